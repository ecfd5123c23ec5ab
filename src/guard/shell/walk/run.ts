import type { Command } from '../command.ts';
import { Environment } from '../environment.ts';
import { programName } from '../name.ts';
import type { Command as Node } from '../syntax.ts';
import { parseShell } from '../syntax.ts';
import { shownWord } from '../word.ts';
import type { Inner } from '../wrap/inner.ts';
import { wordValue } from '../wrap/value.ts';
import { innersOf } from '../wrap/wrappers.ts';
import { effect } from './builtins.ts';
import { type Call, commandAt } from './call.ts';
import { Functions } from './defined.ts';
import { Files } from './files.ts';
import { type Frame, perhaps, type Shell } from './frame.ts';
import { callFunction } from './functions.ts';
import { nothing } from './nothing.ts';
import { outputOf } from './output.ts';
import { directoryValue, parameterOf } from './parameters.ts';
import { goesElsewhere } from './redirections.ts';
import { fileRead, remember, writtenBefore } from './scripts.ts';
import { isolated, statements } from './statements.ts';
import type { Walk } from './walk.ts';

/** Takes a command as one, and follows what it runs. `node` is given where it was written as a command of its own. */
export function run(walk: Walk, call: Call, frame: Frame, node?: Node): void {
  const { words, span } = call;
  walk.budget.spend(1 + words.length, span);
  const [first] = words;
  if (first === undefined && call.redirections.length === 0) return;
  const name = programName(first);
  const told =
    first === undefined
      ? commandAt(walk, frame, { ...call, words: [nothing(span)] }, ':')
      : commandAt(walk, frame, call, name);
  const fed = told.input === undefined ? fileRead(told, frame) : undefined;
  const named = node === undefined ? undefined : frame.shell.functions.get(name);
  const definitions =
    named !== undefined && !frame.following.includes(name) && shownWord(first ?? nothing(span)) === name
      ? named
      : undefined;
  // A function of the script's own is no program of that name; in another shell it is not there.
  const isOwn = frame.through.length === 0 && definitions?.every(({ certain }) => certain) === true;
  const command: Command =
    fed === undefined && !isOwn
      ? told
      : { ...told, ...(fed === undefined ? {} : { input: fed }), ...(isOwn ? { own: true } : {}) };
  walk.emit(command, span);
  frame.sink?.commands.push(command);
  if (definitions !== undefined) {
    callFunction(walk, definitions, command, frame);
    return;
  }
  effect(walk, command, frame, node);
  const written = writtenBefore(command, frame);
  if (frame.shell.files.leftOut()) walk.budget.leave('what it has written is run too often to be followed', span);
  const own = written === undefined ? innersOf(command, frame.stdin) : [written];
  const inners = frame.depth > walk.budget.limits.depth ? [] : own;
  remember(command, frame);
  if (inners.length === 0)
    frame.sink?.write([goesElsewhere(command.redirections) ? [] : outputOf(command, frame.stdin)]);
  for (const inner of inners) follow(walk, inner, command, frame);
}

/** What a command runs. */
function follow(walk: Walk, inner: Inner, around: Command, frame: Frame): void {
  const through = [...frame.through, around];
  const remote = frame.remote || inner.remote === true;
  const shell = inner.fresh === true ? freshShell(inner.remote === true ? '~' : undefined) : frame.shell;
  const within: Frame = {
    ...frame,
    shell,
    through,
    remote,
    depth: frame.depth + 1,
    ...(inner.conditional === true ? perhaps(frame) : {}),
  };
  if (inner.directory !== undefined) shell.environment.enter();
  if (inner.directory !== undefined) shell.environment.set('PWD', inner.directory);
  try {
    if (inner.kind === 'arguments') {
      const [first] = inner.words;
      if (first === undefined) return;
      const last = inner.words.at(-1) ?? first;
      const span = { start: first.start, end: Math.max(first.end, last.end) };
      const { stdin, input } = inner.swallowsInput === true ? { stdin: undefined, input: undefined } : within;
      run(
        walk,
        {
          words: inner.words,
          assignments: inner.assignments ?? new Map(),
          redirections: [],
          span,
          values: around.values ?? [],
        },
        { ...within, stdin, input },
      );
      return;
    }
    const span = { start: around.start, end: around.end };
    if (frame.payloads >= walk.budget.limits.payloads) {
      walk.budget.leave('commands are carried in commands too deep', span);
      return;
    }
    if (inner.text.text.length > walk.budget.limits.characters) return;
    walk.budget.spend(4 + (inner.text.text.length >> 4), span);
    const { script, source } = parseShell(inner.text.text);
    const payload = {
      ...within,
      text: { ...inner.text, text: source },
      payloads: frame.payloads + 1,
      ...(inner.readsInput === true ? { stdin: undefined, input: undefined } : {}),
    };
    if (inner.sameShell === true) {
      statements(walk, script.commands, payload);
      return;
    }
    isolated(payload, () => {
      if (inner.remote !== true)
        for (const [name, word] of around.assignments) shell.environment.set(name, wordValue(word));
      if (inner.zero !== undefined) shell.environment.set('0', wordValue(inner.zero));
      if (inner.parameters !== undefined) shell.environment.set('@', parameterOf(inner.parameters));
      statements(walk, script.commands, payload);
    });
  } finally {
    if (inner.directory !== undefined) shell.environment.leave();
  }
}

/** A shell that knows nothing of ours: on another host, or with an environment of its own. */
export function freshShell(directory: string | undefined): Shell {
  const environment = new Environment();
  if (directory !== undefined) environment.set('PWD', directoryValue(directory));
  return { environment, functions: new Functions(), aliases: new Map(), files: new Files() };
}
