import type { Inputs, Values } from './inputs.ts';
import type { Job } from './job.ts';

/** One action: its contract in code, and its story. */
export interface Action<S extends Inputs = Inputs> {
  readonly inputs: S;
  /** Names of all outputs, as in action.yml. */
  readonly outputs: readonly string[];
  /** The story: inputs → domain → outputs → summary. Throws a `Fault` when the promise does not hold. */
  readonly main: (inputs: Values<S>, job: Job) => Promise<void>;
  /** What is said at the end of the job. */
  readonly post?: (inputs: Values<S>, job: Job) => Promise<void>;
}

/** Ties the story's parameter to the contract, so that an input that is read must also be declared. */
export const defineAction = <S extends Inputs>(action: Action<S>): Action<S> => action;
