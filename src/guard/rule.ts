import type { Policy } from './policy/policy.ts';
import type { Command, Script } from './shell/command.ts';
import type { AccessPiece } from './source/piece.ts';

/** The families of what is forbidden. A rule id is `family/rule`. */
export const FAMILIES = [
  'process-kill',
  'stop-start',
  'live-dir-bypass',
  'data-destruction',
  'power',
  'history-rewrite',
  'secrets-read',
  'unsafe-permissions',
  'pipe-to-shell',
  'firewall-flush',
  'protected-file',
  'weak-link',
] as const;
export type Family = (typeof FAMILIES)[number];

export type Severity = 'error' | 'warning' | 'off';

/** Some text that a rule must find, or must leave alone; its test, and its documentation. */
export interface Example {
  /** Shell, unless `path` says another kind of file. */
  readonly text: string;
  readonly path?: string;
  /** Why, where that is not plain. */
  readonly because?: string;
}

/** Stands among the `programs` of a rule for every command that is redirected to or from a file. */
export const REDIRECTING = '>';
/** … for every command with an assignment to this variable before it, and for those that stand alone. */
export const assigning = (variable: string): string => `${variable}=`;
/** … for every command whose program is what other commands write: `$(curl …)`. */
export const WRITTEN = '$(';

/** What a rule found in one command. */
export interface Hit {
  readonly command: Command;
  /** Further commands that belong to it, such as the `start` behind a `stop`. */
  readonly with?: readonly Command[];
  /** Where it begins, if before the command: at the head of the pipeline whose end the command is. */
  readonly since?: number;
  /** Overrides the rule's own words where more is known. */
  readonly why?: string;
  readonly instead?: string;
}

/** What is forbidden, why, and what to do in its place. One rule is one file of src/guard/rules. */
export interface Rule {
  readonly id: `${Family}/${string}`;
  readonly severity: Severity;
  /** One sentence: what is found. */
  readonly title: string;
  /** What goes wrong when it is run. */
  readonly why: string;
  /** The safe way, as a command where there is one. */
  readonly instead: string;
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  /**
   * Base names of the programs that the rule looks at, and {@link REDIRECTING}, {@link assigning} and {@link WRITTEN}. No
   * other command is shown to `command`, and no script without such a command to `script`. All are where this is left
   * out.
   */
  readonly programs?: readonly string[];
  /** Looks at one command as it is meant. */
  readonly command?: (command: Command, policy: Policy) => Omit<Hit, 'command'> | undefined;
  /** Looks at all commands of a piece, where one alone does not tell. */
  readonly script?: (script: Script, policy: Policy) => readonly Hit[];
  /** Whether `script` is shown too what several pieces do one after another: the steps of a job. */
  readonly sequences?: true;
  /** Looks at a file that something reads or writes without a command. */
  readonly access?: (access: AccessPiece, policy: Policy) => boolean;
  /** Looks at a path that a change edits, adds or deletes. */
  readonly changed?: (path: string, policy: Policy) => boolean;
}
