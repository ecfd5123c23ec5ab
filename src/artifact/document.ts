import { createHash } from 'node:crypto';
import type { Entry, Manifest } from './manifest.ts';
import { textOf } from './name.ts';

/**
 * The manifest as a JSON document: `{"version":1,"entries":[…]}`, one entry a line with its keys sorted, so that equal
 * manifests are equal bytes and a difference can be read with `diff`. Modes are octal text, sizes are bytes. A path or
 * a link target whose bytes are not valid UTF-8 stands as `path-base64` or `target-base64`.
 */
export const documentOf = (manifest: Manifest): string => [...piecesOf(manifest)].join('');

/** The document in pieces: of 100,000 files it has 20 MB, which need not be held at once to be hashed. */
export function* piecesOf(manifest: Manifest): Generator<string> {
  yield '{"version":1,"entries":[';
  for (let at = 0; at < manifest.length; at += PIECE) {
    const lines = manifest.slice(at, at + PIECE).map((entry) => `\n${lineOf(entry)}`);
    yield `${at === 0 ? '' : ','}${lines.join(',')}`;
  }
  yield '\n]}\n';
}

/** Entries in one piece. */
const PIECE = 500;

/** The line of one entry in the document. */
export function lineOf(entry: Entry): string {
  const { path } = entry;
  // Nearly every one is of these: written out, since a tree of 100,000 files needs its lines several times.
  if (entry.type === 'link' || !PLAIN.test(path)) return JSON.stringify(fieldsOf(entry));
  const mode = entry.mode.toString(8).padStart(4, '0');
  if (entry.type === 'directory') return `{"mode":"${mode}","path":"${path}","type":"directory"}`;
  return `{"mode":"${mode}","path":"${path}","sha256":"${entry.sha256}","size":${entry.size},"type":"file"}`;
}

/** What JSON writes as it is. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** The digest of a manifest: sha256 of the bytes of its document, 64 hex digits. */
export function digestOf(manifest: Manifest): string {
  const digest = createHash('sha256');
  for (const piece of piecesOf(manifest)) digest.update(piece);
  return digest.digest('hex');
}

function fieldsOf(entry: Entry): Record<string, string | number> {
  const path = carried('path', entry.path);
  if (entry.type === 'link') return { ...path, ...carried('target', entry.target), type: entry.type };
  const mode = entry.mode.toString(8).padStart(4, '0');
  if (entry.type === 'directory') return { mode, ...path, type: entry.type };
  return { mode, ...path, sha256: entry.sha256, size: entry.size, type: entry.type };
}

function carried(key: string, binary: string): Record<string, string> {
  const text = textOf(binary);
  return text === undefined ? { [`${key}-base64`]: Buffer.from(binary, 'latin1').toString('base64') } : { [key]: text };
}
