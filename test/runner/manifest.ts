import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

/** One step of a composite action, its values still unevaluated text. */
export interface StepManifest {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly uses: string | undefined;
  readonly run: string | undefined;
  readonly if: string | undefined;
  readonly with: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly continueOnError: string | undefined;
}

export interface InputManifest {
  readonly description: string | undefined;
  readonly required: string | undefined;
  readonly default: string | undefined;
}

/** What an action.yml says. Every scalar is text, as on the platform. */
export interface ActionManifest {
  readonly path: string;
  readonly directory: string;
  readonly name: string | undefined;
  readonly inputs: Readonly<Record<string, InputManifest>>;
  readonly outputs: Readonly<
    Record<string, { readonly description: string | undefined; readonly value: string | undefined }>
  >;
  readonly using: string;
  readonly main: string | undefined;
  readonly pre: string | undefined;
  readonly post: string | undefined;
  readonly postIf: string;
  readonly steps: readonly StepManifest[];
}

type Mapping = Readonly<Record<string, unknown>>;

/** Reads the action.yml of a directory, or the file itself. */
export function readManifest(path: string): ActionManifest {
  const file = statSync(path).isDirectory()
    ? ([join(path, 'action.yml'), join(path, 'action.yaml')].find(existsSync) ?? join(path, 'action.yml'))
    : path;
  const root = mapping(parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }));
  const runs = mapping(root['runs']);
  const steps = Array.isArray(runs['steps']) ? runs['steps'] : [];
  return {
    path: file,
    directory: dirname(file),
    name: text(root['name']),
    inputs: each(root['inputs'], (input) => ({
      description: text(input['description']),
      required: text(input['required']),
      default: text(input['default']),
    })),
    outputs: each(root['outputs'], (output) => ({
      description: text(output['description']),
      value: text(output['value']),
    })),
    using: text(runs['using']) ?? '',
    main: text(runs['main']),
    pre: text(runs['pre']),
    post: text(runs['post']),
    postIf: text(runs['post-if']) ?? 'always()',
    steps: steps.map(mapping).map((step) => ({
      id: text(step['id']),
      name: text(step['name']),
      uses: text(step['uses']),
      run: text(step['run']),
      if: text(step['if']),
      with: texts(step['with']),
      env: texts(step['env']),
      continueOnError: text(step['continue-on-error']),
    })),
  };
}

function mapping(value: unknown): Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function texts(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping(value)).map(([key, item]) => [key, text(item) ?? '']));
}

function each<T>(value: unknown, read: (item: Mapping) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(mapping(value)).map(([key, item]) => [key, read(mapping(item))]));
}
