import type { Engine } from '../build/engine.ts';

/** What a deploy to one host would be, as far as preflight asks about it. */
export interface Wish {
  /** The deploy root: absolute, without `..`. */
  readonly root: string;
  /** The live link, relative to the root or absolute. */
  readonly live: string;
  /** Full name of the unit; empty where nothing is restarted. */
  readonly service: string;
  readonly manager: string;
  readonly sudo: string;
  readonly mode: 'restart' | 'reload';
  readonly adopt: boolean;
  readonly engines: readonly Engine[];
  /** The public half of the key that logs in, base64; with it the options of its line are looked at. */
  readonly publicKey?: string | undefined;
}

export const liveLinkOf = ({ root, live }: Pick<Wish, 'root' | 'live'>): string =>
  live.startsWith('/') ? live : `${root}/${live}`;

/** What systemctl is asked to do for a restart or a reload, as the host program asks it. */
export const verbOf = ({ mode }: Pick<Wish, 'mode'>): string => (mode === 'reload' ? 'reload-or-restart' : 'restart');
