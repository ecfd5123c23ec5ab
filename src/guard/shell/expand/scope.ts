import type { Span } from '../../source/file.ts';
import type { Choices } from '../choices.ts';
import type { Command } from '../command.ts';
import type { Environment } from '../environment.ts';
import type { Budget } from '../limits.ts';
import type { CommandExpansionPart, ProcessSubstitutionPart } from '../syntax.ts';
import type { Text } from '../text.ts';
import type { Value } from '../values.ts';

/** What the commands of a substitution give. */
export interface Substituted {
  readonly commands: readonly Command[];
  /** What they write, as far as that is known; without the line ends at its end. */
  readonly value: Value;
}

/** All that the expansion of a word looks at. */
export interface Scope {
  readonly text: Text;
  readonly environment: Environment;
  readonly choices: Choices;
  readonly budget: Budget;
  /** Collects where the values that were used had been given. */
  readonly used: Set<Span>;
  /** Walks the commands of a substitution; the same result for the same part while one command is expanded. */
  readonly substitute: (part: CommandExpansionPart | ProcessSubstitutionPart) => Substituted;
}
