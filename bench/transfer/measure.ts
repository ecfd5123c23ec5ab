import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What one run took: wall and processor time of the client in ms, the most memory of its processes in MB. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

/** Runs a program to its end and looks at it meanwhile. @throws when it fails, with what it said. */
export async function measure(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Cost> {
  const from = performance.now();
  // bash adds up what its children took; its own start is about a millisecond.
  const timed = spawn('bash', ['-c', 'TIMEFORMAT="cpu %U %S"; time "$@"', 'bash', command, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [timed.stdout, timed.stderr]) stream.on('data', (piece) => (said += piece));
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, memoryOf(timed.pid ?? 0));
  }, 25);
  const code = await new Promise<number | null>((resolve) => timed.once('close', resolve));
  clearInterval(watch);
  const wall = performance.now() - from;
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said.slice(-4000)}`);
  const [, user = '0', system = '0'] = /cpu ([\d.]+) ([\d.]+)/.exec(said) ?? [];
  return { wall, cpu: 1000 * (Number(user) + Number(system)), memory };
}

/** Resident memory of a process and its descendants, in MB. */
function memoryOf(pid: number): number {
  const parents = new Map<number, number>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      parents.set(Number(name), Number(fields[1]));
      resident.set(Number(name), Number(fields[21]) * 4096);
    } catch {
      // It ended.
    }
  }
  const within = (each: number): boolean => each === pid || (each > 1 && within(parents.get(each) ?? 0));
  return [...resident].reduce((sum, [each, bytes]) => (within(each) ? sum + bytes : sum), 0) / 1e6;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
