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
  'guard-lint': () => import('./actions/guard-lint.ts'),
};

/** Runs one step of one action, as the platform asks for it. */
export async function run(name: keyof typeof ACTIONS, phase: 'main' | 'post' = 'main'): Promise<void> {
  if (name === 'guard-lint' && isByHand()) {
    process.exitCode = await (await import('./guard/cli/main.ts')).byHand(process.argv.slice(2));
    return;
  }
  await runAction(name, phase, async () => (await ACTIONS[name]()).action as unknown as Action);
}

/** What a thread does that reads an artifact beside the first one. */
export async function readBeside(): Promise<void> {
  (await import('./artifact/reading-thread.ts')).readBeside();
}

/** The platform starts a step without arguments; a person, a hook or an assistant has something to say, or no platform. */
function isByHand(): boolean {
  return process.argv.length > 2 || process.env['GITHUB_ACTIONS'] !== 'true';
}
