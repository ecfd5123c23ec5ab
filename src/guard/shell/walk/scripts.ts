import type { Command, Input } from '../command.ts';
import type { Scalar } from '../traced.ts';
import { shownWord, textOf, type Word } from '../word.ts';
import type { Inner } from '../wrap/inner.ts';
import { textOfScalar } from '../wrap/payload.ts';
import { directoryOf } from './call.ts';
import { fileKey } from './files.ts';
import type { Frame } from './frame.ts';
import { outputOf } from './output.ts';

const SHELLS = /^(?:sh|bash|dash|zsh|ksh|ash|mksh)$/;

/** Keeps what a command writes into a file, where that is known: the script may run it later. */
export function remember(command: Command, { shell, stdin }: Frame, passed?: Scalar): void {
  const { name, redirections, words } = command;
  if (redirections.length === 0 && name !== 'tee') return;
  const into = redirections.filter(
    ({ operator, descriptor = 1 }) => descriptor === 1 && /^(?:>|>>|>\|)$/.test(operator),
  );
  const tee = name === 'tee';
  if (into.length === 0 && !tee) return;
  const text = passed ?? outputOf(command, stdin);
  const adds = tee ? words.some((word) => textOf(word) === '-a') : into.some(({ operator }) => operator === '>>');
  const targets = tee ? words.slice(1) : into.map(({ target }) => target);
  for (const target of targets) shell.files.write(fileKey(target, directoryOf(shell)), text, adds);
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
    return given[0] && inner(shell.files.read(fileKey(given[0], directory)), given.slice(1), true);
  }
  if (!SHELLS.test(name)) {
    if (!/[/$]/.test(shownWord(program))) return undefined;
    return inner(shell.files.read(fileKey(program, directory)), given, false);
  }
  const at = given.findIndex((word) => !/^[-+]/.test(shownWord(word)));
  const file = given[at];
  if (file === undefined || given.slice(0, at).some((word) => /^-\w*[cs]/.test(shownWord(word)))) return undefined;
  return inner(shell.files.read(fileKey(file, directory)), given.slice(at + 1), false);
}

/** What a client is told to read by `-f FILE`, where the script has written the file before. */
export function fileRead({ name, words }: Command, { shell }: Frame): Input | undefined {
  if (shell.files.size === 0 || !/^(?:psql|nft|cqlsh|make|iptables-restore)$/.test(name)) return undefined;
  const at = words.findIndex((word) => /^(?:-f|--file|-i)$/.test(textOf(word) ?? ''));
  const file = at < 0 ? undefined : words[at + 1];
  const text = file && shell.files.read(fileKey(file, directoryOf(shell)));
  return file && text ? { kind: 'text', text: { segments: text, start: file.start, end: file.end } } : undefined;
}
