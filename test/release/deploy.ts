import { scan } from '../../src/artifact/scan.ts';
import { newMark } from '../../src/host/bootstrap.ts';
import type { Host } from '../../src/host/host.ts';
import { earlyCommand } from '../../src/host/program/early.ts';
import { contentsOf } from '../../src/release/contents.ts';
import { type Deployed, deployRelease, type Step } from '../../src/release/deploy.ts';
import { NO_SERVICE } from '../program/site.ts';

export const NO_WISHES = { exclude: [], shared: [], writable: [], beforeSwitch: '' };
export const holderOf = (attempt: number) => ({ holder: 'https://example/runs/1', attempt, actor: 'somebody' });

/** Deploys a directory as it is, up to the switch, without a service and without a timer. */
export async function deployTo(
  host: Host,
  {
    source,
    root,
    attempt = 1,
    wait = 0,
    onStep = async () => {},
    early = false,
  }: {
    source: string;
    root: string;
    attempt?: number;
    wait?: number;
    onStep?: (step: Step) => Promise<void>;
    /** Whether the host begins before it knows what it is to do. */
    early?: boolean;
  },
): Promise<Deployed> {
  const mark = newMark();
  const command = early ? earlyCommand(root, 'current', mark) : undefined;
  const opened = command === undefined ? undefined : host.open(command);
  const built = await scan(source);
  return await deployRelease({
    host,
    place: { root, live: 'current' },
    holder: holderOf(attempt),
    service: NO_SERVICE,
    contents: contentsOf(built, NO_WISHES),
    name: { commit: 'abcdef0' },
    adopt: false,
    noReturn: '',
    keep: 3,
    wait,
    source,
    digest: 'd1',
    built,
    copy: false,
    until: 'switched',
    within: 0,
    signal: new AbortController().signal,
    say: () => {},
    now: Date.now,
    onStep,
    opened,
    mark,
  });
}
