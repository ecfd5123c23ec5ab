import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintFile } from '../../../src/guard/examine/lint.ts';
import { DEFAULT_POLICY } from '../../../src/guard/policy/defaults.ts';
import { RULES } from '../../../src/guard/rules/index.ts';

const found = async (path: string, text: string): Promise<string[]> =>
  (await lintFile({ path, text, executable: false }, DEFAULT_POLICY, RULES)).findings.map(
    ({ rule, span }) => `${rule} at ${text.slice(span.start, span.end)}`,
  );

test('a loop over a list of commands runs each of them', async () => {
  const one =
    "const steps = ['npm ci', 'dropdb shop'];\nfor (const step of steps) execSync(step, { stdio: 'inherit' });";
  assert.deepEqual(await found('a.js', one), ['data-destruction/drop-database at dropdb shop']);
  const two = "['npm ci', 'fuser -k 3000/tcp'].forEach((cmd) => execSync(cmd));";
  assert.deepEqual(await found('a.ts', two), ['process-kill/fuser-kill at fuser -k 3000/tcp']);
  const three = 'import os\nfor c in ("npm ci", "iptables -F"):\n    os.system(c)\n';
  assert.deepEqual(await found('a.py', three), ['firewall-flush/iptables at iptables -F']);
});

test('a loop over lists of words too', async () => {
  const text = "for (const args of [['ps'], ['-9', '1']]) spawnSync('kill', args);";
  assert.equal((await found('a.js', text)).length, 1);
  const python =
    'import subprocess\nCMDS = [["iptables", "--flush"]]\nfor c in CMDS:\n    subprocess.run(["sudo"] + c, check=True)\n';
  assert.equal((await found('a.py', python)).length, 1);
});

test('what is only listed, or done to each without a process, is left alone', async () => {
  const texts = [
    "const never = ['kill -9 1', 'reboot'];\nfor (const each of never) console.log(each);",
    "const never = ['kill -9 1'];\nfor (const name of ['npm ci']) { execSync(name); report(never); }",
    "['reboot'].map((word) => word.length); execSync('npm ci');",
  ];
  for (const text of texts) assert.deepEqual(await found('a.js', text), []);
});

test('loops without end are told as not examined, and end', async () => {
  const items = Array.from({ length: 60 }, (_, at) => `'say ${at}'`).join(', ');
  const calls = Array.from({ length: 200 }, () => 'execSync(s);').join('\n');
  const said = await found('a.js', `for (const s of [${items}]) {\n${calls}\n}`);
  assert.deepEqual(
    said.map((each) => each.split(' ')[0]),
    ['guard/not-examined'],
  );
});
