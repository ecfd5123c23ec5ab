import { excerpt } from '../../words/printable.ts';
import type { UnitFacts } from '../facts.ts';
import { bad, type Finding, good, warning } from '../finding.ts';

/** Whether the unit is there and in what state it is. The rest of it is judged only where it is loaded. */
export function judgeUnit(service: string, unit: UnitFacts): Finding[] {
  if (unit.manager === 'none') {
    return [bad('unit', 'the host has no systemd', 'Leave `service` out; restart it in a step of your own.')];
  }
  if (unit.silent !== '') {
    return [
      bad(
        'unit',
        `the service manager does not answer: ${excerpt(unit.silent)}`,
        unit.manager === 'systemd-user'
          ? 'Let the user’s manager run without a log-in: sudo loginctl enable-linger USER'
          : 'Look at it on the host: systemctl status',
      ),
    ];
  }
  const load = unit.property('LoadState');
  if (load === 'masked') return [bad('unit', `${service} is masked`, `On the host: systemctl unmask ${service}`)];
  if (load !== 'loaded') {
    const why = excerpt(unit.property('LoadError'));
    return [
      bad(
        'unit',
        `${service} cannot be used: systemd says ${load || 'nothing'}${why === '' ? '' : ` (${why})`}`,
        'Install the unit file and run systemctl daemon-reload, or correct the input `service`.',
      ),
    ];
  }
  return [stateOf(service, unit), ...startsAtBoot(service, unit), ...changedOnDisk(service, unit)];
}

function stateOf(service: string, unit: UnitFacts): Finding {
  const active = `${unit.property('ActiveState')}/${unit.property('SubState')}`;
  const words = `${service} is ${active}, of Type=${unit.property('Type')} (${unit.manager})`;
  if (unit.property('ActiveState') !== 'failed') return good('unit', words);
  return warning(
    'unit',
    `${words}; its last result was ${unit.property('Result')}`,
    `Look why: journalctl -u ${service} -n 50. A deploy starts it all the same.`,
  );
}

function startsAtBoot(service: string, unit: UnitFacts): Finding[] {
  if (unit.property('UnitFileState') !== 'disabled' || unit.property('TriggeredBy') !== '') return [];
  const user = unit.manager === 'systemd-user' ? ' --user' : '';
  return [
    warning('unit', `${service} is not started when the host boots`, `On the host: systemctl${user} enable ${service}`),
  ];
}

function changedOnDisk(service: string, unit: UnitFacts): Finding[] {
  if (unit.property('NeedDaemonReload') !== 'yes') return [];
  return [
    warning(
      'unit',
      `the file of ${service} changed since systemd read it; the next restart takes it up`,
      'Look at the change (systemctl cat) and run systemctl daemon-reload.',
    ),
  ];
}
