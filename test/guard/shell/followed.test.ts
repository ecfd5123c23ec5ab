import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from './understand.ts';

// Each of these runs `kill -9 1`, and nothing else that is called kill.

const WRAPPERS = [
  'sudo -u root -n',
  'sudo -u root --',
  'sudo -nu root',
  'sudo --user=root',
  'sudo A=b',
  'doas -u x',
  'env -i -u C A=b',
  'env',
  'command',
  'builtin',
  'exec -a n',
  'nohup',
  'timeout -s KILL 5',
  'timeout -k 5 10',
  'timeout --signal=KILL 5',
  'nice -n 5',
  'nice',
  'ionice -c 2 -n 0',
  'chrt -f 10',
  'taskset -c 0,1',
  'setsid -f',
  'stdbuf -oL -e 0',
  'time -p',
  'xvfb-run -a',
  'watch -x -n 1',
  'busybox',
  'toybox',
  'chroot --userspec=a /x',
  'unshare -m',
  'nsenter -t 1 -m',
  'runuser -u x --',
  'flock -n /x',
  'systemd-run --unit x -p A=b',
  'docker exec -it -u 0 c',
  'docker run --rm -v a:b -e X=1 img',
  'docker compose -f y exec -T web',
  'docker-compose exec web',
  'podman exec c',
  'kubectl -n x exec pod -c web --',
  'gosu x',
  'su-exec x',
  'setpriv --reuid 1 --clear-groups',
  'strace -f -o x',
  'unbuffer',
  'dotenv -e .env --',
  'npx dotenv --',
  'npx --yes cross-env A=b',
  'ssh-agent',
  'parallel',
  'caffeinate -i',
  'find . -type f -exec',
  'xargs -r -n 1',
  'prlimit --nofile=1',
];

for (const wrapper of WRAPPERS) {
  test(`${wrapper} is taken off`, () => {
    const [found] = linesOf('kill', `${wrapper} kill -9 1`);
    assert.equal(found?.replace(' …', ''), 'kill -9 1');
  });
}

/** `%` is the payload, in single quotes. */
const CARRIERS = [
  'sh -c %',
  'bash -lc %',
  'bash -euo pipefail -c %',
  'dash -c %',
  'zsh -c %',
  '/bin/sh -ec %',
  'ssh -p 22 -o A=b u@h %',
  'ssh h -t %',
  'sshpass -p x ssh h %',
  'eval %',
  'su - u -c %',
  'su -c % u',
  'runuser -l u -c %',
  'flock /x -c %',
  'watch %',
  'script -qc % /dev/null',
  'trap % EXIT',
  'tmux send-keys -t x % Enter',
  'tmux new-session -d -s n %',
  'screen -dmS n sh -c %',
  'screen -S n -X stuff %',
  'docker exec c sh -c %',
  'echo % | sh',
  'printf % | ssh h',
  'sh <<< %',
  'bash <(echo %)',
  'source <(echo %)',
  'sudo -s <<< %',
  'su <<< %',
  'echo % | at now',
  'bash -c "$(echo %)"',
  'echo % | sudo bash -s',
  'env -S %',
  'vagrant ssh -c %',
  'gcloud compute ssh h --command=%',
  'ansible all -m shell -a %',
  'xargs sh -c %',
  'find . -exec sh -c % \\;',
  'echo % | rev | rev | sh',
];

for (const carrier of CARRIERS) {
  test(`what ${carrier} carries is followed`, () => {
    assert.deepEqual(linesOf('kill', carrier.replace('%', "'kill -9 1'")), ['kill -9 1']);
  });
}

const OTHERS: readonly (readonly [string, string])[] = [
  ['a here-document for ssh', "ssh h 'bash -s' <<'EOF'\nkill -9 1\nEOF"],
  ['a here-document for a shell behind sudo', 'sudo bash <<-EOF\n\tkill -9 1\n\tEOF'],
  ['base64', 'echo a2lsbCAtOSAxCg== | base64 -d | sh'],
  ['base64 in a substitution', 'bash -c "$(echo a2lsbCAtOSAxCg== | base64 --decode)"'],
  ['hexadecimal', 'echo 6b696c6c202d392031 | xxd -r -p | bash'],
  ['three deep', 'sudo ssh h "sh -c \'kill -9 1\'"'],
  ['parameters of sh -c', 'sh -c \'kill "$0" "$1"\' -9 1'],
  ['python', 'python3 -c \'import os; os.system("kill -9 1")\''],
  ['a list in python', 'python3 -c \'import subprocess; subprocess.run(["kill", "-9", "1"])\''],
  ['node', "node -e \"require('child_process').execSync('kill -9 1')\""],
  ['perl', 'perl -e \'system("kill -9 1")\''],
  ['ruby', 'ruby -e \'system("kill -9 1")\''],
  ['awk', 'awk \'BEGIN { system("kill -9 1") }\''],
  ['a variable with a whole command', 'C="kill -9 1"; ssh h "$C"'],
  ['what xargs reads', 'echo 1 | xargs kill -9'],
  ['a mark for xargs', 'echo 1 | xargs -I{} kill -9 {}'],
  ['parallel with values', 'parallel kill -9 {} ::: 1'],
  ['a wrapper in a variable', '$SUDO kill -9 1'],
  ['escaped backticks', 'echo `echo \\`kill -9 1\\``'],
  ['a substitution in quotes', 'echo "a $(kill -9 1) b"'],
  ['both sides of a pipe', 'true | kill -9 1'],
  ['a condition', 'if kill -9 1; then :; fi'],
];

for (const [what, text] of OTHERS) {
  test(`${what} is followed`, () => {
    assert.deepEqual(linesOf('kill', text), ['kill -9 1']);
  });
}
