import type { Command } from '../../../shell/command.ts';
import { textRead } from '../input.ts';
import { placesOf } from '../operands.ts';
import { has, optionsOf, valuesOf } from '../options.ts';
import { joined } from '../path.ts';
import { argumentsOf, sketchOf } from '../words.ts';
import { elsewhere, here, optionsFor, type Write, type Writer, write } from './write.ts';

const RSYNC_VALUES = (
  'rsh exclude include exclude-from include-from files-from filter chmod chown usermap groupmap backup-dir suffix ' +
  'block-size max-size min-size temp-dir compare-dest copy-dest link-dest compress-level skip-compress bwlimit timeout ' +
  'port password-file out-format log-file log-file-format rsync-path info debug partial-dir modify-window address'
).split(' ');

const rsync: Writer = (command) => {
  const given = optionsFor(command, { short: 'efBTM', long: RSYNC_VALUES });
  if (has(given, 'n', 'dry-run', 'list-only')) return [];
  const [target, ...sources] = given.operands.toReversed();
  if (target === undefined || sources.length === 0) return [];
  const place = elsewhere(target, command);
  const removes = has(given, 'delete', 'delete-after', 'delete-before', 'delete-during', 'delete-excluded');
  return [write('copy')(place), ...(removes ? [write('mirror')(place)] : [])];
};

const scp: Writer = (command) => {
  const { operands } = optionsFor(command, { short: 'cDFiJloPSX' });
  const target = operands.at(-1);
  return target === undefined || operands.length < 2 ? [] : [write('copy')(elsewhere(target, command))];
};

/** `sftp host` that is told `put file /where`. */
const sftp: Writer = (command) =>
  [...(textRead(command) ?? '').matchAll(/^[ \t]*-?(put|mput|reput|rm|rmdir|rename)[ \t]+([^\n]*)$/gm)].flatMap(
    ([, verb, rest = '']): Write[] => {
      const paths = rest.split(/[ \t]+/).filter((text) => text !== '' && !text.startsWith('-'));
      const path = paths.at(-1);
      if (path === undefined || (verb?.endsWith('put') && paths.length < 2)) return [];
      const place = { path: joined('~', path.replace(/^(["'])(.*)\1$/, '$2')), remote: true, temporary: false };
      return [write(verb?.startsWith('rm') ? 'remove' : 'copy')(place)];
    },
  );

/** Verbs behind which such a program copies from its first operand to its last. */
const COPIERS: ReadonlyMap<string, RegExp> = new Map([
  ['docker', /^(?:container )?cp /],
  ['podman', /^(?:container )?cp /],
  ['kubectl', /^cp /],
  ['oc', /^(?:cp|rsync) /],
  ['aws', /^s3 (?:cp|sync|mv) /],
  ['gsutil', /^(?:cp|rsync|mv) /],
  ['gcloud', /^(?:storage|compute) (?:cp|rsync|mv|scp) /],
  ['rclone', /^(?:copy|sync|move|copyto|moveto) /],
  ['mc', /^(?:cp|mirror|mv) /],
  ['lxc', /^file push /],
  ['incus', /^file push /],
]);

const copier: Writer = (command) => {
  const given = optionsFor(command, {
    short: 'cnjmH',
    long: [
      'profile',
      'region',
      'exclude',
      'include',
      'namespace',
      'container',
      'context',
      'zone',
      'project',
      'acl',
      'transfers',
    ],
  });
  if (has(given, 'dryrun', 'dry-run')) return [];
  const said = `${given.operands.map(sketchOf).join(' ')} `;
  const target = given.operands.at(-1);
  if (target === undefined || !COPIERS.get(command.name)?.test(said)) return [];
  if (/^[a-z]\w*:\/\//.test(sketchOf(target))) return [];
  return [write('copy')(elsewhere(target, command))];
};

const CURL = {
  short: 'oHdFuXAebmTwrxYyzCcDEKPQtU',
  long: ['output', 'output-dir', 'header', 'data', 'user', 'request'],
};
const WGET = {
  short: 'OPoaeUtTwQi',
  long: ['output-document', 'directory-prefix', 'header', 'user', 'password', 'post-file', 'post-data'],
};

const download: Writer = (command) => {
  const curl = command.name === 'curl';
  const given = optionsFor(command, curl ? CURL : WGET);
  const names = curl ? ['o', 'output', 'output-dir'] : ['O', 'P', 'output-document', 'directory-prefix'];
  const named = valuesOf(given, ...names).filter((word) => sketchOf(word) !== '-');
  const places = placesOf({ ...command, through: [] }, named);
  // Without a name the file is put where it runs: by wget always, by curl with `-O`.
  const bare =
    valuesOf(given, ...names).length === 0 &&
    (curl ? has(given, 'O', 'remote-name', 'remote-name-all') : !has(given, 'spider'));
  return [...places, ...(bare ? [here(command)] : [])].map(write('copy'));
};

/** `svn checkout URL where`, `svn update where`. */
const svn: Writer = (command) => {
  const { operands } = optionsOf(argumentsOf(command), { short: 'r', long: ['revision', 'username', 'password'] });
  const [verb = '', ...rest] = operands.map(sketchOf);
  const into = (word: Command['words'][number] | undefined) => [
    write('copy')(word ? elsewhere(word, command) : here(command)),
  ];
  if (/^(?:up|update|switch|sw|revert)$/.test(verb)) return into(operands[1]);
  return /^(?:co|checkout|export)$/.test(verb) && rest.length > 1 ? into(operands[2]) : [];
};

/** What brings files from elsewhere, or sends them there. */
export const TRANSFERS: readonly (readonly [string, Writer])[] = [
  ['rsync', rsync],
  ['scp', scp],
  ['sftp', sftp],
  ...[...COPIERS.keys()].map((name) => [name, copier] as const),
  ...['curl', 'wget'].map((name) => [name, download] as const),
  ['svn', svn],
];
