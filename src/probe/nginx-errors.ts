import { Fault } from '../fault.ts';
import type { Host } from '../host/host.ts';
import { callProgram } from '../host/program/call.ts';
import { printable } from './printable.ts';
import type { ErrorLogQuestion, Told } from './question.ts';
import { ill } from './verdict.ts';

/** What nginx wrote since then: how many requests did not reach the app, and the last of them. */
export interface ErrorCount {
  readonly count: number;
  readonly last: string;
}

/** Counts on the host. `at`: seconds since 1970 by the host's clock; 0 counts from the switch on. */
export async function countErrors(
  host: Host,
  root: string,
  live: string | undefined,
  { log, upstream }: ErrorLogQuestion,
  at: number,
): Promise<ErrorCount & { readonly now: number }> {
  const reply = await callProgram(host, root, 'nginx-errors', { live, log, upstream, since: at, within: 600 });
  const [count, now] = [reply.number('count'), reply.number('now')];
  if (count === undefined || now === undefined) {
    throw new Fault(`${host.label} did not say how many errors ${log} holds.`, {
      state: 'the release is live and not confirmed',
      remedy: 'Look whether the host has awk and tail, and run this again.',
    });
  }
  return { count, now, last: reply.get('last') };
}

/** What the count is worth. Pure. */
export function judgeErrors({ most, since }: ErrorLogQuestion, { count, last }: ErrorCount): Told {
  if (count <= most) return { kind: 'told', verdict: { ok: true, slow: false } };
  const from = since === 'switch' ? 'since the switch' : 'since the probes began';
  const words = `holds ${count} failed request${count === 1 ? '' : 's'} to the app ${from}, expected at most ${most}; the last: ${printable(last)}`;
  return { kind: 'told', verdict: ill('log', words) };
}
