import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sudoersFor } from './index.ts';

test('sudoers names each allowed command in full, by both paths of systemctl', () => {
  const verbs = ['restart', 'reload', 'start', 'reset-failed'];
  const commands = ['daemon-reload', ...verbs.map((verb) => `${verb} app.service`)];
  const expected = commands.flatMap((words) => [`/usr/bin/systemctl ${words}`, `/bin/systemctl ${words}`]);
  assert.deepEqual(
    sudoersFor('deploy', ['app.service']).trimEnd().split('\n'),
    expected.map((command) => `deploy ALL=(root) NOPASSWD: ${command}`),
  );
});

test('a unit without a suffix may be called by either of its names', () => {
  const text = sudoersFor('deploy', ['app']);
  assert.match(text, /^deploy ALL=\(root\) NOPASSWD: \/usr\/bin\/systemctl restart app$/m);
  assert.match(text, /^deploy ALL=\(root\) NOPASSWD: \/usr\/bin\/systemctl restart app\.service$/m);
});

test('a name that could widen the rule is refused', () => {
  for (const name of ['app, /bin/sh', 'app *', 'a\nb', ''])
    assert.throws(() => sudoersFor('deploy', [name]), TypeError);
});
