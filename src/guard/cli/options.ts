import { parseArgs } from 'node:util';
import { Fault } from '../../fault.ts';
import { CONFIG } from '../config-path.ts';

const OPTIONS = {
  command: { type: 'boolean', default: false },
  staged: { type: 'boolean', default: false },
  tree: { type: 'boolean', default: false },
  'write-baseline': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  base: { type: 'string' },
  head: { type: 'string' },
  config: { type: 'string', default: CONFIG },
  exclude: { type: 'string', multiple: true, default: [] as string[] },
  'live-path': { type: 'string', multiple: true, default: [] as string[] },
  'data-path': { type: 'string', multiple: true, default: [] as string[] },
  'fail-on': { type: 'string', default: 'error' },
  'sarif-file': { type: 'string' },
  'forbidden-status': { type: 'string', default: '1' },
} as const;

export const HELP = `Finds forbidden commands by what they mean.

  node actions/guard-lint/index.js [FILE …]         these files, or all files of the checkout
    --tree              all files of the checkout, those that git ignores left out
    --staged            what the index adds to the last commit
    --base REV          what HEAD, or --head REV, has added since it left REV
    --write-baseline    write all that is found now into .github/surefoot-baseline.json
    --command           judge one command or script on standard input; also {"tool_input":{"command":"…"}}
    --forbidden-status N   exit status of --command for what is forbidden (1)
    --config FILE, --exclude GLOB, --live-path GLOB, --data-path GLOB, --sarif-file FILE
    --fail-on error|warning|never

Exit status: 0 nothing found, 1 found, 2 it could not be run so. See docs/guard-lint.md.
`;

/** What a command line asks for. */
export type CommandLine = ReturnType<typeof parse> & { readonly status: number };

/** @throws {Fault} on an option that there is not, or two that exclude one another. */
export function commandLine(args: readonly string[]): CommandLine {
  const parsed = parse(args);
  const { values, positionals } = parsed;
  const named = ['command', 'staged', 'tree', 'base'] as const;
  const ways = named.filter((each) => values[each] !== false && values[each] !== undefined);
  if (ways.length > 1) throw misuse(`--${ways[0]} and --${ways[1]} ask for different things.`);
  if (ways.length === 1 && positionals.length > 0) throw misuse(`--${ways[0]} takes no files.`);
  if (values.head !== undefined && values.base === undefined) throw misuse('--head needs --base.');
  if (values['write-baseline'] && (positionals.length > 0 || ways.some((way) => way !== 'tree')))
    throw misuse('--write-baseline is about all files.');
  if (!/^(?:error|warning|never)$/.test(values['fail-on'])) throw misuse('--fail-on takes error, warning or never.');
  const status = /^\d{1,3}$/.test(values['forbidden-status']) ? Number(values['forbidden-status']) : 0;
  if (status < 1 || status > 255) throw misuse('--forbidden-status takes a number from 1 to 255.');
  return { ...parsed, status };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw misuse(error instanceof Error ? error.message : String(error));
  }
}

const misuse = (what: string): Fault =>
  new Fault(what, { state: 'nothing was examined', remedy: 'Ask with --help what there is.' });
