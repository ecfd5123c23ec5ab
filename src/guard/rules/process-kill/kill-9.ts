// biome-ignore-all lint/suspicious/noTemplateCurlyInString: examples hold code.
import type { Rule } from '../../rule.ts';
import { saysKill } from '../reading/signal.ts';
import { argumentsOf, runs, sketchOf } from '../reading/words.ts';

export const kill9: Rule = {
  id: 'process-kill/kill-9',
  severity: 'error',
  title: '`kill` with SIGKILL, in any spelling',
  why: 'SIGKILL cannot be caught: open files, locks and database connections are not closed, and state breaks.',
  instead: 'systemctl restart UNIT; where no service manager watches over it, `kill -TERM PID` and wait',
  bad: [
    { text: 'kill() { echo no; }\nbash -c "kill -9 1234"', because: 'another shell has not that function' },
    { text: 'kill() { "$REAL" "$@"; }\nkill -9 1234', because: 'it hands on what it is given' },
    { text: "SIG=9 sh -c 'kill -$SIG 1234'" },
    { text: 'while read -r command; do ssh web "$command"; done <<END\nnpm ci\nkill -9 1234\nEND' },
    {
      path: 'stop.js',
      text: "const { execSync } = require('child_process');\nlet cmd = `kill -9 ${pid}`;\ncmd += ' || true';\nexecSync(cmd);",
    },
    {
      path: 'stop.js',
      text: "const { spawn } = require('child_process');\nspawn('kill', [hard ? '-9' : '-15', pid]);",
    },
    { text: 'kill -9 1234' },
    { text: 'sudo kill -KILL "$PID"' },
    { text: 'kill -s KILL 1234' },
    { text: 'kill -s9 1234' },
    { text: 'kill -n 9 1234' },
    { text: '/bin/kill --signal=SIGKILL 1234' },
    { text: 'kill --signal 9 1234' },
    { text: 'kill -sigkill %1', because: 'bash takes it in any case' },
    { text: "k'il'l -$((3 * 3)) 1234" },
    { text: 'kill "$(pidof node)" -9', because: 'some of them look for the signal behind the process too' },
    { text: 'pgrep -f server.js | xargs -r kill -9' },
    { text: 'ssh host \'sh -c "kill -9 1234"\'' },
    { text: 'SIGNAL=9\nkill -$SIGNAL 1234' },
  ],
  good: [
    { text: 'bash -n <<END\nkill -9 1\nEND', because: 'it only reads' },
    {
      path: 'stop.test.js',
      text: "const exec = jest.fn();\nexec('kill -9 1');",
      because: 'a stand-in of the file itself',
    },
    {
      path: 'tests/fixtures/cases.json',
      text: '[{ "command": "kill -9 1" }]',
      because: 'the data of a test',
    },
    { text: 'kill -0 "$PID"', because: 'it only asks whether the process is there' },
    { text: 'kill 1234' },
    { text: 'kill -TERM 1234' },
    { text: 'kill -s HUP 1234' },
    { text: 'kill -USR1 $(cat app.pid)' },
    { text: 'kill -l 9', because: 'it tells the name of a signal' },
    { text: 'kill -TERM -- -9', because: 'that is the process group 9' },
    { text: 'kill 9' },
    { text: 'timeout -s KILL 60 npm test' },
    { text: 'echo "kill -9 is forbidden"' },
    { text: 'kill -15 1234 # not kill -9' },
  ],
  programs: ['kill'],
  command(command) {
    if (!runs(command, 'kill')) return undefined;
    const words = argumentsOf(command);
    if (words.some((word) => /^(?:-l|-L|--list|--table)(?:=|$)/.test(sketchOf(word)))) return undefined;
    return saysKill(words, ['--signal', '-s', '-n']) ? {} : undefined;
  },
};
