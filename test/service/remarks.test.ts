import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remarksOn } from '../../src/service/remarks.ts';
import { unit } from './unit.ts';

const seen = { name: 'app.service', root: '/opt/app', reloaded: false, unit: unit({}), end: [] };

test('a service that is enabled, ended by itself and runs from its release is not remarked on', () => {
  assert.deepEqual(remarksOn({ ...seen, end: ['app.service: Deactivated successfully.'] }), []);
});

test('a disabled service is remarked on, but not one that its socket starts', () => {
  const [remark] = remarksOn({ ...seen, unit: unit({ unitFile: 'disabled' }) });
  assert.match(remark ?? '', /will not come back after a reboot.*systemctl enable app\.service/);
  assert.deepEqual(remarksOn({ ...seen, unit: unit({ unitFile: 'disabled', triggeredBy: 'app.socket' }) }), []);
});

test('a service that its time-out killed is remarked on', () => {
  const [remark] = remarksOn({ ...seen, end: ["app.service: State 'stop-sigterm' timed out. Killing."] });
  assert.match(remark ?? '', /killed by its time-out \(TimeoutStopSec\)/);
});

test('a service that stands elsewhere is remarked on, but no daemon in / and none whose command names the root', () => {
  const [remark] = remarksOn({ ...seen, unit: unit({ runsIn: '/srv/old' }) });
  assert.match(remark ?? '', /runs in \/srv\/old, not in a release below \/opt\/app/);
  assert.deepEqual(remarksOn({ ...seen, unit: unit({ runsIn: '/' }) }), []);
  assert.deepEqual(remarksOn({ ...seen, unit: unit({ runsIn: '/var', command: 'node /opt/app/dist/a.js' }) }), []);
  assert.deepEqual(remarksOn({ ...seen, root: undefined, unit: unit({ runsIn: '/srv' }) }), []);
});
