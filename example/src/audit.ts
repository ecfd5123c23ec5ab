import { basename } from 'node:path';
import { buildId } from './build-id.ts';
import { constellations } from './constellations.ts';

/** `release` is the directory that this process was started in, links resolved: not where the live link points now. */
const release = basename(process.cwd());

export interface Audit {
  readonly status: 'ok' | 'failing';
  readonly buildId: string;
  readonly release: string;
  /** Each check by its name: `ok`, or why it failed. */
  readonly checks: Readonly<Record<string, string>>;
  readonly uptimeSeconds: number;
}

/** Looks whether this process can do its work. Never throws: a check that throws is a check that failed. */
export async function audit(): Promise<Audit> {
  const checks = { catalogue: await outcome(constellations) };
  return {
    status: Object.values(checks).every((result) => result === 'ok') ? 'ok' : 'failing',
    buildId,
    release,
    checks,
    uptimeSeconds: Math.floor(process.uptime()),
  };
}

async function outcome(check: () => Promise<unknown>): Promise<string> {
  try {
    await check();
    return 'ok';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
