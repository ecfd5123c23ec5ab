import type { Word } from '../../../shell/word.ts';
import { has, optionsOf, valuesOf } from '../options.ts';
import { placeOf } from '../path.ts';
import { argumentsOf, sketchOf, tailOf } from '../words.ts';
import { here, optionsFor, placed, type Writer, write } from './write.ts';

/** Letters of tar that take a value. */
const TAR = 'fCbNTXVFIKgH';

const tar: Writer = (command) => {
  const [first] = argumentsOf(command);
  if (first === undefined) return [];
  const bundle = sketchOf(first);
  // The old form has no dash, and the values of its letters follow in the order of the letters.
  const old = !bundle.startsWith('-');
  const rest = command.words.slice(2);
  let into: Word | undefined;
  if (old) {
    for (const letter of bundle) {
      const value = TAR.includes(letter) ? rest.shift() : undefined;
      if (letter === 'C') into = value;
    }
  }
  const given = optionsOf(old ? rest : argumentsOf(command), {
    short: TAR,
    long: ['file', 'directory', 'exclude', 'one-top-level'],
  });
  const extracts = old ? bundle.includes('x') : has(given, 'x', 'extract', 'get');
  if (!extracts || has(given, 'O', 'to-stdout', 'to-command')) return [];
  into = valuesOf(given, 'C', 'directory').at(-1) ?? into;
  const top = valuesOf(given, 'one-top-level').at(-1);
  const place = into ? placed(into, command) : here(command);
  return [write('extract')(top ? placeOf(top, place.path, command.remote) : place)];
};

const unzip: Writer = (command) => {
  const given = optionsFor(command, { short: 'dxP' });
  if (has(given, 'l', 't', 'p', 'Z', 'z', 'v')) return [];
  const into = valuesOf(given, 'd').at(-1);
  return [write('extract')(into ? placed(into, command) : here(command))];
};

/** `7z x archive -o/where`. */
const sevenZip: Writer = (command) => {
  const [verb, ...rest] = argumentsOf(command);
  if (verb === undefined || !/^[xe]$/.test(sketchOf(verb))) return [];
  const into = rest.find((word) => /^-o./.test(sketchOf(word)));
  return [write('extract')(into ? placed(tailOf(into, 2), command) : here(command))];
};

/** `cpio -i -D where`, `cpio -pdm where`. */
const cpio: Writer = (command) => {
  const given = optionsFor(command, { short: 'DCEFHIMOR', long: ['directory', 'file', 'format', 'owner'] });
  const [target] = given.operands;
  if (has(given, 'p', 'pass-through')) return target ? [write('copy')(placed(target, command))] : [];
  if (!has(given, 'i', 'extract') || has(given, 't', 'list')) return [];
  const into = valuesOf(given, 'D', 'directory').at(-1);
  return [write('extract')(into ? placed(into, command) : here(command))];
};

/** `jar xf app.war`: where it runs. */
const jar: Writer = (command) => {
  const texts = argumentsOf(command).map(sketchOf);
  if (!/^-?[vf0M]*x/.test(texts[0] ?? '')) return [];
  const at = texts.indexOf('-C');
  const into = at < 0 ? undefined : argumentsOf(command)[at + 1];
  return [write('extract')(into ? placed(into, command) : here(command))];
};

/** What unpacks. */
export const ARCHIVERS: readonly (readonly [string, Writer])[] = [
  ...['tar', 'bsdtar', 'gtar'].map((name) => [name, tar] as const),
  ['unzip', unzip],
  ...['7z', '7za', '7zr', '7zz'].map((name) => [name, sevenZip] as const),
  ['cpio', cpio],
  ['jar', jar],
];
