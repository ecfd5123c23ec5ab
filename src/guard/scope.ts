import { within } from './rules/reading/globs.ts';

/** Which files are looked at; all globs are from the directory that is examined. */
export interface Scope {
  /** Empty: all. */
  readonly paths: readonly string[];
  readonly exclude: readonly string[];
}

/** Whether a file is one of these, or lies below one. */
export const isAmong = (path: string, globs: readonly string[]): boolean =>
  within({ path, remote: false, temporary: false }, globs);

export const isIn = ({ paths, exclude }: Scope, path: string): boolean =>
  (paths.length === 0 || isAmong(path, paths)) && !isAmong(path, exclude);
