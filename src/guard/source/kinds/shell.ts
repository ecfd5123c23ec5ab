import type { Gathering } from '../gathering.ts';
import type { Reader } from '../reader.ts';
import { shebangProgram } from '../shebang.ts';
import { linesOf } from '../text/lines.ts';
import { Weaver } from '../text/weaver.ts';

const DIALECTS = new Map([
  ['zsh', 'zsh'],
  ['ksh', 'ksh'],
  ['mksh', 'ksh'],
  ['fish', 'fish'],
  ['dash', 'sh'],
  ['sh', 'sh'],
  ['bash', 'bash'],
  ['bats', 'bash'],
  ['csh', 'csh'],
  ['tcsh', 'csh'],
]);

/** A shell script, by whatever its name or first line says. */
export const read: Reader = (into, { path }) => {
  const dialect =
    DIALECTS.get(shebangProgram(into.text) ?? '') ?? DIALECTS.get(/\.([a-z]+)$/.exec(path)?.[1] ?? '') ?? 'bash';
  into.shell(path.endsWith('.bats') ? withoutTestHeads(into) : into.source, {}, dialect);
};

/** `@test "name" {` is no shell; a group `{` in its place is. */
function withoutTestHeads(into: Gathering) {
  const weaver = new Weaver(into.source);
  for (const { start, end, next } of linesOf(into.text)) {
    const line = into.text.slice(start, end);
    const head = /^\s*@test\s/.test(line) ? line.lastIndexOf('{') : -1;
    weaver.keep(start + Math.max(head, 0), next);
  }
  return weaver.done();
}
