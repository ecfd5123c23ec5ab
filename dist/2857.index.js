export const id = 2857;
export const ids = [2857];
export const modules = {

/***/ 2857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ single_restart_action)
});

// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/github/action.ts
var action = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/github/inputs.ts
var inputs = __webpack_require__(5446);
// EXTERNAL MODULE: ./src/probe/clock.ts
var clock = __webpack_require__(336);
// EXTERNAL MODULE: ./src/release/place.ts
var release_place = __webpack_require__(4518);
// EXTERNAL MODULE: ./src/release/survey.ts
var survey = __webpack_require__(91);
// EXTERNAL MODULE: ./src/service/manager/of.ts + 3 modules
var of = __webpack_require__(9442);
;// CONCATENATED MODULE: ./src/service/ready.ts

/** Reads the input `ready`. @throws {Fault} on anything else than `auto`, `notify`, `port:NUMBER`, an http(s) URL. */
function parseReady(given) {
    if (given === 'auto' || given === 'notify')
        return { kind: given };
    const port = /^port:(\d{1,5})$/.exec(given)?.[1];
    if (port !== undefined && Number(port) >= 1 && Number(port) <= 65_535)
        return { kind: 'port', port: Number(port) };
    if (/^https?:\/\/[^\s]+$/.test(given) && URL.canParse(given))
        return { kind: 'http', url: given };
    throw new fault/* Fault */.v(`Input \`ready\` holds ${JSON.stringify(given)}, which is not understood.`, {
        state: fault/* NOTHING_TOUCHED */.X,
        remedy: 'Set `ready`: it may hold auto, notify, port:3000 or http://127.0.0.1:3000/health.',
    });
}

;// CONCATENATED MODULE: ./src/service/remarks.ts

/** What is no failure of this restart and will be trouble later, each in words with the remedy. Pure. */
function remarksOn({ name, root, reloaded, unit, programsBefore = [], end }) {
    const remarks = [];
    const user = unit.manager === 'systemd-user' ? ' --user' : '';
    if (unit.unitFile === 'disabled' && unit.triggeredBy === '') {
        remarks.push(`${name} is disabled: it runs now, and will not come back after a reboot. On the host: systemctl${user} enable ${name}`);
    }
    if (end.some((line) => /timed out\. (Killing|Aborting)/.test(line))) {
        remarks.push(`${name} did not end when it was asked to, and was killed by its time-out (TimeoutStopSec): what it was serving was cut off. ` +
            'Let it end by itself on SIGTERM.');
    }
    if (programsBefore.length > 0) {
        for (const words of (0,of/* managerOf */.d)(unit.manager).others(name, programsBefore, unit)) {
            remarks.push(`While ${name} was restarted another program changed, and not by this deploy: ${words}.`);
        }
    }
    const elsewhere = runsElsewhere({ name, root, reloaded, unit });
    if (elsewhere !== undefined)
        remarks.push(`${elsewhere} ${TO_THE_LIVE_LINK}`);
    return remarks;
}
/** What brings a unit to the release that is live. */
const TO_THE_LIVE_LINK = 'Let WorkingDirectory or ExecStart of the unit name the live link, and run systemctl daemon-reload.';
/** That nothing shows the process to be of any release; a probe for the build id may still. Pure. */
function runsElsewhere({ name, root, reloaded, unit, }) {
    // A daemon that stands in / finds what it serves by its own configuration.
    if (root === undefined || reloaded || unit.runsIn === '' || unit.runsIn === '/' || unit.command.includes(root)) {
        return undefined;
    }
    return `${name} runs in ${unit.runsIn}, not in a release below ${root}: a switch and a restart may change nothing for it.`;
}

// EXTERNAL MODULE: ./src/service/restart.ts
var restart = __webpack_require__(3804);
// EXTERNAL MODULE: ./src/service/settle.ts
var settle = __webpack_require__(5348);
// EXTERNAL MODULE: ./src/service/unit.ts
var service_unit = __webpack_require__(2949);
// EXTERNAL MODULE: ./src/words/printable.ts
var printable = __webpack_require__(6698);
// EXTERNAL MODULE: ./src/actions/after-failure.ts
var after_failure = __webpack_require__(7166);
// EXTERNAL MODULE: ./src/actions/autopsy.ts + 20 modules
var autopsy = __webpack_require__(1386);
// EXTERNAL MODULE: ./src/actions/commit.ts + 1 modules
var commit = __webpack_require__(1770);
// EXTERNAL MODULE: ./src/actions/connection.ts
var connection = __webpack_require__(4175);
;// CONCATENATED MODULE: ./src/service/gauge.ts
/** More than this are not left waiting at once: a service that hangs is not buried under questions. */
const MOST_UNDER_WAY = 50;
/**
 * Asks at a steady pace, as callers come: the next question does not wait for the answer to the one before.
 *
 * @param ask puts one question; gives words where it was not answered well. Never rejects.
 */
function startGauge(ask, everyMs, clock) {
    const stopping = new AbortController();
    const underWay = new Set();
    let [sent, failed, slowestMs, words] = [0, 0, 0, ''];
    let [first, last] = [0, 0];
    const once = async () => {
        const began = clock.now();
        sent += 1;
        const wrong = await ask();
        const ended = clock.now();
        slowestMs = Math.max(slowestMs, Math.round(ended - began));
        if (wrong === undefined)
            return;
        if (failed === 0)
            [first, words] = [began, wrong];
        failed += 1;
        first = Math.min(first, began);
        last = Math.max(last, ended);
    };
    const pace = async () => {
        while (!stopping.signal.aborted) {
            if (underWay.size < MOST_UNDER_WAY) {
                const question = once().finally(() => underWay.delete(question));
                underWay.add(question);
            }
            await clock.sleep(everyMs, stopping.signal).catch(() => { });
        }
        await Promise.all(underWay);
    };
    const done = pace();
    return {
        async stop() {
            stopping.abort();
            await done;
            return { sent, failed, slowestMs, silentMs: Math.round(last - first), words };
        },
    };
}

;// CONCATENATED MODULE: ./src/actions/measure.ts


/** Twenty questions a second: a gap of 50 ms is seen, and no app is hurt by them. */
const EVERY_MS = 50;
/** A caller would not wait longer. */
const PATIENCE_MS = 10_000;
/**
 * Begins to ask the service as its callers do, through the SSH connection; `undefined` where there is no URL to ask, or
 * it does not answer before the restart either.
 */
async function beginMeasuring(host, ready, url, job) {
    const target = url ?? (ready.kind === 'http' ? ready.url : undefined);
    if (target === undefined)
        return undefined;
    const [{ parseProbes }, { request }, { judge }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5634).then(__webpack_require__.bind(__webpack_require__, 5634)),
        __webpack_require__.e(/* import() */ 3356).then(__webpack_require__.bind(__webpack_require__, 3356)),
        __webpack_require__.e(/* import() */ 1040).then(__webpack_require__.bind(__webpack_require__, 1040)),
    ]);
    const [probe] = await parseProbes(`GET ${target}`);
    if (probe === undefined)
        return undefined;
    const means = { dial: (address, port) => host.dial(address, port), limitMs: PATIENCE_MS };
    const ask = async () => {
        const verdict = judge(probe, await request(probe, means), { warnMs: PATIENCE_MS, failMs: PATIENCE_MS });
        return verdict.ok ? undefined : verdict.reason;
    };
    const before = await ask();
    if (before === undefined)
        return startGauge(ask, EVERY_MS, clock/* systemClock */.m);
    job.info(`The gap is not measured: before the restart ${target} ${before}`);
    return undefined;
}
/** Outputs, and the row of the summary. */
function tellMeasured(job, measured, unit) {
    job.output('requests-sent', measured?.sent ?? '');
    job.output('requests-failed', measured?.failed ?? '');
    job.output('requests-slowest-ms', measured?.slowestMs ?? '');
    job.output('silent-ms', measured?.silentMs ?? '');
    const close = unit.triggeredBy.includes('.socket') ? '' : '; a socket closes it: docs/no-lost-requests.md';
    if (measured === undefined)
        return [];
    const { sent, failed, slowestMs, silentMs } = measured;
    const words = `${sent} sent while it restarted, ${failed} failed, slowest ${slowestMs} ms`;
    job.info(`Requests: ${words}${failed > 0 ? `; no answer for ${silentMs} ms` : ''}`);
    return [['requests', failed === 0 ? words : `${words}; no answer for ${silentMs} ms${close}`]];
}

// EXTERNAL MODULE: ./src/actions/readiness.ts
var readiness = __webpack_require__(5047);
// EXTERNAL MODULE: ./src/actions/single-restart-summary.ts
var single_restart_summary = __webpack_require__(2052);
;// CONCATENATED MODULE: ./src/actions/single-restart.ts




















/** Pays the restart that a release owes, exactly once, and proves it. */
const single_restart_action = (0,action/* defineAction */.Q)({
    inputs: {
        ...connection/* connectionInputs */.eu,
        path: (0,inputs/* text */.Qq)(),
        live: (0,inputs/* textOr */.ph)('current'),
        service: (0,inputs/* required */.mw)('the name of the unit, such as my-app.service'),
        manager: (0,inputs/* choice */.Yq)(['auto', 'systemd', 'systemd-user', 'supervisor'], 'auto'),
        mode: (0,inputs/* choice */.Yq)(['restart', 'reload'], 'restart'),
        always: (0,inputs/* flag */.Jt)(false),
        check: (0,inputs/* text */.Qq)(),
        timeout: (0,inputs/* seconds */.YA)(60, 1, 3600),
        'stable-for': (0,inputs/* seconds */.YA)(5, 0, 3600),
        ready: (0,inputs/* textOr */.ph)('auto'),
        measure: (0,inputs/* text */.Qq)(),
        release: (0,inputs/* text */.Qq)(),
        commit: (0,inputs/* flag */.Jt)(false),
        'on-failure': (0,inputs/* choice */.Yq)(['revert', 'fail'], 'revert'),
    },
    outputs: [
        'restarts',
        'invocation-before',
        'invocation-after',
        'main-pid',
        'running-release',
        'proof',
        'gap-ms',
        'requests-sent',
        'requests-failed',
        'requests-slowest-ms',
        'silent-ms',
        'state',
        'evidence',
        'receipt',
    ],
    async main(inputs, job) {
        const ready = parseReady(inputs.ready);
        if (inputs.measure !== undefined)
            mustBeUrl(inputs.measure);
        const place = inputs.path === undefined ? undefined : (0,release_place/* placeOf */.$t)(inputs.path, inputs.live);
        const service = {
            service: (0,of/* managerOf */.d)(inputs.manager).nameOf(inputs.service),
            manager: inputs.manager,
            sudo: inputs.sudo,
        };
        if (inputs.mode === 'reload' && !(0,of/* managerOf */.d)(inputs.manager).reloads)
            throw cannotReload(inputs.manager);
        const release = inputs.release === undefined ? undefined : (0,release_place/* releaseName */["do"])(inputs.release);
        await (0,connection/* withHost */.RD)(inputs, job, async (host) => {
            const wish = {
                root: place?.root ?? '',
                live: place?.live,
                service,
                holder: (0,connection/* holderOf */.Kd)(job),
                release,
                mode: inputs.mode,
                always: inputs.always,
                check: inputs.check,
                timeout: inputs.timeout,
            };
            const gauge = await beginMeasuring(host, ready, inputs.measure, job);
            const done = await job
                .stage(`Restart ${service.service}`, () => (0,restart/* restart */.S)(host, wish, job.info))
                .catch(async (error) => {
                await gauge?.stop();
                throw error;
            });
            tellOutputs(job, done, done.unit);
            job.output('state', done.state === 'none' ? 'unchanged' : done.state);
            let failure;
            const note = (each) => {
                failure = each;
            };
            const settled = await watch(host, place, service, ready, done, inputs, job, note).finally(() => gauge?.stop());
            const measured = done.restarts > 0 || done.reloaded ? await gauge?.stop() : undefined;
            tellOutputs(job, done, settled.unit);
            const words = failureOf(settled, done, place, service);
            // Where the manager started it again, the start that died tells why.
            const died = settled.unit.automaticRestarts > 0 ? done.unit.invocation : settled.unit.invocation;
            const journal = words === undefined ? [] : await (0,service_unit/* lastWords */.aN)(host, service, died).catch(() => []);
            // A service that was being watched when the job was cancelled has said nothing of its end.
            const patient = {
                service,
                unit: settled.unit,
                journal,
                failures: failure ? [failure] : [],
                release: release ?? '',
            };
            const found = words === undefined || job.signal.aborted ? undefined : await (0,autopsy/* autopsy */._r)(host, place, patient);
            await (0,autopsy/* leaveEvidence */.zb)(job, 'restart', { cause: found?.cause, service, done, settled, journal, host: found?.host });
            if (words !== undefined || settled.kind === 'ill') {
                (0,single_restart_summary/* tellDeath */.Ul)(job, service.service, settled.unit, journal);
                const after = await (0,after_failure/* afterFailure */.H)(host, place, job, inputs['on-failure'], `${words ?? ''}${(0,autopsy/* mostLikely */.Mi)(found?.cause)}`);
                job.output('state', after.state);
                const quoted = job.signal.aborted ? [] : quoteLast(journal);
                const cause = found?.cause;
                const what = [`${words ?? ''}${(0,autopsy/* mostLikely */.Mi)(cause)}`, ...quoted].join(' ');
                throw new fault/* Fault */.v(what, { state: after.words, remedy: (0,autopsy/* remedyFor */.wJ)(cause, after) });
            }
            const seen = tellMeasured(job, measured, settled.unit);
            if (done.reloaded)
                (0,single_restart_summary/* tellReload */.x9)(job, service.service, done);
            else if (done.restarts === 0)
                (0,single_restart_summary/* tellNoRestart */.a0)(job, service.service, settled.unit);
            else
                (0,single_restart_summary/* tellRestart */.TZ)(job, service.service, done, settled, seen);
            if (inputs.commit && isOpen(done)) {
                // No probe comes after this: what nothing shows to run is not committed.
                const about = { name: service.service, root: place?.root, reloaded: done.reloaded, unit: settled.unit };
                const elsewhere = runsElsewhere(about);
                if (elsewhere !== undefined) {
                    const after = await (0,after_failure/* afterFailure */.H)(host, place, job, inputs['on-failure'], elsewhere);
                    job.output('state', after.state);
                    const remedy = `${TO_THE_LIVE_LINK} Or name a probe that asks for the build id (input \`probes\`).`;
                    throw new fault/* Fault */.v(elsewhere, { state: after.words, remedy });
                }
            }
            for (const remark of await remarks(host, place, service, done, settled.unit))
                job.warning(remark);
            if (inputs.commit && place !== undefined)
                await commitOpen(host, place, release, done, settled.unit, job);
        });
    },
});
async function watch(host, place, service, ready, done, inputs, job, note) {
    // Nothing was restarted: what runs is judged as it is, once.
    const acted = done.restarts > 0 || done.reloaded;
    const stableFor = acted ? inputs['stable-for'] : 0;
    const question = await (0,readiness/* readinessOf */.c)(ready, host, done.unit, note);
    // The manager counts its own starts from the last one that was asked for: those before a reload are no news.
    const old = done.restarts > 0 ? 0 : done.unit.automaticRestarts;
    const sinceThen = (unit) => ({ ...unit, automaticRestarts: unit.automaticRestarts - old });
    const watching = job.stage(`Watch ${service.service}`, () => (0,settle/* settle */.G)({
        name: service.service,
        first: sinceThen(done.unit),
        look: async () => sinceThen(await (0,service_unit/* lookAtUnit */.Lr)(host, place?.root ?? '', place?.live, service, job.signal)),
        ready: question,
        timeout: inputs.timeout,
        stableFor,
        clock: clock/* systemClock */.m,
        signal: job.signal,
    }));
    return await watching.catch((error) => {
        if (!job.signal.aborted)
            throw error;
        // The switch and the restart are done: a cancelled job must not leave them unproven.
        return { kind: 'ill', unit: done.unit, words: `The job was cancelled while ${service.service} was watched.` };
    });
}
/** Why the restart does not count as done, in one sentence; nothing when it does. */
function failureOf(settled, done, place, service) {
    if (settled.kind === 'ill') {
        const refused = done.refused === '' ? '' : ` The manager said: ${(0,printable/* excerpt */.K)(done.refused)}`;
        return `${settled.words}${refused}`;
    }
    if (done.refused !== '')
        return `The restart of ${service.service} was refused: ${(0,printable/* excerpt */.K)(done.refused)}.`;
    if (done.restarts > 0 && done.invocationBefore === settled.unit.invocation) {
        return `${service.service} still runs the invocation from before the restart.`;
    }
    if (place !== undefined && !done.reloaded && done.state === 'restarted' && settled.unit.proof === '') {
        return `Nothing proves that ${service.service} runs the new release.`;
    }
    return undefined;
}
/** A service that stops within a second was not killed by any time-out: its journal is not asked. */
const SLOW_STOP_MS = 1_000;
async function remarks(host, place, service, done, unit) {
    const slow = done.gapMs !== undefined && done.gapMs > SLOW_STOP_MS;
    const end = slow ? await (0,service_unit/* lastWords */.aN)(host, service, done.invocationBefore, 20).catch(() => []) : [];
    return remarksOn({
        name: service.service,
        root: place?.root,
        reloaded: done.reloaded,
        unit,
        programsBefore: done.programsBefore,
        end,
    });
}
const isOpen = ({ state }) => state === 'restarted' || state === 'switched';
async function commitOpen(host, place, release, done, unit, job) {
    if (!isOpen(done))
        return;
    const name = release ?? (done.reloaded ? (await (0,survey/* survey */.F)(host, place)).transactionRelease : unit.runningRelease);
    await (0,commit/* commitWithReceipt */.w)(host, place, name, job);
}
function tellOutputs(job, done, unit) {
    job.output('restarts', done.restarts + (done.restarts > 0 ? unit.automaticRestarts : 0));
    job.output('invocation-before', done.invocationBefore);
    job.output('invocation-after', unit.invocation);
    job.output('main-pid', unit.pid);
    // After a reload the process stands where it was started: that tells nothing about what it serves.
    job.output('running-release', done.reloaded ? '' : unit.runningRelease);
    job.output('proof', done.reloaded ? '' : unit.proof);
    job.output('gap-ms', done.gapMs ?? '');
}
/** The last thing the process said, else what its manager said of its end, for those who see the annotation only. */
function quoteLast(journal) {
    const telling = journal.findLast((line) => /error|cannot|fatal|denied|EADDRINUSE|exception/i.test(line)) ??
        journal.findLast((line) => /failed|killed|exited|dumped/i.test(line)) ??
        journal.at(-1);
    return telling === undefined ? [] : [`It said: ${(0,printable/* excerpt */.K)(telling)}`];
}
function mustBeUrl(given) {
    if (/^https?:\/\/[^\s]+$/.test(given) && URL.canParse(given))
        return;
    throw new fault/* Fault */.v(`Input \`measure\` holds ${JSON.stringify(given)}, which is no URL.`, {
        state: fault/* NOTHING_TOUCHED */.X,
        remedy: 'Set `measure`: it may hold a URL that the service answers, such as http://127.0.0.1:3000/health.',
    });
}
const cannotReload = (manager) => new fault/* Fault */.v(`Input \`mode\` is reload, and ${manager} can only restart.`, {
    state: fault/* NOTHING_TOUCHED */.X,
    remedy: 'Leave `mode` away.',
});


/***/ }),

/***/ 3804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ restart)
/* harmony export */ });
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4521);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2949);


/** Pays the restart that is owed, once. The lock, the debt and the note of it are the host program's. */
async function restart(host, wish, say) {
    const { root, live, service, holder, release, mode, always, check } = wish;
    const reply = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, root, 'restart', {
        live,
        ...service,
        ...holder,
        release,
        mode,
        always: always || root === '',
        check,
        timeout: Math.ceil(wish.timeout / 1000),
    }, { timeout: 2 * wish.timeout + 30_000, onLine: say });
    const unit = (0,_unit_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)(reply);
    const acted = reply.number('restarts') ?? 0;
    // A unit that cannot reload, or did not run, was started anew.
    const reloaded = acted > 0 && mode === 'reload' && reply.get('invocation-before') === unit.invocation;
    const restarts = reloaded ? 0 : acted;
    const status = reply.number('command-status') ?? 0;
    return {
        restarts,
        invocationBefore: reply.get('invocation-before'),
        unit,
        refused: status === 0 ? '' : reply.get('command-words') || `exit status ${status}`,
        state: reply.get('state'),
        reloaded,
        programsBefore: reply.all('program-before'),
        gapMs: restarts > 0 && reply.get('active-before') === 'active' ? gap(unit) : undefined,
    };
}
function gap({ stoppedAt, startedAt }) {
    return stoppedAt > 0 && startedAt > stoppedAt ? Math.round((startedAt - stoppedAt) / 1000) : undefined;
}


/***/ }),

/***/ 5348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ settle)
/* harmony export */ });
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2834);

const INTERVAL = 300;
/** Watches a service after its restart until it is ready and has stayed up, or cannot become well any more. */
async function settle({ name, first, look, ready, timeout, stableFor, clock, signal, }) {
    const started = clock.now();
    let unit = first;
    let readySince;
    for (;;) {
        signal.throwIfAborted();
        const ill = illness(name, first, unit);
        if (ill !== undefined)
            return { kind: 'ill', unit, words: ill };
        const verdict = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeUnit */ .M)(name, unit);
        const waiting = verdict.kind === 'starting' ? `it is ${unit.active}/${unit.sub}` : await ready?.();
        const now = clock.now();
        if (waiting === undefined) {
            readySince ??= now;
            if (now - readySince >= stableFor)
                return { kind: 'well', unit, readyAfter: Math.round(readySince - started) };
        }
        else if (readySince !== undefined) {
            return { kind: 'ill', unit, words: `${name} was ready and then was not: ${waiting}.` };
        }
        else if (now - started >= timeout) {
            return { kind: 'ill', unit, words: `${name} was not ready within ${timeout / 1000} s: ${waiting}.` };
        }
        const pause = readySince === undefined ? INTERVAL : Math.min(INTERVAL, stableFor - (now - readySince));
        await clock.sleep(Math.max(10, pause), signal);
        unit = await look();
    }
}
/** Reasons that no waiting can mend. */
function illness(name, first, unit) {
    const verdict = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeUnit */ .M)(name, unit);
    if (verdict.kind === 'dead')
        return verdict.words;
    if (first.invocation !== '' && unit.invocation !== first.invocation) {
        return `${name} was restarted a second time by somebody else while it was watched.`;
    }
    return undefined;
}


/***/ })

};
