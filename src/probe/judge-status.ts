import { STATUS_CODES } from 'node:http';
import type { Answered } from './observation.ts';
import { printable, quoted } from './printable.ts';
import type { Probe } from './probe.ts';
import { matchesStatus, statusHint } from './status.ts';
import { ill, type Verdict } from './verdict.ts';

/** `undefined` when the status is an expected one. */
export function judgeStatus(probe: Probe, answer: Answered): Verdict | undefined {
  const { status, headers, body } = answer;
  if (matchesStatus(status, probe.expect.status)) return undefined;
  const location = headers['location'];
  if (status >= 300 && status < 400 && location !== undefined) {
    return ill('redirect', `answers ${status} to ${printable(location)}: ${redirectHint(probe, location)}`);
  }
  const hint = statusHint(status);
  const reason = STATUS_CODES[status];
  return ill(
    'status',
    [
      `answers ${status}${reason ? ` (${reason})` : ''}, expected ${probe.expect.status.join(' or ')}`,
      ...(hint ? [`: ${hint}`] : []),
      ...(body.trim() === '' ? [] : [`; its body: ${quoted(body)}`]),
    ].join(''),
    status,
  );
}

function redirectHint(probe: Probe, location: string): string {
  if (!URL.canParse(location, probe.url.href)) return 'that is no URL';
  const target = new URL(location, probe.url);
  if (probe.url.protocol === 'http:' && target.protocol === 'https:') {
    return "the probe asked over plain HTTP; probe the https URL or the app's own port";
  }
  return probe.follow > 0
    ? 'that cannot be followed'
    : 'redirects are not followed; probe the final URL, or set `follow: true`';
}
