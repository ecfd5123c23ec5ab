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
 * it looks at the live release and says what that holds, behind the mark, and then reads its script as after `COMMAND`:
 * lines `another` before the script tell that what is to be deployed is not what is live. Where it is not, the script is
 * read as ever. Pure.
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
                const [{ sync }, sending, { tellAnother }] = await Promise.all([
                    Promise.all(/* import() */[__webpack_require__.e(6750), __webpack_require__.e(3529), __webpack_require__.e(5560)]).then(__webpack_require__.bind(__webpack_require__, 5560)),
                    Promise.all(/* import() */[__webpack_require__.e(3529), __webpack_require__.e(8032)]).then(__webpack_require__.bind(__webpack_require__, 3524)),
                    __webpack_require__.e(/* import() */ 2513).then(__webpack_require__.bind(__webpack_require__, 2513)),
                ]).catch(async (error) => {
                    await begun.drop();
                    throw error;
                });
                build ??= new sending.BuildToSend(source, wishes, proven);
                const { foresight } = build;
                // Where lines run in the new tree it is copied, and not before they are known.
                if (wishes.beforeSwitch === '')
                    begun.opened?.then((opened) => tellAnother(opened, mark, foresight)).catch(() => { });
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
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8111);
/* harmony import */ var _offenders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(500);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1977);






/**
 * Reads the artifact, each file once.
 *
 * @param file receives files as they are read, see `scan`.
 * @throws {Fault} as `scan` does, and with the directories that are there when the one asked for is not.
 */
async function readArtifact(root, directory, signal, by = 'artifact', file) {
    mustBeThere(root, directory, by);
    const withKey = new Set();
    const manifest = await (0,_scan_js__WEBPACK_IMPORTED_MODULE_5__/* .scan */ .S)(root, { key: (path) => withKey.add(path), signal, ...(file && { file }) });
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
    const name = (0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)((0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .binaryOf */ .np)(root));
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(root))
        return (0,_offenders_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(`The artifact ${name} is not a directory.`, `Set \`${by}\` to a directory.`);
    const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true })
        .filter((each) => each.isDirectory() && each.name !== '.git' && each.name !== 'node_modules')
        .map((each) => (0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)((0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .binaryOf */ .np)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, each.name))));
    const others = there.length > 0 ? ' These directories are there:' : '';
    if (by === 'source') {
        const remedy = 'Set `source` to the directory to deploy, absolute or from the workspace; build it in a step before.';
        return (0,_offenders_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(`There is no directory ${name} to deploy (input \`source\`).${others}`, remedy, there);
    }
    return (0,_offenders_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(`The build ended well, but there is no directory ${name} (input \`artifact\`).${others}`, 'Set `artifact` to the directory that the build writes, from `working-directory`.', there);
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


/***/ })

};
