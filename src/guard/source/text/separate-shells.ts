import type { Gathering } from '../gathering.ts';
import type { Tracked } from './tracked.ts';
import { Weaver } from './weaver.ts';

/**
 * Lines that each run in a shell of their own, as one script in their order: those that change what the next one would
 * see, such as the directory, are put in parentheses.
 */
export function separateShells(into: Gathering, lines: readonly Tracked[]): Tracked {
  const weaver = new Weaver(into.source);
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const wrapped =
      lines.length > 1 &&
      /(?:^|[\s;&|])(?:cd|pushd|set|exit|exec|export|trap|function|unset|\w+=)|\(\)\s*\{/.test(line.text);
    const end = Math.max(0, (line.origin[line.text.length] ?? 0) - 1);
    if (wrapped) weaver.add(into.ownAt('(', line.origin[0] ?? 0));
    weaver.add(line).add(into.ownAt(wrapped ? '\n)\n' : '\n', end));
  }
  return weaver.done();
}
