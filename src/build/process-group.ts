import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** How long a group may take to end by itself before it is killed. */
const GRACE_MS = 5000;

const POLL_MS = 25;

/**
 * Ends every process of a group: SIGTERM, and SIGKILL to what is still there after {@link GRACE_MS}. Returns when
 * none of them runs any more.
 *
 * @returns whether there was anything to end.
 */
export async function endGroup(group: number): Promise<boolean> {
  if (!isAlive(group)) return false;
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    deliver(group, signal);
    const until = Date.now() + GRACE_MS;
    while (Date.now() < until) {
      if (!isAlive(group)) return true;
      await setTimeout(POLL_MS);
    }
  }
  return true;
}

function deliver(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch {
    return false;
  }
}

function isAlive(group: number): boolean {
  if (!deliver(group, 0)) return false;
  // The dead whom nobody reaps still count for kill(2); a job container's first process never reaps.
  if (process.platform !== 'linux') return true;
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && runsIn(name, group));
}

/** Reads /proc/PID/stat, see proc_pid_stat(5): state and group stand after the name, which may hold anything. */
function runsIn(pid: string, group: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state, , pgrp] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(pgrp) === group && state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}
