import type { Command } from '../command.ts';
import type { Changes } from '../environment.ts';
import type {
  AndOr,
  CommandNode,
  CompoundList,
  Pipeline,
  PipelineNode,
  Redirected,
  Statement,
  TestExpression,
  Word,
} from '../syntax.ts';
import { spanIn } from '../text.ts';
import { UNKNOWN, type Value } from '../values.ts';
import { type Frame, perhaps } from './frame.ts';
import { defineFunction } from './functions.ts';
import { goesElsewhere, holder, redirected } from './redirections.ts';
import { simple } from './simple.ts';
import { Sink } from './sink.ts';
import type { Walk } from './walk.ts';
import { evaluateArithmetic, evaluateWords, loopValues, wordOf } from './words.ts';

/** Walks a list of statements in the order in which they run. */
export function statements(walk: Walk, list: readonly Statement[], frame: Frame): void {
  for (const { command, background } of list) {
    if (background === true) isolated(frame, () => node(walk, command, frame));
    else node(walk, command, frame);
  }
}

/** In a process of its own: what it changes is gone behind it. */
export function isolated<T>(frame: Frame, act: () => T): T {
  const { environment } = frame.shell;
  environment.enter();
  try {
    return act();
  } finally {
    environment.leave();
  }
}

const deeper = (frame: Frame, change?: Partial<Frame>): Frame =>
  change === undefined ? { ...frame, depth: frame.depth + 1 } : { ...frame, depth: frame.depth + 1, ...change };

/** One statement, pipeline or command of any kind. */
export function node(walk: Walk, of: PipelineNode | AndOr | CompoundList, frame: Frame): void {
  walk.budget.spendOn(frame.text, of, 1);
  if (frame.depth > walk.budget.limits.depth) {
    walk.budget.leave('it is nested too deep', spanIn(frame.text, of.pos, of.end));
    return;
  }
  const list = ({ commands }: CompoundList, change?: Partial<Frame>) =>
    statements(walk, commands, deeper(frame, change));
  switch (of.type) {
    case 'Command':
      simple(walk, of, frame);
      return;
    case 'CompoundList':
    case 'BraceGroup':
      list(of.type === 'BraceGroup' ? of.body : of);
      return;
    case 'Subshell':
      isolated(frame, () => list(of.body));
      return;
    case 'AndOr':
      andOr(walk, of, frame);
      return;
    case 'Pipeline':
      pipeline(walk, of, frame);
      return;
    case 'Redirected': {
      compound(walk, of, frame);
      return;
    }
    case 'If': {
      list(of.clause, { sink: undefined });
      const conditions = of.elif.map(({ clause }) => clause);
      for (const clause of conditions) list(clause, { sink: undefined, ...perhaps(frame) });
      const bodies = [of.then, ...of.elif.map(({ then }) => then), ...(of.else === undefined ? [] : [of.else])];
      branches(walk, bodies, frame, of.else === undefined);
      return;
    }
    case 'Case': {
      evaluateWords(walk, [of.word], frame);
      const bodies = of.items.map(({ body }) => body);
      const all = of.items.some(({ pattern }) => pattern.some(({ text }) => text === '*'));
      branches(walk, bodies, frame, !all);
      return;
    }
    case 'For':
    case 'Select': {
      const { value, certain } = loopValues(walk, of.wordlist, frame);
      const name = of.name.text;
      frame.shell.environment.set(name, value);
      loop(walk, of.body, frame, certain && of.type === 'For');
      return;
    }
    case 'ArithmeticFor':
      for (const part of [of.initialize, of.test, of.update]) evaluateArithmetic(walk, part, frame);
      for (const variable of frame.text.text
        .slice(of.pos, Math.min(of.body.pos, of.pos + 300))
        .matchAll(/\b([A-Za-z_]\w*)\s*(?:=|\+\+|--|\+=)/g)) {
        frame.shell.environment.set(variable[1] as string, UNKNOWN);
      }
      loop(walk, of.body, frame, false);
      return;
    case 'While':
      list(of.clause, { sink: undefined, again: true });
      loop(walk, of.body, frame, false);
      return;
    case 'Function':
      defineFunction(of, frame);
      return;
    case 'TestCommand':
      evaluateWords(walk, testWords(of.expression), frame);
      return;
    case 'ArithmeticCommand': {
      evaluateArithmetic(walk, of.expression, frame);
      const [, name] = /^\s*([A-Za-z_]\w*)\s*(?:[-+*/%|&^]?=(?!=)|\+\+|--)/.exec(of.body.slice(0, 200)) ?? [];
      if (name !== undefined) frame.shell.environment.set(name, UNKNOWN);
      return;
    }
    case 'Coproc':
      isolated(frame, () => node(walk, of.body, deeper(frame)));
      return;
  }
}

/** A compound command with redirections of its own: `{ …; } > file` is told as `{ …; } | : > file`. */
function compound(walk: Walk, { redirects, command }: Redirected, frame: Frame): void {
  const { redirections, input, stdin, read } = redirected(walk, redirects, frame);
  const given = read ? { input, stdin } : {};
  if (!goesElsewhere(redirections)) {
    if (redirections.length > 0) holder(walk, redirects, redirections, { ...frame, stdin: undefined });
    node(walk, command, deeper(frame, given));
    return;
  }
  const sink = new Sink(walk.budget.limits.variants);
  node(walk, command, deeper(frame, { ...given, sink }));
  holder(walk, redirects, redirections, { ...frame, ...pipeFrom(sink, sink.commands, command, frame) });
}

/** What the stage behind a pipe is given. */
function pipeFrom(
  sink: Sink,
  from: readonly Command[],
  { pos, end }: CommandNode,
  frame: Frame,
): Pick<Frame, 'input' | 'stdin'> {
  const stdin = sink.text;
  const text = stdin === undefined ? {} : { text: wordOf(stdin, spanIn(frame.text, pos, end)) };
  return { stdin, input: { kind: 'pipe', from: from.slice(-FROM), ...text } };
}

/** `a && b || c`: what stands behind `||`, or behind a test, may not run. */
function andOr(walk: Walk, { commands, operators }: AndOr, frame: Frame): void {
  let behind: Pick<Frame, 'conditional' | 'branch'> = frame;
  commands.forEach((command, index) => {
    const operator = operators[index - 1];
    const before = commands[index - 1];
    if (operator === '&&' && before !== undefined && isTest(before)) behind = perhaps(frame);
    if (operator !== '||') {
      const { conditional, branch } = behind;
      node(walk, command, behind === frame ? frame : { ...frame, conditional, branch });
      return;
    }
    const sink = frame.sink === undefined ? undefined : new Sink(walk.budget.limits.variants);
    frame.shell.environment.enter();
    let changes: Changes;
    try {
      node(walk, command, { ...frame, ...perhaps(frame), sink });
    } finally {
      changes = frame.shell.environment.leave();
    }
    frame.shell.environment.join([changes], true, walk.budget.limits.variants);
    if (sink !== undefined) {
      frame.sink?.commands.push(...sink.commands);
      if (sink.commands.length > 0) frame.sink?.unknown();
    }
  });
}

const TESTS = new Set(['[', 'test', 'grep', 'pgrep', 'false', 'cmp', 'diff', 'command', 'which', 'type', 'hash', 'id']);

function isTest(command: PipelineNode): boolean {
  if (command.type === 'TestCommand' || command.type === 'ArithmeticCommand') return true;
  if (command.type === 'Pipeline')
    return command.prefixes.some(({ type }) => type === 'Negation') || isTest(command.commands.at(-1) ?? command);
  return command.type === 'Command' && TESTS.has(command.name?.text ?? '');
}

/** Each stage of a pipeline reads what the ones before it write, and is a process of its own. */
function pipeline(walk: Walk, { commands }: Pipeline, frame: Frame): void {
  if (commands.length === 1) {
    for (const only of commands) node(walk, only, frame);
    return;
  }
  const from: Command[] = [];
  let input = frame.input;
  let stdin = frame.stdin;
  const last = commands.length - 1;
  commands.forEach((command: CommandNode, index) => {
    const sink = new Sink(walk.budget.limits.variants);
    // The last stage may be run by the shell itself (`lastpipe`, zsh), and `… | read x` is better known than not.
    if (index === last) {
      node(walk, command, { ...frame, depth: frame.depth + 1, input, stdin });
      return;
    }
    isolated(frame, () => node(walk, command, { ...frame, depth: frame.depth + 1, input, stdin, sink }));
    from.push(...sink.commands.slice(-FROM));
    ({ input, stdin } = pipeFrom(sink, from, command, frame));
  });
}

/** So many commands before a pipe are kept for the one behind it. */
const FROM = 32;

/** One of several lists runs, or none of them. */
function branches(walk: Walk, bodies: readonly CompoundList[], frame: Frame, perhapsNone: boolean): void {
  const { environment } = frame.shell;
  const most = walk.budget.limits.variants;
  const sinks: Sink[] = [];
  const changes: Changes[] = [];
  for (const body of bodies) {
    const sink = frame.sink === undefined ? undefined : new Sink(most);
    if (sink !== undefined) sinks.push(sink);
    environment.enter();
    try {
      statements(walk, body.commands, deeper(frame, { ...perhaps(frame), sink }));
    } finally {
      changes.push(environment.leave());
    }
  }
  environment.join(changes, perhapsNone, most);
  if (perhapsNone && frame.sink !== undefined) sinks.push(new Sink(most));
  frame.sink?.alternatives(sinks);
}

/** A body that runs any number of times: what it changed is not known behind it. */
function loop(walk: Walk, body: CompoundList, frame: Frame, certain: boolean): void {
  const { environment } = frame.shell;
  const most = walk.budget.limits.variants;
  const sink = frame.sink === undefined ? undefined : new Sink(most);
  environment.enter();
  let changes: Changes;
  try {
    statements(walk, body.commands, deeper(frame, { ...(certain ? {} : perhaps(frame)), sink }));
  } finally {
    changes = environment.leave();
  }
  const opened = new Map<string, Value | undefined>();
  for (const [name, value] of changes)
    opened.set(name, value === undefined ? undefined : { ...value, open: value.open || name !== 'PWD' });
  environment.join([opened], true, most);
  if (sink !== undefined && frame.sink !== undefined) {
    // Of what is written for each of some known things, what is written for one of them is known.
    if (certain) frame.sink.alternatives([sink]);
    else {
      frame.sink.commands.push(...sink.commands);
      frame.sink.unknown();
    }
  }
}

/** All words of a test. */
function testWords(expression: TestExpression): Word[] {
  const words: Word[] = [];
  const left: TestExpression[] = [expression];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next.type === 'TestUnary') words.push(next.operand);
    else if (next.type === 'TestBinary') words.push(next.left, next.right);
    else if (next.type === 'TestLogical') left.push(...next.operands);
    else if (next.type === 'TestNot') left.push(next.operand);
    else left.push(next.expression);
  }
  return words;
}
