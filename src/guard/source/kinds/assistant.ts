import { readPermission } from '../document/permission.ts';
import type { Gathering } from '../gathering.ts';
import { JsonDocument, type JsonNode } from '../json/document.ts';
import type { Reader } from '../reader.ts';
import { spanOf } from '../text/tracked.ts';

/**
 * Settings of coding assistants: what they are allowed to do, and what runs around it. What is denied or asked for is
 * nothing that runs.
 */
export const read: Reader = (into) => {
  const document = new JsonDocument(into);
  const open = document.root ? [document.root] : [];
  while (open.length > 0) {
    const node = open.pop() as JsonNode;
    readServer(into, document, node);
    for (const { key, value } of document.entries(node)) {
      if (
        /^(?:allow|allowed|allowedTools|allowed_tools|autoApprove|autoApproved|alwaysAllow|coreTools|allowedCommands|allowlist)$/.test(
          key,
        )
      )
        readAllowed(into, document, key, value);
      else if (/^(?:deny|denied|ask|disallowedTools|exclude(?:Tools|d)?|blocklist|deniedCommands)$/.test(key)) continue;
      else open.push(value);
    }
    open.push(...document.items(node).toReversed());
  }
};

/** A hook or a tool server: `{command, args}`. */
function readServer(into: Gathering, document: JsonDocument, node: JsonNode): void {
  const command = document.get(node, 'command');
  const text = document.tracked(command);
  const args = document.items(document.get(node, 'args'));
  if (command?.type === 'array') into.run(document.words(document.items(command)));
  else if (text && args.length > 0) into.run(document.words([command, ...args]));
  else if (text) into.shell(text, {}, 'sh');
}

function readAllowed(into: Gathering, document: JsonDocument, key: string, list: JsonNode): void {
  for (const item of document.items(list)) {
    const text = document.tracked(item);
    if (!text || readPermission(into, text)) continue;
    // A list of commands says no tool.
    if (/ommands$/.test(key)) into.shell(text);
  }
  // `{"bash": {"git push *": "allow"}}`, or one list per tool.
  for (const { key: tool, value } of document.entries(list)) {
    const write = /^(?:edit|write)$/i.test(tool);
    for (const item of document.items(value)) {
      const text = document.tracked(item);
      if (!text) continue;
      if (/^(?:bash|shell|terminal)$/i.test(tool)) into.shell(text);
      else if (write || /^read$/i.test(tool))
        into.access(write ? 'write' : 'read', text.text, spanOf(text, 0, text.text.length));
    }
  }
}
