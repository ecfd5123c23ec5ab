import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { excerpt } from '../../words/printable.ts';
import { lintFile } from '../examine/lint.ts';
import type { Finding } from '../finding.ts';
import { judgeAccess } from '../judge/judge.ts';
import { policyOf } from '../policy/merge.ts';
import type { Policy } from '../policy/policy.ts';
import { RULES } from '../rules/index.ts';
import { LARGEST } from '../source/read.ts';
import { onDisk, readTrusted } from '../trust.ts';

/** What is to be judged before it is done. */
type Deed = { readonly script: string } | { readonly edits: string } | undefined;

/**
 * Judges one command or script before it runs. Comments in it cannot allow anything: whoever writes the command would
 * write its permission too.
 *
 * @param given What stood on standard input: shell text, or the JSON that coding assistants hand to such a check.
 * @returns why it is forbidden, worst first; nothing when it may run.
 */
export async function judgeCommand(
  given: string,
  directory: string,
  asked: { readonly config: string; readonly livePaths: readonly string[]; readonly dataPaths: readonly string[] },
): Promise<readonly Finding[]> {
  const deed = deedOf(given);
  if (deed === undefined) return [];
  const root = rootOf(directory);
  const trusted = await readTrusted(onDisk(root), asked.config);
  const policy = policyOf(trusted.policy, asked);
  const judged = 'edits' in deed ? judgeEdit(deed.edits, root, policy) : await judgeScript(deed.script, policy);
  return [...judged, ...trusted.faults].filter(({ severity }) => severity === 'error');
}

async function judgeScript(script: string, policy: Policy): Promise<readonly Finding[]> {
  const text = script.length > LARGEST ? `${script.slice(0, LARGEST + 1)}` : script;
  const { findings } = await lintFile({ path: 'command.sh', text, executable: true }, policy, RULES);
  return findings;
}

function judgeEdit(path: string, root: string, policy: Policy): readonly Finding[] {
  const seen = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  const span = { start: 0, end: 0 };
  return judgeAccess(
    seen,
    { kind: 'access', access: 'write', path: seen, span, setting: { role: 'runs' } },
    policy,
    RULES,
  );
}

/**
 * Assistants hand over `{"tool_input": {"command": …}}`, or the same without the outer part; a command is text or a list
 * of words. An edit names a file instead. What is neither is no concern of ours.
 */
function deedOf(given: string): Deed {
  if (!/^\s*\{\s*"/.test(given)) return { script: given };
  let value: unknown;
  try {
    value = JSON.parse(given);
  } catch {
    return { script: given };
  }
  const { tool_input: inner } = value as { tool_input?: unknown };
  const input = typeof inner === 'object' && inner !== null ? inner : (value as object);
  const { command, file_path: path, content, new_string: text, edits } = input as Record<string, unknown>;
  if (typeof command === 'string') return { script: command };
  if (Array.isArray(command)) return { script: command.map((word) => quoted(String(word))).join(' ') };
  const writes = [content, text, edits].some((each) => each !== undefined);
  return typeof path === 'string' && writes ? { edits: path } : undefined;
}

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** The checkout around a directory, found without git: this runs before every command. */
function rootOf(directory: string): string {
  for (let at = directory; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return directory;
  }
}

/** The reasons as lines of text. */
export const reasons = (findings: readonly Finding[]): string =>
  findings
    .slice(0, 10)
    .map(({ rule, understood, why, instead }) =>
      [
        `Forbidden (${rule}): ${excerpt(understood, 400)}`,
        `Why: ${excerpt(why, 1000)}`,
        ...(instead === '' ? [] : [`Instead: ${excerpt(instead, 1000)}`]),
      ].join('\n'),
    )
    .join('\n\n');
