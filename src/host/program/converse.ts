import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { Answer, Host } from '../host.ts';
import { command, quote } from '../quote.ts';
import {
  type Arguments,
  argumentWords,
  type CallOptions,
  judgeAnswer,
  noteInstalled,
  programPath,
  unwritable,
  type Word,
} from './call.ts';
import type { Reply } from './reply.ts';
import { PROGRAM, PROGRAM_DIGEST } from './text.ts';

/** A call of the host program that goes to and fro over one channel. */
export interface Conversation {
  /** The host's next line; nothing at the end of what it says. */
  line(): Promise<string | undefined>;
  /** The host's next bytes, exactly so many. */
  bytes(size: number): Promise<Buffer>;
  /** What the host reads next. It is taken as fast as the host takes it; `end()` says that this is all. */
  readonly input: PassThrough;
  /** The whole answer. @throws as {@link callProgram} does. */
  finished(): Promise<Reply>;
}

/** Says that the host lacks the program; the rest of standard input begins with its size and itself, packed, then. */
const MISSING = 'program=missing';

/**
 * The script that runs one word of the installed program, or takes the program from standard input first where it is
 * not there, byte for byte: by a `head` that leaves the rest alone, or by `dd` with single bytes. Where the program runs
 * already and waits for its script (see {@link earlyCommand}), it is told the word. Pure.
 */
export function conversationScript(root: string, word: Word, args: readonly string[]): string {
  return [
    `SUREFOOT_ARGUMENTS=${quote(command(...args))}`,
    `if [ "\${early_program-}" = ${PROGRAM_DIGEST} ]; then word=${word}; else`,
    `p=${quote(programPath(root))} t=${quote(`${root}/.surefoot/tmp.`)}$$.program`,
    `w() { [ "$(sha256sum <"$1" 2>/dev/null)" = '${PROGRAM_DIGEST}  -' ]; }`,
    'w "$p" || {',
    `mkdir -p "\${p%/*}" || exit 10`,
    ': >"$t" || exit 11',
    `echo ${MISSING}`,
    `h() { if [ "$(printf ab | { head -c 1 >/dev/null; cat; })" = b ]; then head -c "$1"; else dd bs=1 count="$1" 2>/dev/null; fi; }`,
    `IFS= read -r k && h "$k" | gzip -dc >"$t"`,
    'w "$t" || { rm -f "$t"; exit 12; }',
    'chmod 755 "$t" && mv -f "$t" "$p" || exit 11; }',
    'export SUREFOOT_ARGUMENTS',
    `exec sh "$p" ${word}`,
    'fi',
  ].join('\n');
}

/** Begins a conversation with the program below a deploy root, which is put there first where it is missing. */
export function converse(
  host: Host,
  root: string,
  word: Word,
  args: Arguments,
  options: Omit<CallOptions, 'input' | 'how'>,
): Conversation {
  const input = new PassThrough();
  const heard = listen();
  const answered = host
    .run({
      script: conversationScript(root, word, argumentWords({ root, ...args })),
      input,
      timeout: options.timeout ?? 120_000,
      onOutput: heard.push,
      ...(options.onLine && { onLine: options.onLine }),
      ...(options.signal && { signal: options.signal }),
      opened: options.opened,
      mark: options.mark,
    })
    .then((answer: Answer) => {
      if (answer.code === 10 || answer.code === 11) throw unwritable(host, root, answer);
      return judgeAnswer(host, word, answer);
    });
  answered.then(heard.end, heard.fail);
  input.on('error', () => {});
  return {
    async line() {
      const line = await heard.line();
      // It is said again where the script begins.
      if (line !== undefined && line === options.mark) return this.line();
      if (line !== MISSING) {
        if (line !== undefined) noteInstalled(host, root);
        return line;
      }
      // Packed only here: most hosts have it.
      const packed = gzipSync(PROGRAM, { level: 9 });
      input.write(`${packed.length}\n`);
      input.write(packed);
      return this.line();
    },
    bytes: heard.bytes,
    input,
    finished: () => answered,
  };
}

/** Bytes as they come, taken by lines and by counts. */
function listen() {
  let held: Buffer = Buffer.alloc(0);
  let ended: { readonly error?: unknown } | undefined;
  let wake: (() => void) | undefined;
  const more = async (): Promise<boolean> => {
    if (ended === undefined) await new Promise<void>((resolve) => (wake = resolve));
    else if ('error' in ended) throw ended.error;
    else return false;
    return true;
  };
  const settle = (how: { readonly error?: unknown }): void => {
    ended = how;
    wake?.();
  };
  const take = (size: number): Buffer => {
    const taken = held.subarray(0, size);
    held = held.subarray(size);
    return taken;
  };
  return {
    push(piece: Buffer): void {
      held = Buffer.concat([held, piece]);
      wake?.();
    },
    end: () => settle({}),
    fail: (error: unknown) => settle({ error }),
    async line(): Promise<string | undefined> {
      for (;;) {
        const at = held.indexOf('\n');
        if (at !== -1) return take(at + 1).toString('utf8', 0, at);
        if (!(await more())) return undefined;
      }
    },
    async bytes(size: number): Promise<Buffer> {
      while (held.length < size && (await more()));
      return take(size);
    },
  };
}
