import type { Hit, Rule } from '../../rule.ts';
import type { Command } from '../../shell/command.ts';
import { hostOf } from '../reading/host.ts';
import { orderOf } from '../reading/units.ts';
import { argumentsOf, runs, sketchOf } from '../reading/words.ts';

export const noErrexit: Rule = {
  id: 'weak-link/no-errexit',
  severity: 'error',
  title: '`set +e` before a command of the deploy',
  why: 'When that command fails the script goes on, and the job is green over a deploy that did not happen.',
  instead: 'Leave `set -e` on; where a failure is expected, take its status: `status=0; command || status=$?`',
  bad: [
    { text: 'set +e\nrsync -a dist/ host:app/\necho done' },
    { text: 'set +e\nssh host ./deploy.sh\n./notify.sh' },
    { text: 'set +o errexit\nsudo systemctl restart app\necho ok' },
    { text: 'set -euo pipefail\nnpm ci\nset +e\nscp app.tgz host:\nset -e' },
    { text: 'set +eu\nkubectl apply -f app.yml\necho ok' },
    { text: 'set +e; ./scripts/deploy.sh; echo deployed' },
  ],
  good: [
    { text: 'set -e\nrsync -a dist/ host:app/' },
    { text: 'set +e\ngrep -q x file\nset -e\nrsync -a dist/ host:app/' },
    { text: 'set +e\nssh host ./deploy.sh\nstatus=$?\nset -e\nexit "$status"', because: 'the status is taken' },
    { text: 'set +e\nnpm test' },
    { text: 'set +x\nrsync -a dist/ host:app/' },
    { text: 'rsync -a dist/ host:app/\nset +e\n./notify.sh' },
  ],
  programs: ['set'],
  script({ commands }) {
    const hits: Hit[] = [];
    const off = new Map<string, Command>();
    if (!commands.some((command) => errexitOf(command) === false)) return hits;
    commands.forEach((command, at) => {
      const shell = `${hostOf(command)}\0${command.through.filter(({ name }) => /sh$/.test(name)).length}`;
      const errexit = errexitOf(command);
      if (errexit === true) off.delete(shell);
      if (errexit === false) off.set(shell, command);
      const set = off.get(shell);
      if (!set || !isDeploy(command) || isTaken(commands, at)) return;
      off.delete(shell);
      hits.push({ command: set, with: [command] });
    });
    return hits;
  },
};

/** Whether a `set` switches the stop at failures on or off. */
function errexitOf(command: Command): boolean | undefined {
  if (command.name !== 'set') return undefined;
  const texts = argumentsOf(command).map(sketchOf);
  for (const [at, text] of texts.entries()) {
    const sign = text.startsWith('+') ? false : text.startsWith('-') ? true : undefined;
    if (sign === undefined || text === '--') return undefined;
    if (/^[+-][a-z]*e/.test(text) || (/^[+-][a-z]*o$/.test(text) && texts[at + 1] === 'errexit')) return sign;
  }
  return undefined;
}

const TOOLS = ['scp', 'sftp', 'ansible-playbook', 'cap', 'kamal', 'helm', 'kubectl', 'deployer', 'dep', 'ssh', 'rsync'];

function isDeploy(command: Command): boolean {
  if (command.through.length > 0 && command.through.some(({ name }) => name === 'ssh')) return false;
  const texts = argumentsOf(command).map(sketchOf);
  if (runs(command, 'kubectl')) return ['apply', 'rollout', 'replace', 'set'].some((verb) => texts.includes(verb));
  if (runs(command, 'helm')) return texts.includes('upgrade') || texts.includes('install');
  if (runs(command, 'rsync')) return texts.some((text) => /^[^/]+:/.test(text));
  if (runs(command, ...TOOLS)) return true;
  const order = orderOf(command);
  if (order) return ['restart', 'reload'].includes(order.verb) && order.units.some((unit) => !unit.includes('$'));
  const program = runs(command, 'sh', 'bash')
    ? (texts.find((text) => !text.startsWith('-')) ?? '')
    : sketchOf(command.words[0] ?? NOTHING);
  return (
    /(?:^|[/_-])deploy(?:[._-][\w.-]*)?$/.test(program) ||
    (runs(command, 'npm', 'pnpm', 'yarn', 'make') && texts.includes('deploy'))
  );
}

/** Whether the next command asks how this one ended. */
function isTaken(commands: readonly Command[], at: number): boolean {
  const end = commands[at]?.end ?? 0;
  const next = commands.slice(at + 1).find(({ start }) => start >= end);
  if (!next) return false;
  const words = [...next.words, ...next.assignments.values()];
  return words.some(({ segments }) =>
    segments.some((segment) => segment.kind === 'unknown' && /^\$(?:\?|\{\?\}|\{?PIPESTATUS)/.test(segment.text)),
  );
}

const NOTHING = { segments: [], start: 0, end: 0 };
