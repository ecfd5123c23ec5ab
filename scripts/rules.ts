// Writes docs/rules.md and schema/surefoot.schema.json from the rules; with --check only says which are stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { DEFAULT_POLICY } from '../src/guard/policy/defaults.ts';
import { type Example, FAMILIES, type Rule } from '../src/guard/rule.ts';
import { RULES } from '../src/guard/rules/index.ts';
import { schemaOf } from './schema.ts';

/** A policy file as a repository might have it. */
const POLICY = `# yaml-language-server: $schema=https://raw.githubusercontent.com/OWNER/surefoot/v1/schema/surefoot.schema.json
guard:
  live-paths: [/opt/app-live, "*:/var/www/html"]
  data-paths: [backend/data, /var/lib/app/data]
  secret-files: [config/secrets.yml]
  rules:
    stop-start: warning
    history-rewrite/reset-hard: error
  own-rules:
    - id: own/no-ftp
      command: [ftp, lftp]
      message: FTP sends passwords in the clear.
      instead: rsync over ssh
  allow:
    - rule: data-destruction/drop-database
      path: scripts/restore-test.sh
      reason: It restores into a database of its own.
      until: 2027-01-31
  exclude: [vendor]`;

/** The document of all rules. */
export function documentOf(rules: readonly Rule[]): string {
  const families = FAMILIES.map((family) => {
    const own = rules.filter(({ id }) => id.startsWith(`${family}/`));
    return [`## ${family}`, ...own.map(sectionOf)].join('\n\n');
  });
  return `${[
    '# The rules of guard-lint',
    'Written by `node scripts/rules.ts` from src/guard/rules: the examples are the tests of the rules.',
    'What runs is an error. What a document only recommends is a warning, and what stands under a heading that forbids it is left alone. A rule that is off is switched on in `.github/surefoot.yml`, under `guard:` and `rules:`, by its id or by its family.',
    'An editor that knows the YAML language server completes and checks that file when its first line names the schema (a path from the file itself, or a URL of this repository):',
    fenced('yml', POLICY),
    ['| rule | severity | what it finds |', '| --- | --- | --- |', ...rules.map(rowOf)].join('\n'),
    ...families,
    '## The paths that are meant when nothing is configured',
    'Live paths; `live-paths` takes the place of all of them. What lies below is meant too, `!` is an exception, and `*:` holds on other machines only.',
    fenced('text', DEFAULT_POLICY.livePaths.join('\n')),
    'Production data; `data-paths` takes the place of all of it.',
    fenced('text', DEFAULT_POLICY.dataPaths.join('\n')),
  ].join('\n\n')}\n`;
}

const rowOf = ({ id, severity, title }: Rule): string =>
  `| [\`${id}\`](#${id.replace('/', '')}) | ${severity} | ${title.replaceAll('|', '\\|')} |`;

function sectionOf(rule: Rule): string {
  return [
    `### ${rule.id}`,
    `${rule.title}. Severity: ${rule.severity}.`,
    rule.why,
    `**Instead:** ${rule.instead}`,
    '❌ Never:',
    ...examplesOf(rule.bad),
    '✅ Left alone:',
    ...examplesOf(rule.good),
  ].join('\n\n');
}

/** Shell in one block with the reasons as comments; other files each in a block of their own. */
function examplesOf(examples: readonly Example[]): string[] {
  const shell = examples.filter(({ path }) => path === undefined);
  const blocks = shell.map(({ text, because }) => `${because === undefined ? '' : `# ${because}\n`}${text}`);
  const others = examples.flatMap(({ text, path = '', because }) =>
    path === ''
      ? []
      : [
          `\`${path}\`${because === undefined ? '' : ` (${because})`}:`,
          fenced(LANGUAGES.get(extname(path)) ?? 'text', text),
        ],
  );
  return [...(blocks.length > 0 ? [fenced('sh', blocks.join('\n'))] : []), ...others];
}

const LANGUAGES = new Map([
  ['.yml', 'yml'],
  ['.json', 'json'],
  ['.sh', 'sh'],
]);
const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

/** Brings both files up to date; returns the paths of those that were not. */
export function updateRules(root: string, write: boolean): string[] {
  const files = new Map([
    ['docs/rules.md', documentOf(RULES)],
    ['schema/surefoot.schema.json', `${JSON.stringify(schemaOf(RULES), undefined, 2)}\n`],
  ]);
  return [...files].flatMap(([path, text]) => {
    const file = join(root, path);
    if (existsSync(file) && plain(path, readFileSync(file, 'utf8')) === plain(path, text)) return [];
    if (write) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return [path];
  });
}

/** How JSON is laid out is for the formatter to say. */
const plain = (path: string, text: string): string => (path.endsWith('.json') ? JSON.stringify(parsed(text)) : text);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  const check = process.argv.includes('--check');
  const stale = updateRules(join(import.meta.dirname, '..'), !check);
  for (const path of stale) console.log(check ? `${path} is stale: run \`node scripts/rules.ts\`` : `${path} written`);
  if (check && stale.length > 0) process.exitCode = 1;
}
