import { excerpt, printable } from '../../words/printable.ts';
import type { Located } from './located.ts';

/** What a person must read of a finding, in four lines: what is there, what it means, why not, what instead. */
export function messageOf({ rule, understood, why, instead }: Located): string {
  return [
    `${titleOf(rule)}: ${excerpt(understood, 400)}`,
    `Why: ${oneLine(why)}`,
    ...(instead === '' ? [] : [`Instead: ${oneLine(instead)}`]),
    rule.startsWith('guard/') ? `Rule: ${rule}` : `Rule: ${rule}. If it must be: surefoot-allow ${rule}: why`,
  ].join('\n');
}

const TITLES: Readonly<Record<string, string>> = {
  'guard/not-examined': 'Not examined',
  'guard/weakened': 'The guard is weakened',
  'guard/configuration': 'The policy file is wrong',
  'guard/unused-allowance': 'An allowance that allows nothing',
  'guard/reasonless-allowance': 'An allowance without a reason',
  'guard/expired-allowance': 'An allowance whose day is over',
};

/** A heading for a finding of that rule. */
export const titleOf = (rule: string): string => TITLES[rule] ?? 'Forbidden command';

const oneLine = (text: string): string => printable(text.replace(/\s*\n\s*/g, ' '));
