import assert from 'node:assert/strict';
import { test } from 'node:test';
import { touches, WHOLE } from '../../../src/guard/change/lines.ts';
import { Positions } from '../../../src/guard/report/positions.ts';

test('lines and columns count from 1, and CR belongs to its line', () => {
  const positions = new Positions('ab\r\n\ncd');
  const at = (offset: number) => Object.values(positions.at(offset)).join(':');
  assert.deepEqual([0, 1, 3, 4, 5, 6, 7, 99, -1].map(at), [
    '1:1',
    '1:2',
    '1:4',
    '2:1',
    '3:1',
    '3:2',
    '3:3',
    '3:3',
    '1:1',
  ]);
  assert.deepEqual(positions.linesOf({ start: 0, end: 4 }), [1, 1]);
  assert.deepEqual(positions.linesOf({ start: 0, end: 6 }), [1, 3]);
  assert.deepEqual(positions.linesOf({ start: 5, end: 5 }), [3, 3]);
  assert.deepEqual(
    [1, 2, 3, 4].map((line) => positions.startOf(line)),
    [0, 4, 5, 7],
  );
  assert.equal(new Positions('').at(0).line, 1);
});

test('a range of lines is touched by what overlaps it', () => {
  const ranges = [
    [2, 3],
    [7, 7],
  ] as const;
  const touched = [1, 2, 3, 4, 6, 7, 8].filter((line) => touches(ranges, line, line));
  assert.deepEqual(touched, [2, 3, 7]);
  assert.ok(touches(ranges, 4, 7) && touches(ranges, 1, 9) && !touches(ranges, 4, 6) && !touches([], 1, 9));
  assert.ok(touches(WHOLE, 1, 1));
});
