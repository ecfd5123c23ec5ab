import { type Decide, lastMatch } from './cause.ts';
import { lastTrouble } from './trouble.ts';

const PATTERNS: readonly RegExp[] = [
  /\bENOENT: [^\n']{0,80}, (?:open|l?stat|access|scandir|opendir|readlink|realpath) '([^']{1,300})'/,
  /No such file or directory(?: @ \w{1,40} -|:) '?([^'\s()][^'\n()]{0,300})/,
  /\bopen (\S{1,300}): (?:no such file or directory|The system cannot find)/,
  /(?:cannot open|can't open) '?([^':\n]{1,300})'?: No such file/,
];
const PROGRAM = /\bspawn(?:Sync)? (\S{1,200}) ENOENT\b/;

/** The last thing that it says: a file that it needs is not there. */
export const missingFile: Decide = ({ journal, host, live }) => {
  const lines = lastTrouble(journal)?.lines ?? [];
  const program = lastMatch(lines, PROGRAM)?.[1];
  if (program !== undefined) {
    return {
      id: 'missing-file',
      words: `the host has no program ${program}, which the service starts`,
      next: `Install ${program} on the host, or let the service start it by its absolute path: systemd's PATH is short. Or the directory that it is started in is not there.`,
    };
  }
  for (const pattern of PATTERNS) {
    const path = lastMatch(lines, pattern)?.[1]?.trim();
    if (path === undefined) continue;
    const directory = host?.directory ?? '';
    const full = path.startsWith('/') || directory === '' ? path : `${directory}/${path.replace(/^(?:\.\/)+/, '')}`;
    const own = pathInRelease(full, live);
    return own === undefined
      ? {
          id: 'missing-file',
          words: `the host has no ${full}, which the service opens`,
          next: 'Make it on the host, or correct the path in the settings of the service.',
        }
      : {
          id: 'missing-file',
          words: `the release lacks the file ${own}, which the service opens`,
          next: 'Look why it is not in the artifact, and name it in `require` of build-check; if it belongs to the host, or is written there, name it in `shared`.',
        };
  }
  return undefined;
};

/** The path inside of the release; `undefined` where it leads elsewhere. */
function pathInRelease(path: string, live: string): string | undefined {
  if (live !== '' && path.startsWith(`${live}/`)) return path.slice(live.length + 1);
  return /\/releases\/[^/]+\/(.+)$/.exec(path)?.[1];
}
