import type { Command } from '../../shell/command.ts';
import type { Word } from '../../shell/word.ts';
import { has, type OptionTable, optionsOf, valuesOf } from './options.ts';
import { type Place, placeOf } from './path.ts';
import { redirectedInto, type Shower } from './shown.ts';
import { argumentsOf, sketchOf, tailOf } from './words.ts';

const place = (word: Word, { directory, remote }: Command): Place => placeOf(word, directory, remote);
/** A path on whatever machine: `host:/srv/app/.env`. */
const anywhere = (word: Word, command: Command): Place =>
  place(tailOf(word, /^[^/:]+:(?!\/\/)/.exec(sketchOf(word))?.[0].length ?? 0), command);

const CURL: OptionTable = {
  short: 'dFTHouXAebmwrxKEcCDtyYzPQU',
  long: 'data data-binary data-raw data-ascii data-urlencode form upload-file json header output user request'.split(
    ' ',
  ),
};
const CARRIES = ['d', 'data', 'data-binary', 'data-ascii', 'data-urlencode', 'F', 'form', 'json'];

/** `-d @file`, `-F name=@file`, `-T file`. */
const curl: Shower = (command) => {
  const given = optionsOf(argumentsOf(command), CURL);
  const carried = valuesOf(given, ...CARRIES).flatMap((word) => {
    const at = /^(?:[\w.[\]-]*=?)?[@<]/.exec(sketchOf(word));
    return at ? [tailOf(word, at[0].length)] : [];
  });
  const files = [...carried, ...valuesOf(given, 'T', 'upload-file')].map((word) => withoutType(place(word, command)));
  return [...files, ...redirectedInto(command)];
};

/** `@file;type=text/plain`. */
const withoutType = (from: Place): Place => ({ ...from, path: from.path.replace(/;.*$/s, '') });

const wget: Shower = (command) => {
  const given = optionsOf(argumentsOf(command), { long: ['post-file', 'body-file'] });
  return valuesOf(given, 'post-file', 'body-file').map((word) => place(word, command));
};

/** `http POST host @file`, `file@path`. */
const httpie: Shower = (command) => [
  ...argumentsOf(command).flatMap((word) => {
    const at = /^[\w.-]*[=:]?@/.exec(sketchOf(word));
    return at ? [place(tailOf(word, at[0].length), command)] : [];
  }),
  ...redirectedInto(command),
];

const TRANSFER: OptionTable = {
  short: 'cDFiJloPSXef',
  long: ['rsh', 'exclude', 'include', 'files-from', 'filter', 'exclude-from', 'chmod', 'chown', 'port'],
};

/** Everything but the last operand goes there. */
const transfer: Shower = (command) =>
  optionsOf(argumentsOf(command), TRANSFER)
    .operands.slice(0, -1)
    .map((word) => anywhere(word, command));

/** `aws s3 cp FILE s3://…`, `rclone copy FILE remote:`, `gsutil cp FILE gs://…`. */
const cloud: Shower = (command) => {
  const { operands } = optionsOf(argumentsOf(command), {
    short: 'f',
    long: ['profile', 'region', 'exclude', 'include', 'file', 'name', 'container-name', 'account-name'],
  });
  return operands.some((word) => /^(?:cp|mv|sync|copy|copyto|move|moveto|rsync|upload|put)$/.test(sketchOf(word)))
    ? [
        ...operands.slice(0, -1).map((word) => place(word, command)),
        ...valuesOf(optionsOf(argumentsOf(command), { short: 'f', long: ['file'] }), 'f', 'file').map((word) =>
          place(word, command),
        ),
      ]
    : [];
};

/** `docker cp container:/app/.env .`: out of the container. */
const container: Shower = (command) => {
  const { operands } = optionsOf(argumentsOf(command), { short: 'cn', long: ['container', 'namespace', 'context'] });
  const at = operands.findIndex((word) => sketchOf(word) === 'cp');
  const source = operands[at + 1];
  return at < 0 || source === undefined || !/^[^/]+:/.test(sketchOf(source)) ? [] : [anywhere(source, command)];
};

/** `tar czf x.tgz FILE`, `zip x.zip FILE`: what is packed is meant to travel. */
const tar: Shower = (command) => {
  const words = argumentsOf(command);
  const bundle = sketchOf(words[0] ?? { segments: [], start: 0, end: 0 });
  const old = !bundle.startsWith('-');
  const given = optionsOf(old ? words.slice(1) : words, {
    short: 'fCbNTXVFIKgH',
    long: ['file', 'directory', 'exclude', 'exclude-from', 'transform', 'files-from'],
  });
  const packs = old ? /[cru]/.test(bundle) : has(given, 'c', 'create', 'r', 'append', 'u', 'update');
  return packs ? given.operands.map((word) => place(word, command)) : [];
};

const zip: Shower = (command) => {
  const words = argumentsOf(command);
  const end = words.findIndex((word) => /^(?:-x|--exclude|-d)$/.test(sketchOf(word)));
  const operands = words.slice(0, end < 0 ? undefined : end).filter((word) => !sketchOf(word).startsWith('-'));
  if (command.name !== 'zip' && sketchOf(operands[0] ?? { segments: [], start: 0, end: 0 }) !== 'a') return [];
  return operands.slice(1).map((word) => place(word, command));
};

/** `mail … < FILE`, `mutt -a FILE`, `nc host 1 < FILE`, `ssh host … < FILE`. */
const sink: Shower = (command) => [
  ...redirectedInto(command),
  ...valuesOf(optionsOf(argumentsOf(command), { short: 'aAsf', long: ['attach'] }), 'a', 'A', 'attach').map((word) =>
    place(word, command),
  ),
];

/** `gh gist create FILE`, `pastebinit FILE`, `croc send FILE`. */
const paste: Shower = (command) => {
  const { operands } = optionsOf(argumentsOf(command), { short: 'dfi', long: ['desc', 'filename'] });
  const texts = operands.map(sketchOf);
  if (command.name === 'gh' && !(texts[0] === 'gist' || texts.includes('upload'))) return [];
  return [...operands, ...valuesOf(optionsOf(argumentsOf(command), { short: 'i' }), 'i')]
    .map((word) => place(word, command))
    .concat(redirectedInto(command));
};

/** Where a file that is copied there can be read by others, or leaves with something. */
const PUBLIC =
  /(?:^|\/)(?:public|static|htdocs|html|www|dist|artifacts?|logs?|uploads?)(?:\/|$)|\.(?:txt|html?|log|json|js|md|b64|csv)$/i;

/** `cp .env /tmp/x`: a copy that is no `.env` any more. What only takes its place beside the program is none. */
const copied: Shower = (command) => {
  const { operands } = optionsOf(argumentsOf(command), { short: 'tSgmo' });
  const target = operands.at(-1);
  if (target === undefined || operands.length < 2) return [];
  const to = place(target, command);
  return to.temporary || PUBLIC.test(to.path) ? operands.slice(0, -1).map((word) => place(word, command)) : [];
};

/** The programs that send files away, with what they send. */
export const SENDERS: ReadonlyMap<string, Shower> = new Map<string, Shower>([
  ['curl', curl],
  ['wget', wget],
  ...['http', 'https', 'xh', 'httpie'].map((name): [string, Shower] => [name, httpie]),
  ...['scp', 'rsync', 'pscp'].map((name): [string, Shower] => [name, transfer]),
  ...['aws', 'gsutil', 'gcloud', 'az', 'rclone', 'mc', 's3cmd'].map((name): [string, Shower] => [name, cloud]),
  ...['docker', 'podman', 'kubectl', 'oc'].map((name): [string, Shower] => [name, container]),
  ...['tar', 'bsdtar', 'gtar'].map((name): [string, Shower] => [name, tar]),
  ...['zip', '7z', '7za'].map((name): [string, Shower] => [name, zip]),
  ...'mail mailx mutt sendmail msmtp swaks nc ncat netcat socat telnet ssh'
    .split(' ')
    .map((name): [string, Shower] => [name, sink]),
  ...['gh', 'gist', 'pastebinit', 'croc', 'wormhole', 'ffsend'].map((name): [string, Shower] => [name, paste]),
  ...['cp', 'mv', 'install'].map((name): [string, Shower] => [name, copied]),
]);
