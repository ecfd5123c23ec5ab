import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { binaryOf, shown } from '../artifact/name.ts';
import { refusal } from '../artifact/offenders.ts';

/** Whose lock file it is. */
const LOCK_FILES = {
  'pnpm-lock.yaml': 'pnpm',
  'yarn.lock': 'yarn',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
  'package-lock.json': 'npm',
  'npm-shrinkwrap.json': 'npm',
} as const;

const SAY_RUN = 'Say in `run` how this project is built.';

/**
 * The command that builds a project by itself: the `build` script of its package.json, run by the package manager whose
 * lock file stands in the directory or, as in a monorepo, in the nearest one above it up to `workspace`; npm where there is none.
 *
 * @throws {Fault} when there is no build script, or when the lock files of two package managers stand side by side.
 */
export function defaultCommand(directory: string, workspace: string): string {
  const scripts = readPackage(directory)?.scripts;
  if (scripts === undefined) {
    throw refusal(`There is no package.json in ${shown(binaryOf(directory))}, and \`run\` is empty.`, SAY_RUN);
  }
  if (!scripts.includes('build')) throw refusal('The package.json has no `build` script, and `run` is empty.', SAY_RUN);
  const locks = lockFiles(directory, workspace);
  const managers = new Set(locks.map((name) => LOCK_FILES[name]));
  if (managers.size > 1) {
    throw refusal(
      `Two package managers claim this project: ${locks.join(' and ')} stand side by side.`,
      `Delete the lock file that is out of use, or say the command in \`run\`.`,
    );
  }
  const [manager = 'npm'] = managers;
  return `${manager} run build`;
}

/** Whether the project in a directory has dependencies of which none is installed: the likeliest cause of a failed build. */
export function dependenciesMissing(directory: string, workspace: string): boolean {
  if (!readPackage(directory)?.hasDependencies) return false;
  const places = upwards(directory, workspace);
  return !places.some((place) => existsSync(join(place, 'node_modules')) || existsSync(join(place, '.pnp.cjs')));
}

function lockFiles(directory: string, workspace: string): (keyof typeof LOCK_FILES)[] {
  const names = Object.keys(LOCK_FILES) as (keyof typeof LOCK_FILES)[];
  for (const place of upwards(directory, workspace)) {
    const found = names.filter((name) => existsSync(join(place, name)));
    if (found.length > 0) return found;
  }
  return [];
}

/** The directory and those above it, up to and with the workspace; the directory alone when it lies elsewhere. */
function upwards(directory: string, workspace: string): string[] {
  const places = [directory];
  if (!directory.startsWith(`${workspace}/`)) return places;
  for (let place = directory; place !== workspace; place = dirname(place)) places.push(dirname(place));
  return places;
}

function readPackage(directory: string): { scripts: readonly string[]; hasDependencies: boolean } | undefined {
  const file = join(directory, 'package.json');
  if (!existsSync(file)) return undefined;
  try {
    const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
    return {
      scripts: Object.keys(scripts ?? {}),
      hasDependencies: Object.keys({ ...dependencies, ...devDependencies }).length > 0,
    };
  } catch (error) {
    throw refusal(
      `${shown(binaryOf(file))} cannot be read: ${error instanceof Error ? error.message : error}`,
      'Mend the file.',
    );
  }
}
