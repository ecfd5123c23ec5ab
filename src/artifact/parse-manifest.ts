import type { Fault } from '../fault.ts';
import { faultyLinks } from './link.ts';
import type { Entry, Manifest } from './manifest.ts';
import { binaryOf, shown, textOf } from './name.ts';
import { refusal } from './offenders.ts';

/**
 * Reads the document that `documentOf` writes. The text may come from anywhere: nothing in it is believed. Whoever
 * walks the result may rely on it that every path is relative, climbs nowhere, occurs once, stands in the order of
 * bytes and below a directory that the manifest itself holds (never below a link), and that no link leads out.
 *
 * @throws {Fault} naming the entry and what is wrong with it.
 */
export function parseManifest(text: string): Manifest {
  const entries = entriesOf(text);
  const directories = new Set(['']);
  let last = '';
  const manifest = entries.map((value, index) => {
    const where = `entry ${index + 1}`;
    const entry = readEntry(value, where);
    if (entry.path === last) throw bad(`${where} repeats ${shown(entry.path)}`);
    if (entry.path < last) throw bad(`${where}, ${shown(entry.path)}, stands after ${shown(last)}`);
    const parent = entry.path.slice(0, Math.max(0, entry.path.lastIndexOf('/')));
    if (!directories.has(parent)) {
      throw bad(`${where}, ${shown(entry.path)}, lies below ${shown(parent)}, which is no directory of this manifest`);
    }
    if (entry.type === 'directory') directories.add(entry.path);
    last = entry.path;
    return entry;
  });
  const [link] = faultyLinks(manifest);
  if (link) throw bad(`the link ${shown(link.path)} ${link.fault}: ${shown(link.target)}`);
  return manifest;
}

function entriesOf(text: string): readonly unknown[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw bad('it is not JSON');
  }
  if (!isRecord(document)) throw bad('it is not an object');
  const { version, entries, ...unknown } = document;
  if (version !== 1) throw bad(`its version is ${told(version)}, and only 1 is known`);
  if (!Array.isArray(entries)) throw bad('its entries are not a list');
  onlyKnown(unknown, 'the document');
  return entries;
}

function readEntry(value: unknown, where: string): Entry {
  if (!isRecord(value)) throw bad(`${where} is not an object`);
  const { type, ...fields } = value;
  const path = takeName(fields, 'path', where);
  if (path.split('/').some((name) => name === '' || name === '.' || name === '..')) {
    throw bad(`${where} has the path ${shown(path)}, which is not a plain relative path`);
  }
  switch (type) {
    case 'link': {
      const target = takeName(fields, 'target', where);
      onlyKnown(fields, where);
      return { type, path, target };
    }
    case 'directory': {
      const mode = takeMode(fields, where);
      onlyKnown(fields, where);
      return { type, path, mode };
    }
    case 'file': {
      const mode = takeMode(fields, where);
      const { sha256, size, ...unknown } = fields;
      if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw bad(`${where} has the size ${told(size)}, which is not a count of bytes`);
      }
      if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) {
        throw bad(`${where} has the sha256 ${told(sha256)}, which is not 64 hex digits`);
      }
      onlyKnown(unknown, where);
      return { type, path, mode, size, sha256 };
    }
    default:
      throw bad(`${where} has the type ${told(type)}, which is none of file, directory, link`);
  }
}

/** Takes a name out of the fields, from its plain or its base64 form: exactly one of them, and the one it belongs in. */
function takeName(fields: Record<string, unknown>, key: 'path' | 'target', where: string): string {
  const plain = fields[key];
  const encoded = fields[`${key}-base64`];
  delete fields[key];
  delete fields[`${key}-base64`];
  let name: string | undefined;
  if (typeof plain === 'string' && encoded === undefined && plain.isWellFormed()) {
    name = binaryOf(plain);
  } else if (typeof encoded === 'string' && plain === undefined) {
    const bytes = Buffer.from(encoded, 'base64');
    const exact = bytes.toString('base64') === encoded;
    name = exact && textOf(bytes.toString('latin1')) === undefined ? bytes.toString('latin1') : undefined;
  }
  if (!name || name.includes('\0')) throw bad(`${where} has no ${key} that could be read`);
  return name;
}

function takeMode(fields: Record<string, unknown>, where: string): number {
  const mode = fields['mode'];
  delete fields['mode'];
  if (typeof mode !== 'string' || !/^0[0-7]{3}$/.test(mode)) {
    throw bad(`${where} has the mode ${told(mode)}, which is not four octal digits`);
  }
  return Number.parseInt(mode, 8);
}

function onlyKnown(rest: Record<string, unknown>, where: string): void {
  const [key] = Object.keys(rest);
  if (key !== undefined) throw bad(`${where} has a field ${shown(binaryOf(key))} that is not known`);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of unknown shape and length, short enough for a sentence. */
const told = (value: unknown): string => shown(binaryOf(String(JSON.stringify(value)).slice(0, 80)));

const bad = (why: string): Fault =>
  refusal(
    `The manifest is refused: ${why}.`,
    'Give the file that build-check wrote, unchanged; when it went through another job, upload and download it again.',
  );
