import type { Span } from './file.ts';

/**
 * What a piece is to the reader of its file. What runs is an error where a rule forbids it; what a document recommends
 * is a warning; what stands under a heading that forbids it is left alone unless the policy says otherwise.
 */
export type Role = 'runs' | 'recommends' | 'forbids';

/** What is known of the place where a piece runs. */
export interface Setting {
  readonly role: Role;
  /** Names whose values are known from around the piece (workflow `env:`, Makefile variables, `ENV`), each with all it may be. */
  readonly variables?: ReadonlyMap<string, readonly string[]>;
  /** The directory it starts in, where the file says so (`working-directory:`, `WORKDIR`, `WorkingDirectory=`). */
  readonly directory?: string;
  /** Whether it runs on a server and not where the file lies (a `script:` of an SSH action, an Ansible task). */
  readonly remote?: boolean;
  /** Where it stands in what is run one after another. */
  readonly turns?: readonly Turn[];
}

/** A place in a sequence: the steps of a job, the tasks of a play, what a target needs. */
export interface Turn {
  /** What those of one sequence have in common, and nothing else in the file. */
  readonly of: string;
  /** Its number, where they do not run in the order in which they stand in the file. */
  readonly at?: number;
}

/** What is said of a piece of any kind. */
interface Said {
  readonly setting: Setting;
  /**
   * Of a call of a function of the file: the calls in functions by which it comes to run, as places in the file. What a
   * rule finds there already is the function's own doing, and not told again for each call of it.
   */
  readonly through?: readonly Span[];
}

/** Text that a shell reads. */
export interface ShellPiece extends Said {
  readonly kind: 'shell';
  /** What the shell is given, after the file's own quoting and folding. `\n` line ends only. */
  readonly text: string;
  /**
   * Where each UTF-16 unit of `text` comes from: `origin[i]` is the offset in the file of `text[i]`, and
   * `origin[text.length]` the offset behind the last one. As long as `text` + 1. Not always rising (a folded block), never
   * outside the file. What the reader put in by itself points at what stands nearest before it.
   */
  readonly origin: Int32Array;
  /** The shell's name where the file gives one: `sh`, `bash`, `fish`, `pwsh`, `cmd` … */
  readonly dialect?: string;
}

/** A command that is started without a shell: a process call, `CMD ["a", "b"]`, `ExecStart=`. */
export interface Argument {
  /** `undefined` where the file does not say all of it. */
  readonly value: string | undefined;
  /** What it says of it then: what is known, and `undefined` between. */
  readonly parts?: readonly (string | undefined)[];
  readonly span: Span;
}

export interface ArgumentsPiece extends Said {
  readonly kind: 'arguments';
  /** Each argument with its place in the file. */
  readonly words: readonly Argument[];
}

/** A file that is edited, read or deleted by something that is no command: a permission such as `Edit(data/users.json)`. */
export interface AccessPiece extends Said {
  readonly kind: 'access';
  readonly access: 'read' | 'write';
  readonly path: string;
  readonly span: Span;
}

export type Piece = ShellPiece | ArgumentsPiece | AccessPiece;

/** A comment of a file that speaks to the linter: everything from `surefoot-allow` to the end of the comment's line. */
export interface Directive {
  /** As in `surefoot-allow process-kill/fuser-kill: why until 2027-01-31`. */
  readonly text: string;
  readonly span: Span;
}

/** What could not be examined, and why: a finding of its own. `reason` completes "… was not examined: …". */
export interface Unexamined {
  readonly reason: string;
  readonly span: Span;
}

/** All that a reader finds in a file. */
export interface Reading {
  readonly pieces: readonly Piece[];
  readonly directives: readonly Directive[];
  readonly unexamined: readonly Unexamined[];
}
