import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** A package that production needs was left out: the release dies at start with ERR_MODULE_NOT_FOUND. */
export function artifact(dist) {
  rmSync(join(dist, 'node_modules/valibot'), { recursive: true });
}
