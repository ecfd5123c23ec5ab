/** One step of a shell pattern: a character, any one, any number, or one of a set. */
type Step = { readonly any: boolean } | { readonly one: (unit: string) => boolean };

/** Reads `*`, `?`, `[…]` and escapes; a glob in a `case`, `${x#…}` or `${x/…}`. */
function stepsOf(pattern: string): Step[] {
  const steps: Step[] = [];
  for (let index = 0; index < pattern.length; index++) {
    const unit = pattern[index] as string;
    if (unit === '*') {
      if (!steps.some((step, at) => at === steps.length - 1 && 'any' in step)) steps.push({ any: true });
    } else if (unit === '?') steps.push({ one: () => true });
    else if (unit === '[') {
      const close = pattern.indexOf(']', index + 2);
      if (close < 0) steps.push({ one: (other) => other === '[' });
      else {
        steps.push({ one: setOf(pattern.slice(index + 1, close)) });
        index = close;
      }
    } else {
      const exact = unit === '\\' && index + 1 < pattern.length ? (pattern[++index] as string) : unit;
      steps.push({ one: (other) => other === exact });
    }
  }
  return steps;
}

function setOf(inside: string): (unit: string) => boolean {
  const not = inside.startsWith('!') || inside.startsWith('^');
  const set = not ? inside.slice(1) : inside;
  return (unit) => {
    let found = false;
    for (let index = 0; index < set.length && !found; index++) {
      const low = set[index] as string;
      const high = set[index + 1] === '-' ? set[index + 2] : undefined;
      if (high !== undefined) index += 2;
      found = unit >= low && unit <= (high ?? low);
    }
    return found !== not;
  };
}

/** The lengths that a pattern can match from `from` on, ascending. Takes pattern × text steps at most. */
export function matchesAt(pattern: string, text: string, from = 0): number[] {
  const steps = stepsOf(pattern);
  let states = new Set([0]);
  const lengths: number[] = [];
  const close = (set: Set<number>) => {
    for (const state of set) {
      const step = steps[state];
      if (step !== undefined && 'any' in step) set.add(state + 1);
    }
  };
  close(states);
  for (let index = from; ; index++) {
    if (states.has(steps.length)) lengths.push(index - from);
    if (index >= text.length || states.size === 0) return lengths;
    const next = new Set<number>();
    for (const state of states) {
      const step = steps[state];
      if (step === undefined) continue;
      if ('any' in step) next.add(state);
      else if (step.one(text[index] as string)) next.add(state + 1);
    }
    close(next);
    states = next;
  }
}

/** Whether a pattern matches the whole of a text. */
export const matches = (pattern: string, text: string): boolean => matchesAt(pattern, text).at(-1) === text.length;
