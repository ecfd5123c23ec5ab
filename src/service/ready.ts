import { Fault, NOTHING_TOUCHED } from '../fault.ts';

/** How readiness is told: by the unit being active, by its own notification, by an open port, by an answer. */
export type Ready =
  | { readonly kind: 'auto' }
  | { readonly kind: 'notify' }
  | { readonly kind: 'port'; readonly port: number }
  | { readonly kind: 'http'; readonly url: string };

/** Reads the input `ready`. @throws {Fault} on anything else than `auto`, `notify`, `port:NUMBER`, an http(s) URL. */
export function parseReady(given: string): Ready {
  if (given === 'auto' || given === 'notify') return { kind: given };
  const port = /^port:(\d{1,5})$/.exec(given)?.[1];
  if (port !== undefined && Number(port) >= 1 && Number(port) <= 65_535) return { kind: 'port', port: Number(port) };
  if (/^https?:\/\/[^\s]+$/.test(given) && URL.canParse(given)) return { kind: 'http', url: given };
  throw new Fault(`Input \`ready\` holds ${JSON.stringify(given)}, which is not understood.`, {
    state: NOTHING_TOUCHED,
    remedy: 'Set `ready`: it may hold auto, notify, port:3000 or http://127.0.0.1:3000/health.',
  });
}
