import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duplex } from 'node:stream';
import { after, test } from 'node:test';
import { dialFromHere } from '../../src/probe/dial.ts';
import { failureOf, see, verdictOf } from './asking.ts';
import { serveBytes, serveHttp, serveHttps } from './servers.ts';

const directory = mkdtempSync(join(tmpdir(), 'surefoot-tls-'));
after(() => rmSync(directory, { recursive: true }));
const file = (name: string) => join(directory, name);
execFileSync(
  'openssl',
  [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=app.test', '-addext', 'subjectAltName=DNS:app.test'],
    ...['-keyout', file('key.pem'), '-out', file('certificate.pem')],
  ],
  { stdio: 'ignore' },
);
const selfSigned = { key: readFileSync(file('key.pem')), cert: readFileSync(file('certificate.pem')) };

test('a self-signed certificate is refused, with the way out', async () => {
  await using server = await serveHttps(selfSigned, (_, response) => response.end());
  assert.equal(
    await failureOf(server.origin),
    'cannot be asked over TLS: its certificate is self-signed; set `tls: {server-name: …}` to the name in the certificate, or `tls: {verify: false}`',
  );
});

test('a self-signed certificate is taken where the probe says so, and the server name is sent', async () => {
  let asked: unknown;
  await using server = await serveHttps(selfSigned, (request, response) => {
    asked = (request.socket as unknown as { servername: unknown }).servername;
    response.end('secret');
  });
  const probe = `- {url: "${server.origin}", tls: {verify: false, server-name: app.test}, expect: {contains: secret}}`;
  assert.deepEqual(await verdictOf(probe), { ok: true, slow: false });
  assert.equal(asked, 'app.test');
});

test('TLS runs over any duplex stream, as an SSH channel is one', async () => {
  await using server = await serveHttps(selfSigned, (_, response) => response.end('through a channel'));
  const seen = await see(`- {url: "${server.origin}", tls: {verify: false}}`, 5000, async (address, port, signal) => {
    const socket = await dialFromHere(address, port, signal);
    return Duplex.from({ readable: socket, writable: socket });
  });
  assert.ok(seen.kind === 'answered' && seen.body === 'through a channel', JSON.stringify(seen));
});

test('plain HTTP runs over any duplex stream', async () => {
  await using server = await serveHttp((_, response) => response.end('plain'));
  const seen = await see(server.origin, 5000, async (address, port, signal) => {
    const socket = await dialFromHere(address, port, signal);
    return Duplex.from({ readable: socket, writable: socket });
  });
  assert.ok(seen.kind === 'answered' && seen.body === 'plain', JSON.stringify(seen));
});

test('a port that speaks plain HTTP is told from a bad certificate', async () => {
  await using server = await serveHttp((_, response) => response.end());
  assert.equal(
    await failureOf(server.origin.replace('http:', 'https:')),
    'cannot be asked over TLS: the port does not speak TLS; probe it with http://',
  );
});

test('a server that closes during the handshake is told', async () => {
  await using server = await serveBytes((socket) => socket.end());
  assert.equal(
    await failureOf(server.origin.replace('http:', 'https:')),
    'cannot be asked over TLS: the connection closed during the handshake',
  );
});

test('a handshake that never ends is given up', async () => {
  await using server = await serveBytes(() => {});
  assert.match(
    await failureOf(server.origin.replace('http:', 'https:'), 100),
    /^does not take the connection within \d+ ms$/,
  );
});

test('plain HTTP asked of a TLS port breaks off', async () => {
  await using server = await serveHttps(selfSigned, (_, response) => response.end());
  assert.match(await failureOf(server.origin.replace('https:', 'http:')), /^breaks off: /);
});

test('a certificate that ends too soon is a failure, with its day, its names and its issuer', async () => {
  await using server = await serveHttps(selfSigned, (_, response) => response.end());
  const probe = (days: number) => `- {url: "${server.origin}", tls: {verify: false, min-days: ${days}}}`;
  assert.deepEqual(await verdictOf(probe(1)), { ok: true, slow: false });
  assert.match(
    await failureOf(probe(14)),
    /^answers with a certificate that ends in 1 day, on 20\d\d-\d\d-\d\d, expected at least 14 days \(for DNS:app\.test, by app\.test\): look at its renewal/,
  );
});

test('the days of a certificate are not asked for over plain HTTP', async () => {
  await assert.rejects(see('- {url: "http://127.0.0.1:1/", tls: {min-days: 14}}'), /over plain HTTP.*https URL/s);
});
