import { excerpt } from '../../words/printable.ts';
import type { UnitFacts } from '../facts.ts';
import { bad, type Finding, good, warning } from '../finding.ts';

/** A user's manager ends with the last log-in, and every service with it, unless it lingers. */
export function judgeLinger(user: string, unit: UnitFacts): Finding[] {
  if (unit.manager !== 'systemd-user') return [];
  if (unit.linger) return [good('linger', `is on: ${user}’s services run without a log-in`)];
  return [
    bad('linger', `is off: ${user}’s services end with the log-in`, `On the host: sudo loginctl enable-linger ${user}`),
  ];
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
