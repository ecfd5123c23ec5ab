import type { Policy } from '../../policy/policy.ts';
import { within } from './globs.ts';
import { like } from './like.ts';
import type { Place } from './path.ts';

/** What shows how a `.env` looks, or what tests use, holds no secret. */
const SAMPLE =
  /\.(?:example|examples|sample|template|tpl|tmpl|dist|defaults?|schema|test|testing|ci|d\.ts|md|enc|encrypted|gpg|asc|age|sops)(?:\.|$)/i;
/** `.env`, `.env.production` … */
const ENV = /^\.env(?:\.[^/]+)?$/i;

/** Whether a path is a file that holds secrets: `.env` and its kin, the environment of a process, or one the policy names. */
export function isSecret(place: Place, { secretFiles }: Policy): boolean {
  const name = place.path.slice(place.path.lastIndexOf('/') + 1);
  if (!SAMPLE.test(name) && (ENV.test(name) || isPattern(name))) return true;
  return /^\/proc\/[^/]+\/environ$/.test(place.path) || within(place, secretFiles);
}

/** `.env*`, `.e?v`: the shell finds `.env` by it. */
const isPattern = (name: string): boolean =>
  name.startsWith('.') && /[*?[]/.test(name) && name.length > 2 && name !== '.??*' && like(name, '.env');
