import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shell } from '../program/shells.ts';
import { Site } from '../program/site.ts';

/** Whoever ends what was made for a test: `t.after`, or a list of its own in the long run. */
export interface Ending {
  after(end: () => void): void;
}

/** A site with no service, with release 1 confirmed and release 2 live, armed and waiting for a word. */
export interface ArmedSite {
  readonly site: Site;
  readonly release: string;
  /** Absolute path of the program as the switch found it on the host. */
  readonly program: string;
}

/** Makes one by a real deploy. Its own timer is put so far off that nothing but the test calls `expire`. */
export async function armedSite(ending: Ending, shell: Shell, within = 80_000): Promise<ArmedSite> {
  const site = new Site(ending, shell);
  // Before the site itself goes: endings run in the order in which they were given.
  ending.after(() => endSleepersOf(site.root));
  await site.deploy({ files: { a: 'old', b: 'same' } });
  const { release } = await site.deploy({ files: { a: 'new', b: 'same' }, until: 'switched', within });
  const [program = ''] = readdirSync(site.path('.surefoot/bin'));
  return { site, release, program: site.path('.surefoot/bin', program) };
}

/** The processes that sleep until a root's deadline, where there is no systemd. */
export function sleepersOf(root: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const words = readFileSync(join('/proc', pid, 'cmdline'), 'utf8').split('\0');
        return words[1] === '-c' && words.includes(root) && words[2]?.startsWith('sleep ');
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Ends them: each leads a session of its own. */
export function endSleepersOf(root: string): void {
  for (const pid of sleepersOf(root)) {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // Over already.
    }
  }
}
