import { type Decide, lastMatch } from './cause.ts';

const LOW_PORT = /listen EACCES[^\n]{0,80}?:(\d{1,4})\b|bind\(\)? to [^\n]{0,60}?:(\d{1,4}) failed \(13/;
const DENIED_PATH =
  /\b(?:EACCES|EPERM|EROFS): [^\n']{0,120}'([^']{1,300})'|[Pp]ermission denied: '?(\/[^'\n]{1,300})'?/;
const DENIED = /\b(?:EACCES|EPERM|EROFS)\b|[Pp]ermission denied/;

/** The account that the service runs as may not do what the program does. */
export const permission: Decide = ({ unit, journal, host }) => {
  const who = host?.user ? host.user : 'the account of the service';
  const port = lastMatch(journal, LOW_PORT);
  if (port !== undefined) {
    return {
      id: 'permission',
      words: `${who} may not listen on port ${port[1] ?? port[2]}: ports below 1024 are root's`,
      next: 'Listen on a higher port behind nginx, or add AmbientCapabilities=CAP_NET_BIND_SERVICE to the unit.',
    };
  }
  const denied = lastMatch(journal, DENIED_PATH) ?? lastMatch(journal, DENIED);
  if (denied === undefined) return undefined;
  const path = denied[1] ?? denied[2];
  const readOnly = denied[0].startsWith('EROFS');
  return {
    id: 'permission',
    words: `${who} has no right to ${path === undefined ? 'what the program does (permission denied)' : `use ${path}`}`,
    next: readOnly
      ? 'Name the path in ReadWritePaths of the unit, or keep it out of the release (inputs `shared`, `writable`).'
      : `Look at owner and mode on the host${path === undefined ? '' : ` (namei -l ${quotedPath(path)})`}${unit.exitStatus === 203 ? '; the program of ExecStart must be executable' : ''}; what a release may write goes into \`shared\` or \`writable\`.`,
  };
};

const quotedPath = (path: string): string => `'${path.trim().replaceAll("'", `'\\''`)}'`;
