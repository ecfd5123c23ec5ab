import type { Command } from '../command.ts';
import type { Text } from '../text.ts';
import type { Scalar } from '../traced.ts';
import type { Value } from '../values.ts';
import type { Word } from '../word.ts';

interface Place {
  /** It runs on another host, or in a container there. */
  readonly remote?: boolean;
  /** It knows nothing of the variables around it. */
  readonly fresh?: boolean;
  /** It may not run, or not now: a trap. */
  readonly conditional?: boolean;
  /** The directory it runs in, when that is another one. */
  readonly directory?: Value | undefined;
}

/** What a command runs: another command, or text that a shell reads. */
export type Inner =
  | (Place & {
      readonly kind: 'arguments';
      readonly words: readonly Word[];
      readonly assignments?: ReadonlyMap<string, Word>;
      /** The wrapper reads standard input itself. */
      readonly swallowsInput?: boolean;
    })
  | (Place & {
      readonly kind: 'shell';
      readonly text: Text;
      readonly parameters?: readonly Word[];
      /** What `$0` is there. */
      readonly zero?: Word;
      /** It is read by the very shell: `eval`. */
      readonly sameShell?: boolean;
      /** The text itself came by standard input. */
      readonly readsInput?: boolean;
    });

/** Says what a command runs, from its words and from what is known of its standard input. */
export type Wrapper = (command: Command, stdin: Scalar | undefined) => readonly Inner[];
