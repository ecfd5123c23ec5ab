import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { documentOf } from '../artifact/document.ts';
import type { Manifest } from '../artifact/manifest.ts';
import type { Host } from '../host/host.ts';
import { callForBytes, callProgram } from '../host/program/call.ts';
import { archive } from './archive.ts';
import type { Contents } from './contents.ts';
import { type Delta, deltaOf } from './delta.ts';
import { expectationOf } from './expectation.ts';
import { parseListing } from './listing.ts';
import type { Ticket } from './transaction.ts';

/** How long one upload may take, in milliseconds. A dead connection is noticed long before, by its keep-alive. */
const UPLOAD_TIMEOUT = 3_600_000;
const WORK_TIMEOUT = 600_000;

export interface Sent extends Delta {
  /** Bytes that went up, compressed. */
  readonly wire: number;
}

export interface Transfer {
  readonly host: Host;
  readonly ticket: Ticket;
  /** Absolute path of the artifact. */
  readonly source: string;
  readonly contents: Contents;
  /** The artifact as it was built: its manifest is kept on the host, whatever of it is left out of the release. */
  readonly built: Manifest;
  /** Copy the base instead of linking it: lines of the user's will run in the tree. */
  readonly copy: boolean;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly now: () => number;
}

/**
 * Brings a release's files to the host: lays out a tree from what is there (the live release, an upload that was cut),
 * asks what it holds by content, sends what it lacks, and has the host compare the whole with the manifest.
 *
 * @throws {Fault} when the host has no room, the connection ends, or what arrived is not what was sent. What arrived is
 * kept for the next try.
 */
export async function transfer({ host, ticket, contents, ...job }: Transfer): Promise<Sent> {
  const { root } = ticket.place;
  const args = { ...ticket.identity, release: ticket.release, recipe: contents.recipe };
  const options = { signal: job.signal, onLine: job.say, timeout: WORK_TIMEOUT };
  const listing = parseListing(
    await callForBytes(
      host,
      root,
      'stage',
      { ...args, base: ticket.base || undefined, copy: job.copy, writable: contents.writable },
      options,
    ),
  );
  const delta = deltaOf(contents.manifest, listing);
  await callProgram(host, root, 'room', { 'need-bytes': delta.blocks, 'need-inodes': delta.send.length }, options);
  if (delta.remove.length > 0) {
    const names = Buffer.from(delta.remove.map((path) => `./${path}\0`).join(''), 'latin1');
    await callProgram(host, root, 'drop', args, { ...options, input: names });
  }
  const mtime = Math.floor(job.now() / 1000);
  const plain = archive(job.source, delta.send, expectationOf(contents.manifest), documentOf(job.built), mtime);
  const packed = Readable.from(plain, { objectMode: false }).compose(createGzip({ level: 6 })) as unknown as Readable;
  let wire = 0;
  packed.on('data', (piece: Buffer) => {
    wire += piece.length;
  });
  packed.pause();
  await callProgram(host, root, 'receive', args, { ...options, timeout: UPLOAD_TIMEOUT, input: packed });
  return { ...delta, wire };
}
