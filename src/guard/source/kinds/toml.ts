import type { Gathering } from '../gathering.ts';
import { textOfJsonString } from '../json/string.ts';
import type { Reader } from '../reader.ts';
import { cut, type Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';

/** Tables whose every value is a command, and keys that are one in any of the tables of tasks, builds and deploys. */
const ALL =
  /(?:^|\.)(?:scripts|tasks|processes|aliases)(?:$|\.[\w:-]+\.scripts$)|^tool\.(?:poe|taskipy)\.tasks$|^tool\.pdm\.scripts$/;
const SOME = /(?:^|\.)(?:tasks|scripts|build|deploy|hooks|commands|context|env|dev|cmd)(?:$|\.)/;
const KEYS =
  /^(?:run|cmd|cmds|command|commands|script|shell|exec|release_command|start_command|build_command|startCommand|buildCommand|pre_\w+|post_\w+)$/;

const TOKEN =
  /("""(?:[^"\\]|\\[\s\S]|"(?!""))*"{3,5}|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')|(#[^\n]*)|^[ \t]*\[\[?[ \t]*([^\]\n]{1,300}?)[ \t]*\]\]?|(?:^[ \t]*|[{,][ \t]*)("?[\w.:-]{1,200}"?)[ \t]*=[ \t]*|(\[)|(\])/gm;

/** Task runners and builds that are set up in TOML. Only texts and lists of texts matter, so this reads no more. */
export const read: Reader = (into) => {
  let table = '';
  let key = '';
  let depth = 0;
  let texts: Tracked[] = [];
  const finish = () => {
    give(into, table, key, texts);
    texts = [];
  };
  for (const match of into.text.matchAll(TOKEN)) {
    const [, string, comment, header, name, open, close] = match;
    if (comment !== undefined) into.comment(match.index, match.index + comment.length);
    else if (string !== undefined) texts.push(textOf(into.source, string, match.index));
    else if (header !== undefined && depth === 0) {
      finish();
      table = header.replaceAll('"', '');
      key = '';
    } else if (name !== undefined) {
      finish();
      key = name.replaceAll('"', '');
      depth = 0;
    } else if (open !== undefined) depth += 1;
    else if (close !== undefined) depth = Math.max(0, depth - 1);
  }
  finish();
};

function give(into: Gathering, table: string, key: string, texts: readonly Tracked[]): void {
  if (texts.length === 0 || key === '') return;
  const last = key.split('.').at(-1) ?? key;
  if (
    !(ALL.test(table) && !/^(?:description|help|cwd|dir|env|depends|deps)$/.test(last)) &&
    !(SOME.test(table) && KEYS.test(last))
  )
    return;
  const weaver = new Weaver(into.source);
  for (const text of texts)
    weaver.add(text).add(into.ownAt('\n', Math.max(0, (text.origin[text.text.length] ?? 0) - 1)));
  into.shell(weaver.done(), {}, 'sh');
}

function textOf(source: Tracked, string: string, start: number): Tracked {
  const end = start + string.length;
  if (string.startsWith("'''") || string.startsWith('"""')) {
    const from = start + (string[3] === '\n' ? 4 : 3);
    return string.startsWith('"') ? textOfJsonString(source, from - 1, end - 2) : cut(source, from, end - 3);
  }
  return string.startsWith("'") ? cut(source, start + 1, end - 1) : textOfJsonString(source, start, end);
}
