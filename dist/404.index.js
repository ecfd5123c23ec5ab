export const id = 404;
export const ids = [404];
export const modules = {

/***/ 404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   questionsOf: () => (/* binding */ questionsOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(135);
/* harmony import */ var _probe_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5634);




/** More than any list of probes needs; what is longer is not read at all. */
const MOST_BYTES = 64 * 1024;
/** The questions of the inputs `probes` and `probes-file` together. @throws {Fault} where neither names any. */
async function questionsOf(text, file, workspace) {
    if (text === undefined && file === undefined) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC('Input `probes` is missing.', {
            state: _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_TOUCHED */ .X2,
            remedy: 'Set `probes`: it may hold a YAML list of probes, or one `METHOD URL [status]` per line. Or name a file of such in `probes-file`.',
        });
    }
    const written = text === undefined ? [] : await (0,_probe_parse_js__WEBPACK_IMPORTED_MODULE_3__.parseQuestions)(text);
    return file === undefined ? written : [...written, ...(await (0,_probe_parse_js__WEBPACK_IMPORTED_MODULE_3__.parseQuestions)(await read(file, workspace)))];
}
async function read(file, workspace) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, file);
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (size > MOST_BYTES)
            throw new Error(`it has ${size} bytes, more than ${MOST_BYTES}`);
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (error) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(`Input \`probes-file\` names ${JSON.stringify(file)}, which cannot be read: ${error.message}`, {
            state: _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_TOUCHED */ .X2,
            remedy: 'Name a file from the workspace, and check out the repository before this step.',
        });
    }
}


/***/ })

};
