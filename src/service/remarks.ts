import { managerOf } from './manager/of.ts';
import type { Unit } from './unit.ts';

/** A restart that is done and proven, and what was seen beside it. */
export interface Seen {
  readonly name: string;
  /** The deploy root; `undefined` for a bare restart. */
  readonly root: string | undefined;
  readonly reloaded: boolean;
  readonly unit: Unit;
  /** All programs of a supervisor as they were before. */
  readonly programsBefore?: readonly string[];
  /** Programs that were restarted by the same step. */
  readonly beside?: readonly string[];
  /** The last journal lines of the invocation that ran before. */
  readonly end: readonly string[];
}

/** What is no failure of this restart and will be trouble later, each in words with the remedy. Pure. */
export function remarksOn({ name, root, reloaded, unit, programsBefore = [], beside = [], end }: Seen): string[] {
  const remarks: string[] = [];
  const user = unit.manager === 'systemd-user' ? ' --user' : '';
  if (unit.unitFile === 'disabled' && unit.triggeredBy === '') {
    remarks.push(
      `${name} is disabled: it runs now, and will not come back after a reboot. On the host: systemctl${user} enable ${name}`,
    );
  }
  if (end.some((line) => /timed out\. (Killing|Aborting)/.test(line))) {
    remarks.push(
      `${name} did not end when it was asked to, and was killed by its time-out (TimeoutStopSec): what it was serving was cut off. ` +
        'Let it end by itself on SIGTERM.',
    );
  }
  if (programsBefore.length > 0) {
    const foreign = (lines: readonly string[]) => lines.filter((line) => !beside.includes(line.split(/\s/)[0] ?? ''));
    const programs = foreign(unit.programs);
    for (const words of managerOf(unit.manager).others(name, foreign(programsBefore), { programs })) {
      remarks.push(`While ${name} was restarted another program changed, and not by this deploy: ${words}.`);
    }
  }
  const elsewhere = runsElsewhere({ name, root, reloaded, unit });
  if (elsewhere !== undefined) remarks.push(`${elsewhere} ${TO_THE_LIVE_LINK}`);
  return remarks;
}

/** What brings a unit to the release that is live. */
export const TO_THE_LIVE_LINK =
  'Let WorkingDirectory or ExecStart of the unit name the live link, and run systemctl daemon-reload.';

/** That nothing shows the process to be of any release; a probe for the build id may still. Pure. */
export function runsElsewhere({
  name,
  root,
  reloaded,
  unit,
}: Omit<Seen, 'end' | 'programsBefore' | 'beside'>): string | undefined {
  // A daemon that stands in / finds what it serves by its own configuration.
  if (root === undefined || reloaded || unit.runsIn === '' || unit.runsIn === '/' || unit.command.includes(root)) {
    return undefined;
  }
  return `${name} runs in ${unit.runsIn}, not in a release below ${root}: a switch and a restart may change nothing for it.`;
}
