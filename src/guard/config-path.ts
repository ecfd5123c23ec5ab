/** Where the policy stands when nothing else is said; from the directory that is examined. */
export const CONFIG = '.github/surefoot.yml';
