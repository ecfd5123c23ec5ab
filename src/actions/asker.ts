import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import type { Job } from '../github/job.ts';
import { block } from '../github/markdown.ts';
import { chart, sparkline } from '../health/chart.ts';
import type { HealthVerdict } from '../health/judge.ts';
import { answerHealth } from '../health/question.ts';
import { readHealth } from '../health/read.ts';
import type { Host } from '../host/host.ts';
import type { Dial } from '../probe/dial.ts';
import { limitOf, type Thresholds } from '../probe/judge.ts';
import { countErrors, judgeErrors } from '../probe/nginx-errors.ts';
import type { Observation } from '../probe/observation.ts';
import { isRequest, nameOf, type Question, type Told } from '../probe/question.ts';
import { request } from '../probe/request.ts';
import { ill } from '../probe/verdict.ts';
import type { Place } from '../release/place.ts';
import type { Service } from '../service/unit.ts';

/** The server that is asked what no request tells. */
export interface Witness {
  readonly host: Host;
  readonly place: Place | undefined;
  readonly service: Service | undefined;
}

/** Puts questions, each to whom it can be put, and remembers what was seen of the service's health. */
export class Asker {
  readonly #dial: Dial;
  readonly #witness: Witness | undefined;
  readonly #thresholds: Thresholds;
  readonly #signal: AbortSignal;
  /** The host's time when a log was first looked at. */
  readonly #begun = new Map<Question, number>();
  #health: HealthVerdict | undefined;

  constructor(dial: Dial, witness: Witness | undefined, thresholds: Thresholds, signal: AbortSignal) {
    this.#dial = dial;
    this.#witness = witness;
    this.#thresholds = thresholds;
    this.#signal = signal;
  }

  readonly ask = async (question: Question): Promise<Observation | Told> => {
    if (isRequest(question)) {
      const limitMs = limitOf(question, this.#thresholds);
      return request(question, { dial: this.#dial, limitMs, signal: this.#signal });
    }
    if (this.#witness === undefined) throw nobodyToAsk(nameOf(question), 'host');
    const { host, place, service } = this.#witness;
    const [root, live] = [place?.root ?? '', place?.live];
    try {
      if (question.kind === 'nginx-errors') {
        const at = question.since === 'switch' ? 0 : (this.#begun.get(question) ?? 0);
        const seen = await countErrors(host, root, live, question, at);
        if (question.since === 'switch' || at > 0) return judgeErrors(question, seen);
        this.#begun.set(question, seen.now);
        return judgeErrors(question, { ...seen, count: 0 });
      }
      if (service === undefined) throw nobodyToAsk(nameOf(question), 'service');
      const written = await readHealth(host, root, live, service, question.windowMs, this.#signal);
      const { told, health } = answerHealth(question, written);
      this.#health = health;
      return told;
    } catch (error) {
      // What the host refuses to tell is a probe that is not well, and no end of the deploy without its way back.
      if (!(error instanceof Fault) || this.#signal.aborted) throw error;
      return {
        kind: 'told',
        verdict: ill(question.kind === 'health' ? 'health' : 'log', `cannot be told: ${error.what} ${error.remedy}`),
      };
    }
  };

  /** Draws what the service wrote of its memory, where it was asked for. */
  tell(job: Job): void {
    if (this.#health === undefined || this.#health.samples.length === 0) return;
    job.info(`Memory (rss): ${sparkline(this.#health.samples)}; the service ${this.#health.words}`);
    const drawn = chart(this.#health.samples);
    if (drawn !== '') job.summary.add(block(drawn, 'mermaid'));
  }
}

const nobodyToAsk = (name: string, input: 'host' | 'service'): Fault =>
  new Fault(`The probes ask for ${name}, and the input \`${input}\` names none.`, {
    state: NOTHING_TOUCHED,
    remedy: `Set \`${input}\`, or take that probe out.`,
  });

/** Refuses questions that nobody could be asked, before anything is begun. */
export function mustBeAskable(questions: readonly Question[], host: boolean): void {
  const first = questions.find((question) => !isRequest(question));
  if (first !== undefined && !host) throw nobodyToAsk(nameOf(first), 'host');
}
