export const id = 6489;
export const ids = [6489];
export const modules = {

/***/ 6489:
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
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/github/action.ts
var action = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/github/inputs.ts
var inputs = __webpack_require__(5446);
// EXTERNAL MODULE: ./src/host/program/call.ts + 1 modules
var call = __webpack_require__(4521);
// EXTERNAL MODULE: ./src/release/contents.ts
var release_contents = __webpack_require__(1599);
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
        throw new fault/* Fault */.v(`${host.label} does not have what the release needs: ${wrong.join(', ')}.`, {
            state: 'nothing was changed; the live release is untouched',
            remedy: 'Install it for the user who logs in, or correct the input `engines`.',
        });
    }
}

// EXTERNAL MODULE: ./src/release/place.ts
var release_place = __webpack_require__(4518);
// EXTERNAL MODULE: ./src/release/plan.ts
var plan = __webpack_require__(9390);
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

// EXTERNAL MODULE: ./src/release/survey.ts
var survey = __webpack_require__(91);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./src/words/printable.ts
var printable = __webpack_require__(6698);
;// CONCATENATED MODULE: ./src/release/transaction.ts



/** Opens the transaction on the host, or waits for whoever holds it. */
async function openTransaction(host, { place, holder, service, contents, name, noReturn, ...opening }, say, signal) {
    const reply = await (0,call/* callProgram */.bQ)(host, place.root, 'open', {
        live: place.live,
        ...holder,
        ...service,
        recipe: contents.recipe,
        shared: sharedWords(contents),
        ...name,
        ...opening,
        'no-return': noReturn.split('\n')[0] || undefined,
    }, { onLine: say, signal, timeout: opening.wait * 1000 + 120_000 });
    return {
        place,
        identity: { ...holder, live: place.live },
        release: reply.get('release'),
        previous: reply.get('previous'),
        from: reply.get('from'),
        base: reply.get('base'),
        last: (0,printable/* printable */.g)(reply.get('last')),
        resumed: reply.get('resumed') === 'yes',
    };
}
const sharedWords = (contents) => contents.shared.map(({ path, directory }) => (directory ? `${path}/` : path));
/** How often a preparing deploy shows the host that it lives; the host gives it up after 30 s without. */
const BEAT_MS = 5_000;
/** Keeps the transaction while it is prepared. Ends with the returned function, or with this process. */
function holdLease(host, ticket) {
    const beats = new external_node_stream_.PassThrough();
    const timer = setInterval(() => beats.write('\n'), BEAT_MS);
    const end = () => {
        clearInterval(timer);
        beats.end();
    };
    // A host that allows one session per connection refuses this one: the deploy goes on, for 30 s at a time unguarded.
    (0,call/* callProgram */.bQ)(host, ticket.place.root, 'lease', ticket.identity, { input: beats, timeout: 86_400_000 })
        .catch(() => undefined)
        .finally(end);
    return end;
}
/**
 * Puts the release live, with one rename.
 *
 * @param within seconds after which the host goes back by itself unless the release is confirmed; 0: never. A host that
 * cannot set such a timer refuses before anything is switched.
 */
async function switchTo(host, ticket, { adopt, within }, say) {
    const reply = await (0,call/* callProgram */.bQ)(host, ticket.place.root, 'switch', { ...ticket.identity, release: ticket.release, adopt, within }, { onLine: say });
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
/** Gives up a transaction that has not switched. */
async function abandon(host, ticket, reason) {
    await (0,call/* callProgram */.bQ)(host, ticket.place.root, 'abandon', { ...ticket.identity, reason }, { timeout: 20_000 });
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/release/tar.ts

const BLOCK = 512;
/** What fits into a header's name field; longer names come before it as a member of their own. */
const NAME_BYTES = 100;
/** What fits into eleven octal digits; larger sizes are written in base 256. */
const OCTAL_SIZE = 0o77777777777;
/** The header blocks of a member; a file's content and {@link padding} follow. Owner root, time `mtime` in seconds. */
function header(member, mtime) {
    const name = member.type === 'directory' ? `${member.name}/` : member.name;
    const target = member.type === 'link' ? member.target : '';
    return external_node_buffer_.Buffer.concat([
        ...(name.length > NAME_BYTES ? [longField('L', name)] : []),
        ...(target.length > NAME_BYTES ? [longField('K', target)] : []),
        block({
            name: name.slice(0, NAME_BYTES),
            target: target.slice(0, NAME_BYTES),
            mode: member.type === 'link' ? 0o777 : member.mode,
            size: member.type === 'file' ? member.size : 0,
            mtime,
            flag: member.type === 'file' ? '0' : member.type === 'directory' ? '5' : '2',
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
    const sum = out.reduce((total, byte) => total + byte, 0);
    out.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
    return out;
}
const octal = (value, digits) => `${value.toString(8).padStart(digits, '0')}`;

;// CONCATENATED MODULE: ./src/release/archive.ts





const PIECE = 1 << 18;
/**
 * The archive that `receive` unpacks: `tree/…` with the entries to send, in their order (parents first), then the
 * lists it compares with. Every file is hashed once more while it is read: what changed since the manifest was taken
 * ends the upload before it is complete.
 *
 * @param root absolute path of the artifact.
 * @param mtime seconds since the epoch, given to every file.
 */
async function* archive(root, send, expectation, manifest, mtime) {
    for (const entry of send) {
        const name = `tree/${entry.path}`;
        if (entry.type !== 'file') {
            yield header({ ...entry, name }, mtime);
            continue;
        }
        yield header({ type: 'file', name, mode: entry.mode, size: entry.size }, mtime);
        yield* content(root, entry);
        yield padding(entry.size);
    }
    const lists = { ...expectation, manifest: Buffer.from(manifest, 'utf8') };
    for (const [kind, bytes] of Object.entries(lists)) {
        yield header({ type: 'file', name: `expected.${kind}`, mode: 0o644, size: bytes.length }, mtime);
        yield bytes;
        yield padding(bytes.length);
    }
    yield END;
}
async function* content(root, entry) {
    const path = Buffer.concat([Buffer.from(`${root}/`), Buffer.from(entry.path, 'latin1')]);
    const file = await (0,promises_.open)(path, 'r').catch((cause) => {
        throw changed(entry.path, cause);
    });
    try {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let left = entry.size;
        while (left > 0) {
            const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(Math.min(PIECE, left)));
            if (bytesRead === 0)
                throw changed(entry.path);
            const piece = buffer.subarray(0, bytesRead);
            hash.update(piece);
            left -= bytesRead;
            yield piece;
        }
        if (hash.digest('hex') !== entry.sha256)
            throw changed(entry.path);
    }
    finally {
        await file.close();
    }
}
const changed = (path, cause) => new fault/* Fault */.v(`${(0,artifact_name/* shown */.SP)(path)} changed while it was sent.`, {
    state: 'the live release is untouched; the upload was given up',
    remedy: 'Let everything that writes into the artifact end before the deploy starts.',
    cause,
});

// EXTERNAL MODULE: ./src/release/delta.ts
var release_delta = __webpack_require__(7659);
// EXTERNAL MODULE: ./src/release/expectation.ts
var expectation = __webpack_require__(7991);
// EXTERNAL MODULE: ./src/release/listing.ts
var release_listing = __webpack_require__(6061);
;// CONCATENATED MODULE: ./src/release/transfer.ts








/** How long one upload may take, in milliseconds. A dead connection is noticed long before, by its keep-alive. */
const UPLOAD_TIMEOUT = 3_600_000;
const WORK_TIMEOUT = 600_000;
/**
 * Brings a release's files to the host: lays out a tree from what is there (the live release, an upload that was cut),
 * asks what it holds by content, sends what it lacks, and has the host compare the whole with the manifest.
 *
 * @throws {Fault} when the host has no room, the connection ends, or what arrived is not what was sent. What arrived is
 * kept for the next try.
 */
async function transfer({ host, ticket, contents, ...job }) {
    const { root } = ticket.place;
    const args = { ...ticket.identity, release: ticket.release, recipe: contents.recipe };
    const options = { signal: job.signal, onLine: job.say, timeout: WORK_TIMEOUT };
    const listing = (0,release_listing/* parseListing */._)(await (0,call/* callForBytes */.z_)(host, root, 'stage', { ...args, base: ticket.base || undefined, copy: job.copy, writable: contents.writable }, options));
    const delta = (0,release_delta/* deltaOf */.e)(contents.manifest, listing);
    await (0,call/* callProgram */.bQ)(host, root, 'room', { 'need-bytes': delta.blocks, 'need-inodes': delta.send.length }, options);
    if (delta.remove.length > 0) {
        const names = Buffer.from(delta.remove.map((path) => `./${path}\0`).join(''), 'latin1');
        await (0,call/* callProgram */.bQ)(host, root, 'drop', args, { ...options, input: names });
    }
    const mtime = Math.floor(job.now() / 1000);
    const plain = archive(job.source, delta.send, (0,expectation/* expectationOf */.E)(contents.manifest), (0,artifact_document/* documentOf */.l)(job.built), mtime);
    const packed = external_node_stream_.Readable.from(plain, { objectMode: false }).compose((0,external_node_zlib_.createGzip)({ level: 6 }));
    let wire = 0;
    packed.on('data', (piece) => {
        wire += piece.length;
    });
    packed.pause();
    await (0,call/* callProgram */.bQ)(host, root, 'receive', args, { ...options, timeout: UPLOAD_TIMEOUT, input: packed });
    return { ...delta, wire };
}

;// CONCATENATED MODULE: ./src/service/rehearsal.ts

const wordsOf = ({ live, service, variable }) => ({ live, ...service, variable });
/** @throws {Refusal} with the reason, where the service cannot be rehearsed. Changes nothing. */
async function checkRehearsable(host, wish, signal) {
    await (0,call/* callProgram */.bQ)(host, wish.root, 'rehearsable', wordsOf(wish), { signal, how: 'fed' });
}
/** Starts the copy. It ends by itself after `seconds`, whatever becomes of this process. */
async function beginRehearsal(host, wish, release, seconds, say) {
    const args = { ...wordsOf(wish), release, timeout: seconds };
    const reply = await (0,call/* callProgram */.bQ)(host, wish.root, 'rehearse', args, { onLine: say });
    return {
        service: { service: reply.get('name'), manager: reply.get('rehearsal-manager'), sudo: wish.service.sudo },
        port: reply.number('port') ?? 0,
        spare: reply.number('spare') ?? 0,
    };
}
/** Ends the copy and takes its unit away. */
async function endRehearsal(host, wish) {
    await (0,call/* callProgram */.bQ)(host, wish.root, 'rehearsed', wordsOf(wish), { timeout: 30_000 });
}

// EXTERNAL MODULE: ./src/service/units.ts
var units = __webpack_require__(3324);
// EXTERNAL MODULE: ./src/actions/after-failure.ts
var after_failure = __webpack_require__(7166);
// EXTERNAL MODULE: ./src/artifact/bytes.ts
var bytes = __webpack_require__(7189);
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
        ['sent', `${(0,bytes/* inBytes */.H)(sent.bytes)} (${(0,bytes/* inBytes */.H)(sent.wire)} on the wire)`],
        ['goes back to', ticket.previous === '' ? 'nothing: this is the first release' : (0,markdown/* code */.aY)(ticket.previous)],
        ['restart owed', switched.restartOwed ? 'yes' : 'no'],
        ...(switched.deadline
            ? [['goes back by itself', `at ${switched.deadline.toISOString().slice(11, 19)} UTC, unless confirmed`]]
            : []),
    ]));
    tellNames(job, sent, ticket.base !== '');
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
        ['send', `${delta.files} of ${total} files, ${(0,bytes/* inBytes */.H)(delta.bytes)}`],
        ['leave out', `${delta.remove.length} that are there now or are replaced`],
    ]));
    tellNames(job, delta, before.live !== '');
    job.summary.next('Set `plan` to false to deploy.');
}
/** The names that changed. On a first deploy that would be all of them, which tells nobody anything. */
function tellNames(job, delta, hasBase) {
    if (!hasBase)
        return;
    const replaced = new Set(delta.remove);
    const sent = delta.send.filter((entry) => entry.type === 'file').map((entry) => entry.path);
    const sentNames = new Set(delta.send.map((entry) => entry.path));
    const groups = [
        ['changed', sent.filter((path) => replaced.has(path))],
        ['added', sent.filter((path) => !replaced.has(path))],
        ['removed', delta.remove.filter((path) => !sentNames.has(path))],
    ];
    const told = groups.filter(([, paths]) => paths.length > 0);
    if (told.length === 0)
        return;
    const list = told.flatMap(([what, paths]) => [
        ...paths.slice(0, MOST_NAMES).map((path) => `- ${what}: ${(0,markdown/* code */.aY)((0,artifact_name/* shown */.SP)(path))}`),
        ...(paths.length > MOST_NAMES ? [`- ${what}: ${paths.length - MOST_NAMES} more`] : []),
    ]);
    const heading = told.map(([what, paths]) => `${paths.length} ${what}`).join(', ');
    job.summary.add((0,markdown/* details */.zH)(`Files: ${heading}`, list.join('\n')));
}

// EXTERNAL MODULE: ./src/actions/commit.ts + 1 modules
var commit = __webpack_require__(1770);
// EXTERNAL MODULE: ./src/actions/connection.ts
var connection = __webpack_require__(4175);
// EXTERNAL MODULE: ./src/actions/diagnosis.ts + 3 modules
var diagnosis = __webpack_require__(944);
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
        if (entry.type === 'file' && entry.path.endsWith('.node')) {
            modules.push((0,native_module/* readNativeModule */.c)(entry.path, await headOf(Buffer.concat([Buffer.from(`${source}/`), Buffer.from(entry.path, 'latin1')]))));
        }
    }
    const [, machine = ''] = seen.system.split(' ');
    const judged = (0,judge_native/* judgeNative */.N)({ machine, libc: seen.libc, nodeMachine: '' }, modules);
    for (const { words, remedy } of judged.filter(({ level }) => level === 'bad')) {
        if (prepares) {
            job.warning(`Of the native modules, ${words}, unless \`before-switch\` builds them anew.`);
            continue;
        }
        throw new fault/* Fault */.v(`The native modules of this build do not fit ${host.label}: ${words}.`, {
            state: 'nothing was changed; the live release is untouched',
            remedy,
        });
    }
}
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

// EXTERNAL MODULE: ./src/actions/probe-file.ts
var probe_file = __webpack_require__(404);
// EXTERNAL MODULE: ./src/probe/parse-line.ts
var parse_line = __webpack_require__(3020);
// EXTERNAL MODULE: ./src/probe/question.ts
var question = __webpack_require__(1896);
;// CONCATENATED MODULE: ./src/probe/elsewhere.ts


const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
/**
 * The requests to one port of the loopback, put to another. What goes through a proxy, or to another server, is left
 * out: it would ask the copy that is live. Where nothing is left, any answer at all is asked for. Pure.
 */
function moved(questions, from, to) {
    const own = questions
        .filter(question/* isRequest */.k)
        .filter(({ url }) => LOOPBACK.has(url.hostname) && Number(url.port || (url.protocol === 'https:' ? 443 : 80)) === from)
        .map((probe) => ({ ...probe, url: onPort(probe.url, to) }));
    return own.length > 0 ? own : [anyAnswer(to)];
}
function onPort(url, port) {
    const other = new URL(url);
    other.port = String(port);
    return other;
}
const anyAnswer = (port) => ({
    url: new URL(`http://127.0.0.1:${port}/`),
    method: 'GET',
    headers: {},
    body: undefined,
    expect: { ...parse_line/* EXPECT_SUCCESS */.K, status: ['2xx', '3xx', '4xx'] },
    follow: 0,
    tls: { verify: true, serverName: undefined, minDays: undefined },
});

// EXTERNAL MODULE: ./src/probe/judge.ts + 4 modules
var judge = __webpack_require__(1040);
// EXTERNAL MODULE: ./src/probe/request.ts + 5 modules
var request = __webpack_require__(3356);
// EXTERNAL MODULE: ./src/probe/schedule.ts + 2 modules
var schedule = __webpack_require__(4881);
// EXTERNAL MODULE: ./src/service/unit.ts
var unit = __webpack_require__(2949);
// EXTERNAL MODULE: ./src/service/verdict.ts
var service_verdict = __webpack_require__(2834);
// EXTERNAL MODULE: ./src/actions/autopsy.ts + 20 modules
var autopsy = __webpack_require__(1386);
// EXTERNAL MODULE: ./src/actions/probe-autopsy.ts
var probe_autopsy = __webpack_require__(2361);
// EXTERNAL MODULE: ./src/actions/smoke-probe-summary.ts + 1 modules
var smoke_probe_summary = __webpack_require__(9988);
;// CONCATENATED MODULE: ./src/actions/rehearse.ts












const THRESHOLDS = { warnMs: 500, failMs: 3000 };
/** The copy outlives its questions by so many seconds, and no more. */
const GRACE = 60;
/**
 * Starts the sealed release beside the live one and asks it. A release that is not well there never goes live.
 *
 * @param timeout milliseconds in which it must become well.
 * @throws {Fault} when it is not; the copy is gone by then, and the live release was not touched.
 */
async function rehearse(host, wish, release, questions, timeout, job) {
    const copy = await beginRehearsal(host, wish, release, Math.ceil(timeout / 1000) + GRACE, job.info);
    try {
        const probes = moved(questions, copy.port, copy.spare);
        const report = await ask(host, copy, probes, timeout, job);
        job.signal.throwIfAborted();
        if (report.outcome !== 'passed')
            throw await notWell(host, copy, report, probes, release, job);
        job.info(`The rehearsal is well: ${probes.length} probe${probes.length === 1 ? '' : 's'} on port ${copy.spare}.`);
    }
    finally {
        await endRehearsal(host, wish).catch((error) => {
            job.warning(`The rehearsal ${copy.service.service} could not be ended and ends by itself soon: ${String(error)}`);
        });
    }
}
function ask(host, copy, probes, timeout, job) {
    const { service } = copy;
    return (0,schedule/* runSchedule */.P)({
        probes,
        plan: { successes: 2, intervalMs: 500, timeoutMs: timeout, holdMs: 0 },
        thresholds: THRESHOLDS,
        signal: job.signal,
        ask: (probe) => (0,request.request)(probe, {
            dial: (address, port) => host.dial(address, port),
            limitMs: (0,judge.limitOf)(probe, THRESHOLDS),
            signal: job.signal,
        }),
        onRound: (0,smoke_probe_summary/* sayWhatChanged */.A)(job),
        stillWorthAsking: async () => {
            const verdict = (0,service_verdict/* judgeUnit */.M)('The rehearsal', await (0,unit/* lookAtUnit */.Lr)(host, '', undefined, service));
            return verdict.kind === 'dead' ? verdict.words : undefined;
        },
    });
}
async function notWell(host, copy, report, probes, release, job) {
    const found = await (0,probe_autopsy/* examine */.s)(host, undefined, copy.service, report, probes, '', job);
    const first = (0,printable/* excerpt */.K)(report.reason, 400);
    return new fault/* Fault */.v(`The rehearsal of ${release} failed.${(0,autopsy/* mostLikely */.Mi)(found?.cause)} ${first}`, {
        state: 'the live release and its process are untouched',
        remedy: found?.cause ? `${found.cause.next} Then deploy again.` : 'Mend the cause (see above) and deploy again.',
    });
}

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
                ...(inputs.service === undefined ? { service: '' } : (0,units/* unitsOf */.$)(inputs.service, inputs.manager)),
                manager: inputs.manager,
                sudo: inputs.sudo,
            };
            const rehearsal = { ...place, service, variable: variableName(inputs['port-variable']) };
            if (inputs.rehearse && service.service === '')
                throw nothingToRehearse();
            const asked = inputs.probes !== undefined || inputs['probes-file'] !== undefined;
            const questions = asked ? await (0,probe_file/* questionsOf */.P)(inputs.probes, inputs['probes-file'], job.workspace) : [];
            const source = (0,external_node_path_.resolve)(job.workspace, inputs.source);
            const artifact = await job.stage('Read the artifact', async () => {
                const read = await (0,artifact_artifact/* readArtifact */.R)(source, job.workspace, job.signal, 'source');
                if (inputs.manifest !== undefined)
                    await compareWithManifest((0,external_node_path_.resolve)(job.workspace, inputs.manifest), read.digest);
                return read;
            });
            const contents = (0,release_contents/* contentsOf */.K)(artifact.manifest, {
                exclude: inputs.exclude,
                shared: inputs.shared,
                writable: inputs.writable,
                beforeSwitch: inputs['before-switch'],
            });
            const total = contents.manifest.filter((entry) => entry.type === 'file').length;
            job.output('digest', artifact.digest);
            job.output('files-total', total);
            job.output('deadline', '');
            const { adopt, manager, sudo } = inputs;
            const wish = { ...place, service: service.service, manager, sudo, mode: 'restart', adopt, engines };
            let beforeSwitch = true;
            const onFailure = async (host) => {
                if (beforeSwitch)
                    await (0,diagnosis/* tellWhy */.A7)(job, host, wish, inputs);
            };
            await (0,connection/* withHostOr */.q5)(onFailure, inputs, job, async (host) => {
                const before = await job.stage('Look at the host', async () => {
                    if (engines.length > 0)
                        await checkHostEngines(host, engines, job.signal);
                    return await (0,survey/* survey */.F)(host, place, job.signal);
                });
                job.output('previous-release', before.live);
                const rehearses = inputs.rehearse && before.live !== '' && !inputs.plan;
                if (rehearses) {
                    await job.stage('Can it be rehearsed?', () => checkRehearsable(host, rehearsal, job.signal));
                }
                else if (inputs.rehearse && !inputs.plan) {
                    job.notice('A first deploy is not rehearsed: there is nothing live that it could harm.');
                }
                warnOfAnother(before.liveHolder, job);
                await checkNativeModules(host, before, source, contents, inputs['before-switch'] !== '', job);
                if (inputs.plan) {
                    const delta = await job.stage('Plan', () => (0,plan/* planFor */.b)(host, place, before.live, contents.manifest, job.signal));
                    tellOutputs(job, { state: 'planned', release: '', sent: { ...delta, wire: 0 }, owed: false });
                    tellPlan(job, before, delta, total);
                    return;
                }
                const unchanged = await job.stage('Compare with the live release', () => isUnchanged(host, place, before, contents, job));
                if (unchanged) {
                    const owed = await (0,call/* callProgram */.bQ)(host, place.root, 'owed', { live: place.live, ...service });
                    const restartOwed = service.service !== '' && isOwed(owed);
                    tellOutputs(job, { state: 'unchanged', release: before.live, sent: NOTHING_SENT, owed: restartOwed });
                    tellUnchanged(job, before.live, total, restartOwed);
                    return;
                }
                // From here the post step has something to look after, also when this step never hears the answer.
                job.save('asked', 'true');
                const ticket = await job.stage('Open the transaction', () => openTransaction(host, {
                    place,
                    holder: (0,connection/* holderOf */.Kd)(job),
                    service,
                    contents,
                    name,
                    noReturn: inputs['no-rollback-before'],
                    adopt: inputs.adopt,
                    keep: inputs.keep,
                    wait: inputs['lock-wait'],
                }, job.info, job.signal));
                if (ticket.last !== '')
                    job.notice(`The deploy before this one: release ${ticket.last}`);
                job.output('release', ticket.release);
                job.output('previous-release', ticket.previous);
                const sent = ticket.resumed
                    ? NOTHING_SENT
                    : await whilePrepared(host, ticket, job, async () => {
                        const done = await job.stage('Send what the host lacks', () => transfer({
                            host,
                            ticket,
                            source,
                            contents,
                            built: artifact.manifest,
                            copy: inputs['before-switch'] !== '',
                            signal: job.signal,
                            say: job.info,
                            now: Date.now,
                        }));
                        job.output('files-sent', done.files);
                        job.output('bytes-sent', done.wire);
                        if (inputs['before-switch'] !== '') {
                            await job.stage('Run before-switch', () => runBeforeSwitch(host, ticket, contents, inputs['before-switch'], inputs['before-switch-timeout'], job.info, job.signal));
                        }
                        await job.stage('Seal the release', () => seal(host, ticket, contents, artifact.digest, service, job.info));
                        job.signal.throwIfAborted();
                        if (rehearses) {
                            await job.stage('Rehearse', () => rehearse(host, rehearsal, ticket.release, questions, inputs['rehearse-timeout'], job));
                        }
                        return done;
                    });
                beforeSwitch = false;
                const switched = await job.stage('Switch', () => switchTo(host, ticket, { adopt: inputs.adopt, within: inputs['confirm-within'] }, job.info));
                job.output('deadline', switched.deadline?.toISOString() ?? '');
                tellOutputs(job, { state: 'switched', release: switched.release, sent, owed: switched.restartOwed });
                tellSwitch(job, host.label, place, ticket, switched, sent, total);
                if (job.signal.aborted)
                    throw await cancelledAfterSwitch(host, place, job);
                if (inputs.commit)
                    await commitUnproven(host, place, switched.release, job);
            });
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
/** What this run left on the host, at the very end of its job: also when no later step lived to see to it. */
async function lookAfter(host, place, onUnconfirmed, job) {
    const now = await (0,survey/* survey */.F)(host, place);
    const { holder } = (0,connection/* holderOf */.Kd)(job);
    if (now.transactionHolder !== holder)
        return;
    if (now.transaction === 'prepared') {
        await abandon(host, { place, identity: { ...(0,connection/* holderOf */.Kd)(job), live: place.live } }, 'the job ended before the switch');
        return;
    }
    if (!(0,survey/* hasOpenRelease */._)(now))
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
        throw new fault/* Fault */.v(what, { state: after.words, remedy: after.remedy });
    job.nowIs(after.words);
    job.warning(`${what} It was taken back: ${after.words}.`);
}
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
/** For what has neither a service nor a probe: the switch is all that there is to succeed. */
async function commitUnproven(host, place, release, job) {
    await (0,commit/* commitWithReceipt */.w)(host, place, release, job);
    job.info(`Release ${release} is committed by its switch: no service was restarted, and no probe was asked.`);
    tellUnproven(job, host.label, release);
}
const NOTHING_SENT = { send: [], remove: [], files: 0, bytes: 0, blocks: 0, wire: 0 };
function tellOutputs(job, { state, release, sent, owed }) {
    job.output('state', state);
    job.output('release', release);
    job.output('files-sent', sent.files);
    job.output('bytes-sent', sent.wire);
    job.output('restart-owed', owed);
}
async function compareWithManifest(file, digest) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch((cause) => {
        throw new fault/* Fault */.v(`The manifest ${file} cannot be read.`, {
            state: fault/* NOTHING_TOUCHED */.X,
            remedy: 'Pass the output `manifest` of build-check of the same job, or leave the input empty.',
            cause,
        });
    });
    if ((0,artifact_document/* digestOf */.o)(parseManifest(text)) === digest)
        return;
    throw new fault/* Fault */.v('The artifact is not what build-check proved: it changed since its manifest was written.', {
        state: fault/* NOTHING_TOUCHED */.X,
        remedy: 'Let no step between build-check and atomic-sync write into the artifact.',
    });
}
/** @throws {Fault} for what no variable of a process can be called. */
function variableName(given) {
    if (/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(given))
        return given;
    throw new fault/* Fault */.v(`Input \`port-variable\` holds ${JSON.stringify(given)}, which is no name of a variable.`, {
        state: fault/* NOTHING_TOUCHED */.X,
        remedy: 'Name the variable that tells the service its port: letters, digits and underscores, such as PORT.',
    });
}
/** The live release is of the same recipe and committed, and the host's own look at its files agrees. */
async function isUnchanged(host, place, before, contents, job) {
    if (before.liveRecipe !== contents.recipe || !before.liveCommitted)
        return false;
    if ((0,survey/* hasOpenRelease */._)(before))
        return false;
    const verified = await verifyLive(host, place, job);
    const changed = verified.all('changed');
    if (changed.length === 0)
        return true;
    job.warning(`The live release was edited by hand since it was deployed, and is replaced: ${changed.join(', ')}`);
    return false;
}
/** A log that was changed is told, and keeps no deploy away. */
async function verifyLive(host, place, job) {
    const options = { signal: job.signal };
    try {
        return await (0,call/* callProgram */.bQ)(host, place.root, 'verify', { live: place.live }, options);
    }
    catch (error) {
        if (!(error instanceof call/* Refusal */.P_) || error.code !== 'log')
            throw error;
        job.warning(`${error.what} ${error.remedy}`);
        return await (0,call/* callProgram */.bQ)(host, place.root, 'verify', { live: place.live, only: 'release' }, options);
    }
}
/** Keeps the host's transaction alive while the release is prepared, and gives it up when that fails. */
async function whilePrepared(host, ticket, job, work) {
    const letGo = holdLease(host, ticket);
    try {
        return await work();
    }
    catch (error) {
        const reason = error instanceof fault/* Fault */.v ? error.what : String(error);
        // The connection may be what failed: then the host gives this deploy up by itself once its beat stops.
        await abandon(host, ticket, reason).catch(() => undefined);
        if (job.signal.aborted)
            throw cancelled(ticket);
        throw error instanceof fault/* Fault */.v ? new fault/* Fault */.v(error.what, { ...error, state: untouched(ticket), cause: error }) : error;
    }
    finally {
        letGo();
    }
}
const unconfirmed = (release, deadline) => new fault/* Fault */.v(`Release ${release} was not confirmed by the end of the job.`, {
    state: `it is live until ${deadline.toISOString()}, when the host goes back by itself`,
    remedy: 'Put smoke-probe (or single-restart with `commit: true`) behind atomic-sync.',
});
/** The signal came while the host switched: what nobody will confirm any more is taken back. */
async function cancelledAfterSwitch(host, place, job) {
    const what = 'The deploy was cancelled during the switch.';
    const after = await (0,after_failure/* afterFailure */.H)(host, place, job, 'revert', what);
    return new fault/* Fault */.v(what, { state: after.words, remedy: 'Run the job again when it is wanted.' });
}
const untouched = ({ from }) => `${from === '' ? 'nothing is live, as before' : `the live release is untouched (${from})`}; what was uploaded is kept for the next try`;
const cancelled = (ticket) => new fault/* Fault */.v('The deploy was cancelled before the switch.', {
    state: untouched(ticket),
    remedy: 'Run the job again when it is wanted.',
});
const commitsUnproven = (service) => new fault/* Fault */.v(`Input \`commit\` is true, but nothing has yet proven that ${service} runs the release.`, {
    state: fault/* NOTHING_TOUCHED */.X,
    remedy: 'Leave `commit` out here; set it on single-restart, or let smoke-probe commit.',
});
const nothingToRehearse = () => new fault/* Fault */.v('Input `rehearse` is true, and `service` names no unit to rehearse.', {
    state: fault/* NOTHING_TOUCHED */.X,
    remedy: 'Set `service`, or leave `rehearse` away.',
});


/***/ }),

/***/ 2361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ deadOf),
/* harmony export */   s: () => (/* binding */ examine)
/* harmony export */ });
/* harmony import */ var _probe_question_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1896);
/* harmony import */ var _service_unit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2949);
/* harmony import */ var _service_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3324);
/* harmony import */ var _service_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2834);
/* harmony import */ var _autopsy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1386);
/* harmony import */ var _readiness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5047);
/* harmony import */ var _single_restart_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2052);







/** What the service was like when it was given up, before anything is taken back. */
async function examine(host, place, all, report, probes, release, job) {
    if (all === undefined || job.signal.aborted)
        return undefined;
    // Of several units the one that died; where none did, the first answers for all.
    const dead = await deadOf(host, place, all).catch(() => undefined);
    const service = dead?.service ?? all;
    const unit = await (0,_service_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .lookAtUnit */ .Lr)(host, place?.root ?? '', place?.live, service).catch(() => undefined);
    if (unit === undefined)
        return undefined;
    // Where the manager started it again, the start that died tells why.
    const died = unit.automaticRestarts > 0 ? unit.started || unit.invocation : unit.invocation;
    const journal = await (0,_service_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .lastWords */ .aN)(host, service, died).catch(() => []);
    (0,_single_restart_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .tellDeath */ .Ul)(job, service.service, unit, journal);
    const found = await (0,_autopsy_js__WEBPACK_IMPORTED_MODULE_2__/* .autopsy */ ._r)(host, place, { service, unit, journal, failures: failuresOf(report, probes), release });
    await (0,_autopsy_js__WEBPACK_IMPORTED_MODULE_2__/* .leaveEvidence */ .zb)(job, 'probe', { cause: found.cause, service, report, unit, journal, host: found.host });
    return found;
}
/** The first unit of a service that is dead, and the words that say so. */
async function deadOf(host, place, all) {
    for (const service of (0,_service_units_js__WEBPACK_IMPORTED_MODULE_1__/* .eachOf */ .p)(all)) {
        if (service.service.endsWith('.socket'))
            continue;
        const verdict = (0,_service_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeUnit */ .M)(service.service, await (0,_service_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .lookAtUnit */ .Lr)(host, place?.root ?? '', place?.live, service));
        if (verdict.kind === 'dead')
            return { service, words: verdict.words };
    }
    return undefined;
}
/** The probes that failed, as the causes of death read them. */
function failuresOf(report, probes) {
    const ports = new Map(probes.filter(_probe_question_js__WEBPACK_IMPORTED_MODULE_6__/* .isRequest */ .k).map((probe) => [(0,_probe_question_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .V)(probe), (0,_readiness_js__WEBPACK_IMPORTED_MODULE_3__/* .portOf */ .H)(probe.url)]));
    return report.probes.flatMap(({ name, passed, lastFailure }) => {
        const verdict = lastFailure?.verdict;
        if (passed || verdict === undefined || verdict.ok)
            return [];
        return [{ kind: verdict.kind, port: ports.get(name), words: verdict.reason }];
    });
}


/***/ }),

/***/ 404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ questionsOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(135);
/* harmony import */ var _probe_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5634);




/** More than any list of probes needs; what is longer is not read at all. */
const MOST_BYTES = 64 * 1024;
/** The questions of the inputs `probes` and `probes-file` together. @throws {Fault} where neither names any. */
async function questionsOf(text, file, workspace) {
    if (text === undefined && file === undefined) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .v('Input `probes` is missing.', {
            state: _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_TOUCHED */ .X,
            remedy: 'Set `probes`: it may hold a YAML list of probes, or one `METHOD URL [status]` per line. Or name a file of such in `probes-file`.',
        });
    }
    const written = text === undefined ? [] : await (0,_probe_parse_js__WEBPACK_IMPORTED_MODULE_3__.parseQuestions)(text);
    return file === undefined ? written : [...written, ...(await (0,_probe_parse_js__WEBPACK_IMPORTED_MODULE_3__.parseQuestions)(await read(file, workspace)))];
}
async function read(file, workspace) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, file);
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (size > MOST_BYTES)
            throw new Error(`it has ${size} bytes, more than ${MOST_BYTES}`);
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (error) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .v(`Input \`probes-file\` names ${JSON.stringify(file)}, which cannot be read: ${error.message}`, {
            state: _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_TOUCHED */ .X,
            remedy: 'Name a file from the workspace, and check out the repository before this step.',
        });
    }
}


/***/ }),

/***/ 9988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ sayWhatChanged),
  k: () => (/* binding */ tellReport)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
;// CONCATENATED MODULE: ./src/probe/rows.ts
/** The rows of a report, failed probes first. */
function summaryRows(report) {
    return [...report.probes].sort((a, b) => Number(a.passed) - Number(b.passed)).map(row);
}
function row(probe) {
    const last = probe.lastFailure?.verdict;
    return {
        probe: probe.name,
        status: probe.passed ? (probe.slow > 0 ? 'slow' : 'well') : 'failed',
        tries: `${probe.well} of ${probe.asked}`,
        p95: probe.p95Ms === undefined ? '–' : `${probe.p95Ms} ms`,
        words: last === undefined || last.ok ? '' : probe.passed ? `at first: ${last.reason}` : last.reason,
    };
}

;// CONCATENATED MODULE: ./src/actions/smoke-probe-summary.ts





/** Sixty rounds that say the same are one line. */
function sayWhatChanged(job) {
    const said = new Map();
    return ({ number, results }) => {
        for (const { name, verdict } of results) {
            const words = verdict.ok ? (verdict.slow ? 'is well, but slow' : 'is well') : verdict.reason;
            if (said.get(name) === words)
                continue;
            said.set(name, words);
            job.info(`round ${number}: ${name} ${words}`);
        }
    };
}
/** Outputs, the report as a file, and the table of the summary. */
async function tellReport(job, report, release) {
    job.output('passed', report.passed);
    job.output('failed', report.failed);
    job.output('p95-ms', report.p95Ms ?? '');
    const file = (0,external_node_path_.join)(job.temp, `surefoot-probes-${(0,external_node_crypto_.randomUUID)()}.json`);
    await (0,promises_.writeFile)(file, `${JSON.stringify({ release, ...report }, undefined, 2)}\n`, { flag: 'wx' });
    job.output('report', file);
    const sign = { well: '✅', slow: '⚠️ slow', failed: '❌' };
    job.summary.add((0,markdown/* table */.tp)(['probe', '', 'well', 'p95', 'last words'], summaryRows(report).map((row) => [
        (0,markdown/* escapeText */.X1)(row.probe),
        sign[row.status],
        row.tries,
        row.p95,
        (0,markdown/* escapeText */.X1)(shortened(row.words)),
    ])));
}
/** A table is for the eye: the whole answer stands in the report and in the failure's own words. */
const shortened = (words) => (words.length > 120 ? `${words.slice(0, 119)}…` : words);


/***/ }),

/***/ 7386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readArtifact)
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
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(root, { throwIfNoEntry: false })?.isDirectory())
        throw noArtifact(root, directory, by);
    const withKey = new Set();
    const head = (path, bytes) => {
        if ((0,_forbidden_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsPrivateKey */ .jc)(bytes))
            withKey.add(path);
    };
    const manifest = await (0,_scan_js__WEBPACK_IMPORTED_MODULE_6__/* .scan */ .S)(root, { head, signal });
    const files = manifest.filter((entry) => entry.type === 'file');
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    return { root, manifest, digest: (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)(manifest), files, bytes, withKey };
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


/***/ })

};
