import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Everything below a directory, one line an entry, in the order of the names' bytes. Names in binary form. */
export function snapshot(directory: string): string[] {
  const lines: string[] = [];
  const visit = (path: Buffer, name: string): void => {
    const stats = lstatSync(path);
    const facts = `mode=${stats.mode.toString(8)} links=${stats.isFile() ? stats.nlink : 0}`;
    if (stats.isSymbolicLink()) lines.push(`${name} ${facts} -> ${readlinkSync(path, 'latin1')}`);
    else if (stats.isFile())
      lines.push(`${name} ${facts} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`);
    else {
      lines.push(`${name} ${facts}`);
      for (const each of readdirSync(path, 'latin1').sort()) {
        visit(Buffer.concat([path, Buffer.from('/'), Buffer.from(each, 'latin1')]), `${name}/${each}`);
      }
    }
  };
  visit(Buffer.from(directory), '.');
  return lines;
}
