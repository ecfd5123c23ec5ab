import { open } from 'node:fs/promises';
import type { Entry } from '../artifact/manifest.ts';
import { pathIn } from '../artifact/name.ts';
import { Fault } from '../fault.ts';
import type { Job } from '../github/job.ts';
import type { Host } from '../host/host.ts';
import { judgeNative } from '../preflight/judge/native.ts';
import { type NativeModule, readNativeModule } from '../preflight/native-module.ts';
import type { Contents } from '../release/contents.ts';
import type { Survey } from '../release/survey.ts';

/** The names of a module's libraries stand within this many bytes of its beginning. */
const HEAD = 1024 * 1024;

/**
 * Looks whether the host could load the release's native modules (`*.node`), before the first byte is sent: built for
 * another machine or libc they would fail at the start of the service. Where lines of the user's run on the host
 * before the switch, they may build them anew: then it is said as a warning.
 *
 * @throws {Fault} naming the modules and both sides.
 */
export async function checkNativeModules(
  host: Host,
  seen: Pick<Survey, 'system' | 'libc'>,
  source: string,
  contents: Contents,
  prepares: boolean,
  job: Job,
): Promise<void> {
  const modules: NativeModule[] = [];
  for (const entry of contents.manifest) {
    if (isNativeModule(entry)) {
      modules.push(readNativeModule(entry.path, await headOf(pathIn(source, entry.path))));
    }
  }
  const [, machine = ''] = seen.system.split(' ');
  const judged = judgeNative({ machine, libc: seen.libc, nodeMachine: '' }, modules);
  for (const { words, remedy } of judged.filter(({ level }) => level === 'bad')) {
    if (prepares) {
      job.warning(`Of the native modules, ${words}, unless \`before-switch\` builds them anew.`);
      continue;
    }
    throw new Fault(`The native modules of this build do not fit ${host.label}: ${words}.`, {
      state: 'nothing was changed; the live release is untouched',
      remedy,
    });
  }
}

export const isNativeModule = (entry: Entry): boolean => entry.type === 'file' && entry.path.endsWith('.node');

async function headOf(file: string | Buffer): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
