/** What root is asked to do, as it stands behind `systemctl`; the host program asks for nothing else. */
export const requestsOf = (verb: string, service: string): readonly string[] => [
  `${verb} ${service}`,
  `reset-failed ${service}`,
  'daemon-reload',
];

/**
 * A sudoers file that allows just these requests, for /etc/sudoers.d; empty where no service is restarted by root.
 *
 * A name that sudoers could read as anything else is given by its number (sudoers(5), "User_List").
 */
export function sudoersFor(
  account: { readonly user: string; readonly uid: number },
  systemctl: string,
  requests: readonly string[],
): string {
  const who = /^[a-z_][a-z0-9_.-]*$/i.test(account.user) ? account.user : `#${account.uid}`;
  const commands = requests.map((request) => `${escaped(systemctl)} ${escaped(request)}`);
  return `${who} ALL=(root) NOPASSWD: ${commands.join(', \\\n    ')}\n`;
}

/** Signs that mean something in a command of a sudoers file (sudoers(5), "Other special characters"). */
const escaped = (word: string): string => word.replace(/[\\:,=*?[\]!]/g, '\\$&');
