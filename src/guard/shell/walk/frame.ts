import type { Branch, Command, Input } from '../command.ts';
import type { Environment } from '../environment.ts';
import type { Text } from '../text.ts';
import type { Scalar } from '../traced.ts';
import type { Value } from '../values.ts';
import type { Functions } from './defined.ts';
import type { Files } from './files.ts';
import type { Sink } from './sink.ts';

/** What one shell process knows. A remote shell has its own. */
export interface Shell {
  readonly environment: Environment;
  readonly functions: Functions;
  readonly aliases: Map<string, Text>;
  /** What the script has written into files, by their paths. */
  readonly files: Files;
}

/** The place at which a command stands. */
export interface Frame {
  readonly shell: Shell;
  readonly text: Text;
  readonly depth: number;
  readonly payloads: number;
  readonly through: readonly Command[];
  readonly remote: boolean;
  readonly conditional: boolean;
  /** The branch, while `conditional`. */
  readonly branch: Branch | undefined;
  readonly input: Input | undefined;
  /** What stands on standard input, where that is known. */
  readonly stdin: Scalar | undefined;
  /** Who listens to what is written, if anybody does. */
  readonly sink: Sink | undefined;
  /** In the condition of a loop: it is run until it fails. */
  readonly again?: boolean;
  /** In a function: what its local names held around it. */
  readonly locals: Map<string, Value | undefined> | undefined;
  /** Functions and aliases that are being followed: none is followed into itself. */
  readonly following: readonly string[];
}

/** What may not run, as a branch of its own within a frame. */
export const perhaps = ({ branch }: Frame): Pick<Frame, 'conditional' | 'branch'> => ({
  conditional: true,
  branch: { around: branch },
});
