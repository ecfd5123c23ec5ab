import { type Decide, isUp } from './cause.ts';

/** The service is well, and it is not the new code that answers. */
export const oldRelease: Decide = (evidence) => {
  if (!isUp(evidence)) return undefined;
  const { name, unit, release, failures } = evidence;
  const other = unit.runningRelease !== '' && release !== '' && unit.runningRelease !== release;
  const answered = failures.find(({ kind }) => kind === 'build-id');
  if (!other && answered === undefined) return undefined;
  const runs = other
    ? `${name} still runs ${unit.runningRelease}`
    : unit.runsIn === ''
      ? 'another build answers than the one that was deployed'
      : `${name} runs in ${unit.runsIn}, which is no release: the old code still answers`;
  return {
    id: 'old-release',
    words: runs,
    next: 'Let WorkingDirectory or ExecStart of the unit name the live link, and look whether another process answers on that port.',
  };
};
