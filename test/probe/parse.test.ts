import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../../src/fault.ts';
import { parseProbes, parseQuestions } from '../../src/probe/parse.ts';
import { nameOf } from '../../src/probe/probe.ts';
import { probeOf } from './asking.ts';

/** What is said of a text that is refused. */
async function refusal(text: string): Promise<string> {
  const thrown = await parseProbes(text).then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(thrown instanceof Fault, `not refused by a fault: ${thrown}`);
  return `${thrown.what} ${thrown.remedy}`;
}

const URL_LINE = '- url: http://127.0.0.1:3000/health\n';

test('one METHOD URL [status] per line, bare URLs and comments', async () => {
  const probes = await parseProbes(
    '# the app\nhttp://127.0.0.1:3000/\n\n  POST http://127.0.0.1:3000/api/chat 201,3xx\r\nHEAD https://[::1]/x#part',
  );
  assert.deepEqual(
    probes.map((probe) => [nameOf(probe), probe.expect.status]),
    [
      ['GET http://127.0.0.1:3000/', ['2xx']],
      ['POST http://127.0.0.1:3000/api/chat', [201, '3xx']],
      ['HEAD https://[::1]/x', ['2xx']],
    ],
  );
});

test('a YAML list may mix mappings and lines', async () => {
  const probes = await parseProbes('- GET http://127.0.0.1/a 204\n- url: http://127.0.0.1/b\n');
  assert.deepEqual(probes.map(nameOf), ['GET http://127.0.0.1/a', 'GET http://127.0.0.1/b']);
});

test('every key of a probe is read', async () => {
  const probe = await probeOf(`
- url: https://127.0.0.1:8443/api/chat?q=1
  method: PUT
  headers: {Authorization: Bearer x, X-Number: 010}
  json: {message: hello}
  follow: 3
  tls: {verify: false, server-name: app.example}
  expect:
    status: [200, 2xx]
    headers: {Content-Type: text/html}
    contains: [one, two]
    matches: ^a
    json: {status: ok, items.0: {id: 3}, gone: null}
    build-id: 0123456
    build-id-at: header:X-Version
    max-ms: 800
`);
  assert.deepEqual(
    { ...probe, url: probe.url.href },
    {
      url: 'https://127.0.0.1:8443/api/chat?q=1',
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: 'Bearer x', 'x-number': '010' },
      body: '{"message":"hello"}',
      follow: 3,
      tls: { verify: false, serverName: 'app.example', minDays: undefined },
      expect: {
        status: [200, '2xx'],
        headers: { 'content-type': 'text/html' },
        contains: ['one', 'two'],
        matches: ['^a'],
        json: { status: 'ok', 'items.0': { id: 3 }, gone: null },
        shape: undefined,
        buildId: '0123456',
        buildIdAt: { in: 'header', name: 'x-version' },
        maxMs: 800,
      },
    },
  );
});

test('a probe with a body is a POST unless it says otherwise; redirects are not followed by default', async () => {
  const probe = await probeOf(`${URL_LINE}  body: hi`);
  assert.deepEqual([probe.method, probe.follow, probe.tls.verify], ['POST', 0, true]);
  assert.equal((await probeOf(`${URL_LINE}  follow: true`)).follow, 5);
});

test('anchors are understood, and what grows without end is refused', async () => {
  const probes = await parseProbes(
    `- {url: "http://a.test/", headers: &h {x-a: "1"}}\n- {url: "http://b.test/", headers: *h}`,
  );
  assert.deepEqual(probes[1]?.headers, { 'x-a': '1' });
  const levels = Array.from({ length: 12 }, (_, i) => `&l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`);
  assert.match(await refusal(`- &l0 x\n- ${levels.join('\n- ')}`), /more in it than a list of probes can need/);
});

const REFUSED: readonly (readonly [string, string, RegExp])[] = [
  ['nothing', ' \n# only a comment\n', /names no probe/],
  ['a relative URL', '/health', /"\/health" is not a method or an absolute URL/],
  ['a method without a URL', 'GET', /Probe 1, line 1: there is no URL/],
  ['a misspelled method', '\nGTE http://a.test/', /Probe 1, line 2: "GTE" .*\(did you mean `GET`\?\)/],
  ['a lower-case method', 'get http://a.test/', /did you mean `GET`/],
  ['a status that is none', 'http://a.test/ 20x', /"20x" is not a status.* a class such as 2xx/],
  ['too many words', 'http://a.test/ 200 ok then', /"ok then" is more than/],
  ['another scheme', 'ftp://a.test/', /begins with ftp:, not with http: or https:/],
  ['port 0', 'http://a.test:0/', /names port 0/],
  ['a port out of range', 'http://a.test:99999/', /is not an absolute URL/],
  ['a mapping without a dash', 'url: http://a.test/', /holds a mapping.* begin each probe with `- `/],
  ['broken YAML', '- url: "http://a.test/', /not understood at line \d+: /],
  ['a key twice', `${URL_LINE}  url: http://a.test/`, /not understood at line 2: Map keys must be unique/],
  [
    'an unknown key',
    `${URL_LINE}  expects: {}`,
    /Probe 1, line 2: `expects` is not a key that is known\. Did you mean `expect`\? The keys here are url, /,
  ],
  [
    'an unknown key within',
    `${URL_LINE}  expect:\n    statsu: 200`,
    /line 3: `expect\.statsu` .* Did you mean `status`/,
  ],
  ['an unknown key of tls', `${URL_LINE}  tls: {insecure: true}`, /`tls\.insecure` is not a key.* verify, server-name/],
  ['no url', '- method: GET', /Probe 1, line 1 has no `url`/],
  ['a URL with a line end in it', '- url: "http://a.test/\\nx"', /`url` holds white space or a control character/],
  ['an unknown method', `${URL_LINE}  method: FETCH`, /`method` holds "FETCH".* one of GET, HEAD/],
  ['body and json', `${URL_LINE}  body: a\n  json: {}`, /has both `body` and `json`/],
  ['a body that is no text', `${URL_LINE}  body: {a: 1}`, /`body` holds a mapping.* use `json` for a value/],
  ['an infinite number', `${URL_LINE}  json: {a: [.inf]}`, /`json\.a\.0` holds "\.inf".* JSON can carry/],
  ['headers as a list', `${URL_LINE}  headers: [a]`, /`headers` holds a list/],
  ['a header of the connection', `${URL_LINE}  headers: {Content-Length: 3}`, /is set by the probe itself/],
  ['a header with a line end', `${URL_LINE}  headers: {x: "a\\nb"}`, /not a header that HTTP can carry/],
  ['a status that is no status', `${URL_LINE}  expect: {status: ok}`, /line 2: `expect\.status` holds "ok"/],
  ['a status in a list', `${URL_LINE}  expect: {status: [200, 999]}`, /`expect\.status\.1` holds "999"/],
  ['an empty list of statuses', `${URL_LINE}  expect: {status: []}`, /`expect\.status` holds a list/],
  ['a broken pattern', `${URL_LINE}  expect: {matches: "("}`, /`expect\.matches` holds "\(".* regular expression/],
  ['an expectation that cannot fail', `${URL_LINE}  expect: {contains: ""}`, /text that is not empty/],
  ['an expected JSON that is a text', `${URL_LINE}  expect: {json: ok}`, /a mapping from paths to values/],
  ['an empty expectation of JSON', `${URL_LINE}  expect: {json: {}}`, /a mapping from paths to values/],
  ['an empty expect', `${URL_LINE}  expect:`, /`expect` holds nothing/],
  ['a build id from nowhere', `${URL_LINE}  expect: {build-id-at: cookie}`, /`header:NAME` or `json:PATH`/],
  [
    'a time that is no number',
    `${URL_LINE}  expect: {max-ms: 1s}`,
    /`expect\.max-ms` holds "1s".* a whole number from 1 to 600000/,
  ],
  ['a follow that is neither', `${URL_LINE}  follow: 21`, /true, false, or a whole number from 0 to 20/],
  ['a verify in quotes', `${URL_LINE}  tls: {verify: "false"}`, /`tls\.verify` holds "false".* true or false/],
  ['a server name that is none', `${URL_LINE}  tls: {server-name: "a b"}`, /a host name/],
  ['too many probes', 'http://a.test/\n'.repeat(101), /names 101 probes/],
  ['far too much text', '#'.repeat(70_000), /is longer than 65536 characters/],
  ['far too deep a text', `- json: ${'['.repeat(20_000)}`, /not understood at line/],
];

for (const [what, text, words] of REFUSED) {
  test(`refused: ${what}`, async () => assert.match(await refusal(text), words));
}

test('a password in a URL is refused and not repeated', async () => {
  for (const text of ['http://me:hunter2@a.test/', '- url: http://me:hunter2@a.test/']) {
    const words = await refusal(text);
    assert.match(words, /carries a user or a password/);
    assert.doesNotMatch(words, /hunter2/);
  }
});

test('a hostile key is named in harmless words', async () => {
  const words = await refusal(`${URL_LINE}  "x\\n::error::\\u001b[31m": 1`);
  assert.doesNotMatch(words, /\n|::|\u001b/);
});

test('questions to the host are read among the requests, and refused where only requests can be asked', async () => {
  const text =
    '- http://127.0.0.1/\n- health: {window: 60, max-rss: 300}\n- nginx-errors: {upstream: "127.0.0.1:3000", most: 2}';
  const [request, ...questions] = await parseQuestions(text);
  assert.ok(request !== undefined && 'url' in request);
  assert.deepEqual(questions, [
    { kind: 'health', windowMs: 60_000, minLines: 1, thresholds: { rss: 300 } },
    {
      kind: 'nginx-errors',
      log: '/var/log/nginx/error.log',
      upstream: '127.0.0.1:3000',
      most: 2,
      since: 'switch',
    },
  ]);
  await assert.rejects(parseProbes(text), /asks for the health of the service, which nobody can be asked for here/);
  for (const wrong of [
    'health: false',
    'health: {windw: 3}',
    'health: true\n  url: http://a.test/',
    'nginx-errors: {log: x}',
  ]) {
    await assert.rejects(parseQuestions(`- ${wrong}`), /is not understood|is not a key/, wrong);
  }
});
