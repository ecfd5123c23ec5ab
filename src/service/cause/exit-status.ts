import { type Decide, isUp } from './cause.ts';

/** It ended by itself, for a reason that none of the others knows. */
export const exitStatus: Decide = (evidence) => {
  const { name, unit } = evidence;
  if (isUp(evidence) || (unit.active === 'activating' && unit.sub !== 'auto-restart')) return undefined;
  if (unit.result !== 'exit-code' && unit.result !== 'success') return undefined;
  if (unit.automaticRestarts === 0 && unit.active === 'active') return undefined;
  return {
    id: 'exit-status',
    words:
      unit.result === 'success' && unit.exitStatus === 0
        ? 'it came to its end by itself, without an error: a service must go on'
        : `it ended itself with exit status ${unit.exitStatus}`,
    next: `Read its last words below, or on the host: journalctl -u ${name} -n 100.`,
  };
};
