import { Fault } from '../fault.ts';
import { DialRefused } from '../host/dial.ts';
import type { Host } from '../host/host.ts';
import type { Failure } from '../service/cause/cause.ts';
import type { Ready } from '../service/ready.ts';
import type { Unit } from '../service/unit.ts';

/** Milliseconds for one try: readiness is asked again and again. */
const TRY_MS = 3_000;

/**
 * Turns a wish for readiness into a question that can be put to the host; `undefined` where being active is enough.
 * `note` hears of every answer that was none.
 */
export async function readinessOf(
  ready: Ready,
  host: Host,
  unit: Unit,
  note: (failure: Failure) => void,
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
      return () => portOpen(host, ready.port, note);
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
        if (verdict.ok) return undefined;
        note({ kind: verdict.kind, port: portOf(probe.url), words: verdict.reason });
        return `${ready.url} ${verdict.reason}`;
      };
    }
  }
}

async function portOpen(host: Host, port: number, note: (failure: Failure) => void): Promise<string | undefined> {
  try {
    (await host.dial('127.0.0.1', port)).destroy();
    return undefined;
  } catch (error) {
    if (!(error instanceof DialRefused) || error.reason !== 'refused') throw error;
    const words = `nothing listens on port ${port}`;
    note({ kind: 'refused', port, words });
    return words;
  }
}

/** The port that a URL leads to. */
export const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
