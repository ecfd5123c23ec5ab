import type { SyntaxNode, Tree } from '@lezer/common';
import type { Gathering } from '../gathering.ts';
import { strangeEnd } from '../text/strange-ends.ts';

const TEXT = new Set(['String', 'TemplateString', 'LineComment', 'BlockComment', 'RegExp', 'JSXText']);
/** What browsers of old made comments of, and what every engine still does in scripts that are no modules. */
const HTML = /<!--|^[ \t]*-->/gm;

/** Tells where an engine of JavaScript sees another comment than the parser does: code could stand there unseen. */
export function tellStrangeComments(into: Gathering, tree: Tree): void {
  const { text } = into;
  if (strangeEnd(text) !== -1) {
    tree.iterate({
      enter: ({ name, from, to }) => {
        if (name !== 'LineComment') return;
        const at = strangeEnd(text.slice(from, text[to - 1] === '\r' ? to - 1 : to));
        if (at !== -1) into.broken('a comment holds a line end that only some readers know', from, to);
      },
    });
  }
  for (const { index, 0: written } of text.matchAll(HTML)) {
    if (!isText(tree.resolveInner(written.startsWith('<') ? index : index + written.length - 3, 1))) {
      into.broken('it holds a comment as HTML has them', index, index + written.length);
      return;
    }
  }
}

function isText(node: SyntaxNode): boolean {
  for (let at: SyntaxNode | null = node; at !== null && at.name !== 'Interpolation'; at = at.parent)
    if (TEXT.has(at.name)) return true;
  return false;
}
