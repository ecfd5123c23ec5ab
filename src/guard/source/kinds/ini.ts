import type { Gathering } from '../gathering.ts';
import type { Reader } from '../reader.ts';
import { fillTemplates } from '../templates.ts';
import { linesOf } from '../text/lines.ts';
import { cut, spanOf, type Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';
import { splitWords } from '../words/split.ts';

interface Entry {
  readonly section: string;
  readonly key: string;
  readonly value: Tracked;
}

/** Settings in sections: programs of Supervisor and Circus, `commands` of tox. Other tools' files hand on what they are. */
export const read: Reader = (into, { path }) => {
  const { text } = into;
  if (/^[ \t]*(?:post|pre)rotate[ \t\r]*$/m.test(text)) into.part('logrotate', into.source);
  else if (/^\[(?:Service|Socket|Mount|Unit|Timer)\]/m.test(text)) into.part('systemd', into.source);
  else if (/monit/.test(path) || /^[ \t]*(?:check process|set daemon)\b/m.test(text)) readMonit(into);
  else if (/^\[/m.test(text)) readSections(into);
};

function readSections(into: Gathering): void {
  const entries = entriesIn(into);
  // The first of each name in a section: what else a program is told of itself.
  const settings = new Map<string, string>();
  for (const { section, key, value } of entries) {
    const name = `${section}\n${key}`;
    if (!settings.has(name)) settings.set(name, value.text);
  }
  for (const entry of entries) {
    const program = /^(?:program|eventlistener|fcgi-program|watcher|hook):?/.test(entry.section);
    if (program && /^(?:command|cmd)$/.test(entry.key))
      readProgram(into, entry, (key) => settings.get(`${entry.section}\n${key}`));
    else if (/^(?:testenv|tox|gh-actions)/.test(entry.section) && /^commands(?:_pre|_post)?$/.test(entry.key))
      into.shell(fillTemplates(entry.value, /\{([\w:.-]{1,100})\}/g), {}, 'sh');
  }
}

/** Supervisor starts a program without a shell. */
function readProgram(into: Gathering, { value }: Entry, other: (key: string) => string | undefined): void {
  const variables = new Map<string, readonly string[]>();
  for (const match of (other('environment') ?? '').matchAll(/(\w+)=(?:"([^"]*)"|'([^']*)'|([^,\s]*))/g))
    variables.set(match[1] ?? '', [match[2] ?? match[3] ?? match[4] ?? '']);
  const directory = other('directory')?.trim();
  const words = splitWords(value, 0, value.text.length).map((word) => ({
    // `%(ENV_X)s` is known to the supervisor only.
    value: /^%\(\w+\)s$/.test(word.text.text) ? undefined : word.text.text,
    span: spanOf(value, word.start, word.end),
  }));
  into.run(words, { variables, ...(directory === undefined || directory.includes('%(') ? {} : { directory }) });
}

function entriesIn(into: Gathering): Entry[] {
  const { text, source } = into;
  const found: { section: string; key: string; weaver: Weaver; at: number }[] = [];
  let section = '';
  for (const line of linesOf(text)) {
    const written = text.slice(line.start, Math.min(line.end, line.start + 65_536));
    if (/^\s*[#;]/.test(written)) {
      into.comment(line.start, line.end);
      continue;
    }
    const head = /^\[([^\]\n]{1,200})\]/.exec(written)?.[1];
    const pair = /^([\w.-]{1,100})\s*[=:]\s*/.exec(written);
    const comment = / [;#]/.exec(written)?.index;
    if (comment !== undefined) into.comment(line.start + comment, line.end);
    const end = written.includes(' ;') ? line.start + written.indexOf(' ;') : line.end;
    if (head !== undefined) section = head;
    else if (pair?.[1] !== undefined)
      found.push({
        section,
        key: pair[1],
        weaver: new Weaver(source).keep(line.start + pair[0].length, end),
        at: line.start,
      });
    else if (/^\s/.test(written)) found.at(-1)?.weaver.put('\n', line.start).keep(line.start, end);
  }
  return found.map(({ section: name, key, weaver, at }) => ({ section: name, key, value: weaver.done(at) }));
}

const MONIT =
  /\b(?:exec|(?:start|stop|restart)\s+program\s*=?|program\s+\w+\s+with\s+path)\s*(?:"([^"\n]*)"|'([^'\n]*)')/g;

/** Monit starts and execs programs from quoted texts. */
function readMonit(into: Gathering): void {
  for (const { start, end } of linesOf(into.text))
    if (/^\s*#/.test(into.text.slice(start, Math.min(end, start + 200)))) into.comment(start, end);
  for (const match of into.text.matchAll(MONIT)) {
    const inner = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].length - inner.length - 1;
    into.shell(cut(into.source, start, start + inner.length), {}, 'sh');
  }
}
