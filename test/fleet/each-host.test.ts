import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Elsewhere } from '../../src/actions/fleet/barrier.ts';
import { onEachHost } from '../../src/actions/fleet/each-host.ts';
import { Fault } from '../../src/fault.ts';
import { currentJob, type Job } from '../../src/github/job.ts';

interface Inputs {
  readonly host: readonly string[];
  readonly 'ssh-user': string;
  readonly release?: string | undefined;
}

const two: Inputs = { host: ['one.example.org', 'root@two.example.org:2222'], 'ssh-user': 'deploy' };

/** The job of a process outside the platform, and the outputs that it was given in the end. */
function jobOf(signal = new AbortController().signal): { readonly job: Job; readonly outputs: Map<string, unknown> } {
  const outputs = new Map<string, unknown>();
  const job = {
    ...currentJob('test', signal, {}),
    info: () => {},
    output: (name: string, value: unknown) => outputs.set(name, value),
  };
  return { job: job as Job, outputs };
}

test('each host has its own inputs, a line of what may differ among them', async () => {
  const seen: unknown[] = [];
  const { job } = jobOf();
  await onEachHost({ ...two, release: '0001-a\n0002-b' }, job, async ({ host, release }) => {
    seen.push([host, release]);
  });
  assert.deepEqual(seen, [
    [['one.example.org'], '0001-a'],
    [['root@two.example.org:2222'], '0002-b'],
  ]);
});

test('a line of a host that had nothing to say is no value', async () => {
  const seen: unknown[] = [];
  const { job } = jobOf();
  await onEachHost({ ...two, release: '-\n0002-b' }, job, async ({ release }) => {
    seen.push(release);
  });
  assert.deepEqual(seen, [undefined, '0002-b']);
});

test('one host is told as it is, with the inputs and the job themselves', async () => {
  const { job } = jobOf();
  const alone = { ...two, host: ['one.example.org'] };
  await onEachHost(alone, job, async (inputs, its, member) => {
    assert.equal(inputs, alone);
    assert.equal(its, job);
    assert.equal(member.among, false);
  });
});

test('a failure says on which host it was, and the state of each; outputs are told all the same', async () => {
  const { job, outputs } = jobOf();
  const failing = onEachHost(two, job, async ({ host }, its, member) => {
    its.output('files-sent', 3);
    if (host[0] === 'one.example.org') {
      await member.inTurn('switch');
      return;
    }
    throw new Fault('No room.', { state: 'nothing was written', remedy: 'Make room.' });
  });
  await assert.rejects(failing, (error: Fault) => {
    assert.equal(error.what, 'two.example.org:2222: No room.');
    assert.equal(
      error.state,
      'one.example.org: nothing was begun here that was not ended; two.example.org:2222: nothing was written',
    );
    assert.equal(error.remedy, 'Make room.');
    return true;
  });
  assert.equal(outputs.get('files-sent'), 6);
  assert.match(job.summary.render(), /### ❌ two\.example\.org:2222[\s\S]*No room/);
});

test('a cancel is thrown as it came, whatever became of the others by it', async () => {
  const cancel = new AbortController();
  const { job } = jobOf(cancel.signal);
  const running = onEachHost(two, job, async ({ host }, its, member) => {
    if (host[0] !== 'one.example.org') return await member.inTurn('switch');
    cancel.abort('SIGINT');
    its.signal.throwIfAborted();
  });
  await assert.rejects(running, (thrown) => thrown === 'SIGINT');
  assert.doesNotMatch(job.summary.render(), /fault of Surefoot/);
});

test('what failed first is what the run says, not what it made of the others', async () => {
  const { job } = jobOf();
  const failing = onEachHost(two, job, async ({ host }, _, member) => {
    if (host[0] === 'one.example.org') await member.together('send');
    throw new Fault('Gone.', { state: 'unknown', remedy: 'Look.' });
  });
  await assert.rejects(failing, (error: Fault) => error.what === 'two.example.org:2222: Gone.');
  assert.ok(new Elsewhere('a', 'b') instanceof Fault);
});

test('a host that is named twice is refused, in whatever letters', async () => {
  const { job } = jobOf();
  const twice = { ...two, host: ['one.example.org', 'root@ONE.example.org:22'] };
  await assert.rejects(
    onEachHost(twice, job, async () => assert.fail('a host was asked')),
    /names ONE\.example\.org more than once/,
  );
});
