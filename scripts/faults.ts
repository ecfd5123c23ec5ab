// Writes docs/faults.md from what the tests of test/faults have shown; with --check only says where it differs.
// `--rows FILE` takes the rows of a run that was made before, with SUREFOOT_MATRIX=FILE, in place of a new run.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** One fault, and what a test has seen of it. */
export interface Row {
  readonly group: string;
  readonly fault: string;
  readonly words: string;
  readonly afterwards: string;
}

type Name = Pick<Row, 'group' | 'fault'>;

const ROOT = join(import.meta.dirname, '..');
const DOCUMENT = join(ROOT, 'docs/faults.md');
const GROUPS = ['Build and artifact', 'SSH', 'Host', 'Service', 'Probes', 'Inputs', 'Cancel', 'Secrets'];

const CALL = /^\s*faultTest\(/gm;
/** `faultTest('GROUP', 'NAME', …`. */
const NAMED = /^\s*faultTest\(\s*'([^'\n]+)',\s*(['"`])((?:\\.|(?!\2)[^\\\n])+)\2/gm;
/** `faultTest('GROUP', fault, …` stands in a loop over a table in the same file, whose rows say `fault: 'NAME'`. */
const LOOPED = /^\s*faultTest\(\s*'([^'\n]+)',\s*fault,/gm;
const IN_TABLE = /\bfault: (['"`])((?:\\.|(?!\1)[^\\\n])+)\1/g;

/**
 * The names of all faults that the tests make, as their sources have them. One that is made at several points
 * (`cancelled in ${step}`) stands for each of them: see {@link isCalled}.
 *
 * @throws where a name is not a plain text that can be read without running the test.
 */
export function faultsInSources(root = ROOT): Name[] {
  const files = globSync('test/faults/*.test.ts', { cwd: root }).sort();
  const names = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const single = [...text.matchAll(NAMED)].map(([, group = '', , fault = '']) => ({ group, fault: plain(fault) }));
    const loops = [...text.matchAll(LOOPED)].map(([, group = '']) => group);
    const table = [...text.matchAll(IN_TABLE)].map(([, , fault = '']) => plain(fault));
    const calls = text.match(CALL)?.length ?? 0;
    const unread = calls - single.length - loops.length;
    if (unread > 0 || loops.length > 1)
      throw new Error(`${basename(file)}: ${unread || loops.length} of ${calls} faults have no plain name`);
    return [...single, ...loops.flatMap((group) => table.map((fault) => ({ group, fault })))];
  });
  return names.toSorted((one, other) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group));
}

const plain = (literal: string): string => literal.replace(/\\(.)/g, '$1');

/** The document that says what the rows say. */
export function documentOf(rows: readonly Row[], names: readonly Name[]): string {
  const groups = GROUPS.map((group) => {
    const lines = names
      .filter((name) => name.group === group)
      .flatMap((name) => lastOfEach(rows.filter((row) => isCalled(row, name))))
      .map(({ fault, words, afterwards }) => `| ${[fault, words, afterwards].map(cell).join(' | ')} |`);
    if (lines.length === 0) return '';
    return `## ${group}\n\n| Fault | What the user sees | Afterwards |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
  });
  return [HEAD, ...groups.filter((group) => group !== '')].join('\n');
}

/** Where a fault was made twice, the later row; in the order of the first ones. */
const lastOfEach = (rows: readonly Row[]): Row[] => [...new Map(rows.map((row) => [row.fault, row])).values()];

const HEAD = `# Faults

Every fault below is made for real by a test, through the built actions and on real servers where a server has a part in
it. The words are those of the error on the run's page; the last lines of the log repeat what to do and say how the host
is now. What differs from run to run stands as \`N\`, \`PORT\`, \`TIME\`, \`DIGEST\` or \`…\`, and the server is
\`server.example.org\`. What the last column says was looked up on the server by the same test.

This page is written by \`node scripts/faults.ts\` from a run of \`test/faults\`; it cannot say more than that run showed.
`;

/** A cell that shows text as it is: what stands between backticks is code, everything else loses its meaning. */
function cell(text: string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*_<>[\]`#]/g, (sign) => ENTITIES[sign] ?? sign)))
    .join('')
    .replaceAll('|', '\\|')
    .replaceAll('\n', '<br>');
}

const ENTITIES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'\\*_<>[]`#'].map((sign) => [sign, `&#${sign.charCodeAt(0)};`]),
);

/** The first two cells of every row of a document, with its group: what is compared. */
export function shownIn(
  document: string,
): { readonly group: string; readonly fault: string; readonly words: string }[] {
  let group = '';
  return document.split('\n').flatMap((line) => {
    if (line.startsWith('## ')) group = line.slice(3);
    const [, fault, words] = line.split(/(?<!\\)\|/).map((each) => each.trim());
    if (group === '' || !line.startsWith('| ') || fault === 'Fault' || fault === '---') return [];
    return [{ group, fault: fault ?? '', words: words ?? '' }];
  });
}

/** The name of a fault as a document shows it. */
export const shownName = ({ group, fault }: Name): string => `${group}: ${cell(fault)}`;

/** Whether a fault is one of those that a name from the sources stands for: `${…}` in it is any text. */
export function isCalled(one: Name, name: Name): boolean {
  const [first = '', ...others] = name.fault.split(/\$\{[^}]*\}/);
  const last = others.at(-1);
  if (one.group !== name.group) return false;
  if (last === undefined) return one.fault === first;
  return one.fault.startsWith(first) && one.fault.endsWith(last) && one.fault.length > first.length + last.length;
}

function rowsOf(file: string): Row[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}

/** Runs the tests of all faults. @throws when one fails: of a fault that ends otherwise than it should, nothing is told. */
function runTests(): Row[] {
  const scratch = mkdtempSync(join(tmpdir(), 'surefoot-matrix-'));
  try {
    const file = join(scratch, 'rows');
    writeFileSync(file, '');
    const files = globSync('test/faults/*.test.ts', { cwd: ROOT });
    const options = { cwd: ROOT, stdio: 'inherit', env: { ...process.env, SUREFOOT_MATRIX: file } } as const;
    const { status } = spawnSync(process.execPath, ['scripts/run-tests.ts', ...files], options);
    if (status !== 0) throw new Error('the tests of the faults fail: the document stays as it is');
    return rowsOf(file);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What one document shows and the other does not. */
function differences(is: string, shouldBe: string): string[] {
  const lines = (document: string): string[] =>
    shownIn(document).map(({ group, fault, words }) => `${group}: ${fault}: ${words}`);
  const [there, wanted] = [lines(is), lines(shouldBe)];
  return [
    ...there.filter((line) => !wanted.includes(line)).map((line) => `- ${line}`),
    ...wanted.filter((line) => !there.includes(line)).map((line) => `+ ${line}`),
  ];
}

if (import.meta.main) {
  const at = process.argv.indexOf('--rows');
  const rows = at === -1 ? runTests() : rowsOf(process.argv[at + 1] ?? '');
  const names = faultsInSources();
  const missing = names.filter((name) => !rows.some((row) => isCalled(row, name)));
  for (const name of missing) console.log(`not shown by any row: ${shownName(name)}`);
  const document = documentOf(rows, names);
  if (process.argv.includes('--check')) {
    const different = differences(readFileSync(DOCUMENT, 'utf8'), document);
    for (const line of different) console.log(line);
    if (different.length + missing.length > 0) process.exitCode = 1;
  } else {
    writeFileSync(DOCUMENT, document);
    console.log(`docs/faults.md: ${shownIn(document).length} faults`);
    if (missing.length > 0) process.exitCode = 1;
  }
}
