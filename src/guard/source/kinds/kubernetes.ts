import type { Gathering } from '../gathering.ts';
import type { Setting } from '../piece.ts';
import type { Reader } from '../reader.ts';
import { shebangProgram } from '../shebang.ts';
import { constantsOf, wordsOf } from '../yaml/commands.ts';
import { type Node, type YamlDocument, yamlDocuments } from '../yaml/document.ts';
import { walkMappings } from '../yaml/walk.ts';

/** Containers, probes and hooks of Kubernetes, scripts of Tekton and Argo, and shell files within a ConfigMap. */
export const read: Reader = (into) => {
  for (const document of yamlDocuments(into))
    walkMappings(document, new Map() as ReadonlyMap<string, readonly string[]>, (entries, outer, node) => {
      const get = (key: string) => document.get(node, key);
      const variables = new Map([...outer, ...constantsOf(document, get('env'))]);
      const directory = document.text(get('workingDir'));
      const place = { variables, ...(directory === undefined ? {} : { directory }) };
      const command = document.items(get('command'));
      const args = document.items(get('args'));
      const source = get('source') ?? get('script');
      if (document.tracked(source)) readScript(into, document, source, command[0], place);
      else if (command.length > 0) into.run(wordsOf(document, [...command, ...args]), place);
      else if (args.length > 0) into.run(wordsOf(document, args), place);
      for (const { key, value } of entries) {
        const text = /\.(?:sh|bash)$/.test(key) ? document.tracked(value) : undefined;
        if (text) into.shell(text, {}, 'sh');
      }
      return variables;
    });
};

function readScript(
  into: Gathering,
  document: YamlDocument,
  node: Node | undefined,
  interpreter: Node | undefined,
  place: Partial<Setting>,
): void {
  const text = document.tracked(node);
  if (!text) return;
  const program = shebangProgram(text.text) ?? document.text(interpreter)?.split('/').at(-1) ?? 'sh';
  into.program(text, program, place);
}
