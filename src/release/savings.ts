import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Entry, FileEntry } from '../artifact/manifest.ts';
import { pathIn } from '../artifact/name.ts';
import type { Conversation } from '../host/program/converse.ts';
import type { ChunkList, Savings } from './archive.ts';
import { type Chunk, LARGE, packChunks, recordsOf, unpackChunks } from './chunks.ts';
import { laidDown } from './list.ts';
import type { Listing } from './listing.ts';
import { type Patch, patchOf, rest } from './patch.ts';
import type { Pieces } from './pieces.ts';

/** Below this, sending is quicker than asking. */
const WORTH_ASKING = 256 * 1024;
/** Characters of a digest by which the host is asked for a content. */
const ASKED = 12;

/**
 * Asks the host, which has the list of the release before, whether it has the contents of new files elsewhere, and for
 * the pieces of large ones. What else it says before it answers is given to `hear`. Whatever it answers, what comes of it is compared with the files' digests in the end.
 */
export async function askForSavings(
  talk: Conversation,
  cut: Pieces,
  send: readonly Entry[],
  extra: ReadonlySet<Entry>,
  hear: (line: string) => Promise<void>,
): Promise<Savings> {
  const files = send.filter((entry): entry is FileEntry => entry.type === 'file' && !extra.has(entry));
  const large = files.filter(({ size }) => size >= LARGE);
  if (files.reduce((sum, { size }) => sum + size, 0) < WORTH_ASKING) {
    return { there: new Map(), patches: new Map(), chunks: await listsOf(cut, large) };
  }
  const question = gzipSync(
    Buffer.from(
      [
        ...files.map(({ sha256 }) => `${sha256.slice(0, ASKED)} ?\n`),
        ...large.map(({ path }) => `chunks ${path}\n`),
      ].join(''),
      'latin1',
    ),
  );
  talk.input.write(`ask ${question.length}\n`);
  talk.input.write(question);
  // The files are cut into pieces while the host looks for its answer.
  const [pieces, answer] = await Promise.all([cut.of(large), answerOf(talk, hear)]);
  const there = new Map<string, string>();
  const patches = new Map<string, Patch>();
  const found = new Map<string, string>();
  const chunks = new Map<string, ChunkList>(large.map((file) => [file.sha256, packed(pieces.get(file))]));
  for (const line of answer.split('\n')) {
    const [, sha256, mode = '', place = ''] = /^([0-9a-f]{64}) (0[0-7]{3}) (.+)$/.exec(line) ?? [];
    if (sha256 !== undefined) found.set(`${sha256} ${laidDown(Number.parseInt(mode, 8))}`, `kept/${place}`);
    const [, index = '', base = '', of = '', list = ''] =
      /^chunks (\d{1,9}) (\S+) ([0-9a-f]{64}) (\S*)$/.exec(line) ?? [];
    const file = large[Number(index) - 1];
    if (index === '' || file === undefined) continue;
    const before = unpackChunks(Buffer.from(list, 'base64'));
    const now = pieces.get(file) ?? [];
    const patch = patchOf(`kept/${base}/${file.path}`, before, now);
    if (patch === undefined) continue;
    patches.set(file.path, patch);
    const listPatch = patchOf(`../../releases/${base}/chunks/${of}`, recordsOf(before), recordsOf(now));
    if (listPatch) chunks.set(file.sha256, { ...packed(now), patch: listPatch });
  }
  for (const { path, sha256, mode } of files) {
    const place = found.get(`${sha256} ${mode}`);
    if (place !== undefined) there.set(path, place);
  }
  return { there, patches, chunks };
}

/** Everything that `answer` may hold arrives as one packed text of lines. */
async function answerOf(talk: Conversation, hear: (line: string) => Promise<void>): Promise<string> {
  for (let line = await talk.line(); line !== undefined; line = await talk.line()) {
    const [, size] = /^have=(\d{1,9})$/.exec(line) ?? [];
    if (size === undefined) {
      await hear(line);
      continue;
    }
    try {
      return gunzipSync(await talk.bytes(Number(size))).toString('latin1');
    } catch {
      return '';
    }
  }
  return '';
}

/** Where an upload was cut in the middle of a large file, the file goes on from there. */
export async function savingsOfListing(
  source: string,
  cut: Pieces,
  send: readonly Entry[],
  listing: Listing,
): Promise<Savings> {
  const patches = new Map<string, Patch>();
  const files = send.filter((entry): entry is FileEntry => entry.type === 'file' && entry.size >= LARGE);
  for (const file of files) {
    const there = listing.get(file.path);
    if (there?.size === undefined || there.size >= file.size || there.sha256 === undefined) continue;
    if ((await digestOfStart(source, file, there.size)) !== there.sha256) continue;
    patches.set(file.path, rest(`tree/${file.path}`, there.size, file.size));
  }
  return { there: new Map(), patches, chunks: await listsOf(cut, files) };
}

async function digestOfStart(source: string, file: FileEntry, size: number): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(pathIn(source, file.path), { end: size - 1 }), digest);
  return digest.digest('hex');
}

const packed = (pieces: readonly Chunk[] = []): ChunkList => ({ bytes: packChunks(pieces) });

const listsOf = async (pieces: Pieces, large: readonly FileEntry[]): Promise<ReadonlyMap<string, ChunkList>> =>
  new Map([...(await pieces.of(large))].map(([{ sha256 }, each]) => [sha256, packed(each)]));
