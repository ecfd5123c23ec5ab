import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { digestOf } from '../../src/artifact/document.ts';
import { scan } from '../../src/artifact/scan.ts';
import { SHELLS } from './shells.ts';
import { Site } from './site.ts';

const files = { a: '1', 'q"uote': '2', 'é -> x': '3', 'dir/[b] *': '4', empty: '' };

for (const shell of SHELLS) {
  test(`${shell.name}: the manifest of the build is kept as it was, and each file of it is found on the disk`, async (t) => {
    const site = new Site(t, shell);
    const source = site.artifact(files);
    symlinkSync('a', join(source, '{"type":"file"}'));
    chmodSync(join(source, 'a'), 0o664);
    const { release } = await site.deploy({ source, wishes: { exclude: ['empty'] }, until: 'switched' });
    const digest = digestOf(await scan(source));
    const kept = readFileSync(site.path('.surefoot/releases', release, 'manifest.json'));
    assert.equal(createHash('sha256').update(kept).digest('hex'), digest);
    const { reply } = await site.run('facts', [`release=${release}`]);
    assert.equal(reply.get('manifest'), digest);
    assert.deepEqual([reply.get('manifest-files'), reply.get('manifest-on-disk'), reply.get('files')], ['5', '4', '4']);
    assert.deepEqual(reply.all('changed'), []);
  });

  test(`${shell.name}: facts name whatever is not as it was sealed, and leave nothing behind`, async (t) => {
    const site = new Site(t, shell);
    const source = site.artifact({ ...files, 'odd\nname': 'odd' });
    symlinkSync('a', join(source, 'link'));
    const { release } = await site.deploy({ source, until: 'switched' });
    const at = (name: string) => site.path('releases', release, name);
    chmodSync(at('.'), 0o755);
    chmodSync(at('a'), 0o644);
    writeFileSync(at('a'), 'edited');
    chmodSync(at('empty'), 0o600);
    chmodSync(at('odd\nname'), 0o644);
    writeFileSync(at('odd\nname'), 'edited');
    rmSync(at('link'));
    symlinkSync('/etc/passwd', at('link'));
    chmodSync(at('.'), 0o555);
    const { reply } = await site.run('facts', [`release=${release}`]);
    assert.deepEqual([...reply.all('changed')].sort(), ['a', 'empty', 'link', 'odd?name']);
    assert.deepEqual([reply.get('manifest-files'), reply.get('manifest-on-disk')], ['6', '4']);
    assert.equal(reply.get('end'), 'ok');
  });
}
