import type { Command } from '../../shell/command.ts';
import { shownWord } from '../../shell/word.ts';
import { optionsOf } from './options.ts';
import { argumentsOf } from './words.ts';

/** Where a command runs, as a name to tell hosts apart: that of the `ssh` or the container around it, or nothing. */
export const hostOf = ({ through }: Command): string =>
  through
    .filter(({ name }) => PLACES.has(name))
    .map((command) => {
      const { operands } = optionsOf(argumentsOf(command), { short: SSH_VALUES, ordered: command.name === 'ssh' });
      return `${command.name} ${operands
        .slice(0, command.name === 'ssh' ? 1 : 3)
        .map(shownWord)
        .join(' ')}`;
    })
    .join(' ');

const PLACES = new Set(['ssh', 'docker', 'podman', 'kubectl', 'chroot', 'nsenter', 'machinectl', 'lxc']);

/** The letters of ssh that take a value. */
export const SSH_VALUES = 'BbcDEeFIiJLlmOoPpQRSWw';
