import type { Gathering } from '../gathering.ts';
import type { Setting } from '../piece.ts';
import { turnsOf } from '../prerequisites.ts';
import type { Reader } from '../reader.ts';
import { shebangProgram } from '../shebang.ts';
import { fillTemplates, TEMPLATES } from '../templates.ts';
import { linesOf } from '../text/lines.ts';
import { separateShells } from '../text/separate-shells.ts';
import { cut, type Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';

/** Recipes of just: each line has a shell of its own, or the whole of them is a script where it begins with `#!`. */
export const read: Reader = (into) => {
  const { text } = into;
  const constants = new Map<string, string>();
  for (const match of text.matchAll(/^(?:export\s+)?([A-Za-z_][\w-]*)\s*:=\s*(?:"([^"\\\n]*)"|'([^'\n]*)')/gm))
    constants.set(match[1] ?? '', match[2] ?? match[3] ?? '');
  const variables = new Map([...constants].map(([name, value]) => [name, [value]] as const));
  const shell = /^set\s+shell\s*:=\s*\[\s*["']([\w/.-]+)/m.exec(text)?.[1]?.split('/').at(-1) ?? 'sh';
  const turns = turnsOf(dependenciesIn(text));
  let body: Tracked[] = [];
  let name = '';
  const finish = () => {
    const turned = turns.get(name);
    give(into, body, constants, { variables, ...(turned ? { turns: turned } : {}) }, shell);
    body = [];
  };
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + 2000));
    if (/^[ \t]+\S/.test(line)) body.push(cut(into.source, start, end));
    else if (line.trim() === '' && body.length > 0) body.push(cut(into.source, start, end));
    else {
      finish();
      name = RECIPE.exec(line)?.[1] ?? '';
      if (line.startsWith('#')) into.comment(start, end);
      const tick = /^[\w-]+\s*:=.*?`([^`]+)`/.exec(line);
      const from = tick?.[1] === undefined ? -1 : start + line.indexOf('`') + 1;
      if (from !== -1) into.shell(cut(into.source, from, from + (tick?.[1]?.length ?? 0)), { variables }, shell);
    }
  }
  finish();
};

/** A recipe's name, and behind the colon what it needs. Behind `&&` stands what runs after it. */
const RECIPE = /^@?([A-Za-z_][\w-]*)[^:=\n]*(?:=[^:\n]*)?:(?!=)([^&\n]*)/;

function dependenciesIn(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { start, end } of linesOf(text)) {
    const [, name, needs] = RECIPE.exec(text.slice(start, Math.min(end, start + 2000))) ?? [];
    if (name !== undefined) found.set(name, needs?.match(/(?<![\w'"-])[A-Za-z_][\w-]*(?![\w'"])/g) ?? []);
  }
  return found;
}

function give(
  into: Gathering,
  body: readonly Tracked[],
  constants: ReadonlyMap<string, string>,
  place: Partial<Setting>,
  shell: string,
): void {
  const filled = body.map((line) => fillTemplates(line, TEMPLATES.mustache, (name) => constants.get(name)));
  const program = shebangProgram(filled[0]?.text.trim() ?? '');
  if (program === undefined) {
    into.shell(separateShells(into, joined(into, filled).map(withoutPrefix)), place, shell);
    return;
  }
  const weaver = new Weaver(into.source);
  for (const line of filled)
    weaver.add(line).add(into.ownAt('\n', Math.max(0, (line.origin[line.text.length] ?? 0) - 1)));
  into.program(weaver.done(), program, place);
}

/** Lines that end in a backslash go on. */
function joined(into: Gathering, lines: readonly Tracked[]): Tracked[] {
  const found: Tracked[] = [];
  let weaver: Weaver | undefined;
  for (const line of lines) {
    if (weaver) weaver.add(into.ownAt('\n', line.origin[0] ?? 0));
    weaver ??= new Weaver(into.source);
    weaver.add(line);
    if (line.text.endsWith('\\')) continue;
    found.push(weaver.done());
    weaver = undefined;
  }
  if (weaver) found.push(weaver.done());
  return found;
}

function withoutPrefix(line: Tracked): Tracked {
  const prefix = /^[\s@-]*/.exec(line.text)?.[0].length ?? 0;
  return prefix === 0 ? line : cut(line, prefix, line.text.length);
}
