import { execFile } from 'node:child_process';
import { coerce, Range, satisfies, validRange } from 'semver';
import { shown } from '../artifact/name.ts';
import { refusal } from '../artifact/offenders.ts';

/** A tool and the versions of it that will do, from a line such as `node >=22` or `pnpm 9`. */
export interface Engine {
  readonly tool: string;
  /** A range as npm writes them; `9` means any 9. */
  readonly range: string;
}

/** What the machine said of an engine. */
export type EngineAnswer =
  | { readonly kind: 'present'; readonly engine: Engine; readonly version: string }
  | { readonly kind: 'wrong'; readonly engine: Engine; readonly version: string }
  | { readonly kind: 'missing'; readonly engine: Engine }
  | { readonly kind: 'unreadable'; readonly engine: Engine; readonly said: string };

/**
 * Reads one line of the `engines` input.
 *
 * @throws {Fault} when it names no tool, or a range that is none.
 */
export function parseEngine(line: string): Engine {
  const [, tool, range] = /^([A-Za-z0-9_][\w.+-]*)(?:[ \t@]+(.+))?$/.exec(line) ?? [];
  if (tool === undefined || validRange(range ?? '*') === null) {
    throw refusal(
      `Input \`engines\` holds ${JSON.stringify(line)}, which is not understood.`,
      'Write a tool and the versions that will do, one a line: `node >=22`, `pnpm 9`, `npm ^10.2`.',
    );
  }
  return { tool, range: new Range(range ?? '*').raw };
}

/** Judges what `TOOL --version` printed: the first thing in it that looks like a version is the version. */
export function judgeVersion(engine: Engine, said: string): EngineAnswer {
  const version = coerce(/\d+(?:\.\d+){1,2}(?:-[\w.]+)?|\d+/.exec(said)?.[0], { includePrerelease: true })?.version;
  if (version === undefined) return { kind: 'unreadable', engine, said: said.trim().slice(0, 200) };
  const fits = satisfies(version, engine.range, { includePrerelease: true });
  return { kind: fits ? 'present' : 'wrong', engine, version };
}

/** Asks a tool for its version, in the directory where it will be used: version managers decide by directory. */
export function askVersion(engine: Engine, directory: string, env: NodeJS.ProcessEnv): Promise<EngineAnswer> {
  const flags = engine.tool === 'go' ? ['version'] : ['--version'];
  return new Promise((resolve) => {
    const options = { cwd: directory, env, timeout: 30_000, killSignal: 'SIGKILL' } as const;
    const child = execFile(engine.tool, flags, options, (error, stdout, stderr) => {
      if (error?.code === 'ENOENT') resolve({ kind: 'missing', engine });
      else if (error)
        resolve({ kind: 'unreadable', engine, said: (stderr || stdout || error.message).trim().slice(0, 200) });
      else resolve(judgeVersion(engine, stdout || stderr));
    });
    child.stdin?.end();
  });
}

/**
 * Asks all engines at once.
 *
 * @returns the version of each, in the order given.
 * @throws {Fault} naming every tool that is missing or has another version.
 */
export async function checkEngines(
  engines: readonly Engine[],
  directory: string,
  env: NodeJS.ProcessEnv,
): Promise<readonly { readonly engine: Engine; readonly version: string }[]> {
  const answers = await Promise.all(engines.map((engine) => askVersion(engine, directory, env)));
  const offenders = answers.filter((answer) => answer.kind !== 'present');
  if (offenders.length > 0) {
    throw refusal(
      'The tools of this runner are not those that the build needs.',
      'Install the named versions in a step before this one (actions/setup-node, pnpm/action-setup …), or correct `engines`.',
      offenders.map(sentence),
    );
  }
  return answers.flatMap((answer) =>
    answer.kind === 'present' ? [{ engine: answer.engine, version: answer.version }] : [],
  );
}

function sentence(answer: Exclude<EngineAnswer, { kind: 'present' }>): string {
  const { tool, range } = answer.engine;
  switch (answer.kind) {
    case 'missing':
      return `${tool} is not installed (wanted: ${range})`;
    case 'wrong':
      return `${tool} is ${answer.version} (wanted: ${range})`;
    case 'unreadable':
      return `${tool} did not tell its version (wanted: ${range}); it said ${shown(Buffer.from(answer.said).toString('latin1'))}`;
  }
}
