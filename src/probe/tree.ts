import type { Node as YamlNode } from 'yaml';
import { Fault } from '../fault.ts';

/** What a fault says of the host while the probes are only being read. */
export const NOT_ASKED = 'no probe was sent; the release on the host is as it was before this step';

/** A value of a YAML text together with where it stands, so that whoever refuses it can point at it. */
export type Node = Scalar | List | Mapping;
interface Placed {
  /** The way from the root: positions in lists, keys in mappings. */
  readonly path: readonly (string | number)[];
  /** From 1. */
  readonly line: number;
}
export interface Scalar extends Placed {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As it was written: a build id such as `12e4567` is a number to YAML and must not be read as one. */
  readonly text: string;
}
export interface List extends Placed {
  readonly kind: 'list';
  readonly items: readonly Node[];
}
export interface Mapping extends Placed {
  readonly kind: 'mapping';
  readonly entries: ReadonlyMap<string, Node>;
}

/** More values than any list of probes needs; aliases of aliases would otherwise grow without end. */
const MOST_NODES = 10_000;

/** @throws {Fault} with the line, where the text is not YAML. */
export async function readYaml(text: string): Promise<Node> {
  // Loaded only where YAML is written: the line form and all other actions do without it.
  const { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', merge: false });
  const lineOf = (offset: number | undefined) => lines.linePos(offset ?? 0).line || 1;
  const flaw = document.errors[0] ?? document.warnings[0];
  if (flaw) {
    const [words] = flaw.message.split(/ at line |\n/);
    throw notYaml(lineOf(flaw.pos[0]), words ?? flaw.message);
  }
  let left = MOST_NODES;
  const read = (given: YamlNode | null | undefined, path: Placed['path'], parent: number): Node => {
    const node = isAlias(given) ? given.resolve(document) : given;
    const line = given?.range ? lineOf(given.range[0]) : parent;
    left -= 1;
    if (left < 0 || path.length > 32) throw notYaml(line, 'there is more in it than a list of probes can need');
    if (isSeq(node)) {
      return {
        kind: 'list',
        path,
        line,
        items: node.items.map((item, i) => read(item as YamlNode, [...path, i], line)),
      };
    }
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }) => {
        if (!isScalar(key)) throw notYaml(line, 'a key is not plain text');
        const name = String(key.source ?? key.value);
        const at = key.range ? lineOf(key.range[0]) : line;
        return [name, read(value as YamlNode | null, [...path, name], at)] as const;
      });
      return { kind: 'mapping', path, line, entries: new Map(entries) };
    }
    const value = isScalar(node) ? node.value : null;
    if (value !== null && !['string', 'number', 'boolean'].includes(typeof value)) {
      throw notYaml(line, 'a value is neither text, number, true, false nor null');
    }
    const source = isScalar(node) && typeof value !== 'string' ? node.source : undefined;
    return { kind: 'scalar', path, line, value: value as Scalar['value'], text: source ?? String(value ?? '') };
  };
  return read(document.contents as YamlNode | null, [], 1);
}

/** The value without its places. */
export function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries([...node.entries].map(([name, value]) => [name, plain(value)]));
}

function notYaml(line: number, words: string): Fault {
  return new Fault(`Input \`probes\` is not understood at line ${line}: ${words}.`, {
    state: NOT_ASKED,
    remedy:
      'Write a YAML list of probes (`- url: http://127.0.0.1:3000/health`), or one `METHOD URL [status]` per line.',
  });
}
