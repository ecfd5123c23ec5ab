import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Reply } from '../../src/host/program/reply.ts';
import type { Evidence } from '../../src/service/cause/cause.ts';
import { findCause } from '../../src/service/cause/find.ts';
import { takenPort } from '../../src/service/cause/port-taken.ts';
import { readFacts } from '../../src/service/evidence.ts';
import { unit } from './unit.ts';

const dead = unit({ active: 'failed', sub: 'failed', result: 'exit-code', exitStatus: 1 });
const evidence = (changes: Partial<Evidence>): Evidence => ({
  name: 'app.service',
  unit: dead,
  journal: [],
  host: undefined,
  failures: [],
  release: '',
  live: '/srv/app/live',
  ...changes,
});
const said = (...journal: string[]): string => findCause(evidence({ journal }))?.words ?? '';

test('what Python, Go, a shell and the loader say is understood like what Node says', () => {
  const table: Readonly<Record<string, string>> = {
    "ModuleNotFoundError: No module named 'flask'": 'the release lacks the module flask',
    './app: error while loading shared libraries: libvips.so.42: cannot open shared object file':
      'the release lacks the module libvips.so.42',
    "KeyError: 'DATABASE_URL'": 'the environment variable DATABASE_URL is not set',
    'sh: 1: DATABASE_URL: parameter not set': 'the environment variable DATABASE_URL is not set',
    'panic: required key REDIS_URL missing value': 'the environment variable REDIS_URL is not set',
    "OSError: [Errno 98] Address already in use: ('0.0.0.0', 8000)": 'port 8000 is taken (EADDRINUSE)',
    'listen tcp :8080: bind: address already in use': 'port 8080 is taken (EADDRINUSE)',
    'Error: listen EADDRINUSE: address already in use :::3000': 'port 3000 is taken (EADDRINUSE)',
    'open /srv/data/db: permission denied':
      'the account of the service has no right to what the program does (permission denied)',
    "PermissionError: [Errno 13] Permission denied: '/srv/data'":
      'the account of the service has no right to use /srv/data',
    'OSError: [Errno 28] No space left on device': 'the disk is full',
  };
  for (const [line, words] of Object.entries(table)) assert.equal(said(line), words, line);
});

test('codes of errors are no variables, and a value is never told', () => {
  assert.equal(said('Error: missing ERR_MODULE_NOT_FOUND'), 'it ended itself with exit status 1');
  assert.equal(said('API_KEY=s3cr3t is required'), 'it ended itself with exit status 1');
});

test('the root of it comes before its consequences', () => {
  const limit = "app.service: Failed with result 'start-limit-hit'. Start request repeated too quickly.";
  assert.equal(said("Cannot find package 'valibot'", limit), 'the release lacks the module valibot');
  assert.match(said('nothing', limit), /start limit/);
});

test('how a start ended that the manager has replaced is read from the journal', () => {
  const again = unit({ automaticRestarts: 2 });
  const ended = (line: string): string => findCause(evidence({ unit: again, journal: [line] }))?.words ?? '';
  assert.equal(ended('Main process exited, code=exited, status=4/NOPERMISSION'), 'it ended itself with exit status 4');
  assert.equal(ended('Main process exited, code=killed, status=9/KILL'), 'it was ended by SIGKILL');
  assert.match(ended('Main process exited, code=dumped, status=6/ABRT'), /^it was ended by SIGABRT \(and left/);
  assert.match(ended("app.service: Failed with result 'oom-kill'."), /killed by the kernel/);
});

test('of a service that runs and answers nothing wrong, nothing is claimed', () => {
  assert.equal(findCause(evidence({ unit: unit() })), undefined);
  // An old complaint in the journal explains no failed expectation.
  const failures = [{ kind: 'body', port: 3000, words: 'answers without "x"' }];
  assert.equal(
    findCause(evidence({ unit: unit(), journal: ['permission denied'], failures }))?.words,
    'the answer of this release has changed, or the expectation is out of date',
  );
});

/** What is said of a service that runs and answers 500. */
const unwell = (...journal: string[]): string =>
  findCause(
    evidence({ unit: unit(), journal, failures: [{ kind: 'status', status: 500, port: 3000, words: 'answers 500' }] }),
  )?.words ?? '';

test('of a service that answers 500 the last error counts, in the words of its language', () => {
  const table: Readonly<Record<string, string>> = {
    "FileNotFoundError: [Errno 2] No such file or directory: 'data/x.json'":
      'the host has no data/x.json, which the service opens',
    '2026/01/02 http: open /etc/app/key.pem: no such file or directory (error)':
      'the host has no /etc/app/key.pem, which the service opens',
    'Errno::ENOENT (No such file or directory @ rb_sysopen - /srv/a): error':
      'the host has no /srv/a, which the service opens',
    'Error: getaddrinfo ENOTFOUND db.internal':
      'what the service needs at db.internal cannot be reached (its name is not known)',
    'error: dial tcp 10.0.0.5:6379: connect: connection refused':
      'what the service needs at 10.0.0.5:6379 cannot be reached (connection refused)',
    'psycopg.OperationalError: connection failed: connection to server at "10.0.0.5", port 5432 failed: Connection refused':
      'what the service needs at 10.0.0.5:5432 cannot be reached (connection refused)',
    'sqlite3.OperationalError: no such table: users':
      'it answers 500 because of the error that it wrote last: OperationalError: no such table: users',
    '{"level":50,"err":{"type":"RangeError","message":"Invalid time value","stack":"RangeError: x"}}':
      'it answers 500 because of the error that it wrote last: RangeError: Invalid time value',
    'http: panic serving 127.0.0.1:41234: runtime error: index out of range [3] with length 3':
      'it answers 500 because of the error that it wrote last: panic serving 127.0.0.1:41234: runtime error: index out of range [3] with length 3',
    "NoMethodError (undefined method `id' for nil):":
      "it answers 500 because of the error that it wrote last: NoMethodError (undefined method `id' for nil)",
    '2026-11-26T18:15:21+0000 ark app[7]: [error] template home is broken':
      'it answers 500, and what it last called an error is: [error] template home is broken',
    'all is quiet': 'it answers 500, and its journal tells of no error',
    '{"level":"info","error":null,"msg":"request done"}': 'it answers 500, and its journal tells of no error',
    '127.0.0.1 "GET / HTTP/1.1" 500 Internal Server Error': 'it answers 500, and its journal tells of no error',
    '(deploy may not read the journal: add it to the group systemd-journal)':
      'it answers 500, and what it wrote of that cannot be read by this account',
    'ValueError: at least one array is needed':
      'it answers 500 because of the error that it wrote last: ValueError: at least one array is needed',
  };
  for (const [line, words] of Object.entries(table)) assert.equal(unwell(line), words, line);
});

test('what it complained of before its last error explains nothing', () => {
  const journal = ["Error: ENOENT: no such file or directory, open '.env'", 'TypeError: x is not a function'];
  assert.match(unwell(...journal), /the error that it wrote last: TypeError: x is not a function$/);
  assert.match(unwell(...journal, '    at new NotFoundError (file:///srv/errors.js:3:4)'), /TypeError: x is not/);
  assert.match(unwell(...journal.toReversed()), /^the host has no \.env/);
  assert.match(unwell(...journal, 'fatal: the licence has expired'), /last called an error is: fatal: the licence/);
});

test('what a program lives on without explains no death', () => {
  const without = [
    "Error: ENOENT: no such file or directory, open '.env'",
    '    at open (node:fs:1)',
    'using defaults',
  ];
  assert.equal(said(...without, 'migration 12 failed'), 'it ended itself with exit status 1');
  const cache = 'Error: connect ECONNREFUSED 127.0.0.1:6379';
  assert.equal(said(cache, 'listening on 3000'), 'it ended itself with exit status 1');
  const systemd =
    '2026-11-26T18:15:21+0000 ark systemd[1]: app.service: Main process exited, code=exited, status=1/FAILURE';
  assert.match(
    said(
      cache,
      '    at TCPConnectWrap (node:net:1)',
      "Emitted 'error' event on Socket instance at:",
      '}',
      'Node.js v24.1.0',
      systemd,
    ),
    /127\.0\.0\.1:6379/,
  );
  const notify = unit({ active: 'failed', result: 'timeout', type: 'notify' });
  assert.match(findCause(evidence({ unit: notify, journal: [cache] }))?.words ?? '', /^it never said that it is ready/);
});

test('what a program wrote itself is quoted to who reads the job, without credentials, and not noted on the host', () => {
  const failures = [{ kind: 'status', status: 500, port: 3000, words: 'answers 500' }];
  const journal = ['DatabaseError: cannot use postgresql://app:s3cr3t@db.internal/x'];
  const cause = findCause(evidence({ unit: unit(), journal, failures }));
  assert.match(cause?.words ?? '', /DatabaseError: cannot use postgresql:\/\/\*\*\*@db\.internal\/x$/);
  assert.equal(cause?.brief, 'it answers 500 because of an error in its journal');
});

test('an answer that is another one, and no refusal, is told as such', () => {
  const words = (status: number): string => {
    const failures = [{ kind: 'status', status, port: 3000, words: `answers ${status}` }];
    return findCause(evidence({ unit: unit(), failures }))?.words ?? '';
  };
  assert.match(words(200), /^the answer of this release has changed/);
  assert.match(words(422), /refuses the question as it was put \(422\)$/);
  assert.match(words(403), /wants a log-in$/);
});

test('where nothing was logged, the error that the answer tells counts', () => {
  const words = (body: string): string => {
    const told = `answers 500 (Internal Server Error), expected 200; its body: "${body}"`;
    const failures = [{ kind: 'status', status: 500, port: 3000, words: told }];
    return findCause(evidence({ unit: unit(), failures }))?.words ?? '';
  };
  assert.equal(
    words('TypeError: rows is not iterable'),
    'it answers 500 because of the error that its answer tells: TypeError: rows is not iterable',
  );
  assert.match(words("Error: ENOENT: no such file or directory, open 'a/b'"), /^the host has no a\/b/);
  assert.equal(words('Internal Server Error'), 'it answers 500, and its journal tells of no error');
  assert.equal(words('<title>Error: 500</title>'), 'it answers 500, and its journal tells of no error');
});

test('the path of a missing file is told as the release has it, wherever the release lies', () => {
  const words = (path: string, directory = ''): string =>
    findCause(
      evidence({
        journal: [`Error: ENOENT: no such file or directory, open '${path}'`],
        host: readFacts(new Reply(`working-directory=${directory}\n`)),
      }),
    )?.words ?? '';
  assert.match(words('/srv/app/releases/0003-3f2a1c9/data/x.json'), /^the release lacks the file data\/x\.json,/);
  assert.match(words('/srv/app/live/data/x.json', '/srv/app/live'), /^the release lacks the file data\/x\.json,/);
  assert.match(words('/srv/app/live2/x.json', '/srv/app/live'), /^the host has no \/srv\/app\/live2\/x\.json,/);
  assert.match(words('./views/home.ejs', '/srv/app/live'), /^the release lacks the file views\/home\.ejs,/);
  assert.match(words('views/home.ejs', '/var/lib/app'), /^the host has no \/var\/lib\/app\/views\/home\.ejs,/);
});

test('who holds the port is told as far as the account may see it', () => {
  const journal = ['Error: listen EADDRINUSE: address already in use 127.0.0.1:3000'];
  assert.equal(takenPort(journal), 3000);
  const words = (holder: string): string =>
    findCause(evidence({ journal, host: readFacts(new Reply(`holder=${holder}\n`)) }))?.words ?? '';
  assert.match(
    words('3000|127.0.0.1|12|nginx|nginx.service|root'),
    /held by nginx \(process 12, nginx\.service, user root\)$/,
  );
  assert.match(words('3000|127.0.0.1||||www-data'), /held by a process of www-data$/);
  assert.equal(words('3001|127.0.0.1|12|x||root'), 'port 3000 is taken (EADDRINUSE)');
  // The service itself, started again in the meantime.
  assert.equal(words('3000|127.0.0.1|12|node|app.service|deploy'), 'port 3000 is taken (EADDRINUSE)');
});

test('an endless line of a hostile program is judged at once', () => {
  const began = performance.now();
  said(
    `Missing ${'required A_A_'.repeat(100_000)}`,
    `EADDRINUSE${':1'.repeat(200_000)}`,
    `listen ${'bind'.repeat(100_000)}`,
  );
  unwell(
    `Error${'Error'.repeat(200_000)}`,
    `Error: ${'a:'.repeat(200_000)}`,
    `"type":"Error","message":"${'\\\\'.repeat(200_000)}`,
  );
  unwell(`Error: open ${'./'.repeat(200_000)}`, `error ECONNREFUSED ${':1'.repeat(200_000)}`, ' at'.repeat(400_000));
  assert.ok(performance.now() - began < 1_000);
});
