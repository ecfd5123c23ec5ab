/** What the file of a native module (`*.node`) says of itself. */
export interface NativeModule {
  /** As manifests hold it: each byte one character. */
  readonly path: string;
  /** `ELF` is what Linux loads. */
  readonly format: 'ELF' | 'Mach-O' | 'PE' | 'unknown';
  /** In Node's words, or `machine NUMBER`. */
  readonly machine: string;
  readonly libc: 'glibc' | 'musl' | '';
  /** The newest `GLIBC_2.x` that it asks for; 0 for none. */
  readonly glibcMinor: number;
}

/** `e_machine` (elf(5)) in Node's words. */
const MACHINES: Readonly<Record<number, string>> = {
  3: 'ia32',
  21: 'ppc64',
  22: 's390x',
  40: 'arm',
  62: 'x64',
  183: 'arm64',
  243: 'riscv64',
};

/** Reads the beginning of a module; the names of its libraries stand within it. Pure. */
export function readNativeModule(path: string, head: Buffer): NativeModule {
  const other = (format: NativeModule['format']): NativeModule => ({
    path,
    format,
    machine: '',
    libc: '',
    glibcMinor: 0,
  });
  if (head.length < 20) return other('unknown');
  const magic = head.readUInt32BE(0);
  // Mach-O of 64 bits, either byte order, and the wrapper of several architectures.
  if ([0xfeedfacf, 0xcffaedfe, 0xcafebabe].includes(magic)) return other('Mach-O');
  if (head.toString('latin1', 0, 2) === 'MZ') return other('PE');
  if (magic !== 0x7f454c46) return other('unknown');
  const number = head[5] === 2 ? head.readUInt16BE(18) : head.readUInt16LE(18);
  const text = head.toString('latin1');
  const minors = [...text.matchAll(/GLIBC_2\.(\d{1,3})/g)].map(([, minor]) => Number(minor));
  const musl = /libc\.musl-|ld-musl-/.test(text);
  const glibc = minors.length > 0 || text.includes('libc.so.6');
  return {
    path,
    format: 'ELF',
    machine: MACHINES[number] ?? `machine ${number}`,
    libc: musl ? 'musl' : glibc ? 'glibc' : '',
    glibcMinor: Math.max(0, ...minors),
  };
}
