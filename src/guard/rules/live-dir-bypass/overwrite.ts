import type { Rule } from '../../rule.ts';
import { within } from '../reading/globs.ts';
import { joined } from '../reading/path.ts';
import { INSTEAD, touchesLive, WHY } from './live.ts';

export const overwriteLive: Rule = {
  id: 'live-dir-bypass/overwrite',
  severity: 'error',
  title: 'A file of a live release is written or changed in place',
  why: WHY,
  instead: INSTEAD,
  bad: [
    { text: 'echo "$VERSION" > /opt/app-live/version.txt' },
    { text: 'sed -i s/debug/info/ /opt/app-live/config.json' },
    { text: 'sed -n -i.bak -e s/a/b/ /opt/app-live/config.json' },
    { text: 'cat app.js | sudo tee /opt/app-live/app.js > /dev/null' },
    { text: 'cd /opt/app-live; echo ok >> health.txt' },
    { text: "perl -pi -e 's/a/b/' /opt/app-live/config.json" },
    { text: "ssh host 'cat > /opt/app-live/app.js' < app.js" },
    { text: 'dd if=app.bin of=/opt/app-live/app.bin' },
  ],
  good: [
    { text: 'cat /opt/app-live/version.txt > /tmp/version' },
    { text: 'sed s/debug/info/ /opt/app-live/config.json' },
    { text: 'echo ok > /opt/app-live-staging/version.txt' },
    { text: 'diff app.js /opt/app-live/app.js >&2' },
    { text: 'date >> /opt/app-live/deploy.log', because: 'a log' },
    { text: 'cat > docs/ops.md <<EOF\necho x > /opt/app-live/version.txt\nEOF' },
  ],
  command: (command, policy) => (touchesLive(command, ['redirect', 'append', 'edit'], policy) ? {} : undefined),
  access: ({ access, path, setting }, policy) =>
    access === 'write' &&
    within(
      { path: joined(setting.directory ?? '', path), remote: setting.remote ?? false, temporary: false },
      policy.livePaths,
    ),
};
