import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf } from './reading.ts';

async function killsIn(path: string, text: string): Promise<number> {
  return (await piecesOf(path, text)).filter((piece) => piece.startsWith('[kill|-KILL|')).length;
}

test('a process that a file started may be killed by it', async () => {
  for (const text of [
    "process.kill(child.pid, 'SIGKILL')",
    "process.kill(-child.pid, 'SIGKILL')",
    'process.kill(-(this.child.pid as number), 9); process.kill(-server.child!.pid!, 9)',
    "const pid = child.pid; process.kill(-pid, 'SIGKILL')",
    'let pid: number; const child = spawn("x", { env }); pid = child.pid!; process.kill(pid, 9)',
    '{ const pid = a.pid; process.kill(pid, 9) } { const pid = -b.pid; process.kill(pid, 9) }',
  ])
    assert.equal(await killsIn('a.ts', text), 0, text);
  for (const text of [
    'os.kill(p.pid, signal.SIGKILL)',
    'os.killpg(os.getpgid(p.pid), signal.SIGKILL)\nos.kill(-self.server.pid, 9)',
    'pid = os.fork()\nos.kill(pid, signal.SIGKILL)',
    'pid: int = subprocess.Popen(["x"]).pid\nos.kill(pid, 9)',
    'pid, terminal = pty.fork()\ngroup = os.getpgid(pid)\nos.killpg(group, 9)',
    'pid = os.spawnlp(os.P_NOWAIT, "x", "x")\nos.kill(pid, 9)',
  ])
    assert.equal(await killsIn('a.py', `import os, pty, signal, subprocess\n${text}`), 0, text);
  for (const text of [
    "pid = spawn('x')\nProcess.kill('KILL', pid)",
    '@pid = Process.spawn("x")\nProcess.kill(:KILL, @pid)',
    'pid = fork do\n  work\nend\nProcess.kill(9, pid)',
    'pid ||= Process.fork { work }\nProcess.kill(9, pid)',
  ])
    assert.equal(await killsIn('a.rb', text), 0, text);
});

test('one whose id was given, kept or looked up may not', async () => {
  for (const text of [
    "process.kill(pid, 'SIGKILL')",
    "process.kill(1234, 'SIGKILL')",
    "const pid = Number(readFileSync('app.pid')); process.kill(pid, 9)",
    "const pid = child.pid; function stop(pid) { process.kill(pid, 'SIGKILL') }",
    "let pid = child.pid; pid = Number(process.argv[2]); process.kill(pid, 'SIGKILL')",
    "const pid = execSync('pgrep node'); process.kill(+pid, 9)",
    'const { pid } = JSON.parse(text); process.kill(pid, 9)',
    "process.kill(options.pid, 'SIGKILL')",
    "const kept = JSON.parse(text); process.kill(kept.pid, 'SIGKILL')",
    "import list from 'ps-list'; for (const each of await list()) process.kill(each.pid, 9)",
    'const pid = pid; process.kill(pid, 9)',
  ])
    assert.equal(await killsIn('a.ts', text), 1, text);
  for (const text of [
    'os.kill(pid, signal.SIGKILL)',
    'pid = int(open("app.pid").read())\nos.kill(pid, 9)',
    'os.kill(args.pid, 9)',
    'os.kill(int(sys.argv[1]), 9)',
    'os.kill(os.getppid(), 9)',
    'pid = os.fork()\ndef stop(pid): os.kill(pid, 9)',
    'pid = os.fork()\nfor pid in kept: os.kill(pid, 9)',
    'pid, terminal = pty.fork()\nos.kill(terminal, 9)',
    'import psutil\nfor p in psutil.process_iter(): os.kill(p.pid, 9)',
    'a = b\nb = a\nos.kill(a, 9)',
  ])
    assert.equal(await killsIn('a.py', `import os, pty, signal\n${text}`), 1, text);
  for (const text of [
    "pid = File.read('app.pid').to_i\nProcess.kill('KILL', pid)",
    "pid = spawn('x')\ndef stop(pid)\n  Process.kill(9, pid)\nend",
    "pid = spawn('x')\nkept.each { |pid| Process.kill(9, pid) }",
    "pid = spawn('x')\npid, status = kept\nProcess.kill(9, pid)",
    'Process.kill(9, ARGV[0].to_i)',
    'pid = spawn_of(x)\nProcess.kill(9, pid)',
  ])
    assert.equal(await killsIn('a.rb', text), 1, text);
});
