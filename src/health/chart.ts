import type { Sample } from './sample.ts';

/** More points than this no page can show. */
const MOST_POINTS = 60;
const BARS = '▁▂▃▄▅▆▇█';

/**
 * The memory over the window as a Mermaid chart, rss above heapUsed; empty for fewer than two lines. Only numbers of
 * our own reading go into it, so nothing that a program printed can.
 */
export function chart(samples: readonly Sample[]): string {
  if (samples.length < 2) return '';
  const points = thinned(samples);
  const rss = points.map((each) => Math.round(each.rss));
  const heap = points.flatMap(({ heapUsed }) => (heapUsed === undefined ? [] : Math.round(heapUsed)));
  const whole = heap.length === points.length;
  return [
    'xychart-beta',
    `  title "Memory in MB: rss${whole ? ' (upper), heapUsed (lower)' : ''}"`,
    `  x-axis "${unitOf(samples)}" 0 --> ${extentOf(samples)}`,
    `  y-axis "MB" 0 --> ${Math.max(10, Math.ceil((Math.max(...rss) * 1.1) / 10) * 10)}`,
    `  line [${rss.join(', ')}]`,
    ...(whole ? [`  line [${heap.join(', ')}]`] : []),
  ].join('\n');
}

/** The same in one line of text, for the log: rss from its least to its most. */
export function sparkline(samples: readonly Sample[]): string {
  const values = thinned(samples).map(({ rss }) => rss);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const bar = (value: number): string =>
    BARS[most === least ? 0 : Math.round(((value - least) / (most - least)) * (BARS.length - 1))] ?? '';
  return values.map(bar).join('');
}

/** Of many points the first, the last and evenly those between. */
function thinned(samples: readonly Sample[]): readonly Sample[] {
  if (samples.length <= MOST_POINTS) return samples;
  const step = (samples.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, index) => samples[Math.round(index * step)] as Sample);
}

/** Milliseconds from the first line to the last; `undefined` where the lines tell no time. */
function spanOf(samples: readonly Sample[]): number | undefined {
  const [first, last] = [samples[0]?.at, samples.at(-1)?.at];
  return first === undefined || last === undefined || last <= first ? undefined : last - first;
}

const unitOf = (samples: readonly Sample[]): string => {
  const span = spanOf(samples);
  return span === undefined ? 'lines' : span < 120_000 ? 'seconds' : 'minutes';
};

function extentOf(samples: readonly Sample[]): number {
  const span = spanOf(samples);
  if (span === undefined) return samples.length - 1;
  return span < 120_000 ? Math.max(1, Math.round(span / 1000)) : Math.round(span / 60_000);
}
