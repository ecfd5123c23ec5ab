import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
export const EXAMPLE = join(root, 'example');

/** What one `npm run build` of the example gave. */
export interface Build {
  readonly code: number;
  /** Standard output and standard error. */
  readonly output: string;
  /** The artifact, moved away from the packages that built it, so that it can only use what it carries itself. */
  readonly artifact: string;
}

/** Builds a temporary copy of the example. `scratch` is the caller's, and the caller removes it. */
export async function buildExample(scratch: string, env: Readonly<Record<string, string>> = {}): Promise<Build> {
  const copy = await copyExample(scratch);
  const artifact = join(await mkdtemp(join(scratch, 'artifact-')), 'dist');
  const { code, output } = await npm(copy, ['run', '--silent', 'build'], env);
  await rename(join(copy, 'dist'), artifact).catch(() => {});
  return { code, output, artifact };
}

/** A copy of the example, without what was built of it, that shares the example's installed packages. */
export async function copyExample(scratch: string): Promise<string> {
  await installExample();
  const copy = await mkdtemp(join(scratch, 'example-'));
  const left = new Set([join(EXAMPLE, 'node_modules'), join(EXAMPLE, 'dist')]);
  await cp(EXAMPLE, copy, { recursive: true, filter: (from) => !left.has(from) });
  await symlink(join(EXAMPLE, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** A directory for a test file's own use. */
export const makeScratch = (): Promise<string> => mkdtemp(join(tmpdir(), 'surefoot-example-'));

/**
 * Runs npm as a shell would, and gives its exit status and all that it printed. The caller's own `BUILD_ID` and
 * `BREAK` are kept from it.
 */
export async function npm(
  directory: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly output: string }> {
  const { BUILD_ID, BREAK, PREVIOUS_BUILD_ID, ...inherited } = process.env;
  try {
    const { stdout, stderr } = await promisify(execFile)('npm', [...words], {
      cwd: directory,
      env: { ...inherited, ...env },
    });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
    if (typeof code !== 'number') throw error;
    return { code, output: stdout + stderr };
  }
}

/**
 * Puts the example's packages into `example/node_modules`, unless those of this very lock file are there already.
 * Test files run side by side: each installs elsewhere and renames, so that none sees half an installation.
 */
async function installExample(): Promise<void> {
  const lock = await readFile(join(EXAMPLE, 'package-lock.json'));
  const digest = createHash('sha256').update(lock).digest('hex');
  const installed = join(EXAMPLE, 'node_modules');
  const isInstalled = async () =>
    (await readFile(join(installed, '.lock-digest'), 'utf8').catch(() => undefined)) === digest;
  if (await isInstalled()) return;

  // Below the root's node_modules: on the same file system, and unknown to git.
  const cache = join(root, 'node_modules/.cache/surefoot');
  await mkdir(cache, { recursive: true });
  const place = await mkdtemp(join(cache, 'example-'));
  try {
    for (const file of ['package.json', 'package-lock.json', '.npmrc'])
      await cp(join(EXAMPLE, file), join(place, file));
    const { code, output } = await npm(place, ['ci', '--prefer-offline']);
    if (code !== 0) throw new Error(`npm ci failed in example/:\n${output}`);
    await writeFile(join(place, 'node_modules/.lock-digest'), digest);
    if (await isInstalled()) return;
    await rename(installed, join(place, 'older')).catch(() => {});
    await rename(join(place, 'node_modules'), installed).catch(async (error: unknown) => {
      if (!(await isInstalled())) throw error;
    });
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
