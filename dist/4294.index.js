export const id = 4294;
export const ids = [4294];
export const modules = {

/***/ 8111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   lW: () => (/* binding */ pathIn),
/* harmony export */   np: () => (/* binding */ binaryOf)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

/** The binary form (see `Entry`) of a text: the bytes of its UTF-8, one character each. */
const binaryOf = (text) => (isAscii(text) ? text : Buffer.from(text, 'utf8').toString('latin1'));
/** The text of a name in binary form, or `undefined` when its bytes are not valid UTF-8. */
function textOf(binary) {
    if (isAscii(binary))
        return binary;
    const bytes = Buffer.from(binary, 'latin1');
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? bytes.toString('utf8') : undefined;
}
/**
 * The path of an entry below a directory, or of that itself for an empty one: as bytes where it is not plain text, since a
 * name need not be UTF-8.
 */
const pathIn = (directory, binary) => isAscii(binary)
    ? `${directory}/${binary}`
    : Buffer.concat([Buffer.from(`${directory}/`), Buffer.from(binary, 'latin1')]);
/** Most names are, and such a one is the same in both forms. */
const isAscii = (text) => !/[^\0-\x7f]/.test(text);
/**
 * A name for the eyes of a person: on one line, in double quotes where it holds anything unusual, with control
 * characters, marks that turn the direction of text, and bytes that are not UTF-8 written as escapes. A hostile name
 * can thus neither break a line nor start a command of the platform or of the terminal.
 */
function shown(binary) {
    const text = textOf(binary);
    if (text === undefined) {
        return `"${binary.replace(/[^ !#-[\]-~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`)}"`;
    }
    if (/^[\p{L}\p{N}._/@+=,~-]+$/u.test(text))
        return text;
    return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* unused harmony exports MOST_NAMED, named */
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);

/** How many offenders a message names: enough to see the pattern, few enough to be read. */
const MOST_NAMED = 20;
/** Names at most {@link MOST_NAMED} offenders, one a line, and counts the rest. */
function named(offenders) {
    const rest = offenders.length - MOST_NAMED;
    const lines = offenders.slice(0, MOST_NAMED).map((offender) => `  - ${offender}`);
    return [...lines, ...(rest > 0 ? [`  - and ${rest} more`] : [])].join('\n');
}
/** The refusal of a build: nothing has left the runner yet. */
function refusal(what, remedy, offenders = []) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(offenders.length > 0 ? `${what}\n${named(offenders)}` : what, { state: _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_TOUCHED */ .X2, remedy });
}


/***/ }),

/***/ 2315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diagnose: () => (/* binding */ diagnose)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9410);


/**
 * What may have made a deploy fail: the findings about its host that are not good. Best effort, within a bound in
 * milliseconds; a host that does not answer any more tells nothing, and nothing is ever thrown.
 */
async function diagnose(host, wish, milliseconds = 10_000) {
    const over = new AbortController();
    const bound = (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, [], { signal: over.signal, ref: false }).catch(() => []);
    // A host that lies may also bring the judges down: why the deploy failed is what is to be told then too.
    const looking = (0,_inspect_js__WEBPACK_IMPORTED_MODULE_1__/* .inspect */ .N)(host, wish, { signal: over.signal })
        .then(({ findings }) => findings.filter(({ level }) => level !== 'good'))
        .catch(() => []);
    try {
        return await Promise.race([looking, bound]);
    }
    finally {
        over.abort();
    }
}


/***/ })

};
