import type { Job } from '../github/job.ts';
import { code, escapeText, table } from '../github/markdown.ts';
import type { Changed, FileFate } from '../service/configuration/change.ts';
import { difference } from '../service/configuration/difference.ts';
import { directivesOn } from '../service/configuration/directives.ts';

export function tellConfigured(
  job: Job,
  name: string,
  done: Changed,
  check: string,
  seen: readonly (readonly [string, string])[],
): void {
  const started = done.invocationBefore !== done.unit.invocation;
  const how = started ? 'by a restart, since it cannot reload' : 'by a reload, in the same invocation';
  const many = done.files.filter(({ kind }) => kind !== 'same').length;
  const what = many === 0 ? 'its configuration anew' : `${many} changed file${many === 1 ? '' : 's'}`;
  job.summary.verdict(`\`${name}\` took up ${what}, ${how}.`);
  mended(job, done);
  const rows = [['checked by', code(check)], ...seen, ...(many === 0 ? [] : [['the old files', code(done.before)]])];
  job.summary.add(table(['configuration', ''], rows));
  tellFiles(job, done.files);
  if (many > 0) {
    job.info(`The files as they were before: ${done.before}`);
    job.summary.next(`To go back, deploy the old file again; on the host it lies below \`${done.before}\`.`);
  }
}

export function tellSame(job: Job, name: string, done: Changed): void {
  job.info(`The configuration of ${name} is what it should be: nothing was changed or reloaded.`);
  job.summary.verdict(`The configuration of \`${name}\` is what it should be: nothing was changed, nothing reloaded.`);
  mended(job, done);
}

/** What was wanted, where it is not there now. */
export function tellPutBack(job: Job, done: Changed): void {
  mended(job, done);
  tellFiles(job, done.files, 'What was to change');
}

function mended(job: Job, { mended: words }: Changed): void {
  if (words !== '') job.warning(`An earlier run ended before its configuration was proven: ${words}.`);
}

function tellFiles(job: Job, files: readonly FileFate[], title = 'What changed'): void {
  const changed = files.filter(({ kind }) => kind !== 'same');
  for (const file of changed) {
    const lines = difference(textOf(file.before), textOf(file.after));
    const [less, more] = [
      lines.filter(({ sign }) => sign === '-').length,
      lines.filter(({ sign }) => sign === '+').length,
    ];
    const words = `${file.kind === 'made' ? 'made' : 'changed'}, ${more} line${more === 1 ? '' : 's'} more, ${less} less`;
    job.info(`${file.path}: ${words}`);
    const names = directivesOn(lines.map(({ text }) => text)).map((name) => code(name));
    const on = names.length === 0 ? '' : `; on these lines: ${names.join(', ')}`;
    job.summary.add(`${escapeText(title)}: ${code(file.path)} (${words})${on}`);
  }
}

const textOf = (bytes: Buffer | undefined): string => bytes?.toString('utf8') ?? '';
