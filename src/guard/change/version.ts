/** One version of a file as git stores it. */
export interface Version {
  /** From the directory that is examined, `/` between names. */
  readonly path: string;
  /** Six octal digits, see {@link isFile}. */
  readonly mode: string;
  /** Name of the object: hexadecimal digits. */
  readonly oid: string;
}

export const isFile = (mode: string): boolean => mode.startsWith('100');
export const isExecutable = (mode: string): boolean => mode === '100755';
export const isLink = (mode: string): boolean => mode === '120000';
/** Another repository, of which only the commit is stored here. */
export const isSubmodule = (mode: string): boolean => mode === '160000';
