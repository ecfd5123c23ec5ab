import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { Reply } from '../../src/host/program/reply.ts';
import { environment } from '../program/local-host.ts';
import { seeded } from '../program/seeded.ts';
import type { Shell } from '../program/shells.ts';
import { WHO } from '../program/site.ts';
import { type ArmedSite, armedSite, type Ending } from './armed-site.ts';

/** What the rounds of a race gave. */
export interface Races {
  rounds: number;
  committed: number;
  reverted: number;
  /** Rounds in which the second to come read a refusal, or that nothing was left to do. */
  told: number;
  /** What was wrong, one line each. Must stay empty. */
  readonly wrong: string[];
}

export interface RaceOptions {
  readonly rounds: number;
  readonly seed: number;
  /** Roots that race side by side, each on its own. */
  readonly lanes: number;
  readonly shell: Shell;
  readonly ending: Ending;
  readonly onRound?: (soFar: Races) => void;
}

/**
 * Lets the client's `commit` and the timer's `expire` run at the same moment, round after round. Both processes are
 * started and wait at a barrier; they are let go with an offset of up to 2 ms either way. After each round the state on
 * disk decides what the two answers had to be. Every round begins with the bytes that a real armed switch left.
 */
export async function runRaces({ rounds, seed, lanes, shell, ending, onRound }: RaceOptions): Promise<Races> {
  const races: Races = { rounds: 0, committed: 0, reverted: 0, told: 0, wrong: [] };
  let begun = 0;
  const lane = async (_: unknown, number: number): Promise<void> => {
    const armed = await armedSite(ending, shell);
    const before = keep(armed);
    const chance = seeded(seed * 1009 + number);
    while (begun < rounds) {
      begun += 1;
      before.restore();
      const wrong = await oneRound(armed, shell, chance() * 4 - 2, races);
      races.rounds += 1;
      for (const each of wrong) races.wrong.push(`lane ${number}, round ${races.rounds}: ${each}`);
      onRound?.(races);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return races;
}

async function oneRound(armed: ArmedSite, shell: Shell, offsetMs: number, races: Races): Promise<string[]> {
  const { site, release } = armed;
  const commit = atBarrier(armed, shell, 'commit', [...WHO, 'attempt=1', `release=${release}`]);
  const expire = atBarrier(armed, shell, 'expire', [`release=${release}`]);
  await Promise.all([commit.ready, expire.ready]);
  const [first, second] = offsetMs < 0 ? [commit, expire] : [expire, commit];
  first.letGo();
  // A timer of the event loop is not finer than 1 ms.
  Atomics.wait(CELL, 0, 0, Math.abs(offsetMs));
  second.letGo();
  const [committed, expired] = await Promise.all([commit.reply, expire.reply]);
  const state = /^state=(.*)$/m.exec(site.read('.surefoot/transaction'))?.[1] ?? '';
  const live = readlinkSync(site.path('current')).replace('releases/', '');
  const wrong: string[] = [];
  const must = (is: boolean, what: string): void => {
    if (!is) wrong.push(`${what} (state ${state}, live ${live}; commit: ${committed.text}; expire: ${expired.text})`);
  };
  const marked = /^committed=./m.test(site.read(`.surefoot/releases/${release}/about`));
  must(site.read('current/b') === 'same', 'the live release is not whole');
  must(!site.has('.surefoot/armed'), 'the mark of an armed release is still there');
  if (state === 'committed') {
    races.committed += 1;
    must(live === release && marked && site.read('current/a') === 'new', 'confirmed, and not live');
    must(
      committed.reply.get('state') === 'committed' && committed.code === 0,
      'confirmed, and the client was not told',
    );
    must(
      expired.reply.get('acted') === 'no' && expired.reply.get('state') === 'committed',
      'the timer says it won too',
    );
    races.told += 1;
  } else if (state === 'reverted') {
    races.reverted += 1;
    must(live !== release && !marked && site.read('current/a') === 'old', 'taken back, and still live');
    must(expired.reply.get('acted') === 'yes' && expired.reply.get('state') === 'reverted', 'the timer did not say so');
    must(
      committed.reply.get('fault') === 'reverted' && committed.code === 65,
      'taken back, and the client was not told',
    );
    races.told += 1;
  } else must(false, 'neither of the two');
  return wrong;
}

const CELL = new Int32Array(new SharedArrayBuffer(4));

interface AtBarrier {
  readonly ready: Promise<unknown>;
  readonly reply: Promise<{ readonly code: number | null; readonly reply: Reply; readonly text: string }>;
  letGo(): void;
}

/** Starts a shell that says it is there, waits for a line and then becomes the program. */
function atBarrier({ site, program }: ArmedSite, shell: Shell, word: string, args: readonly string[]): AtBarrier {
  const line = 'echo ready >&2; read -r _ && exec sh "$@"';
  const child: ChildProcess = spawn('sh', ['-c', line, 'sh', program, word, `root=${site.root}`, ...args], {
    env: environment(shell),
    cwd: '/',
  });
  const ready = once(child.stderr as Readable, 'data');
  const out = (child.stdout as Readable).toArray();
  const reply = once(child, 'close').then(async ([code]) => {
    const text = Buffer.concat(await out).toString();
    return { code, reply: new Reply(text), text: text.trim().replaceAll('\n', ' ') };
  });
  return { ready, reply, letGo: () => child.stdin?.end('\n{"version":1}\n') };
}

/** Remembers what an armed switch left, to put it back for the next round. */
function keep({ site, release }: ArmedSite): { restore(): void } {
  const names = [
    '.surefoot/transaction',
    '.surefoot/armed',
    `.surefoot/releases/${release}/about`,
    '.surefoot/releases/0001-abcdef0/about',
    '.surefoot/log.jsonl',
  ];
  const kept = names.map((name) => [site.path(name), readFileSync(site.path(name))] as const);
  const link = readlinkSync(site.path('current'));
  return {
    restore() {
      for (const [path, bytes] of kept) writeFileSync(path, bytes);
      rmSync(site.path('.surefoot/releases', release, 'receipt.json'), { force: true });
      symlinkSync(link, site.path('again'));
      renameSync(site.path('again'), site.path('current'));
    },
  };
}
