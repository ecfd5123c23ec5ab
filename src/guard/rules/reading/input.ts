import type { Command, Input } from '../../shell/command.ts';
import { argumentsOf, sketchOf } from './words.ts';

/** What a command reads: its own input, or that of the wrapper or the `ssh` it runs through. */
export function inputOf({ input, through }: Command): Input | undefined {
  return input ?? through.findLast((each) => each.input !== undefined && each.name !== 'xargs')?.input;
}

/** Where the pipeline begins that a command reads from: what it does is done by the whole of it. */
export function pipelineStart(command: Command): { since?: number } {
  const input = inputOf(command);
  const head = input?.kind === 'pipe' ? input.from[0] : undefined;
  return head !== undefined && head.start < command.start ? { since: head.start } : {};
}

/** The text that a command reads, where it stands in the script: a here-document, or what `echo` writes into the pipe. */
export function textRead(command: Command): string | undefined {
  const input = inputOf(command);
  if (input?.kind === 'text') return sketchOf(input.text);
  if (input?.kind !== 'pipe') return undefined;
  if (input.text) return sketchOf(input.text);
  const source = input.from.at(-1);
  if (source?.name === 'cat' && source.words.length === 1) return textRead(source);
  if (source?.name !== 'echo' && source?.name !== 'printf') return undefined;
  return argumentsOf(source)
    .map(sketchOf)
    .filter((text) => !/^-[neE]+$/.test(text))
    .join(' ');
}
