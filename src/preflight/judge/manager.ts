import { excerpt } from '../../words/printable.ts';
import type { Account, Machine, UnitFacts } from '../facts.ts';
import { bad, type Finding, good, warning } from '../finding.ts';

/** A user's manager ends with the last log-in, and every service with it, unless it lingers. */
export function judgeLinger({ user, lingers }: Account, unit: UnitFacts): Finding[] {
  if (unit.manager !== 'systemd-user') return [];
  if (lingers) return [good('linger', `is on: ${user}’s services run without a log-in`)];
  return [
    bad('linger', `is off: ${user}’s services end with the log-in`, `On the host: sudo loginctl enable-linger ${user}`),
  ];
}

/**
 * Whether the host can take back by itself what nobody confirmed (`confirm-within`). That a service of the system may be
 * restarted by sudo is judged elsewhere, since every deploy needs it.
 */
export function judgeTimer({ user, uid, lingers }: Account, { systemd }: Machine): Finding {
  if (!systemd) {
    return warning(
      'timer',
      'a sleeping process takes back what nobody confirms: without systemd, a reboot ends it',
      'After a reboot look at `status` on the host, or deploy again.',
    );
  }
  if (uid === 0 || lingers) return good('timer', 'systemd takes back what nobody confirms, also after a reboot');
  return warning(
    'timer',
    `nothing would take back what nobody confirms: ${user}’s own systemd ends with the log-in`,
    `On the host: sudo loginctl enable-linger ${user}. Until then deploy with \`confirm-within: 0\`; else it is refused.`,
  );
}

/** Whether a failed deploy can quote the last words of the service. */
export function judgeJournal(user: string, unit: UnitFacts): Finding[] {
  if (unit.manager !== 'systemd') return [];
  if (unit.journal === '') return [good('journal', 'can be read')];
  return [
    warning(
      'journal',
      `cannot be read, so a failed deploy could not say why the service died (${excerpt(unit.journal, 100)})`,
      `On the host: sudo usermod -aG systemd-journal ${user}`,
    ),
  ];
}
