import { unitName } from '../name.ts';
import type { Manager } from './manager.ts';

/** The manager of the account that logs in; it needs lingering, and no rights of root. */
export const systemdUser: Manager = {
  id: 'systemd-user',
  nameOf: unitName,
  reloads: true,
  lookAt: (name) => `systemctl --user status ${name}; journalctl --user -u ${name} -n 50`,
  logsByStart: true,
  others: () => [],
};
