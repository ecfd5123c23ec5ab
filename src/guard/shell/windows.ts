import type { Text } from './text.ts';
import { spanIn } from './text.ts';
import type { Traced } from './traced.ts';
import type { Word } from './word.ts';

/** Separates commands, and words: what both `cmd` and PowerShell have in common. */
const TOKEN = /"(?:[^"`\n]|`.){0,2000}"|'[^'\n]{0,2000}'|\n|&&|\|\||[;|&(){}]|[^\s"';|&(){}]+/g;
const COMMENT = /^(?:#|::|rem$|@?rem$)/i;

/** The commands that are plainly written in a script for Windows: words and quoted strings on a line. */
export function* plainCommands(text: Text): Generator<readonly Word[]> {
  let words: Word[] = [];
  let comment = false;
  for (const found of text.text.matchAll(TOKEN)) {
    const [token] = found;
    const ends = /^(?:\n|&&|\|\||[;|&(){}])$/.test(token);
    if (ends) {
      if (words.length > 0) yield words;
      words = [];
      if (token === '\n') comment = false;
      continue;
    }
    if (words.length === 0 && COMMENT.test(token)) comment = true;
    if (!comment) words.push(wordAt(text, found.index, token));
  }
  if (words.length > 0) yield words;
}

function wordAt(text: Text, at: number, token: string): Word {
  const quoted = /^["']/.test(token);
  const inside = quoted ? token.slice(1, -1) : token.replace(/^@/, '');
  const from = quoted ? at + 1 : at + token.length - inside.length;
  const unknown = !token.startsWith("'") && /[$%]\w|\$\{/.test(inside);
  const place = { origin: text.origin, at: from };
  const segment: Traced = unknown
    ? { kind: 'unknown', text: inside.slice(0, 200), quoted, ...place, still: true }
    : { kind: 'text', text: inside, quoted, ...place, still: false };
  return { segments: [segment], ...spanIn(text, at, at + token.length) };
}
