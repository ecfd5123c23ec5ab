// The link that says which release of a root is live: all candidates but Shipit switch it themselves.
import { readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** The directory that is live in a root, asked when it is called. */
export const live = (root: string) => (): string => join(root, readlinkSync(join(root, 'current')));

/** The command that makes a release of a root live, in one step. */
export const linkTo = (root: string, release: string): string =>
  `ln -s releases/${release} ${root}/current.new && mv -T ${root}/current.new ${root}/current`;
