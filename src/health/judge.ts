import { outOfMemoryLine } from './oom.ts';
import { steadyRise } from './rise.ts';
import { type Sample, samplesOf } from './sample.ts';
import { type Thresholds, USUAL } from './thresholds.ts';

/** `unknown`: there are no `[HEALTH]` lines to judge by. */
export type Health = 'oom' | 'stall' | 'leak' | 'high-load' | 'healthy' | 'unknown';

/** How a program was over a window: the worst thing that its lines show, in words that complete "the program …". */
export interface HealthVerdict {
  readonly health: Health;
  readonly words: string;
  /** The lines of the process that the verdict is about, oldest first. */
  readonly samples: readonly Sample[];
}

/** What is judged. */
export interface Window {
  /** Lines of the journal or of a log, oldest first; those that are no `[HEALTH]` lines may tell of an OOM kill. */
  readonly lines: readonly string[];
  /** Milliseconds since 1970 up to which the program was asked to run; `undefined` does not judge its silence. */
  readonly until?: number | undefined;
  readonly thresholds?: Partial<Thresholds>;
}

/** A silence of more than so many of its own intervals is that of a blocked program. */
const SILENT_INTERVALS = 2.5;
const USUAL_INTERVAL_MS = 30_000;
const FEWEST_FOR_SILENCE = 3;
const SEVERITY: readonly Health[] = ['oom', 'stall', 'leak', 'high-load', 'healthy', 'unknown'];

/** Tells OOM, stall, leak, high load and health apart. Several processes are judged one by one; the worst counts. Pure. */
export function judgeHealth({ lines, until, thresholds }: Window): HealthVerdict {
  const limits: Thresholds = { ...USUAL, ...thresholds };
  const samples = samplesOf(lines);
  const processes = [...Map.groupBy(samples, ({ pid }) => pid).values()];
  const last = processes.at(-1) ?? [];
  const killed = outOfMemoryLine(lines);
  if (killed !== undefined) {
    const rss = last.at(-1)?.rss;
    const words = `ran out of memory${rss === undefined ? '' : ` (rss=${whole(rss)}MB in its last line)`}`;
    return { health: 'oom', words, samples: last };
  }
  if (samples.length === 0) return { health: 'unknown', words: 'prints no [HEALTH] lines', samples };
  const verdicts = processes.map((each) =>
    // The silence of a process that another has replaced is that of the dead.
    judgeOne(each, each === last ? until : undefined, limits),
  );
  return verdicts.reduce((worst, each) =>
    SEVERITY.indexOf(each.health) < SEVERITY.indexOf(worst.health) ? each : worst,
  );
}

function judgeOne(samples: readonly Sample[], until: number | undefined, limits: Thresholds): HealthVerdict {
  const say = (health: Health, words: string): HealthVerdict => ({ health, words, samples });
  const interval = intervalOf(samples);
  const slowest = most(samples, 'delayMax') ?? most(samples, 'delayP99') ?? 0;
  const silence = silenceOf(samples, interval, until);
  if (silence !== undefined) {
    return say('stall', `printed no [HEALTH] line for ${seconds(silence)}: its event loop is blocked`);
  }
  if (slowest > limits.stall) return say('stall', `stood still for ${seconds(slowest)}: its event loop was blocked`);
  for (const [figure, place] of [
    ['heapUsed', 'heapUsed'],
    ['external', 'external (buffers)'],
    ['rss', 'rss'],
  ] as const) {
    const values = samples.flatMap((sample) => sample[figure] ?? []);
    const rise = values.length === samples.length ? steadyRise(values, interval, limits.rise) : undefined;
    if (rise === undefined) continue;
    const course = `${whole(rise.from)}MB → ${whole(rise.to)}MB, ${whole(rise.perMinute)}MB a minute`;
    return say('leak', `leaks memory: ${place} rises steadily (${course})`);
  }
  const load = loadOf(samples, interval, limits);
  return load === undefined ? say('healthy', `is healthy (${figuresOf(samples)})`) : say('high-load', load);
}

function loadOf(samples: readonly Sample[], interval: number, limits: Thresholds): string | undefined {
  const rss = samples.at(-1)?.rss ?? 0;
  if (rss > limits.rss) return `is under high load: rss=${whole(rss)}MB, more than ${limits.rss}MB`;
  const external = samples.at(-1)?.external ?? 0;
  if (external > limits.external) {
    return `is under high load: external=${whole(external)}MB, more than ${limits.external}MB outside the heap`;
  }
  const p99 = most(samples, 'delayP99') ?? 0;
  if (p99 > limits.delayP99) return `is under high load: its event loop is ${whole(p99)} ms late (p99)`;
  const gc = samples.reduce((sum, each) => sum + (each.gc ?? 0), 0) / (samples.length * interval);
  if (gc > limits.gcShare) return `is under high load: ${whole(gc * 100)} % of its time goes into collecting garbage`;
  return undefined;
}

/** How long it has been silent, or was between two lines, where that is too long. */
function silenceOf(samples: readonly Sample[], interval: number, until: number | undefined): number | undefined {
  const times = samples.flatMap(({ at }) => at ?? []);
  // Two lines show one pace at most, and the first comes early.
  if (times.length < samples.length || times.length < FEWEST_FOR_SILENCE) return undefined;
  const ends = until === undefined ? times : [...times, until];
  const longest = Math.max(0, ...ends.slice(1).map((at, index) => at - (ends[index] ?? at)));
  // The journal's times are whole seconds.
  return longest > SILENT_INTERVALS * interval + 2_000 ? longest : undefined;
}

/** The usual time between two lines: the median. */
function intervalOf(samples: readonly Sample[]): number {
  const times = samples.flatMap(({ at }) => at ?? []);
  const steps = times
    .slice(1)
    .map((at, index) => at - (times[index] ?? at))
    .sort((a, b) => a - b);
  const median = steps[Math.floor(steps.length / 2)];
  return median === undefined || median <= 0 ? USUAL_INTERVAL_MS : median;
}

function most(samples: readonly Sample[], figure: 'delayP99' | 'delayMax'): number | undefined {
  const values = samples.flatMap((sample) => sample[figure] ?? []);
  return values.length === 0 ? undefined : Math.max(...values);
}

function figuresOf(samples: readonly Sample[]): string {
  const last = samples.at(-1);
  const heap = last?.heapUsed === undefined ? '' : `, heapUsed=${whole(last.heapUsed)}MB`;
  return `rss=${whole(last?.rss ?? 0)}MB${heap}, ${samples.length} line${samples.length === 1 ? '' : 's'}`;
}

const whole = (value: number): string => String(Math.round(value));
const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;
