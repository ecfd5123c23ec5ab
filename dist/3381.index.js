export const id = 3381;
export const ids = [3381];
export const modules = {

/***/ 3381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9168);
/* harmony import */ var _text_tracked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3081);


/** `name: command`, one a line. */
const read = (into) => {
    for (const { start, end } of (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .D)(into.text)) {
        const line = into.text.slice(start, Math.min(end, start + 1000));
        if (/^\s*#/.test(line))
            into.comment(start, end);
        const head = /^[\w.-]{1,100}:\s*/.exec(line)?.[0].length;
        if (head !== undefined)
            into.shell((0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(into.source, start + head, end), {}, 'sh');
    }
};


/***/ })

};
