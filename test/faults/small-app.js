// The smallest app that can be deployed. What it does wrong stands in the file `behaviour` of its release.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';

const read = (name) => readFileSync(name, 'utf8').trim();
const behaviour = read('behaviour');
const audit = JSON.stringify({ status: 'ok', buildId: read('build-id'), release: basename(process.cwd()) });
const json = { 'content-type': 'application/json' };

if (behaviour === 'fails at start') {
  console.error('Error: Cannot find the setting DATABASE_URL');
  process.exit(3);
}
if (behaviour === 'crashes soon') setTimeout(() => process.abort(), 400);
if (behaviour === 'ignores its end') process.on('SIGTERM', () => {});

let asked = 0;
const count = () => {
  asked += 1;
  return asked;
};
const answers = {
  401: (response) => response.writeHead(401, { 'www-authenticate': 'Basic' }).end(),
  500: (response) => response.writeHead(500).end('TypeError: rows is not iterable'),
  'goes to TLS': (response) => response.writeHead(301, { location: 'https://127.0.0.1:1/api/audit' }).end(),
  'is empty': (response) => response.writeHead(200, json).end(),
  'is other JSON': (response) => response.writeHead(200, json).end('{"status":"starting"}'),
  'is slow': (response) => setTimeout(() => response.writeHead(200, json).end(audit), 1500),
  'comes and goes': (response) => response.writeHead(count() % 2 === 0 ? 200 : 503, json).end(audit),
  'never comes': () => {},
  'never ends': (response) => response.writeHead(200, json).write(audit),
  drips: (response) => {
    response.writeHead(200, json);
    const drip = setInterval(() => response.write(' '), 100);
    response.on('close', () => clearInterval(drip));
  },
  'is huge': (response) => {
    response.writeHead(200, json);
    const more = Buffer.alloc(2 ** 20, 32);
    const pour = () => {
      while (!response.destroyed && response.write(more));
    };
    response.on('drain', pour);
    pour();
  },
};
const answer = answers[behaviour] ?? ((response) => response.writeHead(200, json).end(audit));
// What a unit of Type=notify waits for.
const notify = () => {
  if (process.env.NOTIFY_SOCKET && behaviour !== 'never notifies') execFile('systemd-notify', ['--ready']);
};
// The socket that systemd holds for it, known by its name; else a port of its own.
const held = process.env.LISTEN_FDS && process.env.LISTEN_FDNAMES === 'callers';
const place = held ? { fd: 3 } : { port: Number(process.env.PORT), host: '127.0.0.1' };
if (behaviour === 'does not listen') setInterval(() => {}, 1000);
else createServer((_, response) => answer(response)).listen(place, notify);
