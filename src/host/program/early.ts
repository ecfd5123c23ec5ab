import { command } from '../quote.ts';
import { programPath } from './call.ts';
import { PROGRAM_DIGEST } from './text.ts';

/**
 * The command by which a host begins a deploy before it is told what that is: where the program is there, byte for byte,
 * it looks at the live release and says what that holds, behind the mark, and then reads its script as after `COMMAND`:
 * lines `another` before the script tell that what is to be deployed is not what is live. Where it is not, the script is
 * read as ever. Pure.
 *
 * Every log-in shell must read it alike: nothing where the two names hold what one of them might read otherwise.
 *
 * @param root absolute path of the deploy root.
 * @param live the live link, relative to the root or absolute.
 * @param mark the start mark of the call that goes over this channel, see `Call.mark`. It is told in two words: a log-in
 * shell that repeats its command does not say the mark.
 */
export function earlyCommand(root: string, live: string, mark: string): string | undefined {
  if (![root, live].every((name) => /^[\w./][\w./-]*$/.test(name))) return undefined;
  const path = programPath('$0');
  return `exec sh -c '[ "$(sha256sum <"${path}" 2>/dev/null)" = "${PROGRAM_DIGEST}  -" ] && exec sh "${path}" deploy early="$2$3" root="$0" live="$1"; IFS= read -r l && eval "$l"' ${command(root, live, mark.slice(0, 16), mark.slice(16))}`;
}
