import { fingerprint, isKeyType, KEY_TYPES, type KeyType, keyType } from './host-key.ts';
import type { Pins } from './known-hosts.ts';

/** What the pins say about a key that a server showed. */
export type Verdict = 'pinned' | 'revoked' | 'changed' | 'unpinned';

/** Judges one key. A revoked key is refused even where it is pinned as well. */
export function judge(pins: Pins, key: Buffer): Verdict {
  if (pins.revoked.some((revoked) => revoked.equals(key))) return 'revoked';
  if (pins.keys.some((pinned) => pinned.equals(key))) return 'pinned';
  if (pins.fingerprints.includes(fingerprint(key))) return 'pinned';
  return pins.keys.length + pins.fingerprints.length > 0 ? 'changed' : 'unpinned';
}

/**
 * The key types to offer first. A server shows one key only, of the first type that both sides have: offering more than
 * the pinned types would make a correctly pinned host look changed.
 */
export function firstOffer(pins: Pins): readonly KeyType[] {
  const pinned = KEY_TYPES.filter((type) => pins.keys.some((key) => keyType(key) === type));
  if (pinned.length === 0) return KEY_TYPES;
  return pins.fingerprints.length > 0 ? [...pinned, ...KEY_TYPES.filter((type) => !pinned.includes(type))] : pinned;
}

/** How a negotiation ended without a pinned key: the server showed another key, or has no key of the types offered. */
export type Miss = { readonly kind: 'shown'; readonly key: Buffer } | { readonly kind: 'none' };

/**
 * The key types to offer after a miss; empty when nothing is left to learn.
 *
 * A fingerprint does not tell its type, so every other type of the server is asked for. When the server has none of
 * the pinned types, it is asked for any key at all, so that the refusal can show it.
 */
export function nextOffer(pins: Pins, offered: readonly KeyType[], miss: Miss, shown: boolean): readonly KeyType[] {
  if (miss.kind === 'none') return shown ? [] : KEY_TYPES.filter((type) => !offered.includes(type));
  const type = keyType(miss.key);
  if (pins.fingerprints.length === 0 || !isKeyType(type)) return [];
  return offered.filter((other) => other !== type);
}
