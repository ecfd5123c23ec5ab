import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { environment } from './local-host.ts';
import { PROGRAM_FILE } from './program-file.ts';
import { SHELLS } from './shells.ts';
import { Site, WHO } from './site.ts';

/** What a person sees who runs the program at a terminal: `script` (of util-linux) is one. Without times of day. */
function atTerminal(site: Site, word: string): string {
  const line = `exec sh '${PROGRAM_FILE}' ${word} 'root=${site.root}'`;
  const env = { ...environment(site.shell), SHELL: '/bin/sh' };
  const seen = execFileSync('/usr/bin/script', ['-qec', line, '/dev/null'], { env, cwd: '/', encoding: 'utf8' });
  return seen
    .replaceAll('\r\n', '\n')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, 'TIME')
    .replace(/at \d\d:\d\d:\d\d UTC/, 'at HOUR');
}

for (const shell of SHELLS) {
  test(`${shell.name}: at a terminal the status says in sentences what is live, what is open, and what becomes of it`, async (t) => {
    const site = new Site(t, shell);
    const link = site.path('current');
    const nothing = `Live: nothing (${link})\nNo deploy is open.\nReleases, oldest first:\n`;
    assert.equal(atTerminal(site, 'status'), nothing);

    await site.deploy({ files: { a: '1' } });
    await site.deploy({ files: { a: '2' }, until: 'opened', holder: 'run "2" \\ %s', actor: 'Zoë' });
    const good = ' * 0001-abcdef0                 good\n';
    assert.equal(
      atTerminal(site, 'status'),
      `Live: 0001-abcdef0 (${link})
Being prepared: 0002-abcdef0, by run "2" \\ %s, attempt 1, started by Zoë, since TIME UTC
Releases, oldest first:
${good}`,
    );

    await site.run('abandon', ['holder=run "2" \\ %s', 'reason=cancelled']);
    await site.deploy({ files: { a: '3' }, until: 'switched', within: 80_000 });
    const waiting = `Live: 0002-abcdef0 (${link})
Not confirmed yet: 0002-abcdef0, by https://example/runs/1, attempt 1, started by somebody, since TIME UTC\n`;
    const unconfirmed = `Releases, oldest first:
   0001-abcdef0                 good
 * 0002-abcdef0                 never confirmed\n`;
    assert.equal(
      atTerminal(site, 'status').replace(/ at \S+( \S+)? UTC,/, ' at HOUR,'),
      `${waiting}It goes back by itself to 0001-abcdef0 at HOUR, unless it is confirmed.\n${unconfirmed}`,
    );
    await site.run('revert', [...WHO, 'reason=it was ill']);
    assert.equal(
      atTerminal(site, 'status'),
      `Live: 0001-abcdef0 (${link})
The last deploy, 0002-abcdef0, was taken back: it was ill
Releases, oldest first:
${good}   0002-abcdef0                 taken back: it was ill\n`,
    );
  });

  test(`${shell.name}: a release that no timer takes back is shown with the line that does, and the line works`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: { a: '1' } });
    await site.deploy({ files: { a: '2' }, until: 'switched' });
    const [, line = ''] = /^To go back to 0001-abcdef0: (.*)$/m.exec(atTerminal(site, 'status')) ?? [];
    execFileSync('sh', ['-c', line], { env: environment(shell), cwd: '/' });
    assert.equal(site.live(), 'releases/0001-abcdef0');
    // A first deploy that was never well has nothing to go back to.
    const first = new Site(t, shell);
    await first.deploy({ files: { a: '1' }, until: 'switched' });
    await first.run('fail', [...WHO, 'reason=it was ill']);
    const said = atTerminal(first, 'status');
    assert.match(said, /^The last deploy, 0001-abcdef0, failed, with nothing to go back to: it was ill$/m);
    assert.match(said, /^ \* 0001-abcdef0 {17}failed: it was ill$/m);
  });

  test(`${shell.name}: at a terminal the history is one line an act: when, what, which release, and who`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: { a: '1' }, actor: 'Zoë' });
    await site.deploy({ files: { a: '2' } });
    assert.equal((await site.run('rollback', ['reason=the shop, is empty'])).code, 0);
    const by = (actor: string) => `holder: https://example/runs/1 attempt: 1 actor: ${actor}`;
    const console = 'holder: root at the console attempt: 1 actor: root';
    const seen = atTerminal(site, 'history').replaceAll(process.env['USER'] ?? 'root', 'root');
    assert.equal(
      seen.replaceAll(/ {2,}/g, ' '),
      `TIME open release: 0001-abcdef0 ${by('Zoë')}
TIME switch release: 0001-abcdef0 ${by('Zoë')}
TIME commit release: 0001-abcdef0 ${by('Zoë')}
TIME open release: 0002-abcdef0 from: 0001-abcdef0 ${by('somebody')}
TIME switch release: 0002-abcdef0 from: 0001-abcdef0 ${by('somebody')}
TIME commit release: 0002-abcdef0 from: 0001-abcdef0 ${by('somebody')}
TIME rollback release: 0001-abcdef0 from: 0002-abcdef0 ${console} reason: the shop, is empty
TIME commit release: 0001-abcdef0 from: 0002-abcdef0 ${console}
`,
    );
    // For a program the lines are as they stand in the file.
    assert.equal((await site.run('history')).out, site.read('.surefoot/log.jsonl'));
  });
}
