import type { Scalar } from '../traced.ts';
import { textOf, type Word } from '../word.ts';
import { sshOptions } from './embedded.ts';
import type { Inner, Wrapper } from './inner.ts';
import { type OptionTable, readOptions } from './options.ts';
import { textOfScalar, textOfWords } from './payload.ts';

const SSH: OptionTable = { short: 'BbcDEeFIiJLlmOoPpQRSWw' };
const THERE = { remote: true, fresh: true } as const;

/** `ssh [options] host [options] words…`: the words are one text for the shell there, else it reads standard input. */
const ssh: Wrapper = ({ words }, stdin) => {
  const [host, ...behind] = readOptions(words.slice(1), SSH).rest;
  if (host === undefined) return sshOptions(words);
  return [...sshOptions(words), ...remoteText(readOptions(behind, SSH).rest, stdin)];
};

function remoteText(words: readonly Word[], stdin: Scalar | undefined): readonly Inner[] {
  if (words.length > 0) return [{ kind: 'shell', text: textOfWords(words), ...THERE }];
  return stdin === undefined ? [] : [{ kind: 'shell', text: textOfScalar(stdin), readsInput: true, ...THERE }];
}

/** Programs that take the command as the value of an option. */
const byOption =
  (table: OptionTable, ...names: readonly string[]): Wrapper =>
  ({ words }) => {
    const { given } = readOptions(words.slice(1), { ...table, mixed: true });
    const text = names.map((name) => given.get(name)).find((word) => word !== undefined);
    return text === undefined ? [] : [{ kind: 'shell', text: textOfWords([text]), ...THERE }];
  };

/** `ansible hosts -m shell -a TEXT`. */
const ansible: Wrapper = ({ words }) => {
  const { given } = readOptions(words.slice(1), {
    short: 'aBbceifKlMmPtTu',
    long: ['args', 'module-name', 'inventory', 'limit', 'user', 'become-user', 'extra-vars'],
    mixed: true,
  });
  const text = given.get('a') ?? given.get('args');
  const module = given.get('m') ?? given.get('module-name');
  const kind = module === undefined ? 'command' : (textOf(module) ?? '');
  if (text === undefined || !/(?:^|\.)(?:shell|command|raw)$/.test(kind)) return [];
  return [{ kind: 'shell', text: textOfWords([text]), ...THERE }];
};

/** `aws ssm send-command --parameters 'commands=[…]'`. */
const aws: Wrapper = ({ words }) => {
  if (!words.some((word) => textOf(word) === 'send-command')) return [];
  const texts = words.flatMap((word) => {
    const [, list] = /^commands=(.*)$/s.exec(textOf(word) ?? '') ?? [];
    return list === undefined ? [] : [{ word, list }];
  });
  return texts.map(({ word, list }) => {
    const text = list.replace(/^\[?\s*["']?|["']?\s*\]?$/g, '').replace(/["']\s*,\s*["']/g, '; ');
    return {
      kind: 'shell',
      text: { text, origin: new Int32Array(text.length + 1).fill(word.start), holes: undefined },
      ...THERE,
    };
  });
};

/** `mosh host -- words`, `salt target cmd.run TEXT`. */
const mosh: Wrapper = ({ words }, stdin) => {
  const [, ...behind] = readOptions(words.slice(1), {
    short: 'pI',
    long: ['ssh', 'port', 'predict', 'server', 'client'],
  }).rest;
  const given = textOf(behind[0] ?? (words[0] as Word)) === '--' ? behind.slice(1) : behind;
  return remoteText(given, stdin === undefined ? undefined : undefined);
};

const salt: Wrapper = ({ words }) => {
  const at = words.findIndex((word) => /^cmd\.(?:run|shell|run_all)$/.test(textOf(word) ?? ''));
  return at < 0 ? [] : remoteText(words.slice(at + 1, at + 2), undefined);
};

export const REMOTES: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  ['ssh', ssh],
  [
    'autossh',
    (command, stdin) => {
      const at = command.words.findIndex((word) => textOf(word) === '-M');
      return ssh({ ...command, words: at < 0 ? command.words : command.words.toSpliced(at, 2) }, stdin);
    },
  ],
  ['slogin', ssh],
  ['rsh', ssh],
  ['mosh', mosh],
  ['salt', salt],
  ['ansible', ansible],
  ['aws', aws],
  ['gcloud', byOption({ long: ['command', 'zone', 'project', 'ssh-flag', 'account', 'region'] }, 'command')],
  ['vagrant', byOption({ short: 'c', long: ['command'] }, 'c', 'command')],
  ['fly', byOption({ short: 'Ca', long: ['command', 'app'] }, 'C', 'command')],
  ['flyctl', byOption({ short: 'Ca', long: ['command', 'app'] }, 'C', 'command')],
  ['az', byOption({ long: ['scripts', 'command-id', 'name'] }, 'scripts')],
  ['doctl', byOption({ long: ['ssh-command', 'ssh-user'] }, 'ssh-command')],
  [
    'pssh',
    ({ words }) =>
      remoteText(
        readOptions(words.slice(1), { short: 'hHlpotOeAxX', long: ['hosts', 'host', 'user'] }).rest,
        undefined,
      ),
  ],
  ['pdsh', ({ words }) => remoteText(readOptions(words.slice(1), { short: 'wxgRftul' }).rest, undefined)],
]);
