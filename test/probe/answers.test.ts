import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureOf, verdictOf } from './asking.ts';
import { serveHttp } from './servers.ts';

const WELL = { ok: true, slow: false };

test('an answer of 200 is well', async () => {
  await using server = await serveHttp((_, response) => response.end('ok'));
  assert.deepEqual(await verdictOf(server.origin), WELL);
});

test('an empty 204 is well where nothing is expected of the body', async () => {
  await using server = await serveHttp((_, response) => response.writeHead(204).end());
  assert.deepEqual(await verdictOf(`${server.origin}/health`), WELL);
});

test('method, headers and JSON body arrive as they were written', async () => {
  let heard = '';
  await using server = await serveHttp(async (request, response) => {
    const body = (await request.toArray()).join('');
    heard = [request.method, request.url, request.headers['content-type'], request.headers['x-key'], body].join(' | ');
    response.end();
  });
  await verdictOf(`- {url: "${server.origin}/api/chat?a=1", json: {message: hello, n: 1}, headers: {X-Key: 007}}`);
  assert.equal(heard, 'POST | /api/chat?a=1 | application/json | 007 | {"message":"hello","n":1}');
});

test('a redirect from HTTP to HTTPS is told apart from other redirects', async () => {
  await using server = await serveHttp((request, response) =>
    response.writeHead(301, { location: request.url === '/app' ? '/login' : 'https://example.org/' }).end(),
  );
  assert.equal(
    await failureOf(server.origin),
    "answers 301 to https://example.org/: the probe asked over plain HTTP; probe the https URL or the app's own port",
  );
  assert.equal(
    await failureOf(`${server.origin}/app`),
    'answers 301 to /login: redirects are not followed; probe the final URL, or set `follow: true`',
  );
});

test('a redirect that is expected is well', async () => {
  await using server = await serveHttp((_, response) => response.writeHead(302, { location: '/login' }).end());
  assert.deepEqual(await verdictOf(`GET ${server.origin} 302`), WELL);
});

test('redirects are followed where that is wanted', async () => {
  await using server = await serveHttp((request, response) =>
    request.url === '/new' ? response.end('here') : response.writeHead(302, { location: '/new' }).end(),
  );
  assert.deepEqual(await verdictOf(`- {url: "${server.origin}/old", follow: true, expect: {contains: here}}`), WELL);
});

test('a POST that is redirected with 303 goes on as a GET without its body, with 307 as it was', async () => {
  const heard: string[] = [];
  await using server = await serveHttp(async (request, response) => {
    const body = (await request.toArray()).join('');
    heard.push(`${request.method} ${request.url} ${body}`);
    const status = Number(request.url?.slice(1));
    if (status) response.writeHead(status, { location: '/end' });
    response.end();
  });
  for (const status of [303, 307]) await verdictOf(`- {url: "${server.origin}/${status}", body: hi, follow: 1}`);
  assert.deepEqual(heard, ['POST /303 hi', 'GET /end ', 'POST /307 hi', 'POST /end hi']);
});

test('a redirect to another server does not carry the authorization along', async () => {
  let heard: string | undefined = 'not asked';
  await using other = await serveHttp((request, response) => {
    heard = request.headers.authorization;
    response.end();
  });
  await using server = await serveHttp((_, response) => response.writeHead(302, { location: other.origin }).end());
  await verdictOf(`- {url: "${server.origin}", follow: true, headers: {authorization: Bearer abc}}`);
  assert.equal(heard, undefined);
});

test('a redirect loop ends and is called a circle', async () => {
  await using server = await serveHttp((request, response) =>
    response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end(),
  );
  const words = await failureOf(`- {url: "${server.origin}/a", follow: true}`);
  assert.match(words, /^redirects in a circle: → http:.*\/b → http:.*\/a → /);
});

test('a chain of redirects that is too long is left at its limit, and not called a circle', async () => {
  let asked = 0;
  await using server = await serveHttp((request, response) => {
    asked += 1;
    response.writeHead(302, { location: `${request.url}x` }).end();
  });
  assert.match(await failureOf(`- {url: "${server.origin}/", follow: 2}`), /^redirects more than 2 times: → /);
  assert.equal(asked, 3);
});

test('401 names the log-in, 500 shows the body, 502 names the proxy', async () => {
  await using server = await serveHttp((request, response) =>
    response.writeHead(Number(request.url?.slice(1))).end('{"error":"no database"}'),
  );
  assert.match(
    await failureOf(`${server.origin}/401`),
    /^answers 401 \(Unauthorized\), expected 2xx: it wants a log-in/,
  );
  assert.equal(
    await failureOf(`GET ${server.origin}/500 200`),
    'answers 500 (Internal Server Error), expected 200; its body: "{"error":"no database"}"',
  );
  assert.match(await failureOf(`${server.origin}/502`), /a proxy answers, but the app behind it does not/);
});

test('a missing and a wrong header are told with what was expected', async () => {
  await using server = await serveHttp((_, response) => response.setHeader('content-type', 'text/html').end());
  const expecting = (headers: string) => failureOf(`- {url: "${server.origin}", expect: {headers: {${headers}}}}`);
  assert.equal(await expecting('X-A: "1"'), 'answers without the header `x-a`, expected "1"');
  assert.equal(
    await expecting('Content-Type: application/json'),
    'answers with the header `content-type` "text/html", expected "application/json"',
  );
});

test('a content type is met whatever its charset, unless one is asked for', async () => {
  await using server = await serveHttp((_, response) =>
    response.setHeader('content-type', 'text/html; charset=a').end(),
  );
  const expecting = (value: string) => `- {url: "${server.origin}", expect: {headers: {content-type: ${value}}}}`;
  assert.deepEqual(await verdictOf(expecting('text/html')), WELL);
  assert.match(await failureOf(expecting('text/html; charset=b')), /expected "text\/html; charset=b"/);
});

test('an empty body is named where something is expected of it', async () => {
  await using server = await serveHttp((_, response) => response.end());
  assert.equal(
    await failureOf(`- {url: "${server.origin}", expect: {json: {status: ok}, contains: [a]}}`),
    'answers 200 with an empty body, expected JSON with `status` and "a"',
  );
});

test('wrong JSON is told by path, what was got and what was expected', async () => {
  await using server = await serveHttp((request, response) =>
    response.end(request.url === '/html' ? '<html>' : '{"status":"degraded","data":{"items":[{"id":3}]}}'),
  );
  const expecting = (path: string, json: string) => `- {url: "${server.origin}${path}", expect: {json: {${json}}}}`;
  assert.deepEqual(await verdictOf(expecting('/', 'data.items.0.id: 3, /data/items/0: {id: 3}')), WELL);
  assert.equal(await failureOf(expecting('/', 'status: ok')), 'answers with `status` "degraded", expected "ok"');
  assert.equal(
    await failureOf(expecting('/', 'data.items.0.id: "3"')),
    'answers with `data.items.0.id` 3, expected "3"',
  );
  assert.match(
    await failureOf(expecting('/', 'data.items.7.id: 3')),
    /^answers with JSON that has no `data\.items\.7\.id`, expected 3/,
  );
  assert.equal(await failureOf(expecting('/html', 'status: ok')), 'answers with a body that is not JSON: "<html>"');
});

test('a text and a pattern are looked for in the body', async () => {
  await using server = await serveHttp((_, response) => response.end('Version 12 of the app'));
  const expecting = (expect: string) => `- {url: "${server.origin}", expect: {${expect}}}`;
  assert.deepEqual(await verdictOf(expecting(String.raw`contains: [Version, app], matches: 'Version \d+'`)), WELL);
  assert.equal(
    await failureOf(expecting('contains: Login')),
    'answers without "Login" in its body: "Version 12 of the app"',
  );
  assert.equal(
    await failureOf(expecting(String.raw`matches: '^\d'`)),
    String.raw`answers with nothing that matches /^\d/ in its body: "Version 12 of the app"`,
  );
});

test('a pattern that backtracks without end is given up in time', async () => {
  await using server = await serveHttp((_, response) => response.end(`${'a'.repeat(60)}!`));
  const started = performance.now();
  const words = await failureOf(`- {url: "${server.origin}", expect: {matches: "^(a+)+$"}}`);
  assert.match(words, /^cannot be judged: .* found no end within 250 ms/);
  assert.ok(performance.now() - started < 3000);
});

test('the build is found in the header, in the JSON body, or where the probe says', async () => {
  await using server = await serveHttp((request, response) => {
    if (request.url === '/header') response.setHeader('x-build-id', '12e4567');
    response.setHeader('x-version', '12e4567').end('{"buildId":"12e4567","meta":{"sha":"12e4567"}}');
  });
  // Unquoted, YAML would take 12e4567 for a number.
  const expecting = (path: string, at = '') => `- {url: "${server.origin}${path}", expect: {build-id: 12e4567${at}}}`;
  assert.deepEqual(await verdictOf(expecting('/header')), WELL);
  assert.deepEqual(await verdictOf(expecting('/body')), WELL);
  assert.deepEqual(await verdictOf(expecting('/', ', build-id-at: "header:X-Version"')), WELL);
  assert.deepEqual(await verdictOf(expecting('/', ', build-id-at: "json:meta.sha"')), WELL);
  assert.match(
    await failureOf(expecting('/', ', build-id-at: "json:nowhere"')),
    /^answers without a build id \(looked at `nowhere` in the JSON body\)/,
  );
});

test('the old build is named for what it is', async () => {
  await using server = await serveHttp((_, response) => response.setHeader('x-build-id', 'a1').end('wrong too'));
  assert.equal(
    await failureOf(`- {url: "${server.origin}", expect: {build-id: b2, contains: right}}`),
    'answers with build a1, expected b2: the old code still runs',
  );
});

test('an answer over its own max-ms is too slow, and one over warn-ms is slow', async () => {
  await using server = await serveHttp((_, response) => setTimeout(() => response.end(), 60));
  assert.match(
    await failureOf(`- {url: "${server.origin}", expect: {max-ms: 20}}`),
    /^answers in \d+ ms, expected at most 20 ms \(max-ms\)$/,
  );
});

test('an answer in Shift_JIS is read as what it says it is', async () => {
  await using server = await serveHttp((_, response) =>
    response.setHeader('content-type', 'text/html; charset=Shift_JIS').end(Buffer.from('93fa967b', 'hex')),
  );
  assert.deepEqual(await verdictOf(`- {url: "${server.origin}", expect: {contains: 日本}}`), WELL);
});

test('escapes, line ends and workflow commands in an answer become harmless words', async () => {
  await using server = await serveHttp((_, response) =>
    response.writeHead(500).end('\n::set-output name=a::b\r\n##[error]x \u001b[31mred\u202e'),
  );
  const words = await failureOf(server.origin);
  assert.match(words, /its body: ": :set-output name=a: :b ## \[error\]x red\ufffd"$/);
});

test('a long answer is cut to an excerpt', async () => {
  await using server = await serveHttp((_, response) => response.writeHead(500).end('x'.repeat(100_000)));
  assert.ok((await failureOf(server.origin)).length < 300);
});
