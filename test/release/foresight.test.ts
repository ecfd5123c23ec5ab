import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import type { FileEntry, Manifest } from '../../src/artifact/manifest.ts';
import { newMark } from '../../src/host/bootstrap.ts';
import type { Opened } from '../../src/host/channel.ts';
import { Foresight, tellAnother } from '../../src/release/foresight.ts';
import { listOf } from '../../src/release/list.ts';

const file = (path: string, sha: string): FileEntry => ({
  type: 'file',
  path,
  mode: 0o644,
  size: 1,
  sha256: sha.repeat(64),
});
const built = [file('a', '1'), file('b', '2'), file('c', '3')];
const released = (build: Manifest): Manifest =>
  build.map((entry) => (entry.type === 'file' ? { ...entry, mode: 0o444 } : entry));
/** What a host says whose live release was made of a build of which the last file was left out. */
const LIVE = listOf(released(built.slice(0, 2)), built);
const packed = Buffer.from(LIVE.keys.join('').padEnd(Math.ceil((LIVE.keys.length * 7) / 4) * 4, 'A'), 'base64url');
const mark = newMark();
const SAID = Buffer.concat([
  Buffer.from(`a greeting\n${mark}\nlive-recipe=x\npacks=zstd\nlist=keys ${packed.length}\n`),
  packed,
  Buffer.from('\n'),
]);

/** A channel: what is pushed came from the host, and what is written to it is kept. */
function channel(): { opened: Opened; says: (piece: Buffer) => void; told: () => string; read: () => Promise<Buffer> } {
  const from = new PassThrough();
  let told = '';
  const made = Object.assign(from, {
    write: (text: string) => {
      told += text;
      return true;
    },
  });
  return {
    opened: { channel: made as never, exit: () => undefined },
    says: (piece) => void made.push(piece),
    told: () => told,
    read: async () => {
      made.push(null);
      return Buffer.concat(await made.toArray());
    },
  };
}

test('a host is told of another release at the first file that is in none of its lines', async () => {
  const foresight = new Foresight();
  const { opened, says, told, read } = channel();
  foresight.add(built[0] as FileEntry);
  tellAnother(opened, mark, foresight);
  for (const byte of SAID) says(Buffer.of(byte));
  assert.equal(told(), '');
  // What is left out of the live release says nothing either.
  for (const each of built) foresight.add(each);
  assert.equal(told(), '');
  foresight.add(file('d', '4'));
  assert.equal(told(), 'another\n');
  foresight.add(file('e', '5'));
  assert.equal(told(), 'another\n');
  assert.deepEqual(await read(), SAID, 'who reads the channel gets all of it');
});

test('what came before anybody listened is heard too, and a file that was read before it', async () => {
  const foresight = new Foresight();
  const { opened, says, told, read } = channel();
  foresight.add(file('a', '9'));
  says(SAID.subarray(0, 100));
  says(SAID.subarray(100));
  tellAnother(opened, mark, foresight);
  assert.equal(told(), 'another\n');
  assert.deepEqual(await read(), SAID);
});

test('nothing is told when all was read, and nothing of a host that says no list', async () => {
  const late = channel();
  const foresight = new Foresight();
  foresight.add(file('a', '9'));
  foresight.end();
  tellAnother(late.opened, mark, foresight);
  late.says(SAID);
  assert.equal(late.told(), '');
  const other = channel();
  const begun = new Foresight();
  begun.add(file('a', '9'));
  tellAnother(other.opened, mark, begun);
  other.says(Buffer.from(`${mark}\nlist=all 3\nabc\n`));
  other.says(Buffer.from(`list=keys 7\n`));
  assert.equal(other.told(), '');
});
