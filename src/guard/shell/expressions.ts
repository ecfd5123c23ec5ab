/** A `${{ … }}` of a workflow, `[start, end)` with its braces. */
export interface Expression {
  readonly start: number;
  readonly end: number;
  /** What stands between the braces, trimmed. */
  readonly text: string;
}

/** The expressions in a text, in order. Quotes are heeded: a `}}` inside `'…'` ends nothing. Reads each character once. */
export function expressionsIn(text: string): Expression[] {
  const found: Expression[] = [];
  let start = text.indexOf('${{');
  while (start !== -1) {
    const end = endOf(text, start + 3);
    if (end === -1) break;
    found.push({ start, end, text: text.slice(start + 3, end - 2).trim() });
    start = text.indexOf('${{', end);
  }
  return found;
}

function endOf(text: string, from: number): number {
  const first = text.indexOf('}}', from);
  if (first === -1) return -1;
  let close = first;
  let at = from;
  while (close !== -1) {
    const quote = text.indexOf("'", at);
    if (quote === -1 || quote > close) return close + 2;
    const unquote = text.indexOf("'", quote + 1);
    if (unquote === -1) return first + 2;
    at = unquote + 1;
    if (close < at) close = text.indexOf('}}', at);
  }
  return first + 2;
}

/**
 * The text with every expression replaced by a shell variable of exactly its length, `${_1___}`: what the platform puts
 * there is not known, but it is one text, and equal expressions are equal.
 */
export function blankExpressions(text: string): string {
  const names = new Map<string, string>();
  let blanked = '';
  let start = 0;
  for (const expression of expressionsIn(text)) {
    blanked += text.slice(start, expression.start) + variableFor(expression, names);
    start = expression.end;
  }
  return blanked + text.slice(start);
}

/** `${name}` of the expression's length; `names` keeps what each expression was called, by text and length. */
export function variableFor({ text, start, end }: Expression, names: Map<string, string>): string {
  const length = end - start - 3;
  const key = `${length} ${text}`;
  let name = names.get(key);
  if (name === undefined) {
    name = `_${names.size.toString(36)}`.slice(0, length).padEnd(length, '_');
    names.set(key, name);
  }
  return `\${${name}}`;
}
