import type { Wrapper } from './inner.ts';
import { readOptions } from './options.ts';
import { textOfScalar, textOfWords } from './payload.ts';
import { said, texts, within } from './told.ts';

// Commands within text that another program reads: tables, recipes, scripts of other languages.

/** `expect -c 'spawn command'`. */
const expect: Wrapper = ({ words }, stdin) =>
  within(/(?:^|[;\n{])[ \t]*(?:spawn|exec|system)[ \t]+(?:-\w+[ \t]+)*([^\n;}]+)/g, texts(words, 'c', stdin));

/** `\! command` of psql, `\! command` and `system command` of mysql, `.shell command` of sqlite3. */
const client: Wrapper = ({ words }, stdin) =>
  within(/(?:^|[\n;])[ \t]*(?:\\!|\.(?:shell|system)[ \t]|system[ \t]+(?=\S))[ \t]*([^\n]+)/g, [
    ...texts(words, 'ce', stdin, ['command', 'execute', 'cmd']),
    ...words
      .slice(1)
      .filter((word) => said(word).startsWith('.'))
      .map((word) => textOfWords([word])),
  ]);

/** `crontab -` that reads a table. */
const crontab: Wrapper = ({ words }, stdin) =>
  stdin === undefined || words.some((word) => /^-[lre]$/.test(said(word)))
    ? []
    : within(/^[ \t]*(?:@\w+|(?:[\d*][\d*/,-]*[ \t]+){4}[\w*/,-]+)[ \t]+([^\n]+)/gm, [textOfScalar(stdin)]);

/** `make -f - ` that reads recipes, and `--eval`. */
const make: Wrapper = ({ words }, stdin) => {
  const reads = words.some((word) => /^(?:-f-|-|\/dev\/stdin)$/.test(said(word)));
  const given = texts(words, '', reads ? stdin : undefined, ['eval']);
  return within(/(?:^|\n)(?:\t|[^\n:=#]{1,200}:[^\n=;]{0,200};)[ \t]*[@+-]*([^\n]+)/g, given);
};

/** `sed 's/x/command/e'`, `sed '1e command'`. */
const sed: Wrapper = ({ words }) => {
  const { given, rest } = readOptions(words.slice(1), { short: 'efl', long: ['expression', 'file'] });
  const script = given.get('e') ?? given.get('expression') ?? rest[0];
  if (script === undefined || !said(script).includes('e')) return [];
  const text = textOfWords([script]);
  return [
    ...within(/(?:^|[;\n{])[ \t]{0,20}(?:\d{1,9}|\$|\/[^/\n]{0,200}\/)?[ \t]{0,20}e[ \t]+([^\n;}]+)/g, [text]),
    ...within(/^s([/|#,!])(?:(?!\1)[^\n]){0,500}\1((?:(?!\1)[^\n]){1,500})(?=\1[gpiI\d]*e)/g, [text]).slice(0, 1),
  ];
};

/** `lftp -e 'command'`: `!command` runs here. */
const lftp: Wrapper = ({ words }, stdin) =>
  within(/(?:^|[;\n])[ \t]*(?:!|local[ \t]+|shell[ \t]+)([^\n;]+)/g, texts(words, 'ec', stdin));

/** The programs whose text holds commands. */
export const RECIPES: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  ['expect', expect],
  ...['psql', 'mysql', 'mariadb', 'sqlite3'].map((name): [string, Wrapper] => [name, client]),
  ['crontab', crontab],
  ...['make', 'gmake'].map((name): [string, Wrapper] => [name, make]),
  ...['sed', 'gsed'].map((name): [string, Wrapper] => [name, sed]),
  ['lftp', lftp],
]);
