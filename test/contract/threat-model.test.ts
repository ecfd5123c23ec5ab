import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { REPOSITORY } from '../runner/index.ts';

const model = readFileSync(join(REPOSITORY, 'docs/threat-model.md'), 'utf8');
const [, actors = '', invariants = ''] = model.split(/^## .*$/m);

/** The sections of the invariants, each with its number and title. */
const sections = [...invariants.matchAll(/^### (\d+)\. (.+)\n([\s\S]*?)(?=^### |(?![\s\S]))/gm)].map(
  ([, number = '', title = '', body = '']) => ({ number: Number(number), title, body }),
);

/** The names of the tests in a file as its source writes them; what is put in only when it runs is a `…`. */
export function testNames(source: string): string[] {
  const literals = source.matchAll(/\b(?:test|hostTest|inEachShell|describe)\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs);
  return [...literals].map(([, , name = '']) => withoutExpressions(name).replace(/\\(['"`\\])/g, '$1'));
}

function withoutExpressions(name: string): string {
  const start = name.indexOf('${');
  if (start === -1) return name;
  let end = start + 2;
  for (let depth = 1; depth > 0 && end < name.length; end += 1) {
    if (name[end] === '{') depth += 1;
    if (name[end] === '}') depth -= 1;
  }
  return `${name.slice(0, start)}…${withoutExpressions(name.slice(end))}`;
}

test('the invariants are numbered in order, and each names a test', () => {
  assert.ok(sections.length >= 18);
  assert.deepEqual(
    sections.map(({ number }) => number),
    sections.map((_, index) => index + 1),
  );
  for (const { title, body } of sections) assert.match(body, /^- `test\//m, title);
});

test('every attempt leads to an invariant, and every invariant stops one', () => {
  const led = [...actors.matchAll(/\[(\d+)\]\(#(\d+)-/g)].map(([, shown, target]) => {
    assert.equal(shown, target);
    return Number(shown);
  });
  assert.deepEqual(
    sections.filter(({ number }) => !led.includes(number)).map(({ title }) => title),
    [],
  );
});

for (const { number, title, body } of sections) {
  test(`invariant ${number}, ${title}: every test that is said to hold it exists`, () => {
    const named = [...body.matchAll(/^- `(test\/[^`]+)`: (.+)$/gm)];
    assert.equal(named.length, body.match(/^- /gm)?.length);
    for (const [, file = '', name = ''] of named) {
      assert.ok(existsSync(join(REPOSITORY, file)), file);
      const names = testNames(readFileSync(join(REPOSITORY, file), 'utf8'));
      assert.ok(names.includes(name), `${file} has no test "${name}"`);
    }
  });
}

test('the reader of names is awake', () => {
  const source = ["test('it\\'s', x);", 'hostTest(`a $', '{b({ c })} d`, x); test(\n  "e",', " fetch('no');"].join('');
  assert.deepEqual(testNames(source), ["it's", 'a … d', 'e']);
});
