export const id = 6502;
export const ids = [6502];
export const modules = {

/***/ 2368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YW: () => (/* binding */ isUnwell),
/* harmony export */   c_: () => (/* binding */ lastMatch),
/* harmony export */   ie: () => (/* binding */ isUp)
/* harmony export */ });
/** The last journal line that matches, and what it matched. */
function lastMatch(journal, pattern) {
    for (const line of journal.toReversed()) {
        // A line of a hostile program is not searched to its end.
        const found = pattern.exec(line.slice(0, 4_000));
        if (found !== null)
            return found;
    }
    return undefined;
}
/** An answer that is an error of the service itself: a status of 500 and above, or none at all. */
const isUnwell = ({ kind, status = 0 }) => kind === 'broken' || status >= 500;
/** The unit runs, as far as its manager knows. */
const isUp = ({ unit }) => (unit.active === 'active' || unit.active === 'reloading') && unit.automaticRestarts === 0;


/***/ }),

/***/ 6502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   portTaken: () => (/* binding */ portTaken),
/* harmony export */   takenPort: () => (/* binding */ takenPort)
/* harmony export */ });
/* harmony import */ var _listening_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5930);
/* harmony import */ var _cause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2368);


const WORDS = /EADDRINUSE|[Aa]ddress already in use/;
/** `:::3000`, `127.0.0.1:3000`, `port: 3000`, `('0.0.0.0', 3000)`. */
const PORTS = [
    /EADDRINUSE[^\n]{0,200}?:(\d{1,5})\b/,
    /(?:listen|bind)[^\n]{0,200}?:(\d{1,5}): [^\n]{0,60}already in use/,
    /\bport['"]?[:= ]{1,3}(\d{1,5})\b/,
    /'[\d.:]+', (\d{1,5})\)/,
];
/** The port that the program could not have, told by itself. */
function takenPort(journal) {
    if ((0,_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .lastMatch */ .c_)(journal, WORDS) === undefined)
        return undefined;
    for (const pattern of PORTS) {
        const port = Number((0,_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .lastMatch */ .c_)(journal, pattern)?.[1]);
        if (port > 0 && port < 65_536)
            return port;
    }
    return undefined;
}
/** Another program listens where this one wanted to. */
const portTaken = ({ name, journal, host }) => {
    if ((0,_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .lastMatch */ .c_)(journal, WORDS) === undefined)
        return undefined;
    const port = takenPort(journal);
    // By the time of the question the service itself may have been started again, and hold it.
    const holder = host?.holders.find((each) => each.port === port && each.unit !== name);
    const whose = holder === undefined ? '' : `, which is held by ${(0,_listening_js__WEBPACK_IMPORTED_MODULE_1__/* .holderInWords */ .b)(holder)}`;
    const known = holder?.unit.endsWith('.service')
        ? `Stop ${holder.unit} on the host, or give one of the two another port.`
        : `Look who holds it (sudo ss -ltnp${port === undefined ? '' : ` 'sport = :${port}'`}), and end that or take another port.`;
    return {
        id: 'port-taken',
        words: `port ${port ?? 'it wants'} is taken (EADDRINUSE)${whose}`,
        next: holder?.unit.endsWith('.socket')
            ? `${holder.unit} holds the port for a service: let the app take the socket it is handed (file descriptor 3), or stop the socket.`
            : known,
    };
};


/***/ })

};
