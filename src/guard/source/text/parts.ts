/** What is known of a text, and nothing between where only runs tell: `${_…}` is a variable of this linter's own. */
export const partsOf = (text: string): (string | undefined)[] =>
  text.split(/(\$\{_\w*\})/).map((part, index) => (index % 2 === 0 ? part : undefined));
