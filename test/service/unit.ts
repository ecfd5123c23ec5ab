import type { Unit } from '../../src/service/unit.ts';

/** A unit that is well, but for what is said. */
export const unit = (changes: Partial<Unit> = {}): Unit => ({
  manager: 'systemd',
  load: 'loaded',
  active: 'active',
  sub: 'running',
  result: 'success',
  pid: 100,
  invocation: 'a'.repeat(32),
  started: '',
  programs: [],
  automaticRestarts: 0,
  exitStatus: 0,
  unitFile: 'enabled',
  triggeredBy: '',
  command: '',
  runsIn: '',
  type: 'simple',
  stoppedAt: 0,
  startedAt: 0,
  runningRelease: '',
  proof: '',
  ...changes,
});
