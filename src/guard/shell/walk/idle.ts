import type { Command as Node } from '../syntax.ts';
import type { Frame } from './frame.ts';

/** Commands that change nothing and run nothing, whatever they are given, while nobody reads what they write. */
export const IDLE: ReadonlySet<string> = new Set(
  '[ test echo : true false exit return break continue sleep'.split(' '),
);

/** What is run, asked or assigned within the words of a command. */
const WITHIN = /`|\$\(|[<>]\(|\$\{?\?|PIPESTATUS|\$\{[^}]*=/;

/** Whether a command is one of those, here: it need not be run again for each thing that its arguments may be. */
export function isIdle({ name, prefix, redirects }: Node, { sink, shell }: Frame, idle: ReadonlySet<string>): boolean {
  if (sink !== undefined || prefix.length > 0 || name === undefined || name.parts !== undefined) return false;
  if (!idle.has(name.text) || shell.functions.has(name.text)) return false;
  // `>&2` goes nowhere else.
  return redirects.every(
    (each) => each.type !== 'HereDoc' && each.operator === '>&' && /^[12]$/.test(each.target?.text ?? ''),
  );
}

/** Whether its words need not even be read. */
export const saysNothing = (node: Node, { text, input }: Frame): boolean =>
  input === undefined && text.holes === undefined && !WITHIN.test(text.text.slice(node.pos, node.end));
