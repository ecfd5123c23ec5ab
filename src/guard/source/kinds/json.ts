import type { Gathering } from '../gathering.ts';
import { JsonDocument, type JsonNode } from '../json/document.ts';
import type { Reader } from '../reader.ts';
import { isTestData } from '../test-data.ts';

const COMMANDS =
  /^(?:(?:post|on|pre)?(?:Create|Start|Attach)Command|updateContentCommand|initializeCommand|onCreateCommand|(?:build|install|dev|ignore|start|pre|post)Command|runCommand|commands|user_data|postdeploy|predeploy|inline)$/;
const SOMETHING =
  /"(?:\w*[cC]ommands?|scripts|mcpServers|permissions|entryPoint|user_data|postdeploy|predeploy|inline|apps|tasks)"\s*:/;

/** A JSON file of no known name: fields that can only be commands. Most hold none and are not parsed. */
export const read: Reader = (into, { path }) => {
  const { text } = into;
  if (!SOMETHING.test(text)) return;
  if (/"permissions"\s*:\s*\{|"mcpServers"\s*:/.test(text)) into.part('assistant', into.source);
  else if (/"(?:scripts|apps)"\s*:\s*[[{]/.test(text)) into.part('package', into.source);
  else if (!isTestData(path)) readFields(into);
};

function readFields(into: Gathering): void {
  const document = new JsonDocument(into);
  const open = document.root ? [document.root] : [];
  while (open.length > 0) {
    const node = open.pop() as JsonNode;
    const isOutermost = node === document.root;
    const command = document.get(node, 'command');
    const entrypoint = document.items(document.get(node, 'entryPoint'));
    const args = document.items(document.get(node, 'args'));
    const words = document.words([...entrypoint, ...document.items(command)]);
    if (words.length > 0) into.run(words);
    else if (command?.type === 'string') readCommand(into, document, node, command, args);
    for (const { key, value } of document.entries(node)) {
      // Of a whole file `commands` says nothing: it may be a list of anything.
      if (!COMMANDS.test(key) || (isOutermost && key === 'commands')) continue;
      const strings = document.items(value).length > 0 && !/ommands$|inline|deploy$/.test(key);
      if (strings) into.run(document.words(document.items(value)));
      else {
        const script = document.script(value);
        if (script) into.shell(script, {}, 'sh');
      }
      for (const { value: named } of document.entries(value)) {
        const script = document.tracked(named);
        if (script) into.shell(script, {}, 'sh');
      }
    }
    open.push(...(node.children ?? []).toReversed());
  }
}

/** An editor's task: a shell text, or a program with its arguments. */
function readCommand(
  into: Gathering,
  document: JsonDocument,
  node: JsonNode,
  command: JsonNode,
  args: readonly JsonNode[],
) {
  const text = document.tracked(command);
  const type = document.text(document.get(node, 'type'));
  if (args.length > 0) into.run(document.words([command, ...args]));
  else if (text && (type === 'shell' || type === 'command' || /\s/.test(text.text))) into.shell(text, {}, 'sh');
}
