import { parseEngine } from '../../src/build/engine.ts';
import { connect } from '../../src/host/connect.ts';
import type { Finding } from '../../src/preflight/finding.ts';
import { type Inspection, inspect } from '../../src/preflight/inspect.ts';
import type { Source } from '../../src/preflight/source.ts';
import type { Wish } from '../../src/preflight/wish.ts';
import type { TestHost } from '../host/index.ts';

export const WISH: Wish = {
  root: '/opt/app',
  live: 'current',
  service: 'app.service',
  manager: 'auto',
  sudo: 'auto',
  mode: 'restart',
  adopt: false,
  engines: [parseEngine('node >=20')],
};

/** Logs in as a user with everything right and looks at the host. */
export async function seenBy(
  host: TestHost,
  user: 'root' | 'deploy',
  changes: Partial<Wish> = {},
  options: { readonly source?: Source; readonly now?: () => number } = {},
): Promise<Inspection> {
  const connection = await connect({
    host: { user, name: host.address, port: host.port },
    key: host.keys[user],
    knownHosts: host.knownHosts,
    strict: true,
    say: () => {},
  });
  try {
    return await inspect(connection, { ...WISH, ...changes }, options);
  } finally {
    await connection.close();
  }
}

/** `level: words` of every finding about one thing. */
export const about = (subject: string, findings: readonly Finding[]): string[] =>
  findings.filter((each) => each.subject === subject).map((each) => `${each.level}: ${each.words}`);

/** `subject: words` of every finding that is not good. */
export const notGood = (findings: readonly Finding[]): string[] =>
  findings.filter(({ level }) => level !== 'good').map((each) => `${each.level} ${each.subject}: ${each.words}`);
