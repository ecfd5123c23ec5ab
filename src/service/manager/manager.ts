import type { Unit } from '../unit.ts';

/** A service manager, as far as the actions must know it; what it does on the host stands in the host program. */
export interface Manager {
  readonly id: 'systemd' | 'systemd-user' | 'supervisor';
  /** The service as the manager calls it. @throws {Fault} on what it cannot call so. */
  readonly nameOf: (service: string) => string;
  /** Whether it can tell a running process to take up a change without a new start. */
  readonly reloads: boolean;
  /** What a person types on the host to look at a service. */
  readonly lookAt: (name: string) => string;
  /** Whether a start has lines of its own in a log, by its invocation. */
  readonly logsByStart: boolean;
  /** What happened to other services while this one was restarted, in words; empty where the manager keeps them apart. */
  readonly others: (name: string, before: readonly string[], after: Pick<Unit, 'programs'>) => readonly string[];
}
