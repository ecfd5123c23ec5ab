import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { compileNoFurther } from '../../engine.ts';
import { Fault } from '../../fault.ts';
import { BASELINE, baselineOf } from '../allow/baseline.ts';
import { openCheckout } from '../change/checkout.ts';
import { commitOf } from '../change/fetch.ts';
import { emptyTree, resolveChange } from '../change/resolve.ts';
import { filesOnDisk } from '../examine/disk.ts';
import { failsOn } from '../outcome.ts';
import { sarifOf } from '../report/sarif.ts';
import { coloured, plain, terminalText } from '../report/terminal.ts';
import { RULES } from '../rules/index.ts';
import { type Asked, type Ran, runChange, runDisk } from '../run.ts';
import type { CommandLine } from './options.ts';

/** Examines files by the command line, says what was found, and gives the exit status. */
export async function lintFiles(line: CommandLine): Promise<number> {
  compileNoFurther();
  const { values } = line;
  const checkout = await openCheckout(process.cwd(), false);
  const asked: Asked = {
    checkout: { ...checkout, prefix: '' },
    scope: { paths: [], exclude: values.exclude },
    config: values.config,
    livePaths: values['live-path'],
    dataPaths: values['data-path'],
    rules: RULES,
    now: new Date(),
  };
  const { outcome, policy } = await ask(asked, line);
  if (values['write-baseline']) {
    const known = [
      ...outcome.findings,
      ...outcome.suppressed.filter(({ by }) => by === 'baseline').map((each) => each.finding),
    ];
    const file = join(checkout.root, BASELINE);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, baselineOf(known));
    process.stdout.write(`${known.length} findings are written into ${BASELINE}.\n`);
    return 0;
  }
  if (values['sarif-file'] !== undefined) {
    await writeFile(
      resolve(values['sarif-file']),
      `${JSON.stringify(sarifOf(outcome, RULES, policy), undefined, 2)}\n`,
    );
  }
  const colours = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  process.stdout.write(`${terminalText(outcome, colours ? coloured : plain)}\n`);
  return failsOn(outcome, values['fail-on'] as 'error' | 'warning' | 'never') ? 1 : 0;
}

async function ask(asked: Asked, { values, positionals }: CommandLine): Promise<Ran> {
  const { git, root } = asked.checkout;
  if (values.staged) {
    const base = (await commitOf(git, 'HEAD')) ?? (await emptyTree(git));
    return await runChange(asked, { base, staged: true }, { subject: 'what is staged' });
  }
  if (values.base !== undefined) {
    const [base, head] = [{ revision: values.base }, { revision: values.head ?? 'HEAD' }];
    const compared = await resolveChange(git, { kind: 'change', since: 'fork', base, head });
    return await runChange(asked, compared, { subject: `what ${head.revision} has added since ${base.revision}` });
  }
  if (positionals.length === 0)
    return await runDisk(asked, await filesOnDisk(asked.checkout), { subject: 'all files' });
  return await runDisk(
    asked,
    positionals.map((path) => fromRoot(root, path)),
    { subject: 'the files named' },
  );
}

function fromRoot(root: string, path: string): string {
  const seen = relative(root, resolve(path)).split(sep).join('/');
  if (!seen.startsWith('../')) return seen;
  throw new Fault(`${JSON.stringify(path)} lies outside of the checkout ${root}.`, {
    state: 'nothing was examined',
    remedy: 'Name files of the checkout that you stand in.',
  });
}
