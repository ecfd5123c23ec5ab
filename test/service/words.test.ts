import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Reply } from '../../src/host/program/reply.ts';
import { unitName } from '../../src/service/name.ts';
import { parseReady } from '../../src/service/ready.ts';
import { unitOf } from '../../src/service/unit.ts';

test('readiness is one of four things', () => {
  assert.deepEqual(parseReady('auto'), { kind: 'auto' });
  assert.deepEqual(parseReady('notify'), { kind: 'notify' });
  assert.deepEqual(parseReady('port:3000'), { kind: 'port', port: 3000 });
  assert.deepEqual(parseReady('port:65535'), { kind: 'port', port: 65_535 });
  assert.deepEqual(parseReady('https://127.0.0.1:3000/health?x=1'), {
    kind: 'http',
    url: 'https://127.0.0.1:3000/health?x=1',
  });
});

test('what is none of them is refused with what it may hold', () => {
  for (const given of [
    '',
    'Auto',
    'port',
    'port:',
    'port:0',
    'port:65536',
    'port:-1',
    'port:3000 ',
    '3000',
    'http://',
    'http://a b',
    'ftp://x',
    'http://x\n',
    'file:///etc/passwd',
  ]) {
    assert.throws(
      () => parseReady(given),
      /Input `ready` holds .* is not understood[\s\S]*auto, notify, port:3000/,
      JSON.stringify(given),
    );
  }
});

test('a service is named as its unit is', () => {
  for (const [given, unit] of [
    ['app', 'app.service'],
    ['app.service', 'app.service'],
    ['app@1', 'app@1.service'],
    ['app.js', 'app.js.service'],
    ['web.socket', 'web.socket'],
    ['all.target', 'all.target'],
    ['a\\x2db', 'a\\x2db.service'],
  ] as const)
    assert.equal(unitName(given), unit);
});

test('what could be an option, a path or another command is no unit', () => {
  for (const given of [
    '',
    '-app',
    '--root=/x',
    '../app',
    'a b',
    'a\nb',
    'a;b',
    '$(id)',
    'a/b',
    'x'.repeat(252),
    '.hidden',
    'caf\u00e9',
  ]) {
    assert.throws(() => unitName(given), /which is no name of a unit/, JSON.stringify(given));
  }
});

test('a unit is read from an answer; what the manager did not say is nothing, and no number is zero', () => {
  const unit = unitOf(new Reply('active=active\npid=x\nautomatic-restarts=-1\nstarted-at=\nstopped-at=12\n'));
  assert.deepEqual(
    [unit.active, unit.pid, unit.automaticRestarts, unit.startedAt, unit.stoppedAt],
    ['active', 0, 0, 0, 12],
  );
  assert.equal(unit.invocation, '');
});
