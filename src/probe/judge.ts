import { judgeBody } from './judge-body.ts';
import { judgeBuildId } from './judge-build-id.ts';
import { judgeStatus } from './judge-status.ts';
import type { Answered, Observation } from './observation.ts';
import { printable, quoted } from './printable.ts';
import type { Probe } from './probe.ts';
import { ill, type Verdict } from './verdict.ts';

/** Milliseconds. An answer slower than `warnMs` is well but slow; one slower than `failMs` is no answer. */
export interface Thresholds {
  readonly warnMs: number;
  readonly failMs: number;
}

/** How long a probe is waited for: long enough to say by how much an answer missed its own `max-ms`. */
export const limitOf = (probe: Probe, { failMs }: Pick<Thresholds, 'failMs'>): number =>
  Math.max(failMs, probe.expect.maxMs ?? 0);

/** Compares what came with what was expected. The first difference, in the order a person would look, is the reason. */
export function judge(probe: Probe, seen: Observation, thresholds: Thresholds): Verdict {
  switch (seen.kind) {
    case 'answered':
      return judgeAnswer(probe, seen, thresholds);
    case 'refused':
      return ill('refused', 'refuses the connection: nothing listens on that port');
    case 'unreachable':
      return ill('unreachable', `cannot be reached: ${printable(seen.reason)}`);
    case 'tls':
      return ill('tls', `cannot be asked over TLS: ${printable(seen.reason)}${tlsRemedy(probe, seen.reason)}`);
    case 'broken':
      return ill('broken', `breaks off: ${printable(seen.reason)}`);
    case 'redirected':
      return ill('redirect', redirectedWords(probe, seen.hops));
    case 'timed-out':
      return ill('timed-out', timedOutWords(seen));
  }
}

function judgeAnswer(probe: Probe, answer: Answered, { warnMs, failMs }: Thresholds): Verdict {
  const limit = probe.expect.maxMs ?? failMs;
  return (
    judgeStatus(probe, answer) ??
    judgeHeaders(probe, answer) ??
    judgeBuildId(probe, answer) ??
    judgeBody(probe, answer) ??
    judgeCertificate(probe, answer) ??
    (answer.ms > limit
      ? ill(
          'slow',
          `answers in ${answer.ms} ms, expected at most ${limit} ms (${probe.expect.maxMs === undefined ? 'fail-ms' : 'max-ms'})`,
        )
      : { ok: true, slow: answer.ms > warnMs })
  );
}

function judgeCertificate({ tls }: Probe, { certificate }: Answered): Verdict | undefined {
  if (tls.minDays === undefined || (certificate !== undefined && certificate.daysLeft >= tls.minDays)) return undefined;
  if (certificate === undefined) return ill('tls', 'answers without a certificate, so its days cannot be told');
  const { validTo, daysLeft, names, issuer } = certificate;
  const day = new Date(validTo).toISOString().slice(0, 10);
  const when = daysLeft < 0 ? `ended on ${day}` : `ends in ${daysLeft} day${daysLeft === 1 ? '' : 's'}, on ${day}`;
  return ill(
    'tls',
    `answers with a certificate that ${when}, expected at least ${tls.minDays} days (for ${printable(names, 120)}, by ${printable(issuer, 60)}): look at its renewal (certbot renew --dry-run)`,
  );
}

function judgeHeaders(probe: Probe, { headers }: Answered): Verdict | undefined {
  for (const [name, expected] of Object.entries(probe.expect.headers)) {
    const got = Object.hasOwn(headers, name) ? headers[name] : undefined;
    if (got === undefined) return ill('header', `answers without the header \`${name}\`, expected ${quoted(expected)}`);
    // `application/json` is also met by `application/json; charset=utf-8`: parameters count only where they are asked for.
    const plain = expected.includes(';') ? got : (got.split(';')[0]?.trim() ?? '');
    if (got !== expected && plain !== expected) {
      return ill('header', `answers with the header \`${name}\` ${quoted(got)}, expected ${quoted(expected)}`);
    }
  }
  return undefined;
}

function tlsRemedy(probe: Probe, reason: string): string {
  if (reason.includes('does not speak TLS')) return '; probe it with http://';
  if (!reason.includes('certificate')) return '';
  return probe.tls.serverName === undefined
    ? '; set `tls: {server-name: …}` to the name in the certificate, or `tls: {verify: false}`'
    : '; set `tls: {verify: false}` if that is meant to be so';
}

function redirectedWords(probe: Probe, hops: readonly string[]): string {
  const circle = new Set(hops).size < hops.length;
  const way = printable(hops.slice(1).join(' → '), 300);
  return `${circle ? 'redirects in a circle' : `redirects more than ${probe.follow} times`}: → ${way}`;
}

function timedOutWords({ phase, ms, status }: Extract<Observation, { kind: 'timed-out' }>): string {
  switch (phase) {
    case 'connect':
      return `does not take the connection within ${ms} ms`;
    case 'headers':
      return `takes the connection but does not answer within ${ms} ms`;
    case 'body':
      return `begins to answer (${status}) but does not come to an end within ${ms} ms`;
  }
}
