import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The build says that all is well and leaves an empty dist/. */
export function artifact(dist) {
  for (const name of readdirSync(dist)) rmSync(join(dist, name), { recursive: true });
}
