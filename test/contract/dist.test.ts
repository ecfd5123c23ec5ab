import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { REPOSITORY, runAction } from '../runner/index.ts';
import { ACTIONS } from './actions.ts';

const built = mkdtempSync(join(tmpdir(), 'surefoot-dist-'));
const files = (directory: string): string[] => globSync('**/*', { cwd: directory }).sort();

before(() => {
  execFileSync(process.execPath, [join(REPOSITORY, 'scripts/build.ts'), '--out', built], { stdio: 'inherit' });
});
process.on('exit', () => rmSync(built, { recursive: true, force: true }));

test('dist/ is what src/ builds, byte for byte: `npm run build` writes it', () => {
  const dist = join(REPOSITORY, 'dist');
  assert.deepEqual(files(dist), files(built));
  for (const file of files(built)) {
    assert.ok(readFileSync(join(dist, file)).equals(readFileSync(join(built, file))), `dist/${file} is stale`);
  }
});

test('dist/ holds nothing of this machine, and no program of another', () => {
  for (const file of files(built)) {
    assert.match(file, /\.(js|json|sh|txt|proto)$/);
    assert.ok(!readFileSync(join(built, file), 'utf8').includes(REPOSITORY), `${file} names a path of this machine`);
  }
});

/** A word that only ssh2 has. */
const SSH = 'ssh-userauth';

test('SSH can be told by a word of it in a chunk of dist/', () => {
  const chunks = readdirSync(join(REPOSITORY, 'dist')).filter((file) => file.endsWith('.js'));
  assert.ok(chunks.some((file) => readFileSync(join(REPOSITORY, 'dist', file), 'utf8').includes(SSH)));
});

for (const name of ACTIONS) {
  test(`${name} loads its own chunk, and no SSH before it connects`, async () => {
    const record = join(built, `${name}.loaded`);
    const recorder = pathToFileURL(join(import.meta.dirname, 'loaded.ts')).href;
    const result = await runAction(name, { env: { NODE_OPTIONS: `--import=${recorder}`, LOADED_FILES: record } });
    assert.equal(result.outcome, 'failure', 'without inputs nothing is done');
    assert.ok(existsSync(record), result.log);
    const chunks = readFileSync(record, 'utf8')
      .split('\n')
      .filter((path) => path.startsWith(join(REPOSITORY, 'dist/')));
    assert.ok(chunks.length >= 2, 'the entry and the chunk of the action');
    const speaks = chunks.some((path) => readFileSync(path, 'utf8').includes(SSH));
    assert.equal(speaks, false, chunks.join('\n'));
  });
}
