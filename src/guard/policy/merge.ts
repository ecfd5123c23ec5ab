import { DEFAULT_POLICY } from './defaults.ts';
import type { Policy } from './policy.ts';

/** What whoever starts the linter says of the host, beside the policy file. */
export interface PolicyInputs {
  readonly livePaths: readonly string[];
  readonly dataPaths: readonly string[];
}

/**
 * The policy that holds: what the inputs name comes to what the file names, so that a changed workflow cannot narrow it;
 * the defaults hold only where neither names anything.
 */
export function policyOf(file: Policy | undefined, { livePaths, dataPaths }: PolicyInputs): Policy {
  const policy = file ?? DEFAULT_POLICY;
  return {
    ...policy,
    livePaths: together(policy.livePaths, livePaths, DEFAULT_POLICY.livePaths),
    dataPaths: together(policy.dataPaths, dataPaths, DEFAULT_POLICY.dataPaths),
  };
}

function together(file: readonly string[], inputs: readonly string[], defaults: readonly string[]): readonly string[] {
  if (inputs.length === 0) return file;
  // An exception that came last would undo what the file says.
  const added = inputs.filter((each) => !each.startsWith('!') || file === defaults);
  return file === defaults ? added : [...file, ...added];
}
