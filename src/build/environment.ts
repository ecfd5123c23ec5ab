import { refusal } from '../artifact/offenders.ts';

/**
 * Checks that every named variable is set and not empty. Values are never looked at beyond that, and never printed.
 *
 * @throws {Fault} naming all that are missing.
 */
export function checkEnvironment(names: readonly string[], env: NodeJS.ProcessEnv): void {
  const wrong = names.filter((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
  if (wrong.length > 0) {
    throw refusal(
      'Input `env` holds what is not the name of a variable.',
      'Write one name a line, such as `DATABASE_URL`, without a value: the value belongs under `env:` of the job or step.',
      // What follows a "=" may be a secret.
      wrong.map((name) => JSON.stringify(name.replace(/=.*/su, '=…'))),
    );
  }
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0) {
    throw refusal(
      `The environment lacks ${missing.length === 1 ? 'a variable' : `${missing.length} variables`} that the build needs.`,
      'Set them under `env:` of the job or of this step; a secret that does not exist, or that a fork may not see, arrives empty.',
      missing.map((name) => `${name} ${env[name] === undefined ? 'is not set' : 'is empty'}`),
    );
  }
}

/** Variables by which the platform hands its own powers to an action, but not to a `run:` step. */
const PLATFORM_POWERS = /^ACTIONS_(RUNTIME_|CACHE_|RESULTS_)/;

/**
 * The environment a build may see: that of the step, as a `run:` step would have it. Taken away are the inputs of the
 * action (`INPUT_*`, keys may be among them) and the platform's tokens for actions. The files through which a step
 * speaks its outputs are put out of reach, or a build could speak a digest that nobody computed.
 */
export function buildEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith('INPUT_') && !PLATFORM_POWERS.test(name));
  return { ...Object.fromEntries(kept), GITHUB_OUTPUT: '/dev/null', GITHUB_STATE: '/dev/null' };
}
