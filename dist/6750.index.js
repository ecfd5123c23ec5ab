export const id = 6750;
export const ids = [6750];
export const modules = {

/***/ 7166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ afterFailure),
/* harmony export */   z: () => (/* binding */ MEND)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _release_closing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3274);
/* harmony import */ var _release_survey_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91);
/* harmony import */ var _service_manager_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2348);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4175);





/** What a reader is to do where nothing more is known than that it died. */
const MEND = 'Mend the cause (see above) and deploy again.';
/**
 * Deals with an open release that is not well: takes it back where that is wished and possible, closes it where there
 * is nothing to go back to, and says what the host says afterwards.
 */
async function afterFailure(host, place, job, onFailure, reason) {
    const mend = job.signal.aborted ? 'Run the job again when it is wanted.' : MEND;
    if (place === undefined) {
        return { state: 'failed', live: '', restarts: 0, words: 'no release was changed by this step', remedy: mend };
    }
    const seen = await (0,_release_survey_js__WEBPACK_IMPORTED_MODULE_2__/* .survey */ .Fr)(host, place);
    const holder = (0,_connection_js__WEBPACK_IMPORTED_MODULE_4__/* .holderOf */ .Kd)(job);
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
        back = await job.stage(`Go back to ${seen.transactionPrevious}`, () => (0,_release_closing_js__WEBPACK_IMPORTED_MODULE_1__/* .revert */ .ru)(host, place, holder, reason, { units: 1 + seen.transactionMore.length, say: job.info }));
    }
    catch (error) {
        if (!(error instanceof _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC))
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
            remedy: `Look at the service on the host at once: ${(0,_service_manager_of_js__WEBPACK_IMPORTED_MODULE_3__/* .managerOf */ .d)(back.manager).lookAt(back.service)}`,
        };
    }
    return { state: 'reverted', live: back.release, restarts: back.restarts, words, remedy: mend };
}


/***/ }),

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

/***/ 1278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ goneBack),
/* harmony export */   R: () => (/* binding */ orGoBack)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _after_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7166);


/**
 * Waits for other hosts with a release open on this one: where one of them fails, or the job is cancelled meanwhile, it is
 * taken back here as it would be if it had failed here. One release is live on all hosts, or the one before it.
 *
 * @throws {Fault} with what is true on this host then.
 */
async function orGoBack(member, point, open, job) {
    if (!member.among)
        return;
    try {
        await member.inTurn(point);
        if (job.signal.aborted)
            throw cancelledInTurn();
    }
    catch (error) {
        throw await goneBack(error, open, job);
    }
}
/** Takes back what is open after a fault. Resolves to that fault with what is true on the host then, or to what is none. */
async function goneBack(error, { host, place, onFailure }, job) {
    if (!(error instanceof _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC))
        return error;
    const after = await (0,_after_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .afterFailure */ .H)(host, place, job, onFailure, error.what);
    job.output('state', after.state);
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(error.what, { state: after.words, remedy: error.remedy, cause: error });
}
const cancelledInTurn = () => new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('The job was cancelled while this host waited for others.', {
    state: 'nothing was begun here that was not ended',
    remedy: 'Run the job again when it is wanted.',
});


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
        transactionMore: reply.all('transaction-more'),
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
const lackingTools = (host, lacks) => new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`${host.label} lacks what a deploy needs: ${lacks.join(', ')}.`, {
    state: 'nothing was changed; the live release is untouched',
    remedy: 'Install it on the host (Debian: apt-get install tar gzip util-linux coreutils findutils mawk).',
});


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
