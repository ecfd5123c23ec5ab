import type { Tools } from '../facts.ts';
import { bad, type Finding, good, warning } from '../finding.ts';

const PACKAGES = 'tar gzip util-linux coreutils findutils sed mawk';

/** The tools that the host program calls, GNU's or busybox's. */
export function judgeTools({ lacks, hardLinks, busybox }: Tools): Finding {
  if (lacks.length > 0) {
    return bad(
      'tools',
      `the host lacks ${lacks.join(', ')}`,
      `Install it (Debian: apt-get install ${PACKAGES}; Alpine: apk add ${PACKAGES}).`,
    );
  }
  if (!hardLinks) {
    return warning(
      'tools',
      'cp knows no -al: unchanged files are copied for each release in place of being linked',
      'Install coreutils where room is scarce.',
    );
  }
  return good('tools', busybox.length > 0 ? `are there (busybox: ${busybox.join(', ')})` : 'are there');
}
