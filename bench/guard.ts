// What guard-lint costs beside ShellCheck and plain patterns over the same real scripts, and on pull requests of 300
// files: one of nothing but scripts, and one as people make them, from the history of this repository. Processor time is
// what counts: it is the same on a busy machine. `--source` runs src/ instead of the build.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { realScripts } from '../test/guard/fuzz/scripts.ts';

const BYTES = 3_000_000;
const FILES = 300;
/** What people write who have no linter: one alternative for each family that has a plain word. */
const PATTERNS =
  'fuser +-k|kill +-9|killall|supervisorctl +stop|rm +-rf +/|dropdb|DROP +TABLE|shutdown|reboot|push +--force|cat +[.]env|chmod +777|curl.*[|] *sh|iptables +-F';
/** What of this repository people write. */
const TEXTS = ['.', ':!dist', ':!.github/surefoot.yml'];
const ROUNDS = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 3);
const fromSource = process.argv.includes('--source');
const repository = join(import.meta.dirname, '..');
const main = pathToFileURL(join(repository, 'src/main.ts')).href;

/** What one run took: seconds of the processor with those of its children, seconds by the clock, bytes at the most. */
interface Taken {
  readonly cpu: number;
  readonly clock: number;
  readonly memory: number;
}

const scratch = mkdtempSync(join(tmpdir(), 'surefoot-bench-'));
try {
  const scripts = collected();
  const tree = join(scratch, 'tree');
  const change = join(scratch, 'change');
  commit(tree, scripts);
  commit(change, spread(scripts, FILES));
  commit(
    change,
    spread(scripts, FILES).map(({ name, text }) => ({ name, text: `${text}\necho added\n` })),
  );
  const history = join(scratch, 'history');
  const real = realChange(history);
  const lint = [
    process.execPath,
    ...(fromSource
      ? [
          '--input-type=module',
          '--eval',
          `import { run } from '${main}'; process.argv.splice(1, 0, 'index.js'); await run('guard-lint');`,
          '--',
        ]
      : [join(repository, 'actions/guard-lint/index.js')]),
  ];
  const list = join(scratch, 'list');
  writeFileSync(list, scripts.map(({ name }) => `${name}\0`).join(''));
  const rounds: Record<string, Taken[]> = {};
  const measure = (what: string, directory: string, program: readonly string[]): void => {
    rounds[what] = [...(rounds[what] ?? []), taken(directory, program)];
  };
  const cores = String(availableParallelism());
  for (let round = 0; round < ROUNDS; round++) {
    measure('guard-lint', tree, [...lint, '--tree']);
    if (has('shellcheck'))
      measure('shellcheck', tree, ['xargs', '-0', '-a', list, '-P', cores, '-n', '20', 'shellcheck', '-f', 'gcc']);
    measure('grep -E', tree, ['xargs', '-0', '-a', list, 'grep', '-E', '-e', PATTERNS]);
    measure(`${FILES} files changed`, change, [...lint, '--base', 'HEAD~1']);
    if (real > 0) measure(`${real} real ones`, history, [...lint, '--base', 'HEAD~1']);
    measure('empty node', tree, [process.execPath, '--eval', '']);
  }
  const bytes = scripts.reduce((total, { text }) => total + Buffer.byteLength(text), 0);
  console.log(`${scripts.length} scripts, ${(bytes / 1e6).toFixed(2)} MB; medians of ${ROUNDS} rounds; ${cores} cores`);
  const base = median((rounds['guard-lint'] ?? []).map(({ cpu }) => cpu));
  for (const [what, all] of Object.entries(rounds)) {
    const cpu = median(all.map((each) => each.cpu));
    const clock = median(all.map((each) => each.clock));
    const memory = median(all.map((each) => each.memory));
    console.log(
      `${what.padEnd(20)} ${cpu.toFixed(2).padStart(7)} s cpu ${(cpu / base).toFixed(2).padStart(7)}× ${clock.toFixed(2).padStart(7)} s by the clock ${(memory / 1e6).toFixed(0).padStart(5)} MB`,
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Real scripts under names of their own; the same again where the machine has too few, and that is said. */
function collected(): { name: string; text: string }[] {
  const real = realScripts(BYTES);
  const files = real.map(({ file, text }) => ({ name: `once${file.replace(/(?:\.sh)?$/, '.sh')}`, text }));
  let total = files.reduce((sum, { text }) => sum + text.length, 0);
  if (total < BYTES)
    console.log(`There are only ${(total / 1e6).toFixed(2)} MB of scripts here: some are taken again.`);
  for (let at = 0; total < BYTES && real.length > 0; at += 1) {
    const { file, text } = real[at % real.length] as (typeof real)[number];
    files.push({ name: `again${Math.floor(at / real.length)}${file.replace(/(?:\.sh)?$/, '.sh')}`, text });
    total += text.length;
  }
  return files;
}

/** Some of many, from all over them. */
function spread<T>(all: readonly T[], count: number): T[] {
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, at) => all[Math.floor((at * all.length) / count)] as T,
  );
}

/**
 * The last changes of this repository that touch so many files, as one change; answers how many they are. Its own
 * configuration is left out: it keeps the linter from the samples in tests. A shallow clone has no such change.
 */
function realChange(directory: string): number {
  const git = (...words: string[]): string => execFileSync('git', words, { cwd: repository, encoding: 'utf8' });
  const commits = git('rev-list', '--first-parent', '--max-count=500', 'HEAD').trim().split('\n');
  const changed = (base: string): number =>
    git('diff', '--name-only', base, 'HEAD', '--', ...TEXTS).split('\n').length - 1;
  const base = commits.find((each) => changed(each) >= FILES);
  if (base === undefined) return 0;
  mkdirSync(directory);
  for (const revision of [base, 'HEAD']) {
    for (const name of readdirSync(directory)) if (name !== '.git') rmSync(join(directory, name), { recursive: true });
    const files = execFileSync('git', ['archive', revision, '--', ...TEXTS], { cwd: repository, maxBuffer: 1e9 });
    execFileSync('tar', ['x', '-C', directory], { input: files });
    commit(directory, []);
  }
  return changed(base);
}

function commit(directory: string, files: readonly { readonly name: string; readonly text: string }[]): void {
  for (const { name, text } of files) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const who = ['-c', 'user.name=Maria', '-c', 'user.email=maria@example.org'];
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...who, 'commit', '-q', '-m', 'x'],
  ])
    execFileSync('git', args, { cwd: directory, env, stdio: 'ignore' });
}

/** Runs a program with its output thrown away. GNU time sees the memory of the largest process and the time of all. */
function taken(directory: string, program: readonly string[]): Taken {
  const report = join(scratch, 'report');
  const { error } = spawnSync('/usr/bin/time', ['-q', '-o', report, '-f', '%U %S %e %M', ...program], {
    cwd: directory,
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], HOME: scratch },
  });
  if (error) throw error;
  const [user = 0, system = 0, clock = 0, kilobytes = 0] = (
    readFileSync(report, 'utf8').trim().split('\n').at(-1) ?? ''
  )
    .split(' ')
    .map(Number);
  return { cpu: user + system, clock, memory: kilobytes * 1024 };
}

function has(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
