import { type Decide, lastMatch } from './cause.ts';

const PATTERNS: readonly RegExp[] = [
  /Cannot find (?:module|package) '([^']{1,300})'/,
  /ModuleNotFoundError: No module named '([^']{1,300})'/,
  /ImportError: cannot import name '([^']{1,300})'/,
  /error while loading shared libraries: ([^:\s]{1,300}):/,
  /Could not load the "([^"]{1,100})" module using/,
];

/** Something that the program imports is not in the release. */
export const missingModule: Decide = ({ journal }) => {
  for (const pattern of PATTERNS) {
    const name = lastMatch(journal, pattern)?.[1];
    if (name === undefined) continue;
    const own = /^[./]/.test(name);
    return {
      id: 'missing-module',
      words: `the release lacks the module ${name}`,
      next: own
        ? `Look whether the build writes ${name.split('/').at(-1)} into the artifact, and name it in \`require\` of build-check.`
        : 'Put it among the dependencies (not devDependencies), and either bundle it or install it in `before-switch` (npm ci --omit=dev).',
    };
  }
  return undefined;
};
