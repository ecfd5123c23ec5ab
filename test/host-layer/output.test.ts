import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collect } from '../../src/host/output.ts';

const START = 'c0ffee'.repeat(5);

/** What is told of a stream of standard error that comes in these pieces. */
function told(pieces: readonly string[]): { readonly names: string[]; readonly lines: string[] } {
  const names: string[] = [];
  const lines: string[] = [];
  const output = collect(
    START,
    (line) => lines.push(line),
    () => {},
    (name) => names.push(name),
  );
  for (const piece of pieces) output.onStderr(Buffer.from(piece));
  output.finish();
  return { names, lines };
}

test('the name of the machine stands behind the start mark, in however many pieces it comes', () => {
  const text = `Welcome!\n${START} web-1\nfirst\n`;
  for (let cut = 0; cut <= text.length; cut += 1)
    assert.deepEqual(told([text.slice(0, cut), text.slice(cut)]), { names: ['web-1'], lines: ['first'] });
  assert.deepEqual(told([...text]), { names: ['web-1'], lines: ['first'] });
});

test('a machine that was not asked tells no name', () => {
  assert.deepEqual(told([`${START}\nfirst\n`]), { names: [], lines: ['first'] });
});

test('a name that is no name is shown harmlessly, and cut', () => {
  const { names } = told([`${START} \x1b[31m##[error]${'x'.repeat(9000)}\n`]);
  assert.deepEqual(names, [`## [error]${'x'.repeat(53)}…`]);
});
