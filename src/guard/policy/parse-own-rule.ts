import { FAMILIES } from '../rule.ts';
import type { Faults } from './fault.ts';
import { type Field, list, mapping, meant, refuse, shown, text, texts } from './fields.ts';
import { OWN_ID, OWN_RULE_KEYS, SEVERITIES } from './keys.ts';
import { globsOf } from './parse-paths.ts';
import type { OwnRule } from './policy.ts';

/** Reads one rule of the repository's own; `undefined` where something of it is wrong, which is then told. */
export function parseOwnRule(field: Field, faults: Faults): OwnRule | undefined {
  const before = faults.found.length;
  const entries = mapping(field, OWN_RULE_KEYS, faults);
  if (faults.found.length > before && entries.size === 0) return undefined;
  for (const key of ['id', 'command', 'message']) {
    if (!entries.has(key)) faults.add(field.offset, `\`${field.name}\` has no \`${key}\`.`);
  }
  const id = idOf(entries.get('id'), faults);
  const command = texts(entries.get('command'), 'the name of a program, or a list of names', faults);
  for (const { value, field: told } of command ?? []) {
    if (/[/\s]/.test(value)) refuse(told, 'the base name of a program, such as `ftp`, without arguments', faults);
  }
  const message = text(entries.get('message'), 'the reason in one sentence', faults);
  const severity = severityOf(entries.get('severity'), faults) ?? 'error';
  const given = texts(entries.get('arguments'), 'an argument, or a list of them; `*` is any text', faults) ?? [];
  const paths = globsOf(entries.get('paths'), faults) ?? [];
  const instead = text(entries.get('instead'), 'the safe way in one sentence', faults);
  if (faults.found.length > before || id === undefined || message === undefined || command === undefined)
    return undefined;
  return {
    id,
    severity,
    command: command.map(({ value }) => value),
    arguments: given.map(({ value }) => value),
    paths,
    message,
    instead,
  };
}

function idOf(field: Field | undefined, faults: Faults): string | undefined {
  const id = text(field, 'an id such as `own/no-ftp`', faults);
  if (field === undefined || id === undefined) return undefined;
  if (new RegExp(OWN_ID).test(id)) return id;
  const [family = '', name = 'rule'] = id.split('/');
  const taken = FAMILIES.some((each) => each === family) || family === 'guard';
  const may = taken
    ? `an id whose family is not one of the linter's, such as \`own/${shown(name)}\``
    : 'an id of the form `family/rule`, such as `own/no-ftp`';
  return refuse(field, may, faults);
}

export function severityOf(field: Field | undefined, faults: Faults) {
  const given = text(field, list(SEVERITIES), faults);
  if (field === undefined || given === undefined) return undefined;
  const severity = SEVERITIES.find((each) => each === given);
  return (
    severity ??
    refuse(field, `${list(SEVERITIES)}${meant(given, SEVERITIES).replace(' Did', ' (did').replace('?', '?)')}`, faults)
  );
}
