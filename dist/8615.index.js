export const id = 8615;
export const ids = [8615];
export const modules = {

/***/ 5441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ JsonDocument)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9547);
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(jsonc_parser__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _directives_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4173);
/* harmony import */ var _text_tracked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3081);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7859);
/* harmony import */ var _string_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7973);





const COMMENTS = new Set([12, 13]);
const END = 17;
const DEEPEST = 300;
/** A JSON file, with comments and trailing commas or without. */
class JsonDocument {
    root;
    #into;
    constructor(into) {
        this.#into = into;
        const { text } = into;
        const deep = tooDeep(text);
        if (deep !== -1) {
            into.broken(`it is nested more than ${DEEPEST} deep`, deep, deep + 1);
            return;
        }
        const errors = [];
        this.root = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
        const [error] = errors;
        if (error)
            into.broken(`it is not valid JSON: ${(0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.printParseErrorCode)(error.error)}`, error.offset, error.offset + error.length);
        if (text.includes(_directives_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M))
            this.#directives();
    }
    /** The properties of an object; none of anything else. */
    entries(node) {
        if (node?.type !== 'object')
            return [];
        return (node.children ?? []).flatMap(({ children }) => {
            const [key, value] = children ?? [];
            return key && value ? [{ key: String(key.value), value }] : [];
        });
    }
    get(node, ...keys) {
        let at = node;
        for (const key of keys)
            at = this.entries(at).findLast((entry) => entry.key === key)?.value;
        return at;
    }
    items(node) {
        return node?.type === 'array' ? (node.children ?? []) : [];
    }
    /** A string as text with its places. */
    tracked(node) {
        if (node?.type !== 'string')
            return undefined;
        return (0,_string_js__WEBPACK_IMPORTED_MODULE_2__/* .textOfJsonString */ .O)(this.#into.source, node.offset, node.offset + node.length);
    }
    text(node) {
        return node?.type === 'string' ? String(node.value) : undefined;
    }
    /** A string, or a list of strings that run in their order. */
    script(node) {
        const single = this.tracked(node);
        if (single)
            return single;
        const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_4__/* .Weaver */ .b(this.#into.source);
        for (const item of this.items(node)) {
            const text = this.tracked(item);
            if (text)
                weaver.add(text).put('\n', item.offset + item.length - 1);
        }
        return weaver.length > 0 ? weaver.done() : undefined;
    }
    words(nodes) {
        return nodes.flatMap((node) => {
            const text = this.tracked(node);
            return text ? [{ value: text.text, span: (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(text, 0, text.text.length) }] : [];
        });
    }
    /** Comments, and what stands for one where a file may have none: the keys `//` and `surefoot-allow`. */
    #directives() {
        const into = this.#into;
        const scanner = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.createScanner)(into.text, false);
        for (let token = scanner.scan(); token !== END; token = scanner.scan())
            if (COMMENTS.has(token))
                into.comment(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength());
        const open = this.root ? [this.root] : [];
        while (open.length > 0) {
            const node = open.pop();
            for (const { key, value } of this.entries(node)) {
                const texts = value.type === 'array' ? this.items(value) : [value];
                for (const text of texts) {
                    const told = this.text(text);
                    if (told === undefined)
                        continue;
                    if (key === _directives_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M)
                        into.directive(`${_directives_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M} ${told}`, text.offset, text.offset + text.length);
                    else if (/^(?:\/\/|#|_?comment)/.test(key) && told.includes(_directives_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M))
                        into.directive(told.slice(told.indexOf(_directives_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M)), text.offset, text.offset + text.length);
                }
            }
            open.push(...(node.children ?? []));
        }
    }
}
/** Where brackets nest deeper than the parser may go down; -1 where they do not. */
function tooDeep(text) {
    let depth = 0;
    for (let at = 0; at < text.length; at += 1) {
        const char = text.charCodeAt(at);
        if (char === 0x5b || char === 0x7b)
            depth += 1;
        else if (char === 0x5d || char === 0x7d)
            depth -= 1;
        if (depth > DEEPEST)
            return at;
    }
    return -1;
}


/***/ }),

/***/ 7973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ textOfJsonString),
/* harmony export */   l: () => (/* binding */ jsonStrings)
/* harmony export */ });
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7859);

const ESCAPES = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
/** A JSON string `[start, end)` with its quotes, each character with its place. */
function textOfJsonString(source, start, end) {
    const { text } = source;
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__/* .Weaver */ .b(source);
    let from = start + 1;
    const stop = Math.max(from, end - 1);
    for (let at = text.indexOf('\\', from); at !== -1 && at < stop; at = text.indexOf('\\', from)) {
        weaver.keep(from, at);
        const next = text[at + 1] ?? '';
        const code = next === 'u' ? text.slice(at + 2, at + 6) : '';
        const unicode = /^[\da-fA-F]{4}$/.test(code);
        weaver.put(unicode ? String.fromCharCode(Number.parseInt(code, 16)) : (ESCAPES[next] ?? next), at);
        from = at + (unicode ? 6 : 2);
    }
    return weaver.keep(from, stop).done(start);
}
const STRING = /\s*(?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)')\s*(,|$)/y;
/** The strings of a list `["a", "b"]` as text and place within `source`; `undefined` for anything else. */
function jsonStrings(source, start, end) {
    const { text } = source;
    const inner = text.slice(start, end).trim();
    if (!inner.startsWith('[') || !inner.endsWith(']'))
        return undefined;
    const found = [];
    const open = text.indexOf('[', start) + 1;
    const body = text.slice(0, text.lastIndexOf(']', end - 1));
    if (body.slice(open).trim() === '')
        return found;
    STRING.lastIndex = open;
    while (true) {
        const match = STRING.exec(body);
        if (!match)
            return undefined;
        const lead = match[0].length - match[0].trimStart().length;
        const from = match.index + lead;
        const to = from + (match[1] ?? match[2] ?? '').length + 2;
        found.push({ text: textOfJsonString(source, from, to), start: from, end: to });
        if (match[3] !== ',')
            return found;
        STRING.lastIndex = match.index + match[0].length;
    }
}


/***/ }),

/***/ 8615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _json_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5441);
/* harmony import */ var _prerequisites_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9647);


/** Where the manifests of npm, Composer, Deno, Nx and their tools keep commands by name. */
const NAMED = [
    ['scripts'],
    ['tasks'],
    ['husky', 'hooks'],
    ['hooks'],
    ['lint-staged'],
    ['simple-git-hooks'],
    ['nodemonConfig', 'events'],
    ['nodemonConfig', 'execMap'],
    ['events'],
    ['execMap'],
    ['config', 'commitizen', 'scripts'],
    ['ghooks'],
    ['pre-commit'],
];
const SINGLE = [['nodemonConfig', 'exec'], ['exec'], ['pre-commit'], ['pre-push']];
/** Scripts of a manifest. */
const read = (into, { path }) => {
    const document = new _json_document_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonDocument */ .q(into);
    const { root } = document;
    const config = configIn(document);
    for (const keys of NAMED)
        readNamed(into, document, document.get(root, ...keys), config);
    for (const keys of SINGLE)
        give(into, document, document.get(root, ...keys));
    // A lint-staged file is the map itself.
    if (/lintstagedrc|huskyrc|simple-git-hooks/.test(path))
        readNamed(into, document, root, config);
    readTargets(into, document, document.get(root, 'targets'));
    for (const { key, value } of document.entries(document.get(root, 'nx', 'targets')))
        if (key)
            readTarget(into, document, value);
    const ecosystem = document.get(root, 'pm2') ?? root;
    for (const app of document.items(document.get(ecosystem, 'apps')))
        into.run(document.words([document.get(app, 'script'), ...document.items(document.get(app, 'args'))]));
    for (const { value } of document.entries(document.get(ecosystem, 'deploy')))
        for (const key of ['pre-setup', 'post-setup', 'pre-deploy-local', 'pre-deploy', 'post-deploy']) {
            const script = document.script(document.get(value, key));
            if (script)
                into.shell(script, { remote: key !== 'pre-deploy-local' }, 'sh');
        }
};
function readNamed(into, document, node, variables) {
    const turns = (0,_prerequisites_js__WEBPACK_IMPORTED_MODULE_1__/* .turnsOf */ .o)(scriptsIn(document, node));
    for (const { key, value } of document.entries(node)) {
        give(into, document, value, { turns: turns.get(key ?? ''), variables });
        give(into, document, document.get(value, 'command'));
        give(into, document, document.get(value, 'script'));
    }
}
function readTargets(into, document, targets) {
    for (const { value } of document.entries(targets))
        readTarget(into, document, value);
}
function readTarget(into, document, target) {
    give(into, document, document.get(target, 'command'));
    const options = document.get(target, 'options');
    give(into, document, document.get(options, 'command'));
    const commands = document.get(options, 'commands');
    give(into, document, commands);
    for (const item of document.items(commands))
        give(into, document, document.get(item, 'command'));
}
/** What npm puts into the environment of scripts. */
const configIn = (document) => new Map(document
    .entries(document.get(document.root, 'config'))
    .flatMap(({ key, value }) => value.type === 'string' ? [[`npm_package_config_${key}`, [String(value.value)]]] : []));
const RUNS_SCRIPTS = /(?<![\w-])(?:npm|pnpm|yarn|bun|npm-run-all|npm-s|run-s)(?![\w-])/;
/** The scripts that each script runs, in their order: `npm run stop && npm start`. */
function scriptsIn(document, node) {
    const scripts = new Map();
    for (const { key, value } of document.entries(node)) {
        const text = document.script(value)?.text;
        if (key && text !== undefined)
            scripts.set(key, text);
    }
    const found = new Map();
    for (const [name, text] of scripts) {
        // One or the other is no order.
        const words = RUNS_SCRIPTS.test(text) && !text.includes('||') ? (text.match(/[\w:.-]+/g) ?? []) : [];
        found.set(name, words.filter((word) => word !== name && scripts.has(word)));
    }
    return found;
}
function give(into, document, node, around = {}) {
    const script = document.script(node);
    const { turns, variables } = around;
    if (script)
        into.shell(script, { ...(turns ? { turns } : {}), ...(variables ? { variables } : {}) }, 'sh');
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


/***/ })

};
