import type { SourceFile } from './file.ts';
import { Gathering, type Part } from './gathering.ts';
import type { Kind } from './kind.ts';
import { kindOf } from './kind-of.ts';
import type { Reading } from './piece.ts';
import type { Reader } from './reader.ts';
import { spanOf, whole } from './text/tracked.ts';

export { kindOf } from './kind-of.ts';

/** No file that a person wrote is larger. */
export const LARGEST = 1024 * 1024;
const DEEPEST = 4;

/** Each kind is loaded when a file of it is met: most changes hold few kinds, and some need a parser. */
const READERS: Record<Kind, () => Promise<{ readonly read: Reader }>> = {
  ansible: () => import('./kinds/ansible.ts'),
  assistant: () => import('./kinds/assistant.ts'),
  'cloud-init': () => import('./kinds/cloud-init.ts'),
  compose: () => import('./kinds/compose.ts'),
  crontab: () => import('./kinds/crontab.ts'),
  dockerfile: () => import('./kinds/dockerfile.ts'),
  ini: () => import('./kinds/ini.ts'),
  javascript: () => import('./kinds/javascript.ts'),
  jenkinsfile: () => import('./kinds/jenkinsfile.ts'),
  json: () => import('./kinds/json.ts'),
  justfile: () => import('./kinds/justfile.ts'),
  kubernetes: () => import('./kinds/kubernetes.ts'),
  logrotate: () => import('./kinds/logrotate.ts'),
  makefile: () => import('./kinds/makefile.ts'),
  markdown: () => import('./kinds/markdown.ts'),
  package: () => import('./kinds/package.ts'),
  pipeline: () => import('./kinds/pipeline.ts'),
  'pre-commit': () => import('./kinds/pre-commit.ts'),
  procfile: () => import('./kinds/procfile.ts'),
  python: () => import('./kinds/python.ts'),
  rst: () => import('./kinds/rst.ts'),
  ruby: () => import('./kinds/ruby.ts'),
  shell: () => import('./kinds/shell.ts'),
  systemd: () => import('./kinds/systemd.ts'),
  taskfile: () => import('./kinds/taskfile.ts'),
  terraform: () => import('./kinds/terraform.ts'),
  toml: () => import('./kinds/toml.ts'),
  workflow: () => import('./kinds/workflow.ts'),
  yaml: () => import('./kinds/yaml.ts'),
};

/**
 * Everything in a file that can be judged, with exact places. A file of no known kind gives nothing; what cannot be read
 * is told in `unexamined`. Never throws for what a file holds.
 */
export async function read(file: SourceFile): Promise<Reading> {
  const kind = kindOf(file.path, file.text.slice(0, 500).split('\n', 1)[0] ?? '', file.executable);
  if (kind === undefined) return { pieces: [], directives: [], unexamined: [] };
  if (file.text.length > LARGEST)
    return {
      pieces: [],
      directives: [],
      unexamined: [{ reason: 'it is larger than 1 MB', span: { start: 0, end: 0 } }],
    };
  const gathered: Gathering[] = [];
  let parts: Part[] = [{ kind, source: whole(file.text), setting: { role: 'runs' } }];
  for (let depth = 0; depth < DEEPEST && parts.length > 0; depth += 1) {
    const next: Part[] = [];
    for (const part of parts) {
      const into = new Gathering(part.source, part.setting);
      await gather(part.kind, into, file.path);
      gathered.push(into);
      next.push(...into.parts);
    }
    parts = next;
  }
  return {
    pieces: gathered.flatMap(({ pieces }) => pieces),
    directives: gathered.flatMap(({ directives }) => directives),
    unexamined: [
      ...gathered.flatMap(({ unexamined }) => unexamined),
      ...parts.map(({ source }) => ({
        reason: 'it is a file in a file in a file',
        span: spanOf(source, 0, source.text.length),
      })),
    ],
  };
}

async function gather(kind: Kind, into: Gathering, path: string): Promise<void> {
  const { read: reader } = await READERS[kind]();
  try {
    reader(into, { path });
  } catch (error) {
    // Parsers that go down by recursion end so on what is nested too deep for them.
    if (!(error instanceof RangeError)) throw error;
    into.broken('it is nested too deep', 0, into.text.length);
  }
}
