import { isPlainlyEncoded } from '../code/encoding.ts';
import { type Given, type GivenNames, Parameters } from '../code/given.ts';
import { Helpers, type Parameter } from '../code/helpers.ts';
import {
  columnOf,
  type RubyMethod,
  type RubyPlace,
  type RubyTypes,
  rubyHelpers,
  rubyMethods,
  rubyTypes,
} from '../code/ruby-helpers.ts';
import { startedByRuby } from '../code/ruby-started.ts';
import { valueOfString } from '../code/token-strings.ts';
import { RUBY, type Token, tokensOf } from '../code/tokens.ts';
import { giveText, giveWords, unknownIn, type Value } from '../code/value.ts';
import type { Gathering } from '../gathering.ts';
import type { Setting } from '../piece.ts';
import type { Reader } from '../reader.ts';
import { placed, spanOf } from '../text/tracked.ts';

const STARTS =
  /^(?:system|exec|spawn|sh|capture2|capture2e|capture3|popen2|popen2e|popen3|popen|execute|run|sudo|exec!|capture|pipeline|inline|async_exec|ssh_exec!)$/;
/** These say a process only behind a name that does. */
const AMBIGUOUS = /^(?:run|exec|execute|sudo|capture|inline|sh|popen|pipeline)$/;
const REMOTE = /^(?:execute|capture|exec!|ssh_exec!|inline|run|sudo)$/;
const DELETES =
  /^(?:rm|rm_r|rm_f|rm_rf|remove_dir|remove_entry|remove_file|rmtree|delete|unlink|write|truncate|binwrite)$/;

/** Processes and servers' commands of Ruby: calls, backticks, `%x`; Vagrant's inline scripts and Capistrano's tasks too. */
export const read: Reader = (into, { path }) => {
  if (!isPlainlyEncoded(into)) return;
  const tokens = tokensOf(into.text, RUBY).filter((token) => {
    if (token.kind === 'comment') into.comment(token.start, token.end);
    return token.kind !== 'comment';
  });
  new Calls(into, tokens, path).read();
};

const CHDIR = /\bchdir:\s*["']([^"'#]+)["']/;
const WITHIN = /\b(?:Dir\.chdir|within|cd)\(?\s*["']([^"'#]+)["']\)?\s+(?:do\b|\{)/;
/** Lines that a block's beginning is looked for in. */
const AROUND = 60;
const LONGEST_LINE = 500;
const isFreeze = (token: Token | undefined): boolean => token?.kind === 'name' && token.text === 'freeze';

class Calls {
  readonly #into: Gathering;
  readonly #tokens: readonly Token[];
  readonly #constants = new Map<string, string>();
  readonly #remoteFile: boolean;
  readonly #tasks: boolean;
  readonly #parameters = new Parameters();
  readonly #methods: readonly RubyMethod[];
  readonly #helpers: Helpers<RubyPlace>;
  #started: ReadonlySet<string> | undefined;
  #types: RubyTypes | undefined;
  /** Whether any block of it runs somewhere else. */
  #moves: boolean | undefined;

  constructor(into: Gathering, tokens: readonly Token[], path: string) {
    this.#into = into;
    this.#tokens = tokens;
    this.#remoteFile =
      /Vagrantfile|\.cap$|Capfile|deploy/i.test(path) || /net\/ssh|net::ssh|sshkit|capistrano/i.test(into.text);
    this.#tasks = /Rakefile|\.rake$|Fastfile|Thorfile/i.test(path) || this.#remoteFile;
    this.#methods = rubyMethods(into.text, tokens);
    this.#helpers = new Helpers<RubyPlace>(into, rubyHelpers(tokens, this.#methods), {
      parameters: this.#parameters,
      parametersOf: (definition) => (definition as RubyMethod).parameters,
      givenBy: (call, parameters) => this.#givenBy(call, parameters),
      read: ({ index }) => this.#token(index),
    });
    this.#bind();
  }

  /** `NAME = 'text'`, `$name = <<-SHELL`: the last one counts, two different ones count as none. */
  #bind(): void {
    this.#tokens.forEach((token, index) => {
      const name = this.#tokens[index - 2];
      const equals = this.#tokens[index - 1];
      if (token.kind !== 'string' || equals?.kind !== 'mark' || equals.text !== '=' || name?.kind !== 'name') return;
      const after = this.#tokens[index + 1];
      const isFrozen = after?.kind === 'mark' && after.text === '.' && isFreeze(this.#tokens[index + 2]);
      if (after?.kind === 'mark' && '+%.'.includes(after.text) && !isFrozen) return;
      const { text, known } = this.#value(token);
      if (known) this.#constants.set(name.text, text.text);
    });
  }

  read(): void {
    let next = 0;
    let end: number | undefined;
    for (let index = 0; index < this.#tokens.length; index += 1) {
      if (index === end) {
        this.#helpers.leave();
        end = undefined;
      }
      const method = this.#methods[next];
      if (index === method?.index) {
        if (end !== undefined) this.#helpers.leave();
        this.#helpers.enter(method);
        end = method.behind;
        next += 1;
      }
      this.#token(index);
    }
    this.#helpers.read();
  }

  #token(index: number): void {
    const token = this.#tokens[index];
    if (token?.kind === 'name') this.#name(token.text, index);
    else if (token?.kind === 'string' && token.runs) {
      giveText(this.#into, this.#value(token), {});
      this.#helpers.starts({ from: token.start, to: token.end, index });
    }
  }

  #name(name: string, index: number): void {
    const before = this.#tokens[index - 1];
    const dotted = before?.kind === 'mark' && before.text === '.';
    const object = dotted ? this.#tokens[index - 2] : undefined;
    const owner = object?.kind === 'name' ? object.text : '';
    const defines = dotted ? this.#tokens[index - 3] : before;
    if (defines?.kind === 'name' && /^(?:def|class|module)$/.test(defines.text)) return;
    if (this.#helpers.knows(name) && (!dotted || this.#isOwn(index, owner)))
      this.#helpers.calls(name, this.#placeOf(index));
    if (STARTS.test(name) && this.#starts(name, dotted, owner)) this.#call(name, index);
    else if (name === 'kill' && owner === 'Process') this.#kill(index);
    else if (DELETES.test(name) && /^(?:FileUtils|File|IO|Dir)$/.test(owner)) {
      const [path] = this.#arguments(index);
      if (path?.known) this.#into.access('write', path.text.text, spanOf(path.text, 0, path.text.text.length));
    }
  }

  /** Whether what stands before a method's dot is of a class or module of the file: `self`, `Shell`, `Shell.new`. */
  #isOwn(index: number, owner: string): boolean {
    if (owner === 'self') return true;
    this.#types ??= rubyTypes(this.#into.text);
    const until = this.#tokens[index]?.start ?? 0;
    const before = this.#into.text.slice(Math.max(0, until - 100), until);
    const type = /(\w+)\.new(?:\([^()\n]*\))?\.$/.exec(before)?.[1] ?? this.#types.made.get(owner) ?? owner;
    return this.#types.own.has(type);
  }

  #starts(name: string, dotted: boolean, owner: string): boolean {
    if (dotted)
      return (
        /^(?:Kernel|Process|Open3|IO|PTY|ssh|session|channel|host|backend|self)$/.test(owner) || name.endsWith('!')
      );
    if (name === 'inline') return this.#remoteFile;
    return !AMBIGUOUS.test(name) || name === 'exec' || this.#tasks;
  }

  #call(name: string, index: number): void {
    const values = this.#arguments(index);
    const [first] = values;
    if (!first) return;
    const remote = this.#remoteFile && REMOTE.test(name);
    const directory = this.#directoryAt(index);
    const place: Partial<Setting> = {
      ...(remote ? { remote: true } : {}),
      ...(directory === undefined ? {} : { directory }),
    };
    if (values.length === 1) giveText(this.#into, first, place);
    else giveWords(this.#into, values, place);
    this.#helpers.starts(this.#placeOf(index));
  }

  /** `chdir: '/srv/app'` of a call, or the block that it stands in: `Dir.chdir('/srv/app') do`, `within '/srv/app' do`. */
  #directoryAt(index: number): string | undefined {
    const { text } = this.#into;
    const at = this.#tokens[index]?.start ?? 0;
    const own = CHDIR.exec(text.slice(at, at + 1000).split('\n', 1)[0] ?? '')?.[1];
    if (own !== undefined) return own;
    this.#moves ??= WITHIN.test(text);
    if (!this.#moves) return undefined;
    let column = columnOf(text, at);
    let end = text.lastIndexOf('\n', at);
    if (at - end > LONGEST_LINE) return undefined;
    for (let lines = 0; lines < AROUND && end > 0 && column > 0; lines += 1) {
      const start = text.lastIndexOf('\n', end - 1) + 1;
      const line = text.slice(start, Math.min(end, start + 500));
      if (line.trim() !== '' && columnOf(text, start + line.search(/\S/)) < column) {
        column = line.search(/\S/);
        const directory = WITHIN.exec(line)?.[1];
        if (directory !== undefined) return directory;
      }
      end = start - 1;
    }
    return undefined;
  }

  #placeOf(index: number): RubyPlace {
    const from = this.#tokens[index]?.start ?? 0;
    return { from, to: this.#read(index).end, index };
  }

  #givenBy({ index }: RubyPlace, parameters: readonly Parameter<RubyPlace>[]): GivenNames {
    const values = this.#arguments(index);
    const isList = /^\s*\(?\s*(?:\[|%w)/.test(this.#into.text.slice(this.#tokens[index]?.end).slice(0, 40));
    const names = new Map<string, Given>();
    for (const [at, { name, rest, otherwise }] of parameters.entries()) {
      if (name === undefined) continue;
      const standard = otherwise && this.#tokens[otherwise.index];
      const value = values[at] ?? (standard?.kind === 'string' ? this.#value(standard) : unknownIn(name));
      if (rest || (isList && at === 0)) names.set(name, { value: unknownIn(name), list: values.slice(at) });
      else names.set(name, { value });
    }
    return names;
  }

  /** The texts and symbols behind a name, up to whatever is none. Sums of texts are one. */
  #arguments(index: number): Value[] {
    return this.#read(index).values;
  }

  #read(index: number): { values: Value[]; end: number } {
    const values: Value[] = [];
    let end = this.#tokens[index]?.end ?? 0;
    let at = index + 1;
    let open = false;
    let joins = false;
    for (let steps = 0; steps < 200 && values.length < 500; steps += 1, at += 1) {
      const token = this.#tokens[at];
      if (!token) break;
      if (token.kind === 'mark') {
        if (token.text === '(' || token.text === '[' || token.text === ':') open = open || token.text === '(';
        else if (token.text === '+') joins = true;
        else if (token.text === '*' || token.text === ',' || token.text === ']') continue;
        else if (token.text === '$' || token.text === '@') continue;
        else if (token.text === '{') at = this.#behindBraces(at);
        else break;
        continue;
      }
      // Between two arguments stands a comma, or what joins them.
      if (this.#tokens[at - 1]?.kind !== 'mark' && at > index + 1) break;
      if (!open && this.#onNewLine(at)) break;
      const list = token.kind === 'name' ? this.#parameters.of(() => token.text)?.list : undefined;
      if (list) {
        values.push(...list);
        continue;
      }
      const value =
        token.kind === 'string' ? this.#value(token) : this.#named(token as Extract<Token, { text: string }>, at);
      if (value === undefined) {
        // `key: value` at the end: options.
        break;
      }
      const last = joins ? values.pop() : undefined;
      joins = false;
      values.push(last ? this.#joined(last, value) : value);
      end = token.end;
    }
    return { values, end };
  }

  #joined(left: Value, right: Value): Value {
    const origin = new Int32Array(left.text.text.length + right.text.text.length + 1);
    origin.set(left.text.origin);
    origin.set(right.text.origin, left.text.text.length);
    return { text: { text: left.text.text + right.text.text, origin }, known: left.known && right.known };
  }

  #named(token: Extract<Token, { text: string }>, at: number): Value | undefined {
    const next = this.#tokens[at + 1];
    const before = this.#tokens[at - 1];
    const origin = this.#into.source.origin[token.start] ?? 0;
    if (before?.kind === 'mark' && before.text === ':' && before.end === token.start)
      return { text: placed(token.text, origin), known: true };
    if (next?.kind === 'mark' && next.text === ':' && next.start === token.end) return undefined;
    if (/^(?:do|if|unless|and|or|then|end|rescue)$/.test(token.text)) return undefined;
    const given = this.#parameters.of(() => token.text);
    if (given) return given.value;
    const constant = this.#constants.get(token.text);
    if (constant !== undefined) return { text: placed(constant, origin), known: true };
    return { text: placed(`\${_code_${token.text.replace(/\W/g, '_')}}`, origin), known: false };
  }

  #behindBraces(at: number): number {
    let depth = 0;
    for (let index = at; index < Math.min(this.#tokens.length, at + 100); index += 1) {
      const token = this.#tokens[index];
      if (token?.kind !== 'mark') continue;
      if (token.text === '{') depth += 1;
      else if (token.text === '}') {
        depth -= 1;
        if (depth === 0) return index;
      }
    }
    return at + 100;
  }

  #onNewLine(at: number): boolean {
    const before = this.#tokens[at - 1];
    const token = this.#tokens[at];
    if (!before || !token) return true;
    const between = this.#into.text.slice(before.end, Math.min(token.start, before.end + 2000));
    return between.includes('\n') && !(before.kind === 'mark' && /[,+\\(]/.test(before.text));
  }

  #kill(index: number): void {
    const start = this.#tokens[index + 1]?.start ?? this.#into.text.length;
    const written = this.#into.text.slice(start, start + 60);
    const told = /^\(?\s*(?::|["'])?(?:SIG)?(KILL|9)\b["']?\s*,\s*([\w.@$]+)/.exec(written);
    if (!told) return;
    this.#started ??= startedByRuby(this.#into.text, this.#tokens, this.#methods);
    if (this.#started.has((told[2] ?? '').replace(/^[@$]+/, ''))) return;
    const span = this.#into.span(this.#tokens[index]?.start ?? 0, start + told[0].length);
    this.#into.run([
      { value: 'kill', span },
      { value: '-KILL', span },
      { value: /^\d+$/.test(told[2] ?? '') ? told[2] : undefined, span },
    ]);
  }

  #value(token: Extract<Token, { kind: 'string' }>): Value {
    return valueOfString(this.#into, token, RUBY, (name) => {
      const given = this.#parameters.of(() => name);
      return given ? given.value.text.text : this.#constants.get(name);
    });
  }
}
