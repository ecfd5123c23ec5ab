export const id = 5061;
export const ids = [5061];
export const modules = {

/***/ 6213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xe: () => (/* binding */ piecesOf),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   lM: () => (/* binding */ documentOf),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8111);


/**
 * The manifest as a JSON document: `{"version":1,"entries":[…]}`, one entry a line with its keys sorted, so that equal
 * manifests are equal bytes and a difference can be read with `diff`. Modes are octal text, sizes are bytes. A path or
 * a link target whose bytes are not valid UTF-8 stands as `path-base64` or `target-base64`.
 */
const documentOf = (manifest) => [...piecesOf(manifest)].join('');
/** The document in pieces: of 100,000 files it has 20 MB, which need not be held at once to be hashed. */
function* piecesOf(manifest) {
    yield '{"version":1,"entries":[';
    for (let at = 0; at < manifest.length; at += PIECE) {
        const lines = manifest.slice(at, at + PIECE).map((entry) => `\n${lineOf(entry)}`);
        yield `${at === 0 ? '' : ','}${lines.join(',')}`;
    }
    yield '\n]}\n';
}
/** Entries in one piece. */
const PIECE = 500;
/** The line of one entry in the document. */
function lineOf(entry) {
    const { path } = entry;
    // Nearly every one is of these: written out, since a tree of 100,000 files needs its lines several times.
    if (entry.type === 'link' || !PLAIN.test(path))
        return JSON.stringify(fieldsOf(entry));
    const mode = entry.mode.toString(8).padStart(4, '0');
    if (entry.type === 'directory')
        return `{"mode":"${mode}","path":"${path}","type":"directory"}`;
    return `{"mode":"${mode}","path":"${path}","sha256":"${entry.sha256}","size":${entry.size},"type":"file"}`;
}
/** What JSON writes as it is. */
const PLAIN = /^[ !#-[\]-~]*$/;
/** The digest of a manifest: sha256 of the bytes of its document, 64 hex digits. */
function digestOf(manifest) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const piece of piecesOf(manifest))
        digest.update(piece);
    return digest.digest('hex');
}
function fieldsOf(entry) {
    const path = carried('path', entry.path);
    if (entry.type === 'link')
        return { ...path, ...carried('target', entry.target), type: entry.type };
    const mode = entry.mode.toString(8).padStart(4, '0');
    if (entry.type === 'directory')
        return { mode, ...path, type: entry.type };
    return { mode, ...path, sha256: entry.sha256, size: entry.size, type: entry.type };
}
function carried(key, binary) {
    const text = (0,_name_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(binary);
    return text === undefined ? { [`${key}-base64`]: Buffer.from(binary, 'latin1').toString('base64') } : { [key]: text };
}


/***/ }),

/***/ 4410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ globs)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8111);


/**
 * Reads globs into a judge of paths in binary form. Globs start at the root of the artifact; `*` stays within one
 * name, `**` crosses directories, dot files are names like any other, and a trailing `/` means everything below.
 * The last glob that matches decides, so a later `!glob` makes an exception, as in .gitignore.
 */
function globs(patterns) {
    const rules = patterns.map((pattern) => {
        const except = pattern.startsWith('!');
        return { verdict: except ? 'excepted' : 'meant', matches: matcher(except ? pattern.slice(1) : pattern) };
    });
    // Asked of every file: where there are no globs, its name is not even read.
    if (rules.length === 0)
        return () => 'unmentioned';
    return (path) => {
        const text = (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(path) ?? Buffer.from(path, 'latin1').toString('utf8');
        return rules.findLast((rule) => rule.matches(text))?.verdict ?? 'unmentioned';
    };
}
function matcher(pattern) {
    const fromRoot = pattern.replace(/^(?:\.?\/)+/, '').replace(/\/$/, '/**');
    // With the s flag a newline in a hostile name is a character like any other, and hides nothing.
    const whole = picomatch__WEBPACK_IMPORTED_MODULE_1___default().makeRe(fromRoot, { dot: true, nonegate: true, flags: 's' });
    return (text) => whole.test(text);
}


/***/ }),

/***/ 6784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ faultyLinks)
/* harmony export */ });
/** As many links as Linux follows before it answers ELOOP (path_resolution(7)). */
const MOST_FOLLOWED = 40;
/**
 * Says for every link whether it can be kept as it is on the host: it must lead, by a relative path that never climbs
 * above the root, to something that the artifact holds. Judged over the manifest alone, as the kernel would walk it.
 */
function faultyLinks(manifest) {
    if (!manifest.some((entry) => entry.type === 'link'))
        return [];
    const entries = new Map(manifest.map((entry) => [entry.path, entry]));
    return manifest.flatMap((entry) => {
        if (entry.type !== 'link')
            return [];
        const fault = follow(entry, entries);
        return fault ? [{ path: entry.path, target: entry.target, fault }] : [];
    });
}
function follow(link, entries) {
    const place = link.path.split('/');
    const ahead = [place.pop() ?? ''];
    let followed = 0;
    while (ahead.length > 0) {
        const name = ahead.shift() ?? '';
        if (name === '' || name === '.')
            continue;
        if (name === '..') {
            if (place.pop() === undefined)
                return 'leads out of the artifact';
            continue;
        }
        const entry = entries.get([...place, name].join('/'));
        if (entry === undefined)
            return 'leads nowhere';
        if (entry.type === 'link') {
            if (entry.target.startsWith('/'))
                return 'leads to an absolute path';
            followed += 1;
            if (followed > MOST_FOLLOWED)
                return 'leads in a circle';
            ahead.unshift(...entry.target.split('/'));
            continue;
        }
        // A file can only be the end of a path, also when what follows it would climb back.
        if (entry.type === 'file' && ahead.length > 0)
            return 'leads nowhere';
        place.push(name);
    }
    return undefined;
}


/***/ }),

/***/ 8499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ scan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/artifact/content.ts


/** How much is read at once: small enough (below a millisecond to hash) to keep the event loop awake. */
const PIECE = 1024 * 1024;
/**
 * Hashes a file piece by piece through one buffer. Yields between pieces, so that the caller may let other work in;
 * returns the content. A file that is not the same any more at the end as when it was opened has not held
 * still, nor has what is no file when it is opened. `head` receives the first piece; its bytes are valid only during the call.
 */
function* readContent(file, buffer, head) {
    // Since its directory was read somebody may have put a link or a fifo there: neither is followed or waited for.
    const fd = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    try {
        const before = (0,external_node_fs_.fstatSync)(fd);
        if (!before.isFile())
            return { held: false, how: 'another file took its place' };
        let length = (0,external_node_fs_.readSync)(fd, buffer);
        head(buffer.subarray(0, length));
        let total = length;
        let sha256;
        if (length === before.size) {
            sha256 = (0,external_node_crypto_.hash)('sha256', buffer.subarray(0, length), 'hex');
        }
        else {
            const digest = (0,external_node_crypto_.createHash)('sha256');
            while (length > 0) {
                digest.update(buffer.subarray(0, length));
                yield;
                length = (0,external_node_fs_.readSync)(fd, buffer);
                total += length;
                if (total > before.size)
                    return { held: false, how: 'it grew' };
            }
            sha256 = digest.digest('hex');
        }
        if (total !== before.size)
            return { held: false, how: `${total} bytes were read of ${before.size}` };
        const closed = changed(before, (0,external_node_fs_.fstatSync)(fd));
        return closed ? { held: false, how: closed } : { held: true, sha256, mode: before.mode & 0o777, size: before.size };
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
function changed(before, after) {
    if (before.size !== after.size)
        return `its size went from ${before.size} to ${after.size} bytes`;
    if (before.mtimeMs !== after.mtimeMs)
        return 'it was written to';
    if (before.ctimeMs !== after.ctimeMs)
        return 'its mode or owner was changed';
    return undefined;
}

// EXTERNAL MODULE: ./src/artifact/glob.ts
var glob = __webpack_require__(4410);
// EXTERNAL MODULE: ./src/artifact/link.ts
var artifact_link = __webpack_require__(6784);
// EXTERNAL MODULE: ./src/artifact/name.ts
var artifact_name = __webpack_require__(8111);
// EXTERNAL MODULE: ./src/artifact/offenders.ts
var offenders = __webpack_require__(500);
;// CONCATENATED MODULE: ./src/artifact/scan.ts








/** How long the scan works before it lets the event loop turn: a blocked loop stalls an SSH handshake beside it. */
const SLICE_MS = 3;
/**
 * Reads a directory into a manifest: every file, directory and link below `root`, sorted by the bytes of their paths.
 * Links are never followed. Each file is read once, through one buffer, in slices of {@link SLICE_MS}; the calls are
 * synchronous because 20,000 small files cost less that way than through the thread pool.
 *
 * @throws {Fault} when there is no such directory; when something is neither file, directory nor link; when a link
 * could not be kept on a host; when a file cannot be read, or changes while it is read.
 */
async function scan(root, options = {}) {
    openRoot(root);
    const excluded = (0,glob/* globs */.g)(options.exclude ?? []);
    const buffer = Buffer.allocUnsafe(PIECE);
    const entries = [];
    const special = [];
    const waiting = [''];
    let sliceEnds = performance.now() + SLICE_MS;
    const breathe = async () => {
        await (0,promises_.setImmediate)();
        options.signal?.throwIfAborted();
        sliceEnds = performance.now() + SLICE_MS;
    };
    for (let directory = waiting.pop(); directory !== undefined; directory = waiting.pop()) {
        for (const found of within(root, directory)) {
            const name = found.name.toString('latin1');
            const path = directory === '' ? name : `${directory}/${name}`;
            if (excluded(path) === 'meant')
                continue;
            const file = (0,artifact_name/* pathIn */.lW)(root, path);
            if (found.isDirectory()) {
                const stats = reading(path, () => (0,external_node_fs_.lstatSync)(file));
                if (!stats.isDirectory())
                    throw restless(path, 'another file took its place');
                entries.push({ type: 'directory', path, mode: stats.mode & 0o777 });
                waiting.push(path);
            }
            else if (found.isSymbolicLink()) {
                entries.push({ type: 'link', path, target: reading(path, () => (0,external_node_fs_.readlinkSync)(file, 'latin1')) });
            }
            else if (found.isFile()) {
                const pieces = readContent(file, buffer, (bytes) => options.head?.(path, bytes));
                let step = reading(path, () => pieces.next());
                while (!step.done) {
                    if (performance.now() > sliceEnds)
                        await breathe();
                    step = reading(path, () => pieces.next());
                }
                if (!step.value.held)
                    throw restless(path, step.value.how);
                const { mode, size, sha256 } = step.value;
                entries.push({ type: 'file', path, mode, size, sha256 });
            }
            else {
                special.push(`${(0,artifact_name/* shown */.SP)(path)} is a ${kindOf(found)}`);
            }
            if (performance.now() > sliceEnds)
                await breathe();
        }
    }
    if (special.length > 0) {
        throw (0,offenders/* refusal */.x5)('The artifact holds what cannot be deployed: only files, directories and links can.', 'Keep sockets, pipes and devices out of the build output.', special);
    }
    entries.sort((a, b) => (a.path < b.path ? -1 : 1));
    const links = (0,artifact_link/* faultyLinks */.d)(entries);
    if (links.length > 0) {
        throw (0,offenders/* refusal */.x5)('The artifact holds links that would be broken or would lead astray on the host.', 'Let the build copy what these links lead to, or make them relative links within the artifact. What outlives a release (uploads, `.env`) is linked on the host by the `shared` input of atomic-sync.', links.map((link) => `${(0,artifact_name/* shown */.SP)(link.path)} -> ${(0,artifact_name/* shown */.SP)(link.target)}: it ${link.fault}`));
    }
    return entries;
}
/** What lies in a directory, and of what kind it is: most file systems tell that together with the name. */
function within(root, directory) {
    // Bytes in and bytes out: of a file system that tells no kinds Node asks for each name itself, and must not read it as text.
    return reading(directory || '.', () => (0,external_node_fs_.readdirSync)(Buffer.from((0,artifact_name/* pathIn */.lW)(root, directory)), { encoding: 'buffer', withFileTypes: true }));
}
function openRoot(root) {
    const stats = (0,external_node_fs_.statSync)(root, { throwIfNoEntry: false });
    if (stats?.isDirectory())
        return;
    throw (0,offenders/* refusal */.x5)(stats ? `${(0,artifact_name/* shown */.SP)((0,artifact_name/* binaryOf */.np)(root))} is not a directory.` : `There is no directory ${(0,artifact_name/* shown */.SP)((0,artifact_name/* binaryOf */.np)(root))}.`, 'Name the directory that the build writes.');
}
/** Runs one call on the file system; what it throws becomes a word about the entry. */
function reading(path, call) {
    try {
        return call();
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR')
            throw restless(path, 'it was taken away');
        // What was a link or a file when its directory was read is something else now.
        if (code === 'EINVAL' || code === 'ENXIO')
            throw restless(path, 'another file took its place');
        if (typeof code !== 'string')
            throw error;
        throw new fault/* Fault */.vC(`${(0,artifact_name/* shown */.SP)(path)} in the artifact cannot be read (${code}).`, {
            state: fault/* NOTHING_TOUCHED */.X2,
            remedy: 'Let the build write files that the user of the runner can read, or clean the output directory first.',
            cause: error,
        });
    }
}
function restless(path, how) {
    return (0,offenders/* refusal */.x5)(`${(0,artifact_name/* shown */.SP)(path)} changed while it was read: ${how}.`, 'Something still writes into the artifact: let the build end all it starts (watchers, servers) before it returns.');
}
function kindOf(found) {
    if (found.isFIFO())
        return 'named pipe';
    if (found.isSocket())
        return 'socket';
    return found.isBlockDevice() ? 'block device' : 'character device';
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
        unsorted.push({ key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', mark + (0,_artifact_document_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(entry), 'base64url').slice(0, KEY), mark, entry, released });
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
