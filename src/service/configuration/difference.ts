/** One line that went or came. */
export interface LineChange {
  readonly sign: '-' | '+';
  /** Counted from 1, in the old text for `-` and in the new for `+`. */
  readonly number: number;
  readonly text: string;
}

/** Lines beyond which the middle is told as replaced whole: the table of a comparison grows with the square. */
const MOST_COMPARED = 1500;

/** The lines that differ, in order. Texts of thousands of lines that differ throughout are told as one replacement. Pure. */
export function difference(before: string, after: string): readonly LineChange[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const [a, b] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  const kept = a.length > MOST_COMPARED || b.length > MOST_COMPARED ? [] : common(a, b);
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...kept, [a.length, b.length] as const]) {
    for (; i < x; i += 1) changes.push({ sign: '-', number: head + i + 1, text: a[i] ?? '' });
    for (; j < y; j += 1) changes.push({ sign: '+', number: head + j + 1, text: b[j] ?? '' });
    [i, j] = [x + 1, y + 1];
  }
  return changes;
}

function linesOf(text: string): readonly string[] {
  if (text === '') return [];
  const lines = text.split('\n');
  // A last line without an end is another line than one with it.
  if (lines.at(-1) === '') lines.pop();
  else lines.push('\\ no line end at the end of the file');
  return lines;
}

/** The longest common subsequence, as pairs of places. */
function common(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [down = 0, right = 0, both = 0] = [
        length[(i + 1) * width + j],
        length[i * width + j + 1],
        length[(i + 1) * width + j + 1],
      ];
      length[i * width + j] = a[i] === b[j] ? both + 1 : Math.max(down, right);
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}
