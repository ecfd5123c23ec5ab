/** A token of a language of braces or ends, as far as finding texts in calls needs it. */
export type Token =
  | { readonly kind: 'name' | 'mark'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'comment'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'string';
      readonly start: number;
      readonly end: number;
      /** The inside of it. */
      readonly from: number;
      readonly to: number;
      /** Whether escapes and interpolations mean anything in it. */
      readonly interpolates: boolean;
      /** A backtick, `%x`: it is run where it stands. */
      readonly runs: boolean;
      /** Of a here-document: columns that are taken off each line. */
      readonly indent: number;
    };

export interface Grammar {
  readonly lineComment: RegExp;
  readonly blockComment?: readonly [RegExp, string];
  readonly heredoc?: RegExp;
  readonly tripleQuotes: boolean;
  readonly backticks: boolean;
  /** `%w(…)` and its kin. */
  readonly percent: boolean;
  /** What opens an interpolation; `}` closes it. */
  readonly interpolation: '#{' | '${';
}

export const RUBY: Grammar = {
  lineComment: /#/y,
  blockComment: [/^=begin\b/y, '\n=end'],
  heredoc: /<<([~-]?)(["'`]?)([A-Z_a-z]\w{0,60})\2/y,
  tripleQuotes: false,
  backticks: true,
  percent: true,
  interpolation: '#{',
};
export const GROOVY: Grammar = {
  lineComment: /\/\//y,
  blockComment: [/\/\*/y, '*/'],
  tripleQuotes: true,
  backticks: false,
  percent: false,
  interpolation: '${',
};
export const HCL: Grammar = {
  lineComment: /#|\/\//y,
  blockComment: [/\/\*/y, '*/'],
  heredoc: /<<([-~]?)(["']?)([A-Z_a-z]\w{0,60})\2/y,
  tripleQuotes: false,
  backticks: false,
  percent: false,
  interpolation: '${',
};

const NAME = /[A-Za-z_][\w]*[!?]?/y;
const PERCENT = /%([QqwWxIi]?)([([{<|!/])/y;
const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** Takes a text apart. Reads each character a bounded number of times. */
export function tokensOf(text: string, grammar: Grammar): Token[] {
  const tokens: Token[] = [];
  const documents: { name: string; indented: boolean; quote: string; index: number }[] = [];
  let at = 0;
  const matches = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const string = (end: number, from: number, to: number, quote: string, runs = false) => {
    tokens.push({ kind: 'string', start: at, end, from, to, interpolates: quote !== "'", runs, indent: 0 });
    at = end;
  };
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '\n') {
      at += 1;
      for (const document of documents.splice(0)) at = readDocument(text, at, document, tokens);
      continue;
    }
    if (/\s/.test(char)) {
      at += 1;
      continue;
    }
    const block = grammar.blockComment;
    if (
      block &&
      (char === '/' || (char === '=' && (at === 0 || text[at - 1] === '\n'))) &&
      matches(new RegExp(block[0].source.replace('^', ''), 'y'))
    ) {
      const close = text.indexOf(block[1], at + 2);
      const end = close === -1 ? text.length : close + block[1].length;
      tokens.push({ kind: 'comment', start: at, end });
      at = end;
    } else if (matches(grammar.lineComment)) {
      const feed = text.indexOf('\n', at);
      const end = feed === -1 ? text.length : feed;
      tokens.push({ kind: 'comment', start: at, end });
      at = end;
    } else if (grammar.tripleQuotes && (text.startsWith("'''", at) || text.startsWith('"""', at))) {
      const quote = text.slice(at, at + 3);
      const close = text.indexOf(quote, at + 3);
      const to = close === -1 ? text.length : close;
      string(Math.min(to + 3, text.length), at + 3, to, quote[0] ?? '"');
    } else if (char === '"' || char === "'" || (char === '`' && grammar.backticks)) {
      const to = closing(text, at + 1, char, char, grammar);
      string(Math.min(to + 1, text.length), at + 1, to, char, char === '`');
    } else if (grammar.percent && char === '%' && matches(PERCENT) && beginsValue(tokens.at(-1), text, at)) {
      const [whole = '', type = '', open = ''] = matches(PERCENT) ?? [];
      const to = closing(text, at + whole.length, open, CLOSERS[open] ?? open, grammar);
      string(Math.min(to + 1, text.length), at + whole.length, to, /[qwi]/.test(type) ? "'" : '"', type === 'x');
    } else if (grammar.percent && char === '/' && beginsValue(tokens.at(-1), text, at)) {
      // A regular expression is a text that nothing runs.
      const feed = text.indexOf('\n', at);
      const to = closing(text.slice(0, feed === -1 ? text.length : feed), at + 1, '/', '/', grammar);
      at = Math.min(to + 1, text.length);
      tokens.push({ kind: 'mark', text: ')', start: at - 1, end: at });
    } else if (grammar.heredoc && char === '<' && matches(grammar.heredoc)) {
      const found = matches(grammar.heredoc);
      if (documents.length < 16)
        documents.push({
          name: found?.[3] ?? '',
          indented: found?.[1] !== '',
          quote: found?.[2] ?? '',
          index: tokens.length,
        });
      const end = at + (found?.[0].length ?? 2);
      tokens.push({ kind: 'string', start: at, end, from: end, to: end, interpolates: true, runs: false, indent: 0 });
      at = end;
    } else {
      const name = matches(NAME)?.[0];
      const word = name ?? char;
      tokens.push({ kind: name === undefined ? 'mark' : 'name', text: word, start: at, end: at + word.length });
      at += word.length;
    }
  }
  return tokens;
}

/** `%` behind a value divides. */
function beginsValue(before: Token | undefined, text: string, at: number): boolean {
  if (!before || text.slice(before.end, at).includes('\n')) return true;
  if (before.kind === 'string' || (before.kind === 'mark' && /[)\]}\d]/.test(before.text))) return false;
  if (before.kind === 'name' && /^(?:if|unless|when|and|or|not|return|while|until|in|puts)$/.test(before.text))
    return true;
  return before.kind !== 'name' || (/\s/.test(text[at - 1] ?? '') && !/\s/.test(text[at + 1] ?? ' '));
}

function closing(text: string, from: number, open: string, close: string, grammar: Grammar): number {
  let depth = 0;
  let at = from;
  const nests = open !== close;
  while (at < text.length) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === close && depth === 0) return at;
    else if (nests && char === open) depth += 1;
    else if (nests && char === close) depth -= 1;
    else if (open !== "'" && text.startsWith(grammar.interpolation, at)) {
      const end = interpolationEnd(text, at + 2);
      if (end !== -1) at = end;
    }
    at += 1;
  }
  return text.length;
}

/** Where the brace of an interpolation closes, within reason; -1 where it does not. */
export function interpolationEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < Math.min(text.length, from + 1000); at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return -1;
}

function readDocument(
  text: string,
  start: number,
  { name, indented, quote, index }: { name: string; indented: boolean; quote: string; index: number },
  tokens: Token[],
): number {
  let at = start;
  let indent = Number.POSITIVE_INFINITY;
  while (at < text.length) {
    const feed = text.indexOf('\n', at);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(at, Math.min(end, at + 1000)).replace(/\r$/, '');
    const stop = (indented ? line.trim() : line) === name;
    if (!stop && line.trim() !== '') indent = Math.min(indent, line.length - line.trimStart().length);
    if (stop || feed === -1) {
      const opener = tokens[index];
      const to = stop ? at : text.length;
      if (opener?.kind === 'string')
        tokens[index] = {
          ...opener,
          from: start,
          to,
          interpolates: quote !== "'",
          runs: quote === '`',
          indent: indented && Number.isFinite(indent) ? indent : 0,
        };
      return Math.min(end + 1, text.length);
    }
    at = end + 1;
  }
  return at;
}
