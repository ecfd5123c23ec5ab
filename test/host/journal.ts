/** The catalogue number of systemd's "a unit was started": one journal entry each time, for whatever reason. */
const started = 'MESSAGE_ID=39f53479d3a045ac8e11786248231fbf';

/** The command that prints one line for each time `unit` was started, as a system or a user unit. */
export function startsCommand(unit: string): string {
  const name = unit.includes('.') ? unit : `${unit}.service`;
  const matches = `${started} UNIT='${name}' + ${started} USER_UNIT='${name}'`;
  // What was logged a moment ago may still be on its way.
  return `journalctl --sync && journalctl --quiet --output=cat ${matches}`;
}
