import { matches } from './expand/pattern.ts';
import type { Word } from './word.ts';

/** Base name of a program: what stands behind the last `/`, where that is known; else empty. */
export function programName(word: Word | undefined): string {
  let tail = '';
  let known = true;
  for (const segment of word?.segments ?? []) {
    const slash = segment.kind === 'unknown' ? -1 : segment.text.lastIndexOf('/');
    if (slash >= 0) {
      tail = segment.text.slice(slash + 1);
      known = segment.kind !== 'glob';
    } else if (segment.kind === 'unknown') known = false;
    else {
      tail += segment.text;
      if (segment.kind === 'glob') known = false;
    }
  }
  if (known) return tail;
  return word?.segments.some(({ kind }) => kind === 'unknown') ? '' : globbed(tail);
}

/** Programs that somebody may spell with wildcards to get past a reader. */
const PROGRAMS = [
  'kill',
  'pkill',
  'killall',
  'fuser',
  'rm',
  'shutdown',
  'reboot',
  'halt',
  'poweroff',
  'dd',
  'sh',
  'bash',
  'sudo',
  'systemctl',
];

function globbed(pattern: string): string {
  if (pattern.length > 24 || !/^[\w*?[\]-]+$/.test(pattern) || !/\w/.test(pattern.replace(/\[[^\]]*\]/g, '')))
    return '';
  return PROGRAMS.find((program) => matches(pattern, program)) ?? '';
}
