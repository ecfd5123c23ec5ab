import { EXPECT_SUCCESS } from './parse-line.ts';
import type { Probe } from './probe.ts';
import { isRequest, type Question } from './question.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The requests to one port of the loopback, put to another. What goes through a proxy, or to another server, is left
 * out: it would ask the copy that is live. Where nothing is left, any answer at all is asked for. Pure.
 */
export function moved(questions: readonly Question[], from: number, to: number): readonly Probe[] {
  const own = questions
    .filter(isRequest)
    .filter(
      ({ url }) => LOOPBACK.has(url.hostname) && Number(url.port || (url.protocol === 'https:' ? 443 : 80)) === from,
    )
    .map((probe) => ({ ...probe, url: onPort(probe.url, to) }));
  return own.length > 0 ? own : [anyAnswer(to)];
}

function onPort(url: URL, port: number): URL {
  const other = new URL(url);
  other.port = String(port);
  return other;
}

const anyAnswer = (port: number): Probe => ({
  url: new URL(`http://127.0.0.1:${port}/`),
  method: 'GET',
  headers: {},
  body: undefined,
  expect: { ...EXPECT_SUCCESS, status: ['2xx', '3xx', '4xx'] },
  follow: 0,
  tls: { verify: true, serverName: undefined, minDays: undefined },
});
