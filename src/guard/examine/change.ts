import { type Blob, readBlobs, sizesOf } from '../change/blobs.ts';
import type { ChangedFile, Sides } from '../change/changed.ts';
import { type Checkout, within } from '../change/checkout.ts';
import { type LineRanges, touches, WHOLE } from '../change/lines.ts';
import { Links } from '../change/links.ts';
import { isExecutable, isFile, isLink, isSubmodule, type Version } from '../change/version.ts';
import type { Finding } from '../finding.ts';
import { judgeChanged } from '../judge/judge.ts';
import { notExamined } from '../judge/not-examined.ts';
import { normal } from '../report/fingerprint.ts';
import { type Located, locate } from '../report/located.ts';
import { Positions } from '../report/positions.ts';
import { isIn, type Scope } from '../scope.ts';
import { kindOf, LARGEST } from '../source/read.ts';
import { batches } from './batches.ts';
import { type Content, contentOf, tooLarge } from './content.ts';
import { type Examined, examine, type Terms } from './examine.ts';

/**
 * Examines what a change adds. The whole new file is read; of what is found in it, that counts which stands on an added
 * line, and that which the file before the change had not: a variable that is set on an added line can change what an
 * old line means, and a file that is renamed or becomes executable can become a script.
 */
export async function* examineChange(
  checkout: Checkout,
  sides: Sides,
  files: readonly ChangedFile[],
  scope: Scope,
  terms: Terms,
): AsyncGenerator<Examined> {
  const links = await Links.of(checkout.git, sides);
  const meant = [...files, ...links.namesOf(files).filter(isOfItsOwn(files))].flatMap(
    (file) => inScope(file, checkout.prefix, scope) ?? [],
  );
  const sizes = await sizesOf(checkout.git, meant.flatMap(storedAfter));
  const size = ({ after }: ChangedFile): number => Math.min(LARGEST, sizes.get(after?.oid ?? '') ?? 0);
  for (const batch of batches(meant, size)) yield* examineBatch({ checkout, links, sizes }, batch, terms);
}

/** What the parts of a change have in common. */
interface Change {
  readonly checkout: Checkout;
  readonly links: Links;
  /** Bytes of what is stored of its files after it. */
  readonly sizes: ReadonlyMap<string, number>;
}

interface Judged {
  readonly file: ChangedFile;
  readonly examined: Examined;
  /** What stands on no added line. */
  readonly doubtful: readonly Located[];
}

async function* examineBatch(change: Change, files: readonly ChangedFile[], terms: Terms): AsyncGenerator<Examined> {
  const { checkout, links, sizes } = change;
  const blobs = await readBlobs(checkout.git, files.flatMap(storedAfter), LARGEST, sizes);
  const judged: Judged[] = [];
  for (const file of files) {
    const { path } = file.after ?? file.before ?? { path: '' };
    const deeds = deedsOf(file).flatMap(([touched, deed]) => judgeChanged(touched, deed, terms.policy, terms.rules));
    const content = await contentAfter(checkout, links, file, blobs);
    if ('finding' in content) {
      const kept = locate([...(content.finding ? [content.finding] : []), ...deeds], new Positions(''));
      yield { path, kept, suppressed: [], state: content.finding === undefined ? 'passed-over' : 'unexamined' };
      continue;
    }
    const examined = await examine(content, terms, deeds);
    const added = content.unreadable === undefined && file.after && isFile(file.after.mode) ? file.added : WHOLE;
    judged.push({ file, examined, doubtful: examined.kept.filter((finding) => !isAdded(finding, added)) });
  }
  const before = await examineBefore(checkout, judged, terms);
  for (const { file, examined, doubtful } of judged) {
    const old = before.get(file) ?? new Map<string, number>();
    const known = new Set(doubtful.filter((finding) => takeOne(old, keyOf(finding))));
    yield {
      ...examined,
      kept: examined.kept.filter((finding) => !known.has(finding)),
      suppressed: examined.suppressed.filter(
        ({ finding, line }) => isAdded(finding, file.added) || (line !== undefined && touches(file.added, line, line)),
      ),
    };
  }
}

/** How often each finding was there before the change, for the files where that matters. */
async function examineBefore(
  { git }: Checkout,
  judged: readonly Judged[],
  terms: Terms,
): Promise<Map<ChangedFile, Map<string, number>>> {
  const asked = judged.flatMap(({ file, doubtful }) =>
    doubtful.length > 0 && file.before && isFile(file.before.mode) ? [{ file, before: file.before }] : [],
  );
  const oids = asked.map(({ before }) => before.oid);
  const blobs = await readBlobs(git, oids, LARGEST);
  const result = new Map<ChangedFile, Map<string, number>>();
  for (const { file, before } of asked) {
    const blob = blobs.get(before.oid);
    if (blob === undefined || !('bytes' in blob)) continue;
    const { kept } = await examine(contentOf(before.path, isExecutable(before.mode), blob.bytes), terms);
    const counted = new Map<string, number>();
    for (const finding of kept) counted.set(keyOf(finding), (counted.get(keyOf(finding)) ?? 0) + 1);
    result.set(file, counted);
  }
  return result;
}

/** The name of what git has stored of a file after the change: of another repository it has nothing. */
const storedAfter = ({ after }: ChangedFile): string[] =>
  after === undefined || isSubmodule(after.mode) ? [] : [after.oid];

const keyOf = ({ rule, understood, severity }: Finding): string => `${rule}\0${severity}\0${normal(understood)}`;

function takeOne(counted: Map<string, number>, key: string): boolean {
  const left = counted.get(key) ?? 0;
  counted.set(key, left - 1);
  return left > 0;
}

function isAdded({ rule, span, lines }: Located, added: LineRanges): boolean {
  // Said at the head of a file, it is about all of it: nobody knows what the added lines hold.
  if (rule === 'guard/not-examined' && span.end <= 1) return added.length > 0;
  return lines.some(([first, last]) => touches(added, first, last));
}

/** What there is to read after the change, or a finding in its place. */
async function contentAfter(
  checkout: Checkout,
  links: Links,
  { after }: ChangedFile,
  blobs: ReadonlyMap<string, Blob>,
): Promise<Content | { readonly finding: Finding | undefined }> {
  if (after === undefined) return { finding: undefined };
  const { path, mode, oid } = after;
  if (isSubmodule(mode)) {
    const reason = 'it is another repository (a submodule), which is to be examined there';
    return { finding: notExamined(path, reason, { start: 0, end: 0 }, 'warning') };
  }
  const blob = blobs.get(oid);
  if (blob === undefined) return { finding: undefined };
  if (isLink(mode)) return (await behindLink(checkout, links, path)) ?? { finding: undefined };
  return ofBlob(path, isExecutable(mode), blob);
}

const ofBlob = (path: string, executable: boolean, blob: Blob): Content =>
  'bytes' in blob ? contentOf(path, executable, blob.bytes) : tooLarge(path, executable, blob.tooLarge);

/** A new link gives a file a second name, by which it may be run: what lies behind it is read under that name. */
async function behindLink({ git, prefix }: Checkout, links: Links, path: string): Promise<Content | undefined> {
  // A name that is no UTF-8 was not kept as it is.
  if (path.includes('\ufffd')) return unreadable(path, 'it is a link whose name is no UTF-8');
  const version = links.behind(prefix + path);
  if (version === undefined || !isFile(version.mode)) return undefined;
  const found = (await readBlobs(git, [version.oid], LARGEST)).get(version.oid);
  return found === undefined ? undefined : ofBlob(path, isExecutable(version.mode), found);
}

const unreadable = (path: string, reason: string): Content => ({
  file: { path, text: '', executable: false },
  unreadable: reason,
});

/** Whether a link's name makes something else of a file than its own name does; else all is said of the file already. */
function isOfItsOwn(files: readonly ChangedFile[]): (named: ChangedFile) => boolean {
  const kindBy = ({ path, mode }: Version) => kindOf(path, '', isExecutable(mode));
  const kinds = new Map(files.flatMap(({ after }) => (after ? [[after.oid, kindBy(after)] as const] : [])));
  return ({ after }) => after !== undefined && kindBy(after) !== undefined && kindBy(after) !== kinds.get(after.oid);
}

type Deed = Parameters<typeof judgeChanged>[1];

function deedsOf({ before, after }: ChangedFile): [path: string, deed: Deed][] {
  if (before === undefined) return after === undefined ? [] : [[after.path, 'adds']];
  if (after === undefined) return [[before.path, 'deletes']];
  if (before.path === after.path) return [[after.path, 'edits']];
  return [
    [before.path, 'renames'],
    [after.path, 'adds'],
  ];
}

/** The file with paths as seen from the directory that is examined; `undefined` where it is not meant. */
function inScope(file: ChangedFile, prefix: string, scope: Scope): ChangedFile | undefined {
  const seen = (version: Version | undefined): Version | undefined => {
    const path = version === undefined ? undefined : within(prefix, version.path);
    return version === undefined || path === undefined || !isIn(scope, path) ? undefined : { ...version, path };
  };
  const [before, after] = [seen(file.before), seen(file.after)];
  if (before === undefined && after === undefined) return undefined;
  // What comes in from elsewhere is new here.
  return { before, after, added: before === undefined && after !== undefined ? WHOLE : file.added };
}
