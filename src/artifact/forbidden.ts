import { globs } from './glob.ts';
import type { Manifest } from './manifest.ts';
import { shown } from './name.ts';

/**
 * What no artifact may hold unless a `!` glob of the user's says so. Packages bring files of such names with them by
 * carelessness, but no secret of this project: what lies in node_modules is excepted.
 */
export const FORBIDDEN = [
  '**/.env',
  '**/.env.*',
  '!**/.env.{example,sample,template,dist,defaults,schema}',
  '!**/.env.*.{example,sample,template,dist}',
  '!**/node_modules/**',
];

/** How far into a file its header is looked for, in bytes. */
const HEADER_WITHIN = 64 * 1024;

const MARKER = Buffer.from('PRIVATE KEY');

/** Whether a file holds a private key (PEM, OpenSSH or PGP), by its header at the start of a line within its first 64 KiB. */
export function holdsPrivateKey(head: Buffer): boolean {
  const bytes = head.subarray(0, HEADER_WITHIN);
  if (!bytes.includes(MARKER)) return false;
  return /(?:^|[\r\n]|^\xef\xbb\xbf)-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/.test(
    bytes.toString('latin1'),
  );
}

/**
 * Names everything in a manifest that may not be deployed.
 *
 * @param patterns globs of the user's, read after {@link FORBIDDEN}: they add to it, and with `!` take from it.
 * @param withKey paths of the files that {@link holdsPrivateKey} found.
 */
export function forbidden(
  manifest: Manifest,
  patterns: readonly string[],
  withKey: ReadonlySet<string>,
): readonly string[] {
  const judge = globs([...FORBIDDEN, ...patterns]);
  return manifest.flatMap(({ path }) => {
    const verdict = judge(path);
    if (verdict === 'meant') return [shown(path)];
    if (verdict === 'unmentioned' && withKey.has(path)) return [`${shown(path)} holds a private key`];
    return [];
  });
}
