/** `NAME := value` and its kin, with a target before it or not. */
export interface Assignment {
  readonly name: string;
  readonly operator: string;
  readonly value: string;
}

const ASSIGNMENT =
  /^\s*(?:[^\s:=#][^:=#]{0,200}:\s+)?(?:(?:export|override|private|unexport)\s+)*([\w.-]{1,100})\s*(\+=|\?=|!=|:{0,3}=)[ \t]*([\s\S]*)$/;

export function assignmentIn(line: string): Assignment | undefined {
  const match = ASSIGNMENT.exec(line);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const value = (match[3] ?? '').replace(/\\\r?\n\s*/g, ' ').trimEnd();
  return { name: match[1], operator: match[2], value };
}

const LONGEST = 4096;

/** What the variables of a makefile may hold: all that is assigned to them anywhere in it. */
export class Variables {
  readonly #values = new Map<string, readonly string[]>([
    ['RM', ['rm -f']],
    ['MAKE', ['make']],
    ['CURDIR', ['.']],
  ]);

  set(name: string, value: string, operator: string): void {
    if (operator === '!=' || value.length > LONGEST) return;
    const before = this.#values.get(name);
    if (operator === '+=' && before) {
      this.#values.set(
        name,
        before.map((one) => `${one} ${value}`.slice(0, LONGEST)),
      );
      return;
    }
    const builtIn = name === 'RM' || name === 'MAKE' || name === 'CURDIR';
    if (!before || builtIn) this.#values.set(name, [value]);
    else if (!before.includes(value) && before.length < 16) this.#values.set(name, [...before, value]);
  }

  /** The value, where there is just one. */
  only(name: string): string | undefined {
    const values = this.#values.get(name);
    return values?.length === 1 ? values[0] : undefined;
  }

  /** Those that hold no references: what a shell may know them by when they are exported, or chosen among. */
  constants(): ReadonlyMap<string, readonly string[]> {
    const constants = new Map<string, readonly string[]>();
    for (const [name, values] of this.#values)
      if (/^[A-Za-z_]\w*$/.test(name) && values.every((value) => !value.includes('$') && !value.includes('\n')))
        constants.set(name, values);
    return constants;
  }
}
