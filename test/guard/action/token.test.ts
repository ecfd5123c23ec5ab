import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noServer, serveGit } from '../change/git-server.ts';
import { emptyRepository, type Repository } from '../change/repository.ts';
import { annotated, lintIn, pullRequest } from './lint.ts';

const TOKEN = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a';
const sent = Buffer.from(`x-access-token:${TOKEN}`).toString('base64');

function history(repository: Repository): { base: string; head: string } {
  repository.run('config', 'uploadpack.allowAnySHA1InWant', 'true');
  const base = repository.commit({ 'old.sh': 'kill -9 1\n' });
  return { base, head: repository.branch('topic').commit({ 'a.sh': 'kill -9 2\n' }) };
}

test('a private shallow checkout without a login fetches with the token, which nobody sees', {
  skip: noServer,
}, async (t) => {
  const repository = emptyRepository(t);
  const { base, head } = history(repository);
  const clone = repository.shallow(t, head);
  const server = await serveGit(t, repository.directory, TOKEN);
  clone.run('remote', 'set-url', 'origin', server.url);
  const result = await lintIn(clone, {
    event: pullRequest(base, head),
    env: { GITHUB_SERVER_URL: server.origin },
    inputs: { token: TOKEN },
  });
  assert.deepEqual(annotated(result), ['error a.sh:1 process-kill/kill-9'], result.log);
  assert.ok(server.authorizations.length > 0);
  for (const each of server.authorizations) assert.equal(each, `basic ${sent}`);
  assert.ok(result.masks.includes(TOKEN) && result.masks.includes(sent));
  assert.ok(!result.log.includes(TOKEN) && !result.log.includes(sent));
  assert.equal(clone.run('config', '--list', '--local').includes('extraheader'), false, 'nothing is left behind');
});

test('where the checkout left a login, the token is not sent beside it', { skip: noServer }, async (t) => {
  const repository = emptyRepository(t);
  const { base, head } = history(repository);
  const clone = repository.shallow(t, head);
  const server = await serveGit(t, repository.directory, 'of-the-checkout');
  const own = `basic ${Buffer.from('x-access-token:of-the-checkout').toString('base64')}`;
  clone.run('remote', 'set-url', 'origin', server.url);
  clone.run('config', `http.${server.origin}/.extraheader`, `AUTHORIZATION: ${own}`);
  const result = await lintIn(clone, {
    event: pullRequest(base, head),
    env: { GITHUB_SERVER_URL: server.origin },
    inputs: { token: TOKEN },
  });
  assert.deepEqual(annotated(result), ['error a.sh:1 process-kill/kill-9'], result.log);
  assert.deepEqual([...new Set(server.authorizations)], [own]);
});

test('the token goes to no other server than the platform’s', { skip: noServer }, async (t) => {
  const repository = emptyRepository(t);
  const { base, head } = history(repository);
  const clone = repository.shallow(t, head);
  const server = await serveGit(t, repository.directory, TOKEN);
  clone.run('remote', 'set-url', 'origin', server.url);
  const result = await lintIn(clone, { event: pullRequest(base, head), inputs: { token: TOKEN } });
  assert.equal(result.outcome, 'failure');
  assert.match(result.log, /needs the input `token`/);
  assert.deepEqual([...new Set(server.authorizations)], [undefined]);
});
