import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Reply } from '../../src/host/program/reply.ts';
import { type Facts, factsOf } from '../../src/preflight/facts.ts';
import { verdictOf } from '../../src/preflight/finding.ts';
import { type Asked, judge } from '../../src/preflight/judge/all.ts';
import { judgeClock } from '../../src/preflight/judge/clock.ts';
import { judgeForwarding } from '../../src/preflight/judge/forwarding.ts';
import { judgeLive } from '../../src/preflight/judge/live.ts';
import { judgePins } from '../../src/preflight/judge/pins.ts';
import { judgeRoom } from '../../src/preflight/judge/room.ts';
import { judgeTransaction } from '../../src/preflight/judge/transaction.ts';
import { passwordFor } from '../../src/preflight/sudo-rules.ts';
import { sudoersFor } from '../../src/preflight/sudoers.ts';
import { about, notGood, WISH } from './seen.ts';

/** What a server answers that is well, but for what is said. */
const ANSWER = `time=1000
user=deploy
uid=1001
shell=/bin/bash
systemd=yes
linger=yes
system=Linux
machine=x86_64
libc=glibc 2.36
node=v24.1.0
node-machine=x64
version-node=v24.1.0
path-kind=directory
path-at=/opt/app
path-owner=deploy
path-mode=755
path-writable=yes
parent=755 root /opt
parent=755 root /
room=1000000 4096 100000 200000
read-only=no
live-kind=link
live-target=releases/0001-abcdefg
live-there=yes
live-ours=yes
live-parent=/opt/app
live-parent-writable=yes
manager=systemd
systemctl=/usr/bin/systemctl
unit-LoadState=loaded
unit-ActiveState=active
unit-SubState=running
unit-Type=simple
unit-Restart=on-failure
unit-StartLimitBurst=5
unit-StartLimitIntervalUSec=1min
unit-WorkingDirectory=/opt/app/current
unit-User=app
unit-UnitFileState=enabled
unit-NeedDaemonReload=no
sudo=there
may=restart app.service
may=reset-failed app.service
may=daemon-reload
end=ok
`;
const AT: Asked = { asked: 1_000_000, answered: 1_000_500 };

const facts = (changes: Readonly<Record<string, string>> = {}): Facts =>
  factsOf(
    new Reply(
      `${ANSWER}${Object.entries(changes)
        .map(([key, value]) => `${key}=${value}\n`)
        .join('')}`,
    ),
  );
const judged = (changes: Readonly<Record<string, string>> = {}, wish = {}) =>
  judge({ ...WISH, ...wish }, facts(changes), { kind: 'works' }, AT, undefined);

test('an answer without a flaw has none, and every remedy belongs to a flaw', () => {
  assert.deepEqual(notGood(judged()), []);
  assert.equal(verdictOf(judged()), 'good');
});

/** One fact changed, and the one line that comes of it. */
const FLAWS: readonly [change: Readonly<Record<string, string>>, line: RegExp][] = [
  [{ user: 'root', uid: '0' }, /^warning log-in: as root/],
  [{ linger: 'no' }, /^warning timer: nothing would take back .* deploy’s own systemd ends with the log-in/],
  [{ systemd: 'no', linger: 'no' }, /^warning timer: a sleeping process takes back/],
  [{ lacks: 'flock' }, /^bad tools: the host lacks flock$/],
  [{ lacks: 'mv -T' }, /^bad tools: the host lacks mv -T$/],
  [{ 'lacks-links': 'cp -al' }, /^warning tools: cp knows no -al/],
  [{ time: '5000' }, /^warning clock: is 67 min ahead/],
  [{ system: 'FreeBSD' }, /^bad machine: FreeBSD/],
  [{ 'version-node': 'v18.0.0' }, /^bad engines: node is 18\.0\.0/],
  [{ 'path-kind': 'dangling' }, /^bad path: .* is a link that leads nowhere/],
  [{ 'read-only': 'yes' }, /^bad path: .* mounted read-only/],
  [{ foreign: 'releases root' }, /^bad path: .* what another user left in \/opt\/app: releases \(root\)/],
  [{ 'path-mode': '777' }, /^warning path: every account of the host may write \/opt\/app/],
  [{ parent: '1777 root /tmp' }, /^$/],
  [{ parent: '700 deploy /home/deploy' }, /^warning service user: app may not pass through \/home\/deploy/],
  [{ 'live-parent-writable': 'no' }, /^bad live link: deploy may not write/],
  [{ 'live-kind': 'file' }, /^bad live link: .* is a file/],
  [{ room: '10 4096 5 9' }, /^warning room: only 41\.0 kB and 5 inodes are free/],
  [{ room: '' }, /^warning room: how much is free/],
  [{ manager: 'none' }, /^bad unit: the host has no systemd/],
  [{ 'unit-silent': 'Failed to connect to bus' }, /^bad unit: the service manager does not answer: Failed/],
  [{ 'unit-LoadState': 'masked' }, /^bad unit: app\.service is masked/],
  [{ 'unit-LoadState': 'bad-setting', 'unit-LoadError': 'x "no"' }, /^bad unit: .* bad-setting \(x "no"\)/],
  [{ 'unit-ActiveState': 'failed', 'unit-Result': 'start-limit-hit' }, /^warning unit: .* start-limit-hit/],
  [{ 'unit-UnitFileState': 'disabled' }, /^warning unit: .* not started when the host boots/],
  [{ 'unit-UnitFileState': 'disabled', 'unit-TriggeredBy': 'app.socket' }, /^$/],
  [{ 'unit-Restart': 'no' }, /^warning restart policy: Restart=no/],
  [{ 'unit-StartLimitIntervalUSec': '0' }, /^warning restart policy: .* without a start limit/],
  [{ 'unit-User': '' }, /^warning service user: .* runs as root/],
  [{ 'unit-User': '', 'unit-DynamicUser': 'yes' }, /^$/],
  [{ 'unit-WorkingDirectory': '/opt/app/current-old' }, /^bad working directory/],
  [{ 'unit-WorkingDirectory': '/opt/app/current/server' }, /^$/],
  [{ 'unit-WorkingDirectory': '' }, /^warning working directory: neither/],
  [{ 'unit-WorkingDirectory': '', 'unit-ExecStart': '{ path=/n ; argv[]=/n /opt/app/current/x.js ; }' }, /^$/],
  [{ 'unit-WorkingDirectory': '/srv/alias', 'same-as-working': 'yes' }, /^$/],
  [{ 'unit-WorkingDirectory': '/opt/app/releases/1', 'same-as-working': 'yes' }, /^bad working directory/],
  [{ sudo: 'missing' }, /^bad sudo: the host has no sudo/],
  [{ 'may-not': 'restart app.service', 'sudo-says': 'sudo: a password is required' }, /^bad sudo: .*password is req/],
  [{ 'may-not': 'daemon-reload' }, /^warning sudo: may not run systemctl daemon-reload: a changed unit file/],
  [{ journal: 'Hint: You are currently not seeing messages' }, /^warning journal: cannot be read/],
];

for (const [change, line] of FLAWS) {
  test(`${JSON.stringify(change)} is said in one line`, () => {
    assert.match(notGood(judged(change)).join('\n'), line);
    for (const { level, remedy } of judged(change)) assert.equal(remedy !== '', level !== 'good');
  });
}

test('a host may claim anything: what is not understood is not taken for good', () => {
  const nothing = judge(WISH, factsOf(new Reply('end=ok')), { kind: 'unclear', why: 'x' }, AT, undefined);
  assert.equal(verdictOf(nothing), 'bad');
});

test('clocks agree within the time that the question took, and a minute on top', () => {
  assert.equal(judgeClock(1000, 1_000_000, 1_030_000).level, 'good');
  assert.equal(judgeClock(1090, 1_000_000, 1_030_000).level, 'good');
  assert.equal(judgeClock(1091, 1_000_000, 1_030_000).level, 'warning');
  assert.equal(judgeClock(939, 1_000_000, 1_030_000).level, 'warning');
  assert.match(judgeClock(86_400 + 1000, 1_000_000, 1_000_000).words, /24 h ahead/);
});

test('too little room is bad for a first release, and a warning where only changes are sent', () => {
  const room = { bytes: 2 ** 30, inodes: 10_000 };
  assert.equal(judgeRoom('/', room, { bytes: 2 ** 30, inodes: 1 }, false).level, 'bad');
  assert.equal(judgeRoom('/', room, { bytes: 1, inodes: 10_000 }, false).level, 'bad');
  assert.equal(judgeRoom('/', room, { bytes: 2 ** 31, inodes: 1 }, true).level, 'warning');
  assert.equal(judgeRoom('/', { bytes: 2 ** 30, inodes: undefined }, { bytes: 1, inodes: 1e9 }, false).level, 'good');
});

test('a real directory can be adopted on its own file system, where something can exchange two names', () => {
  const live = { ...facts().live, kind: 'directory', exchange: 'perl', sameDevice: true } as const;
  assert.equal(judgeLive('/a/b', live, true, 'deploy').level, 'good');
  assert.equal(judgeLive('/a/b', live, false, 'deploy').level, 'bad');
  assert.equal(judgeLive('/a/b', { ...live, exchange: 'no' }, true, 'deploy').level, 'bad');
  assert.equal(judgeLive('/a/b', { ...live, sameDevice: false }, true, 'deploy').level, 'bad');
});

test('the open transaction is told in words, with who holds it and since when', () => {
  const open = {
    state: 'switched',
    release: '0002-abcdefg',
    previous: '0001-abcdefg',
    holder: 'https://example.org/run/1 (deploy)',
    attempt: '1',
    actor: 'octocat',
    since: 1_700_000_000,
  };
  const { level, words } = judgeTransaction(open);
  assert.equal(level, 'warning');
  assert.match(words, /0002-abcdefg of .*run\/1.*octocat, since 2023-11-14 22:13 UTC is live and not confirmed/);
  assert.equal(judgeTransaction({ ...open, state: 'prepared' }).level, 'warning');
  assert.equal(judgeTransaction({ ...open, state: 'committed' }).level, 'good');
  assert.match(judgeTransaction({ ...open, state: 'x'.repeat(9), since: Number.NaN }).words, /cannot be read/);
  assert.equal(judgeTransaction(undefined).level, 'good');
});

test('a host key is good only when it is pinned and nothing else would be taken', () => {
  const none = { keys: [], revoked: [], fingerprints: [], authorities: 0 };
  const pinned = { ...none, fingerprints: ['SHA256:x'] };
  assert.equal(judgePins('h', pinned, true, undefined).level, 'good');
  assert.equal(judgePins('h', pinned, false, undefined).level, 'warning');
  assert.equal(judgePins('h', none, true, undefined).level, 'bad');
  assert.match(judgePins('h', none, false, 'put this: h ssh-ed25519 A').words, /h ssh-ed25519 A/);
});

test('forwarding that is kept to some addresses is named with them', () => {
  assert.match(judgeForwarding({ kind: 'limited', to: ['127.0.0.1:3000'] }).words, /127\.0\.0\.1:3000 only/);
  assert.equal(judgeForwarding({ kind: 'unclear', why: 'no route' }).level, 'warning');
});

test('the last rule of sudo that fits says whether a password is asked, and a tag holds for the rest of its list', () => {
  const narrow = '(root) NOPASSWD: /usr/bin/systemctl restart a.service, /bin/systemctl daemon-reload';
  assert.equal(passwordFor([narrow], 'restart a.service'), 'not asked');
  assert.equal(passwordFor([narrow], 'daemon-reload'), 'not asked');
  assert.equal(passwordFor([narrow], 'restart b.service'), 'unknown');
  assert.equal(passwordFor([narrow, '(ALL : ALL) ALL'], 'daemon-reload'), 'asked');
  assert.equal(passwordFor(['(ALL) ALL', narrow], 'daemon-reload'), 'not asked');
  assert.equal(passwordFor(['(root) NOPASSWD: /bin/x, PASSWD: ALL'], 'daemon-reload'), 'asked');
  assert.equal(passwordFor(['(root) SETENV: NOPASSWD: /usr/bin/systemctl'], 'restart x'), 'not asked');
  assert.equal(passwordFor(['(root) NOPASSWD: /usr/bin/systemctl re* a\\:b'], 'restart a:b'), 'not asked');
  assert.equal(passwordFor(['(root) /usr/bin/systemctl restart a', '!authenticate'], 'restart a'), 'not asked');
  assert.equal(passwordFor(['(root) NOPASSWD: /usr/bin/systemctl restart a.b'], 'restart axb'), 'unknown');
});

test('the sudoers file escapes what sudoers would read as something else', () => {
  const file = (user: string, unit: string) => sudoersFor({ user, uid: 7 }, '/usr/bin/systemctl', [`restart ${unit}`]);
  assert.equal(file('deploy', 'a.service'), 'deploy ALL=(root) NOPASSWD: /usr/bin/systemctl restart a.service\n');
  assert.match(file('EXAMPLE\\jo', 'a.service'), /^#7 ALL=/);
  assert.match(file('d', 'a@1:2\\x2d.service'), /restart a@1\\:2\\\\x2d\.service$/m);
});

test('every line about a thing is found by its name', () => {
  assert.equal(about('clock', judged()).length, 1);
});
