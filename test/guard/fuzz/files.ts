/** A small file of one kind: where a command stands in it, and where text that is no command does. */
export interface Shape {
  readonly path: string;
  /** The file with `command` in its place, and `beside` (any text at all) as data or as a comment before it. */
  readonly text: (command: string, beside: string) => string;
}

const json = (text: string): string => JSON.stringify(text);

/** Each line of a text behind a sign that makes a comment of it. Nothing but `\n` ends a line, and no line goes on. */
const commented = (sign: string, text: string): string =>
  text
    .split('\n')
    .map((line) => `${sign} ${line.replace(/[\r\\]+$/, '')}.`)
    .join('\n');

/** A block of YAML, deep enough to be one whatever is in it. */
const block = (indent: string, text: string): string =>
  `|2\n${text
    .split('\n')
    .map((line) => `${indent}${line}`)
    .join('\n')}`;

/** Text between fences that are longer than any in it. */
const fenced = (language: string, text: string): string => {
  const longest = [...text.matchAll(/~+/g)].reduce((most, [run]) => Math.max(most, run.length), 3);
  const fence = '~'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}\n`;
};

/** One file of each kind that can hold commands. */
export const SHAPES: readonly Shape[] = [
  { path: 'a.sh', text: (command, beside) => `${commented('#', beside)}\n${command}\n` },
  { path: 'bin/tool', text: (command, beside) => `#!/bin/bash\n${commented('#', beside)}\n${command}\n` },
  {
    path: '.github/workflows/a.yml',
    text: (command, beside) =>
      `on: push\njobs:\n  a:\n    runs-on: x\n    env:\n      TEXT: ${block('        ', beside)}\n    steps:\n      - run: ${command}\n`,
  },
  {
    path: 'x/action.yml',
    text: (command, beside) =>
      `name: ${json(beside)}\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      run: |\n        ${command}\n`,
  },
  { path: 'Dockerfile', text: (command, beside) => `FROM x\n${commented('#', beside)}\nRUN ${command}\n` },
  { path: 'Makefile', text: (command, beside) => `${commented('#', beside)}\na:\n\t${command}\n` },
  { path: 'justfile', text: (command, beside) => `${commented('#', beside)}\na:\n  ${command}\n` },
  {
    path: 'Taskfile.yml',
    text: (command, beside) => `version: '3'\ntasks:\n  a:\n    desc: ${json(beside)}\n    cmds:\n      - ${command}\n`,
  },
  {
    path: 'package.json',
    text: (command, beside) => `{"description":${json(beside)},"scripts":{"a":${json(command)}}}`,
  },
  {
    path: 'x/tasks.json',
    text: (command, beside) => `{"tasks":[{"label":${json(beside)},"type":"shell","command":${json(command)}}]}`,
  },
  { path: 'crontab', text: (command, beside) => `${commented('#', beside)}\n0 3 * * * ${command}\n` },
  {
    path: 'a.service',
    text: (command, beside) => `[Service]\n${commented('#', beside)}\nExecStart=/usr/bin/env ${command}\n`,
  },
  {
    path: 'compose.yml',
    text: (command, beside) =>
      `services:\n  a:\n    image: x\n    labels:\n      text: ${block('        ', beside)}\n    command: ${command}\n`,
  },
  {
    path: '.gitlab-ci.yml',
    text: (command, beside) => `a:\n  variables:\n    TEXT: ${json(beside)}\n  script:\n    - ${command}\n`,
  },
  {
    path: 'user-data',
    text: (command, beside) => `#cloud-config\nfinal_message: ${json(beside)}\nruncmd:\n  - ${command}\n`,
  },
  {
    path: 'x/playbook.yml',
    text: (command, beside) => `- hosts: all\n  tasks:\n    - name: ${json(beside)}\n      shell: ${command}\n`,
  },
  {
    path: 'k/pod.yml',
    text: (command, beside) =>
      `apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    a: ${json(beside)}\nspec:\n  containers:\n    - name: a\n      command: [sh, -c, ${json(command)}]\n`,
  },
  {
    path: 'supervisord.conf',
    text: (command, beside) => `${commented(';', beside)}\n[program:a]\ncommand=${command}\n`,
  },
  { path: 'Procfile', text: (command, beside) => `${commented('#', beside)}\nweb: ${command}\n` },
  {
    path: 'logrotate.d/a',
    text: (command, beside) => `${commented('#', beside)}\n/x {\n  postrotate\n    ${command}\n  endscript\n}\n`,
  },
  {
    path: '.pre-commit-config.yaml',
    text: (command, beside) =>
      `repos:\n  - repo: local\n    hooks:\n      - id: a\n        name: ${json(beside)}\n        language: system\n        entry: ${command}\n`,
  },
  {
    path: 'Jenkinsfile',
    text: (command, beside) => `${commented('//', beside)}\nnode { sh '${command}' }\n`,
  },
  {
    path: 'a.tf',
    text: (command, beside) =>
      `${commented('#', beside)}\nresource "null_resource" "a" {\n  provisioner "local-exec" {\n    command = ${json(command)}\n  }\n}\n`,
  },
  {
    path: 'a.mjs',
    text: (command, beside) =>
      `import { execSync } from 'node:child_process';\nconst text = ${json(beside)};\nexecSync(${json(command)});\n`,
  },
  {
    path: 'a.tsx',
    text: (command, beside) =>
      `import { execSync } from 'node:child_process';\nconst text: string = ${json(beside)};\nexecSync(${json(command)});\n`,
  },
  {
    path: 'a.py',
    text: (command, beside) => `import os\ntext = ${json(beside)}\nos.system(${json(command)})\n`,
  },
  { path: 'a.rb', text: (command, beside) => `${commented('#', beside)}\nsystem(${json(command)})\n` },
  { path: 'Vagrantfile', text: (command, beside) => `${commented('#', beside)}\nsystem ${json(command)}\n` },
  {
    path: 'tox.ini',
    text: (command, beside) => `[testenv]\n${commented('#', beside)}\ncommands =\n    ${command}\n`,
  },
  {
    path: '.claude/settings.json',
    text: (command, beside) => `{"text":${json(beside)},"permissions":{"allow":[${json(`Bash(${command})`)}]}}`,
  },
  {
    path: 'docs/a.md',
    text: (command, beside) => `# Steps\n\n${fenced('text', beside)}\nThen run:\n\n${fenced('sh', command)}`,
  },
  {
    path: 'docs/a.rst',
    text: (command, beside) =>
      `Steps\n=====\n\n${commented('..', beside).replaceAll('\n', '\n\n')}\n\nThen run:\n\n.. code-block:: sh\n\n   ${command}\n`,
  },
];
