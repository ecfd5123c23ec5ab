import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openGit } from '../../../src/guard/change/git.ts';

/** What stands under a path: text, bytes, a link to another path, nothing any more, or text that may be executed. */
export type Given = string | Buffer | { readonly link: string } | { readonly script: string } | undefined;

/** A real git repository in a directory of its own, removed when the test has ended. */
export class Repository {
  readonly directory: string;
  readonly git: ReturnType<typeof openGit>;

  constructor(directory: string) {
    this.directory = directory;
    this.git = openGit(directory);
  }

  run(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.directory, env: QUIET, encoding: 'utf8', stdio: 'pipe' }).trim();
  }

  /** Writes files without committing them. */
  write(files: Readonly<Record<string, Given>>): this {
    for (const [path, given] of Object.entries(files)) {
      const file = join(this.directory, path);
      mkdirSync(dirname(file), { recursive: true });
      rmSync(file, { force: true });
      if (given === undefined) continue;
      if (typeof given === 'string' || Buffer.isBuffer(given)) writeFileSync(file, given);
      else if ('link' in given) symlinkSync(given.link, file);
      else {
        writeFileSync(file, given.script);
        chmodSync(file, 0o755);
      }
    }
    return this;
  }

  /** Commits these files, and gives the name of the commit. */
  commit(files: Readonly<Record<string, Given>>, message = 'x'): string {
    this.write(files).run('add', '-A');
    this.run('commit', '-q', '--allow-empty', '-m', message);
    return this.run('rev-parse', 'HEAD');
  }

  branch(name: string, from = 'HEAD'): this {
    this.run('checkout', '-q', '-B', name, from);
    return this;
  }

  /** A clone as the platform makes it: over a protocol, of one commit, without names but its own. */
  shallow(test: TestContext, commit: string, depth = 1): Repository {
    this.run('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const clone = emptyRepository(test);
    clone.run('remote', 'add', 'origin', pathToFileURL(this.directory).href);
    clone.run('fetch', '-q', '--no-tags', `--depth=${depth}`, 'origin', commit);
    clone.run('checkout', '-q', '--detach', commit);
    return clone;
  }
}

/** Nothing of the machine's own configuration has a say. */
const QUIET = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Maria',
  GIT_AUTHOR_EMAIL: 'maria@example.org',
  GIT_COMMITTER_NAME: 'Maria',
  GIT_COMMITTER_EMAIL: 'maria@example.org',
};

export function emptyRepository(test: TestContext): Repository {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'surefoot-guard-')));
  test.after(() => rmSync(directory, { recursive: true, force: true }));
  const repository = new Repository(directory);
  repository.run('init', '-q', '-b', 'main');
  return repository;
}
