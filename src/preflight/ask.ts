import { Fault } from '../fault.ts';
import type { Host } from '../host/host.ts';
import { argumentWords } from '../host/program/call.ts';
import { Reply } from '../host/program/reply.ts';
import { command } from '../host/quote.ts';
import { excerpt } from '../words/printable.ts';
import { type Facts, factsOf, type Kind } from './facts.ts';
import { QUESTIONS } from './text.ts';
import { liveLinkOf, verbOf, type Wish } from './wish.ts';

/** Milliseconds; most hosts answer within one second. */
const TIMEOUT = 60_000;

/** The script that asks everything at once and leaves nothing on the host. Pure. */
export function questionsFor(wish: Wish): string {
  const words = argumentWords({
    root: wish.root,
    live: liveLinkOf(wish),
    service: wish.service,
    manager: wish.manager,
    sudo: wish.sudo,
    verb: verbOf(wish),
    key: wish.publicKey,
    engine: wish.engines.map(({ tool }) => tool),
  });
  return `set -- ${command(...words)}\n${QUESTIONS}`;
}

/** Asks a host for the facts. @throws {Fault} when it does not answer, or not to the end. */
export async function askFacts(host: Host, wish: Wish, signal?: AbortSignal): Promise<Facts> {
  const answer = await host.run({ script: questionsFor(wish), timeout: TIMEOUT, ...(signal && { signal }) });
  const reply = new Reply(answer.stdout.toString('utf8'));
  if (reply.get('end') === 'ok' && isAnswered(reply)) return factsOf(reply);
  throw new Fault(`${host.label} did not answer all questions: ${excerpt(answer.stderr) || 'it said nothing'}`, {
    state: 'nothing was changed on the host by this.',
    remedy: 'Check that the user has a POSIX shell as `sh` with the ordinary tools.',
  });
}

/** What everything else hangs on was said, in words that are known: a host may answer anything. */
const isAnswered = (reply: Reply): boolean =>
  KINDS.includes(reply.get('path-kind')) && ['link', ...KINDS].includes(reply.get('live-kind'));

const KINDS: readonly string[] = ['directory', 'file', 'dangling', 'missing'] satisfies Kind[];
