import type { Gathering } from '../gathering.ts';
import type { Reader } from '../reader.ts';
import { Weaver } from '../text/weaver.ts';
import { type Node, type YamlDocument, yamlDocuments } from '../yaml/document.ts';

/** Hooks of pre-commit: `entry` with its `args`. */
export const read: Reader = (into) => {
  for (const document of yamlDocuments(into)) {
    const repositories = document.items(document.get(document.root, 'repos'));
    const hooks = document.isSequence(document.root)
      ? document.items(document.root)
      : repositories.flatMap((repository) => document.items(document.get(repository, 'hooks')));
    for (const hook of hooks) readHook(into, document, hook);
  }
};

function readHook(into: Gathering, document: YamlDocument, hook: Node): void {
  const entry = document.tracked(document.get(hook, 'entry'));
  if (!entry || document.text(document.get(hook, 'language')) === 'pygrep') return;
  const weaver = new Weaver(into.source).add(entry);
  for (const node of document.items(document.get(hook, 'args'))) {
    const arg = document.tracked(node);
    const at = arg?.origin[0] ?? 0;
    // An argument is one word whatever it holds.
    if (arg)
      weaver
        .add(into.ownAt(" '", at))
        .add({ ...arg, text: arg.text.replaceAll("'", '"') })
        .add(into.ownAt("'", at));
  }
  into.shell(weaver.done());
}
