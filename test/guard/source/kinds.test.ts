// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is JavaScript that is read here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../../src/guard/source/read.ts';
import { file, piecesOf } from './reading.ts';

test('a script is one piece, with unix line ends', async () => {
  assert.deepEqual(await piecesOf('a.sh', 'kill -9 1\r\nls\r\n'), ['$ kill -9 1\nls']);
  assert.deepEqual(await piecesOf('a.bats', '@test "x {" {\n  kill -9 1\n}\n'), ['$ {\n  kill -9 1\n}']);
});

test('recipes of make lose their prefixes and get what make knows', async () => {
  const text = `K = fuser -k
define stop
$(K) $(1)/tcp
endef
a b: c ; @echo in line
\t@-kill -9 $$(pgrep node)
\tcd /opt && \\
\t  rm -rf x
\t$(call stop,3000)
\trm $(UNKNOWN)
NOW := $(shell reboot)
V != halt
`;
  assert.deepEqual(await piecesOf('Makefile', text), [
    `$ echo in line\nkill -9 $(pgrep node)\n(cd /opt && \\\n  rm -rf x\n)\nfuser -k 3000/tcp\nrm \${UNKNOWN}`,
    '$ reboot',
    '$ halt',
  ]);
});

test('variables of make that hold each other end', async () => {
  const text = `A = $(A) $(B)\nB = $(A) $(A)\na:\n\techo $(A)\n`;
  const { pieces, unexamined } = await read(file('Makefile', text));
  assert.equal(pieces.length, 1);
  assert.deepEqual(unexamined, []);
});

test('a Dockerfile runs in shell form, in exec form and from here-documents', async () => {
  const text = `FROM x
ENV D=/opt/live
WORKDIR /srv
RUN --mount=type=cache,target=/c \\
    # a comment
    kill -9 1 \\
    && rm -rf $D
RUN <<EOF
reboot
EOF
RUN bash <<'A' && echo done
halt
A
COPY <<EOF /x
kill -9 2
EOF
CMD ["sh", "-c", "kill \\u002d9 3"]
HEALTHCHECK --interval=5m CMD fuser -k 80/tcp
ONBUILD RUN shutdown now
`;
  assert.deepEqual(await piecesOf('Dockerfile', text), [
    '$ kill -9 1 \\\n    && rm -rf $D',
    '$ reboot',
    "$ bash <<'A' && echo done\nhalt\nA",
    '[sh|-c|kill -9 3]',
    '$ fuser -k 80/tcp',
    '$ shutdown now',
  ]);
});

test('a unit is split as systemd splits it', async () => {
  const text = `[Service]
Environment="SIG=-9 -f" DIR=/opt/live
ExecStartPre=-/bin/sh -c 'fuser -k 3000/tcp; \\
; a comment
  ls'
ExecStop=@/bin/kill name $SIG $MAINPID ; /bin/rm -rf \${DIR}/x
`;
  assert.deepEqual(await piecesOf('a.service', text), [
    '[/bin/sh|-c|fuser -k 3000/tcp;    ls]',
    '[/bin/kill|-9|-f|?]',
    '[/bin/rm|-rf|/opt/live/x]',
  ]);
});

test('a table of cron: user, percent, words for times', async () => {
  const text =
    'SHELL=/bin/bash\n0 3 * * * root kill -9 1 \\% 2%input\n@reboot deploy /x.sh\n# 1 2 3 4 5 no\n*/5 * * * * halt\n';
  assert.deepEqual(await piecesOf('crontab', text), [
    "$ kill -9 1 % 2 <<'END_OF_INPUT'\ninput\nEND_OF_INPUT",
    '$ /x.sh',
    '$ halt',
  ]);
  assert.deepEqual(await piecesOf('etc/cron.d/a', '0 3 * * * someone halt\n'), ['$ halt']);
});

test('scripts of manifests, with JSON escapes undone', async () => {
  const text =
    '{"scripts": {"a": "kill \\u002d9 \\"1\\""}, "lint-staged": {"*.ts": ["b", "c"]}, "description": "kill -9"}';
  assert.deepEqual(await piecesOf('x/package.json', text), ['$ kill -9 "1"', '$ b\nc']);
});

test('what an assistant is allowed is read, what it is denied is not', async () => {
  const text = `{"permissions": {"allow": ["Bash(git push --force:*)", "Edit(./data/u.json)", "Read(.env)"], "deny": ["Bash(reboot)"]},
 "hooks": {"Stop": [{"hooks": [{"type": "command", "command": "halt"}]}]}}`;
  assert.deepEqual(await piecesOf('.claude/settings.json', text), [
    '$ halt',
    '$ git push --force *',
    'write data/u.json',
    'read .env',
  ]);
});

test('services of compose, Kubernetes and supervisor', async () => {
  assert.deepEqual(
    await piecesOf(
      'compose.yml',
      'services:\n  a:\n    entrypoint: [sh, -c]\n    command: ["kill -9 $$1"]\n    healthcheck: {test: [CMD-SHELL, halt]}\n',
    ),
    ['[sh|-c|kill -9 $1]', '$ halt'],
  );
  assert.deepEqual(
    await piecesOf(
      'k8s/a.yaml',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      command: [sh, -c]\n      args: [kill -9 1]\n',
    ),
    ['[sh|-c|kill -9 1]'],
  );
  assert.deepEqual(await piecesOf('supervisord.conf', '[program:a]\ncommand=sh -c "kill -9 %(ENV_P)s" ; why\n'), [
    '[sh|-c|kill -9 %(ENV_P)s]',
  ]);
});

test('pipelines of other services', async () => {
  assert.deepEqual(
    await piecesOf(
      '.gitlab-ci.yml',
      '.x: &x\n  - kill -9 1\na:\n  script:\n    - *x\n    - [ls, pwd]\n    - echo << parameters.a >>\n',
    ),
    [`$ kill -9 1\nls\npwd\necho \${_0${'_'.repeat(13)}}`],
  );
  assert.deepEqual(
    await piecesOf(
      'azure-pipelines.yml',
      'steps:\n  - bash: halt\n  - task: SSH@0\n    inputs: {commands: reboot now}\n',
    ),
    ['$ halt', 'remote $ reboot now'],
  );
});

test('tasks of Ansible are remote, and services are stopped and started in one script', async () => {
  const text = `- hosts: web
  vars: {unit: api}
  tasks:
    - systemd: {name: "{{ unit }}", state: stopped}
    - service: name=api state=started
    - shell: kill -9 {{ pid }}
      args: {chdir: /opt}
    - file: {path: /opt/live, state: absent}
    - local_action: command reboot
`;
  assert.deepEqual(await piecesOf('playbook.yml', text), [
    `remote $ kill -9 \${_0____}`,
    'remote [rm|-rf|/opt/live]',
    '$ reboot',
    'remote $ systemctl stop api\nsystemctl start api',
  ]);
});

test('processes of JavaScript: names, templates, lists, and no expressions of patterns', async () => {
  const text = `import { exec as run, spawn } from 'node:child_process';
const KILL = 'kill -9'; const args = ['-9', '1'];
run("kill \\x2d9 1"); run(\`\${KILL} \${pid}\`);
spawn('kill', ['-9', pid]); spawn('kill', args, { shell: true });
/x/.exec('halt'); re.exec('halt'); console.log('halt');
await ssh.execCommand('sudo reboot'); await $\`halt \${x}\`;
process.kill(pid, 'SIGKILL'); fs.rmSync(path.join('data', 'u.json'));
`;
  assert.deepEqual(await piecesOf('a.ts', text), [
    '$ kill -9 1',
    `$ kill -9 \${_code_pid}`,
    '[kill|-9|?]',
    '$ kill -9 1',
    'remote $ sudo reboot',
    `$ halt \${_code_x}`,
    '[kill|-KILL|?]',
    'write data/u.json',
  ]);
});

test('what a JavaScript file says of a command in pieces is put together', async () => {
  const head = "const { execSync, spawn, spawnSync } = require('child_process');\n";
  const forms: Readonly<Record<string, readonly string[]>> = {
    "const C = { stop: 'halt 1' }; execSync(C.stop); execSync(C['stop'])": ['$ halt 1', '$ halt 1'],
    "class A { static STOP = 'halt 1'; go() { execSync(A.STOP); execSync(this.STOP) } }": ['$ halt 1', '$ halt 1'],
    "const [bin, ...args] = 'kill -9 1'.split(' '); spawn(bin, args)": ['[kill|-9|1]'],
    "const run = (c) => { const [bin, ...args] = c.split(' '); spawn(bin, args) }; run('kill -9 1')": ['[kill|-9|1]'],
    "spawn('git', ['push', ...(force ? ['--force'] : [])])": ['[git|push|--force]'],
    "execSync(Buffer.from('aGFsdCAx', 'base64').toString()); execSync(atob('aGFsdCAx'))": ['$ halt 1', '$ halt 1'],
    "spawnSync('bash', { input: 'halt 1' })": ["$ bash <<'END_OF_INPUT'\nhalt 1\nEND_OF_INPUT", '[bash]'],
    "execSync('sudo -S halt 1', { input: 'password' })": ['$ sudo -S halt 1'],
    "const sh = spawn('ssh', ['web', 'sh']); sh.stdin.end('halt 1')": [
      '[ssh|web|sh]',
      "$ ssh web sh <<'END_OF_INPUT'\nhalt 1\nEND_OF_INPUT",
    ],
    "await exec.exec('sudo', ['halt', '1'])": ['$ sudo halt 1'],
  };
  for (const [text, pieces] of Object.entries(forms))
    assert.deepEqual(await piecesOf('a.js', head + text), pieces, text);
  assert.deepEqual(await piecesOf('a.js', "import { $ } from 'zx'; const flags = ['-k', '-n']; $`fuser ${flags} 1`"), [
    '$ fuser -k -n 1',
  ]);
  for (const text of [
    "const exec = jest.fn(); exec('halt 1')",
    "const exec = (command) => log(command); exec('halt 1')",
    "const $ = (parts) => parts.raw.join(''); $`halt 1`",
    "import { $ } from './tags.js'; $`halt 1`",
  ])
    assert.deepEqual(await piecesOf('a.js', text), [], text);
});

test('what a condition or an assignment makes of a text is all that it may be', async () => {
  for (const [path, ...texts] of [
    [
      'a.js',
      "execSync(hard ? 'halt 1' : 'true')",
      "const c = hard ? 'halt 1' : 'true'; execSync(c)",
      "let c = 'true'; if (hard) c = 'halt 1'; execSync(c)",
      "let c = 'true'; c += '; halt 1'; execSync(c)",
    ],
    [
      'a.py',
      "import os\nos.system('halt 1' if hard else 'true')",
      "import os\nc = 'true'\nif hard:\n    c = 'halt 1'\nos.system(c)",
      "import os\nc = 'true'\nc += '; halt 1'\nos.system(c)",
    ],
  ] as const)
    for (const text of texts) {
      const { pieces } = await read(file(path, text));
      const [piece] = pieces;
      assert.ok(piece?.kind === 'shell' && /^\$\{_either\d+\}$/.test(piece.text), text);
      const said = [...(piece.setting.variables?.values() ?? [])].flat();
      assert.ok(said.includes('true') && said.some((each) => each.endsWith('halt 1')), text);
    }
});

test('names that stand for each other, and conditions in conditions, come to an end', async () => {
  const head = "const { exec, execSync, spawn } = require('child_process');\n";
  const chain = Array.from({ length: 39 }, (_, at) => `const l${at} = a ? l${at + 1} : l${at + 1};`).join('\n');
  for (const text of [
    `${chain}\nspawn('x', l0); execSync('halt 1')`,
    "const a = b.x; const b = a.y; exec(a); execSync('halt 1')",
    "let node = parent.next; let parent = node.prev; exec('ls', node); execSync('halt 1')",
    "let c = d + 'x'; let d = c + 'y'; c = d; exec(c); execSync('halt 1')",
  ]) {
    const { pieces, unexamined } = await read(file('a.js', head + text));
    assert.deepEqual(unexamined, [], text);
    assert.ok(
      pieces.some((piece) => piece.kind === 'shell' && piece.text === 'halt 1'),
      text,
    );
  }
  const python = Array.from({ length: 39 }, (_, at) => `l${at} = l${at + 1} if a else l${at + 1}`).join('\n');
  for (const text of [`${python}\nos.system(l0)`, "a = b['x']\nb = a['y']\nos.system(a)"]) {
    const { unexamined } = await read(file('a.py', `import os\n${text}\nos.system('halt 1')`));
    assert.deepEqual(unexamined, [], text);
  }
});

test('and so is what a Python file says', async () => {
  const forms: Readonly<Record<string, readonly string[]>> = {
    "C = {'stop': 'halt 1'}\nos.system(C['stop'])": ['$ halt 1'],
    "class A:\n    STOP = 'halt 1'\n    def go(self): os.system(self.STOP)": ['$ halt 1'],
    "os.system('halt {}'.format(1)); os.system('halt %d' % 1); os.system('%s %s' % ('halt', 1))": [
      '$ halt 1',
      '$ halt 1',
      '$ halt 1',
    ],
    "run = subprocess.run\nrun(['kill', '-9', '1'])": ['[kill|-9|1]'],
    "sh = partial(subprocess.run, shell=True)\nsh('halt 1')": ['$ halt 1'],
    "subprocess.run(['rm', str(Path('data') / 'u')])": ['[rm|data/u]'],
    "os.system(base64.b64decode('aGFsdCAx').decode())": ['$ halt 1'],
    "subprocess.run(['bash', '-s'], input='halt 1')": ["$ bash -s <<'END_OF_INPUT'\nhalt 1\nEND_OF_INPUT", '[bash|-s]'],
    "p = subprocess.Popen(['sh'])\np.communicate(b'halt 1')": ['[sh]', "$ sh <<'END_OF_INPUT'\nhalt 1\nEND_OF_INPUT"],
  };
  for (const [text, pieces] of Object.entries(forms))
    assert.deepEqual(await piecesOf('a.py', `import base64, os, subprocess\n${text}`), pieces, text);
});

test('where a program goes is where its commands run', async () => {
  const directory = async (path: string, text: string): Promise<string | undefined> =>
    (await read(file(path, text))).pieces.at(-1)?.setting.directory;
  assert.equal(await directory('a.js', "process.chdir('/srv/a'); execSync('ls')"), '/srv/a');
  assert.equal(await directory('a.js', "process.chdir('/srv/a'); execSync('ls', { cwd: '/srv/b' })"), '/srv/b');
  assert.equal(await directory('a.js', "function go() { process.chdir('/srv/a') } execSync('ls')"), undefined);
  assert.equal(await directory('a.py', "import os\nos.chdir('/srv/a')\nos.system('ls')"), '/srv/a');
  assert.equal(await directory('a.rb', "Dir.chdir('/srv/a') do\n  system 'ls'\nend"), '/srv/a');
  assert.equal(await directory('a.rb', "Dir.chdir('/srv/a') do\n  x\nend\nsystem 'ls'"), undefined);
  assert.equal(await directory('a.rb', "system('ls', chdir: '/srv/a')"), '/srv/a');
});

test('a module that is imported where it is used is the same module', async () => {
  const forms: Readonly<Record<string, string>> = {
    "require('child_process').execSync('halt 1')": '$ halt 1',
    "require('node:child_process').spawn('kill', ['-9', '1'])": '[kill|-9|1]',
    "(await import('child_process')).exec('halt 1')": '$ halt 1',
    "const run = require('util').promisify(require('child_process').exec); run('halt 1')": '$ halt 1',
    "require('fs').rmSync('data/u.json')": 'write data/u.json',
    "globalThis.process.kill(1, 'SIGKILL')": '[kill|-KILL|1]',
  };
  for (const [text, piece] of Object.entries(forms)) assert.deepEqual(await piecesOf('a.js', text), [piece], text);
  assert.deepEqual(await piecesOf('a.py', "__import__('os').system('halt 1')"), ['$ halt 1']);
});

test('processes of Python', async () => {
  const text = `import os, subprocess as sp
from subprocess import Popen as P
os.system(f"kill -9 {pid}")
sp.run(["kill", "-9", str(pid)], cwd="/opt")
sp.call("rm -rf %s" % d, shell=True)
P(shlex.split("fuser -k 3000/tcp"))
client.exec_command('''reboot''')
os.kill(pid, signal.SIGKILL)
os.kill(pid, 15)
open('data/u.json', 'w')
open('data/u.json')
print("kill -9")
`;
  assert.deepEqual(await piecesOf('a.py', text), [
    `$ kill -9 \${_code_pid}`,
    '[kill|-9|?]',
    `$ rm -rf \${_code_d}`,
    '[fuser|-k|3000/tcp]',
    'remote $ reboot',
    '[kill|-KILL|?]',
    'write data/u.json',
  ]);
});

test('processes of Ruby, and Vagrant scripts', async () => {
  const text = `UNIT = "api"
system("kill -9 1"); system "fuser", "-k", "1/tcp"
x = \`rm -rf #{UNIT} #{y}\`
%x(reboot)
puts "halt"; re = /exec "halt"/
Process.kill(:KILL, pid)
`;
  assert.deepEqual(await piecesOf('a.rb', text), [
    '$ kill -9 1',
    '[fuser|-k|1/tcp]',
    `$ rm -rf api \${_code_y}`,
    '$ reboot',
    '[kill|-KILL|?]',
  ]);
  assert.deepEqual(
    await piecesOf('Vagrantfile', '$s = <<-SHELL\n  halt\nSHELL\nc.vm.provision "shell", inline: $s\n'),
    ['remote $ halt'],
  );
});

test('steps of Jenkins, provisioners of Terraform, blocks of reStructuredText, and the rest', async () => {
  assert.deepEqual(
    await piecesOf('Jenkinsfile', `def D = '/x'\nsh "rm \${D}"\nsh(label: 'a', script: '''halt''')\necho 'halt'\n`),
    ['$ rm /x', '$ halt'],
  );
  assert.deepEqual(
    await piecesOf(
      'a.tf',
      'provisioner "local-exec" {\n  command = "kill -9 1"\n}\nprovisioner "remote-exec" {\n  inline = ["halt"]\n}\n',
    ),
    ['$ kill -9 1', 'remote $ halt'],
  );
  assert.deepEqual(await piecesOf('a.rst', 'Never do this\n=============\n\n.. code-block:: sh\n\n   halt\n'), [
    'forbids $ halt',
  ]);
  assert.deepEqual(await piecesOf('justfile', 'x := "1"\na:\n  @kill -9 {{x}}\n'), ['$ kill -9 1']);
  assert.deepEqual(await piecesOf('Procfile', 'web: kill -9 1\n'), ['$ kill -9 1']);
  assert.deepEqual(await piecesOf('logrotate.d/a', '/x {\n  postrotate\n    halt\n  endscript\n}\n'), ['$ halt']);
  assert.deepEqual(
    await piecesOf('Taskfile.yml', 'version: 3\nvars: {X: 1}\ntasks:\n  a:\n    cmds: ["kill -9 {{.X}}", {cmd: ls}]\n'),
    ['$ kill -9 1\nls'],
  );
  assert.deepEqual(await piecesOf('pyproject.toml', '[tool.poe.tasks]\na = "halt"\n[other]\nb = "halt"\n'), ['$ halt']);
  assert.deepEqual(
    await piecesOf('.pre-commit-config.yaml', 'repos:\n  - hooks:\n      - {id: a, entry: halt, args: [x]}\n'),
    ["$ halt 'x'"],
  );
  assert.deepEqual(await piecesOf('user-data', '#cloud-config\nruncmd:\n  - [kill, "-9", "1"]\n  - halt\n'), [
    'remote [kill|-9|1]',
    'remote $ halt',
  ]);
});

test('a directive is a comment in the syntax of its file', async () => {
  const files: Record<string, string> = {
    'a.sh': 'x # surefoot-allow a/b: c\n',
    Makefile: '# surefoot-allow a/b: c\nx:\n\techo "# surefoot-allow no/no: d"\n',
    Dockerfile: 'FROM x\n# surefoot-allow a/b: c\n',
    'package.json': '{"//": "surefoot-allow a/b: c", "a": "surefoot-allow no/no: d"}',
    'settings.json': '{"permissions": {"surefoot-allow": "a/b: c"}}',
    'a.ts': 'exec("x"); // surefoot-allow a/b: c\nconst s = "// surefoot-allow no/no: d";\n',
    'b.ts': '/* surefoot-allow a/b: c */ const s = 1;\n',
    'a.py': 's = "# surefoot-allow no/no: d" # surefoot-allow a/b: c\n',
    'a.rb': 's = "# surefoot-allow no/no: d" # surefoot-allow a/b: c\n',
    'a.service': '[Service]\n; surefoot-allow a/b: c\n',
    crontab: '# surefoot-allow a/b: c\n',
    'a.tf': '# surefoot-allow a/b: c\n',
  };
  for (const [path, text] of Object.entries(files)) {
    const { directives } = await read(file(path, text));
    assert.deepEqual(
      directives.map((found) => found.text),
      ['surefoot-allow a/b: c'],
      path,
    );
  }
});

test('what is too large, too long or too deep is told, never thrown', async () => {
  const told = async (path: string, text: string) =>
    (await read(file(path, text))).unexamined.map(({ reason }) => reason);
  assert.deepEqual(await told('a.sh', 'x'.repeat(1024 * 1024 + 1)), ['it is larger than 1 MB']);
  assert.deepEqual(await told('a.sh', 'x'.repeat(70_000)), ['a command holds a line of more than 64 kB']);
  assert.deepEqual(await told('a.ini', '[program:a]\ncommand=b\n'.repeat(20_001)), [
    'it holds more than 20000 commands',
  ]);
  assert.deepEqual(await told('action.yml', '['.repeat(5000)), ['it is nested more than 200 deep']);
  assert.deepEqual(await told('package.json', '['.repeat(5000)), ['it is nested more than 300 deep']);
  assert.match((await told('package.json', '{"a": ')).join(), /^it is not valid JSON/);
});
