import type { Tracked } from './text/tracked.ts';
import { Weaver } from './text/weaver.ts';

/** How a tool marks what it fills in; the first group is the name. Each is bounded, so that no text makes it slow. */
export const TEMPLATES = {
  /** Jinja, Go templates, Taskfile: `{{ name }}`. */
  mustache: /\{\{-?([^{}]{0,300}?)-?\}\}/g,
  /** CircleCI: `<< parameters.name >>`. */
  chevrons: /<<\s*((?:parameters|pipeline|matrix)\.[\w.-]{1,100})\s*>>/g,
  /** GitLab: `$[[ inputs.name ]]`. */
  inputs: /\$\[\[([^[\]]{0,300}?)\]\]/g,
  /** Azure: `$(name)` where a dot or a known name says that it is no command. */
  macro: /\$\(([A-Za-z_][\w.-]{0,100})\)/g,
} as const;

/** Puts constants in for what a tool fills in, and a shell variable of the same length for what is not known. */
export function fillTemplates(
  source: Tracked,
  pattern: RegExp,
  known: (name: string) => string | undefined = () => undefined,
  takes: (name: string) => boolean = () => true,
): Tracked {
  if (!pattern.test(source.text)) {
    pattern.lastIndex = 0;
    return source;
  }
  pattern.lastIndex = 0;
  const weaver = new Weaver(source);
  const names = new Map<string, string>();
  let start = 0;
  for (const match of source.text.matchAll(pattern)) {
    const name = (match[1] ?? '').trim();
    const value = known(name);
    if (value === undefined && !takes(name)) continue;
    weaver.keep(start, match.index);
    start = match.index + match[0].length;
    if (value === undefined) weaver.put(standIn(name, match[0].length, names), match.index);
    else weaver.put(value, match.index);
  }
  return weaver.keep(start, source.text.length).done();
}

function standIn(name: string, length: number, names: Map<string, string>): string {
  const key = `${length} ${name}`;
  const called =
    names.get(key) ?? `_${names.size.toString(36)}`.slice(0, Math.max(1, length - 3)).padEnd(length - 3, '_');
  names.set(key, called);
  return `\${${called}}`;
}

/** Blanks the statements of a template language, `{% … %}` and `{# … #}`: they are nothing to a shell. */
export function withoutStatements(source: Tracked): Tracked {
  if (!source.text.includes('{%') && !source.text.includes('{#')) return source;
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return { origin: source.origin, text: source.text.replace(/\{%[^{}\n]{0,300}%\}|\{#[^{}\n]{0,300}#\}/g, blank) };
}
