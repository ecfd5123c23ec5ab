import type { Command } from '../command.ts';
import type { Scalar } from '../traced.ts';
import { CONTAINERS } from './containers.ts';
import { EMBEDDED } from './embedded.ts';
import { FEEDERS } from './feeders.ts';
import type { Inner, Wrapper } from './inner.ts';
import { LANGUAGES } from './languages.ts';
import { prefixed } from './prefixes.ts';
import { RECIPES } from './recipes.ts';
import { REMOTES } from './remotes.ts';
import { SCHEDULERS } from './schedulers.ts';
import { SHELLS } from './shells.ts';
import { SIMPLE } from './simple.ts';

const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map([
  ...EMBEDDED,
  ...RECIPES,
  ...SIMPLE,
  ...SHELLS,
  ...REMOTES,
  ...CONTAINERS,
  ...FEEDERS,
  ...SCHEDULERS,
  ...LANGUAGES,
]);

/** What a command runs by its own knowledge of wrappers: nothing for most. */
export function innersOf(command: Command, stdin: Scalar | undefined): readonly Inner[] {
  if (command.name === '') return prefixed(command, stdin);
  return WRAPPERS.get(command.name)?.(command, stdin) ?? [];
}
