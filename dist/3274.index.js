export const id = 3274;
export const ids = [3274];
export const modules = {

/***/ 893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  byHand: () => (/* binding */ byHand)
});

// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/words/printable.ts
var printable = __webpack_require__(6698);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/guard/config-path.ts
var config_path = __webpack_require__(7711);
;// CONCATENATED MODULE: ./src/guard/cli/options.ts



const OPTIONS = {
    command: { type: 'boolean', default: false },
    staged: { type: 'boolean', default: false },
    tree: { type: 'boolean', default: false },
    'write-baseline': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
    base: { type: 'string' },
    head: { type: 'string' },
    config: { type: 'string', default: config_path/* CONFIG */.P },
    exclude: { type: 'string', multiple: true, default: [] },
    'live-path': { type: 'string', multiple: true, default: [] },
    'data-path': { type: 'string', multiple: true, default: [] },
    'fail-on': { type: 'string', default: 'error' },
    'sarif-file': { type: 'string' },
    'forbidden-status': { type: 'string', default: '1' },
};
const HELP = `Finds forbidden commands by what they mean.

  node actions/guard-lint/index.js [FILE …]         these files, or all files of the checkout
    --tree              all files of the checkout, those that git ignores left out
    --staged            what the index adds to the last commit
    --base REV          what HEAD, or --head REV, has added since it left REV
    --write-baseline    write all that is found now into .github/surefoot-baseline.json
    --command           judge one command or script on standard input; also {"tool_input":{"command":"…"}}
    --forbidden-status N   exit status of --command for what is forbidden (1)
    --config FILE, --exclude GLOB, --live-path GLOB, --data-path GLOB, --sarif-file FILE
    --fail-on error|warning|never

Exit status: 0 nothing found, 1 found, 2 it could not be run so. See docs/guard-lint.md.
`;
/** @throws {Fault} on an option that there is not, or two that exclude one another. */
function commandLine(args) {
    const parsed = parse(args);
    const { values, positionals } = parsed;
    const named = ['command', 'staged', 'tree', 'base'];
    const ways = named.filter((each) => values[each] !== false && values[each] !== undefined);
    if (ways.length > 1)
        throw misuse(`--${ways[0]} and --${ways[1]} ask for different things.`);
    if (ways.length === 1 && positionals.length > 0)
        throw misuse(`--${ways[0]} takes no files.`);
    if (values.head !== undefined && values.base === undefined)
        throw misuse('--head needs --base.');
    if (values['write-baseline'] && (positionals.length > 0 || ways.some((way) => way !== 'tree')))
        throw misuse('--write-baseline is about all files.');
    if (!/^(?:error|warning|never)$/.test(values['fail-on']))
        throw misuse('--fail-on takes error, warning or never.');
    const status = /^\d{1,3}$/.test(values['forbidden-status']) ? Number(values['forbidden-status']) : 0;
    if (status < 1 || status > 255)
        throw misuse('--forbidden-status takes a number from 1 to 255.');
    return { ...parsed, status };
}
function parse(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
    }
    catch (error) {
        throw misuse(error instanceof Error ? error.message : String(error));
    }
}
const misuse = (what) => new fault/* Fault */.vC(what, { state: 'nothing was examined', remedy: 'Ask with --help what there is.' });

;// CONCATENATED MODULE: ./src/guard/cli/main.ts



/** The linter in the hands of a person, of pre-commit, or of whoever asks before running a command. Gives the exit status. */
async function byHand(args) {
    try {
        const line = commandLine(args);
        if (line.values.help) {
            process.stdout.write(HELP);
            return 0;
        }
        return line.values.command ? await oneCommand(line) : await (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4006), __webpack_require__.e(8919), __webpack_require__.e(36), __webpack_require__.e(766), __webpack_require__.e(8243), __webpack_require__.e(3779)]).then(__webpack_require__.bind(__webpack_require__, 3779))).lintFiles(line);
    }
    catch (error) {
        if (!(error instanceof fault/* Fault */.vC))
            throw error;
        process.stderr.write(`${lines(error.what)}\nWhat to do: ${lines(error.remedy)}\n`);
        return 2;
    }
}
/** It runs before every command of somebody: nothing is loaded that it does not need. */
async function oneCommand({ values, status }) {
    const { judgeCommand, reasons } = await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(8919), __webpack_require__.e(36), __webpack_require__.e(1953)]).then(__webpack_require__.bind(__webpack_require__, 1953));
    const chunks = [];
    for await (const chunk of process.stdin)
        chunks.push(chunk);
    const found = await judgeCommand(Buffer.concat(chunks).toString('utf8'), process.cwd(), {
        config: values.config,
        livePaths: values['live-path'],
        dataPaths: values['data-path'],
    });
    if (found.length === 0)
        return 0;
    process.stderr.write(`${reasons(found)}\n`);
    return status;
}
const lines = (text) => text.split('\n').map(printable/* printable */.g).join('\n');


/***/ }),

/***/ 7711:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ CONFIG)
/* harmony export */ });
/** Where the policy stands when nothing else is said; from the directory that is examined. */
const CONFIG = '.github/surefoot.yml';


/***/ }),

/***/ 6698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt),
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Makes one line of foreign text harmless to show: whatever a host says, it stays a line of text.
 *
 * Terminal escape sequences are taken out; control characters and characters without a shape of their own (zero-width,
 * text direction) are replaced by a visible sign; `##[` loses its form, because the runner takes `##[command]` anywhere
 * in a line as a workflow command (`ActionCommand.TryParse` in actions/runner). A line that begins with `::` is left to
 * the caller, who puts the host's label before it.
 */
function printable(line) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line.toWellFormed())
        .replace(/[\x00-\x08\x0a-\x1f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
        .replace(/[^\P{C}\t]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, '\ufffd')
        .replaceAll('##[', '## [');
}
/** Foreign text on one line, made harmless and cut to a length that fits into a sentence. */
function excerpt(text, length = 200) {
    const line = printable(text.trim().replace(/\s*\n\s*/g, ' / '));
    const characters = [...line];
    return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line;
}


/***/ })

};
