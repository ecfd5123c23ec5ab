import { type Decide, lastMatch } from './cause.ts';

/** A name as environment variables have it: never so long or so odd that it could be a value. */
const NAME = '([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|PORT|HOST|HOME|PATH|TZ|SECRET|TOKEN)';
const LACKS = '(?:is |was |must be |has |are )?(?:not |un)(?:set|defined|given|found|provided|configured)';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?:[Mm]issing|[Rr]equired?s?|[Nn]eeds?|[Uu]nset|[Uu]ndefined|Cannot find|No)[^\\n=]{0,60}?\\b${NAME}\\b`),
  new RegExp(`\\b${NAME}\\b["'\`]?(?: environment)?(?: variable)? ${LACKS}`),
  new RegExp(`\\b${NAME}\\b["'\`]?:? (?:is|are|must be|has to be) (?:required|missing|empty|set|needed|undefined)`),
  new RegExp(`KeyError: '${NAME}'`),
  new RegExp(`\\b${NAME}: (?:parameter (?:null or )?not set|unbound variable|[Rr]equired)`),
];
/** Codes of errors look like variables. */
const NO_VARIABLE = /^(ERR|MODULE|EADDR|NODE_MODULE|UNHANDLED)_|_(ERROR|FOUND|EXCEPTION)$/;

/** The program asks for a variable of its environment that is not there. Names are said, values never. */
export const missingVariable: Decide = ({ name, journal, host }) => {
  for (const pattern of PATTERNS) {
    const variable = lastMatch(journal, pattern)?.[1];
    if (variable === undefined || variable.length > 64 || NO_VARIABLE.test(variable)) continue;
    const set = host?.variables.includes(variable) === true;
    const files = host?.missingFiles ?? [];
    const where = files.length > 0 ? `, and its environment file ${files.join(', ')} is not there` : '';
    return {
      id: 'missing-variable',
      words: set
        ? `the variable ${variable} is set in the unit and not as the program wants it`
        : `the environment variable ${variable} is not set${where}`,
      next: set
        ? `Correct ${variable} on the host: systemctl edit ${name}, then systemctl daemon-reload.`
        : `Set ${variable} on the host: in the unit's EnvironmentFile, or by systemctl edit ${name} ([Service], Environment=${variable}=…).`,
    };
  }
  return undefined;
};
