export const id = 2794;
export const ids = [2794];
export const modules = {

/***/ 7166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ afterFailure)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _release_closing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3274);
/* harmony import */ var _release_survey_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4175);




/**
 * Deals with an open release that is not well: takes it back where that is wished and possible, closes it where there
 * is nothing to go back to, and says what the host says afterwards.
 */
async function afterFailure(host, place, job, onFailure, reason) {
    const mend = job.signal.aborted
        ? 'Run the job again when it is wanted.'
        : 'Mend the cause (see above) and deploy again.';
    if (place === undefined) {
        return { state: 'failed', live: '', restarts: 0, words: 'no release was changed by this step', remedy: mend };
    }
    const seen = await (0,_release_survey_js__WEBPACK_IMPORTED_MODULE_2__/* .survey */ .Fr)(host, place);
    const holder = (0,_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .holderOf */ .Kd)(job);
    if (!(0,_release_survey_js__WEBPACK_IMPORTED_MODULE_2__/* .hasOpenRelease */ ._m)(seen) || seen.transactionHolder !== holder.holder) {
        const words = `${seen.live || 'nothing'} is live; no release of this run is open, so nothing was taken back`;
        return { state: 'failed', live: seen.live, restarts: 0, words, remedy: mend };
    }
    if (onFailure === 'fail') {
        const words = `release ${seen.live} is live and unconfirmed, since \`on-failure\` is fail`;
        return {
            state: 'failed',
            live: seen.live,
            restarts: 0,
            words,
            remedy: 'Look at it, then deploy a good build or run rollback.',
        };
    }
    if (seen.transactionPrevious === '') {
        await (0,_release_closing_js__WEBPACK_IMPORTED_MODULE_1__/* .giveUp */ .Ht)(host, place, holder, reason);
        const why = seen.transactionNoReturn
            ? `it was declared a point of no return (${seen.transactionNoReturn})`
            : 'nothing was committed before it, so there is nothing to go back to';
        const words = `release ${seen.live} stays live, unconfirmed: ${why}`;
        return { state: 'failed', live: seen.live, restarts: 0, words, remedy: mend };
    }
    let back;
    try {
        back = await job.stage(`Go back to ${seen.transactionPrevious}`, () => (0,_release_closing_js__WEBPACK_IMPORTED_MODULE_1__/* .revert */ .ru)(host, place, holder, reason, { say: job.info }));
    }
    catch (error) {
        if (!(error instanceof _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .v))
            throw error;
        // Why it was to be taken back stays the first thing that is said.
        const words = `${error.state}; it was to be taken back, and was not: ${error.what}`;
        return { state: 'failed', live: seen.live, restarts: 0, words, remedy: error.remedy };
    }
    if (!back.acted) {
        const words = `release ${back.release} is live again: the host had taken ${back.from} back before this step could`;
        return { state: 'reverted', live: back.release, restarts: 0, words, remedy: mend };
    }
    const running = back.service === '' ? '' : `, ${back.service} is ${back.active || 'in an unknown state'}`;
    const words = `release ${back.release} is live again${running} (${back.restarts} restart${back.restarts === 1 ? '' : 's'} to get back)`;
    if (back.refused !== '' || (back.service !== '' && back.active !== 'active')) {
        return {
            state: 'failed',
            live: back.release,
            restarts: back.restarts,
            words: `${words}, but it did not come up: ${back.refused || back.active}`,
            remedy: `Look at the service on the host at once: systemctl status ${back.service}; journalctl -u ${back.service} -n 50`,
        };
    }
    return { state: 'reverted', live: back.release, restarts: back.restarts, words, remedy: mend };
}


/***/ }),

/***/ 2794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ smoke_probe_action)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/github/action.ts
var action = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/github/inputs.ts
var inputs = __webpack_require__(5446);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/probe/dial.ts
var probe_dial = __webpack_require__(5806);
// EXTERNAL MODULE: ./src/probe/judge.ts + 5 modules
var judge = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/probe/parse.ts + 5 modules
var parse = __webpack_require__(2740);
// EXTERNAL MODULE: ./src/probe/request.ts + 4 modules
var request = __webpack_require__(2852);
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

// EXTERNAL MODULE: ./src/probe/schedule.ts + 6 modules
var schedule = __webpack_require__(1876);
// EXTERNAL MODULE: ./src/release/place.ts
var release_place = __webpack_require__(4518);
// EXTERNAL MODULE: ./src/release/survey.ts
var survey = __webpack_require__(91);
// EXTERNAL MODULE: ./src/service/name.ts
var service_name = __webpack_require__(5136);
// EXTERNAL MODULE: ./src/service/unit.ts
var service_unit = __webpack_require__(2949);
// EXTERNAL MODULE: ./src/service/verdict.ts
var service_verdict = __webpack_require__(2834);
// EXTERNAL MODULE: ./src/actions/after-failure.ts
var after_failure = __webpack_require__(7166);
// EXTERNAL MODULE: ./src/actions/commit.ts + 1 modules
var commit = __webpack_require__(1770);
// EXTERNAL MODULE: ./src/actions/connection.ts
var connection = __webpack_require__(4175);
// EXTERNAL MODULE: ./src/actions/diagnosis.ts + 3 modules
var diagnosis = __webpack_require__(944);
// EXTERNAL MODULE: ./src/actions/single-restart-summary.ts
var single_restart_summary = __webpack_require__(2052);
;// CONCATENATED MODULE: ./src/actions/smoke-probe.ts























const smoke_probe_inputs = {
    ...connection/* connectionInputs */.eu,
    path: (0,inputs/* text */.Qq)(),
    live: (0,inputs/* textOr */.ph)('current'),
    probes: (0,inputs/* required */.mw)('a YAML list of probes, or one `METHOD URL [status]` per line'),
    via: (0,inputs/* text */.Qq)(),
    timeout: (0,inputs/* seconds */.YA)(60, 1, 3600),
    interval: (0,inputs/* seconds */.YA)(1, 0.1, 600),
    successes: (0,inputs/* count */.U9)(2, 1, 1000),
    hold: (0,inputs/* seconds */.YA)(0, 0, 3600),
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
    outputs: ['passed', 'failed', 'state', 'report', 'p95-ms', 'release', 'receipt'],
    async main(given, job) {
        const probes = await (0,parse.parseProbes)(given.probes);
        const via = viaOf(given);
        const place = given.path === undefined ? undefined : (0,release_place/* placeOf */.$t)(given.path, given.live);
        // What no release and no unit can be called is refused before a host is asked.
        if (given.release !== undefined)
            (0,release_place/* releaseName */["do"])(given.release);
        const unit = { service: given.service === undefined ? '' : (0,service_name/* unitName */.C)(given.service), manager: given.manager };
        if (given.host.length === 0) {
            const report = await watch(probes, probe_dial/* dialFromHere */.D, given, job, undefined);
            await tell(job, report, '');
            job.output('state', report.outcome === 'passed' ? 'unchanged' : 'failed');
            if (report.outcome !== 'passed')
                throw notWell(report, '', fault/* NOTHING_TOUCHED */.X, 'Mend the cause and probe again.');
            return;
        }
        const onFailure = (0,diagnosis/* tellWhyOf */.F4)(job, given, { place, service: unit });
        const confirmed = await (0,connection/* withHostOr */.q5)(onFailure, given, job, (host) => probe(host, place, probes, via, given, job));
        if (confirmed === undefined || place === undefined)
            return;
        // A fresh connection: whoever can no longer log in to the server must not confirm what cut them off. From here on
        // a cancel comes too late: the release is well, and the host hears so.
        await (0,connection/* withHostOr */.q5)(onFailure, given, { ...job, signal: new AbortController().signal }, async (host) => {
            await commitOrGoBack(host, place, confirmed, given['on-failure'], job);
            job.summary.verdict(`Release \`${confirmed.release}\` is well and committed on \`${host.label}\`.`);
        });
    },
});
/** Probes over one connection. Gives what is to be committed; throws when the release is not well. */
async function probe(host, place, probes, via, given, job) {
    const before = place && (await job.stage('Look at the host', () => (0,survey/* survey */.Fr)(host, place, job.signal)));
    const release = before && openRelease(before, given.release, job);
    job.output('release', release ?? before?.live ?? '');
    const dial = via === 'host' ? (address, port) => host.dial(address, port) : probe_dial/* dialFromHere */.D;
    const service = serviceOf(given, before);
    const report = await watch(probes, dial, given, job, service && (() => deathOf(host, place, service)));
    await tell(job, report, release ?? '');
    if (report.outcome === 'passed') {
        if (release !== undefined)
            return { release, probes: figuresOf(report, probes) };
        job.output('state', before?.liveCommitted ? 'committed' : 'unchanged');
        job.summary.verdict(`All is well${before?.live ? `: \`${before.live}\` is live and was committed before` : ''}.`);
        return undefined;
    }
    if (service !== undefined) {
        const unit = await (0,service_unit/* lookAtUnit */.Lr)(host, place?.root ?? '', place?.live, service).catch(() => undefined);
        if (unit)
            (0,single_restart_summary/* tellDeath */.Ul)(job, service.service, unit, await (0,service_unit/* lastWords */.aN)(host, service, unit.invocation).catch(() => []));
    }
    const after = await (0,after_failure/* afterFailure */.H)(host, place, job, given['on-failure'], report.reason.split('\n').slice(0, 2).join(' '));
    job.output('state', after.state);
    throw notWell(report, release ?? '', after.words, after.remedy);
}
function figuresOf(report, probes) {
    const buildIds = [...new Set(probes.flatMap(({ expect }) => expect.buildId ?? []))];
    return { passed: report.passed, rounds: report.rounds, p50Ms: report.p50Ms, p95Ms: report.p95Ms, buildIds };
}
/** A well release that cannot be committed (somebody wrote into it, the host says no) must not stay half confirmed. */
async function commitOrGoBack(host, place, confirmed, onFailure, job) {
    try {
        await (0,commit/* commitWithReceipt */.w)(host, place, confirmed.release, job, confirmed.probes);
    }
    catch (error) {
        if (!(error instanceof fault/* Fault */.v))
            throw error;
        const after = await (0,after_failure/* afterFailure */.H)(host, place, job, onFailure, error.what);
        job.output('state', after.state);
        throw new fault/* Fault */.v(error.what, { state: after.words, remedy: error.remedy, cause: error });
    }
}
function watch(probes, dial, given, job, dead) {
    const thresholds = { warnMs: given['warn-ms'], failMs: given['fail-ms'] };
    const plan = {
        successes: given.successes,
        intervalMs: given.interval,
        timeoutMs: given.timeout,
        holdMs: given.hold,
    };
    return job.stage('Probe', () => (0,schedule/* runSchedule */.P)({
        probes,
        plan,
        thresholds,
        signal: job.signal,
        ask: (each) => (0,request.request)(each, { dial, limitMs: (0,judge.limitOf)(each, thresholds), signal: job.signal }),
        onRound: sayWhatChanged(job),
        ...(dead && { stillWorthAsking: dead }),
    }));
}
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
async function tell(job, report, release) {
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
/** The release that this run has open, and nothing else: a late confirm of another one is a failure that says so. */
function openRelease(seen, wanted, job) {
    const name = wanted === undefined ? undefined : (0,release_place/* releaseName */["do"])(wanted);
    const mine = (0,survey/* hasOpenRelease */._m)(seen) && seen.transactionHolder === (0,connection/* holderOf */.Kd)(job).holder;
    const is = `release ${seen.live || 'none'} is live; ${seen.transactionRelease || 'none'} is ${seen.transaction}`;
    if (name !== undefined && (!mine || seen.transactionRelease !== name) && seen.live !== name) {
        throw new fault/* Fault */.v(`Release ${name} cannot be confirmed: it is neither open nor live on the host.`, {
            state: is,
            remedy: `Look at the run that changed it (${seen.transactionWords || 'the host knows of none'}), and deploy again.`,
        });
    }
    if ((0,survey/* hasOpenRelease */._m)(seen) && !mine) {
        throw new fault/* Fault */.v(`The open release ${seen.transactionRelease} belongs to ${seen.transactionWords}.`, {
            state: is,
            remedy: 'Let that run end, or go back with rollback.',
        });
    }
    return mine ? seen.transactionRelease : undefined;
}
function serviceOf(given, seen) {
    const name = given.service === undefined ? (seen?.transactionService ?? '') : (0,service_name/* unitName */.C)(given.service);
    if (name === '')
        return undefined;
    const manager = given.service === undefined ? (seen?.transactionManager ?? 'auto') : given.manager;
    return { service: name, manager: manager || 'auto', sudo: given.sudo };
}
/** Words when the service is dead: then no further answer can make the release well. */
async function deathOf(host, place, service) {
    const unit = await (0,service_unit/* lookAtUnit */.Lr)(host, place?.root ?? '', place?.live, service);
    const verdict = (0,service_verdict/* judgeUnit */.M)(service.service, unit);
    return verdict.kind === 'dead' ? verdict.words : undefined;
}
function viaOf(given) {
    const via = given.via ?? (given.host.length > 0 ? 'host' : 'runner');
    if (via === 'runner' || (via === 'host' && given.host.length > 0))
        return via;
    throw new fault/* Fault */.v(via === 'host'
        ? 'Input `via` is host, but `host` names none.'
        : `Input \`via\` holds ${JSON.stringify(via)}, which is not understood.`, { state: fault/* NOTHING_TOUCHED */.X, remedy: 'Set `via`: it may hold host (with `host` set) or runner.' });
}
/** The first line is what the summary's headline says; each further line is one probe. */
function notWell(report, release, state, remedy) {
    const which = release === '' ? 'It' : `Release ${release}`;
    const count = `${report.failed} of ${report.probes.length} probe${report.probes.length === 1 ? '' : 's'} failed`;
    return new fault/* Fault */.v(`${which} is not well: ${count}.\n${report.reason}`, { state, remedy });
}


/***/ }),

/***/ 91:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ survey),
/* harmony export */   _m: () => (/* binding */ hasOpenRelease),
/* harmony export */   zA: () => (/* binding */ lackingTools)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7489);


/** Asks, and leaves nothing behind. @throws {Fault} when the host lacks a tool that every deploy needs. */
async function survey(host, place, signal) {
    const reply = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_1__/* .callProgram */ .bQ)(host, place.root, 'survey', { live: place.live }, { how: 'fed', ...(signal && { signal }) });
    const lacks = reply.all('lacks');
    if (lacks.length > 0)
        throw lackingTools(host, lacks);
    const live = reply.get('live');
    return {
        user: reply.get('user'),
        live: live.startsWith('?') ? '' : live,
        foreign: live.startsWith('?') ? live.slice(1) : '',
        liveRecipe: reply.get('live-recipe'),
        liveCommitted: reply.get('live-committed') !== '',
        liveHolder: reply.get('live-holder'),
        transaction: reply.get('transaction'),
        transactionRelease: reply.get('transaction-release'),
        transactionPrevious: reply.get('transaction-previous'),
        transactionNoReturn: reply.get('transaction-no-return'),
        transactionService: reply.get('transaction-service'),
        transactionManager: reply.get('transaction-manager'),
        transactionDeadline: deadlineOf(reply),
        transactionHolder: reply.get('transaction-holder'),
        transactionWords: reply.get('transaction-words'),
        system: reply.get('system'),
        libc: reply.get('libc'),
        node: reply.get('node'),
    };
}
function deadlineOf(reply) {
    const seconds = reply.number('transaction-deadline') ?? 0;
    return seconds === 0 ? undefined : new Date(seconds * 1000);
}
/** Is a release switched to and neither committed nor taken back? */
const hasOpenRelease = (seen) => seen.transaction === 'switched' || seen.transaction === 'restarted';
const lackingTools = (host, lacks) => new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .v(`${host.label} lacks what a deploy needs: ${lacks.join(', ')}.`, {
    state: 'nothing was changed; the live release is untouched',
    remedy: 'Install it on the host (Debian: apt-get install tar gzip util-linux coreutils findutils).',
});


/***/ })

};
