import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { REPOSITORY } from '../runner/index.ts';

interface Import {
  readonly file: string;
  /** A package, `node:…`, or a path from src/. */
  readonly target: string;
}

/** Every import of a source file, dynamic ones and types included. */
export function importsOf(file: string, content: string): Import[] {
  const code = content.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const found = [
    ...code.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gms),
    ...code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g),
  ];
  return found.map(([, target = '']) => ({
    file,
    target: target.startsWith('.') ? join(dirname(file), target) : target,
  }));
}

const files = globSync('**/*.ts', { cwd: join(REPOSITORY, 'src') });
const imports = files.flatMap((file) => importsOf(file, readFileSync(join(REPOSITORY, 'src', file), 'utf8')));
const folder = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');
const offenders = (wrong: (each: Import) => boolean): string[] =>
  imports.filter(wrong).map((each) => `${each.file} imports ${each.target}`);

const DOMAIN = ['artifact', 'build', 'release', 'service', 'probe', 'host', 'guard', 'preflight', 'health'];

test('the reader of imports sees every form', () => {
  const content =
    "import a from 'a';\nimport {\n  b,\n} from './b.ts';\nexport * from '../c.ts';\nimport 'd';\nawait import('e');";
  assert.deepEqual(
    importsOf('x/y.ts', content).map((each) => each.target),
    ['a', 'x/b.ts', 'c.ts', 'd', 'e'],
  );
  assert.ok(imports.length > 20);
});

test('the domain knows nothing of the platform', () => {
  const platform = (target: string): boolean => /^(github|actions)\//.test(target) || target.startsWith('@actions/');
  assert.deepEqual(
    offenders(({ file, target }) => DOMAIN.includes(folder(file)) && platform(target)),
    [],
  );
});

test('the host knows no other part of the domain', () => {
  assert.deepEqual(
    offenders(
      ({ file, target }) =>
        folder(file) === 'host' && /^(artifact|build|release|service|probe|guard|preflight|health)\//.test(target),
    ),
    [],
  );
});

test('only host/ speaks SSH', () => {
  assert.deepEqual(
    offenders(({ file, target }) => folder(file) !== 'host' && /^(node-ssh|ssh2)(\/|$)/.test(target)),
    [],
  );
});

test('only github/ speaks to the toolkit', () => {
  assert.deepEqual(
    offenders(({ file, target }) => folder(file) !== 'github' && target.includes('@actions/')),
    [],
  );
});

test('github/ knows no action and no domain', () => {
  assert.deepEqual(
    offenders(({ file, target }) => folder(file) === 'github' && [...DOMAIN, 'actions'].includes(folder(target))),
    [],
  );
});

test('nothing imports an action but the entry, and an action imports no other', () => {
  const contracts = globSync('actions/*/action.yml', { cwd: REPOSITORY }).map(
    (path) => `actions/${path.split('/')[1]}.ts`,
  );
  assert.deepEqual(
    offenders(({ file, target }) => contracts.includes(target) && file !== 'main.ts'),
    [],
  );
});

test('only the entry fails the step', () => {
  const failing = files.filter((file) => /\bsetFailed\b/.test(readFileSync(join(REPOSITORY, 'src', file), 'utf8')));
  assert.deepEqual(failing.sort(), ['github/entry.ts', 'github/toolkit.ts']);
});
