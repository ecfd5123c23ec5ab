import type { ClientChannel } from 'ssh2';

/**
 * Hears what comes over a channel, which whoever reads it later gets all the same. It is heard until `hear` says that it is
 * enough, by `true`.
 */
export function overhear(channel: ClientChannel, hear: (piece: Buffer) => boolean): void {
  const push = channel.push.bind(channel);
  const own = channel as { push?: ClientChannel['push'] };
  const stop = (): void => {
    delete own.push;
  };
  const tell = (piece: unknown): void => {
    if (!Buffer.isBuffer(piece) || hear(piece)) stop();
  };
  channel.push = (piece, encoding) => {
    tell(piece);
    return push(piece, encoding);
  };
  // What came before is waiting to be read. Where nothing is, reading would end a channel that has come to its end.
  const waiting = channel.readableLength > 0 ? (channel.read() as Buffer | null) : null;
  if (waiting !== null) {
    channel.unshift(waiting);
    tell(waiting);
  }
}
