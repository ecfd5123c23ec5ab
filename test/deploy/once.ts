import { after } from 'node:test';

/** Makes something when a test first asks for it, and ends it when all tests of the file are over. */
export function once<T extends AsyncDisposable>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  after(async () => {
    await (await made)?.[Symbol.asyncDispose]();
  });
  return () => {
    made ??= make();
    return made;
  };
}
