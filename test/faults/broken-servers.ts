import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A small TCP server on loopback that stands for a server, or for a network, that is broken in one way. */
export interface BrokenServer extends AsyncDisposable {
  readonly port: number;
  /** How many connections it took so far. */
  readonly taken: number;
}

/** Listens, and does with each connection what the test says; `count` is 1 for the first. */
export async function brokenServer(take: (socket: Socket, count: number) => void): Promise<BrokenServer> {
  const sockets = new Set<Socket>();
  let taken = 0;
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    taken += 1;
    take(socket, taken);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    get taken() {
      return taken;
    },
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close').catch(() => {});
    },
  };
}

/** Passes a connection on to the real server, both ways. */
export function passOn(socket: Socket, address: string, port = 22): Socket {
  const real = connect({ host: address, port, noDelay: true });
  real.on('error', () => socket.destroy()).on('close', () => socket.destroy());
  socket.on('close', () => real.destroy());
  socket.pipe(real).pipe(socket);
  return real;
}

/** The way to a host, which can be cut: what is under way breaks off, and what comes later gets through. */
export interface Line extends BrokenServer {
  cut(): void;
  /** Resolves when so many more bytes have gone to the host. */
  passed(bytes: number): Promise<void>;
}

export async function lineTo(address: string): Promise<Line> {
  const open = new Set<Socket>();
  let total = 0;
  let waiting: { readonly until: number; readonly resolve: () => void } | undefined;
  const server = await brokenServer((socket) => {
    open.add(socket);
    socket.on('data', (bytes) => {
      total += bytes.length;
      if (waiting && total >= waiting.until) waiting.resolve();
    });
    socket.on('close', () => open.delete(socket));
    passOn(socket, address);
  });
  return {
    get port() {
      return server.port;
    },
    get taken() {
      return server.taken;
    },
    cut() {
      for (const socket of open) socket.resetAndDestroy();
    },
    passed(bytes) {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting = { until: total + bytes, resolve };
      return promise;
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
