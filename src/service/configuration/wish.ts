import { Fault, NOTHING_TOUCHED } from '../../fault.ts';

/** One file of a service's configuration: where it comes from, and where on the host it belongs. */
export interface FileWish {
  readonly source: string;
  /** Absolute and normal. */
  readonly target: string;
}

/** More than any service reads; a list that is longer is a slip. */
const MOST_FILES = 50;

/**
 * Reads the lines of the input `configuration`, each `SOURCE -> /absolute/path/on/the/host`. Pure.
 *
 * @throws {Fault} on a line of another shape, on a path that could mean another one, on a file that is named twice.
 */
export function parseConfiguration(lines: readonly string[]): readonly FileWish[] {
  if (lines.length > MOST_FILES) throw refusal(`${lines.length} lines`, `${MOST_FILES} files at most`);
  const wishes = lines.map(parseLine);
  const seen = new Set<string>();
  for (const { target } of wishes) {
    if (seen.has(target)) throw refusal(JSON.stringify(target), 'each file of the host once');
    seen.add(target);
  }
  return wishes;
}

function parseLine(line: string): FileWish {
  const parts = line.split(' -> ');
  const [source = '', target = ''] = parts.map((part) => part.trim());
  if (parts.length !== 2 || source === '' || !isPath(target)) {
    throw refusal(
      JSON.stringify(line.slice(0, 200)),
      'one `SOURCE -> /absolute/path/of/a/file` per line, without control characters and without dots in the path',
    );
  }
  return { source, target };
}

/** Absolute, of a file, and written in one way only. */
function isPath(path: string): boolean {
  if (!/^(\/[^/\x00-\x1f\x7f]+)+$/.test(path) || path.length > 1000) return false;
  return !path.split('/').some((part) => part === '.' || part === '..');
}

const refusal = (given: string, may: string): Fault =>
  new Fault(`Input \`configuration\` holds ${given}, which is not understood.`, {
    state: NOTHING_TOUCHED,
    remedy: `Set \`configuration\`: it may hold ${may}.`,
  });
