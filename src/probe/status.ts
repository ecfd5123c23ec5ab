/** One status, or a whole class such as `2xx`. */
export type StatusPattern = number | `${1 | 2 | 3 | 4 | 5}xx`;

/** Reads `200` or `2xx`; `undefined` for anything else. */
export function parseStatus(text: string): StatusPattern | undefined {
  if (/^[1-5]xx$/.test(text)) return text as StatusPattern;
  return /^[1-5]\d\d$/.test(text) ? Number(text) : undefined;
}

export const matchesStatus = (status: number, patterns: readonly StatusPattern[]): boolean =>
  patterns.some((pattern) =>
    typeof pattern === 'number' ? pattern === status : Number(pattern[0]) === Math.floor(status / 100),
  );

/** Statuses whose cause is the same almost everywhere, and what to do about it. */
const HINTS: Readonly<Record<number, string>> = {
  400: 'the app refuses the request as the probe sends it',
  401: 'it wants a log-in; probe a path that needs none, or give an `authorization` header',
  403: 'it does not let the probe in; probe a path that is open to it',
  404: 'there is no such path; check the URL and the port',
  405: 'the path takes another method',
  421: 'the server does not serve this name; set the `host` header or `tls.server-name`',
  429: 'the app limits how often it may be asked; raise `interval`',
  502: 'a proxy answers, but the app behind it does not',
  503: 'it says itself that it is not ready',
  504: 'a proxy answers, but the app behind it is too slow',
};

/** A few words on what a status usually means; empty where there is nothing to say. */
export const statusHint = (status: number): string => HINTS[status] ?? '';
