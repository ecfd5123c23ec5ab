import { constants } from 'node:os';
import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import type { FailedLine, Outcome } from './command.ts';

/** What else is known of the place where the build ran. */
export interface BuildPlace {
  /** There are dependencies to install, and none are installed. */
  readonly dependenciesMissing: boolean;
}

/** Says in words how a build failed, and what to do; `undefined` when it ended well. */
export function commandFault(outcome: Outcome, place: BuildPlace): Fault | undefined {
  if (outcome.kind === 'done') return undefined;
  return new Fault(whatHappened(outcome), {
    state: `${NOTHING_TOUCHED}; the build and all that it started have ended`,
    remedy: whatToDo(outcome, place),
  });
}

type Failure = Exclude<Outcome, { kind: 'done' }>;

function whatHappened(outcome: Failure): string {
  switch (outcome.kind) {
    case 'failed':
      return `The build failed: ${inWords(outcome.at)}ended with ${statusInWords(outcome.status)}.`;
    case 'killed':
      return `The build was killed by ${outcome.by}.`;
    case 'timed-out':
      return `The build did not end within ${outcome.afterMs / 1000} s.`;
    case 'cancelled':
      return `The build was cancelled (${outcome.by}).`;
  }
}

function whatToDo(outcome: Failure, place: BuildPlace): string {
  if (outcome.kind === 'cancelled') return 'Nothing; run the job again when the build is wanted.';
  if (outcome.kind === 'timed-out') {
    return 'See in the log where it waits (a prompt, a watcher, a server that stays up), or raise `timeout` (seconds).';
  }
  if (place.dependenciesMissing) {
    return 'Install the dependencies in a step before this one (such as `npm ci`): there is no node_modules here, and this action installs nothing.';
  }
  if (outcome.kind === 'killed' || signalOf(outcome.status) === 'SIGKILL') {
    return 'See whether the runner ran out of memory (SIGKILL mostly means that); its last lines are in the log.';
  }
  if (outcome.status === 127) return 'Install the missing program in a step before this one, or correct `run`.';
  return 'Read its last lines in the log and mend the build.';
}

function inWords(at: FailedLine | undefined): string {
  if (!at) return 'it ';
  const shortened = at.text.length > 200 ? `${at.text.slice(0, 200)} …` : at.text;
  return `line ${at.number} of \`run\`, \`${shortened}\`, `;
}

function statusInWords(status: number): string {
  const signal = signalOf(status);
  if (signal) return `status ${status} (killed by ${signal})`;
  if (status === 127) return 'status 127 (no such program)';
  if (status === 126) return 'status 126 (the program may not be run)';
  return `status ${status}`;
}

/** Shells tell a signal as 128 + its number. */
function signalOf(status: number): string | undefined {
  return Object.entries(constants.signals).find(([, number]) => status === 128 + number)?.[0];
}
