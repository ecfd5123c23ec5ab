import type { Decide } from './cause.ts';

/** What systemd could not set up before the program ran, by its exit status (systemd.exec(5)). */
const STEPS: Readonly<Record<number, readonly [words: string, next: string]>> = {
  203: [
    'the program of ExecStart is not there or cannot be run',
    'Give ExecStart the absolute path of a program that the host has.',
  ],
  216: ['the group of the unit does not exist', 'Create the group, or correct Group= of the unit.'],
  217: ['the user of the unit does not exist', 'Create the user, or correct User= of the unit.'],
  226: [
    'systemd could not set up the name spaces of the unit',
    'Look at ReadWritePaths, BindPaths and their like: each path must be there.',
  ],
  238: ['a directory of the unit (StateDirectory and its like) cannot be made', 'Look at the rights of /var/lib.'],
};

/** The program never ran a line: what the unit asks for cannot be had. */
export const noProgram: Decide = ({ unit }) => {
  const step = unit.result === 'exit-code' || unit.result === 'success' ? STEPS[unit.exitStatus] : undefined;
  if (step === undefined) return undefined;
  // What systemd says of it in the journal carries no unit; the unit itself names its program.
  const program = unit.exitStatus === 203 ? /\bpath=([^ ;]{1,300})/.exec(unit.command)?.[1] : undefined;
  return {
    id: 'no-program',
    words: `${step[0]}${program === undefined ? '' : ` (${program})`}`,
    next: `${step[1]} Then systemctl daemon-reload.`,
  };
};
