import { createContext, Script } from 'node:vm';

/** Milliseconds one search may take. An honest expression needs far less for 1 MiB; a runaway one would need years. */
export const PATTERN_LIMIT_MS = 250;

export type Found = 'found' | 'not-found' | 'gave-up';

/**
 * Searches for a regular expression, and gives up on one that backtracks without end.
 *
 * V8 looks for a request to stop while it backtracks, so the time limit of `node:vm` ends such a search in this very
 * thread. The context holds two strings and nothing else.
 */
export function search(source: string, text: string, limitMs = PATTERN_LIMIT_MS): Found {
  const context = createContext(Object.assign(Object.create(null), { source, text }));
  try {
    return SEARCH.runInContext(context, { timeout: limitMs }) ? 'found' : 'not-found';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return 'gave-up';
    throw error;
  }
}

const SEARCH = new Script('new RegExp(source, "u").test(text)');

/** Why a source is no regular expression; `undefined` when it is one. */
export function patternFault(source: string): string | undefined {
  try {
    new RegExp(source, 'u');
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
