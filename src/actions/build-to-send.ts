import { setImmediate } from 'node:timers/promises';
import { type Artifact, readArtifact } from '../artifact/artifact.ts';
import { Fault, NOTHING_ASKED, NOTHING_TOUCHED } from '../fault.ts';
import { type Contents, contentsOf, type Wishes } from '../release/contents.ts';
import { listOf } from '../release/deploy.ts';
import { Foresight } from '../release/foresight.ts';
import type { ReleaseList } from '../release/list.ts';
import { Pieces } from '../release/pieces.ts';
import type { Slices } from '../release/slices.ts';

/** A build as it goes to hosts. */
export interface Read {
  readonly artifact: Artifact;
  readonly contents: Contents;
  readonly pieces: Pieces;
  readonly list: Slices<ReleaseList>;
}

/** The build that a step sends. It is read, hashed and cut once, to however many hosts it goes. */
export class BuildToSend {
  /** Absolute path. */
  readonly source: string;
  /** What is known of it while it is being read. */
  readonly foresight = new Foresight();
  readonly #wishes: Wishes;
  readonly #proven: string | undefined;
  #reading: Promise<Read> | undefined;
  #read: Read | undefined;

  /** @param proven the digest of the build that was proven, where one was named. */
  constructor(source: string, wishes: Wishes, proven: string | undefined) {
    this.source = source;
    this.#wishes = wishes;
    this.#proven = proven;
  }

  /** @throws {Fault} where it cannot be read, is not what was proven, or is nothing that can be a release. */
  read(workspace: string, signal: AbortSignal): Promise<Read> {
    this.#reading ??= this.#begin(workspace, signal).catch((error: unknown) => {
      throw nothingAsked(error);
    });
    return this.#reading;
  }

  /** Nothing more is made of it in advance. */
  stop(): void {
    this.#read?.pieces.stop();
    this.#read?.list.stop();
  }

  async #begin(workspace: string, signal: AbortSignal): Promise<Read> {
    const artifact = await readArtifact(this.source, workspace, signal, 'source', (file) =>
      this.foresight.add(file),
    ).finally(() => this.foresight.end());
    if (this.#proven !== undefined && this.#proven !== artifact.digest) throw anotherBuild();
    // The log-in may have something to answer.
    await setImmediate();
    const contents = contentsOf(artifact.manifest, this.#wishes);
    const pieces = new Pieces(this.source);
    this.#read = { artifact, contents, pieces, list: listOf(contents, artifact.manifest) };
    // The log-in is not over yet: the time goes into what may be asked for.
    void pieces.ahead(contents.manifest);
    return this.#read;
  }
}

const anotherBuild = (): Fault =>
  new Fault('The artifact is not what build-check proved: it changed since its manifest was written.', {
    state: NOTHING_TOUCHED,
    remedy: 'Let no step between build-check and atomic-sync write into the artifact.',
  });

/** The connection was under way already when the artifact was refused. */
function nothingAsked(error: unknown): unknown {
  if (!(error instanceof Fault) || error.state !== NOTHING_TOUCHED) return error;
  return new Fault(error.what, { state: NOTHING_ASKED, remedy: error.remedy, cause: error });
}
