/** What a receipt is made of, beside what the host writes itself. */
export interface ReceiptFacts {
  readonly release: string;
  readonly host: string;
  readonly run: { readonly url: string; readonly attempt: number; readonly actor: string; readonly sha: string };
  readonly at: Date;
  /** The service as it was seen last. */
  readonly unit?: object | undefined;
  /** What the probes found. */
  readonly probes?: object | undefined;
}

/** The receipt of a committed release: one JSON document, kept on the host beside the release. */
export function receiptOf({ release, host, run, at, unit, probes }: ReceiptFacts): string {
  return `${JSON.stringify({ version: 1, release, host, committedAt: at.toISOString(), run, unit, probes }, undefined, 2)}\n`;
}
