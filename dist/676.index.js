export const id = 676;
export const ids = [676];
export const modules = {

/***/ 5393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ readArtifact)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/artifact/document.ts
var artifact_document = __webpack_require__(6213);
// EXTERNAL MODULE: ./src/artifact/forbidden.ts
var forbidden = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/artifact/name.ts
var artifact_name = __webpack_require__(8111);
// EXTERNAL MODULE: ./src/artifact/offenders.ts
var offenders = __webpack_require__(500);
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
 * returns the content. `before` is what `lstat` said; a file that is not the same any more at the end has not held
 * still. `head` receives the first piece; its bytes are valid only during the call.
 */
function* readContent(file, before, buffer, head) {
    // Between lstat and open somebody may have put a link or a fifo there: neither is followed or waited for.
    const fd = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    try {
        const opened = changed(before, (0,external_node_fs_.fstatSync)(fd));
        if (opened)
            return { held: false, how: opened };
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
        return closed ? { held: false, how: closed } : { held: true, sha256 };
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
function changed(before, after) {
    if (before.ino !== after.ino || before.dev !== after.dev)
        return 'another file took its place';
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
;// CONCATENATED MODULE: ./src/artifact/scan.ts








/** How long the scan works before it lets the event loop turn: a blocked loop stalls an SSH handshake beside it. */
const SLICE_MS = 8;
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
    const base = (0,artifact_name/* binaryOf */.np)(root);
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
        for (const name of namesIn(base, directory)) {
            const path = directory === '' ? name : `${directory}/${name}`;
            if (excluded(path) === 'meant')
                continue;
            const file = onDisk(base, path);
            const stats = reading(path, () => (0,external_node_fs_.lstatSync)(file));
            const mode = stats.mode & 0o777;
            if (stats.isDirectory()) {
                entries.push({ type: 'directory', path, mode });
                waiting.push(path);
            }
            else if (stats.isSymbolicLink()) {
                entries.push({ type: 'link', path, target: reading(path, () => (0,external_node_fs_.readlinkSync)(file, 'latin1')) });
            }
            else if (stats.isFile()) {
                const pieces = readContent(file, stats, buffer, (bytes) => options.head?.(path, bytes));
                let step = reading(path, () => pieces.next());
                while (!step.done) {
                    if (performance.now() > sliceEnds)
                        await breathe();
                    step = reading(path, () => pieces.next());
                }
                if (!step.value.held)
                    throw restless(path, step.value.how);
                entries.push({ type: 'file', path, mode, size: stats.size, sha256: step.value.sha256 });
            }
            else {
                special.push(`${(0,artifact_name/* shown */.SP)(path)} is a ${kindOf(stats)}`);
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
const onDisk = (base, path) => Buffer.from(path === '' ? base : `${base}/${path}`, 'latin1');
function namesIn(base, directory) {
    // The declarations know only the names of text encodings; latin1 gives the binary form.
    return reading(directory || '.', () => (0,external_node_fs_.readdirSync)(onDisk(base, directory), { encoding: 'latin1' }));
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
        if (typeof code !== 'string')
            throw error;
        throw new fault/* Fault */.v(`${(0,artifact_name/* shown */.SP)(path)} in the artifact cannot be read (${code}).`, {
            state: fault/* NOTHING_TOUCHED */.X,
            remedy: 'Let the build write files that the user of the runner can read, or clean the output directory first.',
            cause: error,
        });
    }
}
function restless(path, how) {
    return (0,offenders/* refusal */.x5)(`${(0,artifact_name/* shown */.SP)(path)} changed while it was read: ${how}.`, 'Something still writes into the artifact: let the build end all it starts (watchers, servers) before it returns.');
}
function kindOf(stats) {
    if (stats.isFIFO())
        return 'named pipe';
    if (stats.isSocket())
        return 'socket';
    return stats.isBlockDevice() ? 'block device' : 'character device';
}

;// CONCATENATED MODULE: ./src/artifact/artifact.ts







/**
 * Reads the artifact, each file once.
 *
 * @throws {Fault} as `scan` does, and with the directories that are there when the one asked for is not.
 */
async function readArtifact(root, directory, signal) {
    if (!(0,external_node_fs_.statSync)(root, { throwIfNoEntry: false })?.isDirectory())
        throw noArtifact(root, directory);
    const withKey = new Set();
    const head = (path, bytes) => {
        if ((0,forbidden/* holdsPrivateKey */.jc)(bytes))
            withKey.add(path);
    };
    const manifest = await scan(root, { head, signal });
    const files = manifest.filter((entry) => entry.type === 'file');
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    return { root, manifest, digest: (0,artifact_document/* digestOf */.o)(manifest), files, bytes, withKey };
}
function noArtifact(root, directory) {
    if ((0,external_node_fs_.existsSync)(root)) {
        return (0,offenders/* refusal */.x5)(`The artifact ${(0,artifact_name/* shown */.SP)((0,artifact_name/* binaryOf */.np)(root))} is not a directory.`, 'Set `artifact` to a directory.');
    }
    const there = (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true })
        .filter((each) => each.isDirectory() && each.name !== '.git' && each.name !== 'node_modules')
        .map((each) => (0,artifact_name/* shown */.SP)((0,artifact_name/* binaryOf */.np)((0,external_node_path_.join)(directory, each.name))));
    return (0,offenders/* refusal */.x5)(`The build ended well, but there is no directory ${(0,artifact_name/* shown */.SP)((0,artifact_name/* binaryOf */.np)(root))}.${there.length > 0 ? ' These directories are there:' : ''}`, 'Set `artifact` to the directory that the build writes, from `working-directory`.', there);
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

/***/ 6213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ documentOf),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8111);


/**
 * The manifest as a JSON document: `{"version":1,"entries":[…]}`, one entry a line with its keys sorted, so that equal
 * manifests are equal bytes and a difference can be read with `diff`. Modes are octal text, sizes are bytes. A path or
 * a link target whose bytes are not valid UTF-8 stands as `path-base64` or `target-base64`.
 */
function documentOf(manifest) {
    const lines = manifest.map((entry) => JSON.stringify(fieldsOf(entry)));
    return `{"version":1,"entries":[${lines.map((line) => `\n${line}`).join(',')}\n]}\n`;
}
/** The digest of a manifest: sha256 of the bytes of its document, 64 hex digits. */
const digestOf = (manifest) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(documentOf(manifest)).digest('hex');
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
/* harmony export */   np: () => (/* binding */ binaryOf)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

/** The binary form (see `Entry`) of a text: the bytes of its UTF-8, one character each. */
const binaryOf = (text) => Buffer.from(text, 'utf8').toString('latin1');
/** The text of a name in binary form, or `undefined` when its bytes are not valid UTF-8. */
function textOf(binary) {
    const bytes = Buffer.from(binary, 'latin1');
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? bytes.toString('utf8') : undefined;
}
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
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .v(offenders.length > 0 ? `${what}\n${named(offenders)}` : what, { state: _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_TOUCHED */ .X, remedy });
}


/***/ }),

/***/ 4808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ checkEngines),
/* harmony export */   s4: () => (/* binding */ parseEngine),
/* harmony export */   uM: () => (/* binding */ judgeVersion)
/* harmony export */ });
/* unused harmony export askVersion */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _artifact_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8111);
/* harmony import */ var _artifact_offenders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(500);




/**
 * Reads one line of the `engines` input.
 *
 * @throws {Fault} when it names no tool, or a range that is none.
 */
function parseEngine(line) {
    const [, tool, range] = /^([A-Za-z0-9_][\w.+-]*)(?:[ \t@]+(.+))?$/.exec(line) ?? [];
    if (tool === undefined || (0,semver__WEBPACK_IMPORTED_MODULE_1__.validRange)(range ?? '*') === null) {
        throw (0,_artifact_offenders_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)(`Input \`engines\` holds ${JSON.stringify(line)}, which is not understood.`, 'Write a tool and the versions that will do, one a line: `node >=22`, `pnpm 9`, `npm ^10.2`.');
    }
    return { tool, range: new semver__WEBPACK_IMPORTED_MODULE_1__.Range(range ?? '*').raw };
}
/** Judges what `TOOL --version` printed: the first thing in it that looks like a version is the version. */
function judgeVersion(engine, said) {
    const version = (0,semver__WEBPACK_IMPORTED_MODULE_1__.coerce)(/\d+(?:\.\d+){1,2}(?:-[\w.]+)?|\d+/.exec(said)?.[0], { includePrerelease: true })?.version;
    if (version === undefined)
        return { kind: 'unreadable', engine, said: said.trim().slice(0, 200) };
    const fits = (0,semver__WEBPACK_IMPORTED_MODULE_1__.satisfies)(version, engine.range, { includePrerelease: true });
    return { kind: fits ? 'present' : 'wrong', engine, version };
}
/** Asks a tool for its version, in the directory where it will be used: version managers decide by directory. */
function askVersion(engine, directory, env) {
    const flags = engine.tool === 'go' ? ['version'] : ['--version'];
    return new Promise((resolve) => {
        const options = { cwd: directory, env, timeout: 30_000, killSignal: 'SIGKILL' };
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(engine.tool, flags, options, (error, stdout, stderr) => {
            if (error?.code === 'ENOENT')
                resolve({ kind: 'missing', engine });
            else if (error)
                resolve({ kind: 'unreadable', engine, said: (stderr || stdout || error.message).trim().slice(0, 200) });
            else
                resolve(judgeVersion(engine, stdout || stderr));
        });
        child.stdin?.end();
    });
}
/**
 * Asks all engines at once.
 *
 * @returns the version of each, in the order given.
 * @throws {Fault} naming every tool that is missing or has another version.
 */
async function checkEngines(engines, directory, env) {
    const answers = await Promise.all(engines.map((engine) => askVersion(engine, directory, env)));
    const offenders = answers.filter((answer) => answer.kind !== 'present');
    if (offenders.length > 0) {
        throw (0,_artifact_offenders_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)('The tools of this runner are not those that the build needs.', 'Install the named versions in a step before this one (actions/setup-node, pnpm/action-setup …), or correct `engines`.', offenders.map(sentence));
    }
    return answers.flatMap((answer) => answer.kind === 'present' ? [{ engine: answer.engine, version: answer.version }] : []);
}
function sentence(answer) {
    const { tool, range } = answer.engine;
    switch (answer.kind) {
        case 'missing':
            return `${tool} is not installed (wanted: ${range})`;
        case 'wrong':
            return `${tool} is ${answer.version} (wanted: ${range})`;
        case 'unreadable':
            return `${tool} did not tell its version (wanted: ${range}); it said ${(0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(Buffer.from(answer.said).toString('latin1'))}`;
    }
}


/***/ })

};
