import type { Holder, HostFacts } from './evidence.ts';

/** Whose the port is that answers. `unseen`: the account may not look into whoever holds it. */
export type Listener =
  | { readonly kind: 'own' }
  | { readonly kind: 'unseen' }
  | { readonly kind: 'other'; readonly holder: Holder };

/**
 * Tells whether it is the unit that listens on a port of its host: a process of its control group. The socket that a
 * manager hands to a unit is in the hands of its process too. Pure.
 */
export function listenerOn(port: number, unit: string, facts: HostFacts): Listener {
  if (facts.listens.some((place) => place.endsWith(`:${port}`))) return { kind: 'own' };
  const holders = facts.holders.filter((holder) => holder.port === port);
  // Where not all of its processes could be looked into, only who is seen to belong to another unit is another; to
  // systemd all programs of supervisor are of one unit.
  const told = facts.unit.manager !== 'supervisor';
  const holder = facts.listeningUnknown
    ? holders.find(({ pid, unit: its }) => told && pid !== undefined && its !== '' && its !== unit)
    : holders[0];
  return holder === undefined ? { kind: 'unseen' } : { kind: 'other', holder };
}

/** A holder in words, as much of it as the account may see. */
export function holderInWords({ pid, program, unit, user }: Holder): string {
  if (pid === undefined) return `a process of ${user}`;
  return `${program || 'a process'} (process ${pid}${unit === '' ? '' : `, ${unit}`}, user ${user})`;
}
