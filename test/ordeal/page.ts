/** A page with one of its `## ` sections replaced, or added at its end. Pure. */
export function withSection(page: string, title: string, body: readonly string[]): string {
  const section = [`## ${title}`, '', ...body].join('\n').trimEnd();
  const parts = page.trimEnd().split(/\n(?=## )/);
  const at = parts.findIndex((part) => part.startsWith(`## ${title}\n`));
  if (at === -1) parts.push(section);
  else parts[at] = section;
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`;
}

/** A Markdown table; numbers are set with separators. Pure. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(shown)))];
}

const shown = (cell: string | number): string => (typeof cell === 'number' ? cell.toLocaleString('en-US') : cell);
