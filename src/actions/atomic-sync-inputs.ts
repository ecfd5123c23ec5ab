import { choice, count, flag, lines, required, seconds, text, textOr, type Values } from '../github/inputs.ts';
import { connectionInputs } from './connection.ts';

/** The inputs of atomic-sync, as in its action.yml. */
export const inputs = {
  ...connectionInputs,
  source: required('the directory to deploy, absolute or from the workspace'),
  manifest: text(),
  path: required('the absolute path of the deploy root on the host, such as /opt/my-app'),
  live: textOr('current'),
  service: text(),
  manager: choice(['auto', 'systemd', 'systemd-user', 'supervisor'], 'auto'),
  release: text(),
  keep: count(5, 1, 1000),
  shared: lines(),
  writable: lines(),
  exclude: lines(),
  'before-switch': textOr(''),
  'before-switch-timeout': seconds(900, 1),
  engines: lines(),
  rehearse: flag(false),
  probes: text(),
  'probes-file': text(),
  'port-variable': textOr('PORT'),
  'rehearse-timeout': seconds(60, 1, 3600),
  adopt: flag(false),
  'confirm-within': count(0, 0, 86_400),
  commit: flag(false),
  plan: flag(false),
  'lock-wait': count(300, 0, 86_400),
  'no-rollback-before': textOr(''),
  'on-unconfirmed': choice(['warn', 'revert'], 'warn'),
};

export type SyncInputs = Values<typeof inputs>;
