import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ACTIONS, actionOf, manifestOf } from './actions.ts';

/** Inputs with a `default:` in action.yml, each with the reason why it cannot live in code. */
const DEFAULTS: Readonly<Record<string, string>> = {
  'guard-lint/token': 'only an expression reaches the token of the job',
};

for (const name of ACTIONS) {
  const manifest = manifestOf(name);
  const inputs = Object.entries(manifest.inputs);

  test(`${name}: action.yml and the code name the same inputs and outputs`, async () => {
    const action = await actionOf(name);
    assert.deepEqual(Object.keys(action.inputs).sort(), Object.keys(manifest.inputs).sort());
    assert.deepEqual([...action.outputs].sort(), Object.keys(manifest.outputs).sort());
  });

  test(`${name}: a default stands in code, where the environment comes before it`, () => {
    const defaults = inputs.filter(([, input]) => input.default !== undefined).map(([input]) => `${name}/${input}`);
    assert.deepEqual(
      defaults.filter((each) => !(each in DEFAULTS)),
      [],
    );
  });

  test(`${name}: secrets come by input only`, async () => {
    const { inputs: spec } = await actionOf(name);
    for (const [input, { secret }] of Object.entries(spec)) {
      assert.equal(secret === true, /^(ssh-key|ssh-key-passphrase|token)$/.test(input), input);
    }
  });

  test(`${name}: every input and output is described, and a flag says that it takes true or false`, async () => {
    const { inputs: spec } = await actionOf(name);
    for (const [input, { description }] of inputs) {
      assert.match(description ?? '', /^\S.*\.$/s, input);
      const asFlag =
        attempt(() => spec[input]?.parse('true')) === true && attempt(() => spec[input]?.parse('x')) === REFUSED;
      if (asFlag) assert.match(description ?? '', /`true`/, input);
    }
    for (const [output, { description }] of Object.entries(manifest.outputs))
      assert.match(description ?? '', /\S/, output);
  });

  test(`${name}: an input is required in action.yml only if the code refuses its absence`, async () => {
    const { inputs: spec } = await actionOf(name);
    for (const [input, { required }] of inputs) {
      if (attempt(() => spec[input]?.parse(undefined)) === REFUSED) assert.equal(required, 'true', input);
    }
  });

  test(`${name}: it runs on Node 24, and its programs exist and name it`, () => {
    assert.equal(manifest.using, 'node24');
    assert.equal(manifest.pre, undefined);
    const programs = { main: manifest.main, post: manifest.post };
    for (const [phase, program] of Object.entries(programs)) {
      if (program === undefined) continue;
      const content = readFileSync(join(manifest.directory, program), 'utf8');
      const call = phase === 'main' ? `await run('${name}');` : `await run('${name}', 'post');`;
      assert.ok(content.includes(call), `${program} should call ${call}`);
    }
    assert.ok(manifest.main !== undefined);
    assert.equal(existsSync(join(manifest.directory, 'post.js')), manifest.post !== undefined);
  });

  test(`${name}: a post step is in the code and in action.yml, or in neither`, async () => {
    assert.equal((await actionOf(name)).post !== undefined, manifest.post !== undefined);
  });
}

const REFUSED = Symbol('refused');
function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch {
    return REFUSED;
  }
}
