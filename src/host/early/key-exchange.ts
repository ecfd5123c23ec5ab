import type { Client } from 'ssh2';
import type { Hello } from './hello.ts';
import { type Exchange, type Protocol, protocolOf } from './protocol.ts';

/**
 * Has ssh2 go on from a hello that was said on its stream already. Of itself it waits for the server's greeting before it
 * names its algorithms, and for the server's algorithms before it begins the exchange: two round trips. It must have
 * been told the same offer and name.
 *
 * `refused` is called where the server has only another method of key exchange: it got a half that belongs to none then,
 * and the stream is of no use any more. The same where ssh2 is another one than is known here.
 */
export function goOnFrom(hello: Hello, connection: Client, refused: () => void): void {
  const protocol = protocolOf(connection);
  const cipher = protocol?._cipher;
  const onHeader = protocol?._onHeader;
  if (protocol?.start === undefined || cipher?.outSeqno === undefined || onHeader === undefined) {
    refused();
    return;
  }
  protocol.start = () => {
    // Both packets are counted: what comes behind them is signed with its number.
    cipher.outSeqno = 2;
  };
  // At the server's greeting ssh2 would name its algorithms, as was done.
  protocol._onHeader = (...header) => {
    onHeader(...header);
    protocol._cipher = {
      allocPacket: (size) => cipher.allocPacket(size),
      encrypt() {
        protocol._cipher = cipher;
        protocol._kexinit = hello.algorithms;
      },
    };
  };
  // At the server's algorithms it would begin the exchange: it goes on with the half that was sent.
  const begun = (exchange: Exchange | undefined): void => {
    become(protocol, { value: exchange, writable: true });
    if (exchange === undefined) return;
    exchange.start = () => {};
    if (exchange.type === '25519') exchange._keys = hello.keys;
    else refused();
  };
  become(protocol, { get: () => undefined, set: begun });
}

const become = (protocol: Protocol, how: PropertyDescriptor): void => {
  Object.defineProperty(protocol, '_kex', { ...how, configurable: true, enumerable: true });
};
