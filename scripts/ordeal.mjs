// `npm run ordeal`: the long run with the great counts. Takes `--seed` and `--minutes`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installDebianPackages, installNpmPackages, node24, requireNode, requireRoot, root } from './set-up.mjs';

requireNode();
requireRoot('The ordeal');
installNpmPackages();
installDebianPackages({ tests: true });
const done = spawnSync(node24(), [join(root, 'test/ordeal/run.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(done.status ?? 1);
