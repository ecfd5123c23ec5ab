import type { Rule } from '../../rule.ts';
import { INSTEAD, touchesLive, WHY } from './live.ts';

export const removeLive: Rule = {
  id: 'live-dir-bypass/remove',
  severity: 'error',
  title: 'Files of a live release are deleted or moved away',
  why: WHY,
  instead: INSTEAD,
  bad: [
    { text: 'sudo rm -rf /opt/app-live/dist' },
    { text: 'rm -rf /opt/app-live' },
    { text: 'cd /opt/app-live && rm -rf dist' },
    { text: 'rm -rf /opt/app-live/../app-live/dist/' },
    { text: 'mv /opt/app-live/dist /opt/app-live/dist.old' },
    { text: 'find /opt/app-live -name "*.map" -delete' },
    { text: 'find /opt/app-live -type f -exec rm {} +' },
    { text: 'find /opt/app-live -name "*.js" | xargs rm -f' },
    { text: "ssh deploy@host 'rm -rf /var/www/app/*'" },
    { text: 'LIVE=/opt/app-live\nrm -rf "$LIVE"/*' },
  ],
  good: [
    { text: 'rm -rf /opt/app-live-staging/dist' },
    { text: 'rm -rf dist node_modules "$tmpdir"' },
    { text: 'find dist -delete' },
    { text: 'find /opt/app-live -name "*.map" -print' },
    { text: 'cp -r /opt/app-live/dist /tmp/before' },
    { text: 'rm -rf /tmp/opt/app-live' },
    { text: 'rm -rf /var/www/app/releases/20240101', because: 'an old release beside the live one' },
    { text: 'git commit -m "rm -rf /opt/app-live/dist"' },
    { text: 'rm -rf build/opt/app-live' },
  ],
  command: (command, policy) => (touchesLive(command, ['remove', 'mirror', 'truncate'], policy) ? {} : undefined),
};
