import type { Command } from '../../shell/command.ts';
import { prefixOf, shownWord, textOf, type Word } from '../../shell/word.ts';
import { has, optionsOf } from './options.ts';
import { argumentsOf, runs } from './words.ts';

/** What a command asks a service manager to do with services. */
export interface Order {
  readonly verb: string;
  /** Names with their manager where it has a name space of its own: `app`, `user:app`, `supervisor:app`. */
  readonly units: readonly string[];
}

const SYSTEMCTL = {
  short: 'HMtpsnoP',
  long: 'host machine type property signal lines output state job-mode kill-whom what root image message'.split(' '),
};

/** The order that a command gives to a service manager; `undefined` where it gives none. */
export function orderOf(command: Command): Order | undefined {
  const { name } = command;
  // Most commands are no order: an init script is known by its path, all others by their names.
  if (!MANAGERS.has(name) && !isOfInit(command.words[0])) return undefined;
  if (runs(command, 'systemctl')) return systemctl(command);
  if (runs(command, 'service', 'rc-service', 'invoke-rc.d', 'sv', 'initctl')) {
    const { operands } = optionsOf(argumentsOf(command), { short: 'w' });
    const [first, second] = operands;
    if (name === 'sv') return order(first, operands.slice(1), 'sv:');
    if (name === 'initctl') return order(first, second ? [second] : [], '');
    return order(second, first ? [first] : [], '');
  }
  if (INIT.test(prefixOf(command.words[0] ?? NO_WORD))) return order(command.words[1], command.words.slice(0, 1), '');
  if (runs(command, 'supervisorctl')) {
    const { operands } = optionsOf(argumentsOf(command), {
      short: 'csupr',
      long: ['configuration', 'serverurl', 'username', 'password', 'history-file'],
    });
    return order(operands[0], operands.slice(1), 'supervisor:');
  }
  if (runs(command, 'pm2')) {
    const { operands } = optionsOf(argumentsOf(command), { short: 'niuo', long: ['name', 'env', 'namespace'] });
    return order(operands[0], operands.slice(1), 'pm2:');
  }
  if (runs(command, 'monit', 'circusctl', 'brew', 'launchctl')) {
    const { operands } = optionsOf(argumentsOf(command), { short: 'cgl', long: ['endpoint', 'timeout'] });
    const given =
      command.name === 'brew' && operands[0] && textOf(operands[0]) === 'services' ? operands.slice(1) : operands;
    return order(given[0], given.slice(1), `${command.name}:`);
  }
  return undefined;
}

const MANAGERS = new Set(
  'systemctl service rc-service invoke-rc.d sv initctl supervisorctl pm2 monit circusctl brew launchctl'.split(' '),
);

/** What other managers call it. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['down', 'stop'],
  ['up', 'start'],
]);

const isOfInit = (program: Word | undefined): boolean => program !== undefined && prefixOf(program).includes('.d/');

const INIT = /\/(?:init|rc)\.d\/[^/]+$/;
const NO_WORD: Word = { segments: [], start: 0, end: 0 };

function systemctl(command: Command): Order | undefined {
  const given = optionsOf(argumentsOf(command), SYSTEMCTL);
  if (has(given, 'dry-run')) return undefined;
  const [verb, ...units] = given.operands;
  const found = order(verb, units, has(given, 'user') ? 'user:' : '');
  if (!found || !given.given.some((option) => option.name === 'now')) return found;
  const meant = new Map([
    ['enable', 'start'],
    ['reenable', 'start'],
    ['unmask', 'start'],
    ['disable', 'stop'],
    ['mask', 'stop'],
  ]).get(found.verb);
  return { ...found, verb: meant ?? found.verb };
}

function order(verb: Word | undefined, units: readonly Word[], space: string): Order | undefined {
  const text = verb && textOf(verb);
  const meant = text !== undefined && space === 'sv:' ? (SAME.get(text) ?? text) : text;
  return meant === undefined ? undefined : { verb: meant, units: units.map((unit) => space + unitOf(unit)) };
}

/** `app.service`, `/etc/init.d/app` and `app` are one; a unit in a variable is known by the variable. */
const unitOf = (word: Word): string =>
  shownWord(word)
    .replace(/^.*\/(?:init|rc)\.d\//, '')
    .replace(/\.service$/, '');
