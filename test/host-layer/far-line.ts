// A line to a far server: a TCP proxy that delays and limits the rate, each way for itself. Runs as a worker, so that
// what it costs is not counted as the bench's own time and does not wait for it.
import { connect, createServer, type Socket } from 'node:net';
import { parentPort, Worker, workerData } from 'node:worker_threads';

export interface FarLine {
  readonly port: number;
  /** Bytes that went each way since the last call, and how often the client spoke after it had heard something new. */
  counts(): Promise<{ up: number; down: number; turns: number }>;
  /** Cuts every connection once so many bytes went up from now on, in the midst of them. */
  cutAfter(bytes: number): void;
  stop(): Promise<void>;
}

interface Wish {
  readonly to: number;
  /** Milliseconds there and back. */
  readonly roundTrip: number;
  /** Bytes per second each way; 0 for no limit. */
  readonly rate: number;
}

export async function farLine(wish: Wish): Promise<FarLine> {
  const worker = new Worker(import.meta.filename, { workerData: wish });
  const next = <T>(): Promise<T> => new Promise((resolve) => worker.once('message', resolve));
  const port = await next<number>();
  return {
    port,
    async counts() {
      worker.postMessage('counts');
      return await next();
    },
    cutAfter(bytes) {
      worker.postMessage(bytes);
    },
    async stop() {
      await worker.terminate();
    },
  };
}

if (parentPort && workerData) {
  const { to, roundTrip, rate } = workerData as Wish;
  const port = parentPort;
  let counts = { up: 0, down: 0, turns: 0 };
  let heard = true;
  let cutAt = Number.POSITIVE_INFINITY;
  const open = new Set<Socket>();

  /** What comes is handed on after its time on the line; the source waits when more is under way than the line holds. */
  const lay = (from: Socket, into: Socket, seen: (bytes: number) => void, arrived: () => void): void => {
    const held = 262_144 + (rate * roundTrip) / 1000;
    // One queue and one timer: timers of different lengths would overtake each other.
    const queue: { due: number; piece: Buffer | undefined }[] = [];
    let free = 0;
    let under = 0;
    let waiting = false;
    const give = (): void => {
      waiting = false;
      for (let first = queue[0]; first !== undefined && first.due <= performance.now(); first = queue[0]) {
        queue.shift();
        if (first.piece === undefined) {
          into.end();
          continue;
        }
        under -= first.piece.length;
        arrived();
        into.write(first.piece);
      }
      if (under <= held) from.resume();
      wait();
    };
    const wait = (): void => {
      const first = queue[0];
      if (waiting || first === undefined) return;
      waiting = true;
      setTimeout(give, Math.max(0, first.due - performance.now()));
    };
    const add = (piece: Buffer | undefined): void => {
      const now = performance.now();
      free = Math.max(now, free) + (rate === 0 ? 0 : ((piece?.length ?? 0) / rate) * 1000);
      queue.push({ due: free + roundTrip / 2, piece });
      wait();
    };
    from.on('data', (piece) => {
      seen(piece.length);
      under += piece.length;
      if (under > held && rate > 0) from.pause();
      add(piece);
    });
    from.on('end', () => add(undefined));
    from.on('error', () => into.destroy());
  };

  const server = createServer({ noDelay: true, allowHalfOpen: true }, (client) => {
    const host = connect({ host: '127.0.0.1', port: to, noDelay: true, allowHalfOpen: true });
    for (const socket of [client, host]) open.add(socket.once('close', () => open.delete(socket)));
    const spoke = (bytes: number): void => {
      counts.up += bytes;
      if (counts.up >= cutAt) {
        cutAt = Number.POSITIVE_INFINITY;
        for (const socket of open) socket.destroy();
      }
      if (heard) counts.turns += 1;
      heard = false;
    };
    lay(client, host, spoke, () => {});
    lay(
      host,
      client,
      (bytes) => {
        counts.down += bytes;
      },
      () => {
        heard = true;
      },
    );
  });
  server.listen(0, '127.0.0.1', () => port.postMessage((server.address() as { port: number }).port));
  port.on('message', (asked: 'counts' | number) => {
    if (typeof asked === 'number') {
      cutAt = counts.up + asked;
      return;
    }
    port.postMessage(counts);
    counts = { up: 0, down: 0, turns: 0 };
    heard = true;
  });
}
