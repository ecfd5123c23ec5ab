import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { must } from '../deploy/site.ts';
import type { TestHost } from '../host/index.ts';

/** What a host can be met in the middle of: unpacking what arrives, writing down a switch, starting the service. */
export type Work = 'unpacking' | 'switching' | 'starting';

const WAIT = 'n=0; while [ -e /var/tmp/hold ] && [ $n -lt 600 ]; do sleep 0.05; n=$((n + 1)); done';
const held = (work: Work): string =>
  `if [ "$(cat /var/tmp/hold 2>/dev/null)" = ${work} ]; then touch /var/tmp/held; ${WAIT}; fi`;

/** A line of a unit with which it can be held while it starts. */
export const HELD_AT_START = `TimeoutStartSec=60\nExecStartPre=+/bin/sh -c '${held('starting').replaceAll('$', '$$$$')}'`;

/** A host whose tools stand still in the middle of one thing, for as long as a test wants: then a cut meets it there. */
export class Middle {
  readonly #host: TestHost;

  private constructor(host: TestHost) {
    this.#host = host;
  }

  static async on(host: TestHost): Promise<Middle> {
    const tools = {
      tar: `case "$*" in *-x*) ${held('unpacking')} ;; esac`,
      sync: `case $* in *transaction.new) ! grep -q '^state=switched' "$1" || { ${held('switching')}; } ;; esac`,
    };
    for (const [name, lines] of Object.entries(tools)) {
      const program = `#!/bin/sh\n${lines}\nexec /usr/bin/${name} "$@"\n`;
      await host.writeFile(`/usr/local/bin/${name}`, program, { mode: 0o755 });
    }
    // The mark is made by whoever works there.
    await must(host, 'chmod 1777 /var/tmp');
    return new Middle(host);
  }

  /** The next time that the host does this, it stands still. */
  hold(work: Work): void {
    rmSync(this.#at('held'), { force: true });
    writeFileSync(this.#at('hold'), work);
  }

  letGo(): void {
    rmSync(this.#at('hold'), { force: true });
  }

  /** Whether the host stands still there. */
  get reached(): boolean {
    return existsSync(this.#at('held'));
  }

  /** Resolves when it does; rejects when `over` says that it never will. */
  async untilReached(over: AbortSignal): Promise<void> {
    while (!this.reached) await setTimeout(10, undefined, { signal: over });
  }

  #at(name: string): string {
    return join(this.#host.directory, 'var/tmp', name);
  }
}
