import type { Text } from '../text.ts';
import type { Scalar } from '../traced.ts';
import { prefixOf, textOf, type Word } from '../word.ts';
import type { Inner, Wrapper } from './inner.ts';
import { cut, readOptions } from './options.ts';
import { sliceOf, textOfScalar, textOfWords } from './payload.ts';

// Programs that run a command which is the value of one of their options, or stands within text of their own.

const LONGEST = 20_000;
const MOST = 32;

const said = (word: Word | undefined): string => (word === undefined ? '' : (textOf(word) ?? prefixOf(word)));
const shell = (word: Word | undefined, more: Partial<Inner> = {}): readonly Inner[] =>
  word === undefined || word.segments.length === 0
    ? []
    : [{ kind: 'shell', text: textOfWords([word]), ...more } as Inner];

/** The values of options in all spellings: `-x VALUE`, `-xVALUE`, `--long VALUE`, `--long=VALUE`. */
function valuesOf(words: readonly Word[], short: string, long: readonly string[] = []): Word[] {
  const values: Word[] = [];
  words.forEach((word, at) => {
    const text = said(word);
    const next = words[at + 1];
    if (text.startsWith('--')) {
      const name = long.find((each) => text === `--${each}` || text.startsWith(`--${each}=`));
      if (name === undefined) return;
      if (text.length > name.length + 2) values.push(cut(word, name.length + 3));
      else if (next !== undefined) values.push(next);
      return;
    }
    const letter = /^-([a-zA-Z])/.exec(text)?.[1];
    if (letter === undefined || !short.includes(letter)) return;
    if (text.length > 2) values.push(cut(word, 2));
    else if (next !== undefined) values.push(next);
  });
  return values;
}

/** `-o ProxyCommand=…` of ssh and its kin; what `RemoteCommand` says runs there. */
export const sshOptions = (words: readonly Word[]): readonly Inner[] =>
  valuesOf(words, 'o').flatMap((value) => {
    const [head, name] =
      /^\s*(ProxyCommand|LocalCommand|KnownHostsCommand|RemoteCommand)\s*[\s=]\s*/i.exec(said(value)) ?? [];
    if (head === undefined || /none\s*$/i.test(said(value))) return [];
    const there = name?.toLowerCase() === 'remotecommand' ? { remote: true, fresh: true } : { conditional: true };
    return shell(cut(value, head.length), there);
  });

const copier: Wrapper = ({ words }) => sshOptions(words);

/** `rsync -e COMMAND --rsync-path=COMMAND`. */
const rsync: Wrapper = ({ words }) => [
  ...valuesOf(words, 'e', ['rsh']).flatMap((value) => shell(value)),
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

const GIT = { short: 'Cc', long: ['git-dir', 'work-tree', 'namespace', 'exec-path'] };
/** Settings of git whose values are commands. */
const GIT_COMMANDS =
  /^(?:core\.(?:sshcommand|pager|editor|fsmonitor|askpass)|sequence\.editor|diff\.external|credential\.helper|alias\.[\w-]+)=/i;

/** `git -c core.sshCommand=…`, `git bisect run …`, `git rebase -x …`, `git submodule foreach …`, aliases. */
const git: Wrapper = ({ words, assignments }) => {
  const settings = words.flatMap((word, at) => (said(words[at - 1]) === '-c' ? [word] : []));
  const { rest } = readOptions(words.slice(1), GIT);
  const [verb, ...behind] = rest;
  const inners: Inner[] = settings.flatMap((value) => {
    const [head = ''] = GIT_COMMANDS.exec(said(value)) ?? [];
    return head === '' ? [] : setting(head.slice(0, -1), cut(value, head.length), verb, behind);
  });
  const own = assignments.get('GIT_SSH_COMMAND') ?? assignments.get('GIT_EDITOR') ?? assignments.get('GIT_PAGER');
  // What ssh is told there is judged where it is assigned.
  if (own !== undefined && !/^\s*\S*ssh\s/.test(said(own))) inners.push(...shell(own));
  switch (said(verb)) {
    case 'config': {
      const { rest: pair } = readOptions(behind, { short: 'f', long: ['file', 'blob'] });
      const [name, value] = said(pair[0]) === 'set' ? pair.slice(1) : pair;
      if (value !== undefined && GIT_COMMANDS.test(`${said(name)}=`))
        inners.push(...setting(said(name), value, undefined, []));
      break;
    }
    case 'bisect':
      if (said(behind[0]) === 'run' && behind.length > 1) inners.push({ kind: 'arguments', words: behind.slice(1) });
      break;
    case 'rebase':
      inners.push(...valuesOf(behind, 'x', ['exec']).flatMap((value) => shell(value)));
      break;
    case 'submodule': {
      const at = behind.findIndex((word) => said(word) === 'foreach');
      const told = at < 0 ? [] : readOptions(behind.slice(at + 1), {}).rest;
      if (told.length > 0) inners.push({ kind: 'shell', text: textOfWords(told) });
      break;
    }
    case 'filter-branch':
      inners.push(...valuesOf(behind, '', FILTERS).flatMap((value) => shell(value)));
      break;
    case 'difftool':
      inners.push(...valuesOf(behind, 'x', ['extcmd']).flatMap((value) => shell(value)));
      break;
  }
  return inners;
};

const FILTERS = ['tree-filter', 'index-filter', 'msg-filter', 'env-filter', 'parent-filter', 'commit-filter', 'setup'];

/** An alias is more of git, or behind `!` a command; all other settings are commands. */
function setting(name: string, value: Word, verb: Word | undefined, behind: readonly Word[]): readonly Inner[] {
  if (!/^alias\./i.test(name)) return shell(said(value).startsWith('!') ? cut(value, 1) : value, { conditional: true });
  const called = verb !== undefined && said(verb) === name.slice(6);
  const more = called ? behind : [];
  if (said(value).startsWith('!'))
    return [{ kind: 'shell', text: textOfWords([cut(value, 1), ...more]), conditional: !called }];
  const lead: Word = { segments: [{ kind: 'text', text: 'git', quoted: true }], start: value.start, end: value.start };
  return [{ kind: 'shell', text: textOfWords([lead, value, ...more]), conditional: !called }];
}

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

/** `expect -c 'spawn command'`. */
const expect: Wrapper = ({ words }, stdin) =>
  within(/(?:^|[;\n{])[ \t]*(?:spawn|exec|system)[ \t]+(?:-\w+[ \t]+)*([^\n;}]+)/g, texts(words, 'c', stdin));

/** `\! command` of psql, `\! command` and `system command` of mysql, `.shell command` of sqlite3. */
const client: Wrapper = ({ words }, stdin) =>
  within(/(?:^|[\n;])[ \t]*(?:\\!|\.(?:shell|system)[ \t]|system[ \t]+(?=\S))[ \t]*([^\n]+)/g, [
    ...texts(words, 'ce', stdin, ['command', 'execute', 'cmd']),
    ...words
      .slice(1)
      .filter((word) => said(word).startsWith('.'))
      .map((word) => textOfWords([word])),
  ]);

/** The values of options and standard input, as texts. */
const texts = (
  words: readonly Word[],
  short: string,
  stdin: Scalar | undefined,
  long: readonly string[] = [],
): Text[] => [
  ...valuesOf(words, short, long).map((value) => textOfWords([value])),
  ...(stdin === undefined ? [] : [textOfScalar(stdin)]),
];

/** What the first group of a pattern finds, as text for a shell. */
function within(pattern: RegExp, all: readonly Text[]): readonly Inner[] {
  return all.flatMap((text) => {
    if (text.text.length > LONGEST) return [];
    const found = [...text.text.matchAll(pattern)].slice(0, MOST);
    return found.map((match): Inner => {
      const part = match[1] ?? '';
      const start = match.index + match[0].length - part.length;
      return { kind: 'shell', text: sliceOf(text, start, start + part.length) };
    });
  });
}

/** `crontab -` that reads a table. */
const crontab: Wrapper = ({ words }, stdin) =>
  stdin === undefined || words.some((word) => /^-[lre]$/.test(said(word)))
    ? []
    : within(/^[ \t]*(?:@\w+|(?:[\d*][\d*/,-]*[ \t]+){4}[\w*/,-]+)[ \t]+([^\n]+)/gm, [textOfScalar(stdin)]);

/** `make -f - ` that reads recipes, and `--eval`. */
const make: Wrapper = ({ words }, stdin) => {
  const reads = words.some((word) => /^(?:-f-|-|\/dev\/stdin)$/.test(said(word)));
  const given = texts(words, '', reads ? stdin : undefined, ['eval']);
  return within(/(?:^|\n)(?:\t|[^\n:=#]{1,200}:[^\n=;]{0,200};)[ \t]*[@+-]*([^\n]+)/g, given);
};

/** `sed 's/x/command/e'`, `sed '1e command'`. */
const sed: Wrapper = ({ words }) => {
  const { given, rest } = readOptions(words.slice(1), { short: 'efl', long: ['expression', 'file'] });
  const script = given.get('e') ?? given.get('expression') ?? rest[0];
  if (script === undefined || !said(script).includes('e')) return [];
  const text = textOfWords([script]);
  return [
    ...within(/(?:^|[;\n{])[ \t]*(?:\d+|\$|\/[^/\n]{0,200}\/)?[ \t]*e[ \t]+([^\n;}]+)/g, [text]),
    ...within(/^s([/|#,!])(?:(?!\1)[^\n]){0,500}\1((?:(?!\1)[^\n]){1,500})(?=\1[gpiI\d]*e)/g, [text]).slice(0, 1),
  ];
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

/** `lftp -e 'command'`: `!command` runs here. */
const lftp: Wrapper = ({ words }, stdin) =>
  within(/(?:^|[;\n])[ \t]*(?:!|local[ \t]+|shell[ \t]+)([^\n;]+)/g, texts(words, 'ec', stdin));

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
  ['expect', expect],
  ...['psql', 'mysql', 'mariadb', 'sqlite3'].map((name): [string, Wrapper] => [name, client]),
  ['crontab', crontab],
  ...['make', 'gmake'].map((name): [string, Wrapper] => [name, make]),
  ...['sed', 'gsed'].map((name): [string, Wrapper] => [name, sed]),
  ...['concurrently', 'hyperfine', 'start-server-and-test'].map((name): [string, Wrapper] => [name, each]),
  ...['cmd', 'cmd.exe', 'pwsh', 'powershell'].map((name): [string, Wrapper] => [name, windows]),
  ['lftp', lftp],
  ['sg', ({ words }) => shell(said(words[2]) === '-c' ? words[3] : words[2])],
]);
