import type { Rule } from '../../rule.ts';
import { orderOf } from '../reading/units.ts';

export const restartAll: Rule = {
  id: 'stop-start/restart-all',
  severity: 'off',
  title: '`restart all` restarts every program of the host',
  why: 'Programs that nobody changed are interrupted too, and all at the same time.',
  instead: 'supervisorctl restart PROGRAM',
  bad: [
    { text: 'supervisorctl restart all' },
    { text: '/usr/bin/supervisorctl restart all && echo done' },
    { text: 'pm2 restart all' },
    { text: 'sudo -u deploy pm2 restart all --update-env' },
    { text: "ssh host 'supervisorctl restart all'" },
    { text: 'supervisorctl \'restart\' "all"' },
  ],
  good: [
    { text: 'supervisorctl restart web' },
    { text: 'pm2 restart api' },
    { text: 'pm2 reload all', because: 'a reload loses no request' },
    { text: 'supervisorctl status all' },
    { text: 'systemctl restart app' },
    { text: 'echo supervisorctl restart all' },
  ],
  command(command) {
    const order = orderOf(command);
    if (order?.verb !== 'restart') return undefined;
    return order.units.some((unit) => unit === 'supervisor:all' || unit === 'pm2:all') ? {} : undefined;
  },
};
