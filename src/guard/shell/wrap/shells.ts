import { knownText, tracedOf } from '../traced.ts';
import { prefixOf, textOf, type Word } from '../word.ts';
import type { Inner, Wrapper } from './inner.ts';
import { readOptions } from './options.ts';
import { textOfScalar, textOfWords } from './payload.ts';

/** Bash takes its long options with one dash too. */
const LONG =
  /^--|^-(?:norc|noprofile|noediting|rcfile|init-file|login|posix|restricted|verbose|version|debugger|dump-\w+|help)$/;
const NAMES = ['sh', 'bash', 'dash', 'zsh', 'ksh', 'ash', 'mksh', 'rbash', 'fish'];

/** `sh -c TEXT name arguments…`, `sh` and `sh -s arguments…` with a text on standard input. */
const shell: Wrapper = ({ words }, stdin) => {
  let index = 1;
  let takesText = false;
  let readsInput = false;
  let readsOnly = false;
  for (; index < words.length; index++) {
    const text = textOf(words[index] as Word) ?? prefixOf(words[index] as Word);
    if (text === '--' || text === '-') {
      index++;
      break;
    }
    if (!/^[-+]./.test(text)) break;
    if (LONG.test(text)) {
      if (text === '--command') takesText = true;
      if (/^--?(?:rcfile|init-file)$/.test(text)) index++;
      continue;
    }
    // It reads, and runs nothing.
    if (/^.[^o]*n/.test(text)) readsOnly = text.startsWith('-');
    if (text.includes('c')) takesText = true;
    if (text.includes('s')) readsInput = true;
    if (/[oO]$/.test(text)) index++;
  }
  if (readsOnly) return [];
  const [first, ...others] = words.slice(index);
  if (takesText) {
    if (first === undefined) return [];
    const [zero, ...parameters] = others;
    return [{ kind: 'shell', text: textOfWords([first]), parameters, ...(zero === undefined ? {} : { zero }) }];
  }
  const fromInput =
    readsInput || first === undefined || /^\/dev\/(?:stdin|fd\/0)$|^\/proc\/self\/fd\/0$/.test(textOf(first) ?? '');
  if (!fromInput) return processed(first, others);
  if (stdin === undefined) return [];
  const parameters = first === undefined ? [] : readsInput ? [first, ...others] : others;
  return [{ kind: 'shell', text: textOfScalar(stdin), parameters, readsInput: true }];
};

/** `bash <(echo …)`: the text, where it is known, has been written into the segment by who expanded it. */
function processed(word: Word, parameters: readonly Word[]): readonly Inner[] {
  const [only, ...others] = tracedOf(word);
  const written = others.length === 0 ? only?.written : undefined;
  return written === undefined ? [] : [{ kind: 'shell', text: textOfScalar(written), parameters }];
}

/** `source <(…)`, `. /dev/stdin`. */
const source: Wrapper = ({ words }, stdin) => {
  const [file, ...others] = words.slice(1);
  if (file === undefined) return [];
  if (/^\/dev\/(?:stdin|fd\/0)$/.test(textOf(file) ?? '')) {
    return stdin === undefined ? [] : [{ kind: 'shell', text: textOfScalar(stdin), sameShell: true, readsInput: true }];
  }
  return processed(file, others).map((inner) => ({ ...inner, sameShell: true }));
};

const evaluated: Wrapper = ({ words }) => {
  const given = textOf(words[1] ?? (words[0] as Word)) === '--' ? words.slice(2) : words.slice(1);
  return given.length === 0 ? [] : [{ kind: 'shell', text: textOfWords(given), sameShell: true }];
};

/** `trap TEXT signals…`: runs at some time, or never. */
const trap: Wrapper = ({ words }) => {
  const { given, rest } = readOptions(words.slice(1), {});
  const [text] = rest;
  if (given.has('p') || given.has('l') || text === undefined || rest.length < 2) return [];
  const known = knownText(tracedOf(text));
  return known === '' || known === '-' || /^\d+$/.test(known ?? '')
    ? []
    : [{ kind: 'shell', text: textOfWords([text]), sameShell: true, conditional: true }];
};

/** `su [-] [user] -c TEXT`, `runuser -u user -- command`; without a command both read standard input. */
const su: Wrapper = ({ words, name }, stdin) => {
  const { given, rest } = readOptions(words.slice(1), {
    short: 'cgGsuwT',
    long: ['command', 'session-command', 'group', 'supp-group', 'shell', 'user', 'whitelist-environment'],
    mixed: !words.some((word) => textOf(word) === '--' || textOf(word) === '-u'),
  });
  const text = given.get('c') ?? given.get('command') ?? given.get('session-command');
  if (text !== undefined) return [{ kind: 'shell', text: textOfWords([text]) }];
  if (name === 'runuser' && given.has('u')) return rest.length === 0 ? [] : [{ kind: 'arguments', words: rest }];
  return stdin === undefined ? [] : [{ kind: 'shell', text: textOfScalar(stdin), readsInput: true }];
};

export const SHELLS: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  ...NAMES.map((name): [string, Wrapper] => [name, shell]),
  ['eval', evaluated],
  ['source', source],
  ['.', source],
  ['trap', trap],
  ['su', su],
  ['runuser', su],
]);
