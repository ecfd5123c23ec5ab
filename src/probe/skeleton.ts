/** The kinds of values in a JSON body by their paths, without the values: `items.*.name` → `string`. */
export type Skeleton = Readonly<Record<string, string>>;

/** Deeper or longer than this is not compared: a report stays small whatever a server answers. */
const DEEPEST = 6;
const MOST_PLACES = 200;

/** `undefined` where the body is no JSON. A list is told by its first item. */
export function skeletonOf(body: string): Skeleton | undefined {
  const places = new Map<string, string>();
  const note = (path: string, value: unknown, depth: number): void => {
    if (places.size >= MOST_PLACES) return;
    const kind = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
    places.set(path, kind === 'list' && (value as unknown[]).length === 0 ? 'empty' : kind);
    if (typeof value !== 'object' || value === null || depth === 0) return;
    if (Array.isArray(value)) {
      if (value.length > 0) note(`${path}.*`, value[0], depth - 1);
      return;
    }
    for (const [name, inner] of Object.entries(value)) note(`${path}.${name}`, inner, depth - 1);
  };
  try {
    note('', JSON.parse(body), DEEPEST);
  } catch {
    return undefined;
  }
  return Object.fromEntries(places);
}

/** What was there and is gone, or is of another kind now, in words; what is new is no regression. */
export function lostIn(before: Skeleton, after: Skeleton): readonly string[] {
  if (Object.keys(after).length >= MOST_PLACES) return [];
  return Object.entries(before).flatMap(([path, was]) => {
    const now = Object.hasOwn(after, path) ? after[path] : undefined;
    const name = path === '' ? 'the whole body' : `\`${path.slice(1)}\``;
    if (now === undefined) return saysNothing(path, after) ? [] : [`${name} is gone`];
    // An empty list or null says nothing of what stands there another time.
    const open = [was, now].some((kind) => kind === 'null' || kind === 'empty');
    return now === was || open ? [] : [`${name} is ${now}, was ${was}`];
  });
}

/** Below a list that is empty now, a value that is null now, and what was said already, nothing more is missed. */
function saysNothing(path: string, after: Skeleton): boolean {
  const parts = path.split('.');
  const parent = parts.slice(0, -1).join('.');
  if (parts.length < 2) return false;
  const kind = Object.hasOwn(after, parent) ? after[parent] : undefined;
  return kind !== 'object' && kind !== 'list';
}
