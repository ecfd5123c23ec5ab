import type { Command } from '../../shell/command.ts';
import type { Segment, Word } from '../../shell/word.ts';
import { inputOf } from './input.ts';
import { has, optionsOf } from './options.ts';
import { argumentsOf, runs, runsOneOf, sketchOf } from './words.ts';

export const isDownload = (command: Command): boolean =>
  runs(command, 'curl', 'wget', 'wget2', 'aria2c', 'fetch', 'lynx', 'http', 'https', 'xh', 'curlie');

/** What turns base64 and the like back into text. */
export function isDecoder(command: Command): boolean {
  const words = argumentsOf(command);
  if (runs(command, 'base64', 'base32', 'gbase64', 'basenc'))
    return has(optionsOf(words, { short: 'w' }), 'd', 'D', 'decode');
  const texts = words.map(sketchOf);
  if (runs(command, 'openssl')) return /^(?:enc|base64)$/.test(texts[0] ?? '') && texts.includes('-d');
  return runs(command, 'xxd') && texts.some((text) => /^-(?:[a-z]*r[a-z]*)$/.test(text));
}

/** Programs that run what they read, and the options with which they run something else. */
const SHELLS = new Set(['sh', 'bash', 'dash', 'zsh', 'ksh', 'ash', 'fish', 'mksh', 'rbash']);
const INTERPRETERS = new Set(['python', 'python2', 'python3', 'perl', 'ruby', 'node', 'nodejs', 'php', 'deno', 'bun']);

export const isShell = (command: Command): boolean => runsOneOf(command, SHELLS);

/** Whether the program runs what it reads on standard input. */
export function runsInput(command: Command): boolean {
  const words = argumentsOf(command);
  if (isShell(command)) {
    const given = optionsOf(words, { short: 'oO', long: ['rcfile', 'init-file'] });
    if (has(given, 'n') || has(given, 'c')) return false;
    return has(given, 's') || given.operands.length === 0 || isStandardInput(given.operands[0]);
  }
  if (!runsOneOf(command, INTERPRETERS)) return runs(command, 'source', '.') && isStandardInput(words[0]);
  const given = optionsOf(words, { short: 'cmeEWXrn' });
  if (has(given, 'c', 'm', 'e', 'E', 'n', 'p', 'r', 'eval', 'print', 'check')) return false;
  return given.operands.length === 0 || isStandardInput(given.operands[0]);
}

const isStandardInput = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:-|\/dev\/stdin|\/dev\/fd\/0|\/proc\/self\/fd\/0)$/.test(sketchOf(word));

/** All commands of the pipeline that a command ends. */
const pipelineOf = (command: Command): readonly Command[] =>
  command.input?.kind === 'pipe' ? [command, ...command.input.from] : [command];

/**
 * Whether a command runs text that comes from such a command: read on standard input, by `<(…)`, as the text of `-c` or
 * `eval`, or as the command itself.
 */
export function runsOutputOf(command: Command, isSource: (source: Command) => boolean): boolean {
  const comes = (segment: Segment, through: 'output' | 'process'): boolean =>
    segment.kind === 'unknown' && (segment[through] ?? []).some((each) => pipelineOf(each).some(isSource));
  const [program] = command.words;
  if (program?.segments[0] && comes(program.segments[0], 'output')) {
    // What a shell or `eval` is given as text is told of the shell.
    return !command.through.some((each) => isShell(each) || each.name === 'eval');
  }
  if (!isShell(command) && !INTERPRETERS.has(command.name) && !runs(command, 'eval', 'source', '.')) return false;
  const words = argumentsOf(command);
  if (runs(command, 'eval')) return words.some((word) => begins(word, (segment) => comes(segment, 'output')));
  const interprets = isShell(command) || runsOneOf(command, INTERPRETERS);
  if (words.some(({ segments }) => segments.some((segment) => comes(segment, 'process')))) return true;
  if (interprets && textOption(words) && begins(textOption(words), (segment) => comes(segment, 'output'))) return true;
  const read = command.redirections.filter(({ operator }) => operator === '<');
  if (read.some(({ target }) => target.segments.some((segment) => comes(segment, 'process')))) return true;
  const input = inputOf(command);
  if (!runsInput(command)) return false;
  if (input?.kind === 'text') return begins(input.text, (segment) => comes(segment, 'output'));
  if (input?.kind === 'file') return input.path.segments.some((segment) => comes(segment, 'process'));
  if (input?.kind !== 'pipe') return false;
  // `echo "$(curl …)" | sh` is the same by another way.
  return input.from.some(
    (each) =>
      isSource(each) ||
      (isEcho(each) && argumentsOf(each).some((word) => begins(word, (segment) => comes(segment, 'output')))),
  );
}

const isEcho = (command: Command): boolean => runs(command, 'echo', 'printf');

/** The word behind `-c` or `-e`. */
function textOption(words: readonly Word[]): Word | undefined {
  const at = words.findIndex((word) => /^-[a-zA-Z]*[ce]$/.test(sketchOf(word)));
  return at < 0 ? undefined : words[at + 1];
}

/** Whether such a part stands where a command stands, and not as an argument within the text. */
function begins(word: Word | undefined, isSuch: (segment: Segment) => boolean): boolean {
  let text = '';
  for (const segment of word?.segments ?? []) {
    if (isSuch(segment) && /(?:^|[;&|\n(])\s*(?:eval\s+["']?)?$/.test(text.slice(-200))) return true;
    text += segment.kind === 'unknown' ? '?' : segment.text;
  }
  return false;
}
