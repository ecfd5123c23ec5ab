import type { Gathering } from './gathering.ts';

/** What is known of the file that a reader reads. */
export interface Place {
  /** Path of the file from the root of what is examined; for a part of a file, that of the file. */
  readonly path: string;
}

/** Reads `into.text` and gives `into` what it finds. Throws only by a defect. */
export type Reader = (into: Gathering, place: Place) => void;
