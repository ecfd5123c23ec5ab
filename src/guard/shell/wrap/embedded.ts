import type { Word } from '../word.ts';
import { git } from './git.ts';
import type { Inner, Wrapper } from './inner.ts';
import { cut, readOptions } from './options.ts';
import { textOfWords } from './payload.ts';
import { MOST, said, shell, valuesOf } from './told.ts';

// Programs that run a command which is the value of one of their options, or stands within text of their own.

/** `-o ProxyCommand=…` of ssh and its kin; what `RemoteCommand` says runs there. */
export const sshOptions = (words: readonly Word[]): readonly Inner[] =>
  valuesOf(words, 'o').flatMap((value) => {
    const [head, name] =
      /^\s{0,20}(ProxyCommand|LocalCommand|KnownHostsCommand|RemoteCommand)(?:\s{0,20}=\s{0,20}|\s{1,20})/i.exec(
        said(value),
      ) ?? [];
    if (head === undefined || /none\s*$/i.test(said(value))) return [];
    const there = name?.toLowerCase() === 'remotecommand' ? { remote: true, fresh: true } : { conditional: true };
    return shell(cut(value, head.length), there);
  });

const copier: Wrapper = ({ words }) => sshOptions(words);

/** `rsync -ae COMMAND`: letters without a value may stand before the one that has it. */
const behindLetters = (words: readonly Word[]): Word[] =>
  words.flatMap((word, at) => (/^-[a-zA-Z]{1,20}e$/.test(said(word)) ? words.slice(at + 1, at + 2) : []));

/** `rsync -e COMMAND --rsync-path=COMMAND`. */
const rsync: Wrapper = ({ words }) => [
  ...[...valuesOf(words, 'e', ['rsh']), ...behindLetters(words)].flatMap((value) => shell(value)),
  ...valuesOf(words, '', ['rsync-path']).flatMap((value) => shell(value, { remote: true, fresh: true })),
];

/** `tar --to-command=…`, `--checkpoint-action=exec=…`, `-I program`. */
const tar: Wrapper = ({ words }) => [
  ...valuesOf(words, 'I', ['to-command', 'use-compress-program', 'info-script', 'rsh-command']).flatMap((value) =>
    shell(value),
  ),
  ...valuesOf(words, '', ['checkpoint-action']).flatMap((value) =>
    said(value).startsWith('exec=') ? shell(cut(value, 5)) : [],
  ),
];

/** `vim -c '!command'`, `vim +'!command'`. */
const editor: Wrapper = ({ words }) => {
  const told = [
    ...valuesOf(words, 'cS', ['cmd']),
    ...words.filter((word) => said(word).startsWith('+')).map((word) => cut(word, 1)),
  ];
  return told.flatMap((value) => {
    const [head] = /^\s*:?\s*(?:silent!?\s+|exe(?:cute)?\s+["'])?!+/.exec(said(value)) ?? [];
    return head === undefined ? [] : shell(cut(value, head.length));
  });
};

/** `man -P command`, `xterm -e command …`, `nc -e command`, `nodemon --exec command` … */
const byValue =
  (short: string, long: readonly string[] = []): Wrapper =>
  ({ words }) =>
    valuesOf(words.slice(1), short, long).flatMap((value) => shell(value));

/** Options whose command is all that follows: `xterm -e command argument`. */
const byRest =
  (...names: readonly string[]): Wrapper =>
  ({ words }) => {
    const at = words.findIndex((word) => names.includes(said(word)));
    const inner = at < 0 ? [] : words.slice(at + 1);
    if (inner.length === 0) return [];
    return inner.length === 1 ? shell(inner[0]) : [{ kind: 'arguments', words: inner }];
  };

/** `start-stop-daemon --start --exec program -- arguments`. */
const startStop: Wrapper = ({ words }) => {
  if (!words.some((word) => /^(?:--start|-[a-zA-Z]*S[a-zA-Z]*)$/.test(said(word)))) return [];
  const [program] = valuesOf(words, 'xa', ['exec', 'startas']);
  const dashes = words.findIndex((word) => said(word) === '--');
  return program === undefined
    ? []
    : [{ kind: 'arguments', words: [program, ...(dashes < 0 ? [] : words.slice(dashes + 1))] }];
};

/** `socat TCP:… EXEC:command`, `SYSTEM:command`. */
const socat: Wrapper = ({ words }) =>
  words.flatMap((word) => {
    const [head] = /^(?:EXEC|SYSTEM|SHELL):/i.exec(said(word)) ?? [];
    return head === undefined ? [] : shell(cut(word, head.length));
  });

/** `gdb -ex 'shell command'`. */
const gdb: Wrapper = (command, stdin) => {
  const told = command.words.flatMap((word, at) => {
    if (!/^--?(?:ex|eval-command|iex)$/.test(said(command.words[at - 1]))) return [];
    const [head] = /^\s*(?:shell\s+|!)/.exec(said(word)) ?? [];
    return head === undefined ? [] : shell(cut(word, head.length));
  });
  return [...told, ...byRest('--args')(command, stdin)];
};

/** `concurrently 'command' 'command'`, `hyperfine 'command'`: every operand is a command. */
const each: Wrapper = ({ words }) =>
  readOptions(words.slice(1), { short: 'ncwrsm', long: ['names', 'warmup', 'runs', 'kill-others', 'prefix'] })
    .rest.slice(0, MOST)
    .flatMap((word) => (/\s/.test(said(word)) ? shell(word) : []));

/** `cmd /c command`, `pwsh -Command command`. */
const windows: Wrapper = ({ words }) => {
  const at = words.findIndex((word) => /^(?:\/[ck]|-c(?:ommand)?)$/i.test(said(word)));
  const told = at < 0 ? [] : words.slice(at + 1);
  return told.length === 0 ? [] : [{ kind: 'shell', text: textOfWords(told) }];
};

/** The programs that are wrappers as well, each with what it runs besides. */
export const EMBEDDED: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  ...['scp', 'sftp', 'ssh-copy-id', 'sshfs', 'mosh-client'].map((name): [string, Wrapper] => [name, copier]),
  ['rsync', rsync],
  ...['tar', 'bsdtar', 'gtar'].map((name): [string, Wrapper] => [name, tar]),
  ['git', git],
  ...['vi', 'vim', 'nvim', 'view', 'ex', 'less'].map((name): [string, Wrapper] => [name, editor]),
  ['man', byValue('P', ['pager'])],
  ...['nc', 'ncat', 'netcat'].map((name): [string, Wrapper] => [name, byValue('ec', ['exec', 'sh-exec'])]),
  ...['nodemon', 'watchexec-cli'].map((name): [string, Wrapper] => [name, byValue('x', ['exec'])]),
  ['chokidar', byValue('c', ['command'])],
  ...['nix-shell'].map((name): [string, Wrapper] => [name, byValue('', ['run', 'command'])]),
  ...['xterm', 'konsole', 'alacritty', 'urxvt', 'terminator'].map((name): [string, Wrapper] => [
    name,
    byRest('-e', '-x'),
  ]),
  ...['gnome-terminal', 'kgx'].map((name): [string, Wrapper] => [name, byRest('--', '-x')]),
  ['nix', byRest('-c', '--command')],
  ['guix', byRest('--')],
  ['start-stop-daemon', startStop],
  ['socat', socat],
  ['gdb', gdb],
  ...['concurrently', 'hyperfine', 'start-server-and-test'].map((name): [string, Wrapper] => [name, each]),
  ...['cmd', 'cmd.exe', 'pwsh', 'powershell'].map((name): [string, Wrapper] => [name, windows]),
  ['capsh', ({ words }) => shell(words[words.findIndex((word) => said(word) === '-c') + 1 || words.length])],
  ['sg', ({ words }) => shell(said(words[2]) === '-c' ? words[3] : words[2])],
]);
