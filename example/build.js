// Builds dist/: everything that the service needs to run, so that the server needs Node and nothing else.
// The same commit and the same build id give the same bytes on every machine.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.dirname;
const dist = join(root, 'dist');

const previousBuildId = readPreviousBuildId();
// First of all: a failed build must not leave an older one for the deploy to find.
rmSync(dist, { recursive: true, force: true });
const breakage = await chosenBreakage(process.env['BREAK']);
compile(breakage?.project ?? 'tsconfig.json');
copyProductionPackages();
for (const folder of ['public', 'data']) cpSync(join(root, folder), join(dist, folder), { recursive: true });
const { name, version, type, engines, dependencies } = readJson('package.json');
writeJson('package.json', { name, version, private: true, type, engines, dependencies });
writeJson('build.json', { buildId: chooseBuildId() });
breakage?.artifact?.(dist, { previousBuildId });

/** `BREAK` names a file in broken/: one known way for a build to go wrong, for rehearsals of a bad deploy. */
async function chosenBreakage(wanted) {
  if (!wanted) return undefined;
  const known = readdirSync(join(root, 'broken'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.slice(0, -'.js'.length));
  if (!known.includes(wanted)) fail(`BREAK holds ${JSON.stringify(wanted)}; it may hold ${known.join(', ')}`);
  return import(new URL(`broken/${wanted}.js`, import.meta.url).href);
}

function compile(project) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  if (!existsSync(compiler)) fail('the packages are not installed: run `npm ci` first');
  const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, project)], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) fail('the TypeScript compiler found errors');
}

/**
 * The lock file says which packages production needs; they are installed already, so nothing is downloaded.
 * Optional packages are left out: they differ from machine to machine, and the build must not.
 */
function copyProductionPackages() {
  for (const [path, entry] of Object.entries(readJson('package-lock.json').packages)) {
    if (path === '' || entry.dev || entry.devOptional || entry.optional) continue;
    const from = join(root, path);
    if (!existsSync(from)) fail(`${path} is not installed: run \`npm ci\` first`);
    cpSync(from, join(dist, path), { recursive: true });
  }
}

function chooseBuildId() {
  const id = process.env['BUILD_ID'] || commit() || 'dev';
  // It becomes a header of every answer.
  if (!/^[\w.+-]{1,128}$/.test(id)) fail(`BUILD_ID holds ${JSON.stringify(id)}; it may hold letters, digits, . _ + -`);
  return id;
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return undefined;
  }
}

function readPreviousBuildId() {
  const file = join(dist, 'build.json');
  return process.env['PREVIOUS_BUILD_ID'] || (existsSync(file) ? readJson('dist/build.json').buildId : 'previous');
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

function writeJson(path, value) {
  writeFileSync(join(dist, path), `${JSON.stringify(value, null, 2)}\n`);
}

function fail(words) {
  console.error(`build: ${words}`);
  process.exit(1);
}
