import type { Command } from '../command.ts';
import type { Function as FunctionNode } from '../syntax.ts';
import { ownOf } from '../traced.ts';
import type { Value } from '../values.ts';
import { shownWord } from '../word.ts';
import { seenBy, tellsMore } from './calls.ts';
import type { Defined } from './defined.ts';
import { type Frame, perhaps } from './frame.ts';
import { parameterOf } from './parameters.ts';
import { node } from './statements.ts';
import type { Walk } from './walk.ts';

/** Definitions of one name that are kept: those under a condition add to what is there. */
const DEFINITIONS = 4;
/** So often is one function walked for every other thing that it may be given, beyond that for what tells something. */
const FEWEST = 6;
/** So often where it is short, as `run() { "$@"; }` is, and called by the script itself or by what the script calls. */
const MOST = 100;
const UNITS = 20_000;
const NEAR = 2;

const callsOf = ({ node: { pos, end } }: Defined, { following }: Frame): number =>
  following.length > NEAR ? FEWEST : Math.max(FEWEST, Math.min(MOST, Math.floor(UNITS / Math.max(1, end - pos))));

export function defineFunction(of: FunctionNode, frame: Frame): void {
  const { functions } = frame.shell;
  const before = frame.conditional ? (functions.get(of.name.text) ?? []) : [];
  // What hands its arguments on may be the program of the name after all.
  const certain =
    frame.depth === 0 && !frame.conditional && !/\$\{?[@*\d#]/.test(frame.text.text.slice(of.pos, of.end));
  const defined: Defined = { node: of, text: frame.text, certain, called: false, calls: new Map() };
  // A definition that is replaced before anybody called it still counts.
  const replaced = functions.get(of.name.text)?.filter(({ called }) => !called) ?? [];
  functions.set(of.name.text, [...(frame.conditional ? before : replaced.slice(-1)), defined].slice(-DEFINITIONS));
}

/** Walks the body of a function with the arguments of a call, unless it was walked with all that it looks at before. */
export function callFunction(walk: Walk, definitions: readonly Defined[], command: Command, frame: Frame): void {
  const parameters = command.words.slice(1);
  const given = `${frame.remote}\0${parameters.map(shownWord).join('\0')}`;
  for (const definition of definitions) {
    const call = { given, seen: seenBy(definition, frame.shell) };
    const key = `${given}\0${call.seen}`;
    const often = definition.calls.size >= callsOf(definition, frame);
    if (definition.calls.has(key) || (often && !tellsMore(definition, call, walk.telling))) {
      frame.sink?.unknown();
      continue;
    }
    definition.called = true;
    definition.calls.set(key, call);
    walkBody(walk, definition, parameterOf(parameters, ownOf), {
      ...frame,
      through: [...frame.through, command],
      ...(definitions.length > 1 ? perhaps(frame) : {}),
      following: [...frame.following, command.name],
    });
  }
}

/** Functions that nobody called may be called by whoever reads this file. */
export function walkUncalled(walk: Walk, frame: Frame): void {
  for (const definition of frame.shell.functions.all()) {
    if (definition.called) continue;
    definition.called = true;
    walkBody(walk, definition, undefined, { ...frame, ...perhaps(frame) });
  }
}

function walkBody(walk: Walk, { node: of, text }: Defined, parameters: Value | undefined, frame: Frame): void {
  const { environment } = frame.shell;
  const before = environment.get('@');
  environment.set('@', parameters);
  const locals = new Map<string, Value | undefined>();
  node(walk, of.body, { ...frame, text, depth: frame.depth + 1, locals });
  for (const [name, value] of locals) environment.set(name, value);
  environment.set('@', before);
}
