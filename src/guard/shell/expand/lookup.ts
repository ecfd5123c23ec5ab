import { knownText, type Scalar } from '../traced.ts';
import { type Content, scalar, type Value } from '../values.ts';
import type { Scope } from './scope.ts';

const NOWHERE = new Int32Array(1);

/** A known text as what a variable holds. */
export const plain = (text: string): Scalar =>
  text === '' ? [] : [{ kind: 'text', text, quoted: true, origin: NOWHERE, at: 0, still: true }];

/** What is picked of a value in this round; `undefined` where it cannot be told. */
export function picked(value: Value | undefined, key: unknown, scope: Scope): Content | undefined {
  if (value === undefined) return undefined;
  const { options, open, spans } = value;
  const content = options[scope.choices.pick(key, options.length + (open ? 1 : 0))];
  if (content !== undefined) for (const span of spans) scope.used.add(span);
  return content;
}

/** What a parameter holds in this round: a variable, `1`, `@`, `#`; `undefined` where it cannot be told. */
export function lookup(name: string, scope: Scope): Content | undefined {
  if (/^\d+$/.test(name)) {
    if (name === '0') return picked(scope.environment.get('0'), '0', scope);
    const given = picked(scope.environment.get('@'), '@', scope);
    if (given === undefined) return undefined;
    return scalar(given.elements[Number(name) - 1] ?? []);
  }
  if (name === '*' || name === '@') return picked(scope.environment.get('@'), '@', scope);
  if (name === '#') {
    const given = picked(scope.environment.get('@'), '@', scope);
    return given === undefined ? undefined : scalar(plain(String(given.elements.length)));
  }
  const value = scope.environment.get(name);
  if (value === undefined && name === 'IFS') return scalar(plain(' \t\n'));
  return picked(value, name, scope);
}

/** The separators by which unquoted values are split. */
export function separators(scope: Scope): string {
  if (scope.environment.get('IFS') === undefined) return ' \t\n';
  const content = lookup('IFS', scope);
  return knownText(content?.elements[0] ?? plain(' \t\n')) ?? ' \t\n';
}
