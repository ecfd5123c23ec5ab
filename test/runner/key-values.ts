/**
 * Reads GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV as the runner does (`FileCommandManager.cs`): `name=value` lines, or
 * `name<<DELIMITER`, the value's lines, and the delimiter on a line of its own.
 *
 * @throws {Error} where the runner would fail the step: a line of neither form, a name or delimiter that is empty, or a
 *   delimiter that never comes.
 */
export function parseKeyValues(content: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = content.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const name = line.slice(0, heredoc);
      const delimiter = line.slice(heredoc + 2);
      if (name === '' || delimiter === '') throw new Error(`Invalid format '${line}': empty name or delimiter.`);
      const end = lines.indexOf(delimiter, index + 1);
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
      values[name] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else if (equals > 0) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return values;
}
