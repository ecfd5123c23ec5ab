import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../../src/guard/source/read.ts';
import { assertPlaces, file, piecesOf, written } from './reading.ts';

const PATH = '.github/workflows/deploy.yml';
const expression = (text: string) => `\${{ ${text} }}`;
const job = (steps: string, around = '') => `jobs:\n  a:\n${around}    steps:\n${steps}`;

test('literal, folded, quoted and plain steps are what the shell gets', async () => {
  const text = job(`      - run: |
          kill -9 1
            deep
      - run: >-
          one
          two

            more
          three
      - run: "kill \\x2d9 \\
          2"
      - run: 'it''s
          folded'
      - run: plain
          text
`);
  assert.deepEqual(await piecesOf(PATH, text), [
    '$ kill -9 1\n  deep',
    '$ one two\n\n  more\nthree',
    '$ kill -9 2',
    "$ it's folded",
    '$ plain text',
  ]);
});

test('each character of a step comes from its own place in the file, with CRLF too', async () => {
  for (const text of [
    job('      - run: >\n          one\n          two\n'),
    job('      - run: |2\n          one\n          two\n'),
  ])
    for (const given of [text, text.replaceAll('\n', '\r\n')]) {
      const reading = await read(file(PATH, given));
      assertPlaces(reading, given);
      assert.equal(written(reading.pieces[0], given, 'one'), 'one');
      assert.equal(written(reading.pieces[0], given, 'two'), 'two');
    }
});

test('an expression becomes its value where there is one, else a variable of its own length', async () => {
  const text = `env: {DIR: /opt/live}
${job(
  `      - run: rm -rf ${expression('env.DIR')} ${expression('inputs.x')} ${expression('matrix.s')} $DIR\n`,
  '    strategy: {matrix: {s: [9, 15]}}\n',
)}`;
  const { pieces } = await read(file(PATH, text));
  assert.ok(pieces[0]?.kind === 'shell');
  assert.equal(pieces[0].text, `rm -rf /opt/live \${_0${'_'.repeat(10)}} \${_1${'_'.repeat(10)}} $DIR`);
  assert.deepEqual(pieces[0].setting.variables?.get(`_1${'_'.repeat(10)}`), ['9', '15']);
  assert.deepEqual(pieces[0].setting.variables?.get('DIR'), ['/opt/live']);
});

test('a literal in an expression is one of the things it may be', async () => {
  const { pieces } = await read(
    file(PATH, job(`      - run: git push ${expression("inputs.f && '--force' || ''")}\n`)),
  );
  assert.deepEqual([...(pieces[0]?.setting.variables?.values() ?? [])], [['--force', '']]);
});

test('shell and directory come from the step, the job or the workflow', async () => {
  const text = `defaults: {run: {shell: sh, working-directory: /a}}
${job('      - run: one\n      - run: two\n        shell: bash -e {0}\n        working-directory: /c\n', '    defaults: {run: {working-directory: /b}}\n')}`;
  const { pieces } = await read(file(PATH, text));
  assert.deepEqual(
    pieces.map((piece) => piece.kind === 'shell' && [piece.text, piece.dialect, piece.setting.directory]),
    [
      ['one', 'sh', '/b'],
      ['two', 'bash', '/c'],
    ],
  );
});

test('a step of another language is read as that', async () => {
  const text = job('      - shell: python\n        run: |\n          import os\n          os.system("kill -9 1")\n');
  assert.deepEqual(await piecesOf(PATH, text), ['$ kill -9 1']);
});

test('inputs of other actions that are commands are read, those of SSH actions as remote', async () => {
  const text = job(`      - uses: appleboy/ssh-action@v1
        with:
          host: h
          script: sudo fuser -k 3000/tcp
      - uses: nick-fields/retry@v3
        with: {command: kill -9 1, timeout_minutes: 5}
      - uses: appleboy/scp-action@v1
        with: {source: dist, target: /opt/live}
      - uses: actions/checkout@v5
        with: {ref: main}
`);
  assert.deepEqual(await piecesOf(PATH, text), [
    'remote $ sudo fuser -k 3000/tcp',
    '$ kill -9 1',
    'remote write /opt/live',
  ]);
});

test('an anchored step is read once, and merged keys count', async () => {
  const text = job('      - &a\n        run: kill -9 1\n      - *a\n      - <<: *a\n        name: again\n');
  assert.deepEqual(await piecesOf(PATH, text), ['$ kill -9 1', '$ kill -9 1']);
});

test('steps of a composite action are read', async () => {
  assert.deepEqual(
    await piecesOf('x/action.yml', 'runs:\n  using: composite\n  steps:\n    - run: reboot\n      shell: sh\n'),
    ['$ reboot'],
  );
});

test('what does not parse is told, and read as far as it goes', async () => {
  const reading = await read(file(PATH, `${job('      - run: kill -9 1\n')}x: [\n`));
  assert.equal(reading.unexamined.length, 1);
  assert.match(reading.unexamined[0]?.reason ?? '', /^it is not valid YAML: /);
  assert.equal(reading.pieces.length, 1);
});

test('directives are comments of the file and of the shell, never text', async () => {
  const text = `# surefoot-allow a/b: top\n${job(`      - run: |
          kill -9 1 # surefoot-allow c/d: inner
          echo "# surefoot-allow no/no: text"
          cat <<E
          # surefoot-allow no/no: document
          E
      - name: "# surefoot-allow no/no: name"
`)}`;
  const { directives } = await read(file(PATH, text));
  assert.deepEqual(
    directives.map((found) => found.text),
    ['surefoot-allow a/b: top', 'surefoot-allow c/d: inner'],
  );
  for (const { text: told, span } of directives) assert.equal(text.slice(span.start, span.end), told);
});
