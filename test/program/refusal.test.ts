import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertChain } from './chain.ts';
import { SHELLS } from './shells.ts';
import { Site } from './site.ts';
import { snapshot } from './snapshot.ts';

const PWNED = '$(touch pwned)`touch pwned`;touch pwned;\'"\n|&*?[';

for (const shell of SHELLS) {
  test(`${shell.name}: what is no name, number or path is refused before anything is changed`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: { a: 'a' } });
    const before = snapshot(site.root);
    const refused = [
      ...['release', 'id', 'base', 'to', 'commit', 'recipe'].flatMap((key) =>
        ['../../x', '.hidden', '-rf', 'a b', 'a\nb', PWNED, 'x'.repeat(65), '\u00e9'].map((value) => `${key}=${value}`),
      ),
      ...['wait', 'timeout', 'lines', 'need-bytes', 'need-inodes', 'keep', 'attempt'].flatMap((key) =>
        ['', '-1', '1.5', 'a[$(touch pwned)]', PWNED].map((value) => `${key}=${value}`),
      ),
      ...['shared', 'writable'].flatMap((key) =>
        ['../x', '/etc', 'a/../../x', '..', 'a/..'].map((value) => `${key}=${value}`),
      ),
      'live=a\nstate=committed',
      'live=\u001b[31m',
      'service=--root=/tmp',
      'unknown=1',
      PWNED,
      '',
    ];
    const answers = await Promise.all(refused.map(async (each) => [each, await site.run('status', [each])] as const));
    for (const [argument, said] of answers) {
      assert.equal(said.code, 65, argument);
      assert.equal(said.reply.get('fault'), 'usage', `${argument}: ${said.out}`);
      assert.match(said.reply.get('state'), /release 0001-abcdef0 is live|no release was changed|nothing is live at/);
      assert.doesNotMatch(said.out, /\u001b/);
    }
    for (const word of ['', 'lock', 'fault', 'reboot', 'status root=/', '--help', PWNED]) {
      const said = await site.run(word);
      assert.equal(said.reply.get('fault'), 'usage', word);
    }
    assert.deepEqual(snapshot(site.root), before);
  });
}

for (const shell of SHELLS) {
  test(`${shell.name}: who deploys may be called anything: every line of the log is JSON and bound to the one before`, async (t) => {
    const site = new Site(t, shell);
    const names = [
      '"quoted" \\ back\\"',
      'line\nend=ok\nfault=none',
      '\u001b[31mred',
      'Zoë 日本 😀',
      '%s%d',
      PWNED,
      'tab\there',
    ];
    for (const name of names) {
      const said = await site.run('open', [
        `holder=${name}`,
        `actor=${name}`,
        'attempt=1',
        'commit=abcdef0',
        'recipe=00',
      ]);
      assert.equal(said.reply.get('end'), 'ok', said.out);
      const gone = await site.run('abandon', [`holder=${name}`, `reason=${name}`]);
      assert.equal(gone.reply.get('state'), 'abandoned');
      assert.doesNotMatch(said.out + gone.out, /\u001b/);
      assert.doesNotMatch(site.read('.surefoot/log.jsonl').replaceAll('\n', ''), /[\u0000-\u001f]/);
    }
    assertChain(site);
    assert.equal(
      site.log().some(({ actor }) => actor === 'Zoë 日本 😀'),
      true,
    );
    assert.equal(
      site.log().some(({ actor }) => actor === '"quoted" \\ back\\"'),
      true,
    );
  });
}
