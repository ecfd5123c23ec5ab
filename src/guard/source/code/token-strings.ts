import type { Gathering } from '../gathering.ts';
import { linesOf } from '../text/lines.ts';
import { Weaver } from '../text/weaver.ts';
import { weaveLiteral } from './literal.ts';
import { type Grammar, interpolationEnd, type Token } from './tokens.ts';
import type { Value } from './value.ts';

type Text = Extract<Token, { kind: 'string' }>;

/** A string token as text: escapes undone, indentation taken off, interpolations put in where `known` knows them. */
export function valueOfString(
  into: Gathering,
  token: Text,
  grammar: Grammar,
  known: (name: string) => string | undefined = () => undefined,
): Value {
  const { text, source } = into;
  const weaver = new Weaver(source);
  let whole = true;
  const literal = (from: number, to: number) => {
    if (token.interpolates) weaveLiteral(weaver, text, from, to);
    else weavePlain(weaver, text, from, to);
  };
  const lines = token.indent > 0 ? linesOf(text, token.from, token.to) : [{ start: token.from, next: token.to }];
  for (const { start, next } of lines) {
    let from = Math.min(start + indentOf(text, start, token.indent), next);
    for (
      let at = text.indexOf(grammar.interpolation, from);
      token.interpolates && at !== -1 && at < next;
      at = text.indexOf(grammar.interpolation, from)
    ) {
      const end = interpolationEnd(text, at + 2);
      if (end === -1 || text[at - 1] === '\\' || text[at - 1] === '$') {
        // Terraform writes `$${` for a brace that the shell is to see.
        if (text[at - 1] === '$' && grammar.interpolation === '${') {
          literal(from, at - 1);
          weaver.keep(at, Math.min(at + 2, next));
        } else literal(from, Math.min(at + 2, next));
        from = at + 2;
        continue;
      }
      literal(from, at);
      const name = text.slice(at + 2, end).trim();
      const value = known(name);
      if (value === undefined) whole = false;
      weaver.put(value ?? (/^\w{1,60}$/.test(name) ? `\${_code_${name}}` : `\${_code${into.count()}}`), at);
      from = end + 1;
    }
    literal(from, next);
  }
  return { text: weaver.done(token.from), known: whole };
}

function indentOf(text: string, start: number, indent: number): number {
  let taken = 0;
  while (taken < indent && (text[start + taken] === ' ' || text[start + taken] === '\t')) taken += 1;
  return taken;
}

/** In single quotes a backslash escapes only itself and the quote. */
function weavePlain(weaver: Weaver, text: string, start: number, end: number): void {
  let from = start;
  for (let at = text.indexOf('\\', start); at !== -1 && at + 1 < end; at = text.indexOf('\\', at + 2)) {
    const next = text[at + 1];
    if (next !== '\\' && next !== "'") continue;
    weaver.keep(from, at);
    from = at + 1;
  }
  weaver.keep(from, end);
}
