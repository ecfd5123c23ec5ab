import type { Gathering } from '../gathering.ts';
import type { Kind } from '../kind.ts';
import type { Role } from '../piece.ts';
import { cut, type Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';
import { hasPrompts, withoutPrompts } from './console.ts';
import { looksLikeCommands } from './looks-like-commands.ts';
import { readPermission } from './permission.ts';
import { stanceOf } from './stance.ts';

const SHELLS = /^(?:sh|bash|shell|zsh|ksh|fish|dash|shellscript|shell-script|bsh|posix|command|commands|cmdline|cli)$/;
const CONSOLES = /^(?:console|shell-?session|terminal|sh-session|bash-session|term|prompt|ssh)$/;
/** Whoever says that it is text shows no command, unless a prompt stands before it. */
const PLAIN = /^(?:te?xt|plain|plaintext)$/;
const LANGUAGES: Readonly<Record<string, Kind>> = {
  yaml: 'yaml',
  yml: 'yaml',
  dockerfile: 'dockerfile',
  docker: 'dockerfile',
  containerfile: 'dockerfile',
  makefile: 'makefile',
  make: 'makefile',
  js: 'javascript',
  javascript: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascript',
  ts: 'javascript',
  typescript: 'javascript',
  tsx: 'javascript',
  node: 'javascript',
  py: 'python',
  python: 'python',
  python3: 'python',
  rb: 'ruby',
  ruby: 'ruby',
  json: 'json',
  jsonc: 'json',
  json5: 'json',
  ini: 'ini',
  conf: 'ini',
  systemd: 'systemd',
  service: 'systemd',
  unit: 'systemd',
  crontab: 'crontab',
  cron: 'crontab',
  hcl: 'terraform',
  terraform: 'terraform',
  tf: 'terraform',
  groovy: 'jenkinsfile',
  jenkinsfile: 'jenkinsfile',
  just: 'justfile',
  justfile: 'justfile',
  procfile: 'procfile',
};

/** A block of code in a document: what is told by its language, or by itself where none is named. */
export function readBlock(into: Gathering, block: Tracked, language: string, role: Role): void {
  const name = language
    .toLowerCase()
    .replace(/^\{?\.?/, '')
    .replace(/\}$/, '');
  const kind = LANGUAGES[name];
  if (kind !== undefined) into.part(kind, block, { role });
  else if (SHELLS.test(name)) readCommands(into, block, role, false);
  else if (CONSOLES.test(name)) readCommands(into, block, role, true);
  else if (name === '' || PLAIN.test(name)) {
    const shows = hasPrompts(block.text, false) || (name === '' && looksLikeCommands(block.text));
    if (shows) readCommands(into, block, role, false);
    else readLinesOfPermission(into, block, role);
  }
}

/** Commands, with what a comment in them forbids told apart, and lines that are no shell given to their readers. */
function readCommands(into: Gathering, block: Tracked, role: Role, console: boolean): void {
  const script = withoutBlanks(hasPrompts(block.text, console) ? withoutPrompts(block, console) : block);
  const allowed = new Weaver(script);
  const forbidden = new Weaver(script);
  const crontab = new Weaver(script);
  let marked = false;
  let commands = false;
  let quiet = false;
  let start = 0;
  while (start < script.text.length) {
    const feed = script.text.indexOf('\n', start);
    const end = feed === -1 ? script.text.length : feed;
    const next = feed === -1 ? end : feed + 1;
    const line = script.text.slice(start, Math.min(end, start + 2000));
    const comment = /^\s*#(?!!)(.*)/.exec(line)?.[1];
    if (comment !== undefined && !quiet) {
      const stance = stanceOf(comment);
      if (stance !== undefined) {
        marked = stance === 'forbids';
        commands = false;
      }
    } else if (line.trim() === '') {
      if (commands) marked = false;
    } else if (comment === undefined) commands = true;
    const beside = comment === undefined ? (/\s#\s?(.*)$/.exec(line)?.[1] ?? '') : '';
    const stands = marked || (beside !== '' && stanceOf(beside) === 'forbids');
    const own: Role = stands ? 'forbids' : role;
    const bare = line.replace(/\s+#.*$/, '');
    if (comment === undefined && readPermission(into, cut(script, start, start + bare.length), { role: own })) {
      // Not shell: its parentheses would be an error to one.
    } else if (isCronLine(line)) crontab.keep(start, next);
    else (stands ? forbidden : allowed).keep(start, next);
    quiet = /<<-?\s*['"\\]?\w/.test(line) || (quiet && !/^\w+$/.test(line.trim()));
    start = next;
  }
  into.shell(allowed.done(), { role });
  if (crontab.length > 0) into.part('crontab', crontab.done(), { role });
  if (forbidden.length > 0) into.shell(forbidden.done(), { role: 'forbids' });
}

/** `<your file>` is a blank to fill in, and no redirection: an unknown variable of the same length. */
const withoutBlanks = ({ text, origin }: Tracked): Tracked => ({
  origin,
  text: text.replace(/<[\p{L}\p{N}_][^<>\n|&;()"'$`]{0,60}(?<! )>/gu, (blank) => {
    const name = blank.slice(1, -1).replace(/^\d|\W/g, '_');
    return `$${name}_`;
  }),
});

const isCronLine = (line: string): boolean =>
  /^\s*(?:(?:\*|\d{1,2})(?:[-,/\d*]{0,40})\s+){2}(?:[-*,/\dA-Za-z?LW#]{1,40}\s+){3}[\w./~$"'([@-]/.test(line) ||
  /^\s*@(?:reboot|yearly|annually|monthly|weekly|daily|midnight|hourly)\s+\S/.test(line);

function readLinesOfPermission(into: Gathering, block: Tracked, role: Role): void {
  if (!/^[ \t]*[A-Za-z_]{2,40}\(.*\)[ \t]*(?:#.*)?$/m.test(block.text)) return;
  let start = 0;
  for (const line of block.text.split('\n')) {
    const bare = line.replace(/\s+#.*$/, '');
    if (line.length < 2000) readPermission(into, cut(block, start, start + bare.length), { role });
    start += line.length + 1;
  }
}
