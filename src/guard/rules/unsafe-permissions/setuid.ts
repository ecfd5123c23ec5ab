import type { Rule } from '../../rule.ts';
import { modeOf, setsUser } from '../reading/mode.ts';

export const setuid: Rule = {
  id: 'unsafe-permissions/setuid',
  severity: 'error',
  title: 'A program is made to run as its owner, by hand',
  why: 'Whoever starts it runs as its owner, mostly root; one fault in it hands over the host.',
  instead: 'A rule of sudo for the one command, or setcap for the one right',
  bad: [
    { text: 'chmod u+s /usr/local/bin/app' },
    { text: 'chmod 4755 /usr/local/bin/app' },
    { text: 'sudo chmod +s app' },
    { text: 'chmod 06755 app' },
    { text: 'chmod u=rwxs,go=rx app' },
    { text: 'install -o root -m 4755 app /usr/local/bin/app' },
  ],
  good: [
    { text: 'chmod u-s /usr/local/bin/app' },
    { text: 'chmod g+s shared', because: 'files of a shared directory keep its group' },
    { text: 'chmod 2775 shared' },
    { text: 'chmod 0755 app' },
    { text: 'chmod +x setup.sh' },
    { text: 'find / -perm -4000' },
  ],
  command(command) {
    const given = modeOf(command);
    return given && setsUser(given.mode) ? {} : undefined;
  },
};
