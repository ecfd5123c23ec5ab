import { Fault } from '../fault.ts';
import { cutToFit } from './cut.ts';
import { alert, block, details, escapeText, prose } from './markdown.ts';
import type { Stage } from './stages.ts';
import { timeline } from './timeline.ts';
import { summary } from './toolkit.ts';

/** What a step may add to the summary of its job. */
const LIMIT = 1024 * 1024;
const ICON = { good: '✅', warning: '⚠️', bad: '❌' } as const;

/**
 * The section of one step on the page of its run. It is collected while the action runs and written once, at its end,
 * also when it failed. Read from the top: is it well, what is wrong and what to do, the parts that the action added,
 * where the time went.
 */
export class SummaryPage {
  readonly #title: string;
  readonly #stages: readonly Stage[];
  readonly #heading: string;
  readonly #parts: string[] = [];
  #verdict: { text: string; kind: 'good' | 'warning' } | undefined;
  #next: string | undefined;

  /** @param heading as Markdown marks it: a part of another page has one below that page's own. */
  constructor(title: string, stages: readonly Stage[], heading: '##' | '###' = '##') {
    this.#title = title;
    this.#stages = stages;
    this.#heading = heading;
  }

  /** Whether nothing was said yet. */
  get empty(): boolean {
    return this.#parts.length === 0 && this.#verdict === undefined && this.#next === undefined;
  }

  /** The one sentence to remember, in plain text; names between backticks. A failure's own sentence takes its place. */
  verdict(text: string, kind: 'good' | 'warning' = 'good'): void {
    this.#verdict = { text, kind };
  }

  /** What the reader should do now, in plain text; names between backticks. Left out when a failure says what to do. */
  next(text: string): void {
    this.#next = text;
  }

  /** Adds a part in Markdown. Values that are not our own go through the functions of markdown.ts. */
  add(markdown: string): void {
    this.#parts.push(markdown);
  }

  /** The section as Markdown. */
  render(failure?: Error, now: number = Date.now()): string {
    const icon = failure ? ICON.bad : ICON[this.#verdict?.kind ?? 'good'];
    const verdict = failure instanceof Fault ? failure.what : failure ? failure.message : this.#verdict?.text;
    const parts = [
      `${this.#heading} ${icon} ${escapeText(this.#title)}`,
      `**${prose(firstLine(verdict ?? 'Done.'))}**`,
      ...(failure ? [explain(failure)] : this.#next ? [`**Next:** ${prose(this.#next)}`] : []),
      ...this.#parts,
      timeline(this.#stages, now),
    ];
    return cutToFit(
      parts.filter((part) => part !== ''),
      LIMIT - 1024,
    ).join('\n\n');
  }

  /** Appends the section to the job's summary; does nothing where there is none, as when run by hand. */
  async write(failure?: Error, env: NodeJS.ProcessEnv = process.env): Promise<void> {
    if (!env['GITHUB_STEP_SUMMARY']) return;
    await summary.addRaw(`${this.render(failure)}\n`, true).write();
  }
}

/** The three parts of a fault; for a fault of our own, what it takes to report it. */
function explain(failure: Error): string {
  if (!(failure instanceof Fault)) {
    const words =
      '**This is a fault of Surefoot itself.** The state of the host is not known: look with `status` there.\n\n' +
      '**What to do next:** report it with the lines below.';
    return `${alert('CAUTION', words)}\n\n${details('Stack', block(failure.stack ?? failure.message))}`;
  }
  const rest = failure.what.split('\n').slice(1).join('\n');
  const parts = [
    ...(rest ? [prose(rest)] : []),
    `**The host now:** ${prose(failure.state)}`,
    `**What to do next:** ${prose(failure.remedy)}`,
  ];
  return alert('CAUTION', parts.join('\n\n'));
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
