import type { Point } from './event.ts';
import { type Git, GitFailure } from './git.ts';

/** Where the checkout came from; actions/checkout and git clone both call it so. */
const REMOTE = 'origin';
const QUIET = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-maintenance'];

/** How many commits are fetched, step by step, until two histories meet; the last step takes all. */
const DEPTHS = [64, 512, 4096, undefined];

/** Whether a name can be handed to git: nothing that it would take for an option or for more than one name. */
export const isRevision = (name: string): boolean =>
  /^[^\s~^:?*[\\\p{C}-][^\s:?*[\\\p{C}]*$/u.test(name) && !name.includes('..') && name.length < 400;

/** The commit of that name, if it is here. */
export async function commitOf(git: Git, revision: string): Promise<string | undefined> {
  if (!isRevision(revision)) return undefined;
  const found = await git.ask(['rev-parse', '--quiet', '--verify', `${revision}^{commit}`]);
  return found === undefined || !/^[0-9a-f]{40,64}$/.test(found) ? undefined : found;
}

/** The commit of a point: as it is here, else as the remote has it. `undefined` where nobody has it. */
export async function commitAt(git: Git, point: Point): Promise<string | undefined> {
  const { revision } = point;
  const here = (await commitOf(git, revision)) ?? (await commitOf(git, `${REMOTE}/${branchOf(revision)}`));
  if (here !== undefined) return here;
  const depth = (await isShallow(git)) ? ['--depth=1'] : [];
  for (const name of [revision, point.ref]) {
    const object = name === undefined ? undefined : isObject(name) ? name : await remoteCommit(git, name);
    if (object === undefined) continue;
    await git.ask(['fetch', ...QUIET, ...depth, REMOTE, object]);
    // What a branch holds by now is not what the event spoke of, if that was a commit.
    const commit = await commitOf(git, isObject(revision) ? revision : object);
    if (commit !== undefined) return commit;
  }
  return undefined;
}

const isObject = (name: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(name);
const branchOf = (revision: string): string => revision.replace(/^refs\/heads\//, '');
const isShallow = async (git: Git): Promise<boolean> =>
  (await git.ask(['rev-parse', '--is-shallow-repository'])) === 'true';

/** What a branch or tag of the remote points at; nothing is written into the checkout to know it. */
async function remoteCommit(git: Git, name: string): Promise<string | undefined> {
  if (!isRevision(name)) return undefined;
  const wanted = name.startsWith('refs/') ? [name] : [`refs/heads/${name}`, `refs/tags/${name}`];
  const listed = await git.ask(['ls-remote', REMOTE, ...wanted.flatMap((each) => [each, `${each}^{}`])]);
  // The commit behind an annotated tag is listed last.
  const object = listed?.split('\n').at(-1)?.split('\t')[0];
  return object !== undefined && isObject(object) ? object : undefined;
}

/** The commit where two histories part, fetching older commits into a shallow clone as far as it takes. */
export async function mergeBase(git: Git, base: string, head: string): Promise<string | undefined> {
  const here = await git.ask(['merge-base', base, head]);
  if (here !== undefined && here !== '') return here;
  if (!(await isShallow(git))) return undefined;
  for (const depth of DEPTHS) {
    const how = depth === undefined ? '--unshallow' : `--depth=${depth}`;
    try {
      await git.bytes(['fetch', ...QUIET, how, REMOTE, base, head]);
    } catch (error) {
      if (error instanceof GitFailure) return undefined;
      throw error;
    }
    const found = await git.ask(['merge-base', base, head]);
    if (found !== undefined && found !== '') return found;
  }
  return undefined;
}
