import type { Gathering } from '../gathering.ts';
import type { Setting } from '../piece.ts';
import type { Reader } from '../reader.ts';
import type { Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';
import { constantsOf, giveSettings, wordsOf } from '../yaml/commands.ts';
import { type Node, type YamlDocument, yamlDocuments } from '../yaml/document.ts';
import { walkMappings } from '../yaml/walk.ts';

/** Services of Docker Compose: `command`, `entrypoint`, `healthcheck.test` and hooks, in extensions and fragments too. */
export const read: Reader = (into) => {
  for (const document of yamlDocuments(into)) {
    const seen = new Set<Node>();
    const fresh = (node: Node | undefined): Node | undefined => {
      const target = document.target(node);
      if (!target || seen.has(target)) return undefined;
      seen.add(target);
      return target;
    };
    walkMappings(document, undefined, (entries, _, node) => {
      const has = (key: string) => entries.some((entry) => entry.key === key);
      if (has('command') || has('entrypoint') || has('healthcheck')) readService(into, document, node, fresh);
      return undefined;
    });
  }
};

function readService(
  into: Gathering,
  document: YamlDocument,
  service: Node,
  fresh: (node: Node | undefined) => Node | undefined,
): void {
  giveSettings(into, document, document.get(service, 'environment'));
  const directory = document.text(document.get(service, 'working_dir'));
  const place = {
    variables: constantsOf(document, document.get(service, 'environment')),
    ...(directory === undefined ? {} : { directory }),
  };
  const entrypoint = fresh(document.get(service, 'entrypoint'));
  const command = fresh(document.get(service, 'command'));
  if (entrypoint && command && document.isSequence(entrypoint) && document.isSequence(command))
    into.run(wordsOf(document, [...document.items(entrypoint), ...document.items(command)], interpolated), place);
  else for (const node of [entrypoint, command]) giveCommand(into, document, node, place);
  const test = fresh(document.get(document.get(service, 'healthcheck'), 'test'));
  const [first, ...rest] = document.items(test);
  const how = document.text(first);
  if (how === 'CMD-SHELL') for (const node of rest.slice(0, 1)) giveCommand(into, document, node, place);
  else if (how === 'CMD') into.run(wordsOf(document, rest, interpolated), place);
  else giveCommand(into, document, test, place);
}

function giveCommand(into: Gathering, document: YamlDocument, node: Node | undefined, place: Partial<Setting>): void {
  const text = document.tracked(node);
  if (text) into.shell(interpolated(text), place, 'sh');
  else if (node) into.run(wordsOf(document, document.items(node), interpolated), place);
}

/** `$$` is a dollar that Compose leaves to the shell. */
function interpolated(source: Tracked): Tracked {
  if (!source.text.includes('$$')) return source;
  const weaver = new Weaver(source);
  let start = 0;
  for (let at = source.text.indexOf('$$'); at !== -1; at = source.text.indexOf('$$', start)) {
    weaver.keep(start, at + 1);
    start = at + 2;
  }
  return weaver.keep(start, source.text.length).done();
}
