import type { Manager } from './manager.ts';
import { supervisor } from './supervisor.ts';
import { systemd } from './systemd.ts';
import { systemdUser } from './systemd-user.ts';

/** The manager of a name; `auto`, and whatever a host says beside these, is one of the systemds, which are alike here. */
export function managerOf(name: string): Manager {
  switch (name) {
    case 'supervisor':
      return supervisor;
    case 'systemd-user':
      return systemdUser;
    default:
      return systemd;
  }
}
