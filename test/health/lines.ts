/** Health lines as the journal shows them, one every 30 s, each with what is said of it. */
export function recorded(figures: readonly Readonly<Record<string, number>>[], pid = 4711): string[] {
  const start = Date.parse('2026-11-26T10:00:00Z');
  return figures.map((each, index) => {
    const at = new Date(start + index * 30_000).toISOString().replace('.000Z', '+0000');
    const words = Object.entries(each).map(([name, value]) => `${name}=${value}${/Delay|gc/.test(name) ? 'ms' : 'MB'}`);
    return `${at} host node[${pid}]: [HEALTH] ${words.join(' ')}`;
  });
}

/** A well app: its heap goes up and down with the collections. */
export const sawtooth = (count: number, floor = 60): Readonly<Record<string, number>>[] =>
  Array.from({ length: count }, (_, index) => ({
    rss: 140 + (index % 5),
    heapUsed: floor + (index % 4) * 12,
    heapTotal: 120,
    external: 9,
  }));
