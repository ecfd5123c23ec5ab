import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

const PLACES = ['/etc', '/usr/bin', '/usr/sbin', '/usr/lib', '/usr/share', '/usr/local'];
const SHELL = /^#! ?\/(?:usr\/)?bin\/(?:env )?(?:ba|da|z|k)?sh\b/;

/** A real script of a package that is installed here. Nothing of it is ever run. */
export interface RealScript {
  readonly file: string;
  readonly text: string;
}

/** Shell scripts of this machine, by suffix or first line, in the order of their names; up to `bytes` of them. */
export function realScripts(bytes: number): RealScript[] {
  const found: RealScript[] = [];
  let total = 0;
  const open = [...PLACES].reverse();
  while (open.length > 0 && total < bytes) {
    const directory = open.pop() as string;
    for (const entry of listed(directory)) {
      const file = join(directory, entry.name);
      if (entry.isDirectory()) open.push(file);
      if (!entry.isFile() || total >= bytes || !(/\.(?:sh|bash)$/.test(entry.name) || SHELL.test(headOf(file))))
        continue;
      const content = readFileSync(file);
      if (content.length > 512 * 1024 || content.includes(0)) continue;
      total += content.length;
      found.push({ file, text: content.toString('utf8') });
    }
  }
  return found;
}

function listed(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function headOf(file: string): string {
  const head = Buffer.alloc(64);
  try {
    const descriptor = openSync(file, 'r');
    try {
      return head.toString('latin1', 0, readSync(descriptor, head, 0, head.length, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return '';
  }
}
