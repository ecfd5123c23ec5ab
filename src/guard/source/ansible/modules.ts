/** What a module of Ansible does, as the command that does the same. */
export type Module =
  /** Its text is read by a shell. */
  | 'shell'
  /** Its words are started without one. */
  | 'command'
  | 'service'
  | 'equivalent';

const SHELLS = new Set(['shell', 'raw', 'expect']);
const COMMANDS = new Set(['command', 'script']);
const SERVICES = new Set(['service', 'systemd', 'systemd_service', 'sysvinit', 'supervisorctl', 'openrc']);

/** The module that a key of a task names, without its collection; `undefined` for what gives no command. */
export function moduleOf(key: string): { readonly kind: Module; readonly name: string } | undefined {
  const name =
    /^(?:ansible\.(?:builtin|legacy|posix)|community\.(?:general|mysql|postgresql))\.(\w+)$/.exec(key)?.[1] ?? key;
  if (SHELLS.has(name)) return { kind: 'shell', name };
  if (COMMANDS.has(name)) return { kind: 'command', name };
  if (SERVICES.has(name)) return { kind: 'service', name };
  return EQUIVALENTS[name] ? { kind: 'equivalent', name } : undefined;
}

const VERBS: Readonly<Record<string, string>> = {
  stopped: 'stop',
  started: 'start',
  restarted: 'restart',
  reloaded: 'reload',
};

/** The verb for a service's `state`. */
export const serviceVerb = (state: string): string | undefined => VERBS[state];

type Value = (name: string) => string | undefined;

/** By module: the words of a command that does the same; `=name` stands for the value of that parameter. */
const EQUIVALENTS: Readonly<Record<string, (value: Value) => readonly string[] | undefined>> = {
  reboot: () => ['reboot'],
  file: (value) => {
    const path = ['path', 'dest', 'name'].find((name) => value(name) !== undefined);
    if (path === undefined) return undefined;
    if (value('state') === 'absent') return ['rm', '-rf', `=${path}`];
    if (value('mode') === undefined) return undefined;
    return ['chmod', ...(/^(?:true|yes)$/i.test(value('recurse') ?? '') ? ['-R'] : []), '=mode', `=${path}`];
  },
  copy: (value) =>
    value('dest') === undefined ? undefined : ['cp', value('src') === undefined ? '/dev/stdin' : '=src', '=dest'],
  synchronize: (value) => (value('dest') === undefined ? undefined : ['rsync', '-a', '=src', '=dest']),
  unarchive: (value) => (value('dest') === undefined ? undefined : ['tar', '-x', '-f', '=src', '-C', '=dest']),
  git: (value) => (value('dest') === undefined ? undefined : ['git', '-C', '=dest', 'pull']),
  iptables: (value) => (/^(?:true|yes)$/i.test(value('flush') ?? '') ? ['iptables', '-F'] : undefined),
  ufw: (value) =>
    /^(?:disabled|reset)$/.test(value('state') ?? '')
      ? ['ufw', value('state') === 'reset' ? 'reset' : 'disable']
      : undefined,
  postgresql_db: (value) => (value('state') === 'absent' ? ['dropdb', '=name'] : undefined),
  mysql_db: (value) => (value('state') === 'absent' ? ['mysqladmin', 'drop', '=name'] : undefined),
  docker_volume: (value) => (value('state') === 'absent' ? ['docker', 'volume', 'rm', '=name'] : undefined),
};

export const equivalentOf = (module: string, value: Value): readonly string[] | undefined =>
  EQUIVALENTS[module]?.(value);
