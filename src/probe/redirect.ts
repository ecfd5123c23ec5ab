import type { Message } from './exchange.ts';
import type { Answered } from './observation.ts';

/** What must not be told to another server than the one it was meant for. */
const PRIVATE = new Set(['authorization', 'cookie', 'proxy-authorization', 'host']);

/**
 * Where an answer sends the request, as a browser would go there (Fetch, HTTP-redirect fetch); `undefined` when it is
 * no redirect, or leads to something that cannot be asked: then the redirect itself is the answer.
 */
export function redirect(
  message: Message,
  { status, headers }: Pick<Answered, 'status' | 'headers'>,
): Message | undefined {
  const location = headers['location'];
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  const url = URL.canParse(location, message.url.href) ? new URL(location, message.url) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) return undefined;
  url.hash = '';
  const keeps = url.origin === message.url.origin;
  // A name that was set for one server says nothing about another.
  const tls = url.hostname === message.url.hostname ? message.tls : { ...message.tls, serverName: undefined };
  const kept = Object.entries(message.headers).filter(([name]) => keeps || !PRIVATE.has(name));
  const becomesGet = (status === 303 && message.method !== 'HEAD') || (status <= 302 && message.method === 'POST');
  if (!becomesGet) return { ...message, url, tls, headers: Object.fromEntries(kept) };
  return {
    ...message,
    url,
    tls,
    method: 'GET',
    body: undefined,
    headers: Object.fromEntries(kept.filter(([name]) => !name.startsWith('content-'))),
  };
}
