import type { SyntaxNode } from '@lezer/common';
import type { Method } from './methods.ts';
import type { Nodes } from './nodes.ts';
import { classOf } from './python-helpers.ts';

/** Methods of classes. */
export function pythonMethods(text: string, nodes: Nodes): [name: string, method: Method][] {
  const source = ({ from, to }: SyntaxNode): string => text.slice(from, Math.min(to, from + 200));
  return nodes.of('FunctionDefinition').flatMap((definition): [string, Method][] => {
    const owner = classOf(definition)?.getChild('VariableName');
    const name = definition.getChild('VariableName');
    return owner && name ? [[source(name), { definition, owner: source(owner) }]] : [];
  });
}
