import { type IncomingMessage, request as outgoingRequest } from 'node:http';
import type { Duplex } from 'node:stream';
import { certificateOf } from './certificate.ts';
import { decodeBody } from './charset.ts';
import { openConnection, type Unconnected } from './connection.ts';
import type { Dial } from './dial.ts';
import type { Answered, Observation } from './observation.ts';
import type { Probe } from './probe.ts';

/** The most bytes of a body that are read. */
export const BODY_LIMIT = 1024 * 1024;
/** The most bytes that the head of an answer may have. */
export const HEAD_LIMIT = 32 * 1024;

/** What is asked of one server: a probe, or one hop of it. */
export type Message = Pick<Probe, 'url' | 'method' | 'headers' | 'body' | 'tls'>;

/** How far a request has come; whoever ends it early says so in words. */
export interface Progress {
  phase: 'connect' | 'headers' | 'body';
  status: number | undefined;
}

export type Exchanged = Omit<Answered, 'ms'> | Unconnected | Extract<Observation, { kind: 'broken' }>;

/** One request and its answer over a connection of its own. Rejects only when the signal is aborted. */
export async function exchange(
  message: Message,
  dial: Dial,
  signal: AbortSignal,
  progress: Progress,
): Promise<Exchanged> {
  progress.phase = 'connect';
  progress.status = undefined;
  const connection = await openConnection(message.url, message.tls, dial, signal);
  if ('kind' in connection) return connection;
  progress.phase = 'headers';
  let failure: Error | undefined;
  const noteFailure = (error: Error) => {
    failure ??= error;
  };
  try {
    const incoming = await send(message, connection, signal, noteFailure);
    progress.phase = 'body';
    const certificate = certificateOf(connection);
    progress.status = incoming.statusCode ?? 0;
    const { bytes, truncated } = await readBody(incoming);
    const headers = flat(incoming.headers);
    return {
      kind: 'answered',
      status: progress.status,
      headers,
      body: decodeBody(bytes, headers['content-type']),
      truncated,
      ...(certificate && { certificate }),
    };
  } catch (error) {
    signal.throwIfAborted();
    return { kind: 'broken', reason: brokenReason(failure ?? (error as Error), progress) };
  } finally {
    connection.destroy();
  }
}

function send(
  message: Message,
  connection: Duplex,
  signal: AbortSignal,
  noteFailure: (error: Error) => void,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = outgoingRequest({
      createConnection: () => connection,
      method: message.method,
      path: `${message.url.pathname}${message.url.search}`,
      headers: {
        host: message.url.host,
        'user-agent': 'surefoot-probe',
        accept: '*/*',
        ...(message.body === undefined ? {} : { 'content-length': Buffer.byteLength(message.body) }),
        ...message.headers,
      },
      maxHeaderSize: HEAD_LIMIT,
      signal,
    });
    outgoing.once('response', resolve);
    outgoing.once('upgrade', resolve);
    outgoing.on('error', (error) => {
      noteFailure(error);
      reject(error);
    });
    outgoing.end(message.body);
  });
}

async function readBody(incoming: IncomingMessage): Promise<{ bytes: Buffer; truncated: boolean }> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > BODY_LIMIT) break;
  }
  return { bytes: Buffer.concat(parts).subarray(0, BODY_LIMIT), truncated: size > BODY_LIMIT };
}

function flat(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

function brokenReason(error: Error, progress: Progress): string {
  const { code, rawPacket } = error as NodeJS.ErrnoException & { rawPacket?: Buffer };
  if (code === 'HPE_HEADER_OVERFLOW') return `the head of its answer is larger than ${HEAD_LIMIT / 1024} KiB`;
  if (code?.startsWith('HPE_')) {
    const start = progress.phase === 'headers' && rawPacket?.subarray(0, 40).toString('latin1');
    return start
      ? `its answer is not HTTP; it begins with ${JSON.stringify(start)}`
      : 'its answer breaks off into something that is not HTTP';
  }
  if (progress.phase === 'body') return 'the connection closed before the whole body had come';
  if (error.message === 'socket hang up') return 'it closed the connection without an answer';
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'it reset the connection without an answer';
  return error.message;
}
