import type { Reader } from '../reader.ts';
import { linesOf } from '../text/lines.ts';
import { cut } from '../text/tracked.ts';

/** `name: command`, one a line. */
export const read: Reader = (into) => {
  for (const { start, end } of linesOf(into.text)) {
    const line = into.text.slice(start, Math.min(end, start + 1000));
    if (/^\s*#/.test(line)) into.comment(start, end);
    const head = /^[\w.-]{1,100}:\s*/.exec(line)?.[0].length;
    if (head !== undefined) into.shell(cut(into.source, start + head, end), {}, 'sh');
  }
};
