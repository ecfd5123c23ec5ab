import { inBytes } from '../../artifact/bytes.ts';
import type { Room } from '../facts.ts';
import { bad, type Finding, good, warning } from '../finding.ts';

/** What a release takes when nothing of it is on the host yet. */
export interface Need {
  /** Of disk blocks. */
  readonly bytes: number;
  readonly inodes: number;
}

/** Below these a server is in trouble by itself: logs and databases stop. */
const LITTLE: Need = { bytes: 64 * 2 ** 20, inodes: 1000 };

/**
 * Compares the room with the need. `hasBase`: a release is live, whose unchanged files take no room again; then too
 * little room for a whole release need not be too little.
 */
export function judgeRoom(at: string, room: Room | undefined, need: Need | undefined, hasBase: boolean): Finding {
  if (room === undefined) {
    return warning('room', `how much is free at ${at} cannot be told`, 'Look at it on the host: df -h; df -i');
  }
  const inodes = room.inodes === undefined ? 'inodes without a limit' : `${room.inodes} inodes`;
  const free = `${inBytes(room.bytes)} and ${inodes} are free`;
  const frees = `Free some room: df -h ${at}; df -i ${at}. Fewer releases are kept with the input \`keep\`.`;
  if (need !== undefined && !fits(need, room)) {
    const words = `a whole release takes ${inBytes(need.bytes)} and ${need.inodes} inodes, ${free}`;
    return hasBase
      ? warning('room', `${words}; only what changed since the live release has to fit`, frees)
      : bad('room', words, frees);
  }
  if (!fits(LITTLE, room)) return warning('room', `only ${free}`, frees);
  return good(
    'room',
    need === undefined ? free : `${free}; the release takes ${inBytes(need.bytes)} and ${need.inodes} inodes`,
  );
}

const fits = (need: Need, room: Room): boolean =>
  need.bytes < room.bytes && (room.inodes === undefined || need.inodes < room.inodes);
