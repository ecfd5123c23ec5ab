/** What a heading, a lead-in or a comment says of the commands behind it. */
export type Stance = 'forbids' | 'recommends' | undefined;

const VERBS =
  '(?:ever\\s+|be\\s+)?(?:run|use|used|do|done|execute|executed|try|type|call|copy|kill|edit|delete|remove|touch|restart|paste|write|invoke|issue|stop|deploy|edited|deleted|this|these|any)\\b';

const FORBIDS = new RegExp(
  [
    '[❌🚫⛔✗✘☠🙅]',
    `\\b(?:do|must|should|shall|may|can)\\s*(?:not|n['’]t)\\s+${VERBS}`,
    "\\b(?:do\\s*not|don['’]?t|must\\s+not|should\\s+not)s?\\s*(?:[:：.!]|$)",
    '\\bwhat\\s+not\\s+to\\b|\\bhow\\s+not\\s+to\\b|\\bnot\\s+like\\s+(?:this|that)\\b|\\bno[-\\s]gos?\\b|\\bnot\\s+ok(?:ay)?\\b',
    '\\b(?:dangerous|destructive|unsafe|refused|rejected|blocked|denied|incorrect)\\s+(?:commands?|examples?|ways?|practices?|patterns?)\\b',
    `\\bnever\\s*(?:[:：]|$|${VERBS})|\\bnever\\s+(?:to\\s+)(?:do|run|use)`,
    "\\bdon['’]?ts\\b|\\bdon['’]t\\s*[:：]",
    '\\b(?:forbidden|prohibited|disallowed|banned|not\\s+(?:allowed|permitted|recommended))\\b',
    '\\bavoid\\b|\\banti-?patterns?\\b',
    '\\b(?:bad|wrong)(?=\\s*(?:[:：)]|examples?\\b|practice|way|$))',
    '禁止|禁じ|厳禁|禁忌|非推奨|悪い例|ダメ|だめ',
    'て(?:は|も)?(?:いけ|なら|ダメ|だめ)|てはな(?:らない|りません)',
    '絶対に[^。\\n]{0,60}(?:ない|ません|いけ|禁|NG|やめ|避)',
    '(?:実行|使用|操作|編集|削除)しない|やらない(?:こと|で)|避ける(?:べき|こと|\\s*$)|避けて(?:ください|下さい)',
    '(?:使わ|行わ|実行し|使用し|し)ないで(?:ください|下さい)?|(?:使わ|行わ|し)ない(?:こと|\\s*$)|危険な(?:コマンド|操作|例)|(?:誤った|間違った|よくない|良くない)(?:例|方法|手順|やり方)|不可(?:\\s*$|[:：])|NG例|ダメな例',
  ].join('|'),
  'giu',
);
const RECOMMENDS = new RegExp(
  [
    '[✅⭕👍✔☑]',
    '\\binstead\\b(?!\\s+of\\b)|(?<!not\\s)\\brecommended\\b|\\bsafe(?:r|ly)?\\b|\\bcorrect\\b',
    '\\bgood(?=\\s*(?:[:：)]|examples?\\b|practice|way|$))|\\bdo(?=\\s*[:：])',
    '(?<!非)推奨|代わりに|代替|安全な|正しい|良い例|または',
  ].join('|'),
  'giu',
);
/** Two letters that mean this only as capitals that stand alone. */
const NG = /(?<![A-Za-z])NG(?![A-Za-z])/g;
const OK = /(?<![A-Za-z])OK(?![A-Za-z])/g;

/** The stance of a text; of two, the one that is said last. */
export function stanceOf(text: string): Stance {
  const told = text.slice(-2000);
  const forbids = Math.max(lastOf(FORBIDS, told), lastOf(NG, told));
  const recommends = Math.max(lastOf(RECOMMENDS, told), lastOf(OK, told));
  if (forbids === -1 && recommends === -1) return undefined;
  return forbids > recommends ? 'forbids' : 'recommends';
}

/** The stance of the paragraph before a block: where it ends in a colon, its last sentence says what the block is. */
export function stanceOfLeadIn(paragraph: string): Stance {
  const text = paragraph.trim().replace(/\*+/g, '');
  if (!/[:：]$/.test(text)) return stanceOf(text);
  const sentence =
    text
      .slice(-500)
      .split(/[.。!?！？](?=\s|$|[^\x00-\x7f])/)
      .at(-1) ?? text;
  return stanceOf(sentence);
}

function lastOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index + match[0].length;
  return last;
}
