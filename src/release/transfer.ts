import { hash } from 'node:crypto';
import { pipeline as compose, type Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import type { Entry, FileEntry } from '../artifact/manifest.ts';
import type { Conversation } from '../host/program/converse.ts';
import type { Reply } from '../host/program/reply.ts';
import { archive, type Savings } from './archive.ts';
import type { Broadcasts } from './broadcast.ts';
import type { Contents } from './contents.ts';
import { type Changes, type Delta, deltaOf, deltaOfKeys, type Some } from './delta.ts';
import { addedLists, type ReleaseList, wholeLists } from './list.ts';
import { parseKeys, parseListing } from './listing.ts';
import { bestPacking, packer } from './pack.ts';
import type { Pieces } from './pieces.ts';
import { tellProgress } from './progress.ts';
import { askForSavings, savingsOfListing } from './savings.ts';

/** What went to the host. */
export interface Sent extends Pick<Delta, 'files' | 'bytes'> {
  /** Bytes that went up, compressed. */
  readonly wire: number;
  readonly changes?: Changes | undefined;
  /** Files that are new or another, where the host tells the two apart. */
  readonly paths?: readonly string[];
  /** Files of which the host has only got what is new in them. */
  readonly patched?: readonly FileEntry[];
}

export const NOTHING_SENT: Sent = { files: 0, bytes: 0, wire: 0 };

/** What is on its way to the host. */
export interface Sending extends Omit<Sent, 'wire'> {
  /** The bytes on the wire, when the host has taken them all or wants no more. */
  readonly wire: Promise<number>;
}

/** Other hosts to which the same release goes. What they all lack is read and packed once. */
export interface Others {
  readonly broadcasts: Broadcasts;
  /** Resolves when each of them knows what it lacks, or lacks nothing. */
  readonly together: () => Promise<void>;
}

/** What is sent, and from where. */
export interface Upload {
  /** Absolute path of the artifact. */
  readonly source: string;
  readonly pieces: Pieces;
  readonly contents: Contents;
  /** Makes the list of the release, where it is not made yet. */
  readonly list: () => ReleaseList;
  /** The hosts that are sent the same at the same time, where there are others. */
  readonly others?: Others | undefined;
  readonly say: (line: string) => void;
  readonly now: () => number;
}

/**
 * Answers the host's one question: what it lacks. `listing` is its word of what it has (`HOW SIZE`, the bytes follow).
 * Resolves when all is under way; to nothing when everything must be listed first, since then the host asks once more,
 * and where nothing is lacking and the host wants no answer. What it says meanwhile of other things is given to `hear`.
 */
export async function answerListing(
  talk: Conversation,
  listing: string,
  said: Reply,
  upload: Upload,
  hear: (line: string) => Promise<void>,
): Promise<Sending | undefined> {
  const [how = '', size = ''] = listing.split(' ');
  if (!/^\d{1,9}$/.test(size)) return undefined;
  const bytes = await talk.bytes(Number(size));
  const { contents } = upload;
  // What is live already is mostly told as such: then nobody wants an answer.
  if (said.get('live-recipe') === contents.recipe && !(await opens(talk, said, hear))) return undefined;
  const list = upload.list();
  if (how === 'keys') {
    // Of what the service writes no list says what is there.
    const delta = contents.writable.length === 0 ? deltaOfKeys(list, parseKeys(bytes)) : undefined;
    if (delta === undefined) {
      talk.input.write('all\n');
      return undefined;
    }
    const gone = delta.gone.map((key) => `${key} !\n`).join('');
    const savings = await askForSavings(talk, upload.pieces, delta.send, new Set(list.extra), hear);
    const files = delta.send.filter(({ type, path }) => type === 'file' && !savings.there.has(path)) as FileEntry[];
    const lists = addedLists(list, delta.lines);
    const wire = send(talk, said, upload, list, { ...delta, lists, gone: Buffer.from(gone) }, savings);
    const paths = delta.send.filter(({ type }) => type === 'file').map(({ path }) => path);
    return {
      files: files.length,
      bytes: files.reduce((sum, { size }) => sum + size, 0),
      wire,
      paths,
      patched: patchedOf(delta.send, savings),
    };
  }
  const listed = how === 'all' ? parseListing(bytes) : new Map();
  const delta = deltaOf(contents.manifest, listed);
  const savings = await savingsOfListing(upload.source, upload.pieces, delta.send, listed);
  const remove = delta.remove.filter((path) => !savings.patches.has(path));
  const names = Buffer.from(remove.map((path) => `./${path}\0`).join(''), 'latin1');
  const wire = send(talk, said, upload, list, { ...delta, lists: wholeLists(list), gone: names }, savings);
  return {
    files: delta.files,
    bytes: delta.bytes,
    wire,
    changes: delta.changes,
    patched: patchedOf(delta.send, savings),
  };
}

/**
 * Whether the host wants an answer to a list of what is live already: it opens a transaction, since that was never committed.
 * Where it is not what it was, the host says so, and asks once more.
 */
async function opens(talk: Conversation, said: Reply, hear: (line: string) => Promise<void>): Promise<boolean> {
  if (said.all('step').includes('open')) return true;
  let changed = false;
  for (let line = await talk.line(); line !== undefined; line = await talk.line()) {
    await hear(line);
    changed ||= line.startsWith('changed=');
    if (line === 'step=open') return !changed;
  }
  return false;
}

/** What goes to a host, and what comes to it. */
interface Parcel {
  readonly send: readonly Entry[];
  readonly blocks: number;
  readonly gone: Buffer;
  readonly lists: Readonly<Record<string, Buffer>>;
}

/** Sends what goes and what comes. Resolves to the bytes on the wire when the host has taken them or wants no more. */
async function send(
  talk: Conversation,
  said: Reply,
  upload: Upload,
  list: ReleaseList,
  parcel: Parcel,
  savings: Savings,
): Promise<number> {
  const { source, now, say, others } = upload;
  const packing = bestPacking(said.all('packs'));
  const goes = gzipSync(parcel.gone);
  await others?.together();
  const { blocks, send: sent } = parcel;
  talk.input.write(`send ${packing} ${goes.length} ${blocks} ${sent.length} ${list.digest} ${list.tree}\n`);
  talk.input.write(goes);
  let wire = goes.length;
  const make = (): Readable => {
    const progress = tellProgress(weigh(sent, savings), say, now);
    const mtime = Math.floor(now() / 1000);
    return Readable.from(archive(source, sent, parcel.lists, mtime, savings, progress), { objectMode: false });
  };
  const pack = (): Duplex => compose(make(), packer(packing), () => {});
  const packed = others === undefined ? pack() : others.broadcasts.join(keyOf(packing, parcel, savings), pack);
  packed.on('data', (piece: Buffer) => {
    wire += piece.length;
  });
  packed.pause();
  // What goes wrong here ends the call, and the call says so in words.
  const sending = pipeline(packed, talk.input).catch(() => {});
  await Promise.race([sending, talk.finished().catch(() => {})]);
  return wire;
}

/** Hosts that lack the same, and have the same to make it from, are sent the same bytes. */
function keyOf(packing: string, { send: sent, lists }: Parcel, { there, patches, chunks }: Savings): string {
  const digested = (bytes: Buffer): string => hash('sha256', bytes);
  return hash(
    'sha256',
    JSON.stringify([
      packing,
      sent.map(({ path }) => path),
      Object.entries(lists).map(([name, bytes]) => [name, digested(bytes)]),
      [...there],
      [...patches],
      [...chunks].map(([digest, { bytes, patch }]) => [digest, digested(bytes), patch]),
    ]),
  );
}

const patchedOf = (send: readonly Entry[], { patches }: Savings): readonly FileEntry[] =>
  send.filter((entry): entry is FileEntry => entry.type === 'file' && patches.has(entry.path));

/** What is read of the artifact to be sent. */
function weigh(send: readonly Entry[], { there, patches }: Savings): { files: number; bytes: number } {
  const files = send.filter((entry): entry is FileEntry => entry.type === 'file' && !there.has(entry.path));
  return {
    files: files.length,
    bytes: files.reduce((sum, { path, size }) => sum + (patches.get(path)?.bytes ?? size), 0),
  };
}

/** What the host told of the change, where it compared by keys: names only where they do not follow from `paths`. */
export function changesOf(reply: Reply, paths: readonly string[] = []): Changes {
  // The names of a host are bytes.
  const named = (key: string): string[] => reply.all(key).map((name) => Buffer.from(name, 'utf8').toString('latin1'));
  const some = (key: string): Some => ({ count: reply.number(`${key}-count`) ?? 0, names: named(key) });
  const [changed, added, removed] = [some('changed'), some('added'), some('removed')];
  if (added.count === 0) return { changed: { ...changed, names: paths }, added, removed };
  if (changed.count === 0) return { changed, added: { ...added, names: paths }, removed };
  return { changed, added, removed };
}
