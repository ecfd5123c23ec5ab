/** How many characters of an answer are shown in words. */
export const EXCERPT = 200;

/**
 * A remote text as one printable line: white space folded, every control, escape, direction and other invisible
 * character spelled out, and the marks that begin a workflow command (`::`, `##[`) taken apart.
 */
export function printable(text: string, most = EXCERPT): string {
  // Folding and escaping only ever shorten or lengthen what is shown; four times as much is plenty to start from.
  const line = text
    .slice(0, most * 4)
    .toWellFormed()
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim()
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .replace(/:(?=:)/g, ': ')
    .replace(/##(?=\[)/g, '## ');
  const characters = [...line];
  return characters.length > most || text.length > most * 4 ? `${characters.slice(0, most - 1).join('')}…` : line;
}

/** A remote text in quotation marks; `nothing` when it is empty. */
export const quoted = (text: string, most = EXCERPT): string =>
  text === '' ? 'nothing' : `"${printable(text, most)}"`;
