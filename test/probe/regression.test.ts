import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workspace as workspaceWith } from '../build/workspace.ts';
import { runAction } from '../runner/index.ts';
import { serveHttp } from './servers.ts';

const QUICK = { interval: '0.1', timeout: '5' };

test('a release that is well and slower than the one before fails, with both figures', async () => {
  // So much apart that a busy machine does not bring one near the other.
  let delay = 100;
  await using server = await serveHttp((_, response) => void setTimeout(() => response.end('{"ok":true}'), delay));
  const probes = `${server.origin}/`;
  const baseline = await runAction('smoke-probe', { inputs: { ...QUICK, 'take-baseline': 'true', probes } });
  assert.equal(baseline.outcome, 'success', baseline.log);
  assert.deepEqual([baseline.outputs['passed'], baseline.outputs['state']], ['1', 'unchanged']);
  const check = { ...QUICK, probes, baseline: baseline.outputs['report'] ?? '', 'max-regression': '300' };
  const same = await runAction('smoke-probe', { inputs: check });
  assert.equal(same.outcome, 'success', same.log);
  assert.match(same.summary, /10\/10 → 10\/10/);
  delay = 800;
  const slower = await runAction('smoke-probe', { inputs: check });
  assert.equal(slower.outcome, 'failure');
  assert.match(slower.log, /It is not well: it is worse than the release before\./);
  assert.match(slower.log, /answers in [89]\d\d ms \(p50; before: 1\d\d ms, at most 300 % more\)/);
});

test('a baseline of what does not answer fails nothing', async () => {
  const inputs = { ...QUICK, 'take-baseline': 'true', probes: 'http://127.0.0.1:9/' };
  const { outcome, outputs, log } = await runAction('smoke-probe', { inputs });
  assert.equal(outcome, 'success', log);
  assert.deepEqual([outputs['passed'], outputs['failed']], ['0', '1']);
});

test('a file of probes is asked together with those of the step, and a missing one is said', async (t) => {
  await using server = await serveHttp((_, response) => response.end('well'));
  const workspace = workspaceWith(t, { 'probes.yml': `- url: ${server.origin}/a\n  expect: { contains: well }\n` });
  const inputs = { ...QUICK, 'probes-file': 'probes.yml', probes: `${server.origin}/b` };
  const { outcome, outputs, log } = await runAction('smoke-probe', { workspace, inputs });
  assert.equal(outcome, 'success', log);
  assert.equal(outputs['passed'], '2');
  const missing = await runAction('smoke-probe', { workspace, inputs: { 'probes-file': 'none.yml' } });
  assert.match(missing.log, /Input `probes-file` names "none\.yml", which cannot be read/);
  const none = await runAction('smoke-probe', { workspace, inputs: {} });
  assert.match(none.log, /Input `probes` is missing/);
});

test('a hold with a rate asks gently and often, and one bad answer ends it', async () => {
  let asked = 0;
  await using server = await serveHttp((_, response) => {
    asked += 1;
    response.writeHead(asked === 12 ? 500 : 200).end();
  });
  const inputs = { probes: server.origin, interval: '5', successes: '1', hold: '30', 'hold-rate': '20', timeout: '10' };
  const { outcome, log } = await runAction('smoke-probe', { inputs });
  assert.equal(outcome, 'failure');
  assert.equal(asked, 12);
  assert.match(log, /Well at first, but not for the 30 s of `hold`/);
});
