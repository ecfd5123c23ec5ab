import type { Command } from '../command.ts';
import type { Scalar } from '../traced.ts';
import { knownText } from '../traced.ts';
import { scalar, type Value } from '../values.ts';

/** Output that cannot be told, as a line of its own. */
const UNTOLD: Scalar = (['unknown', 'text'] as const).map((kind) => ({
  kind,
  text: kind === 'unknown' ? '…' : '\n',
  quoted: true,
  origin: new Int32Array(1),
  at: 0,
  still: true,
}));

/** What the commands of a pipeline's stage, or of a substitution, write. */
export class Sink {
  readonly commands: Command[] = [];
  readonly #most: number;
  #options: Scalar[] = [[]];
  #open = false;
  #lost = false;

  constructor(most: number) {
    this.#most = most;
  }

  /** Everything that may have been written so far; nothing when it may be something else. */
  get options(): readonly Scalar[] {
    return this.#open ? [] : this.#options;
  }

  /** What was written, with something unknown in the places that cannot be told: enough to read the rest as commands. */
  get text(): Scalar | undefined {
    return this.#lost || this.#options.length !== 1 ? undefined : this.#options[0];
  }

  /** One of several texts is written next; `undefined` for what cannot be told. */
  write(texts: readonly (Scalar | undefined)[]): void {
    if (this.#lost) return;
    if (texts.length * this.#options.length > this.#most || this.#tooLong()) {
      this.#open = true;
      this.#lost = true;
      return;
    }
    if (texts.includes(undefined)) this.#open = true;
    this.#options = this.#options.flatMap((before) => texts.map((text) => [...before, ...(text ?? UNTOLD)]));
  }

  /** Runs alternatives, each with a sink of its own, and takes what any of them writes. */
  alternatives(branches: readonly Sink[]): void {
    for (const branch of branches) for (const command of branch.commands) this.commands.push(command);
    if (branches.some((branch) => branch.#open)) this.#open = true;
    if (branches.some((branch) => branch.#lost)) this.#lost = true;
    this.write(branches.flatMap((branch) => branch.#options));
  }

  unknown(): void {
    this.write([undefined]);
  }

  #tooLong(): boolean {
    return this.#options.some((option) => option.length > 2_000);
  }

  /** As the value of a substitution: without the line ends at its end. */
  value(): Value {
    return { options: this.options.map((option) => scalar(withoutLineEnds(option))), open: this.#open, spans: [] };
  }
}

/** A text without the line ends at its end. */
export function withoutLineEnds(text: Scalar): Scalar {
  const segments = [...text];
  for (let last = segments.at(-1); last !== undefined; last = segments.at(-1)) {
    if (last.kind === 'unknown') break;
    const kept = last.text.replace(/\n+$/, '');
    if (kept === last.text) break;
    segments.pop();
    if (kept === '') continue;
    segments.push({ ...last, text: kept });
    break;
  }
  return segments;
}

/** The whole text where there is just one and it is known. */
export const onlyText = (sink: Sink): string | undefined =>
  sink.options.length === 1 ? knownText(sink.options[0] ?? []) : undefined;
