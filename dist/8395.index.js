export const id = 8395;
export const ids = [8395];
export const modules = {

/***/ 8395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _prerequisites_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9647);
/* harmony import */ var _shebang_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6423);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9916);
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9168);
/* harmony import */ var _text_separate_shells_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1456);
/* harmony import */ var _text_tracked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3081);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7859);







/** Recipes of just: each line has a shell of its own, or the whole of them is a script where it begins with `#!`. */
const read = (into) => {
    const { text } = into;
    const constants = new Map();
    for (const match of text.matchAll(/^(?:export\s+)?([A-Za-z_][\w-]*)\s*:=\s*(?:"([^"\\\n]*)"|'([^'\n]*)')/gm))
        constants.set(match[1] ?? '', match[2] ?? match[3] ?? '');
    const variables = new Map([...constants].map(([name, value]) => [name, [value]]));
    const shell = /^set\s+shell\s*:=\s*\[\s*["']([\w/.-]+)/m.exec(text)?.[1]?.split('/').at(-1) ?? 'sh';
    const turns = (0,_prerequisites_js__WEBPACK_IMPORTED_MODULE_2__/* .turnsOf */ .o)(dependenciesIn(text));
    let body = [];
    let name = '';
    const finish = () => {
        const turned = turns.get(name);
        give(into, body, constants, { variables, ...(turned ? { turns: turned } : {}) }, shell);
        body = [];
    };
    for (const { start, end } of (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .linesOf */ .D)(text)) {
        const line = text.slice(start, Math.min(end, start + 2000));
        if (/^[ \t]+\S/.test(line))
            body.push((0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(into.source, start, end));
        else if (line.trim() === '' && body.length > 0)
            body.push((0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(into.source, start, end));
        else {
            finish();
            name = RECIPE.exec(line)?.[1] ?? '';
            if (line.startsWith('#'))
                into.comment(start, end);
            const tick = /^[\w-]+\s*:=.*?`([^`]+)`/.exec(line);
            const from = tick?.[1] === undefined ? -1 : start + line.indexOf('`') + 1;
            if (from !== -1)
                into.shell((0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(into.source, from, from + (tick?.[1]?.length ?? 0)), { variables }, shell);
        }
    }
    finish();
};
/** A recipe's name, and behind the colon what it needs. Behind `&&` stands what runs after it. */
const RECIPE = /^@?([A-Za-z_][\w-]*)[^:=\n]*(?:=[^:\n]*)?:(?!=)([^&\n]*)/;
function dependenciesIn(text) {
    const found = new Map();
    for (const { start, end } of (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .linesOf */ .D)(text)) {
        const [, name, needs] = RECIPE.exec(text.slice(start, Math.min(end, start + 2000))) ?? [];
        if (name !== undefined)
            found.set(name, needs?.match(/(?<![\w'"-])[A-Za-z_][\w-]*(?![\w'"])/g) ?? []);
    }
    return found;
}
function give(into, body, constants, place, shell) {
    const filled = body.map((line) => (0,_templates_js__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplates */ .V$)(line, _templates_js__WEBPACK_IMPORTED_MODULE_0__/* .TEMPLATES */ .QT.mustache, (name) => constants.get(name)));
    const program = (0,_shebang_js__WEBPACK_IMPORTED_MODULE_4__/* .shebangProgram */ .h)(filled[0]?.text.trim() ?? '');
    if (program === undefined) {
        into.shell((0,_text_separate_shells_js__WEBPACK_IMPORTED_MODULE_5__/* .separateShells */ .d)(into, joined(into, filled).map(withoutPrefix)), place, shell);
        return;
    }
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_6__/* .Weaver */ .b(into.source);
    for (const line of filled)
        weaver.add(line).add(into.ownAt('\n', Math.max(0, (line.origin[line.text.length] ?? 0) - 1)));
    into.program(weaver.done(), program, place);
}
/** Lines that end in a backslash go on. */
function joined(into, lines) {
    const found = [];
    let weaver;
    for (const line of lines) {
        if (weaver)
            weaver.add(into.ownAt('\n', line.origin[0] ?? 0));
        weaver ??= new _text_weaver_js__WEBPACK_IMPORTED_MODULE_6__/* .Weaver */ .b(into.source);
        weaver.add(line);
        if (line.text.endsWith('\\'))
            continue;
        found.push(weaver.done());
        weaver = undefined;
    }
    if (weaver)
        found.push(weaver.done());
    return found;
}
function withoutPrefix(line) {
    const prefix = /^[\s@-]*/.exec(line.text)?.[0].length ?? 0;
    return prefix === 0 ? line : (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(line, prefix, line.text.length);
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

/***/ 9916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QT: () => (/* binding */ TEMPLATES),
/* harmony export */   V$: () => (/* binding */ fillTemplates),
/* harmony export */   x6: () => (/* binding */ withoutStatements)
/* harmony export */ });
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7859);

/** How a tool marks what it fills in; the first group is the name. Each is bounded, so that no text makes it slow. */
const TEMPLATES = {
    /** Jinja, Go templates, Taskfile: `{{ name }}`. */
    mustache: /\{\{-?([^{}]{0,300}?)-?\}\}/g,
    /** CircleCI: `<< parameters.name >>`. */
    chevrons: /<<\s*((?:parameters|pipeline|matrix)\.[\w.-]{1,100})\s*>>/g,
    /** GitLab: `$[[ inputs.name ]]`. */
    inputs: /\$\[\[([^[\]]{0,300}?)\]\]/g,
    /** Azure: `$(name)` where a dot or a known name says that it is no command. */
    macro: /\$\(([A-Za-z_][\w.-]{0,100})\)/g,
};
/** Puts constants in for what a tool fills in, and a shell variable of the same length for what is not known. */
function fillTemplates(source, pattern, known = () => undefined, takes = () => true) {
    if (!pattern.test(source.text)) {
        pattern.lastIndex = 0;
        return source;
    }
    pattern.lastIndex = 0;
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__/* .Weaver */ .b(source);
    const names = new Map();
    let start = 0;
    for (const match of source.text.matchAll(pattern)) {
        const name = (match[1] ?? '').trim();
        const value = known(name);
        if (value === undefined && !takes(name))
            continue;
        weaver.keep(start, match.index);
        start = match.index + match[0].length;
        if (value === undefined)
            weaver.put(standIn(name, match[0].length, names), match.index);
        else
            weaver.put(value, match.index);
    }
    return weaver.keep(start, source.text.length).done();
}
function standIn(name, length, names) {
    const key = `${length} ${name}`;
    const called = names.get(key) ?? `_${names.size.toString(36)}`.slice(0, Math.max(1, length - 3)).padEnd(length - 3, '_');
    names.set(key, called);
    return `\${${called}}`;
}
/** Blanks the statements of a template language, `{% … %}` and `{# … #}`: they are nothing to a shell. */
function withoutStatements(source) {
    if (!source.text.includes('{%') && !source.text.includes('{#'))
        return source;
    const blank = (text) => text.replace(/[^\n]/g, ' ');
    return { origin: source.origin, text: source.text.replace(/\{%[^{}\n]{0,300}%\}|\{#[^{}\n]{0,300}#\}/g, blank) };
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
