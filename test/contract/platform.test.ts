import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { REPOSITORY } from '../runner/index.ts';

// The validator imports its schemas as bundlers allow it, without saying that they are JSON.
registerHooks({
  load: (url, context, next) =>
    url.endsWith('.json') ? next(url, { ...context, importAttributes: { type: 'json' } }) : next(url, context),
});
const { registerLogger, validate } = await import('@actions/languageservice');

// The validator reports its own exceptions to a logger and then calls the file good.
const thrown: string[] = [];
const hear = (message: string): void => void thrown.push(message);
registerLogger({ error: hear, warn: hear, info: () => {}, log: () => {} });

/** What the platform's own validator has to say about a file. It remembers by path: one path, one content. */
async function diagnose(path: string, content: string): Promise<string[]> {
  thrown.length = 0;
  const document = TextDocument.create(pathToFileURL(path).href, 'yaml', 1, content);
  const found = await validate(document);
  return [...thrown, ...found.map((each) => `${path}:${each.range.start.line + 1}: ${each.message}`)];
}

// `**` does not look into folders whose names begin with a dot: each is named.
const files = globSync(
  ['action.yml', 'actions/*/action.yml', '.github/workflows/*.{yml,yaml}', 'example/.github/workflows/*.{yml,yaml}'],
  { cwd: REPOSITORY },
);

for (const path of files) {
  test(`the platform's validator has nothing against ${path}`, async () => {
    assert.deepEqual(await diagnose(path, readFileSync(join(REPOSITORY, path), 'utf8')), []);
  });
}

test("the platform's validator is awake: it finds an unknown key, a bad expression and a missing description", async () => {
  assert.ok(existsSync(join(REPOSITORY, 'actions')));
  const action = (rest: string): string => `name: x\ndescription: x\nruns:\n  using: node24\n  main: index.js\n${rest}`;
  assert.notDeepEqual(await diagnose('/one/action.yml', action('  entry: y\n')), []);
  assert.deepEqual(await diagnose('/two/action.yml', action('')), []);
  const workflow = (step: string): string =>
    `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - ${step}\n`;
  assert.notDeepEqual(await diagnose('/x/.github/workflows/one.yml', workflow('if: nothing.here(')), []);
  assert.deepEqual(await diagnose('/x/.github/workflows/two.yml', workflow('uses: ./actions/build-check')), []);
});
