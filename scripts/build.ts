// Builds dist/ from src/: one bundle, a chunk per action, the same bytes on every machine. `--out DIR` builds into a new folder.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string' } } });
const dist = values.out === undefined ? join(root, 'dist') : resolve(values.out);
// Only our own folder is emptied; another one must be new.
if (values.out === undefined) rmSync(dist, { recursive: true, force: true });
else if (existsSync(dist) && readdirSync(dist).length > 0) throw new Error(`${dist} is not empty`);
const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
execFileSync(
  process.execPath,
  [ncc, 'build', 'src/main.ts', '--out', dist, '--no-cache', '--quiet', '--transpile-only'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
// ssh2 carries a Windows program for PuTTY's agent; no host or runner of ours can use it.
rmSync(join(dist, 'pagent.exe'), { force: true });
