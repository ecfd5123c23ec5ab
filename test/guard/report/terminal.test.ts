import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageOf } from '../../../src/guard/report/message.ts';
import { coloured, plain, terminalText } from '../../../src/guard/report/terminal.ts';
import { found, outcomeOf } from './outcome.ts';

test('a person reads the place, the command as understood, why, and what instead; the worst first', async () => {
  const mild = found({
    severity: 'warning',
    rule: 'weak-link/keyscan',
    path: '0.sh',
    understood: 'ssh-keyscan h',
    instead: '',
  });
  const allowed = { finding: found({ path: 'b.sh' }), reason: 'the window of May', by: 'in-line' as const, line: 2 };
  assert.equal(
    terminalText(await outcomeOf([mild, found()], [allowed]), plain),
    [
      'error a.sh:2:1 power/power-off',
      '  Forbidden command: sudo → reboot',
      '  Why: Every service goes down.',
      '  Instead: systemctl restart UNIT',
      '',
      'warning 0.sh:2:1 weak-link/keyscan',
      '  Forbidden command: ssh-keyscan h',
      '  Why: Every service goes down.',
      '',
      'allowed (in-line) b.sh:2:1 power/power-off: the window of May',
      '1 error, 1 warning, 1 allowed, in 1 file: what b adds to a',
    ].join('\n'),
  );
});

test('nothing that is read moves the cursor or begins a command of the runner', async () => {
  const hostile = '\x1b[2J\r\n::error::x ##[group]y\u202e';
  const finding = found({ path: `p${hostile}`, understood: hostile, why: hostile, instead: hostile });
  const shown = terminalText(await outcomeOf([finding], [{ finding, reason: hostile, by: 'in-line' }]), plain);
  assert.doesNotMatch(shown, /[\x00-\x09\x0b-\x1f\u202e]|^\s*::|##\[/m);
  assert.doesNotMatch(messageOf(finding), /[\x00-\x09\x0b-\x1f\u202e]|^\s*::|##\[/m);
  assert.match(terminalText(await outcomeOf([found()]), coloured), /\x1b\[31merror\x1b\[0m/);
});
