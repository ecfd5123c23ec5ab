import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { scan } from '../../src/artifact/scan.ts';
import { COMMAND } from '../../src/host/bootstrap.ts';
import type { Opened } from '../../src/host/channel.ts';
import type { Host } from '../../src/host/host.ts';
import { earlyCommand } from '../../src/host/program/early.ts';
import { Reply } from '../../src/host/program/reply.ts';
import { commit } from '../../src/release/closing.ts';
import { contentsOf, type Wishes } from '../../src/release/contents.ts';
import { type Deployed, deployRelease } from '../../src/release/deploy.ts';
import type { Ticket } from '../../src/release/transaction.ts';
import { NOTHING_SENT, type Sent } from '../../src/release/transfer.ts';
import { type As, environment, localHost, START } from './local-host.ts';
import { PROGRAM_FILE } from './program-file.ts';
import { FAST, type Shell } from './shells.ts';

/** What one word answered. */
export interface Said {
  readonly code: number | null;
  readonly reply: Reply;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly said: Promise<Said>;
}

/** How far a deploy goes, and with what. */
export interface Deploying {
  /** Names in the artifact and what they hold. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  /** Instead of `files`: an artifact that is there. */
  readonly source?: string;
  readonly holder?: string;
  readonly actor?: string;
  readonly until?: 'opened' | 'filled' | 'sealed' | 'switched' | 'committed';
  readonly wishes?: Partial<Wishes>;
  readonly adopt?: boolean;
  readonly keep?: number;
  readonly id?: string;
  readonly wait?: number;
  /** Seconds until the host goes back by itself; 0, which is the default, for never. */
  readonly within?: number;
  /** What {@link Site.begin} began. */
  readonly opened?: Promise<Opened>;
}

/** A deploy root in a directory of its own, with no service; gone when the test ends. */
export class Site {
  readonly shell: Shell;
  readonly directory: string;
  readonly root: string;
  readonly host: Host;
  readonly #as: As | undefined;
  #artifacts = 0;
  #again = 0;
  /** The recipe of the last deploy. */
  recipe = '';
  /** What the last deploy sent. */
  sent: Sent = NOTHING_SENT;

  constructor(
    t: { after(end: () => void): void },
    shell: Shell,
    { as, name = 'site', below = FAST }: { as?: As; name?: string; below?: string } = {},
  ) {
    this.shell = shell;
    this.directory = mkdtempSync(join(below, 'surefoot-site-'));
    this.root = join(this.directory, name);
    mkdirSync(this.root, { recursive: true });
    if (as) for (const each of [this.directory, this.root]) chownSync(each, as.uid, as.gid);
    this.#as = as;
    this.host = localHost(shell, as);
    t.after(() => {
      execFileSync('chmod', ['-R', 'u+rwX', this.directory]);
      execFileSync('rm', ['-rf', this.directory]);
    });
  }

  /** Starts the program with one word. `args` as `key=value`, given as they are. */
  start(word: string, args: readonly string[] = [], input: Uint8Array | 'open' = new Uint8Array()): Running {
    const child = spawn('sh', [PROGRAM_FILE, word, `root=${this.root}`, ...args], {
      env: environment(this.shell),
      cwd: '/',
      ...this.#as,
    });
    const out = (child.stdout as Readable).toArray();
    const err = (child.stderr as Readable).toArray();
    child.stdin?.on('error', () => {});
    if (input !== 'open') child.stdin?.end(input);
    const said = once(child, 'close').then(async ([code]) => {
      const text = Buffer.concat(await out).toString();
      return { code, out: text, err: Buffer.concat(await err).toString(), reply: new Reply(text) };
    });
    return { process: child, said };
  }

  run(word: string, args: readonly string[] = [], input: Uint8Array = new Uint8Array()): Promise<Said> {
    return this.start(word, args, input).said;
  }

  /** A directory with these files, to be deployed. */
  artifact(files: Readonly<Record<string, string | Buffer>>): string {
    this.#artifacts += 1;
    const directory = join(this.directory, `artifact-${this.#artifacts}`);
    mkdirSync(directory);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), content);
    }
    return directory;
  }

  /** A deploy by the very functions that the actions use, up to a point. */
  async deploy(deploying: Deploying): Promise<Ticket> {
    const source = deploying.source ?? this.artifact(deploying.files ?? {});
    const deployed = await this.attempt({ ...deploying, source });
    if (deployed.kind === 'unchanged') {
      // A test that deploys the same again means a release of its own: another recipe makes one.
      this.#again += 1;
      return await this.deploy({
        ...deploying,
        source,
        wishes: { ...deploying.wishes, beforeSwitch: `# ${this.#again}` },
      });
    }
    const { ticket } = deployed;
    this.sent = deployed.sent;
    if ((deploying.until ?? 'committed') === 'committed') {
      const { identity, place, release } = ticket;
      await commit(this.host, place, identity, release, '{"version":1}\n');
    }
    return ticket;
  }

  /** The same, to its own end: nothing is committed, and what is live already is not deployed again. */
  async attempt(deploying: Deploying): Promise<Deployed> {
    const { until = 'committed', holder = 'https://example/runs/1', actor = 'somebody' } = deploying;
    const source = deploying.source ?? this.artifact(deploying.files ?? {});
    const built = await scan(source);
    const contents = contentsOf(built, {
      exclude: [],
      shared: [],
      writable: [],
      beforeSwitch: '',
      ...deploying.wishes,
    });
    this.recipe = contents.recipe;
    return await deployRelease({
      host: this.host,
      place: { root: this.root, live: 'current' },
      holder: { holder, attempt: 1, actor },
      service: NO_SERVICE,
      contents,
      name: deploying.id === undefined ? { commit: 'abcdef0' } : { id: deploying.id },
      adopt: deploying.adopt ?? false,
      noReturn: '',
      keep: deploying.keep ?? 5,
      wait: deploying.wait ?? 0,
      source,
      digest: 'd1',
      built,
      copy: (deploying.wishes?.beforeSwitch ?? '') !== '',
      until: until === 'committed' ? 'switched' : until,
      within: deploying.within ?? 0,
      signal: new AbortController().signal,
      say: () => {},
      now: Date.now,
      opened: deploying.opened ?? this.begin(),
      mark: START,
    });
  }

  /** Begins a deploy as the actions do, before it is known what it is to do. */
  begin(): Promise<Opened> {
    return this.host.open(earlyCommand(this.root, 'current', START) ?? COMMAND);
  }

  /** What the live link says. */
  live(): string {
    return readlinkSync(join(this.root, 'current'));
  }

  releases(): string[] {
    return readdirSync(join(this.root, 'releases')).sort();
  }

  /** What lies in the root itself. */
  names(): string[] {
    return readdirSync(this.root).sort();
  }

  path(...names: string[]): string {
    return join(this.root, ...names);
  }

  read(...names: string[]): string {
    return readFileSync(this.path(...names), 'utf8');
  }

  has(...names: string[]): boolean {
    return existsSync(this.path(...names));
  }

  /** The log's lines, parsed. */
  log(): Record<string, string>[] {
    return this.read('.surefoot/log.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  }
}

export const NO_SERVICE = { service: '', manager: '', sudo: 'auto' };
export const WHO = ['holder=https://example/runs/1', 'attempt=1', 'actor=somebody'];
