// Builds dist/ from src/: one bundle, a chunk per action, the same bytes on every machine. `--out DIR` builds into a new folder.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string' } } });
// Our own folder is built beside itself and exchanged: an action that is started meanwhile finds a whole one.
const out =
  values.out === undefined ? join(root, `node_modules/.cache/surefoot/dist.${process.pid}`) : resolve(values.out);
if (existsSync(out) && readdirSync(out).length > 0) throw new Error(`${out} is not empty`);
const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
execFileSync(
  process.execPath,
  [ncc, 'build', 'src/main.ts', '--out', out, '--no-cache', '--quiet', '--transpile-only'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
// ssh2 carries a Windows program for PuTTY's agent; no host or runner of ours can use it.
rmSync(join(out, 'pagent.exe'), { force: true });
if (values.out === undefined) {
  const dist = join(root, 'dist');
  const old = `${out}.old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(out, dist);
  rmSync(old, { recursive: true, force: true });
}
