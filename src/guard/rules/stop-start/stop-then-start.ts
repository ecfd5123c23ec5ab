import type { Hit, Rule } from '../../rule.ts';
import type { Command } from '../../shell/command.ts';
import { hostOf } from '../reading/host.ts';
import { orderOf } from '../reading/units.ts';

export const stopThenStart: Rule = {
  id: 'stop-start/stop-then-start',
  severity: 'error',
  title: 'A service is stopped, and the same is started later',
  why: 'Between the two nothing answers, and if the lines between them fail nothing is started again. nginx counts each failed connection, and one restart is one interruption.',
  instead: 'systemctl restart UNIT, once, after everything else is ready',
  bad: [
    { text: 'systemctl stop app\nsystemctl start app' },
    { text: 'sudo systemctl stop app.service && rsync -a dist/ /srv/app/ && sudo systemctl start app' },
    { text: 'service app stop; sleep 2; service app start' },
    { text: 'supervisorctl stop web\ngit pull\nsupervisorctl start web' },
    { text: 'ssh web1 sudo systemctl stop app\nrsync -a dist/ web1:/srv/app/\nssh web1 sudo systemctl start app' },
    { text: 'UNIT=app\nsystemctl stop "$UNIT"\nsystemctl start app.service' },
    { text: '/etc/init.d/app stop\n/etc/init.d/app start' },
    { text: 'pm2 stop api\npm2 start api' },
    { text: 'systemctl stop nginx app\nsystemctl start app' },
    { text: 'if [ -f new ]; then\n  systemctl stop app\n  sleep 2\n  systemctl start app\nfi' },
    { text: 'restart() { supervisorctl stop web; supervisorctl start web; }\nrestart' },
    { text: 'if systemctl is-active app; then systemctl stop app; fi\nsystemctl start app' },
  ],
  good: [
    { text: 'systemctl restart app' },
    { text: 'systemctl stop app\nsystemctl disable app' },
    { text: 'systemctl stop old-app\nsystemctl start new-app' },
    { text: 'systemctl start app\nsystemctl stop app' },
    { text: 'ssh web1 systemctl stop app\nssh web2 systemctl start app' },
    { text: 'systemctl stop app.timer\nsystemctl start app.service' },
    { text: 'systemctl --user stop app\nsystemctl start app', because: 'one of the user, one of the system' },
    { text: 'if [ "$1" = stop ]; then systemctl stop app; else systemctl start app; fi', because: 'never both' },
    { text: 'case "$1" in\nstop) service app stop ;;\nstart) service app start ;;\nesac' },
    { text: 'docker compose stop web\ndocker compose start web' },
  ],
  script({ commands }) {
    const stopped = new Map<string, Command>();
    const hits: Hit[] = [];
    for (const command of commands) {
      const order = orderOf(command);
      if (order?.verb !== 'stop' && order?.verb !== 'start') continue;
      const host = hostOf(command);
      for (const unit of order.units) {
        const key = `${host}\0${command.remote}\0${unit}`;
        if (order.verb === 'stop') {
          // `supervisorctl stop all` is found by itself.
          if (unit !== 'supervisor:all') stopped.set(key, command);
          continue;
        }
        const stop = stopped.get(key);
        if (stop === undefined || (stop.conditional && command.conditional && !areNeighbours(stop, command, commands)))
          continue;
        stopped.delete(key);
        if (!hits.some((hit) => hit.command === stop)) hits.push({ command: stop, with: [command] });
      }
    }
    return hits;
  },
};

/** More between two commands than `; ` and ` && `, or a new line and its indentation, may be an `else` or a `;;`. */
const NEAR = 5;

/** Whether one command follows the other in the same branch: so close that no other branch begins between them. */
function areNeighbours(first: Command, last: Command, commands: readonly Command[]): boolean {
  let end = first.end;
  for (let at = commands.indexOf(first) + 1; at < commands.length; at += 1) {
    const next = commands[at];
    if (next === undefined || next.start - end > NEAR) return false;
    if (next === last) return true;
    end = Math.max(end, next.end);
  }
  return false;
}
