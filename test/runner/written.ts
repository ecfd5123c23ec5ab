import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** Writes files below a new directory that goes when the test ends; returns the directory. */
export function written(test: TestContext, files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'surefoot-written-'));
  test.after(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

/** The files of one small JavaScript action; `post` is its post program. */
export function small(
  folder: string,
  main: string,
  rest: { inputs?: string; post?: string } = {},
): Record<string, string> {
  const manifest = [
    `name: ${folder}`,
    `description: ${folder}`,
    rest.inputs ? `inputs:\n${rest.inputs}` : '',
    'runs:',
    '  using: node24',
    '  main: main.mjs',
    rest.post === undefined ? '' : '  post: post.mjs',
  ];
  return {
    [`${folder}/action.yml`]: manifest.filter(Boolean).join('\n'),
    [`${folder}/main.mjs`]: PRELUDE + main,
    ...(rest.post === undefined ? {} : { [`${folder}/post.mjs`]: PRELUDE + rest.post }),
  };
}

/** What the small actions have at hand: the platform's files, without any toolkit. */
const PRELUDE = `
import { appendFileSync } from 'node:fs';
const put = (file, text) => appendFileSync(process.env['GITHUB_' + file], text + '\\n');
const input = (name) => process.env['INPUT_' + name.toUpperCase()];
const forever = () => setInterval(() => {}, 1000);
`;
