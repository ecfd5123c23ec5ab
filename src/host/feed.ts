import { Readable } from 'node:stream';
import type { ClientChannel } from 'ssh2';

/** How the feeding ended: everything was taken, the program went first, or the source of the bytes failed. */
export type Fed =
  | { readonly kind: 'all' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'source failed'; readonly error: Error };

/**
 * Writes the script and then the input into a channel, never faster than the program takes it.
 *
 * A program may end without reading its input; ssh2 then never answers the write that is under way. Nobody waits for
 * this promise then: the answer of the program does not depend on it.
 */
export async function feed(
  channel: ClientChannel,
  script: Buffer,
  input: Readable | Uint8Array | undefined,
): Promise<Fed> {
  let gone = false;
  channel.once('close', () => {
    gone = true;
  });
  const write = (bytes: Uint8Array) => new Promise<void>((resolve) => channel.write(bytes, () => resolve()));

  await write(script);
  if (input instanceof Readable) {
    try {
      for await (const piece of input) {
        if (gone) break;
        await write(typeof piece === 'string' ? Buffer.from(piece) : piece);
      }
    } catch (error) {
      return gone ? { kind: 'gone' } : { kind: 'source failed', error: error as Error };
    }
  } else if (input) {
    await write(input);
  }
  if (gone) return { kind: 'gone' };
  channel.end();
  return { kind: 'all' };
}
