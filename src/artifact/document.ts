import { createHash } from 'node:crypto';
import type { Entry, Manifest } from './manifest.ts';
import { textOf } from './name.ts';

/**
 * The manifest as a JSON document: `{"version":1,"entries":[…]}`, one entry a line with its keys sorted, so that equal
 * manifests are equal bytes and a difference can be read with `diff`. Modes are octal text, sizes are bytes. A path or
 * a link target whose bytes are not valid UTF-8 stands as `path-base64` or `target-base64`.
 */
export function documentOf(manifest: Manifest): string {
  const lines = manifest.map(lineOf);
  return `{"version":1,"entries":[${lines.map((line) => `\n${line}`).join(',')}\n]}\n`;
}

/** The line of one entry in the document. */
export const lineOf = (entry: Entry): string => JSON.stringify(fieldsOf(entry));

/** The digest of a manifest: sha256 of the bytes of its document, 64 hex digits. */
export const digestOf = (manifest: Manifest): string => createHash('sha256').update(documentOf(manifest)).digest('hex');

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
