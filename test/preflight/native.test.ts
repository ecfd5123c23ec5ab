import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Reply } from '../../src/host/program/reply.ts';
import { factsOf } from '../../src/preflight/facts.ts';
import { judgeNative } from '../../src/preflight/judge/native.ts';
import { readNativeModule } from '../../src/preflight/native-module.ts';
import { readSource } from '../../src/preflight/source.ts';
import { written } from '../runner/written.ts';

/** The beginning of an ELF file for a machine by its number, with the names that a linker leaves in it. */
function elf(machine: number, names = 'libc.so.6\0GLIBC_2.17', bigEndian = false): Buffer {
  const head = Buffer.alloc(64);
  head.writeUInt32BE(0x7f454c46);
  head[5] = bigEndian ? 2 : 1;
  if (bigEndian) head.writeUInt16BE(machine, 18);
  else head.writeUInt16LE(machine, 18);
  return Buffer.concat([head, Buffer.from(names)]);
}

const host = (changes = '') =>
  factsOf(new Reply(`system=Linux\nmachine=x86_64\nlibc=glibc 2.31\nnode-machine=x64\n${changes}end=ok`)).machine;
const judged = (modules: Readonly<Record<string, Buffer>>, changes = '') =>
  judgeNative(
    host(changes),
    Object.entries(modules).map(([path, head]) => readNativeModule(path, head)),
  )
    .map(({ level, words }) => `${level}: ${words}`)
    .join();

test('a module for this machine is good, and without any there is nothing to say', () => {
  assert.match(judged({ 'a.node': elf(62) }), /^good: 1 in the release/);
  assert.equal(judged({}), '');
});

test('a module for another architecture, system, libc or a newer glibc is bad', () => {
  assert.match(judged({ 'a.node': elf(183) }), /^bad: .*a\.node is for arm64, the host is x64/);
  assert.match(judged({ 'a.node': elf(22, '', true) }), /is for s390x/);
  assert.match(judged({ 'a.node': Buffer.concat([Buffer.from('cffaedfe', 'hex'), Buffer.alloc(40)]) }), /Mach-O/);
  assert.match(judged({ 'a.node': Buffer.concat([Buffer.from('MZ'), Buffer.alloc(40)]) }), /another system \(PE\)/);
  assert.match(judged({ 'a.node': elf(62, 'libc.musl-x86_64.so.1') }), /is for musl, the host has glibc 2\.31/);
  assert.match(judged({ 'a.node': elf(62) }, 'libc=musl\n'), /is for glibc, the host has musl/);
  assert.match(judged({ 'a.node': elf(62, 'GLIBC_2.4\0GLIBC_2.38\0') }), /needs glibc 2\.38, the host has 2\.31/);
  assert.match(judged({ 'a.node': Buffer.from('not a module at all, but text') }), /another system \(unknown\)/);
  assert.match(judged({ 'a.node': elf(183) }, 'node-machine=\nmachine=aarch64\n'), /^good/);
});

test('of several builds of one module one that fits is enough', () => {
  const both = { 'm/prebuilds/linux-x64/m.node': elf(62), 'm/prebuilds/linux-arm64/m.node': elf(183) };
  assert.match(judged(both), /^good: 1 in the release/);
  const packages = {
    'node_modules/@img/sharp-linux-x64/lib/sharp-linux-x64.node': elf(62),
    'node_modules/@img/sharp-linuxmusl-x64/lib/sharp-linuxmusl-x64.node': elf(62, 'libc.musl-x86_64.so.1'),
  };
  assert.match(judged(packages), /^good/);
  assert.match(judged({ ...both, 'other/build/Release/o.node': elf(183) }), /^bad: .*other\/build\/Release\/o\.node/);
});

test('what is loaded on a Mac only is no flaw', () => {
  const mac = Buffer.concat([Buffer.from('cffaedfe', 'hex'), Buffer.alloc(40)]);
  assert.equal(judged({ 'node_modules/fsevents/fsevents.node': mac }), '');
});

test('a build is read once for its room and its modules', async (t) => {
  const directory = written(t, { 'dist/a.js': 'x', 'dist/sub/b.txt': '', 'dist/c.node': 'no module' });
  const { need, modules } = await readSource(`${directory}/dist`, new AbortController().signal);
  assert.deepEqual(need, { bytes: 3 * 4096, inodes: 5 });
  assert.deepEqual(
    modules.map(({ path, format }) => [path, format]),
    [['c.node', 'unknown']],
  );
});
