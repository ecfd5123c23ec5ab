import { type Finding, good, warning } from '../finding.ts';

/** Seconds. Times of both sides stand side by side in receipts and logs. */
const MOST = 60;

/**
 * Compares the clocks. `asked` and `answered` are the runner's, in milliseconds, right before and after the question;
 * `host` is the host's, in seconds, somewhere between.
 */
export function judgeClock(host: number, asked: number, answered: number): Finding {
  const early = Math.floor(asked / 1000) - host;
  const late = host - Math.ceil(answered / 1000);
  const skew = Math.max(0, early, late);
  if (skew <= MOST) return good('clock', 'agrees with the runner’s');
  return warning(
    'clock',
    `is ${inWords(skew)} ${late > 0 ? 'ahead of' : 'behind'} the runner’s: times in logs and receipts mislead, and TLS may fail`,
    'Turn time synchronisation on, on whichever side is wrong: timedatectl set-ntp true',
  );
}

function inWords(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
