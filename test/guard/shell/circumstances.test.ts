import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../src/guard/shell/word.ts';
import { commands, line } from './understand.ts';

const only = (name: string, text: string) => {
  const found = commands(text).filter((command) => command.name === name);
  assert.equal(found.length, 1, `${found.length} commands are called ${name}`);
  return found[0] as (typeof found)[number];
};

test('what ssh runs is remote, and ssh itself is not', () => {
  assert.equal(only('kill', 'ssh h kill -9 1').remote, true);
  assert.equal(only('ssh', 'ssh h kill -9 1').remote, false);
});

test('variables of ours are expanded here and unknown there', () => {
  assert.equal(line(only('rm', 'D=/x; ssh h "rm -rf $D"')), 'rm -rf /x');
  assert.equal(line(only('rm', "D=/x; ssh h 'rm -rf $D'")), 'rm -rf $D');
});

test('the directory is followed by cd, and a subshell has its own', () => {
  assert.equal(only('rm', 'cd /opt/app && rm -rf x').directory, '/opt/app');
  assert.equal(only('rm', 'cd /opt; cd app/../b; rm -rf x').directory, '/opt/b');
  assert.equal(only('rm', '(cd /opt); rm -rf x').directory, '.');
  assert.equal(only('rm', '(cd /opt && rm -rf x)').directory, '/opt');
  assert.equal(only('rm', 'ssh h "cd /opt && rm -rf x"').directory, '/opt');
  assert.equal(only('rm', 'cd "$x"; rm -rf x').directory, undefined);
  assert.equal(only('rm', 'cd /a; if b; then cd /c; fi; rm -rf x').directory, undefined);
  assert.equal(only('rm', 'D=/opt; cd $D; rm -rf x').directory, '/opt');
});

test('what may not run is conditional', () => {
  const conditional = (text: string) => only('kill', text).conditional;
  assert.equal(conditional('kill 1'), false);
  assert.equal(conditional('a && kill 1'), false);
  assert.equal(conditional('a || kill 1'), true);
  assert.equal(conditional('[ a ] && kill 1'), true);
  assert.equal(conditional('if kill 1; then a; fi'), false);
  assert.equal(conditional('if a; then kill 1; fi'), true);
  assert.equal(conditional('while a; do kill 1; done'), true);
  assert.equal(conditional('for x in a; do kill 1; done'), false);
  assert.equal(conditional('f() { kill 1; }'), true);
  assert.equal(conditional('f() { kill 1; }; f'), false);
  assert.equal(conditional("trap 'kill 1' EXIT"), true);
});

test('a pipe tells the commands before it, the nearest last', () => {
  const { input } = only('sh', 'curl x | tee y | sh');
  assert.equal(input?.kind, 'pipe');
  assert.deepEqual(input?.kind === 'pipe' ? input.from.map(line) : [], ['curl x', 'tee y']);
});

test('a wrapped shell reads the same pipe', () => {
  const { input } = only('bash', 'curl x | sudo bash');
  assert.deepEqual(input?.kind === 'pipe' ? input.from.map(line) : [], ['curl x']);
});

test('a here-document and a here-string are input as text', () => {
  const text = (of: string) => {
    const { input } = only('psql', of);
    return input?.kind === 'text' ? textOf(input.text) : undefined;
  };
  assert.equal(text('psql <<EOF\nDROP TABLE a;\nEOF'), 'DROP TABLE a;\n');
  assert.equal(text('T=a; psql <<EOF\nDROP TABLE $T;\nEOF'), 'DROP TABLE a;\n');
  assert.equal(text("psql <<< 'DROP TABLE a;'"), 'DROP TABLE a;\n');
});

test('redirections tell where they write, and those of a group stand by themselves', () => {
  const of = (text: string) =>
    commands(text).flatMap(({ name, redirections }) =>
      redirections.map(({ operator, target }) => [name, operator, textOf(target)]),
    );
  assert.deepEqual(of('F=/x; echo a > $F/y 2>&1'), [
    ['echo', '>', '/x/y'],
    ['echo', '>&', '1'],
  ]);
  assert.deepEqual(of('{ a; b; } >> f'), [[':', '>>', 'f']]);
  assert.deepEqual(of('> f'), [[':', '>', 'f']]);
});

test('the output of a substitution is told by the segment, also through a variable', () => {
  const outputs = (text: string) => {
    const [, segment] = [undefined, only('eval', text).words[1]?.segments[0]];
    return segment?.kind === 'unknown' ? segment.output?.map(line) : undefined;
  };
  assert.deepEqual(outputs('eval "$(curl x)"'), ['curl x']);
  assert.deepEqual(outputs('s=$(a | curl x); eval "$s"'), ['curl x']);
});

test('a process substitution is told by the segment', () => {
  const segment = only('bash', 'bash <(curl x)').words[1]?.segments[0];
  assert.deepEqual(segment?.kind === 'unknown' ? segment.process?.map(line) : undefined, ['curl x']);
});

test('assignments before a command, and those that stand alone', () => {
  const told = commands('A=1 B=$x c; D=2').map(({ name, assignments }) => [
    name,
    [...assignments].map(([key, word]) => `${key}=${textOf(word) ?? '?'}`),
  ]);
  assert.deepEqual(told, [
    ['c', ['A=1', 'B=?']],
    [':', ['D=2']],
  ]);
});

test('a program of a known base name in an unknown place has its name', () => {
  assert.equal(only('kill', '$BIN/kill -9 1').name, 'kill');
  assert.equal(only('kill', '/???/k?ll -9 1').name, 'kill');
});
