import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Manifest } from '../artifact/manifest.ts';
import { binaryOf, shown } from '../artifact/name.ts';
import { type SyntaxAnswer, type SyntaxQuestion, syntaxWorker } from './syntax-worker.ts';

/**
 * Parses every `.js`, `.mjs` and `.cjs` file of an artifact with the parser of the Node that runs this action, and
 * names those that do not parse. `.mjs` is a module, `.cjs` a CommonJS script; `.js` may be either, since a browser
 * decides by the page that loads it and not by package.json. Files in node_modules are left out: packages carry
 * broken fixtures on purpose.
 */
export async function syntaxErrors(
  root: string,
  manifest: Manifest,
  signal: AbortSignal,
): Promise<{ readonly checked: number; readonly offenders: readonly string[] }> {
  const sources = manifest.filter(({ type, path }) => type === 'file' && isSource(path));
  if (sources.length === 0) return { checked: 0, offenders: [] };
  const question: SyntaxQuestion = sources.map(({ path }) => ({
    file: `${binaryOf(root)}/${path}`,
    kind: kindOf(path),
  }));
  const worker = new Worker(`(${syntaxWorker})()`, {
    eval: true,
    workerData: question,
    execArgv: ['--experimental-vm-modules', '--no-warnings'],
  });
  try {
    const [answers] = (await once(worker, 'message', { signal })) as [readonly SyntaxAnswer[]];
    const offenders = answers.map(({ index, message, line }) => {
      const place = shown(sources[index]?.path ?? '');
      // The engine quotes the source in its words, and the source may hold anything.
      const words = message.replace(/\p{Cc}/gu, ' ').slice(0, 300);
      return `${place}${line === undefined ? '' : `, line ${line}`}: ${words}`;
    });
    return { checked: sources.length, offenders };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    await worker.terminate();
  }
}

const isSource = (path: string): boolean => /\.[mc]?js$/.test(path) && !/(?:^|\/)node_modules\//.test(path);

function kindOf(path: string): 'module' | 'script' | 'either' {
  if (path.endsWith('.mjs')) return 'module';
  return path.endsWith('.cjs') ? 'script' : 'either';
}
