import type { Command } from '../command.ts';
import type { Scalar } from '../traced.ts';
import { sizeOf } from '../values.ts';
import { shownWord, textOf, type Word } from '../word.ts';
import type { Inner } from '../wrap/inner.ts';
import { textOfScalar } from '../wrap/payload.ts';
import { normal } from './builtins.ts';
import type { Frame } from './frame.ts';
import { directoryOf } from './nothing.ts';
import { outputOf } from './output.ts';

/** So many files are kept, each of at most so many units. */
const FILES = 64;
const UNITS = 65_536;
const SHELLS = /^(?:sh|bash|dash|zsh|ksh|ash|mksh)$/;

/** Keeps what a command writes into a file, where that is known: the script may run it later. */
export function remember(command: Command, { shell, stdin }: Frame): void {
  const { name, redirections, words } = command;
  const into = redirections.filter(({ operator }) => /^(?:>|>>|>\|)$/.test(operator));
  const tee = name === 'tee';
  if (into.length === 0 && !tee) return;
  const text = outputOf(command, stdin);
  const adds = tee ? words.some((word) => textOf(word) === '-a') : into.some(({ operator }) => operator === '>>');
  const targets = tee ? words.slice(1) : into.map(({ target }) => target);
  for (const target of targets) {
    const key = keyOf(target, directoryOf(shell));
    const before = adds ? (shell.files.get(key) ?? []) : [];
    const kept = text === undefined ? undefined : [...before, ...text];
    if (kept === undefined || shell.files.size >= FILES || sizeOf({ array: false, elements: [kept] }) > UNITS) {
      shell.files.delete(key);
    } else shell.files.set(key, kept);
  }
}

/** The script that a command runs, where it is a file that was written before: `bash x.sh`, `. ./x.sh`, `./x.sh`. */
export function writtenBefore(command: Command, { shell }: Frame): Inner | undefined {
  if (shell.files.size === 0) return undefined;
  const { name, words } = command;
  const [program, ...given] = words;
  if (program === undefined) return undefined;
  const directory = directoryOf(shell);
  const inner = (text: Scalar | undefined, parameters: readonly Word[], sameShell: boolean): Inner | undefined =>
    text === undefined ? undefined : { kind: 'shell', text: textOfScalar(text), parameters, sameShell };
  if (name === 'source' || name === '.') {
    return given[0] && inner(shell.files.get(keyOf(given[0], directory)), given.slice(1), true);
  }
  if (!SHELLS.test(name)) {
    if (!/[/$]/.test(shownWord(program))) return undefined;
    return inner(shell.files.get(keyOf(program, directory)), given, false);
  }
  const at = given.findIndex((word) => !/^[-+]/.test(shownWord(word)));
  const file = given[at];
  if (file === undefined || given.slice(0, at).some((word) => /^-\w*[cs]/.test(shownWord(word)))) return undefined;
  return inner(shell.files.get(keyOf(file, directory)), given.slice(at + 1), false);
}

/** A path as it is told apart from others; what cannot be told of it is told apart by how it is written. */
function keyOf(word: Word, directory: string | undefined): string {
  const text = textOf(word) ?? shownWord(word);
  return /^[/~$]/.test(text) ? normal(text) : normal(`${directory ?? '?'}/${text}`);
}
