import type { SyntaxNode } from '@lezer/common';
import type { Nodes } from './nodes.ts';

/** What a name in a file is bound to: an export of a module, or all of it where `name` is `*`. */
export interface Binding {
  readonly module: string;
  readonly name: string;
}

/** Names that imports and `require` bind, and those that the file declares by itself. */
export function javaScriptBindings(text: string, nodes: Nodes): { bound: Map<string, Binding>; own: Set<string> } {
  const bound = new Map<string, Binding>();
  const own = new Set<string>();
  const source = (node: SyntaxNode) => text.slice(node.from, node.to);
  const aliases: [string, string][] = [];
  for (const node of [...nodes.of('ImportDeclaration'), ...nodes.of('VariableDeclaration')]) {
    if (node.to - node.from > 5000) continue;
    const written = source(node);
    readImport(written, bound);
    const [, name, of, module, member] = PROMISED.exec(written) ?? [];
    if (name !== undefined && of !== undefined) aliases.push([name, of]);
    else if (name !== undefined && module !== undefined) bound.set(name, { module, name: member ?? '*' });
  }
  for (const node of nodes.of('FunctionDeclaration')) {
    const name = node.getChild('VariableDefinition');
    if (name) own.add(source(name));
  }
  for (const node of nodes.of('VariableDeclaration')) {
    const [, name] = OWN.exec(text.slice(node.from, Math.min(node.to, node.from + 300))) ?? [];
    if (name !== undefined && !bound.has(name)) own.add(name);
  }
  for (const [name, of] of aliases) {
    const [head = '', tail] = of.split('.');
    const binding = bound.get(head);
    if (binding) bound.set(name, { module: binding.module, name: tail ?? binding.name });
    else bound.set(name, { module: 'child_process', name: tail ?? head });
  }
  return { bound, own };
}

/** `const exec = (c) => …`, `const exec = jest.fn()`: what the file makes by itself. */
const OWN =
  /^(?:const|let|var)\s+([\w$]+)\s*(?::[^=\n]{0,100})?=\s*(?:async\s*)?(?:function\b|\([^()]{0,200}\)\s*(?::[^=\n]{0,100})?=>|[\w$]+\s*=>|(?:jest|vi|mock|sinon|td|t\.mock)\.(?:fn|stub|spy|func|mock)\()/;

/** `const run = promisify(exec)`, and `util.promisify(require('child_process').exec)`. */
const PROMISED =
  /^(?:const|let|var)\s+([\w$]+)\s*=\s*(?:await\s+)?(?:(?:util|require\(\s*["'](?:node:)?util["']\s*\))\.)?promisify\(\s*(?:([\w$.]+)|require\(\s*["'](?:node:)?([^"']{1,200})["']\s*\)\.([\w$]+))\s*\)/;

function readImport(written: string, bound: Map<string, Binding>): void {
  const module = /(?:\bfrom\s*|\brequire\s*\(\s*|\bimport\s*\(\s*)["']([^"'\n]{1,200})["']/
    .exec(written)?.[1]
    ?.replace(/^node:/, '');
  if (module === undefined) return;
  const names = /\{([^{}]{0,2000})\}/.exec(written)?.[1];
  for (const part of names?.split(',') ?? []) {
    const pair = /^\s*(?:type\s+)?([\w$]+)(?:\s*(?:\bas\b|:)\s*([\w$]+))?/.exec(part);
    if (pair?.[1] !== undefined) bound.set(pair[2] ?? pair[1], { module, name: pair[1] });
  }
  const star = /\*\s+as\s+([\w$]+)/.exec(written)?.[1];
  const single = /^(?:import|const|let|var)\s+(?:type\s+)?([\w$]+)\s*(?:,|\bfrom\b|=)/.exec(written)?.[1];
  const member = /\)\s*\.([\w$]+)\s*;?\s*$/.exec(written)?.[1];
  if (star !== undefined) bound.set(star, { module, name: '*' });
  if (single !== undefined) bound.set(single, { module, name: member ?? '*' });
}
