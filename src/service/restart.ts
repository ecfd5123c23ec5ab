import type { Host } from '../host/host.ts';
import { callProgram } from '../host/program/call.ts';
import { type Service, type Unit, unitOf } from './unit.ts';

/** What is asked of a restart. */
export interface RestartWish {
  /** Deploy root; empty for a bare restart. */
  readonly root: string;
  readonly live: string | undefined;
  readonly service: Service;
  readonly holder: { readonly holder: string; readonly attempt: number; readonly actor: string };
  /** The release that must be the open one; `undefined` takes the one that is open. */
  readonly release: string | undefined;
  readonly mode: 'restart' | 'reload';
  readonly always: boolean;
  /** A command that must pass before. */
  readonly check: string | undefined;
  /** Milliseconds that the manager may take. */
  readonly timeout: number;
}

export interface Restarted {
  /** Starts that were asked for; 0 when none was owed, or a reload did. */
  readonly restarts: number;
  readonly invocationBefore: string;
  readonly unit: Unit;
  /** Words of the manager when it refused; empty when it did not. */
  readonly refused: string;
  /** State of the transaction, `none` without one. */
  readonly state: string;
  /** The process that ran before took up the change without a new start, as `mode: reload` asks. */
  readonly reloaded: boolean;
  /** What was asked for; a unit that cannot reload is restarted all the same. */
  readonly mode: 'restart' | 'reload';
  /** Where one list holds all programs of the host: each as it was before. */
  readonly programsBefore: readonly string[];
  /** Milliseconds between the end of the old process and the new one being active; `undefined` when nothing ran before. */
  readonly gapMs: number | undefined;
  /** The units beside the first, in their order. */
  readonly others: readonly RestartedToo[];
}

/** What became of a unit beside the first. */
export interface RestartedToo {
  readonly name: string;
  /** Starts that this call made, by itself or by what the manager does with a unit before it. */
  readonly restarts: number;
  /**
   * `asked`, `together` with one before it by the manager's own rules, `before` this call, `socket` (is never restarted),
   * or `not-reached` since one before it failed.
   */
  readonly how: 'asked' | 'together' | 'before' | 'socket' | 'not-reached';
  readonly invocationBefore: string;
  readonly invocationAfter: string;
  /** Words of the manager when it refused; empty when it did not. */
  readonly refused: string;
}

/** Milliseconds that a call may take which waits for the lock, checks, and restarts so many units one by one. Pure. */
export const patienceFor = (units: number, timeout: number): number => (2 + units) * timeout + 30_000;

/** Pays the restart that is owed, once. The lock, the debt and the note of it are the host program's. */
export async function restart(host: Host, wish: RestartWish, say: (line: string) => void): Promise<Restarted> {
  const { root, live, service, holder, release, mode, always, check } = wish;
  const reply = await callProgram(
    host,
    root,
    'restart',
    {
      live,
      ...service,
      ...holder,
      release,
      mode,
      always: always || root === '',
      check,
      timeout: Math.ceil(wish.timeout / 1000),
    },
    { timeout: patienceFor(1 + (service.more?.length ?? 0), wish.timeout), onLine: say },
  );
  const unit = unitOf(reply);
  const acted = reply.number('restarts') ?? 0;
  // A unit that cannot reload, or did not run, was started anew.
  const reloaded = acted > 0 && mode === 'reload' && reply.get('invocation-before') === unit.invocation;
  const restarts = reloaded ? 0 : acted;
  const status = reply.number('command-status') ?? 0;
  return {
    restarts,
    invocationBefore: reply.get('invocation-before'),
    unit,
    refused: status === 0 ? '' : reply.get('command-words') || `exit status ${status}`,
    state: reply.get('state'),
    reloaded,
    mode,
    programsBefore: reply.all('program-before'),
    gapMs: restarts > 0 && reply.get('active-before') === 'active' ? gap(unit) : undefined,
    others: reply.all('other').flatMap((line) => restartedToo(line) ?? []),
  };
}

/** `UNIT STARTS HOW INVOCATION-BEFORE INVOCATION-AFTER STATUS WORDS` */
function restartedToo(line: string): RestartedToo | undefined {
  const found = /^(\S+) ([01]) (asked|together|before|socket|not-reached) (\S+) (\S+) (\d{1,3}) ?(.*)$/.exec(line);
  if (found === null) return undefined;
  const [, name = '', starts, how, before = '', after = '', status, words] = found;
  return {
    name,
    restarts: Number(starts),
    how: how as RestartedToo['how'],
    invocationBefore: before === '-' ? '' : before,
    invocationAfter: after === '-' ? '' : after,
    refused: status === '0' ? '' : words || `exit status ${status}`,
  };
}

function gap({ stoppedAt, startedAt }: Unit): number | undefined {
  return stoppedAt > 0 && startedAt > stoppedAt ? Math.round((startedAt - stoppedAt) / 1000) : undefined;
}
