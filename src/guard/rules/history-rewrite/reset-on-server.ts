import type { Rule } from '../../rule.ts';
import { throwsAway } from './work-tree.ts';

export const resetOnServer: Rule = {
  id: 'history-rewrite/reset-on-server',
  severity: 'error',
  title: '`git reset --hard` or `git clean -fdx` on a server',
  why: 'What somebody changed on the host by hand, and files that were never committed (uploads, `.env`), are gone.',
  instead: 'Deploy a new release with the atomic-sync action, or git revert and deploy',
  bad: [
    { text: "ssh host 'cd app && git reset --hard origin/main'" },
    { text: 'cd /opt/app-live && git reset --hard' },
    { text: 'git -C /srv/app clean -fdx' },
    { text: 'ssh web1 git -C /srv/app reset --hard HEAD~1' },
    { text: 'cd /var/www/app; git fetch; git reset --hard origin/main' },
    { text: 'ssh host "cd app; git clean -xdf"' },
  ],
  good: [
    { text: 'git reset --hard origin/main', because: 'in a checkout of its own; it can be switched on' },
    { text: 'cd "$tmpdir" && git reset --hard' },
    { text: 'ssh host "cd app && git reset --soft HEAD~1"' },
    { text: 'ssh host "cd app && git clean -ndx"' },
    { text: 'cd /srv/app && git status' },
    { text: 'git clean -fdx' },
    { text: 'ssh host "cd app && git reset HEAD -- file"' },
  ],
  command: (command, policy) => (throwsAway(command, policy) === 'server' ? {} : undefined),
};
