import type { Facts, UnitFacts } from '../facts.ts';
import { type Finding, good, warning } from '../finding.ts';
import type { Source } from '../source.ts';
import { requestsOf } from '../sudoers.ts';
import { liveLinkOf, verbOf, type Wish } from '../wish.ts';
import { judgeAccount, judgeShell } from './account.ts';
import { judgeClock } from './clock.ts';
import { judgeEngines, judgeMachine } from './engines.ts';
import { type Forwarding, judgeForwarding } from './forwarding.ts';
import { judgeLive } from './live.ts';
import { judgeJournal, judgeLinger, judgeTimer } from './manager.ts';
import { judgeNative } from './native.ts';
import { judgePath } from './path.ts';
import { judgePolicy } from './policy.ts';
import { judgeReach } from './reach.ts';
import { judgeRights } from './rights.ts';
import { judgeRoom } from './room.ts';
import { judgeRunsLive, judgeServiceUser } from './runs-live.ts';
import { judgeTools } from './tools.ts';
import { judgeTransaction } from './transaction.ts';
import { judgeUnit } from './unit.ts';

/** The runner's clock around the question, in milliseconds since the epoch. */
export interface Asked {
  readonly asked: number;
  readonly answered: number;
}

/** Everything that is to be said of a host, in the order in which a deploy meets it. Pure. */
export function judge(
  wish: Wish,
  facts: Facts,
  forwarding: Forwarding,
  at: Asked,
  source: Source | undefined,
): readonly Finding[] {
  const { account, machine, path, live } = facts;
  return [
    judgeAccount(account),
    judgeShell(account),
    judgeMachine(machine),
    judgeTools(facts.tools),
    judgeClock(facts.time, at.asked, at.answered),
    ...judgePath(wish.root, account, path),
    judgeLive(liveLinkOf(wish), live, wish.adopt, account.user),
    judgeRoom(path.at, facts.room, source?.need, live.ours && live.there),
    judgeTransaction(facts.transaction),
    judgeTimer(account, machine),
    ...judgeEngines(machine, wish.engines),
    ...judgeNative(machine, source?.modules ?? []),
    ...service(wish, facts),
    judgeForwarding(forwarding),
  ];
}

function service(wish: Wish, facts: Facts): Finding[] {
  const { unit, account, rights, path } = facts;
  if (wish.service === '' || unit === undefined) return [good('unit', 'no `service` is named: nothing is restarted')];
  const found = judgeUnit(wish.service, unit);
  const reloads = unit.property('NeedDaemonReload') === 'yes';
  const requests = requestsOf(verbOf(wish), wish.service);
  const allowed = [...withoutSudo(wish, unit, account.uid), ...judgeRights(rights, requests, reloads)];
  if (unit.property('LoadState') !== 'loaded') return [...found, ...allowed];
  return [
    ...found,
    judgePolicy(unit),
    judgeRunsLive(wish.service, liveLinkOf(wish), unit, facts.live.sameAsWorking),
    ...judgeServiceUser(wish.service, unit),
    ...judgeReach(path, unit),
    ...allowed,
    ...judgeLinger(account, unit),
    ...judgeJournal(account.user, unit),
  ];
}

/** Without sudo it is polkit that decides, which says nothing beforehand. */
function withoutSudo(wish: Wish, unit: UnitFacts, uid: number): Finding[] {
  if (wish.sudo !== 'never' || uid === 0 || unit.manager !== 'systemd') return [];
  return [
    warning(
      'sudo',
      '`sudo` is never, so polkit has to allow the restart; whether it does is not known before it is tried',
      'Leave `sudo` out and use the sudoers file that preflight prints, or make sure of a polkit rule for this unit.',
    ),
  ];
}
