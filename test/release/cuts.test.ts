import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { scan } from '../../src/artifact/scan.ts';
import type { Host } from '../../src/host/host.ts';
import { contentsOf } from '../../src/release/contents.ts';
import { farLine } from '../host-layer/far-line.ts';
import { logIn } from '../host-layer/login.ts';
import { startSshd } from '../host-layer/sshd.ts';
import { deployTo, NO_WISHES } from './deploy.ts';

const sshd = await startSshd();
// As fast as a good line, so that little is under way when it is cut.
const line = await farLine({ to: sshd.port, roundTrip: 0, rate: 40_000_000 });
const scratch = mkdtempSync(join(tmpdir(), 'surefoot-cuts-'));
after(async () => {
  await line.stop();
  await sshd.stop();
  rmSync(scratch, { recursive: true, force: true });
});
const far = { port: line.port, knownHosts: () => sshd.knownHosts().replaceAll(String(sshd.port), String(line.port)) };

const SIZE = 60_000_000;

/** Half of it in small files and half in one, and nothing in it can be packed. */
function build(name: string): string {
  const source = join(scratch, name);
  mkdirSync(source);
  const bytes = randomBytes(SIZE);
  for (let each = 0; each < 150; each += 1) {
    writeFileSync(join(source, `${each}.bin`), bytes.subarray(each * 200_000, (each + 1) * 200_000));
  }
  writeFileSync(join(source, 'large.bin'), bytes.subarray(SIZE / 2));
  return source;
}

const deploy = (host: Host, source: string, root: string, attempt: number) =>
  deployTo(host, { source, root, attempt, wait: 20 });

for (const share of [0.1, 0.5, 0.9]) {
  test(`an upload that is cut at ${share * 100} % goes on from there: in all little more than one upload goes up`, async () => {
    const source = build(`build-${share}`);
    const root = join(scratch, `app-${share}`);
    await line.counts();
    line.cutAfter(SIZE * share);
    const cut = await logIn(far as Parameters<typeof logIn>[0]);
    await assert.rejects(deploy(cut, source, root, 1), /was lost/);
    await cut.close();
    const again = await logIn(far as Parameters<typeof logIn>[0]);
    const deployed = await deploy(again, source, root, 2);
    await again.close();
    assert.equal(deployed.kind, 'switched');
    const { up } = await line.counts();
    assert.ok(up <= 1.05 * SIZE, `${up} bytes went up for ${SIZE}`);
    const wanted = contentsOf(await scan(source), NO_WISHES).manifest;
    assert.deepEqual(await scan(join(root, 'current/.')), wanted);
  });
}
