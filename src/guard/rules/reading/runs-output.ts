import type { Command } from '../../shell/command.ts';
import type { Segment, Word } from '../../shell/word.ts';
import { SSH_VALUES } from './host.ts';
import { inputOf } from './input.ts';
import { has, optionsOf, valuesOf } from './options.ts';
import { argumentsOf, runs, runsOneOf, sketchOf } from './words.ts';

/** Programs that run what they read, and the options with which they run something else. */
const SHELLS = new Set(['sh', 'bash', 'dash', 'zsh', 'ksh', 'ash', 'fish', 'mksh', 'rbash', 'tcsh', 'csh', 'pwsh']);
const INTERPRETERS = new Set(
  'python python2 python3 pypy3 perl ruby node nodejs php deno bun lua tclsh osascript Rscript'.split(' '),
);
/** Programs that hand text to a shell: as the value of `-c`, as their operands, or as what they read. */
const CARRIERS = new Set(['su', 'runuser', 'script', 'ssh', 'sudo', 'at', 'batch', 'crontab', 'watch', 'parallel']);

/** The programs that may run what another command writes. */
export const RUNNING: readonly string[] = [...SHELLS, ...INTERPRETERS, ...CARRIERS, 'eval', 'source', '.'];

const isShell = (command: Command): boolean => runsOneOf(command, SHELLS);

/** Whether the program runs what it reads on standard input. */
function runsInput(command: Command): boolean {
  const words = argumentsOf(command);
  if (isShell(command)) {
    const given = optionsOf(words, { short: 'oO', long: ['rcfile', 'init-file'] });
    if (has(given, 'n') || has(given, 'c')) return false;
    return has(given, 's') || given.operands.length === 0 || isStandardInput(given.operands[0]);
  }
  if (runsOneOf(command, INTERPRETERS)) {
    const given = optionsOf(words, { short: 'cmeEWXrn' });
    if (has(given, 'c', 'm', 'e', 'E', 'n', 'p', 'r', 'eval', 'print', 'check')) return false;
    return given.operands.length === 0 || isStandardInput(given.operands[0]);
  }
  if (runs(command, 'source', '.')) return isStandardInput(words[0]);
  if (runs(command, 'su')) return !words.some((word) => /^(?:-[a-z]*c|--(?:session-)?command)/.test(sketchOf(word)));
  if (runs(command, 'sudo'))
    return has(optionsOf(words, { short: 'ughCpD', ordered: true }), 's', 'i') && operandsOf(command, 'ughCpD') === 0;
  if (runs(command, 'ssh')) return operandsOf(command, SSH_VALUES) === 1;
  if (runs(command, 'at', 'batch')) return !words.some((word) => /^-[lrdcf]/.test(sketchOf(word)));
  return runs(command, 'crontab') && isStandardInput(words.at(-1));
}

const operandsOf = (command: Command, short: string): number =>
  optionsOf(argumentsOf(command), { short, ordered: true }).operands.length;

const isStandardInput = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:-|\/dev\/stdin|\/dev\/fd\/0|\/proc\/self\/fd\/0)$/.test(sketchOf(word));

/** All commands of the pipeline that a command ends. */
const pipelineOf = (command: Command): readonly Command[] =>
  command.input?.kind === 'pipe' ? [command, ...command.input.from] : [command];

type Comes = (segment: Segment, through: 'output' | 'process') => boolean;

/**
 * Whether a command runs text that comes from such a command: read on standard input, by `<(…)`, as the text of `-c` or
 * `eval`, or as the command itself.
 */
export function runsOutputOf(command: Command, isSource: (source: Command) => boolean): boolean {
  const comes: Comes = (segment, through) =>
    commandsBehind(segment, through).some((each) => pipelineOf(each).some(isSource));
  const [program] = command.words;
  if (program?.segments[0] && comes(program.segments[0], 'output')) {
    // What a shell or `eval` is given as text is told of the shell.
    return !command.through.some((each) => isShell(each) || CARRIERS.has(each.name) || each.name === 'eval');
  }
  if (isSource(command) && command.redirections.some(feedsShell)) return true;
  const interprets = isShell(command) || runsOneOf(command, INTERPRETERS);
  if (!interprets && !runs(command, 'eval', 'source', '.') && !runsOneOf(command, CARRIERS)) return false;
  if (saysSuch(command, comes)) return true;
  const words = argumentsOf(command);
  const reads = interprets || runs(command, 'source', '.');
  if (reads && words.some(({ segments }) => segments.some((segment) => comes(segment, 'process')))) return true;
  const read = command.redirections.filter(({ operator }) => operator === '<');
  if (reads && read.some(({ target }) => target.segments.some((segment) => comes(segment, 'process')))) return true;
  if (isShell(command) && isFedByXargs(command, isSource)) return true;
  if (!runsInput(command)) return false;
  const input = inputOf(command);
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

function commandsBehind(segment: Segment, through: 'output' | 'process'): readonly Command[] {
  if (segment.kind === 'glob') return [];
  if (segment.kind === 'text') return through === 'output' ? (segment.output ?? []) : [];
  return segment[through] ?? [];
}

/** Whether the text that a program is given to run comes from there. */
function saysSuch(command: Command, comes: Comes): boolean {
  const words = argumentsOf(command);
  const such = (word: Word | undefined): boolean => begins(word, (segment) => comes(segment, 'output'));
  if (runs(command, 'eval')) return words.some(such);
  if (runs(command, 'ssh')) return optionsOf(words, { short: SSH_VALUES, ordered: true }).operands.slice(1).some(such);
  if (runs(command, 'su', 'runuser', 'script')) {
    return valuesOf(optionsOf(words, { short: 'cugs', long: ['command', 'session-command'] }), 'c', 'command').some(
      such,
    );
  }
  if (runs(command, 'watch', 'parallel')) return words.some(such);
  return (isShell(command) || runsOneOf(command, INTERPRETERS)) && such(textOption(words));
}

/** `curl … > >(sh)`. */
const feedsShell = ({ target }: Command['redirections'][number]): boolean =>
  target.segments.some((segment) =>
    commandsBehind(segment, 'process').some((each) => isShell(each) && runsInput(each)),
  );

/** `curl … | xargs -0 sh -c`, `… | xargs -I{} sh -c {}`: the text is what xargs reads. */
function isFedByXargs(command: Command, isSource: (source: Command) => boolean): boolean {
  const feeder = command.through.at(-1);
  if (feeder?.name !== 'xargs' || feeder.input?.kind !== 'pipe' || !feeder.input.from.some(isSource)) return false;
  const [first] = textOption(argumentsOf(command))?.segments ?? [];
  return (
    first !== undefined && (first.kind === 'unknown' || !feeder.words.some(({ segments }) => segments.includes(first)))
  );
}

const isEcho = (command: Command): boolean => runs(command, 'echo', 'printf');

/** The word behind `-c` or `-e`. */
function textOption(words: readonly Word[]): Word | undefined {
  const at = words.findIndex((word) => /^-[a-zA-Z]*[cer]$/.test(sketchOf(word)));
  if (at < 0) return undefined;
  const next = words[at + 1];
  return next !== undefined && sketchOf(next) === '--' ? words[at + 2] : next;
}

/** Whether such a part stands where a command stands, and not as an argument within the text. */
function begins(word: Word | undefined, isSuch: (segment: Segment) => boolean): boolean {
  let text = '';
  for (const segment of word?.segments ?? []) {
    if (isSuch(segment) && BEGINNING.test(text.slice(-200))) return true;
    text += segment.kind === 'unknown' ? '?' : segment.text;
  }
  return false;
}

const BEGINNING = /(?:^|[;&|\n({])\s*(?:(?:eval|exec|sudo|nohup|then|do|else)\s+["']?)?$/;
