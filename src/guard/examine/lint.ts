import type { Finding } from '../finding.ts';
import { judgeAccess, judgeScript, judgeSequence } from '../judge/judge.ts';
import { notExamined } from '../judge/not-examined.ts';
import { readyFor } from '../judge/ready.ts';
import type { Policy } from '../policy/policy.ts';
import type { Rule } from '../rule.ts';
import type { Script } from '../shell/command.ts';
import { LIMITS } from '../shell/limits.ts';
import { commandsOf } from '../shell/script.ts';
import type { SourceFile } from '../source/file.ts';
import type { Directive, Piece } from '../source/piece.ts';
import { read } from '../source/read.ts';
import { isIn } from '../source/text/tracked.ts';

/** What is said of one file, before any allowance has a say. */
export interface FileVerdict {
  readonly findings: readonly Finding[];
  readonly directives: readonly Directive[];
  /** Whether a part of it could not be examined; the findings say which. */
  readonly unexamined: boolean;
}

/** What runs at its turn in a sequence. */
interface Turned {
  readonly at: number;
  readonly script: Script;
}

/** Milliseconds for one file; the clock is looked at between its pieces, and while one is followed. */
const TIME = 10_000;
/** More findings of one file help nobody; the rest is counted. */
const MOST = 1000;

/** Reads one file and judges all commands in it. Never throws for what is in the file. */
export async function lintFile(
  file: SourceFile,
  policy: Policy,
  rules: readonly Rule[],
  now: () => number = () => performance.now(),
): Promise<FileVerdict> {
  const whole = { start: 0, end: Math.min(1, file.text.length) };
  const findings: Finding[] = [];
  const unread: Finding[] = [];
  const until = now() + TIME;
  const limits = { ...LIMITS, late: () => now() > until };
  const { interest } = readyFor(policy, rules);
  const sequences = new Map<string, Turned[]>();
  let directives: readonly Directive[] = [];
  try {
    const reading = await read(file);
    directives = reading.directives;
    unread.push(...reading.unexamined.map(({ reason, span }) => notExamined(file.path, reason, span)));
    for (const piece of reading.pieces) {
      if (now() > until) {
        unread.push(notExamined(file.path, `it takes longer than ${TIME / 1000} seconds`, whole));
        break;
      }
      if (findings.length > MOST) {
        unread.push(notExamined(file.path, `it holds more than ${MOST} findings, and the rest was left`, whole));
        break;
      }
      if (piece.kind === 'access') {
        findings.push(...newIn(piece, judgeAccess(file.path, piece, policy, rules), findings));
        continue;
      }
      const { script, unexamined } = commandsOf(piece, limits, interest);
      findings.push(...newIn(piece, judgeScript(file.path, script, policy, rules), findings));
      for (const { of, at = 0 } of piece.setting.turns ?? []) {
        const turned = sequences.get(of);
        if (turned) turned.push({ at, script });
        else sequences.set(of, [{ at, script }]);
      }
      // What a document only shows may be cut short, and runs nowhere.
      const lost = piece.setting.role === 'runs' ? unexamined : [];
      unread.push(...lost.map(({ reason, span }) => notExamined(file.path, reason, span)));
    }
    for (const turned of sequences.values()) {
      if (turned.length < 2) continue;
      if (now() > until) {
        unread.push(notExamined(file.path, `it takes longer than ${TIME / 1000} seconds`, whole));
        break;
      }
      const commands = turned.toSorted((a, b) => a.at - b.at).flatMap(({ script }) => script.commands);
      findings.push(...judgeSequence(file.path, { commands }, policy, rules));
    }
  } catch (error) {
    // A file must not end the examination of the others; nor may it pass.
    const words = error instanceof Error ? error.message : String(error);
    unread.push(
      notExamined(file.path, `the linter itself failed on it (${words.slice(0, 200)}); please report it`, whole),
    );
  }
  return { findings: [...once(findings), ...unread], directives, unexamined: unread.length > 0 };
}

/** Of a call of a function: what was not found in that function already. */
const newIn = ({ through }: Piece, found: readonly Finding[], before: readonly Finding[]): readonly Finding[] =>
  through === undefined
    ? found
    : found.filter(
        ({ rule }) => !before.some((each) => each.rule === rule && through.some((span) => isIn(span, each.span))),
      );

/** A command with several possible values is found once for each; one place is told once a rule. */
function once(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.rule}\0${finding.span.start}\0${finding.span.end}`;
    if (!kept.has(key)) kept.set(key, finding);
  }
  return [...kept.values()];
}
