import type { Counts } from '../deploy/reader.ts';
import { ACTS } from './act.ts';
import type { Round } from './ordeal.ts';
import { table } from './page.ts';

const MEANING: Readonly<Record<(typeof ACTS)[number], string>> = {
  change: 'a good change is deployed',
  same: 'the same build is deployed again',
  'failing-build': 'the build fails',
  broken: 'a release that answers 500, crashes, hangs, is slow, or is an old build',
  cancel: 'the job is cancelled at some moment',
  'runner-dies': 'the runner is killed at some moment; a rollback by hand follows',
  rollback: 'a good change is deployed and rolled back by hand',
};

/** What an ordeal gave, as a Markdown page. */
export function reportOf(given: {
  readonly seed: number;
  readonly minutes: number;
  readonly reading: Counts;
  readonly rounds: readonly Round[];
}): string {
  const { seed, minutes, reading, rounds } = given;
  const faults = rounds.filter(({ wrong }) => wrong.length > 0);
  const lines = [
    '# The ordeal',
    '',
    'The long run of the tests, on real servers (systemd, sshd, nginx). Written by `npm run ordeal`; not by hand.',
    '',
    `\`npm run ordeal -- --seed ${seed} --minutes ${minutes}\``,
    '',
    '## Reading while releases are switched',
    '',
    'A program reads all files of the live directory in a tight loop, by their paths and through a directory that it',
    'holds open, while a real directory is adopted and releases are switched under it.',
    '',
    ...table(
      ['reads', 'directories pinned', 'switches seen', 'files missing', 'files empty', 'releases mixed'],
      [[reading.reads, reading.rounds, reading.switches, reading.missing, reading.empty, reading.mixed]],
    ),
    '',
    '## Deploys',
    '',
    'Three apps on one server (deployed as root, as an unprivileged user, and with units of that user’s own manager)',
    'each go through one round after another, chosen by the seed. After each round: no deploy is left open; what is',
    'live was committed and is what was deployed, byte for byte; the service is active, runs just that release and',
    'answers as the right build; it was started as often as it should be; the log on the host is whole.',
    '',
    ...table(
      ['rounds', 'what happens', 'starts', 'faults'],
      [
        ...ACTS.map((act) => {
          const some = rounds.filter((round) => round.act === act);
          const wrong = some.filter((round) => round.wrong.length > 0);
          return [some.length, MEANING[act], some.reduce((sum, round) => sum + round.starts, 0), wrong.length];
        }),
        [rounds.length, '**all**', rounds.reduce((sum, round) => sum + round.starts, 0), faults.length],
      ],
    ),
    '',
  ];
  return lines.join('\n');
}
