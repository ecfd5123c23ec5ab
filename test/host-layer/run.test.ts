import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { after, test } from 'node:test';
import { Fault } from '../../src/fault.ts';
import { connect } from '../../src/host/connect.ts';
import type { Answer } from '../../src/host/host.ts';
import { callProgram } from '../../src/host/program/call.ts';
import { quote } from '../../src/host/quote.ts';
import { logIn, targetOf } from './login.ts';
import { startSshd } from './sshd.ts';

const sshd = await startSshd();
const host = await logIn(sshd);
after(async () => {
  await host.close();
  await sshd.stop();
});

const timeout = 20_000;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function faultOf(answer: Promise<unknown>): Promise<Fault> {
  const error = await answer.then(
    () => undefined,
    (error) => error,
  );
  assert.ok(error instanceof Fault, `no fault: ${error}`);
  return error;
}

test('a program gives its output, its errors and its status', async () => {
  const answer = await host.run({ script: 'echo out; echo err >&2; exit 42', timeout });
  assert.deepEqual(answer, { code: 42, signal: undefined, stdout: Buffer.from('out\n'), stderr: 'err\n' });
});

test('the machine says once what it calls itself, with the first program, and it is no output of that', async (t) => {
  const { target, said } = targetOf(sshd);
  const other = await connect(target);
  t.after(() => other.close());
  assert.equal(said.length, 0);
  const answers: Answer[] = [];
  for (const script of ['echo out; echo err >&2', 'echo out; echo err >&2'])
    answers.push(await other.run({ script, timeout, onLine: (line) => said.push(line) }));
  for (const answer of answers)
    assert.deepEqual(answer, { code: 0, signal: undefined, stdout: Buffer.from('out\n'), stderr: 'err\n' });
  const err = `[127.0.0.1:${sshd.port}] err`;
  assert.deepEqual(said, [`[127.0.0.1:${sshd.port}] this machine calls itself ${hostname()}`, err, err]);
});

test('words that are hostile to a shell come back as they are', async () => {
  const words = [
    `a'b"c$d\`e\\f`,
    'x\ny\n\nz\n',
    '$(id)',
    '!history !!',
    '*',
    '~root',
    ' lead and trail ',
    '-n',
    '',
    '\t\r',
    'ü 世界 \x7f\x01',
    "'''",
    '#',
    '%s\\n',
    '\\',
    'end\\',
    '\u2028',
  ];
  const { stdout } = await host.run({ script: `printf '%s\\0' ${words.map(quote).join(' ')}`, timeout });
  assert.deepEqual(stdout.toString().split('\0').slice(0, -1), words);
});

test('a script may end in a comment, begin with one, or be empty', async () => {
  assert.equal((await host.run({ script: '# one\necho two # three', timeout })).stdout.toString(), 'two\n');
  assert.deepEqual((await host.run({ script: '', timeout })).code, 0);
});

test('a script with a syntax error fails', async () => {
  const answer = await host.run({ script: 'if true; then', timeout });
  assert.notEqual(answer.code, 0);
  assert.match(answer.stderr, /[Ss]yntax error/);
});

test('a long script is run whole', async () => {
  const script = `${Array.from({ length: 2_000 }, (_, line) => `: ${line}`).join('\n')}\necho end`;
  assert.equal((await host.run({ script, timeout })).stdout.toString(), 'end\n');
});

test('nothing of a script or its input shows in the list of processes', async () => {
  const secret = `secret${randomBytes(8).toString('hex')}`;
  const script = `: ${secret}\ncat > /dev/null; cat /proc/$$/cmdline /proc/$PPID/cmdline /proc/$$/environ`;
  const { stdout, code } = await host.run({ script, input: Buffer.from(secret), timeout });
  assert.equal(code, 0);
  assert.match(stdout.toString(), /IFS= read/);
  assert.ok(!stdout.includes(secret));
});

test('every byte survives in both directions', async () => {
  const bytes = Buffer.concat([Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), randomBytes(300_000)]);
  const { stdout } = await host.run({ script: 'cat', input: bytes, timeout });
  assert.equal(sha256(stdout), sha256(bytes));
});

test('a program without input finds its end at once', async () => {
  assert.equal((await host.run({ script: 'cat; echo end', timeout })).stdout.toString(), 'end\n');
});

test('a program that ends before it has read its input gives its answer', async () => {
  const endless = new Readable({
    read() {
      this.push(Buffer.alloc(65_536));
    },
  });
  const answer = await host.run({ script: 'echo enough; exit 7', input: endless, timeout });
  assert.equal(answer.code, 7);
  assert.equal(answer.stdout.toString(), 'enough\n');
  assert.equal(endless.destroyed, true);
});

test('a program that closes its input and goes on gives its answer', async () => {
  const input = Buffer.alloc(8 * 1024 * 1024);
  assert.equal((await host.run({ script: 'exec <&-; echo on', input, timeout })).stdout.toString(), 'on\n');
});

test('a program that ends while its input never comes gives its answer', async () => {
  const silent = new PassThrough();
  assert.equal((await host.run({ script: 'exit 3', input: silent, timeout })).code, 3);
  assert.equal(silent.destroyed, true);
});

/** Breaks as soon as nobody is looking: long before a channel is open. */
function breaksAtOnce(): Readable {
  const input = new Readable({ read() {} });
  setImmediate(() => input.destroy(new Error('it changed while it was read')));
  return input;
}

test('an input that breaks before anybody reads it is a fault that says so', async () => {
  const fault = await faultOf(host.run({ script: 'cat', input: breaksAtOnce(), timeout }));
  assert.match(fault.what, /The input for the program on .* could not be read: it changed while it was read/);
});

test('an input that breaks while the host program is being installed is a fault that says so', async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'surefoot-input-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const fault = await faultOf(callProgram(host, root, 'receive', {}, { input: breaksAtOnce(), timeout }));
  assert.match(fault.what, /it changed while it was read/);
});

test('an input that breaks is a fault that says so', async () => {
  const broken = new Readable({
    read() {
      this.destroy(new Error('disk\x1b[2J on fire'));
    },
  });
  const fault = await faultOf(host.run({ script: 'cat', input: broken, timeout }));
  assert.match(fault.what, /The input for the program on .* could not be read: disk on fire/);
});

test('200 MB go up with bounded memory', async () => {
  const piece = randomBytes(64 * 1024);
  let highest = 0;
  async function upload(total: number): Promise<void> {
    let sent = 0;
    const input = new Readable({
      read() {
        highest = Math.max(highest, process.memoryUsage().rss);
        if (sent === total) return void this.push(null);
        sent += piece.length;
        this.push(piece);
      },
    });
    const { stdout } = await host.run({ script: 'wc -c', input, timeout: 60_000 });
    assert.equal(Number(stdout.toString()), total);
  }
  // The first upload fills what the garbage collector lets lie about; the second shows whether size matters.
  await upload(64 * 1024 * 1024);
  const before = process.memoryUsage().rss;
  await upload(200 * 1024 * 1024);
  assert.ok(highest - before < 100e6, `grew by ${Math.round((highest - before) / 1e6)} MB`);
});

test('a slow reader holds the sender back', async () => {
  let sent = 0;
  const input = new Readable({
    read() {
      sent += 65_536;
      this.push(Buffer.alloc(65_536));
    },
  });
  await faultOf(host.run({ script: 'sleep 1', input, timeout: 400 }));
  assert.ok(sent < 16 * 1024 * 1024, `${sent} bytes were read from the source for a program that reads none`);
});

test('standard output beyond 64 MiB is a fault, not memory without end', async () => {
  const fault = await faultOf(host.run({ script: 'cat /dev/zero', timeout }));
  assert.match(fault.what, /printed more than 64 MiB/);
});

test('standard output of exactly 64 MiB is an answer', async () => {
  const { stdout } = await host.run({ script: `head -c ${64 * 1024 * 1024} /dev/zero`, timeout });
  assert.equal(stdout.length, 64 * 1024 * 1024);
});

test('errors come line by line, labelled, while the program runs', async () => {
  const seen: string[] = [];
  const input = new PassThrough();
  const first = Promise.withResolvers<void>();
  const answer = host.run({
    script: 'echo one >&2; read -r go; printf "::error::two\\n\\033[31mthree" >&2',
    input,
    timeout,
    onLine: (line) => {
      seen.push(line);
      first.resolve();
    },
  });
  await first.promise;
  assert.deepEqual(seen, [`[${host.label}] one`]);
  input.end('go\n');
  await answer;
  assert.deepEqual(seen.slice(1), [`[${host.label}] ::error::two`, `[${host.label}] three`]);
});

test('of standard error the last 64 KiB are kept, in whole lines', async () => {
  let lines = 0;
  const { stderr } = await host.run({ script: 'seq 1 50000 >&2', timeout, onLine: () => lines++ });
  assert.equal(lines, 50_000);
  assert.ok(stderr.length <= 65_536 && stderr.length > 65_000);
  assert.match(stderr, /^\d{5}\n/);
  assert.ok(stderr.endsWith('\n50000\n'));
});

test('a listener that throws ends the call with its error', async () => {
  const answer = host.run({
    script: 'echo line >&2; sleep 10',
    timeout,
    onLine: () => {
      throw new RangeError('mine');
    },
  });
  await assert.rejects(answer, RangeError);
});

test('a program killed by a signal has no code but the name of the signal', async () => {
  for (const signal of ['KILL', 'TERM', 'SEGV']) {
    const answer = await host.run({ script: `echo last; kill -${signal} $$`, timeout });
    assert.deepEqual([answer.code, answer.signal, answer.stdout.toString()], [null, `SIG${signal}`, 'last\n']);
  }
});

test('a time-out is a fault that says what may still be running and what was said last', async () => {
  const fault = await faultOf(host.run({ script: 'echo waiting for godot >&2; exec sleep 5', timeout: 300 }));
  assert.match(fault.what, /gave no answer within 0\.3 s\. Its last line was: waiting for godot/);
  assert.match(fault.state, /may still be running on 127\.0\.0\.1/);
});

test('a time-out longer than a timer can hold does not fire at once', async () => {
  assert.equal((await host.run({ script: 'exit 0', timeout: 2 ** 40 })).code, 0);
});

test('an abort ends a call, one from before starts nothing', async () => {
  const abort = new AbortController();
  const running = host.run({
    script: 'echo begun >&2; exec sleep 5',
    timeout,
    signal: abort.signal,
    onLine: () => abort.abort(),
  });
  assert.match((await faultOf(running)).what, /was called off/);
  const fault = await faultOf(host.run({ script: 'exit 0', timeout, signal: AbortSignal.abort() }));
  assert.match(fault.state, /no sign came that the program began/);
});

test('the connection is of use after time-outs, aborts and floods', async () => {
  assert.equal((await host.run({ script: 'echo well', timeout })).stdout.toString(), 'well\n');
});

test('eight programs at once do not mix', async () => {
  // A connection of its own: a program that was given up keeps its place in MaxSessions (10) until it ends.
  const many = await logIn(sshd);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, number) =>
      many.run({
        script: `seq ${number * 10_000} ${number * 10_000 + 5_000}; cat`,
        input: Buffer.from(`<${number}>`),
        timeout,
      }),
    ),
  );
  for (const [number, { stdout }] of answers.entries()) {
    const text = stdout.toString();
    assert.ok(text.startsWith(`${number * 10_000}\n`) && text.endsWith(`<${number}>`));
    assert.equal(text.split('\n').length, 5_002);
  }
  await many.close();
});

test('a connection that is cut in the middle is a fault, and every later call says that it is gone', async () => {
  const cut = await logIn(sshd);
  const input = new PassThrough();
  const fault = await faultOf(
    cut.run({
      script: 'echo begun >&2; read -r go; kill -9 $PPID; sleep 5',
      input,
      timeout,
      onLine: () => input.write('go\n'),
    }),
  );
  assert.match(fault.what, /was lost in the middle of a program/);
  assert.match(fault.state, /had begun and may still be running/);
  const next = await faultOf(cut.run({ script: 'exit 0', timeout }));
  assert.match(next.what, /is gone/);
  assert.match((await faultOf(cut.dial('127.0.0.1', sshd.port))).what, /is gone/);
  await cut.close();
});

test('a connection that is cut during an upload ends the upload', async () => {
  const cut = await logIn(sshd);
  const endless = new Readable({
    read() {
      this.push(Buffer.alloc(65_536));
    },
  });
  const fault = await faultOf(
    cut.run({ script: 'head -c 1000000 >/dev/null; kill -9 $PPID; sleep 5', input: endless, timeout }),
  );
  assert.match(fault.what, /was lost in the middle of a program/);
  assert.equal(endless.destroyed, true);
  await cut.close();
});

test('after close a call is refused, and closing twice is harmless', async () => {
  const closed = await logIn(sshd);
  await Promise.all([closed.close(), closed.close()]);
  await closed.close();
  assert.match((await faultOf(closed.run({ script: 'exit 0', timeout }))).what, /is gone: it was closed/);
});

test('a call that is under way when the connection is closed is a fault', async () => {
  const closed = await logIn(sshd);
  const input = new PassThrough();
  const begun = Promise.withResolvers<void>();
  const answer = faultOf(closed.run({ script: 'echo begun >&2; cat', input, timeout, onLine: () => begun.resolve() }));
  await begun.promise;
  await closed.close();
  assert.match((await answer).what, /was lost in the middle of a program: it was closed/);
});

test('more programs than sshd allows at once are a fault in words', async (t) => {
  const narrow = await startSshd({ config: ['MaxSessions 1'] });
  const one = await logIn(narrow);
  t.after(async () => {
    await one.close();
    await narrow.stop();
  });
  const input = new PassThrough();
  const begun = Promise.withResolvers<void>();
  const first = one.run({ script: 'echo begun >&2; cat', input, timeout, onLine: () => begun.resolve() });
  await begun.promise;
  const fault = await faultOf(one.run({ script: 'exit 0', timeout }));
  assert.match(fault.what, /did not start a program/);
  assert.match(fault.remedy, /MaxSessions/);
  input.end();
  assert.equal((await first).code, 0);
});
