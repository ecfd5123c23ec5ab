export const id = 6103;
export const ids = [6103];
export const modules = {

/***/ 6103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ atomic_sync_action)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/artifact/artifact.ts
var artifact = __webpack_require__(7386);
// EXTERNAL MODULE: ./src/artifact/document.ts
var artifact_document = __webpack_require__(6213);
// EXTERNAL MODULE: ./src/artifact/link.ts
var artifact_link = __webpack_require__(6784);
// EXTERNAL MODULE: ./src/artifact/name.ts
var artifact_name = __webpack_require__(8111);
// EXTERNAL MODULE: ./src/artifact/offenders.ts
var offenders = __webpack_require__(500);
;// CONCATENATED MODULE: ./src/artifact/parse-manifest.ts



/**
 * Reads the document that `documentOf` writes. The text may come from anywhere: nothing in it is believed. Whoever
 * walks the result may rely on it that every path is relative, climbs nowhere, occurs once, stands in the order of
 * bytes and below a directory that the manifest itself holds (never below a link), and that no link leads out.
 *
 * @throws {Fault} naming the entry and what is wrong with it.
 */
function parseManifest(text) {
    const entries = entriesOf(text);
    const directories = new Set(['']);
    let last = '';
    const manifest = entries.map((value, index) => {
        const where = `entry ${index + 1}`;
        const entry = readEntry(value, where);
        if (entry.path === last)
            throw bad(`${where} repeats ${(0,artifact_name/* shown */.SP)(entry.path)}`);
        if (entry.path < last)
            throw bad(`${where}, ${(0,artifact_name/* shown */.SP)(entry.path)}, stands after ${(0,artifact_name/* shown */.SP)(last)}`);
        const parent = entry.path.slice(0, Math.max(0, entry.path.lastIndexOf('/')));
        if (!directories.has(parent)) {
            throw bad(`${where}, ${(0,artifact_name/* shown */.SP)(entry.path)}, lies below ${(0,artifact_name/* shown */.SP)(parent)}, which is no directory of this manifest`);
        }
        if (entry.type === 'directory')
            directories.add(entry.path);
        last = entry.path;
        return entry;
    });
    const [link] = (0,artifact_link/* faultyLinks */.d)(manifest);
    if (link)
        throw bad(`the link ${(0,artifact_name/* shown */.SP)(link.path)} ${link.fault}: ${(0,artifact_name/* shown */.SP)(link.target)}`);
    return manifest;
}
function entriesOf(text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        throw bad('it is not JSON');
    }
    if (!isRecord(document))
        throw bad('it is not an object');
    const { version, entries, ...unknown } = document;
    if (version !== 1)
        throw bad(`its version is ${told(version)}, and only 1 is known`);
    if (!Array.isArray(entries))
        throw bad('its entries are not a list');
    onlyKnown(unknown, 'the document');
    return entries;
}
function readEntry(value, where) {
    if (!isRecord(value))
        throw bad(`${where} is not an object`);
    const { type, ...fields } = value;
    const path = takeName(fields, 'path', where);
    if (path.split('/').some((name) => name === '' || name === '.' || name === '..')) {
        throw bad(`${where} has the path ${(0,artifact_name/* shown */.SP)(path)}, which is not a plain relative path`);
    }
    switch (type) {
        case 'link': {
            const target = takeName(fields, 'target', where);
            onlyKnown(fields, where);
            return { type, path, target };
        }
        case 'directory': {
            const mode = takeMode(fields, where);
            onlyKnown(fields, where);
            return { type, path, mode };
        }
        case 'file': {
            const mode = takeMode(fields, where);
            const { sha256, size, ...unknown } = fields;
            if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
                throw bad(`${where} has the size ${told(size)}, which is not a count of bytes`);
            }
            if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) {
                throw bad(`${where} has the sha256 ${told(sha256)}, which is not 64 hex digits`);
            }
            onlyKnown(unknown, where);
            return { type, path, mode, size, sha256 };
        }
        default:
            throw bad(`${where} has the type ${told(type)}, which is none of file, directory, link`);
    }
}
/** Takes a name out of the fields, from its plain or its base64 form: exactly one of them, and the one it belongs in. */
function takeName(fields, key, where) {
    const plain = fields[key];
    const encoded = fields[`${key}-base64`];
    delete fields[key];
    delete fields[`${key}-base64`];
    let name;
    if (typeof plain === 'string' && encoded === undefined && plain.isWellFormed()) {
        name = (0,artifact_name/* binaryOf */.np)(plain);
    }
    else if (typeof encoded === 'string' && plain === undefined) {
        const bytes = Buffer.from(encoded, 'base64');
        const exact = bytes.toString('base64') === encoded;
        name = exact && (0,artifact_name/* textOf */.b6)(bytes.toString('latin1')) === undefined ? bytes.toString('latin1') : undefined;
    }
    if (!name || name.includes('\0'))
        throw bad(`${where} has no ${key} that could be read`);
    return name;
}
function takeMode(fields, where) {
    const mode = fields['mode'];
    delete fields['mode'];
    if (typeof mode !== 'string' || !/^0[0-7]{3}$/.test(mode)) {
        throw bad(`${where} has the mode ${told(mode)}, which is not four octal digits`);
    }
    return Number.parseInt(mode, 8);
}
function onlyKnown(rest, where) {
    const [key] = Object.keys(rest);
    if (key !== undefined)
        throw bad(`${where} has a field ${(0,artifact_name/* shown */.SP)((0,artifact_name/* binaryOf */.np)(key))} that is not known`);
}
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A value of unknown shape and length, short enough for a sentence. */
const told = (value) => (0,artifact_name/* shown */.SP)((0,artifact_name/* binaryOf */.np)(String(JSON.stringify(value)).slice(0, 80)));
const bad = (why) => (0,offenders/* refusal */.x5)(`The manifest is refused: ${why}.`, 'Give the file that build-check wrote, unchanged; when it went through another job, upload and download it again.');

// EXTERNAL MODULE: ./src/engine.ts
var engine = __webpack_require__(825);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/github/action.ts
var action = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/host/bootstrap.ts
var bootstrap = __webpack_require__(8156);
// EXTERNAL MODULE: ./src/host/quote.ts
var quote = __webpack_require__(282);
// EXTERNAL MODULE: ./src/host/program/call.ts
var call = __webpack_require__(7489);
// EXTERNAL MODULE: ./src/host/program/text.ts
var program_text = __webpack_require__(6462);
;// CONCATENATED MODULE: ./src/host/program/early.ts



/**
 * The command by which a host begins a deploy before it is told what that is: where the program is there, byte for byte,
 * it looks at the live release and says what that holds, behind the mark, and then reads its script as after `COMMAND`.
 * Where it is not, the script is read as ever. Pure.
 *
 * Every log-in shell must read it alike: nothing where the two names hold what one of them might read otherwise.
 *
 * @param root absolute path of the deploy root.
 * @param live the live link, relative to the root or absolute.
 * @param mark the start mark of the call that goes over this channel, see `Call.mark`. It is told in two words: a log-in
 * shell that repeats its command does not say the mark.
 */
function earlyCommand(root, live, mark) {
    if (![root, live].every((name) => /^[\w./][\w./-]*$/.test(name)))
        return undefined;
    const path = (0,call/* programPath */.kx)('$0');
    return `exec sh -c '[ "$(sha256sum <"${path}" 2>/dev/null)" = "${program_text/* PROGRAM_DIGEST */.e}  -" ] && exec sh "${path}" deploy early="$2$3" root="$0" live="$1"; IFS= read -r l && eval "$l"' ${(0,quote/* command */.G)(root, live, mark.slice(0, 16), mark.slice(16))}`;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./src/release/broadcast.ts

/** Bytes that one taker may be behind the others: enough to keep a line busy, and little to remember. */
const BEHIND = 1 << 20;
/** What is made once and sent to several hosts, as long as they ask before the first piece of it is made. */
class Broadcasts {
    #open = new Map();
    #say;
    constructor(say) {
        this.#say = say;
    }
    /**
     * Takes part in what is sent under this key. `make` is called once for all who ask in the same turn of the event loop;
     * the slowest of them sets the pace, and who stops taking holds nobody up.
     */
    join(key, make) {
        let broadcast = this.#open.get(key);
        if (broadcast === undefined) {
            const begun = new Broadcast();
            this.#open.set(key, begun);
            setImmediate(() => {
                this.#open.delete(key);
                if (begun.takers > 1)
                    this.#say(`What ${begun.takers} hosts lack is read and packed once.`);
                void begun.run(make);
            });
            broadcast = begun;
        }
        return broadcast.taker();
    }
}
class Broadcast {
    #takers = new Set();
    get takers() {
        return this.#takers.size;
    }
    taker() {
        const taker = new Taker(() => this.#takers.delete(taker));
        this.#takers.add(taker);
        return taker;
    }
    async run(make) {
        try {
            for await (const piece of make()) {
                for (const taker of this.#takers)
                    taker.give(piece);
                await Promise.all([...this.#takers].map((taker) => taker.room()));
                if (this.#takers.size === 0)
                    return;
            }
            for (const taker of this.#takers)
                taker.push(null);
        }
        catch (error) {
            for (const taker of this.#takers)
                taker.destroy(error instanceof Error ? error : new Error(String(error)));
        }
    }
}
/** One who takes pieces at a pace of its own. */
class Taker extends external_node_stream_.Readable {
    #left;
    #room;
    constructor(left) {
        super({ highWaterMark: BEHIND });
        this.#left = left;
    }
    give(piece) {
        if (!this.push(piece))
            this.#room ??= Promise.withResolvers();
    }
    /** Resolves when it may be given more, or takes no more. */
    async room() {
        await this.#room?.promise;
    }
    _read() {
        this.#room?.resolve();
        this.#room = undefined;
    }
    _destroy(error, callback) {
        this.#left();
        this._read();
        callback(error);
    }
}

// EXTERNAL MODULE: ./src/release/contents.ts
var contents = __webpack_require__(1599);
// EXTERNAL MODULE: ./src/release/place.ts
var release_place = __webpack_require__(4518);
// EXTERNAL MODULE: ./src/service/units.ts
var units = __webpack_require__(3324);
// EXTERNAL MODULE: ./src/github/inputs.ts
var inputs = __webpack_require__(5446);
// EXTERNAL MODULE: ./src/actions/connection.ts
var connection = __webpack_require__(4175);
;// CONCATENATED MODULE: ./src/actions/atomic-sync-inputs.ts


/** The inputs of atomic-sync, as in its action.yml. */
const atomic_sync_inputs_inputs = {
    ...connection/* connectionInputs */.eu,
    source: (0,inputs/* required */.mw)('the directory to deploy, absolute or from the workspace'),
    manifest: (0,inputs/* text */.Qq)(),
    path: (0,inputs/* required */.mw)('the absolute path of the deploy root on the host, such as /opt/my-app'),
    live: (0,inputs/* textOr */.ph)('current'),
    service: (0,inputs/* text */.Qq)(),
    manager: (0,inputs/* choice */.Yq)(['auto', 'systemd', 'systemd-user', 'supervisor'], 'auto'),
    release: (0,inputs/* text */.Qq)(),
    keep: (0,inputs/* count */.U9)(5, 1, 1000),
    shared: (0,inputs/* lines */.Mn)(),
    writable: (0,inputs/* lines */.Mn)(),
    exclude: (0,inputs/* lines */.Mn)(),
    'before-switch': (0,inputs/* textOr */.ph)(''),
    'before-switch-timeout': (0,inputs/* seconds */.YA)(900, 1),
    engines: (0,inputs/* lines */.Mn)(),
    rehearse: (0,inputs/* flag */.Jt)(false),
    probes: (0,inputs/* text */.Qq)(),
    'probes-file': (0,inputs/* text */.Qq)(),
    'port-variable': (0,inputs/* textOr */.ph)('PORT'),
    'rehearse-timeout': (0,inputs/* seconds */.YA)(60, 1, 3600),
    adopt: (0,inputs/* flag */.Jt)(false),
    'confirm-within': (0,inputs/* count */.U9)(0, 0, 86_400),
    commit: (0,inputs/* flag */.Jt)(false),
    plan: (0,inputs/* flag */.Jt)(false),
    'lock-wait': (0,inputs/* count */.U9)(300, 0, 86_400),
    'no-rollback-before': (0,inputs/* textOr */.ph)(''),
    'on-unconfirmed': (0,inputs/* choice */.Yq)(['warn', 'revert'], 'warn'),
};

// EXTERNAL MODULE: ./src/actions/fleet/each-host.ts + 2 modules
var each_host = __webpack_require__(4309);
;// CONCATENATED MODULE: ./src/actions/rehearsal-wish.ts

/**
 * What is rehearsed, from the inputs.
 *
 * @throws {Fault} where they name nothing that could be.
 */
function rehearsalOf(place, service, inputs) {
    if (inputs.rehearse && service.service === '')
        throw nothingToRehearse();
    return { ...place, service, variable: variableName(inputs['port-variable']) };
}
/** @throws {Fault} for what no variable of a process can be called. */
function variableName(given) {
    if (/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(given))
        return given;
    throw new fault/* Fault */.vC(`Input \`port-variable\` holds ${JSON.stringify(given)}, which is no name of a variable.`, {
        state: fault/* NOTHING_TOUCHED */.X2,
        remedy: 'Name the variable that tells the service its port: letters, digits and underscores, such as PORT.',
    });
}
const nothingToRehearse = () => new fault/* Fault */.vC('Input `rehearse` is true, and `service` names no unit to rehearse.', {
    state: fault/* NOTHING_TOUCHED */.X2,
    remedy: 'Set `service`, or leave `rehearse` away.',
});

;// CONCATENATED MODULE: ./src/actions/atomic-sync.ts


















/** Puts the artifact beside the live release and switches with one rename. */
const atomic_sync_action = (0,action/* defineAction */.Q)({
    inputs: atomic_sync_inputs_inputs,
    outputs: [
        'release',
        'previous-release',
        'digest',
        'files-total',
        'files-sent',
        'bytes-sent',
        'restart-owed',
        'state',
        'deadline',
        'duration-ms',
        'receipt',
        'evidence',
    ],
    async main(inputs, job) {
        const startedAt = performance.now();
        try {
            const { source, wishes, proven, ...wanted } = await wantedOf(inputs, job);
            (0,engine/* keepYoungSpaceSmall */.jj)();
            (0,engine/* keepOldSpaceSmall */.Ev)();
            const { root, live } = wanted.place;
            const broadcasts = new Broadcasts(job.info);
            let build;
            await (0,each_host/* onEachHost */.V)(inputs, job, async (own, its, member) => {
                // What is needed for the log-in comes first, and everything else is loaded and read while the host answers.
                const mark = (0,bootstrap/* newMark */.e0)();
                const command = wanted.asksFirst ? undefined : earlyCommand(root, live, mark);
                const begun = (0,connection/* beginConnection */.E)(own, its, { command });
                await begun.underWay;
                const [{ sync }, sending] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(6750), __webpack_require__.e(3529), __webpack_require__.e(5560)]).then(__webpack_require__.bind(__webpack_require__, 5560)), Promise.all(/* import() */[__webpack_require__.e(3529), __webpack_require__.e(8032)]).then(__webpack_require__.bind(__webpack_require__, 3524))]).catch(async (error) => {
                    await begun.drop();
                    throw error;
                });
                build ??= new sending.BuildToSend(source, wishes, proven);
                await sync(own, { ...wanted, build, begun, mark, member, broadcasts }, its);
            }).finally(() => build?.stop());
        }
        finally {
            job.output('duration-ms', Math.round(performance.now() - startedAt));
        }
    },
    async post(inputs, job) {
        if (job.saved('asked') === '')
            return;
        const place = (0,release_place/* placeOf */.$t)(inputs.path, inputs.live);
        const { lookAfter } = await __webpack_require__.e(/* import() */ 4439).then(__webpack_require__.bind(__webpack_require__, 4439));
        await (0,each_host/* onEachHost */.V)(inputs, job, async (own, its) => {
            if (its.saved('asked') === '')
                return;
            await (0,connection/* withHost */.RD)(own, its, (host) => lookAfter(host, place, inputs['on-unconfirmed'], its));
        });
    },
});
/** What the inputs ask for. @throws {Fault} for all that is wrong with them alone, before a host is asked. */
async function wantedOf(inputs, job) {
    if (inputs.commit && inputs.service !== undefined)
        throw commitsUnproven(inputs.service);
    const place = (0,release_place/* placeOf */.$t)(inputs.path, inputs.live);
    // What only some deploys need is loaded only for them.
    const engines = inputs.engines.length > 0 ? inputs.engines.map((await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(4808)]).then(__webpack_require__.bind(__webpack_require__, 4808))).parseEngine) : [];
    const name = inputs.release === undefined ? { commit: job.run.sha.slice(0, 7) } : { id: (0,release_place/* releaseName */["do"])(inputs.release) };
    const service = {
        ...(inputs.service === undefined ? { service: '' } : (0,units/* unitsOf */.$J)(inputs.service, inputs.manager)),
        manager: inputs.manager,
        sudo: inputs.sudo,
    };
    const rehearsal = rehearsalOf(place, service, inputs);
    const asked = inputs.probes !== undefined || inputs['probes-file'] !== undefined;
    const questions = asked
        ? await (await Promise.all(/* import() */[__webpack_require__.e(5634), __webpack_require__.e(404)]).then(__webpack_require__.bind(__webpack_require__, 404))).questionsOf(inputs.probes, inputs['probes-file'], job.workspace)
        : [];
    const source = (0,external_node_path_.resolve)(job.workspace, inputs.source);
    (0,artifact/* mustBeThere */.R)(source, job.workspace, 'source');
    const { exclude, shared, writable } = inputs;
    const wishes = { exclude, shared, writable, beforeSwitch: inputs['before-switch'] };
    // A name may yet be in the artifact; everything else of the two is judged here.
    (0,contents/* contentsOf */.K)([], { ...wishes, writable: [] });
    (0,contents/* contentsOf */.K)([], { ...wishes, shared: [], writable: writable.map((path) => `${path}/`) });
    const proven = inputs.manifest && (await digestOfManifest((0,external_node_path_.resolve)(job.workspace, inputs.manifest)));
    const asksFirst = inputs.plan || inputs.rehearse || engines.length > 0;
    return { asksFirst, place, engines, name, service, rehearsal, questions, source, wishes, proven };
}
async function digestOfManifest(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch((cause) => {
        throw new fault/* Fault */.vC(`The manifest ${file} cannot be read.`, {
            state: fault/* NOTHING_TOUCHED */.X2,
            remedy: 'Pass the output `manifest` of build-check of the same job, or leave the input empty.',
            cause,
        });
    });
    return (0,artifact_document/* digestOf */.ol)(parseManifest(text));
}
const commitsUnproven = (service) => new fault/* Fault */.vC(`Input \`commit\` is true, but nothing has yet proven that ${service} runs the release.`, {
    state: fault/* NOTHING_TOUCHED */.X2,
    remedy: 'Leave `commit` out here; set it on single-restart, or let smoke-probe commit.',
});


/***/ }),

/***/ 7386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ mustBeThere),
/* harmony export */   i: () => (/* binding */ readArtifact)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6213);
/* harmony import */ var _forbidden_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6539);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8111);
/* harmony import */ var _offenders_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(500);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8499);







/**
 * Reads the artifact, each file once.
 *
 * @throws {Fault} as `scan` does, and with the directories that are there when the one asked for is not.
 */
async function readArtifact(root, directory, signal, by = 'artifact') {
    mustBeThere(root, directory, by);
    const withKey = new Set();
    const head = (path, bytes) => {
        if ((0,_forbidden_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsPrivateKey */ .jc)(bytes))
            withKey.add(path);
    };
    const manifest = await (0,_scan_js__WEBPACK_IMPORTED_MODULE_6__/* .scan */ .S)(root, { head, signal });
    const files = manifest.filter((entry) => entry.type === 'file');
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    return { root, manifest, digest: (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(manifest), files, bytes, withKey };
}
/** @throws {Fault} when there is no such directory, with those that are there. */
function mustBeThere(root, directory, by) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(root, { throwIfNoEntry: false })?.isDirectory())
        throw noArtifact(root, directory, by);
}
function noArtifact(root, directory, by) {
    const name = (0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)((0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .binaryOf */ .np)(root));
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(root))
        return (0,_offenders_js__WEBPACK_IMPORTED_MODULE_5__/* .refusal */ .x5)(`The artifact ${name} is not a directory.`, `Set \`${by}\` to a directory.`);
    const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true })
        .filter((each) => each.isDirectory() && each.name !== '.git' && each.name !== 'node_modules')
        .map((each) => (0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)((0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .binaryOf */ .np)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, each.name))));
    const others = there.length > 0 ? ' These directories are there:' : '';
    if (by === 'source') {
        const remedy = 'Set `source` to the directory to deploy, absolute or from the workspace; build it in a step before.';
        return (0,_offenders_js__WEBPACK_IMPORTED_MODULE_5__/* .refusal */ .x5)(`There is no directory ${name} to deploy (input \`source\`).${others}`, remedy, there);
    }
    return (0,_offenders_js__WEBPACK_IMPORTED_MODULE_5__/* .refusal */ .x5)(`The build ended well, but there is no directory ${name} (input \`artifact\`).${others}`, 'Set `artifact` to the directory that the build writes, from `working-directory`.', there);
}


/***/ }),

/***/ 6539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jc: () => (/* binding */ holdsPrivateKey),
/* harmony export */   o0: () => (/* binding */ forbidden)
/* harmony export */ });
/* unused harmony export FORBIDDEN */
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4410);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8111);


/**
 * What no artifact may hold unless a `!` glob of the user's says so. Packages bring files of such names with them by
 * carelessness, but no secret of this project: what lies in node_modules is excepted.
 */
const FORBIDDEN = [
    '**/.env',
    '**/.env.*',
    '!**/.env.{example,sample,template,dist,defaults,schema}',
    '!**/.env.*.{example,sample,template,dist}',
    '!**/node_modules/**',
];
/** How far into a file its header is looked for, in bytes. */
const HEADER_WITHIN = 64 * 1024;
const MARKER = Buffer.from('PRIVATE KEY');
/** Whether a file holds a private key (PEM, OpenSSH or PGP), by its header at the start of a line within its first 64 KiB. */
function holdsPrivateKey(head) {
    const bytes = head.subarray(0, HEADER_WITHIN);
    if (!bytes.includes(MARKER))
        return false;
    return /(?:^|[\r\n]|^\xef\xbb\xbf)-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/.test(bytes.toString('latin1'));
}
/**
 * Names everything in a manifest that may not be deployed.
 *
 * @param patterns globs of the user's, read after {@link FORBIDDEN}: they add to it, and with `!` take from it.
 * @param withKey paths of the files that {@link holdsPrivateKey} found.
 */
function forbidden(manifest, patterns, withKey) {
    const judge = (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .globs */ .g)([...FORBIDDEN, ...patterns]);
    return manifest.flatMap(({ path }) => {
        const verdict = judge(path);
        if (verdict === 'meant')
            return [(0,_name_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(path)];
        if (verdict === 'unmentioned' && withKey.has(path))
            return [`${(0,_name_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(path)} holds a private key`];
        return [];
    });
}


/***/ }),

/***/ 8111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   lW: () => (/* binding */ pathIn),
/* harmony export */   np: () => (/* binding */ binaryOf)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

/** The binary form (see `Entry`) of a text: the bytes of its UTF-8, one character each. */
const binaryOf = (text) => (isAscii(text) ? text : Buffer.from(text, 'utf8').toString('latin1'));
/** The text of a name in binary form, or `undefined` when its bytes are not valid UTF-8. */
function textOf(binary) {
    if (isAscii(binary))
        return binary;
    const bytes = Buffer.from(binary, 'latin1');
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? bytes.toString('utf8') : undefined;
}
/**
 * The path of an entry below a directory, or of that itself for an empty one: as bytes where it is not plain text, since a
 * name need not be UTF-8.
 */
const pathIn = (directory, binary) => isAscii(binary)
    ? `${directory}/${binary}`
    : Buffer.concat([Buffer.from(`${directory}/`), Buffer.from(binary, 'latin1')]);
/** Most names are, and such a one is the same in both forms. */
const isAscii = (text) => !/[^\0-\x7f]/.test(text);
/**
 * A name for the eyes of a person: on one line, in double quotes where it holds anything unusual, with control
 * characters, marks that turn the direction of text, and bytes that are not UTF-8 written as escapes. A hostile name
 * can thus neither break a line nor start a command of the platform or of the terminal.
 */
function shown(binary) {
    const text = textOf(binary);
    if (text === undefined) {
        return `"${binary.replace(/[^ !#-[\]-~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`)}"`;
    }
    if (/^[\p{L}\p{N}._/@+=,~-]+$/u.test(text))
        return text;
    return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* unused harmony exports MOST_NAMED, named */
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);

/** How many offenders a message names: enough to see the pattern, few enough to be read. */
const MOST_NAMED = 20;
/** Names at most {@link MOST_NAMED} offenders, one a line, and counts the rest. */
function named(offenders) {
    const rest = offenders.length - MOST_NAMED;
    const lines = offenders.slice(0, MOST_NAMED).map((offender) => `  - ${offender}`);
    return [...lines, ...(rest > 0 ? [`  - and ${rest} more`] : [])].join('\n');
}
/** The refusal of a build: nothing has left the runner yet. */
function refusal(what, remedy, offenders = []) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(offenders.length > 0 ? `${what}\n${named(offenders)}` : what, { state: _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_TOUCHED */ .X2, remedy });
}


/***/ }),

/***/ 825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ keepOldSpaceSmall),
/* harmony export */   TP: () => (/* binding */ compileNoFurther),
/* harmony export */   jj: () => (/* binding */ keepYoungSpaceSmall)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);

// A flag that an engine does not know changes nothing but for a line on standard error.
/**
 * Keeps the space for young objects as small as it is. V8 would let it grow to 128 MB before it looks at what of it is
 * still needed; of 100,000 files that was more than half of all memory, and with many jobs on one runner it is missed.
 */
const keepYoungSpaceSmall = () => (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
/**
 * Has the engine collect the old space when it has grown by two fifths, and not only when it has trebled: of 100,000
 * files a sixth less memory at the most, for a few hundredths of the processor time.
 */
const keepOldSpaceSmall = () => (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--heap-growing-percent=40');
/**
 * Leaves out the engine's last and dearest compiler: a run of some seconds is over before it pays. Without it the same
 * run of the linter takes a third less processor time, and no more by the clock (measured). Threads do not help: each
 * has to warm up for itself.
 */
const compileNoFurther = () => (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--no-turbofan');


/***/ })

};
