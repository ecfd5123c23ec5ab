import { appendFileSync } from 'node:fs';
import { hostTest } from '../host/index.ts';

/** What a user is left with after one fault; a row of the matrix in docs/faults.md. */
export interface Seen {
  /** The very words: the error annotation, without what differs from run to run (see {@link steady}). */
  readonly words: string;
  /** State of the host afterwards, in a few words, each of which the test has asserted. */
  readonly afterwards: string;
}

export type Group = 'Build and artifact' | 'SSH' | 'Host' | 'Service' | 'Probes' | 'Inputs' | 'Cancel' | 'Secrets';

/**
 * A test that makes one fault and gives back what was seen. With `SUREFOOT_MATRIX` set to a file, its row is appended
 * there, so that the document can be written from what the tests have shown and from nothing else.
 */
export function faultTest(group: Group, fault: string, make: () => Promise<Seen>): void {
  hostTest(`${group}: ${fault}`, async () => {
    const seen = await make();
    const file = process.env['SUREFOOT_MATRIX'];
    if (file) appendFileSync(file, `${JSON.stringify({ group, fault, ...seen })}\n`);
  });
}

/** Takes out of words what differs from run to run: addresses, ports of test hosts, times, paths of this machine, ids. */
export function steady(words: string): string {
  return words
    .replace(/\b10\.213\.\d+\.\d+(:\d+)?\b/g, 'server.example.org')
    .replace(/\b127\.0\.0\.1:\d{5}\b/g, '127.0.0.1:PORT')
    .replace(/\[127\.0\.0\.1\]:\d{5}\b/g, '[127.0.0.1]:PORT')
    .replace(/\bport \d{5}\b/g, 'port PORT')
    .replace(/\/tmp\/[\w.-]+(\/[\w.-]+)*/g, '…')
    .replace(/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?( UTC|Z|\+\d{4})?/g, 'TIME')
    .replace(/\b[0-9a-f]{64}\b/g, 'DIGEST')
    .replace(/SHA256:[\w+/]{43}/g, 'SHA256:…')
    .replace(/AAAA[\w+/]{20,}=*/g, 'AAAA…')
    .replace(/\b([a-z][\w.-]*)\[\d+\]/g, '$1[PID]')
    .replace(/\bruns\/\d+/g, 'runs/RUN')
    .replace(/\b\d+(\.\d+)? ([kMG]?B|bytes|inodes) (free|are free|left|available)\b/g, 'N $2 $3')
    .replace(/\b\d+(\.\d+)? (ms|s)\b/g, 'N $2');
}
