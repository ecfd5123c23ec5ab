import { Fault } from '../fault.ts';
import { nearest } from '../words/nearest.ts';
import { printable } from './printable.ts';
import { type Expectation, METHODS, type Method, type Probe } from './probe.ts';
import { parseStatus, type StatusPattern } from './status.ts';
import { NOT_ASKED } from './tree.ts';
import { parseUrl } from './url.ts';

/** What is expected of an answer where nothing is said. */
export const EXPECT_SUCCESS: Expectation = {
  status: ['2xx'],
  headers: {},
  contains: [],
  matches: [],
  json: {},
  shape: undefined,
  buildId: undefined,
  buildIdAt: { in: 'usual' },
  maxMs: undefined,
};

/** Reads `METHOD URL [status]`, or a bare URL. `place` says in a refusal where the line stands. */
export function parseLine(line: string, place: string): Probe {
  const refuse = (what: string, remedy: string): never => {
    throw new Fault(`${place}: ${what}`, { state: NOT_ASKED, remedy });
  };
  const words = line.trim().split(/\s+/);
  const method = words[0]?.includes(':') ? 'GET' : (words.shift() ?? '');
  if (!(METHODS as readonly string[]).includes(method)) {
    const meant = nearest(method, METHODS);
    refuse(
      `${printable(JSON.stringify(method), 80)} is not a method or an absolute URL.`,
      `Write \`METHOD URL [status]\`${meant ? ` (did you mean \`${meant}\`?)` : ''}, the method one of ${METHODS.join(', ')}, the URL whole: http://127.0.0.1:3000/health.`,
    );
  }
  const [address, status, ...rest] = words;
  if (address === undefined) return refuse('there is no URL.', 'Write `METHOD URL [status]`.');
  const url = parseUrl(address);
  if ('refused' in url) return refuse(`the URL ${url.refused}.`, url.remedy);
  if (rest.length > 0) {
    refuse(
      `${printable(JSON.stringify(rest.join(' ')), 80)} is more than \`METHOD URL [status]\`.`,
      'Use the YAML list for more.',
    );
  }
  return {
    url,
    method: method as Method,
    headers: {},
    body: undefined,
    expect: status === undefined ? EXPECT_SUCCESS : { ...EXPECT_SUCCESS, status: statuses(status, refuse) },
    follow: 0,
    tls: { verify: true, serverName: undefined, minDays: undefined },
  };
}

function statuses(text: string, refuse: (what: string, remedy: string) => never): readonly StatusPattern[] {
  return text
    .split(',')
    .map(
      (each) =>
        parseStatus(each) ??
        refuse(
          `${printable(JSON.stringify(text), 80)} is not a status.`,
          'It may hold a status such as 200, a class such as 2xx, or several with commas between.',
        ),
    );
}
