import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

const Catalogue = v.pipe(
  v.array(v.object({ name: v.string(), japanese: v.string(), season: v.string() })),
  v.nonEmpty('the catalogue is empty'),
);

export type Constellation = v.InferOutput<typeof Catalogue>[number];

let loaded: readonly Constellation[] | undefined;

/**
 * All constellations of the catalogue, read at first use and kept.
 *
 * @throws Error naming the catalogue when it is missing or not a catalogue.
 */
export async function constellations(): Promise<readonly Constellation[]> {
  loaded ??= await readCatalogue();
  return loaded;
}

async function readCatalogue(): Promise<readonly Constellation[]> {
  try {
    const text = await readFile(new URL('./data/constellations.json', import.meta.url), 'utf8');
    return v.parse(Catalogue, JSON.parse(text));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`data/constellations.json cannot be read: ${reason}`, { cause });
  }
}
