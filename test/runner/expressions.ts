import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** What `success()`, `failure()` and `cancelled()` are asked about. */
export type Status = 'success' | 'failure' | 'cancelled';

/** Contexts by name: `inputs`, `steps`, `github`, `runner`, `env`. */
export type Contexts = Readonly<Record<string, unknown>>;

type Value = ReturnType<Evaluator['evaluate']>;

const STATUS_FUNCTIONS = ['success', 'failure', 'cancelled', 'always'];

/** The text that a template such as `a ${{ inputs.b }} c` stands for. */
export function interpolate(template: string, contexts: Contexts): string {
  return template.replaceAll(/\$\{\{((?:'(?:[^']|'')*'|[^'])*?)\}\}/g, (_, expression: string) =>
    evaluate(expression, contexts, 'success').coerceString(),
  );
}

/** Whether a step runs. A condition that asks for no status means `success() && (condition)`. */
export function condition(source: string | undefined, contexts: Contexts, status: Status): boolean {
  const given = (source ?? '').trim();
  const bare = /^\$\{\{(.*)\}\}$/s.exec(given)?.[1] ?? given;
  if (bare.trim() === '') return status === 'success';
  return truthy(evaluate(asksForStatus(bare) ? bare : `success() && (${bare})`, contexts, status));
}

function evaluate(expression: string, contexts: Contexts, status: Status): Value {
  const answers: Record<string, boolean> = {
    success: status === 'success',
    failure: status === 'failure',
    cancelled: status === 'cancelled',
    always: true,
  };
  const functions = STATUS_FUNCTIONS.map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answers[name] ?? false),
  }));
  const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse();
  const context = toData(contexts) as data.Dictionary;
  return new Evaluator(tree, context, new Map(functions.map((each) => [each.name, each]))).evaluate();
}

function asksForStatus(expression: string): boolean {
  const { tokens } = new Lexer(expression).lex();
  return tokens.some(
    (token, index) => STATUS_FUNCTIONS.includes(token.lexeme.toLowerCase()) && tokens[index + 1]?.lexeme === '(',
  );
}

function truthy(value: Value): boolean {
  if (value instanceof data.Null) return false;
  if (value instanceof data.BooleanData) return value.value;
  if (value instanceof data.NumberData) return value.number() !== 0 && !Number.isNaN(value.number());
  return !(value instanceof data.StringData) || value.coerceString() !== '';
}

function toData(value: unknown): Value {
  if (value === null || value === undefined) return new data.Null();
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'string') return new data.StringData(value);
  if (Array.isArray(value)) return new data.Array(...value.map(toData));
  return new data.Dictionary(...Object.entries(value).map(([key, item]) => ({ key, value: toData(item) })));
}
