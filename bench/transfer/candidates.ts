// Who competes. Each deploys a directory into a release of its own and switches a link to it, as its users do.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY, type Sshd, scratch } from '../../test/host-layer/sshd.ts';
import { linkTo, live } from './link.ts';
import { type Cost, measure } from './measure.ts';
import { npmPeers } from './npm-peers.ts';

export interface Candidate {
  readonly name: string;
  /** A file of its own that it puts into a release. */
  readonly adds?: string;
  /** Deploys `source` through the port; `round` is new each time. */
  run(source: string, port: number, round: number): Promise<Cost>;
  /** What makes the next round possible and nobody waits for. */
  settle(): void;
  /** The directory that is live. */
  live(): string;
}

/** Makes candidates that know one server. */
export function candidates(sshd: Sshd, below: string): Record<string, () => Candidate> {
  const key = join(below, 'key');
  writeFileSync(key, KEY, { mode: 0o600 });
  const known = join(below, 'known');
  const hostKey = sshd.hostKeys.ed25519;
  writeFileSync(known, `far ${hostKey}\n`);
  const ssh = (port: number): string[] => [
    ...['-F', 'none', '-i', key, '-p', String(port), '-o', `UserKnownHostsFile=${known}`, '-o', 'HostKeyAlias=far'],
    ...['-o', 'BatchMode=yes', '-o', 'IdentitiesOnly=yes', '-c', 'aes128-gcm@openssh.com'],
  ];
  const env = { PATH: process.env['PATH'], HOME: below };
  const at = 'root@127.0.0.1';
  const root = (): string => {
    const made = mkdtempSync(join(below, 'root-'));
    mkdirSync(join(made, 'releases'));
    return made;
  };

  return {
    surefoot: () => {
      const own = mkdtempSync(join(below, 'root-'));
      const action = join(import.meta.dirname, '../../actions/atomic-sync/index.js');
      return {
        name: 'surefoot',
        run: (source, port, round) =>
          measure(process.execPath, [action], {
            PATH: process.env['PATH'],
            RUNNER_TEMP: scratch,
            GITHUB_WORKSPACE: below,
            GITHUB_RUN_ID: `${process.pid}${round}`,
            GITHUB_SERVER_URL: 'https://example',
            GITHUB_REPOSITORY: 'o/r',
            GITHUB_SHA: 'abcdef0'.padEnd(40, '0'),
            INPUT_HOST: `${at}:${port}`,
            'INPUT_SSH-KEY': KEY,
            'INPUT_SSH-KNOWN-HOSTS': `[127.0.0.1]:${port} ${hostKey}`,
            INPUT_SOURCE: source,
            INPUT_PATH: own,
            INPUT_KEEP: '2',
          }),
        settle() {
          const [program] = globSync(`${own}/.surefoot/bin/*`);
          const release = live(own)().split('/').at(-1);
          execFileSync('sh', [program as string, 'commit', `root=${own}`, `release=${release}`], { input: '' });
        },
        live: live(own),
      };
    },
    'rsync best': () => {
      const own = root();
      return {
        name: 'rsync best',
        run(source, port, round) {
          const before = existsSync(join(own, 'current')) ? [`--link-dest=${live(own)()}`] : [];
          const far = `sh -c 'rsync "$@" && sync -f ${own} && ${linkTo(own, String(round))}' rsync`;
          return measure(
            'rsync',
            [
              ...[
                '-rlpc',
                '--checksum-choice=xxh3',
                '--compress',
                '--compress-choice=zstd',
                '--compress-level=3',
                '--partial',
              ],
              ...['--rsync-path', far, ...before, '-e', ['ssh', ...ssh(port)].join(' ')],
              ...[`${source}/`, `${at}:${own}/releases/${round}/`],
            ],
            env,
          );
        },
        settle: () => {},
        live: live(own),
      };
    },
    'rsync recipe': () => {
      const own = root();
      return {
        name: 'rsync recipe',
        run(source, port, round) {
          const e = ['ssh', ...ssh(port)].join(' ');
          const script = `rsync -az --delete -e '${e}' '${source}/' ${at}:${own}/upload/ &&
            ${e} ${at} 'cp -al ${own}/upload ${own}/releases/${round} && ${linkTo(own, String(round))}'`;
          return measure('sh', ['-c', script], env);
        },
        settle: () => {},
        live: live(own),
      };
    },
    'tar zstd ssh': () => {
      const own = root();
      return {
        name: 'tar zstd ssh',
        run(source, port, round) {
          const to = `${own}/releases/${round}`;
          const far = `mkdir ${to} && zstd -dc | tar -xf - -C ${to} && sync -f ${own} && ${linkTo(own, String(round))}`;
          const script = `tar -C '${source}' -cf - . | zstd -q -3 -T0 | ssh ${ssh(port).join(' ')} ${at} '${far}'`;
          return measure('bash', ['-o', 'pipefail', '-c', script], env);
        },
        settle: () => {},
        live: live(own),
      };
    },
    'node-ssh sftp': () => {
      const own = root();
      return {
        name: 'node-ssh sftp',
        run(source, port, round) {
          const code = `import { NodeSSH } from 'node-ssh';
            const ssh = new NodeSSH();
            await ssh.connect({ host: '127.0.0.1', port: ${port}, username: 'root', privateKeyPath: '${key}' });
            if (!(await ssh.putDirectory('${source}', '${own}/releases/${round}', { recursive: true, concurrency: 10 })))
              throw new Error('not all of it went');
            await ssh.execCommand('${linkTo(own, String(round))}');
            ssh.dispose();`;
          return measure(process.execPath, ['--input-type=module', '-e', code], env);
        },
        settle: () => {},
        live: live(own),
      };
    },
    ...npmPeers(below, { ssh, key, env, user: 'root' }),
    'exec true': () => ({
      name: 'exec true',
      run: (_, port) => measure('ssh', [...ssh(port), at, 'true'], env),
      settle: () => {},
      live: () => '',
    }),
  };
}
