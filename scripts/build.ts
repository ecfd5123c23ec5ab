// Builds dist/ from src/: one bundle, a chunk per action, the same bytes on every machine. `--out DIR` builds into a new folder.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

type Ncc = (
  input: string,
  options: object,
) => Promise<{ code: string; assets: Record<string, { source: string | Buffer; permissions: number }> }>;
const ncc = createRequire(import.meta.url)('@vercel/ncc') as Ncc;

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string' } } });
// Our own folder is built beside itself and exchanged: an action that is started meanwhile finds a whole one.
const out =
  values.out === undefined ? join(root, `node_modules/.cache/surefoot/dist.${process.pid}`) : resolve(values.out);
if (existsSync(out) && readdirSync(out).length > 0) throw new Error(`${out} is not empty`);
/**
 * What the SSH library loads for what no step of ours does, at 35 ms of processor time in each step: agents for HTTP over SSH
 * (and with them Node's http, https and tls), and the making of directories for its own downloads.
 */
const LEFT_OUT = { './http-agents.js': 'node:events', 'make-dir': 'node:events' };
const { code, assets } = await ncc(join(root, 'src/main.ts'), {
  cache: false,
  quiet: true,
  transpileOnly: true,
  externals: LEFT_OUT,
});
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'index.js'), code);
for (const [name, { source, permissions }] of Object.entries(assets)) {
  const file = join(out, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source, { mode: permissions });
}
// ssh2 carries a Windows program for PuTTY's agent; no host or runner of ours can use it.
rmSync(join(out, 'pagent.exe'), { force: true });
if (values.out === undefined) {
  const dist = join(root, 'dist');
  const old = `${out}.old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(out, dist);
  rmSync(old, { recursive: true, force: true });
}
