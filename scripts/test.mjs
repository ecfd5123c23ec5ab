// `npm test` (and so `npm cit`): sets up what the tests need, then runs all of them, or the files named as arguments.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { installDebianPackages, installNpmPackages, node24, requireNode, root, say } from './set-up.mjs';

requireNode();
installNpmPackages();
const ableToBoot = process.platform === 'linux' && process.getuid() === 0;
if (ableToBoot) installDebianPackages({ tests: true });
else say('Not root on Linux: the tests on real servers are skipped (with CI=true they fail instead).');

const node = node24();
const environment = { ...process.env, PATH: `${dirname(node)}:${join(root, 'node_modules/.bin')}:${process.env.PATH}` };
const run = (...words) => spawnSync(node, words, { cwd: root, env: environment, stdio: 'inherit' }).status ?? 1;

const named = process.argv.slice(2);
if (named.length === 0) {
  const checks = spawnSync('npm', ['run', '--silent', 'check'], { cwd: root, env: environment, stdio: 'inherit' });
  if (checks.status !== 0) process.exit(checks.status ?? 1);
}
process.exit(run(join(root, 'scripts/run-tests.ts'), ...named));
