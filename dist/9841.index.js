export const id = 9841;
export const ids = [9841];
export const modules = {

/***/ 9841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _shebang_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6423);
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9168);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7859);



const DIALECTS = new Map([
    ['zsh', 'zsh'],
    ['ksh', 'ksh'],
    ['mksh', 'ksh'],
    ['fish', 'fish'],
    ['dash', 'sh'],
    ['sh', 'sh'],
    ['bash', 'bash'],
    ['bats', 'bash'],
    ['csh', 'csh'],
    ['tcsh', 'csh'],
]);
/** A shell script, by whatever its name or first line says. */
const read = (into, { path }) => {
    const dialect = DIALECTS.get((0,_shebang_js__WEBPACK_IMPORTED_MODULE_0__/* .shebangProgram */ .h)(into.text) ?? '') ?? DIALECTS.get(/\.([a-z]+)$/.exec(path)?.[1] ?? '') ?? 'bash';
    into.shell(path.endsWith('.bats') ? withoutTestHeads(into) : into.source, {}, dialect);
};
/** `@test "name" {` is no shell; a group `{` in its place is. */
function withoutTestHeads(into) {
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__/* .Weaver */ .b(into.source);
    for (const { start, end, next } of (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .D)(into.text)) {
        const line = into.text.slice(start, end);
        const head = /^\s*@test\s/.test(line) ? line.lastIndexOf('{') : -1;
        weaver.keep(start + Math.max(head, 0), next);
    }
    return weaver.done();
}


/***/ })

};
