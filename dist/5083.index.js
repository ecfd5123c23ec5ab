export const id = 5083;
export const ids = [5083];
export const modules = {

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

/***/ 5083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _json_string_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7973);
/* harmony import */ var _text_tracked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3081);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7859);



/** Tables whose every value is a command, and keys that are one in any of the tables of tasks, builds and deploys. */
const ALL = /(?:^|\.)(?:scripts|tasks|processes|aliases)(?:$|\.[\w:-]+\.scripts$)|^tool\.(?:poe|taskipy)\.tasks$|^tool\.pdm\.scripts$/;
const SOME = /(?:^|\.)(?:tasks|scripts|build|deploy|hooks|commands|context|env|dev|cmd)(?:$|\.)/;
const KEYS = /^(?:run|cmd|cmds|command|commands|script|shell|exec|release_command|start_command|build_command|startCommand|buildCommand|pre_\w+|post_\w+)$/;
const TOKEN = /("""(?:[^"\\]|\\[\s\S]|"(?!""))*"{3,5}|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')|(#[^\n]*)|^[ \t]*\[\[?[ \t]*([^\]\n]{1,300}?)[ \t]*\]\]?|(?:^[ \t]*|[{,][ \t]*)("?[\w.:-]{1,200}"?)[ \t]*=[ \t]*|(\[)|(\])/gm;
/** Task runners and builds that are set up in TOML. Only texts and lists of texts matter, so this reads no more. */
const read = (into) => {
    let table = '';
    let key = '';
    let depth = 0;
    let texts = [];
    const finish = () => {
        give(into, table, key, texts);
        texts = [];
    };
    for (const match of into.text.matchAll(TOKEN)) {
        const [, string, comment, header, name, open, close] = match;
        if (comment !== undefined)
            into.comment(match.index, match.index + comment.length);
        else if (string !== undefined)
            texts.push(textOf(into.source, string, match.index));
        else if (header !== undefined && depth === 0) {
            finish();
            table = header.replaceAll('"', '');
            key = '';
        }
        else if (name !== undefined) {
            finish();
            key = name.replaceAll('"', '');
            depth = 0;
        }
        else if (open !== undefined)
            depth += 1;
        else if (close !== undefined)
            depth = Math.max(0, depth - 1);
    }
    finish();
};
function give(into, table, key, texts) {
    if (texts.length === 0 || key === '')
        return;
    const last = key.split('.').at(-1) ?? key;
    if (!(ALL.test(table) && !/^(?:description|help|cwd|dir|env|depends|deps)$/.test(last)) &&
        !(SOME.test(table) && KEYS.test(last)))
        return;
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_2__/* .Weaver */ .b(into.source);
    for (const text of texts)
        weaver.add(text).add(into.ownAt('\n', Math.max(0, (text.origin[text.text.length] ?? 0) - 1)));
    into.shell(weaver.done(), {}, 'sh');
}
function textOf(source, string, start) {
    const end = start + string.length;
    if (string.startsWith("'''") || string.startsWith('"""')) {
        const from = start + (string[3] === '\n' ? 4 : 3);
        return string.startsWith('"') ? (0,_json_string_js__WEBPACK_IMPORTED_MODULE_0__/* .textOfJsonString */ .O)(source, from - 1, end - 2) : (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(source, from, end - 3);
    }
    return string.startsWith("'") ? (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(source, start + 1, end - 1) : (0,_json_string_js__WEBPACK_IMPORTED_MODULE_0__/* .textOfJsonString */ .O)(source, start, end);
}


/***/ })

};
