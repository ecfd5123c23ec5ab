import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { flip } from '../program/flip.ts';
import { seeded } from '../program/seeded.ts';
import { DASH } from '../program/shells.ts';
import { Site } from '../program/site.ts';

function noise(size: number): Buffer {
  const chance = seeded(9);
  return Buffer.from(Array.from({ length: size }, () => Math.floor(chance() * 256)));
}

test('a bit that was turned in a file that is linked is found before the switch, and mended', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: { stays: 'as it was', changes: 'one' } });
  flip(site.path('current/stays'), 3);
  await site.deploy({ files: { stays: 'as it was', changes: 'two' } });
  assert.equal(site.read('current/stays'), 'as it was');
});

test('a bit that was turned in what a large file is made from is found before the switch, and mended', async (t) => {
  const site = new Site(t, DASH);
  const first = noise(600_000);
  await site.deploy({ files: { large: first } });
  flip(site.path('current/large'), 500_000);
  const second = Buffer.concat([Buffer.from('in front'), first]);
  await site.deploy({ files: { large: second } });
  assert.ok(readFileSync(site.path('current/large')).equals(second));
});

test('a list of the release before that is not what it was leads to a refusal, and the next try compares everything', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: { a: 'a', b: 'b', c: 'c' } });
  const live = site.live();
  const list = site.path('.surefoot', live, 'list');
  writeFileSync(list, readFileSync(list, 'utf8').replace(/"path":"b"/, '"path":"x"'));
  const next = { files: { a: 'a', b: 'b', c: 'changed' } };
  await assert.rejects(site.deploy(next), /The list of the new release is not what was sent/);
  assert.equal(site.live(), live);
  await site.deploy(next);
  assert.deepEqual(
    ['a', 'b', 'c'].map((name) => site.read('current', name)),
    ['a', 'b', 'changed'],
  );
});
