import { Readable } from 'node:stream';
import type { ClientChannel } from 'ssh2';
import type { Fault } from '../fault.ts';
import { COMMAND, frame, newMark } from './bootstrap.ts';
import type { Opened } from './channel.ts';
import { feed } from './feed.ts';
import type { Answer, Call } from './host.ts';
import type { Link } from './link.ts';
import { collect } from './output.ts';
import * as say from './run-faults.ts';

/** The longest time that a timer of Node can hold; a longer one would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Runs one program on a host: the script by `COMMAND` and `frame`, then its input on the same channel.
 *
 * @throws Fault when no answer can be had: no channel, time-out, abort, a connection or channel that ended without an
 * exit status, a log-in shell that never came to the program, or more than 64 MiB of standard output.
 */
export async function runProgram(link: Link, call: Call): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const start = call.mark ?? newMark();
  const script = frame(call.script, { start, end: newMark(), named: !link.named() });
  let channel: ClientChannel | undefined;
  let over = false;

  const settle = (result: { answer: Answer } | { error: unknown }) => {
    if (over) return;
    over = true;
    if ('answer' in result) resolve(result.answer);
    else reject(result.error);
    channel?.close();
  };
  const fail = (fault: (circumstances: say.Circumstances) => Fault) =>
    settle({ error: fault({ label: link.label, started: output.started(), lastLine: output.lastLine() }) });
  const guard = (step: () => void) => {
    try {
      step();
    } catch (error) {
      settle({ error });
    }
  };

  const output = collect(
    start,
    (line) => !over && guard(() => call.onLine?.(`[${link.label}] ${line}`)),
    () => fail(say.tooMuchOutput),
    (name) => guard(() => link.onName(name)),
    (piece) => !over && guard(() => call.onOutput?.(piece)),
  );

  const timer = setTimeout(() => fail(say.timedOut(call.timeout)), Math.min(call.timeout, LONGEST_TIMER));
  // It may fail before the channel is open: who reads it then hears of it.
  if (call.input instanceof Readable) call.input.on('error', () => {});
  const abort = () => fail(say.aborted(call.signal?.reason));
  call.signal?.addEventListener('abort', abort);
  if (call.signal?.aborted) abort();
  else {
    (call.opened ?? link.open(COMMAND)).then(
      (opened) => {
        channel = opened.channel;
        if (over) return channel.close();
        return attend(opened);
      },
      (error) => settle({ error }),
    );
  }

  function attend({ channel: opened, exit: ended }: Opened): void {
    let open = 2;
    opened.on('data', output.onStdout);
    opened.stderr.on('data', output.onStderr);
    const finish = () => {
      if (--open > 0 || over) return;
      const rest = output.finish();
      const exit = ended();
      if (!exit) return fail(link.lost() === undefined ? say.noStatus : say.cutOff(link.lost() ?? ''));
      if (!output.started()) return fail(say.neverStarted(exit, output.greeting()));
      return settle({ answer: { code: exit.code, signal: exit.signal, ...rest } });
    };
    opened.on('close', finish);
    opened.stderr.on('end', finish);
    feed(opened, script, call.input).then(
      (fed) => fed.kind === 'source failed' && fail(say.sourceFailed(fed.error)),
      (error) => settle({ error }),
    );
  }

  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    call.signal?.removeEventListener('abort', abort);
    // What the program did not read is not wanted any more; a file behind it would stay open.
    if (call.input instanceof Readable) call.input.destroy();
  }
}
