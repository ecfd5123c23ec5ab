const NOTE = '*Cut here: the platform shows at most 1 MiB of summary. The log of this step has all of it.*';

/**
 * Cuts the longest parts until all parts together fit into `limit` bytes. A cut part ends at a line end, with its code
 * blocks and folds closed, and says that it was cut.
 */
export function cutToFit(parts: readonly string[], limit: number): string[] {
  const cut = [...parts];
  const size = (): number => cut.reduce((sum, part) => sum + Buffer.byteLength(part) + 2, 0);
  for (let round = 0; round < parts.length && size() > limit; round++) {
    const lengths = cut.map((part) => Buffer.byteLength(part));
    const index = lengths.indexOf(Math.max(...lengths));
    cut[index] = cutPart(cut[index] ?? '', Math.max(0, (lengths[index] ?? 0) - (size() - limit)));
  }
  return cut;
}

function cutPart(part: string, bytes: number): string {
  const room = Math.max(0, bytes - NOTE.length - 200);
  const text = Buffer.from(part).subarray(0, room).toString('utf8');
  const lines = text.slice(0, Math.max(0, text.lastIndexOf('\n'))).split('\n');
  let fence = '';
  let folds = 0;
  for (const line of lines) {
    const mark = /^(?:> )*(`{3,})/.exec(line)?.[1];
    if (fence === '') {
      fence = mark ?? '';
      folds += (line.match(/<details>/g)?.length ?? 0) - (line.match(/<\/details>/g)?.length ?? 0);
    } else if (mark === fence) fence = '';
  }
  return [...lines, ...(fence === '' ? [] : [fence]), '', NOTE, ...Array(Math.max(0, folds)).fill('\n</details>')].join(
    '\n',
  );
}
