import type { Job } from '../github/job.ts';

/** Two repositories that share a path by mistake replace each other's releases for ever, and both are green. */
export function warnOfAnother(holder: string, job: Job): void {
  const other = repositoryOf(holder);
  const mine = repositoryOf(job.run.url);
  if (other === undefined || mine === undefined || other === mine) return;
  job.warning(
    `What is live at this path was deployed by another repository: ${holder}. Where that is not meant, each of the two ` +
      'replaces what the other deploys: give each a `path` of its own.',
  );
}

const repositoryOf = (url: string): string | undefined => /^(\S+)\/actions\/runs\/\d+/.exec(url)?.[1]?.toLowerCase();
