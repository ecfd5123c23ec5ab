import { placed, type Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';
import type { Variables } from './variables.ts';

const DEEPEST = 8;
/** More than any recipe comes to; a bound for variables that hold each other several times. */
const MOST_TEXT = 256 * 1024;

/**
 * Puts into a text what make puts there: `$$` is `$`, a constant its value, `$(shell …)` a command substitution. What
 * only make can know becomes a shell variable.
 */
export class Expander {
  /** The commands of every `$(shell …)` that was met. */
  readonly substitutions: Tracked[] = [];
  readonly #variables: Variables;
  readonly #targets: string;
  #unknown = 0;
  #written = 0;

  constructor(variables: Variables, targets: string) {
    this.#variables = variables;
    this.#targets = targets;
  }

  expand(source: Tracked, parameters: readonly string[] = [], depth = 0): Tracked {
    const { text } = source;
    if (!text.includes('$')) return source;
    const weaver = new Weaver(source);
    let start = 0;
    for (let at = text.indexOf('$'); at !== -1; at = text.indexOf('$', start)) {
      weaver.keep(start, at);
      const next = text[at + 1] ?? '';
      start = Math.min(at + 2, text.length);
      if (next === '$') weaver.keep(at, at + 1);
      else if (next === '(' || next === '{') {
        const end = closing(text, at + 1);
        start = end + 1;
        this.#reference(weaver, source, at, end, parameters, depth);
      } else if (next !== '') this.#single(weaver, next, at, parameters, source);
    }
    const done = weaver.keep(start, text.length).done();
    this.#written += done.text.length;
    return done;
  }

  #reference(weaver: Weaver, source: Tracked, at: number, end: number, parameters: readonly string[], depth: number) {
    const inner = source.text.slice(at + 2, end);
    const shell = /^shell\s+/.exec(inner);
    if (depth >= DEEPEST || this.#written > MOST_TEXT) weaver.put(this.#name(inner), at);
    else if (shell) {
      const part = partOf(source, at + 2 + shell[0].length, end);
      const command = this.expand(part, parameters, depth + 1);
      this.substitutions.push(command);
      weaver
        .put('$(', at)
        .add(command)
        .put(')', Math.max(at, end - 1));
    } else if (/^(?:info|warning|error|eval)\s/.test(inner)) return;
    else if (inner.startsWith('strip ')) weaver.add(this.expand(partOf(source, at + 8, end), parameters, depth + 1));
    else if (inner.startsWith('call ')) this.#call(weaver, source, at, inner.slice(5), parameters, depth);
    else if (/^[1-9]$/.test(inner)) weaver.put(parameters[Number(inner) - 1] ?? '', at);
    else if (inner.length === 1 && '@<^?*+'.includes(inner)) this.#single(weaver, inner, at, parameters, source);
    else {
      const value = this.#variables.only(inner.trim());
      const origin = source.origin[at] ?? 0;
      if (value === undefined) weaver.put(this.#name(inner), at);
      else weaver.add(this.expand(placed(value, origin), parameters, depth + 1));
    }
  }

  #call(weaver: Weaver, source: Tracked, at: number, inner: string, parameters: readonly string[], depth: number) {
    const [name = '', ...given] = inner.split(',');
    const origin = source.origin[at] ?? 0;
    const value = this.#variables.only(name.trim());
    const values = given.map((one) => this.expand(placed(one, origin), parameters, depth + 1).text.trim());
    if (value === undefined) weaver.put(this.#name(inner), at);
    else weaver.add(this.expand(placed(value, origin), values, depth + 1));
  }

  /** `$@`, `$x`. */
  #single(weaver: Weaver, name: string, at: number, parameters: readonly string[], source: Tracked): void {
    if (name === '@' && /^[^\s%$]+$/.test(this.#targets)) weaver.put(this.#targets, at);
    else if (/[1-9]/.test(name)) weaver.put(parameters[Number(name) - 1] ?? '', at);
    else {
      const value = this.#variables.only(name);
      if (value === undefined || value.includes('$')) weaver.put(this.#name(name), at);
      else weaver.add(placed(value, source.origin[at] ?? 0));
    }
  }

  /** A shell variable for what make alone knows. It keeps the name of a variable: the environment may hold it too. */
  #name(inner: string): string {
    if (/^[A-Za-z_]\w*$/.test(inner)) return `\${${inner}}`;
    this.#unknown += 1;
    return `\${_make${this.#unknown}}`;
  }
}

const partOf = (source: Tracked, start: number, end: number): Tracked => ({
  text: source.text.slice(start, end),
  origin: source.origin.slice(start, end + 1),
});

/** Where the bracket at `open` closes, brackets of its kind nested in it; the end of the text where it does not. */
function closing(text: string, open: number): number {
  const opener = text[open];
  const closer = opener === '(' ? ')' : '}';
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const char = text[at];
    if (char === opener) depth += 1;
    else if (char === closer) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return text.length;
}
