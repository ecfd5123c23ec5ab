import type { Reply } from '../host/program/reply.ts';

/** What the host says of the release that is about to be committed; nothing in it comes from the runner. */
export interface Facts {
  readonly release: string;
  readonly previous: string;
  readonly digest: string;
  readonly recipe: string;
  readonly files: number;
  /** sha256 over the content of all files, as it was when the release was made and as it was read again just now. */
  readonly sealed: string;
  readonly onDisk: string;
  /**
   * sha256 of the manifest that is kept beside the release, how many files it names, and of how many of them the
   * content was found on the disk just now. Empty and 0 where none is kept.
   */
  readonly manifest: string;
  readonly manifestFiles: number;
  readonly manifestOnDisk: number;
  /** Entries that are not what they were when the release was made. */
  readonly changed: readonly string[];
  readonly service: string;
  readonly invocationBefore: string;
  readonly invocationAfter: string;
  readonly invocationNow: string;
  readonly restarts: number;
  readonly pid: number;
  readonly runningRelease: string;
  /** The process's own working directory where that is no release and can be read. */
  readonly runsIn: string;
  /** How it is known what the process runs: `cwd` or `started-after-switch`. */
  readonly proof: string;
  /** Seconds since the epoch, by the host's clock; 0 where it did not happen. */
  readonly openedAt: number;
  readonly restartedAt: number;
}

/** Reads the answer to `facts`. */
export function factsOf(reply: Reply): Facts {
  const [invocationBefore = '', invocationAfter = ''] = reply.get('invocations').split(' ');
  return {
    release: reply.get('release'),
    previous: reply.get('previous'),
    digest: reply.get('digest'),
    recipe: reply.get('recipe'),
    files: reply.number('files') ?? 0,
    sealed: reply.get('sealed'),
    onDisk: reply.get('on-disk'),
    manifest: reply.get('manifest'),
    manifestFiles: reply.number('manifest-files') ?? 0,
    manifestOnDisk: reply.number('manifest-on-disk') ?? 0,
    changed: reply.all('changed'),
    service: reply.get('service'),
    invocationBefore,
    invocationAfter,
    invocationNow: reply.get('invocation'),
    restarts: reply.number('restarts') ?? 0,
    pid: reply.number('pid') ?? 0,
    runningRelease: reply.get('running-release'),
    runsIn: reply.get('runs-in'),
    proof: reply.get('proof'),
    openedAt: reply.number('opened') ?? 0,
    restartedAt: reply.number('restarted') ?? 0,
  };
}

/** What only the runner knows of a deploy. */
export interface Circumstances {
  readonly host: string;
  readonly run: {
    readonly url: string;
    readonly attempt: number;
    readonly job: string;
    readonly actor: string;
    readonly sha: string;
    readonly repository: string;
  };
  readonly at: Date;
  /** What the probes found; absent where none were asked. */
  readonly probes?: ProbeFigures | undefined;
}

export interface ProbeFigures {
  readonly passed: number;
  readonly rounds: number;
  readonly p50Ms: number | undefined;
  readonly p95Ms: number | undefined;
  /** The build that every answer had to name, where the probes ask for one. */
  readonly buildIds: readonly string[];
}

/** The receipt of a committed release: one line of JSON, kept on the host beside the release. */
export function receiptOf(facts: Facts, { host, run, at, probes }: Circumstances): string {
  const time = (seconds: number): string | undefined =>
    seconds === 0 ? undefined : new Date(seconds * 1000).toISOString();
  const receipt = {
    version: 1,
    release: facts.release,
    previous: facts.previous || undefined,
    host,
    artifact: {
      digest: facts.digest,
      recipe: facts.recipe,
      manifest:
        facts.manifest === ''
          ? undefined
          : { digest: facts.manifest, files: facts.manifestFiles, onDisk: facts.manifestOnDisk },
      asBuilt: isAsBuilt(facts),
      files: facts.files,
      sealed: facts.sealed,
      onDisk: facts.onDisk,
      intact: isIntact(facts),
    },
    process:
      facts.service === ''
        ? undefined
        : {
            service: facts.service,
            ...runningOf(facts, probes),
            runsIn: facts.runsIn || undefined,
            pid: facts.pid,
            invocationBefore: facts.invocationBefore,
            invocationAfter: facts.invocationAfter || facts.invocationNow,
            restarts: facts.restarts,
          },
    probes,
    times: { opened: time(facts.openedAt), restarted: time(facts.restartedAt), committed: at.toISOString() },
    run,
  };
  return `${JSON.stringify(receipt)}\n`;
}

/** Do the files on the disk hold what they held when the release was made? */
export const isIntact = (facts: Facts): boolean => facts.changed.length === 0 && facts.sealed === facts.onDisk;

/**
 * Is what lies on the disk the artifact, whole? Its digest is that of the manifest on the host, and every file that
 * this manifest names was read again with the sha256 that stands there.
 */
export const isAsBuilt = (facts: Facts): boolean =>
  facts.manifest !== '' && facts.manifest === facts.digest && facts.manifestOnDisk === facts.manifestFiles;

/** The release that the process runs, and how that is known: `cwd`, `started-after-switch`, `build-id` or not at all. */
export interface Running {
  readonly release: string;
  readonly proof: string;
}

/** What the host can tell of the process comes first; else every answer of the probes named the build that was asked for. */
export function runningOf(facts: Facts, probes: ProbeFigures | undefined): Running {
  if (facts.proof === '' && probes !== undefined && probes.buildIds.length > 0) {
    return { release: facts.release, proof: 'build-id' };
  }
  return { release: facts.runningRelease, proof: facts.proof };
}

/** The receipt with the head of the host's log put in, as the host itself keeps it. */
export function withLog(receipt: string, head: string, lines: number): string {
  return `${JSON.stringify({ log: { head, lines }, ...JSON.parse(receipt) }, undefined, 2)}\n`;
}
