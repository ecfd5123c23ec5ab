/** What the worker is asked: absolute paths in binary form. */
export type SyntaxQuestion = readonly { readonly file: string; readonly kind: 'module' | 'script' | 'either' }[];

/** A file that does not parse, by its index in the question; `line` counts from 1, where the engine tells it. */
export interface SyntaxAnswer {
  readonly index: number;
  readonly message: string;
  readonly line: number | undefined;
}

/**
 * Runs in a worker, from its source text: it may use nothing outside its own body. Parses, and never runs, each file
 * with the engine's own parser: a CommonJS script as Node's loader compiles one, and a module as a module.
 */
export function syntaxWorker(): void {
  const vm = process.getBuiltinModule('node:vm');
  const { readFileSync } = process.getBuiltinModule('node:fs');
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');

  const asScript = (source: string): unknown => {
    try {
      vm.compileFunction(source, ['exports', 'require', 'module', '__filename', '__dirname'], { filename: 'file' });
      return undefined;
    } catch (error) {
      return error;
    }
  };
  const asModule = (source: string): unknown => {
    try {
      new vm.SourceTextModule(source, { identifier: 'file' });
      return undefined;
    } catch (error) {
      return error;
    }
  };
  // A module's error carries no line; Node's own check prints one. Asked only of files that failed.
  const lineInModule = (source: string): number | undefined => {
    const check = spawnSync(process.execPath, ['--check', '--input-type=module', '-'], {
      input: source,
      timeout: 20_000,
    });
    const line = /^\S*:(\d+)$/m.exec(String(check.stderr))?.[1];
    return line ? Number(line) : undefined;
  };
  const lineInScript = (error: unknown): number | undefined => {
    const line = error instanceof Error ? /^file:(\d+)/.exec(error.stack ?? '')?.[1] : undefined;
    return line ? Number(line) : undefined;
  };

  const answers: SyntaxAnswer[] = [];
  (workerData as SyntaxQuestion).forEach(({ file, kind }, index) => {
    const source = readFileSync(Buffer.from(file, 'latin1'), 'utf8').replace(/^\ufeff/, '');
    const script = kind === 'module' ? undefined : asScript(source);
    if (kind !== 'module' && !script) return;
    const module = kind === 'script' ? undefined : asModule(source);
    if (kind !== 'script' && !module) return;
    // Of two errors the one is told that belongs to what the file seems to be.
    const error = kind !== 'script' && (!script || /^\s*(?:import\b|export\b)/m.test(source)) ? module : script;
    const message = error instanceof Error ? error.message : String(error);
    const tellLine = answers.length < 20;
    const line = !tellLine ? undefined : error === module ? lineInModule(source) : lineInScript(error);
    answers.push({ index, message, line });
  });
  parentPort?.postMessage(answers);
}
