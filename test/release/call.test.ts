import assert from 'node:assert/strict';
import { test } from 'node:test';
import { argumentWords, fedScript, installedScript, installScript, programPath } from '../../src/host/program/call.ts';
import { Reply } from '../../src/host/program/reply.ts';
import { PROGRAM, PROGRAM_DIGEST } from '../../src/host/program/text.ts';
import { quote } from '../../src/host/quote.ts';

const PATH = `'/opt/my app/.surefoot/bin/${PROGRAM_DIGEST}'`;

test('arguments are one word each', () => {
  assert.deepEqual(argumentWords({ root: '/x', keep: 5, adopt: false }), ['root=/x', 'keep=5', 'adopt=false']);
});

test('a list is one argument for each item, and none for an empty one', () => {
  assert.deepEqual(argumentWords({ shared: ['a b', ''], writable: [] }), ['shared=a b', 'shared=']);
});

test('what is undefined is not said', () => {
  assert.deepEqual(argumentWords({ to: undefined, only: '' }), ['only=']);
});

test('the installed program is run by sh; its arguments, quoted twice, go by the environment', () => {
  assert.deepEqual(installedScript('/opt/my app', 'verify', ["root=/opt/it's", 'a=$(id)\n`id`']).split('\nexport '), [
    `SUREFOOT_ARGUMENTS=${quote(`'root=/opt/it'\\''s' 'a=$(id)\n\`id\`'`)}`,
    `SUREFOOT_ARGUMENTS\nexec sh ${PATH} verify`,
  ]);
});

test('the fed program gets its words by set, and is whole', () => {
  assert.equal(fedScript(['survey', 'root=/a b']), `set -- survey 'root=/a b'\n${PROGRAM}`);
});

test('the program lies below the root under its digest', () => {
  assert.equal(programPath('/opt/app'), `/opt/app/.surefoot/bin/${PROGRAM_DIGEST}`);
});

test('the program is put in its place only when it is not there byte for byte, and by a rename', () => {
  assert.deepEqual(installScript('/opt/my app').split('\n'), [
    `[ "$(sha256sum <${PATH} 2>/dev/null)" = '${PROGRAM_DIGEST}  -' ] && exit 0`,
    `mkdir -p '/opt/my app/.surefoot/bin' || exit 10`,
    `cat >'/opt/my app/.surefoot/tmp.'$$.program || exit 11`,
    `[ "$(sha256sum <'/opt/my app/.surefoot/tmp.'$$.program)" = '${PROGRAM_DIGEST}  -' ] || { rm -f '/opt/my app/.surefoot/tmp.'$$.program; exit 12; }`,
    `chmod 755 '/opt/my app/.surefoot/tmp.'$$.program && mv -f '/opt/my app/.surefoot/tmp.'$$.program ${PATH} || exit 11`,
  ]);
});

test('of an answer the last value of a key counts, a number only when it is one, and other lines not at all', () => {
  const reply = new Reply('a=1\na=2\n=x\nnoise\nb=x=y\nc=1e3\nd=-1\n');
  assert.deepEqual([reply.get('a'), reply.all('a'), reply.get('b'), reply.get('none')], ['2', ['1', '2'], 'x=y', '']);
  assert.deepEqual(
    [reply.number('a'), reply.number('c'), reply.number('d'), reply.number('b')],
    [2, undefined, undefined, undefined],
  );
});
