import { unitName } from '../name.ts';
import type { Manager } from './manager.ts';

/** The system's own manager. */
export const systemd: Manager = {
  id: 'systemd',
  nameOf: unitName,
  reloads: true,
  lookAt: (name) => `systemctl status ${name}; journalctl -u ${name} -n 50`,
  logsByStart: true,
  others: () => [],
};
