import type { SyntaxNode } from '@lezer/common';
import { isFunction } from './javascript-helpers.ts';
import type { Method } from './methods.ts';
import type { Nodes } from './nodes.ts';

/** Methods of classes and objects: `run(cmd) { … }`, `run = (cmd) => …`, `run: (cmd) => …`, `this.run = (cmd) => …`. */
export function javaScriptMethods(text: string, nodes: Nodes): [name: string, method: Method][] {
  const found: [string, Method][] = [];
  const source = ({ from, to }: SyntaxNode): string => text.slice(from, Math.min(to, from + 200));
  for (const node of ['MethodDeclaration', 'PropertyDeclaration', 'Property'].flatMap((kind) => nodes.of(kind))) {
    const definition = isFunction(node) ? node : lastFunction(node);
    const key = definition ? nameIn(node) : undefined;
    if (definition && key) found.push([source(key), { definition, owner: ownerOf(node, source) }]);
  }
  for (const node of nodes.of('AssignmentExpression')) {
    const definition = lastFunction(node);
    const name = definition ? /^this\.([#\w$]+)$/.exec(source(node.firstChild ?? node))?.[1] : undefined;
    if (definition && name !== undefined) found.push([name, { definition, owner: ownerOf(node, source) }]);
  }
  return found;
}

function nameIn({ firstChild }: SyntaxNode): SyntaxNode | undefined {
  let child = firstChild;
  while (child && !/^(?:Private)?PropertyDefinition$/.test(child.name)) child = child.nextSibling;
  return child ?? undefined;
}

/** The function that a property is given. */
function lastFunction({ lastChild }: SyntaxNode): SyntaxNode | undefined {
  const value = lastChild?.name === ';' ? lastChild.prevSibling : lastChild;
  return value && isFunction(value) ? value : undefined;
}

/** The name of the class, or of the variable that holds the object. */
function ownerOf(node: SyntaxNode, source: (node: SyntaxNode) => string): string | undefined {
  let depth = 0;
  for (let at = node.parent; at && depth < 30; at = at.parent, depth += 1) {
    if (!/^(?:ClassDeclaration|ClassExpression|ObjectExpression)$/.test(at.name)) continue;
    const own = at.name === 'ObjectExpression' ? null : at.getChild('VariableDefinition');
    const bound = at.parent?.name === 'VariableDeclaration' ? definitionBefore(at) : undefined;
    const name = own ?? bound;
    return name ? source(name) : undefined;
  }
  return undefined;
}

function definitionBefore(value: SyntaxNode): SyntaxNode | undefined {
  let at = value.prevSibling;
  while (at && at.name !== 'VariableDefinition' && at.name !== ',') at = at.prevSibling;
  return at?.name === 'VariableDefinition' ? at : undefined;
}
