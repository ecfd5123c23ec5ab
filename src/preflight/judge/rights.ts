import { excerpt } from '../../words/printable.ts';
import type { Rights } from '../facts.ts';
import { bad, type Finding, good, warning } from '../finding.ts';
import { passwordFor } from '../sudo-rules.ts';

const WHERE = 'Put the lines below into a file of /etc/sudoers.d (visudo -f).';
const NARROW = 'Put the lines below into a file of /etc/sudoers.d (visudo -f) in place of what is there.';

/**
 * What root would do for this user. `requests` are the words behind `systemctl`, the restart first; `reloads`: the unit
 * file changed on disk, so that a restart asks for daemon-reload.
 */
export function judgeRights(rights: Rights, requests: readonly string[], reloads: boolean): Finding[] {
  if (rights.sudo === 'not needed') return [];
  if (rights.sudo === 'missing') {
    return [
      bad('sudo', 'the host has no sudo', 'Install sudo, or run the service as a user unit (manager: systemd-user).'),
    ];
  }
  const [restart = ''] = requests;
  const lacking = requests.filter((request) => rights.mayNot.includes(request));
  const asking = requests.filter(
    (request) => !lacking.includes(request) && passwordFor(rights.rules, request) === 'asked',
  );
  const findings: Finding[] = [];
  const needed = (request: string): boolean => request === restart || (reloads && request === 'daemon-reload');
  for (const request of lacking) {
    const words = `may not run systemctl ${request}${rights.says === '' ? '' : ` (${excerpt(rights.says, 120)})`}`;
    findings.push(
      needed(request) ? bad('sudo', words, WHERE) : warning('sudo', `${words}: ${WITHOUT[verbIn(request)]}`, WHERE),
    );
  }
  for (const request of asking) {
    const words = `asks for a password before systemctl ${request}, and nobody is there to type one`;
    findings.push(needed(request) ? bad('sudo', words, WHERE) : warning('sudo', words, WHERE));
  }
  if (findings.length > 0) return findings;
  if (passwordFor(rights.rules, 'poweroff') === 'not asked') {
    return [warning('sudo', 'allows this user every command of systemctl, or all there is, as root', NARROW)];
  }
  return [good('sudo', `allows ${requests.map((request) => `systemctl ${request}`).join(', ')}`)];
}

const verbIn = (request: string): string => request.split(' ')[0] ?? '';

const WITHOUT: Readonly<Record<string, string>> = {
  'reset-failed': 'after a crash loop the start limit would refuse the restart',
  'daemon-reload': 'a changed unit file would keep a restart from coming about',
};
