import type { Place } from '../release/place.ts';
import type { Restarted } from '../service/restart.ts';
import type { Settled } from '../service/settle.ts';
import type { Service } from '../service/unit.ts';
import { excerpt } from '../words/printable.ts';
import { failureOfOther, type Other, stillTheOld } from './other-units.ts';

/** The unit that keeps the restart from counting as done; nothing when all of them do. */
export interface Ill {
  readonly service: Service;
  readonly settled: Settled;
  /** The start that was asked for. */
  readonly started: string;
  readonly words: string;
}

export function firstIll(
  service: Service,
  done: Restarted,
  settled: Settled,
  others: readonly Other[],
  place: Place | undefined,
): Ill | undefined {
  const words = failureOf(settled, done, place, service);
  if (words !== undefined) return { service, settled, started: done.unit.invocation, words };
  for (const each of others) {
    const why = failureOfOther(each, done.mode, done.state === 'restarted', place !== undefined && !done.reloaded);
    if (why !== undefined) return { ...each, started: each.done.invocationAfter, words: why };
  }
  return undefined;
}

/** The output `units`, a JSON list. */
export function unitsWords(service: Service, done: Restarted, settled: Settled, others: readonly Other[]): string {
  const first = { name: service.service, restarts: done.restarts, invocationBefore: done.invocationBefore };
  const rows = [
    { ...first, how: done.restarts > 0 ? 'asked' : 'before', unit: settled.unit },
    ...done.others.map((each) => ({
      ...each,
      unit: others.find((other) => other.done === each)?.settled.unit,
    })),
  ];
  return JSON.stringify(
    rows.map(({ name, restarts, how, invocationBefore, unit }) => ({
      unit: name,
      restarts,
      how,
      'invocation-before': invocationBefore,
      'invocation-after': unit?.invocation ?? '',
      'main-pid': unit?.pid ?? 0,
      'running-release': done.reloaded ? '' : (unit?.runningRelease ?? ''),
      proof: done.reloaded ? '' : (unit?.proof ?? ''),
    })),
  );
}

/** Why the restart does not count as done, in one sentence; nothing when it does. */
function failureOf(settled: Settled, done: Restarted, place: Place | undefined, service: Service): string | undefined {
  if (settled.kind === 'ill') {
    const refused = done.refused === '' ? '' : ` The manager said: ${excerpt(done.refused)}`;
    return `${settled.words}${refused}`;
  }
  if (done.refused !== '') return `The restart of ${service.service} was refused: ${excerpt(done.refused)}.`;
  const old = done.restarts > 0 ? stillTheOld(service, done.invocationBefore, settled) : undefined;
  if (old !== undefined) return old;
  if (place !== undefined && !done.reloaded && done.state === 'restarted' && settled.unit.proof === '') {
    return `Nothing proves that ${service.service} runs the new release.`;
  }
  return undefined;
}
