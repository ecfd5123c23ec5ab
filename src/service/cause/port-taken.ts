import { holderInWords } from '../listening.ts';
import { type Decide, lastMatch } from './cause.ts';

const WORDS = /EADDRINUSE|[Aa]ddress already in use/;
/** `:::3000`, `127.0.0.1:3000`, `port: 3000`, `('0.0.0.0', 3000)`. */
const PORTS: readonly RegExp[] = [
  /EADDRINUSE[^\n]{0,200}?:(\d{1,5})\b/,
  /(?:listen|bind)[^\n]{0,200}?:(\d{1,5}): [^\n]{0,60}already in use/,
  /\bport['"]?[:= ]{1,3}(\d{1,5})\b/,
  /'[\d.:]+', (\d{1,5})\)/,
];

/** The port that the program could not have, told by itself. */
export function takenPort(journal: readonly string[]): number | undefined {
  if (lastMatch(journal, WORDS) === undefined) return undefined;
  for (const pattern of PORTS) {
    const port = Number(lastMatch(journal, pattern)?.[1]);
    if (port > 0 && port < 65_536) return port;
  }
  return undefined;
}

/** Another program listens where this one wanted to. */
export const portTaken: Decide = ({ name, journal, host }) => {
  if (lastMatch(journal, WORDS) === undefined) return undefined;
  const port = takenPort(journal);
  // By the time of the question the service itself may have been started again, and hold it.
  const holder = host?.holders.find((each) => each.port === port && each.unit !== name);
  const whose = holder === undefined ? '' : `, which is held by ${holderInWords(holder)}`;
  const known = holder?.unit.endsWith('.service')
    ? `Stop ${holder.unit} on the host, or give one of the two another port.`
    : `Look who holds it (sudo ss -ltnp${port === undefined ? '' : ` 'sport = :${port}'`}), and end that or take another port.`;
  return {
    id: 'port-taken',
    words: `port ${port ?? 'it wants'} is taken (EADDRINUSE)${whose}`,
    next: holder?.unit.endsWith('.socket')
      ? `${holder.unit} holds the port for a service: let the app take the socket it is handed (file descriptor 3), or stop the socket.`
      : known,
  };
};
