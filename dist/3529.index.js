export const id = 3529;
export const ids = [3529];
export const modules = {

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

/***/ 4618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rD: () => (/* binding */ archive),
  Ne: () => (/* binding */ changedFile)
});

// UNUSED EXPORTS: NOTHING_SAVED

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./src/artifact/name.ts
var artifact_name = __webpack_require__(8111);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/release/patch.ts
var release_patch = __webpack_require__(4523);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
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
            yield* list(`patch.${index}.how`, (0,release_patch/* instructions */.GA)(patch, name, entry.mode), mtime);
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
        yield* list(`patch.${digest}.bytes`, (0,release_patch/* sentOf */.wq)(bytes, patch), mtime);
        yield* list(`patch.${digest}.how`, (0,release_patch/* instructions */.GA)(patch, `chunks.${digest}`, 0o644), mtime);
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
    const file = await (0,promises_.open)((0,artifact_name/* pathIn */.lW)(root, entry.path), 'r').catch((cause) => {
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


/***/ }),

/***/ 2535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ LARGE),
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   U_: () => (/* binding */ chunksOf),
/* harmony export */   kw: () => (/* binding */ packChunks),
/* harmony export */   tC: () => (/* binding */ unpackChunks)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_3__);




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
const GEAR = Int32Array.from({ length: 256 }, (_, byte) => Number.parseInt((0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.hash)('sha256', `surefoot gear ${byte}`, 'hex').slice(0, 8), 16));
/**
 * The pieces of a file, in their order; `undefined` once `goesOn` says no. Other work goes on meanwhile: the line is
 * served after every millisecond or two.
 */
async function chunksOf(path, goesOn = () => true) {
    const chunks = [];
    const buffer = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.allocUnsafe(BUFFER);
    const ends = new Int32Array(BUFFER / LEAST + 2);
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(path, 'r');
    try {
        let held = 0;
        let offset = 0;
        for (;;) {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)();
            if (!goesOn())
                return undefined;
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readSync)(fd, buffer, held, BUFFER - held, null);
            held += read;
            const until = cut(buffer, held, read === 0, ends);
            let from = 0;
            for (let index = 0; from < until; index += 1) {
                const end = ends[index];
                const length = end - from;
                chunks.push({ offset: offset + from, length, name: nameOf(keyOf(buffer.subarray(from, end)), length) });
                from = end;
            }
            offset += until;
            buffer.copyWithin(0, until, held);
            held -= until;
            if (read === 0)
                return chunks;
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(fd);
    }
}
/**
 * Cuts what is held, as far as that is certain, or all of it where it is the last; answers how far, and puts the ends into
 * `ends`. One loop without a call: an engine that has to put the inner one into its caller makes code
 * of it that takes four times as long.
 */
function cut(bytes, held, isLast, ends) {
    let found = 0;
    let from = 0;
    while (held - from >= MOST || (isLast && held > from)) {
        const most = Math.min(held, from + MOST);
        let at = from + LEAST;
        for (let rolling = 0; at < most; at += 1) {
            rolling = ((rolling << 1) + GEAR[bytes[at]]) | 0;
            if ((rolling & MASK) === 0)
                break;
        }
        from = at < most ? at + 1 : most;
        ends[found] = from;
        found += 1;
    }
    return from;
}
const keyOf = (bytes) => Number.parseInt((0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.hash)('sha256', bytes, 'hex').slice(0, 2 * KEY_BYTES), 16);
/** A length is of 16 bits at most: both together are a whole number that can be told exactly. */
const nameOf = (key, length) => key * 0x10000 + length;
/** As the host keeps them: two bytes of length and three of digest each. */
function packChunks(chunks) {
    const packed = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.alloc(chunks.length * RECORD);
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

/***/ 3529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ deployRelease),
  c: () => (/* binding */ listOf)
});

// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/host/program/call.ts
var call = __webpack_require__(7489);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
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
// EXTERNAL MODULE: ./src/release/archive.ts + 1 modules
var archive = __webpack_require__(4618);
// EXTERNAL MODULE: ./src/release/list.ts
var list = __webpack_require__(9341);
// EXTERNAL MODULE: ./src/release/pieces.ts
var release_pieces = __webpack_require__(3750);
// EXTERNAL MODULE: ./src/release/slices.ts
var slices = __webpack_require__(6206);
// EXTERNAL MODULE: ./src/release/survey.ts
var survey = __webpack_require__(91);
// EXTERNAL MODULE: ./src/release/transaction.ts
var transaction = __webpack_require__(1117);
// EXTERNAL MODULE: ./src/release/transfer.ts + 3 modules
var transfer = __webpack_require__(2769);
;// CONCATENATED MODULE: ./src/release/deploy.ts












/** A host that ends well has opened a release: what else it says is not to be believed. */
const spokeOfNoRelease = (host) => new fault/* Fault */.vC(`The host program on ${host.label} (deploy) ended without a release.`, {
    state: 'unknown; nothing that it said tells',
    remedy: 'Look at the host: run preflight. A log-in that prints words of its own, or another sh, does this.',
});
/** The longest that one conversation may take, in milliseconds. A dead connection is noticed by its keep-alive. */
const TIMEOUT = 3_600_000;
/** The list of a release that is made of a build, to be made when somebody wants it. */
const listOf = ({ manifest }, built) => new slices/* Slices */.g((0,list/* listing */.RR)(manifest, built));
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
    const list = deploying.list ?? listOf(contents, deploying.built);
    void list.ahead();
    const pieces = deploying.pieces ?? new release_pieces/* Pieces */.q(deploying.source);
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
    /** Why this side sent nothing. */
    let given;
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
            sending = (await (0,transfer/* answerListing */.DH)(talk, asked, new program_reply/* Reply */.v(heard), upload, hear)) ?? sending;
            // The host waits for what goes on here: where nothing does it is told, and ends.
            sending?.wire.catch((error) => {
                given ??= { up: error };
                talk.input.end();
            });
        }
        await talk.finished();
        wire = (await sending?.wire) ?? 0;
    }
    catch (error) {
        // Of a file that the host was to make from another, the host cannot know that it was the build that changed.
        const patched = error instanceof call/* Refusal */.P_ && error.code === 'corrupt' ? (sending?.patched ?? []) : [];
        throw given?.up ?? (await (0,archive/* changedFile */.Ne)(deploying.source, patched, signal, error)) ?? error;
    }
    finally {
        if (deploying.list === undefined)
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
    const sent = sending === undefined ? transfer/* NOTHING_SENT */.L5 : { ...sending, wire };
    const told = sent.files > 0 || sent.wire > 0 ? { ...sent, changes: sent.changes ?? (0,transfer/* changesOf */.fs)(reply, sent.paths) } : sent;
    const switched = deploying.until === 'switched' ? (0,transaction/* switchedOf */.LP)(reply, ticket) : undefined;
    return { kind: switched ? 'switched' : 'prepared', ticket, sent: told, switched };
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

/***/ 4523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ instructions),
/* harmony export */   gn: () => (/* binding */ patchOf),
/* harmony export */   wq: () => (/* binding */ sentOf),
/* harmony export */   zs: () => (/* binding */ rest)
/* harmony export */ });
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


/***/ }),

/***/ 3750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ Pieces)
/* harmony export */ });
/* harmony import */ var _artifact_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8111);
/* harmony import */ var _chunks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2535);


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
            if (entry.type !== 'file' || entry.size < _chunks_js__WEBPACK_IMPORTED_MODULE_1__/* .LARGE */ .I$ || entry.size > left)
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
        const begun = (0,_chunks_js__WEBPACK_IMPORTED_MODULE_1__/* .chunksOf */ .U_)((0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_0__/* .pathIn */ .lW)(this.#source, path), goesOn).catch(() => []);
        this.#cut.set(path, begun);
        return begun;
    }
}


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

/***/ 2769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L5: () => (/* binding */ NOTHING_SENT),
  DH: () => (/* binding */ answerListing),
  fs: () => (/* binding */ changesOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/release/archive.ts + 1 modules
var archive = __webpack_require__(4618);
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/artifact/name.ts
var artifact_name = __webpack_require__(8111);
// EXTERNAL MODULE: ./src/release/chunks.ts
var release_chunks = __webpack_require__(2535);
// EXTERNAL MODULE: ./src/release/patch.ts
var release_patch = __webpack_require__(4523);
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
    const large = files.filter(({ size }) => size >= release_chunks/* LARGE */.I$);
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
        const before = (0,release_chunks/* unpackChunks */.tC)(Buffer.from(list, 'base64'));
        const now = pieces.get(file) ?? [];
        const patch = (0,release_patch/* patchOf */.gn)(`kept/${base}/${file.path}`, before, now);
        if (patch === undefined)
            continue;
        patches.set(file.path, patch);
        const listPatch = (0,release_patch/* patchOf */.gn)(`../../releases/${base}/chunks/${of}`, (0,release_chunks/* recordsOf */.M$)(before), (0,release_chunks/* recordsOf */.M$)(now));
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
    const files = send.filter((entry) => entry.type === 'file' && entry.size >= release_chunks/* LARGE */.I$);
    for (const file of files) {
        const there = listing.get(file.path);
        if (there?.size === undefined || there.size >= file.size || there.sha256 === undefined)
            continue;
        if ((await digestOfStart(source, file, there.size)) !== there.sha256)
            continue;
        patches.set(file.path, (0,release_patch/* rest */.zs)(`tree/${file.path}`, there.size, file.size));
    }
    return { there: new Map(), patches, chunks: await listsOf(cut, files) };
}
async function digestOfStart(source, file, size) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)((0,artifact_name/* pathIn */.lW)(source, file.path), { end: size - 1 }), digest);
    return digest.digest('hex');
}
const packed = (pieces = []) => ({ bytes: (0,release_chunks/* packChunks */.kw)(pieces) });
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
async function send(talk, said, upload, list, parcel, savings) {
    const { source, now, say, others } = upload;
    const packing = bestPacking(said.all('packs'));
    const goes = (0,external_node_zlib_.gzipSync)(parcel.gone);
    await others?.together();
    const { blocks, send: sent } = parcel;
    talk.input.write(`send ${packing} ${goes.length} ${blocks} ${sent.length} ${list.digest} ${list.tree}\n`);
    talk.input.write(goes);
    let wire = goes.length;
    const make = () => {
        const progress = tellProgress(weigh(sent, savings), say, now);
        const mtime = Math.floor(now() / 1000);
        return external_node_stream_.Readable.from((0,archive/* archive */.rD)(source, sent, parcel.lists, mtime, savings, progress), { objectMode: false });
    };
    const pack = () => (0,external_node_stream_.pipeline)(make(), packer(packing), () => { });
    const packed = others === undefined ? pack() : others.broadcasts.join(keyOf(packing, parcel, savings), pack);
    packed.on('data', (piece) => {
        wire += piece.length;
    });
    packed.pause();
    // What goes wrong here ends the call, and the call says so in words.
    const sending = (0,promises_.pipeline)(packed, talk.input).catch(() => { });
    await Promise.race([sending, talk.finished().catch(() => { })]);
    return wire;
}
/** Hosts that lack the same, and have the same to make it from, are sent the same bytes. */
function keyOf(packing, { send: sent, lists }, { there, patches, chunks }) {
    const digested = (bytes) => (0,external_node_crypto_.hash)('sha256', bytes);
    return (0,external_node_crypto_.hash)('sha256', JSON.stringify([
        packing,
        sent.map(({ path }) => path),
        Object.entries(lists).map(([name, bytes]) => [name, digested(bytes)]),
        [...there],
        [...patches],
        [...chunks].map(([digest, { bytes, patch }]) => [digest, digested(bytes), patch]),
    ]));
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


/***/ })

};
