import type { SyntaxNode } from '@lezer/common';
import type { Gathering } from '../gathering.ts';
import { placed } from '../text/tracked.ts';
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

/** What expressions of a JavaScript file come to, as far as it says. */
export class JavaScriptValues {
  readonly #into: Gathering;
  /** Names that are bound just once, with what they are bound to. */
  readonly #bound = new Map<string, SyntaxNode | undefined>();
  readonly #changes: Changes;
  /** Names of the items of a list: `const [program, ...rest] = list`. */
  readonly #items = new Map<string, { readonly list: SyntaxNode; readonly at: number; readonly rest: boolean }>();
  /** What classes say of their names: `this.COMMAND`, `Box.COMMAND`. */
  readonly #constants = new Map<string, SyntaxNode | undefined>();
  /** Of objects that were looked into, by their places. */
  readonly #properties = new Map<number, ReadonlyMap<string, SyntaxNode>>();
  readonly parameters = new Parameters();
  #made = 0;

  constructor(into: Gathering, nodes: Nodes) {
    this.#into = into;
    this.#changes = new Changes(into);
    for (const { firstChild: name } of nodes.of('AssignmentExpression')) {
      const operator = name?.nextSibling;
      const value = operator?.nextSibling;
      const adds = operator?.name === 'UpdateOp';
      if (name?.name !== 'VariableName' || !operator || !value || (adds && this.source(operator) !== '+=')) continue;
      this.#changes.add(this.source(name), { adds, value });
    }
    for (const property of nodes.of('PropertyDeclaration')) this.#declare(property);
    for (const { firstChild } of nodes.of('VariableDeclaration')) {
      let name: string | undefined;
      for (let child = firstChild; child; child = child.nextSibling) {
        if (child.name === 'ArrayPattern') this.#name(child);
        else if (child.name === 'VariableDefinition') name = this.source(child);
        else if (child.name === 'Equals' && name !== undefined) {
          const value = child.nextSibling;
          this.#bound.set(name, this.#bound.has(name) ? undefined : (value ?? undefined));
          name = undefined;
        }
      }
    }
  }

  #declare(property: SyntaxNode): void {
    const name = property.getChild('PropertyDefinition');
    if (!name) return;
    const value = property.getChild('Equals')?.nextSibling ?? undefined;
    const owner = property.parent?.parent?.getChild('VariableDefinition');
    for (const object of owner ? ['this', this.source(owner)] : ['this']) {
      const key = `${object}.${this.source(name)}`;
      this.#constants.set(key, this.#constants.has(key) ? undefined : value);
    }
  }

  #name(pattern: SyntaxNode): void {
    const equals = pattern.nextSibling;
    const list = equals?.name === 'Equals' ? equals.nextSibling : null;
    let at = 0;
    let rest = false;
    for (let child = pattern.firstChild; child && list; child = child.nextSibling) {
      if (child.name === ',') at += 1;
      else if (child.name === 'Spread') rest = true;
      else if (child.name === 'VariableDefinition') this.#items.set(this.source(child), { list, at, rest });
    }
  }

  source({ from, to }: { from: number; to: number }): string {
    return this.#into.text.slice(from, to);
  }

  /** What a name stands for; the node itself for anything else. */
  resolve(node: SyntaxNode | null | undefined, depth = 0): SyntaxNode | null {
    if (!node) return null;
    if (node.name === 'VariableName' && depth < DEEPEST) {
      const given = this.#given(node);
      if (given) return given.node ?? node;
      const bound = this.#bound.get(this.source(node));
      if (bound && bound.from !== node.from) return this.resolve(bound, depth + 1);
    }
    const inner = depth < DEEPEST ? (this.#inner(node) ?? this.#member(node, depth)) : undefined;
    return inner ? this.resolve(inner, depth + 1) : node;
  }

  /** What stands in parentheses, behind `await`, or before a type or `!`. */
  #inner(node: SyntaxNode): SyntaxNode | undefined {
    if (!/^(?:Parenthesized|Await|Postfix|Binary)Expression$/.test(node.name)) return undefined;
    const [first] = expressionsIn(node);
    if (!first || /^(?:Parenthesized|Await)/.test(node.name)) return first;
    const operator = first.nextSibling;
    return operator && /^(?:as|satisfies|!)$/.test(this.source(operator)) ? first : undefined;
  }

  /** What a member of an object is that the file writes down: `COMMANDS.stop`, `COMMANDS['stop']`. */
  #member(node: SyntaxNode, depth: number): SyntaxNode | undefined {
    const [object] = node.name === 'MemberExpression' ? expressionsIn(node) : [];
    if (object?.name !== 'VariableName' && object?.name !== 'this') return undefined;
    const name = /^\s*(?:\??\.\s*([\w$]{1,100})|\[\s*["']([^"'\\]{1,100})["']\s*\])$/.exec(
      this.source({ from: object.to, to: Math.min(node.to, object.to + 300) }),
    );
    const key = name?.[1] ?? name?.[2];
    if (key === undefined) return undefined;
    return this.property(object, key, depth + 1) ?? this.#constants.get(`${this.source(object)}.${key}`);
  }

  /** A text. `at`: where it is used, when it is said elsewhere. */
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
      case 'String': {
        const weaver = new Weaver(into.source);
        weaveLiteral(weaver, into.text, node.from + 1, node.to - 1);
        return { text: weaver.done(node.from), known: true };
      }
      case 'Number':
        return { text: new Weaver(into.source).keep(node.from, node.to).done(), known: true };
      case 'TemplateString':
        return this.template(node, false, depth);
      case 'TaggedTemplateExpression': {
        const [tag, template] = expressionsIn(node);
        if (tag && template && /\bString\.raw$/.test(this.source(tag))) return this.template(template, true, depth);
        return unknownAt(into, node.from);
      }
      case 'BinaryExpression':
        return this.#inner(node) ? this.value(this.#inner(node), depth + 1) : this.#sum(node, depth);
      case 'VariableName': {
        const given = this.#given(node);
        if (given) return given.value;
        const name = this.source(node);
        const item = this.#items.get(name);
        if (item && !item.rest) return this.list(item.list, depth + 1)?.[item.at] ?? unknownAt(into, node.from, name);
        const bound = this.#bound.get(name);
        if (!bound) return unknownAt(into, node.from, name);
        const first = this.#moved(bound, node, depth);
        return this.#changes.of(name, node, first, (value) => this.value(value, depth + 1));
      }
      case 'MemberExpression': {
        const member = this.#member(node, depth);
        return member ? this.#moved(member, node, depth) : unknownAt(into, node.from);
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
        const inner = this.#inner(node);
        return inner ? this.value(inner, depth + 1) : unknownAt(into, node.from);
      }
    }
  }

  #given(node: SyntaxNode) {
    return this.parameters.of(() => this.source(node));
  }

  /** A constant's text stands where its name is used: that is the command's place. */
  #moved(bound: SyntaxNode, node: SyntaxNode, depth: number): Value {
    if (bound.from <= node.from && node.to <= bound.to) return unknownAt(this.#into, node.from, this.source(node));
    const { text, known } = this.value(bound, depth + 1);
    return { text: placed(text.text, this.#into.source.origin[node.from] ?? 0), known };
  }

  template(node: SyntaxNode, raw: boolean, depth = 0): Value {
    const into = this.#into;
    const values: Value[] = [];
    let from = node.from + 1;
    const literal = (to: number) => {
      const weaver = new Weaver(into.source);
      if (raw) weaver.keep(from, to);
      else weaveLiteral(weaver, into.text, from, to);
      if (to > from) values.push({ text: weaver.done(from), known: true });
    };
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name !== 'Interpolation') continue;
      literal(child.from);
      const [expression] = expressionsIn(child);
      // A list in the command of a tagged template is its items.
      const items = raw ? this.list(expression, depth + 1) : undefined;
      for (const [index, item] of items?.entries() ?? [])
        values.push(...(index > 0 ? [{ text: into.own(' ', child.from), known: true }] : []), item);
      if (!items) values.push(expression ? this.value(expression, depth + 1) : unknownAt(into, child.from));
      from = child.to;
    }
    literal(Math.max(from, node.to - 1));
    return joinedValues(into, values.length > 0 ? values : [{ text: into.own('', node.from), known: true }]);
  }

  /** `a + b + c` nests to the left, as deep as it is long. */
  #sum(node: SyntaxNode, depth: number): Value {
    const terms: SyntaxNode[] = [];
    let left: SyntaxNode | null = node;
    while (left?.name === 'BinaryExpression' && terms.length < 2000) {
      const [first, second]: SyntaxNode[] = expressionsIn(left);
      const operator: string = first && second ? this.source({ from: first.to, to: second.from }).trim() : '';
      if (!first || !second || operator !== '+') break;
      terms.push(second);
      left = first;
    }
    if (!left || terms.length === 0) return unknownAt(this.#into, node.from);
    if (left.name !== 'BinaryExpression') terms.push(left);
    else return unknownAt(this.#into, node.from);
    return joinedValues(
      this.#into,
      terms.toReversed().map((term) => this.value(term, depth + 1)),
    );
  }

  /** `[…].join(' ')`, `path.join(…)`. */
  #call(node: SyntaxNode, depth: number): Value {
    const into = this.#into;
    const [callee] = expressionsIn(node);
    const args = argumentsOf(node);
    const name = callee ? this.source(callee) : '';
    if (/^(?:path|posix)\.(?:join|resolve)$|^(?:join|resolve)$/.test(name) && args.length > 0) {
      const values: Value[] = [];
      for (const arg of args) {
        if (/^(?:__dirname|import\.meta\.dirname|process\.cwd\(\))$/.test(this.source(arg))) continue;
        if (values.length > 0) values.push({ text: into.own('/', arg.from), known: true });
        values.push(this.value(arg, depth + 1));
      }
      if (values.length > 0) return joinedValues(into, values);
    }
    const plain = this.#decoded(node, name, args, depth);
    if (plain) return plain;
    const [list] = callee ? expressionsIn(callee) : [];
    if (callee?.name === 'MemberExpression' && list && /\.join$/.test(name)) {
      const items = this.list(list, depth + 1);
      const separator = args[0] ? this.value(args[0], depth + 1).text.text : ',';
      if (items)
        return joinedValues(
          into,
          items.flatMap((item, index) =>
            index === 0 ? [item] : [{ text: placed(separator, item.text.origin[0] ?? 0), known: true }, item],
          ),
        );
    }
    const inner =
      callee?.name === 'MemberExpression' && /\.(?:trim|toString|trimEnd|trimStart)$/.test(name) ? list : undefined;
    return inner ? this.value(inner, depth + 1) : unknownAt(into, node.from);
  }

  /** `Buffer.from('…', 'base64')` and `atob('…')`. */
  #decoded(node: SyntaxNode, name: string, [first, second]: readonly SyntaxNode[], depth: number): Value | undefined {
    const encoding = second ? this.source(second).slice(1, -1) : '';
    if (
      !first ||
      !(/^(?:window\.|globalThis\.)?atob$/.test(name) || (name === 'Buffer.from' && /^base64(?:url)?$/.test(encoding)))
    )
      return undefined;
    return decoded(this.#into, this.value(first, depth + 1), node.from);
  }

  /** The items of an array, where it is written as one. A spread of something unknown is an unknown item. */
  list(node: SyntaxNode | null | undefined, depth = 0): Value[] | undefined {
    const given = node?.name === 'VariableName' ? this.#given(node) : undefined;
    if (given) return given.list ? [...given.list] : undefined;
    const item = node?.name === 'VariableName' ? this.#items.get(this.source(node)) : undefined;
    if (item) return item.rest && depth <= DEEPEST ? this.list(item.list, depth + 1)?.slice(item.at) : undefined;
    const array = this.resolve(node);
    if (array?.name === 'CallExpression' && depth <= DEEPEST) return this.#split(array, depth);
    if (array?.name === 'ConditionalExpression' && depth <= DEEPEST)
      return longestOf(branchesOf(array).map((branch) => this.list(branch, depth + CHOICE)));
    if (array?.name !== 'ArrayExpression' || depth > DEEPEST) return undefined;
    const found: Value[] = [];
    const moved = node && array.from !== node.from ? (this.#into.source.origin[node.from] ?? 0) : undefined;
    let spread = false;
    for (let child = array.firstChild; child; child = child.nextSibling) {
      if (child.name === 'Spread') spread = true;
      else if (isExpression(child)) {
        const items = spread ? this.list(child, depth + 1) : undefined;
        if (items) found.push(...items);
        else found.push(spread ? unknownAt(this.#into, child.from) : this.value(child, depth + 1));
        spread = false;
      }
      if (found.length > 500) break;
    }
    // Of a list that is written elsewhere the place is where it is used.
    return moved === undefined ? found : found.map(({ text, known }) => ({ text: placed(text.text, moved), known }));
  }

  /** `'program argument'.split(' ')`. */
  #split(call: SyntaxNode, depth: number): Value[] | undefined {
    const [callee] = expressionsIn(call);
    const [text] = callee?.name === 'MemberExpression' ? expressionsIn(callee) : [];
    if (!callee || !text || !/\.split$/.test(this.source({ from: text.to, to: callee.to }).replace(/\s+/g, '')))
      return undefined;
    const [separator] = argumentsOf(call);
    if (!separator || !/^(?:["'] ["']|\/\\s\+\/g?|\/ \+\/g?)$/.test(this.source(separator))) return undefined;
    const { text: line, known } = this.value(text, depth + 1);
    return splitWords(line, 0, line.text.length).map((word) => ({
      text: word.text,
      known: known || !word.text.text.includes('${_'),
    }));
  }

  /** A property of an object that is written as one. */
  property(node: SyntaxNode | null | undefined, name: string, depth = 0): SyntaxNode | undefined {
    const object = this.resolve(node, depth);
    if (object?.name !== 'ObjectExpression') return undefined;
    const known = this.#properties.get(object.from) ?? this.#propertiesOf(object);
    return known.get(name);
  }

  #propertiesOf(object: SyntaxNode): ReadonlyMap<string, SyntaxNode> {
    const found = new Map<string, SyntaxNode>();
    for (const { firstChild: key, lastChild: value } of object.getChildren('Property')) {
      const name = key ? this.source(key).replace(/^['"]|['"]$/g, '') : '';
      if (key && value && value.from !== key.from && !found.has(name)) found.set(name, value);
    }
    this.#properties.set(object.from, found);
    return found;
  }
}

const PUNCTUATION =
  /^(?:[()[\]{},.:;?=]|InterpolationStart|InterpolationEnd|LineComment|BlockComment|ArithOp|\?\.|⚠|as|satisfies|await)$/;

const isExpression = (node: SyntaxNode) => !PUNCTUATION.test(node.name);

/** The children of a node that are expressions. */
export function expressionsIn(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child && found.length < 1000; child = child.nextSibling)
    if (isExpression(child)) found.push(child);
  return found;
}

/** What a condition decides between. */
const branchesOf = (conditional: SyntaxNode): SyntaxNode[] =>
  expressionsIn(conditional)
    .filter(({ name }) => name !== 'LogicOp')
    .slice(1);

/** The arguments of a call. */
export function argumentsOf(call: SyntaxNode): SyntaxNode[] {
  const list = call.getChild('ArgList');
  return list ? expressionsIn(list).filter(({ name }) => name !== 'Spread') : [];
}
