import { type Git, GitFailure } from './git.ts';

/** What is stored under a name: its bytes, or only its size where it is larger than what was asked for. */
export type Blob = { readonly bytes: Buffer } | { readonly tooLarge: number };

/**
 * How large objects are, in bytes, by their names.
 *
 * @throws {GitFailure} when one of them is not there.
 */
export async function sizesOf(git: Git, oids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const result = new Map<string, number>();
  if (oids.length === 0) return result;
  const sizes = (await git.bytes(['cat-file', '--batch-check'], asked(new Set(oids)))).toString('latin1');
  for (const line of sizes.split('\n').filter((each) => each !== '')) {
    const [oid = '', kind, size] = line.split(' ');
    if (kind !== 'blob') throw new GitFailure(['cat-file'], `the object ${oid} is not here`);
    result.set(oid, Number(size));
  }
  return result;
}

/**
 * Reads objects as they are stored: no filter, no attribute and no line-end rule of the checkout has a say.
 *
 * @param limit Bytes; of a larger object only the size is told.
 * @param known Sizes of these objects, and perhaps of others, where they were asked for already.
 * @throws {GitFailure} when one of them is not there.
 */
export async function readBlobs(
  git: Git,
  oids: readonly string[],
  limit: number,
  known?: ReadonlyMap<string, number>,
): Promise<Map<string, Blob>> {
  const sizes = known ?? (await sizesOf(git, oids));
  const result = new Map<string, Blob>();
  const small: string[] = [];
  for (const oid of new Set(oids)) {
    const size = sizes.get(oid) ?? 0;
    if (size > limit) result.set(oid, { tooLarge: size });
    else small.push(oid);
  }
  if (small.length === 0) return result;
  const all = await git.bytes(['cat-file', '--batch'], asked(small));
  let at = 0;
  for (const oid of small) {
    const head = all.indexOf(0x0a, at);
    const size = Number(all.toString('latin1', at, head).split(' ')[2]);
    result.set(oid, { bytes: all.subarray(head + 1, head + 1 + size) });
    at = head + 1 + size + 1;
  }
  return result;
}

const asked = (oids: Iterable<string>): string => [...oids, ''].join('\n');
