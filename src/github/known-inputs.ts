import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import { nearest } from '../words/nearest.ts';

/** The variable in which the platform hands over an input: upper case, spaces become underscores, hyphens stay. */
export function inputVariable(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}

/**
 * Refuses an input that the action does not have. The platform only warns of one, and a misspelt `confirm-within`
 * would leave a deploy without its timer.
 *
 * @throws {Fault} naming the input and the nearest one that exists.
 */
export function refuseUnknownInputs(known: readonly string[], env: NodeJS.ProcessEnv): void {
  const variables = new Set(known.map(inputVariable));
  const unknown = Object.keys(env).find((name) => name.startsWith('INPUT_') && !variables.has(name));
  if (unknown === undefined) return;
  const name = unknown.slice('INPUT_'.length).toLowerCase();
  const close = nearest(name.replaceAll('_', '-'), known);
  throw new Fault(`This action has no input \`${name}\`.`, {
    state: NOTHING_TOUCHED,
    remedy: close
      ? `Write \`${close}\` if that is what is meant, or take the line out of \`with:\`.`
      : `Take the line out of \`with:\`. The inputs are: ${known.map((each) => `\`${each}\``).join(', ')}.`,
  });
}
