import { Fault, NOTHING_TOUCHED } from '../../fault.ts';
import type { Manager } from './manager.ts';

/** supervisord: it has one list of programs for the whole host, and a slip of the finger restarts them all. */
export const supervisor: Manager = {
  id: 'supervisor',
  nameOf: programName,
  reloads: false,
  lookAt: (name) => `supervisorctl status; supervisorctl tail -8000 ${name} stderr`,
  logsByStart: false,
  others: (name, before, after) => changedOthers(name, before, after.programs),
};

/** A program, or `group:program`. `all` and whole groups are what no deploy may restart. */
function programName(service: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_.-]{0,100}(:[A-Za-z0-9][A-Za-z0-9_.-]{0,100})?$/.test(service) && service !== 'all') {
    return service;
  }
  throw new Fault(`Input \`service\` holds ${JSON.stringify(service)}, which is no single program of supervisor.`, {
    state: NOTHING_TOUCHED,
    remedy: 'Set `service` to one program, such as my-app or my-group:my-app, as supervisorctl status calls it.',
  });
}

interface State {
  readonly state: string;
  readonly pid: string;
}

/** Programs beside the one that was restarted which are not as they were. Pure. */
export function changedOthers(name: string, before: readonly string[], after: readonly string[]): readonly string[] {
  const [was, is] = [statesOf(before), statesOf(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])].filter((each) => each !== name).sort();
  return names.flatMap((each) => {
    const [old, now] = [was.get(each), is.get(each)];
    if (now === undefined) return [`${each} is gone (was ${old?.state})`];
    if (old === undefined) return [`${each} is new (${now.state})`];
    if (old.state !== now.state) return [`${each} is ${now.state} (was ${old.state})`];
    return old.pid === now.pid ? [] : [`${each} was restarted (process ${old.pid} → ${now.pid})`];
  });
}

/** `web   RUNNING   pid 12, uptime 0:00:05` */
function statesOf(lines: readonly string[]): ReadonlyMap<string, State> {
  const states = lines.flatMap((line) => {
    const found = /^(\S{1,200})\s+([A-Z]{1,20})\b(?:\s+pid (\d{1,10}))?/.exec(line);
    return found === null ? [] : [[found[1] ?? '', { state: found[2] ?? '', pid: found[3] ?? '' }] as const];
  });
  return new Map(states);
}
