import { holderInWords, listenerOn } from '../listening.ts';
import { type Decide, isUp } from './cause.ts';

/** The service is up, and it is somebody else who listens where it should. */
export const portHeld: Decide = (evidence) => {
  const failure = evidence.failures.find(({ kind }) => kind === 'held');
  if (!isUp(evidence) || evidence.host === undefined || failure?.port === undefined) return undefined;
  const listener = listenerOn(failure.port, evidence.name, evidence.host);
  if (listener.kind !== 'other') return undefined;
  const { holder } = listener;
  const elsewhere = evidence.host.listens;
  return {
    id: 'port-held',
    words: `port ${failure.port} is held by ${holderInWords(holder)}, and ${evidence.name} listens ${elsewhere.length === 0 ? 'nowhere' : `on ${elsewhere.join(' and ')}`}`,
    next: holder.unit.endsWith('.service')
      ? `Stop ${holder.unit} on the host, or correct the port of one of the two. Where ${holder.unit} is meant to take the requests, let \`ready\` hold a URL.`
      : 'End that process on the host, or correct the port: in the unit, or in the input `ready`. Where it is meant to take the requests, let `ready` hold a URL.',
  };
};
