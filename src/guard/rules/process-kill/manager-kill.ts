import type { Rule } from '../../rule.ts';
import type { Command } from '../../shell/command.ts';
import { isKill, saysKill } from '../reading/signal.ts';
import { argumentsOf, runs, sketchOf } from '../reading/words.ts';

export const managerKill: Rule = {
  id: 'process-kill/manager-kill',
  severity: 'error',
  title: 'SIGKILL sent through a service manager',
  why: 'The manager only passes SIGKILL on: the service cannot close its files and connections, and state breaks.',
  instead: 'systemctl restart UNIT',
  bad: [
    { text: 'systemctl kill -s KILL app.service' },
    { text: 'sudo systemctl kill --signal=SIGKILL app' },
    { text: 'systemctl kill --kill-whom=main -s 9 app' },
    { text: 'supervisorctl signal KILL app' },
    { text: 'pm2 sendSignal SIGKILL app' },
    { text: 'start-stop-daemon --stop --signal KILL --pidfile /run/app.pid' },
  ],
  good: [
    { text: 'systemctl kill app' },
    { text: 'systemctl kill -s HUP app' },
    { text: 'systemctl restart app' },
    { text: 'supervisorctl signal HUP app' },
    { text: 'pm2 sendSignal SIGUSR2 app' },
    { text: 'start-stop-daemon --stop --retry TERM/30/KILL/5 --pidfile /run/app.pid', because: 'it asks first' },
  ],
  command: (command) => (kills(command) ? {} : undefined),
};

const MANAGERS = new Set(['systemctl', 'start-stop-daemon', 'supervisorctl', 'pm2']);

function kills(command: Command): boolean {
  if (!MANAGERS.has(command.name)) return false;
  const words = argumentsOf(command);
  const texts = words.map(sketchOf);
  if (runs(command, 'systemctl')) return texts.includes('kill') && saysKill(words, ['--signal', '-s']);
  if (runs(command, 'start-stop-daemon')) {
    const stops = texts.some((text) => text === '--stop' || /^-[a-zA-Z]*K/.test(text));
    return stops && saysKill(words, ['--signal', '-s']);
  }
  if (!runs(command, 'supervisorctl', 'pm2')) return false;
  const at = texts.findIndex((text) => /^(?:signal|sendsignal)$/i.test(text));
  const signal = words[at + 1];
  return at >= 0 && signal !== undefined && isKill(signal);
}
