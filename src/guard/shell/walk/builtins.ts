import type { Command } from '../command.ts';
import type { Command as Node } from '../syntax.ts';
import { knownText, type Scalar, type Traced, tracedOf } from '../traced.ts';
import { scalar, textIn, UNKNOWN } from '../values.ts';
import { prefixOf, textOf, type Word } from '../word.ts';
import { cut, readOptions } from '../wrap/options.ts';
import { textOfWords } from '../wrap/payload.ts';
import { assign, declared } from './assignments.ts';
import { normal } from './files.ts';
import type { Frame } from './frame.ts';
import { printf } from './output.ts';
import { directoryValue, parameterOf } from './parameters.ts';
import { withoutLineEnds } from './sink.ts';
import type { Walk } from './walk.ts';

type Effect = (walk: Walk, command: Command, frame: Frame, node: Node | undefined) => void;

/** What a builtin changes in the shell that runs it. */
export const effect: Effect = (walk, command, frame, node) => EFFECTS.get(command.name)?.(walk, command, frame, node);

const cd: Effect = (_, { words }, { shell }) => {
  const [to] = readOptions(words.slice(1), {}).rest;
  const { environment } = shell;
  const now = textIn(environment.get('PWD')?.options[0]);
  const before = environment.get('OLDPWD');
  const text = to === undefined ? '~' : textOf(to);
  if (environment.get('PWD') !== undefined) environment.set('OLDPWD', environment.get('PWD'));
  if (text === '-') environment.set('PWD', before ?? UNKNOWN);
  else if (text === undefined) environment.set('PWD', UNKNOWN);
  else if (/^[/~]/.test(text)) environment.set('PWD', directoryValue(normal(text)));
  else
    environment.set(
      'PWD',
      now === undefined || environment.get('PWD')?.open === true ? UNKNOWN : directoryValue(normal(`${now}/${text}`)),
    );
};

/** `export`, `declare`, `local`, `readonly`: their arguments are assignments. */
const declare: Effect = (walk, command, frame, node) => {
  if (/^(?:local|declare|typeset)$/.test(command.name)) keepLocals(command, frame);
  for (const argument of node?.args ?? []) if (argument.type === 'Assignment') declared(walk, argument, frame);
  if (command.words.some((word) => /^-\w*n/.test(textOf(word) ?? ''))) referTo(command, frame);
  if (node !== undefined) return;
  for (const word of command.words.slice(1)) {
    const [, name] = /^([A-Za-z_]\w*)=/.exec(textOf(word) ?? '') ?? [];
    if (name !== undefined) assign(walk, name, [scalar(tracedOf(cut(word, name.length + 1)))], [word], frame);
  }
};

/** `declare -n name=other`: what name holds from now on is what the other holds. */
function referTo({ words }: Command, { shell: { environment } }: Frame): void {
  for (const word of words.slice(1)) {
    const [, name, other] = /^([A-Za-z_]\w*)=([A-Za-z_]\w*)$/.exec(textOf(word) ?? '') ?? [];
    if (name !== undefined && other !== undefined) environment.refer(name, other);
  }
}

/** A local name has its old value again behind the function. */
function keepLocals({ words }: Command, { locals, shell }: Frame): void {
  if (locals === undefined || words.some((word) => /^-\w*g/.test(textOf(word) ?? ''))) return;
  for (const word of words.slice(1)) {
    const [name] = /^[A-Za-z_]\w*/.exec(prefixOf(word)) ?? [];
    if (name !== undefined && !locals.has(name)) locals.set(name, shell.environment.get(name));
  }
}

const unset: Effect = (_, { words }, { shell }) => {
  const { given, rest } = readOptions(words.slice(1), {});
  for (const word of rest) {
    const name = textOf(word) ?? '';
    if (given.has('f') || (!given.has('v') && shell.environment.get(name) === undefined)) shell.functions.delete(name);
    else if (shell.environment.get(name) !== undefined)
      shell.environment.set(name, { options: [scalar([])], open: false, spans: [] });
  }
};

/** `set -- a b` and `set a b` give the positional parameters. */
const set: Effect = (_, { words }, { shell }) => {
  const dashes = words.findIndex((word) => textOf(word) === '--');
  const { rest } = readOptions(words.slice(1), { short: 'o', plus: true });
  if (dashes < 0 && rest.length === 0) return;
  shell.environment.set('@', parameterOf(dashes < 0 ? rest : words.slice(dashes + 1)));
};

const shift: Effect = (_, { words }, { shell }) => {
  const value = shell.environment.get('@');
  const count = Number((words[1] === undefined ? '1' : textOf(words[1])) ?? Number.NaN);
  if (value === undefined || !Number.isInteger(count) || count < 0) return;
  shell.environment.set('@', {
    ...value,
    options: value.options.map((option) => ({ ...option, elements: option.elements.slice(count) })),
  });
};

/** `read a b <<< text`: each name a field, the last the rest. */
const read: Effect = (walk, { words, start, end, assignments }, frame) => {
  const { given, rest } = readOptions(words.slice(1), { short: 'adinNptu' });
  const list = given.get('a');
  const names = list === undefined ? rest : [list];
  // The condition of a loop reads line after line.
  const lines =
    frame.stdin === undefined
      ? undefined
      : knownText(withoutLineEnds(frame.stdin))
          ?.split('\n')
          .slice(0, frame.again === true ? LINES : 1);
  const near = frame.stdin?.[0];
  const value = (part: string): Scalar =>
    part === '' || near === undefined
      ? []
      : [{ kind: 'text', text: part, quoted: true, origin: near.origin, at: near.at, still: true }];
  const separator = assignments.get('IFS');
  const separators =
    (separator && textOf(separator)) ?? textIn(frame.shell.environment.get('IFS')?.options[0]) ?? ' \t\n';
  const most = list === undefined ? names.length : Number.POSITIVE_INFINITY;
  const fields = (lines ?? []).map((line) => fieldsOf(line.slice(0, 4096), separators, most));
  for (const [index, word] of names.entries()) {
    const name = textOf(word) ?? '';
    if (!/^\w+$/.test(name)) continue;
    if (lines === undefined) frame.shell.environment.set(name, undefined);
    else if (list !== undefined)
      assign(
        walk,
        name,
        fields.map((each) => ({ array: true, elements: each.map(value) })),
        [{ start, end }],
        frame,
      );
    else
      assign(
        walk,
        name,
        fields.map((each) => scalar(value(each[index] ?? ''))),
        [{ start, end }],
        frame,
      );
  }
};

/** Lines of a loop that are read. */
const LINES = 16;

/** At most `most` fields, of which the last keeps what is left. */
function fieldsOf(text: string, separators: string, most: number): string[] {
  const fields: string[] = [];
  let at = 0;
  while (at < text.length) {
    while (at < text.length && /\s/.test(text[at] as string) && separators.includes(text[at] as string)) at++;
    if (at >= text.length) break;
    if (fields.length === most - 1) {
      fields.push(text.slice(at).trimEnd());
      break;
    }
    let end = at;
    while (end < text.length && !separators.includes(text[end] as string)) end++;
    fields.push(text.slice(at, end));
    at = end + 1;
  }
  return fields;
}

/** `printf -v name format …`. */
const printed: Effect = (walk, { words, start, end }, frame) => {
  if (textOf(words[1] ?? (words[0] as Word)) !== '-v') return;
  const name = textOf(words[2] ?? (words[0] as Word)) ?? '';
  const text = printf(words.slice(3));
  if (!/^[A-Za-z_]\w*$/.test(name)) return;
  if (text === undefined) frame.shell.environment.set(name, UNKNOWN);
  else assign(walk, name, [scalar(text)], [{ start, end }], frame);
};

const alias: Effect = (_, { words }, { shell }) => {
  for (const word of words.slice(1)) {
    const [, name] = /^([^\s=/$`'"]{1,100})=/.exec(textOf(word) ?? '') ?? [];
    if (name !== undefined && shell.aliases.size < 500)
      shell.aliases.set(name, textOfWords([cut(word, name.length + 1)]));
  }
};

const unalias: Effect = (_, { words }, { shell }) => {
  for (const word of words.slice(1)) {
    if (textOf(word) === '-a') shell.aliases.clear();
    else shell.aliases.delete(textOf(word) ?? '');
  }
};

/** `mapfile -t lines <<< text`. */
const mapfile: Effect = (walk, { words, start, end }, frame) => {
  const [word] = readOptions(words.slice(1), { short: 'dnOsuCc' }).rest;
  const name = (word === undefined ? 'MAPFILE' : textOf(word)) ?? '';
  const text = frame.stdin === undefined ? undefined : knownText(frame.stdin);
  const near = frame.stdin?.[0];
  if (!/^\w+$/.test(name)) return;
  if (text === undefined || near === undefined) {
    frame.shell.environment.set(name, UNKNOWN);
    return;
  }
  const line = (part: string): Traced => ({
    kind: 'text',
    text: part,
    quoted: true,
    origin: near.origin,
    at: near.at,
    still: true,
  });
  assign(
    walk,
    name,
    [
      {
        array: true,
        elements: text
          .replace(/\n$/, '')
          .split('\n')
          .slice(0, 1000)
          .map((part) => [line(part)]),
      },
    ],
    [{ start, end }],
    frame,
  );
};

const EFFECTS: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['cd', cd],
  ['pushd', cd],
  ['popd', (_, __, { shell }) => shell.environment.set('PWD', shell.environment.get('OLDPWD') ?? UNKNOWN)],
  ...['export', 'declare', 'typeset', 'local', 'readonly'].map((name): [string, Effect] => [name, declare]),
  ['unset', unset],
  ['set', set],
  ['shift', shift],
  ['read', read],
  ['printf', printed],
  ['alias', alias],
  ['unalias', unalias],
  ['mapfile', mapfile],
  ['readarray', mapfile],
]);
