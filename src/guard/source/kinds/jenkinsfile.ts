import { valueOfString } from '../code/token-strings.ts';
import { GROOVY, type Token, tokensOf } from '../code/tokens.ts';
import { giveText } from '../code/value.ts';
import type { Reader } from '../reader.ts';

const STEPS = /^(?:sh|bash|sshCommand|sshScript|powershell|pwsh)$/;
const NAMED = /^(?:script|command)$/;

/** Steps of Jenkins that run a shell, here or on a server, and `'…'.execute()`. */
export const read: Reader = (into) => {
  const tokens = tokensOf(into.text, GROOVY).filter((token) => {
    if (token.kind === 'comment') into.comment(token.start, token.end);
    return token.kind !== 'comment';
  });
  const constants = constantsIn(tokens, into);
  tokens.forEach((token, index) => {
    if (token.kind !== 'string') return;
    const step = stepBefore(tokens, index);
    if (step === undefined && !isExecuted(tokens, index)) return;
    const value = valueOfString(into, token, GROOVY, (name) => constants.get(name.replace(/^(?:env|params)\./, '')));
    giveText(
      into,
      value,
      step?.startsWith('ssh') ? { remote: true } : {},
      step?.endsWith('pwsh') || step === 'powershell' ? 'pwsh' : 'sh',
    );
  });
};

/** The step that a text is the command of: `sh 'x'`, `sh('x')`, `sh(label: 'y', script: 'x')`. */
function stepBefore(tokens: readonly Token[], index: number): string | undefined {
  const text = (at: number): string => {
    const token = tokens[at];
    return token && 'text' in token ? token.text : '';
  };
  if (STEPS.test(text(index - 1))) return text(index - 1);
  if (text(index - 1) === '(' && STEPS.test(text(index - 2))) return text(index - 2);
  if (text(index - 1) !== ':' || !NAMED.test(text(index - 2))) return undefined;
  for (let at = index - 3; at >= Math.max(0, index - 40); at -= 1) {
    if (STEPS.test(text(at))) return text(at);
    if (/^[;{}]$/.test(text(at))) return undefined;
  }
  return undefined;
}

const isExecuted = (tokens: readonly Token[], index: number): boolean => {
  const [dot, name] = [tokens[index + 1], tokens[index + 2]];
  return dot?.kind === 'mark' && dot.text === '.' && name?.kind === 'name' && name.text === 'execute';
};

function constantsIn(tokens: readonly Token[], into: Parameters<Reader>[0]): ReadonlyMap<string, string> {
  const constants = new Map<string, string>();
  tokens.forEach((token, index) => {
    const name = tokens[index - 2];
    const equals = tokens[index - 1];
    if (token.kind !== 'string' || name?.kind !== 'name' || equals?.kind !== 'mark' || equals.text !== '=') return;
    const { text, known } = valueOfString(into, token, GROOVY);
    if (known) constants.set(name.text, text.text);
  });
  return constants;
}
