/**
 * The one error that users read: what happened, what state the host is in now, and what to do next.
 *
 * Thrown for everything that a user, a build or a host can cause. A fault of Surefoot's own stays an ordinary
 * `Error`, so that the entry can tell the two apart and ask for a report.
 */
export class Fault extends Error {
  override readonly name = 'Fault';

  /** What happened, one sentence that names the thing. */
  readonly what: string;
  /** The state of the host (or of the workspace, before the host is touched) at the moment of throwing. */
  readonly state: string;
  /** The next step for the reader. */
  readonly remedy: string;
  /** Whether everything was annotated in its place already, so that the failure needs no annotation of its own. */
  readonly annotated: boolean;

  constructor(what: string, words: { state: string; remedy: string; annotated?: boolean; cause?: unknown }) {
    super(`${what}\nState: ${words.state}\nWhat to do: ${words.remedy}`, { cause: words.cause });
    this.what = what;
    this.state = words.state;
    this.remedy = words.remedy;
    this.annotated = words.annotated === true;
  }
}

/** State words for everything that fails before the first remote command. */
export const NOTHING_TOUCHED = 'the host was not contacted; the live release is untouched';

/** The same where a connection may be on its way already: it is closed, and nobody logged in. */
export const NOTHING_ASKED = 'nothing was asked of the host; the live release is untouched';
