import { styleText } from 'node:util';

/**
 * A job summary for people at a terminal: headings, tables, alerts and the timeline, drawn from the very Markdown that
 * the run page gets. It knows the Markdown that Surefoot writes, and no other.
 */
export function drawSummary(markdown: string, width = 96): string {
  const out: string[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.startsWith('```')) {
      const end = lines.indexOf('```', at + 1);
      const body = lines.slice(at + 1, end);
      out.push(...(line === '```mermaid' ? drawTimeline(body, width) : drawBlock(body, width)));
      at = end;
    } else if (line.startsWith('|')) {
      const rows: string[] = [];
      while (lines[at]?.startsWith('|')) rows.push(lines[at++] ?? '');
      at -= 1;
      out.push(...drawTable(rows));
    } else if (line.startsWith('## ')) {
      out.push(styleText('bold', plain(line.slice(3))), styleText('dim', '─'.repeat(width)));
    } else if (line.startsWith('> [!')) {
    } else if (line.startsWith('>')) {
      const said = plain(line.slice(1).trim()).split('\n');
      out.push(...said.map((each) => `${styleText('red', '┃')} ${each}`));
    } else if (line.startsWith('<sub>')) {
    } else {
      out.push(plain(line.replace(/<\/?(details|summary)>/g, '')));
    }
  }
  return out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function plain(text: string): string {
  return text
    .replace(/<!-- -->/g, '')
    .replace(/\*\*([^*]+)\*\*/g, (_, words: string) => styleText('bold', words))
    .replace(/`([^`]+)`/g, (_, words: string) => styleText('cyan', words))
    .replace(/<br>/g, '\n')
    .replace(/\\([\\`*_[\]~|$#+.-])/g, '$1')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** On the run page such a block is folded away; here its last lines have to do. */
function drawBlock(body: readonly string[], width: number): string[] {
  const shown = body.slice(-MOST_LINES).map((line) => styleText('dim', `  │ ${line.slice(0, width)}`));
  return body.length > MOST_LINES
    ? [styleText('dim', `  │ … ${body.length - MOST_LINES} lines before`), ...shown]
    : shown;
}

const MOST_LINES = 8;

const visibleLength = (text: string): number => text.replace(/\x1b\[[0-9;]*m/g, '').length;

function drawTable(rows: readonly string[]): string[] {
  const cells = rows
    .filter((row) => !/^\|( ?:?-+:? ?\|)+$/.test(row))
    .map((row) =>
      row
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => plain(cell.trim())),
    );
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => visibleLength(row[column] ?? ''))));
  return cells.map((row, index) => {
    const text = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - visibleLength(cell))).join('   ');
    return `  ${index === 0 ? styleText('dim', text) : text}`.trimEnd();
  });
}

/** Bars out of the lines `label :[crit, ]BEGIN, END` of the Gantt chart; times are `YYYY-MM-DD HH:mm:ss.SSS`. */
function drawTimeline(body: readonly string[], width: number): string[] {
  const bars = body.flatMap((line) => {
    const found = /^ {2}(.+?) :(crit, |active, )?(\S+ \S+), (\S+ \S+)$/.exec(line);
    if (!found) return [];
    const [, label = '', tag, from = '', to = ''] = found;
    return [{ label, failed: tag === 'crit, ', from: Date.parse(`${from}Z`), to: Date.parse(`${to}Z`) }];
  });
  if (bars.length === 0) return [];
  const begin = Math.min(...bars.map((bar) => bar.from));
  const end = Math.max(...bars.map((bar) => bar.to));
  const names = Math.max(...bars.map((bar) => bar.label.length));
  const room = Math.max(10, width - names - 4);
  const place = (time: number): number => Math.round(((time - begin) / Math.max(1, end - begin)) * room);
  return bars.map(({ label, failed, from, to }) => {
    const bar = '█'.repeat(Math.max(1, place(to) - place(from)));
    return `  ${label.padEnd(names)}  ${' '.repeat(place(from))}${styleText(failed ? 'red' : 'green', bar)}`;
  });
}
