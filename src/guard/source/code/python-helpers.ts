import type { SyntaxNode } from '@lezer/common';
import type { Given, GivenNames } from './given.ts';
import type { Parameter } from './helpers.ts';
import type { Loop } from './loops.ts';
import type { Nodes } from './nodes.ts';
import { isPythonExpression, namedOf, type PythonValues } from './python-values.ts';
import { unknownIn } from './value.ts';

const FUNCTION = /^(?:FunctionDefinition|LambdaExpression)$/;
export const isFunction = (name: string): boolean => FUNCTION.test(name);

/**
 * Functions by their names, where the file uses a name for nothing else: with two there is no telling which is meant.
 * Methods have their names for themselves.
 */
export function pythonFunctions(
  text: string,
  nodes: Nodes,
  imported: ReadonlyMap<string, string>,
): ReadonlyMap<string, SyntaxNode> {
  const found = new Map<string, SyntaxNode>();
  const times = new Map<string, number>();
  const count = (node: SyntaxNode): string => {
    const name = text.slice(node.from, Math.min(node.to, node.from + 200));
    times.set(name, (times.get(name) ?? 0) + 1);
    return name;
  };
  for (const node of nodes.of('FunctionDefinition')) {
    const name = node.getChild('VariableName');
    if (name && !classOf(node)) found.set(count(name), node);
  }
  for (const { firstChild } of nodes.of('ParamList'))
    for (let child = firstChild; child && child.name !== 'AssignOp'; child = child.nextSibling)
      if (child.name === 'VariableName') count(child);
  for (const { firstChild } of nodes.of('AssignStatement'))
    for (let child = firstChild; child && child.name !== 'AssignOp'; child = child.nextSibling)
      if (child.name === 'VariableName') {
        const name = count(child);
        const value = child.nextSibling?.name === 'AssignOp' ? child.nextSibling.nextSibling : null;
        if (value?.name === 'LambdaExpression') found.set(name, value);
      }
  for (const name of found.keys()) if (times.get(name) !== 1 || imported.has(name)) found.delete(name);
  return found;
}

/** The class that a function is a method of. */
export function classOf({ parent }: SyntaxNode): SyntaxNode | undefined {
  const body = parent?.name === 'DecoratedStatement' ? parent.parent : parent;
  return body?.parent?.name === 'ClassDefinition' ? body.parent : undefined;
}

/** What a call gives: the object itself is none of a method's. */
export function pythonParameters(text: string, definition: SyntaxNode): readonly Parameter[] {
  const all = parametersIn(text, definition);
  const isBound =
    classOf(definition) !== undefined &&
    !/@staticmethod\b/.test(text.slice(Math.max(0, definition.from - 60), definition.from));
  return isBound ? all.slice(1) : all;
}

function parametersIn(text: string, definition: SyntaxNode): readonly Parameter[] {
  const found: Parameter[] = [];
  let rest = false;
  for (
    let child = definition.getChild('ParamList')?.firstChild;
    child && found.length < 50;
    child = child.nextSibling
  ) {
    const written = child.to - child.from <= 2 ? text.slice(child.from, child.to) : '';
    if (written === '*') rest = true;
    else if (written === ',') rest = false;
    else if (child.name === 'VariableName' && written !== '**' && child.prevSibling?.name !== 'AssignOp') {
      let next = child.nextSibling;
      if (next?.name === 'TypeDef') next = next.nextSibling;
      const otherwise = next?.name === 'AssignOp' ? (next.nextSibling ?? undefined) : undefined;
      found.push({ name: text.slice(child.from, child.to), rest, otherwise });
    }
  }
  return found;
}

/** What a call's arguments are to parameters; behind a spread list that is not known none is. */
export function givenInPython(
  text: string,
  values: PythonValues,
  call: SyntaxNode,
  parameters: readonly Parameter[],
): GivenNames {
  const given = positional(text, values, call);
  const names = new Map<string, Given>();
  let taken = false;
  for (const [index, { name, rest, otherwise }] of parameters.entries()) {
    if (name === undefined) continue;
    const unknown = { value: unknownIn(name) };
    const told = namedOf(call, name, text) ?? otherwise;
    if (rest) names.set(name, { ...unknown, list: given.slice(index).map(({ value }) => value) });
    else names.set(name, (taken ? undefined : given[index]) ?? (told ? asGiven(values, told) : unknown));
    // What stands behind `*args` is given by name only.
    taken ||= rest;
  }
  return names;
}

function positional(text: string, values: PythonValues, call: SyntaxNode): Given[] {
  const given: Given[] = [];
  for (let child = call.getChild('ArgList')?.firstChild; child && given.length < 500; child = child.nextSibling) {
    const before = child.prevSibling;
    const stars = before && before.to - before.from <= 2 ? text.slice(before.from, before.to) : '';
    if (child.nextSibling?.name === 'AssignOp') child = child.nextSibling.nextSibling ?? child;
    else if (!isPythonExpression(child) || stars === '**') continue;
    else if (stars === '*') {
      const items = values.list(child);
      if (!items) break;
      given.push(...items.map((value) => ({ value })));
    } else given.push(asGiven(values, child));
  }
  return given;
}

/** A loop over a list, where a node is one. */
export function pythonLoop(text: string, node: SyntaxNode): Loop | undefined {
  const name = node.getChild('VariableName');
  const list = name?.nextSibling?.name === 'in' ? name.nextSibling.nextSibling : undefined;
  return name && list ? { name: text.slice(name.from, name.to), list, from: node.from, to: node.to } : undefined;
}

/** The items of a list that the file says. */
export function itemsInPython(values: PythonValues, list: SyntaxNode): (Given & { readonly at: SyntaxNode })[] {
  const array = values.resolve(list);
  if (!array || !/^(?:Array|Tuple|Set)Expression$/.test(array.name)) return [];
  const found: (Given & { readonly at: SyntaxNode })[] = [];
  for (let at = array.firstChild; at && found.length < 500; at = at.nextSibling)
    if (isPythonExpression(at)) found.push({ ...asGiven(values, at), at });
  return found;
}

const asGiven = (values: PythonValues, node: SyntaxNode): Given => ({
  value: values.value(node),
  list: values.list(node),
  node: values.resolve(node),
});
