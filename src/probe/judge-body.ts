import { isDeepStrictEqual } from 'node:util';
import { valueAt } from './json-path.ts';
import type { Answered } from './observation.ts';
import { PATTERN_LIMIT_MS, search } from './pattern.ts';
import { printable, quoted } from './printable.ts';
import type { Probe } from './probe.ts';
import { misshape, type Shape } from './shape.ts';
import { ill, type Verdict } from './verdict.ts';

/** `undefined` when the body holds everything that is expected of it. */
export function judgeBody(probe: Probe, answer: Answered): Verdict | undefined {
  const { contains, matches, json, shape } = probe.expect;
  const wanted = [
    ...Object.keys(json).map((path) => `JSON with \`${path}\``),
    ...(shape === undefined ? [] : ['JSON of a shape']),
    ...contains.map((text) => quoted(text)),
    ...matches.map((source) => `/${printable(source)}/`),
  ];
  if (wanted.length === 0) return undefined;
  if (answer.body.trim() === '') {
    return ill('empty', `answers ${answer.status} with an empty body, expected ${wanted.join(' and ')}`);
  }
  return judgeJson(json, shape, answer) ?? judgeText(contains, matches, answer);
}

function judgeJson(
  expected: Readonly<Record<string, unknown>>,
  shape: Shape | undefined,
  { body, truncated }: Answered,
): Verdict | undefined {
  if (Object.keys(expected).length === 0 && shape === undefined) return undefined;
  if (truncated) return ill('json', 'answers with a body larger than 1 MiB: too large to be read as JSON');
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return ill('json', `answers with a body that is not JSON: ${quoted(body)}`);
  }
  for (const [path, want] of Object.entries(expected)) {
    const got = valueAt(value, path);
    if (got === undefined) {
      return ill(
        'json',
        `answers with JSON that has no \`${printable(path)}\`, expected ${shown(want)}; its body: ${quoted(body)}`,
      );
    }
    if (!isDeepStrictEqual(got, want)) {
      return ill('json', `answers with \`${printable(path)}\` ${shown(got)}, expected ${shown(want)}`);
    }
  }
  const wrong = shape && misshape(value, shape);
  return wrong === undefined
    ? undefined
    : ill('json', `answers with JSON of another shape: it ${printable(wrong)}; its body: ${quoted(body)}`);
}

function judgeText(contains: readonly string[], matches: readonly string[], answer: Answered): Verdict | undefined {
  const where = answer.truncated ? 'in the first MiB of its body' : 'in its body';
  const missing = contains.find((text) => !answer.body.includes(text));
  if (missing !== undefined) {
    return ill('body', `answers without ${quoted(missing)} ${where}: ${quoted(answer.body)}`);
  }
  for (const source of matches) {
    const found = search(source, answer.body);
    if (found === 'found') continue;
    return found === 'not-found'
      ? ill('body', `answers with nothing that matches /${printable(source)}/ ${where}: ${quoted(answer.body)}`)
      : ill(
          'body',
          `cannot be judged: /${printable(source)}/ found no end within ${PATTERN_LIMIT_MS} ms; write it without nested repeats`,
        );
  }
  return undefined;
}

/** A JSON value as one short printable line. A remote value may be nested too deeply to be written at all. */
function shown(value: unknown): string {
  try {
    return printable(JSON.stringify(value), 120);
  } catch {
    return 'a value nested too deeply to show';
  }
}
