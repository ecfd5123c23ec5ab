import { inBytes } from '../../artifact/bytes.ts';
import type { Delta } from '../../release/delta.ts';
import { type Finding, good } from '../finding.ts';

/** What a deploy of a build would change: what is live, and what the host lacks of the build. */
export interface Change {
  /** The live release; empty where none is, then `foreign` may say what is there. */
  readonly live: string;
  readonly foreign: string;
  /** Whether a deploy of this very build, with nothing asked beside it, would find it live and leave it alone. */
  readonly same: boolean;
  readonly delta: Delta;
  /** Number of files of the build. */
  readonly files: number;
}

/** Never bad: it is what the reader came for. */
export function judgeChange({ live, foreign, same, delta, files }: Change): Finding {
  const is =
    live === '' ? (foreign === '' ? 'nothing is live' : `what is live is ${foreign}`) : `release ${live} is live`;
  if (same) return good('change', `${is} and is this very build: nothing would change`);
  const sent = new Set(delta.send.map(({ path }) => path));
  const gone = delta.remove.filter((path) => !sent.has(path)).length;
  const lost = gone === 0 ? '' : `; ${gone} ${gone === 1 ? 'entry' : 'entries'} of it would not be in the new one`;
  return good('change', `${is}: ${delta.files} of ${files} files would be sent (${inBytes(delta.bytes)})${lost}`);
}
