import type { Parameter, Place } from './helpers.ts';
import type { Token } from './tokens.ts';

/** A part of a Ruby file, and the token that it begins with. */
export interface RubyPlace extends Place {
  readonly index: number;
}

/** A method: `from` its `def` to the end of its body. */
export interface RubyMethod extends RubyPlace {
  readonly name: string;
  readonly parameters: readonly Parameter<RubyPlace>[];
  /** The token behind its body. */
  readonly behind: number;
}

/** All methods of a file, as they stand in it. One ends at an `end` that is indented no more than it, or at the next one. */
export function rubyMethods(text: string, tokens: readonly Token[]): RubyMethod[] {
  const found: RubyMethod[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!isName(token, 'def') || isMark(tokens[index - 1], '.')) continue;
    const isOfSelf = isName(tokens[index + 1], 'self') && isMark(tokens[index + 2], '.');
    const at = index + (isOfSelf ? 3 : 1);
    const name = tokens[at];
    if (name?.kind !== 'name') continue;
    const { parameters, behind: from } = parametersAt(text, tokens, at + 1);
    const behind = bodyEnd(text, tokens, index, from);
    const to = tokens[behind - 1]?.end ?? token.end;
    found.push({ name: name.text, parameters, from: token.start, to, index, behind });
  }
  return found;
}

/** Methods by their names, where the file uses a name for nothing else: with two there is no telling which is meant. */
export function rubyHelpers(tokens: readonly Token[], methods: readonly RubyMethod[]): ReadonlyMap<string, RubyMethod> {
  const found = new Map<string, RubyMethod>();
  const twice = new Set<string>();
  for (const method of methods) {
    if (found.has(method.name)) twice.add(method.name);
    found.set(method.name, method);
  }
  for (const [index, token] of tokens.entries())
    if (token.kind === 'name' && assignedTo(tokens, index) !== undefined) twice.add(token.text);
  for (const name of twice) found.delete(name);
  return found;
}

/** The classes and modules of a file, and names that hold an object of some class. */
export interface RubyTypes {
  readonly own: ReadonlySet<string>;
  readonly made: ReadonlyMap<string, string>;
}

export function rubyTypes(text: string): RubyTypes {
  const named = text.matchAll(/^[ \t]*(?:class|module)[ \t]+([A-Z]\w{0,100})/gm);
  const made = text.matchAll(/(\w{1,100})\s{0,20}=\s{0,20}([A-Z]\w{0,100})\.new\b/g);
  return {
    own: new Set(Array.from(named, ([, name = '']) => name)),
    made: new Map(Array.from(made, ([, name = '', type = '']) => [name, type])),
  };
}

const isName = (token: Token | undefined, text: string): boolean => token?.kind === 'name' && token.text === text;
const isMark = (token: Token | undefined, text: string): boolean => token?.kind === 'mark' && token.text === text;

/** The token that a value begins with which a name gets, by `=` or `||=`; `==`, `=~` and `=>` give it none. */
export function assignedTo(tokens: readonly Token[], index: number): number | undefined {
  const isOr = isMark(tokens[index + 1], '|') && isMark(tokens[index + 2], '|');
  const at = index + (isOr ? 3 : 1);
  const [equals, next] = [tokens[at], tokens[at + 1]];
  if (!equals || !isMark(equals, '=')) return undefined;
  const isOther = next?.kind === 'mark' && next.start === equals.end && '=~>'.includes(next.text);
  return isOther ? undefined : at + 1;
}

/** `(a, b = 'x', *rest)`, with or without the brackets. */
function parametersAt(
  text: string,
  tokens: readonly Token[],
  from: number,
): { parameters: Parameter<RubyPlace>[]; behind: number } {
  const parameters: Parameter<RubyPlace>[] = [];
  const inBrackets = isMark(tokens[from], '(');
  let at = inBrackets ? from + 1 : from;
  let begins = true;
  let stars = 0;
  for (; at < Math.min(tokens.length, from + 200); at += 1) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (!token || isMark(token, inBrackets ? ')' : ';')) break;
    if (!inBrackets && (isMark(token, '=') || text.slice(before?.end, token.start).includes('\n'))) break;
    if (isMark(token, '*')) stars += 1;
    else if (isMark(token, ',')) begins = true;
    else if (token.kind === 'name' && begins) {
      const isKey = isMark(tokens[at + 1], ':');
      const value = isMark(tokens[at + 1], '=') ? tokens[at + 2] : undefined;
      const otherwise = value?.kind === 'string' ? { from: value.start, to: value.end, index: at + 2 } : undefined;
      const isPlain = !isKey && !isMark(before, '&') && stars < 2;
      parameters.push({ name: isPlain ? token.text : undefined, rest: isPlain && stars === 1, otherwise });
      [begins, stars] = [false, 0];
    }
  }
  return { parameters, behind: inBrackets ? at + 1 : at };
}

function bodyEnd(text: string, tokens: readonly Token[], index: number, from: number): number {
  const start = tokens[index]?.start ?? 0;
  const column = columnOf(text, start);
  const isEndless = isMark(tokens[from], '=');
  let last = from;
  let isOnLine = true;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (!token || !before || isName(token, 'def')) return at;
    const isFirst = text.slice(before.end, token.start).includes('\n');
    if (isFirst && isOnLine) {
      // `def run(cmd) = system(cmd)`, and one that ends on the line it begins on.
      if (isEndless || last > from) return isEndless ? at : last;
      isOnLine = false;
    }
    if (!isName(token, 'end')) continue;
    if (isOnLine) last = at;
    else if (isFirst && columnOf(text, token.start) <= column) return at;
  }
  return isOnLine && last > from ? last : tokens.length;
}

/** How far the line of a place is indented. */
export function columnOf(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 200), at);
  return /^[ \t]*/.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0].length ?? 0;
}
