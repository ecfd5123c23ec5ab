import type { Span } from '../source/file.ts';
import type { Role } from '../source/piece.ts';
import type { Word } from './word.ts';

/** Where a command writes or reads by redirection. */
export interface Redirection {
  readonly operator: '>' | '>>' | '>|' | '<' | '<>' | '&>' | '&>>' | '>&' | '<&';
  readonly target: Word;
  /** The descriptor, where it is written. */
  readonly descriptor?: number;
}

/** What a command reads on standard input, where that is told. */
export type Input =
  /** The commands before it in its pipeline, nearest last. */
  | {
      readonly kind: 'pipe';
      readonly from: readonly Command[];
      /** What they write, where that is known from the script alone. */
      readonly text?: Word;
    }
  /** A here-document or here-string. */
  | { readonly kind: 'text'; readonly text: Word }
  | { readonly kind: 'file'; readonly path: Word };

/** A part of a script that may not run: one arm of an `if`, the right side of `||`, a function that nobody calls. */
export interface Branch {
  /** The branch around it. */
  readonly around: Branch | undefined;
}

/**
 * One command as it is meant: wrappers taken off, payloads followed. `sudo ssh host "sh -c 'kill -9 1'"` gives four:
 * `sudo ssh …`, `ssh …`, `sh -c …` and `kill -9 1`, of which the last carries the others in `through`.
 */
export interface Command {
  /** The arguments, the program first. Never empty. */
  readonly words: readonly Word[];
  /** Base name of the program, lower case left as it is; empty where it is unknown. */
  readonly name: string;
  readonly redirections: readonly Redirection[];
  readonly input: Input | undefined;
  /** Assignments before it (`A=1 command`), and those that stand alone (then `words` holds the one word `:`). */
  readonly assignments: ReadonlyMap<string, Word>;
  /** The commands around it, outermost first: wrappers, shells, `ssh`. */
  readonly through: readonly Command[];
  /** Whether it runs on another machine, by an `ssh` around it or by its place in the file. */
  readonly remote: boolean;
  /** The directory it runs in, absolute or from where the piece starts; `undefined` where it cannot be told. */
  readonly directory: string | undefined;
  /** Whether it is a function that the script defines, whatever happens: no program of that name. */
  readonly own?: boolean;
  /** Whether it can run at all times, or only inside `if`, `||`, a function that may not be called … For rules that look at sequences. */
  readonly conditional: boolean;
  /** The innermost of the branches that it stands in; `undefined` where it is not conditional. */
  readonly branch?: Branch | undefined;
  readonly role: Role;
  /** Its range in the file, from the program to the last argument or redirection; payloads have ranges inside. */
  readonly start: number;
  readonly end: number;
  /** Where the values of the variables that it uses were given: in a diff it changes when one of these does. */
  readonly values?: readonly Span[];
}

/** The commands of one piece, in the order in which they run as far as that can be told. */
export interface Script {
  readonly commands: readonly Command[];
}
