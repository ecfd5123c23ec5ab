/** Why an answer does not count, in one word. */
export type Ailment =
  | 'refused'
  | 'unreachable'
  | 'timed-out'
  | 'broken'
  | 'tls'
  | 'redirect'
  | 'status'
  | 'header'
  | 'build-id'
  | 'empty'
  | 'body'
  | 'json'
  | 'slow'
  | 'health'
  | 'log';

/** What one answer is worth. `reason` completes the sentence that begins with the probe's name. */
export type Verdict =
  | { readonly ok: true; readonly slow: boolean }
  | {
      readonly ok: false;
      readonly kind: Ailment;
      readonly reason: string;
      /** The status that was answered, where that is what was wrong. */
      readonly status?: number | undefined;
    };

export const ill = (kind: Ailment, reason: string, status?: number): Verdict => ({
  ok: false,
  kind,
  reason,
  ...(status === undefined ? {} : { status }),
});
