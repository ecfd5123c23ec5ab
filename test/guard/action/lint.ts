import type { TestContext } from 'node:test';
import { type ActionOptions, type ActionResult, runAction } from '../../runner/index.ts';
import { emptyRepository, type Given, type Repository } from '../change/repository.ts';

type Files = Readonly<Record<string, Given>>;

/** The event of a pull request between two commits. */
export const pullRequest = (base: string, head: string): NonNullable<ActionOptions['event']> => ({
  name: 'pull_request',
  payload: { number: 7, pull_request: { number: 7, base: { sha: base, ref: 'main' }, head: { sha: head } } },
});

/** Runs the action on a pull request that changes `before` by `change`, in a full checkout of its head. */
export async function lintChange(
  test: TestContext,
  before: Files,
  change: Files,
  options: ActionOptions = {},
): Promise<ActionResult> {
  const repository = emptyRepository(test);
  const base = repository.commit({ 'README.md': 'x\n', ...before });
  const head = repository.branch('topic').commit(change);
  return await lintIn(repository, { event: pullRequest(base, head), ...options });
}

export const lintIn = (repository: Repository, options: ActionOptions): Promise<ActionResult> =>
  runAction('guard-lint', { workspace: repository.directory, ...options });

/** `level path:line rule`, in the order of the annotations, without that of the failure itself. */
export const annotated = ({ annotations }: ActionResult): string[] =>
  annotations
    .filter(({ properties }) => properties['file'] !== undefined)
    .map(
      ({ level, properties: { file, line, title = '' } }) =>
        `${level} ${file}:${line} ${/\(([^()]*)\)$/.exec(title)?.[1]}`,
    );

/** What the outputs say, in one line. */
export const numbers = ({ outputs }: ActionResult): string =>
  ['findings', 'errors', 'warnings', 'suppressed', 'examined-files', 'unexamined-files']
    .map((name) => `${outputs[name]} ${name}`)
    .join(', ');
