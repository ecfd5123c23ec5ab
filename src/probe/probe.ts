import type { Shape } from './shape.ts';
import type { StatusPattern } from './status.ts';

/** One question to the release, and what it has to answer to count as well. */
export interface Probe {
  /** Absolute, http or https, without user, password and fragment. */
  readonly url: URL;
  readonly method: Method;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent; `json` in the text form has become text, with its content type among the headers. */
  readonly body: string | undefined;
  readonly expect: Expectation;
  /** How many redirects are followed; 0 takes a redirect as the answer. */
  readonly follow: number;
  readonly tls: TlsChoice;
}

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
export type Method = (typeof METHODS)[number];

/** Everything named here must hold at once. */
export interface Expectation {
  /** One of these. */
  readonly status: readonly StatusPattern[];
  /** Lower-case name → value. */
  readonly headers: Readonly<Record<string, string>>;
  /** Texts that must all be in the body. */
  readonly contains: readonly string[];
  /** Sources of regular expressions that must all be found in the body. */
  readonly matches: readonly string[];
  /** Path in the JSON body → the value that must stand there; see `json-path.ts`. */
  readonly json: Readonly<Record<string, unknown>>;
  /** The kinds of values in the JSON body; see `shape.ts`. */
  readonly shape: Shape | undefined;
  /** The build that must answer, or `undefined` when any may. */
  readonly buildId: string | undefined;
  readonly buildIdAt: BuildIdPlace;
  /** The most milliseconds the whole answer may take; `undefined` leaves it to `fail-ms`. */
  readonly maxMs: number | undefined;
}

/** Where an answer says which build it comes from. `usual`: the header `x-build-id`, else `buildId` in a JSON body. */
export type BuildIdPlace =
  | { readonly in: 'usual' }
  | { readonly in: 'header'; readonly name: string }
  | { readonly in: 'json'; readonly path: string };

export interface TlsChoice {
  /** Refuse a certificate that is not trusted or names another server. */
  readonly verify: boolean;
  /** The name asked for and checked in place of the one in the URL. */
  readonly serverName: string | undefined;
  /** The certificate must hold for so many days more; `undefined` where nobody asks. */
  readonly minDays: number | undefined;
}

/** How a probe is called in every line about it. */
export const nameOf = (probe: Pick<Probe, 'method' | 'url'>): string => `${probe.method} ${probe.url.href}`;
