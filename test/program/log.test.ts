import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { SHELLS } from './shells.ts';
import { Site } from './site.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** A log of the same length and shape, whose lines follow from each other: somebody wrote all of it anew. */
function forged(lines: readonly string[]): string[] {
  let before = '';
  return lines.map((line) => {
    const made = line
      .replace('somebody', 'nobody!!')
      .replace(/"previous":"[0-9a-f]{64}"/, `"previous":"${sha256(before)}"`);
    before = `${made}\n`;
    return made;
  });
}

for (const shell of SHELLS) {
  test(`${shell.name}: verify finds a line of the log that was changed or lost, and with a receipt the last ones too`, async (t) => {
    const site = new Site(t, shell);
    const receipts: string[][] = [];
    for (const each of ['1', '2']) {
      const { release } = await site.deploy({ files: { a: each } });
      const { log } = JSON.parse(site.read('.surefoot/releases', release, 'receipt.json'));
      receipts.push([`head=${log.head}`, `at=${log.lines}`]);
    }
    const [first = [], second = []] = receipts;
    const lines = site.read('.surefoot/log.jsonl').trimEnd().split('\n');
    assert.equal(lines.length, 6);
    const verify = async (text: string, args: readonly string[]) => {
      writeFileSync(site.path('.surefoot/log.jsonl'), text);
      const { code, reply, out } = await site.run('verify', args);
      assert.equal(code, reply.get('fault') === '' ? 0 : 65, out);
      return reply.get('fault') === '' ? `verified ${reply.get('log-lines')}` : reply.get('what');
    };
    const without = (at: number): string => textOf(lines.toSpliced(at - 1, 1));
    const changed = (at: number): string =>
      textOf(lines.toSpliced(at - 1, 1, (lines[at - 1] ?? '').replace('somebody', 'nobody!!')));
    const notFollowing = (at: number): string =>
      `The log was changed: line ${at} does not follow from the one before it.`;
    const notNamed = (at: number): string => `The log was changed: line ${at} is not the one that the receipt names.`;

    for (const args of [[], first, second]) assert.equal(await verify(textOf(lines), args), 'verified 6', `${args}`);
    for (const args of [[], second]) {
      for (const at of [1, 2, 5]) assert.equal(await verify(changed(at), args), notFollowing(at + 1));
      assert.equal(await verify(without(1), args), notFollowing(1));
      assert.equal(await verify(without(3), args), notFollowing(3));
      assert.equal(await verify(`${textOf(lines.slice(0, 3))}{}\n${textOf(lines.slice(3))}`, args), notFollowing(4));
    }
    // Of the last lines nothing in the log itself can tell: that is what the head in a receipt is for.
    assert.equal(await verify(textOf(lines.slice(0, 4)), []), 'verified 4');
    assert.equal(await verify(textOf(lines.slice(0, 4)), first), 'verified 4');
    assert.equal(
      await verify(textOf(lines.slice(0, 4)), second),
      'The log has lost its last lines: it has 4, and the receipt names 6.',
    );
    assert.equal(await verify('', second), 'The log has lost its last lines: it has 0, and the receipt names 6.');
    assert.equal(await verify(changed(6), second), notNamed(6));
    assert.equal(await verify(textOf(forged(lines)), []), 'verified 6');
    assert.equal(await verify(textOf(forged(lines)), first), notNamed(3));
    assert.equal(await verify(textOf(forged(lines)), second), notNamed(6));
    // A receipt of another host.
    assert.equal(await verify(textOf(lines), [`head=${sha256('x')}`, 'at=6']), notNamed(6));
    rmSync(site.path('.surefoot/log.jsonl'));
    assert.match((await site.run('verify', second)).reply.get('what'), /^The log .*log\.jsonl is not there\.$/);
  });

  test(`${shell.name}: a head that could not be compared is refused, not passed over`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: { a: '1' } });
    const { head, lines } = JSON.parse(site.read('.surefoot/releases/0001-abcdef0/receipt.json')).log;
    const wrong = [
      [`head=${head}`],
      [`at=${lines}`],
      [`head=${head}`, 'at=0'],
      [`head=${sha256('x')}`, `at=0${lines}`],
      ['head=', `at=${lines}`],
      [`head=${head.toUpperCase()}`, `at=${lines}`],
      ['head=cafe', `at=${lines}`],
      [`head=${head}\n`, `at=${lines}`],
    ];
    for (const args of wrong) {
      const { reply, out } = await site.run('verify', args);
      assert.equal(reply.get('fault'), 'usage', `${args}: ${out}`);
    }
  });
}
