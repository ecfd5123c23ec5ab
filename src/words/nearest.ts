/** The known word that was most likely meant: at most two letters wrong, and fewer than half of the word. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 64) return undefined;
  const ranked = known
    .map((each) => ({ each, wrong: distance(word.toLowerCase(), each.toLowerCase()) }))
    .filter(({ each, wrong }) => wrong <= 2 && wrong * 2 < each.length)
    .sort((a, b) => a.wrong - b.wrong);
  return ranked[0]?.each;
}

/** The optimal string alignment distance: letters added, lost, replaced, or two neighbours swapped. */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const at = (list: readonly number[], index: number) => list[index] ?? Number.POSITIVE_INFINITY;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY;
      const replaced = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, swapped, at(row, j) + 1, at(next, j - 1) + 1));
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
