import { summary } from '@actions/core';
import type { Fault } from '../fault.ts';
import type { Stage } from './stages.ts';

/** The job summary of one step. It is collected while the action runs and written once, at its end, also when it failed. */
export class SummaryPage {
  readonly #title: string;
  readonly #stages: readonly Stage[];
  readonly #parts: string[] = [];

  constructor(title: string, stages: readonly Stage[]) {
    this.#title = title;
    this.#stages = stages;
  }

  add(markdown: string): void {
    this.#parts.push(markdown);
  }

  async write(_fault?: Fault | Error): Promise<void> {
    await summary.addRaw([`## ${this.#title}`, ...this.#parts, String(this.#stages.length)].join('\n\n'), true).write();
  }
}
