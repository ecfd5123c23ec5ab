// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is shell that is broken here.
import type { Random } from '../../ordeal/random.ts';

/** What breaks readers: their own signs, half of a pair, and characters that some take for a line end. */
export const ODD: readonly [string, ...string[]] = [
  '"',
  "'",
  '`',
  '\\',
  '$(',
  '${',
  '$((',
  '`${',
  ')',
  '}',
  ']]',
  '{',
  '[',
  '<<EOF\n',
  "<<-'A B'\n",
  'EOF\n',
  '#',
  '# ',
  '//',
  '/*',
  '*/',
  '<!--',
  '-->',
  '```',
  '~~~',
  '"""',
  "'''",
  '${{ x }}',
  '${{',
  '{{ x }}',
  '%{',
  '| ',
  '>-',
  '&a ',
  '*a ',
  '!!binary ',
  '- ',
  '? ',
  ': ',
  '---\n',
  '%YAML 1.1\n',
  '\t',
  '\r',
  '\r\n',
  '\n\n',
  '\0',
  '\x1b[2J',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '\udfff',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u00a0',
  '\u3000',
  ';;',
  'esac\n',
  'fi\n',
  'done\n',
  'case x in\n',
  'if true; then\n',
  'f() {\n',
  'eval ',
  'sudo ',
  "sh -c '",
  'ssh host ',
  '$IFS',
  '${!x}',
  '${x//a/b}',
  'surefoot-allow process-kill: why',
  'surefoot-allow',
  '__proto__',
];

/** A text with one to six things done to it; `other` is what pieces may be taken from. Never longer than `limit`. */
export function mutated(text: string, other: string, random: Random, limit: number): string {
  let made = text;
  for (let times = 1 + random.below(6); times > 0; times -= 1) made = once(made, other, random, limit).slice(0, limit);
  return made;
}

function once(text: string, other: string, random: Random, limit: number): string {
  const at = random.below(text.length + 1);
  const length = random.below(random.one([4, 40, 400, 4000]));
  const piece = (of: string, from: number): string => of.slice(from, from + length);
  const put = (what: string): string => text.slice(0, at) + what + text.slice(at);
  switch (random.below(9)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at);
    case 2:
      return text.slice(at);
    case 3:
      return put(piece(other, random.below(other.length + 1)));
    case 4:
      return put(piece(text, random.below(text.length + 1)));
    case 5: {
      // The same again and again is what makes parsers slow.
      const unit = random.below(2) === 0 ? random.one(ODD) : piece(text, at).slice(0, 60);
      const most = Math.floor(random.one([100, 2_000, limit / 4]) / Math.max(1, unit.length));
      return put(unit.repeat(random.below(most + 1)));
    }
    case 6:
      return text.replaceAll('\n', random.one(['\r\n', '\r', '\n\n', ' \\\n', '\u2028']));
    default:
      return put(random.one(ODD));
  }
}
