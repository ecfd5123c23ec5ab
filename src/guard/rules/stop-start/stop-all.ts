import type { Rule } from '../../rule.ts';
import { orderOf } from '../reading/units.ts';

export const stopAll: Rule = {
  id: 'stop-start/stop-all',
  severity: 'error',
  title: '`supervisorctl stop all` stops every program of the host',
  why: 'Every service goes down at once, those that nobody meant too, and stays down until each is started again.',
  instead: 'supervisorctl restart PROGRAM, one after the other',
  bad: [
    { text: 'supervisorctl stop all' },
    { text: 'sudo supervisorctl -c /etc/supervisord.conf stop all' },
    { text: 'supervisorctl stop all\nsleep 5\nsupervisorctl start all' },
    { text: "ssh host 'sudo supervisorctl stop all'" },
    { text: "supervisorctl stop 'all'" },
    { text: 'do_restart() {\n  supervisorctl stop all\n}\ndo_restart' },
  ],
  good: [
    { text: 'supervisorctl restart all' },
    { text: 'supervisorctl stop web' },
    { text: 'supervisorctl status all' },
    { text: 'supervisorctl reread && supervisorctl update' },
    { text: 'supervisorctl start all' },
    { text: 'echo "supervisorctl stop all"' },
  ],
  command(command) {
    const order = orderOf(command);
    return order?.verb === 'stop' && order.units.includes('supervisor:all') ? {} : undefined;
  },
};
