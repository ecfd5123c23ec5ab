import { Fault } from '../fault.ts';
import type { Plan } from './course.ts';
import type { Thresholds } from './judge.ts';
import { NOT_ASKED } from './tree.ts';

/** Shorter pauses would load the release more than they tell about it. */
export const SHORTEST_INTERVAL_MS = 100;

/** @throws {Fault} where inputs that are each understood make no sense together. */
export function checkPlan(plan: Plan, { warnMs, failMs }: Thresholds): void {
  const seconds = (ms: number) => `${ms / 1000} s`;
  if (plan.successes < 1) refuse('`successes` is 0: nothing would have to answer', 'Set `successes` to 1 or more.');
  if (plan.intervalMs < SHORTEST_INTERVAL_MS) {
    refuse(`\`interval\` is ${seconds(plan.intervalMs)}`, `Set it to ${seconds(SHORTEST_INTERVAL_MS)} or more.`);
  }
  const needed = (plan.successes - 1) * plan.intervalMs;
  if (plan.timeoutMs < needed) {
    refuse(
      `\`timeout\` (${seconds(plan.timeoutMs)}) leaves no room for ${plan.successes} rounds ${seconds(plan.intervalMs)} apart`,
      `Set \`timeout\` well above ${seconds(needed)}, or lower \`successes\` or \`interval\`.`,
    );
  }
  if (warnMs > failMs) {
    refuse(
      `\`warn-ms\` (${warnMs}) is above \`fail-ms\` (${failMs}): it could never warn`,
      'Set `warn-ms` below `fail-ms`.',
    );
  }
}

function refuse(what: string, remedy: string): never {
  throw new Fault(`${what}.`, { state: NOT_ASKED, remedy });
}
