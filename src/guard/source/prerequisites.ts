import type { Turn } from './piece.ts';

/** Targets behind targets that are followed. */
const DEEPEST = 8;
/** What one target may bring to run, and how many targets are looked at: a person's file has a dozen. */
const MOST = 200;

/**
 * The turns of recipes: a target's prerequisites run before it, in the order in which it names them, each once.
 * `needs`: what each target of the file names.
 */
export function turnsOf(needs: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly Turn[]> {
  const turns = new Map<string, Turn[]>();
  for (const target of [...needs.keys()].slice(0, MOST)) {
    const order = new Set<string>();
    bring(target, needs, order, 0);
    if (order.size < 2) continue;
    for (const [at, name] of [...order].entries())
      turns.set(name, [...(turns.get(name) ?? []), { of: `target ${target}`, at }]);
  }
  return turns;
}

function bring(target: string, needs: ReadonlyMap<string, readonly string[]>, order: Set<string>, depth: number): void {
  const named = needs.get(target);
  if (named === undefined || order.has(target) || depth > DEEPEST || order.size >= MOST) return;
  for (const each of named) bring(each, needs, order, depth + 1);
  order.add(target);
}
