export const id = 8661;
export const ids = [8661];
export const modules = {

/***/ 2347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ PIECE),
/* harmony export */   c: () => (/* binding */ readContent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/** How much is read at once: small enough (below a millisecond to hash) to keep the event loop awake. */
const PIECE = 1024 * 1024;
/**
 * Hashes a file piece by piece through one buffer. Yields between pieces, so that the caller may let other work in;
 * returns the content. A file that is not the same any more at the end as when it was opened has not held
 * still, nor has what is no file when it is opened. `head` receives the first piece; its bytes are valid only during the call.
 */
function* readContent(file, buffer, head) {
    // Since its directory was read somebody may have put a link or a fifo there: neither is followed or waited for.
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    try {
        const before = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(fd);
        if (!before.isFile())
            return { held: false, how: 'another file took its place' };
        let length = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, buffer);
        head(buffer.subarray(0, length));
        let total = length;
        let sha256;
        if (length === before.size) {
            sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', buffer.subarray(0, length), 'hex');
        }
        else {
            const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            while (length > 0) {
                digest.update(buffer.subarray(0, length));
                yield;
                length = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, buffer);
                total += length;
                if (total > before.size)
                    return { held: false, how: 'it grew' };
            }
            sha256 = digest.digest('hex');
        }
        if (total !== before.size)
            return { held: false, how: `${total} bytes were read of ${before.size}` };
        const closed = changed(before, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(fd));
        return closed ? { held: false, how: closed } : { held: true, sha256, mode: before.mode & 0o777, size: before.size };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
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


/***/ }),

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

/***/ 4571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ getRead),
/* harmony export */   O3: () => (/* binding */ putRead),
/* harmony export */   VK: () => (/* binding */ shareReads),
/* harmony export */   nm: () => (/* binding */ takeReads),
/* harmony export */   tL: () => (/* binding */ pathOfRead)
/* harmony export */ });
/** Files that a thread takes at once: few, since they may be large. */
const BATCH = 4;
const DIGEST = 32;
const READ = 1;
const HOLDS_KEY = 2;
/** Lays out the memory that threads share. @param paths in binary form. */
function shareReads(root, paths) {
    const count = paths.length;
    const length = paths.reduce((sum, path) => sum + path.length, 0);
    const names = Buffer.from(new SharedArrayBuffer(length));
    const ends = new Uint32Array(new SharedArrayBuffer(4 * count));
    let end = 0;
    for (const [index, path] of paths.entries()) {
        end += names.write(path, end, 'latin1');
        ends[index] = end;
    }
    return {
        root,
        names,
        ends,
        taken: new Int32Array(new SharedArrayBuffer(4)),
        states: new Uint8Array(new SharedArrayBuffer(count)),
        modes: new Uint16Array(new SharedArrayBuffer(2 * count)),
        sizes: new Float64Array(new SharedArrayBuffer(8 * count)),
        digests: new Uint8Array(new SharedArrayBuffer(DIGEST * count)),
    };
}
/** Indexes of files that nobody else has taken, until there are none left. */
function* takeReads({ taken, states }) {
    for (;;) {
        const from = Atomics.add(taken, 0, BATCH);
        if (from >= states.length)
            return;
        for (let index = from; index < Math.min(from + BATCH, states.length); index += 1)
            yield index;
    }
}
/** The path of a file, in binary form. */
function pathOfRead({ names, ends }, index) {
    const bytes = names.subarray(index === 0 ? 0 : ends[index - 1], ends[index]);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
function putRead(reads, index, { mode, size, sha256 }, holdsKey) {
    reads.modes[index] = mode;
    reads.sizes[index] = size;
    reads.digests.set(Buffer.from(sha256, 'hex'), index * DIGEST);
    reads.states[index] = holdsKey ? READ | HOLDS_KEY : READ;
}
/** What another thread has read; nothing where it could not, or was ended before. */
function getRead(reads, index) {
    const state = reads.states[index] ?? 0;
    if (state === 0)
        return undefined;
    const { buffer, byteOffset } = reads.digests;
    const sha256 = Buffer.from(buffer, byteOffset + index * DIGEST, DIGEST).toString('hex');
    const [mode = 0, size = 0] = [reads.modes[index], reads.sizes[index]];
    return { held: true, sha256, mode, size, holdsKey: (state & HOLDS_KEY) !== 0 };
}


/***/ }),

/***/ 1977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ scan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/artifact/glob.ts
var glob = __webpack_require__(4410);
// EXTERNAL MODULE: ./src/artifact/link.ts
var artifact_link = __webpack_require__(6784);
// EXTERNAL MODULE: ./src/artifact/name.ts
var artifact_name = __webpack_require__(8111);
// EXTERNAL MODULE: ./src/artifact/offenders.ts
var offenders = __webpack_require__(500);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./src/thread.ts



/** Everything is reached by way of one module: built, it is `index.js` beside this one. */
const MAIN = (0,external_node_url_.pathToFileURL)((0,external_node_path_.join)(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'main.ts' : 'index.js'));
/** Has another thread do a task of `main.ts` with what it is given. */
function startThread(task, given) {
    const work = `import(${JSON.stringify(MAIN.href)}).then(({ ${task} }) => ${task}())`;
    return new external_node_worker_threads_.Worker(work, { eval: true, workerData: given });
}

// EXTERNAL MODULE: ./src/artifact/content.ts
var content = __webpack_require__(2347);
// EXTERNAL MODULE: ./src/artifact/forbidden.ts
var forbidden = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/artifact/reads.ts
var reads = __webpack_require__(4571);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
;// CONCATENATED MODULE: ./src/artifact/trouble.ts



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
/** What was written into while it was read. */
function restless(path, how) {
    return (0,offenders/* refusal */.x5)(`${(0,artifact_name/* shown */.SP)(path)} changed while it was read: ${how}.`, 'Something still writes into the artifact: let the build end all it starts (watchers, servers) before it returns.');
}

;// CONCATENATED MODULE: ./src/artifact/read-files.ts








/** From so many files on it pays to do more than to read them. A second thread takes 50 ms to start, in which some 1,500 small files are read. */
const MANY = 5000;
/** Beyond so many what is known of them needs the memory: a thread takes 20 MB. */
const TOO_MANY = 60_000;
/**
 * Reads files, each once, through one buffer; many of them in two threads. `breathe` is asked between them, and between the
 * pieces of large ones, whether other work has to be let in.
 *
 * @param paths in binary form.
 * @throws {Fault} when one cannot be read, or changes while it is read.
 */
async function readFiles(root, paths, { head, key, file }, breathe, signal) {
    const areMany = paths.length >= MANY;
    const buffer = Buffer.allocUnsafe(content/* PIECE */.T);
    const read = Array.from({ length: paths.length });
    const put = (index, path, { mode, size, sha256 }) => {
        const entry = { type: 'file', path, mode, size, sha256 };
        read[index] = entry;
        return entry;
    };
    const readHere = async (indexes) => {
        for (const index of indexes) {
            const path = paths[index];
            const pieces = (0,content/* readContent */.c)((0,artifact_name/* pathIn */.lW)(root, path), buffer, (bytes) => {
                head?.(path, bytes);
                if (key && (0,forbidden/* holdsPrivateKey */.jc)(bytes))
                    key(path);
            });
            let step = reading(path, () => pieces.next());
            while (!step.done) {
                const rest = breathe();
                if (rest)
                    await rest;
                step = reading(path, () => pieces.next());
            }
            if (!step.value.held)
                throw restless(path, step.value.how);
            const entry = put(index, path, step.value);
            if (areMany)
                file?.(entry);
            const rest = breathe();
            if (rest)
                await rest;
        }
    };
    // What looks at the bytes of a file is in this thread only.
    const pays = areMany && paths.length <= TOO_MANY && (0,external_node_os_.availableParallelism)() > 1;
    const shared = head === undefined && pays ? (0,reads/* shareReads */.VK)(root, paths) : undefined;
    const thread = shared && readBeside(shared);
    if (!shared || !thread)
        await readHere(paths.keys());
    else {
        try {
            await readHere((0,reads/* takeReads */.nm)(shared));
            await Promise.race([thread.ended, aborted(signal)]);
            signal?.throwIfAborted();
        }
        finally {
            await thread.end();
        }
        const left = [];
        for (const [index, path] of paths.entries()) {
            if (read[index] !== undefined)
                continue;
            const beside = (0,reads/* getRead */.Fl)(shared, index);
            if (beside === undefined)
                left.push(index);
            else {
                put(index, path, beside);
                if (beside.holdsKey)
                    key?.(path);
            }
        }
        await readHere(left);
    }
    return read;
}
/** Fulfilled when the signal is given; never without one. */
const aborted = (signal) => signal === undefined ? new Promise(() => { }) : (0,external_node_events_.once)(signal, 'abort').catch(() => { });
/** A thread that reads what nobody has taken; none where there can be none. However it ends, what it has not read can be read here. */
function readBeside(shared) {
    let worker;
    try {
        worker = startThread('readBeside', shared);
    }
    catch {
        return undefined;
    }
    const ended = Promise.race([(0,external_node_events_.once)(worker, 'message'), (0,external_node_events_.once)(worker, 'exit')]).catch(() => { });
    return { ended, end: () => worker.terminate() };
}

;// CONCATENATED MODULE: ./src/artifact/scan.ts








/** How long the scan works before it lets the event loop turn: a blocked loop stalls an SSH handshake beside it. */
const SLICE_MS = 3;
/**
 * Reads a directory into a manifest: every file, directory and link below `root`, sorted by the bytes of their paths.
 * Links are never followed. All of it is done in slices of {@link SLICE_MS}; the calls are synchronous because 20,000 small
 * files cost less that way than through the thread pool.
 *
 * @throws {Fault} when there is no such directory; when something is neither file, directory nor link; when a link
 * could not be kept on a host; when a file cannot be read, or changes while it is read.
 */
async function scan(root, options = {}) {
    openRoot(root);
    const excluded = (0,glob/* globs */.g)(options.exclude ?? []);
    const entries = [];
    const files = [];
    const special = [];
    const waiting = [''];
    let sliceEnds = performance.now() + SLICE_MS;
    const breathe = () => (performance.now() > sliceEnds ? rest() : undefined);
    const rest = async () => {
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
                files.push(path);
            }
            else {
                special.push(`${(0,artifact_name/* shown */.SP)(path)} is a ${kindOf(found)}`);
            }
            const wait = breathe();
            if (wait)
                await wait;
        }
    }
    if (special.length > 0) {
        throw (0,offenders/* refusal */.x5)('The artifact holds what cannot be deployed: only files, directories and links can.', 'Keep sockets, pipes and devices out of the build output.', special);
    }
    for (const entry of await readFiles(root, files, options, breathe, options.signal))
        entries.push(entry);
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
function kindOf(found) {
    if (found.isFIFO())
        return 'named pipe';
    if (found.isSocket())
        return 'socket';
    return found.isBlockDevice() ? 'block device' : 'character device';
}


/***/ })

};
