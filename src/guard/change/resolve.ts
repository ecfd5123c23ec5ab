import { Fault } from '../../fault.ts';
import type { Point, Wanted } from './event.ts';
import { commitAt, isRevision, mergeBase } from './fetch.ts';
import type { Git } from './git.ts';

/** Two commits; `base` may also be the tree that holds nothing. */
export interface Compared {
  readonly base: string;
  readonly head: string;
  /** What the reader should know of the choice, if it is not the plain one. */
  readonly remark?: string;
}

const UNTOUCHED = 'nothing was examined, and nothing was changed';

/**
 * Finds the commits that are to be compared, fetching what a shallow clone lacks.
 *
 * @throws {Fault} when a commit cannot be had. A part of a change is never taken for the whole.
 */
export async function resolveChange(git: Git, wanted: Extract<Wanted, { kind: 'change' }>): Promise<Compared> {
  for (const { revision } of [wanted.base, wanted.head]) refuseOdd(revision);
  const head = await commitAt(git, wanted.head);
  if (head === undefined) throw missing('head', wanted.head);
  const base = await commitAt(git, wanted.base);
  if (base === undefined) {
    if (wanted.since === 'fork') throw missing('base', wanted.base);
    const remark = `The commit ${wanted.base.revision} that came before is gone (a forced push): every file was examined as if it were new.`;
    return { base: await emptyTree(git), head, remark };
  }
  if (wanted.since === 'base') return { base, head };
  const fork = await mergeBase(git, base, head);
  if (fork !== undefined) return { base: fork, head };
  throw new Fault(`No common commit of ${shortened(base)} and ${shortened(head)} was found.`, {
    state: UNTOUCHED,
    remedy:
      'Check out with `fetch-depth: 0`, or let the linter fetch: with `persist-credentials: false` a private repository needs its `token`. Histories without a common commit are compared with `mode: tree`.',
  });
}

/** The tree that holds nothing: compared with it, everything is new. */
export async function emptyTree(git: Git): Promise<string> {
  return (await git.bytes(['hash-object', '-t', 'tree', '--stdin'], '')).toString('latin1').trim();
}

function refuseOdd(revision: string): void {
  if (isRevision(revision)) return;
  throw new Fault(`${JSON.stringify(revision.slice(0, 100))} names no commit.`, {
    state: UNTOUCHED,
    remedy: 'Set `base` and `head` to a branch, a tag or the name of a commit.',
  });
}

function missing(side: 'base' | 'head', { revision, ref }: Point): Fault {
  const also = ref === undefined || ref === revision ? '' : ` (${ref})`;
  return new Fault(`The ${side} ${shortened(revision)}${also} is not in this clone, and could not be fetched.`, {
    state: UNTOUCHED,
    remedy: `Check out with \`fetch-depth: 0\`, or see that the remote \`origin\` can be read: with \`persist-credentials: false\` a private repository needs the input \`token\`.`,
  });
}

const shortened = (revision: string): string => (/^[0-9a-f]{40,}$/.test(revision) ? revision.slice(0, 12) : revision);
