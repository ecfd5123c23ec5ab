import { createServer } from 'node:http';
import { createApp } from './app.ts';
import { buildId } from './build-id.ts';
import { reportHealth } from './health.ts';
import { stopGracefully } from './stop.ts';

const port = wholeNumber('PORT', 3000, 65_535);
const healthIntervalMs = wholeNumber('HEALTH_INTERVAL_MS', 30_000, 86_400_000);

const server = createServer(createApp());
// Longer than nginx keeps its upstream connections (60 s): else nginx sends a request into one that we just closed.
server.keepAliveTimeout = 65_000;

server.once('listening', () => {
  const address = server.address();
  const where = address !== null && typeof address === 'object' ? `${address.address}:${address.port}` : address;
  console.log(`[START] build ${buildId} listens on ${where}`);
  reportHealth(healthIntervalMs);
});
server.once('error', (error) => {
  console.error(`[START] cannot listen on 127.0.0.1:${port}: ${error.message}`);
  process.exit(1);
});
stopGracefully(server);

// A socket unit hands over a socket that is already open (sd_listen_fds(3)): callers wait in its queue while the
// service restarts, and none is refused.
const handedOver = process.env['LISTEN_PID'] === String(process.pid) && process.env['LISTEN_FDS'] === '1';
if (handedOver) server.listen({ fd: 3 });
else server.listen(port, '127.0.0.1');

function wholeNumber(name: string, fallback: number, max: number): number {
  const given = process.env[name];
  if (given === undefined || given === '') return fallback;
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (value <= max) return value;
  console.error(`[START] ${name} holds ${JSON.stringify(given)}; it may hold a whole number up to ${max}`);
  process.exit(1);
}
