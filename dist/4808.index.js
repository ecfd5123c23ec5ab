export const id = 4808;
export const ids = [4808];
export const modules = {

/***/ 4808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askVersion: () => (/* binding */ askVersion),
/* harmony export */   checkEngines: () => (/* binding */ checkEngines),
/* harmony export */   judgeVersion: () => (/* binding */ judgeVersion),
/* harmony export */   parseEngine: () => (/* binding */ parseEngine)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _artifact_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8111);
/* harmony import */ var _artifact_offenders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(500);




/**
 * Reads one line of the `engines` input.
 *
 * @throws {Fault} when it names no tool, or a range that is none.
 */
function parseEngine(line) {
    const [, tool, range] = /^([A-Za-z0-9_][\w.+-]*)(?:[ \t@]+(.+))?$/.exec(line) ?? [];
    if (tool === undefined || (0,semver__WEBPACK_IMPORTED_MODULE_1__.validRange)(range ?? '*') === null) {
        throw (0,_artifact_offenders_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)(`Input \`engines\` holds ${JSON.stringify(line)}, which is not understood.`, 'Write a tool and the versions that will do, one a line: `node >=22`, `pnpm 9`, `npm ^10.2`.');
    }
    return { tool, range: new semver__WEBPACK_IMPORTED_MODULE_1__.Range(range ?? '*').raw };
}
/** Judges what `TOOL --version` printed: the first thing in it that looks like a version is the version. */
function judgeVersion(engine, said) {
    const version = (0,semver__WEBPACK_IMPORTED_MODULE_1__.coerce)(/\d+(?:\.\d+){1,2}(?:-[\w.]+)?|\d+/.exec(said)?.[0], { includePrerelease: true })?.version;
    if (version === undefined)
        return { kind: 'unreadable', engine, said: said.trim().slice(0, 200) };
    const fits = (0,semver__WEBPACK_IMPORTED_MODULE_1__.satisfies)(version, engine.range, { includePrerelease: true });
    return { kind: fits ? 'present' : 'wrong', engine, version };
}
/** Asks a tool for its version, in the directory where it will be used: version managers decide by directory. */
function askVersion(engine, directory, env) {
    const flags = engine.tool === 'go' ? ['version'] : ['--version'];
    return new Promise((resolve) => {
        const options = { cwd: directory, env, timeout: 30_000, killSignal: 'SIGKILL' };
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(engine.tool, flags, options, (error, stdout, stderr) => {
            if (error?.code === 'ENOENT')
                resolve({ kind: 'missing', engine });
            else if (error)
                resolve({ kind: 'unreadable', engine, said: (stderr || stdout || error.message).trim().slice(0, 200) });
            else
                resolve(judgeVersion(engine, stdout || stderr));
        });
        child.stdin?.end();
    });
}
/**
 * Asks all engines at once.
 *
 * @returns the version of each, in the order given.
 * @throws {Fault} naming every tool that is missing or has another version.
 */
async function checkEngines(engines, directory, env) {
    const answers = await Promise.all(engines.map((engine) => askVersion(engine, directory, env)));
    const offenders = answers.filter((answer) => answer.kind !== 'present');
    if (offenders.length > 0) {
        throw (0,_artifact_offenders_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)('The tools of this runner are not those that the build needs.', 'Install the named versions in a step before this one (actions/setup-node, pnpm/action-setup …), or correct `engines`.', offenders.map(sentence));
    }
    return answers.flatMap((answer) => answer.kind === 'present' ? [{ engine: answer.engine, version: answer.version }] : []);
}
function sentence(answer) {
    const { tool, range } = answer.engine;
    switch (answer.kind) {
        case 'missing':
            return `${tool} is not installed (wanted: ${range})`;
        case 'wrong':
            return `${tool} is ${answer.version} (wanted: ${range})`;
        case 'unreadable':
            return `${tool} did not tell its version (wanted: ${range}); it said ${(0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(Buffer.from(answer.said).toString('latin1'))}`;
    }
}


/***/ })

};
