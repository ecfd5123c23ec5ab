import { readFileSync } from 'node:fs';

/** The questions to a host as they are kept in the repository: one POSIX sh file, which the bundle carries beside itself. */
export const QUESTIONS = readFileSync(new URL('./facts.sh', import.meta.url), 'utf8');
