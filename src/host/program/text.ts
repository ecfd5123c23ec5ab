import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The host program in its parts, in their order. The bundle carries them beside itself. */
const PARTS: readonly URL[] = [
  new URL('./surefoot/start.sh', import.meta.url),
  new URL('./surefoot/answers.sh', import.meta.url),
  new URL('./surefoot/arguments.sh', import.meta.url),
  new URL('./surefoot/places.sh', import.meta.url),
  new URL('./surefoot/disk.sh', import.meta.url),
  new URL('./surefoot/releases.sh', import.meta.url),
  new URL('./surefoot/transaction.sh', import.meta.url),
  new URL('./surefoot/log.sh', import.meta.url),
  new URL('./surefoot/services.sh', import.meta.url),
  new URL('./surefoot/trees.sh', import.meta.url),
  new URL('./surefoot/known.sh', import.meta.url),
  new URL('./surefoot/look.sh', import.meta.url),
  new URL('./surefoot/prepare.sh', import.meta.url),
  new URL('./surefoot/list.sh', import.meta.url),
  new URL('./surefoot/before-switch.sh', import.meta.url),
  new URL('./surefoot/seal.sh', import.meta.url),
  new URL('./surefoot/deploy.sh', import.meta.url),
  new URL('./surefoot/early.sh', import.meta.url),
  new URL('./surefoot/timer.sh', import.meta.url),
  new URL('./surefoot/switch.sh', import.meta.url),
  new URL('./surefoot/restart.sh', import.meta.url),
  new URL('./surefoot/rehearsal.sh', import.meta.url),
  new URL('./surefoot/death.sh', import.meta.url),
  new URL('./surefoot/configuration.sh', import.meta.url),
  new URL('./surefoot/ends.sh', import.meta.url),
  new URL('./surefoot/prune.sh', import.meta.url),
  new URL('./surefoot/operator.sh', import.meta.url),
  new URL('./surefoot/run.sh', import.meta.url),
];

/** The host program as it lies on a host: one POSIX sh file. */
export const PROGRAM = PARTS.map((part) => readFileSync(part, 'utf8')).join('');

/** Its sha256, under which it lies there: a host keeps the version that an open transaction began with. */
export const PROGRAM_DIGEST = createHash('sha256').update(PROGRAM).digest('hex');
