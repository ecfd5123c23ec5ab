import type { ParsedScript } from 'unbash';
import { parse } from 'unbash';

// The only module that calls the parser. It never throws on text, but it gives up at a token that cannot stand at the
// top level, as when half a script is quoted in a document, and swallows what follows an open quote: such a token is
// blanked and the text parsed again.

export type * from 'unbash';

/** A script, the text that it was parsed from (as long as what was given), and the offsets where text was lost. */
export interface Syntax {
  readonly script: ParsedScript;
  readonly source: string;
  readonly lost: readonly number[];
}

/** So often is a text parsed again. */
const ATTEMPTS = 10;

/** Errors behind which the parser sees no commands any more. */
const SWALLOWS =
  /^(?:unexpected token|unterminated (?:single quote|double quote|ANSI|locale|backtick|arithmetic command|extended glob))/;
const TOKEN = /^(?:[a-z]+|;;&?|;&|&&|\|\||\|&|\(\(|\$["']|["'`]|[^\n])/;

export function parseShell(text: string): Syntax {
  let source = text;
  let script = parse(source);
  let lost = strays(script);
  for (let attempt = 0; attempt < ATTEMPTS && lost.length > 0; attempt++) {
    source = blanked(source, lost);
    script = parse(source);
    lost = strays(script);
  }
  return { script, source, lost };
}

const strays = (script: ParsedScript): number[] =>
  (script.errors ?? []).filter(({ message }) => SWALLOWS.test(message)).map(({ pos }) => pos);

function blanked(source: string, places: readonly number[]): string {
  const kept: string[] = [];
  let done = 0;
  for (const place of places.toSorted((a, b) => a - b)) {
    if (place < done || place >= source.length) continue;
    // `name=(` that does not end: the error stands at the `=` or at the bracket.
    const open =
      /^[=+]*\(/.exec(source.slice(place, place + 4))?.[0] ?? TOKEN.exec(source.slice(place, place + 16))?.[0];
    if (open === undefined) continue;
    kept.push(source.slice(done, place), ' '.repeat(open.length));
    done = place + open.length;
  }
  kept.push(source.slice(done));
  return kept.join('');
}
