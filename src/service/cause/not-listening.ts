import { type Decide, isUp } from './cause.ts';

/** The service is up, and nothing takes the connection. */
export const notListening: Decide = (evidence) => {
  if (!isUp(evidence)) return undefined;
  const { name, unit, host, failures } = evidence;
  const refused = failures.find(({ kind }) => kind === 'refused');
  if (refused === undefined) return undefined;
  const port = refused.port === undefined ? 'the port that was asked' : `port ${refused.port}`;
  const elsewhere = host?.listens ?? [];
  if (elsewhere.length > 0) {
    return {
      id: 'listening-elsewhere',
      words: `${name} listens on ${elsewhere.join(' and ')}, not where it was asked (${port})`,
      next: 'Correct the port or the address: in the unit (Environment=PORT=…), or in the input `ready` and the probes.',
    };
  }
  const seen = host === undefined || host.listeningUnknown ? '' : ` (process ${unit.pid} listens nowhere)`;
  return {
    id: 'not-listening',
    words: `${name} runs and does not listen on ${port}${seen}`,
    next: 'Look what it waits for before it listens (its last words are below), and give it more time (`restart-timeout`) if it is only slow.',
  };
};
