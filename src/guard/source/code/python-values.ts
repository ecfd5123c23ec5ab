import type { SyntaxNode } from '@lezer/common';
import type { Gathering } from '../gathering.ts';
import { cut, placed } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';
import { splitWords } from '../words/split.ts';
import { decoded } from './base64.ts';
import { Changes } from './changes.ts';
import { Parameters } from './given.ts';
import { weaveLiteral } from './literal.ts';
import type { Nodes } from './nodes.ts';
import { eitherOf, joinedValues, longestOf, unknownAt, type Value } from './value.ts';

const DEEPEST = 40;
/** A condition within a condition counts for so much: each doubles what there is to follow. */
const CHOICE = 10;
const LONGEST = 64 * 1024;

/** What expressions of a Python file come to, as far as it says. */
export class PythonValues {
  readonly #into: Gathering;
  readonly #bound = new Map<string, SyntaxNode | undefined>();
  readonly #changes: Changes;
  /** Of dictionaries that were looked into, by their places. */
  readonly #known = new Map<number, ReadonlyMap<string, SyntaxNode>>();
  readonly parameters = new Parameters();
  #made = 0;

  constructor(into: Gathering, nodes: Nodes) {
    this.#into = into;
    this.#changes = new Changes(into);
    for (const { firstChild: name } of nodes.of('AssignStatement')) {
      const operator = name?.nextSibling;
      if (name?.name !== 'VariableName') continue;
      // `name: type = value` and the like: no constant.
      if (operator?.name === 'AssignOp') this.#set(this.source(name), operator.nextSibling, false);
      else if (operator?.name !== 'TypeDef') this.#bound.set(this.source(name), undefined);
    }
    for (const { firstChild: name } of nodes.of('UpdateStatement')) {
      const operator = name?.nextSibling;
      if (name?.name !== 'VariableName' || !operator) continue;
      if (this.source(operator) === '+=') this.#set(this.source(name), operator.nextSibling, true);
      else this.#bound.set(this.source(name), undefined);
    }
  }

  /** The first assignment of a name is what it is bound to; others may change what that is. */
  #set(name: string, value: SyntaxNode | null, adds: boolean): void {
    if (!this.#bound.has(name)) this.#bound.set(name, adds ? undefined : (value ?? undefined));
    else if (value) this.#changes.add(name, { adds, value });
  }

  source({ from, to }: { from: number; to: number }): string {
    return this.#into.text.slice(from, to);
  }

  resolve(node: SyntaxNode | null | undefined, depth = 0): SyntaxNode | null {
    if (!node) return null;
    if (node.name === 'VariableName' && depth < DEEPEST) {
      const given = this.#given(node);
      if (given) return given.node ?? node;
      const bound = this.#bound.get(this.source(node));
      if (bound && !(bound.from <= node.from && node.to <= bound.to)) return this.resolve(bound, depth + 1);
    }
    const inner = node.name === 'ParenthesizedExpression' ? pythonExpressions(node)[0] : this.#member(node, depth);
    return inner && depth < DEEPEST ? this.resolve(inner, depth + 1) : node;
  }

  value(node: SyntaxNode | null | undefined, depth = 0): Value {
    if (!node) return unknownAt(this.#into, 0);
    if (depth > DEEPEST || this.#made > LONGEST * 16) return unknownAt(this.#into, node.from);
    const value = this.#make(node, depth);
    this.#made += value.text.text.length;
    return value.text.text.length > LONGEST ? unknownAt(this.#into, node.from) : value;
  }

  #make(node: SyntaxNode, depth: number): Value {
    const into = this.#into;
    switch (node.name) {
      case 'String':
        return this.#string(node);
      case 'FormatString':
        return this.#format(node, depth);
      case 'ContinuedString':
        return joinedValues(
          into,
          pythonExpressions(node).map((part) => this.value(part, depth + 1)),
        );
      case 'Number':
        return { text: new Weaver(into.source).keep(node.from, node.to).done(), known: true };
      case 'BinaryExpression':
        return this.#sum(node, depth);
      case 'VariableName': {
        const given = this.#given(node);
        if (given) return given.value;
        const bound = this.#bound.get(this.source(node));
        if (!bound || (bound.from <= node.from && node.to <= bound.to))
          return unknownAt(into, node.from, this.source(node));
        const first = this.#moved(bound, node, depth);
        return this.#changes.of(this.source(node), node, first, (value) => this.value(value, depth + 1));
      }
      case 'MemberExpression': {
        const member = this.#member(node, depth);
        return member ? this.#moved(member, node, depth) : unknownAt(into, node.from);
      }
      case 'ParenthesizedExpression': {
        const [inner] = pythonExpressions(node);
        return inner ? this.value(inner, depth + 1) : unknownAt(into, node.from);
      }
      case 'ConditionalExpression':
        return eitherOf(
          into,
          branchesOf(node).map((branch) => this.value(branch, depth + CHOICE)),
          node.from,
        );
      case 'CallExpression':
        return this.#call(node, depth);
      default: {
        const resolved = this.resolve(node);
        return resolved && resolved !== node ? this.value(resolved, depth + 1) : unknownAt(into, node.from);
      }
    }
  }

  /** A constant's text stands where its name is used: that is the command's place. */
  #moved(bound: SyntaxNode, node: SyntaxNode, depth: number): Value {
    if (bound.from <= node.from && node.to <= bound.to) return unknownAt(this.#into, node.from);
    const { text, known } = this.value(bound, depth + 1);
    return { text: placed(text.text, this.#into.source.origin[node.from] ?? 0), known };
  }

  /** What a member of a dictionary is that the file writes down: `COMMANDS['stop']`. */
  #member(node: SyntaxNode, depth: number): SyntaxNode | undefined {
    const object = node.firstChild;
    if (node.name !== 'MemberExpression' || object?.name !== 'VariableName') return undefined;
    const written = this.source({ from: object.to, to: Math.min(node.to, object.to + 300) });
    const constant = /^\s*\.\s*(\w{1,100})$/.exec(written)?.[1];
    if (constant !== undefined) return this.#constant(this.source(object), constant);
    const name = /^\s*\[\s*["']([^"'\\]{1,100})["']\s*\]$/.exec(written)?.[1];
    const dictionary = name === undefined || depth > DEEPEST ? null : this.resolve(object, depth + 1);
    if (name === undefined || dictionary?.name !== 'DictionaryExpression') return undefined;
    return (this.#known.get(dictionary.from) ?? this.#itemsOf(dictionary)).get(name);
  }

  #itemsOf(dictionary: SyntaxNode): ReadonlyMap<string, SyntaxNode> {
    const found = new Map<string, SyntaxNode>();
    for (let child = dictionary.firstChild; child; child = child.nextSibling) {
      const value = child.name === 'String' && child.nextSibling?.name === ':' ? child.nextSibling.nextSibling : null;
      if (value) found.set(this.source(child).slice(1, -1), value);
    }
    this.#known.set(dictionary.from, found);
    return found;
  }

  /** What a class says once of a name: `self.COMMAND`, `Box.COMMAND`. */
  #constant(object: string, name: string): SyntaxNode | undefined {
    const value = this.#bound.get(name);
    const around = value?.parent?.parent?.parent;
    if (around?.name !== 'ClassDefinition' || this.#changes.has(name)) return undefined;
    const owner = around.getChild('VariableName');
    return /^(?:self|cls)$/.test(object) || (owner && this.source(owner) === object) ? value : undefined;
  }

  #given(node: SyntaxNode) {
    return this.parameters.of(() => this.source(node));
  }

  #string(node: SyntaxNode): Value {
    const { text, source } = this.#into;
    const { raw, from, to } = insideOf(text, node);
    const weaver = new Weaver(source);
    if (raw) weaver.keep(from, to);
    else weaveLiteral(weaver, text, from, to);
    return { text: weaver.done(node.from), known: true };
  }

  #format(node: SyntaxNode, depth: number): Value {
    const into = this.#into;
    const { raw, from, to } = insideOf(into.text, node);
    const values: Value[] = [];
    let start = from;
    const literal = (end: number) => {
      const weaver = new Weaver(into.source);
      if (raw) weaver.keep(start, end);
      else weaveLiteral(weaver, into.text, start, end);
      if (end > start) values.push({ text: weaver.done(start), known: true });
    };
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name !== 'FormatReplacement') continue;
      literal(child.from);
      const [expression] = pythonExpressions(child);
      values.push(expression ? this.value(expression, depth + 1) : unknownAt(into, child.from));
      start = child.to;
    }
    literal(to);
    return joinedValues(into, values.length > 0 ? values : [{ text: into.own('', node.from), known: true }]);
  }

  /** `a + b`, which nests to the left, and `'…%s' % value`. */
  #sum(node: SyntaxNode, depth: number): Value {
    const into = this.#into;
    const terms: SyntaxNode[] = [];
    const joints = new Set<SyntaxNode>();
    let left: SyntaxNode = node;
    while (left.name === 'BinaryExpression' && terms.length < 2000) {
      const [first, second]: SyntaxNode[] = pythonExpressions(left);
      const operator: string = first && second ? this.source({ from: first.to, to: second.from }).trim() : '';
      if (first && operator === '%' && terms.length === 0)
        return this.#filled(
          this.value(first, depth + 1),
          /%(?:\(\w+\))?[-\d.]*[sdrif]/g,
          node,
          this.#tuple(second),
          depth,
        );
      if (!first || !second || !/^[+/]$/.test(operator)) return unknownAt(into, node.from);
      terms.push(second);
      // `Path('a') / 'b'`
      if (operator === '/') joints.add(second);
      left = first;
    }
    return joinedValues(
      into,
      [left, ...terms.toReversed()].flatMap((term) => [
        ...(joints.has(term) ? [{ text: into.own('/', term.from), known: true }] : []),
        this.value(term, depth + 1),
      ]),
    );
  }

  /** What stands in the gaps of a format, where each takes the next. */
  #tuple(node: SyntaxNode | undefined): readonly SyntaxNode[] {
    if (!node) return [];
    return node.name === 'TupleExpression' ? pythonExpressions(node) : [node];
  }

  /** A format with what stands in its gaps, as far as that is known. */
  #filled({ text, known }: Value, gaps: RegExp, node: SyntaxNode, given: readonly SyntaxNode[], depth: number): Value {
    const values: Value[] = [];
    let start = 0;
    for (const [index, match] of [...text.text.matchAll(gaps)].entries()) {
      values.push({ text: cut(text, start, match.index), known });
      const next = /^%[sdi]$|^\{\}$/.test(match[0]) ? given[index] : undefined;
      values.push(next ? this.value(next, depth + 1) : unknownAt(this.#into, node.from));
      start = match.index + match[0].length;
    }
    values.push({ text: cut(text, start, text.text.length), known });
    return text.text === '' ? unknownAt(this.#into, node.from) : joinedValues(this.#into, values);
  }

  #call(node: SyntaxNode, depth: number): Value {
    const into = this.#into;
    const callee = node.firstChild;
    const name = callee ? this.source({ from: callee.from, to: Math.min(callee.to, callee.from + 2000) }) : '';
    const args = positionalOf(node);
    if (/^(?:os\.path\.join|join|Path|pathlib\.Path|PurePath)$/.test(name)) {
      const values: Value[] = [];
      for (const arg of args) {
        if (values.length > 0) values.push({ text: into.own('/', arg.from), known: true });
        values.push(this.value(arg, depth + 1));
      }
      if (values.length > 0) return joinedValues(into, values);
    }
    if (/^(?:str|shlex\.quote|quote|fspath|os\.fspath)$/.test(name) && args[0]) return this.value(args[0], depth + 1);
    const object = callee?.name === 'MemberExpression' ? callee.firstChild : undefined;
    if (!object) return unknownAt(into, node.from);
    if (/^textwrap\.dedent$/.test(name) && args[0]) return this.value(args[0], depth + 1);
    if (name.endsWith('.decode') && object.name === 'CallExpression') return this.value(object, depth + 1);
    if (name.endsWith('b64decode') && args[0])
      return decoded(into, this.value(args[0], depth + 1), node.from) ?? unknownAt(into, node.from);
    if (name.endsWith('.format'))
      return this.#filled(this.value(object, depth + 1), /\{[\w.:!]*\}/g, node, args, depth);
    if (/\.(?:strip|rstrip|lstrip|dedent|encode)$/.test(name)) return this.value(object, depth + 1);
    const items = name.endsWith('.join') ? this.list(args[0], depth + 1) : undefined;
    if (!items) return unknownAt(into, node.from);
    const separator = this.value(object, depth + 1).text.text;
    return joinedValues(
      into,
      items.flatMap((item, index) =>
        index === 0 ? [item] : [{ text: placed(separator, item.text.origin[0] ?? 0), known: true }, item],
      ),
    );
  }

  /** The items of a list or tuple, or the words of `shlex.split('…')` and `'…'.split()`. */
  list(node: SyntaxNode | null | undefined, depth = 0): Value[] | undefined {
    const given = node?.name === 'VariableName' ? this.#given(node) : undefined;
    if (given) return given.list ? [...given.list] : undefined;
    const list = this.resolve(node);
    if (!list || depth > DEEPEST) return undefined;
    if (list.name === 'ConditionalExpression')
      return longestOf(branchesOf(list).map((branch) => this.list(branch, depth + CHOICE)));
    const moved = node && list.from !== node.from ? (this.#into.source.origin[node.from] ?? 0) : undefined;
    const found = this.#items(list, depth);
    return moved === undefined ? found : found?.map(({ text, known }) => ({ text: placed(text.text, moved), known }));
  }

  #items(list: SyntaxNode, depth: number): Value[] | undefined {
    if (list.name === 'CallExpression') {
      const name = this.source(list.firstChild ?? list);
      const [arg] = positionalOf(list);
      if (/^(?:list|tuple)$/.test(name)) return arg ? this.list(arg, depth + 1) : [];
      const text = /^shlex\.split$|^split$/.test(name)
        ? arg
        : /\.split$/.test(name) && !arg
          ? list.firstChild?.firstChild
          : undefined;
      if (!text) return undefined;
      const { text: line, known } = this.value(text, depth + 1);
      return splitWords(line, 0, line.text.length).map((word) => ({
        text: word.text,
        known: known || !word.text.text.includes('${_code'),
      }));
    }
    if (list.name === 'BinaryExpression') {
      const [left, right] = pythonExpressions(list);
      const first = this.list(left, depth + 1);
      const second = this.list(right, depth + 1);
      if (first) return [...first, ...(second ?? [unknownAt(this.#into, list.to)])];
      return undefined;
    }
    if (list.name !== 'ArrayExpression' && list.name !== 'TupleExpression') return undefined;
    const found: Value[] = [];
    let spread = false;
    for (let child = list.firstChild; child && found.length < 500; child = child.nextSibling) {
      if (
        this.source({ from: child.from, to: Math.min(child.to, child.from + 1) }) === '*' &&
        child.to - child.from === 1
      )
        spread = true;
      else if (isPythonExpression(child)) {
        const items = spread ? this.list(child, depth + 1) : undefined;
        found.push(...(items ?? [spread ? unknownAt(this.#into, child.from) : this.value(child, depth + 1)]));
        spread = false;
      }
    }
    return found;
  }
}

/** The inside of a string literal, behind its prefix and quotes. */
function insideOf(text: string, { from, to }: SyntaxNode): { raw: boolean; from: number; to: number } {
  const prefix = /^[a-zA-Z]{0,3}/.exec(text.slice(from, from + 3))?.[0] ?? '';
  const start = from + prefix.length;
  const quote = /^(?:"""|'''|"|')/.exec(text.slice(start, start + 3))?.[0] ?? '';
  const closed = text.slice(start + quote.length, to).endsWith(quote) && to - start >= quote.length * 2;
  return { raw: /r/i.test(prefix), from: start + quote.length, to: closed ? to - quote.length : to };
}

const PUNCTUATION =
  /^(?:[()[\]{},.:;=*]|\*\*|ArithOp|AssignOp|FormatSpec|FormatConversion|FormatSelfDoc|Comment|await|⚠)$/;
export const isPythonExpression = ({ name }: SyntaxNode) => !PUNCTUATION.test(name);

/** What a condition decides between: `first if condition else last`. */
const branchesOf = (conditional: SyntaxNode): SyntaxNode[] =>
  pythonExpressions(conditional)
    .filter(({ name }) => name !== 'if' && name !== 'else')
    .filter((_, index) => index !== 1);

export function pythonExpressions(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child && found.length < 1000; child = child.nextSibling)
    if (isPythonExpression(child)) found.push(child);
  return found;
}

/** The arguments of a call that have no name. */
export function positionalOf(call: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = call.getChild('ArgList')?.firstChild; child && found.length < 500; child = child.nextSibling) {
    if (child.nextSibling?.name === 'AssignOp') child = child.nextSibling.nextSibling ?? child;
    else if (isPythonExpression(child)) found.push(child);
  }
  return found;
}

/** The argument of a name. */
export function namedOf(call: SyntaxNode, name: string, text: string): SyntaxNode | undefined {
  for (let child = call.getChild('ArgList')?.firstChild; child; child = child.nextSibling)
    if (child.nextSibling?.name === 'AssignOp' && text.slice(child.from, child.to) === name)
      return child.nextSibling.nextSibling ?? undefined;
  return undefined;
}
