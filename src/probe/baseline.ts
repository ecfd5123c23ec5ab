import { printable } from './printable.ts';
import { lostIn, type Skeleton } from './skeleton.ts';

/** What is compared of one probe, before the switch and after. */
export interface Figures {
  readonly name: string;
  readonly asked: number;
  readonly well: number;
  /** Of the answers that were well; absent where none was. */
  readonly p50Ms?: number | undefined;
  readonly p95Ms?: number | undefined;
  readonly skeleton?: Skeleton | undefined;
}

/** One probe before and after; `regressions` are clauses that complete "…, since it". */
export interface Compared {
  readonly before: Figures;
  readonly after: Figures;
  readonly regressions: readonly string[];
}

/** Differences below this are the noise of a network and of two cores, whatever the ratio. */
const NOISE_MS = 20;
/** More than what a report of ours can be. */
const LONGEST = 8 * 1024 * 1024;

/** Compares what was asked both times. `maxPercent`: by how much slower p50 and p95 may be. Pure. */
export function compare(
  before: readonly Figures[],
  after: readonly Figures[],
  maxPercent: number,
): readonly Compared[] {
  return after.flatMap((now) => {
    const was = before.find(({ name }) => name === now.name);
    // A page that did not answer before is new: it has nothing to fall behind.
    if (was === undefined || was.well === 0) return [];
    return [{ before: was, after: now, regressions: regressionsOf(was, now, maxPercent) }];
  });
}

function regressionsOf(was: Figures, now: Figures, maxPercent: number): readonly string[] {
  const found: string[] = [];
  const [failedBefore, failedNow] = [1 - was.well / was.asked, 1 - now.well / now.asked];
  if (failedNow > failedBefore) {
    found.push(`fails ${percent(failedNow)} of the time (before: ${percent(failedBefore)})`);
  }
  for (const figure of ['p50', 'p95'] as const) {
    const [before, after] = [was[`${figure}Ms`], now[`${figure}Ms`]];
    if (before === undefined || after === undefined || after - before <= NOISE_MS) continue;
    if (after > before * (1 + maxPercent / 100)) {
      found.push(`answers in ${after} ms (${figure}; before: ${before} ms, at most ${maxPercent} % more)`);
    }
  }
  const lost = was.skeleton && now.skeleton ? lostIn(was.skeleton, now.skeleton) : [];
  if (lost.length > 0) found.push(`answers with JSON of another shape: ${printable(lost.join(', '))}`);
  return found;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Reads a report that an earlier step wrote; `undefined` where it is none. */
export function readBaseline(text: string): readonly Figures[] | undefined {
  if (text.length > LONGEST) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const probes = (value as { probes?: unknown } | null)?.probes;
  return Array.isArray(probes) && probes.every(isFigures) ? probes : undefined;
}

function isFigures(value: unknown): value is Figures {
  if (typeof value !== 'object' || value === null) return false;
  const { name, asked, well, p50Ms, p95Ms, skeleton } = value as Record<string, unknown>;
  const time = (each: unknown): boolean => each === undefined || (typeof each === 'number' && each >= 0);
  const kinds = skeleton === undefined || (typeof skeleton === 'object' && skeleton !== null);
  return (
    typeof name === 'string' &&
    typeof asked === 'number' &&
    asked > 0 &&
    typeof well === 'number' &&
    time(p50Ms) &&
    time(p95Ms) &&
    kinds
  );
}
