import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { Fault } from '../../src/fault.ts';
import { readPrivateKey } from '../../src/host/private-key.ts';
import { makeKey, scratch, text } from './sshd.ts';

const PASSPHRASE = 'correct horse';
const kinds: Record<string, string[]> = {
  'ed25519 in OpenSSH format': ['-t', 'ed25519'],
  'ecdsa 256 in OpenSSH format': ['-t', 'ecdsa', '-b', '256'],
  'ecdsa 521 in OpenSSH format': ['-t', 'ecdsa', '-b', '521'],
  'rsa in OpenSSH format': ['-t', 'rsa', '-b', '2048'],
  'rsa in PEM': ['-t', 'rsa', '-b', '2048', '-m', 'PEM'],
  'ecdsa in PEM': ['-t', 'ecdsa', '-m', 'PEM'],
  'rsa in PKCS#8': ['-t', 'rsa', '-b', '2048', '-m', 'PKCS8'],
  'ecdsa in PKCS#8': ['-t', 'ecdsa', '-m', 'PKCS8'],
};

let number = 0;
for (const [kind, options] of Object.entries(kinds)) {
  const plain = makeKey(`plain${++number}`, ...options);
  const locked = makeKey(`locked${number}`, ...options, '-a', '4', '-N', PASSPHRASE);

  test(`${kind}: the key is read, and its fingerprint and public line are those of ssh-keygen`, () => {
    const key = readPrivateKey(text(plain), undefined);
    assert.ok(
      execFileSync('ssh-keygen', ['-lf', `${plain}.pub`])
        .toString()
        .includes(key.fingerprint),
    );
    assert.ok(text(`${plain}.pub`).startsWith(key.publicLine));
  });

  test(`${kind}: an encrypted key is read with its passphrase`, () => {
    assert.ok(text(`${locked}.pub`).startsWith(readPrivateKey(text(locked), PASSPHRASE).publicLine));
  });

  test(`${kind}: an encrypted key without passphrase, and one with a wrong one, say so`, () => {
    assert.throws(() => readPrivateKey(text(locked), undefined), faultOf(text(locked), /encrypted, and no passphrase/));
    assert.throws(() => readPrivateKey(text(locked), ''), faultOf(text(locked), /encrypted, and no passphrase/));
    assert.throws(() => readPrivateKey(text(locked), 'wrong'), faultOf(text(locked), /passphrase is wrong/));
  });

  test(`${kind}: a superfluous passphrase does no harm`, () => {
    assert.ok(readPrivateKey(text(plain), PASSPHRASE));
  });

  const pasted = text(plain);
  const damage: [what: string, text: string][] = [
    ['CRLF', pasted.replaceAll('\n', '\r\n')],
    ['no final newline', pasted.trim()],
    ['indentation', pasted.replace(/^/gm, '    ')],
    ['newlines written as \\n', pasted.replaceAll('\n', '\\n')],
    ['spaces in place of newlines', pasted.replaceAll('\n', ' ')],
    ['text around it', `my key:\n${pasted}\nthat was it\n`],
    ['a byte order mark', `\ufeff${pasted}`],
  ];
  for (const [what, damaged] of damage) {
    test(`${kind}: ${what} is repaired`, () => {
      assert.ok(text(`${plain}.pub`).startsWith(readPrivateKey(damaged, undefined).publicLine));
    });
  }
}

/** A Fault that holds these words and no piece of the key. */
const faultOf = (secret: string, words: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Fault);
  assert.match(error.what, words);
  for (const line of secret.split('\n').filter((line) => /^[\w+/]{16,}/.test(line))) {
    assert.ok(
      !`${error.message}${error.stack}${error.cause}`.includes(line.slice(0, 16)),
      'key material in the message',
    );
  }
  return true;
};

const plain = text(join(scratch, 'plain1'));
const wrong: [what: string, text: string, words: RegExp][] = [
  ['nothing', '', /is empty/],
  ['blanks', ' \r\n\t', /is empty/],
  ['a mask', '***', /masked/],
  ['a public key', text(join(scratch, 'plain1.pub')), /is a public key/],
  ['a public key in PEM', '-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----', /is a public key/],
  ['a PuTTY key', 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n', /PuTTY/],
  ['a key in base64', Buffer.from(plain).toString('base64'), /base64/],
  ['a path', '~/.ssh/id_ed25519', /path of a file/],
  ['some text', 'hunter2', /is not a private key/],
  ['a certificate', '-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----', /is not a private key/],
  ['a cut key', plain.slice(0, 200), /cut off/],
  ['a damaged key', plain.replace(/\n(.{10})[A-Za-z0-9+/]{6}/, '\n$1AAAAAA'), /damaged|passphrase/],
];
for (const [what, content, words] of wrong) {
  test(`${what} in place of the key is named in words`, () => {
    assert.throws(() => readPrivateKey(content, undefined), faultOf(plain, words));
  });
}

test('a private half that does not belong to the public half is a damaged key', () => {
  const body = plain.replace(/-----.*-----|\n/g, '');
  const bytes = Buffer.from(body, 'base64');
  const half = Buffer.from(text(join(scratch, 'plain1.pub')).split(' ')[1] ?? '', 'base64').subarray(-32);
  // The private half of an ed25519 key stands right before the last copy of the public half.
  const at = bytes.lastIndexOf(half) - 1;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  const damaged = plain.replace(/(?<=BEGIN.*\n)[^-]+/, `${bytes.toString('base64')}\n`);
  assert.throws(() => readPrivateKey(damaged, undefined), faultOf(plain, /is damaged/));
});

test('an old PEM key is never taken with a wrong passphrase, whatever the bytes become', () => {
  const locked = text(join(scratch, 'locked5'));
  for (let round = 0; round < 600; round++) {
    assert.throws(() => readPrivateKey(locked, `wrong ${round}`), /passphrase is wrong/);
  }
});
