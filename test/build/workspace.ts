import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { Fault } from '../../src/fault.ts';

/** A directory for one test, with the files given; it is removed when the test has ended. */
export function workspace(test: TestContext, files: Readonly<Record<string, string | Buffer>> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'surefoot-test-')));
  test.after(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** For `assert.throws` and `assert.rejects`: a fault whose message holds every one of the words. */
export const faultSaying =
  (...words: readonly (string | RegExp)[]) =>
  (error: unknown): boolean => {
    if (!(error instanceof Fault)) throw error;
    for (const word of words) {
      const found = typeof word === 'string' ? error.message.includes(word) : word.test(error.message);
      if (!found) throw new Error(`The fault does not say ${word}:\n${error.message}`);
    }
    return true;
  };
