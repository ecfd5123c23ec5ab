import type { ArithmeticExpression } from '../syntax.ts';

const DEPTH = 40;

/** The value of an expression of constants, `undefined` where it cannot be told. `lookup` gives a variable's text. */
export function evaluate(
  expression: ArithmeticExpression | undefined,
  lookup: (name: string) => string | undefined,
  depth = DEPTH,
): number | undefined {
  if (expression === undefined || depth === 0) return undefined;
  const of = (part: ArithmeticExpression) => evaluate(part, lookup, depth - 1);
  switch (expression.type) {
    case 'ArithmeticWord': {
      const { value } = expression;
      const name = /^\$?\{?([A-Za-z_]\w*)\}?$/.exec(value)?.[1];
      return number(name === undefined ? value : (lookup(name) ?? '?'));
    }
    case 'ArithmeticGroup':
      return of(expression.expression);
    case 'ArithmeticUnary': {
      const value = of(expression.operand);
      return value === undefined ? undefined : unary(expression.operator, value);
    }
    case 'ArithmeticTernary': {
      const test = of(expression.test);
      return test === undefined ? undefined : of(test === 0 ? expression.alternate : expression.consequent);
    }
    case 'ArithmeticBinary': {
      const left = of(expression.left);
      const right = of(expression.right);
      return left === undefined || right === undefined ? undefined : binary(expression.operator, left, right);
    }
    default:
      return undefined;
  }
}

function number(text: string): number | undefined {
  const trimmed = text.trim();
  if (/^-?(?:0[xX][0-9a-fA-F]{1,8}|\d{1,12})$/.test(trimmed)) {
    return /^-?0\d/.test(trimmed) ? Number.parseInt(trimmed, 8) : Number(trimmed);
  }
  const [, base, digits] = /^(\d{1,2})#([0-9A-Za-z]{1,10})$/.exec(trimmed) ?? [];
  const value = base === undefined ? Number.NaN : Number.parseInt(digits ?? '', Number(base));
  return Number.isNaN(value) ? undefined : value;
}

function unary(operator: string, value: number): number | undefined {
  if (operator === '-') return -value;
  if (operator === '+') return value;
  if (operator === '!') return value === 0 ? 1 : 0;
  if (operator === '~') return ~value;
  return undefined;
}

function binary(operator: string, a: number, b: number): number | undefined {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? undefined : Math.trunc(a / b);
    case '%':
      return b === 0 ? undefined : a % b;
    case '<<':
      return a << b;
    case '>>':
      return a >> b;
    case '&':
      return a & b;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '**':
      return b >= 0 && b < 64 ? a ** b : undefined;
    case '==':
      return Number(a === b);
    case '!=':
      return Number(a !== b);
    case '<':
      return Number(a < b);
    case '>':
      return Number(a > b);
    default:
      return undefined;
  }
}
