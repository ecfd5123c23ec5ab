import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAM } from '../../src/host/program/text.ts';

const directory = mkdtempSync(join(tmpdir(), 'surefoot-program-'));
process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
// Some tests become another user.
await chmod(directory, 0o755);

/** The host program as one file, as a host has it. */
export const PROGRAM_FILE = join(directory, 'surefoot.sh');
writeFileSync(PROGRAM_FILE, PROGRAM);
