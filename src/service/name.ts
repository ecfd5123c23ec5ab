import { Fault, NOTHING_TOUCHED } from '../fault.ts';

/**
 * A service as systemd names its unit: `.service` is added where no other kind is said.
 *
 * @throws {Fault} on what no unit can be called (systemd.unit(5): letters, digits and `:-_.\@`).
 */
export function unitName(service: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9:_.\\@-]{0,250}$/.test(service)) {
    throw new Fault(`Input \`service\` holds ${JSON.stringify(service)}, which is no name of a unit.`, {
      state: NOTHING_TOUCHED,
      remedy: 'Set `service` to the name of the unit, such as my-app.service.',
    });
  }
  return /\.(service|socket|target)$/.test(service) ? service : `${service}.service`;
}
