import type { SyntaxNode } from '@lezer/common';
import type { Given, GivenNames } from './given.ts';
import type { Parameter } from './helpers.ts';
import { expressionsIn, type JavaScriptValues } from './javascript-values.ts';
import type { Loop } from './loops.ts';
import type { Nodes } from './nodes.ts';
import { unknownIn } from './value.ts';

const FUNCTION = /^(?:ArrowFunction|FunctionExpression|FunctionDeclaration|MethodDeclaration)$/;
/** `{ run(cmd) { … } }` has a method that is called a property. */
export const isFunction = ({ name, node }: { readonly name: string; readonly node: SyntaxNode }): boolean =>
  FUNCTION.test(name) || (name === 'Property' && node.getChild('ParamList') !== null);

/** Functions by their names, where the file uses a name for nothing else: with two there is no telling which is meant. */
export function javaScriptFunctions(text: string, nodes: Nodes): ReadonlyMap<string, SyntaxNode> {
  const found = new Map<string, SyntaxNode>();
  const times = new Map<string, number>();
  const count = (node: SyntaxNode, by: number): string => {
    const name = text.slice(node.from, Math.min(node.to, node.from + 200));
    times.set(name, (times.get(name) ?? 0) + by);
    return name;
  };
  for (const node of nodes.of('VariableDefinition')) {
    const name = count(node, 1);
    const value = functionOf(node);
    if (value) found.set(name, value);
  }
  for (const node of nodes.of('FunctionExpression')) {
    // Its own name counts for nobody outside it.
    const own = node.getChild('VariableDefinition');
    if (own) count(own, -1);
  }
  for (const { firstChild: target } of nodes.of('AssignmentExpression'))
    if (target?.name === 'VariableName') count(target, 1);
  for (const name of found.keys()) if (times.get(name) !== 1) found.delete(name);
  return found;
}

/** The function that a definition's name stands for. */
function functionOf(definition: SyntaxNode): SyntaxNode | undefined {
  const { parent } = definition;
  if (parent?.name === 'FunctionDeclaration') return parent;
  if (parent?.name !== 'VariableDeclaration') return undefined;
  let next = definition.nextSibling;
  if (next?.name === 'TypeAnnotation') next = next.nextSibling;
  const value = next?.name === 'Equals' ? next.nextSibling : null;
  return value && isFunction(value) ? value : undefined;
}

export function javaScriptParameters(text: string, definition: SyntaxNode): readonly Parameter[] {
  const found: Parameter[] = [];
  const list = definition.getChild('ParamList');
  let rest = false;
  for (let child = list?.firstChild; child && found.length < 50; child = child.nextSibling) {
    if (child.name === 'Spread') rest = true;
    else if (/^(?:VariableDefinition|ObjectPattern|ArrayPattern)$/.test(child.name)) {
      const name = child.name === 'VariableDefinition' ? text.slice(child.from, child.to) : undefined;
      let next = child.nextSibling;
      while (next && /^(?:Optional|TypeAnnotation)$/.test(next.name)) next = next.nextSibling;
      found.push({ name, rest, otherwise: (next?.name === 'Equals' ? next.nextSibling : null) ?? undefined });
    }
  }
  return found;
}

/** What a call's arguments are to parameters; behind a spread list that is not known none is. */
export function givenInJavaScript(
  values: JavaScriptValues,
  call: SyntaxNode,
  parameters: readonly Parameter[],
): GivenNames {
  const given: Given[] = [];
  const list = call.getChild('ArgList');
  for (const child of list ? expressionsIn(list) : []) {
    if (child.name === 'Spread') continue;
    if (child.prevSibling?.name !== 'Spread') {
      given.push(asGiven(values, child));
      continue;
    }
    const items = values.list(child);
    if (!items) break;
    given.push(...items.map((value) => ({ value })));
  }
  const names = new Map<string, Given>();
  for (const [index, { name, rest, otherwise }] of parameters.entries()) {
    if (name === undefined) continue;
    const unknown = { value: unknownIn(name) };
    if (rest) names.set(name, { ...unknown, list: given.slice(index).map(({ value }) => value) });
    else names.set(name, given[index] ?? (otherwise ? asGiven(values, otherwise) : unknown));
  }
  return names;
}

/** A loop over a list, where a node is one: by `of`, or by a call of the list's own `forEach` or `map`. */
export function javaScriptLoop(text: string, node: SyntaxNode): Loop | undefined {
  const named = (definition: SyntaxNode | null | undefined, list: SyntaxNode | null | undefined): Loop | undefined =>
    definition?.name === 'VariableDefinition' && list
      ? { name: text.slice(definition.from, definition.to), list, from: node.from, to: node.to }
      : undefined;
  if (node.name === 'ForStatement') {
    const spec = node.getChild('ForOfSpec');
    return spec ? named(spec.getChild('VariableDefinition'), expressionsIn(spec).at(-1)) : undefined;
  }
  const callee = node.firstChild;
  if (callee?.name !== 'MemberExpression' || !/\.(?:forEach|map|flatMap)$/.test(text.slice(callee.to - 9, callee.to)))
    return undefined;
  const [first] = expressionsIn(node.getChild('ArgList') ?? node);
  return first && isFunction(first)
    ? named(first.getChild('ParamList')?.getChild('VariableDefinition'), callee.firstChild)
    : undefined;
}

/** The items of a list that the file says. */
export function itemsInJavaScript(values: JavaScriptValues, list: SyntaxNode): (Given & { readonly at: SyntaxNode })[] {
  const array = values.resolve(list);
  if (array?.name !== 'ArrayExpression') return [];
  return expressionsIn(array).map((at) => ({ ...asGiven(values, at), at }));
}

const asGiven = (values: JavaScriptValues, node: SyntaxNode): Given => ({
  value: values.value(node),
  list: values.list(node),
  node: values.resolve(node),
});
