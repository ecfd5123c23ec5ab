import type { Kind } from './kind.ts';

/** What kind of text an interpreter reads; `undefined` for one that no reader knows. */
export function programKind(program: string): Kind | undefined {
  if (/^(?:sh|bash|zsh|ksh|dash|ash|fish)$/.test(program)) return 'shell';
  if (/^(?:python|pypy)[\d.]*$/.test(program)) return 'python';
  if (/^(?:node|nodejs|bun|deno|tsx|zx)$/.test(program)) return 'javascript';
  if (program === 'ruby') return 'ruby';
  return undefined;
}
