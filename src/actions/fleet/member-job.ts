import type { Job } from '../../github/job.ts';
import { noted, type Stage } from '../../github/stages.ts';
import { SummaryPage } from '../../github/summary.ts';

/** What one host of a job has said of itself. */
export interface Said {
  readonly job: Job;
  readonly outputs: Map<string, string | number | boolean>;
}

/**
 * The job as the story of one host sees it: its lines carry the host's label, since the others speak between them; its
 * outputs and its page are its own.
 */
export function jobOf(job: Job, label: string, nowIs: (state: string) => void): Said {
  const stages: Stage[] = [];
  const outputs = new Map<string, string | number | boolean>();
  const labelled = (text: string): string => text.replace(/^/gm, `${label}: `);
  const own: Job = {
    ...job,
    stages,
    summary: new SummaryPage(label, stages, '###'),
    output(name, value) {
      outputs.set(name, value);
    },
    // A group of the log holds what is said while it is open, whoever says it.
    stage(title, work) {
      job.info(labelled(title));
      return noted(stages, title, work);
    },
    // Whether any host has left a word is told by the key alone.
    save(key, value) {
      job.save(keyOf(key, label), value);
      if (value !== '') job.save(key, value);
    },
    saved: (key) => job.saved(keyOf(key, label)),
    nowIs,
    info: (line) => job.info(labelled(line)),
    debug: (line) => job.debug(labelled(line)),
    notice: (message) => job.notice(labelled(message)),
    warning: (message) => job.warning(labelled(message)),
  };
  return { job: own, outputs };
}

/** The platform makes the name of a variable of it. */
const keyOf = (key: string, label: string): string => `${key}_${Buffer.from(label).toString('hex')}`;
