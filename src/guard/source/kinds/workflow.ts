import { expressionsIn } from '../../shell/expressions.ts';
import { fillExpressions, type Known, valuesOf } from '../expressions.ts';
import type { Gathering } from '../gathering.ts';
import type { Setting } from '../piece.ts';
import type { Reader } from '../reader.ts';
import { Weaver } from '../text/weaver.ts';
import { actionInput, isSshAction } from '../workflow/action-inputs.ts';
import { addMatrix } from '../workflow/matrix.ts';
import { giveSettings } from '../yaml/commands.ts';
import { type Entry, type Node, type YamlDocument, yamlDocuments } from '../yaml/document.ts';

/** What holds for a step by what stands around it. */
interface Around {
  /** `env.x`, `matrix.x`, `inputs.x`, lower case. */
  readonly known: Known;
  /** What the environment of a shell holds. */
  readonly environment: ReadonlyMap<string, readonly string[]>;
  /** What the steps of one job are to each other. */
  readonly sequence?: string | undefined;
  readonly shell: string | undefined;
  readonly directory: string | undefined;
}

const NOTHING: Around = { known: new Map(), environment: new Map(), shell: undefined, directory: undefined };

/** A workflow or an `action.yml`: `run:` steps, and the inputs of other actions that are commands. */
export const read: Reader = (into) => {
  for (const document of yamlDocuments(into)) readWorkflow(into, document);
};

export function readWorkflow(into: Gathering, document: YamlDocument): void {
  const { root } = document;
  const around = inner(document, root, withInputs(document, NOTHING));
  giveSettings(into, document, document.get(root, 'env'));
  const seen = new Set<Node>();
  for (const { value: job } of document.entries(document.get(root, 'jobs'))) {
    const strategy = document.get(job, 'strategy');
    const known = new Map(around.known);
    addMatrix(document, document.get(strategy, 'matrix'), known);
    const windows = /windows/i.test(document.text(document.get(job, 'runs-on')) ?? '');
    const inJob = inner(document, job, { ...around, known, shell: around.shell ?? (windows ? 'pwsh' : undefined) });
    if (document.get(job, 'uses')) readStep(into, document, job, inJob, seen);
    else giveSettings(into, document, document.get(job, 'env'));
    const steps = { ...inJob, sequence: `job ${into.count()}` };
    for (const step of document.items(document.get(job, 'steps'))) readStep(into, document, step, steps, seen);
  }
  const runs = document.get(root, 'runs');
  for (const step of document.items(document.get(runs, 'steps'))) readStep(into, document, step, around, seen);
  readDockerAction(into, document, runs);
}

/** `env:` and `defaults.run` of a workflow or a job. */
function inner(document: YamlDocument, node: Node, around: Around): Around {
  const defaults = document.get(document.get(node, 'defaults'), 'run');
  return {
    ...withEnvironment(document, document.get(node, 'env'), around),
    shell: document.text(document.get(defaults, 'shell')) ?? around.shell,
    directory: document.text(document.get(defaults, 'working-directory')) ?? around.directory,
  };
}

function withEnvironment(document: YamlDocument, env: Node | undefined, around: Around): Around {
  const entries = document.entries(env);
  if (entries.length === 0) return around;
  const known = new Map(around.known);
  const environment = new Map(around.environment);
  for (const { key, value } of entries) {
    const written = document.text(value);
    const values = written === undefined ? [] : valuesIn(written, around.known);
    if (values.length > 0) environment.set(key, values);
    else environment.delete(key);
    if (values.length > 0) known.set(`env.${key.toLowerCase()}`, values);
    else known.delete(`env.${key.toLowerCase()}`);
  }
  return { ...around, known, environment };
}

/** What a value with expressions in it may be; none where that cannot be told. */
function valuesIn(written: string, known: Known): readonly string[] {
  const expressions = expressionsIn(written);
  const [first] = expressions;
  if (!first) return [written];
  if (expressions.length > 1) return [];
  const values = valuesOf(first.text, known);
  return values.map((value) => written.slice(0, first.start) + value + written.slice(first.end));
}

/** Defaults and choices of inputs: what an input is when nobody says otherwise. */
function withInputs(document: YamlDocument, around: Around): Around {
  const known = new Map(around.known);
  const on = document.get(document.root, 'on');
  const places = [document.root, document.get(on, 'workflow_dispatch'), document.get(on, 'workflow_call')];
  for (const place of places)
    for (const { key, value } of document.entries(document.get(place, 'inputs'))) {
      const options = document.items(document.get(value, 'options'));
      const texts = [document.get(value, 'default'), ...options].map((node) => document.text(node));
      const values = [...new Set(texts.filter((text) => text !== undefined && text !== ''))] as string[];
      // A default is one of the things it may be, never the only one.
      if (values.length > 0) known.set(`inputs.${key.toLowerCase()}`, ['', ...values]);
    }
  return { ...around, known };
}

function readStep(into: Gathering, document: YamlDocument, step: Node, outer: Around, seen: Set<Node>): void {
  const target = document.target(step);
  if (!target || seen.has(target)) return;
  seen.add(target);
  // What may be left out is no part of what runs one after another.
  const sequence = document.get(step, 'if') === undefined ? outer.sequence : undefined;
  const around = { ...withEnvironment(document, document.get(step, 'env'), outer), sequence };
  giveSettings(into, document, document.get(step, 'env'));
  const run = document.tracked(document.get(step, 'run'));
  if (run) {
    const { text, variables } = fillExpressions(run, around.known);
    const shell = document.text(document.get(step, 'shell')) ?? around.shell;
    const directory = document.text(document.get(step, 'working-directory')) ?? around.directory;
    const place = { ...placeOf(around, variables, directory), ...inOrder(sequence) };
    give(into, text, shell, place);
    // `shell: bash -c "…; bash {0}"` is a command of its own.
    const template = document.tracked(document.get(step, 'shell'));
    if (template && /\s\S*[;&|$`]|\s-\w*c\s/.test(template.text)) into.shell(template, place, 'sh');
  }
  const uses = document.text(document.get(step, 'uses'));
  if (uses !== undefined) readInputs(into, document, step, uses, around);
  if (uses?.startsWith('docker://')) readContainer(into, document, document.get(step, 'with'), around);
  // Steps in steps: `parallel` groups of other runners, a `steps:` list behind an anchor.
  if (document.isSequence(step)) for (const item of document.items(step)) readStep(into, document, item, outer, seen);
}

const inOrder = (sequence: string | undefined) => (sequence === undefined ? {} : { turns: [{ of: sequence }] });

function readInputs(into: Gathering, document: YamlDocument, step: Node, uses: string, around: Around): void {
  const inputs = document.entries(document.get(step, 'with'));
  const host = inputs.find(({ key }) => /^(?:ssh[-_])?hosts?$/i.test(key));
  const server = document.text(host?.value);
  const sequence =
    server === undefined || around.sequence === undefined ? undefined : `${around.sequence} on ${server}`;
  const remote = isSshAction(uses) || inputs.some(({ key }) => /^(?:host|hosts|ssh[-_]host|ssh[-_]key)$/i.test(key));
  for (const { key, value } of inputs) {
    const input = actionInput(uses, key);
    if (!input) continue;
    const values = document.isSequence(value) ? document.items(value) : [value];
    for (const node of values) {
      const tracked = document.tracked(node);
      if (!tracked) continue;
      const { text, variables } = fillExpressions(tracked, around.known);
      const place = {
        ...placeOf(remote ? handedOn(document, inputs, around) : around, variables, undefined),
        ...(remote ? { remote, ...inOrder(sequence) } : {}),
      };
      if (input.kind === 'code') into.part(input.language, text, place);
      else if (input.kind === 'target') readTargets(into, text, place);
      else if (input.kind !== 'arguments' || !/^\s*-/.test(text.text)) give(into, text, undefined, place);
    }
  }
}

/** An image as a step: `entrypoint` and `args` are its command. */
function readContainer(into: Gathering, document: YamlDocument, inputs: Node | undefined, around: Around): void {
  const weaver = new Weaver(into.source);
  for (const key of ['entrypoint', 'args']) {
    const written = document.tracked(document.get(inputs, key));
    if (!written) continue;
    weaver.add(written).add(into.ownAt(' ', Math.max(0, (written.origin[written.text.length] ?? 1) - 1)));
  }
  if (weaver.length > 0) into.shell(weaver.done(), placeOf(around, new Map(), undefined), 'sh');
}

/** What an action hands on to a server of its own environment: the names that `envs:` tells. */
function handedOn(document: YamlDocument, inputs: readonly Entry[], around: Around): Around {
  const names = document.text(inputs.find(({ key }) => /^envs?$/i.test(key))?.value)?.split(/[\s,]+/) ?? [];
  return { ...NOTHING, environment: new Map([...around.environment].filter(([name]) => names.includes(name))) };
}

/** Where a copying action puts files. */
function readTargets(into: Gathering, { text, origin }: { text: string; origin: Int32Array }, place: Partial<Setting>) {
  for (const match of text.matchAll(/[^,\s][^,\n]*/g)) {
    const start = match.index;
    const path = match[0].trim();
    const span = { start: origin[start] ?? 0, end: (origin[start + path.length - 1] ?? 0) + 1 };
    if (!path.includes('${')) into.access('write', path, span, place);
  }
}

/** An action that is a container: `entrypoint` and `args` of `runs:`. */
function readDockerAction(into: Gathering, document: YamlDocument, runs: Node | undefined): void {
  const args = document.items(document.get(runs, 'args'));
  for (const name of ['pre-entrypoint', 'entrypoint', 'post-entrypoint']) {
    const program = document.get(runs, name);
    if (!program) continue;
    const words = [program, ...(name === 'entrypoint' ? args : [])].flatMap((node) => {
      const tracked = document.tracked(node);
      if (!tracked) return [];
      const { text, origin } = tracked;
      const span = { start: origin[0] ?? 0, end: origin[text.length] ?? 0 };
      return [{ value: text.includes('${{') ? undefined : text, span }];
    });
    into.run(words);
  }
}

function placeOf(
  around: Around,
  variables: ReadonlyMap<string, readonly string[]>,
  directory: string | undefined,
): Partial<Setting> {
  const all = new Map([...around.environment, ...variables]);
  const known = directory === undefined || directory.includes('${{') ? undefined : directory;
  return { ...(all.size > 0 ? { variables: all } : {}), ...(known === undefined ? {} : { directory: known }) };
}

/** Text for the program that `shell:` names: `bash`, `bash -e {0}`, `python`. */
function give(
  into: Gathering,
  text: Parameters<Gathering['shell']>[0],
  shell: string | undefined,
  place: Partial<Setting>,
) {
  const program =
    (shell ?? '')
      .trim()
      .split(/\s+/, 1)[0]
      ?.replace(/^.*\//, '')
      .replace(/\.exe$/, '') ?? '';
  into.program(text, program === '' ? undefined : program, place, 'bash');
}
