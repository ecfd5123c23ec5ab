/** A commit that is asked for: its name, and where it can be fetched from if the name alone is not served. */
export interface Point {
  /** A commit's name, a branch or a tag. */
  readonly revision: string;
  readonly ref?: string;
}

/** What is to be examined. */
export type Wanted =
  /** `since: 'fork'`: what `head` has added since it left `base`; `'base'`: what it has and `base` has not. */
  | { readonly kind: 'change'; readonly base: Point; readonly head: Point; readonly since: 'fork' | 'base' }
  | { readonly kind: 'tree'; readonly because: string }
  | { readonly kind: 'nothing'; readonly because: string };

const ZEROS = /^0+$/;

/** What an event of the platform asks for. Any event that is no change of code is about the whole tree. */
export function wantedBy(event: string, payload: unknown): Wanted {
  const at = reader(payload);
  const tree = (because: string): Wanted => ({ kind: 'tree', because });
  if (event === 'pull_request' || event === 'pull_request_target') {
    const base = at('pull_request', 'base', 'sha');
    const head = at('pull_request', 'head', 'sha');
    if (base === undefined || head === undefined) return tree(`the ${event} event names no commits`);
    const number = at('pull_request', 'number') ?? at('number');
    const ref = number === undefined ? undefined : `refs/pull/${number}/head`;
    const branch = at('pull_request', 'base', 'ref');
    return {
      kind: 'change',
      since: 'fork',
      base: { revision: base, ...(branch === undefined ? {} : { ref: `refs/heads/${branch}` }) },
      head: { revision: head, ...(ref === undefined ? {} : { ref }) },
    };
  }
  if (event === 'merge_group') {
    const base = at('merge_group', 'base_sha');
    const head = at('merge_group', 'head_sha');
    if (base === undefined || head === undefined) return tree('the merge_group event names no commits');
    return { kind: 'change', since: 'base', base: { revision: base }, head: { revision: head } };
  }
  if (event === 'push') return wantedByPush(at);
  return tree(`a ${event} event has no base to compare with`);
}

function wantedByPush(at: (...names: string[]) => string | undefined): Wanted {
  const [before, after, ref, main] = [at('before'), at('after'), at('ref'), at('repository', 'default_branch')];
  if (after === undefined || before === undefined) return { kind: 'tree', because: 'the push event names no commits' };
  if (ZEROS.test(after)) return { kind: 'nothing', because: 'the branch was deleted' };
  const head = { revision: after, ...(ref === undefined ? {} : { ref }) };
  if (!ZEROS.test(before)) return { kind: 'change', since: 'base', base: { revision: before }, head };
  if (main === undefined || ref === `refs/heads/${main}`) {
    return { kind: 'tree', because: 'the branch is new and there is no other to compare with' };
  }
  const branch = `refs/heads/${main}`;
  return { kind: 'change', since: 'fork', base: { revision: branch, ref: branch }, head };
}

/** Walks into a payload that nobody vouches for. Numbers are given as text. */
function reader(payload: unknown): (...names: string[]) => string | undefined {
  return (...names) => {
    let value: unknown = payload;
    for (const name of names) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
      value = (value as Record<string, unknown>)[name];
    }
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
}
