/** A text with the offset of each unit in what it was made from. */
export interface Placed {
  readonly text: string;
  readonly from: readonly number[];
}

const MOST = 64;
const DEPTH = 6;

/** The words that `a{b,c}{1..3}` stands for, at most 64; quotes, escapes and `${…}` are left alone. */
export function braces(word: Placed): readonly Placed[] {
  return expand(word, DEPTH);
}

function expand(word: Placed, depth: number): readonly Placed[] {
  const group = depth > 0 && word.text.length < 4096 ? firstGroup(word.text) : undefined;
  if (group === undefined) return [word];
  const { open, close, commas } = group;
  const inside = word.text.slice(open + 1, close);
  const alternatives: Placed[] = [];
  if (commas.length > 0) {
    let start = open + 1;
    for (const end of [...commas, close]) {
      alternatives.push(cut(word, start, end));
      start = end + 1;
    }
  } else {
    const at = word.from[open] ?? 0;
    for (const text of sequence(inside) ?? []) alternatives.push({ text, from: [...text].map(() => at) });
  }
  const behind = expand(cut(word, close + 1, word.text.length), depth - 1);
  const before = cut(word, 0, open);
  const words: Placed[] = [];
  for (const alternative of alternatives.slice(0, MOST)) {
    for (const middle of expand(alternative, depth - 1)) {
      for (const end of behind) {
        if (words.length < MOST) words.push(joined(joined(before, middle), end));
      }
    }
  }
  return words;
}

const cut = ({ text, from }: Placed, start: number, end: number): Placed => ({
  text: text.slice(start, end),
  from: from.slice(start, end),
});

const joined = (a: Placed, b: Placed): Placed => ({ text: a.text + b.text, from: [...a.from, ...b.from] });

const SEQUENCE = /^(-?\d{1,6}|[A-Za-z])\.\.(-?\d{1,6}|[A-Za-z])(?:\.\.(-?\d{1,4}))?$/;

function sequence(inside: string): string[] | undefined {
  const [, first, last, step] = SEQUENCE.exec(inside) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const letters = /[A-Za-z]/.test(first);
  if (letters !== /[A-Za-z]/.test(last)) return undefined;
  const from = letters ? first.charCodeAt(0) : Number(first);
  const to = letters ? last.charCodeAt(0) : Number(last);
  const by = Math.abs(Number(step ?? 1)) || 1;
  const width = /^-?0\d/.test(first) || /^-?0\d/.test(last) ? Math.max(first.length, last.length) : 0;
  const count = Math.min(MOST, Math.floor(Math.abs(to - from) / by) + 1);
  return Array.from({ length: count }, (_, index) => {
    const value = from + (to < from ? -1 : 1) * by * index;
    return letters ? String.fromCharCode(value) : String(value).padStart(width, '0');
  });
}

/** The first `{…}` that is expanded, with the commas of its own level. */
function firstGroup(text: string): { open: number; close: number; commas: number[] } | undefined {
  const opens: { open: number; commas: number[] }[] = [];
  let found: { open: number; close: number; commas: number[] } | undefined;
  for (let index = 0; index < text.length; index++) {
    const unit = text[index];
    if (unit === '\\') index++;
    else if (unit === "'" || unit === '"' || unit === '`') index = skipQuoted(text, index);
    else if (unit === '$' && text[index + 1] === '{') index = skipTo(text, index + 2, '}');
    else if (unit === '$' && text[index + 1] === '(') index = skipTo(text, index + 2, ')');
    else if (unit === '{') opens.push({ open: index, commas: [] });
    else if (unit === ',') opens.at(-1)?.commas.push(index);
    else if (unit === '}') {
      const group = opens.pop();
      if (group === undefined) continue;
      if (group.commas.length === 0 && !SEQUENCE.test(text.slice(group.open + 1, index))) continue;
      if (found === undefined || group.open < found.open) found = { ...group, close: index };
      if (opens.length === 0) return found;
    }
  }
  return found;
}

function skipQuoted(text: string, from: number): number {
  const quote = text[from];
  for (let index = from + 1; index < text.length; index++) {
    if (text[index] === '\\' && quote !== "'") index++;
    else if (text[index] === quote) return index;
  }
  return text.length;
}

function skipTo(text: string, from: number, close: string): number {
  const open = close === '}' ? '{' : '(';
  let depth = 1;
  for (let index = from; index < text.length; index++) {
    const unit = text[index];
    if (unit === '\\') index++;
    else if (unit === "'" || unit === '"') index = skipQuoted(text, index);
    else if (unit === open) depth++;
    else if (unit === close && --depth === 0) return index;
  }
  return text.length;
}
