import { constants } from 'node:os';
import type { Decide } from './cause.ts';

const NEXT: Readonly<Record<string, string>> = {
  SIGKILL: 'Look who killed it: the kernel (journalctl -k), a time-out of the unit, or somebody.',
  SIGSEGV: 'A native module or the runtime itself is at fault: build the modules for this host (libc, Node version).',
  SIGILL: 'It was built for a processor that this host has not got.',
  SIGABRT: 'It ended itself: its last words say why.',
  SIGSYS: 'Its unit forbids a system call that it makes: look at SystemCallFilter.',
};

/** It was ended by a signal. */
export const signal: Decide = ({ name, unit }) => {
  if (unit.result !== 'signal' && unit.result !== 'core-dump') return undefined;
  const number = unit.exitStatus;
  const word = Object.entries(constants.signals).find(([, each]) => each === number)?.[0] ?? `signal ${number}`;
  return {
    id: 'signal',
    words: `it was ended by ${word}${unit.result === 'core-dump' ? ' (and left a core dump)' : ''}`,
    next: NEXT[word] ?? `Look who sends it: journalctl -u ${name} -n 100.`,
  };
};
