import type { Reader } from '../reader.ts';
import { linesOf } from '../text/lines.ts';
import { cut } from '../text/tracked.ts';

/** The scripts of logrotate, from `postrotate` and its kin to `endscript`. */
export const read: Reader = (into) => {
  let from = -1;
  for (const { start, end, next } of linesOf(into.text)) {
    const line = into.text.slice(start, Math.min(end, start + 200)).trim();
    if (from === -1) {
      if (line.startsWith('#')) into.comment(start, end);
      else if (/^(?:post|pre)rotate$|^(?:first|last)action$|^preremove$/.test(line)) from = next;
    } else if (line === 'endscript') {
      into.shell(cut(into.source, from, start), {}, 'sh');
      from = -1;
    }
  }
  if (from !== -1) into.shell(cut(into.source, from, into.text.length), {}, 'sh');
};
