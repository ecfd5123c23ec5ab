import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { judgeHealth } from '../../src/health/judge.ts';
import { findCause } from '../../src/service/cause/find.ts';
import { unit } from '../service/unit.ts';
import { runProgram } from './program.ts';

/**
 * A control group with 80 MB and no swap. Test hosts cannot have one: their systemd sees the memory controller of this
 * machine read-only, and MemoryMax= does nothing there.
 */
function memoryGroup(): string | undefined {
  const name = `surefoot-oom-${process.pid}`;
  const [old, now] = ['/sys/fs/cgroup/memory', '/sys/fs/cgroup'];
  const [root, limit, swap, none] = existsSync(join(old, 'memory.limit_in_bytes'))
    ? [old, 'memory.limit_in_bytes', 'memory.memsw.limit_in_bytes', '80000000']
    : [now, 'memory.max', 'memory.swap.max', '0'];
  const group = join(root, name);
  try {
    mkdirSync(group);
    after(() => rmdirSync(group));
    writeFileSync(join(group, limit), '80000000');
    if (existsSync(join(group, swap))) writeFileSync(join(group, swap), none);
    return group;
  } catch {
    return undefined;
  }
}

test('a program that the kernel kills in its control group is told by the very line of the kernel, with its last size', async (t) => {
  const group = memoryGroup();
  if (group === undefined) return t.skip('this machine lets nobody bound the memory of a process');
  const eat = `
import { writeFileSync } from 'node:fs';
writeFileSync(${JSON.stringify(join(group, 'cgroup.procs'))}, String(process.pid));
console.log('pid=' + process.pid);
const kept = [];
setTimeout(() => setInterval(() => kept.push(Buffer.alloc(1e6, 1)), 10), 300);`;
  const { lines, signal } = await runProgram(eat);
  assert.equal(signal, 'SIGKILL', lines.join('\n'));
  const pid = lines.find((line) => line.startsWith('pid='))?.slice(4);
  const kernel = execFileSync('dmesg', { encoding: 'utf8', maxBuffer: 2 ** 26 })
    .split('\n')
    .findLast((line) => line.includes(`Killed process ${pid} `));
  assert.ok(kernel !== undefined, 'the kernel says whom it killed');

  const before = judgeHealth({ lines });
  assert.notEqual(before.health, 'oom', 'nothing of its own says so');
  const { health, words } = judgeHealth({ lines: [...lines, kernel] });
  assert.equal(health, 'oom');
  assert.match(words, /^ran out of memory \(rss=\d+MB in its last line\)$/);

  const died = { active: 'failed', sub: 'failed', pid: 0, result: 'signal', exitStatus: 9 };
  const evidence = { name: 'app.service', unit: unit(died), host: undefined, failures: [], release: '', live: '' };
  assert.match(findCause({ ...evidence, journal: [...lines, kernel] })?.words ?? '', /killed by the kernel/);
  // A manager that does not see why it was killed says so, and points to the kernel.
  const alone = findCause({ ...evidence, journal: lines });
  assert.deepEqual([alone?.words, /journalctl -k/.test(alone?.next ?? '')], ['it was ended by SIGKILL', true]);
});
