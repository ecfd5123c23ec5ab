// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is shell that is read here.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lines } from './understand.ts';

describe('constants are carried to where they are used', () => {
  test('an assignment', () => {
    assert.deepEqual(lines('S=9; kill -$S 1'), ['kill -9 1']);
  });

  test('a value is split where it is not quoted', () => {
    assert.deepEqual(lines('A="fuser -k"; $A 3000/tcp'), ['fuser -k 3000/tcp']);
  });

  test('a value in quotes is one word', () => {
    assert.deepEqual(lines('A="a b"; rm "$A"'), ['rm "a b"']);
  });

  test('an array in quotes is a word each', () => {
    assert.deepEqual(lines('a=(kill -9); a+=(1); "${a[@]}"'), ['kill -9 1']);
  });

  test('one element of an array', () => {
    assert.deepEqual(lines('a=(x -9); kill ${a[1]} 1'), ['kill -9 1']);
  });

  test('an associative array', () => {
    assert.deepEqual(lines('declare -A m=([k]=-9); kill ${m[k]} 1'), ['declare -A m=([k]=-9)', 'kill -9 1']);
  });

  test('export, local and readonly assign', () => {
    assert.deepEqual(lines('export S=9; kill -$S 1; readonly R=15; kill -$R 1'), [
      'export S=9',
      'kill -9 1',
      'readonly R=15',
      'kill -15 1',
    ]);
  });

  test('something is put behind', () => {
    assert.deepEqual(lines('S=-; S+=9; kill $S 1'), ['kill -9 1']);
  });

  test('IFS separates', () => {
    assert.deepEqual(lines('kill${IFS}-9${IFS}1'), ['kill -9 1']);
  });

  test('a default is possible where nothing is known', () => {
    assert.deepEqual(lines('kill -${1:-9} 1'), ['kill -9 1', 'kill -${1:-9} 1']);
  });

  test('a default is not used where a value is known', () => {
    assert.deepEqual(lines('S=15; kill -${S:-9} 1'), ['kill -15 1']);
  });

  test('prefix, replacement, substring and case', () => {
    assert.deepEqual(lines('x=-9a; kill ${x%a} ${x/a/1} ${x:0:2} ${x^^} ${#x}'), ['kill -9 -91 -9 -9A 3']);
  });

  test('a name in a variable', () => {
    assert.deepEqual(lines('x=-9; y=x; kill ${!y}'), ['kill -9']);
  });

  test('arithmetic of constants', () => {
    assert.deepEqual(lines('n=4; kill -$((n*2+1)) 1'), ['kill -9 1']);
  });

  test('printf -v and read', () => {
    assert.deepEqual(lines("printf -v c 'ki%s' ll; read s t <<< '-9 1'; $c $s $t"), [
      'printf -v c ki%s ll',
      'read s t',
      'kill -9 1',
    ]);
  });

  test('the output of echo and printf', () => {
    assert.deepEqual(lines('x=$(echo kill); y=$(printf %s -9); $x $y 1'), ['echo kill', 'printf %s -9', 'kill -9 1']);
  });

  test('both branches are possible', () => {
    assert.deepEqual(lines('if a; then S=9; else S=15; fi; kill -$S 1'), ['a', 'kill -9 1', 'kill -15 1']);
  });

  test('what may not have been assigned is possible too', () => {
    assert.deepEqual(lines('S=15; [ a ] && S=9 || S=2; kill -$S'), ['[ a ]', 'kill -9', 'kill -2']);
  });

  test('each value of a loop', () => {
    assert.deepEqual(lines('for s in a b; do systemctl stop $s; done'), ['systemctl stop a', 'systemctl stop b']);
  });

  test('braces make words', () => {
    assert.deepEqual(lines('{kill,-9,1}; rm x{1..3}'), ['kill -9 1', 'rm x1 x2 x3']);
  });

  test('a variable around the piece', () => {
    assert.deepEqual(lines('kill -$S 1', { variables: new Map([['S', ['9', '15']]]) }), ['kill -9 1', 'kill -15 1']);
  });

  test('positional parameters', () => {
    assert.deepEqual(lines('set -- kill -9 1; "$@"; shift; echo $1'), [
      'set -- kill -9 1',
      'kill -9 1',
      'shift',
      'echo -9',
    ]);
  });

  test('what a subshell assigns is gone behind it', () => {
    assert.deepEqual(lines('S=15; (S=9; kill -$S); kill -$S'), ['kill -9', 'kill -15']);
  });

  test('an unknown part leaves the rest', () => {
    assert.deepEqual(lines('rm -rf /opt/$x/y'), ['rm -rf /opt/$x/y']);
  });
});
