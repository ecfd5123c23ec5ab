export const id = 1953;
export const ids = [1953];
export const modules = {

/***/ 2392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ baselineOf),
/* harmony export */   Um: () => (/* binding */ BASELINE),
/* harmony export */   nk: () => (/* binding */ parseBaseline)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);

/** Where the findings stand that were there before the linter came; from the directory that is examined. */
const BASELINE = '.github/surefoot-baseline.json';
/** The baseline as text, sorted, so that a change of it can be read. */
function baselineOf(findings) {
    const entries = findings
        .filter(({ rule }) => !rule.startsWith('guard/'))
        .map(({ rule, path, understood, fingerprint }) => ({ rule, path, command: understood, fingerprint }));
    const key = ({ path, rule, fingerprint }) => `${path}\0${rule}\0${fingerprint}`;
    entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    return `${JSON.stringify({ version: 1, findings: entries }, undefined, 2)}\n`;
}
/** @throws {Fault} when it is no baseline: a file that cannot be read must not allow anything, nor be passed over. */
function parseBaseline(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw unreadable('it is no JSON');
    }
    if (!isObject(value) || value['version'] !== 1 || !Array.isArray(value['findings'])) {
        throw unreadable('it is not `{"version": 1, "findings": […]}`');
    }
    return value['findings'].map((each, index) => {
        if (!isObject(each))
            throw unreadable(`entry ${index + 1} is no object`);
        const { rule, path, command, fingerprint } = each;
        for (const part of [rule, path, command, fingerprint]) {
            if (typeof part !== 'string')
                throw unreadable(`entry ${index + 1} lacks rule, path, command or fingerprint`);
        }
        return { rule, path, command, fingerprint };
    });
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const unreadable = (why) => new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .v(`The baseline ${BASELINE} cannot be read: ${why}.`, {
    state: 'nothing was examined, and nothing was changed',
    remedy: 'Write it anew with `node actions/guard-lint/index.js --write-baseline`, or delete it.',
});


/***/ }),

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
/* harmony import */ var _examine_lint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(293);
/* harmony import */ var _judge_judge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3110);
/* harmony import */ var _policy_merge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9472);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(210);
/* harmony import */ var _source_read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3089);
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


/***/ }),

/***/ 9472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ policyOf)
/* harmony export */ });
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9860);

/**
 * The policy that holds: what the inputs name comes to what the file names, so that a changed workflow cannot narrow it;
 * the defaults hold only where neither names anything.
 */
function policyOf(file, { livePaths, dataPaths }) {
    const policy = file ?? _defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_POLICY */ .z;
    return {
        ...policy,
        livePaths: together(policy.livePaths, livePaths, _defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_POLICY */ .z.livePaths),
        dataPaths: together(policy.dataPaths, dataPaths, _defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_POLICY */ .z.dataPaths),
    };
}
function together(file, inputs, defaults) {
    if (inputs.length === 0)
        return file;
    // An exception that came last would undo what the file says.
    const added = inputs.filter((each) => !each.startsWith('!') || file === defaults);
    return file === defaults ? added : [...file, ...added];
}


/***/ }),

/***/ 9071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ onDisk),
/* harmony export */   G: () => (/* binding */ readTrusted)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _allow_baseline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2392);
/* harmony import */ var _policy_defaults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9860);




/** @throws {Fault} when there is a baseline that cannot be read. */
async function readTrusted(read, config) {
    const [text, baseline] = await Promise.all([read(config), read(_allow_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .BASELINE */ .Um)]);
    const known = new Set(baseline === undefined ? [] : (0,_allow_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBaseline */ .nk)(baseline).map(({ fingerprint }) => fingerprint));
    if (text === undefined)
        return { policy: _policy_defaults_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_POLICY */ .z, baseline: known, faults: [] };
    // The parser of YAML is loaded where there is something to parse: a single command is judged before each is run.
    const { judgePolicy } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(766)]).then(__webpack_require__.bind(__webpack_require__, 766));
    const { policy = _policy_defaults_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_POLICY */ .z, faults } = judgePolicy(text, config);
    return { policy, baseline: known, faults };
}
/** Reads what lies on the disk. */
const onDisk = (directory) => async (path) => {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path), 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
};


/***/ })

};
