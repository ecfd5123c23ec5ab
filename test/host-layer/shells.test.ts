import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Fault } from '../../src/fault.ts';
import { newMark } from '../../src/host/bootstrap.ts';
import { installScript } from '../../src/host/program/call.ts';
import { earlyCommand } from '../../src/host/program/early.ts';
import { PROGRAM, PROGRAM_DIGEST } from '../../src/host/program/text.ts';
import { quote } from '../../src/host/quote.ts';
import { logIn } from './login.ts';
import { type SshdSettings, startSshd } from './sshd.ts';

const timeout = 20_000;

/** Start-up files that greet on both streams, as people have them. */
const greetings = `
printf 'echo GREETING-OUT\\necho GREETING-ERR >&2\\n' > /root/.bashrc
cp /root/.bashrc /root/.profile
mkdir -p /root/.config/fish
cp /root/.bashrc /root/.config/fish/config.fish
printf 'echo GREETING-OUT\\nsh -c "echo GREETING-ERR >&2"\\nalias sh /bin/false\\nset echo_style = none\\n' > /root/.tcshrc
`;

const shells: [name: string, settings: SshdSettings][] = [
  ['sh', { shell: '/bin/sh' }],
  ['bash', { shell: '/bin/bash' }],
  ['fish', { shell: '/usr/bin/fish' }],
  ['tcsh', { shell: '/usr/bin/tcsh' }],
  ['busybox as sh', { shell: '/bin/sh', sh: '/usr/bin/busybox' }],
  ['bash as sh', { shell: '/bin/sh', sh: '/bin/bash' }],
  ['fish over busybox', { shell: '/usr/bin/fish', sh: '/usr/bin/busybox' }],
  ['tcsh over bash', { shell: '/usr/bin/tcsh', sh: '/bin/bash' }],
];

for (const [name, settings] of shells) {
  test(`log-in shell ${name}: script, bytes and status pass untouched, greetings are dropped`, async (t) => {
    const sshd = await startSshd({ ...settings, prepare: greetings });
    const host = await logIn(sshd);
    t.after(async () => {
      await host.close();
      await sshd.stop();
    });
    const words = [`a'b"c$d\`e\\f!g`, '!!', '\\', '\\n', 'x\ny', '%s', '*', '~', '  two  ', 'ü\x01', '{a,b}', '^a^b'];
    const bytes = randomBytes(200_000);
    const seen: string[] = [];
    const script = `printf '%s\\0' ${words.map(quote).join(' ')}\necho err >&2\n# it's "not" \\\ncat\nexit 42`;
    const answer = await host.run({ script, input: bytes, timeout, onLine: (line) => seen.push(line) });

    const text = Buffer.from(words.map((word) => `${word}\0`).join(''));
    assert.equal(answer.code, 42);
    assert.deepEqual(answer.stdout.subarray(0, text.length), text);
    const digest = (data: Buffer) => createHash('sha256').update(data).digest('hex');
    assert.equal(digest(answer.stdout.subarray(text.length)), digest(bytes));
    assert.equal(answer.stderr, 'err\n');
    assert.deepEqual(seen, [`[${host.label}] err`]);

    const killed = await host.run({ script: 'kill -KILL $$', timeout });
    assert.deepEqual([killed.code, killed.signal], [null, 'SIGKILL']);
  });

  test(`log-in shell ${name}: a deploy begins before it is known what it is to do, where its program is there`, async (t) => {
    const sshd = await startSshd({ ...settings, prepare: greetings });
    const host = await logIn(sshd);
    const root = mkdtempSync(join(tmpdir(), 'surefoot-early-'));
    t.after(async () => {
      await host.close();
      await sshd.stop();
      rmSync(root, { recursive: true, force: true });
    });
    const script = `printf %s "\${early_program-none}"\nexit 7`;
    const begun = async (): Promise<string> => {
      const mark = newMark();
      const opened = host.open(earlyCommand(root, 'current', mark) ?? 'false');
      const answer = await host.run({ script, timeout, opened, mark });
      assert.equal(answer.code, 7);
      return answer.stdout.toString();
    };
    assert.equal(await begun(), 'none');
    await host.run({ script: installScript(root), input: Buffer.from(PROGRAM), timeout });
    assert.equal(await begun(), PROGRAM_DIGEST);
  });
}

const broken: [what: string, settings: SshdSettings, says: RegExp][] = [
  ['nologin', { shell: '/usr/sbin/nologin' }, /ended \(status 1\) before the program began; it said: .*not available/],
  [
    'a start-up file that exits',
    { shell: '/bin/bash', prepare: 'echo "echo GREETING; exit 5" > /root/.bashrc' },
    /ended \(status 5\) before the program began; it said: GREETING/,
  ],
  [
    'a forced command',
    { config: ['ForceCommand echo forced'] },
    /ended \(status 0\) before the program began; it said: forced/,
  ],
  [
    'a start-up file that eats standard input',
    { shell: '/bin/bash', prepare: 'echo "cat >/dev/null" > /root/.bashrc' },
    /before the program began/,
  ],
];

for (const [what, settings, says] of broken) {
  test(`${what} is a fault that shows what was said`, async (t) => {
    const sshd = await startSshd(settings);
    const host = await logIn(sshd);
    t.after(async () => {
      await host.close();
      await sshd.stop();
    });
    await assert.rejects(host.run({ script: 'echo here', timeout }), (error) => {
      assert.ok(error instanceof Fault);
      assert.match(error.what, says);
      assert.match(error.state, /nothing of the program was run/);
      return true;
    });
  });
}

test('the greetings of bash, fish and tcsh are really printed', async (t) => {
  for (const shell of ['/bin/bash', '/usr/bin/fish', '/usr/bin/tcsh']) {
    const sshd = await startSshd({ shell, prepare: greetings });
    const host = await logIn(sshd);
    t.after(async () => {
      await host.close();
      await sshd.stop();
    });
    const script = `${shell} -c ':' ; exit 0`;
    const answer = await host.run({ script: script.replace('bash -c', 'bash -ic'), timeout });
    assert.match(answer.stdout.toString(), /^GREETING-OUT$/m, shell);
    assert.match(answer.stderr, /^GREETING-ERR$/m, shell);
  }
});
