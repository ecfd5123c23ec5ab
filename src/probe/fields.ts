import { Fault } from '../fault.ts';
import { nearest } from '../words/nearest.ts';
import { printable } from './printable.ts';
import { type Mapping, NOT_ASKED, type Node, plain, type Scalar } from './tree.ts';

/** Refuses one value: where it stands, what it holds, and what it may hold. */
export function refuse(node: Node, may: string): never {
  throw new Fault(`${placeOf(node)} holds ${holding(node)}, which is not understood.`, {
    state: NOT_ASKED,
    remedy: `It may hold ${may}.`,
  });
}

/** `Probe 2, line 7: \`expect.status\``. */
export function placeOf({ path, line }: Pick<Node, 'path' | 'line'>): string {
  const [probe, ...keys] = path;
  const start = typeof probe === 'number' ? `Probe ${probe + 1}, line ${line}` : `Input \`probes\`, line ${line}`;
  return keys.length === 0 ? start : `${start}: \`${printable(keys.join('.'))}\``;
}

function holding(node: Node): string {
  if (node.kind === 'scalar' && node.value === null) return 'nothing';
  if (node.kind === 'scalar') return printable(JSON.stringify(node.text), 80);
  return node.kind === 'list' ? 'a list' : 'a mapping';
}

/** A mapping whose keys are all known. */
export function known(node: Node, keys: readonly string[], what: string): ReadonlyMap<string, Node> {
  const { entries } = mapping(node, what);
  for (const [key, value] of entries) {
    if (keys.includes(key)) continue;
    const meant = nearest(key, keys);
    throw new Fault(`${placeOf(value)} is not a key that is known.`, {
      state: NOT_ASKED,
      remedy: `${meant ? `Did you mean \`${meant}\`? ` : ''}The keys here are ${keys.join(', ')}.`,
    });
  }
  return entries;
}

export function mapping(node: Node, may: string): Mapping {
  return node.kind === 'mapping' ? node : refuse(node, may);
}

/** Text as it was written, also where YAML would take it for a number. */
export function text(node: Node, may: string): string {
  return node.kind === 'scalar' && node.value !== null ? node.text : refuse(node, may);
}

/** One scalar, or a list of them. */
export function oneOrMany<T>(node: Node, read: (item: Scalar) => T, may: string): readonly T[] {
  const items = node.kind === 'list' ? node.items : [node];
  if (items.length === 0) refuse(node, may);
  return items.map((item) => (item.kind === 'scalar' && item.value !== null ? read(item) : refuse(item, may)));
}

export function flag(node: Node): boolean {
  return node.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : refuse(node, 'true or false');
}

export function wholeNumber(node: Node, min: number, max: number, or = ''): number {
  const value = node.kind === 'scalar' ? node.value : undefined;
  if (Number.isInteger(value) && Number(value) >= min && Number(value) <= max) return Number(value);
  return refuse(node, `${or}a whole number from ${min} to ${max}`);
}

/** A value that JSON can carry. */
export function jsonValue(node: Node): unknown {
  if (node.kind === 'scalar' && typeof node.value === 'number' && !Number.isFinite(node.value)) {
    refuse(node, 'a value that JSON can carry');
  }
  if (node.kind === 'list') node.items.forEach(jsonValue);
  if (node.kind === 'mapping') [...node.entries.values()].forEach(jsonValue);
  return plain(node);
}
