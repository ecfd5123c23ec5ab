import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseManifest } from '../../src/artifact/parse-manifest.ts';
import { runAction } from '../runner/index.ts';
import { workspace } from './workspace.ts';

const OUTPUTS = ['artifact', 'bytes', 'digest', 'duration-ms', 'files', 'manifest'];

const BUILD = `
mkdir -p dist/assets
echo '<h1>hello</h1>' > dist/index.html
echo 'export const a = 1;' > dist/assets/app.js
`;

test('a good build gives its artifact, a manifest that is true, and its digest', async (t) => {
  const root = workspace(t, { 'web/package.json': '{}' });
  const result = await runAction('build-check', {
    workspace: root,
    env: { API_ORIGIN: 'https://example.com' },
    inputs: {
      run: BUILD,
      'working-directory': 'web',
      artifact: 'dist',
      require: 'index.html\nassets/*.js',
      'max-bytes': '1MB',
      env: 'API_ORIGIN',
      engines: 'node >=20',
    },
  });
  assert.equal(result.code, 0, result.log);
  assert.deepEqual(Object.keys(result.outputs).sort(), OUTPUTS);
  const { artifact = '', manifest: file = '', digest, files, bytes } = result.outputs;
  assert.equal(artifact, join(root, 'web/dist'));
  assert.deepEqual([files, bytes], ['2', '35']);
  const document = readFileSync(file, 'utf8');
  assert.equal(digest, createHash('sha256').update(document).digest('hex'));
  const entries = parseManifest(document);
  assert.deepEqual(
    entries.map(({ path }) => path),
    ['assets', 'assets/app.js', 'index.html'],
  );
  for (const entry of entries) {
    if (entry.type !== 'file') continue;
    const content = readFileSync(join(artifact, entry.path));
    assert.equal(entry.sha256, createHash('sha256').update(content).digest('hex'));
  }
  for (const word of [digest ?? '', 'assets/app.js', 'all JavaScript parses', 'node']) {
    assert.ok(result.summary.includes(word), `the summary lacks ${word}`);
  }
  assert.doesNotMatch(result.log + result.summary, /https:\/\/example\.com/);
});

test('the digest is the same for the same artifact in another place and at another time', async (t) => {
  const digests = [];
  for (const root of [workspace(t), workspace(t)]) {
    const { outputs } = await runAction('build-check', { workspace: root, inputs: { run: BUILD, artifact: 'dist' } });
    digests.push(outputs['digest']);
  }
  assert.match(digests[0] ?? '', /^[0-9a-f]{64}$/);
  assert.equal(digests[0], digests[1]);
});

test('a build that fails fails the step, with its last lines in the summary and no artifact', async (t) => {
  const root = workspace(t);
  const run = 'mkdir dist\necho "compiling <b>"\necho "src/a.ts(3,1): broken" >&2\nfalse | cat\necho done > dist/a';
  const result = await runAction('build-check', { workspace: root, inputs: { run, artifact: 'dist' } });
  assert.equal(result.code, 1);
  assert.deepEqual(Object.keys(result.outputs), ['duration-ms']);
  assert.match(result.annotations.at(-1)?.message ?? '', /line 4 of `run`, `false \| cat`, ended with status 1/);
  assert.match(result.log, /the live release is untouched/);
  assert.match(result.summary, /^src\/a\.ts\(3,1\): broken$/m);
  assert.equal(existsSync(join(root, 'dist/a')), false);
  assert.deepEqual(
    readdirSync(result.temp).filter((name) => name.startsWith('surefoot-manifest')),
    [],
  );
});

test('an artifact that is refused still leaves its digest and its manifest', async (t) => {
  const result = await runAction('build-check', {
    workspace: workspace(t),
    inputs: { run: `${BUILD}echo SECRET=hunter2 > dist/.env`, artifact: 'dist' },
  });
  assert.equal(result.code, 1);
  assert.deepEqual(Object.keys(result.outputs).sort(), OUTPUTS);
  assert.match(readFileSync(result.outputs['manifest'] ?? '', 'utf8'), /"path":"\.env"/);
  assert.match(result.annotations.at(-1)?.message ?? '', /must not be deployed\.\n {2}- \.env\n/);
  assert.doesNotMatch(result.log + result.summary, /hunter2.*\n.*hunter2/);
});

test('what fails first stops the rest: without its environment nothing is built', async (t) => {
  const root = workspace(t);
  const inputs = { run: 'touch built', artifact: '.', env: 'ONE\nTWO' };
  const result = await runAction('build-check', { workspace: root, env: { TWO: '' }, inputs });
  assert.equal(result.code, 1);
  assert.match(result.annotations.at(-1)?.message ?? '', /ONE is not set\n {2}- TWO is empty/);
  assert.equal(existsSync(join(root, 'built')), false);
});

test('with a wrong engine nothing is built', async (t) => {
  const root = workspace(t);
  const inputs = { run: 'touch built', artifact: '.', engines: 'node >=999\nno-such-tool 1' };
  const result = await runAction('build-check', { workspace: root, inputs });
  assert.equal(result.code, 1);
  assert.match(result.annotations.at(-1)?.message ?? '', /node is \d.*wanted: >=999.*no-such-tool is not installed/s);
  assert.equal(existsSync(join(root, 'built')), false);
});

test('a build sees no inputs, and cannot speak outputs', async (t) => {
  const root = workspace(t);
  const run = 'env > seen.txt\necho "digest=forged" >> "$GITHUB_OUTPUT"\nmkdir dist && echo > dist/a';
  const result = await runAction('build-check', {
    workspace: root,
    env: { ACTIONS_RUNTIME_TOKEN: 'powers', SHOP: 'open' },
    inputs: { run, artifact: 'dist', forbid: 'a-word-of-an-input' },
  });
  assert.equal(result.code, 0, result.log);
  const seen = readFileSync(join(root, 'seen.txt'), 'utf8');
  assert.doesNotMatch(seen, /INPUT_|powers|a-word-of-an-input/);
  assert.match(seen, /^SHOP=open$/m);
  assert.notEqual(result.outputs['digest'], 'forged');
});

test('a build that ends within a line does not swallow what the platform is told next', async (t) => {
  const inputs = { run: 'printf "no line end"', artifact: 'dist' };
  const result = await runAction('build-check', { workspace: workspace(t), inputs });
  assert.match(result.raw, /^no line end$/m);
  assert.match(result.annotations[0]?.message ?? '', /there is no directory/);
});

test('an empty `run` runs the build script of the package', async (t) => {
  const scripts = { build: 'mkdir -p dist && echo built > dist/a.txt' };
  const root = workspace(t, { 'package.json': JSON.stringify({ scripts }), 'package-lock.json': '{}' });
  const result = await runAction('build-check', { workspace: root, inputs: { artifact: 'dist' } });
  assert.equal(result.code, 0, result.log);
  assert.match(result.log, /^\$ npm run build$/m);
  assert.equal(readFileSync(join(root, 'dist/a.txt'), 'utf8'), 'built\n');
});

test('a hostile file name cannot speak to the platform', async (t) => {
  const run = `mkdir dist\nprintf x > "$(printf 'dist/a\\n::error::owned\\n::set-output name=digest::x\\n|<img>.map')"`;
  const inputs = { run, artifact: 'dist', forbid: '**/*.map' };
  const result = await runAction('build-check', { workspace: workspace(t), inputs });
  assert.equal(result.code, 1);
  assert.equal(result.annotations.length, 1);
  assert.deepEqual(result.forbidden, []);
  assert.doesNotMatch(result.summary, /^::error/m);
});

for (const [input, value] of [
  ['max-bytes', 'lots'],
  ['syntax', 'yes'],
  ['timeout', '0'],
  ['min-files', '-1'],
  ['engines', 'node latest'],
  ['working-directory', 'nowhere'],
] as const) {
  test(`\`${input}: ${value}\` is refused before anything runs`, async (t) => {
    const root = workspace(t);
    const inputs = { run: 'touch built', artifact: '.', [input]: value };
    const result = await runAction('build-check', { workspace: root, inputs });
    assert.equal(result.code, 1);
    assert.ok(result.annotations[0]?.message.includes(value));
    assert.ok(result.annotations[0]?.message.includes(input));
    assert.equal(existsSync(join(root, 'built')), false);
  });
}

test('a cancelled job ends the build and leaves nothing running', async (t) => {
  const run = 'echo "pid $$"\nsleep 300 & echo "pid $!"\necho ready\nwait';
  const result = await runAction('build-check', {
    workspace: workspace(t),
    inputs: { run, artifact: '.' },
    cancelWhen: (line) => line === 'ready',
  });
  assert.equal(result.outcome, 'cancelled');
  assert.notEqual(result.code, 0);
  assert.match(result.log, /The build was cancelled \(SIGINT\)/);
  const pids = [...result.log.matchAll(/^pid (\d+)$/gm)].map(([, pid]) => pid);
  assert.equal(pids.length, 2);
  for (const pid of pids) assert.equal(runs(pid), false, `${pid} still runs`);
});

function runs(pid: string | undefined): boolean {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) && !/^\d+ \(.*\) [ZX]/s.test(readFileSync(file, 'latin1'));
}
