import { Fault, NOTHING_TOUCHED } from '../fault.ts';

/** The variable in which the platform hands over an input: upper case, spaces become underscores, hyphens stay. */
export function inputVariable(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}

/**
 * Refuses an input that the action does not have. The platform only warns of one, and a misspelt `confirm-within`
 * would leave a deploy without its timer.
 *
 * @throws {Fault} naming the input and the nearest one that exists.
 */
export function refuseUnknownInputs(known: readonly string[], env: NodeJS.ProcessEnv): void {
  const variables = new Set(known.map(inputVariable));
  const unknown = Object.keys(env).find((name) => name.startsWith('INPUT_') && !variables.has(name));
  if (unknown === undefined) return;
  const name = unknown.slice('INPUT_'.length).toLowerCase();
  const close = nearest(name, known);
  throw new Fault(`This action has no input \`${name}\`.`, {
    state: NOTHING_TOUCHED,
    remedy: close
      ? `Write \`${close}\` if that is what is meant, or take the line out of \`with:\`.`
      : `Take the line out of \`with:\`. The inputs are: ${known.map((each) => `\`${each}\``).join(', ')}.`,
  });
}

/** The known name that takes the fewest edits, if it takes few enough to be meant. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((each) => ({ each, edits: distance(name.replaceAll('_', '-'), each) }))
    .toSorted((a, b) => a.edits - b.edits);
  return best && best.edits <= Math.max(2, Math.floor(best.each.length / 3)) ? best.each : undefined;
}

/** Levenshtein distance; a swap of neighbours, the commonest slip, counts as two. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, wanted] of [...other].entries()) {
      const replaced = (row[j] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
