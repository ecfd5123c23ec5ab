import { bad, type Finding, good, warning } from '../finding.ts';

/** What came of asking the host for a connection to its own loopback. */
export type Forwarding =
  | { readonly kind: 'works' }
  /** Only to the addresses that the options of the key name. */
  | { readonly kind: 'limited'; readonly to: readonly string[] }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unclear'; readonly why: string };

/** Probes and readiness are asked through the connection. */
export function judgeForwarding(seen: Forwarding): Finding {
  switch (seen.kind) {
    case 'works':
      return good('forwarding', 'sshd forwards connections: probes can be asked from the host’s own loopback');
    case 'limited':
      return good('forwarding', `sshd forwards connections to ${seen.to.join(', ')} only (permitopen of the key)`);
    case 'forbidden':
      return bad(
        'forwarding',
        'sshd does not forward connections, so no probe can be asked from the host’s own loopback',
        'Set "AllowTcpForwarding yes" (or "local") in its sshd_config and no stricter PermitOpen; a key that is restricted ' +
          'needs port-forwarding among its options. Or ask from the runner: `via: runner`.',
      );
    case 'unclear':
      return warning(
        'forwarding',
        `whether sshd forwards connections is not clear: ${seen.why}`,
        'Look at the journal of sshd: journalctl -u ssh',
      );
  }
}
