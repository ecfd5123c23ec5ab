/** The program that a `#!` line names, without its directory and behind `env` with its options; `undefined` without one. */
export function shebangProgram(text: string): string | undefined {
  if (!text.startsWith('#!')) return undefined;
  const line = text.slice(2, 1000).split('\n', 1)[0] ?? '';
  const [first = '', ...rest] = line.trim().split(/\s+/);
  const program = baseName(first);
  if (program !== 'env') return program;
  return baseName(rest.find((word) => !word.startsWith('-') && !word.includes('=')) ?? '');
}

const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/[\d.]+$/, '');
