import type { Host } from '../host/host.ts';
import { callProgram } from '../host/program/call.ts';
import type { Service } from './unit.ts';

/** What a rehearsal is of. */
export interface RehearsalWish {
  readonly root: string;
  readonly live: string;
  readonly service: Service;
  /** The variable that the app takes its port from. */
  readonly variable: string;
}

/** A second copy of the service that runs the new release. */
export interface Rehearsal {
  /** Its own unit, and the manager that has it. */
  readonly service: Service;
  /** The port of the first copy, and that of this one. */
  readonly port: number;
  readonly spare: number;
}

const wordsOf = ({ live, service, variable }: RehearsalWish) => ({ live, ...service, variable });

/** @throws {Refusal} with the reason, where the service cannot be rehearsed. Changes nothing. */
export async function checkRehearsable(host: Host, wish: RehearsalWish, signal: AbortSignal): Promise<void> {
  await callProgram(host, wish.root, 'rehearsable', wordsOf(wish), { signal, how: 'fed' });
}

/** Starts the copy. It ends by itself after `seconds`, whatever becomes of this process. */
export async function beginRehearsal(
  host: Host,
  wish: RehearsalWish,
  release: string,
  seconds: number,
  say: (line: string) => void,
): Promise<Rehearsal> {
  const args = { ...wordsOf(wish), release, timeout: seconds };
  const reply = await callProgram(host, wish.root, 'rehearse', args, { onLine: say });
  return {
    service: { service: reply.get('name'), manager: reply.get('rehearsal-manager'), sudo: wish.service.sudo },
    port: reply.number('port') ?? 0,
    spare: reply.number('spare') ?? 0,
  };
}

/** Ends the copy and takes its unit away. */
export async function endRehearsal(host: Host, wish: RehearsalWish): Promise<void> {
  await callProgram(host, wish.root, 'rehearsed', wordsOf(wish), { timeout: 30_000 });
}
