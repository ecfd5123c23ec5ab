import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer, type ServerOptions } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';

/** A server on loopback, ended with `await using`: its connections are cut, so that no test leaves anything open. */
export interface TestServer extends AsyncDisposable {
  readonly port: number;
  /** Without a slash at the end. */
  readonly origin: string;
}

export const serveHttp = (answer: RequestListener): Promise<TestServer> => listen(createHttpServer(answer), 'http');

export const serveHttps = (tls: ServerOptions, answer: RequestListener): Promise<TestServer> =>
  listen(createHttpsServer(tls, answer), 'https');

/** A server that speaks bytes: `talk` is called with each connection once the request has begun to come. */
export const serveBytes = (talk: (socket: Socket) => void): Promise<TestServer> =>
  listen(
    createTcpServer((socket) => {
      socket.once('data', () => talk(socket));
    }),
    'http',
  );

/** A port that nothing listens on: one that was just given back. */
export async function closedPort(): Promise<number> {
  await using server = await serveHttp(() => {});
  return server.port;
}

async function listen(server: Server, scheme: string): Promise<TestServer> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    // The probe cuts connections on purpose; a server must not die of it.
    socket.on('error', () => {});
    socket.once('close', () => open.delete(socket));
  });
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `${scheme}://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
