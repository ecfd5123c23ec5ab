import type { Command } from '../../shell/command.ts';
import { has, optionsOf } from './options.ts';
import { argumentsOf, runs, runsOneOf, sketchOf } from './words.ts';

const LOADERS = new Set(
  'curl wget wget2 aria2c fetch lynx links w3m elinks http https xh curlie axel lwp-request GET nc ncat netcat'.split(
    ' ',
  ),
);
/** What loads from the network in a program of another language. */
const LOADS =
  /\b(?:urlopen|urlretrieve|requests\.get|LWP::Simple|Net::HTTP|open-uri|URI\.open|file_get_contents\(\s*\\?["']https?:|https?\.get|fetch)\b/;
/** What turns encoded text back in a program of another language. */
const DECODES =
  /\b(?:b(?:16|32|64|85)decode|decode_base64|decode64|urlsafe_decode64|base64_decode|hex2bin|unhexlify|fromhex|a2b_\w+|atob|decodebytes|decodestring)\b|["'](?:base64|hex)["']\s*\)|\bpack\(\s*\\?["'][Hh]\*/;
/** What runs text in a program of another language. */
const RUNS =
  /\b(?:exec|eval|system|popen|Popen|spawn\w*|execSync|check_output|check_call|subprocess\.\w+|shell_exec|passthru|Function)\b/;

/** Whether a command writes what comes from the network. */
export function isDownload(command: Command): boolean {
  if (runsOneOf(command, LOADERS)) return true;
  if (runs(command, 'aws', 'gsutil', 'gh')) {
    const said = argumentsOf(command).map(sketchOf).join(' ').slice(0, 500);
    return /^s3 cp (?:.* )?s3:\S+ (?:.* )?-(?: |$)|^(?:-\w+ )*cat gs:|^(?:gist view|release download .*-O ?-)/.test(
      said,
    );
  }
  return LOADS.test(programOf(command) ?? '');
}

/** Whether a command turns base64 and the like back into text. */
export function isDecoder(command: Command): boolean {
  const words = argumentsOf(command);
  if (runs(command, 'base64', 'base32', 'gbase64', 'basenc', 'basez'))
    return has(optionsOf(words, { short: 'w', long: ['wrap'] }), 'd', 'D', 'decode');
  const texts = words.map(sketchOf);
  if (runs(command, 'openssl')) return /^(?:enc|base64|aes\S*)$/.test(texts[0] ?? '') && texts.includes('-d');
  if (runs(command, 'xxd')) return texts.some((text) => /^-(?:[a-z]*r[a-z]*)$/.test(text));
  if (runs(command, 'uudecode')) return true;
  if (/^python/.test(command.name) && texts[0] === '-m')
    return /^(?:base64|uu|quopri)$/.test(texts[1] ?? '') && texts.includes('-d');
  return DECODES.test(programOf(command) ?? '');
}

/** Whether a program of another language, given on the command line, runs what it decodes or loads itself. */
export function runsOwn(command: Command, source: 'download' | 'decoded'): boolean {
  const program = programOf(command);
  return program !== undefined && RUNS.test(program) && (source === 'download' ? LOADS : DECODES).test(program);
}

const LANGUAGES = new Map([
  ...['python', 'python2', 'python3', 'pypy3'].map((name) => [name, 'c'] as const),
  ...['perl', 'ruby', 'node', 'nodejs', 'bun', 'lua'].map((name) => [name, 'e'] as const),
  ['php', 'r'] as const,
]);

/** The interpreters that are given a program on the command line. */
export const PROGRAMMED: readonly string[] = [...LANGUAGES.keys()];

/** The program that an interpreter is given with `-c` or `-e`. */
function programOf(command: Command): string | undefined {
  const letter = runsOneOf(command, LANGUAGES) ? LANGUAGES.get(command.name) : undefined;
  if (letter === undefined) return undefined;
  const words = argumentsOf(command);
  const texts = words.map(sketchOf);
  const at = texts.findIndex((text) => text.startsWith('-') && !text.startsWith('--') && text.endsWith(letter));
  return at < 0 ? undefined : texts[at + 1]?.slice(0, 20_000);
}
