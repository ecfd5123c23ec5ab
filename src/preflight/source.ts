import type { Manifest } from '../artifact/manifest.ts';
import { scan } from '../artifact/scan.ts';
import type { Need } from './judge/room.ts';
import { type NativeModule, readNativeModule } from './native-module.ts';

/** What a build asks of the host it is to run on. */
export interface Source {
  readonly need: Need;
  readonly modules: readonly NativeModule[];
}

/** A build as it was read. */
export interface Build extends Source {
  readonly manifest: Manifest;
}

const BLOCK = 4096;

/** Reads a build. @throws {Fault} for everything that could not be deployed. */
export async function readSource(directory: string, signal: AbortSignal): Promise<Build> {
  const modules: NativeModule[] = [];
  const manifest = await scan(directory, {
    signal,
    head: (path, bytes) => {
      if (path.endsWith('.node')) modules.push(readNativeModule(path, bytes));
    },
  });
  const bytes = manifest.reduce((sum, entry) => {
    if (entry.type === 'link') return sum;
    return sum + (entry.type === 'file' ? Math.ceil(entry.size / BLOCK) * BLOCK : BLOCK);
  }, 0);
  return { need: { bytes, inodes: manifest.length + 1 }, modules, manifest };
}
