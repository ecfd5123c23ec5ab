import { createHash } from 'node:crypto';
import { atConsole, audit, look, type Site } from '../deploy/site.ts';

/**
 * What is wrong with a site after a round; nothing when all that must always be true is true.
 *
 * @param mayBePrepared whether a deploy that is gone may still be preparing, for another to take over
 */
export async function wrongWith(site: Site, serves: readonly string[], mayBePrepared = false): Promise<string[]> {
  const wrong: string[] = [];
  const { stdout: status } = await atConsole(site, 'status live=dist');
  const live = /^live=(.*)$/m.exec(status)?.[1] ?? '';
  const transaction = await transactionOf(site);
  if (isOpen(transaction) || (transaction === 'prepared' && !mayBePrepared))
    wrong.push(`a deploy is still ${transaction}`);
  if (!new RegExp(`^release-${live}=committed$`, 'm').test(status))
    wrong.push(`what is live was not committed: ${live}`);
  const { live: link, active } = await look(site);
  if (link !== `releases/${live}`) wrong.push(`the live link leads to ${link}`);
  if (active !== 'active') wrong.push(`the service is ${active}`);
  const { stdout: verified } = await atConsole(site, 'verify live=dist');
  if (!/^verified=yes$/m.test(verified)) wrong.push(`the live files are not what was deployed: ${verified}`);
  const answer = await audit(site).catch((error: unknown) => ({ buildId: `no answer: ${error}`, release: '' }));
  if (answer.release !== live) wrong.push(`the service runs ${answer.release || answer.buildId}, live is ${live}`);
  if (!serves.includes(answer.buildId))
    wrong.push(`the service answers as ${answer.buildId}, not ${serves.join(' or ')}`);
  const { stdout: history } = await atConsole(site, 'history');
  const torn = tornLine(history);
  if (torn !== undefined) wrong.push(`line ${torn} of the log does not follow from the one before`);
  return wrong;
}

/** The state of the deploy that the host knows of last. */
export async function transactionOf(site: Site): Promise<string> {
  const { stdout } = await atConsole(site, 'status live=dist');
  return /^transaction=(.*)$/m.exec(stdout)?.[1] ?? '';
}

/** Is a release live that nobody confirmed? */
export const isOpen = (transaction: string): boolean => transaction === 'switched' || transaction === 'restarted';

/** The first line of a host's log that does not carry the hash of the line before it. */
function tornLine(log: string): number | undefined {
  const lines = log.trimEnd().split('\n');
  let before = '';
  for (const [index, line] of lines.entries()) {
    const { previous } = JSON.parse(line);
    if (previous !== createHash('sha256').update(before).digest('hex')) return index + 1;
    before = `${line}\n`;
  }
  return undefined;
}
