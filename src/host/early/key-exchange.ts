import { generateKeyPairSync } from 'node:crypto';
import type { Client } from 'ssh2';
import { type Exchange, type Protocol, protocolOf } from './protocol.ts';

/** SSH_MSG_KEX_ECDH_INIT (RFC 5656, section 7.1). */
const ECDH_INIT = 30;
/** Both names of the one method (RFC 8731, section 3). */
const METHODS = ['curve25519-sha256', 'curve25519-sha256@libssh.org'];

/**
 * Has ssh2 say its greeting, its algorithms and its half of the key exchange in one breath, as soon as the stream is
 * there. Of itself it waits for the server's greeting before it names its algorithms, and for the server's algorithms
 * before it begins with the exchange: two round trips.
 *
 * Nobody need wait for either (RFC 4253, sections 4.2 and 7.1), and which method is taken is the client's choice: the
 * first of its own that the server has. `refused` is called where the server has only another one: it got a half that
 * belongs to none then, and the stream is of no use any more.
 *
 * @returns whether it will; where ssh2 is another one than is known here, it goes its own way.
 */
export function exchangeEarly(connection: Client, refused: () => void): boolean {
  const protocol = protocolOf(connection);
  const start = protocol?.start;
  const writer = protocol?._packetRW?.write;
  const wanted = protocol?._offer?.lists?.kex?.array?.[0] ?? '';
  if (protocol === undefined || start === undefined || writer === undefined || !METHODS.includes(wanted)) return false;
  if (protocol.rekey === undefined || protocol._onHeader === undefined || protocol._cipher === undefined) return false;
  protocol.start = () => {
    start();
    protocol.rekey?.();
    const keys = generateKeyPairSync('x25519');
    // The last 32 bytes of that form are the key (RFC 8410, section 4).
    const half = keys.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
    const at = writer.allocStartKEX;
    const packet = writer.alloc(1 + 4 + half.length, true);
    packet[at] = ECDH_INIT;
    packet.writeUInt32BE(half.length, at + 1);
    packet.set(half, at + 5);
    protocol._cipher?.encrypt(writer.finalize(packet, true));
    sayAlgorithmsOnce(protocol);
    goOnWith(protocol, keys, refused);
  };
  return true;
}

/** At the server's greeting ssh2 would name its algorithms, as was done already. */
function sayAlgorithmsOnce(protocol: Protocol): void {
  const { _onHeader: onHeader, _kexinit: said } = protocol;
  protocol._onHeader = (...header) => {
    onHeader?.(...header);
    const cipher = protocol._cipher;
    if (cipher === undefined) return;
    protocol._cipher = {
      allocPacket: (size) => cipher.allocPacket(size),
      encrypt() {
        protocol._cipher = cipher;
        protocol._kexinit = said;
      },
    };
  };
}

/** At the server's algorithms ssh2 would begin the exchange: it goes on with the half that was sent. */
function goOnWith(protocol: Protocol, keys: unknown, refused: () => void): void {
  const begun = (exchange: Exchange | undefined): void => {
    Object.defineProperty(protocol, '_kex', { value: exchange, writable: true, configurable: true, enumerable: true });
    if (exchange === undefined) return;
    exchange.start = () => {};
    if (exchange.type === '25519') exchange._keys = keys;
    else refused();
  };
  Object.defineProperty(protocol, '_kex', { get: () => undefined, set: begun, configurable: true, enumerable: true });
}
