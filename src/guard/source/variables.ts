import type { Setting } from './piece.ts';

type Variables = NonNullable<Setting['variables']>;

/** Those of two places; the inner ones count. */
export const joined = (outer: Variables | undefined, inner: Variables | undefined): Variables =>
  outer && inner ? new Map([...outer, ...inner]) : (inner ?? outer ?? new Map());

/** A value that is longer is no name. */
const NAME = 200;

/**
 * Those variables that texts name, also by the value of another one (`${!x}`): a file may set hundreds and hold thousands
 * of commands. The first map that knows a name decides.
 */
export function namedIn(
  texts: readonly string[],
  ...known: readonly (Variables | undefined)[]
): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const maps = known.filter((map) => map !== undefined && map.size > 0);
  if (maps.length === 0) return found;
  const open = [...texts];
  // What words are parted by is named nowhere.
  if (maps.some((map) => map?.has('IFS'))) open.push('IFS');
  while (open.length > 0) {
    for (const [name] of (open.pop() as string).matchAll(/[A-Za-z_]\w*/g)) {
      if (found.has(name)) continue;
      const values = maps.find((map) => map?.has(name))?.get(name);
      if (values === undefined) continue;
      found.set(name, values);
      for (const value of values) if (value.length <= NAME) open.push(value);
    }
  }
  return found;
}
