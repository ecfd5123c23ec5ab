import type { Gathering } from '../gathering.ts';
import { JsonDocument, type JsonNode } from '../json/document.ts';
import type { Turn } from '../piece.ts';
import { turnsOf } from '../prerequisites.ts';
import type { Reader } from '../reader.ts';

/** Where the manifests of npm, Composer, Deno, Nx and their tools keep commands by name. */
const NAMED = [
  ['scripts'],
  ['tasks'],
  ['husky', 'hooks'],
  ['hooks'],
  ['lint-staged'],
  ['simple-git-hooks'],
  ['nodemonConfig', 'events'],
  ['nodemonConfig', 'execMap'],
  ['events'],
  ['execMap'],
  ['config', 'commitizen', 'scripts'],
  ['ghooks'],
  ['pre-commit'],
];
const SINGLE = [['nodemonConfig', 'exec'], ['exec'], ['pre-commit'], ['pre-push']];

/** Scripts of a manifest. */
export const read: Reader = (into, { path }) => {
  const document = new JsonDocument(into);
  const { root } = document;
  const config = configIn(document);
  for (const keys of NAMED) readNamed(into, document, document.get(root, ...keys), config);
  for (const keys of SINGLE) give(into, document, document.get(root, ...keys));
  // A lint-staged file is the map itself.
  if (/lintstagedrc|huskyrc|simple-git-hooks/.test(path)) readNamed(into, document, root, config);
  readTargets(into, document, document.get(root, 'targets'));
  for (const { key, value } of document.entries(document.get(root, 'nx', 'targets')))
    if (key) readTarget(into, document, value);
  const ecosystem = document.get(root, 'pm2') ?? root;
  for (const app of document.items(document.get(ecosystem, 'apps')))
    into.run(document.words([document.get(app, 'script'), ...document.items(document.get(app, 'args'))]));
  for (const { value } of document.entries(document.get(ecosystem, 'deploy')))
    for (const key of ['pre-setup', 'post-setup', 'pre-deploy-local', 'pre-deploy', 'post-deploy']) {
      const script = document.script(document.get(value, key));
      if (script) into.shell(script, { remote: key !== 'pre-deploy-local' }, 'sh');
    }
};

function readNamed(
  into: Gathering,
  document: JsonDocument,
  node: JsonNode | undefined,
  variables: ReadonlyMap<string, readonly string[]>,
): void {
  const turns = turnsOf(scriptsIn(document, node));
  for (const { key, value } of document.entries(node)) {
    give(into, document, value, { turns: turns.get(key ?? ''), variables });
    give(into, document, document.get(value, 'command'));
    give(into, document, document.get(value, 'script'));
  }
}

function readTargets(into: Gathering, document: JsonDocument, targets: JsonNode | undefined): void {
  for (const { value } of document.entries(targets)) readTarget(into, document, value);
}

function readTarget(into: Gathering, document: JsonDocument, target: JsonNode): void {
  give(into, document, document.get(target, 'command'));
  const options = document.get(target, 'options');
  give(into, document, document.get(options, 'command'));
  const commands = document.get(options, 'commands');
  give(into, document, commands);
  for (const item of document.items(commands)) give(into, document, document.get(item, 'command'));
}

/** What npm puts into the environment of scripts. */
const configIn = (document: JsonDocument): ReadonlyMap<string, readonly string[]> =>
  new Map(
    document
      .entries(document.get(document.root, 'config'))
      .flatMap(({ key, value }) =>
        value.type === 'string' ? [[`npm_package_config_${key}`, [String(value.value)]] as const] : [],
      ),
  );

/** What is known of a script from around it. */
interface Around {
  readonly turns?: readonly Turn[] | undefined;
  readonly variables?: ReadonlyMap<string, readonly string[]>;
}

const RUNS_SCRIPTS = /(?<![\w-])(?:npm|pnpm|yarn|bun|npm-run-all|npm-s|run-s)(?![\w-])/;

/** The scripts that each script runs, in their order: `npm run stop && npm start`. */
function scriptsIn(document: JsonDocument, node: JsonNode | undefined): ReadonlyMap<string, readonly string[]> {
  const scripts = new Map<string, string>();
  for (const { key, value } of document.entries(node)) {
    const text = document.script(value)?.text;
    if (key && text !== undefined) scripts.set(key, text);
  }
  const found = new Map<string, readonly string[]>();
  for (const [name, text] of scripts) {
    // One or the other is no order.
    const words = RUNS_SCRIPTS.test(text) && !text.includes('||') ? (text.match(/[\w:.-]+/g) ?? []) : [];
    found.set(
      name,
      words.filter((word) => word !== name && scripts.has(word)),
    );
  }
  return found;
}

function give(into: Gathering, document: JsonDocument, node: JsonNode | undefined, around: Around = {}): void {
  const script = document.script(node);
  const { turns, variables } = around;
  if (script) into.shell(script, { ...(turns ? { turns } : {}), ...(variables ? { variables } : {}) }, 'sh');
}
