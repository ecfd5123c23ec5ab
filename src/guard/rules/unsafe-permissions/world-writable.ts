import type { Rule } from '../../rule.ts';
import { modeOf, opensToAll } from '../reading/mode.ts';
import { sketchOf } from '../reading/words.ts';

export const worldWritable: Rule = {
  id: 'unsafe-permissions/world-writable',
  severity: 'error',
  title: 'Everybody on the host may write the file or directory',
  why: 'Any account of the host, that of a broken web application too, can put its own code there.',
  instead: 'Give the mode that is needed to who needs it: chmod 750, chown APP:APP',
  bad: [
    { text: 'chmod 777 /srv/app' },
    { text: 'sudo chmod -R 777 storage' },
    { text: 'chmod 0777 run.sh' },
    { text: 'chmod a+rwx uploads' },
    { text: 'chmod -R ugo+rwx uploads' },
    { text: 'chmod o+w config.json' },
    { text: 'chmod a=rwx -R uploads' },
    { text: 'mkdir -p -m 777 uploads' },
    { text: 'find storage -type d -exec chmod 777 {} +' },
    { text: 'install -m 0777 run.sh /usr/local/bin/run' },
  ],
  good: [
    { text: 'chmod 755 run.sh' },
    { text: 'chmod -R u+rwX,go+rX,go-w public' },
    { text: 'chmod +x run.sh' },
    { text: 'chmod 1777 /srv/tmp', because: 'with the sticky bit, as /tmp has it' },
    { text: 'chmod o-w config.json' },
    { text: 'chmod a+r index.html' },
    { text: 'chmod 666 /dev/kvm', because: 'a device of the runner' },
    { text: 'chmod 600 .env' },
    { text: 'echo "chmod 777 is wrong"' },
    { text: 'chmod 775 uploads' },
  ],
  command(command) {
    const given = modeOf(command);
    if (!given || !opensToAll(given.mode)) return undefined;
    return given.files.length > 0 && given.files.every((word) => sketchOf(word).startsWith('/dev/')) ? undefined : {};
  },
};
