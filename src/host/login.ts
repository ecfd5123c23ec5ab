import { type Address, label, type Role } from './address.ts';
import { hold, type Login } from './held.ts';
import { KEY_TYPES, type KeyType, keyType } from './host-key.ts';
import type { Pins } from './known-hosts.ts';
import type { PrivateKey } from './private-key.ts';
import { acceptance, refusal } from './refusal.ts';
import { openSession, type Session } from './session.ts';
import { type OpenStream, sayHello } from './stream.ts';
import type { Trouble } from './trouble.ts';
import { firstOffer, judge, type Miss, nextOffer } from './trust.ts';

/** Everything that one attempt needs. */
export interface Attempt {
  readonly address: Address;
  readonly role: Role;
  readonly key: PrivateKey;
  readonly pins: Pins;
  readonly strict: boolean;
  readonly milliseconds: number;
  readonly signal: AbortSignal | undefined;
  readonly say: (line: string) => void;
  readonly openStream: OpenStream;
  /** Whether the server is told at once what it is not known yet to take. */
  readonly early: boolean;
  readonly first: string | undefined;
}

/** How one attempt ended, where it may make sense to try again. */
export type Attempted =
  | { readonly kind: 'open'; readonly login: Login }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/**
 * One attempt to log in: negotiates until a pinned host key is shown or the server has no further one.
 *
 * @throws Fault when the host key is not to be trusted: trying again would not change that.
 */
export async function logIn(attempt: Attempt): Promise<Attempted> {
  const { pins, strict, address, role } = attempt;
  let offer: readonly KeyType[] = firstOffer(pins);
  let { early } = attempt;
  let first: Buffer | undefined;
  let accepted: Buffer | undefined;
  const trusts = (shown: Buffer) => judge(pins, shown) === 'pinned' || accepted?.equals(shown) === true;

  for (;;) {
    const opened = await attempt.openStream(address, attempt.milliseconds, attempt.signal);
    if (opened.kind === 'trouble') return opened;
    const hello = opened.said ?? (early ? sayHello(opened.stream, offer) : undefined);
    offer = hello?.keyTypes ?? offer;
    const session: Session = await openSession({ ...attempt, hello, stream: opened.stream, keyTypes: offer, trusts });
    if (session.kind === 'other key exchange') {
      early = false;
      continue;
    }
    if (session.kind === 'trouble') return session;
    if (session.kind === 'open') {
      if (accepted) attempt.say(acceptance(address, judge(pins, accepted), accepted));
      return {
        kind: 'open',
        login: hold(session.connection, opened.stream, label(address), attempt.say, session.turns, session.early),
      };
    }
    const shown = session.kind === 'key refused' ? session.key : undefined;
    if (shown && judge(pins, shown) === 'revoked') throw refusal(address, role, 'revoked', shown, pins);
    first ??= shown;
    const miss: Miss = shown ? { kind: 'shown', key: shown } : { kind: 'none' };
    offer = nextOffer(pins, offer, miss, first !== undefined);
    if (offer.length > 0) continue;

    if (!first) return { kind: 'trouble', trouble: { kind: 'no common algorithm', reason: KEY_TYPES.join(', ') } };
    const verdict = judge(pins, first) === 'changed' ? 'changed' : 'unpinned';
    if (strict || accepted) throw refusal(address, role, verdict, first, pins);
    // Only what was shown first, and nothing else, is accepted in one more round.
    accepted = first;
    offer = KEY_TYPES.filter((type) => accepted && type === keyType(accepted));
  }
}
