/** A line is not looked at beyond this. */
const MOST_OF_A_LINE = 400;
/** Names of one file that are told. */
const MOST_NAMES = 20;

/** The name of a directive, with what it is given; a word alone may be the end of a value, and one with digits a key. */
const NAME = /^\s{0,200}([a-z][a-z_]{1,39})(?=\s+\S|\s*[;{])/;

/**
 * The first words of lines that differ, each once, in their order: a summary may be public and is not masked, and what
 * a directive is given may be a secret that no pattern knows. Pure.
 */
export function directivesOn(lines: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const line of lines) {
    const name = NAME.exec(line.slice(0, MOST_OF_A_LINE))?.[1];
    if (name !== undefined) names.add(name);
    if (names.size === MOST_NAMES) break;
  }
  return [...names];
}
