import { type Decide, isUp } from './cause.ts';

/** Bad gateway, unavailable, gateway time-out: what a server in front says of one behind it (RFC 9110, 15.6). */
const OF_A_GATEWAY: readonly (number | undefined)[] = [502, 503, 504];

/** Another server answers, and does not reach the service behind it. */
export const gateway: Decide = (evidence) => {
  const { name, host, failures } = evidence;
  const failure = failures.find(({ status }) => OF_A_GATEWAY.includes(status));
  if (!isUp(evidence) || failure?.port === undefined || host === undefined) return undefined;
  // What listens nowhere that can be seen may still be what answered: through a container, or another's socket.
  if (host.listeningUnknown || host.listens.length === 0) return undefined;
  if (host.listens.some((address) => address.endsWith(`:${failure.port}`))) return undefined;
  return {
    id: 'gateway',
    words: `the server in front does not reach ${name} (${failure.status}), which listens on ${host.listens.join(' and ')}`,
    next: 'Compare that with its proxy_pass or upstream, and look at its error log (/var/log/nginx/error.log).',
  };
};
