import { type Decide, isUnwell, isUp } from './cause.ts';
import { answeredTrouble, lastTrouble } from './trouble.ts';

/** It runs, and each question ends in an error that none of the others knows: the one that it wrote last is told. */
export const answersError: Decide = (evidence) => {
  const { name, journal, failures } = evidence;
  const failure = failures.find(isUnwell);
  if (!isUp(evidence) || failure === undefined) return undefined;
  const does = failure.status === undefined ? 'it breaks the connection off' : `it answers ${failure.status}`;
  const logged = lastTrouble(journal);
  const trouble = logged ?? answeredTrouble([failure.words]);
  if (trouble !== undefined) {
    const whose = logged === undefined ? 'that its answer tells' : 'that it wrote last';
    return {
      id: 'answers-error',
      words: `${does} because of the error ${whose}: ${trouble.words.replace(/[.:"\s]+$/, '')}`,
      next: 'Mend what that error names (look for its stack in the last lines of the journal).',
    };
  }
  return {
    id: 'answers-error',
    words: `${does}, and wrote no error into its journal`,
    next: `Let it log what it answers with an error, and ask it on the host: curl -i, then journalctl -u ${name} -n 100.`,
  };
};
