export const id = 7456;
export const ids = [7456];
export const modules = {

/***/ 7456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _text_here_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(503);
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9168);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7859);



const TIMES = /^\s*-?(?:@[a-z]+|(?:[-*,/\dA-Za-z?LW#~]+[ \t]+){4}[-*,/\dA-Za-z?LW#~]+)[ \t]+/;
const USER = /^(?:root|www-data|nobody|deploy|ubuntu|ec2-user|debian|admin|app|git|postgres|mysql|nginx|apache|daemon|node|backup|\$\{?\w+\}?)[ \t]+/;
/** Tables of cron. Those of the system name a user before the command; where a file does not say, a usual name tells. */
const read = (into, { path }) => {
    const { text } = into;
    const system = /(?:^|\/)(?:cron\.d\/|etc\/crontab$)/.test(path);
    const variables = new Map();
    let shell = 'sh';
    for (const { start, end } of (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(text)) {
        const line = text.slice(start, Math.min(end, start + 65_536));
        if (/^\s*#/.test(line)) {
            into.comment(start, end);
            continue;
        }
        const assignment = /^\s*([A-Za-z_]\w*)\s*=\s*(?:"([^"]*)"|'([^']*)'|(.*))$/.exec(line.trimEnd());
        if (assignment?.[1] !== undefined) {
            const value = assignment[2] ?? assignment[3] ?? assignment[4] ?? '';
            if (assignment[1] === 'SHELL')
                shell = value.split('/').at(-1) ?? 'sh';
            else
                variables.set(assignment[1], [value]);
            continue;
        }
        const times = TIMES.exec(line)?.[0].length;
        if (times === undefined)
            continue;
        const rest = line.slice(times);
        const user = (system ? /^\S+[ \t]+/ : USER).exec(rest)?.[0].length ?? 0;
        into.shell(withInput(into, start + times + user, end), { variables }, shell);
    }
};
/** What stands behind the first unescaped `%` is the command's input, of which each further one ends a line. */
function withInput(into, from, end) {
    const { text } = into;
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__/* .Weaver */ .b(into.source);
    let start = from;
    let inInput = false;
    for (let at = text.indexOf('%', from); at !== -1 && at < end; at = text.indexOf('%', start)) {
        const isEscaped = text[at - 1] === '\\';
        weaver.keep(start, isEscaped ? at - 1 : at);
        if (isEscaped)
            weaver.keep(at, at + 1);
        else if (!inInput && text.slice(at, end).includes(_text_here_document_js__WEBPACK_IMPORTED_MODULE_2__/* .END */ .Kp))
            return weaver.done(from);
        else
            weaver.add(into.own(inInput ? '\n' : _text_here_document_js__WEBPACK_IMPORTED_MODULE_2__/* .BEFORE */ .GV, at));
        inInput ||= !isEscaped;
        start = at + 1;
    }
    weaver.keep(start, end);
    return inInput ? weaver.add(into.own(_text_here_document_js__WEBPACK_IMPORTED_MODULE_2__/* .BEHIND */ .VY, Math.max(from, end - 1))).done(from) : weaver.done(from);
}


/***/ }),

/***/ 503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ BEFORE),
/* harmony export */   Kp: () => (/* binding */ END),
/* harmony export */   VY: () => (/* binding */ BEHIND)
/* harmony export */ });
/** A line that ends what is written as a here-document of this linter's own: text that holds it is not written so. */
const END = 'END_OF_INPUT';
/** What stands before such a document, behind the command that reads it, and behind it. Nothing in it is expanded. */
const BEFORE = ` <<'${END}'\n`;
const BEHIND = `\n${END}\n`;


/***/ })

};
