export const id = 3441;
export const ids = [3441];
export const modules = {

/***/ 3441:
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
var artifact_artifact = __webpack_require__(7386);
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

// EXTERNAL MODULE: ./src/build/engine.ts
var build_engine = __webpack_require__(4808);
// EXTERNAL MODULE: ./src/engine.ts
var engine = __webpack_require__(825);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/github/action.ts
var action = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/github/inputs.ts
var inputs = __webpack_require__(5446);
// EXTERNAL MODULE: ./src/release/contents.ts
var release_contents = __webpack_require__(1599);
// EXTERNAL MODULE: ./src/host/program/call.ts
var call = __webpack_require__(7489);
;// CONCATENATED MODULE: ./src/release/engines.ts



/** Asks the host for the versions of tools. @throws {Fault} naming every tool that is missing or has another version. */
async function checkHostEngines(host, engines, signal) {
    const tools = engines.map(({ tool }) => `${tool}\n`).join('');
    const reply = await (0,call/* callProgram */.bQ)(host, '', 'versions', {}, { input: Buffer.from(tools), signal });
    const wrong = engines.flatMap((engine) => {
        const said = reply.get(`version-${engine.tool}`);
        const answer = (0,build_engine/* judgeVersion */.uM)(engine, said);
        if (answer.kind === 'present')
            return [];
        return [
            `${engine.tool} ${engine.range} (there: ${answer.kind === 'wrong' ? answer.version : said || 'not installed'})`,
        ];
    });
    if (wrong.length > 0) {
        throw new fault/* Fault */.vC(`${host.label} does not have what the release needs: ${wrong.join(', ')}.`, {
            state: 'nothing was changed; the live release is untouched',
            remedy: 'Install it for the user who logs in, or correct the input `engines`.',
        });
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/release/chunks.ts




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
const GEAR = Int32Array.from({ length: 256 }, (_, byte) => Number.parseInt((0,external_node_crypto_.hash)('sha256', `surefoot gear ${byte}`, 'hex').slice(0, 8), 16));
/**
 * The pieces of a file, in their order; `undefined` once `goesOn` says no. Other work goes on meanwhile: the line is
 * served after every millisecond or two.
 */
async function chunksOf(path, goesOn = () => true) {
    const chunks = [];
    const buffer = external_node_buffer_.Buffer.allocUnsafe(BUFFER);
    const fd = (0,external_node_fs_.openSync)(path, 'r');
    try {
        let held = 0;
        let offset = 0;
        for (;;) {
            await (0,external_node_timers_promises_.setImmediate)();
            if (!goesOn())
                return undefined;
            const read = (0,external_node_fs_.readSync)(fd, buffer, held, BUFFER - held, null);
            held += read;
            let at = 0;
            while (held - at >= MOST || (read === 0 && held > at)) {
                const length = cut(buffer, at, Math.min(held, at + MOST));
                chunks.push({ offset, length, name: nameOf(keyOf(buffer.subarray(at, at + length)), length) });
                at += length;
                offset += length;
            }
            buffer.copyWithin(0, at, held);
            held -= at;
            if (read === 0)
                return chunks;
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
function cut(bytes, from, to) {
    let rolling = 0;
    for (let at = from + LEAST; at < to; at += 1) {
        rolling = ((rolling << 1) + GEAR[bytes[at]]) | 0;
        if ((rolling & MASK) === 0)
            return at + 1 - from;
    }
    return to - from;
}
const keyOf = (bytes) => Number.parseInt((0,external_node_crypto_.hash)('sha256', bytes, 'hex').slice(0, 2 * KEY_BYTES), 16);
/** A length is of 16 bits at most: both together are a whole number that can be told exactly. */
const nameOf = (key, length) => key * 0x10000 + length;
/** As the host keeps them: two bytes of length and three of digest each. */
function packChunks(chunks) {
    const packed = external_node_buffer_.Buffer.alloc(chunks.length * RECORD);
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

;// CONCATENATED MODULE: ./src/release/pieces.ts


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
            if (entry.type !== 'file' || entry.size < LARGE || entry.size > left)
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
        const begun = chunksOf((0,artifact_name/* pathIn */.lW)(this.#source, path), goesOn).catch(() => []);
        this.#cut.set(path, begun);
        return begun;
    }
}

// EXTERNAL MODULE: ./src/release/place.ts
var release_place = __webpack_require__(4518);
// EXTERNAL MODULE: ./src/release/plan.ts
var plan = __webpack_require__(9390);
// EXTERNAL MODULE: ./src/release/survey.ts
var survey = __webpack_require__(91);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/release/patch.ts
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
/** Files up to this size are read at once, without the thread pool, and go on in batches of about that size. */
const BATCH = 1 << 16;
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
            yield* list(`patch.${index}.how`, instructions(patch, name, entry.mode), mtime);
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
        yield* list(`patch.${digest}.bytes`, sentOf(bytes, patch), mtime);
        yield* list(`patch.${digest}.how`, instructions(patch, `chunks.${digest}`, 0o644), mtime);
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
    if (entry.size > BATCH)
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

;// CONCATENATED MODULE: ./src/release/savings.ts








/** Below this, sending is quicker than asking. */
const WORTH_ASKING = 256 * 1024;
/** Characters of a digest by which the host is asked for a content. */
const ASKED = 12;
/**
 * Asks the host, which has the list of the release before, whether it has the contents of new files elsewhere, and for
 * the pieces of large ones. Whatever it answers, what comes of it is compared with the files' digests in the end.
 */
async function askForSavings(talk, cut, send, extra) {
    const files = send.filter((entry) => entry.type === 'file' && !extra.has(entry));
    const large = files.filter(({ size }) => size >= LARGE);
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
    const pieces = await cut.of(large);
    const answer = await answerOf(talk);
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
        const before = unpackChunks(Buffer.from(list, 'base64'));
        const now = pieces.get(file) ?? [];
        const patch = patchOf(`kept/${base}/${file.path}`, before, now);
        if (patch === undefined)
            continue;
        patches.set(file.path, patch);
        const listPatch = patchOf(`../../releases/${base}/chunks/${of}`, recordsOf(before), recordsOf(now));
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
async function answerOf(talk) {
    for (let line = await talk.line(); line !== undefined; line = await talk.line()) {
        const [, size] = /^have=(\d{1,9})$/.exec(line) ?? [];
        if (size === undefined)
            continue;
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
    const files = send.filter((entry) => entry.type === 'file' && entry.size >= LARGE);
    for (const file of files) {
        const there = listing.get(file.path);
        if (there?.size === undefined || there.size >= file.size || there.sha256 === undefined)
            continue;
        if ((await digestOfStart(source, file, there.size)) !== there.sha256)
            continue;
        patches.set(file.path, rest(`tree/${file.path}`, there.size, file.size));
    }
    return { there: new Map(), patches, chunks: await listsOf(cut, files) };
}
async function digestOfStart(source, file, size) {
    const digest = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)((0,artifact_name/* pathIn */.lW)(source, file.path), { end: size - 1 }), digest);
    return digest.digest('hex');
}
const packed = (pieces = []) => ({ bytes: packChunks(pieces) });
const listsOf = async (pieces, large) => new Map([...(await pieces.of(large))].map(([{ sha256 }, each]) => [sha256, packed(each)]));

;// CONCATENATED MODULE: ./src/release/transfer.ts










const NOTHING_SENT = { files: 0, bytes: 0, wire: 0 };
/**
 * Answers the host's one question: what it lacks. `listing` is its word of what it has (`HOW SIZE`, the bytes follow).
 * Resolves to nothing when everything must be listed first: then the host asks once more.
 */
async function answerListing(talk, listing, said, upload) {
    const [how = '', size = ''] = listing.split(' ');
    if (!/^\d{1,9}$/.test(size))
        return undefined;
    const bytes = await talk.bytes(Number(size));
    const { contents, list } = upload;
    if (how === 'keys') {
        const delta = (0,release_delta/* deltaOfKeys */.w)(list, (0,release_listing/* parseKeys */.S)(bytes));
        if (delta === undefined) {
            talk.input.write('all\n');
            return undefined;
        }
        const gone = delta.gone.map((key) => `${key} !\n`).join('');
        const savings = await askForSavings(talk, upload.pieces, delta.send, new Set(list.extra));
        const files = delta.send.filter(({ type, path }) => type === 'file' && !savings.there.has(path));
        const wire = await send(talk, said, upload, delta, Buffer.from(gone), (0,release_list/* addedLists */.UM)(list, delta.lines), savings);
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
    const wire = await send(talk, said, upload, delta, names, (0,release_list/* wholeLists */.jL)(list), savings);
    return {
        files: delta.files,
        bytes: delta.bytes,
        wire,
        changes: delta.changes,
        patched: patchedOf(delta.send, savings),
    };
}
/** Sends what goes and what comes. Resolves to the bytes on the wire when the host has taken them or wants no more. */
async function send(talk, said, { source, list, now, say }, delta, gone, lists, savings) {
    const packing = bestPacking(said.all('packs'));
    const goes = (0,external_node_zlib_.gzipSync)(gone);
    talk.input.write(`send ${packing} ${goes.length} ${delta.blocks} ${delta.send.length} ${list.digest} ${list.tree}\n`);
    talk.input.write(goes);
    const mtime = Math.floor(now() / 1000);
    const progress = tellProgress(weigh(delta.send, savings), say, now);
    const packed = packer(packing);
    let wire = goes.length;
    packed.on('data', (piece) => {
        wire += piece.length;
    });
    packed.pause();
    const plain = external_node_stream_.Readable.from(archive(source, delta.send, lists, mtime, savings, progress), { objectMode: false });
    // What goes wrong here ends the call, and the call says so in words.
    const sending = (0,external_node_stream_promises_.pipeline)(plain, packed, talk.input).catch(() => { });
    await Promise.race([sending, talk.finished().catch(() => { })]);
    return wire;
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

// EXTERNAL MODULE: ./src/service/rehearsal.ts
var service_rehearsal = __webpack_require__(1012);
// EXTERNAL MODULE: ./src/service/units.ts
var units = __webpack_require__(3324);
// EXTERNAL MODULE: ./src/actions/after-failure.ts
var after_failure = __webpack_require__(7166);
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
        ['sent', `${(0,artifact_bytes/* inBytes */.H)(sent.bytes)} (${(0,artifact_bytes/* inBytes */.H)(sent.wire)} on the wire)`],
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
        ['send', `${delta.files} of ${total} files, ${(0,artifact_bytes/* inBytes */.H)(delta.bytes)}`],
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
// EXTERNAL MODULE: ./src/words/printable.ts
var printable = __webpack_require__(6698);
;// CONCATENATED MODULE: ./src/release/transaction.ts





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
    last: (0,printable/* printable */.g)(reply.get('last')),
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
    const beats = new external_node_stream_.PassThrough();
    const timer = setInterval(() => beats.write('\n'), BEAT_MS);
    const end = () => {
        clearInterval(timer);
        beats.end();
    };
    // A host that allows one session per connection refuses this one: the deploy goes on, for 30 s at a time unguarded.
    const over = (0,call/* callProgram */.bQ)(host, ticket.place.root, 'lease', ticket.identity, { input: beats, timeout: 86_400_000 })
        .catch(() => undefined)
        .finally(end);
    return async () => {
        end();
        const patience = new AbortController();
        await Promise.race([over, (0,external_node_timers_promises_.setTimeout)(FAREWELL_MS, undefined, { signal: patience.signal }).catch(() => { })]);
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
    const reply = await (0,call/* callProgram */.bQ)(host, ticket.place.root, 'switch', { ...ticket.identity, release: ticket.release, adopt, within }, { onLine: say });
    return switchedOf(reply, ticket);
}
/** @throws {Error} when the host did not say that just this release went live: an end alone proves nothing. */
function switchedOf(reply, ticket) {
    const [state, release] = [reply.get('state'), reply.get('release')];
    if (release !== ticket.release || !['switched', 'restarted', 'committed'].includes(state)) {
        throw new fault/* Fault */.vC(`The host ended the deploy without saying that ${ticket.release || 'the release'} is live.`, {
            state: `unknown; the host speaks of ${(0,printable/* printable */.g)(release) || 'no release'}, ${(0,printable/* printable */.g)(state) || 'in no state'}`,
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
    return await (0,call/* callProgram */.bQ)(host, ticket.place.root, 'abandon', { ...ticket.identity, reason }, { timeout: 20_000 });
}

;// CONCATENATED MODULE: ./src/actions/look-after.ts





/** What this run left on the host, at the very end of its job: also when no later step lived to see to it. */
async function lookAfter(host, place, onUnconfirmed, job) {
    const now = await (0,survey/* survey */.Fr)(host, place);
    const { holder } = (0,connection/* holderOf */.Kd)(job);
    if (now.transactionHolder !== holder)
        return;
    if (now.transaction === 'prepared') {
        await abandon(host, { place, identity: { ...(0,connection/* holderOf */.Kd)(job), live: place.live } }, 'the job ended before the switch');
        return;
    }
    if (!(0,survey/* hasOpenRelease */._m)(now))
        return;
    const release = now.transactionRelease;
    if (onUnconfirmed === 'warn') {
        if (now.transactionDeadline !== undefined)
            throw unconfirmed(release, now.transactionDeadline);
        job.warning(`Release ${release} is live and was never confirmed: no later deploy can tell whether it is well. ` +
            'Put smoke-probe (or single-restart with `commit: true`) behind atomic-sync, or go back with rollback.');
        return;
    }
    const what = `The job ended before release ${release} was confirmed.`;
    const after = await (0,after_failure/* afterFailure */.H)(host, place, job, 'revert', what);
    if (after.state === 'failed')
        throw new fault/* Fault */.vC(what, { state: after.words, remedy: after.remedy });
    job.nowIs(after.words);
    job.warning(`${what} It was taken back: ${after.words}.`);
}
const unconfirmed = (release, deadline) => new fault/* Fault */.vC(`Release ${release} was not confirmed by the end of the job.`, {
    state: `it is live until ${deadline.toISOString()}, when the host goes back by itself`,
    remedy: 'Put smoke-probe (or single-restart with `commit: true`) behind atomic-sync.',
});

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

// EXTERNAL MODULE: ./src/host/quote.ts
var quote = __webpack_require__(282);
// EXTERNAL MODULE: ./src/host/program/text.ts
var program_text = __webpack_require__(6462);
;// CONCATENATED MODULE: ./src/host/program/converse.ts





/** Says that the host lacks the program; the rest of standard input begins with its size and itself, packed, then. */
const MISSING = 'program=missing';
/**
 * The script that runs one word of the installed program, or takes the program from standard input first where it is
 * not there, byte for byte: by a `head` that leaves the rest alone, or by `dd` with single bytes. Pure.
 */
function conversationScript(root, word, args) {
    return [
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
        `SUREFOOT_ARGUMENTS=${(0,quote/* quote */.h)((0,quote/* command */.G)(...args))}`,
        'export SUREFOOT_ARGUMENTS',
        `exec sh "$p" ${word}`,
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
;// CONCATENATED MODULE: ./src/release/deploy.ts











/** A host that ends well has opened a release: what else it says is not to be believed. */
const spokeOfNoRelease = (host) => new fault/* Fault */.vC(`The host program on ${host.label} (deploy) ended without a release.`, {
    state: 'unknown; nothing that it said tells',
    remedy: 'Look at the host: run preflight. A log-in that prints words of its own, or another sh, does this.',
});
/** The longest that one conversation may take, in milliseconds. A dead connection is noticed by its keep-alive. */
const TIMEOUT = 3_600_000;
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
        ...openingArguments(deploying),
        digest: deploying.digest,
        copy: deploying.copy,
        writable: contents.writable,
        within: deploying.within,
        until: deploying.until,
    };
    const talk = converse(host, place.root, 'deploy', args, { signal, onLine: say, timeout: wait * 1000 + TIMEOUT });
    let heard = '';
    let ticket;
    let sent = NOTHING_SENT;
    let list;
    const pieces = deploying.pieces ?? new Pieces(deploying.source);
    try {
        for (let line = await talk.line(); line !== undefined; line = await talk.line()) {
            heard += `${line}\n`;
            const [, key = '', value = ''] = /^(step|list)=(.*)$/.exec(line) ?? [];
            if (key === 'step') {
                const said = new program_reply/* Reply */.v(heard);
                if ((value === 'send' || value === 'switch') && ticket === undefined) {
                    ticket = ticketOf(deploying, said);
                    deploying.onOpened?.(ticket);
                }
                await deploying.onStep?.(value, said);
                // Made while the host opens and lays out; a deploy that changes nothing does without.
                if (value === 'open')
                    list = (0,release_list/* listOf */.c3)(contents.manifest, deploying.built);
            }
            else if (key === 'list') {
                list ??= (0,release_list/* listOf */.c3)(contents.manifest, deploying.built);
                sent = (await answerListing(talk, value, new program_reply/* Reply */.v(heard), { ...deploying, pieces, list })) ?? sent;
            }
        }
        await talk.finished();
    }
    catch (error) {
        // Of a file that the host was to make from another, the host cannot know that it was the build that changed.
        const patched = error instanceof call/* Refusal */.P_ && error.code === 'corrupt' ? (sent.patched ?? []) : [];
        throw (await changedFile(deploying.source, patched, signal, error)) ?? error;
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
            restartOwed: isOwed(reply),
            logTrouble: (0,printable/* printable */.g)(logTrouble),
        };
    }
    ticket ??= ticketOf(deploying, reply);
    if (ticket.release === '')
        throw spokeOfNoRelease(host);
    const told = sent.files > 0 || sent.wire > 0 ? { ...sent, changes: sent.changes ?? changesOf(reply, sent.paths) } : sent;
    const switched = deploying.until === 'switched' ? switchedOf(reply, ticket) : undefined;
    return { kind: switched ? 'switched' : 'prepared', ticket, sent: told, switched };
}

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
    const stops = prepares || putting.rehearse !== undefined;
    let step = 'look';
    let ticket;
    let letGo = async () => { };
    try {
        const deployed = await deployRelease({
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
            onOpened(opened) {
                ticket = opened;
                // A deploy that is quick is over before anybody asks whether it lives.
                letGo = stops ? holdLease(host, opened) : leaseLater(host, opened);
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
        job.signal.throwIfAborted();
        step = 'switch';
        putting.onSwitch();
        await letGo();
        const switched = await job.stage(TITLES.switch, () => switchTo(host, opened, putting, job.info));
        return { kind: 'switched', ticket: opened, sent: deployed.sent, switched };
    }
    catch (error) {
        await stages.fail(error);
        throw await leave(host, place, { error, ticket, step }, job);
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
        letGo = holdLease(host, ticket);
    }, () => { });
    return () => letGo();
}
/** Gives up what was not switched, takes back what was switched while the job was cancelled. Resolves to the words. */
async function leave(host, place, { error, ticket, step }, job) {
    const { aborted } = job.signal;
    if (!aborted && (ticket === undefined || step === 'switch'))
        return error;
    const reason = error instanceof fault/* Fault */.vC ? error.what : String(error);
    const holder = (0,connection/* holderOf */.Kd)(job);
    // The connection may be what failed: then the host gives this deploy up by itself once its beat stops.
    const left = await abandon(host, { place, identity: { ...holder, live: place.live } }, reason).catch(() => undefined);
    const state = left?.get('state') ?? '';
    if (aborted && (state === 'switched' || state === 'restarted')) {
        const what = 'The deploy was cancelled during the switch.';
        const after = await (0,after_failure/* afterFailure */.H)(host, place, job, 'revert', what);
        return new fault/* Fault */.vC(what, { state: after.words, remedy: 'Run the job again when it is wanted.' });
    }
    if (aborted) {
        const now = ticket === undefined ? 'the live release is untouched' : untouched(ticket);
        return new fault/* Fault */.vC('The deploy was cancelled before the switch.', {
            state: now,
            remedy: 'Run the job again when it is wanted.',
        });
    }
    if (!(error instanceof fault/* Fault */.vC) || ticket === undefined)
        return error;
    return new fault/* Fault */.vC(error.what, { ...error, state: untouched(ticket), cause: error });
}
const untouched = ({ from }) => `${from === '' ? 'nothing is live, as before' : `the live release is untouched (${from})`}; what was uploaded is kept for the next try`;

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
    inputs: {
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
    },
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
            if (inputs.commit && inputs.service !== undefined)
                throw commitsUnproven(inputs.service);
            const place = (0,release_place/* placeOf */.$t)(inputs.path, inputs.live);
            const engines = inputs.engines.map(build_engine/* parseEngine */.s4);
            const name = inputs.release === undefined ? { commit: job.run.sha.slice(0, 7) } : { id: (0,release_place/* releaseName */["do"])(inputs.release) };
            const service = {
                ...(inputs.service === undefined ? { service: '' } : (0,units/* unitsOf */.$J)(inputs.service, inputs.manager)),
                manager: inputs.manager,
                sudo: inputs.sudo,
            };
            const rehearsal = rehearsalOf(place, service, inputs);
            const asked = inputs.probes !== undefined || inputs['probes-file'] !== undefined;
            // What only some deploys need is loaded only for them.
            const questions = asked
                ? await (await Promise.all(/* import() */[__webpack_require__.e(5634), __webpack_require__.e(404)]).then(__webpack_require__.bind(__webpack_require__, 404))).questionsOf(inputs.probes, inputs['probes-file'], job.workspace)
                : [];
            const source = (0,external_node_path_.resolve)(job.workspace, inputs.source);
            (0,artifact_artifact/* mustBeThere */.R)(source, job.workspace, 'source');
            (0,engine/* keepYoungSpaceSmall */.jj)();
            (0,engine/* keepOldSpaceSmall */.Ev)();
            const { exclude, shared, writable } = inputs;
            const wishes = { exclude, shared, writable, beforeSwitch: inputs['before-switch'] };
            // What is wrong with the inputs alone is told before a host is asked; a name may yet be in the artifact.
            (0,release_contents/* contentsOf */.K)([], { ...wishes, writable: [] });
            (0,release_contents/* contentsOf */.K)([], { ...wishes, shared: [], writable: writable.map((path) => `${path}/`) });
            const proven = inputs.manifest && (await digestOfManifest((0,external_node_path_.resolve)(job.workspace, inputs.manifest)));
            // The log-in takes ten round trips: the artifact is read meanwhile.
            const begun = (0,connection/* beginConnection */.E)(inputs, job);
            const { artifact, contents } = await job
                .stage('Read the artifact', async () => {
                await begun.underWay;
                const read = await (0,artifact_artifact/* readArtifact */.i)(source, job.workspace, job.signal, 'source');
                if (proven !== undefined && proven !== read.digest)
                    throw anotherBuild();
                return { artifact: read, contents: (0,release_contents/* contentsOf */.K)(read.manifest, wishes) };
            })
                .catch(async (error) => {
                await begun.drop();
                throw nothingAsked(error);
            });
            // The log-in is not over yet: the time goes into what may be asked for.
            const pieces = new Pieces(source);
            void pieces.ahead(contents.manifest);
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
                if (inputs.plan || inputs.rehearse || engines.length > 0 || contents.manifest.some(isNativeModule)) {
                    const before = await job.stage('Look at the host', async () => {
                        if (engines.length > 0)
                            await checkHostEngines(host, engines, job.signal);
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
                    digest: artifact.digest,
                    copy: prepares,
                    within: inputs['confirm-within'],
                    beforeSwitch: inputs['before-switch'],
                    beforeSwitchTimeout: inputs['before-switch-timeout'],
                    rehearse: rehearses
                        ? async (release) => (await Promise.all(/* import() */[__webpack_require__.e(5136), __webpack_require__.e(2628)]).then(__webpack_require__.bind(__webpack_require__, 3507))).rehearse(host, rehearsal, release, questions, inputs['rehearse-timeout'], job)
                        : undefined,
                    onSwitch() {
                        beforeSwitch = false;
                    },
                };
                const put = await putRelease(host, putting, job);
                if (put.kind === 'unchanged') {
                    job.save('asked', '');
                    const restartOwed = service.service !== '' && put.restartOwed;
                    tellOutputs(job, { state: 'unchanged', release: put.live, sent: NOTHING_SENT, owed: restartOwed });
                    tellUnchanged(job, put.live, total, restartOwed);
                    return;
                }
                const { ticket, sent, switched } = put;
                job.output('deadline', switched.deadline?.toISOString() ?? '');
                tellOutputs(job, { state: 'switched', release: switched.release, sent, owed: switched.restartOwed });
                tellSwitch(job, host.label, place, ticket, switched, sent, total);
                if (job.signal.aborted)
                    throw await cancelledAfterSwitch(host, place, job);
                if (inputs.commit)
                    await commitUnproven(host, place, switched.release, job);
            }, begun).finally(() => pieces.stop());
        }
        finally {
            job.output('duration-ms', Math.round(performance.now() - startedAt));
        }
    },
    async post(inputs, job) {
        if (job.saved('asked') === '')
            return;
        const place = (0,release_place/* placeOf */.$t)(inputs.path, inputs.live);
        await (0,connection/* withHost */.RD)(inputs, job, (host) => lookAfter(host, place, inputs['on-unconfirmed'], job));
    },
});
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
const anotherBuild = () => new fault/* Fault */.vC('The artifact is not what build-check proved: it changed since its manifest was written.', {
    state: fault/* NOTHING_TOUCHED */.X2,
    remedy: 'Let no step between build-check and atomic-sync write into the artifact.',
});
/** The signal came while the host switched: what nobody will confirm any more is taken back. */
async function cancelledAfterSwitch(host, place, job) {
    const what = 'The deploy was cancelled during the switch.';
    const after = await (0,after_failure/* afterFailure */.H)(host, place, job, 'revert', what);
    return new fault/* Fault */.vC(what, { state: after.words, remedy: 'Run the job again when it is wanted.' });
}
/** The connection was under way already when the artifact was refused. */
function nothingAsked(error) {
    if (!(error instanceof fault/* Fault */.vC) || error.state !== fault/* NOTHING_TOUCHED */.X2)
        return error;
    return new fault/* Fault */.vC(error.what, { state: fault/* NOTHING_ASKED */.jp, remedy: error.remedy, cause: error });
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
/** The path of an entry below a directory, or of that itself for an empty one, as bytes: a name need not be UTF-8. */
const pathIn = (directory, binary) => Buffer.concat([Buffer.from(`${directory}/`), Buffer.from(binary, 'latin1')]);
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
