import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { scan } from '../../src/artifact/scan.ts';
import { archive } from '../../src/release/archive.ts';
import { contentsOf } from '../../src/release/contents.ts';
import { listOf, wholeLists } from '../../src/release/list.ts';
import { inEachShell, SHELLS } from './shells.ts';
import { Site, WHO } from './site.ts';

const NOTHING = { exclude: [], shared: [], writable: [], beforeSwitch: '' };

/** An open transaction, an empty tree, and what would be sent for these files. */
async function prepared(site: Site, files: Record<string, string>) {
  const source = site.artifact(files);
  const contents = contentsOf(await scan(source), NOTHING);
  const { manifest, recipe } = contents;
  const opened = await site.run('open', [...WHO, 'commit=abcdef0', `recipe=${recipe}`]);
  const release = opened.reply.get('release');
  const args = [...WHO, `release=${release}`, `recipe=${recipe}`];
  assert.equal((await site.run('stage', args)).code, 0);
  const stream = archive(source, manifest, wholeLists(listOf(manifest, manifest)), 1_700_000_000);
  const plain = Buffer.concat(await Readable.from(stream, { objectMode: false }).toArray());
  return { args, plain, recipe, tree: site.path('.surefoot/incoming', recipe, 'tree') };
}

for (const shell of SHELLS) {
  test(`${shell.name}: an upload that ends too early is said to be cut, wherever it was cut, and goes on`, async (t) => {
    const site = new Site(t, shell);
    const { args, plain } = await prepared(site, { a: 'a'.repeat(70_000), b: 'b', c: 'c' });
    const whole = gzipSync(plain);
    const cuts = [whole.subarray(0, 60), whole.subarray(0, -1), Buffer.alloc(0), gzipSync(plain.subarray(0, 71_680))];
    for (const input of cuts) {
      const said = await site.run('receive', args, input);
      assert.equal(said.reply.get('fault'), 'cut', `${input.length} bytes: ${said.out}${said.err}`);
      assert.equal(said.code, 65);
    }
    assert.equal((await site.run('receive', args, whole)).reply.get('end'), 'ok');
  });

  test(`${shell.name}: what arrived with another content, mode, link or name is found and thrown away`, async (t) => {
    const site = new Site(t, shell);
    const files = { good: 'good', 'bad file': 'content', 'odd\nname': 'odd' };
    const { args, plain, tree } = await prepared(site, files);
    const send = (bytes: Buffer) => site.run('receive', args, gzipSync(bytes));
    const wrong = Buffer.from(plain);
    wrong.write('CONTENT', wrong.indexOf('content'), 'latin1');
    const said = await send(wrong);
    assert.equal(said.reply.get('fault'), 'corrupt');
    assert.match(said.reply.get('what'), /bad file/);
    assert.deepEqual(readdirSync(tree).includes('bad file'), false);
    assert.equal(readdirSync(tree).includes('good'), true);

    writeFileSync(join(tree, 'nobody sent this'), '');
    assert.match((await send(plain)).reply.get('what'), /nobody sent this/);
    symlinkSync('good', join(tree, 'nor this'));
    assert.match((await send(plain)).reply.get('what'), /nor this/);
    mkdirSync(join(tree, 'this'));
    assert.match((await send(plain)).reply.get('what'), /this/);

    const odd = Buffer.from(plain);
    odd.write('ODD', odd.indexOf('odd\0'), 'latin1');
    const found = await send(odd);
    assert.equal(found.reply.get('fault'), 'corrupt', found.out);
    assert.match(found.reply.get('what'), /odd/);
    assert.equal((await send(plain)).reply.get('end'), 'ok');
  });

  test(`${shell.name}: the list of a tree is of its files as they are, and names that are gone are dropped`, async (t) => {
    const site = new Site(t, shell);
    const { args, tree } = await prepared(site, {});
    mkdirSync(join(tree, 'dir'));
    for (const name of ['dir/x', '-rf', 'a b', 'odd\nname', 'back\\slash', 'ret\rurn', ' *', '$(id)']) {
      writeFileSync(join(tree, name), name);
    }
    chmodSync(join(tree, 'a b'), 0o755);
    symlinkSync('dir', join(tree, 'link'));
    const list = gunzipSync(execFileSync('cat', { input: await bytes(site, 'stage', args) })).toString();
    const [shape = '', sums = ''] = list.split('\n\n');
    assert.deepEqual(shape.split('\n').sort(), [
      '41ed .',
      '41ed ./dir',
      '81a4 ./ *',
      '81a4 ./$(id)',
      '81a4 ./-rf',
      '81a4 ./dir/x',
      '81ed ./a b',
    ]);
    assert.deepEqual(
      sums
        .trimEnd()
        .split('\n')
        .map((each) => each.slice(64))
        .sort(),
      ['   ./ *', '  ./$(id)', '  ./-rf', '  ./a b', '  ./dir/x'].map((e) => e.replace(/^ +/, '  ')).sort(),
    );
    const names = Buffer.from(['./ *', './-rf', './$(id)', './nothing there'].map((each) => `${each}\0`).join(''));
    assert.equal((await site.run('drop', args, names)).reply.get('end'), 'ok');
    assert.deepEqual(readdirSync(tree).sort(), ['a b', 'dir']);
    assert.equal((await site.run('drop', args)).reply.get('end'), 'ok');
  });
}

async function bytes(site: Site, word: string, args: readonly string[]): Promise<Buffer> {
  const running = site.start(word, args);
  const pieces: Buffer[] = [];
  running.process.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
  await running.said;
  return Buffer.concat(pieces);
}

inEachShell('room is judged before the first byte, in bytes and in inodes', async (t, shell) => {
  const site = new Site(t, shell);
  await site.run('open', [...WHO, 'commit=abcdef0', 'recipe=00']);
  assert.equal((await site.run('room', ['need-bytes=1000', 'need-inodes=10'])).reply.get('end'), 'ok');
  const bytesSaid = await site.run('room', ['need-bytes=9000000000000000']);
  assert.equal(bytesSaid.reply.get('fault'), 'no-room');
  assert.match(bytesSaid.reply.get('what'), /needs 9000000000000000 bytes on .* and \d+ are free/);
  assert.equal((await site.run('room', ['need-inodes=90000000000'])).reply.get('fault'), 'no-inodes');
});

inEachShell('a deploy that lost its place may neither fill nor seal', async (t, shell) => {
  const site = new Site(t, shell);
  const { args } = await prepared(site, { a: 'a' });
  await site.run('abandon', WHO);
  for (const word of ['stage', 'drop', 'receive', 'prepare', 'seal']) {
    const said = await site.run(word, args);
    assert.equal(said.reply.get('fault'), 'lost', `${word}: ${said.out}`);
    assert.match(said.reply.get('what'), /abandoned/);
  }
});

inEachShell(
  "the user's lines run in the new release: their end is the deploy's, their output a person's",
  async (t, shell) => {
    const site = new Site(t, shell);
    const { args, plain, tree } = await prepared(site, { a: 'a' });
    await site.run('receive', args, gzipSync(plain));
    const good = await site.run('prepare', args, Buffer.from('echo to you; echo "$SUREFOOT_RELEASE" >made; cat\n'));
    assert.equal(good.reply.get('end'), 'ok', good.out);
    assert.match(good.err, /to you/);
    assert.equal(execFileSync('cat', [join(tree, 'made')]).toString(), '0001-abcdef0\n');
    const bad = await site.run('prepare', args, Buffer.from('false\necho fault=none; echo end=ok\n'));
    assert.equal(bad.reply.get('fault'), 'before-switch');
    assert.match(bad.reply.get('what'), /exit status 1/);
    // Of a pipe the last command decides, as the input's description says: POSIX has no pipefail.
    const half = await site.run('prepare', args, Buffer.from('false | cat\n'));
    assert.equal(half.reply.get('end'), 'ok', half.out);
    const unset = await site.run('prepare', args, Buffer.from('echo "$NOT_SET"\n'));
    assert.equal(unset.reply.get('fault'), 'before-switch', unset.out);
    const slow = await site.run('prepare', [...args, 'timeout=1'], Buffer.from('sleep 30\n'));
    assert.match(slow.reply.get('what'), /did not end within 1 s/);
    assert.equal((await site.run('seal', args)).reply.get('end'), 'ok');
    assert.equal(site.read('releases/0001-abcdef0/made'), '0001-abcdef0\n');
  },
);
