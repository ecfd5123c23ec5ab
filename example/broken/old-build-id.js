import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A stale build.json was kept: the release is well, but answers with the build id of the build before. That is
 * `PREVIOUS_BUILD_ID`, else the id of the dist/ that stood here, else `previous`.
 */
export function artifact(dist, { previousBuildId }) {
  writeFileSync(join(dist, 'build.json'), `${JSON.stringify({ buildId: previousBuildId }, null, 2)}\n`);
}
