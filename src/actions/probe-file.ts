import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import { parseQuestions } from '../probe/parse.ts';
import type { Question } from '../probe/question.ts';

/** More than any list of probes needs; what is longer is not read at all. */
const MOST_BYTES = 64 * 1024;

/** The questions of the inputs `probes` and `probes-file` together. @throws {Fault} where neither names any. */
export async function questionsOf(
  text: string | undefined,
  file: string | undefined,
  workspace: string,
): Promise<readonly Question[]> {
  if (text === undefined && file === undefined) {
    throw new Fault('Input `probes` is missing.', {
      state: NOTHING_TOUCHED,
      remedy:
        'Set `probes`: it may hold a YAML list of probes, or one `METHOD URL [status]` per line. Or name a file of such in `probes-file`.',
    });
  }
  const written = text === undefined ? [] : await parseQuestions(text);
  return file === undefined ? written : [...written, ...(await parseQuestions(await read(file, workspace)))];
}

async function read(file: string, workspace: string): Promise<string> {
  const path = resolve(workspace, file);
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new Error(`it has ${size} bytes, more than ${MOST_BYTES}`);
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new Fault(
      `Input \`probes-file\` names ${JSON.stringify(file)}, which cannot be read: ${(error as Error).message}`,
      {
        state: NOTHING_TOUCHED,
        remedy: 'Name a file from the workspace, and check out the repository before this step.',
      },
    );
  }
}
