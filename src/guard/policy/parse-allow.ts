import { isOver } from '../allow/parse.ts';
import type { Faults } from './fault.ts';
import { type Field, mapping, meant, refuse, text } from './fields.ts';
import { ALLOW_KEYS, DAY } from './keys.ts';
import { globsOf } from './parse-paths.ts';
import type { Allowance } from './policy.ts';

/** Reads one allowance. `known` are all ids and families that it may name. */
export function parseAllowance(
  field: Field,
  known: readonly string[],
  lineOf: (offset: number) => number,
  faults: Faults,
): Allowance | undefined {
  const before = faults.found.length;
  const entries = mapping(field, ALLOW_KEYS, faults);
  if (faults.found.length > before && entries.size === 0) return undefined;
  for (const key of ['rule', 'path', 'reason']) {
    if (!entries.has(key)) faults.add(field.offset, `\`${field.name}\` has no \`${key}\`.`);
  }
  const named = entries.get('rule');
  const rule = text(named, 'the id of a rule, or a family', faults);
  if (named && rule !== undefined && !known.includes(rule)) {
    refuse(named, `the id of a rule, or a family.${meant(rule, known)} docs/rules.md lists them`, faults);
  }
  const path = globsOf(entries.get('path'), faults);
  const reason = text(entries.get('reason'), 'why it is allowed', faults);
  const until = dayOf(entries.get('until'), faults);
  if (faults.found.length > before || rule === undefined || path === undefined || reason === undefined)
    return undefined;
  return { rule, path, reason, until, line: lineOf(field.offset) };
}

function dayOf(field: Field | undefined, faults: Faults): string | undefined {
  const day = text(field, 'a day such as 2027-01-31', faults);
  if (field === undefined || day === undefined) return undefined;
  // What the calendar does not know is over at any time; what is merely over is for the linter to say.
  const known = new RegExp(DAY).test(day) && !isOver(day, new Date(0));
  return known ? day : refuse(field, 'a day of the calendar, such as 2027-01-31', faults);
}
