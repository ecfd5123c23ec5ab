import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** The release starts and answers well, then dies of an error after 3 seconds, each time it is started. */
export function artifact(dist) {
  appendFileSync(
    join(dist, 'server.js'),
    "\nsetTimeout(() => {\n  throw new Error('the connection to the observatory was lost');\n}, 3000);\n",
  );
}
