import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../../src/fault.ts';
import { knownHostsName, label, parseAddress } from '../../src/host/address.ts';

const understood: [text: string, user: string, name: string, port: number, label: string, knownHosts: string][] = [
  ['www.example.com', 'deploy', 'www.example.com', 22, 'www.example.com', 'www.example.com'],
  ['Web1:2222', 'deploy', 'Web1', 2222, 'Web1:2222', '[web1]:2222'],
  ['ops@192.0.2.7', 'ops', '192.0.2.7', 22, '192.0.2.7', '192.0.2.7'],
  ['[2001:db8::7]', 'deploy', '2001:db8::7', 22, '[2001:db8::7]', '2001:db8::7'],
  ['a.b@corp@[::1]:65535', 'a.b@corp', '::1', 65535, '[::1]:65535', '[::1]:65535'],
  ['web:22', 'deploy', 'web', 22, 'web', 'web'],
];

for (const [text, user, name, port, shown, pinned] of understood) {
  test(`${text} is user ${user} at ${name}, port ${port}`, () => {
    const address = parseAddress(text, 'deploy');
    assert.deepEqual(address, { user, name, port });
    assert.equal(label(address), shown);
    assert.equal(knownHostsName(address), pinned);
  });
}

const hostile = [
  '',
  ' ',
  '@',
  '@host',
  'user@',
  '-oProxyCommand=x',
  'host -v',
  'user@-host',
  '-u@host',
  'ho\nst',
  'host\n',
  'ho\x1b[2Jst',
  'host:',
  'host:0',
  'host:65536',
  'host:22x',
  'host:-1',
  'host:1e3',
  'host: 22',
  'host:2 2',
  '::1',
  '2001:db8::7',
  '[::1',
  '[::1]x',
  '[host]:22',
  '[::1%lo;id]',
  'a;b',
  'a$(id)',
  "a'b",
  'a`id`',
  'host/../x',
  'u ser@host',
  'us\0er@host',
  'h\0',
  'ssh://host',
  '[]:22',
  'höst',
  `${'a'.repeat(300)}`,
];

for (const text of hostile) {
  test(`${JSON.stringify(text.slice(0, 30))} is refused as a host`, () => {
    assert.throws(
      () => parseAddress(text, 'deploy'),
      (error) => error instanceof Fault && !/[\0\x1b]/.test(error.message) && error.message.split('\n').length === 3,
    );
  });
}

test('an IPv6 address without brackets is told to take brackets', () => {
  assert.throws(() => parseAddress('2001:db8::7', 'deploy'), /must stand in brackets/);
});

test('a default user that is hostile is refused as well', () => {
  assert.throws(() => parseAddress('host', '-x'), Fault);
});
