import type { Policy } from '../../policy/policy.ts';
import { REDIRECTING, type Rule } from '../../rule.ts';
import type { Command } from '../../shell/command.ts';
import { within } from '../reading/globs.ts';
import { textRead } from '../reading/input.ts';
import { has, optionsOf } from '../reading/options.ts';
import { type Place, placeOf } from '../reading/path.ts';
import { argumentsOf, asks, runs, sketchOf, UNKNOWN } from '../reading/words.ts';
import { WRITING, writesOf } from '../reading/writes.ts';

const ERASERS = new Set(
  'wipefs shred sgdisk sfdisk parted nvme hdparm mdadm badblocks zpool zfs cryptsetup vgremove lvremove pvremove'.split(
    ' ',
  ),
);

/** What makes a file system, or wipes as if it did. */
const MAKERS = new Set([
  ...'ext2 ext3 ext4 xfs btrfs vfat fat msdos ntfs exfat f2fs jfs reiserfs nilfs2 minix cramfs bfs udf bcachefs'
    .split(' ')
    .map((kind) => `mkfs.${kind}`),
  ...['mkfs', 'mke2fs', 'mkswap', 'blkdiscard', 'mkdosfs', 'mkntfs', 'mkexfatfs', 'newfs'],
]);

export const eraseDisk: Rule = {
  id: 'data-destruction/erase-disk',
  severity: 'error',
  title: 'A disk, partition or volume is erased, or files are shredded',
  why: 'It cannot be taken back, and a device name may mean another disk after the next boot.',
  instead: 'Back up, check the backup, and let a person do it with the device named by its id',
  bad: [
    { text: 'mkfs.ext4 /dev/sdb1' },
    { text: 'sudo mkfs -t xfs -f /dev/nvme1n1' },
    { text: 'dd if=/dev/zero of=/dev/sda bs=1M' },
    { text: 'wipefs -a /dev/sdb' },
    { text: 'wipefs --all --force /dev/sdb' },
    { text: 'shred -n 3 /dev/sda' },
    { text: 'shred -u /srv/app/users.db' },
    { text: 'blkdiscard /dev/nvme0n1' },
    { text: 'cat image.bin > /dev/sdb' },
    { text: 'sgdisk --zap-all /dev/sdb' },
    { text: 'mke2fs "/dev/$disk"' },
    { text: 'zpool destroy tank' },
    { text: 'sfdisk --delete /dev/sdb' },
    { text: 'parted -s /dev/sdb mklabel gpt' },
    { text: 'nvme format /dev/nvme0n1' },
  ],
  good: [
    { text: 'mkfs.ext4 disk.img', because: 'a file' },
    { text: 'dd if=/dev/sda of=backup.img' },
    { text: 'dd if=/dev/zero of=/dev/null count=1' },
    { text: 'dd if=/dev/zero of=/swapfile bs=1M count=1024' },
    { text: 'wipefs /dev/sdb', because: 'it only lists' },
    { text: 'wipefs -n -a /dev/sdb' },
    { text: 'shred -u "$tmpfile" /tmp/key ~/.ssh/id_ed25519', because: 'a key that must not stay' },
    { text: 'echo ok > /dev/stderr' },
    { text: 'lsblk /dev/sda' },
    { text: 'mkfs.ext4 -V' },
    { text: 'mkfs.ext4 -n /dev/sdb1', because: 'it only says what it would do' },
    { text: 'parted /dev/sdb print' },
    { text: 'hdparm -I /dev/sda' },
    { text: 'sfdisk -l /dev/sdb' },
  ],
  programs: [...ERASERS, ...MAKERS, ...WRITING, REDIRECTING],
  command: (command, policy) => (erases(command, policy) ? {} : undefined),
};

/** Devices that hold data; a name that cannot be told may be one. */
const DISK = /^\/dev\/(?:[shv]d[a-z\0]|xvd|nvme|mmcblk|md\d|dm-|mapper\/|disk\/|nbd|rdisk|disk\d|mtd|vg|\0)/;

const isDisk = ({ path }: Place): boolean => DISK.test(path);
const KEYS =
  /(?:^|\/)(?:\.ssh|\.gnupg|\.aws)\/|\.(?:key|pem|p12|pfx|gpg|asc|kubeconfig)$|(?:^|\/)id_[a-z0-9]+$|secret|passw|token|credential|\.env/i;

function erases(command: Command, policy: Policy): boolean {
  if (!ERASERS.has(command.name) && !MAKERS.has(command.name)) return overwrites(command);
  const words = argumentsOf(command);
  const places = (operands: typeof words) => operands.map((word) => placeOf(word, command.directory, command.remote));
  if (MAKERS.has(command.name) && !asks(command)) {
    const given = optionsOf(words, { short: 'tLbNOUEimIgGTJrdMC', long: ['type', 'label', 'uuid'] });
    // It only says what would be made.
    const dry = /^mkfs\.ext|^mke2fs$/.test(command.name) && has(given, 'n');
    return !dry && places(given.operands).some(isDisk);
  }
  if (runs(command, 'wipefs')) {
    const given = optionsOf(words, { short: 'otO', long: ['offset', 'types'] });
    return has(given, 'a', 'all', 'o', 'offset') && !has(given, 'n', 'no-act') && places(given.operands).length > 0;
  }
  if (runs(command, 'shred')) {
    const { operands } = optionsOf(words, { short: 'ns', long: ['iterations', 'size', 'random-source'] });
    return places(operands).some((place) => isDisk(place) || within(place, policy.dataPaths) || isKept(place));
  }
  const texts = words.map(sketchOf);
  if (runs(command, 'sgdisk')) return texts.some((text) => /^(?:--zap(?:-all)?|--clear|-[a-z]*[zZo])$/.test(text));
  if (runs(command, 'nvme')) return /^(?:format|sanitize)$/.test(texts[0] ?? '');
  if (runs(command, 'hdparm')) return texts.some((text) => /^--security-erase|^--trim-sector/.test(text));
  if (runs(command, 'sfdisk')) return texts.includes('--delete') || textRead(command) !== undefined;
  if (runs(command, 'parted')) return texts.some((text) => /^(?:mklabel|mktable|rm)$/.test(text.split(' ')[0] ?? ''));
  if (runs(command, 'mdadm')) return texts.includes('--zero-superblock');
  if (runs(command, 'badblocks')) return texts.some((text) => /^-[a-z]*w/.test(text));
  if (runs(command, 'zpool', 'zfs')) return texts[0] === 'destroy' && !texts.some((text) => /^-[a-z]*n/.test(text));
  if (runs(command, 'cryptsetup')) return texts.includes('luksFormat') || texts.includes('erase');
  if (runs(command, 'vgremove', 'lvremove', 'pvremove')) return !texts.some((text) => /^(?:-t|--test)$/.test(text));
  return overwrites(command);
}

const overwrites = (command: Command): boolean =>
  writesOf(command).some(({ deed, place }) => ['redirect', 'edit', 'copy'].includes(deed) && isDisk(place));

/** Whether a shredded file may be more than a key or something of passing use. */
const isKept = ({ path, temporary }: Place): boolean =>
  path.startsWith('/') && !path.includes(UNKNOWN) && !temporary && !KEYS.test(path);
