import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { callProgram } from '../../src/host/program/call.ts';
import { commit } from '../../src/release/closing.ts';
import { logIn } from '../host-layer/login.ts';
import { startSshd } from '../host-layer/sshd.ts';
import { seeded } from '../program/seeded.ts';
import { deployTo, holderOf } from './deploy.ts';

const sshd = await startSshd();
const scratch = mkdtempSync(join(tmpdir(), 'surefoot-changed-'));
after(async () => {
  await sshd.stop();
  rmSync(scratch, { recursive: true, force: true });
});

test('a large file that is written to between the reading and the sending is named, and the host keeps what it has', async () => {
  const root = join(scratch, 'app');
  const source = mkdtempSync(join(scratch, 'build-'));
  const file = join(source, 'bundle.js');
  const chance = seeded(3);
  const bytes = Buffer.from(Array.from({ length: 900_000 }, () => Math.floor(chance() * 256)));
  writeFileSync(file, bytes);
  const host = await logIn(sshd);
  try {
    await deployTo(host, { source, root });
    const release = (await callProgram(host, root, 'status', { live: 'current' })).get('release');
    await commit(host, { root, live: 'current' }, holderOf(1), release, '{"version":1}\n');
    writeFileSync(file, Buffer.concat([Buffer.from('a first line\n'), bytes]));
    // It was read; now somebody writes into it.
    const onStep = async (step: string) => {
      if (step === 'send') writeFileSync(file, Buffer.concat([Buffer.from('another line\n'), bytes]));
    };
    await assert.rejects(deployTo(host, { source, root, onStep }), /bundle\.js changed while it was sent/);
    assert.ok(readFileSync(join(root, 'current/bundle.js')).equals(bytes));
    // The next try, with nobody in between, sends what is there now.
    const again = await deployTo(host, { source, root, attempt: 2 });
    assert.equal(again.kind, 'switched');
    assert.equal(again.kind === 'switched' && again.sent.wire < 100_000, true);
    assert.ok(readFileSync(join(root, 'current/bundle.js')).equals(readFileSync(file)));
  } finally {
    await host.close();
  }
});
