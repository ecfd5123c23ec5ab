import type { SyntaxNode } from '@lezer/common';
import { type Bind, Bindings } from './bindings.ts';
import { isKept, looksProcessesUp } from './looked-up.ts';
import type { Nodes } from './nodes.ts';
import { positionalOf, pythonExpressions } from './python-values.ts';

/** Calls that return the id of a new process. */
const FORKS = /^(?:os\.)?(?:fork|forkpty|spawn[lv]p?e?|posix_spawnp?)$|^pty\.fork$/;
/** Those that return `(pid, terminal)`. */
const PAIRS = /^(?:os\.)?forkpty$|^pty\.fork$/;
const GROUP = /^(?:os\.)?getpgid$/;

/** Tells process ids that can only be of processes which the file started by itself: `p.pid`, what `os.fork()` returned. */
export function startedByPython(text: string, nodes: Nodes): (pid: SyntaxNode) => boolean {
  const source = ({ from, to }: SyntaxNode): string => text.slice(from, to);
  const bindings = new Bindings(text, (bind) => collect(text, nodes, bind));
  const isNameOfKept = bindings.whereSome((value) => isKept(source(value)));
  const isNameOfOwn = bindings.whereEach((value) => isOwn(value));
  /** The member `pid` of what is no argument, setting or file. */
  const isMember = (node: SyntaxNode): boolean => {
    const [object, member] = [node.firstChild, node.lastChild];
    if (!object || !member || source(member) !== 'pid' || isKept(source(object))) return false;
    return object.name !== 'VariableName' || !isNameOfKept(object);
  };
  const isOwn = (pid: SyntaxNode, depth = 0): boolean => {
    if (depth > 4) return false;
    const [inner] = /^(?:Parenthesized|Unary)Expression$/.test(pid.name) ? pythonExpressions(pid) : [];
    if (inner) return isOwn(inner, depth + 1);
    if (pid.name === 'VariableName') return isNameOfOwn(pid);
    if (pid.name === 'MemberExpression') return isMember(pid);
    if (pid.name !== 'CallExpression') return false;
    const name = source(pid.firstChild ?? pid);
    const [first] = positionalOf(pid);
    return FORKS.test(name) || (GROUP.test(name) && first !== undefined && isOwn(first, depth + 1));
  };
  let looksUp: boolean | undefined;
  return (pid) => {
    looksUp ??= looksProcessesUp(text);
    return !looksUp && isOwn(pid);
  };
}

function collect(text: string, nodes: Nodes, bind: Bind): void {
  for (const kind of ['AssignStatement', 'NamedExpression'])
    for (const node of nodes.of(kind)) readAssignment(text, node, bind);
  // A parameter's own name, a loop's: what they hold is not seen here.
  for (const kind of ['ParamList', 'ForStatement', 'UpdateStatement'])
    for (const { firstChild } of nodes.of(kind))
      for (let child = firstChild; child && child.name !== 'in' && child.name !== 'Body'; child = child.nextSibling)
        for (const target of child.name === 'TupleExpression' ? pythonExpressions(child) : [child])
          if (target.name === 'VariableName' && target.prevSibling?.name !== 'AssignOp') bind(target, undefined);
}

/** `a = value`, `a: type = value`, `a := value`; of `pid, terminal = pty.fork()` only the first is a process. */
function readAssignment(text: string, node: SyntaxNode, bind: Bind): void {
  const targets: SyntaxNode[] = [];
  let child = node.firstChild;
  for (; child && child.name !== 'AssignOp'; child = child.nextSibling)
    targets.push(...(child.name === 'TupleExpression' ? pythonExpressions(child) : [child]));
  const value = child?.nextSibling ?? undefined;
  const names = targets.filter((target) => target.name === 'VariableName');
  const callee = value?.name === 'CallExpression' ? value.firstChild : null;
  const isPair = callee !== null && PAIRS.test(text.slice(callee.from, callee.to));
  for (const [index, target] of names.entries())
    bind(target, (names.length === 1 && !isPair) || (names.length === 2 && isPair && index === 0) ? value : undefined);
}
