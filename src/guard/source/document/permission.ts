import type { Gathering } from '../gathering.ts';
import type { Setting } from '../piece.ts';
import { cut, spanOf, type Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';

const PERMISSION = /^\s*([A-Za-z_]{2,40})\(([^\n]*)\)\s*$/;
const SHELLS = /^(?:Bash|Shell|Terminal|run_shell_command|execute_command|Command|Exec)$/;
const WRITES = /^(?:Edit|Write|MultiEdit|NotebookEdit|Create|Delete|Update|write_file|replace|edit_file|delete_file)$/;
const READS = /^(?:Read|Cat|View|read_file|read_many_files)$/;

/** What a coding assistant is allowed, as `Bash(command *)` or `Edit(path)`. Returns whether it was such a text. */
export function readPermission(into: Gathering, source: Tracked, place: Partial<Setting> = {}): boolean {
  const match = PERMISSION.exec(source.text);
  const tool = match?.[1] ?? '';
  const inner = match?.[2] ?? '';
  const start = source.text.indexOf('(') + 1;
  const end = start + inner.length;
  if (!match || inner.trim() === '') return false;
  if (SHELLS.test(tool)) {
    // `Bash(git push:*)`: the command with whatever arguments.
    const colon = inner.endsWith(':*') ? end - 2 : -1;
    const weaver = new Weaver(source).keep(start, colon === -1 ? end : colon);
    if (colon !== -1) weaver.put(' ', colon).keep(colon + 1, end);
    into.shell(weaver.done(), place);
    return true;
  }
  if (!WRITES.test(tool) && !READS.test(tool)) return false;
  const path = cut(source, start, end).text.trim().replace(/^\/\//, '/').replace(/^\.\//, '');
  into.access(WRITES.test(tool) ? 'write' : 'read', path, spanOf(source, start, end), place);
  return true;
}
