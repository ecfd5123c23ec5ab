export const id = 6281;
export const ids = [6281];
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

/***/ 6281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _json_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5441);
/* harmony import */ var _test_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7796);


const COMMANDS = /^(?:(?:post|on|pre)?(?:Create|Start|Attach)Command|updateContentCommand|initializeCommand|onCreateCommand|(?:build|install|dev|ignore|start|pre|post)Command|runCommand|commands|user_data|postdeploy|predeploy|inline)$/;
const SOMETHING = /"(?:\w*[cC]ommands?|scripts|mcpServers|permissions|entryPoint|user_data|postdeploy|predeploy|inline|apps|tasks)"\s*:/;
/** A JSON file of no known name: fields that can only be commands. Most hold none and are not parsed. */
const read = (into, { path }) => {
    const { text } = into;
    if (!SOMETHING.test(text))
        return;
    if (/"permissions"\s*:\s*\{|"mcpServers"\s*:/.test(text))
        into.part('assistant', into.source);
    else if (/"(?:scripts|apps)"\s*:\s*[[{]/.test(text))
        into.part('package', into.source);
    else if (!(0,_test_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isTestData */ .r)(path))
        readFields(into);
};
function readFields(into) {
    const document = new _json_document_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonDocument */ .q(into);
    const open = document.root ? [document.root] : [];
    while (open.length > 0) {
        const node = open.pop();
        const isOutermost = node === document.root;
        const command = document.get(node, 'command');
        const entrypoint = document.items(document.get(node, 'entryPoint'));
        const args = document.items(document.get(node, 'args'));
        const words = document.words([...entrypoint, ...document.items(command)]);
        if (words.length > 0)
            into.run(words);
        else if (command?.type === 'string')
            readCommand(into, document, node, command, args);
        for (const { key, value } of document.entries(node)) {
            // Of a whole file `commands` says nothing: it may be a list of anything.
            if (!COMMANDS.test(key) || (isOutermost && key === 'commands'))
                continue;
            const strings = document.items(value).length > 0 && !/ommands$|inline|deploy$/.test(key);
            if (strings)
                into.run(document.words(document.items(value)));
            else {
                const script = document.script(value);
                if (script)
                    into.shell(script, {}, 'sh');
            }
            for (const { value: named } of document.entries(value)) {
                const script = document.tracked(named);
                if (script)
                    into.shell(script, {}, 'sh');
            }
        }
        open.push(...(node.children ?? []).toReversed());
    }
}
/** An editor's task: a shell text, or a program with its arguments. */
function readCommand(into, document, node, command, args) {
    const text = document.tracked(command);
    const type = document.text(document.get(node, 'type'));
    if (args.length > 0)
        into.run(document.words([command, ...args]));
    else if (text && (type === 'shell' || type === 'command' || /\s/.test(text.text)))
        into.shell(text, {}, 'sh');
}


/***/ }),

/***/ 7796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ isTestData)
/* harmony export */ });
const TEST_DATA = /(?:^|\/)(?:__tests__|fixtures?|__fixtures__|test-?data|__mocks__|mocks)\//i;
/** Whether a data file that nothing but its keys says anything of lies among the data of tests: what it holds runs nowhere. */
const isTestData = (path) => TEST_DATA.test(path);


/***/ })

};
