import type { Rule } from '../../rule.ts';
import { throwsAway } from './work-tree.ts';

export const resetHard: Rule = {
  id: 'history-rewrite/reset-hard',
  severity: 'off',
  title: '`git reset --hard` or `git clean -fdx` in any checkout',
  why: 'What was never committed is gone.',
  instead: 'git stash, or git revert',
  bad: [
    { text: 'git reset --hard HEAD~1' },
    { text: 'git reset HEAD~1 --hard' },
    { text: 'git clean -fdx' },
    { text: 'git clean -f -d' },
    { text: 'git -C vendor/app reset --hard' },
    { text: 'sudo -u app git clean --force -x' },
  ],
  good: [
    { text: 'git reset --soft HEAD~1' },
    { text: 'git reset' },
    { text: 'git clean -nfdx' },
    { text: 'git revert HEAD' },
    { text: 'git stash' },
    { text: 'git commit -m "reset --hard"' },
  ],
  command: (command, policy) => (throwsAway(command, policy) === 'elsewhere' ? {} : undefined),
};
