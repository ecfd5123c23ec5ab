import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { REPOSITORY } from '../runner/index.ts';

const scratch = mkdtempSync(join(tmpdir(), 'surefoot-scripts-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** The scripts in a place that anybody may read, since the checkout may lie where only its owner may look. */
function copyScripts(): string {
  const place = join(scratch, 'checkout');
  mkdirSync(place, { recursive: true });
  cpSync(join(REPOSITORY, 'scripts'), join(place, 'scripts'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(REPOSITORY, file), join(place, file));
  copyFileSync(process.execPath, join(scratch, 'node'));
  chmodSync(scratch, 0o755);
  return place;
}

test('npm start says what is missing where it cannot run', {
  skip: isRoot ? false : 'needs root to become nobody',
}, () => {
  const place = copyScripts();
  for (const script of ['start.mjs', 'ordeal.mjs']) {
    const done = spawnSync(join(scratch, 'node'), [join(place, 'scripts', script)], {
      cwd: place,
      uid: NOBODY,
      encoding: 'utf8',
    });
    assert.equal(done.status, 1, done.stderr);
    assert.match(done.stderr, /boots real servers, which needs root: run it again with sudo\.\n$/);
    assert.equal(done.stdout, '');
  }
});
