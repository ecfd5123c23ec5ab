import type { SyntaxNode } from '@lezer/common';

/** A function that belongs to a class or to an object. */
export interface Method {
  readonly definition: SyntaxNode;
  /** The name of the class, or of what the object is bound to; `undefined` where neither has one. */
  readonly owner: string | undefined;
}

/** Methods of a file by their names, where it uses a name for one of them only. */
export class Methods {
  readonly #text: string;
  readonly #byName = new Map<string, Method>();
  #types: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(text: string, methods: Iterable<readonly [name: string, method: Method]>) {
    this.#text = text;
    const twice = new Set<string>();
    for (const [name, method] of methods) {
      if (this.#byName.has(name)) twice.add(name);
      this.#byName.set(name, method);
    }
    for (const name of twice) this.#byName.delete(name);
  }

  /** Their definitions, by names that no function has. */
  *definitions(): Generator<[name: string, definition: SyntaxNode]> {
    for (const [name, { definition }] of this.#byName) yield [nameOf(name), definition];
  }

  /** The name in `definitions` of the method that a callee means: `this.run`, `new Shell().run`, `shell.run`. */
  called(callee: string): string | undefined {
    const dot = callee.lastIndexOf('.');
    if (dot === -1 || this.#byName.size === 0) return undefined;
    const name = callee.slice(dot + 1);
    const method = this.#byName.get(name);
    return method && this.#isOwn(callee.slice(0, dot), method) ? nameOf(name) : undefined;
  }

  /** Whether what stands before the dot can be said to be what the method belongs to. */
  #isOwn(receiver: string, { owner }: Method): boolean {
    if (/^(?:this|super|self|cls|super\(\))$/.test(receiver)) return true;
    if (owner === undefined) return false;
    const made = MADE.exec(receiver)?.[1];
    if (receiver === owner || made === owner) return true;
    this.#types ??= typesIn(this.#text);
    return this.#types.get(/[A-Za-z_$][\w$]*$/.exec(receiver)?.[0] ?? '')?.has(owner) ?? false;
  }
}

/** `new Shell(…)`, `(new Shell(…))`, `Shell(…)`, without white space. */
const MADE = /^\(*(?:await)?(?:new(?=[A-Z_$]))?([A-Za-z_$][\w$]{0,100})\(/;
/** `shell = new Shell(…)`, `self.shell = Shell()`, `shell: Shell`. */
const TYPED =
  /([A-Za-z_$][\w$]{0,100})[?!]?\s{0,20}(?:(?::[^=\n]{0,80})?=\s{0,20}(?:await\s+)?(?:new\s+)?([A-Za-z_$][\w$]{0,100})\s{0,20}\(|:\s{0,20}([A-Za-z_$][\w$]{0,100}))/g;

/** The types of names, wherever in the file these are given one. */
function typesIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, name = '', made, typed] of text.matchAll(TYPED)) {
    const types = found.get(name) ?? new Set();
    found.set(name, types.add(made ?? typed ?? ''));
  }
  return found;
}

const nameOf = (name: string): string => `.${name}`;
