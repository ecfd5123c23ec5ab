import type { Values } from '../github/inputs.ts';
import type { Job } from '../github/job.ts';
import type { Host } from '../host/host.ts';
import type { Wish } from '../preflight/wish.ts';
import type { Place } from '../release/place.ts';
import type { Service } from '../service/unit.ts';
import type { connectionInputs } from './connection.ts';

type ConnectionInputs = Values<typeof connectionInputs>;

/** The unit that a step works on, as its inputs name it. */
interface OfStep {
  readonly place: Place | undefined;
  readonly service: Omit<Service, 'sudo'>;
  readonly mode?: 'restart' | 'reload';
}

/**
 * The words below a failure of a step that works on what is deployed already. Of a host that is not reached, or whose
 * connection went, there is nothing to be seen; without a `path` nothing is asked.
 */
export function tellWhyOf(job: Job, inputs: ConnectionInputs, { place, service, mode = 'restart' }: OfStep) {
  return async (host: Host | undefined): Promise<void> => {
    if (host === undefined || place === undefined) return;
    const wish: Wish = { ...place, ...service, sudo: inputs.sudo, mode, adopt: false, engines: [] };
    await tellWhy(job, host, wish, inputs);
  };
}

/** The words below a failure: what may be wrong with the host, or with the way to it. Never throws. */
export async function tellWhy(job: Job, host: Host | undefined, wish: Wish, inputs: ConnectionInputs): Promise<void> {
  if (job.signal.aborted) return;
  // Loaded only here: most steps end well.
  const loaded = await Promise.all([
    import('./judge-connection.ts'),
    import('../preflight/diagnose.ts'),
    import('./preflight-summary.ts'),
  ]).catch(() => undefined);
  if (loaded === undefined) return;
  const [{ judgeConnection }, { diagnose }, { tellDiagnosis }] = loaded;
  const { findings, publicKey } = await judgeConnection(inputs);
  if (host === undefined) tellDiagnosis(job, findings, 'What the connection was tried with');
  else tellDiagnosis(job, await diagnose(host, { ...wish, publicKey }));
}
