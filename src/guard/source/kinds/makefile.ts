import type { Gathering } from '../gathering.ts';
import { Expander } from '../make/expand.ts';
import { logicalLines, type MakeLine } from '../make/lines.ts';
import { assignmentIn, Variables } from '../make/variables.ts';
import type { Turn } from '../piece.ts';
import { turnsOf } from '../prerequisites.ts';
import type { Reader } from '../reader.ts';
import { separateShells } from '../text/separate-shells.ts';
import { cut, type Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';

/** The recipes of a makefile, `$(shell …)` and `!=`. Variables are known wherever in the file they stand. */
export const read: Reader = (into) => {
  const lines = logicalLines(into);
  const variables = new Variables();
  for (const line of lines) {
    if (line.kind === 'define') variables.set(line.name, line.body, '=');
    else if (line.kind === 'make') {
      const assignment = assignmentIn(line.text);
      if (assignment) variables.set(assignment.name, assignment.value, assignment.operator);
    }
  }
  const oneShell = /^\.ONESHELL\s*:/m.test(into.text);
  const shell =
    variables
      .only('SHELL')
      ?.trim()
      .split(/[\s/]+/)
      .at(-1) ?? 'sh';
  const place = { variables: variables.constants() };
  const turns = turnsOf(prerequisitesIn(lines));
  let targets = '';
  let recipe: Tracked[] = [];
  const finish = () => {
    if (recipe.length > 0)
      into.shell(
        oneShell ? together(into, recipe) : separateShells(into, recipe),
        { ...place, ...turnOf(targets, turns) },
        shell,
      );
    recipe = [];
  };
  for (const line of lines) {
    if (line.kind === 'recipe') recipe.push(...recipeLines(into, variables, line, targets));
    else if (line.kind === 'make') {
      const isConditional = /^\s*(?:ifeq|ifneq|ifdef|ifndef|else|endif)\b/.test(line.text);
      if (isConditional || line.text.trim() === '') continue;
      finish();
      readShellFunctions(into, variables, line, place, shell);
      const rule = ruleIn(line.text);
      targets = rule?.targets ?? '';
      const semicolon = rule ? semicolonIn(line.text) : -1;
      if (semicolon !== -1)
        recipe.push(
          ...recipeLines(
            into,
            variables,
            { kind: 'recipe', start: line.start + semicolon + 1, end: line.end, prefix: '\t' },
            targets,
          ),
        );
    }
  }
  finish();
};

/** A rule's targets, and what stands behind its colon. */
function ruleIn(text: string): { targets: string; needs: string } | undefined {
  const colon = text.search(/[:=#]/);
  if (colon < 1 || text[colon] !== ':' || assignmentIn(text)) return undefined;
  const behind = text[colon + 1] === ':' ? colon + 2 : colon + 1;
  const targets = text.slice(0, text[colon - 1] === '&' ? colon - 1 : colon).trim();
  if (text[behind] === '=' || targets === '') return undefined;
  return { targets, needs: text.slice(behind).split(';', 1)[0] ?? '' };
}

const wordsOf = (text: string): string[] => text.split(/[\s|]+/).filter((word) => word !== '');

/** What each target needs to be made before it. */
function prerequisitesIn(lines: readonly MakeLine[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const line of lines) {
    const rule = line.kind === 'make' ? ruleIn(line.text) : undefined;
    if (!rule) continue;
    for (const target of wordsOf(rule.targets))
      if (!target.startsWith('.')) found.set(target, [...(found.get(target) ?? []), ...wordsOf(rule.needs)]);
  }
  return found;
}

function turnOf(targets: string, all: ReadonlyMap<string, readonly Turn[]>): { turns?: readonly Turn[] } {
  const turns = wordsOf(targets).flatMap((target) => all.get(target) ?? []);
  return turns.length > 0 ? { turns } : {};
}

/** The first `;` outside a reference: behind it stands the first line of the recipe. */
function semicolonIn(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '#' && depth === 0) return -1;
    if (char === '(' || char === '{') depth += 1;
    else if ((char === ')' || char === '}') && depth > 0) depth -= 1;
    else if (char === ';' && depth === 0) return at;
  }
  return -1;
}

/** One line of a recipe as the shell gets it; more where a `define` of several lines stands in it. */
function recipeLines(
  into: Gathering,
  variables: Variables,
  line: Extract<MakeLine, { kind: 'recipe' }>,
  targets: string,
): Tracked[] {
  const weaver = new Weaver(into.source);
  // Make takes the recipe prefix off continued lines too.
  let from = line.start;
  for (let feed = into.text.indexOf('\n', from); feed !== -1 && feed < line.end; feed = into.text.indexOf('\n', from)) {
    weaver.keep(from, feed + 1);
    from = feed + 1;
    if (into.text[from] === line.prefix) from += 1;
  }
  const raw = weaver.keep(from, line.end).done(line.start);
  const expanded = new Expander(variables, targets).expand(raw);
  return splitRecipe(expanded).map(withoutPrefix);
}

function splitRecipe(expanded: Tracked): Tracked[] {
  const { text } = expanded;
  const lines: Tracked[] = [];
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (/\\(?:\\\\)*\r?$/.test(text.slice(Math.max(start, at - 20), at))) continue;
    lines.push(cut(expanded, start, at));
    start = at + 1;
  }
  lines.push(cut(expanded, start, text.length));
  return lines;
}

/** `@`, `-` and `+` before a line speak to make. */
function withoutPrefix(line: Tracked): Tracked {
  const prefix = /^[\s@+-]*/.exec(line.text)?.[0].length ?? 0;
  return prefix === 0 ? line : cut(line, prefix, line.text.length);
}

const together = (into: Gathering, lines: readonly Tracked[]): Tracked => {
  const weaver = new Weaver(into.source);
  for (const line of lines)
    weaver.add(line).add(into.ownAt('\n', Math.max(0, (line.origin[line.text.length] ?? 0) - 1)));
  return weaver.done();
};

/** Make runs these itself, while it reads the file. */
function readShellFunctions(
  into: Gathering,
  variables: Variables,
  line: Extract<MakeLine, { kind: 'make' }>,
  place: { variables: ReadonlyMap<string, readonly string[]> },
  shell: string,
): void {
  const expander = new Expander(variables, '');
  const assignment = assignmentIn(line.text);
  const from = assignment?.operator === '!=' ? line.start + line.text.indexOf('!=') + 2 : -1;
  if (from !== -1) into.shell(expander.expand(cut(into.source, from, line.end)), place, shell);
  if (!/\$[({]shell\s/.test(line.text)) return;
  expander.expand(cut(into.source, line.start, line.end));
  for (const command of expander.substitutions) into.shell(command, place, shell);
}
