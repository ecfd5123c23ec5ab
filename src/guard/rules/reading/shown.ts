import type { Command } from '../../shell/command.ts';
import type { Word } from '../../shell/word.ts';
import { gitOf } from './git.ts';
import { placesOf } from './operands.ts';
import { has, type Options, type OptionTable, optionsOf, valuesOf } from './options.ts';
import { type Place, placeOf } from './path.ts';
import { argumentsOf, sketchOf, tailOf } from './words.ts';

/** Says which files a command shows, whole or in part. */
export type Shower = (command: Command) => readonly Place[];

/** What shows a file. `first`: operands before the files, unless one of `instead` says the same. */
interface Reader {
  readonly table: OptionTable;
  readonly first?: number;
  readonly instead?: readonly string[];
  /** Options with which nothing of the content is shown. */
  readonly silent?: readonly string[];
  /** Whether only the names before the `=` are shown, or so little else that no value is among it. */
  readonly spares?: (given: Options) => boolean;
}

const PLAIN: Reader = { table: { short: 'nc', long: ['lines', 'bytes'] } };
const GREP: Reader = {
  table: { short: 'efmABCd', long: ['regexp', 'file', 'max-count', 'context', 'include', 'exclude', 'color'] },
  first: 1,
  instead: ['e', 'regexp', 'f', 'file'],
  silent: ['q', 'quiet', 'silent', 'c', 'count', 'l', 'L', 'files-with-matches', 'files-without-match'],
  spares: (given) => has(given, 'o', 'only-matching') && /^\^?\[?\^?=?[^=]*$/.test(firstOf(given, 'e', 'regexp')),
};
const SCRIPT: Reader = {
  table: { short: 'efvF', attached: 'i', long: ['expression', 'file'] },
  first: 1,
  instead: ['e', 'f'],
  silent: ['i', 'in-place'],
  spares: (given) => {
    const script = firstOf(given, 'e', 'expression');
    // `awk -F= '{ print $1 }'`, `sed 's/=.*//'`: the names alone.
    return (
      /^s([/|#,])=\.\*\1[^=]*\1g?$/.test(script) || (has(given, 'F') && /^\{\s*print\s+\$1\s*;?\s*\}$/.test(script))
    );
  },
};
const FIELDS: Reader = {
  table: { short: 'dfbckto', long: ['delimiter', 'fields', 'key'] },
  spares: (given) =>
    valuesOf(given, 'f', 'fields').some((word) => sketchOf(word) === '1') &&
    valuesOf(given, 'd', 'delimiter').some((word) => sketchOf(word) === '='),
};
const DIFF: Reader = {
  table: { short: 'UCIx', long: ['label', 'unified', 'context', 'exclude'] },
  silent: ['q', 'brief', 's', 'quiet', 'silent'],
};
const BYTES: Reader = { table: { short: 'wscnltjAN' } };
/** What shows what it reads, and has no operands that are files. */
const FILTER: Reader = { table: {}, first: 1000 };

const firstOf = (given: Options, ...names: readonly string[]): string =>
  sketchOf(valuesOf(given, ...names)[0] ?? given.operands[0] ?? { segments: [], start: 0, end: 0 });

const READERS: ReadonlyMap<string, Reader> = new Map([
  ...'cat tac gcat less more head tail nl bat batcat strings pr most rev fmt expand unexpand view vis zcat gzcat look iconv'
    .split(' ')
    .map((name) => [name, PLAIN] as const),
  ...'base64 base32 basenc gbase64 xxd od hexdump hd hexyl uuencode'.split(' ').map((name) => [name, BYTES] as const),
  ...'grep egrep fgrep zgrep rg ag ack ugrep'.split(' ').map((name) => [name, GREP] as const),
  ...'sed gsed awk gawk mawk nawk jq yq'.split(' ').map((name) => [name, SCRIPT] as const),
  ...'cut sort uniq paste column fold join comm'.split(' ').map((name) => [name, FIELDS] as const),
  ...'diff sdiff colordiff'.split(' ').map((name) => [name, DIFF] as const),
  ...'tr tee xargs logger wall pbcopy xclip'.split(' ').map((name) => [name, FILTER] as const),
]);

const place = (word: Word, { directory, remote }: Command): Place => placeOf(word, directory, remote);

/** What a command reads on standard input by redirection. */
export const redirectedInto = (command: Command): readonly Place[] =>
  command.redirections.filter(({ operator }) => operator === '<').map(({ target }) => place(target, command));

function byReader(command: Command, reader: Reader): readonly Place[] {
  const given = optionsOf(argumentsOf(command), reader.table);
  if (reader.silent?.some((name) => has(given, name)) || reader.spares?.(given)) return [];
  const skipped = reader.instead?.some((name) => has(given, name)) ? 0 : (reader.first ?? 0);
  const included = reader === GREP ? valuesOf(given, 'include').map((word) => place(word, command)) : [];
  return [
    ...placesOf(command, given.operands.slice(skipped)),
    ...included,
    ...redirectedInto(command),
    ...found(command),
  ];
}

/** The names that a `find` looks for, where what it finds is shown. */
function found(command: Command): readonly Place[] {
  const { words, through } = command;
  const outputs = words.flatMap(({ segments }) =>
    segments.flatMap((segment) => (segment.kind === 'unknown' ? (segment.output ?? []) : [])),
  );
  const feeder = through.findLast(({ name }) => name === 'xargs');
  const piped = feeder?.input?.kind === 'pipe' ? feeder.input.from : [];
  const finds = [...outputs, ...piped, ...through].filter(({ name }) => name === 'find');
  return finds.flatMap((find) =>
    find.words.flatMap((word, at) => {
      const before = find.words[at - 1];
      return before && /^-i?(?:name|path)$/.test(sketchOf(before)) ? [placeOf(word, '', false)] : [];
    }),
  );
}

/** `openssl base64 -in FILE`; with a cipher it hides the file. */
const openssl: Shower = (command) => {
  const texts = argumentsOf(command).map(sketchOf);
  const plain =
    texts[0] === 'base64' ||
    (texts[0] === 'enc' && !texts.some((text) => /^-(?:aes|des|camellia|chacha|aria|sm4)/.test(text)));
  if (!plain) return [];
  const at = texts.indexOf('-in');
  const word = at < 0 ? undefined : argumentsOf(command)[at + 1];
  return [...(word ? [place(word, command)] : []), ...redirectedInto(command)];
};

/** `git show REVISION:FILE`, `git diff -- FILE`, `git log -p FILE`, `git blame FILE`. */
const git: Shower = (command) => {
  const call = gitOf(command);
  if (!call) return [];
  const given = optionsOf(call.rest, { short: 'nSGLO' });
  const within = (word: Word): Place => placeOf(word, call.directory, command.remote);
  const { operands } = given;
  if (call.verb === 'show' || call.verb === 'cat-file') {
    return operands.flatMap((word) => {
      const colon = sketchOf(word).indexOf(':');
      return colon < 0 ? [] : [within(tailOf(word, colon + 1))];
    });
  }
  if (has(given, 'stat', 'name-only', 'name-status', 'quiet', 'numstat', 'shortstat', 'summary')) return [];
  if (call.verb === 'log') return has(given, 'p', 'patch', 'u') ? operands.map(within) : [];
  if (call.verb === 'grep') return has(given, 'q', 'l', 'c', 'quiet', 'count') ? [] : operands.slice(1).map(within);
  return ['diff', 'blame', 'annotate', 'archive'].includes(call.verb) ? operands.map(within) : [];
};

const dd: Shower = (command) =>
  argumentsOf(command)
    .filter((word) => sketchOf(word).startsWith('if='))
    .map((word) => place(tailOf(word, 3), command));

/** A file that a program of another language opens, in its text; and what `perl -ne` reads. */
const language: Shower = (command) => {
  const words = argumentsOf(command);
  const at = words.findIndex((word) => /^-[a-zA-Z]*[cer]$/.test(sketchOf(word)));
  const program = words[at + 1];
  if (at < 0 || program === undefined) return [];
  const said = sketchOf(program).slice(0, 20_000);
  const opened =
    /\b(?:open|read|readFileSync|readFile|readlines|slurp|file_get_contents|file|readfile|fopen|fs|IO|File|Path)\b/.test(
      said,
    )
      ? [...said.matchAll(/["'`]([^"'`\s]{1,200})["'`]/g)].map(([, path = '']) =>
          placeOf(textWord(path), command.directory, command.remote),
        )
      : [];
  const loops = /^-[a-zA-Z]*[np]/.test(sketchOf(words[at] ?? program));
  return [...opened, ...(loops ? words.slice(at + 2).map((word) => place(word, command)) : [])];
};

const textWord = (text: string): Word => ({ segments: [{ kind: 'text', text, quoted: true }], start: 0, end: 0 });

/** `gzip -c FILE`: on standard output. */
const packer: Shower = (command) => {
  const given = optionsOf(argumentsOf(command));
  return has(given, 'c', 'stdout', 'to-stdout')
    ? [...placesOf(command, given.operands), ...redirectedInto(command)]
    : [];
};

/** The programs that show files, with what they show. */
export const SHOWERS: ReadonlyMap<string, Shower> = new Map<string, Shower>([
  ...[...READERS].map(([name, reader]): [string, Shower] => [name, (command) => byReader(command, reader)]),
  ['openssl', openssl],
  ['git', git],
  ...['dd', 'gdd'].map((name): [string, Shower] => [name, dd]),
  ...'python python2 python3 perl ruby node nodejs bun php'
    .split(' ')
    .map((name): [string, Shower] => [name, language]),
  ...'gzip bzip2 xz zstd lz4'.split(' ').map((name): [string, Shower] => [name, packer]),
]);
