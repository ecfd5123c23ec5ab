import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The host program as it is kept in the repository: one POSIX sh file, which the bundle carries beside itself. */
export const PROGRAM = readFileSync(new URL('./surefoot.sh', import.meta.url), 'utf8');

/** Its sha256, under which it lies on a host: a host keeps the version that an open transaction began with. */
export const PROGRAM_DIGEST = createHash('sha256').update(PROGRAM).digest('hex');
