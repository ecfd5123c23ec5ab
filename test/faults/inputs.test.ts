import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'node:test';
import type { Inputs } from '../../src/github/inputs.ts';
import { once } from '../deploy/once.ts';
import { must, sync } from '../deploy/site.ts';
import { bootHost, type TestHost } from '../host/index.ts';
import { generateKey } from '../host/keys.ts';
import { type ActionResult, REPOSITORY, readManifest, runAction } from '../runner/index.ts';
import { type BrokenServer, brokenServer } from './broken-servers.ts';
import { faultTest, type Seen } from './matrix.ts';
import { assertUntouched, row, type Standing, served, small, UNTOUCHED, wordsOf } from './small.ts';

const host = once(() => bootHost({ services: ['shop.service'] }));
let shop: Promise<Standing> | undefined;
const standingShop = (): Promise<Standing> => {
  shop ??= host().then((booted) => served(booted, 'shop'));
  return shop;
};

/** A host that must not be asked: it counts who does. */
const untouchable = () => brokenServer((socket) => socket.end());
const key = generateKey('ed25519', 'inputs');
const artifact = small('next').artifact;

/** Inputs with which each action gets as far as the host. */
async function good(action: string, { port }: BrokenServer): Promise<Record<string, string>> {
  if (action === 'build-check') return { run: 'true', artifact };
  if (action === 'guard-lint') return { mode: 'tree' };
  const connection = {
    host: `deploy@127.0.0.1:${port}`,
    'ssh-key': (await key).privateKey,
    'ssh-known-hosts': 'SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  };
  switch (action) {
    case 'atomic-sync':
      return { ...connection, source: artifact, path: '/opt/shop' };
    case 'single-restart':
      return { ...connection, path: '/opt/shop', service: 'shop' };
    case 'smoke-probe':
      return { ...connection, path: '/opt/shop', probes: 'GET http://127.0.0.1/' };
    default:
      return { ...connection, path: '/opt/shop' };
  }
}

/** What no reader of numbers, flags, choices, durations or amounts takes. */
const GARBLED = ['maybe', '-1', '1e3', '99999999999999999999', 'TRUE'];

const PATHS = ['relative/path', '/', '/opt/a\nb'];
const LIVES = ['..', 'releases', '.surefoot/lock', 'a\nb'];
const NAMES = ['../0001', '-rf', 'a b', 'x'.repeat(65), 'a\nb'];
const UNITS = ['-rf', 'a b.service', '$(id).service', 'a\n../b', 'a, a.service', 'a.socket'];
const ADDRESSES = ['a b', '-oProxyCommand=id', 'user@', 'name:0', 'name:99999', '2001:db8::1', 'a;id'];
const INNER = ['../etc', '/etc', 'a/../../b'];
const ENGINES = ['node is new', '>=22', '-rf 1'];
const PROBES = ['- url: 5', 'GET', 'ftp://127.0.0.1/', '- urrl: http://127.0.0.1/', '{', 'GET http://127.0.0.1/ 2OO'];
/** Any text is fine: it is a name or a line that is handed on, quoted, and what it leads to is refused where it leads. */
const ANY = 'any text';

/** Bad values of the inputs whose reader takes any text, because the domain knows better what they may hold. */
const TEXTS: Readonly<Record<string, readonly string[] | typeof ANY>> = {
  host: [...ADDRESSES, 'one.example.org\ntwo.example.org'],
  'ssh-user': ['-oProxyCommand=id', 'a b', '$(id)'],
  'ssh-key': ['***', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5', '~/.ssh/id'],
  'ssh-key-passphrase': ANY,
  'ssh-known-hosts': ['***', 'host ssh-ed25519', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA=='],
  'ssh-jump-host': ADDRESSES,
  path: PATHS,
  live: LIVES,
  release: NAMES,
  to: NAMES,
  service: UNITS,
  only: ['everything', 'OPEN'],
  ready: ['soon', 'port:0', 'port:99999', 'http://', 'file:///etc/passwd'],
  via: ['satellite', 'HOST'],
  probes: PROBES,
  shared: INNER,
  writable: INNER,
  engines: ENGINES,
  env: ['A B', '1A', '$(id)'],
  'port-variable': ['A B', '1A', '$(id)'],
  configuration: ['nginx.conf', 'a -> b', 'a -> /etc/../b', 'a -> /etc/b -> /etc/c'],
  measure: ['nowhere', 'ftp://127.0.0.1/', 'http://'],
  'probes-file': ['no-such-file.yml', '..'],
  baseline: ['no-such-file.json', '/etc/hosts'],
  source: ['no/such/directory'],
  manifest: ['no-such-file.json'],
  artifact: ['no/such/directory'],
  'working-directory': ['no/such/directory'],
  'no-rollback-before': ANY,
  exclude: ANY,
  require: ANY,
  forbid: ANY,
  run: ANY,
  check: ANY,
  'before-switch': ANY,
};

const refuses = (inputs: Inputs, name: string, value: string): boolean => {
  try {
    inputs[name]?.parse(value);
    return false;
  } catch {
    return true;
  }
};

/** The refusal shows what the input holds, as far as it can; of a key it shows nothing. */
function tellsValue(name: string, value: string, words: string): boolean {
  if (name === 'ssh-key') return value === '***' || !words.includes(value);
  if (name === 'probes') return /line \d|[Pp]robe \d|the text|"/.test(words);
  if (value.includes('example.org')) return words.includes('names 2 hosts');
  const [first = ''] = value.split(/[\n"]/);
  return words.includes(first.slice(0, 20)) || words.includes('…');
}

/** Every bad value of every input of one action: named, shown, with what it may hold instead; and no host was asked. */
async function sweep(action: string): Promise<Seen> {
  const { action: contract } = (await import(`../../src/actions/${action}.ts`)) as { action: { inputs: Inputs } };
  const declared = Object.keys(readManifest(join(REPOSITORY, 'actions', action)).inputs);
  assert.deepEqual(declared.toSorted(), Object.keys(contract.inputs).toSorted());
  await using server = await untouchable();
  const inputs = await good(action, server);
  const cases = declared.flatMap((name) => {
    const garbled = GARBLED.filter((value) => refuses(contract.inputs, name, value)).slice(0, 2);
    const bad = garbled.length > 0 ? garbled : TEXTS[name];
    assert.ok(bad !== undefined, `${action}: no bad value of \`${name}\` is known`);
    return bad === ANY ? [] : bad.map((value) => ({ name, value }));
  });
  let example = '';
  const one = async ({ name, value }: { name: string; value: string }): Promise<void> => {
    // A user is asked for only where `host` names none.
    const named = name === 'ssh-user' ? { host: (inputs['host'] ?? '').replace('deploy@', '') } : {};
    const result = await runAction(action, { inputs: { ...inputs, ...named, [name]: value } });
    const label = `${action}: ${name}: ${JSON.stringify(value)}\n${result.log}`;
    assert.equal(server.taken, 0, label);
    const words = wordsOf(result);
    assert.ok(words.includes(name) || NAMED_OTHERWISE[name]?.test(words), label);
    assert.ok(tellsValue(name, value, words), label);
    assert.match(words, /What to do: .{10}/, label);
    if (name === 'sudo' || (example === '' && name === 'timeout')) example = words;
  };
  for (let index = 0; index < cases.length; index += 4) await Promise.all(cases.slice(index, index + 4).map(one));

  assert.notEqual(example, '');
  return { words: example, afterwards: `${UNCONTACTED}: ${cases.length} values of ${declared.length} inputs` };
}

/** What an action can do without, though it is given in these tests. */
const OPTIONAL = ['run', 'ssh-known-hosts', 'host', 'mode'];
const isRequired = (action: string, name: string): boolean =>
  name !== 'path' || !['single-restart', 'smoke-probe', 'preflight'].includes(action);
const UNCONTACTED = 'no host was contacted';
/** Inputs whose refusal calls them by what they are. */
const NAMED_OTHERWISE: Readonly<Record<string, RegExp>> = {
  probes: /[Pp]robe/,
  'working-directory': /There is no directory/,
  source: /There is no directory/,
};

const ACTIONS = readdirSync(join(REPOSITORY, 'actions'));

describe('inputs', { concurrency: 2 }, () => {
  faultTest('Inputs', 'bad values of build-check', () => sweep('build-check'));
  faultTest('Inputs', 'bad values of atomic-sync', () => sweep('atomic-sync'));
  faultTest('Inputs', 'bad values of single-restart', () => sweep('single-restart'));
  faultTest('Inputs', 'bad values of smoke-probe', () => sweep('smoke-probe'));
  faultTest('Inputs', 'bad values of rollback', () => sweep('rollback'));
  faultTest('Inputs', 'bad values of preflight', () => sweep('preflight'));

  faultTest('Inputs', 'a misspelt input', async () => {
    await using server = await untouchable();
    const inputs = { ...(await good('atomic-sync', server)), 'confirm-whitin': '180' };
    const result = await runAction('atomic-sync', { inputs });
    assert.equal(server.taken, 0);
    return row(wordsOf(result), /no input `confirm-whitin`[\s\S]*Write `confirm-within`/, UNCONTACTED);
  });
  faultTest('Inputs', 'an input that no action has', async () => {
    await using server = await untouchable();
    let words = '';
    for (const action of ACTIONS) {
      const inputs = { ...(await good(action, server)), 'colour-of-the-sky': 'blue' };
      words = wordsOf(await runAction(action, { inputs }));
      assert.match(words, /no input `colour-of-the-sky`/, action);
    }
    assert.equal(server.taken, 0);
    return { words: words.replace(/The inputs are: .*/, 'The inputs are: …'), afterwards: UNCONTACTED };
  });
  faultTest('Inputs', 'a required input is missing', async () => {
    await using server = await untouchable();
    let words = '';
    for (const action of ACTIONS) {
      const inputs = await good(action, server);
      for (const name of Object.keys(inputs).filter((each) => !OPTIONAL.includes(each) && isRequired(action, each))) {
        words = wordsOf(await runAction(action, { inputs: { ...inputs, [name]: '' } }));
        assert.match(words, new RegExp(`Input \`${name}\` is missing`), action);
      }
    }
    assert.equal(server.taken, 0);
    return { words, afterwards: UNCONTACTED };
  });
});

/** What may be meant for a shell, for ssh, for the runner or for a terminal. */
const INJECTIONS = [
  '$(touch /var/tmp/canary)',
  '`touch /var/tmp/canary`',
  `'; touch /var/tmp/canary; '`,
  '"; touch /var/tmp/canary; "',
  '| touch /var/tmp/canary #',
  'x\ntouch /var/tmp/canary\n',
  '-oProxyCommand=touch /var/tmp/canary',
  '--help',
  '\x1b]0;owned\x07\x1b[2J',
  'x\n::set-output name=state::committed\n::add-mask::o\n::error::forged',
  'x%0A::error::forged',
  'x\r::stop-commands::forever',
  '##[error]forged',
];

/** The inputs into which any text can be put; those that are programs by their nature are not injected into. */
const INJECTABLE: Readonly<Record<string, readonly string[]>> = {
  'atomic-sync': [
    'ssh-user',
    'live',
    'service',
    'manager',
    'release',
    'shared',
    'writable',
    'exclude',
    'engines',
    'path',
  ],
  'single-restart': ['service', 'release', 'live', 'ready', 'path', 'configuration'],
  'smoke-probe': ['probes', 'service', 'release', 'live', 'path'],
  rollback: ['to', 'service', 'live', 'probes', 'path'],
};

function assertHarmless(result: ActionResult): void {
  assert.deepEqual(result.forbidden, [], result.raw);
  assert.doesNotMatch(result.log, /[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f]|\x1b(?!\[[\d;]*m)/);
  assert.ok(!result.annotations.some(({ message }) => message === 'forged'), result.log);
  assert.ok(!result.masks.includes('o'));
  assert.ok(!('forged' in result.outputs));
}

const UNHARMED = 'no command ran, no annotation or output was forged; old release live';

async function inject(action: string): Promise<Seen> {
  const before = await standingShop();
  const { site } = before;
  const base = {
    ...(await good(action, { port: 22 } as BrokenServer)),
    host: `deploy@${site.host.address}`,
    'ssh-key': site.host.keys.deploy,
    'ssh-known-hosts': site.host.knownHosts,
    path: site.root,
    live: 'dist',
    ...(action === 'single-restart' && { service: site.unit }),
    ...(action === 'atomic-sync' && { plan: 'true' }),
    ...(action === 'smoke-probe' && { timeout: '1', interval: '0.2' }),
  };
  // Each input gets a few, and all inputs together get all.
  const cases = (INJECTABLE[action] ?? []).flatMap((name, index) =>
    [0, 1, 2].map((turn) => ({ name, value: INJECTIONS[(index * 3 + turn) % INJECTIONS.length] ?? '' })),
  );
  let refusals = 0;
  const one = async ({ name, value }: { name: string; value: string }): Promise<void> => {
    const inputs = { ...base, [name]: name === 'probes' ? `GET http://127.0.0.1/${value}` : value };
    const result = await runAction(action, { inputs, env: { GITHUB_RUN_ID: '18000000000' } });
    assertHarmless(result);
    if (result.outcome === 'success') return;
    refusals += 1;
    wordsOf(result);
  };
  for (let index = 0; index < cases.length; index += 4) await Promise.all(cases.slice(index, index + 4).map(one));
  assert.ok(refusals > 0);
  await assertNoCanary(site.host);
  await assertUntouched(before);
  return { words: `refused, or taken as a plain name: ${cases.length} texts`, afterwards: UNHARMED };
}

async function assertNoCanary(booted: TestHost): Promise<void> {
  assert.ok(!readdirSync('/var/tmp').includes('canary'), 'a command ran here');
  assert.doesNotMatch(await must(booted, 'ls /var/tmp'), /canary/);
}

describe('injection', { concurrency: 2 }, () => {
  faultTest('Inputs', 'commands in the text inputs of atomic-sync', () => inject('atomic-sync'));
  faultTest('Inputs', 'commands in the text inputs of single-restart', () => inject('single-restart'));
  faultTest('Inputs', 'commands in the text inputs of smoke-probe', () => inject('smoke-probe'));
  faultTest('Inputs', 'commands in the text inputs of rollback', () => inject('rollback'));
});

/** Answers for every program that `sh` is asked to run, after the mark that the true one would print. */
const FORGERS: Readonly<Record<string, string>> = {
  forged: `printf 'fault=busy\\nwhat=forged\\n::error::forged\\nstate=\\033[2Jgone\\nremedy=x%%0A::set-output name=state::committed\\nend=ok\\n'`,
  random: 'head -c 200000 /dev/urandom; head -c 200000 /dev/urandom >&2; echo x end=ok',
  commands: `printf 'live=x\\r::set-output name=state::committed\\n::add-mask::o\\n::stop-commands::s\\n##[error]forged\\n' | tee /dev/stderr; exit 3`,
  endless: 'yes live=0001-forged',
  names: `printf 'live=0009-x\\ntransaction=none\\nlive-committed=true\\ntransaction-words=EOF\\nstate<<EOF\\ncommitted\\nend=ok\\n'`,
};

/** A user whose `sh` says what it likes: the mark of the true one, then what is forged. */
async function forge(name: string, says: RegExp, timeoutMs = 120_000): Promise<Seen> {
  const before = await standingShop();
  const booted = before.site.host;
  const forger = `f-${name}`;
  // Reads what it is sent as the true bootstrap does, up to the line that prints the mark, and prints it too.
  const sh = `#!/bin/bash
IFS= read -r line
mark=$(printf %s "$line" | grep -o 'echo [0-9a-f]\\{32\\}' | head -n 1 | cut -d' ' -f2)
echo "$mark"; echo "$mark" >&2
${FORGERS[name]}
`;
  await must(
    booted,
    `useradd -m -s /bin/bash ${forger} && cp -r /home/deploy/.ssh /home/${forger}/ && chown -R ${forger}: /home/${forger}/.ssh`,
  );
  await booted.writeFile(`/home/${forger}/bin/sh`, sh, { mode: 0o755, owner: forger });
  await booted.writeFile(`/home/${forger}/.bashrc`, 'PATH=$HOME/bin:$PATH\n', { owner: forger });
  const result = await sync(before.site, artifact, { host: `${forger}@${booted.address}` }, { timeoutMs });
  assertHarmless(result);
  assert.notEqual(result.outputs['state'], 'committed');
  assert.notEqual(result.outputs['state'], 'switched');
  await assertUntouched(before);
  return row(wordsOf(result), says, UNTOUCHED);
}

describe('a host that lies', { concurrency: 2 }, () => {
  faultTest('Inputs', 'the host forges a refusal with workflow commands and terminal escapes in it', () =>
    forge('forged', /forged/),
  );
  faultTest('Inputs', 'the host answers with random bytes', async () => {
    const seen = await forge(
      'random',
      /The host program on \S+ \((?:survey|deploy)\) ended with exit status 0 without an answer: /,
    );
    return { ...seen, words: seen.words.replace(/(?<=without an answer: ).*/, '…') };
  });
  faultTest('Inputs', 'the host answers with workflow commands and fails', () =>
    forge('commands', /without an answer|exit status 3/),
  );
  faultTest('Inputs', 'the host answers without end', () => forge('endless', /more than 64 MiB/));
  faultTest('Inputs', 'the host forges a live release and the end of an output', () => forge('names', /./));
});
