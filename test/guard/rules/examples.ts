import { lintFile } from '../../../src/guard/examine/lint.ts';
import type { Policy } from '../../../src/guard/policy/policy.ts';
import type { Rule } from '../../../src/guard/rule.ts';
import { commandsOf } from '../../../src/guard/shell/script.ts';
import type { ShellPiece } from '../../../src/guard/source/piece.ts';

/** What a rule found: the texts between the first and the last sign of each command. */
export interface Found {
  readonly rule: string;
  readonly text: string;
}

/** Text as a shell is given it. */
export function shellPiece(text: string): ShellPiece {
  const origin = Int32Array.from({ length: text.length + 1 }, (_, index) => index);
  return { kind: 'shell', setting: { role: 'runs' }, text, origin };
}

/** All that the rules find in one shell text. */
export function foundIn(text: string, rules: readonly Rule[], policy: Policy): Found[] {
  const { commands: all } = commandsOf(shellPiece(text)).script;
  // Functions of the script are no programs.
  const script = { commands: all.filter(({ own }) => !own) };
  return rules.flatMap((rule) => {
    const commands = script.commands.filter((command) => rule.command?.(command, policy));
    const hits = (rule.script?.(script, policy) ?? []).map(({ command }) => command);
    return [...commands, ...hits].map(({ start, end }) => ({ rule: rule.id, text: text.slice(start, end) }));
  });
}

/** All that the rules find in a file of any kind, and in the fact that it is changed. */
export async function foundInFile(
  path: string,
  text: string,
  rules: readonly Rule[],
  policy: Policy,
): Promise<Found[]> {
  const { findings } = await lintFile({ path, text, executable: false }, policy, rules);
  const changed = rules.filter((rule) => rule.changed?.(path, policy)).map(({ id }) => ({ rule: id, text: path }));
  return [...changed, ...findings.map(({ rule, span }) => ({ rule, text: text.slice(span.start, span.end) }))];
}
