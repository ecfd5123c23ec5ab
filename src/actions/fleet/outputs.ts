type Value = string | number | boolean;

/** Counts: of several hosts all together. */
const SUMS = new Set([
  'files-sent',
  'bytes-sent',
  'restarts',
  'requests-sent',
  'requests-failed',
  'passed',
  'failed',
  'good',
  'warnings',
  'bad',
  'configuration-changed',
]);
/** Times: the longest. */
const LONGEST = new Set(['duration-ms', 'gap-ms', 'requests-slowest-ms', 'silent-ms', 'p95-ms']);
/** What is true where it is true of one. */
const ANY = new Set(['restart-owed']);

/** The line of a host that has nothing to say: an empty one would be lost where lines are read again. */
export const NOTHING = '-';

/**
 * An output of several hosts as one. Where all say the same it is that; counts are added up, of times the longest counts,
 * of deadlines the first. Everything else is one line for each host, in their order; {@link NOTHING} for one that did not
 * say it.
 */
export function merged(name: string, values: readonly (Value | undefined)[]): Value {
  const said = values.filter((value) => value !== undefined && value !== '');
  if (SUMS.has(name) || LONGEST.has(name)) {
    const numbers = said.map(Number);
    if (numbers.length === 0) return '';
    return SUMS.has(name) ? numbers.reduce((sum, each) => sum + each, 0) : Math.max(...numbers);
  }
  if (ANY.has(name)) return said.some((value) => value === true || value === 'true');
  const texts = values.map((value) => String(value ?? ''));
  if (name === 'deadline') return said.map(String).toSorted()[0] ?? '';
  return new Set(texts).size === 1 ? (texts[0] ?? '') : texts.map((text) => text || NOTHING).join('\n');
}
