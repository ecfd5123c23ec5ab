import { printable } from '../../words/printable.ts';
import { answersError } from './answers-error.ts';
import { answersOtherwise } from './answers-otherwise.ts';
import { type Cause, type Decide, type Evidence, isUnwell, isUp } from './cause.ts';
import { dependency } from './dependency.ts';
import { diskFull, noRoom } from './disk-full.ts';
import { atItsEnd } from './ending.ts';
import { exitStatus } from './exit-status.ts';
import { gateway } from './gateway.ts';
import { missingFile } from './missing-file.ts';
import { missingModule } from './missing-module.ts';
import { missingVariable } from './missing-variable.ts';
import { noAnswer } from './no-answer.ts';
import { noProgram } from './no-program.ts';
import { notListening } from './not-listening.ts';
import { oldRelease } from './old-release.ts';
import { outOfMemory } from './out-of-memory.ts';
import { permission } from './permission.ts';
import { portHeld } from './port-held.ts';
import { portTaken } from './port-taken.ts';
import { signal } from './signal.ts';
import { startLimit } from './start-limit.ts';
import { timeOut } from './time-out.ts';
import { toTls } from './to-tls.ts';
import { told } from './told.ts';
import { lastTrouble } from './trouble.ts';
import { wrongDirectory } from './wrong-directory.ts';

/** A file or a connection that failed explains a death only where nothing came after it: a program may live without. */
function lastly(decide: Decide): Decide {
  return (evidence) => (lastTrouble(evidence.journal)?.isLast === true ? decide(evidence) : undefined);
}

/** Of a service that died: what explains the most comes first. */
const OF_DEATH: readonly Decide[] = [
  diskFull,
  outOfMemory,
  portTaken,
  missingModule,
  wrongDirectory,
  noProgram,
  permission,
  missingVariable,
  timeOut,
  signal,
  lastly(missingFile),
  lastly(dependency),
  noRoom,
  startLimit,
  exitStatus,
];
/** It says nothing of it, and a file system has no room left: counts where it fails, not where it only answers otherwise. */
const noRoomForIt: Decide = (evidence) => (evidence.failures.some(isUnwell) ? noRoom(evidence) : undefined);
/** Of a service that runs and is not well. What it said of its troubles counts only where nothing else explains them. */
const OF_ILLNESS: readonly Decide[] = [
  toTls,
  oldRelease,
  portHeld,
  notListening,
  told,
  noAnswer,
  gateway,
  noRoomForIt,
  answersError,
  answersOtherwise,
];

/** What most likely happened, or `undefined` where the evidence does not tell. Pure. */
export function findCause(evidence: Evidence): Cause | undefined {
  const decides = isUp(evidence) ? [diskFull, ...OF_ILLNESS] : [...OF_DEATH, ...OF_ILLNESS];
  const given = { ...evidence, unit: atItsEnd(evidence.unit, evidence.journal) };
  for (const decide of decides) {
    const cause = decide(given);
    // Names of modules, paths and programs came from the host.
    if (cause !== undefined) return { ...cause, words: printable(cause.words), next: printable(cause.next) };
  }
  return undefined;
}
