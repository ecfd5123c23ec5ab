/**
 * The parts of @actions/core that every step uses, without its OpenID client: that one brings a whole HTTP stack, which
 * doubles the start of each of the five steps of a deploy. The package offers nothing smaller than itself, hence the
 * paths. The functions are thin and say what those of the package say.
 */
import { issue, issueCommand } from '../../node_modules/@actions/core/lib/command.js';
import { issueFileCommand, prepareKeyValueMessage } from '../../node_modules/@actions/core/lib/file-command.js';

export { summary } from '../../node_modules/@actions/core/lib/summary.js';

export const setSecret = (secret: string): void => issueCommand('add-mask', {}, secret);
export const debug = (message: string): void => issueCommand('debug', {}, message);
export const notice = (message: string): void => issueCommand('notice', {}, message);
export const warning = (message: string): void => issueCommand('warning', {}, message);
export const error = (message: string): void => issueCommand('error', {}, message);

/** Where an annotation stands, and what it is called. Lines and columns count from 1; the path is from the workspace. */
export interface Annotated {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
}

/** An annotation at a place in a file. The platform keeps ten of each level for one step. */
export function annotate(level: 'error' | 'warning', message: string, place: Annotated): void {
  const { title, file, line, endLine } = place;
  issueCommand(level, { title, file, line: String(line), endLine: String(endLine) }, message);
}

export const startGroup = (name: string): void => issue('group', name);
export const endGroup = (): void => issue('endgroup');

export function info(message: string): void {
  process.stdout.write(`${message}\n`);
}

/** Fails the step: the message becomes an error annotation, and the process will exit with 1. */
export function setFailed(message: string): void {
  process.exitCode = 1;
  error(message);
}

/** Fails the step without an annotation of its own: the message is a line of the log. */
export function setFailedQuietly(message: string): void {
  process.exitCode = 1;
  info(message);
}

/** Sets an output; the platform's file keeps it from being mistaken for anything else, whatever it holds. */
export function setOutput(name: string, value: string): void {
  write('OUTPUT', 'set-output', name, value);
}

/** Leaves a word for the post step. */
export function saveState(name: string, value: string): void {
  write('STATE', 'save-state', name, value);
}

export const getState = (name: string): string => process.env[`STATE_${name}`] ?? '';

function write(file: 'OUTPUT' | 'STATE', command: string, name: string, value: string): void {
  if (process.env[`GITHUB_${file}`]) issueFileCommand(file, prepareKeyValueMessage(name, value));
  else issueCommand(command, { name }, value);
}
