import type { UnitFacts } from '../facts.ts';
import { bad, type Finding, good, warning } from '../finding.ts';

/** Whether a restart makes the unit run what the live link leads to. */
export function judgeRunsLive(service: string, live: string, unit: UnitFacts, sameDirectory: boolean): Finding {
  const directory = unit.property('WorkingDirectory').replace(/^[-!]/, '');
  const remedy = `Set WorkingDirectory=${live} in the unit and run systemctl daemon-reload, or correct \`path\` and \`live\`.`;
  const names = (text: string): boolean => text.split(/[\s;:='"]+/).some((word) => `${word}/`.startsWith(`${live}/`));
  if (names(directory)) return good('working directory', `${directory} lies at the live link`);
  if (names(unit.property('ExecStart')))
    return good('working directory', `ExecStart of ${service} names the live link`);
  if (sameDirectory && !directory.includes('/releases/')) {
    return good('working directory', `${directory} is the live link by another name`);
  }
  if (directory === '') {
    return warning(
      'working directory',
      `neither WorkingDirectory nor ExecStart of ${service} names ${live}: whether it runs the release cannot be told`,
      remedy,
    );
  }
  return bad(
    'working directory',
    `${service} runs in ${directory}, not below the live link ${live}: a switch changes nothing for it`,
    remedy,
  );
}

/** A service of root runs whatever the deploying account puts there. */
export function judgeServiceUser(service: string, unit: UnitFacts): Finding[] {
  if (unit.manager !== 'systemd' || unit.property('DynamicUser') === 'yes') return [];
  const user = unit.property('User');
  if (user !== '' && user !== 'root') return [good('service user', `${service} runs as ${user}`)];
  return [
    warning(
      'service user',
      `${service} runs as root, so whoever deploys decides what root does`,
      'Set User= in the unit to an account of its own.',
    ),
  ];
}
