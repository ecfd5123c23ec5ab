import { textOf, type Word } from '../word.ts';
import type { Wrapper } from './inner.ts';
import { type OptionTable, readOptions } from './options.ts';
import { textOfScalar, textOfWords } from './payload.ts';

/** `watch command`, whose words are text for a shell unless `-x` is given. */
const watch: Wrapper = ({ words }) => {
  const { given, rest } = readOptions(words.slice(1), { short: 'nqs', long: ['interval', 'equexit', 'shotsdir'] });
  if (rest.length === 0) return [];
  if (given.has('x') || given.has('exec')) return [{ kind: 'arguments', words: rest }];
  return [{ kind: 'shell', text: textOfWords(rest) }];
};

/** `flock file command`, `flock file -c TEXT`. */
const flock: Wrapper = ({ words }) => {
  const table: OptionTable = { short: 'wEc', long: ['timeout', 'wait', 'conflict-exit-code', 'command'] };
  const outer = readOptions(words.slice(1), table);
  const behind = outer.rest.slice(1);
  const [first] = behind;
  if (first === undefined) return [];
  if (/^(?:-c|--command)$/.test(textOf(first) ?? ''))
    return behind[1] === undefined ? [] : [{ kind: 'shell', text: textOfWords(behind.slice(1, 2)) }];
  return [{ kind: 'arguments', words: textOf(first) === '--' ? behind.slice(1) : behind }];
};

const SYSTEMD_RUN: OptionTable = {
  short: 'HMpEut',
  long: [
    'host',
    'machine',
    'property',
    'setenv',
    'unit',
    'description',
    'slice',
    'uid',
    'gid',
    'nice',
    'working-directory',
    'service-type',
    'on-active',
    'on-boot',
    'on-startup',
    'on-unit-active',
    'on-unit-inactive',
    'on-calendar',
    'timer-property',
    'path-property',
    'socket-property',
    'background',
  ],
};

/** `script -c TEXT file`. */
const script: Wrapper = ({ words }) => {
  const { given } = readOptions(words.slice(1), {
    short: 'cEIOBTomt',
    long: ['command', 'echo', 'log-in', 'log-out', 'log-io', 'log-timing', 'logging-format', 'output-limit'],
    mixed: true,
  });
  const text = given.get('c') ?? given.get('command');
  return text === undefined ? [] : [{ kind: 'shell', text: textOfWords([text]) }];
};

/** `at`, `batch`: what they read runs later. */
const later: Wrapper = ({ words }, stdin) => {
  const { given } = readOptions(words.slice(1), { short: 'qftc' });
  if (stdin === undefined || given.has('l') || given.has('r') || given.has('d') || given.has('c')) return [];
  return [{ kind: 'shell', text: textOfScalar(stdin), readsInput: true }];
};

/** `tmux new-session -d TEXT`, `tmux send-keys -t pane TEXT Enter`. */
const tmux: Wrapper = ({ words }) => {
  const outer = readOptions(words.slice(1), { short: 'LSfTc' }).rest;
  const verb = textOf(outer[0] ?? (words[0] as Word)) ?? '';
  if (/^send(?:-keys)?$/.test(verb)) {
    const keys = readOptions(outer.slice(1), { short: 'tN' }).rest.filter(
      (word) => !/^(?:Enter|C-[a-z]|KPEnter|Escape|Space|Tab)$/.test(textOf(word) ?? ''),
    );
    return keys.length === 0 ? [] : [{ kind: 'shell', text: textOfWords(keys) }];
  }
  if (
    !/^(?:new(?:-session|-window|w)?|split(?:-window|w)|neww|splitw|respawn-(?:pane|window)|run(?:-shell)?|popup|display-popup)$/.test(
      verb,
    )
  )
    return [];
  const rest = readOptions(outer.slice(1), { short: 'censtxyFlpwhdT'.replace(/[dhw]/g, '') }).rest;
  return command(rest);
};

/** One word is text for a shell, several are a command. */
const command = (rest: readonly Word[]): ReturnType<Wrapper> => {
  if (rest.length === 0) return [];
  return rest.length === 1 ? [{ kind: 'shell', text: textOfWords(rest) }] : [{ kind: 'arguments', words: rest }];
};

/** `screen -dmS name command`, `screen -S name -X stuff TEXT`. */
const screen: Wrapper = ({ words }) => {
  const { given, rest } = readOptions(words.slice(1), { short: 'ceghpsStTL'.replace('L', '') });
  if (!given.has('X')) return rest.length === 0 ? [] : [{ kind: 'arguments', words: rest }];
  const at = words.findIndex((word) => textOf(word) === 'stuff');
  const text = at < 0 ? undefined : words[at + 1];
  return text === undefined ? [] : [{ kind: 'shell', text: textOfWords([text]) }];
};

/** `npx dotenv -- command`, `npm exec -- command`, `bundle exec command`. */
const runner =
  (verbs: readonly string[], table: OptionTable): Wrapper =>
  ({ words }) => {
    const { given, rest } = readOptions(words.slice(1), table);
    const text = given.get('c') ?? given.get('call');
    if (text !== undefined) return [{ kind: 'shell', text: textOfWords([text]) }];
    const verb = textOf(rest[0] ?? (words[0] as Word)) ?? '';
    if (verbs.length > 0 && !verbs.includes(verb)) return [];
    const behind = verbs.length > 0 ? readOptions(rest.slice(1), table).rest : rest;
    return behind.length === 0 ? [] : [{ kind: 'arguments', words: behind }];
  };

const NPM: OptionTable = { short: 'pcw', long: ['package', 'call', 'workspace', 'prefix'] };

export const SCHEDULERS: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  ['watch', watch],
  ['flock', flock],
  [
    'systemd-run',
    ({ words }) => {
      const { rest } = readOptions(words.slice(1), SYSTEMD_RUN);
      return rest.length === 0 ? [] : [{ kind: 'arguments', words: rest }];
    },
  ],
  ['script', script],
  ['at', later],
  ['batch', later],
  ['tmux', tmux],
  ['screen', screen],
  ['npx', runner([], NPM)],
  ['bunx', runner([], NPM)],
  ['npm', runner(['exec', 'x'], NPM)],
  ['pnpm', runner(['exec', 'dlx'], NPM)],
  ['yarn', runner(['exec', 'dlx'], NPM)],
  ['bundle', runner(['exec'], {})],
  ['poetry', runner(['run'], {})],
  ['pipenv', runner(['run'], {})],
  ...['pdm', 'hatch', 'rye', 'foreman', 'honcho'].map((name): [string, Wrapper] => [name, runner(['run'], {})]),
  ...['rbenv', 'pyenv', 'asdf', 'tox', 'nodenv'].map((name): [string, Wrapper] => [
    name,
    runner(['exec'], { short: 'e' }),
  ]),
  ...['mise', 'rtx'].map((name): [string, Wrapper] => [name, runner(['exec', 'x'], {})]),
  ['uv', runner(['run'], { long: ['with', 'python', 'project', 'directory'], short: 'p' })],
]);
