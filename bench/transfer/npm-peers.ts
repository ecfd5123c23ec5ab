// Peers that the npm registry has as programs of their own. They are fetched for a run that asks for them, and are gone
// with it; what goes wrong in them is told in their words.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Candidate } from './candidates.ts';
import { linkTo, live } from './link.ts';
import { measure } from './measure.ts';

const VERSIONS = ['shipit-cli@5.3.0', 'shipit-deploy@5.3.0', 'ssh2-sftp-client@12.1.1'];

const AUTHOR = '-c user.name=bench -c user.email=bench@example.org';

/** How a peer reaches the server. */
export interface Reach {
  /** Options of OpenSSH that trust this server alone. */
  readonly ssh: (port: number) => readonly string[];
  readonly key: string;
  readonly env: NodeJS.ProcessEnv;
  readonly user: string;
}

/** Makes candidates whose programs and roots lie below a directory. */
export function npmPeers(below: string, { ssh, key, env, user }: Reach): Record<string, () => Candidate> {
  /** Shipit knows no known_hosts file: it calls this `ssh`, which does. */
  const sshBeside = (port: number): string => {
    const bin = mkdtempSync(join(below, 'bin-'));
    const words = ssh(port).map((word) => `'${word}'`);
    writeFileSync(join(bin, 'ssh'), `#!/bin/sh\nexec /usr/bin/ssh ${words.join(' ')} "$@"\n`, { mode: 0o755 });
    return bin;
  };

  return {
    shipit: () => {
      const modules = installed(below);
      const own = mkdtempSync(join(below, 'root-'));
      // It asks a checkout which revision this is, and takes the build from elsewhere.
      const checkout = mkdtempSync(join(below, 'checkout-'));
      for (const words of ['init --quiet --initial-branch master', `${AUTHOR} commit --quiet --allow-empty -m build`])
        execFileSync('git', words.split(' '), { cwd: checkout });
      return {
        name: 'shipit',
        adds: 'REVISION',
        async run(source, port) {
          const file = join(own, 'shipitfile.cjs');
          const config = {
            default: {
              workspace: checkout,
              shallowClone: false,
              keepWorkspace: true,
              rsyncFrom: source,
              deployTo: own,
              keepReleases: 2,
              key,
            },
            far: { servers: `${user}@127.0.0.1:${port}` },
          };
          writeFileSync(
            file,
            `module.exports = (shipit) => {
              require(${JSON.stringify(join(modules, 'shipit-deploy'))})(shipit);
              shipit.initConfig(${JSON.stringify(config)});
            };`,
          );
          const cli = createRequire(join(modules, 'x.js')).resolve('shipit-cli/bin/shipit');
          return await measure(process.execPath, [cli, '--shipitfile', file, 'far', 'deploy'], {
            ...env,
            PATH: `${sshBeside(port)}:${env['PATH']}`,
          });
        },
        // Its releases are called by the second in which they began.
        settle: () => execFileSync('sleep', ['1']),
        live: live(own),
      };
    },
    'sftp uploadDir': () => {
      const modules = installed(below);
      const own = mkdtempSync(join(below, 'root-'));
      mkdirSync(join(own, 'releases'));
      return {
        name: 'sftp uploadDir',
        run(source, port, round) {
          const code = `import { createRequire } from 'node:module';
            import { readFileSync } from 'node:fs';
            const Client = createRequire('${modules}/x.js')('ssh2-sftp-client');
            const sftp = new Client();
            await sftp.connect({ host: '127.0.0.1', port: ${port}, username: '${user}', privateKey: readFileSync('${key}') });
            await sftp.uploadDir('${source}', '${own}/releases/${round}', { useFastput: true });
            await sftp.client.exec('${linkTo(own, String(round))}',
              (error, channel) => { if (error) throw error; channel.resume(); channel.on('close', () => sftp.end()); });`;
          return measure(process.execPath, ['--input-type=module', '-e', code], env);
        },
        settle: () => {},
        live: live(own),
      };
    },
  };
}

/** Fetches the peers' packages once, and gives the directory in which they lie. */
function installed(below: string): string {
  const place = join(below, 'npm-peers');
  const modules = join(place, 'node_modules');
  if (existsSync(modules)) return modules;
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...VERSIONS], {
    cwd: place,
    stdio: 'pipe',
  });
  return modules;
}
