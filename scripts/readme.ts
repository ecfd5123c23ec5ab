// Writes the tables of inputs and outputs into every README from its action.yml; with --check only says which are stale.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

interface Described {
  readonly description?: string;
  readonly required?: boolean;
}

/** The README with fresh tables between `<!-- inputs -->` … `<!-- /inputs -->` and the same for outputs. */
export function withTables(readme: string, manifest: { inputs?: object; outputs?: object }): string {
  const rows = (items: object | undefined): string[] =>
    Object.entries((items ?? {}) as Record<string, Described>).map(([name, { description, required }]) => {
      const text = (description ?? '')
        .trim()
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('|', '\\|');
      return `| \`${name}\` | ${required ? '**Required.** ' : ''}${text} |`;
    });
  const table = (title: string, items: object | undefined): string =>
    [`| ${title} | Meaning |`, '| --- | --- |', ...rows(items)].join('\n');
  const between = (text: string, mark: string, content: string): string =>
    text.replace(
      new RegExp(`<!-- ${mark} -->[\\s\\S]*?<!-- /${mark} -->`),
      () => `<!-- ${mark} -->\n\n${content}\n\n<!-- /${mark} -->`,
    );
  return between(
    between(readme, 'inputs', table('Input', manifest.inputs)),
    'outputs',
    table('Output', manifest.outputs),
  );
}

/** Brings all READMEs of a repository up to date; returns the paths of those that were not. */
export function updateReadmes(root: string, write: boolean): string[] {
  const stale: string[] = [];
  for (const manifest of globSync(['action.yml', 'actions/*/action.yml'], { cwd: root })) {
    const path = join(dirname(manifest), 'README.md');
    if (!existsSync(join(root, path))) continue;
    const before = readFileSync(join(root, path), 'utf8');
    const after = withTables(before, parse(readFileSync(join(root, manifest), 'utf8')));
    if (after === before) continue;
    stale.push(path);
    if (write) writeFileSync(join(root, path), after);
  }
  return stale;
}

if (import.meta.main) {
  const check = process.argv.includes('--check');
  const stale = updateReadmes(join(import.meta.dirname, '..'), !check);
  for (const path of stale) console.log(check ? `${path} is stale: run \`node scripts/readme.ts\`` : `${path} written`);
  if (check && stale.length > 0) process.exitCode = 1;
}
