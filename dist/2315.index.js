export const id = 2315;
export const ids = [2315];
export const modules = {

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
