import { Fault } from '../fault.ts';

/** What ended because of a cancel ends with the signal's own reason, or with the error that Node has for it. */
export const isCancel = (thrown: unknown, { aborted, reason }: AbortSignal): boolean =>
  aborted && (thrown === reason || (thrown instanceof Error && thrown.name === 'AbortError'));

/** A cancel as whoever reads the page of the run is told of it. */
export const cancelled = ({ reason }: AbortSignal): Fault =>
  new Fault(`The step was cancelled (${reason}).`, {
    state: 'as the lines above say; nothing was begun after the cancel',
    remedy: 'Run the job again when it is wanted: every step looks at what is there and does what is missing.',
  });
