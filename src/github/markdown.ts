import { stripVTControlCharacters } from 'node:util';

/**
 * Markdown for the job summary out of values that nobody vouches for: file names, answers of a host, lines of a journal.
 * Whatever a value holds, it stays text: it cannot begin a heading, close a block, call a person or hide itself.
 */

/** Text within a line of Markdown. Line ends become spaces; nothing in it means anything to Markdown or HTML. */
export function escapeText(text: string): string {
  return escapeHtml(visible(text).replaceAll('\n', ' '))
    .replace(/[\\`*_[\]~|$]/g, (mark) => `\\${mark}`)
    .replace(/^(\s*)([-+#=]|\d+[.)])/, '$1\\$2')
    .replace(/^(\s*)\\(\d+)([.)])/, '$1$2\\$3')
    .replaceAll('@', '@<!-- -->')
    .replaceAll('://', ':<!-- -->//');
}

/** A value as inline code. */
export function code(text: string): string {
  const content = visible(text).replaceAll('\n', '⏎');
  if (content === '') return '(empty)';
  const fence = '`'.repeat(longestRun(content) + 1);
  // Markdown takes one space off both ends when both have one; that keeps a backtick or a space at an end intact.
  const padded = /^`|`$|^ .* $/.test(content) ? ` ${content} ` : content;
  return fence + padded + fence;
}

/** Text of our own that names things between backticks: those become inline code, the rest is escaped. */
export function prose(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? code(part) : escapeText(part))))
    .map((parts) => parts.join(''))
    .join('<br>');
}

/** Several lines as they are: a block of code, in a language that only colours it. */
export function block(text: string, language = ''): string {
  const content = visible(text).replace(/\n+$/, '');
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
  return `${fence}${language}\n${content}\n${fence}`;
}

/** A table. Header and cells are Markdown: what is not your own text goes through {@link escapeText} or {@link code}. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${header.map((_, index) => cell(cells[index])).join(' | ')} |`;
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

/** A part that is folded away until somebody wants it. `summary` is text, `body` is Markdown. */
export function details(summary: string, body: string): string {
  return `<details><summary>${escapeText(summary)}</summary>\n\n${body}\n\n</details>`;
}

/** A callout, drawn in the colour of its kind. `body` is Markdown. */
export function alert(kind: 'CAUTION' | 'WARNING' | 'TIP' | 'NOTE', body: string): string {
  return [`[!${kind}]`, ...body.split('\n')].map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

function cell(markdown = ''): string {
  // A bar would end the cell, even within code; a backslash before it already prevents that.
  const barred = markdown.replace(/(\\*)\|/g, (bar, slashes: string) =>
    slashes.length % 2 === 1 ? bar : `${slashes}\\|`,
  );
  return barred.replaceAll('\n', '<br>');
}

/** Text without anything that moves a cursor, changes its direction or cannot be seen. Line ends stay. */
function visible(text: string): string {
  return stripVTControlCharacters(text.toWellFormed().replace(/\r\n?/g, '\n'))
    .replace(/[\x00-\x08\x0b-\x1f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\x7f-\x9f\u2028\u2029\p{Bidi_Control}\u200b-\u200d\u2060\ufeff]/gu, '\ufffd');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
