import type { Rule } from '../../rule.ts';
import { saysKill } from '../reading/signal.ts';
import { argumentsOf, runsOneOf, sketchOf } from '../reading/words.ts';

/** `-s` of pkill is a session, that of killall a signal. */
const SIGNAL = new Map([
  ['pkill', ['--signal']],
  ['killall', ['--signal', '-s']],
  ['killall5', []],
  ['skill', ['--signal', '-s']],
]);

export const pkill9: Rule = {
  id: 'process-kill/pkill-9',
  severity: 'error',
  title: '`pkill`, `killall` or `skill` with SIGKILL',
  why: 'SIGKILL cannot be caught: open files, locks and database connections are not closed, and state breaks. By name it hits every process that is called so, those of other services too.',
  instead: 'systemctl restart UNIT',
  bad: [
    { text: 'sudo pkill -9 node' },
    { text: 'pkill -KILL -f "node dist/index.js"' },
    { text: 'pkill -f -SIGKILL server.js' },
    { text: 'pkill --signal KILL -u deploy' },
    { text: 'pkill --signal=9 node' },
    { text: 'killall -9 node' },
    { text: 'killall -s KILL node' },
    { text: 'killall --signal SIGKILL node' },
    { text: 'killall -sKILL node' },
    { text: 'skill -KILL -u deploy' },
    { text: 'killall5 -9' },
    { text: 'env LC_ALL=C nice pkill -9 -x gunicorn' },
  ],
  good: [
    { text: 'pkill -TERM node' },
    { text: 'pkill -HUP nginx' },
    { text: 'pkill -f "node dist/index.js"' },
    { text: 'killall -USR1 nginx' },
    { text: 'pkill -s 9 node', because: 'that is the session 9' },
    { text: 'pkill -0 node' },
    { text: 'killall -l' },
    { text: 'skill install deploy-helper', because: 'another program of that name' },
    { text: 'pgrep -9 node || overkill -9' },
  ],
  command(command) {
    const options = runsOneOf(command, SIGNAL) ? SIGNAL.get(command.name) : undefined;
    if (options === undefined) return undefined;
    const words = argumentsOf(command);
    const bundled = command.name === 'pkill' && words.some((word) => /^-9[efilnovx]+$/.test(sketchOf(word)));
    return bundled || saysKill(words, options) ? {} : undefined;
  },
};
