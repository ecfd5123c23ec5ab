import { fillExpressions } from '../expressions.ts';
import type { Gathering } from '../gathering.ts';
import type { Reader } from '../reader.ts';
import { fillTemplates, TEMPLATES } from '../templates.ts';
import type { Tracked } from '../text/tracked.ts';
import { constantsOf, giveSettings, scriptOf, wordsOf } from '../yaml/commands.ts';
import { type Entry, type Node, type YamlDocument, yamlDocuments } from '../yaml/document.ts';
import { walkMappings } from '../yaml/walk.ts';

/** The keys under which the pipeline files of the usual services hold commands: a text, or a list that runs in order. */
const SCRIPTS =
  /^(?:(?:pre|post|before|after)?[_-]?(?:script|scripts)|script_(?:before|after)|before_install|install|before_deploy|after_deploy|before_cache|after_(?:success|failure)|(?:pre|post)?[_-]?commands?|cmds?|run|bash|sh|pwsh|powershell|exec|inline|inlineScript|(?:build|start|install|preDeploy|initialDeploy)Command|init|before|post-deploy|(?:pre|post)-?(?:build|deploy|test|install)|test_script|build_script|deploy_script|on_(?:success|failure|finish)|command_hooks)$/;
/** Those that a job runs one after another. */
const IN_ORDER = /^(?:(?:before|after)_)?(?:script|install)$/;
/** Keys that only name something else in some services, and hold commands where they hold a list or several words. */
const AMBIGUOUS = /^(?:install|init|before|run|sh|exec|inline|commands?|cmds?)$/;

interface Around {
  readonly variables: ReadonlyMap<string, readonly string[]>;
  readonly directory: string | undefined;
  readonly shell: string | undefined;
  readonly remote: boolean;
  /** What the lists of one job are to each other. */
  readonly sequence?: string;
}

/** GitLab, CircleCI, Azure, Bitbucket, Travis, Drone, Woodpecker, Buildkite and their kin. */
export const read: Reader = (into) => {
  for (const document of yamlDocuments(into)) {
    const outer: Around = { variables: new Map(), directory: undefined, shell: undefined, remote: false };
    const seen = new Set<Node>();
    walkMappings(document, outer, (entries, around) => {
      const inner = within(into, document, entries, around);
      const command = entries.filter(({ key }) => key === 'command' || key === 'entrypoint' || key === 'args');
      if (command.length > 0 && command.every(({ value }) => document.isSequence(value)) && hasImage(entries))
        readVector(into, document, entries, inner);
      else for (const entry of entries) readScript(into, document, entry, inner, seen);
      return inner;
    });
  }
};

const hasImage = (entries: readonly Entry[]) =>
  entries.some(({ key }) => key === 'image' || (key === 'name' && entries.some((entry) => entry.key === 'args')));

function within(into: Gathering, document: YamlDocument, entries: readonly Entry[], around: Around): Around {
  const get = (name: string) => entries.find(({ key }) => key === name)?.value;
  const variables = new Map(around.variables);
  for (const name of ['variables', 'environment', 'env', 'global_env_vars']) {
    giveSettings(into, document, get(name));
    for (const [key, values] of constantsOf(document, get(name))) variables.set(key, values);
  }
  const shell = document.text(get('shell'))?.split(/\s+/, 1)[0]?.split('/').at(-1);
  return {
    variables,
    sequence: `job ${into.count()}`,
    shell: shell ?? around.shell,
    directory:
      document.text(get('working_directory') ?? get('workingDirectory') ?? get('working-directory')) ??
      around.directory,
    remote: around.remote || /^SSH@/.test(document.text(get('task')) ?? ''),
  };
}

function readScript(
  into: Gathering,
  document: YamlDocument,
  { key, value }: Entry,
  around: Around,
  seen: Set<Node>,
): void {
  const target = document.target(value);
  if (!SCRIPTS.test(key) || !target || document.isMap(value) || seen.has(target)) return;
  seen.add(target);
  const items = document.items(value);
  if (items.length > 0 && items.every((item) => document.isMap(item))) return;
  const text = scriptOf(into, document, value, (written) => filled(written, around));
  if (!text || (AMBIGUOUS.test(key) && items.length === 0 && !/\s/.test(text.text.trim()))) return;
  const directory = around.directory?.includes('$') ? undefined : around.directory;
  const place = {
    variables: around.variables,
    ...(around.remote ? { remote: true } : {}),
    ...(around.sequence !== undefined && IN_ORDER.test(key) ? { turns: [{ of: around.sequence }] } : {}),
    ...(directory === undefined ? {} : { directory }),
  };
  const shell = key === 'pwsh' || key === 'powershell' ? 'pwsh' : around.shell;
  into.program(text, shell, place);
}

/** A container's `entrypoint`, `command` and `args` as one command. */
function readVector(into: Gathering, document: YamlDocument, entries: readonly Entry[], around: Around): void {
  const nodes = ['entrypoint', 'command', 'args'].flatMap((name) =>
    document.items(entries.find(({ key }) => key === name)?.value),
  );
  into.run(
    wordsOf(document, nodes, (text) => filled(text, around)),
    { variables: around.variables },
  );
}

/** What the service puts into a text before a shell sees it. */
function filled(written: Tracked, { variables }: Around): Tracked {
  const known = (name: string) => variables.get(name.replace(/^(?:variables|parameters|env)\./, ''))?.[0];
  let text = fillExpressions(written, new Map()).text;
  text = fillTemplates(text, TEMPLATES.chevrons);
  text = fillTemplates(text, TEMPLATES.inputs);
  return fillTemplates(text, TEMPLATES.macro, known, (name) => name.includes('.'));
}
