import type { Command } from '../../../src/guard/shell/command.ts';
import { LIMITS, type Limits } from '../../../src/guard/shell/limits.ts';
import { commandsOf } from '../../../src/guard/shell/script.ts';
import { shownWord } from '../../../src/guard/shell/word.ts';
import type { Setting, ShellPiece } from '../../../src/guard/source/piece.ts';

/** A piece that is a whole file: every character stands where it is read. */
export const pieceOf = (text: string, setting: Partial<Setting> = {}, dialect?: string): ShellPiece => ({
  kind: 'shell',
  setting: { role: 'runs', ...setting },
  text,
  origin: Int32Array.from({ length: text.length + 1 }, (_, index) => index),
  ...(dialect === undefined ? {} : { dialect }),
});

export const understand = (text: string, setting: Partial<Setting> = {}, limits: Limits = LIMITS) =>
  commandsOf(pieceOf(text, setting), limits);

export const commands = (text: string, setting: Partial<Setting> = {}): readonly Command[] =>
  understand(text, setting).script.commands;

/** A command's words, each separated by one space; a word that holds a space in quotes. */
export const line = ({ words }: Command): string =>
  words
    .map(shownWord)
    .map((text) => (text === '' || /\s/.test(text) ? JSON.stringify(text) : text))
    .join(' ');

/** All commands, a line each, without those that only assign. */
export const lines = (text: string, setting: Partial<Setting> = {}): string[] =>
  commands(text, setting)
    .filter(({ name }) => name !== ':')
    .map(line);

/** The commands of one program, a line each. */
export const linesOf = (name: string, text: string, setting: Partial<Setting> = {}): string[] =>
  commands(text, setting)
    .filter((command) => command.name === name)
    .map(line);
