import { once } from 'node:events';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as secure } from 'node:tls';
import { type Dial, dialFailure } from './dial.ts';
import type { Observation } from './observation.ts';
import type { TlsChoice } from './probe.ts';

export type Unconnected = Extract<Observation, { kind: 'refused' | 'unreachable' | 'tls' }>;

/**
 * A connection over which HTTP can be spoken to the server of a URL, with TLS where the URL asks for it.
 * Rejects only when the signal is aborted; whatever was opened is then closed.
 */
export async function openConnection(
  url: URL,
  tls: TlsChoice,
  dial: Dial,
  signal: AbortSignal,
): Promise<Duplex | Unconnected> {
  const address = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  let plain: Duplex;
  try {
    plain = await dialOrAbort(dial, address, port, signal);
  } catch (error) {
    signal.throwIfAborted();
    return dialFailure(error);
  }
  // An error may still come after somebody has stopped listening; unheard it would end the process.
  plain.on('error', () => {});
  return url.protocol === 'https:' ? encrypt(plain, address, tls, signal) : plain;
}

async function dialOrAbort(dial: Dial, address: string, port: number, signal: AbortSignal): Promise<Duplex> {
  const dialled = dial(address, port, signal);
  dialled.then(
    (late) => signal.aborted && late.destroy(),
    () => {},
  );
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([dialled, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

async function encrypt(
  plain: Duplex,
  address: string,
  tls: TlsChoice,
  signal: AbortSignal,
): Promise<Duplex | Unconnected> {
  const name = tls.serverName ?? address;
  const socket = secure({
    socket: plain,
    host: name,
    // An address is no server name (RFC 6066, section 3); it is still checked against the certificate by `host`.
    ...(isIP(name) ? {} : { servername: name }),
    rejectUnauthorized: tls.verify,
    ALPNProtocols: ['http/1.1'],
  });
  socket.on('error', () => {});
  try {
    await once(socket, 'secureConnect', { signal });
    return socket;
  } catch (error) {
    socket.destroy();
    plain.destroy();
    signal.throwIfAborted();
    return { kind: 'tls', reason: tlsReason(error as NodeJS.ErrnoException) };
  }
}

function tlsReason(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
      return 'its certificate is self-signed';
    case 'CERT_HAS_EXPIRED':
      return 'its certificate has expired';
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return 'its certificate comes from an authority that is not trusted, or its chain is incomplete';
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `its certificate is for another name (${(error as Error & { reason?: string }).reason})`;
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
      return 'the port does not speak TLS';
    case 'ECONNRESET':
    case 'EPIPE':
      return 'the connection closed during the handshake';
    default:
      return error.message;
  }
}
