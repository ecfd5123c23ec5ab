import type { Observation } from './observation.ts';
import type { Question, Told } from './question.ts';

/** So many probes are asked at once: enough to be quick, few enough not to slow each other down. */
const AT_ONCE = 4;

/** Asks every probe once; the observations stand in the order of the probes. Rejects with the first rejection, once all have ended. */
export async function askAll<Q extends Question>(
  probes: readonly Q[],
  ask: (probe: Q) => Promise<Observation | Told>,
): Promise<readonly (Observation | Told)[]> {
  const seen: (Observation | Told)[] = [];
  const waiting = probes.entries();
  const worker = async () => {
    for (const [index, probe] of waiting) seen[index] = await ask(probe);
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  const failure = ended.find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') throw failure.reason;
  return seen;
}
