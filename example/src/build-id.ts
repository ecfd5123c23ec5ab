import { readFileSync } from 'node:fs';

/**
 * The build that this code came from, as the build wrote it into `build.json` beside the code.
 *
 * Read once, when the process starts: whatever is put into this directory later, the answer stays true of the
 * code that runs.
 */
export const buildId: string = readBuildId();

function readBuildId(): string {
  const build: unknown = JSON.parse(readFileSync(new URL('./build.json', import.meta.url), 'utf8'));
  if (typeof build === 'object' && build !== null && 'buildId' in build && typeof build.buildId === 'string') {
    return build.buildId;
  }
  throw new Error('build.json holds no "buildId": this release was not made by `npm run build`');
}
