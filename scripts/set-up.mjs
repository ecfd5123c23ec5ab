// What `npm start` and `npm test` need beside npm: Debian packages. Plain JavaScript, because it runs on whatever Node
// there is; what it prints is for somebody who has never seen the project.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Program that tells whether a package is there → the package. */
const FOR_HOSTS = {
  'systemd-nspawn': 'systemd-container',
  sshd: 'openssh-server',
  ssh: 'openssh-client',
  'dbus-daemon': 'dbus',
  sudo: 'sudo',
  ip: 'iproute2',
  'mkfs.ext4': 'e2fsprogs',
  flock: 'util-linux',
  nginx: 'nginx-light',
  perl: 'perl',
  git: 'git',
};
const FOR_TESTS = {
  supervisord: 'supervisor',
  shellcheck: 'shellcheck',
  busybox: 'busybox',
  dash: 'dash',
  fish: 'fish',
  tcsh: 'tcsh',
  python3: 'python3',
  openssl: 'openssl',
  unshare: 'util-linux',
};
/** Packages that no program tells of: a file that they bring → the package. */
const FILES = {
  '/usr/lib/systemd/user/dbus.socket': 'dbus-user-session',
};
/** Services that some of them would start on this very machine; they are wanted for test servers only. */
const SERVICES = ['ssh', 'nginx', 'supervisor'];
const PATH = `${process.env.PATH}:/usr/local/sbin:/usr/sbin:/sbin`;

export function requireNode() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) stop(`This needs Node 20 or newer; this is ${process.version}.`);
}

/** Root on Linux, or a word that says so and the end. `what` completes "… boots real servers". */
export function requireRoot(what) {
  if (process.platform !== 'linux') stop(`${what} boots real servers, which needs Linux; this is ${process.platform}.`);
  if (process.getuid() !== 0) stop(`${what} boots real servers, which needs root: run it again with sudo.`);
}

/** Installs the packages of package-lock.json when they are not there, or not those. */
export function installNpmPackages() {
  if (npmPackagesAreThere()) return;
  say('Installing the npm packages (npm ci) …');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) stop('npm ci failed; its words stand above.');
}

/** npm leaves a lock of what it installed; optional packages of other platforms are not in it. */
function npmPackagesAreThere() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional === true && installed[path] === undefined),
  );
}

function packagesOf(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** Installs the Debian packages that are missing, and starts none of their services on this machine. */
export function installDebianPackages({ tests }) {
  const missing = missingPackages(tests);
  if (missing.length === 0) return;
  if (!onPath('apt-get')) {
    stop(`Please install what these Debian packages hold, and run this again: ${missing.join(' ')}`);
  }
  say(`Installing the Debian packages ${missing.join(' ')} …`);
  const environment = { ...process.env, PATH, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words) =>
    spawnSync('apt-get', words, { env: environment, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  withoutStarts(() => {
    apt('update', '-qq');
    const done = apt('install', '-y', '-qq', '--no-install-recommends', ...missing);
    if (done.status !== 0) stop(`apt-get could not install them:\n${done.stdout}${done.stderr}`);
  });
  const still = missingPackages(tests);
  if (still.length > 0) stop(`apt-get installed them, but this is still missing: ${still.join(' ')}`);
}

/** The Node that the actions run on, from the packages: node_modules/node-linux-<arch>. */
export function node24() {
  const path = join(root, `node_modules/node-linux-${process.arch === 'arm64' ? 'arm64' : 'x64'}/bin/node`);
  if (existsSync(path)) return path;
  if (process.versions.node.startsWith('24.')) return process.execPath;
  return stop(
    `Node 24 did not come with the npm packages (${process.platform} ${process.arch}): run this with Node 24.`,
  );
}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

export function stop(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

function missingPackages(tests) {
  const programs = { ...FOR_HOSTS, ...(tests ? FOR_TESTS : {}) };
  const packages = [
    ...Object.entries(programs).filter(([program]) => !onPath(program)),
    ...Object.entries(FILES).filter(([file]) => !existsSync(file)),
  ].map(([, name]) => name);
  return [...new Set(packages)];
}

function onPath(program) {
  return PATH.split(':').some((directory) => existsSync(join(directory, program)));
}

/** dpkg asks policy-rc.d before it starts a service; newly installed ones are kept from the next boot as well. */
function withoutStarts(work) {
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  const before = new Set(SERVICES.filter((service) => existsSync(`/lib/systemd/system/${service}.service`)));
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    work();
  } finally {
    if (ours) rmSync(policy, { force: true });
  }
  for (const service of SERVICES) {
    if (before.has(service) || !existsSync('/run/systemd/system')) continue;
    try {
      execFileSync('systemctl', ['disable', service], { stdio: 'ignore' });
    } catch {
      // Not installed, or not known to systemd: then nothing will start it.
    }
  }
}
