import type { Policy } from '../../policy/policy.ts';
import type { Command } from '../../shell/command.ts';
import { gitOf } from '../reading/git.ts';
import { within } from '../reading/globs.ts';
import { has, optionsOf } from '../reading/options.ts';
import { joined } from '../reading/path.ts';

/** Directories that are a server's, and not those of somebody who develops. */
const SERVER = /^\/(?:opt|srv|var\/www)(?:\/|$)/;
/** But for those of runners. */
const RUNNER = /^\/opt\/(?:hostedtoolcache|actions-runner)(?:\/|$)/;

/** `git reset --hard` or `git clean -f`: where it throws away what was never committed. */
export function throwsAway(command: Command, { livePaths }: Policy): 'server' | 'elsewhere' | undefined {
  const call = gitOf(command);
  if (!call || !(isHardReset(call.verb, call.rest) || isClean(call.verb, call.rest))) return undefined;
  const path = joined(call.directory, '.');
  const onServer = SERVER.test(path) && !RUNNER.test(path);
  const place = { path, remote: command.remote, temporary: false };
  return command.remote || onServer || within(place, livePaths) ? 'server' : 'elsewhere';
}

type Rest = Parameters<typeof optionsOf>[0];

const isHardReset = (verb: string, rest: Rest): boolean => verb === 'reset' && has(optionsOf(rest), 'hard');

function isClean(verb: string, rest: Rest): boolean {
  if (verb !== 'clean') return false;
  const given = optionsOf(rest, { short: 'e', long: ['exclude'] });
  return has(given, 'f', 'force') && has(given, 'd', 'x', 'X') && !has(given, 'n', 'dry-run');
}
