import type { Rule } from '../../rule.ts';
import { INSTEAD, touchesLive, WHY } from './live.ts';

export const extractToLive: Rule = {
  id: 'live-dir-bypass/extract',
  severity: 'error',
  title: 'An archive is unpacked in a live release',
  why: WHY,
  instead: INSTEAD,
  bad: [
    { text: 'tar -xzf app.tgz -C /opt/app-live' },
    { text: 'tar xzfC app.tgz /opt/app-live' },
    { text: 'tar --extract --file app.tar --directory=/opt/app-live' },
    { text: 'cd /opt/app-live && tar xf /tmp/app.tar' },
    { text: 'unzip -o app.zip -d /opt/app-live/dist' },
    { text: 'cat app.tgz | ssh host "tar xzf - -C /opt/app-live"' },
    { text: 'unzip -qd/opt/app-live app.zip' },
  ],
  good: [
    { text: 'tar -czf /tmp/app.tgz -C /opt/app-live dist', because: 'it packs' },
    { text: 'tar -tzf app.tgz -C /opt/app-live' },
    { text: 'tar -xzf app.tgz -C /opt/app-live-staging' },
    { text: 'tar xzf app.tgz -C "$tmpdir"' },
    { text: 'unzip -l app.zip -d /opt/app-live' },
    { text: 'tar -xzf app.tgz -O -C /opt/app-live app/version.txt' },
  ],
  command: (command, policy) => (touchesLive(command, ['extract'], policy) ? {} : undefined),
};
