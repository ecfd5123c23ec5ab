import { assigning, REDIRECTING, type Rule } from '../../rule.ts';
import type { Command } from '../../shell/command.ts';
import type { Word } from '../../shell/word.ts';
import { SSH_VALUES } from '../reading/host.ts';
import { textRead } from '../reading/input.ts';
import { optionsOf, valuesOf } from '../reading/options.ts';
import { argumentsOf, runs, runsOneOf, sketchOf } from '../reading/words.ts';
import { WRITING, writesOf } from '../reading/writes.ts';

/** An option of ssh_config that leaves the host unchecked, as one text. */
const SETTING =
  /^\s*StrictHostKeyChecking\s*[\s=]\s*["']?(?:no|off)\b|^\s*UserKnownHostsFile\s*[\s=]\s*["']?\/dev\/null\b/im;
/** The same within a longer text: a command line, a file that is written. */
const WITHIN =
  /(?:\b|-o|\\[nt])StrictHostKeyChecking[\s=]{1,8}["']?(?:no|off)\b|(?:\b|-o|\\[nt])UserKnownHostsFile[\s=]{1,8}["']?\/dev\/null\b/i;

/** Programs whose own arguments may say it. */
const SPEAKERS = new Set(
  'export declare typeset readonly local env ssh scp sftp ssh-copy-id autossh slogin sshfs git ansible ansible-playbook'.split(
    ' ',
  ),
);
/** Programs that pass options on to an ssh, each in its own way. */
const TAKERS = new Set(
  'mosh sshuttle pssh parallel-ssh pscp parallel-scp parallel-rsync lftp borg restic duplicity unison rclone docker vagrant gcloud ansible-pull fab cap mussh clush dsh'.split(
    ' ',
  ),
);
/** Variables that hold the command by which a program calls ssh, or its options. */
const CARRIERS = new Set(
  'GIT_SSH_COMMAND RSYNC_RSH ANSIBLE_SSH_ARGS ANSIBLE_SSH_COMMON_ARGS ANSIBLE_SSH_EXTRA_ARGS CVS_RSH BORG_RSH RESTIC_SSH'.split(
    ' ',
  ),
);
const CHECKING = 'ANSIBLE_HOST_KEY_CHECKING';

export const uncheckedHost: Rule = {
  id: 'weak-link/unchecked-host',
  severity: 'error',
  title: 'SSH connects without checking who answers',
  why: 'Whoever answers at the address gets the deploy: the files, the secrets, and what the commands say.',
  instead: 'Pin the key: put the known_hosts line of the host into `ssh-known-hosts`',
  bad: [
    { text: 'ssh -o StrictHostKeyChecking=no deploy@host uptime' },
    { text: 'ssh -oStrictHostKeyChecking=no host uptime' },
    { text: 'ssh -o "StrictHostKeyChecking no" host uptime' },
    { text: 'scp -o stricthostkeychecking=off app.tgz host:' },
    { text: 'rsync -a -e "ssh -o StrictHostKeyChecking=no" dist/ host:app/' },
    { text: 'GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=no" git fetch' },
    { text: 'GIT_SSH_COMMAND="ssh -oStrictHostKeyChecking=no -i key" git fetch' },
    { text: "rsync -ae 'ssh -o StrictHostKeyChecking=no' dist/ host:app/", because: 'letters may stand together' },
    { text: 'export GIT_SSH_COMMAND="ssh -o UserKnownHostsFile=/dev/null"' },
    {
      path: '.github/workflows/deploy.yml',
      text: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    env:\n      GIT_SSH_COMMAND: ssh -o StrictHostKeyChecking=no\n    steps:\n      - run: git push deploy main',
    },
    {
      path: '.gitlab-ci.yml',
      text: 'variables:\n  ANSIBLE_HOST_KEY_CHECKING: "False"\ndeploy:\n  script: [ansible-playbook site.yml]',
    },
    { text: 'echo "StrictHostKeyChecking no" >> ~/.ssh/config' },
    { text: 'cat >> ~/.ssh/config <<EOF\nHost *\n  StrictHostKeyChecking no\nEOF' },
    { text: 'git -c core.sshCommand="ssh -o StrictHostKeyChecking=no" fetch' },
    { text: 'ANSIBLE_HOST_KEY_CHECKING=False ansible-playbook site.yml' },
    { text: 'OPTS="-o StrictHostKeyChecking=no"\nssh $OPTS host uptime' },
    { text: "ssh -o ProxyCommand='ssh -o StrictHostKeyChecking=no -W %h:%p bastion' host uptime" },
    { text: 'ssh host -o StrictHostKeyChecking=no uptime' },
    { text: 'parallel-ssh -O StrictHostKeyChecking=no -H host uptime' },
    { text: "printf 'Host *\\n\\tStrictHostKeyChecking no\\n' > ~/.ssh/config" },
  ],
  good: [
    { text: 'ssh -o StrictHostKeyChecking=yes host uptime' },
    { text: 'ssh -o StrictHostKeyChecking=accept-new host uptime' },
    { text: 'ssh -o UserKnownHostsFile=known_hosts host uptime' },
    { text: 'ssh host "grep StrictHostKeyChecking /etc/ssh/ssh_config"' },
    { text: 'echo "StrictHostKeyChecking=no is unsafe"' },
    { text: 'grep -rn StrictHostKeyChecking=no .github' },
    { text: 'git commit -m "no more StrictHostKeyChecking=no"' },
    { text: 'cat > docs/ssh.md <<EOF\nStrictHostKeyChecking no\nEOF' },
    { text: "ssh -o ProxyCommand='ssh -W %h:%p bastion' host uptime" },
    { text: "rsync -e 'ssh -p 2222' -a dist/ host:app/" },
  ],
  programs: [...SPEAKERS, ...TAKERS, ...WRITING, REDIRECTING, ...[...CARRIERS, CHECKING].map(assigning)],
  command: (command) => (trusts(command) ? {} : undefined),
};

/** `ssh -o …` as a text of its own, or only its options. */
const saysSsh = (text: string): boolean =>
  /^(?:[\w.:-]{0,60}[ =]?["']?)?(?:\S{0,200}\/ssh\s|ssh\s|-{1,2}[oO]|-?StrictHostKeyChecking|UserKnownHostsFile)/.test(
    text,
  ) && WITHIN.test(text);

/** Letters with a value, where they are not those of ssh. */
const SHORT = new Map([
  ['scp', 'cDFiJloPSX'],
  ['autossh', `${SSH_VALUES}M`],
]);

function trusts(command: Command): boolean {
  for (const [name, word] of command.assignments) if (leavesOpen(name, sketchOf(word))) return true;
  if (!SPEAKERS.has(command.name) && !TAKERS.has(command.name)) return writesConfig(command);
  const words = argumentsOf(command);
  if (runs(command, 'export', 'declare', 'typeset', 'readonly', 'local', 'env')) {
    return words.map(sketchOf).some((text) => {
      const equals = text.indexOf('=');
      return equals > 0 && leavesOpen(text.slice(0, equals), text.slice(equals + 1));
    });
  }
  if (runs(command, 'ssh', 'scp', 'sftp', 'ssh-copy-id', 'autossh', 'slogin', 'sshfs')) {
    const ordered = ['ssh', 'autossh', 'slogin'].includes(command.name);
    const given = optionsOf(words, { short: SHORT.get(command.name) ?? SSH_VALUES, ordered });
    // Options may stand behind the host too, up to the command.
    const behind = ordered ? optionsOf(given.operands.slice(1), { short: SSH_VALUES, ordered }) : undefined;
    const values = [...valuesOf(given, 'o'), ...(behind ? valuesOf(behind, 'o') : [])];
    return values.some((value) => SETTING.test(sketchOf(value)) || asksHost(value));
  }
  // What `rsync -e` and `git -c core.sshCommand=` say is a command of its own.
  if (runs(command, 'git')) {
    const given = optionsOf(words, { short: 'Cc', ordered: true });
    const config = given.operands[0] && sketchOf(given.operands[0]) === 'config' ? given.operands.slice(1) : [];
    return config.map(sketchOf).some((text) => /^StrictHostKeyChecking/i.test(text) && WITHIN.test(text));
  }
  if (runsOneOf(command, TAKERS)) return words.some((word) => saysSsh(sketchOf(word)));
  if (runs(command, 'ansible', 'ansible-playbook')) return words.some((word) => WITHIN.test(sketchOf(word)));
  return writesConfig(command);
}

/** `-o UserKnownHostsFile=<(ssh-keyscan host)`: the host itself is asked who it is. */
const asksHost = ({ segments }: Word): boolean =>
  segments.some(
    (segment) => segment.kind === 'unknown' && segment.process?.some(({ name }) => name === 'ssh-keyscan') === true,
  );

function leavesOpen(name: string, value: string): boolean {
  if (name === CHECKING) return /^(?:false|no|0|off)$/i.test(value);
  return CARRIERS.has(name) && WITHIN.test(value);
}

/** `echo … >> ~/.ssh/config`, and the same by `tee` or a here-document. */
function writesConfig(command: Command): boolean {
  const file = (path: string): boolean => /(?:^|\/)\.ssh\/config$|\/ssh_config(?:\.d\/[^/]+)?$/.test(path);
  if (!writesOf(command).some(({ place }) => file(place.path))) return false;
  const said = runs(command, 'echo', 'printf', 'sed', 'perl')
    ? argumentsOf(command).map(sketchOf).join(' ')
    : (textRead(command) ?? '');
  return WITHIN.test(said);
}
