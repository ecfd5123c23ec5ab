import { Fault } from '../fault.ts';
import { DialRefused } from '../host/dial.ts';
import type { Host } from '../host/host.ts';
import type { Ready } from '../service/ready.ts';
import type { Unit } from '../service/unit.ts';

/** Milliseconds for one try: readiness is asked again and again. */
const TRY_MS = 3_000;

/** Turns a wish for readiness into a question that can be put to the host; `undefined` where being active is enough. */
export async function readinessOf(
  ready: Ready,
  host: Host,
  unit: Unit,
): Promise<(() => Promise<string | undefined>) | undefined> {
  switch (ready.kind) {
    case 'auto':
      return undefined;
    case 'notify':
      if (unit.type.startsWith('notify')) return undefined;
      throw new Fault(`The unit is of Type=${unit.type}, which never notifies anybody.`, {
        state: 'the service was restarted; see above',
        remedy: 'Set Type=notify in the unit, or the input `ready` to port:NUMBER or a URL.',
      });
    case 'port':
      return () => portOpen(host, ready.port);
    case 'http': {
      // Loaded only here: most restarts ask nothing over HTTP.
      const [{ parseProbes }, { request }, { judge }] = await Promise.all([
        import('../probe/parse.ts'),
        import('../probe/request.ts'),
        import('../probe/judge.ts'),
      ]);
      const [probe] = await parseProbes(`GET ${ready.url}`);
      if (probe === undefined) return undefined;
      const means = { dial: (address: string, port: number) => host.dial(address, port), limitMs: TRY_MS };
      return async () => {
        const verdict = judge(probe, await request(probe, means), { warnMs: TRY_MS, failMs: TRY_MS });
        return verdict.ok ? undefined : `${ready.url} ${verdict.reason}`;
      };
    }
  }
}

async function portOpen(host: Host, port: number): Promise<string | undefined> {
  try {
    (await host.dial('127.0.0.1', port)).destroy();
    return undefined;
  } catch (error) {
    if (error instanceof DialRefused && error.reason === 'refused') return `nothing listens on port ${port}`;
    throw error;
  }
}
