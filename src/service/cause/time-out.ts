import type { Decide } from './cause.ts';

/** The manager waited for it in vain: to start, to stop, or to show that it lives. */
export const timeOut: Decide = ({ name, unit }) => {
  if (unit.result === 'watchdog') {
    return {
      id: 'time-out',
      words: 'it gave no sign of life in the time of its watchdog (WatchdogSec), and was killed',
      next: 'Look what blocks it: its event loop, a lock, a slow disk; docs/health.md shows how to see it.',
    };
  }
  if (unit.result !== 'timeout') return undefined;
  const notify = unit.type.startsWith('notify');
  return {
    id: 'time-out',
    words: notify
      ? 'it never said that it is ready (Type=notify), and the time-out of its unit ended it'
      : 'it was not done in the time that its unit gives it (TimeoutStartSec or TimeoutStopSec)',
    next: notify
      ? `Let it send READY=1 (sd_notify) when it listens, with NotifyAccess=all where a child does, or set Type=simple in ${name}.`
      : `Look at systemctl show ${name} -p TimeoutStartUSec,TimeoutStopUSec and at what it waits for.`,
  };
};
