import { type Decide, isUnwell } from './cause.ts';
import { dependency } from './dependency.ts';
import { missingFile } from './missing-file.ts';
import { missingModule } from './missing-module.ts';
import { missingVariable } from './missing-variable.ts';
import { permission } from './permission.ts';
import { answeredTrouble, lastTrouble } from './trouble.ts';

const KNOWN: readonly Decide[] = [missingModule, missingFile, permission, dependency, missingVariable];

/**
 * It runs, and cannot answer for a reason that it tells itself. Only its last error counts: what it complained of
 * earlier it has lived with.
 */
export const told: Decide = (evidence) => {
  const failures = evidence.failures.filter(isUnwell);
  if (failures.length === 0) return undefined;
  const said = lastTrouble(evidence.journal) ?? answeredTrouble(failures.map(({ words }) => words));
  const journal = said?.lines ?? [];
  for (const decide of KNOWN) {
    const cause = decide({ ...evidence, journal });
    if (cause !== undefined) return cause;
  }
  return undefined;
};
