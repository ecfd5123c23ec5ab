import type { ParameterOperation } from '../syntax.ts';
import { matchesAt } from './pattern.ts';

/** Steps that matching a pattern at each place of a text may take; what would take more is left unknown. */
const STEPS = 40_000;
const PLAIN = /^[^*?[\\]*$/;

/** What an operation may cost, in steps. */
export const costOf = (value: string, pattern: string): number =>
  PLAIN.test(pattern) ? value.length : value.length * (value.length + 1) * (pattern.length + 1);

/** What the operand words of an operation expand to: as text, and as a pattern in which quoted characters are escaped. */
export interface Operands {
  readonly text: (which: 'offset' | 'length' | 'replacement') => string | undefined;
  readonly pattern: () => string | undefined;
}

/** A value after `${x#…}`, `${x/…/…}`, `${x:1:2}`, `${x^^}`; `undefined` where it cannot be told. */
export function operated(value: string, operation: ParameterOperation, operands: Operands): string | undefined {
  switch (operation.type) {
    case 'Remove': {
      const pattern = operands.pattern();
      return pattern === undefined ? undefined : removed(value, operation.operator, pattern);
    }
    case 'Replace': {
      const pattern = operands.pattern();
      const by = operands.text('replacement');
      return pattern === undefined || by === undefined ? undefined : replaced(value, operation.operator, pattern, by);
    }
    case 'Slice': {
      const offset = number(operands.text('offset'));
      const length = operation.length === undefined ? value.length : number(operands.text('length'));
      if (offset === undefined || length === undefined) return undefined;
      const start = offset < 0 ? value.length + offset : offset;
      if (start < 0) return '';
      return length < 0 ? value.slice(start, length) : value.slice(start, start + length);
    }
    case 'CaseModification': {
      const change = (text: string) => (operation.operator.startsWith('^') ? text.toUpperCase() : text.toLowerCase());
      if (operation.operator.length === 2) return change(value);
      return change(value.slice(0, 1)) + value.slice(1);
    }
    case 'Transform':
      return transformed(value, operation.operand.text);
    default:
      return undefined;
  }
}

const number = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*\(?\s*-?\s*\d{1,9}\s*\)?\s*$/.test(text) ? Number(text.replace(/[\s()]/g, '')) : undefined;

function transformed(value: string, operator: string): string | undefined {
  if (operator === 'U') return value.toUpperCase();
  if (operator === 'L') return value.toLowerCase();
  if (operator === 'u') return value.slice(0, 1).toUpperCase() + value.slice(1);
  if (operator === 'Q' && /^[\w./:@%+,-]+$/.test(value)) return value;
  return undefined;
}

function removed(value: string, operator: string, pattern: string): string | undefined {
  if (PLAIN.test(pattern)) {
    if (operator.startsWith('#')) return value.startsWith(pattern) ? value.slice(pattern.length) : value;
    return value.endsWith(pattern) ? value.slice(0, value.length - pattern.length) : value;
  }
  if (costOf(value, pattern) > STEPS) return undefined;
  if (operator.startsWith('#')) {
    const lengths = matchesAt(pattern, value);
    return value.slice((operator === '##' ? lengths.at(-1) : lengths[0]) ?? 0);
  }
  const starts = Array.from({ length: value.length + 1 }, (_, at) => (operator === '%%' ? at : value.length - at));
  const start = starts.find((at) => matchesAt(pattern, value, at).at(-1) === value.length - at);
  return value.slice(0, start);
}

function replaced(value: string, operator: string, pattern: string, by: string): string | undefined {
  if (pattern === '') return value;
  if (PLAIN.test(pattern) && operator === '//') return value.replaceAll(pattern, () => by);
  if (PLAIN.test(pattern) && operator === '/') return value.replace(pattern, () => by);
  if (costOf(value, pattern) > STEPS) return undefined;
  if (operator === '/#') {
    const length = matchesAt(pattern, value).at(-1);
    return length === undefined ? value : by + value.slice(length);
  }
  let result = '';
  for (let at = 0; at <= value.length; at++) {
    const length = matchesAt(pattern, value, at).at(-1) ?? 0;
    const fits = length > 0 && (operator !== '/%' || at + length === value.length);
    if (!fits) {
      result += value.slice(at, at + 1);
      continue;
    }
    result += by;
    if (operator === '/') return result + value.slice(at + length);
    at += length - 1;
  }
  return result;
}
