import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environment, run } from './command.ts';
import { makeSwitch } from './network.ts';

const base = '/run/surefoot-test';
const program = join(import.meta.dirname, 'clean.sh');

/** This process's share of the machine: a directory, and the third number of its hosts' addresses. */
export interface Claim {
  /** 1 to 254. */
  readonly index: number;
  readonly directory: string;
}

/** Who a process is, so that another with the same number later is told apart: number and start time. */
async function identity(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The name may hold spaces and brackets; the fields after it do not.
  const started = stat
    ?.slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .at(19);
  return started === undefined ? undefined : `${pid} ${started}`;
}

async function removeLeftovers(): Promise<void> {
  for (const entry of await readdir(base)) {
    if (!/^(?:\d+|claim-\w+)$/.test(entry)) continue;
    const directory = join(base, entry);
    const owner = await readFile(join(directory, 'owner'), 'utf8').catch(() => undefined);
    if (owner === undefined || owner === (await identity(Number.parseInt(owner, 10)))) continue;
    await run('sh', program, 'owner', directory, owner);
  }
}

async function takeFreeIndex(owner: string): Promise<Claim> {
  const prepared = await mkdtemp(join(base, 'claim-'));
  await writeFile(join(prepared, 'owner'), owner);
  for (let attempt = 0; attempt < 254; attempt++) {
    // Started from a number that moves on: one just given back has time to be forgotten by caches and by whoever looks.
    const index = ((process.pid + attempt) % 254) + 1;
    const directory = join(base, String(index));
    try {
      // Taking a name and saying whose it is are one act: nobody ever sees a claim without an owner.
      await rename(prepared, directory);
      return { index, directory };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    }
  }
  await rm(prepared, { recursive: true });
  throw new Error(`all 254 shares of ${base} are taken`);
}

/** Starts the process that cleans up when this one ends, even by SIGKILL: its standard input ends with us. */
function startReaper({ directory }: Claim, owner: string): void {
  const reaper = spawn('sh', [program, 'reaper', directory, owner], {
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  reaper.unref();
  (reaper.stdin as unknown as { unref(): void }).unref();
}

async function makeClaim(): Promise<Claim> {
  await mkdir(base, { recursive: true });
  await removeLeftovers();
  const owner = await identity(process.pid);
  if (owner === undefined) throw new Error('/proc does not tell who this process is');
  const claim = await takeFreeIndex(owner);
  startReaper(claim, owner);
  await makeSwitch(claim);
  return claim;
}

let claim: Promise<Claim> | undefined;

/** The claim of this process, made when first asked for. */
export function ownClaim(): Promise<Claim> {
  claim ??= makeClaim();
  return claim;
}

/** Removes one host: its processes, mounts, network and directory. */
export async function cleanHost(directory: string): Promise<void> {
  await run('sh', program, 'host', directory);
}
