import type { Rule } from '../../rule.ts';
import type { Command } from '../../shell/command.ts';
import { pipelineStart } from '../reading/input.ts';
import { argumentsOf, runs } from '../reading/words.ts';
import { writesOf } from '../reading/writes.ts';

export const keyscan: Rule = {
  id: 'weak-link/keyscan',
  severity: 'error',
  title: '`ssh-keyscan` writes what it is told into known_hosts',
  why: 'It asks the host for its key at the moment when it should be checked: whoever answers is believed.',
  instead: 'Keep the line in the repository or in a variable, once it was compared by a person',
  bad: [
    { text: 'ssh-keyscan host >> ~/.ssh/known_hosts' },
    { text: 'ssh-keyscan -H "$HOST" > /root/.ssh/known_hosts' },
    { text: 'ssh-keyscan -p 2222 host | tee -a ~/.ssh/known_hosts' },
    { text: 'ssh-keyscan host 2>/dev/null | sort -u >> ~/.ssh/known_hosts' },
    { text: 'echo "$(ssh-keyscan host)" >> ~/.ssh/known_hosts' },
    { text: 'sudo -u deploy sh -c "ssh-keyscan host >> /home/deploy/.ssh/known_hosts"' },
  ],
  good: [
    { text: 'ssh-keyscan host | ssh-keygen -lf -' },
    { text: 'ssh-keyscan host > /tmp/scan && diff /tmp/scan known_hosts' },
    { text: 'echo "$KNOWN_HOSTS" >> ~/.ssh/known_hosts' },
    { text: 'ssh-keygen -R host' },
    { text: 'echo "ssh-keyscan host >> ~/.ssh/known_hosts"' },
    { text: 'cp known_hosts ~/.ssh/known_hosts' },
  ],
  command(command) {
    const known = writesOf(command).some(({ place }) => /known_hosts\d?$/.test(place.path));
    return known && scans(command) ? pipelineStart(command) : undefined;
  },
};

function scans(command: Command): boolean {
  if (runs(command, 'ssh-keyscan')) return true;
  if (command.input?.kind === 'pipe' && command.input.from.some((each) => runs(each, 'ssh-keyscan'))) return true;
  if (!runs(command, 'echo', 'printf')) return false;
  return argumentsOf(command).some(({ segments }) =>
    segments.some((segment) => segment.kind === 'unknown' && segment.output?.some((each) => runs(each, 'ssh-keyscan'))),
  );
}
