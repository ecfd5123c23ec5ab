import type { Command } from '../../shell/command.ts';
import type { Word } from '../../shell/word.ts';
import { has, optionsOf, valuesOf } from './options.ts';
import { argumentsOf, runs, sketchOf } from './words.ts';

/** A mode that a command gives to files. */
export interface Moded {
  readonly mode: string;
  readonly files: readonly Word[];
  readonly recursive: boolean;
}

/** The mode that `chmod`, `install -m` or `mkdir -m` gives. */
export function modeOf(command: Command): Moded | undefined {
  const words = argumentsOf(command);
  if (runs(command, 'chmod', 'gchmod')) {
    // What begins with a dash and holds letters of a mode is one: `chmod -w file`.
    const given = optionsOf(
      words.filter((word) => !/^-[rwxXst,+=]+$/.test(sketchOf(word))),
      { long: ['reference'] },
    );
    if (has(given, 'reference')) return undefined;
    const [mode, ...files] = given.operands;
    return mode && { mode: sketchOf(mode), files, recursive: has(given, 'R', 'recursive') };
  }
  if (runs(command, 'rsync', 'tar')) {
    const given = optionsOf(words, { short: command.name === 'tar' ? 'fC' : 'ef', long: ['chmod', 'mode'] });
    const mode = valuesOf(given, command.name === 'tar' ? 'mode' : 'chmod').at(-1);
    // `D755,F644`: directories and files by themselves.
    const modes =
      mode &&
      sketchOf(mode)
        .split(',')
        .map((part) => part.replace(/^[DF]/, ''));
    const open = modes?.find((part) => opensToAll(part)) ?? modes?.find((part) => setsUser(part)) ?? modes?.[0];
    return open === undefined ? undefined : { mode: open, files: [], recursive: true };
  }
  if (runs(command, 'setfacl')) {
    const given = optionsOf(words, { short: 'mxMX', long: ['modify', 'set'] });
    const list = valuesOf(given, 'm', 'modify', 'set').map(sketchOf).join(',');
    const [, rights] = /(?:^|,)(?:d:|default:)?o(?:ther)?:{1,2}([rwxX-]*w[rwxX-]*|[2367])(?:,|$)/.exec(list) ?? [];
    return rights === undefined ? undefined : { mode: 'o+w', files: given.operands, recursive: has(given, 'R') };
  }
  if (!runs(command, 'install', 'mkdir')) return undefined;
  const given = optionsOf(words, { short: 'mogStZ', long: ['mode', 'owner', 'group', 'target-directory', 'suffix'] });
  const mode = valuesOf(given, 'm', 'mode').at(-1);
  return mode && { mode: sketchOf(mode), files: given.operands, recursive: false };
}

/** Whether everybody may write afterwards. The sticky bit, as on /tmp, takes the danger away. */
export function opensToAll(mode: string): boolean {
  if (/^=?0*[0-7]{1,4}$/.test(mode)) {
    const bits = Number.parseInt(mode.replace('=', ''), 8);
    return (bits & 0o002) !== 0 && (bits & 0o1000) === 0;
  }
  return clauses(mode).some(
    ({ who, given }) => /[oa]/.test(who) && given.includes('w') && !/[+=,][rwxXs]*t/.test(mode),
  );
}

/** Whether the file runs as its owner afterwards, whoever starts it. */
export function setsUser(mode: string): boolean {
  if (/^=?0*[0-7]{1,5}$/.test(mode)) return (Number.parseInt(mode.replace('=', ''), 8) & 0o4000) !== 0;
  return clauses(mode).some(({ who, given }) => /^$|[ua]/.test(who) && given.includes('s'));
}

/** What each clause of a symbolic mode adds: `u+x,go=` gives `x` to u. */
function clauses(mode: string): { readonly who: string; readonly given: string }[] {
  return mode
    .slice(0, 100)
    .split(',')
    .flatMap((clause) => {
      const who = /^[ugoa]*/.exec(clause)?.[0] ?? '';
      return [...clause.slice(who.length).matchAll(/([+=-])([rwxXstugo]*)/g)].flatMap(([, sign, given = '']) =>
        sign === '-' ? [] : [{ who, given }],
      );
    });
}
