import { jsonValue, known, mapping, oneOrMany, refuse, text, wholeNumber } from './fields.ts';
import { EXPECT_SUCCESS } from './parse-line.ts';
import { patternFault } from './pattern.ts';
import type { BuildIdPlace, Expectation } from './probe.ts';
import { parseShape, type Shape } from './shape.ts';
import { parseStatus } from './status.ts';
import type { Node, Scalar } from './tree.ts';

const KEYS = [
  'status',
  'headers',
  'contains',
  'matches',
  'json',
  'shape',
  'build-id',
  'build-id-at',
  'max-ms',
] as const;
type Key = (typeof KEYS)[number];

/** Reads what one probe expects. */
export function parseExpect(node: Node): Expectation {
  const entries = known(node, KEYS, `a mapping with ${KEYS.join(', ')}`);
  const read = <T>(key: Key, parse: (node: Node) => T, otherwise: T): T => {
    const given = entries.get(key);
    return given === undefined ? otherwise : parse(given);
  };
  return {
    status: read('status', statusesOf, EXPECT_SUCCESS.status),
    headers: read('headers', headersOf, {}),
    contains: read('contains', (given) => oneOrMany(given, needle, 'text, or a list of texts'), []),
    matches: read('matches', (given) => oneOrMany(given, pattern, 'a regular expression, or a list of them'), []),
    json: read('json', jsonOf, {}),
    shape: read<Shape | undefined>('shape', parseShape, undefined),
    buildId: read<string | undefined>('build-id', buildIdOf, undefined),
    buildIdAt: read('build-id-at', placeOfBuildId, EXPECT_SUCCESS.buildIdAt),
    maxMs: read<number | undefined>('max-ms', (given) => wholeNumber(given, 1, 600_000), undefined),
  };
}

function statusesOf(node: Node) {
  const may = 'a status such as 200, a class such as 2xx, or a list of these';
  return oneOrMany(node, (item) => parseStatus(item.text) ?? refuse(item, may), may);
}

function headersOf(node: Node): Readonly<Record<string, string>> {
  const { entries } = mapping(node, 'a mapping from header names to values');
  return Object.fromEntries(
    [...entries].map(([name, value]) => [name.toLowerCase(), text(value, 'the value of a header')]),
  );
}

/** Every body contains the empty text: such an expectation could not fail. */
const needle = (item: Scalar): string => item.text || refuse(item, 'text that is not empty');

function pattern(item: Scalar): string {
  const flaw = item.text === '' ? 'it is empty' : patternFault(item.text);
  return flaw === undefined ? item.text : refuse(item, `a regular expression of JavaScript (${flaw})`);
}

function jsonOf(node: Node): Readonly<Record<string, unknown>> {
  const may = 'a mapping from paths to values, such as `{status: ok, data.items.0.id: 3}`';
  const { entries } = mapping(node, may);
  if (entries.size === 0) refuse(node, may);
  return Object.fromEntries([...entries].map(([path, value]) => [path, jsonValue(value)]));
}

const buildIdOf = (node: Node): string => text(node, 'the id of a build') || refuse(node, 'the id of a build');

function placeOfBuildId(node: Node): BuildIdPlace {
  const may = '`header:NAME` or `json:PATH`';
  const [, where, name] = /^(header|json):(.+)$/.exec(text(node, may)) ?? refuse(node, may);
  return where === 'header' ? { in: 'header', name: String(name).toLowerCase() } : { in: 'json', path: String(name) };
}
