import { formatDuration } from './duration.ts';
import { block } from './markdown.ts';
import type { Stage } from './stages.ts';

/** A bar below this share of the whole is drawn at this width, so that it can be seen; its label says the true time. */
const SMALLEST_BAR = 0.012;
/** More bars than this are a wall; the shortest ones are left out and counted. */
const MOST_BARS = 30;
const TITLE_LENGTH = 60;

/** One mark per outcome, so that colour is not needed. It also keeps a title from being read as a word of the diagram. */
const MARK = { done: '✓', failed: '✗', running: '…' } as const;
const TAG = { done: '', failed: 'crit, ', running: 'active, ' } as const;

/** Mermaid draws the axis 50 pixels above the lower edge whatever the padding is; a smaller one would put it into the bars. */
const SHAPE =
  '%%{init: {"gantt": {"leftPadding": 30, "rightPadding": 30, "topPadding": 50, "titleTopMargin": 24, "gridLineStartPadding": 40, "barHeight": 20, "barGap": 5, "fontSize": 12}}}%%';

/** The stages of a step as a Gantt chart in Mermaid, which the run page draws; empty when there were none. */
export function timeline(stages: readonly Stage[], now: number): string {
  const [first] = stages;
  if (first === undefined) return '';
  const begin = Math.min(...stages.map((stage) => stage.startedAt));
  const total = Math.max(1, ...stages.map((stage) => (stage.endedAt ?? now) - begin));
  const drawn = longest(stages, now);
  const bars = drawn.map((stage) => {
    const end = stage.endedAt ?? now;
    const width = Math.max(end - stage.startedAt, Math.ceil(total * SMALLEST_BAR));
    const from = stage.startedAt - begin;
    return `  ${label(stage, now)} :${TAG[stage.outcome]}${clock(from)}, ${clock(from + width)}`;
  });
  const { tick, format } = axis(total);
  return [
    block(
      [
        SHAPE,
        'gantt',
        `  title Took ${formatDuration(total)}`,
        '  accTitle: Timeline',
        `  accDescr: ${drawn.map((stage) => label(stage, now)).join(', ')}`,
        '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        `  axisFormat ${format}`,
        `  tickInterval ${tick}`,
        '  todayMarker off',
        ...bars,
      ].join('\n'),
      'mermaid',
    ),
    ...(drawn.length < stages.length ? [`${stages.length - drawn.length} shorter stages are not drawn.`] : []),
  ].join('\n\n');
}

function longest(stages: readonly Stage[], now: number): readonly Stage[] {
  if (stages.length <= MOST_BARS) return stages;
  const took = (stage: Stage): number =>
    stage.outcome === 'failed' ? Infinity : (stage.endedAt ?? now) - stage.startedAt;
  const kept = new Set(stages.toSorted((a, b) => took(b) - took(a)).slice(0, MOST_BARS));
  return stages.filter((stage) => kept.has(stage));
}

function label(stage: Stage, now: number): string {
  return `${MARK[stage.outcome]} ${plain(stage.title)} · ${formatDuration((stage.endedAt ?? now) - stage.startedAt)}`;
}

/** Only what cannot end a title, begin a comment or close the block: letters, digits, and a few signs. */
function plain(title: string): string {
  const words = title
    .replace(/[^\p{L}\p{N}\p{M} .,_/()+=@'→–-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > TITLE_LENGTH ? `${words.slice(0, TITLE_LENGTH - 1)}…` : words;
}

/** An offset as a local date: read and shown in the reader's own zone, it needs no correction for any zone. */
function clock(offset: number): string {
  return new Date(Date.UTC(2000, 0, 1) + Math.round(offset)).toISOString().slice(0, -1).replace('T', ' ');
}

/** Ticks that give about five to ten marks. */
function axis(total: number): { tick: string; format: string } {
  if (total < 300) return { tick: '50millisecond', format: '%-L ms' };
  if (total < 1500) return { tick: '200millisecond', format: '%-S.%L s' };
  for (const seconds of [1, 2, 5, 10, 30]) {
    if (total < seconds * 10_000) return { tick: `${seconds}second`, format: total < 60_000 ? '%-S s' : '%-M:%S min' };
  }
  const minutes = [1, 2, 5, 10, 30].find((each) => total < each * 600_000) ?? 60;
  return { tick: `${minutes}minute`, format: total < 3_600_000 ? '%-M min' : '%-H:%M h' };
}
