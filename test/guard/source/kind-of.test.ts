import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf } from '../../../src/guard/source/kind-of.ts';

const kinds = (paths: readonly string[]) => paths.map((path) => kindOf(path, '', false));

test('a kind is told by its name at any depth', () => {
  assert.deepEqual(
    kinds(['a.sh', 'x/y/a.bash', 'b/.bashrc', '.husky/pre-commit', 'tools/pre.bats']),
    Array(5).fill('shell'),
  );
  assert.deepEqual(
    kinds(['.github/workflows/a.yml', 'x/.github/workflows/b.yaml', 'action.yml', 'a/b/action.yaml']),
    Array(4).fill('workflow'),
  );
  assert.deepEqual(
    kinds(['Dockerfile', 'a/Dockerfile.prod', 'api.Dockerfile', 'Containerfile']),
    Array(4).fill('dockerfile'),
  );
  assert.deepEqual(kinds(['Makefile', 'x/GNUmakefile', 'rules.mk']), Array(3).fill('makefile'));
  assert.deepEqual(kinds(['x/crontab', 'etc/cron.d/job', 'a.cron']), Array(3).fill('crontab'));
  assert.deepEqual(kinds(['a.service', 'x/api.service.d/override.conf', 'b.timer']), Array(3).fill('systemd'));
  assert.deepEqual(kinds(['compose.yml', 'docker-compose.prod.yaml']), Array(2).fill('compose'));
  assert.deepEqual(kinds(['a.ts', 'b.mjs', 'c.jsx', 'd.cts']), Array(4).fill('javascript'));
  assert.deepEqual(kinds(['README.md', 'docs/a.mdx', 'AGENTS']), Array(3).fill('markdown'));
});

test('a file of another kind is none', () => {
  assert.deepEqual(
    kinds(['a.png', 'b.css', 'LICENSE', 'package-lock.json', 'pnpm-lock.yaml', 'x.txt']),
    Array(6).fill(undefined),
  );
});

test('the first line decides where the name says nothing, and over the name of a hook', () => {
  assert.equal(kindOf('bin/deploy', '#!/bin/sh', false), 'shell');
  assert.equal(kindOf('bin/deploy', '#!/usr/bin/env -S python3 -u', false), 'python');
  assert.equal(kindOf('bin/deploy', '#!/usr/bin/env node', true), 'javascript');
  assert.equal(kindOf('.husky/pre-push', '#!/usr/bin/env ruby', true), 'ruby');
  assert.equal(kindOf('data.txt', '#!/bin/sh', false), 'shell');
  assert.equal(kindOf('bin/x', '#!/usr/bin/awk -f', true), undefined);
});

test('a file without a suffix that may be executed is a script', () => {
  assert.equal(kindOf('bin/deploy', 'echo hi', true), 'shell');
  assert.equal(kindOf('bin/deploy', 'echo hi', false), undefined);
  assert.equal(kindOf('photo.png', '', true), undefined);
});

test('program text is program text, whatever else its name says', () => {
  assert.deepEqual(
    kinds(['x/dockerfile.ts', 'crontab.ts', 'logrotate.test.ts', 'jenkinsfile.mjs', 'cloud-init.tsx', 'makefile.cjs']),
    Array(6).fill('javascript'),
  );
  assert.deepEqual(kinds(['crontab.py', 'x/user-data.py']), Array(2).fill('python'));
  assert.deepEqual(kinds(['Dockerfile.js', 'Makefile.py', 'Jenkinsfile.rb']), [
    'dockerfile',
    'makefile',
    'jenkinsfile',
  ]);
});

test('a name in another case, with a blank at its end or at the end of a long path, is the same name', () => {
  assert.deepEqual(
    kinds(['DEPLOY.SH', 'deploy.sh ', 'deploy.sh\t', `${'x/'.repeat(3000)}deploy.sh`]),
    Array(4).fill('shell'),
  );
});
