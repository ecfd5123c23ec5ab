import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe } from 'node:test';
import { bootHost, hostTest } from '../host/index.ts';
import { once } from './once.ts';
import { atConsole, deploy, look, makeSite, must, type Site, sync } from './site.ts';

const host = once(() => bootHost({ nginx: true }));
const scratch = await mkdtemp(join(tmpdir(), 'surefoot-tree-'));
after(() => rm(scratch, { recursive: true, force: true }));

/** Writes an artifact; a name that ends with a slash is an empty directory. */
async function tree(name: string, files: Readonly<Record<string, string>>) {
  const artifact = join(scratch, name, 'dist');
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(artifact, path.endsWith('/') ? path : dirname(path)), { recursive: true });
    if (!path.endsWith('/')) await writeFile(join(artifact, path), content);
  }
  return { id: name, artifact };
}

/** All that a probe of a static page needs to commit: the host's own nginx answers. */
const bare = { service: '', manager: '', ready: '', probes: 'GET http://127.0.0.1/', successes: '1' };

/** Everything below a directory: names, types, modes, owners, sizes, times, and where links lead. */
const listing = (site: Site, directory: string): Promise<string> =>
  must(site.host, `find ${directory} -printf '%p %y %m %u:%g %s %T@ %l\\n' | sort`);

describe('a release that is only planned', () => {
  let site: Site;

  hostTest('on an empty host leaves no trace, and everything would be sent', async () => {
    site = await makeSite(await host(), 'plan', 'deploy');
    const before = await listing(site, '/opt /home /tmp /root');
    const { artifact } = await tree('plan-one', { 'index.html': 'one', 'app.js': '1;', 'old.css': '' });
    const result = await sync(site, artifact, { plan: 'true' });
    assert.equal(result.outcome, 'success', result.log);
    const { state, release, 'files-sent': sent } = result.outputs;
    assert.deepEqual({ state, release, sent }, { state: 'planned', release: '', sent: '3' });
    assert.equal(await listing(site, '/opt /home /tmp /root'), before);
  });

  hostTest('beside a live one changes nothing and says by name what would be sent and what would go', async () => {
    assert.equal((await deploy(site, await tree('plan-one', {}), bare)).outcome, 'success');
    const before = await listing(site, '/opt /home /tmp /root');
    const { artifact } = await tree('plan-two', { 'index.html': 'two', 'app.js': '1;', 'new.css': '' });
    const result = await sync(site, artifact, { plan: 'true' });
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(result.outputs['files-sent'], '2');
    assert.match(result.summary, /changed: `index.html`/);
    assert.match(result.summary, /added: `new.css`/);
    assert.match(result.summary, /removed: `old.css`/);
    assert.doesNotMatch(result.summary, /app\.js/);
    assert.equal(await listing(site, '/opt /home /tmp /root'), before);
  });
});

describe('a release', { concurrency: 2 }, () => {
  hostTest('links to what is shared, and that outlives the releases', async () => {
    const site = await makeSite(await host(), 'shared', 'deploy');
    const one = await tree('shared-one', { 'index.html': 'one' });
    const inputs = { ...bare, shared: 'uploads/\nconfig/.env' };
    const refused = await deploy(site, one, inputs);
    assert.equal(refused.outcome, 'failure', refused.log);
    assert.match(refused.log, /shared\/config\/\.env is not there/);
    assert.equal((await look(site)).live, '');

    await must(
      site.host,
      `mkdir -p ${site.root}/shared/config; echo SECRET=1 >${site.root}/shared/config/.env`,
      'deploy',
    );
    const first = await deploy(site, one, inputs);
    assert.equal(first.outcome, 'success', first.log);
    await must(site.host, `echo cat >${site.live}/uploads/cat.txt`, 'deploy');
    const second = await deploy(site, await tree('shared-two', { 'index.html': 'two' }), inputs);
    assert.equal(second.outcome, 'success', second.log);
    assert.equal(await must(site.host, `cat ${site.live}/uploads/cat.txt ${site.live}/config/.env`), 'cat\nSECRET=1\n');
    assert.equal(await must(site.host, `readlink ${site.live}/config/.env`), '../../../shared/config/.env\n');
  });

  hostTest('that would hide what is shared is refused before the host is changed', async () => {
    const site = await makeSite(await host(), 'hiding', 'deploy');
    const { artifact } = await tree('hiding', { 'uploads/cat.txt': 'cat' });
    const result = await sync(site, artifact, { shared: 'uploads/' });
    assert.equal(result.outcome, 'failure', result.log);
    assert.match(result.log, /The artifact holds uploads, which the link to shared\/uploads would hide/);
    assert.deepEqual((await look(site)).names, ['.']);
  });

  hostTest('can be written by nobody but where it says so, and what was written stays with its release', async () => {
    const site = await makeSite(await host(), 'writable', 'deploy');
    const inputs = { ...bare, writable: 'cache/\ndata/state.json' };
    for (const id of ['one', 'two']) {
      const files = { 'index.html': id, 'data/state.json': '{}', 'data/fixed.json': '{}' };
      const result = await deploy(site, await tree(`writable-${id}`, files), inputs);
      assert.equal(result.outcome, 'success', result.log);
      if (id === 'one')
        await must(site.host, `cd ${site.live}; echo 1 >cache/1; echo '{"one":1}' >data/state.json`, 'deploy');
    }
    await must(
      site.host,
      `cd ${site.live}; test ! -e cache/1; echo 2 >cache/2; echo '{"two":2}' >data/state.json`,
      'deploy',
    );
    for (const path of ['index.html', 'data/fixed.json', 'new', 'data/new']) {
      const { code } = await site.host.exec(`echo spoilt >${site.live}/${path}`, { user: 'deploy' });
      assert.notEqual(code, 0, path);
    }
    const read = `cd ${site.root}/releases; cat 0001*/cache/* 0001*/data/state.json 0002*/cache/* 0002*/data/state.json`;
    assert.equal(await must(site.host, read), '1\n{"one":1}\n2\n{"two":2}\n');
    assert.match((await atConsole(site, 'verify live=dist')).stdout, /^verified=yes$/m);
  });

  hostTest('that root deploys lets the user of the service write where it says so, and nowhere else', async () => {
    const site = await makeSite(await host(), 'owned', 'root');
    const { artifact } = await tree('owned', { 'index.html': 'one' });
    const result = await sync(site, artifact, { service: site.unit, writable: 'cache/' });
    assert.equal(result.outcome, 'success', result.log);
    await must(site.host, `echo 1 >${site.live}/cache/1`, 'deploy');
    assert.notEqual((await site.host.exec(`echo 1 >${site.live}/new`, { user: 'deploy' })).code, 0);
    assert.equal(await must(site.host, `stat -c %U ${site.live}/index.html`), 'root\n');
  });

  hostTest('holds nothing that is excluded', async () => {
    const site = await makeSite(await host(), 'exclude', 'deploy');
    const files = { 'index.html': '', 'app.js.map': '', 'deep/lib.js.map': '', 'deep/lib.js': '', 'tests/one.js': '' };
    const { artifact } = await tree('exclude', files);
    const result = await sync(site, artifact, { exclude: '**/*.map\ntests' });
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(await must(site.host, `cd ${site.live}/. && find . -type f | sort`), './deep/lib.js\n./index.html\n');
    assert.equal(result.outputs['files-total'], '2');
  });

  hostTest('keeps the bits that let a program run, and no others', async () => {
    const site = await makeSite(await host(), 'modes', 'deploy');
    const { artifact } = await tree('modes', { run: '#!/bin/sh\necho ran\n', secret: '', plain: '' });
    await chmod(join(artifact, 'run'), 0o775);
    await chmod(join(artifact, 'secret'), 0o600);
    await chmod(join(artifact, 'plain'), 0o666);
    const result = await sync(site, artifact);
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(
      await must(site.host, `cd ${site.live}; stat -c '%a %n' *; ./run`),
      '444 plain\n555 run\n400 secret\nran\n',
    );
  });

  hostTest('stays as long as `keep` says, and the live one and the one before it always', async () => {
    const site = await makeSite(await host(), 'keep', 'deploy');
    for (const id of ['one', 'two', 'three', 'four']) {
      const result = await deploy(site, await tree(`keep-${id}`, { 'index.html': id }), { ...bare, keep: '2' });
      assert.equal(result.outcome, 'success', result.log);
    }
    const kept = ['0003-3f2a1c9', '0004-3f2a1c9'];
    assert.equal(await must(site.host, `ls ${site.root}/releases`), `${kept.join('\n')}\n`);
    // The least is two, or there would be nothing to go back to.
    const result = await deploy(site, await tree('keep-five', { 'index.html': 'five' }), { ...bare, keep: '1' });
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(await must(site.host, `ls ${site.root}/releases`), '0004-3f2a1c9\n0005-3f2a1c9\n');
  });

  hostTest('is not pruned while a process stands in it', async () => {
    const site = await makeSite(await host(), 'stood-in', 'deploy');
    const deployOne = async (id: string) => {
      const result = await deploy(site, await tree(`stood-${id}`, { 'index.html': id }), { ...bare, keep: '2' });
      assert.equal(result.outcome, 'success', result.log);
    };
    await deployOne('one');
    await must(
      site.host,
      `systemd-run -q --unit=stander --uid=deploy --property=WorkingDirectory=${site.live} sleep infinity`,
    );
    for (const id of ['two', 'three', 'four']) await deployOne(id);
    const releases = () => must(site.host, `cd ${site.root}/releases; echo *`);
    assert.equal(await releases(), '0001-3f2a1c9 0003-3f2a1c9 0004-3f2a1c9\n');
    await must(site.host, 'systemctl stop stander');
    await deployOne('five');
    assert.equal(await releases(), '0004-3f2a1c9 0005-3f2a1c9\n');
  });

  hostTest('runs `before-switch` in the new tree, and its failure leaves the live one untouched', async () => {
    const site = await makeSite(await host(), 'before', 'deploy');
    const good = await deploy(site, await tree('before-one', { 'index.html': 'one' }), {
      ...bare,
      'before-switch': 'cat index.html >made.txt\necho "$SUREFOOT_RELEASE $SUREFOOT_ROOT" >>made.txt',
    });
    assert.equal(good.outcome, 'success', good.log);
    assert.equal(await must(site.host, `cat ${site.live}/made.txt`), `one0001-3f2a1c9 ${site.root}\n`);
    const before = await look(site);
    const two = await tree('before-two', { 'index.html': 'two' });
    const lines = [
      'cat index.html >>"$SUREFOOT_ROOT/seen"',
      'echo spoilt >new.html; mv -f new.html index.html',
      'test -e "$SUREFOOT_ROOT/ready"',
      'echo got-there',
    ];
    const inputs = { ...bare, 'before-switch': lines.join('\n') };
    const bad = await deploy(site, two, inputs);
    assert.equal(bad.outcome, 'failure', bad.log);
    assert.match(bad.log, /before-switch failed with exit status 1/);
    assert.doesNotMatch(bad.log, /got-there/);
    const now = await look(site);
    assert.deepEqual([now.live, now.digest], [before.live, before.digest]);

    // The next try begins with what was built, not with what the first one left.
    await must(site.host, `touch ${site.root}/ready`);
    const mended = await deploy(site, two, inputs);
    assert.equal(mended.outcome, 'success', mended.log);
    assert.equal(await must(site.host, `cat ${site.root}/seen`), 'twotwo');
  });

  hostTest('is refused by a host whose Node is too old, before anything is changed', async () => {
    const site = await makeSite(await host(), 'engines', 'deploy');
    const { artifact } = await tree('engines', { 'index.html': '' });
    const old = await sync(site, artifact, { engines: 'node >=99' });
    assert.equal(old.outcome, 'failure', old.log);
    assert.match(old.log, /node/);
    assert.match(old.log, />=99/);
    const none = await sync(site, artifact, { engines: 'deno >=1' });
    assert.equal(none.outcome, 'failure', none.log);
    assert.deepEqual((await look(site)).names, ['.']);
    const fine = await sync(site, artifact, { engines: 'node >=20' });
    assert.equal(fine.outcome, 'success', fine.log);
  });

  hostTest('that somebody edited by hand is found out, named and replaced', async () => {
    const site = await makeSite(await host(), 'edited', 'deploy');
    const build = await tree('edited', { 'index.html': 'good', 'app.js': '1;' });
    assert.equal((await deploy(site, build, bare)).outcome, 'success');
    await must(site.host, `cd ${site.live}; chmod u+w app.js; echo '2;' >app.js`, 'deploy');
    const result = await deploy(site, build, bare);
    assert.equal(result.outcome, 'success', result.log);
    assert.match(result.annotations.map(({ message }) => message).join('\n'), /edited by hand.*app\.js/);
    assert.equal(await must(site.host, `cat ${site.live}/app.js`), '1;');
  });
});
