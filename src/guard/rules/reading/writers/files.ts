import { finderOf, looksForAge, placesOf, startsOf } from '../operands.ts';
import { has, valuesOf } from '../options.ts';
import { argumentsOf, sketchOf } from '../words.ts';
import { here, optionsFor, placed, type Writer, write } from './write.ts';

const remove: Writer = (command) => {
  const given = optionsFor(command, {});
  // What a `find` found lies anywhere below where it looked.
  const find = finderOf(command, given.operands);
  const deep = has(given, 'r', 'R', 'recursive') || find !== undefined;
  const aged = find !== undefined && looksForAge(find);
  return placesOf(command, given.operands).map((place) => ({ ...write('remove', deep)(place), aged }));
};

const shred: Writer = (command) => {
  const { operands } = optionsFor(command, { short: 'ns', long: ['iterations', 'size', 'random-source'] });
  return placesOf(command, operands).map(write('remove'));
};

const find: Writer = (command) => {
  const texts = argumentsOf(command).map(sketchOf);
  if (!texts.includes('-delete')) return [];
  const aged = looksForAge(command);
  const starts = startsOf(command);
  const named = argumentsOf(command).filter(
    (_, at) => /^-(?:i?path|i?wholename)$/.test(texts[at - 1] ?? '') && !/^(?:!|-not)$/.test(texts[at - 2] ?? ''),
  );
  const places = [
    ...(starts.length > 0 ? starts.map((word) => placed(word, command)) : [here(command)]),
    ...named.map((word) => placed(word, command)),
  ];
  return places.map((place) => ({ ...write('remove', true)(place), aged }));
};

/** `cp`, `mv`, `install`: into `-t DIRECTORY`, or into the last. */
const copy: Writer = (command) => {
  const given = optionsFor(command, {
    short: command.name.endsWith('install') ? 'tSgmo' : 'tS',
    long: ['target-directory', 'suffix', 'group', 'mode', 'owner'],
  });
  if (command.name.endsWith('install') && has(given, 'd', 'directory')) return [];
  const into = valuesOf(given, 't', 'target-directory');
  const sources = into.length > 0 ? given.operands : given.operands.slice(0, -1);
  const targets = into.length > 0 ? into : given.operands.slice(-1);
  if (sources.length === 0) return [];
  const moves = command.name.endsWith('mv');
  // With `-T` the name changes hands in one step: that is how releases are switched.
  const swaps = moves && has(given, 'T', 'no-target-directory');
  const written = placesOf(command, targets).map(write(swaps ? 'swap' : 'copy'));
  return moves ? [...placesOf(command, sources).map(write('remove', true)), ...written] : written;
};

/** `tee FILE`, `sponge FILE`. */
const tee: Writer = (command) => {
  const given = optionsFor(command, {});
  return placesOf(command, given.operands).map(write(has(given, 'a', 'append') ? 'append' : 'redirect'));
};

const truncate: Writer = (command) => {
  const { operands } = optionsFor(command, { short: 'sr', long: ['size', 'reference'] });
  return placesOf(command, operands).map(write('truncate'));
};

/** What copies, moves, empties or deletes files. */
export const MOVERS: readonly (readonly [string, Writer])[] = [
  ...['rm', 'unlink', 'trash', 'trash-put', 'srm', 'rimraf', 'grm', 'wipe'].map((name) => [name, remove] as const),
  ['shred', shred],
  ...['find', 'gfind'].map((name) => [name, find] as const),
  ...['cp', 'mv', 'install', 'gcp', 'gmv', 'ginstall', 'ditto'].map((name) => [name, copy] as const),
  ...['tee', 'gtee', 'sponge'].map((name) => [name, tee] as const),
  ...['truncate', 'gtruncate'].map((name) => [name, truncate] as const),
];
