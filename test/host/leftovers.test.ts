import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { bootHost, hostTest } from './index.ts';

interface Booted {
  readonly child: ChildProcess;
  readonly address: string;
  /** What the dead process had taken: `/run/surefoot-test/<index>`. */
  readonly claim: string;
}

async function bootInAnotherProcess(): Promise<Booted> {
  const script = join(import.meta.dirname, 'fixtures/boot-and-wait.ts');
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { address, directory } = JSON.parse(line) as { address: string; directory: string };
  return { child, address, claim: dirname(dirname(dirname(directory))) };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Resolves when a directory entry is no more, told by the kernel. */
async function gone(path: string): Promise<void> {
  const stop = new AbortController();
  const watcher = watch(dirname(path), { signal: stop.signal });
  try {
    while (existsSync(path)) await once(watcher, 'change', { signal: AbortSignal.timeout(10_000) });
  } finally {
    stop.abort();
  }
}

/** Everything on this machine that still bears the mark of a claim. */
async function traces(claim: string): Promise<string[]> {
  const index = basename(claim);
  const mounts = readFileSync('/proc/self/mounts', 'utf8').split('\n');
  const entries = await readdir('/sys/fs/cgroup', { recursive: true });
  const namespaces = await readdir('/run/netns').catch(() => []);
  return [
    ...mounts.filter((line) => line.includes(`${claim}/`)),
    ...entries.filter((path) => basename(path).startsWith(`surefoot-${index}-`)),
    ...namespaces.filter((name) => `${name}-`.startsWith(`surefoot-${index}-`)),
    ...(await readdir('/sys/class/net')).filter((name) => name === `surefoot${index}`),
    ...(await readdir(dirname(claim))).filter((name) => name.split('.')[0] === index),
  ];
}

hostTest('a process that is killed leaves nothing behind', async () => {
  const { child, address, claim } = await bootInAnotherProcess();
  try {
    await using own = await bootHost();
    assert.notEqual(own.address, address);
    assert.notDeepEqual(await traces(claim), []);
    await kill(child);
    await gone(claim);
    assert.deepEqual(await traces(claim), []);
    assert.equal((await own.exec('echo still here')).stdout, 'still here\n');
  } finally {
    child.kill('SIGKILL');
  }
});

hostTest('what is left even so, because the reaper was killed too, the next process removes', async () => {
  const { child, claim } = await bootInAnotherProcess();
  try {
    const children = (await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')).trim().split(' ');
    const reaper = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('\0reaper\0'));
    assert.ok(reaper !== undefined);
    process.kill(Number(reaper), 'SIGKILL');
    await kill(child);
    const next = await bootInAnotherProcess();
    await kill(next.child);
    assert.deepEqual(await traces(claim), []);
    await gone(next.claim);
  } finally {
    child.kill('SIGKILL');
  }
});
