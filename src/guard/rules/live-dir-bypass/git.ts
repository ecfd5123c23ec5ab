import type { Rule } from '../../rule.ts';
import { textOf } from '../../shell/word.ts';
import { gitOf } from '../reading/git.ts';
import { within } from '../reading/globs.ts';
import { has, optionsOf, valuesOf } from '../reading/options.ts';
import { joined, placeOf } from '../reading/path.ts';
import { INSTEAD, WHY } from './live.ts';

/** What changes the files of a work tree. `reset --hard` and `clean` are those of history-rewrite. */
const VERBS = [
  'pull',
  'checkout',
  'switch',
  'restore',
  'merge',
  'rebase',
  'stash',
  'apply',
  'am',
  'cherry-pick',
  'revert',
];

export const gitInLive: Rule = {
  id: 'live-dir-bypass/git',
  severity: 'error',
  title: 'A live release is changed by git',
  why: WHY,
  instead: INSTEAD,
  bad: [
    {
      path: 'fabfile.py',
      text: 'from fabric import Connection\nc = Connection("web")\nwith c.cd("/opt/app-live"):\n    c.run("git pull")',
    },
    { text: 'cd /opt/app-live && git pull' },
    { text: 'git -C /opt/app-live pull --rebase origin main' },
    { text: "ssh host 'cd /var/www/app && git checkout v1.2.3'" },
    { text: 'git --work-tree=/opt/app-live --git-dir=/srv/app.git checkout -f main' },
    { text: 'GIT_WORK_TREE=/opt/app-live git checkout -f' },
    { text: 'git clone https://example.org/app.git /opt/app-live' },
    { text: '(cd /opt/app-live/; git merge --ff-only origin/main)' },
    { text: 'git worktree add /opt/app-live main' },
  ],
  good: [
    { text: 'git -C /opt/app-live status' },
    { text: 'cd /opt/app-live && git log -1' },
    { text: 'git -C /opt/app-live fetch', because: 'it leaves the files alone' },
    { text: 'cd /opt/app-repo && git pull' },
    { text: 'git clone https://example.org/app.git /opt/app-live-staging' },
    { text: 'cd /opt/app-live; cd /opt/app-repo; git pull' },
    { text: 'git worktree list' },
  ],
  programs: ['git', 'hub'],
  command(command, { livePaths }) {
    const call = gitOf(command);
    if (!call) return undefined;
    const { remote } = command;
    if (call.verb === 'clone') {
      const { operands } = optionsOf(call.rest, {
        short: 'bocjuS',
        long: ['branch', 'depth', 'origin', 'config', 'jobs'],
      });
      const into = operands[1];
      return into && within(placeOf(into, call.directory, remote), livePaths) ? {} : undefined;
    }
    if (call.verb === 'worktree' || call.verb === 'checkout-index') {
      const given = optionsOf(call.rest, { short: 'bB', long: ['prefix', 'reason'] });
      const [verb, path] = given.operands;
      const into =
        call.verb === 'worktree' ? (verb && textOf(verb) === 'add' ? path : undefined) : valuesOf(given, 'prefix')[0];
      return into && within(placeOf(into, call.directory, remote), livePaths) ? {} : undefined;
    }
    const given = optionsOf(call.rest, { short: 'bBm' });
    if (!VERBS.includes(call.verb) || has(given, 'dry-run', 'abort')) return undefined;
    const tree = command.assignments.get('GIT_WORK_TREE');
    const place = tree
      ? placeOf(tree, command.directory, remote)
      : { path: joined(call.directory, '.'), remote, temporary: false };
    return within(place, livePaths) ? {} : undefined;
  },
};
