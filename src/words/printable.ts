import { stripVTControlCharacters } from 'node:util';

/**
 * Makes one line of foreign text harmless to show: whatever a host says, it stays a line of text.
 *
 * Terminal escape sequences are taken out; control characters and characters without a shape of their own (zero-width,
 * text direction) are replaced by a visible sign; `##[` loses its form, because the runner takes `##[command]` anywhere
 * in a line as a workflow command (`ActionCommand.TryParse` in actions/runner). A line that begins with `::` is left to
 * the caller, who puts the host's label before it.
 */
export function printable(line: string): string {
  return stripVTControlCharacters(line.toWellFormed())
    .replace(/[\x00-\x08\x0a-\x1f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[^\P{C}\t]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, '\ufffd')
    .replaceAll('##[', '## [');
}

/** Foreign text on one line, made harmless and cut to a length that fits into a sentence. */
export function excerpt(text: string, length = 200): string {
  const line = printable(text.trim().replace(/\s*\n\s*/g, ' / '));
  const characters = [...line];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line;
}
