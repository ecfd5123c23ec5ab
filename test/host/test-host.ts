import { boot, type Machine, type Running } from './boot.ts';
import { cleanHost } from './claim.ts';
import type { Outcome } from './command.ts';
import type { Disk } from './disk.ts';
import { execInside, type Inside } from './inside.ts';
import { startsCommand } from './journal.ts';
import type { Identities } from './keys.ts';
import { type Load, type Pressure, type Request, startLoad } from './load.ts';
import type { Network } from './network.ts';
import { fingerprintOf, type HostKeys } from './sshd.ts';

/** The parts that a host is made of. */
export interface Parts {
  readonly machine: Machine;
  readonly disk: Disk;
  readonly network: Network;
  readonly identities: Identities;
  readonly hostKeys: HostKeys;
}

/** A real server: systemd, sshd and what the options ask for, at an address of its own. Made by `bootHost`. */
export class TestHost {
  readonly #parts: Parts;
  #running: Running | undefined;
  #waiting: { resolve(): void; reject(error: unknown): void }[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The name that the host calls itself. */
  get name(): string {
    return this.#parts.machine.name;
  }

  /** IPv4 address, reachable from this machine and from the other hosts of this process. */
  get address(): string {
    return this.#parts.network.address;
  }

  /** Port of sshd. */
  readonly port = 22;

  /** Private keys, OpenSSH text, that log in as root and as deploy. */
  get keys(): { readonly root: string; readonly deploy: string } {
    const { root, deploy } = this.#parts.identities;
    return { root: root.privateKey, deploy: deploy.privateKey };
  }

  /** Lines for a known_hosts file: one for each host key. */
  get knownHosts(): string {
    return this.#parts.hostKeys.map((key) => `${this.address} ${key}\n`).join('');
  }

  /** `SHA256:…` of each host key: ed25519, ecdsa, rsa. */
  get fingerprints(): string[] {
    return this.#parts.hostKeys.map(fingerprintOf);
  }

  /** The host's root directory, as seen from this machine. */
  get directory(): string {
    return this.#parts.disk.root;
  }

  /** Runs shell lines inside, out of band: as root or `user`, from the home directory; any exit status resolves. */
  async exec(command: string, inside: Inside = {}): Promise<Outcome> {
    return await execInside(this.#leader(), command, inside);
  }

  /** Writes a file, with its directories. Owner `root`, mode 0644 unless said otherwise. */
  async writeFile(
    path: string,
    content: string | Uint8Array,
    { mode = 0o644, owner = 'root' }: { readonly mode?: number; readonly owner?: string } = {},
  ): Promise<void> {
    const make = `set -eu; mkdir -p "$(dirname ${quoted(path)})"; cat >${quoted(path)}`;
    const rights = `chown ${quoted(`${owner}:`)} ${quoted(path)}; chmod ${mode.toString(8)} ${quoted(path)}`;
    await this.#must(`${make}; ${rights}`, content);
  }

  /** A file's text. */
  async readFile(path: string): Promise<string> {
    return await this.#must(`cat ${quoted(path)}`);
  }

  /** How often a unit was started since the host was made, over all its boots, by what systemd wrote down. */
  async serviceStarts(unit: string): Promise<number> {
    const lines = await this.#must(startsCommand(unit));
    return lines.split('\n').filter((line) => line !== '').length;
  }

  /** Pulls the network cable. */
  cutNetwork(): Promise<void> {
    return this.#parts.network.cut();
  }

  /** Puts the network cable back. */
  restoreNetwork(): Promise<void> {
    return this.#parts.network.restore();
  }

  /** Boots a host that is off, from the disk as it is. */
  async boot(): Promise<void> {
    if (this.#running !== undefined) throw new Error(`${this.name} is already running`);
    await this.restoreNetwork();
    const running = await boot(this.#parts.machine);
    this.#running = running;
    running.onEnd((code) => this.#ended(running, code));
    // Lingering users have their own manager; a log-in must not come before it.
    await this.#must('systemctl is-system-running --wait >/dev/null; systemctl start user@4100.service');
  }

  /**
   * Pulls the plug: the disk takes no more, the network is silent, every process is gone, and nobody was asked.
   * Followed by `boot()`.
   */
  async pullPower(): Promise<void> {
    const running = this.#running;
    if (running === undefined) throw new Error(`${this.name} is not running`);
    this.#running = undefined;
    await this.cutNetwork();
    await this.#parts.disk.cutPower();
    await running.kill();
    await this.#parts.disk.unmount();
    await this.#parts.disk.mount();
  }

  /** `systemctl reboot`; resolves when sshd answers again. */
  async reboot(): Promise<void> {
    const running = this.#running;
    const back = new Promise<void>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    await this.#must('systemctl reboot');
    await Promise.all([running?.end(), back]);
  }

  /** Takes up the disk's free space but for `leaveBytes`. Give the host a `diskBytes` of its own. */
  fillDisk(leaveBytes = 0): Promise<void> {
    return this.#parts.disk.fill(leaveBytes);
  }

  /** Gives the space back that `fillDisk` took. */
  freeDisk(): Promise<void> {
    return this.#parts.disk.free();
  }

  /** Asks the host in the background while something happens: a page, or whatever a request is to the test. */
  load(request: Request, pressure: Pressure): Load {
    return startLoad(request, pressure);
  }

  /** Ends the host and removes all of it. Safe to call twice. */
  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await running?.kill();
    await cleanHost(this.#parts.machine.directory);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  #leader(): number {
    if (this.#running === undefined) throw new Error(`${this.name} is not running`);
    return this.#running.leader;
  }

  async #must(command: string, input?: string | Uint8Array): Promise<string> {
    const { code, stdout, stderr } = await this.exec(command, input === undefined ? {} : { input });
    if (code !== 0) throw new Error(`${this.name}: ${command}: exit ${code}\n${stderr}`);
    return stdout;
  }

  /** A machine that reboots comes back by itself, whoever asked for it. */
  #ended(running: Running, code: number): void {
    if (this.#running !== running) return;
    this.#running = undefined;
    if (code !== 133) return;
    const waiting = this.#waiting.splice(0);
    this.boot().then(
      () => {
        for (const { resolve } of waiting) resolve();
      },
      (error: unknown) => {
        for (const { reject } of waiting) reject(error);
      },
    );
  }
}

const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
