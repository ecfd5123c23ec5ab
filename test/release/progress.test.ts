import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellProgress } from '../../src/release/progress.ts';

test('a long upload says every five seconds how far it is, a short one nothing', () => {
  const said: string[] = [];
  let clock = 0;
  const progress = tellProgress(
    { files: 3, bytes: 30_000_000 },
    (line) => said.push(line),
    () => clock,
  );
  for (let second = 1; second <= 11; second += 1) {
    clock = second * 1000;
    if (second % 5 === 0) progress.file();
    progress.bytes(1_000_000);
  }
  assert.deepEqual(said, [
    'Sent 1 of 3 files, 5.0 MB of 30.0 MB, 1.0 MB a second, about 25 s to go',
    'Sent 2 of 3 files, 10.0 MB of 30.0 MB, 1.0 MB a second, about 20 s to go',
  ]);
});
