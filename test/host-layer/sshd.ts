import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type KeyKind = 'ed25519' | 'ecdsa' | 'rsa';

/** A real OpenSSH server on loopback, alone in a mount namespace, so that nothing of it stays behind. */
export interface Sshd {
  readonly port: number;
  readonly pid: number;
  /** Public host keys as `type base64`. */
  readonly hostKeys: Readonly<Record<KeyKind, string>>;
  /** known_hosts lines for 127.0.0.1 and this port; every kind by default. */
  knownHosts(...kinds: KeyKind[]): string;
  stop(): Promise<void>;
}

export interface SshdSettings {
  readonly hostKeys?: readonly KeyKind[];
  /** Further lines of sshd_config. */
  readonly config?: readonly string[];
  /** The log-in shell of root inside the namespace. */
  readonly shell?: string;
  /** What `sh` is inside the namespace. */
  readonly sh?: string;
  /** Shell lines run inside the namespace before sshd starts; `$1` is a scratch directory. */
  readonly prepare?: string;
}

/** A scratch directory that holds the client's key and is removed at the end. */
export const scratch = mkdtempSync(join(tmpdir(), 'host-layer-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** Makes a key pair with ssh-keygen and gives the path of its private half. */
export function makeKey(name: string, ...options: string[]): string {
  const path = join(scratch, name);
  execFileSync('ssh-keygen', ['-q', '-f', path, '-C', name, ...(options.includes('-N') ? [] : ['-N', '']), ...options]);
  return path;
}

export const text = (path: string): string => readFileSync(path, 'utf8');

const clientKey = makeKey('client', '-t', 'ed25519');
/** The private key that every server lets in as root. */
export const KEY = text(clientKey);
export const AUTHORIZED_KEYS = join(scratch, 'authorized_keys');
writeFileSync(AUTHORIZED_KEYS, text(`${clientKey}.pub`), { mode: 0o600 });

const hostKeyFiles = new Map<KeyKind, string>();
function hostKeyFile(kind: KeyKind): string {
  const file = hostKeyFiles.get(kind) ?? makeKey(`host_${kind}`, '-t', kind, ...(kind === 'rsa' ? ['-b', '2048'] : []));
  hostKeyFiles.set(kind, file);
  return file;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const IN_NAMESPACE = `set -eu
mount -t tmpfs none /run
mkdir -m 755 /run/sshd
scratch=$1 sh=$2 shell=$3
if [ -n "$shell" ]; then
  mkdir /run/etc
  sed "s|^\\(root:.*\\):[^:]*$|\\1:$shell|" /etc/passwd > /run/etc/passwd
  mount --bind /run/etc/passwd /etc/passwd
fi
if [ -n "$sh" ]; then mount --bind "$sh" "$(readlink -f /bin/sh)"; fi
mkdir -m 700 /run/home
mount --bind /run/home /root
set -- "$1"
PREPARE
exec /usr/sbin/sshd -D -e -f "$1/sshd_config"
`;

export async function startSshd(settings: SshdSettings = {}): Promise<Sshd> {
  const port = await freePort();
  const kinds = settings.hostKeys ?? (['ed25519', 'ecdsa', 'rsa'] as const);
  const home = mkdtempSync(join(scratch, 'sshd-'));
  const config = [
    ...(settings.config ?? []),
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    ...kinds.map((kind) => `HostKey ${hostKeyFile(kind)}`),
    `AuthorizedKeysFile ${AUTHORIZED_KEYS}`,
    'StrictModes no',
    'UsePAM no',
    'PermitRootLogin yes',
    'PasswordAuthentication no',
    'PrintMotd no',
    'PidFile none',
    'MaxStartups 100',
  ];
  writeFileSync(join(home, 'sshd_config'), `${config.join('\n')}\n`);
  const program = IN_NAMESPACE.replace('PREPARE', () => settings.prepare ?? ':');
  const busybox = settings.sh ?? '';
  const child = spawn(
    'unshare',
    ['-m', '--propagation', 'private', '/bin/bash', '-c', program, 'sshd', home, busybox, settings.shell ?? ''],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const said: string[] = [];
  const ready = Promise.withResolvers<void>();
  createInterface(child.stderr).on('line', (line) => {
    said.push(line);
    if (line.startsWith('Server listening')) ready.resolve();
  });
  child.once('exit', () => ready.reject(new Error(`sshd did not start:\n${said.join('\n')}`)));
  await ready.promise;
  const { pid } = child;
  if (pid === undefined) throw new Error('sshd has no pid');
  const hostKeys = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      text(`${hostKeyFile(kind)}.pub`)
        .split(' ')
        .slice(0, 2)
        .join(' ')
        .trim(),
    ]),
  ) as Record<KeyKind, string>;
  return {
    port,
    pid,
    hostKeys,
    knownHosts: (...only) =>
      (only.length > 0 ? only : kinds).map((kind) => `[127.0.0.1]:${port} ${hostKeys[kind]}\n`).join(''),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
