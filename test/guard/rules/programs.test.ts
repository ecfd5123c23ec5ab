import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RulesByProgram } from '../../../src/guard/judge/rules-by-program.ts';
import { DEFAULT_POLICY } from '../../../src/guard/policy/defaults.ts';
import { RULES } from '../../../src/guard/rules/index.ts';
import { commandsOf } from '../../../src/guard/shell/script.ts';
import { shownWord } from '../../../src/guard/shell/word.ts';
import { shellPiece } from './examples.ts';

const commandsIn = (text: string) => commandsOf(shellPiece(text)).script.commands;

test('a rule is shown every command that it would find', () => {
  const kept: string[] = [];
  for (const rule of RULES) {
    const byProgram = new RulesByProgram([rule]);
    for (const { text } of rule.bad.filter(({ path }) => path === undefined)) {
      for (const command of commandsIn(text)) {
        const finds = rule.command?.(command, DEFAULT_POLICY) !== undefined;
        const shown = byProgram.for(command).commands.length > 0;
        if (finds && !shown) kept.push(`${rule.id}: ${command.words.map(shownWord).join(' ')}`);
      }
    }
  }
  assert.deepEqual(kept, []);
});

test('a rule is shown a command once, and not what it has nothing to do with', () => {
  const byProgram = new RulesByProgram(RULES);
  const shown = (text: string) =>
    commandsIn(text).flatMap((command) => byProgram.for(command).commands.map(({ id }) => id));
  const written = shown('tee a > b');
  assert.equal(new Set(written).size, written.length);
  assert.ok(written.includes('live-dir-bypass/overwrite'));
  assert.ok(shown('unheard-of > b').includes('live-dir-bypass/overwrite'));
  const always = RULES.filter(({ command, programs }) => command !== undefined && programs === undefined);
  assert.deepEqual(
    shown('unheard-of a b'),
    always.map(({ id }) => id),
  );
});
