export const id = 8570;
export const ids = [8570];
export const modules = {

/***/ 8570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9168);
/* harmony import */ var _text_tracked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3081);


/** The scripts of logrotate, from `postrotate` and its kin to `endscript`. */
const read = (into) => {
    let from = -1;
    for (const { start, end, next } of (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .D)(into.text)) {
        const line = into.text.slice(start, Math.min(end, start + 200)).trim();
        if (from === -1) {
            if (line.startsWith('#'))
                into.comment(start, end);
            else if (/^(?:post|pre)rotate$|^(?:first|last)action$|^preremove$/.test(line))
                from = next;
        }
        else if (line === 'endscript') {
            into.shell((0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(into.source, from, start), {}, 'sh');
            from = -1;
        }
    }
    if (from !== -1)
        into.shell((0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(into.source, from, into.text.length), {}, 'sh');
};


/***/ })

};
