import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Fault } from '../../src/fault.ts';
import { fingerprint } from '../../src/host/host-key.ts';
import { parseKnownHosts, pinsFor } from '../../src/host/known-hosts.ts';
import { judge } from '../../src/host/trust.ts';
import { makeKey, scratch, text } from './sshd.ts';

const publicLine = (name: string, ...options: string[]) =>
  text(`${makeKey(name, ...options)}.pub`)
    .split(' ')
    .slice(0, 2)
    .join(' ')
    .trim();
const ED = publicLine('one', '-t', 'ed25519');
const OTHER = publicLine('two', '-t', 'ed25519');
const RSA = publicLine('three', '-t', 'rsa', '-b', '2048');
const blob = (line: string) => Buffer.from(line.split(' ')[1] ?? '', 'base64');

const verdict = (knownHosts: string, name: string, key = ED) =>
  judge(pinsFor(parseKnownHosts(knownHosts), name), blob(key));

const cases: [what: string, hosts: string, name: string, matches: boolean][] = [
  ['a plain name', 'web', 'web', true],
  ['another name', 'web', 'web2', false],
  ['a name in capitals', 'WEB.Example.com', 'web.example.com', true],
  ['a comma list', 'a,192.0.2.1,web', 'web', true],
  ['a port of its own', '[web]:2222', '[web]:2222', true],
  ['a name without the port', 'web', '[web]:2222', false],
  ['a port where none is asked for', '[web]:2222', 'web', false],
  ['a star', '*.example.com', 'a.b.example.com', true],
  ['a star that wants a dot', '*.example.com', 'example.com', false],
  ['a star with a port', '[*.example.com]:2222', '[a.example.com]:2222', true],
  ['question marks', 'web?', 'web1', true],
  ['too few question marks', 'web?', 'web12', false],
  ['a negation beside a star', '*.example.com,!bad.example.com', 'bad.example.com', false],
  ['a negation that does not match', '*.example.com,!bad.example.com', 'good.example.com', true],
  ['a negation before the match', '!web,web', 'web', false],
  ['a negation alone', '!other', 'web', false],
  ['an IPv6 address', '2001:db8::7', '2001:db8::7', true],
  ['a dot that is no wildcard', 'a.b', 'axb', false],
];

for (const [what, hosts, name, matching] of cases) {
  test(`${what}: "${hosts}" ${matching ? 'pins' : 'does not pin'} ${name}`, () => {
    assert.equal(verdict(`${hosts} ${ED}\n`, name), matching ? 'pinned' : 'unpinned');
  });
  test(`${what}: ssh-keygen -F agrees about "${hosts}" and ${name}`, () => {
    const file = join(scratch, 'agree');
    writeFileSync(file, `${hosts} ${ED}\n`);
    let found = true;
    try {
      execFileSync('ssh-keygen', ['-F', name, '-f', file], { stdio: 'ignore' });
    } catch {
      found = false;
    }
    assert.equal(found, matching);
  });
}

test('a line of stars does not hold up the run', () => {
  assert.equal(verdict(`${'*a'.repeat(60)}b ${ED}`, 'a'.repeat(250)), 'unpinned');
});

test('names that ssh-keygen -H has hashed are found, with and without a port', () => {
  const file = join(scratch, 'hashed');
  writeFileSync(file, `web.example.com ${ED}\n[web.example.com]:2222 ${RSA}\n`);
  execFileSync('ssh-keygen', ['-q', '-H', '-f', file], { stdio: 'ignore' });
  const hashed = text(file);
  assert.doesNotMatch(hashed, /web\.example/);
  assert.equal(verdict(hashed, 'web.example.com'), 'pinned');
  assert.equal(verdict(hashed, '[web.example.com]:2222', RSA), 'pinned');
  assert.equal(verdict(hashed, 'other.example.com'), 'unpinned');
});

test('comments, blank lines, CRLF and trailing words are passed over', () => {
  assert.equal(verdict(`\ufeff# web:22 SSH-2.0-OpenSSH\r\n\r\n  \r\nweb ${ED} root@web 2026\r\n`, 'web'), 'pinned');
});

test('a key that is not the pinned one is a changed key', () => {
  assert.equal(verdict(`web ${OTHER}`, 'web'), 'changed');
});

test('a revoked key is refused even where it is pinned too', () => {
  assert.equal(verdict(`web ${ED}\n@revoked * ${ED}`, 'web'), 'revoked');
});

test('a fingerprint pins the key for every host, alone or between lines', () => {
  assert.equal(verdict(fingerprint(blob(ED)), 'web'), 'pinned');
  assert.equal(verdict(`web ${OTHER}\n${fingerprint(blob(ED))}=\n`, 'web'), 'pinned');
  assert.equal(verdict(fingerprint(blob(OTHER)), 'web'), 'changed');
});

test('a line as ssh-keygen -l prints it is a fingerprint', () => {
  const printed = execFileSync('ssh-keygen', ['-lf', join(scratch, 'one.pub')]).toString();
  assert.equal(verdict(printed, 'web'), 'pinned');
});

test('a certificate authority is counted but pins nothing', () => {
  const pins = pinsFor(parseKnownHosts(`@cert-authority *.example.com ${ED}`), 'web.example.com');
  assert.equal(pins.authorities, 1);
  assert.equal(judge(pins, blob(ED)), 'unpinned');
});

const misunderstood: [what: string, line: string, why: RegExp][] = [
  ['a key without a name', ED, /name of the host is missing/],
  ['a masked secret', '***', /masked/],
  ['an MD5 fingerprint', 'MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48', /MD5/],
  ['a short fingerprint', 'SHA256:abc', /neither/],
  ['an unknown marker', `@trusted web ${ED}`, /neither/],
  ['a key of another type than it says', `web ssh-rsa ${ED.split(' ')[1]}`, /neither/],
  ['a cut key', `web ssh-ed25519 AAAA`, /neither/],
  ['a lone word', 'web', /neither/],
];

for (const [what, line, why] of misunderstood) {
  test(`${what} is refused with the number of its line`, () => {
    assert.throws(
      () => parseKnownHosts(`# comment\nweb ${ED}\n${line}\n`),
      (error) => error instanceof Fault && /^Line 3 /.test(error.what) && why.test(error.what),
    );
  });
}
