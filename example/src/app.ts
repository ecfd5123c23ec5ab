import { fileURLToPath } from 'node:url';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { audit } from './audit.ts';
import { buildId } from './build-id.ts';
import { parseChat, reply } from './chat.ts';

/** All that the service answers. */
export function createApp(): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(sayBuildId);

  app.get('/api/audit', async (_request, response) => {
    const result = await audit();
    if (result.status !== 'ok') console.error(`[AUDIT] failing: ${JSON.stringify(result.checks)}`);
    response
      .status(result.status === 'ok' ? 200 : 500)
      .set('cache-control', 'no-store')
      .json(result);
  });

  app.post('/api/chat', express.json({ limit: '16kb' }), async (request, response) => {
    const parsed = parseChat(request.body);
    if ('problem' in parsed) {
      response.status(400).json({ error: parsed.problem });
      return;
    }
    response.json({ threadId: parsed.chat.threadId, reply: await reply(parsed.chat), buildId });
  });

  app.use(express.static(fileURLToPath(new URL('./public', import.meta.url))));
  app.use((_request, response) => {
    response.status(404).json({ error: 'there is nothing here' });
  });
  app.use(answerError);
  return app;
}

const sayBuildId: RequestHandler = (_request, response, next) => {
  response.set('x-build-id', buildId);
  next();
};

/** Errors with a 4xx status are the caller's and may be told; all others are ours: told to the log only. */
const answerError: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const status: unknown = error?.status;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    const words = error.type === 'entity.parse.failed' ? 'the body is not JSON' : String(error.message);
    response.status(status).json({ error: words });
    return;
  }
  console.error(`[ERROR] ${request.method} ${JSON.stringify(request.path)}`, error);
  response.status(500).json({ error: 'something went wrong here; it has been logged' });
};
