import { Fault } from '../fault.ts';
import { DialRefused } from '../host/dial.ts';
import type { Host } from '../host/host.ts';
import type { Place } from '../release/place.ts';
import type { Failure } from '../service/cause/cause.ts';
import { factsOf } from '../service/evidence.ts';
import { holderInWords, listenerOn } from '../service/listening.ts';
import type { Ready } from '../service/ready.ts';
import type { Service, Unit } from '../service/unit.ts';

/** Milliseconds for one try: readiness is asked again and again. */
const TRY_MS = 3_000;

/** Who is asked whether it is ready, and who hears of it. */
export interface Asked {
  readonly host: Host;
  readonly place: Place | undefined;
  readonly service: Service;
  /** The unit as it was left by the restart. */
  readonly unit: Unit;
  /** Hears of every answer that was none. */
  readonly note: (failure: Failure) => void;
  /** Says something to who reads the log. */
  readonly say: (words: string) => void;
}

/** Turns a wish for readiness into a question that can be put to the host; `undefined` where being active is enough. */
export async function readinessOf(
  ready: Ready,
  asked: Asked,
): Promise<(() => Promise<string | undefined>) | undefined> {
  const { host, unit, note } = asked;
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
      return portOwned(ready.port, asked);
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
        note({ kind: verdict.kind, port: portOf(probe.url), status: verdict.status, words: verdict.reason });
        return `${ready.url} ${verdict.reason}`;
      };
    }
  }
}

/** Whether a port is open, and it is the unit that listens there. That one is asked until it was once answered. */
function portOwned(port: number, { host, place, service, note, say }: Asked): () => Promise<string | undefined> {
  let owned = false;
  return async () => {
    try {
      (await host.dial('127.0.0.1', port)).destroy();
    } catch (error) {
      if (!(error instanceof DialRefused) || error.reason !== 'refused') throw error;
      const words = `nothing listens on port ${port}`;
      note({ kind: 'refused', port, words });
      return words;
    }
    if (owned) return undefined;
    const facts = await factsOf(host, place?.root ?? '', place?.live, service, [port]);
    const listener = listenerOn(port, service.service, facts);
    if (listener.kind === 'other') {
      const words = `port ${port} is held by ${holderInWords(listener.holder)}, and not by ${service.service}`;
      note({ kind: 'held', port, words });
      return words;
    }
    if (listener.kind === 'unseen')
      say(`Port ${port} answers; this account may not see whether it is ${service.service} that listens there.`);
    owned = true;
    return undefined;
  };
}

/** The port that a URL leads to. */
export const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
