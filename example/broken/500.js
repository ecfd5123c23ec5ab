import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** The catalogue was left out: the release starts, but /api/audit answers 500 and the log says why. */
export function artifact(dist) {
  rmSync(join(dist, 'data/constellations.json'));
}
