import { type Git, GitFailure } from './git.ts';

/** What is stored under a name: its bytes, or only its size where it is larger than what was asked for. */
export type Blob = { readonly bytes: Buffer } | { readonly tooLarge: number };

/**
 * Reads objects as they are stored: no filter, no attribute and no line-end rule of the checkout has a say.
 *
 * @param limit Bytes; of a larger object only the size is told.
 * @throws {GitFailure} when one of them is not there.
 */
export async function readBlobs(git: Git, oids: readonly string[], limit: number): Promise<Map<string, Blob>> {
  const result = new Map<string, Blob>();
  const wanted = [...new Set(oids)];
  if (wanted.length === 0) return result;
  const sizes = (await git.bytes(['cat-file', '--batch-check'], `${wanted.join('\n')}\n`)).toString('latin1');
  const small: string[] = [];
  for (const line of sizes.split('\n').filter((each) => each !== '')) {
    const [oid = '', kind, size] = line.split(' ');
    if (kind !== 'blob') throw new GitFailure(['cat-file'], `the object ${oid} is not here`);
    if (Number(size) > limit) result.set(oid, { tooLarge: Number(size) });
    else small.push(oid);
  }
  if (small.length === 0) return result;
  const all = await git.bytes(['cat-file', '--batch'], `${small.join('\n')}\n`);
  let at = 0;
  for (const oid of small) {
    const head = all.indexOf(0x0a, at);
    const size = Number(all.toString('latin1', at, head).split(' ')[2]);
    result.set(oid, { bytes: all.subarray(head + 1, head + 1 + size) });
    at = head + 1 + size + 1;
  }
  return result;
}
