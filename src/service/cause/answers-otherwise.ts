import { type Decide, isUp } from './cause.ts';

const KINDS: ReadonlySet<string> = new Set(['header', 'empty', 'body', 'json']);

/** It runs and answers without an error, and not what was expected. */
export const answersOtherwise: Decide = (evidence) => {
  if (!isUp(evidence)) return undefined;
  const failure = evidence.failures.find(({ kind, status = 500 }) => KINDS.has(kind) || status < 500);
  if (failure === undefined) return undefined;
  const { status = 0 } = failure;
  if (status < 400) return otherwise('the answer of this release has changed, or the expectation is out of date');
  switch (status) {
    case 404:
      return otherwise('this release knows nothing at the path that was asked');
    case 401:
    case 403:
      return otherwise('the path that was asked wants a log-in');
    default:
      return otherwise(`this release refuses the question as it was put (${status})`);
  }
};

const otherwise = (words: string) => ({
  id: 'answers-otherwise',
  words,
  next: 'Compare what was got with what was expected (see above): mend the app, or correct `probes` if it is meant to be so.',
});
