import { assignedTo, type RubyMethod } from './ruby-helpers.ts';
import type { Token } from './tokens.ts';

/** Names that hold nothing but ids of processes which the file started: `pid = spawn('…')`, `pid = fork do`. */
export function startedByRuby(text: string, tokens: readonly Token[], methods: readonly RubyMethod[]): Set<string> {
  const own = new Set<string>();
  const others = new Set(methods.flatMap(({ parameters }) => parameters.flatMap(({ name }) => name ?? [])));
  const written = (index: number): string => {
    const token = tokens[index];
    return token && token.kind !== 'string' && token.kind !== 'comment' ? token.text : '';
  };
  for (const [index, token] of tokens.entries()) {
    if (written(index) === '|' && /^(?:\{|do)$/.test(written(index - 1))) {
      // What a block is given comes from anywhere.
      for (let at = index + 1; at < index + 30 && written(at) !== '|'; at += 1) others.add(written(at));
    }
    if (token.kind !== 'name') continue;
    const value = assignedTo(tokens, index);
    if (value !== undefined) (STARTS.test(from(text, tokens[value])) ? own : others).add(token.text);
    else if (isAmongSeveral(text, tokens, index) || written(index - 1) === 'for') others.add(token.text);
  }
  for (const name of others) own.delete(name);
  return own;
}

const STARTS = /^(?:(?:Process|Kernel)\s*\.\s*)?(?:spawn|fork)\b(?!\s*\.)/;
const from = (text: string, token: Token | undefined): string =>
  token ? text.slice(token.start, token.start + 40) : '';

/** `pid, status = …`. */
function isAmongSeveral(text: string, tokens: readonly Token[], index: number): boolean {
  const [before, token, next] = tokens.slice(Math.max(0, index - 1), index + 2);
  const comma = index === 0 ? token : next;
  if (comma?.kind !== 'mark' || comma.text !== ',') return false;
  return index === 0 || !before || !token || text.slice(before.end, token.start).includes('\n');
}
