import { gunzipSync } from 'node:zlib';
import { Fault } from '../fault.ts';

/** What lies in a tree on the host: the raw mode (type and permission bits, as in stat(2)) and for files the sha256. */
export type Listing = ReadonlyMap<string, { readonly mode: number; readonly sha256?: string; readonly size?: number }>;

/**
 * Reads the host's answer to `stage`: gzip of `HEXMODE ./path` lines, an empty line, `SHA256  ./path` lines,
 * then `size BYTES ./path` of large files. The root
 * itself and lines of any other shape are left out: what is not known to be there is sent.
 *
 * @throws {Fault} when the answer is not whole.
 */
export function parseListing(answer: Buffer): Listing {
  const text = unzip(answer).toString('latin1');
  const listing = new Map<string, { mode: number; sha256?: string; size?: number }>();
  for (const line of text.split('\n')) {
    const content = /^([0-9a-f]{64}) [ *]\.\/(.+)$/s.exec(line);
    if (content) {
      const entry = listing.get(content[2] as string);
      if (entry) entry.sha256 = content[1] as string;
      continue;
    }
    const size = /^size (\d{1,15}) \.\/(.+)$/s.exec(line);
    if (size) {
      const entry = listing.get(size[2] as string);
      if (entry) entry.size = Number(size[1]);
      continue;
    }
    const shape = /^([0-9a-f]{4}) \.\/(.+)$/s.exec(line);
    if (shape) listing.set(shape[2] as string, { mode: Number.parseInt(shape[1] as string, 16) });
  }
  return listing;
}

/** Reads the keys of a list: seven characters of base64 each, packed; what is over at the end fills up its last bytes. */
export function parseKeys(answer: Buffer): readonly string[] {
  return answer.toString('base64url').match(/.{7}/g) ?? [];
}

function unzip(answer: Buffer): Buffer {
  try {
    return gunzipSync(answer);
  } catch (cause) {
    throw new Fault('The list of files that the host sent is not whole.', {
      state: 'the live release is untouched; nothing was uploaded yet',
      remedy: 'Run the deploy again.',
      cause,
    });
  }
}
