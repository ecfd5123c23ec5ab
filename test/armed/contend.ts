import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { environment } from '../program/local-host.ts';
import { seeded } from '../program/seeded.ts';
import type { Shell } from '../program/shells.ts';
import { Site } from '../program/site.ts';
import type { Ending } from './armed-site.ts';

/** What rounds of contention gave. */
export interface Contention {
  rounds: number;
  /** Contenders that were told who holds the host. */
  refused: number;
  /** Owners that were killed while they held the lock. */
  killed: number;
  readonly wrong: string[];
}

const CONTENDERS = ['one', 'two', 'three', 'four'];

/**
 * Four deploys ask for the same root at the same moment, round after round. One owns it; the others are refused with
 * its name. Now and then a holder of the lock itself is killed instead: then nobody holds it.
 */
export async function contend(
  ending: Ending,
  shell: Shell,
  { rounds, seed, onRound }: { rounds: number; seed: number; onRound?: (soFar: Contention) => void },
): Promise<Contention> {
  const site = new Site(ending, shell);
  await site.deploy({ files: { a: '0' } });
  const chance = seeded(seed);
  const sum: Contention = { rounds: 0, refused: 0, killed: 0, wrong: [] };
  const before = readFileSync(join(site.root, '.surefoot/transaction'));
  while (sum.rounds < rounds) {
    sum.rounds += 1;
    const wrong = (what: string) => sum.wrong.push(`round ${sum.rounds}: ${what}`);
    writeFileSync(join(site.root, '.surefoot/transaction'), before);
    const kill = chance() < 0.1;
    if (kill && !(await killHolder(site, shell))) wrong('the lock of a killed holder is still held');
    if (kill) sum.killed += 1;
    const asked = CONTENDERS.map((name) =>
      site.start('open', [
        `holder=${name}`,
        `actor=${name}`,
        `recipe=${Buffer.from(name).toString('hex')}`,
        'commit=c',
        'wait=0',
      ]),
    );
    const answers = await Promise.all(asked.map(({ said }) => said));
    const owners = CONTENDERS.filter((_, index) => answers[index]?.reply.get('end') === 'ok');
    if (owners.length !== 1) wrong(`${owners.length} owners: ${answers.map(({ out }) => out).join(' / ')}`);
    const holder = /^holder=(.*)$/m.exec(site.read('.surefoot/transaction'))?.[1];
    if (holder !== owners[0]) wrong(`${holder} is written down, ${owners[0]} was told`);
    for (const { reply } of answers.filter(({ reply }) => reply.get('end') !== 'ok')) {
      sum.refused += 1;
      if (reply.get('fault') !== 'busy' || !reply.get('what').includes(`${holder},`)) wrong(reply.get('what'));
    }
    onRound?.(sum);
  }
  return sum;
}

/** Kills a process that holds the lock, and its children with it; says whether the lock is free at once. */
async function killHolder(site: Site, shell: Shell): Promise<boolean> {
  const lock = join(site.root, '.surefoot/lock');
  const line = 'exec 9>>"$1"; flock 9; echo held; read -r _';
  const holder: ChildProcess = spawn('sh', ['-c', line, 'sh', lock], { env: environment(shell), detached: true });
  await once(holder.stdout as Readable, 'data');
  const ended = once(holder, 'exit');
  if (holder.pid !== undefined) process.kill(-holder.pid, 'SIGKILL');
  await ended;
  const free = spawn('flock', ['-n', lock, 'true']);
  const [code] = await once(free, 'exit');
  return code === 0;
}
