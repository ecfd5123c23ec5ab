import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Action } from '../../src/github/action.ts';
import { type ActionManifest, REPOSITORY, readManifest } from '../runner/index.ts';

/** Names of the actions that have a contract, which are the folders below actions/ with an action.yml. */
export const ACTIONS: readonly string[] = readdirSync(join(REPOSITORY, 'actions')).filter((name) =>
  existsSync(join(REPOSITORY, 'actions', name, 'action.yml')),
);

/** The composite at the root of the repository, once there is one. */
export const ROOT: ActionManifest | undefined = existsSync(join(REPOSITORY, 'action.yml'))
  ? readManifest(REPOSITORY)
  : undefined;

/** The contract as action.yml states it. */
export const manifestOf = (name: string): ActionManifest => readManifest(join(REPOSITORY, 'actions', name));

/** The contract as the code states it. */
export async function actionOf(name: string): Promise<Action> {
  const module = await import(pathToFileURL(join(REPOSITORY, 'src/actions', `${name}.ts`)).href);
  return module.action;
}
