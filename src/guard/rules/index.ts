import type { Rule } from '../rule.ts';
import { deleteAllRows } from './data-destruction/delete-all-rows.ts';
import { dockerVolume } from './data-destruction/docker-volume.ts';
import { dropDatabase } from './data-destruction/drop-database.ts';
import { editData } from './data-destruction/edit-data.ts';
import { eraseDisk } from './data-destruction/erase-disk.ts';
import { redisFlush } from './data-destruction/redis-flush.ts';
import { removeData } from './data-destruction/remove-data.ts';
import { removeRoot } from './data-destruction/remove-root.ts';
import { disableFirewall } from './firewall-flush/disable.ts';
import { iptables } from './firewall-flush/iptables.ts';
import { nftFlush } from './firewall-flush/nft.ts';
import { deleteMain } from './history-rewrite/delete-main.ts';
import { forcePush } from './history-rewrite/force-push.ts';
import { resetHard } from './history-rewrite/reset-hard.ts';
import { resetOnServer } from './history-rewrite/reset-on-server.ts';
import { copyToLive } from './live-dir-bypass/copy.ts';
import { extractToLive } from './live-dir-bypass/extract.ts';
import { gitInLive } from './live-dir-bypass/git.ts';
import { overwriteLive } from './live-dir-bypass/overwrite.ts';
import { removeLive } from './live-dir-bypass/remove.ts';
import { decodedToShell } from './pipe-to-shell/decoded.ts';
import { downloadToShell } from './pipe-to-shell/download.ts';
import { powerOff } from './power/power-off.ts';
import { fuserKill } from './process-kill/fuser-kill.ts';
import { kill9 } from './process-kill/kill-9.ts';
import { killByName } from './process-kill/kill-by-name.ts';
import { managerKill } from './process-kill/manager-kill.ts';
import { pkill9 } from './process-kill/pkill-9.ts';
import { dataFile } from './protected-file/data-file.ts';
import { secretFile } from './protected-file/secret-file.ts';
import { readSecretFile } from './secrets-read/read-file.ts';
import { sendEnvironment } from './secrets-read/send-environment.ts';
import { restartAll } from './stop-start/restart-all.ts';
import { stopAll } from './stop-start/stop-all.ts';
import { stopThenStart } from './stop-start/stop-then-start.ts';
import { setuid } from './unsafe-permissions/setuid.ts';
import { systemOwner } from './unsafe-permissions/system-owner.ts';
import { worldWritable } from './unsafe-permissions/world-writable.ts';
import { keyscan } from './weak-link/keyscan.ts';
import { noErrexit } from './weak-link/no-errexit.ts';
import { uncheckedHost } from './weak-link/unchecked-host.ts';

/** All rules, in the order of the families. */
export const RULES: readonly Rule[] = [
  fuserKill,
  kill9,
  pkill9,
  managerKill,
  killByName,
  stopThenStart,
  stopAll,
  restartAll,
  removeLive,
  copyToLive,
  extractToLive,
  overwriteLive,
  gitInLive,
  removeData,
  editData,
  removeRoot,
  dropDatabase,
  deleteAllRows,
  eraseDisk,
  redisFlush,
  dockerVolume,
  powerOff,
  forcePush,
  deleteMain,
  resetOnServer,
  resetHard,
  readSecretFile,
  sendEnvironment,
  worldWritable,
  setuid,
  systemOwner,
  downloadToShell,
  decodedToShell,
  iptables,
  nftFlush,
  disableFirewall,
  dataFile,
  secretFile,
  uncheckedHost,
  keyscan,
  noErrexit,
];
