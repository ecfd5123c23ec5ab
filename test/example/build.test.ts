import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Build, buildExample, copyExample, EXAMPLE, makeScratch, npm } from './artifact.ts';

describe('the build of the example', () => {
  let scratch: string;
  let build: Build;

  before(async () => {
    scratch = await makeScratch();
    build = await buildExample(scratch, { BUILD_ID: 'one' });
    assert.equal(build.code, 0, build.output);
  });
  after(() => rm(scratch, { recursive: true, force: true }));

  it('is some hundred plain files of a few megabytes', async () => {
    const tree = await readTree(build.artifact);
    const bytes = tree.reduce((sum, entry) => sum + entry.content.length, 0);
    assert.ok(tree.length >= 200 && tree.length <= 900, `${tree.length} files`);
    assert.ok(bytes < 20_000_000, `${bytes} bytes`);
  });

  it('carries every package that production needs and none that only the build needs', async () => {
    const manifest = JSON.parse(await readFile(join(EXAMPLE, 'package.json'), 'utf8'));
    const carried = await readdir(join(build.artifact, 'node_modules'));
    for (const name of Object.keys(manifest.dependencies)) assert.ok(carried.includes(name), name);
    assert.deepEqual(
      carried.filter((name) => name.startsWith('@types') || name.includes('typescript')),
      [],
    );
  });

  it('gives the same bytes and modes again', async () => {
    const again = await buildExample(scratch, { BUILD_ID: 'one' });
    assert.equal(digest(await readTree(again.artifact)), digest(await readTree(build.artifact)));
  });

  it('differs by build.json alone when only the build id differs', async () => {
    const other = await buildExample(scratch, { BUILD_ID: 'two' });
    const [before, after] = [await readTree(build.artifact), await readTree(other.artifact)];
    assert.deepEqual(
      after.filter((entry, at) => !entry.content.equals(before[at]?.content ?? Buffer.of())).map((entry) => entry.path),
      ['build.json'],
    );
    assert.deepEqual(JSON.parse(await readFile(join(other.artifact, 'build.json'), 'utf8')), { buildId: 'two' });
  });

  it('calls itself dev outside git', async () => {
    const { artifact } = await buildExample(scratch, { GIT_CEILING_DIRECTORIES: scratch });
    assert.deepEqual(JSON.parse(await readFile(join(artifact, 'build.json'), 'utf8')), { buildId: 'dev' });
  });

  it('refuses a build id that cannot be a header', async () => {
    const { code, output } = await buildExample(scratch, { BUILD_ID: 'one\r\nset-cookie: two' });
    assert.equal(code, 1);
    assert.match(output, /BUILD_ID holds "one\\r\\nset-cookie: two"; it may hold/);
  });

  it('leaves no dist behind when it fails, not even an older one', async () => {
    const copy = await copyExample(scratch);
    assert.equal((await npm(copy, ['run', '--silent', 'build'])).code, 0);
    for (const broken of ['build', 'no-such-break']) {
      assert.equal((await npm(copy, ['run', '--silent', 'build'], { BREAK: broken })).code, 1);
      await assert.rejects(lstat(join(copy, 'dist')), { code: 'ENOENT' });
    }
  });
});

interface File {
  readonly path: string;
  readonly mode: number;
  readonly content: Buffer;
}

/** Every file, sorted; throws on what is neither a file nor a directory. */
async function readTree(directory: string): Promise<readonly File[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const stats = await lstat(file);
      assert.ok(stats.isFile(), `${file} is not a plain file`);
      return { path: relative(directory, file), mode: stats.mode, content: await readFile(file) };
    }),
  );
}

function digest(files: readonly File[]): string {
  const hash = createHash('sha256');
  for (const { path, mode, content } of files)
    hash.update(JSON.stringify([path, mode, content.length])).update(content);
  return hash.digest('hex');
}
