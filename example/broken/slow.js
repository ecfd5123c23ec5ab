import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** All answers are right, but /api/audit and /api/chat take 4 seconds. */
export function artifact(dist) {
  const file = join(dist, 'constellations.js');
  const well = readFileSync(file, 'utf8');
  const slow = well.replace(
    'export async function constellations() {',
    '$&\n    await new Promise((resolve) => setTimeout(resolve, 4000));',
  );
  if (slow === well) throw new Error('constellations.js has changed: broken/slow.js no longer fits it');
  writeFileSync(file, slow);
}
