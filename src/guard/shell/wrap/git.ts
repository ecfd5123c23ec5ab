import type { Word } from '../word.ts';
import type { Inner, Wrapper } from './inner.ts';
import { cut, readOptions } from './options.ts';
import { textOfWords } from './payload.ts';
import { said, shell, valuesOf } from './told.ts';

const GIT = { short: 'Cc', long: ['git-dir', 'work-tree', 'namespace', 'exec-path'] };
/** Settings of git whose values are commands. */
const GIT_COMMANDS =
  /^(?:core\.(?:sshcommand|pager|editor|fsmonitor|askpass)|sequence\.editor|diff\.external|credential\.helper|alias\.[\w-]+)=/i;

/** `git -c core.sshCommand=…`, `git bisect run …`, `git rebase -x …`, `git submodule foreach …`, aliases. */
export const git: Wrapper = ({ words, assignments }) => {
  const settings = words.flatMap((word, at) => (said(words[at - 1]) === '-c' ? [word] : []));
  const { rest } = readOptions(words.slice(1), GIT);
  const [verb, ...behind] = rest;
  const inners: Inner[] = settings.flatMap((value) => {
    const [head = ''] = GIT_COMMANDS.exec(said(value)) ?? [];
    return head === '' ? [] : setting(head.slice(0, -1), cut(value, head.length), verb, behind);
  });
  const own = assignments.get('GIT_SSH_COMMAND') ?? assignments.get('GIT_EDITOR') ?? assignments.get('GIT_PAGER');
  // What ssh is told there is judged where it is assigned.
  if (own !== undefined && !/^\s*\S*ssh\s/.test(said(own))) inners.push(...shell(own));
  switch (said(verb)) {
    case 'config': {
      const { rest: pair } = readOptions(behind, { short: 'f', long: ['file', 'blob'] });
      const [name, value] = said(pair[0]) === 'set' ? pair.slice(1) : pair;
      if (value !== undefined && GIT_COMMANDS.test(`${said(name)}=`))
        inners.push(...setting(said(name), value, undefined, []));
      break;
    }
    case 'bisect':
      if (said(behind[0]) === 'run' && behind.length > 1) inners.push({ kind: 'arguments', words: behind.slice(1) });
      break;
    case 'rebase':
      inners.push(...valuesOf(behind, 'x', ['exec']).flatMap((value) => shell(value)));
      break;
    case 'submodule': {
      const at = behind.findIndex((word) => said(word) === 'foreach');
      const told = at < 0 ? [] : readOptions(behind.slice(at + 1), {}).rest;
      if (told.length > 0) inners.push({ kind: 'shell', text: textOfWords(told) });
      break;
    }
    case 'filter-branch':
      inners.push(...valuesOf(behind, '', FILTERS).flatMap((value) => shell(value)));
      break;
    case 'difftool':
      inners.push(...valuesOf(behind, 'x', ['extcmd']).flatMap((value) => shell(value)));
      break;
  }
  return inners;
};

const FILTERS = ['tree-filter', 'index-filter', 'msg-filter', 'env-filter', 'parent-filter', 'commit-filter', 'setup'];

/** An alias is more of git, or behind `!` a command; all other settings are commands. */
function setting(name: string, value: Word, verb: Word | undefined, behind: readonly Word[]): readonly Inner[] {
  if (!/^alias\./i.test(name)) return shell(said(value).startsWith('!') ? cut(value, 1) : value, { conditional: true });
  const called = verb !== undefined && said(verb) === name.slice(6);
  const more = called ? behind : [];
  if (said(value).startsWith('!'))
    return [{ kind: 'shell', text: textOfWords([cut(value, 1), ...more]), conditional: !called }];
  const lead: Word = { segments: [{ kind: 'text', text: 'git', quoted: true }], start: value.start, end: value.start };
  return [{ kind: 'shell', text: textOfWords([lead, value, ...more]), conditional: !called }];
}
