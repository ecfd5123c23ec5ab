// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is JavaScript that is read here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../../src/guard/source/read.ts';
import { file, piecesOf } from './reading.ts';

/** What is read of calls of the file's own functions, behind what is read of these functions themselves. */
async function calledIn(path: string, ...lines: readonly string[]): Promise<string[]> {
  const text = `${lines.join('\n')}\n`;
  const { pieces } = await read(file(path, text));
  const own = pieces.filter(({ through }) => through === undefined).length;
  return (await piecesOf(path, text)).slice(own);
}

test('a call of a function of JavaScript is read as the process that the function starts for it', async () => {
  const forms: Readonly<Record<string, readonly string[]>> = {
    "const run = (cmd) => execSync(cmd, { stdio: 'inherit' }); run('halt 1')": ['$ halt 1'],
    "run('halt 1'); function run(cmd: string): void { execSync(cmd) }": ['$ halt 1'],
    "async function run(cmd) { return new Promise((ok) => exec(cmd, ok)) } await run('halt 1')": ['$ halt 1'],
    "let run = function (cmd?: string) { execSync(cmd as string) }; run('halt 1')": ['$ halt 1'],
    "export const run: Run = async (cmd) => { await execa(cmd) }; run('halt 1')": ['$ halt 1'],
    "const run = (bin, args = ['-9']) => spawn(bin, args); run('kill'); run('kill', ['-15'])": [
      '[kill|-9]',
      '[kill|-15]',
    ],
    "const run = (cmd, args, opts) => spawn(cmd, args, opts); run('kill', ['-9', '1'], { shell: true })": [
      '$ kill -9 1',
    ],
    "const git = (...args: string[]) => spawnSync('git', args); git('push', '--force'); git(...['a', 'b'])": [
      '[git|push|--force]',
      '[git|a|b]',
    ],
    "const on = (...args) => execa('ssh', ['web', ...args]); on('halt', '1')": ['[ssh|web|halt|1]'],
    'const on = (host, cmd) => execSync(`ssh ${host} ${cmd}`); on("web", "halt 1")': ['$ ssh web halt 1'],
    "const on = (cmd) => { const all = 'sudo ' + cmd; execSync(all) }; on('halt 1')": ['$ sudo halt 1'],
    "const on = (cmd) => ssh.execCommand(cmd); on('halt 1')": ['remote $ halt 1'],
    'const run = (cmd) => $`${cmd}`; run("halt 1")': ['$ halt 1'],
    "const X = 'halt 1'; const run = (cmd) => execSync(cmd); run(X)": ['$ halt 1'],
  };
  for (const [text, pieces] of Object.entries(forms)) assert.deepEqual(await calledIn('a.ts', text), pieces, text);
});

test('and so it is in Python', async () => {
  const forms: Readonly<Record<string, readonly string[]>> = {
    "def run(cmd): return subprocess.run(cmd, shell=True, check=True)\nrun('halt 1')": ['$ halt 1'],
    "run('halt 1')\nasync def run(cmd: str, check: bool = True) -> int:\n    os.system(cmd)": ['$ halt 1'],
    "def run(cmd): subprocess.run(cmd, shell=True)\nrun(cmd='halt 1')\nrun(['kill', '-9'])": ['$ halt 1', '$ kill -9'],
    "def sh(*args): subprocess.check_call(args)\nsh('kill', '-9', '1')\nsh(*['kill', '-9', '2'])": [
      '[kill|-9|1]',
      '[kill|-9|2]',
    ],
    "def on(cmd, host='web', *, user=None):\n    subprocess.run(['ssh', host, cmd])\non('halt', user='me')": [
      '[ssh|web|halt]',
    ],
    "def on(host, *cmd):\n    subprocess.run(['ssh', host, *cmd])\non('web', 'halt', '1')": ['[ssh|web|halt|1]'],
    "def on(cmd): os.system(f'ssh web {cmd}')\non('halt 1')": ['$ ssh web halt 1'],
    "run = lambda cmd: os.system(cmd)\nrun('halt 1')": ['$ halt 1'],
  };
  for (const [text, pieces] of Object.entries(forms))
    assert.deepEqual(await calledIn('a.py', 'import os, subprocess', text), pieces, text);
});

test('and in Ruby', async () => {
  const forms: Readonly<Record<string, readonly string[]>> = {
    'def run(cmd)\n  system(cmd) or abort\nend\nrun \'halt 1\'\nrun("halt 2")': ['$ halt 1', '$ halt 2'],
    "def sh(*args)\n  system(*args)\nend\nsh 'kill', '-9', '1'": ['[kill|-9|1]'],
    "run 'halt 1'\ndef run(cmd); `sudo #{cmd}`; end": ['$ sudo halt 1'],
    "def run(cmd) = system('ssh', 'web', cmd)\nrun 'halt'": ['[ssh|web|halt]'],
    "class A\n  def go\n    run 'halt 1'\n  end\n\n  def run cmd\n    system cmd\n  end\nend": ['$ halt 1'],
  };
  for (const [text, pieces] of Object.entries(forms)) assert.deepEqual(await calledIn('a.rb', text), pieces, text);
});

test('a method of a class or of an object of the file is such a function too', async () => {
  const run = 'class Shell { run(cmd) { execSync(cmd) } }';
  for (const text of [
    "class Shell { run(cmd) { execSync(cmd) } stop() { this.run('halt 1') } }",
    "class Shell { #run = (cmd) => { execSync(cmd) }; stop() { this.#run('halt 1') } }",
    "class Shell { static run(cmd) { execSync(cmd) } } Shell.run('halt 1')",
    "class Shell { constructor() { this.run = (cmd) => execSync(cmd) } stop() { this.run('halt 1') } }",
    "const Shell = class { run(cmd) { execSync(cmd) } }; new Shell().run('halt 1')",
    "const shell = { run(cmd) { execSync(cmd) } }; shell.run('halt 1')",
    "const shell = { run: (cmd) => execSync(cmd) }; shell.run('halt 1')",
    "module.exports = { run(cmd) { execSync(cmd) }, stop() { this.run('halt 1') } }",
    `${run} (new Shell(1)).run('halt 1')`,
    `${run} const shell = new Shell(); await shell.run('halt 1')`,
    `${run} class App { shell = new Shell(); stop() { this.shell.run('halt 1') } }`,
    `${run} function stop(shell: Shell) { shell.run('halt 1') }`,
  ])
    assert.deepEqual(await calledIn('a.ts', text), ['$ halt 1'], text);
  for (const text of [
    `${run} other.run('halt 1')`,
    `${run} class Log { run(cmd) { log(cmd) } all() { this.run('halt 1') } }`,
    "const shell = { run(cmd) { execSync('ls') } }; shell.run('halt 1')",
    "const shell = { run(cmd) { execSync(cmd) } }; run('halt 1')",
  ])
    assert.deepEqual(await calledIn('a.ts', text), [], text);
  const python = 'import os\nclass Shell:\n    def run(self, cmd): os.system(cmd)\n';
  for (const text of [
    `${python}    def stop(self): self.run('halt 1')`,
    `${python}shell = Shell()\nshell.run('halt 1')`,
    `${python}Shell(1).run(cmd='halt 1')`,
    `${python}class App:\n    def __init__(self): self.shell = Shell()\n    def stop(self): self.shell.run('halt 1')`,
    "import os\nclass Shell:\n    @staticmethod\n    def run(cmd): os.system(cmd)\nShell.run('halt 1')",
    "import os\nclass Shell:\n    @classmethod\n    def run(cls, cmd): os.system(cmd)\nShell.run('halt 1')",
  ])
    assert.deepEqual(await calledIn('a.py', text), ['$ halt 1'], text);
  assert.deepEqual(await calledIn('a.py', `${python}other.run('halt 1')`), []);
  const ruby = 'class Shell\n  def run(cmd)\n    system(cmd)\n  end\nend\n';
  for (const text of [
    "class Shell\n  def run(cmd)\n    system(cmd)\n  end\n  def stop\n    self.run('halt 1')\n  end\nend",
    "module Shell\n  def self.run(cmd)\n    system(cmd)\n  end\nend\nShell.run('halt 1')",
    `${ruby}Shell.new(1).run('halt 1')`,
    `${ruby}@shell = Shell.new\n@shell.run 'halt 1'`,
  ])
    assert.deepEqual(await calledIn('a.rb', text), ['$ halt 1'], text);
  assert.deepEqual(await calledIn('a.rb', `${ruby}Other.new.run('halt 1')`), []);
});

test('a function may hand on to another one what it is given, wherever that stands', async () => {
  assert.deepEqual(
    await calledIn('a.js', 'const a = (c) => b(`sudo ${c}`);', "a('halt 1');", 'function b(c) { return execSync(c); }'),
    ['$ sudo ${_code_c}', '$ sudo halt 1'],
  );
  assert.deepEqual(
    await calledIn('a.py', 'import os', "def a(c): b('sudo ' + c)", "a('halt 1')", 'def b(c): os.system(c)'),
    ['$ sudo ${_code_c}', '$ sudo halt 1'],
  );
  assert.deepEqual(await calledIn('a.rb', "a 'halt 1'", 'def a(c); b c; end', 'def b(c); system(c); end'), [
    '$ halt 1',
  ]);
});

test('functions that start nothing, or nothing that they are given, are left alone', async () => {
  for (const text of [
    "const log = (cmd) => console.log(cmd); log('halt 1'); execSync('ls')",
    "const run = (cmd) => execSync('ls'); run('halt 1')",
    "const run = (cmd) => execSync(cmd); { const run = (cmd) => log(cmd); run('halt 1') }",
    "const run = (cmd) => execSync(cmd); function other(run) { run('halt 1') }",
    "let run = (cmd) => execSync(cmd); run = log; run('halt 1')",
    "const run = (cmd) => list.forEach((cmd) => execSync(cmd)); run('halt 1')",
    'const run = (cmd) => execSync(cmd); run(given); run(); shell.run("halt 1"); [].map(run)',
    "const run = (cmd) => /x/.exec(cmd); run('halt 1')",
    "const run = (cmd) => run(cmd); run('halt 1')",
  ])
    assert.deepEqual(await calledIn('a.js', text), [], text);
  for (const text of [
    "def log(cmd): print(cmd)\nlog('halt 1')",
    "def run(cmd): os.system(cmd)\ndef run(cmd): print(cmd)\nrun('halt 1')",
    "class A:\n    def run(self, cmd): os.system(cmd)\nrun('halt 1')",
    "def run(cmd): os.system(cmd)\ndef other(run): run('halt 1')",
    "def run(cmd): os.system('ls')\nrun('halt 1')\nrun(*given)",
  ])
    assert.deepEqual(await calledIn('a.py', 'import os', text), [], text);
  for (const text of [
    "def log(cmd)\n  puts cmd\nend\nlog 'halt 1'\nsystem('ls')",
    "def run(cmd); system(cmd); end\ndef run(cmd); puts cmd; end\nrun 'halt 1'",
    "def run(cmd)\n  system('ls')\nend\nrun 'halt 1'\nputs run: 'halt 1'\nother.run 'halt 1'",
  ])
    assert.deepEqual(await calledIn('a.rb', text), [], text);
});

test('what a call gives stands where it is written, and what the function adds at the first of it', async () => {
  const text = "const on = (cmd) => execSync('sudo ' + cmd + ' now');\non('halt');\n";
  const { pieces } = await read(file('a.js', text));
  const [, called] = pieces;
  assert.ok(called?.kind === 'shell');
  const at = text.indexOf('halt');
  assert.deepEqual([...called.origin.slice(0, 5)], [at, at, at, at, at]);
  assert.deepEqual([...called.origin.slice(5, 9)], [at, at + 1, at + 2, at + 3]);
});

test('a command that is too long is told in the function, and at the call that it depends on', async () => {
  const call = "run('ls')";
  const list = `["${'x'.repeat(60_000)}", cmd, "${'y'.repeat(6_000)}", dir]`;
  const { unexamined } = await read(
    file('a.js', `${call}\nfunction run(cmd, dir) { spawnSync("a", ${list}, { shell: true }); }\n`),
  );
  assert.equal(unexamined.length, 2);
  assert.deepEqual(unexamined[1]?.span, { start: 0, end: call.length });
});

test('calls beyond all measure are told, and not followed', async () => {
  const one = 'function a(c) { execSync(c) }\nconst b = (c) => {';
  for (const [path, text] of [
    ['a.js', `${one}${'a(c);'.repeat(500)}};\n${"b('ls');".repeat(500)}`],
    ['a.py', `import os\ndef a(c): os.system(c)\n${"a('ls')\n".repeat(25_000)}`],
    ['a.rb', `def a(c)\n  system("${'x'.repeat(50_000)}#{c}")\nend\n${"a 'ls'\n".repeat(500)}`],
  ] as const) {
    const { unexamined } = await read(file(path, text));
    assert.equal(unexamined.length, 1, path);
    assert.match(unexamined[0]?.reason ?? '', /more often than can be followed/);
  }
});
