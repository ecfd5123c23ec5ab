import { parseCommand, type WorkflowCommand } from './commands.ts';
import type { Masks } from './masks.ts';

/** An annotation as the run page shows it, secrets masked. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** The platform keeps this many annotations of each level for one step, and for a whole composite together. */
const ANNOTATIONS_PER_LEVEL = 10;
const ANNOTATION_LENGTH = 4096;
/** Commands that a good action never prints: their place is in the files. */
const FORBIDDEN = new Set(['set-output', 'save-state', 'set-env', 'add-path', 'stop-commands']);

/** What the runner makes of a step's output, line by line: what is shown, what is obeyed, what is kept as annotation. */
export class Console {
  /** What a person sees, one entry a line. */
  readonly shown: string[] = [];
  /** Everything that was printed, unmasked. */
  readonly raw: string[] = [];
  readonly annotations: Annotation[] = [];
  /** Annotations above the platform's limit, which nobody will ever see. */
  readonly dropped: Annotation[] = [];
  /** Names of forbidden commands that were printed. */
  readonly forbidden: string[] = [];
  readonly #masks: Masks;
  /** A composite's annotations share one limit. */
  readonly #parent: Console | undefined;
  #resume: string | undefined;

  constructor(masks: Masks, parent?: Console) {
    this.#masks = masks;
    this.#parent = parent;
  }

  get log(): string {
    return this.shown.join('\n');
  }

  take(line: string): void {
    this.#record(line);
    const command = parseCommand(line, this.#resume);
    if (this.#resume !== undefined) {
      if (command?.name === this.#resume.toLowerCase()) this.#resume = undefined;
      else this.#show(line);
    } else if (command === undefined) this.#show(line);
    else this.#obey(command);
  }

  #obey({ name, data, properties }: WorkflowCommand): void {
    if (FORBIDDEN.has(name)) this.forbidden.push(name);
    if (name === 'add-mask') this.#masks.add(data);
    else if (name === 'stop-commands') this.#resume = data;
    else if (name === 'error' || name === 'warning' || name === 'notice') {
      this.annotate({ level: name, message: this.#masks.apply(data).slice(0, ANNOTATION_LENGTH), properties });
      this.#show(`##[${name}]${data}`);
    } else if (name === 'group' || name === 'endgroup') this.#show(`##[${name}]${data}`);
  }

  /** Keeps an annotation if the limit allows it. */
  annotate(annotation: Annotation): void {
    const root = this.#parent ?? this;
    const same = root.annotations.filter((each) => each.level === annotation.level);
    for (const console of new Set([root, this])) {
      (same.length < ANNOTATIONS_PER_LEVEL ? console.annotations : console.dropped).push(annotation);
    }
  }

  #record(line: string): void {
    for (const console of new Set([this, this.#parent ?? this])) console.raw.push(line);
  }

  #show(text: string): void {
    for (const line of this.#masks.apply(text).split('\n')) {
      for (const console of new Set([this, this.#parent ?? this])) console.shown.push(line);
    }
  }
}
