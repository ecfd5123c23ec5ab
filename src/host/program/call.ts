import { Readable } from 'node:stream';
import { Fault } from '../../fault.ts';
import { printable } from '../../words/printable.ts';
import type { Opened } from '../channel.ts';
import type { Answer, Host } from '../host.ts';
import { command, quote } from '../quote.ts';
import { Reply } from './reply.ts';
import { PROGRAM, PROGRAM_DIGEST } from './text.ts';

/** The words that the host program knows; each is described where surefoot/ defines it. */
export type Word =
  | 'survey'
  | 'versions'
  | 'open'
  | 'contents'
  | 'lease'
  | 'deploy'
  | 'stage'
  | 'drop'
  | 'room'
  | 'receive'
  | 'prepare'
  | 'seal'
  | 'abandon'
  | 'switch'
  | 'owed'
  | 'unit'
  | 'restart'
  | 'configure'
  | 'journal'
  | 'health'
  | 'evidence'
  | 'rehearsable'
  | 'rehearse'
  | 'rehearsed'
  | 'nginx-errors'
  | 'facts'
  | 'commit'
  | 'revert'
  | 'fail'
  | 'back-to'
  | 'verify'
  | 'status';

/** The arguments of a word. A list is passed as one argument per item; `undefined` is left out. */
export type Arguments = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export interface CallOptions {
  readonly input?: Readable | Uint8Array;
  /** Milliseconds; what a word normally needs is far below a minute. */
  readonly timeout?: number;
  readonly onLine?: (line: string) => void;
  readonly signal?: AbortSignal;
  /** The channel on which the program waits already, and the mark behind which it may have spoken, see `earlyCommand`. */
  readonly opened?: Promise<Opened> | undefined;
  readonly mark?: string | undefined;
  /** `fed`: the program is fed to the shell and leaves nothing on the host. Default: it is installed below the root once. */
  readonly how?: 'installed' | 'fed';
}

/** A refusal by the host program. `code` is its word for the reason. */
export class Refusal extends Fault {
  readonly code: string;
  readonly reply: Reply;
  constructor(code: string, reply: Reply) {
    super(printable(reply.get('what')), {
      state: printable(reply.get('state')) || 'not known',
      remedy: printable(reply.get('remedy')),
    });
    this.code = code;
    this.reply = reply;
  }
}

/**
 * Calls one word of the host program and gives its answer.
 *
 * @param root absolute path of the deploy root; empty for words that need none (then the program is fed).
 * @throws {Refusal} when the host says no, {@link Fault} when its answer cannot be had or is not whole.
 */
export async function callProgram(
  host: Host,
  root: string,
  word: Word,
  args: Arguments = {},
  options: CallOptions = {},
): Promise<Reply> {
  return judgeAnswer(host, word, await rawCall(host, root, word, args, options));
}

/** The answer of a word in lines. @throws as {@link callProgram} does. */
export function judgeAnswer(host: Host, word: string, answer: Answer): Reply {
  const reply = new Reply(answer.stdout.toString('utf8'));
  if (reply.get('fault') !== '') throw new Refusal(reply.get('fault'), reply);
  if (reply.get('end') !== 'ok') throw noAnswer(host, word, answer);
  return reply;
}

/** Like {@link callProgram} for words that answer with bytes: their standard output, on exit status 0. */
export async function callForBytes(
  host: Host,
  root: string,
  word: Word,
  args: Arguments = {},
  options: CallOptions = {},
): Promise<Buffer> {
  const answer = await rawCall(host, root, word, args, options);
  if (answer.code === 0) return answer.stdout;
  const reply = new Reply(answer.stdout.toString('utf8'));
  if (reply.get('fault') !== '') throw new Refusal(reply.get('fault'), reply);
  throw noAnswer(host, word, answer);
}

async function rawCall(host: Host, root: string, word: Word, args: Arguments, options: CallOptions): Promise<Answer> {
  const call = (script: string): Promise<Answer> =>
    host.run({
      script,
      timeout: options.timeout ?? 120_000,
      ...(options.input && { input: options.input }),
      ...(options.onLine && { onLine: options.onLine }),
      ...(options.signal && { signal: options.signal }),
    });
  // It may fail while the program is still being installed: who reads it then hears of it.
  if (options.input instanceof Readable) options.input.on('error', () => {});
  if (options.how === 'fed' || root === '') return call(fedScript([word, ...argumentWords({ root, ...args })]));
  await install(host, root, options.timeout ?? 120_000);
  return call(installedScript(root, word, argumentWords({ root, ...args })));
}

/** The arguments as the program takes them: `key=value`, one word each. Pure. */
export function argumentWords(args: Arguments): string[] {
  return Object.entries(args).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return Array.isArray(value) ? value.map((each) => `${key}=${each}`) : [`${key}=${value}`];
  });
}

/** The script that runs the whole program from standard input, leaving nothing behind. Pure. */
export const fedScript = (words: readonly string[]): string => `set -- ${command(...words)}\n${PROGRAM}`;

/** Where the program lies below a deploy root. Pure. */
export const programPath = (root: string): string => `${root}/.surefoot/bin/${PROGRAM_DIGEST}`;

/**
 * The script that runs the installed program, with what follows on standard input left to it. Its arguments go by the
 * environment: every user of the host can list the arguments of a process. Pure.
 */
export const installedScript = (root: string, word: Word, args: readonly string[]): string =>
  `SUREFOOT_ARGUMENTS=${quote(command(...args))}\nexport SUREFOOT_ARGUMENTS\nexec sh ${quote(programPath(root))} ${word}`;

/** The script that puts the program in its place when it is not there or not what it should be. Pure. */
export function installScript(root: string): string {
  const path = quote(programPath(root));
  // Elsewhere than programs lie: a piece of one must never be found there.
  const piece = `${quote(`${root}/.surefoot/tmp.`)}$$.program`;
  return [
    `[ "$(sha256sum <${path} 2>/dev/null)" = '${PROGRAM_DIGEST}  -' ] && exit 0`,
    `mkdir -p ${quote(`${root}/.surefoot/bin`)} || exit 10`,
    `cat >${piece} || exit 11`,
    `[ "$(sha256sum <${piece})" = '${PROGRAM_DIGEST}  -' ] || { rm -f ${piece}; exit 12; }`,
    `chmod 755 ${piece} && mv -f ${piece} ${path} || exit 11`,
  ].join('\n');
}

const installed = new WeakMap<Host, Set<string>>();

/** Once per connection and root: the program is there, byte for byte. */
async function install(host: Host, root: string, timeout: number): Promise<void> {
  const known = installed.get(host) ?? new Set();
  installed.set(host, known);
  if (known.has(root)) return;
  const answer = await host.run({ script: installScript(root), input: Buffer.from(PROGRAM), timeout });
  if (answer.code !== 0) throw unwritable(host, root, answer);
  known.add(root);
}

/** Takes note that the program is there on this connection. */
export function noteInstalled(host: Host, root: string): void {
  installed.set(host, (installed.get(host) ?? new Set()).add(root));
}

export const unwritable = (host: Host, root: string, answer: Answer): Fault =>
  new Fault(`The deploy root ${root} on ${host.label} cannot be written: ${lastLine(answer.stderr)}`, {
    state: 'nothing was changed; the live release is untouched',
    remedy: `On the host, give the directory to the user who deploys: sudo install -d -o USER ${root}`,
  });

function noAnswer(host: Host, word: string, answer: Answer): Fault {
  const how =
    answer.code === null ? `was ended by the signal ${answer.signal}` : `ended with exit status ${answer.code}`;
  return new Fault(`The host program on ${host.label} (${word}) ${how} without an answer: ${lastLine(answer.stderr)}`, {
    state: 'not known: the host did not say',
    remedy: 'Run this again: every step looks at what is there and does what is missing.',
  });
}

const lastLine = (text: string): string => printable(text.trim().split('\n').at(-1) ?? '') || 'no words';
