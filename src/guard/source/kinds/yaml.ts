import type { Kind } from '../kind.ts';
import type { Reader } from '../reader.ts';
import { isTestData } from '../test-data.ts';

/** How files say what they are when their name does not; a key counts at the top of the file only. */
const SHAPES: readonly (readonly [Kind, (text: string) => boolean])[] = [
  ['cloud-init', (text) => /^(?:#cloud-config|runcmd:|bootcmd:)/m.test(text)],
  ['workflow', (text) => /^["']?jobs["']?:/m.test(text) && /^["']?(?:on|true)["']?:/m.test(text)],
  ['workflow', (text) => /^runs:/m.test(text) && /^ +using:/m.test(text)],
  ['kubernetes', (text) => /^apiVersion:/m.test(text) && /^kind:/m.test(text)],
  [
    'ansible',
    (text) => /^- .*(?:\n(?: .*)?)*?\n? {0,2}-? *hosts:/m.test(text.slice(0, 5000)) || ANSIBLE_TASK.test(text),
  ],
  ['taskfile', (text) => /^tasks:/m.test(text) && /^version:/m.test(text)],
  ['pre-commit', (text) => /^repos:/m.test(text) && /^ *-? *hooks:/m.test(text)],
  ['compose', (text) => /^services:/m.test(text) && /^[ \t]+(?:image|build|command|entrypoint):/m.test(text)],
  [
    'workflow',
    (text) => /^ *- (?:\w+:.*\n +)*?(?:uses|run): /m.test(text) && !/^(?:pipelines|stages|pool):/m.test(text),
  ],
  ['pipeline', (text) => COMMAND_KEY.test(text)],
];

const ANSIBLE_TASK =
  /^ *-? *(?:ansible\.(?:builtin|legacy)\.\w+|become|gather_facts|when|notify|delegate_to|register|shell|raw):/m;
const COMMAND_KEY =
  /^[ \t]*-?[ \t]*["']?(?:script|before_script|after_script|commands?|cmds?|run|bash|steps|before_install|install|entrypoint|args|inlineScript|buildCommand|startCommand|exec|post-deploy|apps)["']?[ \t]*:/m;
/** A description of an interface holds examples. */
const DESCRIPTION = /^(?:#.*\n|---\n|\s*\n)*["']?(?:openapi|swagger|asyncapi)["']?[ \t]*:/;

/** A YAML file of no known name: what its keys say decides who reads it; most hold nothing that runs. */
export const read: Reader = (into, { path }) => {
  const kind = SHAPES.find(([, fits]) => fits(into.text))?.[0];
  // What a key alone tells is little.
  if (kind === 'pipeline' && (isTestData(path) || DESCRIPTION.test(into.text))) return;
  if (kind !== undefined) into.part(kind, into.source);
};
