// Where all rows run: a server, a line to it, and a directory that is gone afterwards.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { type FarLine, farLine } from '../../test/host-layer/far-line.ts';
import { type Sshd, startSshd } from '../../test/host-layer/sshd.ts';

/** Milliseconds there and back, and bytes per second each way; 0 for no limit. */
export const LINES: Readonly<Record<string, { readonly roundTrip: number; readonly rate: number }>> = {
  far: { roundTrip: 30.4, rate: 12_500_000 },
  farther: { roundTrip: 150, rate: 12_500_000 },
  loopback: { roundTrip: 0, rate: 0 },
};

export interface Setting {
  readonly sshd: Sshd;
  readonly line: FarLine;
  readonly place: string;
}

export async function inSetting(below: string, lineName: string, work: (setting: Setting) => Promise<void>) {
  const wish = LINES[lineName];
  if (wish === undefined) throw new Error(`there is no line ${lineName}`);
  const sshd = await startSshd({ config: ['MaxSessions 20', 'Subsystem sftp internal-sftp'] });
  const line = await farLine({ to: sshd.port, ...wish });
  const place = mkdtempSync(join(below, 'row-'));
  try {
    await work({ sshd, line, place });
  } finally {
    await line.stop();
    await sshd.stop();
    // Releases are read-only.
    execFileSync('sh', ['-c', 'chmod -R u+w "$1"; rm -rf "$1"', 'sh', place]);
  }
}

/** What is live must be what was built, to the byte, but for a file that the deploy itself may add. */
export const assertSame = (built: string, live: string, added?: string): void => {
  const spared = added === undefined ? [] : [`--exclude=${added}`];
  execFileSync('diff', ['-r', '--no-dereference', ...spared, built, live], { stdio: 'pipe' });
};
