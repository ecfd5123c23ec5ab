import { valueAt } from './json-path.ts';
import type { Answered } from './observation.ts';
import { printable } from './printable.ts';
import type { BuildIdPlace, Probe } from './probe.ts';
import { ill, type Verdict } from './verdict.ts';

/** `undefined` when the expected build answers, or none is expected. */
export function judgeBuildId(probe: Probe, answer: Answered): Verdict | undefined {
  const { buildId, buildIdAt } = probe.expect;
  if (buildId === undefined) return undefined;
  const got = buildIdOf(answer, buildIdAt);
  if (got === buildId) return undefined;
  if (got === undefined) {
    const looked = `looked at ${placeWords(buildIdAt)}`;
    return ill('build-id', `answers without a build id (${looked}), expected ${buildId}; ${bodyWords(answer)}`);
  }
  return ill('build-id', `answers with build ${printable(got, 80)}, expected ${buildId}: the old code still runs`);
}

/** The build id an answer carries, as text. */
export function buildIdOf(answer: Pick<Answered, 'headers' | 'body'>, place: BuildIdPlace): string | undefined {
  switch (place.in) {
    case 'header':
      return Object.hasOwn(answer.headers, place.name) ? answer.headers[place.name] : undefined;
    case 'json':
      return fromBody(answer.body, place.path);
    case 'usual':
      return answer.headers['x-build-id'] ?? fromBody(answer.body, 'buildId');
  }
}

function fromBody(body: string, path: string): string | undefined {
  try {
    const value = valueAt(JSON.parse(body), path);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  } catch {
    return undefined;
  }
}

function bodyWords({ body, truncated }: Answered): string {
  if (truncated) return 'its body goes on after 1 MiB, and was not read further';
  return body.trim() === '' ? 'its body is empty' : `its body begins with ${printable(body, 80)}`;
}

function placeWords(place: BuildIdPlace): string {
  switch (place.in) {
    case 'header':
      return `the header \`${place.name}\``;
    case 'json':
      return `\`${place.path}\` in the JSON body`;
    case 'usual':
      return 'the header `x-build-id` and `buildId` in a JSON body';
  }
}
