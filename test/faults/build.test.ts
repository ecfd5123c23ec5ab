import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe } from 'node:test';
import { once } from '../deploy/once.ts';
import { audit, deploy, look, must, QUICK, type Site, sync } from '../deploy/site.ts';
import { run } from '../host/command.ts';
import { bootHost } from '../host/index.ts';
import { generateKey } from '../host/keys.ts';
import { type CompositeResult, runAction } from '../runner/index.ts';
import { faultTest, type Seen } from './matrix.ts';
import { assertUntouched, KEPT, RESUMABLE, row, type Standing, served, small, UNTOUCHED, wordsOf } from './small.ts';

const host = once(() => bootHost({ services: ['shop.service', 'names.service', 'sizes.service', 'sent.service'] }));

/** One site for all that never gets as far as the host: nothing there may differ afterwards, not even by a file. */
let shop: Promise<Standing> | undefined;
const standingShop = (): Promise<Standing> => {
  shop ??= host().then((booted) => served(booted, 'shop'));
  return shop;
};

/** Deploys what never may be deployed, and holds the host to what it was. */
async function refused(build: { artifact: string }, inputs: Record<string, string>, says: RegExp): Promise<Seen> {
  const before = await standingShop();
  const result = await deploy(before.site, { id: 'next', artifact: build.artifact }, inputs);
  assert.deepEqual(ranOf(result), ['build-check'], result.log);
  assert.doesNotMatch(result.log, /Connect to/);
  await assertUntouched(before);
  return row(wordsOf(result), says, UNTOUCHED);
}

const ranOf = ({ steps }: CompositeResult): string[] => steps.filter(({ ran }) => ran).map(({ id }) => id);

/** A good artifact with something done to it. */
function spoilt(spoil: (artifact: string) => void): { artifact: string } {
  const build = small('next');
  spoil(build.artifact);
  return build;
}

const holding = (name: string, content: string | Buffer) => small('next', 'is well', { [name]: content });

describe('faults of the build', { concurrency: 3 }, () => {
  faultTest('Build and artifact', 'the build fails', () =>
    refused(small('next'), { run: 'echo one\nfalse\necho two' }, /line 2 of `run`, `false`, ended with status 1/),
  );
  faultTest('Build and artifact', 'the build hangs', () =>
    refused(small('next'), { run: 'sleep 600', 'build-timeout': '1' }, /did not end within/),
  );
  faultTest('Build and artifact', 'the first half of a pipe fails', () =>
    refused(small('next'), { run: '(echo half; exit 3) | cat' }, /ended with status 3/),
  );
  faultTest('Build and artifact', 'a program of the build is missing', () =>
    refused(small('next'), { run: 'no-such-bundler --production' }, /status 127 \(no such program\)/),
  );
  faultTest('Build and artifact', 'the build runs out of memory and is killed', () =>
    refused(small('next'), { run: 'bash -c "kill -KILL \\$\\$"' }, /killed by SIGKILL[\s\S]*ran out of memory/),
  );
  faultTest('Build and artifact', 'a variable that the build needs is not set', () =>
    refused(small('next'), { env: 'API_URL' }, /API_URL/),
  );
  faultTest('Build and artifact', 'the wrong Node builds', () =>
    refused(small('next'), { engines: 'node >=99' }, /node[\s\S]*99/),
  );
});

describe('faults of the artifact', { concurrency: 3 }, () => {
  faultTest('Build and artifact', 'the artifact is not there', () =>
    refused({ artifact: join(small('next').artifact, 'nowhere') }, {}, /there is no directory/),
  );
  faultTest('Build and artifact', 'the artifact is empty', () =>
    refused(
      spoilt((artifact) => {
        for (const name of ['server.js', 'package.json', 'build-id', 'behaviour']) unlinkSync(join(artifact, name));
      }),
      {},
      /holds 0 files; `min-files` wants 1/,
    ),
  );
  faultTest('Build and artifact', 'the artifact is too large', () =>
    refused(
      holding('video.bin', Buffer.alloc(2_000_000)),
      { 'max-bytes': '1MB' },
      /`max-bytes` allows 1000000[\s\S]*video\.bin/,
    ),
  );
  faultTest('Build and artifact', 'the artifact lacks its entry', () =>
    refused(small('next'), { require: 'main.js' }, /lacks files that `require` asks for[\s\S]*main\.js/),
  );
  faultTest('Build and artifact', 'the entry does not parse', () =>
    refused(holding('broken.js', 'const = ;\n'), {}, /1 of \d+ JavaScript files do not parse[\s\S]*broken\.js/),
  );
  faultTest('Build and artifact', 'the artifact holds `.env`', () =>
    refused(holding('.env', 'PASSWORD=x\n'), {}, /must not be deployed[\s\S]*\.env/),
  );
  faultTest('Build and artifact', 'the artifact holds a private key under an innocent name', async () => {
    const { privateKey } = await generateKey('ed25519', 'leak');
    return refused(holding('notes.txt', privateKey), {}, /must not be deployed[\s\S]*notes\.txt[\s\S]*private key/);
  });
  faultTest('Build and artifact', 'a link leaves the artifact', () =>
    refused(
      spoilt((artifact) => symlinkSync('../../etc/passwd', join(artifact, 'users'))),
      {},
      /users -> \.\.\/\.\.\/etc\/passwd: it /,
    ),
  );
  faultTest('Build and artifact', 'a link is absolute', () =>
    refused(
      spoilt((artifact) => symlinkSync('/etc/passwd', join(artifact, 'users'))),
      {},
      /users -> \/etc\/passwd: it /,
    ),
  );
  faultTest('Build and artifact', 'a link points nowhere', () =>
    refused(
      spoilt((artifact) => symlinkSync('gone.js', join(artifact, 'main.js'))),
      {},
      /main\.js -> gone\.js: it /,
    ),
  );
  faultTest('Build and artifact', 'the artifact holds a named pipe', () =>
    refused(small('next'), { run: 'mkfifo dist/pipe' }, /pipe is a named pipe/),
  );
  faultTest('Build and artifact', 'a file changes while it is read', () =>
    whileWritten(async (build) => refused(build, {}, /growing\.log changed while it was read/)),
  );
  faultTest('Build and artifact', 'a file changes between the check and the upload', async () => {
    const before = await standingShop();
    const build = small('next');
    const checked = await runAction('build-check', {
      workspace: dirname(build.artifact),
      inputs: { run: 'true', artifact: build.artifact },
    });
    assert.equal(checked.outcome, 'success', checked.log);
    appendFileSync(join(build.artifact, 'server.js'), '// one more line\n');
    const result = await sync(before.site, build.artifact, { manifest: checked.outputs['manifest'] ?? '' });
    assert.doesNotMatch(result.log, /Connect to/);
    await assertUntouched(before);
    return row(wordsOf(result), /changed since its manifest was written/, UNTOUCHED);
  });
  faultTest('Build and artifact', 'a file changes after it was read, before it is sent', async () => {
    const before = await served(await host(), 'sent');
    const build = small('next');
    const cancelWhen = (line: string): boolean => {
      // The artifact is read by then, and the host has not said yet what it lacks.
      if (line.includes('Connect to')) writeFileSync(join(build.artifact, 'build-id'), 'NEXT\n');
      return false;
    };
    const result = await sync(before.site, build.artifact, {}, { cancelWhen });
    const words = wordsOf(result);
    await assertUntouched(before, RESUMABLE);
    return row(words, /^build-id changed while it was sent\.\nWhat to do: Let everything that writes .*\.$/, KEPT);
  });
});

/** Something that was left running writes into the artifact, for as long as the work takes. */
async function whileWritten<T>(work: (build: { artifact: string }) => Promise<T>): Promise<T> {
  const build = holding('growing.log', '');
  const file = join(build.artifact, 'growing.log');
  truncateSync(file, 64 * 2 ** 20);
  const timer = setInterval(() => appendFileSync(file, 'one more line\n'), 2);
  try {
    return await work(build);
  } finally {
    clearInterval(timer);
  }
}

/** Names that break what was not written with care. Bytes, since not all of them are text. */
const HOSTILE = [
  'two  spaces',
  ' leading and trailing ',
  `it's "quoted" \`id\` $(touch gone) \${HOME}`,
  'new\nline',
  '::error::annotation',
  '-rf',
  '--help',
  '*',
  '~',
  '#comment',
  'back\\slash',
  'tab\tcarriage\rescape\x1b[31m',
  '%0A::set-output name=state::gone',
  'ümläut-日本語-🦶',
  '.hidden',
  '...',
  'n'.repeat(255),
]
  .map((name) => Buffer.from(name))
  .concat(Buffer.from([0x69, 0x6e, 0xff, 0xfe, 0x76]));

describe('what a build may well hold', { concurrency: 2 }, () => {
  faultTest(
    'Build and artifact',
    'names with spaces, quotes, newlines, leading dashes, non-ASCII and invalid UTF-8',
    async () => {
      const { site } = await served(await host(), 'names');
      const build = small('next');
      const at = (name: Buffer) => Buffer.concat([Buffer.from(`${build.artifact}/`), name]);
      for (const [index, name] of HOSTILE.entries()) writeFileSync(at(name), `content ${index}\n`);
      mkdirSync(join(build.artifact, 'a "directory"\n'));
      writeFileSync(join(build.artifact, 'a "directory"\n', '$(x)'), '');
      symlinkSync('two  spaces', join(build.artifact, 'link to\n'));
      const result = await deploy(site, build, QUICK);
      assert.equal(result.outcome, 'success', result.log);
      assert.deepEqual(result.annotations, []);
      assert.equal((await audit(site)).buildId, 'next');
      const list =
        "find . -printf '%y %p %l\\0' | sort -z | sha256sum; find . -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum";
      const there = await must(site.host, `cd ${site.live}/. && ${list}`);
      const here = await run('sh', '-c', `cd "$1" && ${list}`, 'sh', build.artifact);
      assert.equal(there, here);
      return {
        words: 'deployed, byte for byte',
        afterwards: 'new release live; every name and content as the build wrote it',
      };
    },
  );

  faultTest('Build and artifact', 'an empty file and a file of 200 MB', async () => {
    const { site } = await served(await host(), 'sizes');
    const build = holding('empty', '');
    writeFileSync(join(build.artifact, 'large.bin'), '');
    truncateSync(join(build.artifact, 'large.bin'), 200_000_000);
    const result = await deploy(site, build, QUICK);
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(
      await must(site.host, `cd ${site.live}/ && stat -c '%n %s' empty large.bin`),
      'empty 0\nlarge.bin 200000000\n',
    );
    await dropLarge(site);
    return { words: 'deployed, byte for byte', afterwards: 'new release live; both files have their size' };
  });
});

/** What is kept in memory is given back before the other tests go on. */
async function dropLarge(site: Site): Promise<void> {
  assert.equal((await look(site)).active, 'active');
  await must(site.host, `find ${site.root} -name large.bin -delete`);
}
