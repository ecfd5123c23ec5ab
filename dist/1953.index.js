export const id = 1953;
export const ids = [1953];
export const modules = {

/***/ 1953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeCommand: () => (/* binding */ judgeCommand),
/* harmony export */   reasons: () => (/* binding */ reasons)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6698);
/* harmony import */ var _examine_lint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3918);
/* harmony import */ var _judge_judge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31);
/* harmony import */ var _policy_merge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9472);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(210);
/* harmony import */ var _source_read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(248);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9071);









/**
 * Judges one command or script before it runs. Comments in it cannot allow anything: whoever writes the command would
 * write its permission too.
 *
 * @param given What stood on standard input: shell text, or the JSON that coding assistants hand to such a check.
 * @returns why it is forbidden, worst first; nothing when it may run.
 */
async function judgeCommand(given, directory, asked) {
    const deed = deedOf(given);
    if (deed === undefined)
        return [];
    const root = rootOf(directory);
    const trusted = await (0,_trust_js__WEBPACK_IMPORTED_MODULE_8__/* .readTrusted */ .G)((0,_trust_js__WEBPACK_IMPORTED_MODULE_8__/* .onDisk */ .F)(root), asked.config);
    const policy = (0,_policy_merge_js__WEBPACK_IMPORTED_MODULE_5__/* .policyOf */ .U)(trusted.policy, asked);
    const judged = 'edits' in deed ? judgeEdit(deed.edits, root, policy) : await judgeScript(deed.script, policy);
    return [...judged, ...trusted.faults].filter(({ severity }) => severity === 'error');
}
async function judgeScript(script, policy) {
    const text = script.length > _source_read_js__WEBPACK_IMPORTED_MODULE_7__/* .LARGEST */ .bS ? `${script.slice(0, _source_read_js__WEBPACK_IMPORTED_MODULE_7__/* .LARGEST */ .bS + 1)}` : script;
    const { findings } = await (0,_examine_lint_js__WEBPACK_IMPORTED_MODULE_3__/* .lintFile */ .A)({ path: 'command.sh', text, executable: true }, policy, _rules_index_js__WEBPACK_IMPORTED_MODULE_6__/* .RULES */ .y);
    return findings;
}
function judgeEdit(path, root, policy) {
    const seen = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
    const span = { start: 0, end: 0 };
    return (0,_judge_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeAccess */ .IS)(seen, { kind: 'access', access: 'write', path: seen, span, setting: { role: 'runs' } }, policy, _rules_index_js__WEBPACK_IMPORTED_MODULE_6__/* .RULES */ .y);
}
/**
 * Assistants hand over `{"tool_input": {"command": …}}`, or the same without the outer part; a command is text or a list
 * of words. An edit names a file instead. What is neither is no concern of ours.
 */
function deedOf(given) {
    if (!/^\s*\{\s*"/.test(given))
        return { script: given };
    let value;
    try {
        value = JSON.parse(given);
    }
    catch {
        return { script: given };
    }
    const { tool_input: inner } = value;
    const input = typeof inner === 'object' && inner !== null ? inner : value;
    const { command, file_path: path, content, new_string: text, edits } = input;
    if (typeof command === 'string')
        return { script: command };
    if (Array.isArray(command))
        return { script: command.map((word) => quoted(String(word))).join(' ') };
    const writes = [content, text, edits].some((each) => each !== undefined);
    return typeof path === 'string' && writes ? { edits: path } : undefined;
}
const quoted = (word) => `'${word.replaceAll("'", "'\\''")}'`;
/** The checkout around a directory, found without git: this runs before every command. */
function rootOf(directory) {
    for (let at = directory;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')))
            return at;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return directory;
    }
}
/** The reasons as lines of text. */
const reasons = (findings) => findings
    .slice(0, 10)
    .map(({ rule, understood, why, instead }) => [
    `Forbidden (${rule}): ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(understood, 400)}`,
    `Why: ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(why, 1000)}`,
    ...(instead === '' ? [] : [`Instead: ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(instead, 1000)}`]),
].join('\n'))
    .join('\n\n');


/***/ })

};
