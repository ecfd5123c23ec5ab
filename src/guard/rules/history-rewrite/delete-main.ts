import type { Rule } from '../../rule.ts';
import { gitOf } from '../reading/git.ts';
import { has, optionsOf } from '../reading/options.ts';
import { sketchOf } from '../reading/words.ts';
import { isDry, PUSH } from './force-push.ts';

const MAIN = /^(?:refs\/heads\/)?(?:main|master|trunk)$/;

export const deleteMain: Rule = {
  id: 'history-rewrite/delete-main',
  severity: 'error',
  title: 'The main branch is deleted on the remote',
  why: 'What everybody works from is gone, and with it every open pull request.',
  instead: 'git revert',
  bad: [
    { text: 'git push origin --delete main' },
    { text: 'git push -d origin master' },
    { text: 'git push origin :main' },
    { text: 'git push origin :refs/heads/main' },
    { text: 'git push --delete origin feature main' },
    { text: "ssh host 'cd /srv/app && git push origin :master'" },
  ],
  good: [
    { text: 'git push origin --delete feature/login' },
    { text: 'git push origin :old-branch' },
    { text: 'git push origin main' },
    { text: 'git push --delete --dry-run origin main' },
    { text: 'git branch -d main-menu' },
    { text: 'git push origin --delete main-menu' },
  ],
  command(command) {
    const call = gitOf(command);
    if (call?.verb !== 'push') return undefined;
    const given = optionsOf(call.rest, PUSH);
    if (isDry(given)) return undefined;
    const deletes = has(given, 'd', 'delete');
    const refs = given.operands.map(sketchOf);
    return refs.some((ref) => (deletes ? MAIN.test(ref) : ref.startsWith(':') && MAIN.test(ref.slice(1))))
      ? {}
      : undefined;
  },
};
