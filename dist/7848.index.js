export const id = 7848;
export const ids = [7848];
export const modules = {

/***/ 8697:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeConnection: () => (/* binding */ judgeConnection)
});

// EXTERNAL MODULE: ./src/host/address.ts
var address = __webpack_require__(2014);
// EXTERNAL MODULE: ./src/host/known-hosts.ts
var known_hosts = __webpack_require__(7879);
// EXTERNAL MODULE: ./src/preflight/finding.ts
var finding = __webpack_require__(8282);
;// CONCATENATED MODULE: ./src/preflight/judge/key.ts

/** The key that logs in; nothing of its private half is shown. */
function judgeKey(key) {
    const [type = ''] = key.publicLine.split(' ');
    return (0,finding/* good */.uw)('key', `${type} ${key.fingerprint} can be read`);
}

// EXTERNAL MODULE: ./src/host/host-key.ts
var host_key = __webpack_require__(3960);
;// CONCATENATED MODULE: ./src/preflight/judge/pins.ts


/**
 * Whether the host's key is pinned. `name` is the host's as known_hosts writes it; `accepted` is what the connection said
 * of a key that it took unseen, with the line to paste.
 */
function judgePins(name, pins, strict, accepted) {
    const pinned = [...pins.keys.map(host_key/* fingerprint */.Rj), ...pins.fingerprints];
    if (accepted !== undefined) {
        return (0,finding/* warning */.$e)('host key', accepted, 'Compare the fingerprint on the server, put the line into `ssh-known-hosts`, and take `ssh-strict` out.');
    }
    if (pinned.length === 0) {
        return (0,finding/* bad */.MB)('host key', `no key is pinned for ${name}`, 'Put a line into `ssh-known-hosts`: ssh-keyscan prints it; compare its fingerprint on the server first.');
    }
    if (!strict) {
        return (0,finding/* warning */.$e)('host key', `is pinned (${pinned.join(', ')}), but another one would be taken too`, 'Take `ssh-strict: false` out.');
    }
    return (0,finding/* good */.uw)('host key', `is pinned for ${name}: ${pinned.join(', ')}`);
}

;// CONCATENATED MODULE: ./src/actions/judge-connection.ts




/** What the connection was tried with, as far as it can be read; what is unreadable was said by whoever tried. */
async function judgeConnection(inputs, said = []) {
    const findings = [];
    let publicKey;
    try {
        const { readPrivateKey } = await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(1127)]).then(__webpack_require__.bind(__webpack_require__, 3508));
        const key = readPrivateKey(inputs['ssh-key'] ?? '', inputs['ssh-key-passphrase']);
        publicKey = key.publicLine.split(' ')[1];
        findings.push(judgeKey(key));
        const name = (0,address/* knownHostsName */.on)((0,address/* parseAddress */.or)(inputs.host[0] ?? '', inputs['ssh-user']));
        const pins = (0,known_hosts/* pinsFor */.G)((0,known_hosts/* parseKnownHosts */.u)(inputs['ssh-known-hosts'] ?? ''), name);
        const accepted = said.find((line) => line.includes('was accepted without proof'));
        findings.push(judgePins(name, pins, inputs['ssh-strict'], accepted));
    }
    catch {
        // Whatever cannot be read here kept the connection from coming about, and was said in that fault's own words.
    }
    return { findings, publicKey };
}


/***/ }),

/***/ 909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inNumbers: () => (/* binding */ inNumbers),
/* harmony export */   tellDiagnosis: () => (/* binding */ tellDiagnosis),
/* harmony export */   tellPreflight: () => (/* binding */ tellPreflight)
/* harmony export */ });
/* harmony import */ var _github_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5566);
/* harmony import */ var _preflight_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8282);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6698);



const ICON = { good: '✅', warning: '⚠️', bad: '❌' };
const ORDER = ['bad', 'warning', 'good'];
const numberOf = (findings, level) => findings.filter((finding) => finding.level === level).length;
/** `2 bad, 1 warning, 12 good`. */
const inNumbers = (findings) => ORDER.filter((level) => numberOf(findings, level) > 0)
    .map((level) => `${numberOf(findings, level)} ${level === 'warning' && numberOf(findings, level) > 1 ? 'warnings' : level}`)
    .join(', ');
function tellPreflight(job, label, findings, sudoers) {
    const state = (0,_preflight_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(findings);
    job.output('state', state);
    for (const level of ORDER)
        job.output(level === 'warning' ? 'warnings' : level, numberOf(findings, level));
    job.output('sudoers', sudoers);
    tellLines(job, findings);
    if (state === 'good')
        job.summary.verdict(`\`${label}\` is ready for a deploy.`);
    else if (state === 'warning')
        job.summary.verdict(`\`${label}\` is ready for a deploy; ${inNumbers(findings)}.`, 'warning');
    job.summary.add(tableOf(findings));
    if (sudoers !== '') {
        job.summary.add((0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('The sudoers file with all that is needed, and nothing else', (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(sudoers)));
    }
    const [first] = findings.filter(({ level }) => level === 'warning');
    if (state !== 'bad')
        job.summary.next(first === undefined ? 'Deploy.' : `Deploy, or mend first: ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(first.remedy)}`);
}
/** What a failing deploy says about its host, below its own words. */
function tellDiagnosis(job, findings, heading = 'Seen on the host right after') {
    if (findings.length === 0)
        return;
    job.info(`${heading}:`);
    tellLines(job, findings);
    job.summary.add(`**${(0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(heading)}**\n\n${tableOf(findings)}`);
}
function tellLines(job, findings) {
    const width = Math.max(...findings.map(({ subject }) => subject.length));
    for (const { level, subject, words, remedy } of findings) {
        job.info(`${level.padEnd(7)} ${subject.padEnd(width)} ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(words)}`);
        if (remedy !== '')
            job.info(`${''.padEnd(8 + width)} → ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(remedy)}`);
    }
}
/** The worst first. */
function tableOf(findings) {
    const sorted = ORDER.flatMap((level) => findings.filter((finding) => finding.level === level));
    return (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', 'looked at', 'found', 'what to do'], sorted.map(({ level, subject, words, remedy }) => [
        `${ICON[level]} ${level}`,
        (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(subject),
        (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(words)),
        (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(remedy)),
    ]));
}


/***/ }),

/***/ 7848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ preflight_action)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/build/engine.ts
var engine = __webpack_require__(4808);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/github/action.ts
var action = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/github/inputs.ts
var inputs = __webpack_require__(5446);
// EXTERNAL MODULE: ./src/release/contents.ts
var contents = __webpack_require__(1599);
// EXTERNAL MODULE: ./src/release/plan.ts
var plan = __webpack_require__(9390);
// EXTERNAL MODULE: ./src/release/survey.ts
var survey = __webpack_require__(91);
;// CONCATENATED MODULE: ./src/preflight/change.ts



const NOTHING_ASKED = { exclude: [], shared: [], writable: [], beforeSwitch: '' };
/** Asks what a deploy of a build would change. @throws {Fault} when the host does not answer. */
async function changeOf(host, place, build, signal) {
    const { manifest, recipe } = (0,contents/* contentsOf */.K)(build, NOTHING_ASKED);
    const seen = await (0,survey/* survey */.Fr)(host, place, signal);
    return {
        live: seen.live,
        foreign: seen.foreign,
        same: seen.liveRecipe === recipe && seen.liveCommitted && !(0,survey/* hasOpenRelease */._m)(seen),
        delta: await (0,plan/* planFor */.b)(host, place, seen.live, manifest, signal),
        files: manifest.filter(({ type }) => type === 'file').length,
    };
}

// EXTERNAL MODULE: ./src/preflight/finding.ts
var finding = __webpack_require__(8282);
// EXTERNAL MODULE: ./src/preflight/inspect.ts + 23 modules
var inspect = __webpack_require__(9410);
// EXTERNAL MODULE: ./src/artifact/bytes.ts
var bytes = __webpack_require__(7189);
;// CONCATENATED MODULE: ./src/preflight/judge/change.ts


/** Never bad: it is what the reader came for. */
function judgeChange({ live, foreign, same, delta, files }) {
    const is = live === '' ? (foreign === '' ? 'nothing is live' : `what is live is ${foreign}`) : `release ${live} is live`;
    if (same)
        return (0,finding/* good */.uw)('change', `${is} and is this very build: nothing would change`);
    const sent = new Set(delta.send.map(({ path }) => path));
    const gone = delta.remove.filter((path) => !sent.has(path)).length;
    const lost = gone === 0 ? '' : `; ${gone} ${gone === 1 ? 'entry' : 'entries'} of it would not be in the new one`;
    return (0,finding/* good */.uw)('change', `${is}: ${delta.files} of ${files} files would be sent (${(0,bytes/* inBytes */.H)(delta.bytes)})${lost}`);
}

// EXTERNAL MODULE: ./src/artifact/scan.ts + 3 modules
var scan = __webpack_require__(1977);
// EXTERNAL MODULE: ./src/preflight/native-module.ts
var native_module = __webpack_require__(9073);
;// CONCATENATED MODULE: ./src/preflight/source.ts


const BLOCK = 4096;
/** Reads a build. @throws {Fault} for everything that could not be deployed. */
async function readSource(directory, signal) {
    const modules = [];
    const manifest = await (0,scan/* scan */.S)(directory, {
        signal,
        head: (path, bytes) => {
            if (path.endsWith('.node'))
                modules.push((0,native_module/* readNativeModule */.c)(path, bytes));
        },
    });
    const bytes = manifest.reduce((sum, entry) => {
        if (entry.type === 'link')
            return sum;
        return sum + (entry.type === 'file' ? Math.ceil(entry.size / BLOCK) * BLOCK : BLOCK);
    }, 0);
    return { need: { bytes, inodes: manifest.length + 1 }, modules, manifest };
}

// EXTERNAL MODULE: ./src/release/place.ts
var place = __webpack_require__(4518);
// EXTERNAL MODULE: ./src/service/units.ts
var units = __webpack_require__(3324);
// EXTERNAL MODULE: ./src/actions/connection.ts
var actions_connection = __webpack_require__(4175);
// EXTERNAL MODULE: ./src/actions/fleet/each-host.ts + 2 modules
var each_host = __webpack_require__(4309);
// EXTERNAL MODULE: ./src/actions/judge-connection.ts + 2 modules
var judge_connection = __webpack_require__(8697);
// EXTERNAL MODULE: ./src/actions/preflight-summary.ts
var preflight_summary = __webpack_require__(909);
;// CONCATENATED MODULE: ./src/actions/preflight.ts


















const preflight_inputs = {
    ...actions_connection/* connectionInputs */.eu,
    path: (0,inputs/* required */.mw)('the absolute path of the deploy root on the host, such as /opt/my-app'),
    live: (0,inputs/* textOr */.ph)('current'),
    service: (0,inputs/* text */.Qq)(),
    manager: (0,inputs/* choice */.Yq)(['auto', 'systemd', 'systemd-user'], 'auto'),
    mode: (0,inputs/* choice */.Yq)(['restart', 'reload'], 'restart'),
    source: (0,inputs/* text */.Qq)(),
    engines: (0,inputs/* lines */.Mn)(),
    adopt: (0,inputs/* flag */.Jt)(false),
};
/** Looks at everything that a deploy depends on, before its first byte, and changes nothing. */
const preflight_action = (0,action/* defineAction */.Q)({
    inputs: preflight_inputs,
    outputs: ['state', 'good', 'warnings', 'bad', 'report', 'sudoers'],
    main: (inputs, job) => (0,each_host/* onEachHost */.V)(inputs, job, inspectHost),
});
/** The story of one host. */
async function inspectHost(inputs, job) {
    const { root, live } = (0,place/* placeOf */.$t)(inputs.path, inputs.live);
    const { mode, adopt, manager, sudo } = inputs;
    const engines = inputs.engines.map(engine.parseEngine);
    const { service, more = [] } = inputs.service === undefined ? { service: '' } : (0,units/* unitsOf */.$J)(inputs.service, manager);
    if (more.length > 0) {
        job.notice(`Of several units ${service} is looked at; the same rights are needed for ${more.join(', ')}.`);
    }
    const directory = inputs.source === undefined ? undefined : (0,external_node_path_.resolve)(job.workspace, inputs.source);
    const source = directory === undefined ? undefined : await job.stage('Read the build', () => readSource(directory, job.signal));
    const said = [];
    const hearing = {
        ...job,
        info: (line) => {
            said.push(line);
            job.info(line);
        },
    };
    let label = inputs.host[0] ?? '';
    let seen;
    let change;
    let failure;
    try {
        await (0,actions_connection/* withHost */.RD)(inputs, hearing, async (host) => {
            label = host.label;
            const { publicKey } = await (0,judge_connection.judgeConnection)(inputs, said);
            const wish = { root, live, service, manager, sudo, mode, adopt, engines, publicKey };
            seen = await job.stage('Look at the host', () => (0,inspect/* inspect */.N)(host, wish, { source, signal: job.signal }));
            if (source === undefined)
                return;
            // What keeps it from being told stands among the findings, or is nothing that a deploy would trip over.
            change = await job
                .stage('Compare with the live release', () => changeOf(host, { root, live }, source.manifest, job.signal))
                .then(judgeChange, (error) => {
                if (job.signal.aborted)
                    throw error;
                return undefined;
            });
        });
    }
    catch (error) {
        if (!(error instanceof fault/* Fault */.vC) || job.signal.aborted)
            throw error;
        failure = error;
    }
    const { findings: connection } = await (0,judge_connection.judgeConnection)(inputs, said);
    const findings = [
        ...connection,
        ...(failure === undefined ? [] : [(0,finding/* bad */.MB)('connection', failure.what, failure.remedy)]),
        ...(seen?.findings ?? []),
        ...(change === undefined ? [] : [change]),
    ];
    await leaveReport(job, label, findings, seen);
    (0,preflight_summary.tellPreflight)(job, label, findings, seen?.sudoers ?? '');
    if (failure !== undefined)
        throw failure;
    if ((0,finding/* verdictOf */.Vj)(findings) === 'bad')
        throw notReady(label, findings);
}
async function leaveReport(job, label, findings, seen) {
    const file = (0,external_node_path_.join)(job.temp, `surefoot-preflight-${(0,external_node_crypto_.randomUUID)()}.json`);
    const report = {
        version: 1,
        at: new Date().toISOString(),
        hosts: [{ host: label, state: (0,finding/* verdictOf */.Vj)(findings), findings, sudoers: seen?.sudoers ?? '' }],
    };
    await (0,promises_.writeFile)(file, `${JSON.stringify(report, undefined, 2)}\n`, { flag: 'wx' });
    job.output('report', file);
}
function notReady(label, findings) {
    const wrong = findings.filter(({ level }) => level === 'bad');
    const [first] = wrong;
    return new fault/* Fault */.vC(`${label} is not ready for a deploy (${(0,preflight_summary.inNumbers)(findings)}): ${wrong.map((each) => `${each.subject}: ${each.words}`).join('; ')}.`, {
        state: 'nothing was changed on the host',
        remedy: [first?.remedy, ...(wrong.length > 1 ? ['The table says what to do about the others.'] : [])].join(' '),
    });
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

/***/ 1599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ contentsOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _artifact_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6213);
/* harmony import */ var _artifact_glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4410);
/* harmony import */ var _artifact_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8111);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(135);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9341);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4518);








/**
 * Turns an artifact into what is laid down on the host: excluded paths left out, links into `shared/` added, modes
 * without write bits, directories uniformly 0755 (0555 once sealed).
 *
 * @throws {Fault} when a wish and the artifact contradict each other.
 */
function contentsOf(artifact, wishes) {
    const left = (0,_artifact_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .globs */ .g)(wishes.exclude);
    const isLeft = ({ path }) => left(path) === 'meant' || insideExcluded(path, left);
    const released = wishes.exclude.length === 0 ? artifact : artifact.filter((entry) => !isLeft(entry));
    const kept = new Map(released.map((entry) => [entry.path, entry]));
    const shared = wishes.shared.map((given) => (0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .innerPath */ .gh)('shared', given));
    const writable = wishes.writable.map((given) => (0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .innerPath */ .gh)('writable', given));
    for (const { path } of shared)
        addSharedLink(kept, (0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__/* .binaryOf */ .np)(path));
    for (const { path, directory } of writable)
        allowWriting(kept, (0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__/* .binaryOf */ .np)(path), directory);
    const manifest = [...kept.values()].map(sealed).sort((a, b) => (a.path < b.path ? -1 : 1));
    const names = writable.map(({ path }) => path);
    return { manifest, shared, writable: names, recipe: recipeOf(manifest, names, wishes.beforeSwitch) };
}
function insideExcluded(path, left) {
    for (let parent = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(path); parent !== '.'; parent = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(parent)) {
        if (left(parent) === 'meant')
            return true;
    }
    return false;
}
function addSharedLink(entries, path) {
    const hidden = [...entries.keys()].find((each) => each === path || each.startsWith(`${path}/`));
    if (hidden !== undefined) {
        throw contradiction(`The artifact holds ${(0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(hidden)}, which the link to shared/${(0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(path)} would hide.`, `Add ${(0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(path)} to the input \`exclude\`, or take it out of \`shared\`.`);
    }
    addParents(entries, path);
    // A release lies two levels below the root: releases/ID.
    const up = '../'.repeat(path.split('/').length + 1);
    entries.set(path, { type: 'link', path, target: `${up}shared/${path}` });
}
function allowWriting(entries, path, directory) {
    if (entries.has(path))
        return;
    if (!directory) {
        throw contradiction(`Input \`writable\` names ${(0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(path)}, which is not in the artifact.`, 'Correct the name, or end it with a slash to have an empty directory made.');
    }
    addParents(entries, path);
    entries.set(path, { type: 'directory', path, mode: 0o755 });
}
function addParents(entries, path) {
    for (let parent = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(path); parent !== '.'; parent = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(parent)) {
        const there = entries.get(parent);
        if (there && there.type !== 'directory') {
            throw contradiction(`${(0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(parent)} in the artifact is not a directory, so ${(0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(path)} cannot lie in it.`, 'Correct the path.');
        }
        entries.set(parent, { type: 'directory', path: parent, mode: 0o755 });
    }
}
/** An entry with the mode it is laid down with: readable as the build made it, writable by nobody. */
function sealed(entry) {
    if (entry.type === 'file')
        return { ...entry, mode: (0,_list_js__WEBPACK_IMPORTED_MODULE_6__/* .laidDown */ .Nr)(entry.mode) };
    return entry.type === 'directory' ? { ...entry, mode: 0o755 } : entry;
}
function recipeOf(manifest, writable, beforeSwitch) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify([1, writable, beforeSwitch]));
    for (const piece of (0,_artifact_document_js__WEBPACK_IMPORTED_MODULE_2__/* .piecesOf */ .Xe)(manifest))
        digest.update(piece);
    return digest.digest('hex');
}
const contradiction = (what, remedy) => new _fault_js__WEBPACK_IMPORTED_MODULE_5__/* .Fault */ .vC(what, { state: _fault_js__WEBPACK_IMPORTED_MODULE_5__/* .NOTHING_TOUCHED */ .X2, remedy });


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

/***/ 7991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ isOdd),
/* harmony export */   EV: () => (/* binding */ expectationOf),
/* harmony export */   cb: () => (/* binding */ updateByLines),
/* harmony export */   fZ: () => (/* binding */ treeDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** A name that a line of the host's tools cannot carry: GNU's sha256sum escapes line ends, returns and backslashes. */
const isOdd = (path) => /[\n\r\\]/.test(path);
/** Pure. */
function expectationOf(manifest) {
    const { shape, sums, links } = linesOf(manifest);
    const odd = manifest.filter((entry) => isOdd(entry.path)).flatMap(oddFields);
    return {
        shape: text(shape),
        sums: text(sums),
        links: text(links),
        odd: Buffer.from(odd.map((field) => `${field}\0`).join(''), 'latin1'),
    };
}
/** sha256 over all that the host finds in a tree that is right: its shape, its sums and its links, each list sorted. */
function treeDigest(manifest) {
    const { shape, sums, links } = linesOf(manifest);
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    // Sorted by lines as sort(1) does: the target of a link may hold a line end.
    for (const list of [shape, sums, links.flatMap((line) => line.split('\n'))])
        updateByLines(digest, list.sort());
    return digest.digest('hex');
}
/** Hashes lines of text in binary form, each with its end, without making one text of them. */
function updateByLines(digest, lines) {
    for (let at = 0; at < lines.length; at += PIECE)
        digest.update(text(lines.slice(at, at + PIECE)));
}
/** Lines in one piece. */
const PIECE = 1000;
function linesOf(manifest) {
    const shape = ['41ed .'];
    const sums = [];
    const links = [];
    for (const entry of manifest) {
        if (isOdd(entry.path))
            continue;
        if (entry.type === 'link')
            links.push(`./${entry.path} -> ${entry.target}`);
        else
            shape.push(`${rawMode(entry)} ./${entry.path}`);
        if (entry.type === 'file')
            sums.push(`${entry.sha256}  ./${entry.path}`);
    }
    return { shape, sums, links };
}
const text = (lines) => Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1');
function rawMode(entry) {
    if (entry.type === 'link')
        throw new TypeError('a link has no mode of its own');
    return ((entry.type === 'file' ? 0o100000 : 0o040000) | entry.mode).toString(16);
}
function oddFields(entry) {
    const path = `tree/${entry.path}`;
    if (entry.type === 'link')
        return ['link', entry.target, path];
    return entry.type === 'file' ? [entry.sha256, rawMode(entry), path] : [];
}


/***/ }),

/***/ 9341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nr: () => (/* binding */ laidDown),
/* harmony export */   RR: () => (/* binding */ listing),
/* harmony export */   UM: () => (/* binding */ addedLists),
/* harmony export */   e0: () => (/* binding */ isInNone),
/* harmony export */   jL: () => (/* binding */ wholeLists)
/* harmony export */ });
/* unused harmony export listOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _artifact_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6213);
/* harmony import */ var _artifact_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8111);
/* harmony import */ var _expectation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7991);
/* harmony import */ var _slices_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6206);





/** Characters of a line's digest that stand for it: 42 bits. Two alike are noticed, and everything is compared then. */
const KEY = 7;
/** The key of an entry's line, behind its mark. */
const keyOf = (mark, entry) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', mark + (0,_artifact_document_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(entry), 'base64url').slice(0, KEY);
/** Whether none of a list's lines can be that of an entry of a build: then it is a list of another release. */
const isInNone = (entry, keys) => isListed(entry) && ![' ', '-'].some((mark) => keys.has(keyOf(mark, entry)));
const written = ({ key, mark, entry }) => `${key}${mark}${(0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_2__/* .binaryOf */ .np)((0,_artifact_document_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(entry))}`;
const compare = (a, b) => (a < b ? -1 : 1);
/** By their bytes. Keys that are alike are rare, and texts alone are sorted several times as fast as what has them. */
function sorted(lines) {
    const byKey = new Map(lines.map((line) => [line.key, line]));
    if (byKey.size === lines.length)
        return [...byKey.keys()].sort().map((key) => byKey.get(key));
    return lines.toSorted((a, b) => (a.key === b.key ? compare(written(a), written(b)) : compare(a.key, b.key)));
}
/** Lines that are made or hashed at once: below two milliseconds of work. */
const PIECE = 500;
const listOf = (manifest, built) => new Slices(listing(manifest, built)).now();
/** Makes the list in small steps, so that other work may go on between them. */
function* listing(manifest, built) {
    const unsorted = [];
    const extraJson = [];
    const add = (mark, entry, released) => {
        unsorted.push({ key: keyOf(mark, entry), mark, entry, released });
    };
    // Both are sorted by path.
    let at = 0;
    const addReleased = (before) => {
        for (let next = manifest[at]; next !== undefined && (before === undefined || next.path < before); at += 1) {
            if (isListed(next))
                add('+', next, next);
            next = manifest[at + 1];
        }
    };
    let last = '';
    for (const [index, entry] of built.entries()) {
        if (index % PIECE === PIECE - 1)
            yield;
        addReleased(entry.path);
        const there = manifest[at]?.path === entry.path ? manifest[at] : undefined;
        const kept = there !== undefined && isListed(entry) && isListed(there) && isSame(there, entry);
        if (kept)
            at += 1;
        if (isListed(entry)) {
            last = entry.path;
            add(kept ? ' ' : '-', entry, kept ? there : undefined);
        }
        else {
            const order = String(extraJson.length).padStart(6, '0');
            extraJson.push(`${last}\x02${order}\x01${(0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_2__/* .binaryOf */ .np)((0,_artifact_document_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(entry))}`);
        }
    }
    addReleased();
    yield;
    const listed = sorted(unsorted);
    const line = (index) => written(listed[index]);
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (let from = 0; from < listed.length; from += PIECE) {
        yield;
        (0,_expectation_js__WEBPACK_IMPORTED_MODULE_3__/* .updateByLines */ .cb)(digest, listed.slice(from, from + PIECE).map(written));
    }
    yield;
    return {
        keys: listed.map(({ key }) => key),
        line,
        entries: listed.map(({ released }) => released),
        extra: manifest.filter((entry) => !isListed(entry)),
        extraJson,
        digest: digest.digest('hex'),
        tree: (0,_expectation_js__WEBPACK_IMPORTED_MODULE_3__/* .treeDigest */ .fZ)(manifest),
    };
}
/** Is an entry of the release one of the build, but for the mode that it is laid down with? */
function isSame(released, built) {
    if (released.type === 'file') {
        return built.type === 'file' && built.sha256 === released.sha256 && laidDown(built.mode) === released.mode;
    }
    if (released.type === 'link')
        return built.type === 'link' && built.target === released.target;
    return built.type === 'directory';
}
/** The mode of a file of the release, from that of the build; the host reckons the same. */
const laidDown = (mode) => (mode & 0o555) | 0o400;
const isListed = (entry) => isPlain(entry.path) && (entry.type !== 'link' || isPlain(entry.target));
/** JSON writes such a name as it is. */
function isPlain(name) {
    return !/[\x00-\x1f\x7f"\\]/.test(name) && (!/[\x80-\xff]/.test(name) || (0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(name) !== undefined);
}
const fileOf = (lines) => Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1');
/** The lists that come with an upload to a host that knows nothing of it. The last one says that it is complete. */
const wholeLists = (list) => ({
    list: fileOf(list.keys.map((_, index) => list.line(index))),
    ...extraLists(list),
});
/** The lists for a host that has the list of the release before; `lines` are those that are new. */
const addedLists = (list, lines) => ({
    added: fileOf(lines),
    ...extraLists(list),
});
function extraLists({ extra, extraJson }) {
    const { shape, sums, links, odd } = (0,_expectation_js__WEBPACK_IMPORTED_MODULE_3__/* .expectationOf */ .EV)(extra);
    return {
        'extra-shape': shape,
        'extra-sums': sums,
        'extra-links': links,
        'extra-json': fileOf(extraJson),
        'extra-names': Buffer.from(extra.map(({ path }) => `./${path}\0`).join(''), 'latin1'),
        odd,
    };
}


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

/***/ 6206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ Slices)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** Work that is done bit by bit while nobody waits for it, and at once when somebody does. */
class Slices {
    #work;
    #done;
    #wanted = true;
    constructor(work) {
        this.#work = work;
    }
    /** Goes on with it between everything else that is to be done, until it is finished or stopped. */
    async ahead() {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        while (this.#wanted && this.#done === undefined) {
            this.#step();
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        }
    }
    /** The outcome. What is left of the work is done now. @throws what the work threw. */
    now() {
        while (this.#done === undefined)
            this.#step();
        if ('error' in this.#done)
            throw this.#done.error;
        return this.#done.value;
    }
    /** Nobody will want it. */
    stop() {
        this.#wanted = false;
    }
    #step() {
        try {
            const { done, value } = this.#work.next();
            if (done === true)
                this.#done = { value };
        }
        catch (error) {
            this.#done = { error };
        }
    }
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


/***/ })

};
