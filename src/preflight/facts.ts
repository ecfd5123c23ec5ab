import type { Reply } from '../host/program/reply.ts';

/** Who is logged in, and what the log-in shell does. */
export interface Account {
  readonly user: string;
  readonly uid: number;
  readonly shell: string;
  /** Whether systemd keeps a manager of this user's own when nobody is logged in. */
  readonly lingers: boolean;
  /** The first line that the log-in shell prints by itself; empty when it prints none. */
  readonly greeting: string;
  /** `host:port` of each `permitopen` in the line of this key in authorized_keys. */
  readonly permitted: readonly string[];
}

export interface Machine {
  /** Whether systemd runs it. */
  readonly systemd: boolean;
  /** `uname -s` and `uname -m`. */
  readonly system: string;
  readonly machine: string;
  /** `glibc 2.36`, `musl`, or empty when it cannot be told. */
  readonly libc: string;
  /** `v24.1.0`; empty without Node in the PATH of the log-in. */
  readonly node: string;
  /** What Node calls its own architecture: `x64`, `arm64` … */
  readonly nodeMachine: string;
  readonly versionOf: (tool: string) => string;
}

export interface Tools {
  readonly lacks: readonly string[];
  readonly hardLinks: boolean;
  /** Names of the tools that are busybox. */
  readonly busybox: readonly string[];
}

export type Kind = 'directory' | 'file' | 'dangling' | 'missing';

/** The deploy root, or the nearest directory above it that is there. */
export interface Path {
  readonly kind: Kind;
  readonly at: string;
  readonly owner: string;
  /** Octal, as `stat -c %a` prints it. */
  readonly mode: string;
  readonly writable: boolean;
  readonly readOnly: boolean;
  /** What Surefoot keeps there and the user may not write. */
  readonly foreign: readonly { readonly name: string; readonly owner: string }[];
  readonly parents: readonly { readonly mode: string; readonly owner: string; readonly path: string }[];
}

/** Free for this user. `inodes` is undefined where the file system does not count them. */
export interface Room {
  readonly bytes: number;
  readonly inodes: number | undefined;
}

export interface Live {
  readonly kind: Kind | 'link';
  readonly target: string;
  /** The link leads somewhere. */
  readonly there: boolean;
  /** What it leads to is a release that Surefoot knows. */
  readonly ours: boolean;
  readonly parent: string;
  readonly parentWritable: boolean;
  /** On the file system of the deploy root; told for a real directory only. */
  readonly sameDevice: boolean;
  /** What can exchange two names in one step: `mv`, `perl`, `python3` or `no`. */
  readonly exchange: string;
  /** The working directory of the unit lies where the link leads, by whatever name. */
  readonly sameAsWorking: boolean;
}

/** The open transaction, or the last one; undefined where there was none. */
export interface Transaction {
  readonly state: string;
  readonly release: string;
  readonly previous: string;
  readonly holder: string;
  readonly attempt: string;
  readonly actor: string;
  /** Seconds since the epoch. */
  readonly since: number;
}

/** What the service manager says of the unit, in its own words (systemctl(1), "show"). */
export interface UnitFacts {
  /** `systemd`, `systemd-user` or `none`. */
  readonly manager: string;
  readonly systemctl: string;
  /** What the manager said in place of an answer; empty when it answered. */
  readonly silent: string;
  readonly property: (name: string) => string;
  /** What journalctl complained of; empty when the journal can be read. */
  readonly journal: string;
}

export interface Rights {
  readonly sudo: 'not needed' | 'missing' | 'there';
  readonly may: readonly string[];
  readonly mayNot: readonly string[];
  readonly says: string;
  /** The rules that `sudo -l` lists, in the order in which the last one that fits wins. */
  readonly rules: readonly string[];
}

export interface Facts {
  /** Seconds since the epoch, by the host's clock. */
  readonly time: number;
  readonly account: Account;
  readonly machine: Machine;
  readonly tools: Tools;
  readonly path: Path;
  readonly room: Room | undefined;
  readonly live: Live;
  readonly transaction: Transaction | undefined;
  readonly unit: UnitFacts | undefined;
  readonly rights: Rights;
}

/** Reads the facts out of an answer of facts.sh. Pure. */
export function factsOf(reply: Reply): Facts {
  return {
    time: reply.number('time') ?? 0,
    account: {
      user: reply.get('user'),
      uid: reply.number('uid') ?? -1,
      shell: reply.get('shell'),
      lingers: reply.get('linger') === 'yes',
      greeting: reply.get('greeting'),
      permitted: reply.all('permitopen'),
    },
    machine: {
      systemd: reply.get('systemd') === 'yes',
      system: reply.get('system'),
      machine: reply.get('machine'),
      libc: reply.get('libc'),
      node: reply.get('node'),
      nodeMachine: reply.get('node-machine'),
      versionOf: (tool) => reply.get(`version-${tool}`),
    },
    tools: {
      lacks: reply.all('lacks'),
      hardLinks: reply.get('lacks-links') === '',
      busybox: reply.all('busybox'),
    },
    path: pathOf(reply),
    room: roomOf(reply.get('room')),
    live: {
      kind: reply.get('live-kind') as Live['kind'],
      target: reply.get('live-target'),
      there: reply.get('live-there') === 'yes',
      ours: reply.get('live-ours') === 'yes',
      parent: reply.get('live-parent'),
      parentWritable: reply.get('live-parent-writable') !== 'no',
      sameDevice: reply.get('live-device') === reply.get('path-device'),
      exchange: reply.get('exchange'),
      sameAsWorking: reply.get('same-as-working') === 'yes',
    },
    transaction: transactionOf(reply),
    unit: unitOf(reply),
    rights: {
      sudo: reply.get('sudo') === '' ? 'not needed' : reply.get('sudo') === 'missing' ? 'missing' : 'there',
      may: reply.all('may'),
      mayNot: reply.all('may-not'),
      says: reply.get('sudo-says'),
      rules: reply.all('rule'),
    },
  };
}

function pathOf(reply: Reply): Path {
  return {
    kind: reply.get('path-kind') as Kind,
    at: reply.get('path-at'),
    owner: reply.get('path-owner'),
    mode: reply.get('path-mode'),
    writable: reply.get('path-writable') === 'yes',
    readOnly: reply.get('read-only') === 'yes',
    foreign: reply.all('foreign').map((line) => {
      const [name = '', owner = ''] = line.split(' ');
      return { name, owner };
    }),
    parents: reply.all('parent').map((line) => {
      const [mode = '', owner = '', ...path] = line.split(' ');
      return { mode, owner, path: path.join(' ') };
    }),
  };
}

/** `stat -f -c '%a %S %d %c'`: free blocks, their size, free inodes, inodes in all (0: not counted). */
function roomOf(line: string): Room | undefined {
  const [blocks, size, inodes, all] = line.split(' ').map(Number);
  if (!Number.isFinite(blocks) || !Number.isFinite(size)) return undefined;
  return { bytes: (blocks ?? 0) * (size ?? 0), inodes: all ? inodes : undefined };
}

function transactionOf(reply: Reply): Transaction | undefined {
  const get = (name: string): string => reply.get(`transaction-${name}`);
  if (get('state') === '') return undefined;
  return {
    state: get('state'),
    release: get('release'),
    previous: get('previous'),
    holder: get('holder'),
    attempt: get('attempt'),
    actor: get('actor'),
    since: Number(get('since')) || 0,
  };
}

function unitOf(reply: Reply): UnitFacts | undefined {
  if (reply.get('manager') === '') return undefined;
  return {
    manager: reply.get('manager'),
    systemctl: reply.get('systemctl') || '/usr/bin/systemctl',
    silent: reply.get('unit-silent'),
    property: (name) => reply.get(`unit-${name}`),
    journal: reply.get('journal'),
  };
}
