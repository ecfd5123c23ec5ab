import type { Gathering } from '../gathering.ts';

/** What an interpreter of Python or Ruby looks for in the first two lines. */
const DECLARED = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
/** In these the characters of ASCII stand for themselves wherever they stand. */
const PLAIN =
  /^(?:utf-?8(?:-sig|-mac|-unix|-dos)?|(?:us-)?ascii(?:-8bit)?|binary|latin-?1|l1|iso-?8859-?\d+|(?:cp|windows-)125\d|koi8-[ru]|euc-?(?:jp|kr))(?:-(?:unix|dos))?$/;

/**
 * Whether the program text is in an encoding in which it can be read here. In others, such as UTF-7, Shift_JIS or
 * Python's own `unicode_escape`, a comment may be code and a string may end elsewhere: that is told.
 */
export function isPlainlyEncoded(into: Gathering): boolean {
  let start = 0;
  for (let line = 0; line < 2; line += 1) {
    const end = into.text.indexOf('\n', start);
    const written = into.text.slice(start, Math.min(end === -1 ? into.text.length : end, start + 1000));
    const name = DECLARED.exec(written)?.[1];
    if (name !== undefined && !PLAIN.test(name.toLowerCase().replaceAll('_', '-'))) {
      into.broken(`it is written in ${name}`, start, start + written.length);
      return false;
    }
    if (end === -1) break;
    start = end + 1;
  }
  return true;
}
