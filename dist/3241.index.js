export const id = 3241;
export const ids = [3241,404];
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

/***/ 3241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ smoke_probe_action)
});

// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/github/action.ts
var action = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/github/inputs.ts
var inputs = __webpack_require__(5446);
// EXTERNAL MODULE: ./src/probe/dial.ts
var probe_dial = __webpack_require__(5806);
// EXTERNAL MODULE: ./src/probe/question.ts
var probe_question = __webpack_require__(1896);
// EXTERNAL MODULE: ./src/probe/schedule.ts + 2 modules
var schedule = __webpack_require__(4881);
// EXTERNAL MODULE: ./src/release/place.ts
var release_place = __webpack_require__(4518);
// EXTERNAL MODULE: ./src/release/survey.ts
var survey = __webpack_require__(91);
// EXTERNAL MODULE: ./src/service/units.ts
var units = __webpack_require__(3324);
// EXTERNAL MODULE: ./src/actions/after-failure.ts
var after_failure = __webpack_require__(7166);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
;// CONCATENATED MODULE: ./src/health/chart.ts
/** More points than this no page can show. */
const MOST_POINTS = 60;
const BARS = '▁▂▃▄▅▆▇█';
/**
 * The memory over the window as a Mermaid chart, rss above heapUsed; empty for fewer than two lines. Only numbers of
 * our own reading go into it, so nothing that a program printed can.
 */
function chart(samples) {
    if (samples.length < 2)
        return '';
    const points = thinned(samples);
    const rss = points.map((each) => Math.round(each.rss));
    const heap = points.flatMap(({ heapUsed }) => (heapUsed === undefined ? [] : Math.round(heapUsed)));
    const whole = heap.length === points.length;
    return [
        'xychart-beta',
        `  title "Memory in MB: rss${whole ? ' (upper), heapUsed (lower)' : ''}"`,
        `  x-axis "${unitOf(samples)}" 0 --> ${extentOf(samples)}`,
        `  y-axis "MB" 0 --> ${Math.max(10, Math.ceil((Math.max(...rss) * 1.1) / 10) * 10)}`,
        `  line [${rss.join(', ')}]`,
        ...(whole ? [`  line [${heap.join(', ')}]`] : []),
    ].join('\n');
}
/** The same in one line of text, for the log: rss from its least to its most. */
function sparkline(samples) {
    const values = thinned(samples).map(({ rss }) => rss);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const bar = (value) => BARS[most === least ? 0 : Math.round(((value - least) / (most - least)) * (BARS.length - 1))] ?? '';
    return values.map(bar).join('');
}
/** Of many points the first, the last and evenly those between. */
function thinned(samples) {
    if (samples.length <= MOST_POINTS)
        return samples;
    const step = (samples.length - 1) / (MOST_POINTS - 1);
    return Array.from({ length: MOST_POINTS }, (_, index) => samples[Math.round(index * step)]);
}
/** Milliseconds from the first line to the last; `undefined` where the lines tell no time. */
function spanOf(samples) {
    const [first, last] = [samples[0]?.at, samples.at(-1)?.at];
    return first === undefined || last === undefined || last <= first ? undefined : last - first;
}
const unitOf = (samples) => {
    const span = spanOf(samples);
    return span === undefined ? 'lines' : span < 120_000 ? 'seconds' : 'minutes';
};
function extentOf(samples) {
    const span = spanOf(samples);
    if (span === undefined)
        return samples.length - 1;
    return span < 120_000 ? Math.max(1, Math.round(span / 1000)) : Math.round(span / 60_000);
}

// EXTERNAL MODULE: ./src/probe/verdict.ts
var verdict = __webpack_require__(907);
// EXTERNAL MODULE: ./src/health/oom.ts
var oom = __webpack_require__(6675);
;// CONCATENATED MODULE: ./src/health/rise.ts
/** Fewer figures than this show no course: one garbage collection more or less decides it. */
const FEWEST = 6;
/**
 * Whether a figure rises steadily. A heap goes up and down with every collection: what tells a leak is its floor, the
 * least of each third, which must rise from third to third, by half as much again and by `least`. Pure.
 */
function steadyRise(values, intervalMs, least) {
    if (values.length < FEWEST)
        return undefined;
    const third = Math.floor(values.length / 3);
    const floor = (from, to) => Math.min(...values.slice(from, to));
    const [first, middle, last] = [floor(0, third), floor(third, -third), floor(-third)];
    const rises = first < middle && middle < last && last - first >= least && last >= first * 1.5;
    if (!rises)
        return undefined;
    // From the middle of the first third to the middle of the last.
    const minutes = ((values.length - third) * intervalMs) / 60_000;
    return { from: first, to: last, perMinute: minutes > 0 ? (last - first) / minutes : 0 };
}

;// CONCATENATED MODULE: ./src/health/sample.ts
const MARK = '[HEALTH]';
/** What a line calls each figure; the first name is ours, the others are those of older and shorter loggers. */
const NAMES = {
    rss: ['rss'],
    heapUsed: ['heapused', 'heap'],
    heapTotal: ['heaptotal'],
    external: ['external', 'ext'],
    delayP99: ['eventloopdelayp99', 'eld', 'lag'],
    delayMax: ['eventloopdelaymax'],
    gc: ['gc'],
};
/** Longer lines are not ours: a line of a hostile program is not searched to its end. */
const LONGEST = 2_000;
/**
 * Reads one line of a journal (`short-iso`) or of a plain log; `undefined` where it is no health line. The short form
 * `[HEALTH] rss=150MB heap=80/120MB` is read as the long one; what a line leaves out is `undefined`. `rss` must be there.
 */
function sampleOf(line) {
    const start = line.indexOf(MARK);
    if (start < 0 || line.length > LONGEST)
        return undefined;
    const figures = figuresOf(line.slice(start + MARK.length));
    const find = (names) => names.map((name) => figures.get(name)).find((each) => each !== undefined);
    const rss = find(NAMES.rss);
    if (rss === undefined)
        return undefined;
    return {
        ...whence(line.slice(0, start)),
        rss,
        heapUsed: find(NAMES.heapUsed),
        heapTotal: find(NAMES.heapTotal) ?? figures.get('heap/'),
        external: find(NAMES.external),
        delayP99: find(NAMES.delayP99),
        delayMax: find(NAMES.delayMax),
        gc: find(NAMES.gc),
    };
}
/** The health lines of a text, in its order. */
const samplesOf = (lines) => lines.flatMap((line) => sampleOf(line) ?? []);
/** `name=80MB`, `name: 80 MB`, `name=80/120MB`; names in lower case, the second figure under `name/`. */
function figuresOf(text) {
    const figures = new Map();
    const one = /\b([A-Za-z]\w{0,40})[=:] ?(\d{1,12}(?:\.\d{1,6})?)(?:\/(\d{1,12}(?:\.\d{1,6})?))? ?([A-Za-z]{0,3})/g;
    for (const [, name = '', first = '', second, unit = ''] of text.matchAll(one)) {
        const factor = factorOf(unit);
        if (factor === undefined || figures.has(name.toLowerCase()))
            continue;
        figures.set(name.toLowerCase(), Number(first) * factor);
        if (second !== undefined)
            figures.set(`${name.toLowerCase()}/`, Number(second) * factor);
    }
    return figures;
}
function factorOf(unit) {
    switch (unit.toLowerCase()) {
        case '':
        case 'm':
        case 'mb':
        case 'mib':
        case 'ms':
            return 1;
        case 'b':
            return 1 / 1_048_576;
        case 'k':
        case 'kb':
        case 'kib':
            return 1 / 1024;
        case 'g':
        case 'gb':
        case 'gib':
            return 1024;
        case 's':
            return 1000;
        default:
            return undefined;
    }
}
/** What stands before the mark in a journal: `2026-11-26T12:08:50+0000 host node[123]: `. */
function whence(head) {
    const time = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?)(Z|[+-]\d\d:?\d\d)/.exec(head);
    const zone = time?.[2]?.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2') ?? '';
    const at = time === null ? Number.NaN : Date.parse(`${time[1]}${zone}`);
    const pid = /\[(\d{1,10})\]: ?$/.exec(head)?.[1];
    return { at: Number.isNaN(at) ? undefined : at, pid: pid === undefined ? undefined : Number(pid) };
}

;// CONCATENATED MODULE: ./src/health/thresholds.ts
const USUAL = { rss: 500, external: 100, rise: 20, delayP99: 200, stall: 1_000, gcShare: 0.1 };

;// CONCATENATED MODULE: ./src/health/judge.ts




/** A silence of more than so many of its own intervals is that of a blocked program. */
const SILENT_INTERVALS = 2.5;
const USUAL_INTERVAL_MS = 30_000;
const FEWEST_FOR_SILENCE = 3;
const SEVERITY = ['oom', 'stall', 'leak', 'high-load', 'healthy', 'unknown'];
/** Tells OOM, stall, leak, high load and health apart. Several processes are judged one by one; the worst counts. Pure. */
function judgeHealth({ lines, until, thresholds }) {
    const limits = { ...USUAL, ...thresholds };
    const samples = samplesOf(lines);
    const processes = [...Map.groupBy(samples, ({ pid }) => pid).values()];
    const last = processes.at(-1) ?? [];
    const killed = (0,oom/* outOfMemoryLine */.r)(lines);
    if (killed !== undefined) {
        const rss = last.at(-1)?.rss;
        const words = `ran out of memory${rss === undefined ? '' : ` (rss=${whole(rss)}MB in its last line)`}`;
        return { health: 'oom', words, samples: last };
    }
    if (samples.length === 0)
        return { health: 'unknown', words: 'prints no [HEALTH] lines', samples };
    const verdicts = processes.map((each) => 
    // The silence of a process that another has replaced is that of the dead.
    judgeOne(each, each === last ? until : undefined, limits));
    return verdicts.reduce((worst, each) => SEVERITY.indexOf(each.health) < SEVERITY.indexOf(worst.health) ? each : worst);
}
function judgeOne(samples, until, limits) {
    const say = (health, words) => ({ health, words, samples });
    const interval = intervalOf(samples);
    const slowest = most(samples, 'delayMax') ?? most(samples, 'delayP99') ?? 0;
    const silence = silenceOf(samples, interval, until);
    if (silence !== undefined) {
        return say('stall', `printed no [HEALTH] line for ${seconds(silence)}: its event loop is blocked`);
    }
    if (slowest > limits.stall)
        return say('stall', `stood still for ${seconds(slowest)}: its event loop was blocked`);
    for (const [figure, place] of [
        ['heapUsed', 'heapUsed'],
        ['external', 'external (buffers)'],
        ['rss', 'rss'],
    ]) {
        const values = samples.flatMap((sample) => sample[figure] ?? []);
        const rise = values.length === samples.length ? steadyRise(values, interval, limits.rise) : undefined;
        if (rise === undefined)
            continue;
        const course = `${whole(rise.from)}MB → ${whole(rise.to)}MB, ${whole(rise.perMinute)}MB a minute`;
        return say('leak', `leaks memory: ${place} rises steadily (${course})`);
    }
    const load = loadOf(samples, interval, limits);
    return load === undefined ? say('healthy', `is healthy (${judge_figuresOf(samples)})`) : say('high-load', load);
}
function loadOf(samples, interval, limits) {
    const rss = samples.at(-1)?.rss ?? 0;
    if (rss > limits.rss)
        return `is under high load: rss=${whole(rss)}MB, more than ${limits.rss}MB`;
    const external = samples.at(-1)?.external ?? 0;
    if (external > limits.external) {
        return `is under high load: external=${whole(external)}MB, more than ${limits.external}MB outside the heap`;
    }
    const p99 = most(samples, 'delayP99') ?? 0;
    if (p99 > limits.delayP99)
        return `is under high load: its event loop is ${whole(p99)} ms late (p99)`;
    const gc = samples.reduce((sum, each) => sum + (each.gc ?? 0), 0) / (samples.length * interval);
    if (gc > limits.gcShare)
        return `is under high load: ${whole(gc * 100)} % of its time goes into collecting garbage`;
    return undefined;
}
/** How long it has been silent, or was between two lines, where that is too long. */
function silenceOf(samples, interval, until) {
    const times = samples.flatMap(({ at }) => at ?? []);
    // Two lines show one pace at most, and the first comes early.
    if (times.length < samples.length || times.length < FEWEST_FOR_SILENCE)
        return undefined;
    const ends = until === undefined ? times : [...times, until];
    const longest = Math.max(0, ...ends.slice(1).map((at, index) => at - (ends[index] ?? at)));
    // The journal's times are whole seconds.
    return longest > SILENT_INTERVALS * interval + 2_000 ? longest : undefined;
}
/** The usual time between two lines: the median. */
function intervalOf(samples) {
    const times = samples.flatMap(({ at }) => at ?? []);
    const steps = times
        .slice(1)
        .map((at, index) => at - (times[index] ?? at))
        .sort((a, b) => a - b);
    const median = steps[Math.floor(steps.length / 2)];
    return median === undefined || median <= 0 ? USUAL_INTERVAL_MS : median;
}
function most(samples, figure) {
    const values = samples.flatMap((sample) => sample[figure] ?? []);
    return values.length === 0 ? undefined : Math.max(...values);
}
function judge_figuresOf(samples) {
    const last = samples.at(-1);
    const heap = last?.heapUsed === undefined ? '' : `, heapUsed=${whole(last.heapUsed)}MB`;
    return `rss=${whole(last?.rss ?? 0)}MB${heap}, ${samples.length} line${samples.length === 1 ? '' : 's'}`;
}
const whole = (value) => String(Math.round(value));
const seconds = (ms) => `${Math.round(ms / 100) / 10} s`;

;// CONCATENATED MODULE: ./src/health/question.ts


/** How an app comes to print what is asked for. */
const HOW = 'load surefoot/health-log in the service (docs/health.md)';
/** What the lines of a service are worth to a probe, and the verdict behind it. Pure. */
function answerHealth({ minLines, thresholds }, { lines, now }) {
    const health = judgeHealth({ lines, until: Number.isNaN(now) ? undefined : now, thresholds });
    const few = health.samples.length < minLines && health.health !== 'oom';
    if (health.health === 'healthy' && !few)
        return { told: { kind: 'told', verdict: { ok: true, slow: false } }, health };
    const words = few
        ? `is not known: ${health.samples.length} of ${minLines} [HEALTH] line${minLines === 1 ? '' : 's'} so far; ${HOW}`
        : `is not good: it ${health.words}`;
    return { told: { kind: 'told', verdict: (0,verdict/* ill */.G)('health', words) }, health };
}

// EXTERNAL MODULE: ./src/host/program/call.ts
var call = __webpack_require__(7489);
;// CONCATENATED MODULE: ./src/health/read.ts

/** Lines beyond these are older than any verdict needs. */
const MOST_LINES = 2_000;
/**
 * Reads the `[HEALTH]` lines of the last `windowMs` from the journal. Of an open release those that were written before
 * its restart are left out: they are another release's.
 *
 * @throws {Fault} when the account may not read the journal.
 */
async function readHealth(host, root, live, service, windowMs, signal) {
    const within = Math.ceil(windowMs / 1000);
    const args = { live, ...service, within, lines: MOST_LINES };
    const bytes = await (0,call/* callForBytes */.z_)(host, root, 'health', args, { timeout: 30_000, ...(signal && { signal }) });
    const [head = '', ...lines] = bytes.toString('utf8').split('\n');
    const now = /^now=(\d{1,12})$/.exec(head)?.[1];
    return {
        lines: lines.filter((line) => line !== ''),
        now: now === undefined ? Number.NaN : Number(now) * 1000,
    };
}

// EXTERNAL MODULE: ./src/probe/judge.ts + 4 modules
var judge = __webpack_require__(1040);
// EXTERNAL MODULE: ./src/probe/printable.ts
var printable = __webpack_require__(3021);
;// CONCATENATED MODULE: ./src/probe/nginx-errors.ts




/** Counts on the host. `at`: seconds since 1970 by the host's clock; 0 counts from the switch on. */
async function countErrors(host, root, live, { log, upstream }, at) {
    const reply = await (0,call/* callProgram */.bQ)(host, root, 'nginx-errors', { live, log, upstream, since: at, within: 600 });
    const [count, now] = [reply.number('count'), reply.number('now')];
    if (count === undefined || now === undefined) {
        throw new fault/* Fault */.vC(`${host.label} did not say how many errors ${log} holds.`, {
            state: 'the release is live and not confirmed',
            remedy: 'Look whether the host has awk and tail, and run this again.',
        });
    }
    return { count, now, last: reply.get('last') };
}
/** What the count is worth. Pure. */
function judgeErrors({ most, since }, { count, last }) {
    if (count <= most)
        return { kind: 'told', verdict: { ok: true, slow: false } };
    const from = since === 'switch' ? 'since the switch' : 'since the probes began';
    const words = `holds ${count} failed request${count === 1 ? '' : 's'} to the app ${from}, expected at most ${most}; the last: ${(0,printable/* printable */.g$)(last)}`;
    return { kind: 'told', verdict: (0,verdict/* ill */.G)('log', words) };
}

// EXTERNAL MODULE: ./src/probe/request.ts + 5 modules
var request = __webpack_require__(3356);
;// CONCATENATED MODULE: ./src/actions/asker.ts










/** Puts questions, each to whom it can be put, and remembers what was seen of the service's health. */
class Asker {
    #dial;
    #witness;
    #thresholds;
    #signal;
    /** The host's time when a log was first looked at. */
    #begun = new Map();
    #health;
    constructor(dial, witness, thresholds, signal) {
        this.#dial = dial;
        this.#witness = witness;
        this.#thresholds = thresholds;
        this.#signal = signal;
    }
    ask = async (question) => {
        if ((0,probe_question/* isRequest */.k)(question)) {
            const limitMs = (0,judge.limitOf)(question, this.#thresholds);
            return (0,request.request)(question, { dial: this.#dial, limitMs, signal: this.#signal });
        }
        if (this.#witness === undefined)
            throw nobodyToAsk((0,probe_question/* nameOf */.V)(question), 'host');
        const { host, place, service } = this.#witness;
        const [root, live] = [place?.root ?? '', place?.live];
        try {
            if (question.kind === 'nginx-errors') {
                const at = question.since === 'switch' ? 0 : (this.#begun.get(question) ?? 0);
                const seen = await countErrors(host, root, live, question, at);
                if (question.since === 'switch' || at > 0)
                    return judgeErrors(question, seen);
                this.#begun.set(question, seen.now);
                return judgeErrors(question, { ...seen, count: 0 });
            }
            if (service === undefined)
                throw nobodyToAsk((0,probe_question/* nameOf */.V)(question), 'service');
            const written = await readHealth(host, root, live, service, question.windowMs, this.#signal);
            const { told, health } = answerHealth(question, written);
            this.#health = health;
            return told;
        }
        catch (error) {
            // What the host refuses to tell is a probe that is not well, and no end of the deploy without its way back.
            if (!(error instanceof fault/* Fault */.vC) || this.#signal.aborted)
                throw error;
            return {
                kind: 'told',
                verdict: (0,verdict/* ill */.G)(question.kind === 'health' ? 'health' : 'log', `cannot be told: ${error.what} ${error.remedy}`),
            };
        }
    };
    /** Draws what the service wrote of its memory, where it was asked for. */
    tell(job) {
        if (this.#health === undefined || this.#health.samples.length === 0)
            return;
        job.info(`Memory (rss): ${sparkline(this.#health.samples)}; the service ${this.#health.words}`);
        const drawn = chart(this.#health.samples);
        if (drawn !== '')
            job.summary.add((0,markdown/* block */.om)(drawn, 'mermaid'));
    }
}
const nobodyToAsk = (name, input) => new fault/* Fault */.vC(`The probes ask for ${name}, and the input \`${input}\` names none.`, {
    state: fault/* NOTHING_TOUCHED */.X2,
    remedy: `Set \`${input}\`, or take that probe out.`,
});
/** Refuses questions that nobody could be asked, before anything is begun. */
function mustBeAskable(questions, host) {
    const first = questions.find((question) => !(0,probe_question/* isRequest */.k)(question));
    if (first !== undefined && !host)
        throw nobodyToAsk((0,probe_question/* nameOf */.V)(first), 'host');
}

// EXTERNAL MODULE: ./src/actions/autopsy.ts
var autopsy = __webpack_require__(6902);
// EXTERNAL MODULE: ./src/actions/commit.ts + 1 modules
var commit = __webpack_require__(1770);
// EXTERNAL MODULE: ./src/actions/connection.ts
var connection = __webpack_require__(4175);
// EXTERNAL MODULE: ./src/actions/diagnosis.ts
var diagnosis = __webpack_require__(7302);
// EXTERNAL MODULE: ./src/actions/fleet/each-host.ts + 2 modules
var each_host = __webpack_require__(4309);
// EXTERNAL MODULE: ./src/actions/fleet/go-back.ts
var go_back = __webpack_require__(1278);
// EXTERNAL MODULE: ./src/actions/probe-autopsy.ts
var probe_autopsy = __webpack_require__(2361);
// EXTERNAL MODULE: ./src/actions/probe-file.ts
var probe_file = __webpack_require__(404);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/probe/skeleton.ts
var skeleton = __webpack_require__(1755);
;// CONCATENATED MODULE: ./src/probe/baseline.ts


/** Differences below this are the noise of a network and of two cores, whatever the ratio. */
const NOISE_MS = 20;
/** More than what a report of ours can be. */
const baseline_LONGEST = 8 * 1024 * 1024;
/** Compares what was asked both times. `maxPercent`: by how much slower p50 and p95 may be. Pure. */
function compare(before, after, maxPercent) {
    return after.flatMap((now) => {
        const was = before.find(({ name }) => name === now.name);
        // A page that did not answer before is new: it has nothing to fall behind.
        if (was === undefined || was.well === 0)
            return [];
        return [{ before: was, after: now, regressions: regressionsOf(was, now, maxPercent) }];
    });
}
function regressionsOf(was, now, maxPercent) {
    const found = [];
    const [failedBefore, failedNow] = [1 - was.well / was.asked, 1 - now.well / now.asked];
    if (failedNow > failedBefore) {
        found.push(`fails ${percent(failedNow)} of the time (before: ${percent(failedBefore)})`);
    }
    for (const figure of ['p50', 'p95']) {
        const [before, after] = [was[`${figure}Ms`], now[`${figure}Ms`]];
        if (before === undefined || after === undefined || after - before <= NOISE_MS)
            continue;
        if (after > before * (1 + maxPercent / 100)) {
            found.push(`answers in ${after} ms (${figure}; before: ${before} ms, at most ${maxPercent} % more)`);
        }
    }
    const lost = was.skeleton && now.skeleton ? (0,skeleton/* lostIn */.g)(was.skeleton, now.skeleton) : [];
    if (lost.length > 0)
        found.push(`answers with JSON of another shape: ${(0,printable/* printable */.g$)(lost.join(', '))}`);
    return found;
}
const percent = (share) => `${Math.round(share * 100)} %`;
/** Reads a report that an earlier step wrote; `undefined` where it is none. */
function readBaseline(text) {
    if (text.length > baseline_LONGEST)
        return undefined;
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const probes = value?.probes;
    return Array.isArray(probes) && probes.every(isFigures) ? probes : undefined;
}
function isFigures(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { name, asked, well, p50Ms, p95Ms, skeleton } = value;
    const time = (each) => each === undefined || (typeof each === 'number' && each >= 0);
    const kinds = skeleton === undefined || (typeof skeleton === 'object' && skeleton !== null);
    return (typeof name === 'string' &&
        typeof asked === 'number' &&
        asked > 0 &&
        typeof well === 'number' &&
        time(p50Ms) &&
        time(p95Ms) &&
        kinds);
}

// EXTERNAL MODULE: ./src/probe/clock.ts
var probe_clock = __webpack_require__(336);
// EXTERNAL MODULE: ./src/probe/report.ts + 1 modules
var report = __webpack_require__(4449);
// EXTERNAL MODULE: ./src/probe/round.ts
var probe_round = __webpack_require__(6702);
// EXTERNAL MODULE: ./src/probe/tally.ts
var tally = __webpack_require__(264);
;// CONCATENATED MODULE: ./src/probe/sample.ts






/** So many answers of each probe are compared: enough for a median that one slow answer does not move. */
const SAMPLES = 10;
/** Asks every request so many times and judges nothing beyond the answers themselves. Rejects when the signal is aborted. */
async function sample(given) {
    const { thresholds, ask, pauseMs, signal, clock = probe_clock/* systemClock */.m } = given;
    const requests = given.questions.filter(probe_question/* isRequest */.k);
    const tallies = requests.map((probe) => new tally/* Tally */.F(probe));
    const started = clock.now();
    for (let round = 0; round < SAMPLES; round++) {
        signal?.throwIfAborted();
        if (round > 0)
            await clock.sleep(pauseMs, signal);
        const startedAt = Math.round(clock.now() - started);
        const seen = await (0,probe_round/* askAll */.p)(requests, ask);
        for (const [index, probe] of requests.entries()) {
            const observation = seen[index];
            tallies[index]?.add(startedAt, observation, (0,schedule/* verdictOn */.H)(probe, observation, thresholds));
        }
    }
    return tallies.map((tally) => (0,report/* probeReport */.Nr)(tally, { successes: 1 }, 'timed-out'));
}
/** The same questions to the release before: which build answers is not asked of it. */
const withoutBuild = (questions) => questions.map((each) => ((0,probe_question/* isRequest */.k)(each) ? { ...each, expect: { ...each.expect, buildId: undefined } } : each));

;// CONCATENATED MODULE: ./src/actions/regression.ts







/** Asks what runs now, before the switch, and leaves the answers as the report. However it answers, nothing fails. */
async function takeBaseline(job, asking) {
    const { asker, thresholds, pauseMs } = asking;
    const probes = await job.stage('Take the baseline', () => sample({
        questions: withoutBuild(asking.questions),
        thresholds,
        ask: asker.ask,
        pauseMs,
        signal: job.signal,
    }));
    const file = (0,external_node_path_.join)(job.temp, `surefoot-baseline-${(0,external_node_crypto_.randomUUID)()}.json`);
    await (0,promises_.writeFile)(file, `${JSON.stringify({ probes }, undefined, 2)}\n`, { flag: 'wx' });
    const well = probes.filter((probe) => probe.well > 0);
    job.output('report', file);
    job.output('passed', well.length);
    job.output('failed', probes.length - well.length);
    job.output('state', 'unchanged');
    for (const probe of probes) {
        job.info(`${probe.name}: well ${probe.well} of ${probe.asked}, p50 ${ms(probe.p50Ms)}, p95 ${ms(probe.p95Ms)}`);
    }
    job.summary.verdict(`The baseline is taken: ${well.length} of ${probes.length} probes answered.`);
}
/** Reads the input `baseline`. @throws {Fault} where there is no report of ours. */
async function baselineOf(path) {
    if (path === undefined)
        return undefined;
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '');
    const figures = readBaseline(text);
    if (figures !== undefined)
        return figures;
    throw new fault/* Fault */.vC(`Input \`baseline\` names ${JSON.stringify(path)}, which is no report of smoke-probe.`, {
        state: fault/* NOTHING_TOUCHED */.X2,
        remedy: 'Set it to the output `report` of a step before the switch that has `take-baseline: true`.',
    });
}
/** Asks as often as the baseline did, shows both, and gives the regressions in words; empty for none. */
async function regressions(job, before, maxPercent, asking) {
    const { questions, asker, thresholds, pauseMs } = asking;
    const after = await job.stage('Compare with the baseline', () => sample({ questions, thresholds, ask: asker.ask, pauseMs, signal: job.signal }));
    const compared = compare(before, after, maxPercent);
    if (compared.length > 0)
        job.summary.add(tableOf(compared));
    return compared.flatMap(({ after: now, regressions: found }) => found.map((words) => `${now.name} ${words}`));
}
const tableOf = (compared) => (0,markdown/* table */.tp)(['before → after', 'well', 'p50', 'p95', ''], compared.map(({ before, after, regressions: found }) => [
    (0,markdown/* escapeText */.X1)(after.name),
    `${before.well}/${before.asked} → ${after.well}/${after.asked}`,
    `${ms(before.p50Ms)} → ${ms(after.p50Ms)}`,
    `${ms(before.p95Ms)} → ${ms(after.p95Ms)}`,
    found.length === 0 ? '✅' : `❌ ${(0,markdown/* escapeText */.X1)(found.join('; '))}`,
]));
const ms = (value) => (value === undefined ? '–' : `${value} ms`);

// EXTERNAL MODULE: ./src/actions/smoke-probe-summary.ts + 1 modules
var smoke_probe_summary = __webpack_require__(9988);
;// CONCATENATED MODULE: ./src/actions/smoke-probe.ts





















const smoke_probe_inputs = {
    ...connection/* connectionInputs */.eu,
    path: (0,inputs/* text */.Qq)(),
    live: (0,inputs/* textOr */.ph)('current'),
    probes: (0,inputs/* text */.Qq)(),
    'probes-file': (0,inputs/* text */.Qq)(),
    'take-baseline': (0,inputs/* flag */.Jt)(false),
    baseline: (0,inputs/* text */.Qq)(),
    'max-regression': (0,inputs/* count */.U9)(50, 0, 100_000),
    via: (0,inputs/* text */.Qq)(),
    timeout: (0,inputs/* seconds */.YA)(60, 1, 3600),
    interval: (0,inputs/* seconds */.YA)(1, 0.1, 600),
    successes: (0,inputs/* count */.U9)(2, 1, 1000),
    hold: (0,inputs/* seconds */.YA)(0, 0, 3600),
    'hold-rate': (0,inputs/* count */.U9)(0, 0, 20),
    'warn-ms': (0,inputs/* count */.U9)(500, 1, 600_000),
    'fail-ms': (0,inputs/* count */.U9)(3000, 1, 600_000),
    'on-failure': (0,inputs/* choice */.Yq)(['revert', 'fail'], 'revert'),
    release: (0,inputs/* text */.Qq)(),
    service: (0,inputs/* text */.Qq)(),
    manager: (0,inputs/* choice */.Yq)(['auto', 'systemd', 'systemd-user', 'supervisor'], 'auto'),
};
/** Asks the new release whether it is well; commits it when it is, takes it back when it is not. */
const smoke_probe_action = (0,action/* defineAction */.Q)({
    inputs: smoke_probe_inputs,
    outputs: ['passed', 'failed', 'state', 'report', 'p95-ms', 'release', 'receipt', 'evidence'],
    main: (given, job) => (0,each_host/* onEachHost */.V)(given, job, probeOn),
});
/** The story of one host. */
async function probeOn(given, job, member) {
    const probes = await (0,probe_file.questionsOf)(given.probes, given['probes-file'], job.workspace);
    const via = viaOf(given);
    const place = given.path === undefined ? undefined : (0,release_place/* placeOf */.$t)(given.path, given.live);
    mustBeAskable(probes, given.host.length > 0);
    // What no release and no unit can be called is refused before a host is asked.
    if (given.release !== undefined)
        (0,release_place/* releaseName */["do"])(given.release);
    const named = given.service === undefined ? { service: '' } : (0,units/* unitsOf */.$J)(given.service, given.manager);
    const unit = { ...named, manager: given.manager };
    if (given['take-baseline'])
        return await baseline(probes, via, given, job);
    const before = await baselineOf(given.baseline);
    if (given.host.length === 0) {
        const report = await watch({ probes, dial: probe_dial/* dialFromHere */.D, given, job, before });
        await (0,smoke_probe_summary/* tellReport */.k)(job, report, '');
        job.output('state', report.outcome === 'passed' ? 'unchanged' : 'failed');
        if (report.outcome !== 'passed')
            throw notWell(report, '', fault/* NOTHING_TOUCHED */.X2, 'Mend the cause and probe again.');
        return;
    }
    const onFailure = (0,diagnosis/* tellWhyOf */.F)(job, given, { place, service: unit });
    const confirmed = await (0,connection/* withHostOr */.q5)(onFailure, given, job, (host) => probe(host, place, probes, via, before, given, job), place === undefined ? (0,connection/* beginConnection */.E)(given, job, { forwardsOnly: true }) : undefined);
    if (confirmed === undefined || place === undefined)
        return;
    // A fresh connection: whoever can no longer log in to the server must not confirm what cut them off. From here on
    // a cancel comes too late: the release is well, and the host hears so.
    const sure = { ...job, signal: new AbortController().signal };
    await (0,connection/* withHostOr */.q5)(onFailure, given, sure, async (host) => {
        const open = { host, place, onFailure: given['on-failure'] };
        await (0,go_back/* orGoBack */.R)(member, 'well', open, sure);
        // A well release that cannot be committed (somebody wrote into it, the host says no) must not stay half confirmed.
        await (0,commit/* commitWithReceipt */.w)(host, place, confirmed.release, job, confirmed.probes).catch(async (error) => {
            throw await (0,go_back/* goneBack */.J)(error, open, job);
        });
        job.summary.verdict(`Release \`${confirmed.release}\` is well and committed on \`${host.label}\`.`);
    });
}
/** Asks what runs before a switch, and changes nothing. */
async function baseline(probes, via, given, job) {
    const take = (dial) => takeBaseline(job, askingOf({ probes, dial, given, job }));
    if (via === 'runner')
        return await take(probe_dial/* dialFromHere */.D);
    const begun = (0,connection/* beginConnection */.E)(given, job, { forwardsOnly: true });
    await (0,connection/* withHost */.RD)(given, job, (host) => take((address, port) => host.dial(address, port)), begun);
}
/** Probes over one connection. Gives what is to be committed; throws when the release is not well. */
async function probe(host, place, probes, via, before, given, job) {
    const seen = place && (await job.stage('Look at the host', () => (0,survey/* survey */.Fr)(host, place, job.signal)));
    const release = seen && openRelease(seen, given.release, job);
    job.output('release', release ?? seen?.live ?? '');
    const dial = via === 'host' ? (address, port) => host.dial(address, port) : probe_dial/* dialFromHere */.D;
    const service = serviceOf(given, seen);
    const witness = { host, place, service };
    const dead = service && (() => deathOf(host, place, service));
    const report = await watch({ probes, dial, given, job, witness, before, dead });
    await (0,smoke_probe_summary/* tellReport */.k)(job, report, release ?? '');
    if (report.outcome === 'passed') {
        if (release !== undefined)
            return { release, probes: smoke_probe_figuresOf(report, probes) };
        job.output('state', seen?.liveCommitted ? 'committed' : 'unchanged');
        job.summary.verdict(`All is well${seen?.live ? `: \`${seen.live}\` is live and was committed before` : ''}.`);
        return undefined;
    }
    const found = await (0,probe_autopsy/* examine */.s)(host, place, service, report, probes, release ?? '', job);
    const reason = `${report.reason.split('\n').slice(0, 2).join(' ')}${(0,autopsy/* brieflyLikely */.uO)(found?.cause)}`;
    const after = await (0,after_failure/* afterFailure */.H)(host, place, job, given['on-failure'], reason);
    job.output('state', after.state);
    throw notWell(report, release ?? '', after.words, (0,autopsy/* remedyFor */.wJ)(found?.cause, after), found?.cause);
}
function smoke_probe_figuresOf(report, probes) {
    const buildIds = [...new Set(probes.filter(probe_question/* isRequest */.k).flatMap(({ expect }) => expect.buildId ?? []))];
    return { passed: report.passed, rounds: report.rounds, p50Ms: report.p50Ms, p95Ms: report.p95Ms, buildIds };
}
function askingOf({ probes, dial, given, job, witness }) {
    const thresholds = { warnMs: given['warn-ms'], failMs: given['fail-ms'] };
    const asker = new Asker(dial, witness, thresholds, job.signal);
    return { questions: probes, asker, thresholds, pauseMs: Math.min(given.interval, 200) };
}
async function watch(watching) {
    const { probes, given, job, before, dead } = watching;
    const asking = askingOf(watching);
    const plan = {
        successes: given.successes,
        intervalMs: given.interval,
        timeoutMs: given.timeout,
        holdMs: given.hold,
        ...(given['hold-rate'] > 0 && { holdIntervalMs: 1000 / given['hold-rate'] }),
    };
    const report = await job.stage('Probe', () => (0,schedule/* runSchedule */.P)({
        probes,
        plan,
        thresholds: asking.thresholds,
        signal: job.signal,
        ask: asking.asker.ask,
        onRound: (0,smoke_probe_summary/* sayWhatChanged */.A)(job),
        ...(dead && { stillWorthAsking: dead }),
    }));
    asking.asker.tell(job);
    if (report.outcome !== 'passed' || before === undefined)
        return report;
    return await compared(report, before, given['max-regression'], asking, job);
}
/** A release that is well, and worse than the one before, is not well. */
async function compared(report, before, maxPercent, asking, job) {
    try {
        const found = await regressions(job, before, maxPercent, asking);
        if (found.length === 0)
            return report;
        const reason = ['Well, but worse than the release before.', ...found].join('\n');
        return { ...report, outcome: 'regressed', reason };
    }
    catch (error) {
        if (!job.signal.aborted)
            throw error;
        return { ...report, outcome: 'cancelled', reason: 'Cancelled before the comparison came to an end.' };
    }
}
/** The release that this run has open, and nothing else: a late confirm of another one is a failure that says so. */
function openRelease(seen, wanted, job) {
    const name = wanted === undefined ? undefined : (0,release_place/* releaseName */["do"])(wanted);
    const mine = (0,survey/* hasOpenRelease */._m)(seen) && seen.transactionHolder === (0,connection/* holderOf */.Kd)(job).holder;
    const is = `release ${seen.live || 'none'} is live; ${seen.transactionRelease || 'none'} is ${seen.transaction}`;
    if (name !== undefined && (!mine || seen.transactionRelease !== name) && seen.live !== name) {
        throw new fault/* Fault */.vC(`Release ${name} cannot be confirmed: it is neither open nor live on the host.`, {
            state: is,
            remedy: `Look at the run that changed it (${seen.transactionWords || 'the host knows of none'}), and deploy again.`,
        });
    }
    if ((0,survey/* hasOpenRelease */._m)(seen) && !mine) {
        throw new fault/* Fault */.vC(`The open release ${seen.transactionRelease} belongs to ${seen.transactionWords}.`, {
            state: is,
            remedy: 'Let that run end, or go back with rollback.',
        });
    }
    return mine ? seen.transactionRelease : undefined;
}
function serviceOf(given, seen) {
    const named = given.service === undefined
        ? { service: seen?.transactionService ?? '', more: seen?.transactionMore ?? [] }
        : (0,units/* unitsOf */.$J)(given.service, given.manager);
    if (named.service === '')
        return undefined;
    const manager = given.service === undefined ? (seen?.transactionManager ?? 'auto') : given.manager;
    return { ...named, manager: manager || 'auto', sudo: given.sudo };
}
/** Words when the service is dead: then no further answer can make the release well. */
async function deathOf(host, place, service) {
    return (await (0,probe_autopsy/* deadOf */.i)(host, place, service))?.words;
}
function viaOf(given) {
    const via = given.via ?? (given.host.length > 0 ? 'host' : 'runner');
    if (via === 'runner' || (via === 'host' && given.host.length > 0))
        return via;
    throw new fault/* Fault */.vC(via === 'host'
        ? 'Input `via` is host, but `host` names none.'
        : `Input \`via\` holds ${JSON.stringify(via)}, which is not understood.`, { state: fault/* NOTHING_TOUCHED */.X2, remedy: 'Set `via`: it may hold host (with `host` set) or runner.' });
}
/** The first line is what the summary's headline says; each further line is one probe. */
function notWell(report, release, state, remedy, cause) {
    const which = release === '' ? 'It' : `Release ${release}`;
    const count = report.outcome === 'regressed'
        ? 'it is worse than the release before'
        : `${report.failed} of ${report.probes.length} probe${report.probes.length === 1 ? '' : 's'} failed`;
    return new fault/* Fault */.vC(`${which} is not well: ${count}.${(0,autopsy/* mostLikely */.Mi)(cause)}\n${report.reason}`, { state, remedy });
}


/***/ }),

/***/ 6675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ outOfMemoryLine)
/* harmony export */ });
/** What the kernel, systemd and V8 write when memory was out. */
const WORDS = [
    /killed by the OOM killer/,
    /Failed with result 'oom-kill'/,
    /\bout of memory: Kill/i,
    /JavaScript heap out of memory/,
    /Allocation failed - process out of memory/,
];
/** The line that says that memory was out, or `undefined`. */
const outOfMemoryLine = (lines) => lines.findLast((line) => WORDS.some((words) => words.test(line)));


/***/ })

};
