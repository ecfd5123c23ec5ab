import type { Rule } from '../../rule.ts';
import { gitOf } from '../reading/git.ts';
import { has, type Options, optionsOf } from '../reading/options.ts';
import { sketchOf } from '../reading/words.ts';

/** Options of `git push` that take the next word. */
export const PUSH = { short: 'o', long: ['push-option', 'repo', 'receive-pack', 'exec'] };

export const forcePush: Rule = {
  id: 'history-rewrite/force-push',
  severity: 'error',
  title: '`git push` that overwrites what others have pushed',
  why: 'Commits of others that are not in the pushed branch are lost, without a question.',
  instead: 'git push --force-with-lease, or git revert',
  bad: [
    { text: 'git push --force' },
    { text: 'git push -f origin main' },
    { text: 'git push -uf origin HEAD' },
    { text: 'git push origin +main' },
    { text: 'git push origin "+refs/heads/main:refs/heads/main"' },
    { text: 'git push --mirror backup' },
    { text: 'git -C /srv/app push origin main --force' },
    { text: 'git push --force-with-lease --force', because: 'the second takes the first back' },
    { text: 'git push --no-verify origin feature -f' },
    { text: 'git commit --amend --no-edit && git push --forc' },
  ],
  good: [
    { text: 'git push' },
    { text: 'git push --force-with-lease origin feature' },
    { text: 'git push --force-if-includes --force-with-lease' },
    { text: 'git push --force --dry-run' },
    { text: 'git push -fn origin main' },
    { text: 'git push --follow-tags origin main' },
    { text: 'git push -o ci.skip origin main' },
    { text: 'git fetch --force origin main' },
    { text: 'git commit -m "never git push --force"' },
    { text: 'git push --no-force origin main' },
    { text: 'git push origin feature+main' },
  ],
  command(command) {
    const call = gitOf(command);
    if (call?.verb !== 'push') return undefined;
    const given = optionsOf(call.rest, PUSH);
    return !isDry(given) && (has(given, 'f', 'mirror') || isForced(given) || refersForced(given)) ? {} : undefined;
  },
};

export const isDry = (given: Options): boolean => has(given, 'n', 'dry-run');

/** The last of `--force` and `--no-force` counts. */
const isForced = ({ given }: Options): boolean =>
  given.findLast(({ name }) => name === 'no-force' || (name.length > 2 && 'force'.startsWith(name)))?.name !==
    'no-force' && given.some(({ name }) => name.length > 2 && 'force'.startsWith(name));

const refersForced = ({ operands }: Options): boolean => operands.some((word) => sketchOf(word).startsWith('+'));
