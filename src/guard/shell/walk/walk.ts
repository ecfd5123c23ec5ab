import type { Span } from '../../source/file.ts';
import type { Role } from '../../source/piece.ts';
import type { Command } from '../command.ts';
import { type Budget, Exhausted } from '../limits.ts';

/** What one walk over a piece collects. */
export class Walk {
  readonly budget: Budget;
  readonly role: Role;
  /** Commands whose arguments nobody asks for. */
  readonly idle: ReadonlySet<string>;
  readonly commands: Command[] = [];

  constructor(budget: Budget, role: Role, idle: ReadonlySet<string>) {
    this.budget = budget;
    this.role = role;
    this.idle = idle;
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
