import type { Host } from '../host/host.ts';
import { askFacts } from './ask.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import { tryForwarding } from './forwarding.ts';
import { type Asked, judge } from './judge/all.ts';
import type { Source } from './source.ts';
import { requestsOf, sudoersFor } from './sudoers.ts';
import { verbOf, type Wish } from './wish.ts';

/** What is true of a host, and what to think of it. */
export interface Inspection {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  /** The narrowest sudoers file with which a restart works; empty where root is not needed. */
  readonly sudoers: string;
}

/** Looks at a host and changes nothing there. @throws {Fault} when it does not answer. */
export async function inspect(
  host: Host,
  wish: Wish,
  options: { readonly source?: Source | undefined; readonly now?: () => number; readonly signal?: AbortSignal } = {},
): Promise<Inspection> {
  const now = options.now ?? Date.now;
  const asked = now();
  const asking = askFacts(host, wish, options.signal).then((facts) => ({ facts, answered: now() }));
  const permitted = asking.then(({ facts }) => facts.account.permitted);
  // Nobody may come to ask for these: then their failure is told by `asking`, and must not end the process.
  permitted.catch(() => {});
  const [{ facts, answered }, forwarding] = await Promise.all([asking, tryForwarding(host, permitted)]);
  const at: Asked = { asked, answered };
  return { facts, findings: judge(wish, facts, forwarding, at, options.source), sudoers: sudoers(wish, facts) };
}

function sudoers(wish: Wish, { account, unit, rights }: Facts): string {
  if (unit === undefined || rights.sudo === 'not needed') return '';
  return sudoersFor(account, unit.systemctl, requestsOf(verbOf(wish), wish.service));
}
