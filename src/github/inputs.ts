import { getInput, setSecret } from '@actions/core';
import { Fault, NOTHING_TOUCHED } from '../fault.ts';

/**
 * How one input is read: from the step's `with:`, else from the job's environment as `SUREFOOT_<INPUT>`,
 * else its default. A default lives here and not in action.yml, where it would hide the environment.
 */
export interface Input<T> {
  /** Turns the text into the value; `undefined` means that it was given nowhere. Throws {@link Bad} on text it does not understand. */
  readonly parse: (text: string | undefined) => T;
  /** Secrets are read from `with:` only (a job-wide variable would reach every build script) and masked at once. */
  readonly secret?: boolean;
}

/** A group of inputs, by their names in action.yml. */
export type Inputs = Readonly<Record<string, Input<unknown>>>;

/** The values that {@link readInputs} gives for a group of inputs. */
export type Values<S extends Inputs> = { readonly [K in keyof S]: S[K] extends Input<infer T> ? T : never };

/** Thrown by a parser: `may` completes the sentence "it may hold …". */
class Bad extends Error {
  readonly may: string;
  constructor(may: string) {
    super(may);
    this.may = may;
  }
}

/** Any text; `undefined` when it is given nowhere. */
export const text = (): Input<string | undefined> => ({ parse: (given) => given });

/** Text that has a value when nothing is given. */
export const textOr = (fallback: string): Input<string> => ({ parse: (given) => given ?? fallback });

/** Text that must be given. `what` completes "it may hold …". */
export const required = (what: string): Input<string> => ({
  parse: (given) => {
    if (given === undefined) throw new Bad(what);
    return given;
  },
});

/** A secret: from `with:` only, masked before anything else happens. */
export const secret = (): Input<string | undefined> => ({ parse: (given) => given, secret: true });

/** `true` or `false`. */
export const flag = (fallback: boolean): Input<boolean> => ({
  parse: (given) => {
    if (given === undefined) return fallback;
    if (given === 'true') return true;
    if (given === 'false') return false;
    throw new Bad('true or false');
  },
});

/** `true` or `false`, or `undefined` when the action decides by itself. */
export const choice = <const V extends readonly string[]>(values: V, fallback: V[number]): Input<V[number]> => ({
  parse: (given) => {
    if (given === undefined) return fallback;
    if (!values.includes(given)) throw new Bad(`one of ${values.join(', ')}`);
    return given;
  },
});

/** A whole number within bounds, both included. */
export const count = (fallback: number, min = 0, max = Number.MAX_SAFE_INTEGER): Input<number> => ({
  parse: (given) => (given === undefined ? fallback : wholeNumber(given, min, max)),
});

/** A whole number within bounds, or `undefined` when nothing is given. */
export const countIfGiven = (min = 0, max = Number.MAX_SAFE_INTEGER): Input<number | undefined> => ({
  parse: (given) => (given === undefined ? undefined : wholeNumber(given, min, max)),
});

/** A duration in seconds, fractions allowed; the value is in milliseconds. */
export const seconds = (fallback: number, min = 0, max = 86_400): Input<number> => ({
  parse: (given) => {
    if (given === undefined) return fallback * 1000;
    const value = /^\d{1,9}(\.\d{1,3})?$/.test(given) ? Number(given) : Number.NaN;
    if (!(value >= min && value <= max)) throw new Bad(`a number of seconds from ${min} to ${max}`);
    return Math.round(value * 1000);
  },
});

/** One item a line; blank lines are dropped and white space around an item is taken off. */
export const lines = (): Input<readonly string[]> => ({
  parse: (given) =>
    (given ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
});

function wholeNumber(given: string, min: number, max: number): number {
  const value = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
  if (!(value >= min && value <= max)) {
    throw new Bad(
      max === Number.MAX_SAFE_INTEGER ? `a whole number of ${min} or more` : `a whole number from ${min} to ${max}`,
    );
  }
  return value;
}

/** The name under which an input may stand in the job's environment. */
export function environmentName(input: string): string {
  return `SUREFOOT_${input.toUpperCase().replaceAll('-', '_')}`;
}

/**
 * Reads a group of inputs. Secrets are masked first, line by line, before any other input is even looked at.
 *
 * @throws {Fault} naming the input, what it holds and what it may hold.
 */
export function readInputs<S extends Inputs>(spec: S, env: NodeJS.ProcessEnv = process.env): Values<S> {
  const given = (name: string, input: Input<unknown>): string | undefined => {
    const fromStep = input.secret ? getInput(name, { trimWhitespace: false }) : getInput(name);
    if (fromStep.trim() !== '') return fromStep;
    const fromJob = input.secret ? undefined : env[environmentName(name)]?.trim();
    return fromJob || undefined;
  };
  const names = Object.keys(spec);
  for (const name of names.filter((each) => spec[each]?.secret)) mask(getInput(name, { trimWhitespace: false }));
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const input = spec[name] as Input<unknown>;
    const raw = given(name, input);
    try {
      values[name] = input.parse(raw);
    } catch (error) {
      if (!(error instanceof Bad)) throw error;
      throw new Fault(
        raw === undefined
          ? `Input \`${name}\` is missing.`
          : `Input \`${name}\` holds ${JSON.stringify(input.secret ? '***' : raw)}, which is not understood.`,
        { state: NOTHING_TOUCHED, remedy: `Set \`${name}\`: it may hold ${error.may}.` },
      );
    }
  }
  return values as Values<S>;
}

/** Masks a secret in everything the platform prints: whole, and line by line, since logs are cut at line ends. */
function mask(value: string): void {
  for (const part of [value, ...value.split(/\r?\n/)]) {
    if (part.trim() !== '') setSecret(part.trim());
  }
}
