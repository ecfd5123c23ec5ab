import { jsonValue, refuse } from './fields.ts';
import type { Node } from './tree.ts';

/**
 * What kind of value stands where in a JSON body: the name of a kind, several with `|` between, a mapping of such, or
 * `[…]` for a list whose items are all of one shape. A key that ends in `?` may be missing; keys not named may be there.
 */
export type Shape =
  | { readonly kind: 'one-of'; readonly names: readonly KindName[] }
  | { readonly kind: 'list'; readonly items: Shape }
  | {
      readonly kind: 'mapping';
      readonly keys: ReadonlyMap<string, { readonly shape: Shape; readonly optional: boolean }>;
    };

const KINDS = {
  string: (value: unknown) => typeof value === 'string',
  number: (value: unknown) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value: unknown) => typeof value === 'boolean',
  null: (value: unknown) => value === null,
  list: Array.isArray,
  mapping: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
  any: () => true,
} as const;
type KindName = keyof typeof KINDS;
const MAY = `one of ${Object.keys(KINDS).join(', ')} (several with | between), a mapping of such, or a list with one item`;

/** Reads `expect.shape`. */
export function parseShape(node: Node): Shape {
  if (node.kind === 'list') {
    const [item, ...more] = node.items;
    return item === undefined || more.length > 0 ? refuse(node, MAY) : { kind: 'list', items: parseShape(item) };
  }
  if (node.kind === 'mapping') {
    const keys = [...node.entries].map(([name, value]) => {
      const optional = name.endsWith('?');
      return [optional ? name.slice(0, -1) : name, { shape: parseShape(value), optional }] as const;
    });
    return { kind: 'mapping', keys: new Map(keys) };
  }
  // YAML reads null as nothing at all.
  const names = String(jsonValue(node) ?? node.text)
    .split('|')
    .map((each) => each.trim() || 'null');
  const isKind = (name: string): name is KindName => Object.hasOwn(KINDS, name);
  return names.every(isKind) ? { kind: 'one-of', names } : refuse(node, MAY);
}

/** The first place where a value is not of the shape, in words that complete "its JSON …"; `undefined` where it is. */
export function misshape(value: unknown, shape: Shape, path = ''): string | undefined {
  const here = path === '' ? 'the whole body' : `\`${path}\``;
  switch (shape.kind) {
    case 'one-of':
      return shape.names.some((name) => KINDS[name](value))
        ? undefined
        : `has ${kindOf(value)} at ${here}, expected ${shape.names.join(' or ')}`;
    case 'list': {
      if (!Array.isArray(value)) return `has ${kindOf(value)} at ${here}, expected a list`;
      for (const [index, item] of value.entries()) {
        const wrong = misshape(item, shape.items, join(path, String(index)));
        if (wrong !== undefined) return wrong;
      }
      return undefined;
    }
    case 'mapping': {
      if (!KINDS.mapping(value)) return `has ${kindOf(value)} at ${here}, expected a mapping`;
      for (const [name, { shape: inner, optional }] of shape.keys) {
        if (!Object.hasOwn(value as object, name)) {
          if (optional) continue;
          return `has no \`${join(path, name)}\``;
        }
        const wrong = misshape((value as Record<string, unknown>)[name], inner, join(path, name));
        if (wrong !== undefined) return wrong;
      }
      return undefined;
    }
  }
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}
