/** So long may an expression be, and so many may be left open: hostile text costs no more than its length. */
const LENGTH = 2048;
const OPEN = 500;

/**
 * The text with every `${{ … }}` replaced by as many harmless characters, so that it can be parsed and offsets stay.
 * An expression that is not closed within 2048 characters is left as it is.
 */
export function blankExpressions(text: string): string {
  const parts: string[] = [];
  let done = 0;
  let left = 0;
  for (let open = text.indexOf('${{'); open >= 0 && left < OPEN; ) {
    const close = endOf(text, open + 3);
    if (close < 0) {
      left++;
      open = text.indexOf('${{', open + 3);
      continue;
    }
    parts.push(text.slice(done, open), 'x'.repeat(close - open));
    done = close;
    open = text.indexOf('${{', close);
  }
  return parts.join('') + text.slice(done);
}

/** Behind the `}}` that closes an expression; its strings are in single quotes, a quote in them doubled. */
function endOf(text: string, from: number): number {
  let quoted = false;
  const most = Math.min(text.length, from + LENGTH);
  for (let index = from; index < most; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 39) quoted = !quoted;
    else if (!quoted && unit === 125 && text.charCodeAt(index + 1) === 125) return index + 2;
  }
  return -1;
}
