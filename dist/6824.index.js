export const id = 6824;
export const ids = [6824];
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

/***/ 5047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ portOf),
/* harmony export */   c: () => (/* binding */ readinessOf)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _host_dial_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3406);
/* harmony import */ var _service_evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6682);
/* harmony import */ var _service_listening_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5930);




/** Milliseconds for one try: readiness is asked again and again. */
const TRY_MS = 3_000;
/** Turns a wish for readiness into a question that can be put to the host; `undefined` where being active is enough. */
async function readinessOf(ready, asked) {
    const { host, unit, note } = asked;
    switch (ready.kind) {
        case 'auto':
            return undefined;
        case 'notify':
            if (unit.type.startsWith('notify'))
                return undefined;
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`The unit is of Type=${unit.type}, which never notifies anybody.`, {
                state: 'the service was restarted; see above',
                remedy: 'Set Type=notify in the unit, or the input `ready` to port:NUMBER or a URL.',
            });
        case 'port':
            return portOwned(ready.port, asked);
        case 'http': {
            // Loaded only here: most restarts ask nothing over HTTP.
            const [{ parseProbes }, { request }, { judge }] = await Promise.all([
                __webpack_require__.e(/* import() */ 5634).then(__webpack_require__.bind(__webpack_require__, 5634)),
                __webpack_require__.e(/* import() */ 3356).then(__webpack_require__.bind(__webpack_require__, 3356)),
                __webpack_require__.e(/* import() */ 1040).then(__webpack_require__.bind(__webpack_require__, 1040)),
            ]);
            const [probe] = await parseProbes(`GET ${ready.url}`);
            if (probe === undefined)
                return undefined;
            const means = { dial: (address, port) => host.dial(address, port), limitMs: TRY_MS };
            return async () => {
                const verdict = judge(probe, await request(probe, means), { warnMs: TRY_MS, failMs: TRY_MS });
                if (verdict.ok)
                    return undefined;
                note({ kind: verdict.kind, port: portOf(probe.url), status: verdict.status, words: verdict.reason });
                return `${ready.url} ${verdict.reason}`;
            };
        }
    }
}
/** Whether a port is open, and it is the unit that listens there. That one is asked until it was once answered. */
function portOwned(port, { host, place, service, note, say }) {
    let owned = false;
    return async () => {
        try {
            (await host.dial('127.0.0.1', port)).destroy();
        }
        catch (error) {
            if (!(error instanceof _host_dial_js__WEBPACK_IMPORTED_MODULE_1__/* .DialRefused */ .D) || error.reason !== 'refused')
                throw error;
            const words = `nothing listens on port ${port}`;
            note({ kind: 'refused', port, words });
            return words;
        }
        if (owned)
            return undefined;
        const facts = await (0,_service_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .x)(host, place?.root ?? '', place?.live, service, [port]);
        const listener = (0,_service_listening_js__WEBPACK_IMPORTED_MODULE_3__/* .listenerOn */ .m)(port, service.service, facts);
        if (listener.kind === 'other') {
            const words = `port ${port} is held by ${(0,_service_listening_js__WEBPACK_IMPORTED_MODULE_3__/* .holderInWords */ .b)(listener.holder)}, and not by ${service.service}`;
            note({ kind: 'held', port, words });
            return words;
        }
        if (listener.kind === 'unseen')
            say(`Port ${port} answers; this account may not see whether it is ${service.service} that listens there.`);
        owned = true;
        return undefined;
    };
}
/** The port that a URL leads to. */
const portOf = (url) => Number(url.port) || (url.protocol === 'https:' ? 443 : 80);


/***/ }),

/***/ 6824:
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
// EXTERNAL MODULE: ./src/release/place.ts
var release_place = __webpack_require__(4518);
// EXTERNAL MODULE: ./src/release/survey.ts
var survey = __webpack_require__(91);
// EXTERNAL MODULE: ./src/service/cause/trouble.ts
var trouble = __webpack_require__(4728);
// EXTERNAL MODULE: ./src/service/manager/of.ts + 4 modules
var of = __webpack_require__(2348);
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
    throw new fault/* Fault */.vC(`Input \`ready\` holds ${JSON.stringify(given)}, which is not understood.`, {
        state: fault/* NOTHING_TOUCHED */.X2,
        remedy: 'Set `ready`: it may hold auto, notify, port:3000 or http://127.0.0.1:3000/health.',
    });
}

;// CONCATENATED MODULE: ./src/service/remarks.ts

/** What is no failure of this restart and will be trouble later, each in words with the remedy. Pure. */
function remarksOn({ name, root, reloaded, unit, programsBefore = [], beside = [], end }) {
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
        const foreign = (lines) => lines.filter((line) => !beside.includes(line.split(/\s/)[0] ?? ''));
        const programs = foreign(unit.programs);
        for (const words of (0,of/* managerOf */.d)(unit.manager).others(name, foreign(programsBefore), { programs })) {
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
// EXTERNAL MODULE: ./src/service/unit.ts
var service_unit = __webpack_require__(2949);
// EXTERNAL MODULE: ./src/service/units.ts
var units = __webpack_require__(3324);
// EXTERNAL MODULE: ./src/words/printable.ts
var printable = __webpack_require__(6698);
// EXTERNAL MODULE: ./src/actions/after-failure.ts
var after_failure = __webpack_require__(7166);
// EXTERNAL MODULE: ./src/actions/autopsy.ts
var autopsy = __webpack_require__(6902);
// EXTERNAL MODULE: ./src/actions/commit.ts + 1 modules
var commit = __webpack_require__(1770);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./src/host/program/call.ts
var call = __webpack_require__(7489);
;// CONCATENATED MODULE: ./src/service/configuration/change.ts




/** The host puts the files in place, checks and loads them, and keeps them only when it is told so. */
function beginChange(host, wish, say) {
    const mark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const input = new external_node_stream_.PassThrough();
    const takenUp = Promise.withResolvers();
    const { service, files, check, always } = wish;
    const timeout = Math.ceil(wish.timeout / 1000);
    const within = Math.ceil(wish.patience / 1000);
    const answer = (0,call/* callProgram */.bQ)(host, '', 'configure', {
        ...service,
        check,
        always,
        timeout,
        within,
        id: mark,
        file: files.map(({ target }) => target),
        content: files.map(({ content }) => content.toString('base64')),
    }, {
        input,
        timeout: (within + 6 * timeout + 60) * 1000,
        onLine(line) {
            if (line.endsWith(` ${mark}`))
                takenUp.resolve('taken up');
            else
                say(line);
        },
    });
    const over = answer.then(() => 'over');
    over.catch(() => { });
    const end = async (word) => {
        if (!input.writableEnded)
            input.end(word);
        return readChange(await answer, files);
    };
    const keep = async () => {
        const done = await end('keep\n');
        return { kind: done.putBack ? 'put-back' : 'kept', done };
    };
    return { stage: Promise.race([takenUp.promise, over]), keep, putBack: () => end('') };
}
/** What the host said of the files, also in a refusal. Pure. */
function readChange(reply, files) {
    const texts = new Map(reply.all('before').map((line) => {
        const at = line.lastIndexOf(' ');
        return [line.slice(0, at), Buffer.from(line.slice(at + 1), 'base64')];
    }));
    const fates = reply.all('file').flatMap((line) => {
        const found = /^(\d{1,3}) (same|changed|made) (.+)$/.exec(line);
        if (found === null)
            return [];
        const [, number, kind, path = ''] = found;
        const after = files[Number(number)]?.content ?? Buffer.alloc(0);
        return [{ kind: kind, path, before: texts.get(path), after }];
    });
    return {
        changed: reply.get('changed') === 'yes',
        putBack: reply.get('put-back') === 'yes',
        left: reply.get('put-back') === 'no',
        invocationBefore: reply.get('invocation-before'),
        unit: (0,service_unit/* unitOf */.uF)(reply),
        files: fates,
        before: reply.get('kept-in'),
        words: reply.get('state'),
        mended: reply.get('mended'),
    };
}
/** The files that a refusal of the host speaks of. */
const filesIn = (error, files) => error instanceof call/* Refusal */.P_ ? readChange(error.reply, files) : undefined;

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/service/configuration/source.ts



/** Bytes of all files together: the host takes them with the words of the call. */
const MOST_BYTES = 256 * 1024;
/**
 * Reads the sources, each absolute or from the workspace.
 *
 * @throws {Fault} when one is no file, leads out of the workspace, or all together are too large.
 */
async function readSources(wishes, workspace) {
    const files = [];
    let bytes = 0;
    for (const wish of wishes) {
        const path = await placeOf(wish.source, workspace);
        const content = await (0,promises_.readFile)(path).catch((error) => {
            throw unreadable(wish.source, error.message);
        });
        bytes += content.length;
        if (bytes > MOST_BYTES)
            throw unreadable(wish.source, `all files together have more than ${MOST_BYTES} bytes`);
        files.push({ ...wish, content });
    }
    return files;
}
async function placeOf(source, workspace) {
    const given = (0,external_node_path_.resolve)(workspace, source);
    try {
        const path = await (0,promises_.realpath)(given);
        const { size } = await (0,promises_.stat)(path).then((found) => {
            if (!found.isFile())
                throw new Error('it is no file');
            return found;
        });
        if (size > MOST_BYTES)
            throw new Error(`it has ${size} bytes, more than ${MOST_BYTES}`);
        // A link that was checked out must not fetch what else lies on the runner.
        const inside = (0,external_node_path_.relative)(await (0,promises_.realpath)(workspace), path);
        if (!(0,external_node_path_.isAbsolute)(source) && (inside === '..' || inside.startsWith('../') || (0,external_node_path_.isAbsolute)(inside))) {
            throw new Error('it leads out of the workspace');
        }
        return path;
    }
    catch (error) {
        throw unreadable(source, error.message);
    }
}
const unreadable = (source, why) => new fault/* Fault */.vC(`Input \`configuration\` names ${JSON.stringify(source)}, which cannot be taken: ${why}`, {
    state: fault/* NOTHING_TOUCHED */.X2,
    remedy: 'Name a file from the workspace, and check out the repository before this step.',
});

;// CONCATENATED MODULE: ./src/service/configuration/wish.ts

/** More than any service reads; a list that is longer is a slip. */
const MOST_FILES = 50;
/**
 * Reads the lines of the input `configuration`, each `SOURCE -> /absolute/path/on/the/host`. Pure.
 *
 * @throws {Fault} on a line of another shape, on a path that could mean another one, on a file that is named twice.
 */
function parseConfiguration(lines) {
    if (lines.length > MOST_FILES)
        throw refusal(`${lines.length} lines`, `${MOST_FILES} files at most`);
    const wishes = lines.map(parseLine);
    const seen = new Set();
    for (const { target } of wishes) {
        if (seen.has(target))
            throw refusal(JSON.stringify(target), 'each file of the host once');
        seen.add(target);
    }
    return wishes;
}
function parseLine(line) {
    const parts = line.split(' -> ');
    const [source = '', target = ''] = parts.map((part) => part.trim());
    if (parts.length !== 2 || source === '' || !isPath(target)) {
        throw refusal(JSON.stringify(line.slice(0, 200)), 'one `SOURCE -> /absolute/path/of/a/file` per line, without control characters and without dots in the path');
    }
    return { source, target };
}
/** Absolute, of a file, and written in one way only. */
function isPath(path) {
    if (!/^(\/[^/\x00-\x1f\x7f]+)+$/.test(path) || path.length > 1000)
        return false;
    return !path.split('/').some((part) => part === '.' || part === '..');
}
const refusal = (given, may) => new fault/* Fault */.vC(`Input \`configuration\` holds ${given}, which is not understood.`, {
    state: fault/* NOTHING_TOUCHED */.X2,
    remedy: `Set \`configuration\`: it may hold ${may}.`,
});

;// CONCATENATED MODULE: ./src/service/configuration/difference.ts
/** Lines beyond which the middle is told as replaced whole: the table of a comparison grows with the square. */
const MOST_COMPARED = 1500;
/** The lines that differ, in order. Texts of thousands of lines that differ throughout are told as one replacement. Pure. */
function difference(before, after) {
    const [old, now] = [linesOf(before), linesOf(after)];
    let head = 0;
    while (head < old.length && head < now.length && old[head] === now[head])
        head += 1;
    let tail = 0;
    while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail))
        tail += 1;
    const [a, b] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
    const kept = a.length > MOST_COMPARED || b.length > MOST_COMPARED ? [] : common(a, b);
    const changes = [];
    let [i, j] = [0, 0];
    for (const [x, y] of [...kept, [a.length, b.length]]) {
        for (; i < x; i += 1)
            changes.push({ sign: '-', number: head + i + 1, text: a[i] ?? '' });
        for (; j < y; j += 1)
            changes.push({ sign: '+', number: head + j + 1, text: b[j] ?? '' });
        [i, j] = [x + 1, y + 1];
    }
    return changes;
}
function linesOf(text) {
    if (text === '')
        return [];
    const lines = text.split('\n');
    // A last line without an end is another line than one with it.
    if (lines.at(-1) === '')
        lines.pop();
    else
        lines.push('\\ no line end at the end of the file');
    return lines;
}
/** The longest common subsequence, as pairs of places. */
function common(a, b) {
    const width = b.length + 1;
    const length = new Uint16Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i -= 1) {
        for (let j = b.length - 1; j >= 0; j -= 1) {
            const [down = 0, right = 0, both = 0] = [
                length[(i + 1) * width + j],
                length[i * width + j + 1],
                length[(i + 1) * width + j + 1],
            ];
            length[i * width + j] = a[i] === b[j] ? both + 1 : Math.max(down, right);
        }
    }
    const pairs = [];
    for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
        if (a[i] === b[j])
            pairs.push([i++, j++]);
        else if ((length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0))
            i += 1;
        else
            j += 1;
    }
    return pairs;
}

;// CONCATENATED MODULE: ./src/service/configuration/directives.ts
/** A line is not looked at beyond this. */
const MOST_OF_A_LINE = 400;
/** Names of one file that are told. */
const MOST_NAMES = 20;
/** The name of a directive, with what it is given; a word alone may be the end of a value, and one with digits a key. */
const NAME = /^\s{0,200}([a-z][a-z_]{1,39})(?=\s+\S|\s*[;{])/;
/**
 * The first words of lines that differ, each once, in their order: a summary may be public and is not masked, and what
 * a directive is given may be a secret that no pattern knows. Pure.
 */
function directivesOn(lines) {
    const names = new Set();
    for (const line of lines) {
        const name = NAME.exec(line.slice(0, MOST_OF_A_LINE))?.[1];
        if (name !== undefined)
            names.add(name);
        if (names.size === MOST_NAMES)
            break;
    }
    return [...names];
}

;// CONCATENATED MODULE: ./src/actions/configure-summary.ts



function tellConfigured(job, name, done, check, seen) {
    const started = done.invocationBefore !== done.unit.invocation;
    const how = started ? 'by a restart, since it cannot reload' : 'by a reload, in the same invocation';
    const many = done.files.filter(({ kind }) => kind !== 'same').length;
    const what = many === 0 ? 'its configuration anew' : `${many} changed file${many === 1 ? '' : 's'}`;
    job.summary.verdict(`\`${name}\` took up ${what}, ${how}.`);
    mended(job, done);
    const rows = [['checked by', (0,markdown/* code */.aY)(check)], ...seen, ...(many === 0 ? [] : [['the old files', (0,markdown/* code */.aY)(done.before)]])];
    job.summary.add((0,markdown/* table */.tp)(['configuration', ''], rows));
    tellFiles(job, done.files);
    if (many > 0) {
        job.info(`The files as they were before: ${done.before}`);
        job.summary.next(`To go back, deploy the old file again; on the host it lies below \`${done.before}\`.`);
    }
}
function tellSame(job, name, done) {
    job.info(`The configuration of ${name} is what it should be: nothing was changed or reloaded.`);
    job.summary.verdict(`The configuration of \`${name}\` is what it should be: nothing was changed, nothing reloaded.`);
    mended(job, done);
}
/** What was wanted, where it is not there now. */
function tellPutBack(job, done) {
    mended(job, done);
    tellFiles(job, done.files, 'What was to change');
}
function mended(job, { mended: words }) {
    if (words !== '')
        job.warning(`An earlier run ended before its configuration was proven: ${words}.`);
}
function tellFiles(job, files, title = 'What changed') {
    const changed = files.filter(({ kind }) => kind !== 'same');
    for (const file of changed) {
        const lines = difference(textOf(file.before), textOf(file.after));
        const [less, more] = [
            lines.filter(({ sign }) => sign === '-').length,
            lines.filter(({ sign }) => sign === '+').length,
        ];
        const words = `${file.kind === 'made' ? 'made' : 'changed'}, ${more} line${more === 1 ? '' : 's'} more, ${less} less`;
        job.info(`${file.path}: ${words}`);
        const names = directivesOn(lines.map(({ text }) => text)).map((name) => (0,markdown/* code */.aY)(name));
        const on = names.length === 0 ? '' : `; on these lines: ${names.join(', ')}`;
        job.summary.add(`${(0,markdown/* escapeText */.X1)(title)}: ${(0,markdown/* code */.aY)(file.path)} (${words})${on}`);
    }
}
const textOf = (bytes) => bytes?.toString('utf8') ?? '';

// EXTERNAL MODULE: ./src/probe/clock.ts
var clock = __webpack_require__(336);
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
        const begun = clock.now();
        for (let number = 1; !stopping.signal.aborted; number += 1) {
            if (underWay.size < MOST_UNDER_WAY) {
                const question = once().finally(() => underWay.delete(question));
                underWay.add(question);
            }
            // By the hour and not by the pause: what each question costs would else make them fewer than was said.
            const pause = begun + number * everyMs - clock.now();
            await clock.sleep(Math.max(0, pause), stopping.signal).catch(() => { });
        }
        await Promise.all(underWay);
    };
    const done = pace();
    return {
        async stop() {
            stopping.abort();
            await done;
            return {
                sent,
                failed,
                slowestMs,
                silentMs: Math.round(last - first),
                silentFrom: first,
                silentUntil: last,
                words,
            };
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
 * it does not answer before the change either.
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
    job.info(`The gap is not measured: before the change ${target} ${before}`);
    return undefined;
}
/** What callers saw, as evidence: when the service was silent, by this machine's date. */
function dated(measured) {
    if (measured === undefined)
        return undefined;
    const at = (ms) => (ms === 0 ? '' : new Date(performance.timeOrigin + ms).toISOString());
    return { ...measured, silentFrom: at(measured.silentFrom), silentUntil: at(measured.silentUntil) };
}
/** Outputs, and the row of the summary. */
function tellMeasured(job, measured, unit, mode) {
    job.output('requests-sent', measured?.sent ?? '');
    job.output('requests-failed', measured?.failed ?? '');
    job.output('requests-slowest-ms', measured?.slowestMs ?? '');
    job.output('silent-ms', measured?.silentMs ?? '');
    // A socket helps a restart alone.
    const close = mode === 'reload' || unit.triggeredBy.includes('.socket') ? '' : '; a socket closes it: docs/no-lost-requests.md';
    if (measured === undefined)
        return [];
    const { sent, failed, slowestMs, silentMs } = measured;
    const words = `${sent} sent while it ${mode}ed, ${failed} failed, slowest ${slowestMs} ms`;
    job.info(`Requests: ${words}${failed > 0 ? `; no answer for ${silentMs} ms` : ''}`);
    return [['requests', failed === 0 ? words : `${words}; no answer for ${silentMs} ms${close}`]];
}

// EXTERNAL MODULE: ./src/actions/single-restart-summary.ts
var single_restart_summary = __webpack_require__(2052);
// EXTERNAL MODULE: ./src/actions/watch.ts
var watch = __webpack_require__(6176);
;// CONCATENATED MODULE: ./src/actions/configure.ts












/** Beside the time for readiness: for the calls themselves. */
const SLACK_MS = 30_000;
/** The files of the input `configuration`; `undefined` where it is empty. @throws {Fault} on inputs that do not go with it. */
async function readConfiguring(inputs, service, ready, workspace) {
    if (inputs.configuration.length === 0)
        return undefined;
    const wishes = parseConfiguration(inputs.configuration);
    const { check } = inputs;
    if (!(0,of/* managerOf */.d)(inputs.manager).reloads)
        throw unfit('`manager` to one that can reload, such as systemd');
    if (inputs.mode !== 'reload')
        throw unfit('`mode` to reload');
    if (service.more !== undefined)
        throw unfit('`service` to the one unit that reads the files');
    if (check === undefined)
        throw unfit('`check` to the command that tests the configuration, such as nginx -t');
    if (inputs.path !== undefined || inputs.commit) {
        throw unfit('neither `path` nor `commit`: a configuration is changed in a step of its own');
    }
    const files = await readSources(wishes, workspace);
    return { service, ready, files, check };
}
/** Changes the configuration of a running service: checked, reloaded and proven, or everything is put back. */
async function configure(host, { service, ready, files, check }, inputs, job) {
    const { timeout, always } = inputs;
    const stableFor = inputs['stable-for'];
    const gauge = await beginMeasuring(host, ready, inputs.measure, job);
    const wish = { service, files, check, always, timeout, patience: timeout + stableFor + SLACK_MS };
    const change = beginChange(host, wish, job.info);
    // Whoever cancels leaves the host as it was: it hears that nobody will say that all is well.
    const cancel = () => void change.putBack().catch(() => { });
    job.signal.addEventListener('abort', cancel);
    try {
        const stage = await job.stage(`Configure ${service.service}`, () => change.stage);
        if (stage === 'over')
            return await same(host, change, service, job);
        const unit = await (0,service_unit/* lookAtUnit */.Lr)(host, '', undefined, service);
        let failure;
        const watched = { service, unit, restarts: 0, ready, timeout, stableFor };
        const settled = await (0,watch/* watch */.w)(host, undefined, watched, job, (each) => {
            failure = each;
        });
        if (settled.kind === 'ill')
            return await giveUp(host, change, service, settled, failure, gauge, job);
        const { kind, done } = await job.stage('Keep it', () => change.keep());
        if (kind === 'put-back')
            return await tooLate(service, done, job);
        const seen = tellMeasured(job, await gauge?.stop(), done.unit, verbOf(done));
        tellOutputs(job, done, done.unit, done.changed ? 'committed' : 'unchanged');
        await (0,autopsy/* leaveEvidence */.zb)(job, 'configuration', { service, settled, ...namesIn(done) });
        tellConfigured(job, service.service, done, check, seen);
    }
    catch (error) {
        const found = filesIn(error, files);
        if (found !== undefined) {
            job.output('state', found.putBack ? 'reverted' : 'failed');
            job.output('configuration-changed', manyIn(found));
            tellPutBack(job, found);
        }
        throw error;
    }
    finally {
        job.signal.removeEventListener('abort', cancel);
        // Where nothing was said so far, this puts everything back.
        await change.putBack().catch(() => { });
        await gauge?.stop();
    }
}
async function same(host, change, service, job) {
    const { done } = await change.keep();
    const unit = await (0,service_unit/* lookAtUnit */.Lr)(host, '', undefined, service);
    if (!['active', 'reloading'].includes(unit.active)) {
        throw new fault/* Fault */.vC(`${service.service} is ${unit.active}/${unit.sub}.`, {
            state: 'the configuration is what it should be, and was left alone',
            remedy: `Look at it: ${(0,of/* managerOf */.d)(service.manager).lookAt(service.service)}`,
        });
    }
    tellOutputs(job, done, unit, 'unchanged');
    await (0,autopsy/* leaveEvidence */.zb)(job, 'configuration', { service, ...namesIn(done) });
    tellSame(job, service.service, done);
}
/** The new files are in place and loaded, and the service is not well with them. */
async function giveUp(host, change, service, settled, failure, gauge, job) {
    const journal = await (0,service_unit/* lastWords */.aN)(host, service, settled.unit.invocation).catch(() => []);
    const failures = failure ? [failure] : [];
    const patient = { service, unit: settled.unit, journal, failures, release: '' };
    const found = job.signal.aborted ? undefined : await (0,autopsy/* autopsy */._r)(host, undefined, patient);
    const done = await job.stage('Put the old files back', () => change.putBack());
    // What callers lost until the old files were loaded again.
    const seen = tellMeasured(job, await gauge?.stop(), done.unit, verbOf(done));
    tellOutputs(job, done, done.unit, 'reverted');
    await (0,autopsy/* leaveEvidence */.zb)(job, 'configuration', { service, settled, journal, cause: found?.cause, ...namesIn(done) });
    (0,single_restart_summary/* tellDeath */.Ul)(job, service.service, settled.unit, journal);
    if (seen.length > 0)
        job.summary.add((0,markdown/* table */.tp)(['callers', ''], seen));
    tellPutBack(job, done);
    throw new fault/* Fault */.vC(`${settled.words}${(0,autopsy/* mostLikely */.Mi)(found?.cause)}`, {
        state: done.words,
        remedy: 'Mend the configuration and run this again.',
    });
}
/** The service is well with the new files, and they are not there any more. */
async function tooLate(service, done, job) {
    tellOutputs(job, done, done.unit, 'reverted');
    await (0,autopsy/* leaveEvidence */.zb)(job, 'configuration', { service, ...namesIn(done) });
    tellPutBack(job, done);
    const what = job.signal.aborted
        ? 'The job was cancelled before the host heard that all is well.'
        : `The word that all is well came too late: the host had put the old files of ${service.service} back.`;
    throw new fault/* Fault */.vC(what, {
        state: done.words,
        remedy: 'Run this again; where it is late again, look at the connection and at the load of the host.',
    });
}
function tellOutputs(job, done, unit, state) {
    const before = done.invocationBefore || unit.invocation;
    job.output('restarts', before === unit.invocation ? 0 : 1);
    job.output('invocation-before', before);
    job.output('invocation-after', unit.invocation);
    job.output('main-pid', unit.pid);
    job.output('configuration-changed', manyIn(done));
    job.output('backup', done.before);
    job.output('state', state);
}
/** What does not reload is restarted. */
const verbOf = ({ invocationBefore, unit }) => invocationBefore === '' || invocationBefore === unit.invocation ? 'reload' : 'restart';
/** Files that are not what they were before. */
const manyIn = ({ changed, left, files }) => changed || left ? files.filter(({ kind }) => kind !== 'same').length : 0;
/** What is told of the files outside of the summary: never what they hold. */
const namesIn = ({ files, before, words }) => ({
    files: files.map(({ kind, path }) => ({ kind, path })),
    before,
    words,
});
const unfit = (what) => new fault/* Fault */.vC('Input `configuration` is given, and another input does not go with it.', {
    state: fault/* NOTHING_TOUCHED */.X2,
    remedy: `Set ${what}.`,
});

// EXTERNAL MODULE: ./src/actions/connection.ts
var connection = __webpack_require__(4175);
// EXTERNAL MODULE: ./src/actions/diagnosis.ts
var diagnosis = __webpack_require__(7302);
// EXTERNAL MODULE: ./src/actions/fleet/each-host.ts + 2 modules
var each_host = __webpack_require__(4309);
// EXTERNAL MODULE: ./src/actions/fleet/go-back.ts
var go_back = __webpack_require__(1278);
// EXTERNAL MODULE: ./src/actions/other-units.ts
var other_units = __webpack_require__(9147);
;// CONCATENATED MODULE: ./src/actions/judge-restart.ts


function firstIll(service, done, settled, others, place) {
    const words = failureOf(settled, done, place, service);
    if (words !== undefined)
        return { service, settled, started: done.unit.invocation, words };
    for (const each of others) {
        const why = (0,other_units/* failureOfOther */.Gl)(each, done.mode, done.state === 'restarted', place !== undefined && !done.reloaded);
        if (why !== undefined)
            return { ...each, started: each.done.invocationAfter, words: why };
    }
    return undefined;
}
/** The output `units`, a JSON list. */
function unitsWords(service, done, settled, others) {
    const first = { name: service.service, restarts: done.restarts, invocationBefore: done.invocationBefore };
    const rows = [
        { ...first, how: done.restarts > 0 ? 'asked' : 'before', unit: settled.unit },
        ...done.others.map((each) => ({
            ...each,
            unit: others.find((other) => other.done === each)?.settled.unit,
        })),
    ];
    return JSON.stringify(rows.map(({ name, restarts, how, invocationBefore, unit }) => ({
        unit: name,
        restarts,
        how,
        'invocation-before': invocationBefore,
        'invocation-after': unit?.invocation ?? '',
        'main-pid': unit?.pid ?? 0,
        'running-release': done.reloaded ? '' : (unit?.runningRelease ?? ''),
        proof: done.reloaded ? '' : (unit?.proof ?? ''),
    })));
}
/** Why the restart does not count as done, in one sentence; nothing when it does. */
function failureOf(settled, done, place, service) {
    if (settled.kind === 'ill') {
        const refused = done.refused === '' ? '' : ` The manager said: ${(0,printable/* excerpt */.K)(done.refused)}`;
        return `${settled.words}${refused}`;
    }
    if (done.refused !== '')
        return `The restart of ${service.service} was refused: ${(0,printable/* excerpt */.K)(done.refused)}.`;
    const old = done.restarts > 0 ? (0,other_units/* stillTheOld */.nl)(service, done.invocationBefore, settled) : undefined;
    if (old !== undefined)
        return old;
    if (place !== undefined && !done.reloaded && done.state === 'restarted' && settled.unit.proof === '') {
        return `Nothing proves that ${service.service} runs the new release.`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/actions/single-restart.ts


























const single_restart_inputs = {
    ...connection/* connectionInputs */.eu,
    path: (0,inputs/* text */.Qq)(),
    live: (0,inputs/* textOr */.ph)('current'),
    service: (0,inputs/* required */.mw)('the name of the unit, such as my-app.service'),
    manager: (0,inputs/* choice */.Yq)(['auto', 'systemd', 'systemd-user', 'supervisor'], 'auto'),
    mode: (0,inputs/* choice */.Yq)(['restart', 'reload'], 'restart'),
    always: (0,inputs/* flag */.Jt)(false),
    check: (0,inputs/* text */.Qq)(),
    configuration: (0,inputs/* lines */.Mn)(),
    timeout: (0,inputs/* seconds */.YA)(60, 1, 3600),
    'stable-for': (0,inputs/* seconds */.YA)(5, 0, 3600),
    ready: (0,inputs/* textOr */.ph)('auto'),
    measure: (0,inputs/* text */.Qq)(),
    release: (0,inputs/* text */.Qq)(),
    commit: (0,inputs/* flag */.Jt)(false),
    'on-failure': (0,inputs/* choice */.Yq)(['revert', 'fail'], 'revert'),
};
/** Pays the restart that a release owes, exactly once, and proves it. */
const single_restart_action = (0,action/* defineAction */.Q)({
    inputs: single_restart_inputs,
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
        'configuration-changed',
        'backup',
        'units',
        'state',
        'evidence',
        'receipt',
    ],
    main: (inputs, job) => (0,each_host/* onEachHost */.V)(inputs, job, restartOn),
});
/** The story of one host. */
async function restartOn(inputs, job, member) {
    const ready = parseReady(inputs.ready);
    if (inputs.measure !== undefined)
        mustBeUrl(inputs.measure);
    const place = inputs.path === undefined ? undefined : (0,release_place/* placeOf */.$t)(inputs.path, inputs.live);
    const service = {
        ...(0,units/* unitsOf */.$J)(inputs.service, inputs.manager),
        manager: inputs.manager,
        sudo: inputs.sudo,
    };
    if (inputs.mode === 'reload' && !(0,of/* managerOf */.d)(inputs.manager).reloads)
        throw cannotReload(inputs.manager);
    const configuring = await readConfiguring(inputs, service, ready, job.workspace);
    const release = inputs.release === undefined ? undefined : (0,release_place/* releaseName */["do"])(inputs.release);
    const onFailure = (0,diagnosis/* tellWhyOf */.F)(job, inputs, { place, service, mode: inputs.mode });
    await (0,connection/* withHostOr */.q5)(onFailure, inputs, job, async (host) => {
        await (0,go_back/* orGoBack */.R)(member, 'restart', { host, place, onFailure: inputs['on-failure'] }, job);
        if (configuring !== undefined)
            return await configure(host, configuring, inputs, job);
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
        single_restart_tellOutputs(job, done, done.unit);
        job.output('state', done.state === 'none' ? 'unchanged' : done.state);
        let failure;
        const note = (each) => {
            failure = each;
        };
        // Where nothing was restarted, what runs is judged as it is, once.
        const stableFor = done.restarts > 0 || done.reloaded ? inputs['stable-for'] : 0;
        const watched = { service, unit: done.unit, restarts: done.restarts, ready, timeout: inputs.timeout, stableFor };
        const settled = await (0,watch/* watch */.w)(host, place, watched, job, note).finally(() => gauge?.stop());
        const measured = done.restarts > 0 || done.reloaded ? await gauge?.stop() : undefined;
        const { timeout } = inputs;
        // What is ill is taken back at once.
        const others = settled.kind === 'ill' ? [] : await (0,other_units/* watchOthers */.df)(host, place, service, done, { timeout, stableFor }, job);
        single_restart_tellOutputs(job, done, settled.unit);
        job.output('units', unitsWords(service, done, settled, others));
        const sick = firstIll(service, done, settled, others, place);
        const words = sick?.words;
        const unit = sick?.settled.unit ?? settled.unit;
        const ill = sick?.service ?? service;
        // Where the manager started it again, the start that died tells why.
        const died = unit.automaticRestarts > 0 ? (sick?.started ?? '') : unit.invocation;
        const journal = words === undefined ? [] : await (0,service_unit/* lastWords */.aN)(host, ill, died).catch(() => []);
        // A service that was being watched when the job was cancelled has said nothing of its end.
        const patient = { service: ill, unit, journal, failures: failure ? [failure] : [], release: release ?? '' };
        const found = words === undefined || job.signal.aborted ? undefined : await (0,autopsy/* autopsy */._r)(host, place, patient);
        await (0,autopsy/* leaveEvidence */.zb)(job, 'restart', {
            cause: found?.cause,
            service,
            done,
            settled,
            others,
            measured: dated(measured),
            journal,
            host: found?.host,
        });
        if (words !== undefined || settled.kind === 'ill') {
            (0,single_restart_summary/* tellDeath */.Ul)(job, ill.service, unit, journal);
            const after = await (0,after_failure/* afterFailure */.H)(host, place, job, inputs['on-failure'], `${words ?? ''}${(0,autopsy/* brieflyLikely */.uO)(found?.cause)}`);
            job.output('state', after.state);
            const quoted = job.signal.aborted ? [] : quoteLast(journal);
            const cause = found?.cause;
            const what = [`${words ?? ''}${(0,autopsy/* mostLikely */.Mi)(cause)}`, ...quoted].join(' ');
            throw new fault/* Fault */.vC(what, { state: after.words, remedy: (0,autopsy/* remedyFor */.wJ)(cause, after) });
        }
        const seen = tellMeasured(job, measured, settled.unit, done.reloaded ? 'reload' : 'restart');
        if (done.reloaded)
            (0,single_restart_summary/* tellReload */.x9)(job, service.service, done);
        else if (done.restarts === 0)
            (0,single_restart_summary/* tellNoRestart */.a0)(job, service.service, settled.unit);
        else
            (0,single_restart_summary/* tellRestart */.TZ)(job, service.service, done, settled, seen);
        (0,other_units/* tellOthers */.FQ)(job, done.others, others);
        if (inputs.commit && isOpen(done)) {
            // No probe comes after this: what nothing shows to run is not committed.
            const all = [{ service, settled }, ...others];
            const elsewhere = all
                .map(({ service: { service: name }, settled: { unit } }) => runsElsewhere({ name, root: place?.root, reloaded: done.reloaded, unit }))
                .find((words) => words !== undefined);
            if (elsewhere !== undefined) {
                const after = await (0,after_failure/* afterFailure */.H)(host, place, job, inputs['on-failure'], elsewhere);
                job.output('state', after.state);
                const remedy = `${TO_THE_LIVE_LINK} Or name a probe that asks for the build id (input \`probes\`).`;
                throw new fault/* Fault */.vC(elsewhere, { state: after.words, remedy });
            }
        }
        await (0,go_back/* orGoBack */.R)(member, 'proven', { host, place, onFailure: inputs['on-failure'] }, job);
        for (const remark of await remarks(host, place, service, done, settled.unit))
            job.warning(remark);
        for (const { service: other, settled: its } of others) {
            const seenOf = { name: other.service, root: place?.root, reloaded: done.reloaded, unit: its.unit, end: [] };
            for (const remark of remarksOn(seenOf))
                job.warning(remark);
        }
        if (inputs.commit && place !== undefined)
            await commitOpen(host, place, release, done, settled.unit, job);
    });
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
        beside: done.others.map(({ name }) => name),
        end,
    });
}
const isOpen = ({ state }) => state === 'restarted' || state === 'switched';
async function commitOpen(host, place, release, done, unit, job) {
    if (!isOpen(done))
        return;
    const name = release ?? (done.reloaded ? (await (0,survey/* survey */.Fr)(host, place)).transactionRelease : unit.runningRelease);
    await (0,commit/* commitWithReceipt */.w)(host, place, name, job);
}
function single_restart_tellOutputs(job, done, unit) {
    const beside = done.others.reduce((sum, { restarts }) => sum + restarts, 0);
    job.output('restarts', done.restarts + beside + (done.restarts > 0 ? unit.automaticRestarts : 0));
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
    const telling = (0,trouble/* lastTrouble */.Q)(journal)?.words ??
        journal.findLast((line) => /cannot|denied|EADDRINUSE/i.test(line)) ??
        journal.findLast((line) => /failed|killed|exited|dumped/i.test(line)) ??
        journal.at(-1);
    return telling === undefined ? [] : [`It said: ${(0,printable/* excerpt */.K)(telling)}`];
}
function mustBeUrl(given) {
    if (/^https?:\/\/[^\s]+$/.test(given) && URL.canParse(given))
        return;
    throw new fault/* Fault */.vC(`Input \`measure\` holds ${JSON.stringify(given)}, which is no URL.`, {
        state: fault/* NOTHING_TOUCHED */.X2,
        remedy: 'Set `measure`: it may hold a URL that the service answers, such as http://127.0.0.1:3000/health.',
    });
}
const cannotReload = (manager) => new fault/* Fault */.vC(`Input \`mode\` is reload, and ${manager} can only restart.`, {
    state: fault/* NOTHING_TOUCHED */.X2,
    remedy: 'Leave `mode` away.',
});


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

/***/ 336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** The clock of this machine; setting its date does not disturb it. */
const systemClock = {
    now: () => performance.now(),
    sleep: (ms, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal && { signal }),
};


/***/ }),

/***/ 4728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ lastTrouble),
/* harmony export */   z: () => (/* binding */ answeredTrouble)
/* harmony export */ });
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);

/** An error by its class, as Node, Python, Ruby and the JVM write it; `panic:` is Go's. */
const TYPED = /\b(?:[A-Z]\w{0,60}(?:Error|Exception)|Error|[Pp]anic|fatal error)\b(?: \[\w{1,60}\])?(?:: | \(| serving )[^\n<]{1,300}/;
/** The same inside of a line of JSON, as pino and its like write it. */
const IN_JSON = /"type":"(\w{0,60}(?:Error|Exception))","message":"((?:[^"\\]|\\.){1,300})"/;
/** A line that only calls itself an error; a field that is empty, and the words of a status, do not. */
const CALLED = /\b(?:error(?!"?[=:] ?(?:null|""|-?$))|fatal|critical|panic(?:ked)?|exception|unhandled)\b/i;
const STATUS = /\b500 Internal Server Error\b/;
/** Nothing that came before it explains what came after it. */
const FINAL = /^(?:\[?(?:fatal|panic)\b|.{0,40}\b(?:FATAL|PANIC)\b)/;
/** What journalctl puts before a message: time, host, program. */
const PREFIX = /^\S{10,40} \S{1,255} ([^\s[]{1,100})\[\d+\]: /;
/** A frame of a stack: it names classes of errors, and is none. */
const FRAME = /^\s*at (?:\S+ \(|\S+:\d|async |new )/;
/** What belongs to the error above it. */
const BELOW = /^(?:\s|$|[}\]]|Node\.js v\d|Emitted 'error' event on )/;
/** Credentials in a URL. */
const USER_INFO = /\/\/[^\s/@]{1,200}@/g;
/** The last error in a journal, a typed one before one that is only called so; `undefined` where there is none. Pure. */
function lastTrouble(journal) {
    // A line of a hostile program is not searched to its end.
    const lines = journal.map((line) => line.slice(0, 4_000));
    const messages = lines.map((line) => line.replace(PREFIX, ''));
    const typed = messages.findLastIndex((message) => typedWords(message) !== undefined);
    const final = messages.findLastIndex((message) => FINAL.test(message));
    const isTyped = typed >= final && typed !== -1;
    const at = isTyped ? typed : final !== -1 ? final : messages.findLastIndex(isCalled);
    const message = messages[at];
    if (message === undefined)
        return undefined;
    const isLast = messages.every((each, index) => index <= at || BELOW.test(each) || PREFIX.exec(lines[index] ?? '')?.[1] === 'systemd');
    return { words: told(typedWords(message) ?? message), isTyped, isLast, lines: lines.slice(at) };
}
/** The error that an answer tells: only a typed one, since the words around it call themselves an error. Pure. */
function answeredTrouble(answers) {
    const lines = answers.map((answer) => answer.slice(0, 4_000));
    const words = lines.map(typedWords).find((each) => each !== undefined && !/^\w*Error: \d{3}\W*$/.test(each));
    return words === undefined ? undefined : { words: told(words), isTyped: true, isLast: true, lines };
}
function typedWords(message) {
    if (FRAME.test(message))
        return undefined;
    const [, type, text] = IN_JSON.exec(message) ?? [];
    return type === undefined ? TYPED.exec(message)?.[0] : `${type}: ${text}`;
}
const isCalled = (message) => !FRAME.test(message) && CALLED.test(message.replace(STATUS, ''));
const told = (words) => (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(words.replace(USER_INFO, '//***@'));


/***/ }),

/***/ 6682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* unused harmony export readFacts */
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7489);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2949);


/** Asks the host what tells why a service is not well; `ports` are those that it should have listened on. */
async function factsOf(host, root, live, service, ports) {
    const port = ports.map(String);
    return readFacts(await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, root, 'evidence', { live, ...service, port }, { timeout: 30_000 }));
}
/** Reads the answer of the word `evidence`. */
function readFacts(reply) {
    return {
        unit: (0,_unit_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)(reply),
        user: reply.get('user'),
        variables: [...new Set(reply.all('variable'))],
        missingFiles: reply.all('environment-file-missing'),
        directory: reply.get('working-directory'),
        directoryThere: reply.get('directory-there') !== 'no',
        listens: reply.all('listens'),
        listeningUnknown: reply.get('listening-unknown') === 'yes',
        holders: reply.all('holder').flatMap((line) => holderOf(line) ?? []),
        full: reply.all('full'),
        release: reply.get('release'),
    };
}
function holderOf(line) {
    const [port = '', address = '', pid = '', program = '', unit = '', user = ''] = line.split('|');
    if (!/^\d{1,5}$/.test(port))
        return undefined;
    return { port: Number(port), address, pid: /^\d+$/.test(pid) ? Number(pid) : undefined, program, unit, user };
}


/***/ }),

/***/ 5930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ holderInWords),
/* harmony export */   m: () => (/* binding */ listenerOn)
/* harmony export */ });
/**
 * Tells whether it is the unit that listens on a port of its host: a process of its control group. The socket that a
 * manager hands to a unit is in the hands of its process too. Pure.
 */
function listenerOn(port, unit, facts) {
    if (facts.listens.some((place) => place.endsWith(`:${port}`)))
        return { kind: 'own' };
    const holders = facts.holders.filter((holder) => holder.port === port);
    // Where not all of its processes could be looked into, only who is seen to belong to another unit is another; to
    // systemd all programs of supervisor are of one unit.
    const told = facts.unit.manager !== 'supervisor';
    const holder = facts.listeningUnknown
        ? holders.find(({ pid, unit: its }) => told && pid !== undefined && its !== '' && its !== unit)
        : holders[0];
    return holder === undefined ? { kind: 'unseen' } : { kind: 'other', holder };
}
/** A holder in words, as much of it as the account may see. */
function holderInWords({ pid, program, unit, user }) {
    if (pid === undefined)
        return `a process of ${user}`;
    return `${program || 'a process'} (process ${pid}${unit === '' ? '' : `, ${unit}`}, user ${user})`;
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

/***/ 2834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ judgeUnit)
/* harmony export */ });
/**
 * Judges a unit after a restart that was asked for. A start that the manager made by itself since then means that the
 * process died at least once: that is a crash loop in the making, also while it happens to be up.
 */
function judgeUnit(name, unit) {
    if (unit.automaticRestarts > 0) {
        return {
            kind: 'dead',
            // Once it is up again the manager tells of the new start only: how the one before ended is in the journal.
            words: `${name} died after its start and was started again by ${unit.manager}${unit.result === 'success' || unit.result === '' ? '' : ` (${ending(unit)})`}.`,
        };
    }
    switch (unit.active) {
        case 'active':
        case 'reloading':
            return { kind: 'running' };
        case 'activating':
            return unit.sub === 'auto-restart'
                ? { kind: 'dead', words: `${name} died right after its start (${ending(unit)}).` }
                : { kind: 'starting' };
        case 'failed':
            return { kind: 'dead', words: `${name} failed (${ending(unit)}).` };
        default:
            return {
                kind: 'dead',
                words: `${name} is not running (${unit.active || 'unknown'}/${unit.sub}, ${ending(unit)}).`,
            };
    }
}
function ending({ result, exitStatus }) {
    switch (result) {
        case 'success':
        case '':
            return `it ended with exit status ${exitStatus}`;
        case 'exit-code':
            return `exit status ${exitStatus}`;
        case 'signal':
        case 'core-dump':
            return `ended by signal ${exitStatus}`;
        case 'oom-kill':
            return 'ended by the kernel: out of memory';
        case 'start-limit-hit':
            return 'start limit hit: it was started too often in too short a time';
        case 'timeout':
            return 'a time-out of the unit';
        default:
            return result;
    }
}


/***/ })

};
