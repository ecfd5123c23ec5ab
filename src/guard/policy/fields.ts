import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { nearest } from '../../words/nearest.ts';
import { excerpt } from '../../words/printable.ts';
import type { Faults } from './fault.ts';

/** A value of the file with where it stands, and the name by which it is spoken of: `guard.allow.2.path`. */
export interface Field {
  readonly node: Node | undefined;
  /** Where a fault of it is shown: the value, or the key where there is no value. */
  readonly offset: number;
  /** Where its key stands, where it has one. */
  readonly key: number;
  readonly name: string;
}

export type Entries = ReadonlyMap<string, Field>;

/** A mapping whose keys are all known. Each fault of it is told, and what is right is kept. */
export function mapping(field: Field, keys: readonly string[], faults: Faults): Entries {
  const entries = new Map<string, Field>();
  for (const [key, value] of pairs(field, `a mapping with ${oneOf(keys)}`, faults)) {
    if (keys.includes(key)) entries.set(key, value);
    else
      faults.add(
        value.key,
        `\`${shown(value.name)}\` is not known.${meant(key, keys)} The keys here are ${list(keys)}.`,
      );
  }
  return entries;
}

/** The pairs of a mapping with any keys. */
export function pairs(field: Field, may: string, faults: Faults): readonly (readonly [string, Field])[] {
  const { node } = field;
  if (!isMap(node)) return refuse(field, may, faults) ?? [];
  return node.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) {
      faults.add(field.offset, `\`${shown(field.name)}\` holds a key that is no plain text.`);
      return [];
    }
    const text = String(key.value);
    const held = value as Node | null;
    const at = key.range?.[0] ?? field.offset;
    const offset = isNothing(held) ? at : (held?.range?.[0] ?? at);
    const name = field.name === '' ? text : `${field.name}.${text}`;
    return [[text, { node: held ?? undefined, offset, key: at, name }] as const];
  });
}

/** Text in one line that is not empty. */
export function text(field: Field | undefined, may: string, faults: Faults): string | undefined {
  if (field === undefined) return undefined;
  const { node } = field;
  if (!isScalar(node) || typeof node.value !== 'string' || node.value.trim() === '') return refuse(field, may, faults);
  if (node.value.length > 2000) return faults.add(field.offset, `\`${shown(field.name)}\` is longer than 2000 signs.`);
  return node.value.trim();
}

export function flag(field: Field | undefined, faults: Faults): boolean | undefined {
  if (field === undefined) return undefined;
  const { node } = field;
  return isScalar(node) && typeof node.value === 'boolean' ? node.value : refuse(field, 'true or false', faults);
}

/** One text, or a list of texts. */
export function texts(field: Field | undefined, may: string, faults: Faults): readonly Told[] | undefined {
  if (field === undefined) return undefined;
  const items = isSeq(field.node) ? itemsOf(field) : [field];
  return items.flatMap((item) => {
    const value = text(item, may, faults);
    return value === undefined ? [] : [{ value, field: item }];
  });
}

export interface Told {
  readonly value: string;
  readonly field: Field;
}

/** The items of a list. */
export function items(field: Field | undefined, may: string, faults: Faults): readonly Field[] | undefined {
  if (field === undefined) return undefined;
  return isSeq(field.node) ? itemsOf(field) : refuse(field, may, faults);
}

function itemsOf({ node, name, offset }: Field): readonly Field[] {
  if (!isSeq(node)) return [];
  return node.items.map((item, at) => {
    const held = item as Node | null;
    const place = held?.range?.[0] ?? offset;
    return { node: held ?? undefined, offset: place, key: place, name: `${name}.${at + 1}` };
  });
}

/** Says what a value holds and what it may hold. */
export function refuse({ node, offset, name }: Field, may: string, faults: Faults): undefined {
  const what = name === '' ? 'The file' : `\`${shown(name)}\``;
  return faults.add(offset, `${what} holds ${holding(node)}. It may hold ${may}.`);
}

/** `key:` with nothing behind it. */
export const isNothing = (node: Node | null | undefined): boolean => !node || (isScalar(node) && node.value === null);

function holding(node: Node | undefined): string {
  if (isAlias(node)) return 'an alias, which is not followed here';
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node) || node.value === null || node.value === '') return 'nothing';
  return excerpt(JSON.stringify(node.value) ?? 'something', 80);
}

export const shown = (name: string): string => excerpt(name, 80);
export const list = (words: readonly string[]): string => words.join(', ');
const oneOf = (keys: readonly string[]): string => keys.map((key) => `\`${key}\``).join(', ');

/** ` Did you mean \`x\`?`, where a known word is near. */
export function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : ` Did you mean \`${near}\`?`;
}
