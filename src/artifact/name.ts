import { isUtf8 } from 'node:buffer';

/** The binary form (see `Entry`) of a text: the bytes of its UTF-8, one character each. */
export const binaryOf = (text: string): string => (isAscii(text) ? text : Buffer.from(text, 'utf8').toString('latin1'));

/** The text of a name in binary form, or `undefined` when its bytes are not valid UTF-8. */
export function textOf(binary: string): string | undefined {
  if (isAscii(binary)) return binary;
  const bytes = Buffer.from(binary, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

/**
 * The path of an entry below a directory, or of that itself for an empty one: as bytes where it is not plain text, since a
 * name need not be UTF-8.
 */
export const pathIn = (directory: string, binary: string): string | Buffer =>
  isAscii(binary)
    ? `${directory}/${binary}`
    : Buffer.concat([Buffer.from(`${directory}/`), Buffer.from(binary, 'latin1')]);

/** Most names are, and such a one is the same in both forms. */
const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

/**
 * A name for the eyes of a person: on one line, in double quotes where it holds anything unusual, with control
 * characters, marks that turn the direction of text, and bytes that are not UTF-8 written as escapes. A hostile name
 * can thus neither break a line nor start a command of the platform or of the terminal.
 */
export function shown(binary: string): string {
  const text = textOf(binary);
  if (text === undefined) {
    return `"${binary.replace(/[^ !#-[\]-~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`)}"`;
  }
  if (/^[\p{L}\p{N}._/@+=,~-]+$/u.test(text)) return text;
  return JSON.stringify(text).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
