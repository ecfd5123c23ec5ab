export const id = 7043;
export const ids = [7043];
export const modules = {

/***/ 7043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ guard_lint_action)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/engine.ts
var engine = __webpack_require__(825);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/github/action.ts
var action = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/github/inputs.ts
var inputs = __webpack_require__(5446);
// EXTERNAL MODULE: ./src/github/toolkit.ts + 5 modules
var toolkit = __webpack_require__(1752);
// EXTERNAL MODULE: ./src/guard/change/checkout.ts
var change_checkout = __webpack_require__(6996);
;// CONCATENATED MODULE: ./src/guard/change/credentials.ts
/**
 * Gives git a token for its own server, where the checkout left none: `persist-credentials: false` leaves a private
 * shallow clone that cannot fetch what is missing. A second header beside that of the checkout would be refused.
 *
 * @param mask Called with the form in which it is sent, before it is used.
 */
async function withToken(git, { token, server, mask }) {
    if (token === undefined)
        return git;
    const url = await git.ask(['remote', 'get-url', 'origin']);
    if (url === undefined || !sameServer(url, server))
        return git;
    const present = await git.ask(['config', '--get-urlmatch', 'http.extraheader', url]);
    if (present !== undefined && present !== '')
        return git;
    const sent = Buffer.from(`x-access-token:${token}`).toString('base64');
    mask(sent);
    return git.with({ [`http.${new URL(server).origin}/.extraheader`]: `AUTHORIZATION: basic ${sent}` });
}
function sameServer(url, server) {
    const [one, other] = [URL.parse(url), URL.parse(server)];
    return one !== null && other !== null && one.origin === other.origin && /^https?:$/.test(one.protocol);
}

;// CONCATENATED MODULE: ./src/guard/change/event.ts
const ZEROS = /^0+$/;
/** What an event of the platform asks for. Any event that is no change of code is about the whole tree. */
function wantedBy(event, payload) {
    const at = reader(payload);
    const tree = (because) => ({ kind: 'tree', because });
    if (event === 'pull_request' || event === 'pull_request_target') {
        const base = at('pull_request', 'base', 'sha');
        const head = at('pull_request', 'head', 'sha');
        if (base === undefined || head === undefined)
            return tree(`the ${event} event names no commits`);
        const number = at('pull_request', 'number') ?? at('number');
        const ref = number === undefined ? undefined : `refs/pull/${number}/head`;
        const branch = at('pull_request', 'base', 'ref');
        return {
            kind: 'change',
            since: 'fork',
            base: { revision: base, ...(branch === undefined ? {} : { ref: `refs/heads/${branch}` }) },
            head: { revision: head, ...(ref === undefined ? {} : { ref }) },
        };
    }
    if (event === 'merge_group') {
        const base = at('merge_group', 'base_sha');
        const head = at('merge_group', 'head_sha');
        if (base === undefined || head === undefined)
            return tree('the merge_group event names no commits');
        return { kind: 'change', since: 'base', base: { revision: base }, head: { revision: head } };
    }
    if (event === 'push')
        return wantedByPush(at);
    return tree(`a ${event} event has no base to compare with`);
}
function wantedByPush(at) {
    const [before, after, ref, main] = [at('before'), at('after'), at('ref'), at('repository', 'default_branch')];
    if (after === undefined || before === undefined)
        return { kind: 'tree', because: 'the push event names no commits' };
    if (ZEROS.test(after))
        return { kind: 'nothing', because: 'the branch was deleted' };
    const head = { revision: after, ...(ref === undefined ? {} : { ref }) };
    if (!ZEROS.test(before))
        return { kind: 'change', since: 'base', base: { revision: before }, head };
    if (main === undefined || ref === `refs/heads/${main}`) {
        return { kind: 'tree', because: 'the branch is new and there is no other to compare with' };
    }
    const branch = `refs/heads/${main}`;
    return { kind: 'change', since: 'fork', base: { revision: branch, ref: branch }, head };
}
/** Walks into a payload that nobody vouches for. Numbers are given as text. */
function reader(payload) {
    return (...names) => {
        let value = payload;
        for (const name of names) {
            if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
                return undefined;
            value = value[name];
        }
        if (typeof value === 'number' && Number.isSafeInteger(value))
            return String(value);
        return typeof value === 'string' && value !== '' ? value : undefined;
    };
}

// EXTERNAL MODULE: ./src/guard/change/resolve.ts
var resolve = __webpack_require__(4846);
// EXTERNAL MODULE: ./src/guard/config-path.ts
var config_path = __webpack_require__(7711);
// EXTERNAL MODULE: ./src/guard/outcome.ts
var guard_outcome = __webpack_require__(537);
// EXTERNAL MODULE: ./src/guard/report/sarif.ts + 1 modules
var report_sarif = __webpack_require__(1695);
// EXTERNAL MODULE: ./src/guard/rules/index.ts + 65 modules
var rules = __webpack_require__(210);
// EXTERNAL MODULE: ./src/guard/run.ts + 18 modules
var run = __webpack_require__(7801);
// EXTERNAL MODULE: ./src/github/log.ts
var log = __webpack_require__(3385);
// EXTERNAL MODULE: ./src/guard/report/message.ts
var message = __webpack_require__(4899);
// EXTERNAL MODULE: ./src/guard/report/terminal.ts
var terminal = __webpack_require__(6742);
;// CONCATENATED MODULE: ./src/actions/guard-lint-annotations.ts




/** What the platform keeps of each level for one step; a step that could not show all needs one for its own words. */
const MOST = 10;
/**
 * Annotates the worst findings in their places, and prints all of them: the log has what the annotations cannot hold.
 * Gives whether every finding was annotated.
 */
function tellAnnotations(job, outcome, { fails, folder }) {
    for (const line of (0,terminal/* terminalText */.eR)(outcome, terminal/* plain */.pj).split('\n'))
        job.info(line);
    const of = (level) => outcome.findings.filter(({ severity }) => severity === level);
    const all = of('error').length <= MOST && of('warning').length <= MOST;
    for (const finding of of('error').slice(0, fails && !all ? MOST - 1 : MOST))
        say(finding, folder);
    for (const finding of of('warning').slice(0, MOST))
        say(finding, folder);
    const { suppressed } = outcome;
    if (suppressed.length > 0) {
        const one = suppressed.length === 1 ? '1 finding is' : `${suppressed.length} findings are`;
        job.notice(`${one} allowed, each with a reason: see the summary.`);
    }
    return all;
}
function say(finding, folder) {
    const { severity, rule, path, line, endLine } = finding;
    (0,toolkit/* annotate */.fz)(severity, (0,log/* harmless */.I)((0,message/* messageOf */.b)(finding)), {
        title: `${(0,message/* titleOf */.G)(rule)} (${rule})`,
        file: folder + path,
        line,
        endLine,
    });
}

// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/words/printable.ts
var printable = __webpack_require__(6698);
;// CONCATENATED MODULE: ./src/actions/guard-lint-summary.ts



const ICON = { error: '❌', warning: '⚠️' };
/** More rows than these are a wall; the log and the SARIF file have all. */
const guard_lint_summary_MOST = 500;
/** The whole outcome on the page of the run. */
function tellSummary(job, outcome) {
    const { findings, suppressed, remarks } = outcome;
    const clean = findings.length === 0;
    job.summary.verdict(clean ? `Nothing forbidden is in ${outcome.subject}.` : `${(0,terminal/* inNumbers */.A1)(outcome)}.`, clean ? 'good' : 'warning');
    for (const remark of remarks)
        job.summary.add((0,markdown/* prose */.CS)((0,printable/* printable */.g)(remark)));
    if (!clean)
        job.summary.add(tableOf(findings));
    if (findings.length > guard_lint_summary_MOST)
        job.summary.add(`${findings.length - guard_lint_summary_MOST} more are in the log.`);
    if (suppressed.length > 0) {
        job.summary.add((0,markdown/* details */.zH)(`${suppressed.length} allowed, each with a reason`, allowedTable(suppressed)));
    }
    const unread = outcome.unexaminedFiles === 0 ? '' : `, ${outcome.unexaminedFiles} could not be examined`;
    job.summary.add(`${outcome.examinedFiles} files were examined${unread}.`);
}
const place = ({ path, line }) => (0,markdown/* code */.aY)(`${path}:${line}`);
const tableOf = (findings) => (0,markdown/* table */.tp)(['', 'where', 'understood as', 'why not', 'instead'], findings
    .slice(0, guard_lint_summary_MOST)
    .map((finding) => [
    `${ICON[finding.severity]} ${(0,markdown/* escapeText */.X1)(finding.rule)}`,
    place(finding),
    (0,markdown/* code */.aY)((0,printable/* printable */.g)(finding.understood)),
    (0,markdown/* prose */.CS)((0,printable/* printable */.g)(finding.why)),
    (0,markdown/* prose */.CS)((0,printable/* printable */.g)(finding.instead)),
]));
const allowedTable = (suppressed) => (0,markdown/* table */.tp)(['rule', 'where', 'understood as', 'allowed by', 'reason'], suppressed
    .slice(0, guard_lint_summary_MOST)
    .map(({ finding, by, reason }) => [
    (0,markdown/* escapeText */.X1)(finding.rule),
    place(finding),
    (0,markdown/* code */.aY)((0,printable/* printable */.g)(finding.understood)),
    by,
    (0,markdown/* escapeText */.X1)((0,printable/* printable */.g)(reason)),
]));

;// CONCATENATED MODULE: ./src/actions/guard-lint.ts


















const guard_lint_inputs = {
    mode: (0,inputs/* choice */.Yq)(['auto', 'diff', 'tree'], 'auto'),
    'working-directory': (0,inputs/* textOr */.ph)('.'),
    base: (0,inputs/* text */.Qq)(),
    head: (0,inputs/* text */.Qq)(),
    paths: (0,inputs/* lines */.Mn)(),
    exclude: (0,inputs/* lines */.Mn)(),
    config: (0,inputs/* textOr */.ph)(config_path/* CONFIG */.P),
    'live-paths': (0,inputs/* lines */.Mn)(),
    'data-paths': (0,inputs/* lines */.Mn)(),
    'fail-on': (0,inputs/* choice */.Yq)(['error', 'warning', 'never'], 'error'),
    'sarif-file': (0,inputs/* text */.Qq)(),
    summary: (0,inputs/* flag */.Jt)(true),
    token: (0,inputs/* secret */.rJ)(),
};
/** Finds forbidden commands in what a change adds, or in a whole tree. */
const guard_lint_action = (0,action/* defineAction */.Q)({
    inputs: guard_lint_inputs,
    outputs: ['findings', 'errors', 'warnings', 'suppressed', 'examined-files', 'unexamined-files', 'sarif'],
    async main(given, job) {
        (0,engine/* compileNoFurther */.TP)();
        const directory = (0,external_node_path_.resolve)(job.workspace, given['working-directory']);
        const opened = await (0,change_checkout/* openCheckout */.H)(directory, true);
        const server = process.env['GITHUB_SERVER_URL'] || 'https://github.com';
        const git = await withToken(opened.git, { token: given.token, server, mask: toolkit/* setSecret */.Pq });
        const checkout = { ...opened, git };
        const wanted = await wantedFrom(given, process.env);
        if (wanted.kind === 'nothing') {
            tellOutputs(job, { findings: [], errors: 0, warnings: 0, suppressed: [], examinedFiles: 0, unexaminedFiles: 0 });
            job.output('sarif', '');
            job.summary.verdict(`There is nothing to examine: ${wanted.because}.`);
            return;
        }
        const { outcome, policy } = await job.stage('Examine', () => guard_lint_run(wanted, asked(given, checkout), job));
        tellOutputs(job, outcome);
        const sarif = given['sarif-file'] === undefined ? '' : (0,external_node_path_.resolve)(job.workspace, given['sarif-file']);
        if (sarif !== '')
            await (0,promises_.writeFile)(sarif, `${JSON.stringify((0,report_sarif/* sarifOf */.$)(outcome, rules/* RULES */.y, policy), undefined, 2)}\n`);
        job.output('sarif', sarif);
        const fails = (0,guard_outcome/* failsOn */.H)(outcome, given['fail-on']);
        const annotated = tellAnnotations(job, outcome, { fails, folder: folderOf(job, directory) });
        if (given.summary)
            tellSummary(job, outcome);
        if (fails)
            throw found(outcome, annotated);
    },
});
const asked = (given, checkout) => ({
    checkout,
    scope: { paths: given.paths, exclude: given.exclude },
    config: given.config,
    livePaths: given['live-paths'],
    dataPaths: given['data-paths'],
    rules: rules/* RULES */.y,
    now: new Date(),
});
async function guard_lint_run(wanted, terms, job) {
    const { git } = terms.checkout;
    if (wanted.kind === 'tree') {
        const commit = (await git.ask(['rev-parse', '--verify', 'HEAD'])) ?? '';
        const because = wanted.because === '' ? '' : ` (${wanted.because})`;
        return await (0,run/* runTree */.QK)(terms, commit, { subject: `all files of ${commit.slice(0, 12)}${because}` });
    }
    const { base, head, remark } = await (0,resolve/* resolveChange */.N)(git, wanted);
    job.info(`Comparing ${base} with ${head}.`);
    const subject = `what ${head.slice(0, 12)} adds to ${base.slice(0, 12)}`;
    return await (0,run/* runChange */.Ye)(terms, { base, head }, { subject, remarks: remark === undefined ? [] : [remark] });
}
/** What is to be examined: by the inputs, else by the event. */
async function wantedFrom(given, env) {
    if (given.mode === 'tree')
        return { kind: 'tree', because: '' };
    const event = env['GITHUB_EVENT_NAME'] ?? '';
    const byEvent = wantedBy(event, await payloadOf(env['GITHUB_EVENT_PATH']));
    if (given.base !== undefined) {
        const head = { revision: given.head ?? (byEvent.kind === 'change' ? byEvent.head.revision : 'HEAD') };
        return { kind: 'change', since: 'fork', base: { revision: given.base }, head };
    }
    if (byEvent.kind === 'change' && given.head !== undefined)
        return { ...byEvent, head: { revision: given.head } };
    if (given.mode === 'auto' || byEvent.kind !== 'tree')
        return byEvent;
    throw new fault/* Fault */.vC(`There is nothing to compare with: ${byEvent.because}.`, {
        state: 'nothing was examined, and nothing was changed',
        remedy: 'Set `base` to the branch or commit to compare with, or `mode: tree`.',
    });
}
async function payloadOf(path) {
    if (!path)
        return undefined;
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw new fault/* Fault */.vC(`The event of this run cannot be read: ${error instanceof Error ? error.message : error}`, {
            state: 'nothing was examined, and nothing was changed',
            remedy: 'Run the job again, or set `base` and `head`.',
            cause: error,
        });
    }
}
function tellOutputs(job, numbers) {
    job.output('findings', numbers.findings.length);
    job.output('errors', numbers.errors);
    job.output('warnings', numbers.warnings);
    job.output('suppressed', numbers.suppressed.length);
    job.output('examined-files', numbers.examinedFiles);
    job.output('unexamined-files', numbers.unexaminedFiles);
}
/** The examined directory as seen from the workspace, ending in `/`: annotations name files from there. */
function folderOf(job, directory) {
    const path = (0,external_node_path_.relative)(job.workspace, directory).split(external_node_path_.sep).join('/');
    return path === '' || path.startsWith('..') ? '' : `${path}/`;
}
function found({ errors, warnings, findings }, annotated) {
    const count = (number, word) => `${number} ${word}${number === 1 ? '' : 's'}`;
    const [first] = findings;
    const numbers = [
        ...(errors > 0 ? [count(errors, 'error')] : []),
        ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ];
    return new fault/* Fault */.vC(`${numbers.join(' and ')}: what the rules forbid must not get in.`, {
        state: 'no host was contacted; nothing was changed',
        annotated,
        remedy: `Look at the annotations${first?.instead ? `; the first: ${first.instead}` : ''}`,
    });
}


/***/ }),

/***/ 6497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** Ties the story's parameter to the contract, so that an input that is read must also be declared. */
const defineAction = (action) => action;


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
