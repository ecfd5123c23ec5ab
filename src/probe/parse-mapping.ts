import { validateHeaderName, validateHeaderValue } from 'node:http';
import { Fault } from '../fault.ts';
import { nearest } from '../words/nearest.ts';
import { flag, jsonValue, known, mapping, placeOf, refuse, text, wholeNumber } from './fields.ts';
import { parseExpect } from './parse-expect.ts';
import { EXPECT_SUCCESS } from './parse-line.ts';
import { METHODS, type Method, type Probe, type TlsChoice } from './probe.ts';
import { NOT_ASKED, type Node } from './tree.ts';
import { parseUrl } from './url.ts';

const KEYS = ['url', 'method', 'headers', 'body', 'json', 'expect', 'follow', 'tls'] as const;
/** How far `follow: true` goes, and the most that may be asked for. */
const USUAL_REDIRECTS = 5;
const MOST_REDIRECTS = 20;

/** Reads one probe of the YAML form. */
export function parseMapping(node: Node): Probe {
  const entries = known(node, KEYS, 'a mapping with `url`, or one `METHOD URL [status]`');
  const address = entries.get('url');
  if (address === undefined) throw fault(node, 'has no `url`', 'Give it one: `url: http://127.0.0.1:3000/health`.');
  const headers = entries.get('headers');
  const body = bodyOf(node, entries);
  const method = entries.get('method');
  const expect = entries.get('expect');
  const follow = entries.get('follow');
  const tls = entries.get('tls');
  const asked = tls ? tlsOf(tls) : undefined;
  const target = urlOf(address);
  if (asked?.minDays !== undefined && target.protocol !== 'https:') {
    throw fault(node, 'asks for the days of a certificate over plain HTTP', 'Give it the https URL.');
  }
  return {
    url: target,
    method: method ? methodOf(method) : body === undefined ? 'GET' : 'POST',
    headers: {
      ...(entries.has('json') ? { 'content-type': 'application/json' } : {}),
      ...(headers ? headersOf(headers) : {}),
    },
    body,
    expect: expect ? parseExpect(expect) : EXPECT_SUCCESS,
    follow: follow ? followOf(follow) : 0,
    tls: asked ?? { verify: true, serverName: undefined, minDays: undefined },
  };
}

const fault = (node: Node, what: string, remedy: string) =>
  new Fault(`${placeOf(node)} ${what}.`, { state: NOT_ASKED, remedy });

function urlOf(node: Node): URL {
  const url = parseUrl(text(node, 'an absolute http or https URL'));
  if ('refused' in url) throw fault(node, url.refused, url.remedy);
  return url;
}

function methodOf(node: Node): Method {
  const given = text(node, `one of ${METHODS.join(', ')}`);
  const method = METHODS.find((each) => each === given);
  const meant = nearest(given, METHODS);
  return method ?? refuse(node, `one of ${METHODS.join(', ')}${meant ? ` (did you mean \`${meant}\`?)` : ''}`);
}

function bodyOf(node: Node, entries: ReadonlyMap<string, Node>): string | undefined {
  const body = entries.get('body');
  const json = entries.get('json');
  if (body && json) throw fault(node, 'has both `body` and `json`', 'Keep the one that is meant to be sent.');
  if (json) return JSON.stringify(jsonValue(json));
  return body && text(body, 'text; use `json` for a value');
}

/** What the connection decides; a probe that set it could no longer be told from a broken server. */
const OURS = ['connection', 'content-length', 'expect', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade'];

function headersOf(node: Node): Readonly<Record<string, string>> {
  const { entries } = mapping(node, 'a mapping from header names to values');
  const headers = [...entries].map(([name, value]) => {
    const lower = name.toLowerCase();
    if (OURS.includes(lower)) throw fault(value, 'is set by the probe itself', 'Take it out.');
    const given = text(value, 'the value of a header, in one line');
    try {
      validateHeaderName(lower);
      validateHeaderValue(lower, given);
    } catch {
      throw fault(value, 'is not a header that HTTP can carry', 'Use a plain name and a value in one line.');
    }
    return [lower, given] as const;
  });
  return Object.fromEntries(headers);
}

function followOf(node: Node): number {
  if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value ? USUAL_REDIRECTS : 0;
  return wholeNumber(node, 0, MOST_REDIRECTS, 'true, false, or ');
}

function tlsOf(node: Node): TlsChoice {
  const entries = known(
    node,
    ['verify', 'server-name', 'min-days'],
    'a mapping with `verify`, `server-name`, `min-days`',
  );
  const verify = entries.get('verify');
  const name = entries.get('server-name');
  const days = entries.get('min-days');
  return {
    verify: verify ? flag(verify) : true,
    serverName: name && serverNameOf(name),
    minDays: days && wholeNumber(days, 0, 3650),
  };
}

function serverNameOf(node: Node): string {
  const name = text(node, 'a host name');
  return /^[\w-]+(\.[\w-]+)*$/.test(name) && name.length <= 253
    ? name
    : refuse(node, 'a host name, such as example.org');
}
