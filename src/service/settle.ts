import type { Unit } from './unit.ts';
import { judgeUnit } from './verdict.ts';

/** What settling needs from outside; time is a parameter so that hours can pass in a test. */
export interface Settling {
  readonly name: string;
  /** The unit as the restart left it. */
  readonly first: Unit;
  readonly look: () => Promise<Unit>;
  /** Whether the service takes requests; `undefined` where being active is enough. Words say why it is not ready. */
  readonly ready: (() => Promise<string | undefined>) | undefined;
  /** Milliseconds in which it must be ready, and for which it must then stay up. */
  readonly timeout: number;
  readonly stableFor: number;
  readonly clock: { now(): number; sleep(ms: number, signal?: AbortSignal): Promise<void> };
  readonly signal: AbortSignal;
}

export type Settled =
  | { readonly kind: 'well'; readonly unit: Unit; readonly readyAfter: number }
  | { readonly kind: 'ill'; readonly unit: Unit; readonly words: string };

const INTERVAL = 300;

/** Watches a service after its restart until it is ready and has stayed up, or cannot become well any more. */
export async function settle({
  name,
  first,
  look,
  ready,
  timeout,
  stableFor,
  clock,
  signal,
}: Settling): Promise<Settled> {
  const started = clock.now();
  let unit = first;
  let readySince: number | undefined;
  for (;;) {
    signal.throwIfAborted();
    const ill = illness(name, first, unit);
    if (ill !== undefined) return { kind: 'ill', unit, words: ill };
    const verdict = judgeUnit(name, unit);
    const waiting = verdict.kind === 'starting' ? `it is ${unit.active}/${unit.sub}` : await ready?.();
    const now = clock.now();
    if (waiting === undefined) {
      readySince ??= now;
      if (now - readySince >= stableFor) return { kind: 'well', unit, readyAfter: Math.round(readySince - started) };
    } else if (readySince !== undefined) {
      return { kind: 'ill', unit, words: `${name} was ready and then was not: ${waiting}.` };
    } else if (now - started >= timeout) {
      return { kind: 'ill', unit, words: `${name} was not ready within ${timeout / 1000} s: ${waiting}.` };
    }
    const pause = readySince === undefined ? INTERVAL : Math.min(INTERVAL, stableFor - (now - readySince));
    await clock.sleep(Math.max(10, pause), signal);
    unit = await look();
  }
}

/** Reasons that no waiting can mend. */
function illness(name: string, first: Unit, unit: Unit): string | undefined {
  const verdict = judgeUnit(name, unit);
  if (verdict.kind === 'dead') return verdict.words;
  if (first.invocation !== '' && unit.invocation !== first.invocation) {
    return `${name} was restarted a second time by somebody else while it was watched.`;
  }
  return undefined;
}
