import type { Transaction } from '../facts.ts';
import { type Finding, good, warning } from '../finding.ts';

/** What an earlier deploy left open, in words. */
export function judgeTransaction(open: Transaction | undefined): Finding {
  if (open === undefined) return good('transaction', 'none yet: this would be the first deploy');
  const who = `${open.holder || 'an unknown run'}, started by ${open.actor || 'an unknown person'}, since ${when(open.since)}`;
  const ago = `release ${open.release} of ${who}`;
  switch (open.state) {
    case 'committed':
      return good('transaction', `none is open; the last one committed ${ago}`);
    case 'reverted':
    case 'abandoned':
    case 'failed':
      return good('transaction', `none is open; the last one was ${open.state}: ${ago}`);
    case 'prepared':
      return warning(
        'transaction',
        `${ago} is being prepared`,
        'Another deploy waits for it (input `lock-wait`), or takes over when that run is gone.',
      );
    case 'switched':
    case 'restarted':
      return warning(
        'transaction',
        `${ago} is live and not confirmed; ${open.previous === '' ? 'there is nothing to go back to' : `it goes back to ${open.previous}`}`,
        'Let that run end. If it is dead, go back with the rollback action, or confirm the release by deploying it again.',
      );
    default:
      return warning(
        'transaction',
        'the file that holds it cannot be read',
        'Deploy again: what is live is then taken as it is.',
      );
  }
}

function when(since: number): string {
  const date = new Date(since * 1000);
  return Number.isNaN(date.getTime()) || since === 0
    ? 'an unknown time'
    : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
