import type { Scalar } from 'yaml';
import { placed, type Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';
import { weaveBlock } from './block.ts';
import { weaveDoubleQuoted } from './double-quoted.ts';
import { weaveFolded } from './folded.ts';

/**
 * A scalar as text, each character with its place: quotes, escapes, folds, indentation and chomping undone as YAML 1.2
 * says. The text equals the scalar's value where that is a string; a number or a flag is taken as it is written.
 */
export function textOfScalar(source: Tracked, scalar: Scalar): Tracked | undefined {
  const [start, end] = scalar.range ?? [0, 0];
  if (scalar.type === undefined) return undefined;
  const woven = weave(new Weaver(source), source.text, start, end, scalar).done(start);
  const { value } = scalar;
  // Whatever this reader does not understand as the parser does stands at its beginning, which is better than nowhere.
  return typeof value === 'string' && value !== woven.text ? placed(value, source.origin[start] ?? 0) : woven;
}

function weave(weaver: Weaver, text: string, start: number, end: number, { type, srcToken }: Scalar): Weaver {
  switch (type) {
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return weaveBlock(
        weaver,
        text,
        start,
        end,
        type === 'BLOCK_FOLDED',
        srcToken && 'indent' in srcToken ? srcToken.indent : 0,
      );
    case 'QUOTE_DOUBLE':
      return weaveDoubleQuoted(weaver, text, start, end);
    case 'QUOTE_SINGLE':
      return weaveFolded(weaver, text, start + 1, end - 1, true);
    default:
      return weaveFolded(weaver, text, start, end, false);
  }
}
