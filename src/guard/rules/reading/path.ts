import type { Word } from '../../shell/word.ts';
import { sketchOf, UNKNOWN } from './words.ts';

/** A path that a command names, as far as it can be told. */
export interface Place {
  /**
   * Without `.`, `..`, doubled and trailing slashes; absolute, or from where the piece starts, or beginning with `~` or
   * with what is unknown ({@link UNKNOWN}). `*`, `?` and `[…]` are the shell's own.
   */
  readonly path: string;
  /** Whether it lies on another machine. */
  readonly remote: boolean;
  /** Whether it is a directory of passing use: nothing in it is anybody's release or data. */
  readonly temporary: boolean;
}

/** Deeper or longer paths are cut: no real one is. */
const DEEPEST = 64;
const LONGEST = 4096;

/** Where a word leads that is taken for a path. */
export function placeOf(word: Word, directory: string | undefined, remote: boolean): Place {
  const text = withHome(word);
  const path = joined(directory, text);
  return { path, remote, temporary: isTemporary(path) || beginsTemporary(word) };
}

/** A place by its path. */
export const placeAt = (path: string, remote: boolean): Place => ({ path, remote, temporary: isTemporary(path) });

/** One path from another, tidied. */
export function joined(directory: string | undefined, path: string): string {
  const fixed = path.startsWith('/') || path.startsWith('~') || path.startsWith(UNKNOWN);
  if (fixed || directory === '') return tidy(path);
  return tidy(`${directory ?? UNKNOWN}/${path}`);
}

function tidy(path: string): string {
  const names: string[] = [];
  for (const name of path.slice(0, LONGEST).split('/')) {
    if (name === '' || name === '.') continue;
    const last = names.at(-1);
    if (name === '..' && last !== undefined && last !== '..' && !last.includes(UNKNOWN)) names.pop();
    else if (name === '..' && path.startsWith('/')) continue;
    else if (names.length < DEEPEST) names.push(name);
  }
  return `${path.startsWith('/') ? '/' : ''}${names.join('/')}`;
}

/** `$HOME` is what `~` is. */
function withHome(word: Word): string {
  const [first] = word.segments;
  const text = sketchOf(word);
  return first?.kind === 'unknown' && first.variable === 'HOME' ? `~${text.slice(1)}` : text;
}

const TEMPORARY = ['/tmp', '/var/tmp', '/dev/shm', '/private/tmp', '/run/user'];
const isTemporary = (path: string): boolean =>
  TEMPORARY.some((root) => path === root || path.startsWith(`${root}/`)) || path.startsWith('/dev/null');

/** `"$tmpdir/x"`, `$RUNNER_TEMP`, `$(mktemp -d)/x`. */
function beginsTemporary({ segments: [first] }: Word): boolean {
  if (first?.kind !== 'unknown') return false;
  if (first.variable !== undefined) return /te?mp|scratch|sandbox/i.test(first.variable);
  return first.output?.some(({ name }) => name === 'mktemp') ?? false;
}
