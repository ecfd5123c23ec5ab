import { randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import type { Host } from '../../host/host.ts';
import { callProgram, Refusal } from '../../host/program/call.ts';
import type { Reply } from '../../host/program/reply.ts';
import { type Service, type Unit, unitOf } from '../unit.ts';
import type { NewFile } from './source.ts';

/** What is asked of a change of the configuration. Times are in milliseconds. */
export interface ChangeWish {
  readonly service: Service;
  readonly files: readonly NewFile[];
  /** The command that must pass before anything is loaded. */
  readonly check: string;
  /** Check and reload also where nothing differs. */
  readonly always: boolean;
  readonly timeout: number;
  /** How long the host waits for the word that all is well, before it puts the files back by itself. */
  readonly patience: number;
}

/** A file as the host found it. */
export interface FileFate {
  /** `same` was left alone, `made` was not there before. */
  readonly kind: 'same' | 'changed' | 'made';
  /** Where it lies: the end of the links that lead there. */
  readonly path: string;
  /** What it held before; `undefined` where it was not there, or nothing differs. */
  readonly before: Buffer | undefined;
  readonly after: Buffer;
}

export interface Changed {
  /** Whether the host holds something else now than before. */
  readonly changed: boolean;
  /** Whether files had been put in place and are as they were before again. */
  readonly putBack: boolean;
  /** Whether files could not be put back: what was new is there still. */
  readonly left: boolean;
  readonly invocationBefore: string;
  readonly unit: Unit;
  readonly files: readonly FileFate[];
  /** Directory on the host with the files as they were before; empty where nothing was changed. */
  readonly before: string;
  /** Words of the host on its state, where the files were put back. */
  readonly words: string;
  /** What an earlier run had left unproven and was put back first; empty for nothing. */
  readonly mended: string;
}

/** The end of a change: the host has its own patience, and may have put the files back before it heard that all is well. */
export type Ended = { readonly kind: 'kept' | 'put-back'; readonly done: Changed };

/** A change that is under way on the host. */
export interface Change {
  /**
   * `taken up`: new files are in place, checked and loaded, and the host waits. `over`: nothing differed.
   *
   * @throws {Refusal} when the host put everything back by itself.
   */
  readonly stage: Promise<'taken up' | 'over'>;
  /** Everything is well: the files stay, unless the word comes too late. */
  keep(): Promise<Ended>;
  /** Puts the files back and loads them. Also what the host does when it hears nothing. */
  putBack(): Promise<Changed>;
}

/** The host puts the files in place, checks and loads them, and keeps them only when it is told so. */
export function beginChange(host: Host, wish: ChangeWish, say: (line: string) => void): Change {
  const mark = randomBytes(16).toString('hex');
  const input = new PassThrough();
  const takenUp = Promise.withResolvers<'taken up'>();
  const { service, files, check, always } = wish;
  const timeout = Math.ceil(wish.timeout / 1000);
  const within = Math.ceil(wish.patience / 1000);
  const answer = callProgram(
    host,
    '',
    'configure',
    {
      ...service,
      check,
      always,
      timeout,
      within,
      id: mark,
      file: files.map(({ target }) => target),
      content: files.map(({ content }) => content.toString('base64')),
    },
    {
      input,
      timeout: (within + 6 * timeout + 60) * 1000,
      onLine(line) {
        if (line.endsWith(` ${mark}`)) takenUp.resolve('taken up');
        else say(line);
      },
    },
  );
  const over = answer.then(() => 'over' as const);
  over.catch(() => {});
  const end = async (word: string): Promise<Changed> => {
    if (!input.writableEnded) input.end(word);
    return readChange(await answer, files);
  };
  const keep = async (): Promise<Ended> => {
    const done = await end('keep\n');
    return { kind: done.putBack ? 'put-back' : 'kept', done };
  };
  return { stage: Promise.race([takenUp.promise, over]), keep, putBack: () => end('') };
}

/** What the host said of the files, also in a refusal. Pure. */
export function readChange(reply: Reply, files: readonly NewFile[]): Changed {
  const texts = new Map(
    reply.all('before').map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Buffer.from(line.slice(at + 1), 'base64')] as const;
    }),
  );
  const fates = reply.all('file').flatMap((line) => {
    const found = /^(\d{1,3}) (same|changed|made) (.+)$/.exec(line);
    if (found === null) return [];
    const [, number, kind, path = ''] = found;
    const after = files[Number(number)]?.content ?? Buffer.alloc(0);
    return [{ kind: kind as FileFate['kind'], path, before: texts.get(path), after }];
  });
  return {
    changed: reply.get('changed') === 'yes',
    putBack: reply.get('put-back') === 'yes',
    left: reply.get('put-back') === 'no',
    invocationBefore: reply.get('invocation-before'),
    unit: unitOf(reply),
    files: fates,
    before: reply.get('kept-in'),
    words: reply.get('state'),
    mended: reply.get('mended'),
  };
}

/** The files that a refusal of the host speaks of. */
export const filesIn = (error: unknown, files: readonly NewFile[]): Changed | undefined =>
  error instanceof Refusal ? readChange(error.reply, files) : undefined;
