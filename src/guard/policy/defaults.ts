import type { Policy } from './policy.ts';

/**
 * Where releases are live when nobody has said it. A false alarm costs more than a miss here: only what can hardly be
 * anything else is named, and `live-paths` takes the place of all of it.
 *
 * - `*-live`, and the link `current` of a deploy: names that nobody gives to anything else.
 * - `/var/www/NAME`, `/srv/www/NAME`: sites; but not the releases beside the live one, which a deploy fills, and not what
 *   it shares among them.
 * - The document root of a fresh web server is where every image puts its files, so it counts on other machines only.
 */
const LIVE_PATHS = [
  '/opt/*-live',
  '/srv/*-live',
  '/opt/*/current',
  '/srv/*/current',
  '/home/*/*/current',
  '/home/*/apps/*/current',
  '/var/www/*',
  '/srv/www/*',
  '!/{var,srv}/www/*/{releases,shared,storage,logs,log,cache,tmp}',
  '!/{var,srv}/www/{html,releases,shared,logs,log,cache,tmp}',
  '*:/var/www/html',
  '*:/usr/share/nginx/html',
] as const;

/**
 * Production data when nobody has said it: the directories where packaged databases keep theirs, where a service keeps
 * its own by custom, and backups. The relative one is where small services keep their records within the repository.
 */
const DATA_PATHS = [
  'backend/data/*.json',
  '/var/lib/postgresql',
  '/var/lib/pgsql',
  '/var/lib/mysql',
  '/var/lib/mariadb',
  '/var/lib/redis',
  '/var/lib/mongodb',
  '/var/lib/mongo',
  '/var/lib/*/data',
  '!/var/lib/{docker,containerd,jenkins,dpkg,apt}',
  '/var/lib/docker/volumes',
  '/backup',
  '/backups',
  '/var/backups',
] as const;

/** What holds where a repository has no policy file, or the file does not speak of it. */
export const DEFAULT_POLICY: Policy = {
  livePaths: LIVE_PATHS,
  dataPaths: DATA_PATHS,
  secretFiles: [],
  severities: new Map(),
  ownRules: [],
  forbiddenExamples: false,
  allow: [],
  exclude: [],
};
