import type { Decide } from './cause.ts';

/** The question was put over plain HTTP, and the answer sends to TLS. */
export const toTls: Decide = ({ failures }) => {
  const failure = failures.find(({ kind, words }) => kind === 'redirect' && /\bhttps:/.test(words));
  if (failure === undefined) return undefined;
  return {
    id: 'redirect-to-tls',
    words: 'the server answers plain HTTP with a redirect to HTTPS, and the app itself was never asked',
    next: "Probe the app's own port, or the https URL (with `tls: {server-name: …}` on the loopback).",
  };
};
