import { excerpt } from '../../words/printable.ts';
import type { Faults } from './fault.ts';
import { type Field, texts } from './fields.ts';
import { globFault } from './globs.ts';

/** Reads globs of paths: one, or a list. */
export function globsOf(field: Field | undefined, faults: Faults): readonly string[] | undefined {
  const told = texts(field, 'a glob of paths, or a list of them', faults);
  return told?.flatMap(({ value, field: { name, offset } }) => {
    const fault = globFault(value);
    if (fault === undefined) return [value];
    faults.add(
      offset,
      `\`${name}\` holds ${excerpt(JSON.stringify(value), 80)}, which ${fault}. It may hold a glob such as \`/opt/app-live\` or \`backend/data/*.json\`.`,
    );
    return [];
  });
}
