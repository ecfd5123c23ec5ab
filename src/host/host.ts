import type { Duplex, Readable } from 'node:stream';
import type { Opened } from './channel.ts';

/** One program fed to a POSIX shell on a host. */
export interface Call {
  /** POSIX sh; it is read by `sh` whatever the log-in shell is, and never appears in an argument vector. */
  readonly script: string;
  /**
   * What the program reads as its standard input, after the script. Nothing by default. A `Readable` is read no faster
   * than the program takes it, and is destroyed when the call ends, whether it was read to its end or not.
   */
  readonly input?: Readable | Uint8Array;
  /** Milliseconds after which the call is given up: the channel is closed and a `Fault` says so. */
  readonly timeout: number;
  /**
   * Called for every line of standard error as it comes: what a person should see. It is ready to be printed: `[label] `
   * stands before it, no line end after it, nothing in it is a terminal escape, a control character or a workflow
   * command, and it is cut at 8 KiB.
   */
  readonly onLine?: (line: string) => void;
  /** Called for the bytes of standard output as they come; the answer holds them all the same. */
  readonly onOutput?: (piece: Buffer) => void;
  /** Ends the call early. */
  readonly signal?: AbortSignal;
  /** The channel that it goes over, where one was opened ahead by {@link Host.open}. */
  readonly opened?: Promise<Opened> | undefined;
  /**
   * Its start mark, where what runs on that channel was told it and may speak before the script: 32 random hexadecimal
   * digits. What it says between the mark and the script is part of the answer, and so is the mark before the script.
   */
  readonly mark?: string | undefined;
}

/** What came back. A program ended by a signal has no code: `code` is `null` and `signal` names it; treat it as a failure. */
export interface Answer {
  readonly code: number | null;
  readonly signal: string | undefined;
  /** At most 64 MiB; a program that prints more is a `Fault`. What the log-in shell prints before is not in it. */
  readonly stdout: Buffer;
  /** The last 64 KiB of standard error, its lines made printable as for `onLine`, but without the label before them. */
  readonly stderr: string;
}

/** The machine at the other end of one open SSH connection. */
export interface Host {
  /** How the host is named in every line that is printed: `name` or `name:port`, never the address behind it. */
  readonly label: string;
  /** Runs a program. Resolves for every exit status; throws a `Fault` when no answer can be had. */
  run(call: Call): Promise<Answer>;
  /**
   * Begins a command on a channel of its own, before it is known what the call over it is to do. It must read its script
   * as every host does, see `COMMAND`. The promise is rejected when there is no channel; it need not be heard.
   */
  open(command: string): Promise<Opened>;
  /**
   * A TCP connection that the host opens from where it stands (`direct-tcpip`).
   *
   * @throws DialRefused whose `reason` tells nothing listening, forwarding forbidden and not reachable apart.
   */
  dial(address: string, port: number): Promise<Duplex>;
  /** How often this side spoke after it had heard something new: what a far line makes slow. */
  turns(): number;
  /** Ends the connection, and the one to the jump host below it, within about a second. Safe to call twice. */
  close(): Promise<void>;
}
