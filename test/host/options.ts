/** How a test host is to be. Everything has a default: a plain Debian server with sshd. */
export interface TestHostOptions {
  /** The host's own name (`hostname`). Default: `host1`, `host2`, … */
  readonly name?: string;
  /** Starts nginx with the package's own site (port 80). */
  readonly nginx?: boolean;
  /** Starts supervisord; programs go to `/etc/supervisor/conf.d`. */
  readonly supervisor?: boolean;
  /** systemd units that `deploy` may restart, reload, start and reset with sudo. */
  readonly services?: readonly string[];
  /** supervisor programs that `deploy` may restart, start and ask about with sudo. */
  readonly programs?: readonly string[];
  /** Size of the host's disk, bytes. Default 1 GiB; give less for a disk that is to be filled. */
  readonly diskBytes?: number;
  /** Inodes of the host's disk. Default: whatever the file system thinks right. */
  readonly diskInodes?: number;
  /**
   * `memory`: a tmpfs; everything written survives `pullPower`, as if it had been synced. `ext4`: a loop-mounted file;
   * what had not reached the disk when the power went is lost. Default `memory`.
   */
  readonly disk?: 'memory' | 'ext4';
  /** `busybox`: sh, coreutils, tar, gzip, find, sed, grep … are busybox, everywhere on the host. Default `coreutils`. */
  readonly tools?: 'coreutils' | 'busybox';
  /** Log-in shell of root and deploy: an absolute path. Default `/bin/bash`, with busybox `/bin/sh`. */
  readonly shell?: string;
  /** The log-in shell prints this line before anything else, as many a profile does. */
  readonly greeting?: string;
  /** Lines put before the rest of `sshd_config`: the first mention of a word wins. */
  readonly sshdConfig?: string;
  /** Replaces the narrow sudoers file; an empty text means no rights at all. */
  readonly sudoers?: string;
}
