import { mkdir, rm, statfs, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outcomeOf, run } from './command.ts';
import type { TestHostOptions } from './options.ts';

/** A host's file system: this machine's system below (never written), a disk of the host's own above. */
export interface Disk {
  /** The root directory of the host, as seen from this machine. */
  readonly root: string;
  mount(): Promise<void>;
  unmount(): Promise<void>;
  /** What a power cut does to the disk: nothing reaches it from now on. Only `ext4` forgets anything. */
  cutPower(): Promise<void>;
  /** Takes up the free space but for `leaveBytes`. */
  fill(leaveBytes: number): Promise<void>;
  free(): Promise<void>;
}

/** What the mounting of a fresh disk needs to know. */
interface Place {
  readonly directory: string;
  /** The file behind the disk; another one after each power cut. */
  image: string;
  readonly upper: string;
  readonly work: string;
  readonly root: string;
  readonly filler: string;
}

const placeIn = (host: string): Place => {
  const directory = join(host, 'disk');
  const at = (name: string): string => join(directory, name);
  return {
    directory,
    image: join(host, 'disk.ext4'),
    upper: at('upper'),
    work: at('work'),
    root: at('root'),
    filler: at('filler'),
  };
};

async function mountMemory({ directory }: Place, bytes: number, inodes: number | undefined): Promise<void> {
  const limits = [`size=${bytes}`, 'mode=755', ...(inodes === undefined ? [] : [`nr_inodes=${inodes}`])];
  await run('mount', '-t', 'tmpfs', '-o', limits.join(','), 'surefoot-test', directory);
}

async function formatImage({ image }: Place, bytes: number, inodes: number | undefined): Promise<void> {
  await writeFile(image, '');
  await truncate(image, bytes);
  // No reserve for root: a full disk is full for everybody.
  const limits = ['-m', '0', ...(inodes === undefined ? [] : ['-N', String(inodes)])];
  await run('mkfs.ext4', '-q', '-F', ...limits, image);
}

// Nothing reaches the disk by the mere passing of time: what is there after a power cut was synced by somebody.
/**
 * By a loop device of its own each time. `mount -o loop` takes the device that is there already as long as any mount
 * namespace of this machine holds the old mount (a host that boots meanwhile does), and that one has no power.
 */
async function mountImage({ image, directory }: Place): Promise<void> {
  const device = (await run('losetup', '--find', '--show', image)).trim();
  try {
    await run('mount', '-t', 'ext4', device, directory);
  } finally {
    // While it is mounted this only says that the device goes with the mount.
    await run('losetup', '--detach', device);
  }
}

const mountOverlay = ({ upper, work, root }: Place): Promise<string> =>
  run('mount', '-t', 'overlay', '-o', `lowerdir=/,upperdir=${upper},workdir=${work}`, 'surefoot-test', root);

/**
 * Ends a file system as a power cut does: EXT4_IOC_SHUTDOWN without writing back, journal included. From then on the
 * disk is a copy of what had reached it: the old device writes what it still holds when its last user lets go of it (a
 * host that boots meanwhile may), and that must not come over what the next boot makes of the disk.
 */
async function shutDownImage(place: Place): Promise<void> {
  const { directory, image } = place;
  const shutdown = 0x8004587d;
  const withoutLogFlush = 2;
  // Node cannot call ioctl; perl is essential to Debian.
  const program = `open(my $d, "<", $ARGV[0]) or die $!; my $how = pack("L", ${withoutLogFlush}); ioctl($d, ${shutdown}, $how) or die $!`;
  await run('perl', '-e', program, directory);
  place.image = `${image.replace(/\.\d+$/, '')}.${Date.now()}`;
  await run('cp', '--sparse=always', image, place.image);
  await rm(image);
}

async function fillUp({ directory, filler }: Place, leaveBytes: number): Promise<void> {
  await mkdir(filler, { recursive: true });
  // What is still to be written takes space too; and a file system needs some blocks to say where the others are.
  for (let round = 0; round < 8; round++) {
    await run('sync', '--file-system', directory);
    const { bavail, bsize } = await statfs(directory);
    const bytes = bavail * bsize - leaveBytes;
    if (bytes < bsize) return;
    const file = join(filler, String(round));
    if ((await outcomeOf(['fallocate', '-l', String(bytes), file])).code === 0) continue;
    await outcomeOf(['dd', 'if=/dev/zero', `of=${file}`, 'bs=1K', `count=${Math.ceil(bytes / 1024)}`]);
  }
}

/** Makes the disk of a host and mounts it. `prepare` is given the upper directory before anything lies over it. */
export async function makeDisk(
  host: string,
  { disk = 'memory', diskBytes = 2 ** 30, diskInodes }: TestHostOptions,
  prepare: (upper: string) => Promise<void>,
): Promise<Disk> {
  const place = placeIn(host);
  await mkdir(place.directory, { recursive: true });
  if (disk === 'ext4') {
    await formatImage(place, diskBytes, diskInodes);
    await mountImage(place);
  } else await mountMemory(place, diskBytes, diskInodes);
  await mkdir(place.upper);
  await mkdir(place.work);
  await mkdir(place.root);
  await prepare(place.upper);
  await mountOverlay(place);
  return {
    root: place.root,
    mount: async () => {
      if (disk === 'ext4') await mountImage(place);
      await mountOverlay(place);
    },
    unmount: async () => {
      await run('umount', place.root);
      if (disk === 'ext4') await run('umount', place.directory);
    },
    cutPower: async () => {
      if (disk === 'ext4') await shutDownImage(place);
    },
    fill: (leaveBytes) => fillUp(place, leaveBytes),
    free: () => rm(place.filler, { recursive: true, force: true }),
  };
}
