import { Buffer } from 'node:buffer';

/**
 * One member of a tar archive. Names are in binary form. Own code, since it must carry names that are not UTF-8, and
 * long names in GNU's way: busybox does not read the pax headers that libraries write.
 */
export type Member =
  | { readonly type: 'file'; readonly name: string; readonly mode: number; readonly size: number }
  | { readonly type: 'directory'; readonly name: string; readonly mode: number }
  | { readonly type: 'link'; readonly name: string; readonly target: string }
  /** A further name of a file that is there already. */
  | { readonly type: 'same'; readonly name: string; readonly target: string };

const FLAGS = { file: '0', same: '1', link: '2', directory: '5' } as const;
const BLOCK = 512;
/** What fits into a header's name field; longer names come before it as a member of their own. */
const NAME_BYTES = 100;
/** What fits into eleven octal digits; larger sizes are written in base 256. */
const OCTAL_SIZE = 0o77777777777;

/** The header blocks of a member; a file's content and {@link padding} follow. Owner root, time `mtime` in seconds. */
export function header(member: Member, mtime: number): Buffer {
  const name = member.type === 'directory' ? `${member.name}/` : member.name;
  const target = member.type === 'link' || member.type === 'same' ? member.target : '';
  return Buffer.concat([
    ...(name.length > NAME_BYTES ? [longField('L', name)] : []),
    ...(target.length > NAME_BYTES ? [longField('K', target)] : []),
    block({
      name: name.slice(0, NAME_BYTES),
      target: target.slice(0, NAME_BYTES),
      mode: member.type === 'file' || member.type === 'directory' ? member.mode : 0o777,
      size: member.type === 'file' ? member.size : 0,
      mtime,
      flag: FLAGS[member.type],
    }),
  ]);
}

/** Zeros up to the next block after a content of `size` bytes. */
export const padding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

/** The end of an archive. */
export const END = Buffer.alloc(2 * BLOCK);

function longField(flag: 'L' | 'K', value: string): Buffer {
  const content = Buffer.from(`${value}\0`, 'latin1');
  const head = block({ name: '././@LongLink', target: '', mode: 0o644, size: content.length, mtime: 0, flag });
  return Buffer.concat([head, content, padding(content.length)]);
}

interface Fields {
  name: string;
  target: string;
  mode: number;
  size: number;
  mtime: number;
  flag: string;
}

function block({ name, target, mode, size, mtime, flag }: Fields): Buffer {
  const out = Buffer.alloc(BLOCK);
  out.write(name, 0, NAME_BYTES, 'latin1');
  out.write(octal(mode, 7), 100, 'latin1');
  out.write(octal(0, 7), 108, 'latin1');
  out.write(octal(0, 7), 116, 'latin1');
  if (size > OCTAL_SIZE) {
    out[124] = 0x80;
    out.writeBigUInt64BE(BigInt(size), 128);
  } else {
    out.write(octal(size, 11), 124, 'latin1');
  }
  out.write(octal(mtime, 11), 136, 'latin1');
  out.write('        ', 148, 'latin1');
  out.write(flag, 156, 'latin1');
  out.write(target, 157, NAME_BYTES, 'latin1');
  // GNU's magic, since the long names are GNU's.
  out.write('ustar  \0', 257, 'latin1');
  let sum = 0;
  for (const byte of out) sum += byte;
  out.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
  return out;
}

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}`;
