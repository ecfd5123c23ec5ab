// Builds dist/ from src/: one bundle, a chunk per action, the same bytes on every machine.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
execFileSync(process.execPath, [ncc, 'build', 'src/main.ts', '--out', dist, '--no-cache', '--quiet'], {
  cwd: root,
  stdio: 'inherit',
});
// ssh2 carries a Windows program for PuTTY's agent; no host or runner of ours can use it.
rmSync(join(dist, 'pagent.exe'), { force: true });
