export const id = 7718;
export const ids = [7718];
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
        Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(9410), __webpack_require__.e(2315)]).then(__webpack_require__.bind(__webpack_require__, 2315)),
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

/***/ 7718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sync: () => (/* binding */ sync)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/artifact/artifact.ts
var artifact_artifact = __webpack_require__(7386);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/host/channel.ts
var channel = __webpack_require__(6257);
// EXTERNAL MODULE: ./src/release/contents.ts
var release_contents = __webpack_require__(1599);
// EXTERNAL MODULE: ./src/artifact/name.ts
var artifact_name = __webpack_require__(8111);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/release/chunks.ts




/** Smaller files travel whole. */
const LARGE = 256 * 1024;
const LEAST = 2048;
const MOST = 32 * 1024;
/** A piece ends where these 11 bits of the rolling hash are zero: with the least before it, after 4 kB on the average. */
const MASK = 0xffe00000 | 0;
/** Few, since this list travels: a piece counts as found only beside another one, see `patchOf`. */
const KEY_BYTES = 3;
const RECORD = 2 + KEY_BYTES;
/** Cut at once: a millisecond or two, in which the line is not served. */
const BUFFER = 256 * 1024;
/** One number by chance for each byte; always the same ones, or no piece would be found again. */
const GEAR = Int32Array.from({ length: 256 }, (_, byte) => Number.parseInt((0,external_node_crypto_.hash)('sha256', `surefoot gear ${byte}`, 'hex').slice(0, 8), 16));
/**
 * The pieces of a file, in their order; `undefined` once `goesOn` says no. Other work goes on meanwhile: the line is
 * served after every millisecond or two.
 */
async function chunksOf(path, goesOn = () => true) {
    const chunks = [];
    const buffer = external_node_buffer_.Buffer.allocUnsafe(BUFFER);
    const fd = (0,external_node_fs_.openSync)(path, 'r');
    try {
        let held = 0;
        let offset = 0;
        for (;;) {
            await (0,promises_.setImmediate)();
            if (!goesOn())
                return undefined;
            const read = (0,external_node_fs_.readSync)(fd, buffer, held, BUFFER - held, null);
            held += read;
            let at = 0;
            while (held - at >= MOST || (read === 0 && held > at)) {
                const length = cut(buffer, at, Math.min(held, at + MOST));
                chunks.push({ offset, length, name: nameOf(keyOf(buffer.subarray(at, at + length)), length) });
                at += length;
                offset += length;
            }
            buffer.copyWithin(0, at, held);
            held -= at;
            if (read === 0)
                return chunks;
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
function cut(bytes, from, to) {
    let rolling = 0;
    for (let at = from + LEAST; at < to; at += 1) {
        rolling = ((rolling << 1) + GEAR[bytes[at]]) | 0;
        if ((rolling & MASK) === 0)
            return at + 1 - from;
    }
    return to - from;
}
const keyOf = (bytes) => Number.parseInt((0,external_node_crypto_.hash)('sha256', bytes, 'hex').slice(0, 2 * KEY_BYTES), 16);
/** A length is of 16 bits at most: both together are a whole number that can be told exactly. */
const nameOf = (key, length) => key * 0x10000 + length;
/** As the host keeps them: two bytes of length and three of digest each. */
function packChunks(chunks) {
    const packed = external_node_buffer_.Buffer.alloc(chunks.length * RECORD);
    for (const [index, { length, name }] of chunks.entries()) {
        packed.writeUInt16BE(length, index * RECORD);
        packed.writeUIntBE((name - length) / 0x10000, index * RECORD + 2, KEY_BYTES);
    }
    return packed;
}
/** What came back from a host. Whatever it says, a piece that is not what it should be is found by the file's digest. */
function unpackChunks(packed) {
    const chunks = [];
    let offset = 0;
    for (let at = 0; at + RECORD <= packed.length; at += RECORD) {
        const length = packed.readUInt16BE(at);
        chunks.push({ offset, length, name: nameOf(packed.readUIntBE(at + 2, KEY_BYTES), length) });
        offset += length;
    }
    return chunks;
}
/** The records of a packed list as pieces themselves, so that a list can be made from the one before it. */
const recordsOf = (chunks) => chunks.map(({ name }, index) => ({ offset: index * RECORD, length: RECORD, name }));

;// CONCATENATED MODULE: ./src/release/pieces.ts


/** Bytes of files that are cut in advance: what a log-in over a far line leaves time for, and no more to remember. */
const MOST_AHEAD = 128 * 1024 * 1024;
/** The pieces of an artifact's large files, each of which is cut once. */
class Pieces {
    #source;
    #cut = new Map();
    #wanted = new Set();
    #enough = false;
    /** @param source absolute path of the artifact. */
    constructor(source) {
        this.#source = source;
    }
    /**
     * Cuts in advance, while there is nothing else to do: until it is known which files are wanted, or nothing is. A file
     * that cannot be read is left out here; that is found out when it is sent.
     */
    async ahead(entries) {
        let left = MOST_AHEAD;
        for (const entry of entries) {
            if (this.#enough)
                return;
            if (entry.type !== 'file' || entry.size < LARGE || entry.size > left)
                continue;
            left -= entry.size;
            await this.#begin(entry);
        }
    }
    /** The pieces of these files; of one that cannot be read, none. */
    async of(files) {
        for (const { path } of files)
            this.#wanted.add(path);
        this.stop();
        const pieces = new Map();
        for (const file of files) {
            pieces.set(file, (await this.#cut.get(file.path)) ?? (await this.#begin(file)) ?? []);
        }
        return pieces;
    }
    /** Nothing more is cut in advance. */
    stop() {
        this.#enough = true;
    }
    #begin({ path }) {
        const goesOn = () => !this.#enough || this.#wanted.has(path);
        const begun = chunksOf((0,artifact_name/* pathIn */.lW)(this.#source, path), goesOn).catch(() => []);
        this.#cut.set(path, begun);
        return begun;
    }
}

// EXTERNAL MODULE: ./src/release/plan.ts
var plan = __webpack_require__(9390);
// EXTERNAL MODULE: ./src/release/survey.ts
var survey = __webpack_require__(91);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/release/patch.ts
/** A file that shares less than this with the one before is sent whole. */
const WORTH = 0.3;
/**
 * Finds the pieces of a file in the one that the host has. A piece is told by few bits, so it counts only where the one
 * before or behind it is the same in both files too. `undefined` where it is not worth it. Pure.
 */
function patchOf(base, before, now) {
    const found = partners(before, now);
    const stretches = [];
    let bytes = 0;
    let size = 0;
    for (const [index, { length }] of now.entries()) {
        const partner = before[found[index] ?? -1];
        const last = stretches.at(-1);
        size += length;
        if (partner === undefined) {
            bytes += length;
            if (last?.from === 'here')
                stretches[stretches.length - 1] = { from: 'here', length: last.length + length };
            else
                stretches.push({ from: 'here', length });
        }
        else if (last?.from === 'host' && last.offset + last.length === partner.offset) {
            stretches[stretches.length - 1] = { ...last, length: last.length + length };
        }
        else {
            stretches.push({ from: 'host', offset: partner.offset, length });
        }
    }
    return size === 0 || size - bytes < size * WORTH ? undefined : { base, stretches, bytes };
}
/** For each piece the index of the same one in the other file; -1 for none. */
function partners(before, now) {
    const first = new Map();
    for (let index = before.length - 1; index >= 0; index -= 1)
        first.set(before[index].name, index);
    const found = new Int32Array(now.length);
    for (let index = 0; index < now.length; index += 1) {
        const { name } = now[index];
        // Where a content comes more than once, the one that goes on from the piece before.
        const next = (found[index - 1] ?? -1) + 1;
        found[index] = next > 0 && before[next]?.name === name ? next : (first.get(name) ?? -1);
    }
    return found.map((partner, index) => {
        const goesOn = (found[index - 1] ?? -2) === partner - 1 && partner > 0;
        const isGoneOnFrom = found[index + 1] === partner + 1;
        return partner >= 0 && (goesOn || isGoneOnFrom) ? partner : -1;
    });
}
/** The file goes on where an upload of it was cut. */
const rest = (base, there, size) => ({
    base,
    stretches: [
        { from: 'host', offset: 0, length: there },
        { from: 'here', length: size - there },
    ],
    bytes: size - there,
});
/** Of bytes that are held here whole: those that are sent. */
function sentOf(bytes, { stretches }) {
    let at = 0;
    return Buffer.concat(stretches.map(({ from, length }) => {
        at += length;
        return from === 'here' ? bytes.subarray(at - length, at) : bytes.subarray(0, 0);
    }));
}
/** The lines that the host follows: where from, where to, the mode, then `c OFFSET LENGTH` and `l OFFSET LENGTH`. */
function instructions({ base, stretches }, to, mode) {
    let sent = 0;
    const lines = stretches.map((stretch) => {
        if (stretch.from === 'host')
            return `c ${stretch.offset} ${stretch.length}`;
        sent += stretch.length;
        return `l ${sent - stretch.length} ${stretch.length}`;
    });
    return Buffer.from([base, to, mode.toString(8), ...lines, ''].join('\n'), 'latin1');
}

;// CONCATENATED MODULE: ./src/release/tar.ts

const FLAGS = { file: '0', same: '1', link: '2', directory: '5' };
const BLOCK = 512;
/** What fits into a header's name field; longer names come before it as a member of their own. */
const NAME_BYTES = 100;
/** What fits into eleven octal digits; larger sizes are written in base 256. */
const OCTAL_SIZE = 0o77777777777;
/** The header blocks of a member; a file's content and {@link padding} follow. Owner root, time `mtime` in seconds. */
function header(member, mtime) {
    const name = member.type === 'directory' ? `${member.name}/` : member.name;
    const target = member.type === 'link' || member.type === 'same' ? member.target : '';
    return external_node_buffer_.Buffer.concat([
        ...(name.length > NAME_BYTES ? [longField('L', name)] : []),
        ...(target.length > NAME_BYTES ? [longField('K', target)] : []),
        block({
            name: name.slice(0, NAME_BYTES),
            target: target.slice(0, NAME_BYTES),
            mode: member.type === 'file' || member.type === 'directory' ? member.mode : 0o777,
            size: member.type === 'file' ? member.size : 0,
            mtime,
            flag: FLAGS[member.type],
        }),
    ]);
}
/** Zeros up to the next block after a content of `size` bytes. */
const padding = (size) => external_node_buffer_.Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
/** The end of an archive. */
const END = external_node_buffer_.Buffer.alloc(2 * BLOCK);
function longField(flag, value) {
    const content = external_node_buffer_.Buffer.from(`${value}\0`, 'latin1');
    const head = block({ name: '././@LongLink', target: '', mode: 0o644, size: content.length, mtime: 0, flag });
    return external_node_buffer_.Buffer.concat([head, content, padding(content.length)]);
}
function block({ name, target, mode, size, mtime, flag }) {
    const out = external_node_buffer_.Buffer.alloc(BLOCK);
    out.write(name, 0, NAME_BYTES, 'latin1');
    out.write(octal(mode, 7), 100, 'latin1');
    out.write(octal(0, 7), 108, 'latin1');
    out.write(octal(0, 7), 116, 'latin1');
    if (size > OCTAL_SIZE) {
        out[124] = 0x80;
        out.writeBigUInt64BE(BigInt(size), 128);
    }
    else {
        out.write(octal(size, 11), 124, 'latin1');
    }
    out.write(octal(mtime, 11), 136, 'latin1');
    out.write('        ', 148, 'latin1');
    out.write(flag, 156, 'latin1');
    out.write(target, 157, NAME_BYTES, 'latin1');
    // GNU's magic, since the long names are GNU's.
    out.write('ustar  \0', 257, 'latin1');
    let sum = 0;
    for (const byte of out)
        sum += byte;
    out.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
    return out;
}
const octal = (value, digits) => `${value.toString(8).padStart(digits, '0')}`;

;// CONCATENATED MODULE: ./src/release/archive.ts








const PIECE = 1 << 18;
/** Files up to this size are read at once, without the thread pool. */
const SMALL = 1 << 16;
/** Small files go on in batches of about this size. */
const BATCH = 1 << 18;
/**
 * The archive that `receive` unpacks: `tree/…` with the entries to send, in their order (parents first), then the
 * lists it compares with, as `expected.NAME`. Every file that is read whole is hashed once more: what changed since the
 * manifest was taken ends the upload before it is complete. Of one that the host makes from another only what is new is
 * read; the host compares the whole, and {@link changedFile} tells what was wrong.
 *
 * @param root absolute path of the artifact.
 * @param mtime seconds since the epoch, given to every file.
 */
async function* archive(root, send, lists, mtime, savings = NOTHING_SAVED, progress = UNWATCHED) {
    let held = [];
    let size = 0;
    for (const [index, entry] of send.entries()) {
        const name = `tree/${entry.path}`;
        const there = savings.there.get(entry.path);
        const patch = savings.patches.get(entry.path);
        // Thousands of small members go on together: each step of a stream costs more than most of them.
        const small = there !== undefined
            ? [header({ type: 'same', name, target: there }, mtime)]
            : patch === undefined
                ? smallMember(root, entry, name, mtime, progress)
                : undefined;
        if (small !== undefined) {
            held.push(...small);
            size += small.reduce((sum, { length }) => sum + length, 0);
            if (size < BATCH)
                continue;
        }
        if (size > 0)
            yield Buffer.concat(held);
        held = [];
        size = 0;
        if (small !== undefined)
            continue;
        if (patch !== undefined && entry.type === 'file') {
            const sent = { mode: 0o644, size: patch.bytes };
            yield* whole(`patch.${index}.bytes`, sent, parts(root, entry, progress, patch.stretches), mtime);
            yield* list(`patch.${index}.how`, instructions(patch, name, entry.mode), mtime);
            continue;
        }
        if (entry.type === 'file')
            yield* whole(name, entry, content(root, entry, progress), mtime);
    }
    if (size > 0)
        yield Buffer.concat(held);
    for (const [digest, { bytes, patch }] of savings.chunks) {
        if (patch === undefined) {
            yield* list(`chunks.${digest}`, bytes, mtime);
            continue;
        }
        yield* list(`patch.${digest}.bytes`, sentOf(bytes, patch), mtime);
        yield* list(`patch.${digest}.how`, instructions(patch, `chunks.${digest}`, 0o644), mtime);
    }
    for (const [kind, bytes] of Object.entries(lists))
        yield* list(`expected.${kind}`, bytes, mtime);
    yield END;
}
const NOTHING_SAVED = { there: new Map(), patches: new Map(), chunks: new Map() };
const UNWATCHED = { file: () => { }, bytes: () => { } };
async function* whole(name, { mode, size }, bytes, mtime) {
    yield header({ type: 'file', name, mode, size }, mtime);
    yield* bytes;
    yield padding(size);
}
function* list(name, bytes, mtime) {
    yield header({ type: 'file', name, mode: 0o644, size: bytes.length }, mtime);
    yield bytes;
    yield padding(bytes.length);
}
/** The whole member of what is small; nothing for a file that is not. */
function smallMember(root, entry, name, mtime, progress) {
    if (entry.type !== 'file')
        return [header({ ...entry, name }, mtime)];
    if (entry.size > SMALL)
        return undefined;
    const bytes = Buffer.allocUnsafe(entry.size);
    try {
        const file = (0,external_node_fs_.openSync)((0,artifact_name/* pathIn */.lW)(root, entry.path), 'r');
        try {
            let read = 0;
            for (let more = -1; read < entry.size && more !== 0; read += more) {
                more = (0,external_node_fs_.readSync)(file, bytes, read, entry.size - read, null);
            }
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    catch (cause) {
        throw changed(entry.path, cause);
    }
    if ((0,external_node_crypto_.hash)('sha256', bytes, 'hex') !== entry.sha256)
        throw changed(entry.path);
    progress.bytes(entry.size);
    progress.file();
    return [header({ type: 'file', name, mode: entry.mode, size: entry.size }, mtime), bytes, padding(entry.size)];
}
/** All of a file. */
async function* content(root, entry, progress) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    for await (const piece of parts(root, entry, progress, [{ from: 'here', length: entry.size }])) {
        digest.update(piece);
        yield piece;
    }
    if (digest.digest('hex') !== entry.sha256)
        throw changed(entry.path);
}
/** Of a file what is to be sent of it. */
async function* parts(root, entry, progress, stretches) {
    const file = await (0,external_node_fs_promises_.open)((0,artifact_name/* pathIn */.lW)(root, entry.path), 'r').catch((cause) => {
        throw changed(entry.path, cause);
    });
    try {
        let end = 0;
        for (const { from, length } of stretches) {
            end += length;
            for (let left = from === 'here' ? length : 0; left > 0;) {
                const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(Math.min(PIECE, left)), {
                    position: end - left,
                });
                if (bytesRead === 0)
                    throw changed(entry.path);
                left -= bytesRead;
                progress.bytes(bytesRead);
                yield buffer.subarray(0, bytesRead);
            }
        }
        progress.file();
    }
    finally {
        await file.close();
    }
}
/**
 * The first of these files that is no more what its entry says, as the fault that it is; nothing once `signal` says that
 * nobody waits. `found` is what the host said of it.
 */
async function changedFile(root, entries, signal, found) {
    for (const { path, sha256 } of entries) {
        const digest = (0,external_node_crypto_.createHash)('sha256');
        try {
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)((0,artifact_name/* pathIn */.lW)(root, path)), digest, { signal });
        }
        catch (cause) {
            return signal.aborted ? undefined : changed(path, cause);
        }
        if (digest.digest('hex') !== sha256)
            return changed(path, found);
    }
    return undefined;
}
const changed = (path, cause) => new fault/* Fault */.vC(`${(0,artifact_name/* shown */.SP)(path)} changed while it was sent.`, {
    state: 'the live release is untouched; the upload was given up',
    remedy: 'Let everything that writes into the artifact end before the deploy starts.',
    cause,
});

// EXTERNAL MODULE: ./src/release/delta.ts
var release_delta = __webpack_require__(7659);
// EXTERNAL MODULE: ./src/release/list.ts
var release_list = __webpack_require__(9341);
// EXTERNAL MODULE: ./src/release/listing.ts
var release_listing = __webpack_require__(6061);
;// CONCATENATED MODULE: ./src/release/pack.ts

/** The best packing that this Node and the host have. */
const bestPacking = (hostHas) => hostHas.includes('zstd') && "createZstdCompress" in external_node_zlib_ ? 'zstd' : 'gzip';
/** Level 3 keeps up with a line of 1 Gbit/s; what is compressed already passes through at many times that. */
const ZSTD_LEVEL = 3;
const GZIP_LEVEL = 6;
function packer(packing) {
    if (packing === 'gzip')
        return external_node_zlib_.createGzip({ level: GZIP_LEVEL });
    return external_node_zlib_.createZstdCompress({
        // Many small pieces would be many packets, each of which is encrypted for itself.
        chunkSize: 1 << 17,
        params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL, [external_node_zlib_.constants.ZSTD_c_checksumFlag]: 1 },
    });
}

// EXTERNAL MODULE: ./src/artifact/bytes.ts
var artifact_bytes = __webpack_require__(7189);
;// CONCATENATED MODULE: ./src/release/progress.ts

/** Between two lines, in milliseconds; an upload that is over sooner says nothing. */
const EVERY = 5_000;
/** A line for a log that is no terminal. Pure. */
function progressLine({ files, ofFiles, bytes, ofBytes, elapsed }) {
    const rate = (bytes / Math.max(elapsed, 1)) * 1000;
    const left = rate === 0 ? '' : `, about ${Math.ceil((ofBytes - bytes) / rate)} s to go`;
    return `Sent ${files} of ${ofFiles} files, ${(0,artifact_bytes/* inBytes */.H)(bytes)} of ${(0,artifact_bytes/* inBytes */.H)(ofBytes)}, ${(0,artifact_bytes/* inBytes */.H)(Math.round(rate))} a second${left}`;
}
/** Tells how far an upload is, now and then. */
function tellProgress(total, say, now) {
    const began = now();
    let told = began;
    let files = 0;
    let bytes = 0;
    return {
        file() {
            files += 1;
        },
        bytes(count) {
            bytes += count;
            const at = now();
            if (at - told < EVERY)
                return;
            told = at;
            say(progressLine({ files, ofFiles: total.files, bytes, ofBytes: total.bytes, elapsed: at - began }));
        },
    };
}

;// CONCATENATED MODULE: ./src/release/savings.ts








/** Below this, sending is quicker than asking. */
const WORTH_ASKING = 256 * 1024;
/** Characters of a digest by which the host is asked for a content. */
const ASKED = 12;
/**
 * Asks the host, which has the list of the release before, whether it has the contents of new files elsewhere, and for
 * the pieces of large ones. What else it says before it answers is given to `hear`. Whatever it answers, what comes of it is compared with the files' digests in the end.
 */
async function askForSavings(talk, cut, send, extra, hear) {
    const files = send.filter((entry) => entry.type === 'file' && !extra.has(entry));
    const large = files.filter(({ size }) => size >= LARGE);
    if (files.reduce((sum, { size }) => sum + size, 0) < WORTH_ASKING) {
        return { there: new Map(), patches: new Map(), chunks: await listsOf(cut, large) };
    }
    const question = (0,external_node_zlib_.gzipSync)(Buffer.from([
        ...files.map(({ sha256 }) => `${sha256.slice(0, ASKED)} ?\n`),
        ...large.map(({ path }) => `chunks ${path}\n`),
    ].join(''), 'latin1'));
    talk.input.write(`ask ${question.length}\n`);
    talk.input.write(question);
    // The files are cut into pieces while the host looks for its answer.
    const [pieces, answer] = await Promise.all([cut.of(large), answerOf(talk, hear)]);
    const there = new Map();
    const patches = new Map();
    const found = new Map();
    const chunks = new Map(large.map((file) => [file.sha256, packed(pieces.get(file))]));
    for (const line of answer.split('\n')) {
        const [, sha256, mode = '', place = ''] = /^([0-9a-f]{64}) (0[0-7]{3}) (.+)$/.exec(line) ?? [];
        if (sha256 !== undefined)
            found.set(`${sha256} ${(0,release_list/* laidDown */.Nr)(Number.parseInt(mode, 8))}`, `kept/${place}`);
        const [, index = '', base = '', of = '', list = ''] = /^chunks (\d{1,9}) (\S+) ([0-9a-f]{64}) (\S*)$/.exec(line) ?? [];
        const file = large[Number(index) - 1];
        if (index === '' || file === undefined)
            continue;
        const before = unpackChunks(Buffer.from(list, 'base64'));
        const now = pieces.get(file) ?? [];
        const patch = patchOf(`kept/${base}/${file.path}`, before, now);
        if (patch === undefined)
            continue;
        patches.set(file.path, patch);
        const listPatch = patchOf(`../../releases/${base}/chunks/${of}`, recordsOf(before), recordsOf(now));
        if (listPatch)
            chunks.set(file.sha256, { ...packed(now), patch: listPatch });
    }
    for (const { path, sha256, mode } of files) {
        const place = found.get(`${sha256} ${mode}`);
        if (place !== undefined)
            there.set(path, place);
    }
    return { there, patches, chunks };
}
/** Everything that `answer` may hold arrives as one packed text of lines. */
async function answerOf(talk, hear) {
    for (let line = await talk.line(); line !== undefined; line = await talk.line()) {
        const [, size] = /^have=(\d{1,9})$/.exec(line) ?? [];
        if (size === undefined) {
            await hear(line);
            continue;
        }
        try {
            return (0,external_node_zlib_.gunzipSync)(await talk.bytes(Number(size))).toString('latin1');
        }
        catch {
            return '';
        }
    }
    return '';
}
/** Where an upload was cut in the middle of a large file, the file goes on from there. */
async function savingsOfListing(source, cut, send, listing) {
    const patches = new Map();
    const files = send.filter((entry) => entry.type === 'file' && entry.size >= LARGE);
    for (const file of files) {
        const there = listing.get(file.path);
        if (there?.size === undefined || there.size >= file.size || there.sha256 === undefined)
            continue;
        if ((await digestOfStart(source, file, there.size)) !== there.sha256)
            continue;
        patches.set(file.path, rest(`tree/${file.path}`, there.size, file.size));
    }
    return { there: new Map(), patches, chunks: await listsOf(cut, files) };
}
async function digestOfStart(source, file, size) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)((0,artifact_name/* pathIn */.lW)(source, file.path), { end: size - 1 }), digest);
    return digest.digest('hex');
}
const packed = (pieces = []) => ({ bytes: packChunks(pieces) });
const listsOf = async (pieces, large) => new Map([...(await pieces.of(large))].map(([{ sha256 }, each]) => [sha256, packed(each)]));

;// CONCATENATED MODULE: ./src/release/transfer.ts










const NOTHING_SENT = { files: 0, bytes: 0, wire: 0 };
/**
 * Answers the host's one question: what it lacks. `listing` is its word of what it has (`HOW SIZE`, the bytes follow).
 * Resolves when all is under way; to nothing when everything must be listed first, since then the host asks once more,
 * and where nothing is lacking and the host wants no answer. What it says meanwhile of other things is given to `hear`.
 */
async function answerListing(talk, listing, said, upload, hear) {
    const [how = '', size = ''] = listing.split(' ');
    if (!/^\d{1,9}$/.test(size))
        return undefined;
    const bytes = await talk.bytes(Number(size));
    const { contents } = upload;
    // What is live already is mostly told as such: then nobody wants an answer.
    if (said.get('live-recipe') === contents.recipe && !(await opens(talk, said, hear)))
        return undefined;
    const list = upload.list();
    if (how === 'keys') {
        // Of what the service writes no list says what is there.
        const delta = contents.writable.length === 0 ? (0,release_delta/* deltaOfKeys */.w)(list, (0,release_listing/* parseKeys */.S)(bytes)) : undefined;
        if (delta === undefined) {
            talk.input.write('all\n');
            return undefined;
        }
        const gone = delta.gone.map((key) => `${key} !\n`).join('');
        const savings = await askForSavings(talk, upload.pieces, delta.send, new Set(list.extra), hear);
        const files = delta.send.filter(({ type, path }) => type === 'file' && !savings.there.has(path));
        const lists = (0,release_list/* addedLists */.UM)(list, delta.lines);
        const wire = send(talk, said, upload, list, { ...delta, lists, gone: Buffer.from(gone) }, savings);
        const paths = delta.send.filter(({ type }) => type === 'file').map(({ path }) => path);
        return {
            files: files.length,
            bytes: files.reduce((sum, { size }) => sum + size, 0),
            wire,
            paths,
            patched: patchedOf(delta.send, savings),
        };
    }
    const listed = how === 'all' ? (0,release_listing/* parseListing */._)(bytes) : new Map();
    const delta = (0,release_delta/* deltaOf */.e)(contents.manifest, listed);
    const savings = await savingsOfListing(upload.source, upload.pieces, delta.send, listed);
    const remove = delta.remove.filter((path) => !savings.patches.has(path));
    const names = Buffer.from(remove.map((path) => `./${path}\0`).join(''), 'latin1');
    const wire = send(talk, said, upload, list, { ...delta, lists: (0,release_list/* wholeLists */.jL)(list), gone: names }, savings);
    return {
        files: delta.files,
        bytes: delta.bytes,
        wire,
        changes: delta.changes,
        patched: patchedOf(delta.send, savings),
    };
}
/**
 * Whether the host wants an answer to a list of what is live already: it opens a transaction, since that was never committed.
 * Where it is not what it was, the host says so, and asks once more.
 */
async function opens(talk, said, hear) {
    if (said.all('step').includes('open'))
        return true;
    let changed = false;
    for (let line = await talk.line(); line !== undefined; line = await talk.line()) {
        await hear(line);
        changed ||= line.startsWith('changed=');
        if (line === 'step=open')
            return !changed;
    }
    return false;
}
/** Sends what goes and what comes. Resolves to the bytes on the wire when the host has taken them or wants no more. */
async function send(talk, said, { source, now, say }, list, delta, savings) {
    const packing = bestPacking(said.all('packs'));
    const goes = (0,external_node_zlib_.gzipSync)(delta.gone);
    talk.input.write(`send ${packing} ${goes.length} ${delta.blocks} ${delta.send.length} ${list.digest} ${list.tree}\n`);
    talk.input.write(goes);
    const mtime = Math.floor(now() / 1000);
    const progress = tellProgress(weigh(delta.send, savings), say, now);
    const packed = packer(packing);
    let wire = goes.length;
    packed.on('data', (piece) => {
        wire += piece.length;
    });
    packed.pause();
    const plain = external_node_stream_.Readable.from(archive(source, delta.send, delta.lists, mtime, savings, progress), {
        objectMode: false,
    });
    // What goes wrong here ends the call, and the call says so in words.
    const sending = (0,external_node_stream_promises_.pipeline)(plain, packed, talk.input).catch(() => { });
    await Promise.race([sending, talk.finished().catch(() => { })]);
    return wire;
}
const patchedOf = (send, { patches }) => send.filter((entry) => entry.type === 'file' && patches.has(entry.path));
/** What is read of the artifact to be sent. */
function weigh(send, { there, patches }) {
    const files = send.filter((entry) => entry.type === 'file' && !there.has(entry.path));
    return {
        files: files.length,
        bytes: files.reduce((sum, { path, size }) => sum + (patches.get(path)?.bytes ?? size), 0),
    };
}
/** What the host told of the change, where it compared by keys: names only where they do not follow from `paths`. */
function changesOf(reply, paths = []) {
    // The names of a host are bytes.
    const named = (key) => reply.all(key).map((name) => Buffer.from(name, 'utf8').toString('latin1'));
    const some = (key) => ({ count: reply.number(`${key}-count`) ?? 0, names: named(key) });
    const [changed, added, removed] = [some('changed'), some('added'), some('removed')];
    if (added.count === 0)
        return { changed: { ...changed, names: paths }, added, removed };
    if (changed.count === 0)
        return { changed, added: { ...added, names: paths }, removed };
    return { changed, added, removed };
}

// EXTERNAL MODULE: ./src/service/rehearsal.ts
var service_rehearsal = __webpack_require__(1012);
// EXTERNAL MODULE: ./src/actions/after-failure.ts
var after_failure = __webpack_require__(7166);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
;// CONCATENATED MODULE: ./src/actions/atomic-sync-summary.ts



const MOST_NAMES = 20;
function tellSwitch(job, label, place, ticket, switched, sent, total) {
    const from = ticket.previous === '' ? 'nothing' : `\`${ticket.previous}\``;
    job.summary.verdict(`Release \`${switched.release}\` is live on \`${label}\`, in place of ${from}; not confirmed yet.`);
    job.summary.add((0,markdown/* table */.tp)(['on the host', ''], [
        ['live link', `${(0,markdown/* code */.aY)(place.live)} → ${(0,markdown/* code */.aY)(`releases/${switched.release}`)}`],
        ['files', `${total}, of which ${sent.files} sent`],
        ['sent', `${(0,artifact_bytes/* inBytes */.H)(sent.bytes)} (${(0,artifact_bytes/* inBytes */.H)(sent.wire)} on the wire)`],
        ['goes back to', ticket.previous === '' ? 'nothing: this is the first release' : (0,markdown/* code */.aY)(ticket.previous)],
        ['restart owed', switched.restartOwed ? 'yes' : 'no'],
        ...(switched.deadline
            ? [['goes back by itself', `at ${switched.deadline.toISOString().slice(11, 19)} UTC, unless confirmed`]]
            : []),
    ]));
    tellNames(job, sent.changes, ticket.base !== '');
    job.summary.next(switched.restartOwed
        ? 'single-restart pays the restart, smoke-probe confirms the release or takes it back.'
        : 'smoke-probe confirms the release or takes it back.');
}
function tellUnproven(job, label, release) {
    job.summary.verdict(`Release \`${release}\` is live and committed on \`${label}\`; nothing was restarted or probed.`);
    job.summary.next('Nothing to do. With `probes` a release that is not well would be taken back by itself.');
}
function tellUnchanged(job, live, total, owed) {
    job.info(`Nothing changed: release ${live} is live, is this very build, and its files are intact.`);
    job.summary.verdict(`Nothing changed: \`${live}\` is this very build, and its ${total} files are intact on the host.`);
    job.summary.next(owed ? 'A restart is still owed: single-restart pays it.' : 'Nothing to do: no restart is owed.');
}
function tellPlan(job, before, delta, total) {
    const live = before.live || before.foreign || 'nothing';
    job.summary.verdict(`Planned only: \`${live}\` is still live, and nothing was changed.`);
    job.summary.add((0,markdown/* table */.tp)(['a deploy would', ''], [
        ['send', `${delta.files} of ${total} files, ${(0,artifact_bytes/* inBytes */.H)(delta.bytes)}`],
        ['leave out', `${delta.remove.length} that are there now or are replaced`],
    ]));
    tellNames(job, delta.changes, before.live !== '');
    job.summary.next('Set `plan` to false to deploy.');
}
/** The names that changed. On a first deploy that would be all of them, which tells nobody anything. */
function tellNames(job, changes, hasBase) {
    if (!hasBase || changes === undefined)
        return;
    const groups = Object.entries(changes);
    const told = groups.filter(([, { count }]) => count > 0);
    if (told.length === 0)
        return;
    const list = told.flatMap(([what, { count, names }]) => [
        ...names.slice(0, MOST_NAMES).map((path) => `- ${what}: ${(0,markdown/* code */.aY)((0,artifact_name/* shown */.SP)(path))}`),
        ...(count > MOST_NAMES ? [`- ${what}: ${count - MOST_NAMES} more`] : []),
    ]);
    const heading = told.map(([what, { count }]) => `${count} ${what}`).join(', ');
    job.summary.add((0,markdown/* details */.zH)(`Files: ${heading}`, list.join('\n')));
}

// EXTERNAL MODULE: ./src/actions/commit.ts + 1 modules
var commit = __webpack_require__(1770);
// EXTERNAL MODULE: ./src/actions/connection.ts
var connection = __webpack_require__(4175);
// EXTERNAL MODULE: ./src/actions/diagnosis.ts
var diagnosis = __webpack_require__(7302);
// EXTERNAL MODULE: ./src/preflight/judge/native.ts
var judge_native = __webpack_require__(4960);
// EXTERNAL MODULE: ./src/preflight/native-module.ts
var native_module = __webpack_require__(9073);
;// CONCATENATED MODULE: ./src/actions/native-modules.ts





/** The names of a module's libraries stand within this many bytes of its beginning. */
const HEAD = 1024 * 1024;
/**
 * Looks whether the host could load the release's native modules (`*.node`), before the first byte is sent: built for
 * another machine or libc they would fail at the start of the service. Where lines of the user's run on the host
 * before the switch, they may build them anew: then it is said as a warning.
 *
 * @throws {Fault} naming the modules and both sides.
 */
async function checkNativeModules(host, seen, source, contents, prepares, job) {
    const modules = [];
    for (const entry of contents.manifest) {
        if (isNativeModule(entry)) {
            modules.push((0,native_module/* readNativeModule */.c)(entry.path, await headOf((0,artifact_name/* pathIn */.lW)(source, entry.path))));
        }
    }
    const [, machine = ''] = seen.system.split(' ');
    const judged = (0,judge_native/* judgeNative */.N)({ machine, libc: seen.libc, nodeMachine: '' }, modules);
    for (const { words, remedy } of judged.filter(({ level }) => level === 'bad')) {
        if (prepares) {
            job.warning(`Of the native modules, ${words}, unless \`before-switch\` builds them anew.`);
            continue;
        }
        throw new fault/* Fault */.vC(`The native modules of this build do not fit ${host.label}: ${words}.`, {
            state: 'nothing was changed; the live release is untouched',
            remedy,
        });
    }
}
const isNativeModule = (entry) => entry.type === 'file' && entry.path.endsWith('.node');
async function headOf(file) {
    const handle = await (0,external_node_fs_promises_.open)(file);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./src/actions/other-repository.ts
/** Two repositories that share a path by mistake replace each other's releases for ever, and both are green. */
function warnOfAnother(holder, job) {
    const other = repositoryOf(holder);
    const mine = repositoryOf(job.run.url);
    if (other === undefined || mine === undefined || other === mine)
        return;
    job.warning(`What is live at this path was deployed by another repository: ${holder}. Where that is not meant, each of the two ` +
        'replaces what the other deploys: give each a `path` of its own.');
}
const repositoryOf = (url) => /^(\S+)\/actions\/runs\/\d+/.exec(url)?.[1]?.toLowerCase();

// EXTERNAL MODULE: ./src/host/program/call.ts
var call = __webpack_require__(7489);
// EXTERNAL MODULE: ./src/host/quote.ts
var quote = __webpack_require__(282);
// EXTERNAL MODULE: ./src/host/program/text.ts
var program_text = __webpack_require__(6462);
;// CONCATENATED MODULE: ./src/host/program/converse.ts





/** Says that the host lacks the program; the rest of standard input begins with its size and itself, packed, then. */
const MISSING = 'program=missing';
/**
 * The script that runs one word of the installed program, or takes the program from standard input first where it is
 * not there, byte for byte: by a `head` that leaves the rest alone, or by `dd` with single bytes. Where the program runs
 * already and waits for its script (see {@link earlyCommand}), it is told the word. Pure.
 */
function conversationScript(root, word, args) {
    return [
        `SUREFOOT_ARGUMENTS=${(0,quote/* quote */.h)((0,quote/* command */.G)(...args))}`,
        `if [ "\${early_program-}" = ${program_text/* PROGRAM_DIGEST */.e} ]; then word=${word}; else`,
        `p=${(0,quote/* quote */.h)((0,call/* programPath */.kx)(root))} t=${(0,quote/* quote */.h)(`${root}/.surefoot/tmp.`)}$$.program`,
        `w() { [ "$(sha256sum <"$1" 2>/dev/null)" = '${program_text/* PROGRAM_DIGEST */.e}  -' ]; }`,
        'w "$p" || {',
        `mkdir -p "\${p%/*}" || exit 10`,
        ': >"$t" || exit 11',
        `echo ${MISSING}`,
        `h() { if [ "$(printf ab | { head -c 1 >/dev/null; cat; })" = b ]; then head -c "$1"; else dd bs=1 count="$1" 2>/dev/null; fi; }`,
        `IFS= read -r k && h "$k" | gzip -dc >"$t"`,
        'w "$t" || { rm -f "$t"; exit 12; }',
        'chmod 755 "$t" && mv -f "$t" "$p" || exit 11; }',
        'export SUREFOOT_ARGUMENTS',
        `exec sh "$p" ${word}`,
        'fi',
    ].join('\n');
}
/** Begins a conversation with the program below a deploy root, which is put there first where it is missing. */
function converse(host, root, word, args, options) {
    const input = new external_node_stream_.PassThrough();
    const heard = listen();
    const answered = host
        .run({
        script: conversationScript(root, word, (0,call/* argumentWords */.TA)({ root, ...args })),
        input,
        timeout: options.timeout ?? 120_000,
        onOutput: heard.push,
        ...(options.onLine && { onLine: options.onLine }),
        ...(options.signal && { signal: options.signal }),
        opened: options.opened,
        mark: options.mark,
    })
        .then((answer) => {
        if (answer.code === 10 || answer.code === 11)
            throw (0,call/* unwritable */.mP)(host, root, answer);
        return (0,call/* judgeAnswer */._n)(host, word, answer);
    });
    answered.then(heard.end, heard.fail);
    input.on('error', () => { });
    return {
        async line() {
            const line = await heard.line();
            // It is said again where the script begins.
            if (line !== undefined && line === options.mark)
                return this.line();
            if (line !== MISSING) {
                if (line !== undefined)
                    (0,call/* noteInstalled */.jR)(host, root);
                return line;
            }
            // Packed only here: most hosts have it.
            const packed = (0,external_node_zlib_.gzipSync)(program_text/* PROGRAM */.R, { level: 9 });
            input.write(`${packed.length}\n`);
            input.write(packed);
            return this.line();
        },
        bytes: heard.bytes,
        input,
        finished: () => answered,
    };
}
/** Bytes as they come, taken by lines and by counts. */
function listen() {
    let held = Buffer.alloc(0);
    let ended;
    let wake;
    const more = async () => {
        if (ended === undefined)
            await new Promise((resolve) => (wake = resolve));
        else if ('error' in ended)
            throw ended.error;
        else
            return false;
        return true;
    };
    const settle = (how) => {
        ended = how;
        wake?.();
    };
    const take = (size) => {
        const taken = held.subarray(0, size);
        held = held.subarray(size);
        return taken;
    };
    return {
        push(piece) {
            held = Buffer.concat([held, piece]);
            wake?.();
        },
        end: () => settle({}),
        fail: (error) => settle({ error }),
        async line() {
            for (;;) {
                const at = held.indexOf('\n');
                if (at !== -1)
                    return take(at + 1).toString('utf8', 0, at);
                if (!(await more()))
                    return undefined;
            }
        },
        async bytes(size) {
            while (held.length < size && (await more()))
                ;
            return take(size);
        },
    };
}

// EXTERNAL MODULE: ./src/host/program/reply.ts
var program_reply = __webpack_require__(6629);
// EXTERNAL MODULE: ./src/words/printable.ts
var printable = __webpack_require__(6698);
// EXTERNAL MODULE: ./src/release/slices.ts
var slices = __webpack_require__(6206);
// EXTERNAL MODULE: ./src/release/transaction.ts
var transaction = __webpack_require__(1117);
;// CONCATENATED MODULE: ./src/release/deploy.ts












/** A host that ends well has opened a release: what else it says is not to be believed. */
const spokeOfNoRelease = (host) => new fault/* Fault */.vC(`The host program on ${host.label} (deploy) ended without a release.`, {
    state: 'unknown; nothing that it said tells',
    remedy: 'Look at the host: run preflight. A log-in that prints words of its own, or another sh, does this.',
});
/** The longest that one conversation may take, in milliseconds. A dead connection is noticed by its keep-alive. */
const TIMEOUT = 3_600_000;
/**
 * Deploys in one conversation with the host, over one channel: it looks, compares, opens the transaction, says what it
 * has, takes what it lacks, seals and switches, without another question in between.
 *
 * @throws {Fault} when the host refuses, has no room, the connection ends, or what arrived is not what was sent. What
 * arrived is kept for the next try.
 */
async function deployRelease(deploying) {
    const { host, place, contents, signal, say, wait } = deploying;
    const args = {
        ...(0,transaction/* openingArguments */.nJ)(deploying),
        digest: deploying.digest,
        copy: deploying.copy,
        writable: contents.writable,
        within: deploying.within,
        until: deploying.until,
    };
    const { opened, mark } = deploying;
    const timeout = wait * 1000 + TIMEOUT;
    const talk = converse(host, place.root, 'deploy', args, { signal, onLine: say, timeout, opened, mark });
    let heard = '';
    let ticket;
    let sending;
    // Made while the host looks; a deploy that changes nothing does without.
    const list = new slices/* Slices */.g((0,release_list/* listing */.RR)(contents.manifest, deploying.built));
    void list.ahead();
    const pieces = deploying.pieces ?? new Pieces(deploying.source);
    const hear = async (line) => {
        heard += `${line}\n`;
        const [, step] = /^step=(.*)$/.exec(line) ?? [];
        if (step === undefined)
            return;
        const said = new program_reply/* Reply */.v(heard);
        if ((step === 'send' || step === 'switch') && ticket === undefined) {
            ticket = (0,transaction/* ticketOf */.We)(deploying, said);
            deploying.onOpened?.(ticket);
        }
        await deploying.onStep?.(step, said);
    };
    let wire = 0;
    try {
        for (let line = await talk.line(); line !== undefined; line = await talk.line()) {
            const [, asked] = /^list=(.*)$/.exec(line) ?? [];
            if (asked === undefined) {
                await hear(line);
                continue;
            }
            deploying.onAsked?.();
            const upload = { ...deploying, pieces, list: () => list.now() };
            sending = (await answerListing(talk, asked, new program_reply/* Reply */.v(heard), upload, hear)) ?? sending;
        }
        await talk.finished();
        wire = (await sending?.wire) ?? 0;
    }
    catch (error) {
        // Of a file that the host was to make from another, the host cannot know that it was the build that changed.
        const patched = error instanceof call/* Refusal */.P_ && error.code === 'corrupt' ? (sending?.patched ?? []) : [];
        throw (await changedFile(deploying.source, patched, signal, error)) ?? error;
    }
    finally {
        list.stop();
    }
    // The listing is bytes, and no part of what was said.
    const reply = new program_reply/* Reply */.v(heard);
    const lacks = reply.all('lacks');
    if (lacks.length > 0)
        throw (0,survey/* lackingTools */.zA)(host, lacks);
    if (reply.get('unchanged') === 'yes') {
        const logTrouble = [reply.get('log-changed'), reply.get('log-remedy')].join(' ').trim();
        return {
            kind: 'unchanged',
            live: reply.get('live'),
            restartOwed: (0,transaction/* isOwed */.mR)(reply),
            logTrouble: (0,printable/* printable */.g)(logTrouble),
        };
    }
    ticket ??= (0,transaction/* ticketOf */.We)(deploying, reply);
    if (ticket.release === '')
        throw spokeOfNoRelease(host);
    const sent = sending === undefined ? NOTHING_SENT : { ...sending, wire };
    const told = sent.files > 0 || sent.wire > 0 ? { ...sent, changes: sent.changes ?? changesOf(reply, sent.paths) } : sent;
    const switched = deploying.until === 'switched' ? (0,transaction/* switchedOf */.LP)(reply, ticket) : undefined;
    return { kind: switched ? 'switched' : 'prepared', ticket, sent: told, switched };
}

;// CONCATENATED MODULE: ./src/release/prepare.ts

/** Runs the user's lines on the host, in the new release, before it is live. Its output is shown as it comes. */
async function runBeforeSwitch(host, ticket, contents, lines, timeout, say, signal) {
    await (0,call/* callProgram */.bQ)(host, ticket.place.root, 'prepare', { ...ticket.identity, release: ticket.release, recipe: contents.recipe, timeout: Math.ceil(timeout / 1000) }, { input: Buffer.from(lines), timeout: timeout + 30_000, onLine: say, signal });
}
/** Makes the tree a release: read-only, listed, on the disk, in its place. Not live yet. */
async function seal(host, ticket, contents, digest, service, say) {
    await (0,call/* callProgram */.bQ)(host, ticket.place.root, 'seal', {
        ...ticket.identity,
        ...service,
        release: ticket.release,
        recipe: contents.recipe,
        writable: contents.writable,
        digest,
    }, { onLine: say, timeout: 600_000 });
}

;// CONCATENATED MODULE: ./src/actions/moving-stages.ts
/** Stages that begin when somebody else says so, and so end when the next one begins. */
class MovingStages {
    #job;
    #stage = Promise.resolve();
    #end;
    constructor(job) {
        this.#job = job;
    }
    async begin(title) {
        await this.end();
        const { promise, resolve, reject } = Promise.withResolvers();
        this.#end = { resolve, reject };
        this.#stage = this.#job.stage(title, () => promise);
        this.#stage.catch(() => { });
    }
    async end() {
        this.#end?.resolve();
        await this.#stage;
    }
    /** The stage that is on failed. */
    async fail(error) {
        this.#end?.reject(error);
        await this.#stage.catch(() => { });
    }
}

;// CONCATENATED MODULE: ./src/actions/put-release.ts










const TITLES = {
    look: 'Look at the host',
    compare: 'Compare with the live release',
    open: 'Open the transaction',
    send: 'Send what the host lacks',
    seal: 'Seal the release',
    switch: 'Switch',
};
/**
 * Puts a release on the host and live, stage by stage as the host says it.
 *
 * @throws {Fault} with what is true on the host then: before the switch nothing is live that was not; what was switched
 * while the job was cancelled is taken back.
 */
async function putRelease(host, putting, job) {
    const { place } = putting;
    const stages = new MovingStages(job);
    const prepares = putting.beforeSwitch !== '';
    const stops = prepares || putting.rehearse !== undefined;
    let step = 'look';
    let ticket;
    let asked = false;
    let letGo = async () => { };
    try {
        const deployed = await deployRelease({
            ...putting,
            host,
            until: prepares ? 'filled' : stops ? 'sealed' : 'switched',
            signal: job.signal,
            say: job.info,
            now: Date.now,
            async onStep(next, said) {
                step = next;
                const live = said.get('live');
                if (next === 'compare') {
                    job.output('previous-release', live.startsWith('?') ? '' : live);
                    warnOfAnother(said.get('live-holder'), job);
                }
                const edited = said.all('changed').join(', ');
                if (next === 'open' && edited !== '') {
                    job.warning(`The live release was edited by hand since it was deployed, and is replaced: ${edited}`);
                }
                if (next === 'switch')
                    putting.onSwitch();
                await stages.begin(TITLES[next]);
            },
            onAsked() {
                asked = true;
            },
            onOpened(opened) {
                ticket = opened;
                // A deploy that is quick is over before anybody asks whether it lives.
                letGo = stops ? (0,transaction/* holdLease */.UU)(host, opened) : leaseLater(host, opened);
                if (opened.last !== '')
                    job.notice(`The deploy before this one: release ${opened.last}`);
                job.output('release', opened.release);
                job.output('previous-release', opened.previous);
            },
        });
        await stages.end();
        if (deployed.kind === 'unchanged') {
            // A log that was changed is told, and keeps no deploy away.
            if (deployed.logTrouble !== '')
                job.warning(deployed.logTrouble);
            return deployed;
        }
        job.output('files-sent', deployed.sent.files);
        job.output('bytes-sent', deployed.sent.wire);
        if (deployed.switched)
            return { ...deployed, kind: 'switched', switched: deployed.switched };
        const opened = deployed.ticket;
        if (prepares && !opened.resumed) {
            const { beforeSwitch, beforeSwitchTimeout: bound, contents, digest, service } = putting;
            await job.stage('Run before-switch', () => runBeforeSwitch(host, opened, contents, beforeSwitch, bound, job.info, job.signal));
            step = 'seal';
            await job.stage(TITLES.seal, () => seal(host, opened, contents, digest, service, job.info));
        }
        if (putting.rehearse !== undefined && !opened.resumed) {
            job.signal.throwIfAborted();
            step = 'seal';
            await job.stage('Rehearse', () => putting.rehearse?.(opened.release) ?? Promise.resolve());
        }
        job.signal.throwIfAborted();
        step = 'switch';
        putting.onSwitch();
        await letGo();
        const switched = await job.stage(TITLES.switch, () => (0,transaction/* switchTo */.S_)(host, opened, putting, job.info));
        return { kind: 'switched', ticket: opened, sent: deployed.sent, switched };
    }
    catch (error) {
        await stages.fail(error);
        throw await leave(host, place, { error, ticket, asked, step }, job);
    }
    finally {
        await letGo();
    }
}
/** How long a deploy may prepare before it begins to show that it lives; the host waits 30 s for the first sign. */
const QUIET_MS = 5_000;
function leaseLater(host, ticket) {
    const over = new AbortController();
    let letGo = async () => over.abort();
    (0,promises_.setTimeout)(QUIET_MS, undefined, { signal: over.signal }).then(() => {
        letGo = (0,transaction/* holdLease */.UU)(host, ticket);
    }, () => { });
    return () => letGo();
}
/** Gives up what was not switched, takes back what was switched while the job was cancelled. Resolves to the words. */
async function leave(host, place, { error, ticket, asked, step }, job) {
    const { aborted } = job.signal;
    // A host that refuses before it says a ticket has opened nothing; but what went wrong here may come before that word.
    const opens = ticket !== undefined || (asked && !(error instanceof call/* Refusal */.P_));
    if (!aborted && (!opens || step === 'switch'))
        return error;
    const reason = error instanceof fault/* Fault */.vC ? error.what : String(error);
    const holder = (0,connection/* holderOf */.Kd)(job);
    // The connection may be what failed: then the host gives this deploy up by itself once its beat stops.
    const left = await (0,transaction/* abandon */.e9)(host, { place, identity: { ...holder, live: place.live } }, reason).catch(() => undefined);
    const state = left?.get('state') ?? '';
    if (aborted && (state === 'switched' || state === 'restarted')) {
        const what = 'The deploy was cancelled during the switch.';
        const after = await (0,after_failure/* afterFailure */.H)(host, place, job, 'revert', what);
        return new fault/* Fault */.vC(what, { state: after.words, remedy: 'Run the job again when it is wanted.' });
    }
    if (aborted) {
        const now = ticket === undefined ? 'the live release is untouched' : untouched(ticket);
        return new fault/* Fault */.vC('The deploy was cancelled before the switch.', {
            state: now,
            remedy: 'Run the job again when it is wanted.',
        });
    }
    if (!(error instanceof fault/* Fault */.vC) || !opens)
        return error;
    const from = ticket?.from ?? left?.get('from');
    return from === undefined ? error : new fault/* Fault */.vC(error.what, { ...error, state: untouched({ from }), cause: error });
}
const untouched = ({ from }) => `${from === '' ? 'nothing is live, as before' : `the live release is untouched (${from})`}; what was uploaded is kept for the next try`;

;// CONCATENATED MODULE: ./src/actions/sync.ts


















/** Reads the artifact while the log-in is under way, and puts it on the host. */
async function sync(inputs, syncing, job) {
    const { place, engines, name, service, rehearsal, questions, source, wishes, proven, begun, mark } = syncing;
    const { artifact, contents } = await job
        .stage('Read the artifact', async () => {
        const read = await (0,artifact_artifact/* readArtifact */.i)(source, job.workspace, job.signal, 'source');
        if (proven !== undefined && proven !== read.digest)
            throw anotherBuild();
        // The log-in may have something to answer.
        await (0,promises_.setImmediate)();
        return { artifact: read, contents: (0,release_contents/* contentsOf */.K)(read.manifest, wishes) };
    })
        .catch(async (error) => {
        await begun.drop();
        throw nothingAsked(error);
    });
    // The log-in is not over yet: the time goes into what may be asked for.
    const pieces = new Pieces(source);
    void pieces.ahead(contents.manifest);
    const total = contents.manifest.filter((entry) => entry.type === 'file').length;
    job.output('digest', artifact.digest);
    job.output('files-total', total);
    job.output('deadline', '');
    const { adopt, manager, sudo } = inputs;
    const wish = { ...place, service: service.service, manager, sudo, mode: 'restart', adopt, engines };
    const prepares = inputs['before-switch'] !== '';
    let beforeSwitch = true;
    const onFailure = async (host) => {
        if (beforeSwitch)
            await (0,diagnosis/* tellWhy */.A)(job, host, wish, inputs);
    };
    await (0,connection/* withHostOr */.q5)(onFailure, inputs, job, async (host) => {
        // What only this side can judge is asked first; everything else is one conversation.
        let rehearses = false;
        let { opened } = begun;
        if (syncing.asksFirst || contents.manifest.some(isNativeModule)) {
            // The host may allow one program at a time.
            if (opened !== undefined)
                await (0,channel/* dismiss */.X)(await opened);
            opened = undefined;
            const before = await job.stage('Look at the host', async () => {
                if (engines.length > 0) {
                    await (await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(7694)]).then(__webpack_require__.bind(__webpack_require__, 7694))).checkHostEngines(host, engines, job.signal);
                }
                return await (0,survey/* survey */.Fr)(host, place, job.signal);
            });
            job.output('previous-release', before.live);
            rehearses = inputs.rehearse && before.live !== '' && !inputs.plan;
            if (rehearses) {
                const { service: first, more = [] } = service;
                if (more.length > 0)
                    job.notice(`Of several units ${first} alone is rehearsed, not ${more.join(', ')}.`);
                await job.stage('Can it be rehearsed?', () => (0,service_rehearsal/* checkRehearsable */.bw)(host, rehearsal, job.signal));
            }
            else if (inputs.rehearse && !inputs.plan) {
                job.notice('A first deploy is not rehearsed: there is nothing live that it could harm.');
            }
            await checkNativeModules(host, before, source, contents, prepares, job);
            if (inputs.plan) {
                warnOfAnother(before.liveHolder, job);
                const delta = await job.stage('Plan', () => (0,plan/* planFor */.b)(host, place, before.live, contents.manifest, job.signal));
                tellOutputs(job, { state: 'planned', release: '', sent: { ...delta, wire: 0 }, owed: false });
                tellPlan(job, before, delta, total);
                return;
            }
        }
        // From here the post step has something to look after, also when this step never hears the answer.
        job.save('asked', 'true');
        const putting = {
            place,
            holder: (0,connection/* holderOf */.Kd)(job),
            service,
            contents,
            built: artifact.manifest,
            name,
            noReturn: inputs['no-rollback-before'],
            adopt,
            keep: inputs.keep,
            wait: inputs['lock-wait'],
            source,
            pieces,
            digest: artifact.digest,
            opened,
            mark,
            copy: prepares,
            within: inputs['confirm-within'],
            beforeSwitch: inputs['before-switch'],
            beforeSwitchTimeout: inputs['before-switch-timeout'],
            rehearse: rehearses
                ? async (release) => (await Promise.all(/* import() */[__webpack_require__.e(5136), __webpack_require__.e(2628)]).then(__webpack_require__.bind(__webpack_require__, 3507))).rehearse(host, rehearsal, release, questions, inputs['rehearse-timeout'], job)
                : undefined,
            onSwitch() {
                beforeSwitch = false;
            },
        };
        const put = await putRelease(host, putting, job);
        if (put.kind === 'unchanged') {
            job.save('asked', '');
            const restartOwed = service.service !== '' && put.restartOwed;
            tellOutputs(job, { state: 'unchanged', release: put.live, sent: NOTHING_SENT, owed: restartOwed });
            tellUnchanged(job, put.live, total, restartOwed);
            return;
        }
        const { ticket, sent, switched } = put;
        job.output('deadline', switched.deadline?.toISOString() ?? '');
        tellOutputs(job, { state: 'switched', release: switched.release, sent, owed: switched.restartOwed });
        tellSwitch(job, host.label, place, ticket, switched, sent, total);
        if (job.signal.aborted)
            throw await cancelledAfterSwitch(host, place, job);
        if (inputs.commit)
            await commitUnproven(host, place, switched.release, job);
    }, begun).finally(() => pieces.stop());
}
/** For what has neither a service nor a probe: the switch is all that there is to succeed. */
async function commitUnproven(host, place, release, job) {
    await (0,commit/* commitWithReceipt */.w)(host, place, release, job);
    job.info(`Release ${release} is committed by its switch: no service was restarted, and no probe was asked.`);
    tellUnproven(job, host.label, release);
}
function tellOutputs(job, { state, release, sent, owed }) {
    job.output('state', state);
    job.output('release', release);
    job.output('files-sent', sent.files);
    job.output('bytes-sent', sent.wire);
    job.output('restart-owed', owed);
}
const anotherBuild = () => new fault/* Fault */.vC('The artifact is not what build-check proved: it changed since its manifest was written.', {
    state: fault/* NOTHING_TOUCHED */.X2,
    remedy: 'Let no step between build-check and atomic-sync write into the artifact.',
});
/** The signal came while the host switched: what nobody will confirm any more is taken back. */
async function cancelledAfterSwitch(host, place, job) {
    const what = 'The deploy was cancelled during the switch.';
    const after = await (0,after_failure/* afterFailure */.H)(host, place, job, 'revert', what);
    return new fault/* Fault */.vC(what, { state: after.words, remedy: 'Run the job again when it is wanted.' });
}
/** The connection was under way already when the artifact was refused. */
function nothingAsked(error) {
    if (!(error instanceof fault/* Fault */.vC) || error.state !== fault/* NOTHING_TOUCHED */.X2)
        return error;
    return new fault/* Fault */.vC(error.what, { state: fault/* NOTHING_ASKED */.jp, remedy: error.remedy, cause: error });
}


/***/ }),

/***/ 7189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inBytes),
/* harmony export */   z: () => (/* binding */ parseBytes)
/* harmony export */ });
const UNITS = { B: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };
/** Reads an amount of data such as `200MB`, `1.5 GiB` or plain `1048576`, in bytes; `undefined` when it is none. */
function parseBytes(text) {
    const [, number, unit = 'B'] = /^(\d{1,15}(?:\.\d{1,3})?) ?([kKMG]?i?B)?$/.exec(text) ?? [];
    if (number === undefined || !(unit in UNITS))
        return undefined;
    const bytes = Math.floor(Number(number) * UNITS[unit]);
    return Number.isSafeInteger(bytes) ? bytes : undefined;
}
/** An amount of data for people: `950 B`, `1.2 MB`. */
function inBytes(bytes) {
    const unit = ['GB', 'MB', 'kB'].find((each) => bytes >= UNITS[each]);
    return unit ? `${(bytes / UNITS[unit]).toFixed(1)} ${unit}` : `${bytes} B`;
}


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ dismiss),
/* harmony export */   q: () => (/* binding */ begin)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);


/** Milliseconds that a server has to close a channel. */
const FAREWELL = 2_000;
/** Closes a channel that nothing was asked over, and waits until it is: a server may bound how many there are. */
async function dismiss({ channel }) {
    const closed = (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(channel, 'close');
    channel.resume();
    channel.stderr.resume();
    channel.close();
    const patience = new AbortController();
    await Promise.race([closed, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(FAREWELL, undefined, { signal: patience.signal }).catch(() => { })]);
    patience.abort();
}
/** Begins a command on a channel of its own. The promise is rejected with what ssh2 says where there is none. */
function begin(connection, command) {
    return new Promise((resolve, reject) => {
        connection.exec(command, (error, channel) => {
            if (error)
                return reject(error);
            let exit;
            channel.on('error', () => { });
            channel.on('exit', (code, signal) => {
                exit = { code, signal };
            });
            resolve({ channel, exit: () => exit });
        });
    });
}


/***/ }),

/***/ 8282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   MB: () => (/* binding */ bad),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   uw: () => (/* binding */ good)
/* harmony export */ });
const good = (subject, words) => ({ level: 'good', subject, words, remedy: '' });
const warning = (subject, words, remedy) => ({
    level: 'warning',
    subject,
    words,
    remedy,
});
const bad = (subject, words, remedy) => ({
    level: 'bad',
    subject,
    words,
    remedy,
});
/** The level of the worst finding; `good` for none at all. */
function verdictOf(findings) {
    const has = (level) => findings.some((finding) => finding.level === level);
    if (has('bad'))
        return 'bad';
    return has('warning') ? 'warning' : 'good';
}


/***/ }),

/***/ 4960:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ judgeNative)
/* harmony export */ });
/* harmony import */ var _artifact_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8111);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8282);


/** What `uname -m` says, in Node's words. */
const MACHINES = {
    x86_64: 'x64',
    aarch64: 'arm64',
    armv7l: 'arm',
    armv6l: 'arm',
    i686: 'ia32',
    ppc64le: 'ppc64',
};
/** Words that packages put into a path to tell the builds of one module from each other. */
const PLATFORM = /(?<![a-z0-9])(?:linux(?:musl)?|darwin|win32|android|freebsd|x64|arm64|aarch64|x86_64|armv?[678]?l?|ia32|ppc64|s390x|riscv64|musl(?:eabihf)?|glibc|gnu(?:eabihf)?|msvc)(?![a-z0-9])/g;
/** A dependency of watchers that comes along from a Mac and is loaded there only. */
const LEFT = /(?:^|\/)node_modules\/fsevents\//;
const MOST_NAMES = 5;
/** Native modules that the host could not load. Of several builds of one module, one that fits is enough. */
function judgeNative(machine, modules) {
    const wanted = modules.filter(({ path }) => !LEFT.test(path));
    if (wanted.length === 0)
        return [];
    const byName = Map.groupBy(wanted, ({ path }) => path.replace(PLATFORM, '*'));
    const unfit = [...byName.values()].filter((builds) => builds.every((each) => misfit(machine, each) !== undefined));
    if (unfit.length === 0)
        return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .good */ .uw)('native modules', `${byName.size} in the release, built for this machine`)];
    const words = unfit.flatMap(([first]) => (first ? [`${(0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(first.path)} ${misfit(machine, first)}`] : []));
    const more = words.length > MOST_NAMES ? ` and ${words.length - MOST_NAMES} more` : '';
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .bad */ .MB)('native modules', `the host cannot load ${words.slice(0, MOST_NAMES).join('; ')}${more}`, 'Build on a runner like the host, or leave node_modules out and install in `before-switch` (npm ci --omit=dev).'),
    ];
}
/** Why a module cannot be loaded; nothing when it can, as far as its file tells. */
function misfit(host, module) {
    const machine = host.nodeMachine || MACHINES[host.machine] || host.machine;
    if (module.format !== 'ELF')
        return `is for another system (${module.format})`;
    if (module.machine !== machine)
        return `is for ${module.machine}, the host is ${machine}`;
    const [libc = '', version = ''] = host.libc.split(' ');
    if (module.libc === '' || libc === '')
        return undefined;
    if (module.libc !== libc)
        return `is for ${module.libc}, the host has ${host.libc}`;
    const minor = Number(version.split('.')[1]);
    if (module.glibcMinor > minor)
        return `needs glibc 2.${module.glibcMinor}, the host has ${version}`;
    return undefined;
}


/***/ }),

/***/ 9073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readNativeModule)
/* harmony export */ });
/** `e_machine` (elf(5)) in Node's words. */
const MACHINES = {
    3: 'ia32',
    21: 'ppc64',
    22: 's390x',
    40: 'arm',
    62: 'x64',
    183: 'arm64',
    243: 'riscv64',
};
/** Reads the beginning of a module; the names of its libraries stand within it. Pure. */
function readNativeModule(path, head) {
    const other = (format) => ({
        path,
        format,
        machine: '',
        libc: '',
        glibcMinor: 0,
    });
    if (head.length < 20)
        return other('unknown');
    const magic = head.readUInt32BE(0);
    // Mach-O of 64 bits, either byte order, and the wrapper of several architectures.
    if ([0xfeedfacf, 0xcffaedfe, 0xcafebabe].includes(magic))
        return other('Mach-O');
    if (head.toString('latin1', 0, 2) === 'MZ')
        return other('PE');
    if (magic !== 0x7f454c46)
        return other('unknown');
    const number = head[5] === 2 ? head.readUInt16BE(18) : head.readUInt16LE(18);
    const text = head.toString('latin1');
    const minors = [...text.matchAll(/GLIBC_2\.(\d{1,3})/g)].map(([, minor]) => Number(minor));
    const musl = /libc\.musl-|ld-musl-/.test(text);
    const glibc = minors.length > 0 || text.includes('libc.so.6');
    return {
        path,
        format: 'ELF',
        machine: MACHINES[number] ?? `machine ${number}`,
        libc: musl ? 'musl' : glibc ? 'glibc' : '',
        glibcMinor: Math.max(0, ...minors),
    };
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

/***/ 7659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ deltaOf),
/* harmony export */   w: () => (/* binding */ deltaOfKeys)
/* harmony export */ });
/* harmony import */ var _expectation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7991);

const BLOCK = 4096;
const TYPE = 0o170000;
const DIRECTORY = 0o040000;
const REGULAR = 0o100000;
/** Compares what a release holds with what lies on the host. Pure; linear in both. */
function deltaOf(manifest, listing) {
    const send = [];
    const replaced = new Set();
    const wanted = new Set();
    let files = 0;
    let bytes = 0;
    let blocks = 0;
    for (const entry of manifest) {
        wanted.add(entry.path);
        const there = listing.get(entry.path);
        if (entry.type === 'file') {
            const same = there?.mode === (REGULAR | entry.mode) && there.sha256 === entry.sha256 && !(0,_expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .isOdd */ .Aq)(entry.path);
            if (same)
                continue;
            files += 1;
            bytes += entry.size;
            blocks += inBlocks(entry.size);
        }
        else if (entry.type === 'directory') {
            if (there && (there.mode & TYPE) === DIRECTORY)
                continue;
            blocks += BLOCK;
        }
        send.push(entry);
        if (there)
            replaced.add(entry.path);
    }
    const gone = [...listing.keys()].filter((path) => !wanted.has(path));
    const sent = send.filter(({ type }) => type === 'file').map(({ path }) => path);
    const changes = {
        changed: some(sent.filter((path) => replaced.has(path))),
        added: some(sent.filter((path) => !replaced.has(path))),
        removed: some(gone),
    };
    return { send, remove: [...gone, ...replaced], files, changes, bytes, blocks };
}
const some = (names) => ({ count: names.length, names });
/** Compares a release with the keys that a host has, in their order; `undefined` where two of a kind are the same. Pure. */
function deltaOfKeys(list, keys) {
    const there = new Set(keys);
    const mine = new Set(list.keys);
    if (there.size !== keys.length || mine.size !== list.keys.length)
        return undefined;
    const lines = [];
    const entries = [...list.extra];
    for (const [index, key] of list.keys.entries()) {
        if (there.has(key))
            continue;
        lines.push(list.line(index));
        const entry = list.entries[index];
        if (entry !== undefined)
            entries.push(entry);
    }
    // Parents before what lies in them.
    const send = entries.sort((a, b) => (a.path < b.path ? -1 : 1));
    const files = send.filter((entry) => entry.type === 'file');
    return {
        send,
        gone: keys.filter((key) => !mine.has(key)),
        lines,
        files: files.length,
        bytes: files.reduce((sum, { size }) => sum + size, 0),
        blocks: send.reduce((sum, entry) => sum + (entry.type === 'file' ? inBlocks(entry.size) : BLOCK), 0),
    };
}
const inBlocks = (size) => Math.ceil(size / BLOCK) * BLOCK;


/***/ }),

/***/ 6061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ parseKeys),
/* harmony export */   _: () => (/* binding */ parseListing)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);


/**
 * Reads the host's answer to `stage`: gzip of `HEXMODE ./path` lines, an empty line, `SHA256  ./path` lines,
 * then `size BYTES ./path` of large files. The root
 * itself and lines of any other shape are left out: what is not known to be there is sent.
 *
 * @throws {Fault} when the answer is not whole.
 */
function parseListing(answer) {
    const text = unzip(answer).toString('latin1');
    const listing = new Map();
    for (const line of text.split('\n')) {
        const content = /^([0-9a-f]{64}) [ *]\.\/(.+)$/s.exec(line);
        if (content) {
            const entry = listing.get(content[2]);
            if (entry)
                entry.sha256 = content[1];
            continue;
        }
        const size = /^size (\d{1,15}) \.\/(.+)$/s.exec(line);
        if (size) {
            const entry = listing.get(size[2]);
            if (entry)
                entry.size = Number(size[1]);
            continue;
        }
        const shape = /^([0-9a-f]{4}) \.\/(.+)$/s.exec(line);
        if (shape)
            listing.set(shape[2], { mode: Number.parseInt(shape[1], 16) });
    }
    return listing;
}
/** Reads the keys of a list: seven characters of base64 each, packed; what is over at the end fills up its last bytes. */
function parseKeys(answer) {
    return answer.toString('base64url').match(/.{7}/g) ?? [];
}
function unzip(answer) {
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(answer);
    }
    catch (cause) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC('The list of files that the host sent is not whole.', {
            state: 'the live release is untouched; nothing was uploaded yet',
            remedy: 'Run the deploy again.',
            cause,
        });
    }
}


/***/ }),

/***/ 9390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ planFor)
/* harmony export */ });
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7489);
/* harmony import */ var _delta_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7659);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6061);



/**
 * What would travel for a release, from the live one as it is now. Leaves nothing on the host.
 *
 * @param live name of the live release; empty when nothing of Surefoot's is live.
 */
async function planFor(host, place, live, manifest, signal) {
    if (live === '' || live === '0000-adopted')
        return (0,_delta_js__WEBPACK_IMPORTED_MODULE_1__/* .deltaOf */ .e)(manifest, new Map());
    const args = { live: place.live, release: live };
    const answer = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callForBytes */ .z_)(host, place.root, 'contents', args, { how: 'fed', signal });
    return (0,_delta_js__WEBPACK_IMPORTED_MODULE_1__/* .deltaOf */ .e)(manifest, (0,_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .parseListing */ ._)(answer));
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

/***/ 1117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LP: () => (/* binding */ switchedOf),
/* harmony export */   S_: () => (/* binding */ switchTo),
/* harmony export */   UU: () => (/* binding */ holdLease),
/* harmony export */   We: () => (/* binding */ ticketOf),
/* harmony export */   e9: () => (/* binding */ abandon),
/* harmony export */   mR: () => (/* binding */ isOwed),
/* harmony export */   nJ: () => (/* binding */ openingArguments)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(135);
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7489);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6698);





/** The opening as the host program takes it. */
function openingArguments(opening) {
    const { place, holder, service, contents, name } = opening;
    return {
        live: place.live,
        ...holder,
        ...service,
        recipe: contents.recipe,
        shared: sharedWords(contents),
        ...name,
        adopt: opening.adopt,
        keep: opening.keep,
        wait: opening.wait,
        'no-return': opening.noReturn.split('\n')[0] || undefined,
    };
}
/** The ticket from what the host said when it opened the transaction. */
const ticketOf = ({ place, holder }, reply) => ({
    place,
    identity: { ...holder, live: place.live },
    release: reply.get('release'),
    previous: reply.get('previous'),
    from: reply.get('from'),
    base: reply.get('base'),
    last: (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(reply.get('last')),
    resumed: reply.get('resumed') === 'yes',
});
const sharedWords = (contents) => contents.shared.map(({ path, directory }) => (directory ? `${path}/` : path));
/** How often a preparing deploy shows the host that it lives; the host gives it up after 30 s without. */
const BEAT_MS = 5_000;
/** The longest, in milliseconds, that the host may take to note that nobody beats any more. */
const FAREWELL_MS = 2_000;
/**
 * Keeps the transaction while it is prepared. Ends with the returned function, which resolves when the host has taken
 * its sign away, or with this process.
 */
function holdLease(host, ticket) {
    const beats = new node_stream__WEBPACK_IMPORTED_MODULE_0__.PassThrough();
    const timer = setInterval(() => beats.write('\n'), BEAT_MS);
    const end = () => {
        clearInterval(timer);
        beats.end();
    };
    // A host that allows one session per connection refuses this one: the deploy goes on, for 30 s at a time unguarded.
    const over = (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_3__/* .callProgram */ .bQ)(host, ticket.place.root, 'lease', ticket.identity, { input: beats, timeout: 86_400_000 })
        .catch(() => undefined)
        .finally(end);
    return async () => {
        end();
        const patience = new AbortController();
        await Promise.race([over, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(FAREWELL_MS, undefined, { signal: patience.signal }).catch(() => { })]);
        patience.abort();
    };
}
/**
 * Puts the release live, with one rename.
 *
 * @param within seconds after which the host goes back by itself unless the release is confirmed; 0: never. A host that
 * cannot set such a timer refuses before anything is switched.
 */
async function switchTo(host, ticket, { adopt, within }, say) {
    const reply = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_3__/* .callProgram */ .bQ)(host, ticket.place.root, 'switch', { ...ticket.identity, release: ticket.release, adopt, within }, { onLine: say });
    return switchedOf(reply, ticket);
}
/** @throws {Error} when the host did not say that just this release went live: an end alone proves nothing. */
function switchedOf(reply, ticket) {
    const [state, release] = [reply.get('state'), reply.get('release')];
    if (release !== ticket.release || !['switched', 'restarted', 'committed'].includes(state)) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(`The host ended the deploy without saying that ${ticket.release || 'the release'} is live.`, {
            state: `unknown; the host speaks of ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(release) || 'no release'}, ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(state) || 'in no state'}`,
            remedy: 'Look at the host: run preflight, or the status word of the host program (docs/operating-by-hand.md).',
        });
    }
    const deadline = reply.number('deadline');
    return {
        release: reply.get('release'),
        previous: reply.get('previous'),
        restartOwed: isOwed(reply),
        deadline: deadline === undefined ? undefined : new Date(deadline * 1000),
    };
}
/** Where no service is named nobody can know whether one runs the old code: then it is owed, to be safe. */
const isOwed = (reply) => reply.get('owed') !== 'no';
/** Gives up a transaction that has not switched. Resolves to what the host says of it then. */
async function abandon(host, ticket, reason) {
    return await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_3__/* .callProgram */ .bQ)(host, ticket.place.root, 'abandon', { ...ticket.identity, reason }, { timeout: 20_000 });
}


/***/ }),

/***/ 1012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b1: () => (/* binding */ endRehearsal),
/* harmony export */   bw: () => (/* binding */ checkRehearsable),
/* harmony export */   r$: () => (/* binding */ beginRehearsal)
/* harmony export */ });
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7489);

const wordsOf = ({ live, service, variable }) => ({ live, ...service, variable });
/** @throws {Refusal} with the reason, where the service cannot be rehearsed. Changes nothing. */
async function checkRehearsable(host, wish, signal) {
    await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, wish.root, 'rehearsable', wordsOf(wish), { signal, how: 'fed' });
}
/** Starts the copy. It ends by itself after `seconds`, whatever becomes of this process. */
async function beginRehearsal(host, wish, release, seconds, say) {
    const args = { ...wordsOf(wish), release, timeout: seconds };
    const reply = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, wish.root, 'rehearse', args, { onLine: say });
    return {
        service: { service: reply.get('name'), manager: reply.get('rehearsal-manager'), sudo: wish.service.sudo },
        port: reply.number('port') ?? 0,
        spare: reply.number('spare') ?? 0,
    };
}
/** Ends the copy and takes its unit away. */
async function endRehearsal(host, wish) {
    await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, wish.root, 'rehearsed', wordsOf(wish), { timeout: 30_000 });
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
