import type { Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** A JSON string `[start, end)` with its quotes, each character with its place. */
export function textOfJsonString(source: Tracked, start: number, end: number): Tracked {
  const { text } = source;
  const weaver = new Weaver(source);
  let from = start + 1;
  const stop = Math.max(from, end - 1);
  for (let at = text.indexOf('\\', from); at !== -1 && at < stop; at = text.indexOf('\\', from)) {
    weaver.keep(from, at);
    const next = text[at + 1] ?? '';
    const code = next === 'u' ? text.slice(at + 2, at + 6) : '';
    const unicode = /^[\da-fA-F]{4}$/.test(code);
    weaver.put(unicode ? String.fromCharCode(Number.parseInt(code, 16)) : (ESCAPES[next] ?? next), at);
    from = at + (unicode ? 6 : 2);
  }
  return weaver.keep(from, stop).done(start);
}

const STRING = /\s*(?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)')\s*(,|$)/y;

/** The strings of a list `["a", "b"]` as text and place within `source`; `undefined` for anything else. */
export function jsonStrings(
  source: Tracked,
  start: number,
  end: number,
): { text: Tracked; start: number; end: number }[] | undefined {
  const { text } = source;
  const inner = text.slice(start, end).trim();
  if (!inner.startsWith('[') || !inner.endsWith(']')) return undefined;
  const found: { text: Tracked; start: number; end: number }[] = [];
  const open = text.indexOf('[', start) + 1;
  const body = text.slice(0, text.lastIndexOf(']', end - 1));
  if (body.slice(open).trim() === '') return found;
  STRING.lastIndex = open;
  while (true) {
    const match = STRING.exec(body);
    if (!match) return undefined;
    const lead = match[0].length - match[0].trimStart().length;
    const from = match.index + lead;
    const to = from + (match[1] ?? match[2] ?? '').length + 2;
    found.push({ text: textOfJsonString(source, from, to), start: from, end: to });
    if (match[3] !== ',') return found;
    STRING.lastIndex = match.index + match[0].length;
  }
}
