import { inBytes } from '../artifact/bytes.ts';
import { shown } from '../artifact/name.ts';
import type { Job } from '../github/job.ts';
import { code, details, table } from '../github/markdown.ts';
import type { Changes, Delta, Some } from '../release/delta.ts';
import type { Place } from '../release/place.ts';
import type { Survey } from '../release/survey.ts';
import type { Switched, Ticket } from '../release/transaction.ts';
import type { Sent } from '../release/transfer.ts';

const MOST_NAMES = 20;

export function tellSwitch(
  job: Job,
  label: string,
  place: Place,
  ticket: Ticket,
  switched: Switched,
  sent: Sent,
  total: number,
): void {
  const from = ticket.previous === '' ? 'nothing' : `\`${ticket.previous}\``;
  job.summary.verdict(
    `Release \`${switched.release}\` is live on \`${label}\`, in place of ${from}; not confirmed yet.`,
  );
  job.summary.add(
    table(
      ['on the host', ''],
      [
        ['live link', `${code(place.live)} → ${code(`releases/${switched.release}`)}`],
        ['files', `${total}, of which ${sent.files} sent`],
        ['sent', `${inBytes(sent.bytes)} (${inBytes(sent.wire)} on the wire)`],
        ['goes back to', ticket.previous === '' ? 'nothing: this is the first release' : code(ticket.previous)],
        ['restart owed', switched.restartOwed ? 'yes' : 'no'],
        ...(switched.deadline
          ? [['goes back by itself', `at ${switched.deadline.toISOString().slice(11, 19)} UTC, unless confirmed`]]
          : []),
      ],
    ),
  );
  tellNames(job, sent.changes, ticket.base !== '');
  job.summary.next(
    switched.restartOwed
      ? 'single-restart pays the restart, smoke-probe confirms the release or takes it back.'
      : 'smoke-probe confirms the release or takes it back.',
  );
}

export function tellUnproven(job: Job, label: string, release: string): void {
  job.summary.verdict(`Release \`${release}\` is live and committed on \`${label}\`; nothing was restarted or probed.`);
  job.summary.next('Nothing to do. With `probes` a release that is not well would be taken back by itself.');
}

export function tellUnchanged(job: Job, live: string, total: number, owed: boolean): void {
  job.info(`Nothing changed: release ${live} is live, is this very build, and its files are intact.`);
  job.summary.verdict(
    `Nothing changed: \`${live}\` is this very build, and its ${total} files are intact on the host.`,
  );
  job.summary.next(owed ? 'A restart is still owed: single-restart pays it.' : 'Nothing to do: no restart is owed.');
}

export function tellPlan(job: Job, before: Survey, delta: Delta, total: number): void {
  const live = before.live || before.foreign || 'nothing';
  job.summary.verdict(`Planned only: \`${live}\` is still live, and nothing was changed.`);
  job.summary.add(
    table(
      ['a deploy would', ''],
      [
        ['send', `${delta.files} of ${total} files, ${inBytes(delta.bytes)}`],
        ['leave out', `${delta.remove.length} that are there now or are replaced`],
      ],
    ),
  );
  tellNames(job, delta.changes, before.live !== '');
  job.summary.next('Set `plan` to false to deploy.');
}

/** The names that changed. On a first deploy that would be all of them, which tells nobody anything. */
function tellNames(job: Job, changes: Changes | undefined, hasBase: boolean): void {
  if (!hasBase || changes === undefined) return;
  const groups = Object.entries(changes) as [string, Some][];
  const told = groups.filter(([, { count }]) => count > 0);
  if (told.length === 0) return;
  const list = told.flatMap(([what, { count, names }]) => [
    ...names.slice(0, MOST_NAMES).map((path) => `- ${what}: ${code(shown(path))}`),
    ...(count > MOST_NAMES ? [`- ${what}: ${count - MOST_NAMES} more`] : []),
  ]);
  const heading = told.map(([what, { count }]) => `${count} ${what}`).join(', ');
  job.summary.add(details(`Files: ${heading}`, list.join('\n')));
}
