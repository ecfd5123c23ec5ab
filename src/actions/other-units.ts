import type { Job } from '../github/job.ts';
import { code, table } from '../github/markdown.ts';
import type { Host } from '../host/host.ts';
import type { Place } from '../release/place.ts';
import type { Restarted, RestartedToo } from '../service/restart.ts';
import type { Settled } from '../service/settle.ts';
import { lookAtUnit, type Service } from '../service/unit.ts';
import { excerpt } from '../words/printable.ts';
import { PROOF } from './single-restart-summary.ts';
import { settleUnit } from './watch.ts';

/** One of several units: what was done with it, and what became of it. */
export interface Other {
  readonly service: Service;
  readonly done: RestartedToo;
  readonly settled: Settled;
}

/** Watches the units beside the first, all at once, until they have stayed up. Sockets, and those not come to, are left out. */
export async function watchOthers(
  host: Host,
  place: Place | undefined,
  service: Service,
  { others }: Restarted,
  { timeout, stableFor }: { readonly timeout: number; readonly stableFor: number },
  job: Job,
): Promise<readonly Other[]> {
  const watched = others.filter(({ how }) => how !== 'socket' && how !== 'not-reached');
  return await Promise.all(
    watched.map(async (done) => {
      const own: Service = { service: done.name, manager: service.manager, sudo: service.sudo };
      const unit = await lookAtUnit(host, place?.root ?? '', place?.live, own);
      const first = { ...unit, invocation: done.invocationAfter || unit.invocation };
      const wish = { service: own, unit: first, restarts: done.restarts, ready: { kind: 'auto' as const } };
      return {
        service: own,
        done,
        settled: await settleUnit(host, place, { ...wish, timeout, stableFor }, job, () => {}),
      };
    }),
  );
}

/** A unit that was restarted has another invocation than before; words where it has not. */
export function stillTheOld({ service }: Service, before: string, { unit }: Settled): string | undefined {
  return before === unit.invocation ? `${service} still runs the invocation from before the restart.` : undefined;
}

/** Why a unit beside the first does not count as restarted, in one sentence; nothing when it does. */
export function failureOfOther(
  { service, done, settled }: Other,
  mode: Restarted['mode'],
  isOpen: boolean,
  proves: boolean,
): string | undefined {
  const refused = done.refused === '' ? '' : ` The manager said: ${excerpt(done.refused)}`;
  if (settled.kind === 'ill') return `${settled.words}${refused}`;
  if (done.refused !== '') return `The restart of ${service.service} was refused: ${excerpt(done.refused)}.`;
  const anew = mode === 'restart' && (done.how === 'asked' || done.how === 'together');
  const old = anew ? stillTheOld(service, done.invocationBefore, settled) : undefined;
  if (old !== undefined) return old;
  if (isOpen && proves && settled.unit.proof === '')
    return `Nothing proves that ${service.service} runs the new release.`;
  return undefined;
}

const HOW: Readonly<Record<RestartedToo['how'], string>> = {
  asked: 'restarted',
  together: 'restarted together with one before it',
  before: 'had been restarted already',
  socket: 'left alone: it holds the port',
  'not-reached': 'not come to',
};

/** One row a unit, where there are several. */
export function tellOthers(job: Job, others: readonly RestartedToo[], settled: readonly Other[]): void {
  if (others.length === 0) return;
  const rows = others.map(({ name, how, invocationBefore, invocationAfter }) => {
    const unit = settled.find(({ done }) => done.name === name)?.settled.unit;
    const proof = unit === undefined || unit.proof === '' ? '' : (PROOF[unit.proof] ?? code(unit.proof));
    const change =
      invocationBefore === invocationAfter ? '' : `${invocationBefore.slice(0, 8)} → ${invocationAfter.slice(0, 8)}`;
    return [code(name), HOW[how], change, unit === undefined ? '' : code(String(unit.pid)), proof];
  });
  job.summary.add(table(['unit', '', 'invocation', 'main process', 'proof'], rows));
}
