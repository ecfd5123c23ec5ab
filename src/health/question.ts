import type { HealthQuestion, Told } from '../probe/question.ts';
import { ill } from '../probe/verdict.ts';
import { type HealthVerdict, judgeHealth } from './judge.ts';
import type { Written } from './read.ts';

/** How an app comes to print what is asked for. */
const HOW = 'load surefoot/health-log in the service (docs/health.md)';

/** What the lines of a service are worth to a probe, and the verdict behind it. Pure. */
export function answerHealth(
  { minLines, thresholds }: HealthQuestion,
  { lines, now }: Written,
): { readonly told: Told; readonly health: HealthVerdict } {
  const health = judgeHealth({ lines, until: Number.isNaN(now) ? undefined : now, thresholds });
  const few = health.samples.length < minLines && health.health !== 'oom';
  if (health.health === 'healthy' && !few)
    return { told: { kind: 'told', verdict: { ok: true, slow: false } }, health };
  const words = few
    ? `is not known: ${health.samples.length} of ${minLines} [HEALTH] line${minLines === 1 ? '' : 's'} so far; ${HOW}`
    : `is not good: it ${health.words}`;
  return { told: { kind: 'told', verdict: ill('health', words) }, health };
}
