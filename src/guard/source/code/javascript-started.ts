import type { SyntaxNode } from '@lezer/common';
import { type Bind, Bindings } from './bindings.ts';
import { expressionsIn } from './javascript-values.ts';
import { isKept, looksProcessesUp } from './looked-up.ts';
import type { Nodes } from './nodes.ts';

/** Tells process ids that can only be of processes which the file started by itself: `child.pid`, and names for it. */
export function startedByJavaScript(text: string, nodes: Nodes): (pid: SyntaxNode) => boolean {
  const source = ({ from, to }: SyntaxNode): string => text.slice(from, to);
  const bindings = new Bindings(text, (bind) => collect(nodes, bind));
  const isNameOfKept = bindings.whereSome((value) => isKept(source(value)));
  /** The member `pid` of what is no argument, setting or file. */
  const isMember = (node: SyntaxNode): boolean => {
    const [object] = expressionsIn(node);
    if (node.name !== 'MemberExpression' || !object || !node.lastChild) return false;
    if (source(node.lastChild) !== 'pid' || isKept(source(object))) return false;
    const inner = unwrapped(object);
    return inner.name !== 'VariableName' || !isNameOfKept(inner);
  };
  const isNameOfOwn = bindings.whereEach((value) => isMember(unwrapped(value, true)));
  let looksUp: boolean | undefined;
  return (pid) => {
    looksUp ??= looksProcessesUp(text);
    const node = unwrapped(pid, true);
    return !looksUp && (node.name === 'VariableName' ? isNameOfOwn(node) : isMember(node));
  };
}

/** Without parentheses, `await`, types and, if asked for, a minus. */
function unwrapped(node: SyntaxNode, sign = false): SyntaxNode {
  let at = node;
  for (let depth = 0; depth < 8; depth += 1) {
    const wraps =
      /^(?:Parenthesized|Await|Postfix)Expression$/.test(at.name) ||
      (sign && at.name === 'UnaryExpression') ||
      (at.name === 'BinaryExpression' && (at.getChild('as') ?? at.getChild('satisfies')) !== null);
    const [inner] = wraps ? expressionsIn(at) : [];
    if (!inner) break;
    at = inner;
  }
  return at;
}

function collect(nodes: Nodes, bind: Bind): void {
  for (const node of nodes.of('VariableDefinition')) {
    let next = node.nextSibling;
    while (next && /^(?:Optional|TypeAnnotation)$/.test(next.name)) next = next.nextSibling;
    const value = next?.name === 'Equals' ? next.nextSibling : null;
    // `let pid;` says nothing yet; parameters, patterns and loops say what is not seen here.
    if (node.parent?.name !== 'VariableDeclaration') bind(node, undefined);
    else if (value) bind(node, value);
  }
  for (const { firstChild: target } of nodes.of('AssignmentExpression')) {
    const equals = target?.nextSibling;
    if (target?.name === 'VariableName')
      bind(target, equals?.name === 'Equals' ? (equals.nextSibling ?? undefined) : undefined);
  }
}
