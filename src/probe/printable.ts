import { excerpt } from '../words/printable.ts';

/** How many characters of an answer are shown in words. */
export const EXCERPT = 200;

/**
 * A remote text as one printable line. `::` begins a workflow command only at the start of a line, but what is quoted
 * here may be printed anywhere: it is taken apart.
 */
export const printable = (text: string, most = EXCERPT): string =>
  excerpt(text.slice(0, most * 4).replace(/\s+/g, ' '), most).replace(/:(?=:)/g, ': ');

/** A remote text in quotation marks; `nothing` when it is empty. */
export const quoted = (text: string, most = EXCERPT): string =>
  text === '' ? 'nothing' : `"${printable(text, most)}"`;
