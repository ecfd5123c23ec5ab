/** What one request came to. Nothing is judged here; texts are as the other end sent them. */
export type Observation =
  | Answered
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | {
      readonly kind: 'timed-out';
      /** What was waited for: a connection (with its TLS), the head of the answer, or the end of its body. */
      readonly phase: 'connect' | 'headers' | 'body';
      readonly ms: number;
      /** The status, where the head had come. */
      readonly status: number | undefined;
    }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'tls'; readonly reason: string }
  | {
      readonly kind: 'redirected';
      /** Every URL asked, in order, and the one that was not asked any more. */
      readonly hops: readonly string[];
    };

export interface Answered {
  readonly kind: 'answered';
  readonly status: number;
  /** Lower-case names; several values of one name are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body read as the charset of its content type, UTF-8 where it names none. */
  readonly body: string;
  /** The body went on after the first MiB, and the rest was not read. */
  readonly truncated: boolean;
  /** Of the server that answered last, over TLS. */
  readonly certificate?: Certificate;
  /** From the first attempt to connect to the last byte read, over all redirects. */
  readonly ms: number;
}

/** A server's certificate, as far as a probe judges it; its name and its chain are checked when the connection is made. */
export interface Certificate {
  /** Milliseconds since 1970. */
  readonly validTo: number;
  /** Whole days from the moment of asking; negative where it has expired. */
  readonly daysLeft: number;
  /** Names that it is for, as the certificate writes them. */
  readonly names: string;
  readonly issuer: string;
}
