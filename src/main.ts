import './dirname.ts';
import type { Action } from './github/action.ts';
import { runAction } from './github/entry.ts';

/** Each action is loaded only when it is asked for: start-up is paid once per step, five times a deploy. */
const ACTIONS = {
  'build-check': () => import('./actions/build-check.ts'),
  'atomic-sync': () => import('./actions/atomic-sync.ts'),
  'single-restart': () => import('./actions/single-restart.ts'),
  'smoke-probe': () => import('./actions/smoke-probe.ts'),
  preflight: () => import('./actions/preflight.ts'),
  rollback: () => import('./actions/rollback.ts'),
};

/** Runs one step of one action, as the platform asks for it. */
export async function run(name: keyof typeof ACTIONS, phase: 'main' | 'post' = 'main'): Promise<void> {
  await runAction(name, phase, async () => (await ACTIONS[name]()).action as unknown as Action);
}
