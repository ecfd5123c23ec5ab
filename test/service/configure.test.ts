import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { configure } from '../../src/actions/configure.ts';
import { currentJob } from '../../src/github/job.ts';
import type { Answer, Call, Host } from '../../src/host/host.ts';

const temp = mkdtempSync(join(tmpdir(), 'surefoot-configure-'));
after(() => rmSync(temp, { recursive: true, force: true }));

const UNIT = ['load=loaded', 'active=active', 'sub=running', 'type=notify', 'pid=7', `invocation=${'a'.repeat(32)}`];

/** A host that takes the files up and then ends as it is told, whatever it hears; `refuses`: without taking them up. */
function hostThat(ends: readonly string[], refuses = false): Host {
  const run = async ({ script, input, onLine }: Call): Promise<Answer> => {
    const words = script.slice(0, script.indexOf('\n'));
    let lines = [...UNIT, 'end=ok'];
    if (/\bconfigure\b/.test(words)) {
      lines = [...UNIT, 'file=0 changed /etc/app.conf', ...ends];
      if (!refuses) {
        onLine?.(`[host] ${/id=([0-9a-f]{32})/.exec(words)?.[1]}`);
        if (input !== undefined && 'resume' in input) await new Promise((done) => input.on('end', done).resume());
      }
    }
    return { code: 0, signal: undefined, stdout: Buffer.from(`${lines.join('\n')}\n`), stderr: '' };
  };
  const dial = () => Promise.reject(new Error('nobody is asked'));
  return {
    label: 'host',
    run,
    dial,
    open: () => Promise.reject(new Error('nothing is begun ahead here')),
    turns: () => 0,
    close: async () => {},
  };
}

async function configured(host: Host): Promise<{ readonly outputs: Map<string, unknown>; readonly error: unknown }> {
  const outputs = new Map<string, unknown>();
  const job = {
    ...currentJob('single-restart', new AbortController().signal, { RUNNER_TEMP: temp }),
    output: (name: string, value: unknown) => void outputs.set(name, value),
  };
  const files = [{ source: 'a', target: '/etc/app.conf', content: Buffer.from('new\n') }];
  const service = { service: 'app.service', manager: 'systemd', sudo: 'never' };
  const wish = { service, ready: { kind: 'auto' as const }, files, check: 'true' };
  const inputs = { always: false, timeout: 1000, 'stable-for': 0, measure: undefined };
  const rest = { configuration: [], path: undefined, mode: 'reload', manager: 'systemd', check: 'true', commit: false };
  const error = await configure(host, wish, { ...inputs, ...rest }, job).catch((thrown: unknown) => thrown);
  return { outputs, error };
}

test('files that the host put back before it heard that all is well are no success', async () => {
  const words = 'the files are as they were before, byte for byte';
  const { outputs, error } = await configured(hostThat(['put-back=yes', 'changed=no', `state=${words}`, 'end=ok']));
  assert.match(String(error), /The word that all is well came too late/);
  assert.equal((error as { state?: string }).state, words);
  assert.deepEqual([outputs.get('state'), outputs.get('configuration-changed')], ['reverted', 0]);
});

test('files that the host keeps are a success', async () => {
  const { outputs, error } = await configured(hostThat(['changed=yes', 'kept-in=/var/b', 'end=ok']));
  assert.equal(error, undefined);
  assert.deepEqual([outputs.get('state'), outputs.get('configuration-changed')], ['committed', 1]);
});

test('files that could not be put back are counted as changed', async () => {
  const { outputs } = await configured(hostThat(['put-back=no', 'fault=left', 'what=x'], true));
  assert.deepEqual([outputs.get('state'), outputs.get('configuration-changed')], ['failed', 1]);
});

test('files that were refused before one was put in place are not', async () => {
  const { outputs } = await configured(hostThat(['fault=no-sudo', 'what=x'], true));
  assert.deepEqual([outputs.get('state'), outputs.get('configuration-changed')], ['failed', 0]);
});
