import type { Artifact } from '../artifact/artifact.ts';
import { inBytes } from '../artifact/bytes.ts';
import { forbidden } from '../artifact/forbidden.ts';
import { globs } from '../artifact/glob.ts';
import { shown } from '../artifact/name.ts';
import { refusal } from '../artifact/offenders.ts';
import { syntaxErrors } from './syntax.ts';

/** What an artifact must be before it may be deployed. */
export interface Demands {
  /** Globs, each of which must match a file. */
  readonly require: readonly string[];
  /** Globs that no entry may match, beside those that are always forbidden. */
  readonly forbid: readonly string[];
  readonly minFiles: number;
  readonly maxBytes: number | undefined;
  /** Whether all JavaScript must parse. */
  readonly syntax: boolean;
}

/**
 * Holds an artifact against the demands, the cheap ones first; stops at the first that fails, with all its offenders.
 *
 * @returns one line for each thing that was found true.
 * @throws {Fault} naming the demand and what offends it.
 */
export async function meetDemands(artifact: Artifact, demands: Demands, signal: AbortSignal): Promise<string[]> {
  return [
    enoughFiles(artifact, demands.minFiles),
    ...smallEnough(artifact, demands.maxBytes),
    ...allRequired(artifact, demands.require),
    nothingForbidden(artifact, demands.forbid),
    ...(demands.syntax ? [await allParses(artifact, signal)] : []),
  ];
}

function enoughFiles({ files }: Artifact, least: number): string {
  if (files.length < least) {
    throw refusal(
      `The artifact holds ${files.length} files; \`min-files\` wants ${least}.`,
      'See in the log of the build why it wrote so little, and whether `artifact` names the directory it writes.',
    );
  }
  return `at least ${least} ${least === 1 ? 'file' : 'files'}: ${files.length}`;
}

function smallEnough({ files, bytes }: Artifact, most: number | undefined): string[] {
  if (most === undefined) return [];
  if (bytes > most) {
    const largest = largestFiles(files, 5).map((file) => `${shown(file.path)}: ${inBytes(file.size)}`);
    throw refusal(
      `The artifact holds ${bytes} bytes (${inBytes(bytes)}); \`max-bytes\` allows ${most}. Its largest files:`,
      'Leave out what is not needed on the host (caches, source maps, development dependencies), or raise `max-bytes`.',
      largest,
    );
  }
  return [`no more than ${inBytes(most)}: ${inBytes(bytes)}`];
}

/** The largest files, the largest first; of equal size in the order of their paths. */
export const largestFiles = (files: Artifact['files'], count: number): Artifact['files'] =>
  files.toSorted((a, b) => b.size - a.size).slice(0, count);

function allRequired({ manifest }: Artifact, patterns: readonly string[]): string[] {
  const present = manifest.filter(({ type }) => type !== 'directory');
  const missing = patterns.filter((pattern) => {
    const judge = globs([pattern]);
    return !present.some(({ path }) => judge(path) === 'meant');
  });
  if (missing.length > 0) {
    throw refusal(
      'The artifact lacks files that `require` asks for. Nothing matches:',
      'Globs start at the root of the artifact (`**/` reaches any depth). Correct them, or see in the log of the build why it did not write these files.',
      missing.map((pattern) => JSON.stringify(pattern)),
    );
  }
  return patterns.map((pattern) => `there is \`${pattern}\``);
}

function nothingForbidden({ manifest, withKey }: Artifact, patterns: readonly string[]): string {
  const offenders = forbidden(manifest, patterns, withKey);
  if (offenders.length > 0) {
    throw refusal(
      'The artifact holds what must not be deployed.',
      'Keep it out of the build output; what the service needs lives on the host (the `shared` input of atomic-sync links it into each release). If it is meant to be there, except it in `forbid` with `!` and its path.',
      offenders,
    );
  }
  return 'no `.env` file, no private key, nothing that `forbid` names';
}

async function allParses({ root, manifest }: Artifact, signal: AbortSignal): Promise<string> {
  const { checked, offenders } = await syntaxErrors(root, manifest, signal);
  if (offenders.length > 0) {
    throw refusal(
      `${offenders.length} of ${checked} JavaScript files do not parse.`,
      'Mend the build that wrote them. If they are not meant to be run as they are (templates, fixtures), set `syntax: false`.',
      offenders,
    );
  }
  return `all JavaScript parses: ${checked} ${checked === 1 ? 'file' : 'files'}`;
}
