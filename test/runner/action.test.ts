import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runAction } from './index.ts';
import { small, written } from './written.ts';

/** Whether a process runs; one that waits for its parent to notice its death does not. */
function runs(pid: number): boolean {
  return /^\d+ \(.*\) [^ZX]/.test(existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '');
}

const QUICK = { terminateAfterMs: 300, killAfterMs: 300 };

test('outputs are read from the file, also those of several lines', async (t) => {
  const root = written(t, small('a', String.raw`put('OUTPUT', 'one=1'); put('OUTPUT', 'two<<END\nx\n\ny=z\nEND');`));
  const result = await runAction(join(root, 'a'));
  assert.equal(result.outcome, 'success');
  assert.deepEqual(result.outputs, { one: '1', two: 'x\n\ny=z' });
});

test('an output file that the runner would refuse is an error of the run', async (t) => {
  const root = written(t, {
    ...small('unclosed', String.raw`put('OUTPUT', 'two<<END\nx');`),
    ...small('formless', `put('OUTPUT', 'nothing');`),
  });
  await assert.rejects(runAction(join(root, 'unclosed')), /Matching delimiter not found 'END'/);
  await assert.rejects(runAction(join(root, 'formless')), /Invalid format 'nothing'/);
});

test('every declared input is there, with its default or empty, and nothing of the test process leaks in', async (t) => {
  process.env['LEAK'] = 'yes';
  t.after(() => delete process.env['LEAK']);
  const inputs = `  ssh-key: {}\n  keep: { default: "5" }\n  name of it: {}\n  commit: { default: "\${{ github.sha }}" }`;
  const program = `console.log(JSON.stringify(process.env));`;
  const root = written(t, small('a', program, { inputs }));
  const result = await runAction(join(root, 'a'), { inputs: { 'name of it': 'x y' }, env: { SUREFOOT_HOST: 'h' } });
  const env = JSON.parse(result.log);
  assert.equal(env['INPUT_SSH-KEY'], '');
  assert.equal(env.INPUT_KEEP, '5');
  assert.equal(env.INPUT_NAME_OF_IT, 'x y');
  assert.equal(env.INPUT_COMMIT, env.GITHUB_SHA);
  assert.equal(env.SUREFOOT_HOST, 'h');
  assert.equal(env.LEAK, undefined);
  assert.match(env.GITHUB_SHA, /^[0-9a-f]{40}$/);
  assert.equal(env.CI, 'true');
});

test('an input that action.yml does not know is passed on, with a warning', async (t) => {
  const root = written(t, small('a', `console.log(input('hots'));`, { inputs: '  host: {}' }));
  const result = await runAction(join(root, 'a'), { inputs: { hots: 'h' } });
  assert.match(result.annotations[0]?.message ?? '', /Unexpected input\(s\) 'hots', valid inputs are \['host'\]/);
  assert.match(result.log, /^h$/m);
});

test('a masked value is hidden from then on, in the log, the annotations and the summary, line by line', async (t) => {
  const program = `
    console.log('early line-two');
    console.log('::add-mask::line-one%0Aline-two');
    console.log('then line-two');
    console.log('::error::it was line-one');
    put('STEP_SUMMARY', 'a line-two b');`;
  const root = written(t, small('a', program));
  const result = await runAction(join(root, 'a'));
  assert.equal(result.log, 'early line-two\nthen ***\n##[error]it was ***');
  assert.equal(result.annotations[0]?.message, 'it was ***');
  assert.equal(result.summary, 'a *** b\n');
  assert.match(result.raw, /then line-two/);
});

test('commands are obeyed wherever the runner obeys them: behind blanks, after a lone CR, and in the old form', async (t) => {
  const program = String.raw`
    process.stdout.write('  ::warning file=a.ts,line=3::indented\n');
    process.stderr.write('remote: 50%\r::error::after a carriage return\n');
    await new Promise((done) => setTimeout(done, 50));
    process.stdout.write('some text ##[notice]old form\n::unknown::is text\n');`;
  const root = written(t, small('a', program));
  const { annotations, log } = await runAction(join(root, 'a'));
  const told = annotations.map((each) => `${each.level}: ${each.message}`).sort();
  assert.deepEqual(told, ['error: after a carriage return', 'notice: old form', 'warning: indented']);
  assert.deepEqual(annotations.find((each) => each.level === 'warning')?.properties, { file: 'a.ts', line: '3' });
  assert.match(log, /^::unknown::is text$/m);
});

test('stop-commands makes text of commands until its token comes, and is reported as forbidden', async (t) => {
  const program = `for (const line of ['::stop-commands::tok', '::error::text', '::tok::', '::error::real', '::set-output name=a::b'])
    console.log(line);`;
  const root = written(t, small('a', program));
  const result = await runAction(join(root, 'a'));
  assert.deepEqual(
    result.annotations.map((each) => each.message),
    ['real'],
  );
  assert.deepEqual(result.forbidden, ['stop-commands', 'set-output']);
  assert.deepEqual(result.outputs, {});
});

test('ten annotations of each level are kept and the others are lost', async (t) => {
  const root = written(t, small('a', `for (let i = 0; i < 12; i++) console.log('::error::' + i + 'x'.repeat(5000));`));
  const { annotations, dropped } = await runAction(join(root, 'a'));
  assert.equal(annotations.length, 10);
  assert.equal(dropped.length, 2);
  assert.equal(annotations[0]?.message.length, 4096);
});

test('a failing program fails the step and leaves what it wrote', async (t) => {
  const root = written(t, small('a', `put('OUTPUT', 'seen=yes'); process.exitCode = 3;`));
  const result = await runAction(join(root, 'a'));
  assert.deepEqual([result.outcome, result.code, result.outputs], ['failure', 3, { seen: 'yes' }]);
});

test('state goes to the post step, and to nothing else', async (t) => {
  const program = `put('STATE', 'word=hello');`;
  const post = `console.log(process.env.STATE_word + ' ' + input('who'));`;
  const root = written(t, small('a', program, { post, inputs: '  who: {}' }));
  const result = await runAction(join(root, 'a'), { inputs: { who: 'you' }, post: true });
  assert.deepEqual(result.state, { word: 'hello' });
  assert.equal(result.post?.log, 'hello you');
  assert.equal((await result.runPost()).log, 'hello you');
});

test('a cancel reaches a program that listens as SIGINT, and the step is cancelled whatever its exit code', async (t) => {
  const program = `process.once('SIGINT', () => { put('OUTPUT', 'tidied=yes'); process.exit(0); }); console.log('ready'); forever();`;
  const root = written(t, small('a', program));
  const result = await runAction(join(root, 'a'), { cancelWhen: (line) => line === 'ready' });
  assert.deepEqual([result.outcome, result.code, result.outputs], ['cancelled', 0, { tidied: 'yes' }]);
});

test('a program deaf to SIGINT gets SIGTERM, and one deaf to both is killed with its children', async (t) => {
  const root = written(t, {
    ...small('deaf', `process.on('SIGINT', () => console.log('no')); console.log('ready'); forever();`),
    ...small(
      'stone',
      `import { spawn } from 'node:child_process';
      for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => {});
      const child = spawn('sleep', ['600'], { stdio: 'inherit' });
      console.log('child ' + child.pid); forever();`,
    ),
  });
  const deaf = await runAction(join(root, 'deaf'), { cancelWhen: (line) => line === 'ready', cancelClock: QUICK });
  assert.deepEqual([deaf.outcome, deaf.signal], ['cancelled', 'SIGTERM']);
  const stone = await runAction(join(root, 'stone'), { cancelWhen: (line) => /^child/.test(line), cancelClock: QUICK });
  assert.deepEqual([stone.outcome, stone.signal], ['cancelled', 'SIGKILL']);
  const pid = Number(/child (\d+)/.exec(stone.log)?.[1]);
  assert.equal(runs(pid), false);
});

test('a hang is an error that shows the log', async (t) => {
  const root = written(t, small('a', `console.log('here I stay'); forever();`));
  await assert.rejects(runAction(join(root, 'a'), { timeoutMs: 700 }), /longer than 700 ms[\s\S]*here I stay/);
});
