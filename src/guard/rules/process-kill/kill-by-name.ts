import type { Rule } from '../../rule.ts';
import { optionsOf } from '../reading/options.ts';
import { argumentsOf, runs, sketchOf } from '../reading/words.ts';

export const killByName: Rule = {
  id: 'process-kill/kill-by-name',
  severity: 'off',
  title: '`pkill` or `killall` of everything that is called so',
  why: 'Other services on the host may run under the same name; and whoever watches over the process takes it for a crash.',
  instead: 'systemctl restart UNIT',
  bad: [
    { text: 'pkill -f node' },
    { text: 'killall node' },
    { text: 'pkill -f "npm run start"' },
    { text: 'sudo killall -q gunicorn' },
    { text: "ssh host 'pkill node'" },
    { text: 'pkill -TERM node' },
    { text: 'npx kill-port 3000', because: 'it kills whoever holds the port' },
  ],
  good: [
    { text: 'kill "$(cat app.pid)"' },
    { text: 'pkill -HUP nginx', because: 'a program that is told to read its configuration again' },
    { text: 'pkill -F app.pid' },
    { text: 'pkill -0 node' },
    { text: 'killall -l' },
    { text: 'pgrep -f node' },
  ],
  command(command) {
    if (command.name === 'kill-port') return {};
    const words = argumentsOf(command);
    if (runs(command, 'npx', 'bunx', 'pnpx')) {
      return optionsOf(words, { short: 'p', ordered: true })
        .operands.slice(0, 1)
        .some((word) => sketchOf(word) === 'kill-port')
        ? {}
        : undefined;
    }
    if (!runs(command, 'pkill', 'killall')) return undefined;
    const harmless = /^(?:-0|-l|--list|-F|--pidfile.*|-(?:SIG)?(?:HUP|USR[12]|WINCH|CONT)|-(?:1|10|12))$/;
    return words.length === 0 || words.some((word) => harmless.test(sketchOf(word))) ? undefined : {};
  },
};
