import { type Decide, isUnwell, isUp } from './cause.ts';
import { answeredTrouble, lastTrouble } from './trouble.ts';

/** What stands in place of a journal that the account may not read (restart.sh). */
const UNREADABLE = /may not read the journal/;

/** It runs, and each question ends in an error that none of the others knows: the one that it wrote last is told. */
export const answersError: Decide = (evidence) => {
  const { name, journal, failures } = evidence;
  const failure = failures.find(isUnwell);
  if (!isUp(evidence) || failure === undefined) return undefined;
  const does = failure.status === undefined ? 'it breaks the connection off' : `it answers ${failure.status}`;
  const logged = lastTrouble(journal);
  const trouble = logged ?? answeredTrouble([failure.words]);
  const id = 'answers-error';
  if (trouble !== undefined) {
    const whose = logged === undefined ? 'that its answer tells' : 'that it wrote last';
    const quote = trouble.words.replace(/[.:"\s]+$/, '');
    return {
      id,
      words: trouble.isTyped
        ? `${does} because of the error ${whose}: ${quote}`
        : `${does}, and what it last called an error is: ${quote}`,
      brief: `${does} because of an error in its journal`,
      next: 'Mend what that error names (look for its stack in the last lines of the journal).',
    };
  }
  if (journal.some((line) => UNREADABLE.test(line))) {
    return {
      id,
      words: `${does}, and what it wrote of that cannot be read by this account`,
      next: `Let the account read the journal (group systemd-journal), or read it on the host: journalctl -u ${name} -n 100.`,
    };
  }
  return {
    id,
    words: `${does}, and its journal tells of no error`,
    next: `Let it log what it answers with an error, and ask it on the host: curl -i, then journalctl -u ${name} -n 100.`,
  };
};
