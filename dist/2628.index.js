export const id = 2628;
export const ids = [2628];
export const modules = {

/***/ 6902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mi: () => (/* binding */ mostLikely),
/* harmony export */   _r: () => (/* binding */ autopsy),
/* harmony export */   uO: () => (/* binding */ brieflyLikely),
/* harmony export */   wJ: () => (/* binding */ remedyFor),
/* harmony export */   zb: () => (/* binding */ leaveEvidence)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _service_evidence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6682);
/* harmony import */ var _after_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7166);





/** Asks the host what a service died of, and tells the most likely cause. Never throws: the way back must not wait. */
async function autopsy(host, place, { service, unit, journal, failures, release }) {
    // Loaded only here: most services live. Whatever keeps it from being loaded must not keep the way back waiting.
    const loaded = await Promise.all([
        __webpack_require__.e(/* import() */ 6948).then(__webpack_require__.bind(__webpack_require__, 6948)),
        __webpack_require__.e(/* import() */ 6502).then(__webpack_require__.bind(__webpack_require__, 6502)),
    ]).catch(() => undefined);
    if (loaded === undefined)
        return { cause: undefined, host: undefined };
    const [{ findCause }, { takenPort }] = loaded;
    const ports = [...failures.map(({ port }) => port), takenPort(journal)].filter((port) => port !== undefined);
    const facts = await (0,_service_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .factsOf */ .x)(host, place?.root ?? '', place?.live, service, ports).catch(() => undefined);
    const wanted = release === '' ? (facts?.release ?? '') : release;
    const live = place === undefined ? '' : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(place.root, place.live);
    return {
        cause: findCause({ name: service.service, unit, journal, host: facts, failures, release: wanted, live }),
        host: facts,
    };
}
/** The cause as a sentence of its own, behind a space; nothing where there is none. */
const mostLikely = (cause) => cause === undefined ? '' : ` Most likely ${cause.words}.`;
/** The same for what is noted on the host, where others may read it. */
const brieflyLikely = (cause) => cause === undefined ? '' : ` Most likely ${cause.brief ?? cause.words}.`;
/** What to do: the cause's own next step where the reader is to mend it, what the host needs first where it needs more. */
const remedyFor = (cause, after) => cause !== undefined && after.remedy === _after_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .MEND */ .z ? `${cause.next} Then deploy again.` : after.remedy;
/** Leaves the evidence as a file, whose path is the output `evidence`. */
async function leaveEvidence(job, name, evidence) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(job.temp, `surefoot-${name}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.json`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, `${JSON.stringify(evidence, undefined, 2)}\n`, { flag: 'wx' });
    job.output('evidence', file);
}


/***/ }),

/***/ 2361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ deadOf),
/* harmony export */   s: () => (/* binding */ examine)
/* harmony export */ });
/* harmony import */ var _probe_question_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1896);
/* harmony import */ var _service_unit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2949);
/* harmony import */ var _service_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3324);
/* harmony import */ var _service_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2834);
/* harmony import */ var _autopsy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6902);
/* harmony import */ var _readiness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5047);
/* harmony import */ var _single_restart_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2052);







/** What the service was like when it was given up, before anything is taken back. */
async function examine(host, place, all, report, probes, release, job) {
    if (all === undefined || job.signal.aborted)
        return undefined;
    // Of several units the one that died; where none did, the first answers for all.
    const dead = await deadOf(host, place, all).catch(() => undefined);
    const service = dead?.service ?? all;
    const unit = await (0,_service_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .lookAtUnit */ .Lr)(host, place?.root ?? '', place?.live, service).catch(() => undefined);
    if (unit === undefined)
        return undefined;
    // Where the manager started it again, the start that died tells why.
    const died = unit.automaticRestarts > 0 ? unit.started || unit.invocation : unit.invocation;
    const journal = await (0,_service_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .lastWords */ .aN)(host, service, died).catch(() => []);
    (0,_single_restart_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .tellDeath */ .Ul)(job, service.service, unit, journal);
    const found = await (0,_autopsy_js__WEBPACK_IMPORTED_MODULE_2__/* .autopsy */ ._r)(host, place, { service, unit, journal, failures: failuresOf(report, probes), release });
    await (0,_autopsy_js__WEBPACK_IMPORTED_MODULE_2__/* .leaveEvidence */ .zb)(job, 'probe', { cause: found.cause, service, report, unit, journal, host: found.host });
    return found;
}
/** The first unit of a service that is dead, and the words that say so. */
async function deadOf(host, place, all) {
    for (const service of (0,_service_units_js__WEBPACK_IMPORTED_MODULE_1__/* .eachOf */ .pQ)(all)) {
        if (service.service.endsWith('.socket'))
            continue;
        const verdict = (0,_service_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeUnit */ .M)(service.service, await (0,_service_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .lookAtUnit */ .Lr)(host, place?.root ?? '', place?.live, service));
        if (verdict.kind === 'dead')
            return { service, words: verdict.words };
    }
    return undefined;
}
/** The probes that failed, as the causes of death read them. */
function failuresOf(report, probes) {
    const ports = new Map(probes.filter(_probe_question_js__WEBPACK_IMPORTED_MODULE_6__/* .isRequest */ .k).map((probe) => [(0,_probe_question_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .V)(probe), (0,_readiness_js__WEBPACK_IMPORTED_MODULE_3__/* .portOf */ .H)(probe.url)]));
    return report.probes.flatMap(({ name, passed, lastFailure }) => {
        const verdict = lastFailure?.verdict;
        if (passed || verdict === undefined || verdict.ok)
            return [];
        return [{ kind: verdict.kind, port: ports.get(name), status: verdict.status, words: verdict.reason }];
    });
}


/***/ }),

/***/ 3507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearse: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/probe/parse-line.ts
var parse_line = __webpack_require__(3020);
// EXTERNAL MODULE: ./src/probe/question.ts
var question = __webpack_require__(1896);
;// CONCATENATED MODULE: ./src/probe/elsewhere.ts


const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
/**
 * The requests to one port of the loopback, put to another. What goes through a proxy, or to another server, is left
 * out: it would ask the copy that is live. Where nothing is left, any answer at all is asked for. Pure.
 */
function moved(questions, from, to) {
    const own = questions
        .filter(question/* isRequest */.k)
        .filter(({ url }) => LOOPBACK.has(url.hostname) && Number(url.port || (url.protocol === 'https:' ? 443 : 80)) === from)
        .map((probe) => ({ ...probe, url: onPort(probe.url, to) }));
    return own.length > 0 ? own : [anyAnswer(to)];
}
function onPort(url, port) {
    const other = new URL(url);
    other.port = String(port);
    return other;
}
const anyAnswer = (port) => ({
    url: new URL(`http://127.0.0.1:${port}/`),
    method: 'GET',
    headers: {},
    body: undefined,
    expect: { ...parse_line/* EXPECT_SUCCESS */.K, status: ['2xx', '3xx', '4xx'] },
    follow: 0,
    tls: { verify: true, serverName: undefined, minDays: undefined },
});

// EXTERNAL MODULE: ./src/probe/judge.ts + 4 modules
var judge = __webpack_require__(1040);
// EXTERNAL MODULE: ./src/probe/request.ts + 5 modules
var request = __webpack_require__(3356);
// EXTERNAL MODULE: ./src/probe/schedule.ts + 2 modules
var schedule = __webpack_require__(4881);
// EXTERNAL MODULE: ./src/service/rehearsal.ts
var rehearsal = __webpack_require__(1012);
// EXTERNAL MODULE: ./src/service/unit.ts
var unit = __webpack_require__(2949);
// EXTERNAL MODULE: ./src/service/verdict.ts
var service_verdict = __webpack_require__(2834);
// EXTERNAL MODULE: ./src/words/printable.ts
var printable = __webpack_require__(6698);
// EXTERNAL MODULE: ./src/actions/autopsy.ts
var autopsy = __webpack_require__(6902);
// EXTERNAL MODULE: ./src/actions/probe-autopsy.ts
var probe_autopsy = __webpack_require__(2361);
// EXTERNAL MODULE: ./src/actions/smoke-probe-summary.ts + 1 modules
var smoke_probe_summary = __webpack_require__(9988);
;// CONCATENATED MODULE: ./src/actions/rehearse.ts












const THRESHOLDS = { warnMs: 500, failMs: 3000 };
/** The copy outlives its questions by so many seconds, and no more. */
const GRACE = 60;
/**
 * Starts the sealed release beside the live one and asks it. A release that is not well there never goes live.
 *
 * @param timeout milliseconds in which it must become well.
 * @throws {Fault} when it is not; the copy is gone by then, and the live release was not touched.
 */
async function rehearse(host, wish, release, questions, timeout, job) {
    const copy = await (0,rehearsal/* beginRehearsal */.r$)(host, wish, release, Math.ceil(timeout / 1000) + GRACE, job.info);
    try {
        const probes = moved(questions, copy.port, copy.spare);
        const report = await ask(host, copy, probes, timeout, job);
        job.signal.throwIfAborted();
        if (report.outcome !== 'passed')
            throw await notWell(host, copy, report, probes, release, job);
        job.info(`The rehearsal is well: ${probes.length} probe${probes.length === 1 ? '' : 's'} on port ${copy.spare}.`);
    }
    finally {
        await (0,rehearsal/* endRehearsal */.b1)(host, wish).catch((error) => {
            job.warning(`The rehearsal ${copy.service.service} could not be ended and ends by itself soon: ${String(error)}`);
        });
    }
}
function ask(host, copy, probes, timeout, job) {
    const { service } = copy;
    return (0,schedule/* runSchedule */.P)({
        probes,
        plan: { successes: 2, intervalMs: 500, timeoutMs: timeout, holdMs: 0 },
        thresholds: THRESHOLDS,
        signal: job.signal,
        ask: (probe) => (0,request.request)(probe, {
            dial: (address, port) => host.dial(address, port),
            limitMs: (0,judge.limitOf)(probe, THRESHOLDS),
            signal: job.signal,
        }),
        onRound: (0,smoke_probe_summary/* sayWhatChanged */.A)(job),
        stillWorthAsking: async () => {
            const verdict = (0,service_verdict/* judgeUnit */.M)('The rehearsal', await (0,unit/* lookAtUnit */.Lr)(host, '', undefined, service));
            return verdict.kind === 'dead' ? verdict.words : undefined;
        },
    });
}
async function notWell(host, copy, report, probes, release, job) {
    const found = await (0,probe_autopsy/* examine */.s)(host, undefined, copy.service, report, probes, '', job);
    const first = (0,printable/* excerpt */.K)(report.reason, 400);
    return new fault/* Fault */.vC(`The rehearsal of ${release} failed.${(0,autopsy/* mostLikely */.Mi)(found?.cause)} ${first}`, {
        state: 'the live release and its process are untouched',
        remedy: found?.cause ? `${found.cause.next} Then deploy again.` : 'Mend the cause (see above) and deploy again.',
    });
}


/***/ }),

/***/ 9988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ sayWhatChanged),
  k: () => (/* binding */ tellReport)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
;// CONCATENATED MODULE: ./src/probe/rows.ts
/** The rows of a report, failed probes first. */
function summaryRows(report) {
    return [...report.probes].sort((a, b) => Number(a.passed) - Number(b.passed)).map(row);
}
function row(probe) {
    const last = probe.lastFailure?.verdict;
    return {
        probe: probe.name,
        status: probe.passed ? (probe.slow > 0 ? 'slow' : 'well') : 'failed',
        tries: `${probe.well} of ${probe.asked}`,
        p95: probe.p95Ms === undefined ? '–' : `${probe.p95Ms} ms`,
        words: last === undefined || last.ok ? '' : probe.passed ? `at first: ${last.reason}` : last.reason,
    };
}

;// CONCATENATED MODULE: ./src/actions/smoke-probe-summary.ts





/** Sixty rounds that say the same are one line. */
function sayWhatChanged(job) {
    const said = new Map();
    return ({ number, results }) => {
        for (const { name, verdict } of results) {
            const words = verdict.ok ? (verdict.slow ? 'is well, but slow' : 'is well') : verdict.reason;
            if (said.get(name) === words)
                continue;
            said.set(name, words);
            job.info(`round ${number}: ${name} ${words}`);
        }
    };
}
/** Outputs, the report as a file, and the table of the summary. */
async function tellReport(job, report, release) {
    job.output('passed', report.passed);
    job.output('failed', report.failed);
    job.output('p95-ms', report.p95Ms ?? '');
    const file = (0,external_node_path_.join)(job.temp, `surefoot-probes-${(0,external_node_crypto_.randomUUID)()}.json`);
    await (0,promises_.writeFile)(file, `${JSON.stringify({ release, ...report }, undefined, 2)}\n`, { flag: 'wx' });
    job.output('report', file);
    const sign = { well: '✅', slow: '⚠️ slow', failed: '❌' };
    job.summary.add((0,markdown/* table */.tp)(['probe', '', 'well', 'p95', 'last words'], summaryRows(report).map((row) => [
        (0,markdown/* escapeText */.X1)(row.probe),
        sign[row.status],
        row.tries,
        row.p95,
        (0,markdown/* escapeText */.X1)(shortened(row.words)),
    ])));
}
/** A table is for the eye: the whole answer stands in the report and in the failure's own words. */
const shortened = (words) => (words.length > 120 ? `${words.slice(0, 119)}…` : words);


/***/ }),

/***/ 1297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   IL: () => (/* binding */ jsonValue),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Pl: () => (/* binding */ oneOrMany),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   pq: () => (/* binding */ mapping),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _words_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4363);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3021);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7480);




/** Refuses one value: where it stands, what it holds, and what it may hold. */
function refuse(node, may) {
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`${placeOf(node)} holds ${holding(node)}, which is not understood.`, {
        state: _tree_js__WEBPACK_IMPORTED_MODULE_2__/* .NOT_ASKED */ .Lf,
        remedy: `It may hold ${may}.`,
    });
}
/** `Probe 2, line 7: \`expect.status\``. */
function placeOf({ path, line }) {
    const [probe, ...keys] = path;
    const start = typeof probe === 'number' ? `Probe ${probe + 1}, line ${line}` : `Input \`probes\`, line ${line}`;
    return keys.length === 0 ? start : `${start}: \`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(keys.join('.'))}\``;
}
function holding(node) {
    if (node.kind === 'scalar' && node.value === null)
        return 'nothing';
    if (node.kind === 'scalar')
        return (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(JSON.stringify(node.text), 80);
    return node.kind === 'list' ? 'a list' : 'a mapping';
}
/** A mapping whose keys are all known. */
function known(node, keys, what) {
    const { entries } = mapping(node, what);
    for (const [key, value] of entries) {
        if (keys.includes(key))
            continue;
        const meant = (0,_words_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(key, keys);
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`${placeOf(value)} is not a key that is known.`, {
            state: _tree_js__WEBPACK_IMPORTED_MODULE_2__/* .NOT_ASKED */ .Lf,
            remedy: `${meant ? `Did you mean \`${meant}\`? ` : ''}The keys here are ${keys.join(', ')}.`,
        });
    }
    return entries;
}
function mapping(node, may) {
    return node.kind === 'mapping' ? node : refuse(node, may);
}
/** Text as it was written, also where YAML would take it for a number. */
function text(node, may) {
    return node.kind === 'scalar' && node.value !== null ? node.text : refuse(node, may);
}
/** One scalar, or a list of them. */
function oneOrMany(node, read, may) {
    const items = node.kind === 'list' ? node.items : [node];
    if (items.length === 0)
        refuse(node, may);
    return items.map((item) => (item.kind === 'scalar' && item.value !== null ? read(item) : refuse(item, may)));
}
function flag(node) {
    return node.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : refuse(node, 'true or false');
}
function wholeNumber(node, min, max, or = '') {
    const value = node.kind === 'scalar' ? node.value : undefined;
    if (Number.isInteger(value) && Number(value) >= min && Number(value) <= max)
        return Number(value);
    return refuse(node, `${or}a whole number from ${min} to ${max}`);
}
/** A value that JSON can carry. */
function jsonValue(node) {
    if (node.kind === 'scalar' && typeof node.value === 'number' && !Number.isFinite(node.value)) {
        refuse(node, 'a value that JSON can carry');
    }
    if (node.kind === 'list')
        node.items.forEach(jsonValue);
    if (node.kind === 'mapping')
        [...node.entries.values()].forEach(jsonValue);
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(node);
}


/***/ }),

/***/ 3020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   K: () => (/* binding */ EXPECT_SUCCESS)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _words_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4363);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3021);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5396);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(322);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7480);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1475);







/** What is expected of an answer where nothing is said. */
const EXPECT_SUCCESS = {
    status: ['2xx'],
    headers: {},
    contains: [],
    matches: [],
    json: {},
    shape: undefined,
    buildId: undefined,
    buildIdAt: { in: 'usual' },
    maxMs: undefined,
};
/** Reads `METHOD URL [status]`, or a bare URL. `place` says in a refusal where the line stands. */
function parseLine(line, place) {
    const refuse = (what, remedy) => {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`${place}: ${what}`, { state: _tree_js__WEBPACK_IMPORTED_MODULE_3__/* .NOT_ASKED */ .Lf, remedy });
    };
    const words = line.trim().split(/\s+/);
    const method = words[0]?.includes(':') ? 'GET' : (words.shift() ?? '');
    if (!_probe_js__WEBPACK_IMPORTED_MODULE_4__/* .METHODS */ .J.includes(method)) {
        const meant = (0,_words_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(method, _probe_js__WEBPACK_IMPORTED_MODULE_4__/* .METHODS */ .J);
        refuse(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(JSON.stringify(method), 80)} is not a method or an absolute URL.`, `Write \`METHOD URL [status]\`${meant ? ` (did you mean \`${meant}\`?)` : ''}, the method one of ${_probe_js__WEBPACK_IMPORTED_MODULE_4__/* .METHODS */ .J.join(', ')}, the URL whole: http://127.0.0.1:3000/health.`);
    }
    const [address, status, ...rest] = words;
    if (address === undefined)
        return refuse('there is no URL.', 'Write `METHOD URL [status]`.');
    const url = (0,_url_js__WEBPACK_IMPORTED_MODULE_6__/* .parseUrl */ .D)(address);
    if ('refused' in url)
        return refuse(`the URL ${url.refused}.`, url.remedy);
    if (rest.length > 0) {
        refuse(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(JSON.stringify(rest.join(' ')), 80)} is more than \`METHOD URL [status]\`.`, 'Use the YAML list for more.');
    }
    return {
        url,
        method: method,
        headers: {},
        body: undefined,
        expect: status === undefined ? EXPECT_SUCCESS : { ...EXPECT_SUCCESS, status: statuses(status, refuse) },
        follow: 0,
        tls: { verify: true, serverName: undefined, minDays: undefined },
    };
}
function statuses(text, refuse) {
    return text
        .split(',')
        .map((each) => (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStatus */ .i$)(each) ??
        refuse(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(JSON.stringify(text), 80)} is not a status.`, 'It may hold a status such as 200, a class such as 2xx, or several with commas between.'));
}


/***/ }),

/***/ 1660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ search),
/* harmony export */   cM: () => (/* binding */ PATTERN_LIMIT_MS),
/* harmony export */   rG: () => (/* binding */ patternFault)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(714);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_vm__WEBPACK_IMPORTED_MODULE_0__);

/** Milliseconds one search may take. An honest expression needs far less for 1 MiB; a runaway one would need years. */
const PATTERN_LIMIT_MS = 250;
/**
 * Searches for a regular expression, and gives up on one that backtracks without end.
 *
 * V8 looks for a request to stop while it backtracks, so the time limit of `node:vm` ends such a search in this very
 * thread. The context holds two strings and nothing else.
 */
function search(source, text, limitMs = PATTERN_LIMIT_MS) {
    const context = (0,node_vm__WEBPACK_IMPORTED_MODULE_0__.createContext)(Object.assign(Object.create(null), { source, text }));
    try {
        return SEARCH.runInContext(context, { timeout: limitMs }) ? 'found' : 'not-found';
    }
    catch (error) {
        if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
            return 'gave-up';
        throw error;
    }
}
const SEARCH = new node_vm__WEBPACK_IMPORTED_MODULE_0__.Script('new RegExp(source, "u").test(text)');
/** Why a source is no regular expression; `undefined` when it is one. */
function patternFault(source) {
    try {
        new RegExp(source, 'u');
        return undefined;
    }
    catch (error) {
        return error.message;
    }
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   g$: () => (/* binding */ printable)
/* harmony export */ });
/* unused harmony export EXCERPT */
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);

/** How many characters of an answer are shown in words. */
const EXCERPT = 200;
/**
 * A remote text as one printable line. `::` begins a workflow command only at the start of a line, but what is quoted
 * here may be printed anywhere: it is taken apart.
 */
const printable = (text, most = EXCERPT) => (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(text.slice(0, most * 4).replace(/\s+/g, ' '), most).replace(/:(?=:)/g, ': ');
/** A remote text in quotation marks; `nothing` when it is empty. */
const quoted = (text, most = EXCERPT) => text === '' ? 'nothing' : `"${printable(text, most)}"`;


/***/ }),

/***/ 5396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ METHODS),
/* harmony export */   V: () => (/* binding */ nameOf)
/* harmony export */ });
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** How a probe is called in every line about it. */
const nameOf = (probe) => `${probe.method} ${probe.url.href}`;


/***/ }),

/***/ 1896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf),
/* harmony export */   k: () => (/* binding */ isRequest)
/* harmony export */ });
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5396);

const isRequest = (question) => !('kind' in question);
/** How a question is called in every line about it. */
function nameOf(question) {
    if (isRequest(question))
        return (0,_probe_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .V)(question);
    if (question.kind === 'health')
        return 'the health of the service';
    return `${question.log}${question.upstream === undefined ? '' : ` (${question.upstream})`}`;
}


/***/ }),

/***/ 7923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ misshape),
/* harmony export */   T: () => (/* binding */ parseShape)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1297);

const KINDS = {
    string: (value) => typeof value === 'string',
    number: (value) => typeof value === 'number',
    integer: Number.isInteger,
    boolean: (value) => typeof value === 'boolean',
    null: (value) => value === null,
    list: Array.isArray,
    mapping: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    any: () => true,
};
const MAY = `one of ${Object.keys(KINDS).join(', ')} (several with | between), a mapping of such, or a list with one item`;
/** Reads `expect.shape`. */
function parseShape(node) {
    if (node.kind === 'list') {
        const [item, ...more] = node.items;
        return item === undefined || more.length > 0 ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(node, MAY) : { kind: 'list', items: parseShape(item) };
    }
    if (node.kind === 'mapping') {
        const keys = [...node.entries].map(([name, value]) => {
            const optional = name.endsWith('?');
            return [optional ? name.slice(0, -1) : name, { shape: parseShape(value), optional }];
        });
        return { kind: 'mapping', keys: new Map(keys) };
    }
    // YAML reads null as nothing at all.
    const names = String((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonValue */ .IL)(node) ?? node.text)
        .split('|')
        .map((each) => each.trim() || 'null');
    const isKind = (name) => Object.hasOwn(KINDS, name);
    return names.every(isKind) ? { kind: 'one-of', names } : (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(node, MAY);
}
/** The first place where a value is not of the shape, in words that complete "its JSON …"; `undefined` where it is. */
function misshape(value, shape, path = '') {
    const here = path === '' ? 'the whole body' : `\`${path}\``;
    switch (shape.kind) {
        case 'one-of':
            return shape.names.some((name) => KINDS[name](value))
                ? undefined
                : `has ${kindOf(value)} at ${here}, expected ${shape.names.join(' or ')}`;
        case 'list': {
            if (!Array.isArray(value))
                return `has ${kindOf(value)} at ${here}, expected a list`;
            for (const [index, item] of value.entries()) {
                const wrong = misshape(item, shape.items, join(path, String(index)));
                if (wrong !== undefined)
                    return wrong;
            }
            return undefined;
        }
        case 'mapping': {
            if (!KINDS.mapping(value))
                return `has ${kindOf(value)} at ${here}, expected a mapping`;
            for (const [name, { shape: inner, optional }] of shape.keys) {
                if (!Object.hasOwn(value, name)) {
                    if (optional)
                        continue;
                    return `has no \`${join(path, name)}\``;
                }
                const wrong = misshape(value[name], inner, join(path, name));
                if (wrong !== undefined)
                    return wrong;
            }
            return undefined;
        }
    }
}
const join = (path, name) => (path === '' ? name : `${path}.${name}`);
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}


/***/ }),

/***/ 322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ matchesStatus),
/* harmony export */   i$: () => (/* binding */ parseStatus),
/* harmony export */   o6: () => (/* binding */ statusHint)
/* harmony export */ });
/** Reads `200` or `2xx`; `undefined` for anything else. */
function parseStatus(text) {
    if (/^[1-5]xx$/.test(text))
        return text;
    return /^[1-5]\d\d$/.test(text) ? Number(text) : undefined;
}
const matchesStatus = (status, patterns) => patterns.some((pattern) => typeof pattern === 'number' ? pattern === status : Number(pattern[0]) === Math.floor(status / 100));
/** Statuses whose cause is the same almost everywhere, and what to do about it. */
const HINTS = {
    400: 'the app refuses the request as the probe sends it',
    401: 'it wants a log-in; probe a path that needs none, or give an `authorization` header',
    403: 'it does not let the probe in; probe a path that is open to it',
    404: 'there is no such path; check the URL and the port',
    405: 'the path takes another method',
    421: 'the server does not serve this name; set the `host` header or `tls.server-name`',
    429: 'the app limits how often it may be asked; raise `interval`',
    502: 'a proxy answers, but the app behind it does not',
    503: 'it says itself that it is not ready',
    504: 'a proxy answers, but the app behind it is too slow',
};
/** A few words on what a status usually means; empty where there is nothing to say. */
const statusHint = (status) => HINTS[status] ?? '';


/***/ }),

/***/ 7480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lf: () => (/* binding */ NOT_ASKED),
/* harmony export */   gM: () => (/* binding */ readYaml),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);

/** What a fault says of the host while the probes are only being read. */
const NOT_ASKED = 'no probe was sent; the release on the host is as it was before this step';
/** More values than any list of probes needs; aliases of aliases would otherwise grow without end. */
const MOST_NODES = 10_000;
/** @throws {Fault} with the line, where the text is not YAML. */
async function readYaml(text) {
    // Loaded only where YAML is written: the line form and all other actions do without it.
    const { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, version: '1.2', merge: false });
    const lineOf = (offset) => lines.linePos(offset ?? 0).line || 1;
    const flaw = document.errors[0] ?? document.warnings[0];
    if (flaw) {
        const [words] = flaw.message.split(/ at line |\n/);
        throw notYaml(lineOf(flaw.pos[0]), words ?? flaw.message);
    }
    let left = MOST_NODES;
    const read = (given, path, parent) => {
        const node = isAlias(given) ? given.resolve(document) : given;
        const line = given?.range ? lineOf(given.range[0]) : parent;
        left -= 1;
        if (left < 0 || path.length > 32)
            throw notYaml(line, 'there is more in it than a list of probes can need');
        if (isSeq(node)) {
            return {
                kind: 'list',
                path,
                line,
                items: node.items.map((item, i) => read(item, [...path, i], line)),
            };
        }
        if (isMap(node)) {
            const entries = node.items.map(({ key, value }) => {
                if (!isScalar(key))
                    throw notYaml(line, 'a key is not plain text');
                const name = String(key.source ?? key.value);
                const at = key.range ? lineOf(key.range[0]) : line;
                return [name, read(value, [...path, name], at)];
            });
            return { kind: 'mapping', path, line, entries: new Map(entries) };
        }
        const value = isScalar(node) ? node.value : null;
        if (value !== null && !['string', 'number', 'boolean'].includes(typeof value)) {
            throw notYaml(line, 'a value is neither text, number, true, false nor null');
        }
        const source = isScalar(node) && typeof value !== 'string' ? node.source : undefined;
        return { kind: 'scalar', path, line, value: value, text: source ?? String(value ?? '') };
    };
    return read(document.contents, [], 1);
}
/** The value without its places. */
function plain(node) {
    if (node.kind === 'scalar')
        return node.value;
    if (node.kind === 'list')
        return node.items.map(plain);
    return Object.fromEntries([...node.entries].map(([name, value]) => [name, plain(value)]));
}
function notYaml(line, words) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`Input \`probes\` is not understood at line ${line}: ${words}.`, {
        state: NOT_ASKED,
        remedy: 'Write a YAML list of probes (`- url: http://127.0.0.1:3000/health`), or one `METHOD URL [status]` per line.',
    });
}


/***/ }),

/***/ 1475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseUrl)
/* harmony export */ });
/** Reads the URL of a probe. The words of a refusal complete "the URL …" and never repeat a password. */
function parseUrl(text) {
    // `new URL` drops line ends and tabs silently: the probe would ask something else than what was read.
    if (/[\s\p{C}]/u.test(text)) {
        return { refused: 'holds white space or a control character', remedy: 'Write it percent-encoded, such as %20.' };
    }
    const absolute = 'Write the whole URL, such as http://127.0.0.1:3000/health.';
    if (!URL.canParse(text))
        return { refused: 'is not an absolute URL', remedy: absolute };
    const url = new URL(text);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        return { refused: `begins with ${url.protocol}, not with http: or https:`, remedy: absolute };
    }
    if (url.username || url.password) {
        return {
            refused: 'carries a user or a password, which would stand in every log',
            remedy: 'Take them out of the URL and give an `authorization` header from a secret.',
        };
    }
    if (url.port === '0')
        return { refused: 'names port 0, which no server has', remedy: absolute };
    url.hash = '';
    return url;
}


/***/ })

};
