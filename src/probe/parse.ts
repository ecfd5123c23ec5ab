import { Fault } from '../fault.ts';
import { refuse } from './fields.ts';
import { parseHostQuestion } from './parse-host-question.ts';
import { parseLine } from './parse-line.ts';
import { parseMapping } from './parse-mapping.ts';
import type { Probe } from './probe.ts';
import { isRequest, nameOf, type Question } from './question.ts';
import { NOT_ASKED, readYaml } from './tree.ts';

/** More probes than this, or more text, is a mistake rather than a list of probes. */
const MOST_PROBES = 100;
const MOST_CHARACTERS = 64 * 1024;

/**
 * Reads the input `probes`: a YAML list (its items mappings, or lines of the other form), or one
 * `METHOD URL [status]` per line, where a bare URL is a GET. Lines that begin with `#` are comments.
 *
 * @throws {Fault} naming probe, line and key, what it holds and what it may hold.
 */
export async function parseProbes(text: string): Promise<readonly Probe[]> {
  return (await parseQuestions(text)).map((question) => {
    if (isRequest(question)) return question;
    throw new Fault(`Input \`probes\` asks for ${nameOf(question)}, which nobody can be asked for here.`, {
      state: NOT_ASKED,
      remedy: 'Ask for it in smoke-probe, with `host` and `service` set; here name requests only.',
    });
  });
}

/** The same, with the questions that only a host can answer (`- health: true`, `- nginx-errors: true`). */
export async function parseQuestions(text: string): Promise<readonly Question[]> {
  if (text.length > MOST_CHARACTERS) throw wrong(`is longer than ${MOST_CHARACTERS} characters`);
  const probes = isYaml(text) ? await parseList(text) : parseLines(text);
  if (probes.length === 0) throw wrong('names no probe');
  if (probes.length > MOST_PROBES) throw wrong(`names ${probes.length} probes, more than ${MOST_PROBES}`);
  return probes;
}

const significant = (line: string): boolean => line.trim() !== '' && !line.trim().startsWith('#');

/** What begins like a list, a mapping or a YAML document is read as YAML; everything else line by line. */
function isYaml(text: string): boolean {
  const first = text.split('\n').find(significant)?.trim() ?? '';
  return /^(-(\s|$)|---|[[{%&*!|>]|[\w-]+:(\s|$))/.test(first);
}

function parseLines(text: string): readonly Probe[] {
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => significant(line))
    .map(({ line, number }, index) => parseLine(line, `Probe ${index + 1}, line ${number}`));
}

async function parseList(text: string): Promise<readonly Question[]> {
  const root = await readYaml(text);
  if (root.kind !== 'list') {
    return refuse(root, 'a list: begin each probe with `- `, such as `- url: http://127.0.0.1:3000/health`');
  }
  return root.items.map((item, index) => {
    if (item.kind === 'scalar' && typeof item.value === 'string') {
      return parseLine(item.value, `Probe ${index + 1}, line ${item.line}`);
    }
    return (item.kind === 'mapping' ? parseHostQuestion(item) : undefined) ?? parseMapping(item);
  });
}

const wrong = (words: string) =>
  new Fault(`Input \`probes\` ${words}.`, {
    state: NOT_ASKED,
    remedy: 'Name at least one probe, such as `GET http://127.0.0.1:3000/health 200`, and at most 100.',
  });
