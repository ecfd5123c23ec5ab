import type { SyntaxNode, Tree } from '@lezer/common';
import { isFunction } from './javascript-helpers.ts';
import type { Method } from './methods.ts';

const NAMES = /^(?:Private)?PropertyDefinition$/;

/** Methods of classes and objects: `run(cmd) { … }`, `run = (cmd) => …`, `run: (cmd) => …`, `this.run = (cmd) => …`. */
export function javaScriptMethods(text: string, tree: Tree): [name: string, method: Method][] {
  const found: [string, Method][] = [];
  const source = ({ from, to }: SyntaxNode): string => text.slice(from, Math.min(to, from + 200));
  tree.iterate({
    enter: ({ name, node }) => {
      if (/^(?:Method|Property)Declaration$|^Property$/.test(name)) {
        const key = [...childrenOf(node)].find((child) => NAMES.test(child.name));
        const definition = isFunction(node) ? node : lastFunction(node);
        if (key && definition) found.push([source(key), { definition, owner: ownerOf(node, source) }]);
      } else if (name === 'AssignmentExpression') {
        const written = /^this\.([#\w$]+)$/.exec(node.firstChild ? source(node.firstChild) : '')?.[1];
        const definition = lastFunction(node);
        if (written !== undefined && definition) found.push([written, { definition, owner: ownerOf(node, source) }]);
      }
    },
  });
  return found;
}

function* childrenOf(node: SyntaxNode): Generator<SyntaxNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
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
