import type { Gathering } from '../gathering.ts';
import type { Setting } from '../piece.ts';
import type { Reader } from '../reader.ts';
import { fillTemplates, TEMPLATES } from '../templates.ts';
import type { Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';
import { constantsOf } from '../yaml/commands.ts';
import { type Node, type YamlDocument, yamlDocuments } from '../yaml/document.ts';

type Constants = ReadonlyMap<string, readonly string[]>;

/** Tasks of Task: `cmds`, conditions, and variables that a command gives. */
export const read: Reader = (into) => {
  for (const document of yamlDocuments(into)) {
    const top = constantsOf(document, document.get(document.root, 'vars'));
    readDynamic(into, document, document.root, top);
    for (const { value: task } of document.entries(document.get(document.root, 'tasks'))) {
      const known = new Map([...top, ...constantsOf(document, document.get(task, 'vars'))]);
      const directory = document.text(document.get(task, 'dir'));
      const variables = new Map([
        ...constantsOf(document, document.get(document.root, 'env')),
        ...constantsOf(document, document.get(task, 'env')),
      ]);
      const place = { variables, ...(directory === undefined || directory.includes('{{') ? {} : { directory }) };
      const cmds = document.isMap(task) ? (document.get(task, 'cmds') ?? document.get(task, 'cmd')) : task;
      readCommands(into, document, cmds, known, place);
      for (const key of ['status', 'preconditions'])
        readCommands(into, document, document.get(task, key), known, place);
      readDynamic(into, document, task, known);
    }
  }
};

/** Each command has a shell of its own; one script of them shows their order. */
function readCommands(
  into: Gathering,
  document: YamlDocument,
  node: Node | undefined,
  known: Constants,
  place: Partial<Setting>,
): void {
  const weaver = new Weaver(into.source);
  for (const item of document.text(node) === undefined ? document.items(node) : [node]) {
    const written =
      document.tracked(item) ??
      ['cmd', 'sh', 'defer'].map((key) => document.tracked(document.get(item, key))).find((text) => text !== undefined);
    if (!written) continue;
    const end = Math.max(0, (written.origin[written.text.length] ?? 0) - 1);
    weaver.add(filled(written, known)).add(into.ownAt('\n', end));
  }
  if (weaver.length > 0) into.shell(weaver.done(), place, 'sh');
}

function readDynamic(into: Gathering, document: YamlDocument, node: Node, known: Constants): void {
  for (const { value } of document.entries(document.get(node, 'vars'))) {
    const text = document.tracked(document.get(value, 'sh'));
    if (text) into.shell(filled(text, known), {}, 'sh');
  }
}

const filled = (text: Tracked, known: Constants): Tracked =>
  fillTemplates(text, TEMPLATES.mustache, (name) => known.get(name.replace(/^\./, ''))?.[0]);
