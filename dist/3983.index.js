export const id = 3983;
export const ids = [3983];
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

/***/ 3983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBeside: () => (/* binding */ readBeside)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2347);
/* harmony import */ var _forbidden_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6539);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8111);
/* harmony import */ var _reads_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4571);





/** Reads files beside the first thread until none is left. What it cannot read is left to that one, which says why. */
function readBeside() {
    const reads = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
    const buffer = Buffer.allocUnsafe(_content_js__WEBPACK_IMPORTED_MODULE_1__/* .PIECE */ .T);
    for (const index of (0,_reads_js__WEBPACK_IMPORTED_MODULE_4__/* .takeReads */ .nm)(reads)) {
        let holdsKey = false;
        try {
            const pieces = (0,_content_js__WEBPACK_IMPORTED_MODULE_1__/* .readContent */ .c)((0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .pathIn */ .lW)(reads.root, (0,_reads_js__WEBPACK_IMPORTED_MODULE_4__/* .pathOfRead */ .tL)(reads, index)), buffer, (bytes) => {
                holdsKey = (0,_forbidden_js__WEBPACK_IMPORTED_MODULE_2__/* .holdsPrivateKey */ .jc)(bytes);
            });
            let step = pieces.next();
            while (!step.done)
                step = pieces.next();
            if (step.value.held)
                (0,_reads_js__WEBPACK_IMPORTED_MODULE_4__/* .putRead */ .O3)(reads, index, step.value, holdsKey);
        }
        catch {
            // The first thread reads it again.
        }
    }
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage('read');
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


/***/ })

};
