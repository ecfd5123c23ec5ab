import type { Server } from 'node:http';

/** Requests get this long to finish; a supervisor that waits 5 seconds or more never has to kill. */
const GRACE_MS = 4000;

/** On SIGTERM (and Ctrl-C) takes no new connection, finishes the requests that are under way, and exits 0. */
export function stopGracefully(server: Server): void {
  const stop = (signal: string) => {
    console.log(`[STOP] ${signal}: finishing the requests that are under way`);
    server.close(() => {
      console.log('[STOP] done');
      process.exit(0);
    });
    // A kept-alive connection turns idle when its last request is done, and would hold the server open.
    setInterval(() => server.closeIdleConnections(), 50);
    setTimeout(() => {
      console.error(`[STOP] some requests took longer than ${GRACE_MS} ms and were cut`);
      process.exit(0);
    }, GRACE_MS);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
