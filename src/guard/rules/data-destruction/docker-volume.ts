import type { Rule } from '../../rule.ts';
import type { Command } from '../../shell/command.ts';
import { has, optionsOf } from '../reading/options.ts';
import { argumentsOf, runs, sketchOf } from '../reading/words.ts';

export const dockerVolume: Rule = {
  id: 'data-destruction/docker-volume',
  severity: 'error',
  title: 'A volume of a container is deleted',
  why: 'The volume is where a containerised database keeps its data; there is no other copy.',
  instead: 'Back the volume up, and let a person delete it by name',
  bad: [
    { text: 'docker volume rm app_pgdata' },
    { text: 'docker volume remove -f app_pgdata' },
    { text: 'podman volume rm --all' },
    { text: 'docker --context prod volume rm app_pgdata' },
    { text: 'docker volume ls -q | xargs docker volume rm' },
    { text: "ssh host 'docker volume prune -f'" },
    { text: "ssh host 'cd app && docker compose down -v'" },
    { text: "ssh host 'docker-compose -f prod.yml down --volumes'" },
  ],
  good: [
    { text: 'docker volume ls' },
    { text: 'docker volume create app_pgdata' },
    { text: 'docker compose down -v', because: 'what was started for a test; on a host it is found' },
    { text: 'docker volume prune -f', because: 'as above' },
    { text: 'docker rm -v web' },
    { text: "ssh host 'docker compose down'" },
    { text: 'echo docker volume rm app_pgdata' },
  ],
  command: (command) => (deletesVolume(command) ? {} : undefined),
};

const GLOBAL = {
  short: 'cHlfp',
  long: [
    'context',
    'host',
    'config',
    'log-level',
    'file',
    'project-name',
    'env-file',
    'profile',
    'project-directory',
    'connection',
    'url',
  ],
  ordered: true,
};

function deletesVolume(command: Command): boolean {
  if (!runs(command, 'docker', 'podman', 'docker-compose', 'podman-compose')) return false;
  let { operands } = optionsOf(argumentsOf(command), GLOBAL);
  const compose = command.name.endsWith('-compose') || sketchOf(operands[0] ?? NOTHING) === 'compose';
  if (compose && !command.name.endsWith('-compose')) operands = optionsOf(operands.slice(1), GLOBAL).operands;
  const [noun, verb] = operands.map(sketchOf);
  if (compose)
    return command.remote && noun === 'down' && has(optionsOf(operands.slice(1), { short: 't' }), 'v', 'volumes');
  if (noun === 'volume') return verb === 'rm' || verb === 'remove' || (verb === 'prune' && command.remote);
  return command.remote && noun === 'system' && verb === 'prune' && has(optionsOf(operands.slice(2)), 'volumes');
}

const NOTHING = { segments: [], start: 0, end: 0 };
