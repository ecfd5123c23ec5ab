import { placesOf } from '../operands.ts';
import { has, optionsOf, valuesOf } from '../options.ts';
import { argumentsOf, sketchOf, tailOf } from '../words.ts';
import { here, optionsFor, placed, type Writer, write } from './write.ts';

const sed: Writer = (command) => {
  const given = optionsFor(command, { short: 'efl', attached: 'i', long: ['expression', 'file', 'line-length'] });
  if (!has(given, 'i', 'in-place')) return [];
  const script = has(given, 'e', 'expression', 'f', 'file') ? 0 : 1;
  return placesOf(command, given.operands.slice(script)).map(write('edit'));
};

const perl: Writer = (command) => {
  const given = optionsFor(command, { short: 'eEIMm', attached: 'i0lF' });
  if (!has(given, 'i')) return [];
  return placesOf(command, given.operands.slice(has(given, 'e', 'E') ? 0 : 1)).map(write('edit'));
};

/** `awk -i inplace program FILE`. */
const awk: Writer = (command) => {
  const given = optionsFor(command, { short: 'Ffvi', long: ['include', 'file', 'assign', 'field-separator'] });
  if (!valuesOf(given, 'i', 'include').some((word) => sketchOf(word) === 'inplace')) return [];
  return placesOf(command, given.operands.slice(has(given, 'f', 'file') ? 0 : 1)).map(write('edit'));
};

/** `yq -i expression FILE`, `dasel`, `sd from to FILE`: the first operands are no files. */
const inPlace =
  (first: number, needs: readonly string[]): Writer =>
  (command) => {
    const given = optionsFor(command, { short: 'pos', long: ['output-format', 'input-format', 'arg', 'argjson'] });
    if (needs.length > 0 && !has(given, ...needs)) return [];
    return placesOf(command, given.operands.slice(first)).map(write('edit'));
  };

/** `patch -d DIRECTORY`, `patch FILE`, or where it runs. */
const patch: Writer = (command) => {
  const given = optionsFor(command, {
    short: 'dpiorBDFVYzx',
    long: ['directory', 'strip', 'input', 'output', 'reject-file', 'fuzz', 'suffix', 'prefix', 'ifdef'],
  });
  if (has(given, 'dry-run', 'C', 'check')) return [];
  const out = valuesOf(given, 'o', 'output').at(-1);
  if (out) return [write('copy')(placed(out, command))];
  const into = valuesOf(given, 'd', 'directory').at(-1);
  const [file] = given.operands;
  return [write('edit')(into ? placed(into, command) : file ? placed(file, command) : here(command))];
};

const dd: Writer = (command) =>
  argumentsOf(command)
    .filter((word) => sketchOf(word).startsWith('of='))
    .map((word) => write('redirect')(placed(tailOf(word, 3), command)));

const editor: Writer = (command) => {
  const { operands } = optionsFor(command, { short: 'cS' });
  return placesOf(
    command,
    operands.filter((word) => !sketchOf(word).startsWith('+')),
  ).map(write('open'));
};

/** `sort -o FILE`. */
const sort: Writer = (command) =>
  valuesOf(optionsFor(command, { short: 'oktST', long: ['output', 'key', 'field-separator'] }), 'o', 'output').map(
    (word) => write('redirect')(placed(word, command)),
  );

/** `sqlite3 FILE "UPDATE …"`: a database that is a file, changed by hand. */
const sqlite: Writer = (command) => {
  const { operands } = optionsOf(argumentsOf(command));
  const [file, ...statements] = operands;
  const said = statements.map(sketchOf).join(';');
  return file && /(?:^|;)\s*(?:UPDATE|DELETE|INSERT|REPLACE|ALTER)\b/i.test(said)
    ? [write('edit')(placed(file, command))]
    : [];
};

/** What changes files in place. */
export const EDITORS: readonly (readonly [string, Writer])[] = [
  ...['sed', 'gsed'].map((name) => [name, sed] as const),
  ...['perl', 'ruby'].map((name) => [name, perl] as const),
  ...['awk', 'gawk'].map((name) => [name, awk] as const),
  ['yq', inPlace(1, ['i', 'inplace', 'in-place'])],
  ['sd', inPlace(2, [])],
  ['dos2unix', inPlace(0, [])],
  ['patch', patch],
  ['dd', dd],
  ['sort', sort],
  ['sqlite3', sqlite],
  ...['vi', 'vim', 'nvim', 'nano', 'emacs', 'ed', 'ex', 'pico', 'micro'].map((name) => [name, editor] as const),
];
