// `npm start`: everything from a fresh clone to three deploys on a real server.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installDebianPackages, installNpmPackages, node24, requireNode, requireRoot, root } from './set-up.mjs';

requireNode();
requireRoot('The demonstration');
installNpmPackages();
installDebianPackages({ tests: false });
const done = spawnSync(node24(), [join(root, 'demo/run.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(done.status ?? 1);
