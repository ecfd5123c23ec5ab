/**
 * The value at a path: `data.items.0.id`, or a JSON Pointer (RFC 6901, `/data/items/0/id`) where a name holds a dot.
 * An empty path is the whole value. `undefined` when nothing stands there: JSON itself has no such value.
 */
export function valueAt(value: unknown, path: string): unknown {
  let here = value;
  for (const segment of segments(path)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, segment)) return undefined;
    if (Array.isArray(here) && !/^(0|[1-9]\d*)$/.test(segment)) return undefined;
    here = (here as Record<string, unknown>)[segment];
  }
  return here;
}

function segments(path: string): readonly string[] {
  if (path === '') return [];
  if (!path.startsWith('/')) return path.split('.');
  return path
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
