import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { casesOf, type Figures, figuresOf, type Outcome, outcomeOf } from './measure.ts';

/** Cases that rules were written from, and cases that nobody who wrote a rule has read. */
for (const set of ['open', 'held-out'] as const) {
  describe(`the labelled set, ${set}`, () => {
    const cases = casesOf(set);
    const outcomes: Outcome[] = [];
    let figures: Figures;
    before(async () => {
      for (const each of cases) outcomes.push(await outcomeOf(each));
      figures = figuresOf(outcomes);
    });

    test('it holds hundreds of commands and of look-alikes, over every family', () => {
      const commands = cases.filter(({ findings }) => findings.length > 0);
      assert.ok(commands.length > 300 && cases.length - commands.length > 300);
      assert.equal(new Set(commands.flatMap(({ findings }) => findings.map((each) => each['rule-family']))).size, 12);
    });

    test('of a hundred reports at least 99 are right', () => {
      assert.ok(figures.precision >= 0.99, wrongOf(outcomes));
    });

    test('of a hundred commands as people write them, or hide them, at least 98 are found', () => {
      for (const style of ['plain', 'evasive'] as const) assert.ok(figures.recallOf(style) >= 0.98, missedOf(outcomes));
    });

    test('of a hundred commands in all kinds of files at least 93 are found', () => {
      assert.ok(figures.recall >= 0.93, missedOf(outcomes));
    });

    test('text is never taken for a command', () => {
      assert.equal(figures.onText, 0, wrongOf(outcomes));
    });
  });
}

const missedOf = (outcomes: readonly Outcome[]): string =>
  outcomes.flatMap(({ labelled, missed }) => missed.map((each) => `${labelled.id} misses ${each}`)).join('\n');
const wrongOf = (outcomes: readonly Outcome[]): string =>
  outcomes.flatMap(({ labelled, wrong }) => wrong.map((each) => `${labelled.id} reports ${each}`)).join('\n');
