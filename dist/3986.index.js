export const id = 3986;
export const ids = [3986];
export const modules = {

/***/ 3986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  read: () => (/* binding */ read)
});

// EXTERNAL MODULE: ./src/guard/source/text/tracked.ts
var tracked = __webpack_require__(3081);
// EXTERNAL MODULE: ./src/guard/source/text/weaver.ts
var text_weaver = __webpack_require__(7859);
;// CONCATENATED MODULE: ./src/guard/source/make/expand.ts


const DEEPEST = 8;
/** More than any recipe comes to; a bound for variables that hold each other several times. */
const MOST_TEXT = 256 * 1024;
/**
 * Puts into a text what make puts there: `$$` is `$`, a constant its value, `$(shell …)` a command substitution. What
 * only make can know becomes a shell variable.
 */
class Expander {
    /** The commands of every `$(shell …)` that was met. */
    substitutions = [];
    #variables;
    #targets;
    #unknown = 0;
    #written = 0;
    constructor(variables, targets) {
        this.#variables = variables;
        this.#targets = targets;
    }
    expand(source, parameters = [], depth = 0) {
        const { text } = source;
        if (!text.includes('$'))
            return source;
        const weaver = new text_weaver/* Weaver */.b(source);
        let start = 0;
        for (let at = text.indexOf('$'); at !== -1; at = text.indexOf('$', start)) {
            weaver.keep(start, at);
            const next = text[at + 1] ?? '';
            start = Math.min(at + 2, text.length);
            if (next === '$')
                weaver.keep(at, at + 1);
            else if (next === '(' || next === '{') {
                const end = closing(text, at + 1);
                start = end + 1;
                this.#reference(weaver, source, at, end, parameters, depth);
            }
            else if (next !== '')
                this.#single(weaver, next, at, parameters, source);
        }
        const done = weaver.keep(start, text.length).done();
        this.#written += done.text.length;
        return done;
    }
    #reference(weaver, source, at, end, parameters, depth) {
        const inner = source.text.slice(at + 2, end);
        const shell = /^shell\s+/.exec(inner);
        if (depth >= DEEPEST || this.#written > MOST_TEXT)
            weaver.put(this.#name(inner), at);
        else if (shell) {
            const part = partOf(source, at + 2 + shell[0].length, end);
            const command = this.expand(part, parameters, depth + 1);
            this.substitutions.push(command);
            weaver
                .put('$(', at)
                .add(command)
                .put(')', Math.max(at, end - 1));
        }
        else if (/^(?:info|warning|error|eval)\s/.test(inner))
            return;
        else if (inner.startsWith('strip '))
            weaver.add(this.expand(partOf(source, at + 8, end), parameters, depth + 1));
        else if (inner.startsWith('call '))
            this.#call(weaver, source, at, inner.slice(5), parameters, depth);
        else if (/^[1-9]$/.test(inner))
            weaver.put(parameters[Number(inner) - 1] ?? '', at);
        else if (inner.length === 1 && '@<^?*+'.includes(inner))
            this.#single(weaver, inner, at, parameters, source);
        else {
            const value = this.#variables.only(inner.trim());
            const origin = source.origin[at] ?? 0;
            if (value === undefined)
                weaver.put(this.#name(inner), at);
            else
                weaver.add(this.expand((0,tracked/* placed */.GS)(value, origin), parameters, depth + 1));
        }
    }
    #call(weaver, source, at, inner, parameters, depth) {
        const [name = '', ...given] = inner.split(',');
        const origin = source.origin[at] ?? 0;
        const value = this.#variables.only(name.trim());
        const values = given.map((one) => this.expand((0,tracked/* placed */.GS)(one, origin), parameters, depth + 1).text.trim());
        if (value === undefined)
            weaver.put(this.#name(inner), at);
        else
            weaver.add(this.expand((0,tracked/* placed */.GS)(value, origin), values, depth + 1));
    }
    /** `$@`, `$x`. */
    #single(weaver, name, at, parameters, source) {
        if (name === '@' && /^[^\s%$]+$/.test(this.#targets))
            weaver.put(this.#targets, at);
        else if (/[1-9]/.test(name))
            weaver.put(parameters[Number(name) - 1] ?? '', at);
        else {
            const value = this.#variables.only(name);
            if (value === undefined || value.includes('$'))
                weaver.put(this.#name(name), at);
            else
                weaver.add((0,tracked/* placed */.GS)(value, source.origin[at] ?? 0));
        }
    }
    /** A shell variable for what make alone knows. It keeps the name of a variable: the environment may hold it too. */
    #name(inner) {
        if (/^[A-Za-z_]\w*$/.test(inner))
            return `\${${inner}}`;
        this.#unknown += 1;
        return `\${_make${this.#unknown}}`;
    }
}
const partOf = (source, start, end) => ({
    text: source.text.slice(start, end),
    origin: source.origin.slice(start, end + 1),
});
/** Where the bracket at `open` closes, brackets of its kind nested in it; the end of the text where it does not. */
function closing(text, open) {
    const opener = text[open];
    const closer = opener === '(' ? ')' : '}';
    let depth = 0;
    for (let at = open; at < text.length; at += 1) {
        const char = text[at];
        if (char === opener)
            depth += 1;
        else if (char === closer) {
            depth -= 1;
            if (depth === 0)
                return at;
        }
    }
    return text.length;
}

// EXTERNAL MODULE: ./src/guard/source/text/lines.ts
var lines = __webpack_require__(9168);
;// CONCATENATED MODULE: ./src/guard/source/make/lines.ts

/** Takes a makefile apart and gives its comments to the gathering; those of recipes belong to the shell. */
function logicalLines(into) {
    const { text } = into;
    const prefix = /^\.RECIPEPREFIX\s*[:?]?=[ \t]*(\S)/m.exec(text)?.[1] ?? '\t';
    const physical = (0,lines/* linesOf */.D)(text);
    const found = [];
    let inRule = false;
    for (let index = 0; index < physical.length; index += 1) {
        const first = physical[index];
        if (!first)
            break;
        const start = first.start;
        const head = text.slice(start, Math.min(first.end, start + 200));
        const define = /^\s*(?:override\s+|export\s+)*define\s+([^\s=:+?!]+)/.exec(head);
        if (define?.[1] !== undefined) {
            let stop = index + 1;
            while (stop < physical.length && !isEndef(text, physical[stop]))
                stop += 1;
            const from = first.next;
            const last = physical[Math.max(stop - 1, index)];
            found.push({ kind: 'define', name: define[1], body: text.slice(from, Math.max(from, last?.end ?? from)) });
            index = stop;
            continue;
        }
        let last = first;
        while (endsInBackslash(text, last.start, last.end) && index + 1 < physical.length) {
            index += 1;
            last = physical[index] ?? last;
        }
        if (text[start] === prefix && inRule) {
            found.push({ kind: 'recipe', start: start + 1, end: last.end, prefix });
            continue;
        }
        const written = text.slice(start, last.end);
        const hash = commentIn(written);
        if (hash !== -1)
            into.comment(start + hash, last.end);
        const told = hash === -1 ? written : written.slice(0, hash);
        found.push({ kind: 'make', start, end: start + told.length, text: told });
        if (/^[^\s#][^=#]*:(?!=)|^[^\s#=:]+\s*:[^=]/.test(told))
            inRule = true;
        else if (told.trim() !== '' && !/^\s*(?:ifn?eq|ifn?def|else|endif)\b/.test(told))
            inRule = false;
    }
    return found;
}
const isEndef = (text, line) => line !== undefined && /^\s*endef\b/.test(text.slice(line.start, Math.min(line.end, line.start + 100)));
function endsInBackslash(text, start, end) {
    let slashes = 0;
    while (end - slashes > start && text[end - slashes - 1] === '\\')
        slashes += 1;
    return slashes % 2 === 1;
}
/** Where a comment of make begins: not at `\#`, and not inside a reference. */
function commentIn(line) {
    let depth = 0;
    for (let at = 0; at < line.length; at += 1) {
        const char = line[at];
        if (char === '\\')
            at += 1;
        else if (char === '$' && (line[at + 1] === '(' || line[at + 1] === '{'))
            depth += 1;
        else if ((char === ')' || char === '}') && depth > 0)
            depth -= 1;
        else if (char === '#' && depth === 0)
            return at;
    }
    return -1;
}

;// CONCATENATED MODULE: ./src/guard/source/make/variables.ts
const ASSIGNMENT = /^\s*(?:[^\s:=#][^:=#]{0,200}:\s+)?(?:(?:export|override|private|unexport)\s+)*([\w.-]{1,100})\s*(\+=|\?=|!=|:{0,3}=)[ \t]*([\s\S]*)$/;
function assignmentIn(line) {
    const match = ASSIGNMENT.exec(line);
    if (match?.[1] === undefined || match[2] === undefined)
        return undefined;
    const value = (match[3] ?? '').replace(/\\\r?\n\s*/g, ' ').trimEnd();
    return { name: match[1], operator: match[2], value };
}
const LONGEST = 4096;
/** What the variables of a makefile may hold: all that is assigned to them anywhere in it. */
class Variables {
    #values = new Map([
        ['RM', ['rm -f']],
        ['MAKE', ['make']],
        ['CURDIR', ['.']],
    ]);
    set(name, value, operator) {
        if (operator === '!=' || value.length > LONGEST)
            return;
        const before = this.#values.get(name);
        if (operator === '+=' && before) {
            this.#values.set(name, before.map((one) => `${one} ${value}`.slice(0, LONGEST)));
            return;
        }
        const builtIn = name === 'RM' || name === 'MAKE' || name === 'CURDIR';
        if (!before || builtIn)
            this.#values.set(name, [value]);
        else if (!before.includes(value) && before.length < 16)
            this.#values.set(name, [...before, value]);
    }
    /** The value, where there is just one. */
    only(name) {
        const values = this.#values.get(name);
        return values?.length === 1 ? values[0] : undefined;
    }
    /** Those that hold no references: what a shell may know them by when they are exported, or chosen among. */
    constants() {
        const constants = new Map();
        for (const [name, values] of this.#values)
            if (/^[A-Za-z_]\w*$/.test(name) && values.every((value) => !value.includes('$') && !value.includes('\n')))
                constants.set(name, values);
        return constants;
    }
}

// EXTERNAL MODULE: ./src/guard/source/prerequisites.ts
var prerequisites = __webpack_require__(9647);
// EXTERNAL MODULE: ./src/guard/source/text/separate-shells.ts
var separate_shells = __webpack_require__(1456);
;// CONCATENATED MODULE: ./src/guard/source/kinds/makefile.ts







/** The recipes of a makefile, `$(shell …)` and `!=`. Variables are known wherever in the file they stand. */
const read = (into) => {
    const lines = logicalLines(into);
    const variables = new Variables();
    for (const line of lines) {
        if (line.kind === 'define')
            variables.set(line.name, line.body, '=');
        else if (line.kind === 'make') {
            const assignment = assignmentIn(line.text);
            if (assignment)
                variables.set(assignment.name, assignment.value, assignment.operator);
        }
    }
    const oneShell = /^\.ONESHELL\s*:/m.test(into.text);
    const shell = variables
        .only('SHELL')
        ?.trim()
        .split(/[\s/]+/)
        .at(-1) ?? 'sh';
    const place = { variables: variables.constants() };
    const turns = (0,prerequisites/* turnsOf */.o)(prerequisitesIn(lines));
    let targets = '';
    let recipe = [];
    const finish = () => {
        if (recipe.length > 0)
            into.shell(oneShell ? together(into, recipe) : (0,separate_shells/* separateShells */.d)(into, recipe), { ...place, ...turnOf(targets, turns) }, shell);
        recipe = [];
    };
    for (const line of lines) {
        if (line.kind === 'recipe')
            recipe.push(...recipeLines(into, variables, line, targets));
        else if (line.kind === 'make') {
            const isConditional = /^\s*(?:ifeq|ifneq|ifdef|ifndef|else|endif)\b/.test(line.text);
            if (isConditional || line.text.trim() === '')
                continue;
            finish();
            readShellFunctions(into, variables, line, place, shell);
            const rule = ruleIn(line.text);
            targets = rule?.targets ?? '';
            const semicolon = rule ? semicolonIn(line.text) : -1;
            if (semicolon !== -1)
                recipe.push(...recipeLines(into, variables, { kind: 'recipe', start: line.start + semicolon + 1, end: line.end, prefix: '\t' }, targets));
        }
    }
    finish();
};
/** A rule's targets, and what stands behind its colon. */
function ruleIn(text) {
    const colon = text.search(/[:=#]/);
    if (colon < 1 || text[colon] !== ':' || assignmentIn(text))
        return undefined;
    const behind = text[colon + 1] === ':' ? colon + 2 : colon + 1;
    const targets = text.slice(0, text[colon - 1] === '&' ? colon - 1 : colon).trim();
    if (text[behind] === '=' || targets === '')
        return undefined;
    return { targets, needs: text.slice(behind).split(';', 1)[0] ?? '' };
}
const wordsOf = (text) => text.split(/[\s|]+/).filter((word) => word !== '');
/** What each target needs to be made before it. */
function prerequisitesIn(lines) {
    const found = new Map();
    for (const line of lines) {
        const rule = line.kind === 'make' ? ruleIn(line.text) : undefined;
        if (!rule)
            continue;
        for (const target of wordsOf(rule.targets))
            if (!target.startsWith('.'))
                found.set(target, [...(found.get(target) ?? []), ...wordsOf(rule.needs)]);
    }
    return found;
}
function turnOf(targets, all) {
    const turns = wordsOf(targets).flatMap((target) => all.get(target) ?? []);
    return turns.length > 0 ? { turns } : {};
}
/** The first `;` outside a reference: behind it stands the first line of the recipe. */
function semicolonIn(text) {
    let depth = 0;
    for (let at = 0; at < text.length; at += 1) {
        const char = text[at];
        if (char === '#' && depth === 0)
            return -1;
        if (char === '(' || char === '{')
            depth += 1;
        else if ((char === ')' || char === '}') && depth > 0)
            depth -= 1;
        else if (char === ';' && depth === 0)
            return at;
    }
    return -1;
}
/** One line of a recipe as the shell gets it; more where a `define` of several lines stands in it. */
function recipeLines(into, variables, line, targets) {
    const weaver = new text_weaver/* Weaver */.b(into.source);
    // Make takes the recipe prefix off continued lines too.
    let from = line.start;
    for (let feed = into.text.indexOf('\n', from); feed !== -1 && feed < line.end; feed = into.text.indexOf('\n', from)) {
        weaver.keep(from, feed + 1);
        from = feed + 1;
        if (into.text[from] === line.prefix)
            from += 1;
    }
    const raw = weaver.keep(from, line.end).done(line.start);
    const expanded = new Expander(variables, targets).expand(raw);
    return splitRecipe(expanded).map(withoutPrefix);
}
function splitRecipe(expanded) {
    const { text } = expanded;
    const lines = [];
    let start = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
        if (/\\(?:\\\\)*\r?$/.test(text.slice(Math.max(start, at - 20), at)))
            continue;
        lines.push((0,tracked/* cut */.Jj)(expanded, start, at));
        start = at + 1;
    }
    lines.push((0,tracked/* cut */.Jj)(expanded, start, text.length));
    return lines;
}
/** `@`, `-` and `+` before a line speak to make. */
function withoutPrefix(line) {
    const prefix = /^[\s@+-]*/.exec(line.text)?.[0].length ?? 0;
    return prefix === 0 ? line : (0,tracked/* cut */.Jj)(line, prefix, line.text.length);
}
const together = (into, lines) => {
    const weaver = new text_weaver/* Weaver */.b(into.source);
    for (const line of lines)
        weaver.add(line).add(into.ownAt('\n', Math.max(0, (line.origin[line.text.length] ?? 0) - 1)));
    return weaver.done();
};
/** Make runs these itself, while it reads the file. */
function readShellFunctions(into, variables, line, place, shell) {
    const expander = new Expander(variables, '');
    const assignment = assignmentIn(line.text);
    const from = assignment?.operator === '!=' ? line.start + line.text.indexOf('!=') + 2 : -1;
    if (from !== -1)
        into.shell(expander.expand((0,tracked/* cut */.Jj)(into.source, from, line.end)), place, shell);
    if (!/\$[({]shell\s/.test(line.text))
        return;
    expander.expand((0,tracked/* cut */.Jj)(into.source, line.start, line.end));
    for (const command of expander.substitutions)
        into.shell(command, place, shell);
}


/***/ }),

/***/ 9647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ turnsOf)
/* harmony export */ });
/** Targets behind targets that are followed. */
const DEEPEST = 8;
/** What one target may bring to run, and how many targets are looked at: a person's file has a dozen. */
const MOST = 200;
/**
 * The turns of recipes: a target's prerequisites run before it, in the order in which it names them, each once.
 * `needs`: what each target of the file names.
 */
function turnsOf(needs) {
    const turns = new Map();
    for (const target of [...needs.keys()].slice(0, MOST)) {
        const order = new Set();
        bring(target, needs, order, 0);
        if (order.size < 2)
            continue;
        for (const [at, name] of [...order].entries())
            turns.set(name, [...(turns.get(name) ?? []), { of: `target ${target}`, at }]);
    }
    return turns;
}
function bring(target, needs, order, depth) {
    const named = needs.get(target);
    if (named === undefined || order.has(target) || depth > DEEPEST || order.size >= MOST)
        return;
    for (const each of named)
        bring(each, needs, order, depth + 1);
    order.add(target);
}


/***/ }),

/***/ 1456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ separateShells)
/* harmony export */ });
/* harmony import */ var _weaver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7859);

/**
 * Lines that each run in a shell of their own, as one script in their order: those that change what the next one would
 * see, such as the directory, are put in parentheses.
 */
function separateShells(into, lines) {
    const weaver = new _weaver_js__WEBPACK_IMPORTED_MODULE_0__/* .Weaver */ .b(into.source);
    for (const line of lines) {
        if (line.text.trim() === '')
            continue;
        const wrapped = lines.length > 1 &&
            /(?:^|[\s;&|])(?:cd|pushd|set|exit|exec|export|trap|function|unset|\w+=)|\(\)\s*\{/.test(line.text);
        const end = Math.max(0, (line.origin[line.text.length] ?? 0) - 1);
        if (wrapped)
            weaver.add(into.ownAt('(', line.origin[0] ?? 0));
        weaver.add(line).add(into.ownAt(wrapped ? '\n)\n' : '\n', end));
    }
    return weaver.done();
}


/***/ })

};
