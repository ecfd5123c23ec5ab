import { TLSSocket } from 'node:tls';
import type { Certificate } from './observation.ts';

const DAY_MS = 86_400_000;

/** The certificate that the other end of a connection showed; `undefined` without TLS. */
export function certificateOf(connection: unknown, now = Date.now()): Certificate | undefined {
  if (!(connection instanceof TLSSocket)) return undefined;
  const { valid_to, subject, subjectaltname, issuer } = connection.getPeerCertificate();
  const validTo = Date.parse(valid_to);
  if (Number.isNaN(validTo)) return undefined;
  return {
    validTo,
    daysLeft: Math.floor((validTo - now) / DAY_MS),
    names: subjectaltname ?? String(subject?.CN ?? ''),
    issuer: String(issuer?.O ?? issuer?.CN ?? ''),
  };
}
