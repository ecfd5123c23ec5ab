import type { Path, UnitFacts } from '../facts.ts';
import { type Finding, warning } from '../finding.ts';

/** Whether the service's own user can come as far as the release. Only what can go wrong is told. */
export function judgeReach({ parents, at, mode, owner }: Path, unit: UnitFacts): Finding[] {
  const user = unit.property('User');
  if (user === '' || user === 'root' || unit.manager !== 'systemd') return [];
  return [...parents, { mode, owner, path: at }]
    .filter((each) => each.owner !== user && (Number.parseInt(each.mode, 8) & 0o001) === 0)
    .map((each) =>
      warning(
        'service user',
        `${user} may not pass through ${each.path} (owner ${each.owner}, mode ${each.mode}), unless by its group`,
        `On the host: sudo chmod o+x ${each.path}, or choose a path outside of it`,
      ),
    );
}
