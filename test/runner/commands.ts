/** A workflow command: a line of output that the runner obeys instead of showing. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The commands that a runner knows; everything else that looks like one is ordinary output. */
const KNOWN = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/**
 * Reads a line as the runner does (`ActionCommand.cs`): `::name key=value::data` behind any white space, or the old
 * form `##[name key=value;]data`, which is obeyed *anywhere* in a line. `extra` is the token that ends `stop-commands`.
 */
export function parseCommand(line: string, extra?: string): WorkflowCommand | undefined {
  const known = (name: string): boolean => KNOWN.has(name.toLowerCase()) || name === extra;
  return parseColons(line.trimStart(), known) ?? parseBrackets(line, known);
}

function parseColons(line: string, known: (name: string) => boolean): WorkflowCommand | undefined {
  if (!line.startsWith('::')) return undefined;
  const end = line.indexOf('::', 2);
  if (end < 0) return undefined;
  const decode = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const { name, properties } = parseHead(line.slice(2, end), ',', decode);
  if (!known(name)) return undefined;
  const data = line
    .slice(end + 2)
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%');
  return { name: name.toLowerCase(), properties, data };
}

function parseBrackets(line: string, known: (name: string) => boolean): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  const decode = (text: string): string =>
    text.replaceAll('%3B', ';').replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%5D', ']');
  const { name, properties } = parseHead(line.slice(start + 3, end), ';', decode);
  if (!known(name)) return undefined;
  return { name: name.toLowerCase(), properties, data: decode(line.slice(end + 1)) };
}

function parseHead(head: string, separator: string, decode: (text: string) => string) {
  const space = head.indexOf(' ');
  const name = space < 0 ? head : head.slice(0, space);
  const properties: Record<string, string> = {};
  for (const pair of space < 0 ? [] : head.slice(space + 1).split(separator)) {
    const equals = pair.indexOf('=');
    if (equals > 0) properties[pair.slice(0, equals).trim()] = decode(pair.slice(equals + 1));
  }
  return { name, properties };
}
