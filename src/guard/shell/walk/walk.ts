import type { Span } from '../../source/file.ts';
import type { Role } from '../../source/piece.ts';
import type { Command } from '../command.ts';
import { type Budget, Exhausted } from '../limits.ts';

/** What whoever asks for commands wants to know of them; all of it where it does not say. */
export interface Interest {
  /** Commands whose arguments are of no interest: where nothing more comes of them, the name alone is told. */
  readonly idle?: ReadonlySet<string>;
  /** Programs for which a function is followed once more, however often it was called already. */
  readonly telling?: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** What one walk over a piece collects. */
export class Walk {
  readonly budget: Budget;
  readonly role: Role;
  /** Commands whose arguments nobody asks for. */
  readonly idle: ReadonlySet<string>;
  /** Programs that somebody asks for. */
  readonly telling: ReadonlySet<string>;
  readonly commands: Command[] = [];

  constructor(budget: Budget, role: Role, { idle = NONE, telling = NONE }: Interest = {}) {
    this.budget = budget;
    this.role = role;
    this.idle = idle;
    this.telling = telling;
  }

  /** @throws Exhausted when there are too many commands. */
  emit(command: Command, span: Span): void {
    if (this.commands.length >= this.budget.limits.commands) {
      this.budget.leave('it holds too many commands', span);
      throw new Exhausted();
    }
    this.commands.push(command);
  }
}
