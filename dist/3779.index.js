export const id = 3779;
export const ids = [3779];
export const modules = {

/***/ 3779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lintFiles: () => (/* binding */ lintFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(825);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(135);
/* harmony import */ var _allow_baseline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2392);
/* harmony import */ var _change_checkout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6996);
/* harmony import */ var _change_fetch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7662);
/* harmony import */ var _change_resolve_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4846);
/* harmony import */ var _examine_disk_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8240);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(537);
/* harmony import */ var _report_sarif_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1695);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6742);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(210);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7801);














/** Examines files by the command line, says what was found, and gives the exit status. */
async function lintFiles(line) {
    (0,_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .compileNoFurther */ .TP)();
    const { values } = line;
    const checkout = await (0,_change_checkout_js__WEBPACK_IMPORTED_MODULE_5__/* .openCheckout */ .H)(process.cwd(), false);
    const asked = {
        checkout: { ...checkout, prefix: '' },
        scope: { paths: [], exclude: values.exclude },
        config: values.config,
        livePaths: values['live-path'],
        dataPaths: values['data-path'],
        rules: _rules_index_js__WEBPACK_IMPORTED_MODULE_11__/* .RULES */ .y,
        now: new Date(),
    };
    const { outcome, policy } = await ask(asked, line);
    if (values['write-baseline']) {
        const known = [
            ...outcome.findings,
            ...outcome.suppressed.filter(({ by }) => by === 'baseline').map((each) => each.finding),
        ];
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout.root, _allow_baseline_js__WEBPACK_IMPORTED_MODULE_4__/* .BASELINE */ .Um);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, (0,_allow_baseline_js__WEBPACK_IMPORTED_MODULE_4__/* .baselineOf */ .Bv)(known));
        process.stdout.write(`${known.length} findings are written into ${_allow_baseline_js__WEBPACK_IMPORTED_MODULE_4__/* .BASELINE */ .Um}.\n`);
        return 0;
    }
    if (values['sarif-file'] !== undefined) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(values['sarif-file']), `${JSON.stringify((0,_report_sarif_js__WEBPACK_IMPORTED_MODULE_9__/* .sarifOf */ .$)(outcome, _rules_index_js__WEBPACK_IMPORTED_MODULE_11__/* .RULES */ .y, policy), undefined, 2)}\n`);
    }
    const colours = process.stdout.isTTY === true && !process.env['NO_COLOR'];
    process.stdout.write(`${(0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_10__/* .terminalText */ .eR)(outcome, colours ? _report_terminal_js__WEBPACK_IMPORTED_MODULE_10__/* .coloured */ .qY : _report_terminal_js__WEBPACK_IMPORTED_MODULE_10__/* .plain */ .pj)}\n`);
    return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_13__/* .failsOn */ .H)(outcome, values['fail-on']) ? 1 : 0;
}
async function ask(asked, { values, positionals }) {
    const { git, root } = asked.checkout;
    if (values.staged) {
        const base = (await (0,_change_fetch_js__WEBPACK_IMPORTED_MODULE_6__/* .commitOf */ .D3)(git, 'HEAD')) ?? (await (0,_change_resolve_js__WEBPACK_IMPORTED_MODULE_7__/* .emptyTree */ .i)(git));
        return await (0,_run_js__WEBPACK_IMPORTED_MODULE_12__/* .runChange */ .Ye)(asked, { base, staged: true }, { subject: 'what is staged' });
    }
    if (values.base !== undefined) {
        const [base, head] = [{ revision: values.base }, { revision: values.head ?? 'HEAD' }];
        const compared = await (0,_change_resolve_js__WEBPACK_IMPORTED_MODULE_7__/* .resolveChange */ .N)(git, { kind: 'change', since: 'fork', base, head });
        return await (0,_run_js__WEBPACK_IMPORTED_MODULE_12__/* .runChange */ .Ye)(asked, compared, { subject: `what ${head.revision} has added since ${base.revision}` });
    }
    if (positionals.length === 0)
        return await (0,_run_js__WEBPACK_IMPORTED_MODULE_12__/* .runDisk */ .Pw)(asked, await (0,_examine_disk_js__WEBPACK_IMPORTED_MODULE_8__/* .filesOnDisk */ .E)(asked.checkout), { subject: 'all files' });
    return await (0,_run_js__WEBPACK_IMPORTED_MODULE_12__/* .runDisk */ .Pw)(asked, positionals.map((path) => fromRoot(root, path)), { subject: 'the files named' });
}
function fromRoot(root, path) {
    const seen = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
    if (!seen.startsWith('../'))
        return seen;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .Fault */ .vC(`${JSON.stringify(path)} lies outside of the checkout ${root}.`, {
        state: 'nothing was examined',
        remedy: 'Name files of the checkout that you stand in.',
    });
}


/***/ })

};
