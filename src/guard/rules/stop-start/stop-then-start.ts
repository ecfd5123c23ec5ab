import type { Hit, Rule } from '../../rule.ts';
import type { Branch, Command } from '../../shell/command.ts';
import { hostOf } from '../reading/host.ts';
import { orderOf } from '../reading/units.ts';

/** What has a service running afterwards. */
const STARTS = ['start', 'restart', 'reload-or-restart'];

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
    { text: '/etc/init."d"/app stop\n/etc/"init".d/app start', because: 'quotes within a path change nothing' },
    { text: 'pm2 stop api\npm2 start api' },
    { text: 'systemctl stop nginx app\nsystemctl start app' },
    { text: 'if [ -f new ]; then\n  systemctl stop app\n  sleep 2\n  systemctl start app\nfi' },
    { text: 'restart() { supervisorctl stop web; supervisorctl start web; }\nrestart' },
    { text: 'if systemctl is-active app; then systemctl stop app; fi\nsystemctl start app' },
    {
      text: 'if [ -f new ]; then\n  systemctl stop app\n  # the migration\n  npm run migrate\n  systemctl start app\nfi',
      because: 'both stand in one branch, however far apart',
    },
    { text: 'systemctl stop app\nnpm ci\nsystemctl restart app' },
    {
      path: '.github/workflows/deploy.yml',
      text: 'on: push\njobs:\n  deploy:\n    runs-on: self-hosted\n    steps:\n      - run: sudo systemctl stop app\n      - run: npm ci\n      - run: sudo systemctl start app',
    },
    {
      path: '.gitlab-ci.yml',
      text: 'deploy:\n  before_script: [systemctl stop app]\n  script: [rsync -a dist/ next/]\n  after_script: [systemctl start app]',
    },
    {
      path: 'playbooks/deploy.yml',
      text: '- hosts: web\n  tasks:\n    - command: systemctl stop app\n    - command: systemctl start app',
    },
    {
      path: 'Makefile',
      text: 'start:\n\tsudo systemctl start app\nstop:\n\tsudo systemctl stop app\nrestart: stop start',
      because: 'a target runs what it needs one after another',
    },
    {
      path: 'justfile',
      text: 'start:\n  systemctl start app\nstop:\n  systemctl stop app\ndeploy: stop\n  rsync -a dist/ next/\n  just start\nrestart: deploy start',
    },
    {
      path: 'package.json',
      text: '{ "scripts": { "start": "systemctl start app", "stop": "systemctl stop app", "again": "npm run stop && npm start" } }',
    },
    { text: 'sv down app; sv up app' },
    { text: 'for verb in stop start; do systemctl $verb app; done' },
    { text: 'service() { systemctl "$1" app; }\nservice stop\nservice start' },
    { text: 'monit stop web && monit start web' },
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
    { text: 'stop() { systemctl stop app; }\nstart() { systemctl start app; }', because: 'each is called by itself' },
    { text: '[ "$1" = down ] && systemctl stop app\n[ "$1" = up ] && systemctl start app' },
    { text: 'docker compose stop web\ndocker compose start web' },
    {
      path: 'Makefile',
      text: 'stop:\n\tsystemctl stop app\nstart: build\n\tsystemctl start app\nbuild:\n\tnpm ci',
      because: 'no target runs both',
    },
    {
      path: 'package.json',
      text: '{ "scripts": { "stop": "systemctl stop app", "start": "systemctl start app", "up": "npm ci && npm start" } }',
    },
    {
      path: '.github/workflows/service.yml',
      text: 'on: push\njobs:\n  down:\n    runs-on: self-hosted\n    steps: [{ run: systemctl stop app }]\n  up:\n    runs-on: self-hosted\n    steps: [{ run: systemctl start app }]',
      because: 'two jobs, perhaps of two machines',
    },
    {
      path: '.github/workflows/service.yml',
      text: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1\n        with: { host: one, script: systemctl stop app }\n      - uses: appleboy/ssh-action@v1\n        with: { host: two, script: systemctl start app }',
      because: 'two servers',
    },
    {
      path: '.github/workflows/service.yml',
      text: "on: push\njobs:\n  service:\n    runs-on: self-hosted\n    steps:\n      - if: vars.verb == 'stop'\n        run: systemctl stop app\n      - if: vars.verb == 'start'\n        run: systemctl start app",
      because: 'never both',
    },
    {
      path: '.github/workflows/service.yml',
      text: `on:\n  workflow_dispatch:\n    inputs:\n      verb: { type: choice, options: [stop, start] }\njobs:\n  service:\n    runs-on: self-hosted\n    steps:\n      - run: sudo systemctl \${{ inputs.verb }} app`,
      because: 'one run does one of the two',
    },
  ],
  sequences: true,
  script({ commands }) {
    const stopped = new Map<string, Command>();
    const hits: Hit[] = [];
    // What a trap says is run when everything else was.
    const trapped = commands.filter(isTrapped);
    for (const command of trapped.length === 0
      ? commands
      : [...commands.filter((each) => !isTrapped(each)), ...trapped]) {
      const order = orderOf(command);
      if (order === undefined || (order.verb !== 'stop' && !STARTS.includes(order.verb))) continue;
      const host = hostOf(command);
      for (const unit of order.units) {
        const key = `${host}\0${command.remote}\0${unit}`;
        if (order.verb === 'stop') {
          // `supervisorctl stop all` is found by itself.
          if (unit !== 'supervisor:all') stopped.set(key, command);
          continue;
        }
        const stop = stopped.get(key);
        if (stop === undefined || !mayBothRun(stop, command) || isChoice(stop, command)) continue;
        stopped.delete(key);
        if (!hits.some((hit) => hit.command === stop)) hits.push({ command: stop, with: [command] });
      }
    }
    return hits;
  },
};

/** One written command that is the one or the other, as whoever starts the script wishes: `systemctl ${{ inputs.verb }} app`. */
const isChoice = (stop: Command, start: Command): boolean =>
  stop.values?.length === 0 &&
  stop.through.length === start.through.length &&
  [...stop.through, stop].every((each, at) => isAt(each, [...start.through, start][at]));

const isAt = ({ start, end }: Command, other: Command | undefined): boolean =>
  start === other?.start && end === other.end;

const isTrapped = ({ through }: Command): boolean => through.some(({ name }) => name === 'trap');

/** Whether one stands in the branch of the other, or within it; of two arms of an `if` only one is run. */
const mayBothRun = ({ branch: first }: Command, { branch: last }: Command): boolean =>
  isWithin(first, last) || isWithin(last, first);

function isWithin(branch: Branch | undefined, outer: Branch | undefined): boolean {
  if (outer === undefined) return true;
  for (let each = branch; each !== undefined; each = each.around) if (each === outer) return true;
  return false;
}
