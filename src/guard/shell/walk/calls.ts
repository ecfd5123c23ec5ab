import type { Value } from '../values.ts';
import type { Defined, Told } from './defined.ts';
import type { Shell } from './frame.ts';

/** What a function's text names: the variables that it may read, and the words that may be calls of other functions. */
interface Named {
  readonly variables: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** The variables that a function and what it calls may read, as long as no other functions come in. */
interface Reach {
  readonly version: number;
  readonly variables: readonly string[];
}

const named = new WeakMap<Defined, Named>();
const reached = new WeakMap<Defined, Reach>();
const texts = new WeakMap<Value, string>();

/** Units of a value by which it is told from others. */
const UNITS = 400;
/** Functions that are followed for the variables that they name. */
const FUNCTIONS = 40;

/** What a function looks at besides its arguments: the variables that it, or what it calls, names, with their values. */
export function seenBy(definition: Defined, shell: Shell): string {
  let seen = '';
  for (const name of variablesOf(definition, shell)) {
    const value = shell.environment.get(name);
    if (value !== undefined) seen += `${name}=${textIn(value)}\0`;
  }
  return seen;
}

function variablesOf(definition: Defined, { functions }: Shell): readonly string[] {
  const known = reached.get(definition);
  if (known?.version === functions.version) return known.variables;
  const found = new Set<string>();
  const seen = new Set([definition]);
  for (const each of seen) {
    const { variables: own, words } = namedIn(each);
    for (const name of own) found.add(name);
    if (seen.size > FUNCTIONS) continue;
    for (const word of words) for (const called of functions.get(word) ?? []) seen.add(called);
  }
  const variables = [...found];
  reached.set(definition, { version: functions.version, variables });
  return variables;
}

function namedIn(definition: Defined): Named {
  const known = named.get(definition);
  if (known !== undefined) return known;
  const { node, text } = definition;
  const body = text.text.slice(node.pos, node.end);
  const made = {
    variables: [...new Set(Array.from(body.matchAll(/\$\{?[!#]?([A-Za-z_]\w*)/g), ([, name = '']) => name))],
    words: new Set(body.match(/[A-Za-z_][\w-]*/g)),
  };
  named.set(definition, made);
  return made;
}

function textIn(value: Value): string {
  const known = texts.get(value);
  if (known !== undefined) return known;
  let text = value.open ? '?' : '';
  for (const { elements } of value.options) {
    for (const element of elements) for (const part of element) text += part.text.slice(0, UNITS);
    text += '\n';
    if (text.length > UNITS) break;
  }
  texts.set(value, text);
  return text;
}

/** `-9`, `KILL`, `-k`: what makes something else of a harmless command. */
const SHARP = /(?:^|[^\w.])(-\w*k\w*|(?:SIG)?KILL|-?9)(?![\w.])/g;

/**
 * Whether a call is followed however often its function was called before: it is given a program that rules look at, as
 * it was not before, or a variable holds one that it never held in a call. The rest of what a function looks at may
 * change as it likes: were that followed too, functions that call each other would be walked without end.
 */
export function tellsMore(definition: Defined, call: Told, telling: ReadonlySet<string>): boolean {
  const told = toldTo.get(definition) ?? allTold(definition, telling);
  const before = told.size;
  addTold(told, call, telling);
  return told.size > before;
}

/** What a function was told in the calls that were followed: words that tell something, each with where it stood. */
const toldTo = new WeakMap<Defined, Set<string>>();

function allTold(definition: Defined, telling: ReadonlySet<string>): Set<string> {
  const told = new Set<string>();
  for (const call of definition.calls.values()) addTold(told, call, telling);
  toldTo.set(definition, told);
  return told;
}

function addTold(told: Set<string>, { given, seen }: Told, telling: ReadonlySet<string>): void {
  if (tellingWords(given, telling).size > 0) told.add(given);
  for (const variable of seen.split('\0')) {
    const name = variable.slice(0, variable.indexOf('='));
    for (const word of tellingWords(variable, telling)) told.add(`${name}=${word}`);
  }
}

function tellingWords(text: string, telling: ReadonlySet<string>): Set<string> {
  const words = new Set(Array.from(text.matchAll(SHARP), ([, word = '']) => word));
  for (const [word] of text.matchAll(/[\w.-]+/g)) if (telling.has(word)) words.add(word);
  return words;
}
