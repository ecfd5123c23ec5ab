import { type Decide, lastMatch } from './cause.ts';

/** systemd has stopped trying. Why it died each time stands above, where it said so. */
export const startLimit: Decide = ({ name, unit, journal, host }) => {
  // Where each start died by itself, that stays the unit's result: that it was started again and is now left lies in the counts.
  const left = host !== undefined && host.unit.active === 'failed' && host.unit.automaticRestarts > 0;
  const hit = left || unit.result === 'start-limit-hit' || host?.unit.result === 'start-limit-hit';
  if (!hit && lastMatch(journal, /Start request repeated too quickly/) === undefined) return undefined;
  const status = unit.result === 'exit-code' ? ` (exit status ${unit.exitStatus})` : '';
  return {
    id: 'start-limit',
    words: `it died again and again${status} until the start limit of its unit was reached`,
    next: `Look why it dies (journalctl -u ${name} -n 100), then systemctl reset-failed ${name}.`,
  };
};
