import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import { shown } from './name.ts';
import { refusal } from './offenders.ts';

/** Runs one call on the file system; what it throws becomes a word about the entry. */
export function reading<T>(path: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR') throw restless(path, 'it was taken away');
    // What was a link or a file when its directory was read is something else now.
    if (code === 'EINVAL' || code === 'ENXIO') throw restless(path, 'another file took its place');
    if (typeof code !== 'string') throw error;
    throw new Fault(`${shown(path)} in the artifact cannot be read (${code}).`, {
      state: NOTHING_TOUCHED,
      remedy: 'Let the build write files that the user of the runner can read, or clean the output directory first.',
      cause: error,
    });
  }
}

/** What was written into while it was read. */
export function restless(path: string, how: string): Fault {
  return refusal(
    `${shown(path)} changed while it was read: ${how}.`,
    'Something still writes into the artifact: let the build end all it starts (watchers, servers) before it returns.',
  );
}
