import type { Gathering } from '../gathering.ts';
import { placed } from '../text/tracked.ts';
import type { Value } from './value.ts';

/** The text that a text in base64 stands for, at its place; nothing of what is none. */
export function decoded(into: Gathering, { text, known }: Value, at: number): Value | undefined {
  if (!known || !/^[\w+/\s-]{4,65536}={0,2}\s*$/.test(text.text)) return undefined;
  const made = Buffer.from(text.text, 'base64').toString('utf8');
  return { text: placed(made, text.origin[0] ?? into.source.origin[at] ?? 0), known: true };
}
