import { posix } from 'node:path';
import { Fault, NOTHING_TOUCHED } from '../fault.ts';

/** Where a deploy goes: the deploy root and the live link, both as the host program takes them. */
export interface Place {
  /** Absolute and normal: no `..`, no trailing slash. */
  readonly root: string;
  /** The live link, relative to the root or absolute. */
  readonly live: string;
}

/** @throws {Fault} when either name could lead anywhere but to one certain place. */
export function placeOf(path: string, live: string): Place {
  const root = normal('path', path);
  if (!root.startsWith('/') || root === '/') {
    throw refusal('path', path, 'an absolute path on the host other than /, such as /opt/my-app');
  }
  const given = normal('live', live);
  const link = given.startsWith(`${root}/`) ? given.slice(root.length + 1) : given;
  const above = link.startsWith('/') && `${root}/`.startsWith(link === '/' ? link : `${link}/`);
  if (above || link === '.' || /^\.\.(\/|$)/.test(link) || /^(\.surefoot|releases|shared)(\/|$)/.test(link)) {
    throw refusal('live', live, 'the name of a link below `path` (such as current), or an absolute path');
  }
  return { root, live: link };
}

function normal(name: string, given: string): string {
  // The host answers in lines, and its program takes the path as one word.
  if (/[\x00-\x1f\x7f]/.test(given)) throw refusal(name, given, 'a path without control characters');
  const path = posix.normalize(given);
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/** A path below a release or below `shared/`: relative, and staying there. A trailing slash says "a directory". */
export function innerPath(input: string, given: string): { readonly path: string; readonly directory: boolean } {
  const path = normal(input, given);
  if (path === '.' || path.startsWith('/') || path.split('/').includes('..')) {
    throw refusal(input, given, 'paths that stay below the release, one a line');
  }
  return { path, directory: given.endsWith('/') };
}

/** A release's name as the host takes it. @throws {Fault} naming the input that holds anything else. */
export function releaseName(given: string, input = 'release'): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(given)) {
    throw refusal(input, given, 'letters, digits, dots, underscores and dashes, 64 at most, a letter or digit first');
  }
  return given;
}

const refusal = (input: string, given: string, may: string): Fault =>
  new Fault(`Input \`${input}\` holds ${JSON.stringify(given)}, which is not understood.`, {
    state: NOTHING_TOUCHED,
    remedy: `Set \`${input}\`: it may hold ${may}.`,
  });
