export const id = 1971;
export const ids = [1971];
export const modules = {

/***/ 1770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ commitWithReceipt)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/host/program/call.ts
var call = __webpack_require__(7489);
// EXTERNAL MODULE: ./src/release/closing.ts
var closing = __webpack_require__(3274);
;// CONCATENATED MODULE: ./src/release/receipt.ts
/** Reads the answer to `facts`. */
function factsOf(reply) {
    const [invocationBefore = '', invocationAfter = ''] = reply.get('invocations').split(' ');
    return {
        release: reply.get('release'),
        previous: reply.get('previous'),
        digest: reply.get('digest'),
        recipe: reply.get('recipe'),
        files: reply.number('files') ?? 0,
        sealed: reply.get('sealed'),
        onDisk: reply.get('on-disk'),
        manifest: reply.get('manifest'),
        manifestFiles: reply.number('manifest-files') ?? 0,
        manifestOnDisk: reply.number('manifest-on-disk') ?? 0,
        changed: reply.all('changed'),
        service: reply.get('service'),
        invocationBefore,
        invocationAfter,
        invocationNow: reply.get('invocation'),
        restarts: reply.number('restarts') ?? 0,
        pid: reply.number('pid') ?? 0,
        runningRelease: reply.get('running-release'),
        runsIn: reply.get('runs-in'),
        proof: reply.get('proof'),
        openedAt: reply.number('opened') ?? 0,
        restartedAt: reply.number('restarted') ?? 0,
    };
}
/** The receipt of a committed release: one line of JSON, kept on the host beside the release. */
function receiptOf(facts, { host, run, at, probes }) {
    const time = (seconds) => seconds === 0 ? undefined : new Date(seconds * 1000).toISOString();
    const receipt = {
        version: 1,
        release: facts.release,
        previous: facts.previous || undefined,
        host,
        artifact: {
            digest: facts.digest,
            recipe: facts.recipe,
            manifest: facts.manifest === ''
                ? undefined
                : { digest: facts.manifest, files: facts.manifestFiles, onDisk: facts.manifestOnDisk },
            asBuilt: isAsBuilt(facts),
            files: facts.files,
            sealed: facts.sealed,
            onDisk: facts.onDisk,
            intact: isIntact(facts),
        },
        process: facts.service === ''
            ? undefined
            : {
                service: facts.service,
                ...runningOf(facts, probes),
                runsIn: facts.runsIn || undefined,
                pid: facts.pid,
                invocationBefore: facts.invocationBefore,
                invocationAfter: facts.invocationAfter || facts.invocationNow,
                restarts: facts.restarts,
            },
        probes,
        times: { opened: time(facts.openedAt), restarted: time(facts.restartedAt), committed: at.toISOString() },
        run,
    };
    return `${JSON.stringify(receipt)}\n`;
}
/** Do the files on the disk hold what they held when the release was made? */
const isIntact = (facts) => facts.changed.length === 0 && facts.sealed === facts.onDisk;
/**
 * Is what lies on the disk the artifact, whole? Its digest is that of the manifest on the host, and every file that
 * this manifest names was read again with the sha256 that stands there.
 */
const isAsBuilt = (facts) => facts.manifest !== '' && facts.manifest === facts.digest && facts.manifestOnDisk === facts.manifestFiles;
/** What the host can tell of the process comes first; else every answer of the probes named the build that was asked for. */
function runningOf(facts, probes) {
    if (facts.proof === '' && probes !== undefined && probes.buildIds.length > 0) {
        return { release: facts.release, proof: 'build-id' };
    }
    return { release: facts.runningRelease, proof: facts.proof };
}
/** The receipt with the head of the host's log put in, as the host itself keeps it. */
function withLog(receipt, head, lines) {
    return `${JSON.stringify({ log: { head, lines }, ...JSON.parse(receipt) }, undefined, 2)}\n`;
}

// EXTERNAL MODULE: ./src/actions/connection.ts
var connection = __webpack_require__(4175);
// EXTERNAL MODULE: ./src/actions/single-restart-summary.ts
var single_restart_summary = __webpack_require__(2052);
;// CONCATENATED MODULE: ./src/actions/commit.ts










/**
 * Commits the open release: asks the host once more what is true, has it keep the receipt, and leaves the receipt as a
 * file, an output and a part of the summary.
 *
 * @throws {Fault} when the host's files are no longer those that were deployed, or the host says no.
 */
async function commitWithReceipt(host, place, release, job, probes) {
    await job.stage(`Commit ${release}`, async () => {
        const facts = factsOf(await (0,call/* callProgram */.bQ)(host, place.root, 'facts', { live: place.live, release }));
        if (!isIntact(facts))
            throw changedFiles(facts);
        const receipt = receiptOf(facts, { host: host.label, run: job.run, at: new Date(), probes });
        const done = await (0,closing/* commit */.cd)(host, place, (0,connection/* holderOf */.Kd)(job), release, receipt);
        if (done.pruned.length > 0)
            job.info(`Removed old releases: ${done.pruned.join(', ')}`);
        await leave(withLog(receipt, done.logHead, done.logLines), release, job);
        tellReceipt(job, facts, probes, done.logHead);
    });
    job.info(`Release ${release} is live on ${host.label} and committed.`);
    job.output('state', 'committed');
}
async function leave(receipt, release, job) {
    const file = (0,external_node_path_.join)(job.temp, `surefoot-receipt-${release}-${(0,external_node_crypto_.randomUUID)()}.json`);
    await (0,promises_.writeFile)(file, receipt, { flag: 'wx' });
    job.output('receipt', file);
    // One path a line: what the platform is to attest. Where that is off, nothing reads it.
    const artifacts = process.env['GITHUB_ARTIFACTS'];
    if (artifacts)
        await (0,promises_.appendFile)(artifacts, `${file}\n`);
}
function tellReceipt(job, facts, probes, head) {
    const buildIds = probes?.buildIds ?? [];
    job.summary.add((0,markdown/* table */.tp)(['receipt', ''], [
        ['artifact', commit_short(facts.digest)],
        ['on disk', `${facts.files} files read again, as deployed (${commit_short(facts.onDisk)})${ofArtifact(facts)}`],
        ...(facts.service === '' ? [] : [['process', processWords(facts, probes)]]),
        ...(buildIds.length === 0 ? [] : [['answers', `name the build ${buildIds.map(markdown/* code */.aY).join(', ')}`]]),
        ["the host's log", `ends with ${commit_short(head)}`],
    ]));
}
const commit_short = (digest) => (0,markdown/* code */.aY)(digest.slice(0, 12));
/** How much of the artifact is there; what is left out, written by the service or oddly named is not compared. */
function ofArtifact(facts) {
    if (isAsBuilt(facts))
        return `: all ${facts.manifestFiles} of the artifact, as built`;
    if (facts.manifest === '' || facts.manifest !== facts.digest)
        return '';
    return `: ${facts.manifestOnDisk} of the ${facts.manifestFiles} of the artifact, as built`;
}
function processWords(facts, probes) {
    const { release, proof } = runningOf(facts, probes);
    const runs = proof === '' ? 'what it runs is not known' : `runs ${(0,markdown/* code */.aY)(release)}: ${single_restart_summary/* PROOF */.HN[proof] ?? (0,markdown/* code */.aY)(proof)}`;
    return `${(0,markdown/* code */.aY)(facts.service)} ${runs}; ${facts.restarts} restart${facts.restarts === 1 ? '' : 's'}`;
}
const changedFiles = ({ release, changed }) => new fault/* Fault */.vC(`Files of ${release} changed on the host since they were deployed: ${changed.join(', ') || 'some'}.`, {
    state: `release ${release} is live and not confirmed`,
    remedy: 'Look who writes into the release; name what the service may write in the input `writable`.',
});


/***/ }),

/***/ 7302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ tellWhy),
/* harmony export */   F: () => (/* binding */ tellWhyOf)
/* harmony export */ });
/**
 * The words below a failure of a step that works on what is deployed already. Of a host that is not reached, or whose
 * connection went, there is nothing to be seen; without a `path` nothing is asked.
 */
function tellWhyOf(job, inputs, { place, service, mode = 'restart' }) {
    return async (host) => {
        if (host === undefined || place === undefined)
            return;
        const wish = { ...place, ...service, sudo: inputs.sudo, mode, adopt: false, engines: [] };
        await tellWhy(job, host, wish, inputs);
    };
}
/** The words below a failure: what may be wrong with the host, or with the way to it. Never throws. */
async function tellWhy(job, host, wish, inputs) {
    if (job.signal.aborted)
        return;
    // Loaded only here: most steps end well.
    const loaded = await Promise.all([
        __webpack_require__.e(/* import() */ 8697).then(__webpack_require__.bind(__webpack_require__, 8697)),
        Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(9410), __webpack_require__.e(4294)]).then(__webpack_require__.bind(__webpack_require__, 2315)),
        __webpack_require__.e(/* import() */ 909).then(__webpack_require__.bind(__webpack_require__, 909)),
    ]).catch(() => undefined);
    if (loaded === undefined)
        return;
    const [{ judgeConnection }, { diagnose }, { tellDiagnosis }] = loaded;
    const { findings, publicKey } = await judgeConnection(inputs);
    if (host === undefined)
        tellDiagnosis(job, findings, 'What the connection was tried with');
    else
        tellDiagnosis(job, await diagnose(host, { ...wish, publicKey }));
}


/***/ }),

/***/ 9147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ tellOthers),
/* harmony export */   Gl: () => (/* binding */ failureOfOther),
/* harmony export */   df: () => (/* binding */ watchOthers),
/* harmony export */   nl: () => (/* binding */ stillTheOld)
/* harmony export */ });
/* harmony import */ var _github_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5566);
/* harmony import */ var _service_unit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2949);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6698);
/* harmony import */ var _single_restart_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2052);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6176);





/** Watches the units beside the first, all at once, until they have stayed up. Sockets, and those not come to, are left out. */
async function watchOthers(host, place, service, { others }, { timeout, stableFor }, job) {
    const watched = others.filter(({ how }) => how !== 'socket' && how !== 'not-reached');
    return await Promise.all(watched.map(async (done) => {
        const own = { service: done.name, manager: service.manager, sudo: service.sudo };
        const unit = await (0,_service_unit_js__WEBPACK_IMPORTED_MODULE_1__/* .lookAtUnit */ .Lr)(host, place?.root ?? '', place?.live, own);
        const first = { ...unit, invocation: done.invocationAfter || unit.invocation };
        const wish = { service: own, unit: first, restarts: done.restarts, ready: { kind: 'auto' } };
        return {
            service: own,
            done,
            settled: await (0,_watch_js__WEBPACK_IMPORTED_MODULE_4__/* .settleUnit */ .A)(host, place, { ...wish, timeout, stableFor }, job, () => { }),
        };
    }));
}
/** A unit that was restarted has another invocation than before; words where it has not. */
function stillTheOld({ service }, before, { unit }) {
    return before === unit.invocation ? `${service} still runs the invocation from before the restart.` : undefined;
}
/** Why a unit beside the first does not count as restarted, in one sentence; nothing when it does. */
function failureOfOther({ service, done, settled }, mode, isOpen, proves) {
    const refused = done.refused === '' ? '' : ` The manager said: ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(done.refused)}`;
    if (settled.kind === 'ill')
        return `${settled.words}${refused}`;
    if (done.refused !== '')
        return `The restart of ${service.service} was refused: ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(done.refused)}.`;
    const anew = mode === 'restart' && (done.how === 'asked' || done.how === 'together');
    const old = anew ? stillTheOld(service, done.invocationBefore, settled) : undefined;
    if (old !== undefined)
        return old;
    if (isOpen && proves && settled.unit.proof === '')
        return `Nothing proves that ${service.service} runs the new release.`;
    return undefined;
}
const HOW = {
    asked: 'restarted',
    together: 'restarted together with one before it',
    before: 'had been restarted already',
    socket: 'left alone: it holds the port',
    'not-reached': 'not come to',
};
/** One row a unit, where there are several. */
function tellOthers(job, others, settled) {
    if (others.length === 0)
        return;
    const rows = others.map(({ name, how, invocationBefore, invocationAfter }) => {
        const unit = settled.find(({ done }) => done.name === name)?.settled.unit;
        const proof = unit === undefined || unit.proof === '' ? '' : (_single_restart_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .PROOF */ .HN[unit.proof] ?? (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(unit.proof));
        const change = invocationBefore === invocationAfter ? '' : `${invocationBefore.slice(0, 8)} → ${invocationAfter.slice(0, 8)}`;
        return [(0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name), HOW[how], change, unit === undefined ? '' : (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(String(unit.pid)), proof];
    });
    job.summary.add((0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['unit', '', 'invocation', 'main process', 'proof'], rows));
}


/***/ }),

/***/ 1971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ rollback_action)
});

// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/github/action.ts
var action = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/github/inputs.ts
var inputs = __webpack_require__(5446);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/probe/clock.ts
var clock = __webpack_require__(336);
// EXTERNAL MODULE: ./src/probe/judge.ts + 4 modules
var judge = __webpack_require__(1040);
// EXTERNAL MODULE: ./src/probe/parse.ts + 3 modules
var parse = __webpack_require__(5634);
// EXTERNAL MODULE: ./src/probe/request.ts + 5 modules
var request = __webpack_require__(3356);
// EXTERNAL MODULE: ./src/probe/schedule.ts + 2 modules
var schedule = __webpack_require__(4881);
// EXTERNAL MODULE: ./src/host/program/call.ts
var call = __webpack_require__(7489);
;// CONCATENATED MODULE: ./src/release/back-to.ts

/**
 * Opens a rollback on the host: to the newest committed release other than the live one, or to a named one.
 *
 * @throws {Refusal} when there is nothing to go back to, or the release is missing, incomplete, uncommitted or changed.
 */
async function backTo(host, place, holder, to, service, say) {
    const named = service.service === '' ? {} : service;
    const reply = await (0,call/* callProgram */.bQ)(host, place.root, 'back-to', { live: place.live, ...holder, ...named, to, reason: `rollback by ${holder.actor}` }, { onLine: say });
    if (reply.get('kind') === 'revert')
        return { kind: 'open', release: reply.get('open') };
    return {
        kind: 'switched',
        release: reply.get('release'),
        from: reply.get('previous'),
        service: reply.get('service'),
        more: reply.all('more'),
    };
}

// EXTERNAL MODULE: ./src/release/closing.ts
var closing = __webpack_require__(3274);
// EXTERNAL MODULE: ./src/release/place.ts
var release_place = __webpack_require__(4518);
// EXTERNAL MODULE: ./src/service/manager/of.ts + 4 modules
var of = __webpack_require__(2348);
// EXTERNAL MODULE: ./src/service/restart.ts
var restart = __webpack_require__(3804);
// EXTERNAL MODULE: ./src/service/settle.ts
var settle = __webpack_require__(5348);
// EXTERNAL MODULE: ./src/service/unit.ts
var unit = __webpack_require__(2949);
// EXTERNAL MODULE: ./src/service/units.ts
var units = __webpack_require__(3324);
// EXTERNAL MODULE: ./src/actions/commit.ts + 1 modules
var commit = __webpack_require__(1770);
// EXTERNAL MODULE: ./src/actions/connection.ts
var connection = __webpack_require__(4175);
// EXTERNAL MODULE: ./src/actions/diagnosis.ts
var diagnosis = __webpack_require__(7302);
// EXTERNAL MODULE: ./src/actions/fleet/each-host.ts + 2 modules
var each_host = __webpack_require__(4309);
// EXTERNAL MODULE: ./src/actions/other-units.ts
var other_units = __webpack_require__(9147);
;// CONCATENATED MODULE: ./src/actions/rollback.ts






















const rollback_inputs = {
    ...connection/* connectionInputs */.eu,
    path: (0,inputs/* required */.mw)('the absolute path of the deploy root on the host, such as /opt/my-app'),
    live: (0,inputs/* textOr */.ph)('current'),
    to: (0,inputs/* text */.Qq)(),
    only: (0,inputs/* text */.Qq)(),
    service: (0,inputs/* text */.Qq)(),
    manager: (0,inputs/* choice */.Yq)(['auto', 'systemd', 'systemd-user', 'supervisor'], 'auto'),
    probes: (0,inputs/* text */.Qq)(),
    timeout: (0,inputs/* seconds */.YA)(60, 1, 3600),
    'stable-for': (0,inputs/* seconds */.YA)(5, 0, 3600),
};
/** Returns a host to a committed release: by hand, or at the end of a job for what that job left open. */
const rollback_action = (0,action/* defineAction */.Q)({
    inputs: rollback_inputs,
    outputs: ['release', 'from', 'restarts', 'state', 'receipt'],
    main: (inputs, job) => (0,each_host/* onEachHost */.V)(inputs, job, rollBackOn),
});
/** The story of one host. */
async function rollBackOn(inputs, job, member) {
    const place = (0,release_place/* placeOf */.$t)(inputs.path, inputs.live);
    const to = inputs.to === undefined ? undefined : (0,release_place/* releaseName */["do"])(inputs.to, 'to');
    const onlyOpen = onlyOf(inputs.only);
    const probes = inputs.probes === undefined ? [] : await (0,parse.parseProbes)(inputs.probes);
    const service = {
        ...(inputs.service === undefined ? { service: '' } : (0,units/* unitsOf */.$J)(inputs.service, inputs.manager)),
        manager: inputs.manager,
        sudo: inputs.sudo,
    };
    await (0,connection/* withHostOr */.q5)((0,diagnosis/* tellWhyOf */.F)(job, inputs, { place, service }), inputs, job, async (host) => {
        if (onlyOpen) {
            const back = await job.stage("Take back this run's open release", () => (0,closing/* revert */.ru)(host, place, (0,connection/* holderOf */.Kd)(job), 'a later step of the job failed or was cancelled', {
                only: 'open',
                say: job.info,
            }));
            await tellReverted(back, host, place, job, probes);
            sayLast(back, job);
            return;
        }
        await member.inTurn('go back');
        if (member.among)
            job.signal.throwIfAborted();
        await byHand(host, place, to, service, probes, inputs, job);
    });
}
async function byHand(host, place, to, wanted, probes, inputs, job) {
    const opened = await job.stage('Choose the release', () => backTo(host, place, (0,connection/* holderOf */.Kd)(job), to, wanted, job.info));
    if (opened.kind === 'open') {
        // Somebody's deploy is not confirmed: going back from it is the same way that its own failure would take.
        const back = await job.stage(`Take back ${opened.release}`, () => (0,closing/* revert */.ru)(host, place, undefined, `rollback by ${job.run.actor}`, { say: job.info }));
        await tellReverted(back, host, place, job, probes);
        return;
    }
    const { release, from } = opened;
    const service = {
        ...wanted,
        service: opened.service,
        more: opened.more,
        manager: opened.service === wanted.service ? wanted.manager : 'auto',
    };
    job.output('release', release);
    job.output('from', from);
    job.output('state', 'switched');
    const confirm = async () => {
        const done = service.service === '' ? 0 : await restartInto(host, place, release, service, inputs, job);
        if (service.service !== '')
            job.output('state', 'restarted');
        job.output('restarts', done);
        await probeAll(host, probes, release, job);
        await (0,commit/* commitWithReceipt */.w)(host, place, release, job);
        return done;
    };
    const restarts = await confirm().catch((error) => {
        throw job.signal.aborted ? cancelledAfterSwitch(release, error) : error;
    });
    job.summary.verdict(`\`${host.label}\` is back on \`${release}\`.`);
    tellTable(job, from, release, restarts);
    job.summary.next(`Mend what was wrong with ${from}; the next deploy goes on from ${release}.`);
}
/** What was asked for is live, and the host finished what it had begun: only nobody looked at it to the end. */
const cancelledAfterSwitch = (release, cause) => new fault/* Fault */.vC(`The rollback to ${release} was cancelled before it was confirmed.`, {
    state: `release ${release} is live, and not confirmed yet`,
    remedy: 'Run this same run again (Re-run jobs): it goes on from there and confirms it.',
    cause,
});
async function restartInto(host, place, release, service, inputs, job) {
    const wish = {
        root: place.root,
        live: place.live,
        service,
        holder: (0,connection/* holderOf */.Kd)(job),
        release,
        mode: 'restart',
        always: false,
        check: undefined,
        timeout: inputs.timeout,
    };
    const done = await job.stage(`Restart ${service.service}`, () => (0,restart/* restart */.S)(host, wish, job.info));
    const settled = await job.stage(`Watch ${service.service}`, () => (0,settle/* settle */.G)({
        name: service.service,
        first: done.unit,
        look: () => (0,unit/* lookAtUnit */.Lr)(host, place.root, place.live, service, job.signal),
        ready: undefined,
        timeout: inputs.timeout,
        stableFor: inputs['stable-for'],
        clock: clock/* systemClock */.m,
        signal: job.signal,
    }));
    const { timeout, 'stable-for': stableFor } = inputs;
    const others = settled.kind === 'ill' ? [] : await (0,other_units/* watchOthers */.df)(host, place, service, done, { timeout, stableFor }, job);
    const ill = [{ service, settled, refused: done.refused }, ...others.map((each) => ({ ...each, ...each.done }))].find((each) => each.settled.kind === 'ill' || each.refused !== '');
    if (ill === undefined)
        return done.restarts + done.others.reduce((sum, { restarts }) => sum + restarts, 0);
    const words = ill.settled.kind === 'ill' ? ill.settled.words : `${ill.service.service} was not restarted.`;
    throw new fault/* Fault */.vC(`${words} ${ill.refused}`.trim(), {
        state: `release ${release} is live, and its service is not well`,
        remedy: `Look at it on the host: ${(0,of/* managerOf */.d)(service.manager).lookAt(ill.service.service)}; or go further back with the input \`to\`.`,
    });
}
async function probeAll(host, probes, release, job) {
    if (probes.length === 0)
        return;
    const thresholds = { warnMs: 500, failMs: 3000 };
    const report = await job.stage('Probe', () => (0,schedule/* runSchedule */.P)({
        probes,
        plan: { successes: 2, intervalMs: 1000, timeoutMs: 60_000, holdMs: 0 },
        thresholds,
        signal: job.signal,
        ask: (each) => (0,request.request)(each, {
            dial: (address, port) => host.dial(address, port),
            limitMs: (0,judge.limitOf)(each, thresholds),
            signal: job.signal,
        }),
    }));
    if (report.outcome === 'passed')
        return;
    throw new fault/* Fault */.vC(report.reason.split('\n').join(' '), {
        state: `release ${release} is live again and does not pass the probes`,
        remedy: 'Look at the service and at what it depends on, or go further back with the input `to`.',
    });
}
async function tellReverted(back, host, _place, job, probes) {
    job.output('from', back.acted ? back.from : '');
    job.output('release', back.release);
    job.output('restarts', back.restarts);
    job.output('state', back.acted || back.state === 'failed' ? back.state : 'unchanged');
    if (!back.acted) {
        job.summary.verdict('Nothing of this run was open: nothing was taken back.');
        return;
    }
    if (back.refused !== '' || (back.service !== '' && back.active !== 'active')) {
        job.output('state', 'failed');
        throw new fault/* Fault */.vC(`Release ${back.release} is live again, but ${back.service} did not come up: ${back.refused || back.active}`, {
            state: `release ${back.release} is live; ${back.service} is ${back.active || 'in an unknown state'}`,
            remedy: `Look at the service on the host at once: ${(0,of/* managerOf */.d)(back.manager).lookAt(back.service)}`,
        });
    }
    await probeAll(host, probes, back.release, job);
    job.summary.verdict(`Release \`${back.from}\` was taken back; \`${back.release}\` is live on \`${host.label}\`.`, 'warning');
    tellTable(job, back.from, back.release, back.restarts);
    job.summary.next('Mend the cause and deploy again.');
}
/** At the end of a failed job these are the last lines of its log: they say again what the failed step said. */
function sayLast(back, job) {
    const failed = job.failedBefore();
    if (back.acted) {
        const state = `release ${back.release} is live again, ${back.from} was taken back (restarts: ${back.restarts})`;
        job.nowIs(state);
        job.info(`The host now: ${state}`);
    }
    else {
        job.info('Nothing of this run was open: nothing was taken back.');
        if (failed === undefined)
            return;
        job.info(`Failed before: ${failed.what.split('\n')[0]}`);
        job.info(`The host now: ${failed.state}`);
    }
    job.info(`What to do: ${failed?.remedy ?? 'Mend the cause and deploy again.'}`);
}
function tellTable(job, from, to, restarts) {
    job.summary.add((0,markdown/* table */.tp)(['the way back', ''], [
        ['from', (0,markdown/* code */.aY)(from)],
        ['to', (0,markdown/* code */.aY)(to)],
        ['restarts', String(restarts)],
    ]));
}
function onlyOf(given) {
    if (given === undefined)
        return false;
    if (given === 'open')
        return true;
    throw new fault/* Fault */.vC(`Input \`only\` holds ${JSON.stringify(given)}, which is not understood.`, {
        state: 'the host was not contacted; the live release is untouched',
        remedy: 'Set `only` to open, or leave it out.',
    });
}


/***/ }),

/***/ 2052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ PROOF),
/* harmony export */   TZ: () => (/* binding */ tellRestart),
/* harmony export */   Ul: () => (/* binding */ tellDeath),
/* harmony export */   a0: () => (/* binding */ tellNoRestart),
/* harmony export */   x9: () => (/* binding */ tellReload)
/* harmony export */ });
/* harmony import */ var _github_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5566);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6698);


/** How it is known what a process runs, in words. */
const PROOF = {
    cwd: 'its working directory lies in the release',
    'started-after-switch': 'it was started after the switch',
    'build-id': 'its answers name the build',
};
function tellRestart(job, name, done, settled, seen) {
    const { unit } = settled;
    const runs = unit.runningRelease === '' ? '' : ` and runs \`${unit.runningRelease}\``;
    job.summary.verdict(`\`${name}\` was restarted once${runs}.`);
    job.summary.add((0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['restart', ''], [
        ['invocation', `${short(done.invocationBefore)} → ${short(unit.invocation)}`],
        ['main process', (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(String(unit.pid))],
        [
            'gap',
            done.gapMs === undefined ? 'nothing ran before' : `${done.gapMs} ms between the old process and the new`,
        ],
        ...seen,
        ['ready after', `${settled.readyAfter} ms`],
        ...(unit.proof === '' ? [] : [['proof', `${PROOF[unit.proof] ?? (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(unit.proof)}`]]),
    ]));
    if (done.state === 'restarted')
        job.summary.next('smoke-probe confirms the release or takes it back.');
}
/** What a process does on a reload is its own affair: nothing about it is proven, and nothing is claimed. */
function tellReload(job, name, done) {
    job.summary.verdict(`\`${name}\` was reloaded, and runs on in the same invocation.`);
    if (done.state === 'restarted')
        job.summary.next('smoke-probe confirms the release or takes it back.');
}
function tellNoRestart(job, name, unit) {
    job.info(`No restart is owed: ${name} runs what is live.`);
    const runs = unit.runningRelease === '' ? 'what is live' : `\`${unit.runningRelease}\``;
    job.summary.verdict(`No restart is owed: \`${name}\` runs ${runs}, and was left alone.`);
}
/** The summary holds all of them; the log should still end with what to do. */
const MOST_IN_LOG = 12;
/** The last lines of the invocation that died, for those who never log in to the server. */
function tellDeath(job, name, unit, journal) {
    job.summary.add((0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['the service when it was given up', ''], [
        ['state', (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${unit.active}/${unit.sub}`)],
        ['result', `${(0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(unit.result)}, exit status ${unit.exitStatus}`],
        ['starts by the manager itself', String(unit.automaticRestarts)],
    ]));
    if (journal.length === 0)
        return;
    const lines = journal.map(_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g);
    for (const line of lines.slice(-MOST_IN_LOG))
        job.info(`[${name}] ${line}`);
    job.summary.add((0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`The last ${lines.length} lines of this start in the journal`, (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(lines.join('\n'))));
}
const short = (invocation) => (invocation === '' ? 'none' : (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(invocation.slice(0, 8)));


/***/ }),

/***/ 6176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ settleUnit),
/* harmony export */   w: () => (/* binding */ watch)
/* harmony export */ });
/* harmony import */ var _probe_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(336);
/* harmony import */ var _service_settle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5348);
/* harmony import */ var _service_unit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2949);
/* harmony import */ var _readiness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5047);




/** {@link settleUnit} as a stage of its own. */
function watch(host, place, watched, job, note) {
    return job.stage(`Watch ${watched.service.service}`, () => settleUnit(host, place, watched, job, note));
}
/** Watches a service until it is ready and has stayed up, or cannot become well any more. `note` hears of every answer that was none. */
async function settleUnit(host, place, { service, unit, restarts, ready, timeout, stableFor }, job, note) {
    const question = await (0,_readiness_js__WEBPACK_IMPORTED_MODULE_2__/* .readinessOf */ .c)(ready, { host, place, service, unit, note, say: (words) => job.info(words) });
    // The manager counts its own starts from the last one that was asked for: those before a reload are no news.
    const old = restarts > 0 ? 0 : unit.automaticRestarts;
    const sinceThen = (each) => ({ ...each, automaticRestarts: each.automaticRestarts - old });
    const watching = (0,_service_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G)({
        name: service.service,
        first: sinceThen(unit),
        look: async () => sinceThen(await (0,_service_unit_js__WEBPACK_IMPORTED_MODULE_1__/* .lookAtUnit */ .Lr)(host, place?.root ?? '', place?.live, service, job.signal)),
        ready: question,
        timeout,
        stableFor,
        clock: _probe_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m,
        signal: job.signal,
    });
    return await watching.catch((error) => {
        if (!job.signal.aborted)
            throw error;
        // The switch and the restart are done: a cancelled job must not leave them unproven.
        return { kind: 'ill', unit, words: `The job was cancelled while ${service.service} was watched.` };
    });
}


/***/ }),

/***/ 3274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ht: () => (/* binding */ giveUp),
/* harmony export */   cd: () => (/* binding */ commit),
/* harmony export */   ru: () => (/* binding */ revert)
/* harmony export */ });
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7489);
/* harmony import */ var _service_restart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3804);
/* harmony import */ var _service_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3324);



/** The one way forward: the open release is confirmed. `receipt` is kept on the host beside it. */
async function commit(host, place, holder, release, receipt) {
    const reply = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, place.root, 'commit', { live: place.live, ...holder, release }, { input: Buffer.from(receipt) });
    return {
        release: reply.get('release'),
        pruned: reply.all('pruned'),
        logHead: reply.get('log-head'),
        logLines: reply.number('log-lines') ?? 0,
    };
}
/** Seconds that the manager may take to restart one unit on the way back. */
const MANAGER_SECONDS = 120;
/**
 * The one way back: the link points at the last committed release again, and the service restarts once if it runs
 * anything newer.
 *
 * @param options `only: 'open'`: only this holder's own transaction, and nothing at all when there is none. `units`: how
 *   many may have to restart; by default as many as one deploy can have, since the host alone knows.
 */
async function revert(host, place, holder, reason, options) {
    const reply = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, place.root, 'revert', { live: place.live, ...holder, reason: reason.split('\n')[0] ?? '', only: options.only, timeout: MANAGER_SECONDS }, { timeout: (0,_service_restart_js__WEBPACK_IMPORTED_MODULE_1__/* .patienceFor */ .R)(options.units ?? _service_units_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_UNITS */ .Yo, MANAGER_SECONDS * 1000), onLine: options.say });
    const acted = reply.get('acted') === 'yes';
    const status = reply.number('command-status') ?? 0;
    return {
        acted,
        from: reply.get('release'),
        release: acted || reply.get('state') === 'reverted' ? reply.get('previous') : '',
        restarts: reply.number('restarts') ?? 0,
        state: reply.get('state'),
        service: reply.get('service'),
        manager: reply.get('manager'),
        refused: status === 0 ? '' : reply.get('command-words') || `exit status ${status}`,
        active: reply.get('active'),
        invocation: reply.get('invocation'),
    };
}
/** Closes an open transaction that has nothing to go back to. */
async function giveUp(host, place, holder, reason) {
    await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, place.root, 'fail', { live: place.live, ...holder, reason: reason.split('\n')[0] ?? '' });
}


/***/ }),

/***/ 3804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ patienceFor),
/* harmony export */   S: () => (/* binding */ restart)
/* harmony export */ });
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7489);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2949);


/** Milliseconds that a call may take which waits for the lock, checks, and restarts so many units one by one. Pure. */
const patienceFor = (units, timeout) => (2 + units) * timeout + 30_000;
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
    }, { timeout: patienceFor(1 + (service.more?.length ?? 0), wish.timeout), onLine: say });
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
        mode,
        programsBefore: reply.all('program-before'),
        gapMs: restarts > 0 && reply.get('active-before') === 'active' ? gap(unit) : undefined,
        others: reply.all('other').flatMap((line) => restartedToo(line) ?? []),
    };
}
/** `UNIT STARTS HOW INVOCATION-BEFORE INVOCATION-AFTER STATUS WORDS` */
function restartedToo(line) {
    const found = /^(\S+) ([01]) (asked|together|before|socket|not-reached) (\S+) (\S+) (\d{1,3}) ?(.*)$/.exec(line);
    if (found === null)
        return undefined;
    const [, name = '', starts, how, before = '', after = '', status, words] = found;
    return {
        name,
        restarts: Number(starts),
        how: how,
        invocationBefore: before === '-' ? '' : before,
        invocationAfter: after === '-' ? '' : after,
        refused: status === '0' ? '' : words || `exit status ${status}`,
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


/***/ }),

/***/ 2949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ lookAtUnit),
/* harmony export */   aN: () => (/* binding */ lastWords),
/* harmony export */   uF: () => (/* binding */ unitOf)
/* harmony export */ });
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7489);
/* harmony import */ var _manager_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2348);


/** Reads a unit out of an answer of `unit`, `restart` or `revert`. */
function unitOf(reply) {
    return {
        manager: reply.get('manager'),
        load: reply.get('load'),
        active: reply.get('active'),
        sub: reply.get('sub'),
        result: reply.get('result'),
        pid: reply.number('pid') ?? 0,
        invocation: reply.get('invocation'),
        started: reply.get('started'),
        automaticRestarts: reply.number('automatic-restarts') ?? 0,
        exitStatus: reply.number('exit-status') ?? 0,
        type: reply.get('type'),
        programs: reply.all('program'),
        unitFile: reply.get('unit-file'),
        triggeredBy: reply.get('triggered-by'),
        command: reply.get('command'),
        runsIn: reply.get('runs-in'),
        stoppedAt: reply.number('stopped-at') ?? 0,
        startedAt: reply.number('started-at') ?? 0,
        runningRelease: reply.get('running-release'),
        proof: reply.get('proof'),
    };
}
/** Asks for the unit as it is now. `root` and `live` tell which releases it may be running from; both may be empty. */
async function lookAtUnit(host, root, live, service, signal) {
    return unitOf(await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, root, 'unit', { live, ...service }, signal ? { signal } : {}));
}
/** The last lines of one invocation in the journal, oldest first; what the host prints when it may not read them. */
async function lastWords(host, service, invocation, lines = 40) {
    // A log that knows no starts is read as it is, also of a program that does not run.
    const known = /^[0-9a-f]{32}$/.test(invocation);
    if (!known && (0,_manager_of_js__WEBPACK_IMPORTED_MODULE_1__/* .managerOf */ .d)(service.manager).logsByStart)
        return [];
    const bytes = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callForBytes */ .z_)(host, '', 'journal', { ...service, invocation, lines }, { timeout: 20_000 });
    return bytes
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '');
}


/***/ })

};
