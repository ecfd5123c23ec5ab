import { expressionsIn, variableFor } from '../shell/expressions.ts';
import type { Tracked } from './text/tracked.ts';
import { Weaver } from './text/weaver.ts';

/** What `${{ name }}` may be, by the name as it is written after `env.`, `matrix.`, `inputs.`: `matrix.node`. */
export type Known = ReadonlyMap<string, readonly string[]>;

export interface Filled {
  readonly text: Tracked;
  /** Values of the variables that now stand for expressions. */
  readonly variables: ReadonlyMap<string, readonly string[]>;
}

/**
 * Puts into a text what the platform will put there before a shell sees it: the value where there is just one, else a
 * variable of the expression's own length, with all its values where they are known.
 */
export function fillExpressions(source: Tracked, known: Known): Filled {
  const expressions = expressionsIn(source.text);
  const variables = new Map<string, readonly string[]>();
  if (expressions.length === 0) return { text: source, variables };
  const names = new Map<string, string>();
  const weaver = new Weaver(source);
  let start = 0;
  for (const expression of expressions) {
    weaver.keep(start, expression.start);
    start = expression.end;
    const values = valuesOf(expression.text, known);
    const [only] = values;
    if (values.length === 1 && only !== undefined && !only.includes('${{')) {
      weaver.put(only, expression.start);
      continue;
    }
    const variable = variableFor(expression, names);
    weaver.put(variable.slice(0, 2), expression.start);
    for (let at = 2; at < variable.length; at += 1) weaver.put(variable[at] ?? '', expression.start + at);
    if (values.length > 0) variables.set(variable.slice(2, -1), values);
  }
  return { text: weaver.keep(start, source.text.length).done(), variables };
}

const OPERAND = /'((?:[^']|'')*)'|([A-Za-z_][\w-]*(?:\.[\w*-]+)*)(?=\s*(?:$|[&|]))/y;

/** What an expression may come to: a name that is known, a literal, or a choice of those by `&&` and `||`. */
export function valuesOf(expression: string, known: Known): readonly string[] {
  const whole = known.get(expression.toLowerCase());
  if (whole) return whole;
  if (!expression.includes("'") && !/[&|]/.test(expression)) return [];
  if (expression.length > 2000) return [];
  const found: string[] = [];
  for (const operand of expression.split(/&&|\|\|/)) {
    OPERAND.lastIndex = 0;
    const trimmed = operand
      .trim()
      .replace(/^\((.*)\)$/, '$1')
      .trim();
    const match = OPERAND.exec(trimmed);
    if (!match || OPERAND.lastIndex !== trimmed.length) continue;
    if (match[1] !== undefined) found.push(match[1].replaceAll("''", "'"));
    else found.push(...(known.get((match[2] ?? '').toLowerCase()) ?? []));
  }
  // A condition decides whether it is this or something else: one literal of several operands is no certainty.
  return /&&|\|\|/.test(expression) && found.length === 1 ? ['', ...found] : found;
}
