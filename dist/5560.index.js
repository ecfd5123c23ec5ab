export const id = 5560;
export const ids = [5560];
export const modules = {

/***/ 5560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sync: () => (/* binding */ sync)
});

// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/host/channel.ts
var channel = __webpack_require__(6257);
// EXTERNAL MODULE: ./src/release/plan.ts
var plan = __webpack_require__(9390);
// EXTERNAL MODULE: ./src/release/survey.ts
var survey = __webpack_require__(91);
// EXTERNAL MODULE: ./src/release/transfer.ts + 3 modules
var transfer = __webpack_require__(2769);
// EXTERNAL MODULE: ./src/service/rehearsal.ts
var service_rehearsal = __webpack_require__(1012);
// EXTERNAL MODULE: ./src/actions/after-failure.ts
var after_failure = __webpack_require__(7166);
// EXTERNAL MODULE: ./src/artifact/bytes.ts
var bytes = __webpack_require__(7189);
// EXTERNAL MODULE: ./src/artifact/name.ts
var artifact_name = __webpack_require__(8111);
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
        ['sent', `${(0,bytes/* inBytes */.H)(sent.bytes)} (${(0,bytes/* inBytes */.H)(sent.wire)} on the wire)`],
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
        ['send', `${delta.files} of ${total} files, ${(0,bytes/* inBytes */.H)(delta.bytes)}`],
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
// EXTERNAL MODULE: ./src/actions/fleet/go-back.ts
var go_back = __webpack_require__(1278);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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
    const handle = await (0,promises_.open)(file);
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

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/host/program/call.ts
var call = __webpack_require__(7489);
// EXTERNAL MODULE: ./src/release/deploy.ts + 1 modules
var deploy = __webpack_require__(3529);
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

// EXTERNAL MODULE: ./src/release/transaction.ts
var transaction = __webpack_require__(1117);
// EXTERNAL MODULE: ./src/actions/fleet/barrier.ts
var barrier = __webpack_require__(5243);
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
    const stops = prepares || putting.rehearse !== undefined || putting.turn !== undefined;
    let step = 'look';
    let ticket;
    let asked = false;
    let letGo = async () => { };
    try {
        const deployed = await (0,deploy/* deployRelease */.H)({
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
        if (putting.turn !== undefined) {
            step = 'seal';
            await putting.turn();
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
    (0,external_node_timers_promises_.setTimeout)(QUIET_MS, undefined, { signal: over.signal }).then(() => {
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
    if ((aborted || (0,barrier/* isElsewhere */.l5)(error)) && (state === 'switched' || state === 'restarted')) {
        const what = aborted ? 'The deploy was cancelled during the switch.' : reason;
        const after = await (0,after_failure/* afterFailure */.H)(host, place, job, 'revert', what);
        return new fault/* Fault */.vC(what, { state: after.words, remedy: 'Run the job again when it is wanted.', cause: error });
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
    const { place, engines, name, service, rehearsal, questions, build, begun, mark, member, broadcasts } = syncing;
    const { source } = build;
    const { artifact, contents, pieces, list } = await job
        .stage('Read the artifact', () => build.read(job.workspace, job.signal))
        .catch(async (error) => {
        await begun.drop();
        throw error;
    });
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
            list,
            others: member.among ? { broadcasts, together: () => member.together('send') } : undefined,
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
            turn: member.among ? () => member.inTurn('switch') : undefined,
            onSwitch() {
                beforeSwitch = false;
            },
        };
        const put = await putRelease(host, putting, job);
        if (put.kind === 'unchanged') {
            job.save('asked', '');
            const restartOwed = service.service !== '' && put.restartOwed;
            tellOutputs(job, { state: 'unchanged', release: put.live, sent: transfer/* NOTHING_SENT */.L5, owed: restartOwed });
            tellUnchanged(job, put.live, total, restartOwed);
            return;
        }
        const { ticket, sent, switched } = put;
        job.output('deadline', switched.deadline?.toISOString() ?? '');
        tellOutputs(job, { state: 'switched', release: switched.release, sent, owed: switched.restartOwed });
        tellSwitch(job, host.label, place, ticket, switched, sent, total);
        if (job.signal.aborted)
            throw await cancelledAfterSwitch(host, place, job);
        await (0,go_back/* orGoBack */.R)(member, 'switched', { host, place, onFailure: 'revert' }, job);
        if (inputs.commit)
            await commitUnproven(host, place, switched.release, job);
    }, begun);
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
/** The signal came while the host switched: what nobody will confirm any more is taken back. */
async function cancelledAfterSwitch(host, place, job) {
    const what = 'The deploy was cancelled during the switch.';
    const after = await (0,after_failure/* afterFailure */.H)(host, place, job, 'revert', what);
    return new fault/* Fault */.vC(what, { state: after.words, remedy: 'Run the job again when it is wanted.' });
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


/***/ })

};
