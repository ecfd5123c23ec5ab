import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { REPOSITORY, runAction } from '../runner/index.ts';
import { small, written } from '../runner/written.ts';

const source = (name: string): string => pathToFileURL(join(REPOSITORY, 'src', name)).href;

/** A small action behind the real entry; `main` is the body of its story. */
const behindEntry = (main: string, post = ''): Record<string, string> => {
  const program = (phase: string): string => `
    import { runAction } from '${source('github/entry.ts')}';
    import { required, secret, text } from '${source('github/inputs.ts')}';
    import { Fault } from '${source('fault.ts')}';
    await runAction('small', '${phase}', async () => ({
      inputs: { host: required('a host'), 'ssh-key': secret() }, outputs: ['a'],
      main: async (inputs, job) => { ${main} },
      post: async (inputs, job) => { ${post} },
    }));`;
  return small('a', program('main'), { inputs: '  host: {}\n  ssh-key: {}', post: program('post') });
};
const KEY =
  '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\nc2Vjb25kIGxpbmU\n-----END OPENSSH PRIVATE KEY-----\n';

test('the last lines of a failed log say what to do, the annotation holds it too, and outputs and summary are there', async (t) => {
  const story = `
    job.output('a', 'seen');
    await job.stage('Connect', async () => { job.info('connecting'); });
    await job.stage('Switch', async () => {
      throw new Fault('The link \`current\` is a directory.', { state: 'nothing was changed', remedy: 'Set \`adopt: true\`.' });
    });`;
  const root = written(t, behindEntry(story));
  const result = await runAction(join(root, 'a'), { inputs: { host: 'h' } });
  assert.equal(result.outcome, 'failure');
  assert.deepEqual(result.outputs, { a: 'seen' });
  const last = result.log.trimEnd().split('\n').slice(-5).join('\n');
  assert.match(last, /The link `current` is a directory\./);
  assert.match(last, /The host now: nothing was changed\nWhat to do: Set `adopt: true`\.$/);
  assert.equal(result.annotations.length, 1);
  assert.match(
    result.annotations[0]?.message ?? '',
    /^The link `current` is a directory\.\nWhat to do: Set `adopt: true`\.$/,
  );
  assert.match(result.summary, /^## ❌ small\n\n\*\*The link `current` is a directory\.\*\*/);
  assert.match(result.summary, /✗ Switch/);
  assert.deepEqual(result.forbidden, []);
});

test('a secret is masked before anything else, line by line, and never taken from the environment', async (t) => {
  const root = written(t, behindEntry(`job.info('key ' + inputs['ssh-key']); job.info(inputs.host);`));
  const given = await runAction(join(root, 'a'), { inputs: { host: 'h', 'ssh-key': KEY } });
  assert.doesNotMatch(given.log, /b3Blb|c2Vjb25/);
  assert.match(given.log, /BEGIN OPENSSH PRIVATE KEY|\*\*\*/);
  assert.ok(given.raw.startsWith('::add-mask::'));
  const bad = await runAction(join(root, 'a'), { inputs: { host: '', 'ssh-key': KEY } });
  assert.ok(bad.masks.includes('c2Vjb25kIGxpbmU'));
  assert.match(bad.log, /Input `host` is missing/);
  const fromJob = await runAction(join(root, 'a'), { env: { SUREFOOT_SSH_KEY: KEY, SUREFOOT_HOST: 'from job' } });
  assert.match(fromJob.log, /^key undefined\nfrom job$/m);
});

test('a misspelt input is refused before the story begins, in the post step as well', async (t) => {
  const root = written(t, behindEntry(`job.info('begun');`));
  const result = await runAction(join(root, 'a'), { inputs: { hots: 'h', host: 'h' } });
  assert.equal(result.outcome, 'failure');
  assert.match(result.log, /This action has no input `hots`\./);
  assert.match(result.log, /Write `host`/);
  assert.doesNotMatch(result.log, /begun/);
});

test('what a host says is not obeyed, whichever way it is told', async (t) => {
  const hostile = String.raw`'x\n::add-mask::y\r::error::z ##[error]w'`;
  const story = `job.info(${hostile}); job.warning(${hostile}); await job.stage(${hostile}, async () => {});
    throw new Fault(${hostile}, { state: ${hostile}, remedy: ${hostile} });`;
  const root = written(t, behindEntry(story));
  const result = await runAction(join(root, 'a'), { inputs: { host: 'h' } });
  assert.deepEqual(result.masks, []);
  assert.deepEqual(
    result.annotations.map((each) => each.level),
    ['warning', 'error'],
  );
});

test('a fault of our own shows its stack and asks for a report', async (t) => {
  const root = written(t, behindEntry(`throw new TypeError('no such thing');`));
  const result = await runAction(join(root, 'a'), { inputs: { host: 'h' } });
  assert.match(result.log, /TypeError: no such thing\n\s+at /);
  assert.match(result.annotations[0]?.message ?? '', /A fault of Surefoot itself: no such thing/);
});

test('a thrown thing that is no error fails the step all the same', async (t) => {
  const root = written(t, behindEntry(`throw 'a word';`));
  assert.equal((await runAction(join(root, 'a'), { inputs: { host: 'h' } })).outcome, 'failure');
});

test('a cancel aborts the story, which still writes its outputs and its summary', async (t) => {
  const story = `
    await new Promise((done) => { const wait = setInterval(() => {}, 1000); job.signal.onabort = () => { clearInterval(wait); done(); }; job.info('ready'); });
    job.output('a', job.signal.reason); job.summary.verdict('Stopped.');`;
  const root = written(t, behindEntry(story));
  const result = await runAction(join(root, 'a'), { inputs: { host: 'h' }, cancelWhen: (line) => line === 'ready' });
  assert.deepEqual([result.outcome, result.outputs], ['cancelled', { a: 'SIGINT' }]);
  assert.match(result.summary, /Stopped\./);
});

test('a story that ends with the signal is cancelled in words, and is no fault of our own', async (t) => {
  for (const end of ['job.signal.throwIfAborted()', "throw new DOMException('x', 'AbortError')"]) {
    const story = `
    await new Promise((done) => { const wait = setInterval(() => {}, 1000); job.signal.onabort = () => { clearInterval(wait); done(); }; job.info('ready'); });
    ${end};`;
    const root = written(t, behindEntry(story));
    const result = await runAction(join(root, 'a'), { inputs: { host: 'h' }, cancelWhen: (line) => line === 'ready' });
    assert.equal(result.outcome, 'cancelled');
    assert.match(
      result.annotations[0]?.message ?? '',
      /^The step was cancelled \(SIGINT\)\.\nWhat to do: Run the job again/,
    );
    assert.doesNotMatch(result.log, /A fault of Surefoot itself|^\s+at /m);
  }
});

test('the post step reads what the main step left, and writes a summary only when it has something to say', async (t) => {
  const root = written(
    t,
    behindEntry(`job.save('release', '0007');`, `if (job.saved('release') !== '0007') throw new Error('lost');`),
  );
  const quiet = await runAction(join(root, 'a'), { inputs: { host: 'h' }, post: true });
  assert.deepEqual([quiet.post?.outcome, quiet.post?.summary], ['success', '']);
  const talks = written(t, behindEntry('', `job.summary.verdict('Unconfirmed.', 'warning');`));
  const said = await runAction(join(talks, 'a'), { inputs: { host: 'h' }, post: true });
  assert.match(said.post?.summary ?? '', /^## ⚠️ small/);
});
