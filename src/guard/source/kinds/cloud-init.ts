import type { Reader } from '../reader.ts';
import { scriptOf, wordsOf } from '../yaml/commands.ts';
import { yamlDocuments } from '../yaml/document.ts';

/** What a machine runs when it is made: `runcmd`, `bootcmd`, and scripts that are written to it. */
export const read: Reader = (into) => {
  // User data may be a script as well, by its first line.
  if (into.text.startsWith('#!')) {
    into.part('shell', into.source, { remote: true });
    return;
  }
  const place = { remote: true };
  for (const document of yamlDocuments(into)) {
    for (const key of ['bootcmd', 'runcmd', 'early-commands', 'late-commands']) {
      for (const item of document.items(document.get(document.root, key))) {
        if (document.isSequence(item)) into.run(wordsOf(document, document.items(item)), place);
        else {
          const text = scriptOf(into, document, item);
          if (text) into.shell(text, place, 'sh');
        }
      }
    }
    for (const file of document.items(document.get(document.root, 'write_files'))) {
      const content = document.tracked(document.get(file, 'content'));
      const path = document.text(document.get(file, 'path')) ?? '';
      if (content && (/\.sh$|\/bin\//.test(path) || content.text.startsWith('#!'))) into.part('shell', content, place);
      else if (content && /cron/.test(path)) into.part('crontab', content, place);
      else if (content && /\.service$/.test(path)) into.part('systemd', content, place);
    }
    const power = document.text(document.get(document.get(document.root, 'power_state'), 'mode'));
    const node = document.tracked(document.get(document.get(document.root, 'power_state'), 'mode'));
    if (node && power !== undefined)
      into.run([{ value: power, span: { start: node.origin[0] ?? 0, end: node.origin[power.length] ?? 0 } }], place);
  }
};
