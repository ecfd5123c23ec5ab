import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readArtifact } from '../../src/artifact/artifact.ts';
import { type Demands, meetDemands } from '../../src/build/demands.ts';
import { faultSaying, workspace } from './workspace.ts';

const signal = new AbortController().signal;
const NONE: Demands = { require: [], forbid: [], minFiles: 0, maxBytes: undefined, syntax: false };

async function check(t: TestContext, files: Record<string, string | Buffer>, demands: Partial<Demands> = {}) {
  const root = workspace(t, files);
  return meetDemands(await readArtifact(root, root, signal), { ...NONE, ...demands }, signal);
}

test('what was found true is told', async (t) => {
  const files = { 'index.html': 'x', 'assets/a.js': 'let a;' };
  const told = await check(t, files, { require: ['assets/*.js'], minFiles: 1, maxBytes: 2000, syntax: true });
  assert.deepEqual(told, [
    'at least 1 file: 2',
    'no more than 2.0 kB: 7 B',
    'there is `assets/*.js`',
    'no `.env` file, no private key, nothing that `forbid` names',
    'all JavaScript parses: 1 file',
  ]);
});

test('too few files are counted', async (t) => {
  await assert.rejects(check(t, {}, { minFiles: 1 }), faultSaying('holds 0 files; `min-files` wants 1'));
});

test('exactly as many bytes as allowed may be there, and of more the largest files are named', async (t) => {
  const files = { small: 'x', 'large one': 'x'.repeat(5000) };
  await check(t, files, { maxBytes: 5001 });
  await assert.rejects(check(t, files, { maxBytes: 5000 }), faultSaying('5001 bytes', '"large one": 5.0 kB'));
});

test('all globs of `require` that match no file are named; a directory is not a file', async (t) => {
  const require = ['index.html', 'assets', 'assets/**/*.js', '*.css'];
  await assert.rejects(
    check(t, { 'index.html': '', 'assets/x.js': '' }, { require }),
    faultSaying(/Nothing matches:\n {2}- "assets"\n {2}- "\*\.css"\nState/),
  );
});

test('`.env` files are refused at any depth, examples may stay', async (t) => {
  const kept = [
    '.env.example',
    '.env.sample',
    'a/.env.template',
    '.env.production.example',
    'env',
    'a.env',
    '.environment',
  ];
  await check(t, Object.fromEntries(kept.map((path) => [path, ''])));
  for (const path of [
    '.env',
    'a/b/.env',
    '.env.production',
    'a/.env.local',
    '.env.example.local',
    'line\nbreak/.env',
  ]) {
    await assert.rejects(check(t, { [path]: '' }), faultSaying('must not be deployed', '.env'), path);
  }
});

test('`forbid` adds to what is always forbidden, and its exceptions take from it', async (t) => {
  const files = { '.env': '', 'a.map': '', 'b.map': '' };
  const forbid = ['*.map', '!b.map'];
  await assert.rejects(check(t, files, { forbid }), faultSaying(/deployed\.\n {2}- \.env\n {2}- a\.map\nState/));
  await check(t, { ...files, 'a.map': '' }, { forbid: ['!.env'] });
});

test('what is forbidden may not stand there as a link or a directory either', async (t) => {
  const root = workspace(t, { 'config/x': '' });
  symlinkSync('config', join(root, '.env'));
  const artifact = await readArtifact(root, root, signal);
  await assert.rejects(meetDemands(artifact, NONE, signal), faultSaying('- .env'));
});

const KEYS: Record<string, string> = {
  'an OpenSSH key': '-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n',
  'a PKCS#8 key': '-----BEGIN PRIVATE KEY-----\r\nabc\r\n',
  'an encrypted key': '-----BEGIN ENCRYPTED PRIVATE KEY-----\n',
  'an RSA key after a certificate':
    '-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n-----BEGIN RSA PRIVATE KEY-----\n',
  'an EC key after a byte order mark': '\ufeff-----BEGIN EC PRIVATE KEY-----\n',
  'a PGP key': '-----BEGIN PGP PRIVATE KEY BLOCK-----\n',
  'a key far down': `${'x\n'.repeat(30_000)}-----BEGIN EC PRIVATE KEY-----\n`,
};

for (const [what, content] of Object.entries(KEYS)) {
  test(`${what} is refused, whatever the file is called`, async (t) => {
    await assert.rejects(check(t, { 'logo.png': content }), faultSaying('logo.png holds a private key'));
    await check(t, { 'logo.png': content }, { forbid: ['!logo.png'] });
    await check(t, { 'node_modules/pkg/test/fixture.pem': content });
  });
}

test('a public key, a key in the middle of a line and words about keys are no private key', async (t) => {
  await check(t, {
    'key.pub': '-----BEGIN PUBLIC KEY-----\n',
    'a.js': 'const header = "-----BEGIN RSA PRIVATE KEY-----";\n',
    'b.md': 'How to keep a PRIVATE KEY\n',
    'c.pem': '-----BEGIN CERTIFICATE-----\n',
  });
});

test('of many offenders twenty are named and the rest counted', async (t) => {
  const files = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`${index}.map`, '']));
  await assert.rejects(
    check(t, files, { forbid: ['*.map'] }),
    (error: unknown) =>
      error instanceof Error && error.message.match(/\.map$/gm)?.length === 20 && /and 5 more/.test(error.message),
  );
});

test('JavaScript of every kind that Node would load parses', async (t) => {
  const told = await check(
    t,
    {
      'a.js': '#!/usr/bin/env node\nif (module) return;\n',
      'b.js': 'import data from "./x.json" with { type: "json" };\nexport default await data;\n',
      'c.mjs': '#!/usr/bin/env node\nconst x = await import("x"); export { x };\n',
      'd.cjs': '\ufeff#!/usr/bin/env node\nmodule.exports = class { #x = 1; static { } };\n',
      'e.js': 'with (Math) { cos(1) }\n',
      'sub\nline/f.js': 'let g;',
      'empty.js': '',
      'not.json': '{',
      'node_modules/p/broken.js': '{{{',
    },
    { syntax: true },
  );
  assert.equal(told.at(-1), 'all JavaScript parses: 7 files');
});

test('files that do not parse are named with line and reason, and none of them is run', async (t) => {
  await assert.rejects(
    check(
      t,
      {
        'a.cjs': 'let a;\nlet a;\n',
        'b.mjs': 'export const x = 1;\n\nexport const y = ;\n',
        'c.js': 'function f() {\n  return (;\n}\n',
        'd.js': 'import x from "x";\n\nlet x;\n',
        'e.cjs': 'import x from "x";\n',
        'f.mjs': 'return 1;\n',
        'g.js': '}); process.exit(0); (function () {',
        'fine.js': 'process.exit(0);',
      },
      { syntax: true },
    ),
    faultSaying(
      '7 of 8 JavaScript files do not parse',
      "a.cjs, line 2: Identifier 'a' has already been declared",
      "b.mjs, line 3: Unexpected token ';'",
      "c.js, line 2: Unexpected token ';'",
      "d.js, line 3: Identifier 'x' has already been declared",
      'e.cjs, line 1: Cannot use import statement outside a module',
      'f.mjs, line 1: Illegal return statement',
      "g.js, line 1: Unexpected token '}'",
    ),
  );
});

test('an artifact that is not there names the directories that are', async (t) => {
  const root = workspace(t, { 'out/a': '', 'node_modules/x': '', file: '' });
  await assert.rejects(
    readArtifact(join(root, 'dist'), root, signal),
    faultSaying(
      /there is no directory \S*\/dist \(input `artifact`\)\. These directories are there:\n {2}- \S*\/out\nState/,
    ),
  );
  await assert.rejects(readArtifact(join(root, 'file'), root, signal), faultSaying('is not a directory'));
});
