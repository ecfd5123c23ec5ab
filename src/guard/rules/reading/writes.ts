import type { Command } from '../../shell/command.ts';
import type { Word } from '../../shell/word.ts';
import { placesOf, startsOf } from './operands.ts';
import { has, type Options, type OptionTable, optionsOf, valuesOf } from './options.ts';
import { joined, type Place, placeOf } from './path.ts';
import { argumentsOf, asks, sketchOf, tailOf, UNKNOWN } from './words.ts';

/** What a command does to a path. */
export type Deed =
  /** It is gone afterwards. */
  | 'remove'
  /** Something is put there, in place of what was there before. */
  | 'copy'
  /** An archive is unpacked there. */
  | 'extract'
  /** Text is written into it by redirection. */
  | 'redirect'
  | 'append'
  /** It is changed in place. */
  | 'edit'
  /** A person changes it by hand. */
  | 'open'
  /** It is made empty, or cut. */
  | 'truncate';

export interface Write {
  readonly deed: Deed;
  readonly place: Place;
  /** Whether what lies below is meant too. */
  readonly deep: boolean;
  /** Whether only files of some age are meant: old backups, old logs. */
  readonly aged: boolean;
}

type Writer = (command: Command) => readonly Write[];
const known = new WeakMap<Command, readonly Write[]>();

const NOTHING: readonly Write[] = [];

/** All that a command writes, by its arguments and by redirection. */
export function writesOf(command: Command): readonly Write[] {
  const named = WRITERS.get(command.name);
  if (named === undefined && command.redirections.length === 0) return NOTHING;
  const before = known.get(command);
  if (before) return before;
  const writer = named && !asks(command) ? named : undefined;
  const writes = [...(writer?.(command) ?? []), ...redirected(command)];
  known.set(command, writes);
  return writes;
}

const write =
  (deed: Deed, deep = false) =>
  (place: Place) =>
    ({ deed, place, deep, aged: false }) satisfies Write;
const options = (command: Command, table: OptionTable): Options => optionsOf(argumentsOf(command), table);

function redirected(command: Command): Write[] {
  return command.redirections.flatMap(({ operator, target }) => {
    if (operator === '<' || operator === '<&') return [];
    if (operator === '>&' && /^(?:\d+|-)$/.test(sketchOf(target))) return [];
    const empty = command.name === ':' || command.name === 'true' || command.words.every(isNothing);
    const deed = operator.endsWith('>>') ? 'append' : operator === '<>' ? 'edit' : empty ? 'truncate' : 'redirect';
    return [write(deed)(placeOf(target, command.directory, command.remote))];
  });
}
const isNothing = (word: Word): boolean => sketchOf(word) === '';

const remove: Writer = (command) => {
  const given = options(command, {});
  const deep = has(given, 'r', 'R', 'recursive');
  return placesOf(command, given.operands).map(write('remove', deep));
};

const find: Writer = (command) => {
  const texts = argumentsOf(command).map(sketchOf);
  if (!texts.includes('-delete')) return [];
  const aged = texts.some((text, at) => /^-[acm](?:time|min)$/.test(text) && (texts[at + 1] ?? '').startsWith('+'));
  return startsOf(command).map((word) => ({
    ...write('remove', true)(placeOf(word, command.directory, command.remote)),
    aged,
  }));
};

/** `cp`, `mv`, `install`: into `-t DIRECTORY`, or into the last. */
const copy: Writer = (command) => {
  const given = options(command, { short: 'tSgmo', long: ['target-directory', 'suffix', 'group', 'mode', 'owner'] });
  if (command.name === 'install' && has(given, 'd', 'directory')) return [];
  const into = valuesOf(given, 't', 'target-directory');
  const sources = into.length > 0 ? given.operands : given.operands.slice(0, -1);
  const targets = into.length > 0 ? into : given.operands.slice(-1);
  if (sources.length === 0) return [];
  const written = placesOf(command, targets).map(write('copy'));
  return command.name === 'mv' ? [...placesOf(command, sources).map(write('remove', true)), ...written] : written;
};

const rsync: Writer = (command) => {
  const given = options(command, { short: 'efBTM', long: RSYNC_VALUES });
  if (has(given, 'n', 'dry-run', 'list-only')) return [];
  const [target, ...sources] = given.operands.toReversed();
  if (target === undefined || sources.length === 0) return [];
  const place = elsewhere(target, command);
  const removes = has(given, 'delete', 'delete-after', 'delete-before', 'delete-during', 'delete-excluded');
  return [write('copy')(place), ...(removes ? [write('remove')(place)] : [])];
};
const RSYNC_VALUES = (
  'rsh exclude include exclude-from include-from files-from filter chmod chown usermap groupmap backup-dir suffix ' +
  'block-size max-size min-size temp-dir compare-dest copy-dest link-dest compress-level skip-compress bwlimit timeout ' +
  'port password-file out-format log-file log-file-format rsync-path info debug partial-dir modify-window address'
).split(' ');

const scp: Writer = (command) => {
  const { operands } = options(command, { short: 'cDFiJloPSX' });
  const target = operands.at(-1);
  return target === undefined || operands.length < 2 ? [] : [write('copy')(elsewhere(target, command))];
};

/** A path of this machine, or `[user@]host:path`, or a URL of scp or rsync. */
function elsewhere(word: Word, command: Command): Place {
  const text = sketchOf(word);
  const url = /^(?:scp|rsync|sftp):\/\/[^/]*/.exec(text);
  if (url) return placeOf(tailOf(word, url[0].length), '~', true);
  const host = /^[^/:]+:/.exec(text);
  if (!host) return placeOf(word, command.directory, command.remote);
  const place = placeOf(tailOf(word, host[0].length), '~', true);
  return place.path === '' ? { ...place, path: '~' } : place;
}

const tar: Writer = (command) => {
  const [first] = argumentsOf(command);
  if (first === undefined) return [];
  const bundle = sketchOf(first);
  // The old form has no dash, and the values of its letters follow in the order of the letters.
  const old = !bundle.startsWith('-');
  const words = old ? [] : argumentsOf(command);
  const rest = command.words.slice(2);
  if (old) {
    for (const letter of bundle) {
      const value = 'fCbNTXVFIKgH'.includes(letter) ? rest.shift() : undefined;
      if (letter === 'C' && value) return bundle.includes('x') ? [write('extract')(placed(value, command))] : [];
    }
  }
  const given = optionsOf(old ? rest : words, { short: 'fCbNTXVFIKgH', long: ['file', 'directory', 'exclude'] });
  const extracts = old ? bundle.includes('x') : has(given, 'x', 'extract', 'get');
  if (!extracts || has(given, 'O', 'to-stdout')) return [];
  const into = valuesOf(given, 'C', 'directory').at(-1);
  return [write('extract')(into ? placed(into, command) : here(command))];
};

const unzip: Writer = (command) => {
  const given = options(command, { short: 'dxP' });
  if (has(given, 'l', 't', 'p', 'Z', 'z', 'v')) return [];
  const into = valuesOf(given, 'd').at(-1);
  return [write('extract')(into ? placed(into, command) : here(command))];
};

const placed = (word: Word, { directory, remote }: Command): Place => placeOf(word, directory, remote);
const here = ({ directory, remote }: Command): Place => ({
  path: directory === undefined ? UNKNOWN : joined(directory, '.'),
  remote,
  temporary: false,
});

const tee: Writer = (command) => {
  const given = options(command, {});
  return placesOf(command, given.operands).map(write(has(given, 'a', 'append') ? 'append' : 'redirect'));
};

const sed: Writer = (command) => {
  const given = options(command, { short: 'efl', attached: 'i', long: ['expression', 'file', 'line-length'] });
  if (!has(given, 'i', 'in-place')) return [];
  const script = has(given, 'e', 'expression', 'f', 'file') ? 0 : 1;
  return placesOf(command, given.operands.slice(script)).map(write('edit'));
};

const perl: Writer = (command) => {
  const given = options(command, { short: 'eEIMm', attached: 'i0lF' });
  if (!has(given, 'i')) return [];
  return placesOf(command, given.operands.slice(has(given, 'e', 'E') ? 0 : 1)).map(write('edit'));
};

const truncate: Writer = (command) => {
  const { operands } = options(command, { short: 'sr', long: ['size', 'reference'] });
  return placesOf(command, operands).map(write('truncate'));
};

const dd: Writer = (command) =>
  argumentsOf(command)
    .filter((word) => sketchOf(word).startsWith('of='))
    .map((word) => write('edit')(placed(tailOf(word, 3), command)));

const editor: Writer = (command) => {
  const { operands } = options(command, { short: 'cS' });
  return placesOf(command, operands).map(write('open'));
};

const download: Writer = (command) => {
  const table =
    command.name === 'curl'
      ? { short: 'oHdFuXAebmTwrxYyzCcDEKPQtU', long: ['output', 'output-dir', 'header', 'data', 'user', 'request'] }
      : { short: 'OPoaeUtTwQi', long: ['output-document', 'directory-prefix', 'header', 'user', 'password'] };
  const names =
    command.name === 'curl' ? ['o', 'output', 'output-dir'] : ['O', 'P', 'output-document', 'directory-prefix'];
  return placesOf({ ...command, through: [] }, valuesOf(options(command, table), ...names)).map(write('copy'));
};

const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ...['rm', 'unlink', 'trash', 'srm', 'rimraf', 'shred'].map((name) => [name, remove] as const),
  ['find', find],
  ...['cp', 'mv', 'install', 'gcp', 'gmv', 'ginstall'].map((name) => [name, copy] as const),
  ['rsync', rsync],
  ['scp', scp],
  ...['tar', 'bsdtar', 'gtar'].map((name) => [name, tar] as const),
  ['unzip', unzip],
  ...['tee', 'sponge'].map((name) => [name, tee] as const),
  ...['sed', 'gsed'].map((name) => [name, sed] as const),
  ...['perl', 'ruby'].map((name) => [name, perl] as const),
  ['truncate', truncate],
  ['dd', dd],
  ...['vi', 'vim', 'nvim', 'nano', 'emacs', 'ed', 'ex', 'pico'].map((name) => [name, editor] as const),
  ...['curl', 'wget'].map((name) => [name, download] as const),
]);
