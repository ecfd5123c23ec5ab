import { textOf, type Word } from '../word.ts';
import type { Wrapper } from './inner.ts';
import { cut, type OptionTable, readOptions } from './options.ts';
import { textOfScalar, textOfWords } from './payload.ts';
import { wordValue } from './value.ts';

interface Plain extends OptionTable {
  /** Arguments before the command: the duration of `timeout`. */
  readonly skip?: number;
}

/** Programs that run the command behind their options, and the options of theirs that take a value. */
const TABLE: Readonly<Record<string, Plain>> = {
  command: {},
  builtin: {},
  exec: { short: 'a' },
  nohup: {},
  timeout: { short: 'ks', long: ['kill-after', 'signal'], skip: 1 },
  gtimeout: { short: 'ks', long: ['kill-after', 'signal'], skip: 1 },
  nice: { short: 'n', long: ['adjustment'] },
  ionice: { short: 'cnpPu', long: ['class', 'classdata', 'pid', 'pgid', 'uid'] },
  chrt: { short: 'TPDp', long: ['sched-runtime', 'sched-period', 'sched-deadline', 'pid'], skip: 1 },
  taskset: { short: 'p', long: ['pid'], skip: 1 },
  setsid: {},
  stdbuf: { short: 'ioe', long: ['input', 'output', 'error'] },
  time: { short: 'fo', long: ['format', 'output'] },
  unbuffer: {},
  setarch: {},
  linux32: {},
  linux64: {},
  chroot: { long: ['userspec', 'groups'], skip: 1 },
  unshare: { short: 'RwSG', long: ['root', 'wd', 'setuid', 'setgid', 'map-user', 'map-group', 'propagation'] },
  nsenter: { short: 'tSG', long: ['target', 'setuid', 'setgid'] },
  setpriv: {
    long: [
      'reuid',
      'regid',
      'ruid',
      'rgid',
      'groups',
      'securebits',
      'bounding-set',
      'inh-caps',
      'ambient-caps',
      'pdeathsig',
      'selinux-label',
      'apparmor-profile',
    ],
  },
  gosu: { skip: 1 },
  'su-exec': { skip: 1 },
  setuidgid: { skip: 1 },
  chpst: { short: 'uUbemdofcprtn/P' },
  softlimit: { short: 'acdflmnoprst' },
  strace: { short: 'abeEoOpPsSuUXI', long: ['output', 'trace', 'attach', 'user', 'env', 'string-limit'] },
  ltrace: { short: 'aAeFlnopsSuwx' },
  valgrind: {},
  perf: { skip: 1 },
  'ssh-agent': { short: 'aEtP' },
  dotenv: { short: 'efpvc' },
  dotenvx: { skip: 1, short: 'fek' },
  'env-cmd': { short: 'fer' },
  'cross-env': {},
  sem: { short: 'jJ', long: ['id', 'jobs'] },
  sshpass: { short: 'pfdP' },
  caffeinate: { short: 'tw' },
  proxychains: { short: 'f' },
  proxychains4: { short: 'f' },
  torsocks: {},
  firejail: {},
  bwrap: {},
  'dbus-run-session': {},
  'xvfb-run': { short: 'efnpsw', long: ['server-num', 'server-args', 'error-file', 'auth-file'] },
  'systemd-inhibit': { long: ['what', 'who', 'why', 'mode'] },
  eatmydata: {},
  noglob: {},
  nocorrect: {},
  pkexec: { long: ['user'] },
  fakeroot: {},
  faketime: { skip: 1 },
  retry: { short: 'tdm', long: ['times', 'delay', 'max'] },
  chronic: {},
  ts: {},
  busybox: {},
  toybox: {},
  prlimit: { short: 'p', long: ['pid'] },
  cgexec: { short: 'g' },
  numactl: { short: 'iNCmp', long: ['interleave', 'cpunodebind', 'physcpubind', 'membind', 'preferred'] },
  tini: { short: 'peg' },
  'dumb-init': { short: 'r' },
  s6_setuidgid: { skip: 1 },
  with_env: {},
  direnv: { skip: 2 },
  op: { skip: 1, long: ['env-file', 'account'] },
  doppler: { skip: 1, short: 'pct', long: ['project', 'config', 'token'] },
  'aws-vault': { skip: 2 },
  proot: { short: 'rbqwki', long: ['rootfs', 'bind', 'cwd'] },
  runcon: { short: 'turl', long: ['type', 'user', 'role', 'range'], skip: 0 },
  rlwrap: { short: 'afHlpP' },
  'flatpak-spawn': { long: ['env', 'directory'] },
  distrobox: { skip: 2, short: 'n', long: ['name'] },
  'distrobox-enter': { skip: 1, short: 'n' },
  toolbox: { skip: 1, short: 'c', long: ['container'] },
  cpulimit: { short: 'lpe', long: ['limit', 'pid', 'exe'] },
  choom: { short: 'np' },
  logsave: { skip: 1 },
  daemonize: { short: 'aceoplu' },
  daemon: { short: 'nurDoOPF', long: ['name', 'user', 'output', 'pidfile', 'chdir'] },
  envdir: { skip: 1 },
  chamber: { skip: 2 },
  infisical: { skip: 1, long: ['env', 'path', 'projectId', 'token'] },
  berglas: { skip: 1 },
  teller: { skip: 1 },
  'with-contenv': {},
  wsl: { short: 'du', long: ['distribution', 'user'] },
  conda: { skip: 1, short: 'np', long: ['name', 'prefix'] },
  mamba: { skip: 1, short: 'np', long: ['name', 'prefix'] },
  micromamba: { skip: 1, short: 'np', long: ['name', 'prefix'] },
  'systemd-nspawn': { short: 'DiMupE', long: ['directory', 'image', 'machine', 'user', 'bind', 'setenv'] },
  'lxc-attach': { short: 'nPlsevu', long: ['name', 'lxcpath', 'elevated-privileges', 'set-var'] },
  entr: {},
  reflex: { short: 'rgRGdt' },
  watchexec: { short: 'weidsf', long: ['watch', 'exts', 'filter', 'ignore', 'debounce', 'signal'] },
};

const plainWrapper =
  (table: Plain): Wrapper =>
  ({ words }) => {
    const { rest } = readOptions(words.slice(1), table);
    const inner = rest.slice(table.skip ?? 0);
    const [first, ...behind] = inner;
    const command = first !== undefined && textOf(first) === '--' ? behind : inner;
    return environment(command);
  };

/** `A=b C=d command` as arguments: the assignments of the command. */
export function environment(words: readonly Word[]): ReturnType<Wrapper> {
  const assignments = new Map<string, Word>();
  let index = 0;
  for (; index < words.length; index++) {
    const word = words[index] as Word;
    const [, name] = /^([A-Za-z_]\w*)=/.exec(textOf(word) ?? word.segments[0]?.text ?? '') ?? [];
    if (name === undefined) break;
    assignments.set(name, cut(word, name.length + 1));
  }
  const rest = words.slice(index);
  return rest.length === 0 ? [] : [{ kind: 'arguments', words: rest, assignments }];
}

const SUDO: OptionTable = {
  short: 'aCcDghpRrTtUu',
  long: [
    'auth-type',
    'close-from',
    'chdir',
    'chroot',
    'command-timeout',
    'group',
    'host',
    'login-class',
    'other-user',
    'prompt',
    'role',
    'type',
    'user',
  ],
};

/** `sudo -s` and `sudo -i` without a command are a shell that reads what it is given. */
const sudo: Wrapper = ({ words }, stdin) => {
  const { given, rest } = readOptions(words.slice(1), SUDO);
  if (['l', 'v', 'K', 'V', 'list', 'validate', 'version', 'e', 'edit'].some((name) => given.has(name))) return [];
  const directory = wordValue(given.get('D') ?? given.get('chdir'));
  const shell = given.has('s') || given.has('i') || given.has('shell') || given.has('login');
  const [inner] = environment(rest);
  if (inner !== undefined) return [{ ...inner, ...(directory === undefined ? {} : { directory }) }];
  return shell && stdin !== undefined ? [{ kind: 'shell', text: textOfScalar(stdin), readsInput: true }] : [];
};

const ENV: OptionTable = { short: 'uCSaP', long: ['unset', 'chdir', 'split-string', 'argv0'] };

/** `env -S 'a b' c` splits its text itself. */
const env: Wrapper = ({ words }) => {
  const { given, rest } = readOptions(words.slice(1), ENV);
  const split = given.get('S') ?? given.get('split-string');
  if (split !== undefined) return [{ kind: 'shell', text: textOfWords([split, ...rest]) }];
  const directory = wordValue(given.get('C') ?? given.get('chdir'));
  return environment(rest).map((inner) => ({ ...inner, ...(directory === undefined ? {} : { directory }) }));
};

/** `command -v x` and `command -V x` only ask. */
const command: Wrapper = (of, stdin) => {
  const { given } = readOptions(of.words.slice(1), {});
  return given.has('v') || given.has('V') ? [] : plainWrapper({})(of, stdin);
};

/** `taskset -p`, `ionice -p`, `chrt -p`, `prlimit --pid` look at a process that runs. */
const unlessProcess =
  (table: Plain): Wrapper =>
  (of, stdin) => {
    const { given } = readOptions(of.words.slice(1), table);
    return given.has('p') || given.has('pid') ? [] : plainWrapper(table)(of, stdin);
  };

export const SIMPLE: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  ...Object.entries(TABLE).map(([name, table]): [string, Wrapper] => [name, plainWrapper(table)]),
  ['sudo', sudo],
  ['doas', ({ words }) => environment(readOptions(words.slice(1), { short: 'aCu' }).rest)],
  ['env', env],
  ['command', command],
  ...(['taskset', 'ionice', 'chrt', 'prlimit'] as const).map((name): [string, Wrapper] => [
    name,
    unlessProcess(TABLE[name] ?? {}),
  ]),
]);
