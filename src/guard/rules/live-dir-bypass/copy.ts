import { REDIRECTING, type Rule } from '../../rule.ts';
import { WRITING } from '../reading/writes.ts';
import { INSTEAD, touchesLive, WHY } from './live.ts';

export const copyToLive: Rule = {
  id: 'live-dir-bypass/copy',
  severity: 'error',
  title: 'Files are copied, moved or uploaded into a live release',
  why: WHY,
  instead: INSTEAD,
  bad: [
    { text: 'sudo cp -r /opt/app-repo/dist /opt/app-live/' },
    { text: 'cp -t /opt/app-live/dist index.js' },
    { text: 'mv dist /opt/app-live/dist' },
    {
      path: 'tools/push.py',
      text: 'import subprocess\ndef sh(*args): subprocess.run(list(args), check=True)\nsh("rsync", "-a", "dist/", "/opt/app-live/")',
    },
    { path: 'tools/push.ts', text: `await execFile('rsync', ['-az', 'dist/', \`deploy@\${host}:/opt/app-live/\`]);` },
    { path: 'tools/push.js', text: "spawnSync('scp', ['-r', 'dist', host + ':/opt/app-live/']);" },
    {
      path: 'tools/push.py',
      text: 'import subprocess\nsubprocess.run(["rsync", "-az", "dist/", f"deploy@{host}:/opt/app-live/"])',
    },
    { path: 'tools/push.rb', text: 'system("rsync", "-az", "dist/", "deploy@#{host}:/opt/app-live/")' },
    { text: 'rsync -av --delete dist/ /opt/app-live/dist/' },
    { text: 'rsync -a -e "ssh -p 22" dist/ deploy@host:/opt/app-live/dist/' },
    { text: 'scp -r dist deploy@host:/opt/app-live/' },
    { text: 'scp -P 2222 index.html web1:/var/www/html/' },
    { text: 'install -m 644 app.js /opt/app-live/app.js' },
    { text: 'cd /opt/app-live && cp ../app-repo/app.js .' },
    { text: 'curl -fsSo /opt/app-live/app.js https://example.org/app.js' },
    { text: 'docker cp build/. web:/opt/app-live/' },
    { text: 'aws s3 sync s3://bucket/site /opt/app-live' },
    { text: "sftp host <<< 'put app.js /opt/app-live/app.js'" },
    { text: 'cd /opt/app-live && curl -fsSO https://example.org/app.js' },
  ],
  good: [
    { path: 'tools/push.ts', text: `execFileSync('rsync', ['-az', 'dist/', \`deploy@\${host}:/opt/app-next/\`]);` },
    { text: 'cp -r /opt/app-live/dist /backup/' },
    { text: 'rsync -a /opt/app-live/ /srv/mirror/' },
    { text: 'rsync -an --delete dist/ /opt/app-live/dist/', because: '`-n` only shows what would be done' },
    { text: 'scp deploy@host:/opt/app-live/app.log .' },
    { text: 'rsync -a dist/ host:/opt/app-live-staging/' },
    { text: 'cp -r dist /var/www/app/releases/42' },
    { text: 'cp dist/index.html /var/www/html/', because: 'in an image that is being built; on a host it is found' },
    { text: 'echo "cp -r dist /opt/app-live/"' },
    { text: 'mv -T /opt/app-live/current.new /opt/app-live/current', because: 'the link changes in one step' },
    { text: 'aws s3 sync /opt/app-live s3://bucket/site' },
    { text: 'docker cp web:/opt/app-live/app.log .' },
  ],
  programs: [...WRITING, REDIRECTING],
  command: (command, policy) => (touchesLive(command, ['copy'], policy) ? {} : undefined),
};
