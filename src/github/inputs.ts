import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import { inputVariable } from './known-inputs.ts';
import { setSecret } from './toolkit.ts';

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

/** One of a few words. */
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
  const names = Object.keys(spec);
  const fromStep = (name: string): string => env[inputVariable(name)] ?? '';
  for (const name of names) if (spec[name]?.secret) mask(fromStep(name));
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const input = spec[name] as Input<unknown>;
    const raw = given(input, fromStep(name), env[environmentName(name)]);
    try {
      values[name] = input.parse(raw);
    } catch (error) {
      if (!(error instanceof Bad)) throw error;
      throw refusal(name, input, raw, error.may);
    }
  }
  return values as Values<S>;
}

/** What is empty or blank counts as not given. White space at the ends goes, but not that of a secret. */
function given(input: Input<unknown>, fromStep: string, fromJob: string | undefined): string | undefined {
  if (input.secret) return fromStep.trim() === '' ? undefined : fromStep;
  return fromStep.trim() || fromJob?.trim() || undefined;
}

function refusal(name: string, input: Input<unknown>, raw: string | undefined, may: string): Fault {
  const held = input.secret ? 'a secret' : JSON.stringify(raw ?? '');
  const shown = held.length > 200 ? `${held.slice(0, 200)}…` : held;
  const what =
    raw === undefined ? `Input \`${name}\` is missing.` : `Input \`${name}\` holds ${shown}, which is not understood.`;
  const elsewhere =
    raw === undefined && !input.secret ? ` It can also stand in \`env:\` as \`${environmentName(name)}\`.` : '';
  return new Fault(what, { state: NOTHING_TOUCHED, remedy: `Set \`${name}\`: it may hold ${may}.${elsewhere}` });
}

/** A line of a key that is no secret, such as `-----BEGIN OPENSSH PRIVATE KEY-----`: masking it would blot out our own advice. */
const ARMOUR = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
/** A line of a longer secret below this length tells nothing, and masking it would riddle the log. */
const SHORTEST_LINE = 4;

/** Masks a secret in everything the platform prints: whole, and line by line, since logs are cut at line ends. */
function mask(value: string): void {
  const whole = value.trim();
  if (whole === '') return;
  setSecret(whole);
  const parts = whole.split(/\r\n|\r|\n/).map((line) => line.trim());
  if (parts.length === 1) return;
  for (const part of parts) if (part.length >= SHORTEST_LINE && !ARMOUR.test(part)) setSecret(part);
}
