import type { Rule } from '../../rule.ts';
import { placesOf } from '../reading/operands.ts';
import { has, optionsOf } from '../reading/options.ts';
import { argumentsOf, runs } from '../reading/words.ts';

const ROOTS =
  '/ /bin /boot /dev /etc /home /lib /lib64 /proc /root /sbin /sys /usr /usr/bin /usr/lib /usr/sbin /var /var/lib /var/log'.split(
    ' ',
  );

export const systemOwner: Rule = {
  id: 'unsafe-permissions/system-owner',
  severity: 'error',
  title: 'Owner or mode of a whole system directory is changed',
  why: 'Programs that check who owns their files no longer start (sudo, sshd), and the new owner can change any of them.',
  instead: 'Name the one directory of the application: chown -R APP:APP /srv/app',
  bad: [
    { text: 'chown -R deploy /' },
    { text: 'sudo chown -R www-data:www-data /var' },
    { text: 'chown --recursive deploy:deploy /etc/' },
    { text: 'chgrp -R deploy /usr' },
    { text: 'chmod -R 755 /' },
    { text: 'chown -hR deploy /home/*' },
    { text: 'cd / && chown -R deploy .' },
  ],
  good: [
    { text: 'chown -R deploy:deploy /srv/app' },
    { text: 'chown -R www-data /var/www/app' },
    { text: 'chown deploy /opt' },
    { text: 'chown -R supervisor:supervisor /var/log/supervisor' },
    { text: 'chown -R node:node /home/node' },
    { text: 'chmod -R g+w shared' },
    { text: 'ls -lR /etc' },
  ],
  command(command) {
    if (!runs(command, 'chown', 'chgrp', 'chmod')) return undefined;
    const given = optionsOf(argumentsOf(command), { long: ['from', 'reference'] });
    const operands = given.operands.slice(has(given, 'reference') ? 0 : 1);
    // What `find` or `xargs` gives is as deep as a walk by `-R`.
    const walked = command.through.some(({ name }) => name === 'find' || name === 'xargs');
    if (!has(given, 'R', 'recursive') && !walked) return undefined;
    return placesOf(command, operands).some(({ path, temporary }) => {
      const whole = path.replace(/(?<=.)\/\*$|(?<=^\/)\*$/, '');
      return !temporary && path !== '' && ROOTS.includes(whole);
    })
      ? {}
      : undefined;
  },
};
