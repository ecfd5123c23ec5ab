/** One `[HEALTH]` line: what a process said of itself. Sizes in megabytes (of 1,048,576 bytes), times in milliseconds. */
export interface Sample {
  /** Milliseconds since 1970; `undefined` where the line does not say when it was written. */
  readonly at: number | undefined;
  /** The process that said it, where the journal tells. */
  readonly pid: number | undefined;
  readonly rss: number;
  readonly heapUsed: number | undefined;
  readonly heapTotal: number | undefined;
  readonly external: number | undefined;
  /** The event loop's delay since the line before. */
  readonly delayP99: number | undefined;
  readonly delayMax: number | undefined;
  /** Time spent on collecting garbage since the line before. */
  readonly gc: number | undefined;
}

const MARK = '[HEALTH]';
/** What a line calls each figure; the first name is ours, the others are those of older and shorter loggers. */
const NAMES = {
  rss: ['rss'],
  heapUsed: ['heapused', 'heap'],
  heapTotal: ['heaptotal'],
  external: ['external', 'ext'],
  delayP99: ['eventloopdelayp99', 'eld', 'lag'],
  delayMax: ['eventloopdelaymax'],
  gc: ['gc'],
} as const;
/** Longer lines are not ours: a line of a hostile program is not searched to its end. */
const LONGEST = 2_000;

/**
 * Reads one line of a journal (`short-iso`) or of a plain log; `undefined` where it is no health line. The short form
 * `[HEALTH] rss=150MB heap=80/120MB` is read as the long one; what a line leaves out is `undefined`. `rss` must be there.
 */
export function sampleOf(line: string): Sample | undefined {
  const start = line.indexOf(MARK);
  if (start < 0 || line.length > LONGEST) return undefined;
  const figures = figuresOf(line.slice(start + MARK.length));
  const find = (names: readonly string[]): number | undefined =>
    names.map((name) => figures.get(name)).find((each) => each !== undefined);
  const rss = find(NAMES.rss);
  if (rss === undefined) return undefined;
  return {
    ...whence(line.slice(0, start)),
    rss,
    heapUsed: find(NAMES.heapUsed),
    heapTotal: find(NAMES.heapTotal) ?? figures.get('heap/'),
    external: find(NAMES.external),
    delayP99: find(NAMES.delayP99),
    delayMax: find(NAMES.delayMax),
    gc: find(NAMES.gc),
  };
}

/** The health lines of a text, in its order. */
export const samplesOf = (lines: readonly string[]): readonly Sample[] => lines.flatMap((line) => sampleOf(line) ?? []);

/** `name=80MB`, `name: 80 MB`, `name=80/120MB`; names in lower case, the second figure under `name/`. */
function figuresOf(text: string): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  const one = /\b([A-Za-z]\w{0,40})[=:] ?(\d{1,12}(?:\.\d{1,6})?)(?:\/(\d{1,12}(?:\.\d{1,6})?))? ?([A-Za-z]{0,3})/g;
  for (const [, name = '', first = '', second, unit = ''] of text.matchAll(one)) {
    const factor = factorOf(unit);
    if (factor === undefined || figures.has(name.toLowerCase())) continue;
    figures.set(name.toLowerCase(), Number(first) * factor);
    if (second !== undefined) figures.set(`${name.toLowerCase()}/`, Number(second) * factor);
  }
  return figures;
}

function factorOf(unit: string): number | undefined {
  switch (unit.toLowerCase()) {
    case '':
    case 'm':
    case 'mb':
    case 'mib':
    case 'ms':
      return 1;
    case 'b':
      return 1 / 1_048_576;
    case 'k':
    case 'kb':
    case 'kib':
      return 1 / 1024;
    case 'g':
    case 'gb':
    case 'gib':
      return 1024;
    case 's':
      return 1000;
    default:
      return undefined;
  }
}

/** What stands before the mark in a journal: `2026-11-26T12:08:50+0000 host node[123]: `. */
function whence(head: string): Pick<Sample, 'at' | 'pid'> {
  const time = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?)(Z|[+-]\d\d:?\d\d)/.exec(head);
  const zone = time?.[2]?.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2') ?? '';
  const at = time === null ? Number.NaN : Date.parse(`${time[1]}${zone}`);
  const pid = /\[(\d{1,10})\]: ?$/.exec(head)?.[1];
  return { at: Number.isNaN(at) ? undefined : at, pid: pid === undefined ? undefined : Number(pid) };
}
