import type { Git } from './git.ts';
import { type LineRanges, WHOLE } from './lines.ts';
import { PatchReader } from './patch.ts';
import type { Version } from './version.ts';

/** A file that a change adds, edits, deletes or renames. At least one of the two versions is there. */
export interface ChangedFile {
  readonly before: Version | undefined;
  readonly after: Version | undefined;
  /** The lines of `after` that the change adds. */
  readonly added: LineRanges;
}

/** What is compared: two commits or trees, or a commit and what is staged. */
export type Sides = { readonly base: string; readonly head: string } | { readonly base: string; readonly staged: true };

/** Renames are looked for; a copy is a new file, since what it holds runs in a new place. */
const HOW = ['-r', '-M', '-l1000', '--no-ext-diff', '--no-textconv', '--ignore-submodules=none'];
/** `--text`: an attribute in the change itself may call a script binary, and no line of it would be shown. */
const PATCH = ['-p', '-U0', '--inter-hunk-context=0', '--text', '--full-index', '--no-color', '--submodule=short'];

/** All files that differ between the two sides, by what git has stored. */
export async function changedFiles(git: Git, sides: Sides): Promise<ChangedFile[]> {
  const what = 'head' in sides ? ['diff-tree', ...HOW] : ['diff-index', '--cached', ...HOW];
  const which = 'head' in sides ? [sides.base, sides.head, '--'] : [sides.base, '--'];
  const patch = new PatchReader();
  const [raw] = await Promise.all([
    git.bytes([...what, '--raw', '-z', '--no-abbrev', ...which]),
    git.stream([...what, ...PATCH, ...which], (chunk) => patch.take(chunk)),
  ]);
  return parseRaw(raw).map(({ before, after }) => ({ before, after, added: addedLines(before, after, patch) }));
}

function addedLines(before: Version | undefined, after: Version | undefined, patch: PatchReader): LineRanges {
  if (before === undefined || after === undefined) return after === undefined ? [] : WHOLE;
  if (before.mode.slice(0, 3) !== after.mode.slice(0, 3)) return WHOLE;
  if (before.oid === after.oid) return [];
  return patch.added.get(`${before.oid}..${after.oid}`) ?? WHOLE;
}

/** `:OLDMODE NEWMODE OLDOID NEWOID STATUS\0PATH\0`, and a second path after a rename. */
export function parseRaw(raw: Buffer): { before: Version | undefined; after: Version | undefined }[] {
  const fields = raw.toString('utf8').split('\0');
  const files: { before: Version | undefined; after: Version | undefined }[] = [];
  for (let index = 0; index + 1 < fields.length; ) {
    const [oldMode = '', mode = '', oldOid = '', oid = '', status = ''] = (fields[index] ?? '').slice(1).split(' ');
    const path = fields[index + 1] ?? '';
    const two = /^[RC]/.test(status);
    const newPath = two ? (fields[index + 2] ?? '') : path;
    index += two ? 3 : 2;
    files.push({
      before: oldMode === '000000' ? undefined : { path, mode: oldMode, oid: oldOid },
      after: mode === '000000' ? undefined : { path: newPath, mode, oid },
    });
  }
  return files;
}
