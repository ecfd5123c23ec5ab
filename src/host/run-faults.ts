import { Fault } from '../fault.ts';
import { excerpt } from '../words/printable.ts';

/** What is known when a call fails. */
export interface Circumstances {
  readonly label: string;
  /** Whether the program had begun on the host. */
  readonly started: boolean;
  /** The last line of its standard error. */
  readonly lastLine: string | undefined;
}

const last = ({ lastLine }: Circumstances) => (lastLine ? ` Its last line was: ${excerpt(lastLine)}` : '');

/** The state of the host after a call whose program may live on: without a terminal, nothing ends it from here. */
function state({ label, started }: Circumstances): string {
  return started
    ? `the channel was closed; the program had begun and may still be running on ${label}.`
    : `the channel was closed; no sign came that the program began on ${label}.`;
}

const LOOK =
  'look at the state of the host before trying again; a program that is safe to run twice can simply be run again.';

export const timedOut = (milliseconds: number) => (known: Circumstances) =>
  new Fault(`The program on ${known.label} gave no answer within ${milliseconds / 1000} s.${last(known)}`, {
    state: state(known),
    remedy: `raise the time-out if it needs longer. Otherwise ${LOOK}`,
  });

export const aborted = (reason: unknown) => (known: Circumstances) =>
  new Fault(`The call on ${known.label} was called off.${last(known)}`, {
    state: state(known),
    remedy: LOOK,
    cause: reason,
  });

export const tooMuchOutput = (known: Circumstances) =>
  new Fault(`The program on ${known.label} printed more than 64 MiB.`, {
    state: state(known),
    remedy: 'let it print less, or into a file on the host.',
  });

export const noChannel = (error: Error) => (known: Pick<Circumstances, 'label'>) =>
  new Fault(`sshd on ${known.label} did not start a program (${excerpt(error.message)}).`, {
    state: 'nothing was run on the host.',
    remedy:
      'check MaxSessions, ForceCommand and the options of the key in authorized_keys (journalctl -u ssh says why).',
    cause: error,
  });

export const noStatus = (known: Circumstances) =>
  new Fault(`sshd on ${known.label} closed the channel without saying how the program ended.${last(known)}`, {
    state: state(known),
    remedy: LOOK,
  });

export const cutOff = (why: string) => (known: Circumstances) =>
  new Fault(
    `The SSH connection to ${known.label} was lost in the middle of a program: ${excerpt(why)}.${last(known)}`,
    {
      state: known.started
        ? `the program had begun and may still be running on ${known.label}, or may have ended.`
        : `no sign came that the program began on ${known.label}, but it may have.`,
      remedy: LOOK,
    },
  );

export const neverStarted =
  (exit: { code: number | null; signal: string | undefined }, greeting: string) => (known: Circumstances) =>
    new Fault(
      `The log-in shell on ${known.label} ended (${exit.signal ?? `status ${exit.code}`}) before the program began` +
        `${greeting.trim() ? `; it said: ${excerpt(greeting, 500)}` : '.'}`,
      {
        state: 'nothing of the program was run on the host.',
        remedy:
          'the user must be allowed to run commands: a log-in shell other than nologin, no ForceCommand, start-up files ' +
          'that neither exit nor read standard input, and `sh` in PATH.',
      },
    );

/** What is a fault in itself says all that is to be said. */
export const sourceFailed = (error: Error) => (known: Circumstances) =>
  error instanceof Fault ? error : unreadable(error, known);

const unreadable = (error: Error, known: Circumstances) =>
  new Fault(`The input for the program on ${known.label} could not be read: ${excerpt(error.message)}.`, {
    state: state(known),
    remedy: LOOK,
    cause: error,
  });
