import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildExample, EXAMPLE } from '../example/artifact.ts';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/surefoot/builds');

/** A build of the example, ready to be deployed. */
export interface ExampleBuild {
  /** What its `/api/audit` answers as `buildId`; with `old-build-id` it lies. */
  readonly id: string;
  /** Absolute path of the artifact. */
  readonly artifact: string;
}

/** The builds of one test file: the compiler runs once for all files, a variant is a copy. */
export class Builds implements AsyncDisposable {
  readonly #made = new Map<string, Promise<ExampleBuild>>();
  readonly #directory: Promise<string>;

  constructor() {
    this.#directory = mkdir(CACHE, { recursive: true }).then(() => mkdtemp(join(CACHE, 'variants-')));
  }

  /** A build that says this id. `breakage` is the name of a file in `example/broken`, as the variable BREAK is. */
  get(id: string, breakage?: string): Promise<ExampleBuild> {
    const name = `${id}-${breakage ?? 'good'}`;
    const made = this.#made.get(name) ?? this.#make(name, id, breakage);
    this.#made.set(name, made);
    return made;
  }

  /** Removes the builds of an id that will not be asked for soon; they can be made again. */
  async forget(id: string): Promise<void> {
    for (const [name, made] of this.#made) {
      const build = await made;
      if (build.id !== id) continue;
      this.#made.delete(name);
      await rm(dirname(build.artifact), { recursive: true, force: true });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(await this.#directory, { recursive: true, force: true });
  }

  async #make(name: string, id: string, breakage: string | undefined): Promise<ExampleBuild> {
    const artifact = join(await this.#directory, name, 'dist');
    await cp(await plainBuild(), artifact, { recursive: true });
    await writeFile(join(artifact, 'build.json'), `${JSON.stringify({ buildId: id }, null, 2)}\n`);
    if (breakage !== undefined) {
      const broken = await import(pathToFileURL(join(EXAMPLE, 'broken', `${breakage}.js`)).href);
      await broken.artifact(artifact, { previousBuildId: 'stale' });
    }
    return { id, artifact };
  }
}

/** `npm run build` of the example as it is now, kept by the digest of what it is built from. */
async function plainBuild(): Promise<string> {
  const kept = join(CACHE, await digestOfSources());
  if (await isThere(kept)) return kept;
  const scratch = await mkdtemp(join(dirname(CACHE), 'build-'));
  try {
    const { code, output, artifact } = await buildExample(scratch, { BUILD_ID: 'plain' });
    if (code !== 0) throw new Error(`the example does not build:\n${output}`);
    await mkdir(CACHE, { recursive: true });
    // Test files run side by side: whoever is first is kept, and the builds are the same, byte for byte.
    await rename(artifact, kept).catch(async (error: unknown) => {
      if (!(await isThere(kept))) throw error;
    });
    return kept;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function digestOfSources(): Promise<string> {
  const left = new Set(['node_modules', 'dist', 'server', '.github']);
  const entries = await readdir(EXAMPLE, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(EXAMPLE, join(entry.parentPath, entry.name)))
    .filter((path) => !left.has(path.split('/')[0] ?? ''))
    .sort();
  const digest = createHash('sha256');
  for (const path of paths) digest.update(`${path}\0`).update(await readFile(join(EXAMPLE, path)));
  return digest.digest('hex');
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
