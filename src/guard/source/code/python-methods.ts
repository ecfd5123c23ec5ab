import type { SyntaxNode, Tree } from '@lezer/common';
import type { Method } from './methods.ts';
import { classOf } from './python-helpers.ts';

/** Methods of classes. */
export function pythonMethods(text: string, tree: Tree): [name: string, method: Method][] {
  const found: [string, Method][] = [];
  const source = ({ from, to }: SyntaxNode): string => text.slice(from, Math.min(to, from + 200));
  tree.iterate({
    enter: (ref) => {
      if (ref.name !== 'FunctionDefinition') return;
      const definition = ref.node;
      const owner = classOf(definition)?.getChild('VariableName');
      const name = definition.getChild('VariableName');
      if (owner && name) found.push([source(name), { definition, owner: source(owner) }]);
    },
  });
  return found;
}
