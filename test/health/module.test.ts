import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { judgeHealth } from '../../src/health/judge.ts';
import { MODULE, runProgram } from './program.ts';

describe('surefoot/health-log', { concurrency: 2 }, () => {
  test('prints the line of the runbooks, with the delay of the event loop and the time of the collector', async () => {
    const { lines } = await runProgram('setInterval(() => {}, 5)', 2);
    const form =
      /^\[HEALTH\] rss=\d+MB heapUsed=\d+MB heapTotal=\d+MB external=\d+MB eventLoopDelayP99=\d+ms eventLoopDelayMax=\d+ms gc=\d+ms$/;
    for (const line of lines) assert.match(line, form);
  });

  test('is found by its name where the package is installed', async () => {
    assert.equal(
      import.meta.resolve('surefoot/health-log'),
      new URL('../../runtime/health-log.mjs', import.meta.url).href,
    );
  });

  test('does not keep a program alive that is done', async () => {
    const { lines, code } = await runProgram('console.log("done")');
    assert.deepEqual([lines, code], [['done'], 0]);
  });

  test('is silent in workers, whose memory is that of the process', async () => {
    // While the main thread waits, whatever is printed comes from the worker.
    const { lines, code } = await runProgram(`
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
await once(new Worker('setInterval(() => {}, 5)', { eval: true }), 'online');
writeSync(1, 'waits\\n');
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
writeSync(1, 'waited\\n');
process.exit(0);`);
    assert.equal(code, 0, lines.join('\n'));
    assert.equal(lines[lines.indexOf('waits') + 1], 'waited', lines.join('\n'));
  });

  test('does not end a program whose output nobody reads any more', async () => {
    const args = ['--import', MODULE, '-e', 'setTimeout(() => process.exit(7), 300)'];
    const child = spawn(process.execPath, args, {
      env: { PATH: process.env['PATH'], HEALTH_INTERVAL_MS: '50' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.destroy();
    assert.deepEqual(await once(child, 'exit'), [7, null]);
  });
});

describe('real programs are told apart by what they printed', { concurrency: 2 }, () => {
  const health = (lines: readonly string[]): string => judgeHealth({ lines }).health;

  test('a healthy one', async () => {
    const { lines } = await runProgram('setInterval(() => JSON.parse(JSON.stringify(process.versions)), 5)', 15);
    assert.equal(health(lines), 'healthy', lines.join('\n'));
  });

  test('a leaking one', async () => {
    const leak = 'const kept = []; setInterval(() => kept.push(Array.from({ length: 40_000 }, Math.random)), 10)';
    const { lines } = await runProgram(leak, 24);
    assert.equal(health(lines), 'leak', lines.join('\n'));
  });

  test('one that ran out of memory', async () => {
    const eat = 'const kept = []; setInterval(() => kept.push(Array.from({ length: 40_000 }, () => ({}))), 2)';
    const { lines, signal } = await runProgram(eat, undefined, ['--max-old-space-size=40']);
    assert.equal(signal, 'SIGABRT');
    assert.equal(health(lines), 'oom', lines.join('\n'));
  });

  test('one whose event loop was blocked', async () => {
    const block = 'setTimeout(() => { const end = Date.now() + 1500; while (Date.now() < end); }, 120)';
    const { lines } = await runProgram(`${block}; setInterval(() => {}, 5)`, 6);
    assert.equal(health(lines), 'stall', lines.join('\n'));
  });
});
