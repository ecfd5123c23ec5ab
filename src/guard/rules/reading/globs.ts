import picomatch from 'picomatch';
import { like } from './like.ts';
import type { Place } from './path.ts';
import { UNKNOWN } from './words.ts';

/** One line of `live-paths`, `data-paths` or `secret-files`, made ready. */
interface Entry {
  readonly except: boolean;
  /** Holds on other machines only: `*:/var/www/html`. */
  readonly remote: boolean;
  readonly absolute: boolean;
  readonly matches: (path: string) => boolean;
  /** The names before the first that is a pattern. */
  readonly root: readonly string[];
  /** Whether `root` is all of it. */
  readonly literal: boolean;
}

const ready = new WeakMap<readonly string[], readonly Entry[]>();

/**
 * Whether a path is one of these, or lies below one. The last entry that speaks of it decides, so that `!` makes an
 * exception. An entry that is not absolute counts from the checkout, and wherever a checkout may lie on a host.
 */
export function within(place: Place, globs: readonly string[]): boolean {
  if (place.temporary) return false;
  const lines = ancestors(place.path);
  const names = place.path.split('/');
  const spoken = entriesOf(globs).findLast(
    (entry) => (!entry.remote || place.remote) && (lines.some(entry.matches) || isSpelled(entry, names)),
  );
  return spoken !== undefined && !spoken.except;
}

/** Whether all of such a place is lost when this path is: it is the place's root, or above it. */
export function covers(place: Place, globs: readonly string[]): boolean {
  if (place.temporary) return false;
  const names = place.path.split('/');
  while (names.length > 1 && /^(?:\*+|\.\*|\.\[!\.\]\*|\.\?\?\*)$/.test(names.at(-1) ?? '')) names.pop();
  const base = names.join('/');
  if (base === '' || base === '.' || base === '~' || base === UNKNOWN) return false;
  return entriesOf(globs).some((entry) => {
    if (entry.except || (entry.remote && !place.remote) || entry.root.length === 0) return false;
    const root = entry.root.join('/');
    if (entry.absolute) return `/${root}/`.startsWith(`${base}/`);
    return base === root || (!isTest(names) && base.endsWith(`/${root}`));
  });
}

function entriesOf(globs: readonly string[]): readonly Entry[] {
  const known = ready.get(globs);
  if (known) return known;
  const entries = globs.map(entryOf);
  ready.set(globs, entries);
  return entries;
}

function entryOf(glob: string): Entry {
  const except = glob.startsWith('!');
  const written = except ? glob.slice(1) : glob;
  const remote = written.startsWith('*:');
  const path = (remote ? written.slice(2) : written).replace(/\/(?:\*\*)?$/, '');
  const absolute = path.startsWith('/') || path.startsWith('~');
  const tidy = path.replace(/^(?:\.?\/)+/, '');
  const names = tidy.split('/');
  const pattern = names.findIndex((name) => /[*?[\]{}()!+@]/.test(name));
  const root = pattern < 0 ? names : names.slice(0, pattern);
  return { except, remote, absolute, matches: matcher(tidy, absolute), root, literal: pattern < 0 };
}

function matcher(glob: string, absolute: boolean): (path: string) => boolean {
  const options = { dot: true, nonegate: true, flags: 's' };
  const whole = picomatch.makeRe(glob, options);
  if (absolute)
    return (path) => (path.startsWith('/') ? whole.test(path.slice(1)) : path.startsWith('~') && whole.test(path));
  const anywhere = picomatch.makeRe(`**/${glob}`, options);
  return (path) => {
    const elsewhere = path.startsWith('/') || path.startsWith('~') || path.startsWith(UNKNOWN);
    if (!elsewhere) return whole.test(path);
    return !isTest(path.split('/')) && anywhere.test(path.replace(/^\//, ''));
  };
}

/** A checkout within somebody's tests is not the one that is meant. */
const isTest = (names: readonly string[]): boolean =>
  names.some((name) => /^(?:__tests__|tests?|specs?|fixtures?|testdata|examples?|samples?)$/i.test(name));

/** The path itself and all that it lies in, but the root. */
function ancestors(path: string): readonly string[] {
  const found: string[] = [];
  for (let at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1)) found.push(path.slice(0, at));
  if (path !== '' && path !== '/') found.push(path);
  return found;
}

/** `/opt/app-l*` means `/opt/app-live` too: the shell's own patterns are held against a plain entry. */
function isSpelled({ literal, absolute, root }: Entry, path: readonly string[]): boolean {
  if (!literal || !path.some((name) => /[*?[]/.test(name))) return false;
  const names = path[0] === '' ? path.slice(1) : path;
  if (absolute !== (path[0] === '') || names.length < root.length) return false;
  return root.every((name, at) => isMeant(names[at] ?? '', name));
}

/** A lone `*` means everything, and so nothing in particular. */
const isMeant = (pattern: string, name: string): boolean =>
  pattern === name || (pattern.replace(/[*?[\]]/g, '').length > 1 && like(pattern, name));
