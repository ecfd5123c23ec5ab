import { randomBytes } from 'node:crypto';

/**
 * The command line that a host gets. sh, bash, fish and csh read it alike; what is to be done comes on standard input,
 * where no list of processes shows it. There is one other, which does the same and names no more than a place and a mark: see
 * `earlyCommand`.
 */
export const COMMAND = `exec sh -c 'IFS= read -r l && eval "$l"'`;

/** A word that nothing holds by chance. */
export const newMark = (): string => randomBytes(16).toString('hex');

/** Random words that no script and no greeting can hold by chance. */
export interface Marks {
  /** Printed on both outputs at the moment when the script begins. */
  readonly start: string;
  /** The line after the last line of the script. */
  readonly end: string;
  /** Whether the machine says its own name (`uname -n`) behind the start mark on standard error. */
  readonly named?: boolean;
}

/**
 * A script in the form that `COMMAND` reads: one line that reads lines up to the end mark, then the script.
 *
 * The `read` builtin takes exactly the bytes of each line. A shell that is given its script as standard input reads
 * ahead (dash and busybox do), and what follows for the script's own programs would be lost. A script that was cut off
 * on its way has no end mark, and nothing of it is run.
 */
export function frame(script: string, { start, end, named = false }: Marks): Buffer {
  if (script.includes('\0')) throw new TypeError('a shell script cannot hold a NUL');
  const reader = [
    // A newline in a variable: `read` drops it from each line, and a command line cannot hold one.
    `n=$(printf '\\nx')`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell that expands it
    'n=${n%x}',
    's=',
    `while IFS= read -r l && [ "$l" != ${end} ]; do s=$s$l$n; done`,
    `[ "$l" = ${end} ] || exit 255`,
    `echo ${start}`,
    named ? `echo "${start} $(uname -n)" >&2` : `echo ${start} >&2`,
    'eval "unset l n s$n$s"',
  ].join('; ');
  return Buffer.from(`${reader}\n${script}\n${end}\n`);
}

/** Lets through what comes after the start mark; what the log-in shell prints before it is dropped. */
export interface AfterMark {
  /** The bytes of this piece that belong to the program. */
  push(piece: Buffer): Buffer;
  readonly seen: boolean;
  /** What stood on the line of the mark, behind it; foreign text. */
  readonly told: string;
  /** The last 8 KiB from before the mark: what to show when it never comes. */
  readonly greeting: Buffer;
}

const NOTHING = Buffer.alloc(0);
const GREETING = 8 * 1024;

export function afterMark(start: string): AfterMark {
  const mark = Buffer.from(start);
  let before: Buffer = NOTHING;
  let seen = false;
  let told = '';
  return {
    push(piece) {
      if (seen) return piece;
      const all = Buffer.concat([before, piece]);
      const at = all.indexOf(mark);
      const end = at === -1 ? -1 : all.indexOf('\n', at);
      seen = end !== -1;
      before = seen ? all.subarray(0, at) : all.subarray(-GREETING);
      if (!seen) return NOTHING;
      told = all
        .subarray(at + mark.length, end)
        .toString()
        .trim();
      return all.subarray(end + 1);
    },
    get seen() {
      return seen;
    },
    get told() {
      return told;
    },
    get greeting() {
      return before;
    },
  };
}
