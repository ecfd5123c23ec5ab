import { parse } from 'yaml';

/** One step that runs the linter, as far as it says what the linter sees. */
interface Step {
  readonly uses: string;
  /** All but the version, as text that can be compared. */
  readonly terms: string;
}

const LINTER = /^(?:[^@]*\/)?guard-lint(?:@.*)?$/;
const DEEPEST = 12;

/** What a workflow after a change no longer asks of the linter. */
export function looserWorkflow(before: string, after: string | undefined): string[] {
  const was = stepsOf(before);
  const is = after === undefined ? [] : stepsOf(after);
  if (was.length === 0) return [];
  if (is.length < was.length) return ['a step that runs guard-lint is taken out'];
  const left = [...is.map(({ terms }) => terms)];
  for (const { terms } of was) {
    const same = left.indexOf(terms);
    if (same === -1) return ['the step that runs guard-lint is edited'];
    left.splice(same, 1);
  }
  return [];
}

/** All steps of the linter in a workflow, with what switches their jobs off. What is no YAML has none. */
function stepsOf(text: string): Step[] {
  if (!text.includes('guard-lint') || text.length > 1_000_000) return [];
  let root: unknown;
  try {
    root = parse(text, { maxAliasCount: 100, logLevel: 'silent' });
  } catch {
    return [];
  }
  const found: Step[] = [];
  const walk = (value: unknown, around: readonly unknown[], depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
    if (Array.isArray(value)) {
      for (const each of value) walk(each, around, depth + 1);
      return;
    }
    const { uses, with: given, if: when, 'continue-on-error': goOn, on } = value as Record<string, unknown>;
    if (typeof uses === 'string' && LINTER.test(uses)) {
      found.push({ uses, terms: JSON.stringify([given ?? {}, when, goOn, around]) });
      return;
    }
    const switches = [on, when, goOn].filter((each) => each !== undefined);
    for (const each of Object.values(value)) walk(each, [...around, ...switches], depth + 1);
  };
  walk(root, [], 0);
  return found;
}
