import { Fault } from '../../fault.ts';
import { type Git, openGit } from './git.ts';

/** A checkout, and the part of it that is examined. */
export interface Checkout {
  /** Git at the root of the checkout. */
  readonly git: Git;
  /** Absolute path of the root. */
  readonly root: string;
  /** Path from the root to the directory that is examined: empty, or ending in `/`. */
  readonly prefix: string;
}

/**
 * The checkout that a directory lies in.
 *
 * @param owned The platform checked it out: it is trusted although another account may own it, as in a container.
 * @throws {Fault} when it lies in none, or there is no git.
 */
export async function openCheckout(directory: string, owned: boolean): Promise<Checkout> {
  const config: Readonly<Record<string, string>> = owned ? { 'safe.directory': '*' } : {};
  let said: string;
  try {
    const told = await openGit(directory, config).bytes(['rev-parse', '--show-toplevel', '--show-prefix']);
    const [root = '', prefix = ''] = told.toString('utf8').split('\n');
    return { git: openGit(root, config), root, prefix };
  } catch (error) {
    said = error instanceof Error ? error.message : String(error);
  }
  throw new Fault(`${JSON.stringify(directory)} is no git checkout that can be read: ${said}`, {
    state: 'nothing was examined, and nothing was changed',
    remedy: 'Run `actions/checkout` in a step before this one, or set `working-directory` to a checkout.',
  });
}

/** The path as seen from the directory that is examined; `undefined` outside of it. */
export const within = (prefix: string, path: string): string | undefined =>
  path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
