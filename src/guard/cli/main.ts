import { Fault } from '../../fault.ts';
import { printable } from '../../words/printable.ts';
import { type CommandLine, commandLine, HELP } from './options.ts';

/** The linter in the hands of a person, of pre-commit, or of whoever asks before running a command. Gives the exit status. */
export async function byHand(args: readonly string[]): Promise<number> {
  try {
    const line = commandLine(args);
    if (line.values.help) {
      process.stdout.write(HELP);
      return 0;
    }
    return line.values.command ? await oneCommand(line) : await (await import('./files.ts')).lintFiles(line);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    process.stderr.write(`${lines(error.what)}\nWhat to do: ${lines(error.remedy)}\n`);
    return 2;
  }
}

/** It runs before every command of somebody: nothing is loaded that it does not need. */
async function oneCommand({ values, status }: CommandLine): Promise<number> {
  const { judgeCommand, reasons } = await import('./command.ts');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const found = await judgeCommand(Buffer.concat(chunks).toString('utf8'), process.cwd(), {
    config: values.config,
    livePaths: values['live-path'],
    dataPaths: values['data-path'],
  });
  if (found.length === 0) return 0;
  process.stderr.write(`${reasons(found)}\n`);
  return status;
}

const lines = (text: string): string => text.split('\n').map(printable).join('\n');
