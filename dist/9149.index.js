export const id = 9149;
export const ids = [9149];
export const modules = {

/***/ 1770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ commitWithReceipt)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/host/program/call.ts + 1 modules
var call = __webpack_require__(4521);
// EXTERNAL MODULE: ./src/release/closing.ts
var closing = __webpack_require__(3274);
;// CONCATENATED MODULE: ./src/release/receipt.ts
/** Reads the answer to `facts`. */
function factsOf(reply) {
    const [invocationBefore = '', invocationAfter = ''] = reply.get('invocations').split(' ');
    return {
        release: reply.get('release'),
        previous: reply.get('previous'),
        digest: reply.get('digest'),
        recipe: reply.get('recipe'),
        files: reply.number('files') ?? 0,
        sealed: reply.get('sealed'),
        onDisk: reply.get('on-disk'),
        manifest: reply.get('manifest'),
        manifestFiles: reply.number('manifest-files') ?? 0,
        manifestOnDisk: reply.number('manifest-on-disk') ?? 0,
        changed: reply.all('changed'),
        service: reply.get('service'),
        invocationBefore,
        invocationAfter,
        invocationNow: reply.get('invocation'),
        restarts: reply.number('restarts') ?? 0,
        pid: reply.number('pid') ?? 0,
        runningRelease: reply.get('running-release'),
        runsIn: reply.get('runs-in'),
        proof: reply.get('proof'),
        openedAt: reply.number('opened') ?? 0,
        restartedAt: reply.number('restarted') ?? 0,
    };
}
/** The receipt of a committed release: one line of JSON, kept on the host beside the release. */
function receiptOf(facts, { host, run, at, probes }) {
    const time = (seconds) => seconds === 0 ? undefined : new Date(seconds * 1000).toISOString();
    const receipt = {
        version: 1,
        release: facts.release,
        previous: facts.previous || undefined,
        host,
        artifact: {
            digest: facts.digest,
            recipe: facts.recipe,
            manifest: facts.manifest === ''
                ? undefined
                : { digest: facts.manifest, files: facts.manifestFiles, onDisk: facts.manifestOnDisk },
            asBuilt: isAsBuilt(facts),
            files: facts.files,
            sealed: facts.sealed,
            onDisk: facts.onDisk,
            intact: isIntact(facts),
        },
        process: facts.service === ''
            ? undefined
            : {
                service: facts.service,
                ...runningOf(facts, probes),
                runsIn: facts.runsIn || undefined,
                pid: facts.pid,
                invocationBefore: facts.invocationBefore,
                invocationAfter: facts.invocationAfter || facts.invocationNow,
                restarts: facts.restarts,
            },
        probes,
        times: { opened: time(facts.openedAt), restarted: time(facts.restartedAt), committed: at.toISOString() },
        run,
    };
    return `${JSON.stringify(receipt)}\n`;
}
/** Do the files on the disk hold what they held when the release was made? */
const isIntact = (facts) => facts.changed.length === 0 && facts.sealed === facts.onDisk;
/**
 * Is what lies on the disk the artifact, whole? Its digest is that of the manifest on the host, and every file that
 * this manifest names was read again with the sha256 that stands there.
 */
const isAsBuilt = (facts) => facts.manifest !== '' && facts.manifest === facts.digest && facts.manifestOnDisk === facts.manifestFiles;
/** What the host can tell of the process comes first; else every answer of the probes named the build that was asked for. */
function runningOf(facts, probes) {
    if (facts.proof === '' && probes !== undefined && probes.buildIds.length > 0) {
        return { release: facts.release, proof: 'build-id' };
    }
    return { release: facts.runningRelease, proof: facts.proof };
}
/** The receipt with the head of the host's log put in, as the host itself keeps it. */
function withLog(receipt, head, lines) {
    return `${JSON.stringify({ log: { head, lines }, ...JSON.parse(receipt) }, undefined, 2)}\n`;
}

// EXTERNAL MODULE: ./src/actions/connection.ts
var connection = __webpack_require__(4175);
// EXTERNAL MODULE: ./src/actions/single-restart-summary.ts
var single_restart_summary = __webpack_require__(2052);
;// CONCATENATED MODULE: ./src/actions/commit.ts










/**
 * Commits the open release: asks the host once more what is true, has it keep the receipt, and leaves the receipt as a
 * file, an output and a part of the summary.
 *
 * @throws {Fault} when the host's files are no longer those that were deployed, or the host says no.
 */
async function commitWithReceipt(host, place, release, job, probes) {
    await job.stage(`Commit ${release}`, async () => {
        const facts = factsOf(await (0,call/* callProgram */.bQ)(host, place.root, 'facts', { live: place.live, release }));
        if (!isIntact(facts))
            throw changedFiles(facts);
        const receipt = receiptOf(facts, { host: host.label, run: job.run, at: new Date(), probes });
        const done = await (0,closing/* commit */.cd)(host, place, (0,connection/* holderOf */.Kd)(job), release, receipt);
        if (done.pruned.length > 0)
            job.info(`Removed old releases: ${done.pruned.join(', ')}`);
        await leave(withLog(receipt, done.logHead, done.logLines), release, job);
        tellReceipt(job, facts, probes, done.logHead);
    });
    job.info(`Release ${release} is live on ${host.label} and committed.`);
    job.output('state', 'committed');
}
async function leave(receipt, release, job) {
    const file = (0,external_node_path_.join)(job.temp, `surefoot-receipt-${release}-${(0,external_node_crypto_.randomUUID)()}.json`);
    await (0,promises_.writeFile)(file, receipt, { flag: 'wx' });
    job.output('receipt', file);
    // One path a line: what the platform is to attest. Where that is off, nothing reads it.
    const artifacts = process.env['GITHUB_ARTIFACTS'];
    if (artifacts)
        await (0,promises_.appendFile)(artifacts, `${file}\n`);
}
function tellReceipt(job, facts, probes, head) {
    const buildIds = probes?.buildIds ?? [];
    job.summary.add((0,markdown/* table */.tp)(['receipt', ''], [
        ['artifact', commit_short(facts.digest)],
        ['on disk', `${facts.files} files read again, as deployed (${commit_short(facts.onDisk)})${ofArtifact(facts)}`],
        ...(facts.service === '' ? [] : [['process', processWords(facts, probes)]]),
        ...(buildIds.length === 0 ? [] : [['answers', `name the build ${buildIds.map(markdown/* code */.aY).join(', ')}`]]),
        ["the host's log", `ends with ${commit_short(head)}`],
    ]));
}
const commit_short = (digest) => (0,markdown/* code */.aY)(digest.slice(0, 12));
/** How much of the artifact is there; what is left out, written by the service or oddly named is not compared. */
function ofArtifact(facts) {
    if (isAsBuilt(facts))
        return `: all ${facts.manifestFiles} of the artifact, as built`;
    if (facts.manifest === '' || facts.manifest !== facts.digest)
        return '';
    return `: ${facts.manifestOnDisk} of the ${facts.manifestFiles} of the artifact, as built`;
}
function processWords(facts, probes) {
    const { release, proof } = runningOf(facts, probes);
    const runs = proof === '' ? 'what it runs is not known' : `runs ${(0,markdown/* code */.aY)(release)}: ${single_restart_summary/* PROOF */.HN[proof] ?? (0,markdown/* code */.aY)(proof)}`;
    return `${(0,markdown/* code */.aY)(facts.service)} ${runs}; ${facts.restarts} restart${facts.restarts === 1 ? '' : 's'}`;
}
const changedFiles = ({ release, changed }) => new fault/* Fault */.v(`Files of ${release} changed on the host since they were deployed: ${changed.join(', ') || 'some'}.`, {
    state: `release ${release} is live and not confirmed`,
    remedy: 'Look who writes into the release; name what the service may write in the input `writable`.',
});


/***/ }),

/***/ 4175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   RD: () => (/* binding */ withHost),
/* harmony export */   eu: () => (/* binding */ connectionInputs),
/* harmony export */   q5: () => (/* binding */ withHostOr)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _github_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5446);
/* harmony import */ var _host_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2014);



/** The inputs that every action with a host takes. */
const connectionInputs = {
    host: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(),
    'ssh-user': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .textOr */ .ph)('deploy'),
    'ssh-key': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)(),
    'ssh-key-passphrase': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)(),
    'ssh-known-hosts': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    'ssh-strict': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(true),
    'ssh-jump-host': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    sudo: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['auto', 'always', 'never'], 'auto'),
};
/**
 * Opens the connection that the inputs describe, does the work, and ends the connection whatever happens.
 *
 * @throws {Fault} before any packet is sent when an input is missing, later for everything that keeps a log-in away.
 */
function withHost(inputs, job, work) {
    return withHostOr(async () => { }, inputs, job, work);
}
/**
 * Like {@link withHost}. `onFailure` is called when no connection comes about (then without a host) or the work throws,
 * while the connection is still open; it must not throw, and the error goes on its way after it.
 */
async function withHostOr(onFailure, inputs, job, work) {
    const address = (0,_host_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAddress */ .or)(onlyHost(inputs.host), inputs['ssh-user']);
    const key = inputs['ssh-key'];
    if (key === undefined)
        throw missing('ssh-key', 'the text of a private key, from a secret');
    const jump = inputs['ssh-jump-host'];
    const host = await job
        .stage(`Connect to ${(0,_host_address_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(address)}`, async () => {
        // The SSH library is the largest part of the bundle: a step that is refused for its inputs does not wait for it.
        const { connect } = await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(7266)]).then(__webpack_require__.bind(__webpack_require__, 7266));
        return connect({
            host: address,
            key,
            passphrase: inputs['ssh-key-passphrase'],
            knownHosts: inputs['ssh-known-hosts'],
            strict: inputs['ssh-strict'],
            jump: jump === undefined ? undefined : (0,_host_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAddress */ .or)(jump, inputs['ssh-user'], 'jump host'),
            signal: job.signal,
            say: job.info,
        });
    })
        .catch(async (error) => {
        await onFailure(undefined);
        throw error;
    });
    try {
        return await work(host);
    }
    catch (error) {
        await onFailure(host);
        throw error;
    }
    finally {
        await host.close();
    }
}
function onlyHost(hosts) {
    const [first, second] = hosts;
    if (first === undefined)
        throw missing('host', '[user@]name[:port]');
    if (second !== undefined) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .v(`Input \`host\` names ${hosts.length} hosts; one action deploys to one host so far.`, {
            state: _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_TOUCHED */ .X,
            remedy: 'Use a job matrix with one host in each job.',
        });
    }
    return first;
}
const missing = (name, may) => new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .v(`Input \`${name}\` is missing.`, {
    state: _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_TOUCHED */ .X,
    remedy: `Set \`${name}\`: it may hold ${may}.`,
});
/** Who deploys. All steps and all attempts of one job are one holder, so that a re-run goes on where it stopped. */
const holderOf = (job) => ({
    holder: `${job.run.url} (${job.run.job})`,
    attempt: job.run.attempt,
    actor: job.run.actor,
});


/***/ }),

/***/ 2052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ PROOF),
/* harmony export */   TZ: () => (/* binding */ tellRestart),
/* harmony export */   Ul: () => (/* binding */ tellDeath),
/* harmony export */   a0: () => (/* binding */ tellNoRestart),
/* harmony export */   x9: () => (/* binding */ tellReload)
/* harmony export */ });
/* harmony import */ var _github_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5566);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6698);


/** How it is known what a process runs, in words. */
const PROOF = {
    cwd: 'its working directory lies in the release',
    'started-after-switch': 'it was started after the switch',
    'build-id': 'its answers name the build',
};
function tellRestart(job, name, done, settled, seen) {
    const { unit } = settled;
    const runs = unit.runningRelease === '' ? '' : ` and runs \`${unit.runningRelease}\``;
    job.summary.verdict(`\`${name}\` was restarted once${runs}.`);
    job.summary.add((0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['restart', ''], [
        ['invocation', `${short(done.invocationBefore)} → ${short(unit.invocation)}`],
        ['main process', (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(String(unit.pid))],
        [
            'gap',
            done.gapMs === undefined ? 'nothing ran before' : `${done.gapMs} ms between the old process and the new`,
        ],
        ...seen,
        ['ready after', `${settled.readyAfter} ms`],
        ...(unit.proof === '' ? [] : [['proof', `${PROOF[unit.proof] ?? (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(unit.proof)}`]]),
    ]));
    if (done.state === 'restarted')
        job.summary.next('smoke-probe confirms the release or takes it back.');
}
/** What a process does on a reload is its own affair: nothing about it is proven, and nothing is claimed. */
function tellReload(job, name, done) {
    job.summary.verdict(`\`${name}\` was reloaded, and runs on in the same invocation.`);
    if (done.state === 'restarted')
        job.summary.next('smoke-probe confirms the release or takes it back.');
}
function tellNoRestart(job, name, unit) {
    job.info(`No restart is owed: ${name} runs what is live.`);
    const runs = unit.runningRelease === '' ? 'what is live' : `\`${unit.runningRelease}\``;
    job.summary.verdict(`No restart is owed: \`${name}\` runs ${runs}, and was left alone.`);
}
/** The summary holds all of them; the log should still end with what to do. */
const MOST_IN_LOG = 12;
/** The last lines of the invocation that died, for those who never log in to the server. */
function tellDeath(job, name, unit, journal) {
    job.summary.add((0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['the service when it was given up', ''], [
        ['state', (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${unit.active}/${unit.sub}`)],
        ['result', `${(0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(unit.result)}, exit status ${unit.exitStatus}`],
        ['starts by the manager itself', String(unit.automaticRestarts)],
    ]));
    if (journal.length === 0)
        return;
    const lines = journal.map(_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g);
    for (const line of lines.slice(-MOST_IN_LOG))
        job.info(`[${name}] ${line}`);
    job.summary.add((0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`The last ${lines.length} lines of this start in the journal`, (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(lines.join('\n'))));
}
const short = (invocation) => (invocation === '' ? 'none' : (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(invocation.slice(0, 8)));


/***/ }),

/***/ 6497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** Ties the story's parameter to the contract, so that an input that is read must also be declared. */
const defineAction = (action) => action;


/***/ }),

/***/ 2014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   on: () => (/* binding */ knownHostsName),
/* harmony export */   or: () => (/* binding */ parseAddress)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6698);



const FORM = /^(?:(?<user>.*)@)?(?:\[(?<bracketed>[^[\]]*)\]|(?<name>[^:[\]@]*))(?::(?<port>[^:]*))?$/s;
const USER = /^\w[\w.@\\+-]{0,127}\$?$/;
const NAME = /^\w[\w.-]{0,252}$/;
/**
 * Reads `[user@]name[:port]`; an IPv6 address stands in brackets. The port is 22 where none is given.
 *
 * @throws Fault when the text is anything else: no word of it could be taken for an option or a command later on.
 */
function parseAddress(text, defaultUser, role = 'host') {
    const parts = FORM.exec(text)?.groups;
    if (!parts) {
        const bare = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(text.slice(text.lastIndexOf('@') + 1));
        throw refusal(role, text, bare ? 'an IPv6 address must stand in brackets' : 'it is not of the form [user@]name[:port]');
    }
    const user = parts['user'] ?? defaultUser;
    const name = parts['bracketed'] ?? parts['name'] ?? '';
    const port = parts['port'] ?? '22';
    if (!USER.test(user)) {
        const given = parts['user'] === undefined ? ', which stands in `ssh-user`,' : '';
        throw refusal(role, text, `"${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(user)}"${given} cannot be a user name`);
    }
    if (parts['bracketed'] === undefined ? !NAME.test(name) : !(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(name)) {
        throw refusal(role, text, `"${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(name)}" cannot be the name of a host`);
    }
    if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
        throw refusal(role, text, `"${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(port)}" cannot be a port (1 to 65535)`);
    }
    return { user, name, port: Number(port) };
}
const bracketed = (name) => (name.includes(':') ? `[${name}]` : name);
/** How a host is named in what is printed: `name`, or `name:port` where the port is not 22. */
function label({ name, port }) {
    return port === 22 ? bracketed(name) : `${bracketed(name)}:${port}`;
}
/** How known_hosts names a host: `name`, or `[name]:port` where the port is not 22 (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT). */
function knownHostsName({ name, port }) {
    return port === 22 ? name.toLowerCase() : `[${name.toLowerCase()}]:${port}`;
}
function refusal(role, text, why) {
    const what = role === 'host' ? 'host' : 'jump host (ssh-jump-host)';
    return new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .v(`The ${what} "${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(text)}" is not understood: ${why}.`, {
        state: _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_TOUCHED */ .X,
        remedy: 'write it as [user@]name[:port], such as deploy@www.example.com, deploy@192.0.2.7:2222 or deploy@[2001:db8::7]:22.',
    });
}


/***/ }),

/***/ 4521:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P_: () => (/* binding */ Refusal),
  TA: () => (/* binding */ argumentWords),
  z_: () => (/* binding */ callForBytes),
  bQ: () => (/* binding */ callProgram)
});

// UNUSED EXPORTS: fedScript, installScript, installedScript, programPath

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/words/printable.ts
var printable = __webpack_require__(6698);
// EXTERNAL MODULE: ./src/host/quote.ts
var quote = __webpack_require__(282);
// EXTERNAL MODULE: ./src/host/program/reply.ts
var program_reply = __webpack_require__(6629);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/host/program/text.ts


/** The host program as it is kept in the repository: one POSIX sh file, which the bundle carries beside itself. */
const PROGRAM = (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "surefoot.sh", 'utf8');
/** Its sha256, under which it lies on a host: a host keeps the version that an open transaction began with. */
const PROGRAM_DIGEST = (0,external_node_crypto_.createHash)('sha256').update(PROGRAM).digest('hex');

;// CONCATENATED MODULE: ./src/host/program/call.ts






/** A refusal by the host program. `code` is its word for the reason. */
class Refusal extends fault/* Fault */.v {
    code;
    reply;
    constructor(code, reply) {
        super((0,printable/* printable */.g)(reply.get('what')), {
            state: (0,printable/* printable */.g)(reply.get('state')) || 'not known',
            remedy: (0,printable/* printable */.g)(reply.get('remedy')),
        });
        this.code = code;
        this.reply = reply;
    }
}
/**
 * Calls one word of the host program and gives its answer.
 *
 * @param root absolute path of the deploy root; empty for words that need none (then the program is fed).
 * @throws {Refusal} when the host says no, {@link Fault} when its answer cannot be had or is not whole.
 */
async function callProgram(host, root, word, args = {}, options = {}) {
    const answer = await rawCall(host, root, word, args, options);
    const reply = new program_reply/* Reply */.v(answer.stdout.toString('utf8'));
    if (reply.get('fault') !== '')
        throw new Refusal(reply.get('fault'), reply);
    if (reply.get('end') !== 'ok')
        throw noAnswer(host, word, answer);
    return reply;
}
/** Like {@link callProgram} for words that answer with bytes: their standard output, on exit status 0. */
async function callForBytes(host, root, word, args = {}, options = {}) {
    const answer = await rawCall(host, root, word, args, options);
    if (answer.code === 0)
        return answer.stdout;
    const reply = new program_reply/* Reply */.v(answer.stdout.toString('utf8'));
    if (reply.get('fault') !== '')
        throw new Refusal(reply.get('fault'), reply);
    throw noAnswer(host, word, answer);
}
async function rawCall(host, root, word, args, options) {
    const call = (script) => host.run({
        script,
        timeout: options.timeout ?? 120_000,
        ...(options.input && { input: options.input }),
        ...(options.onLine && { onLine: options.onLine }),
        ...(options.signal && { signal: options.signal }),
    });
    // It may fail while the program is still being installed: who reads it then hears of it.
    if (options.input instanceof external_node_stream_.Readable)
        options.input.on('error', () => { });
    if (options.how === 'fed' || root === '')
        return call(fedScript([word, ...argumentWords({ root, ...args })]));
    await install(host, root, options.timeout ?? 120_000);
    return call(installedScript(root, word, argumentWords({ root, ...args })));
}
/** The arguments as the program takes them: `key=value`, one word each. Pure. */
function argumentWords(args) {
    return Object.entries(args).flatMap(([key, value]) => {
        if (value === undefined)
            return [];
        return Array.isArray(value) ? value.map((each) => `${key}=${each}`) : [`${key}=${value}`];
    });
}
/** The script that runs the whole program from standard input, leaving nothing behind. Pure. */
const fedScript = (words) => `set -- ${(0,quote/* command */.G)(...words)}\n${PROGRAM}`;
/** Where the program lies below a deploy root. Pure. */
const programPath = (root) => `${root}/.surefoot/bin/${PROGRAM_DIGEST}`;
/**
 * The script that runs the installed program, with what follows on standard input left to it. Its arguments go by the
 * environment: every user of the host can list the arguments of a process. Pure.
 */
const installedScript = (root, word, args) => `SUREFOOT_ARGUMENTS=${(0,quote/* quote */.h)((0,quote/* command */.G)(...args))}\nexport SUREFOOT_ARGUMENTS\nexec sh ${(0,quote/* quote */.h)(programPath(root))} ${word}`;
/** The script that puts the program in its place when it is not there or not what it should be. Pure. */
function installScript(root) {
    const path = (0,quote/* quote */.h)(programPath(root));
    // Elsewhere than programs lie: a piece of one must never be found there.
    const piece = `${(0,quote/* quote */.h)(`${root}/.surefoot/tmp.`)}$$.program`;
    return [
        `[ "$(sha256sum <${path} 2>/dev/null)" = '${PROGRAM_DIGEST}  -' ] && exit 0`,
        `mkdir -p ${(0,quote/* quote */.h)(`${root}/.surefoot/bin`)} || exit 10`,
        `cat >${piece} || exit 11`,
        `[ "$(sha256sum <${piece})" = '${PROGRAM_DIGEST}  -' ] || { rm -f ${piece}; exit 12; }`,
        `chmod 755 ${piece} && mv -f ${piece} ${path} || exit 11`,
    ].join('\n');
}
const installed = new WeakMap();
/** Once per connection and root: the program is there, byte for byte. */
async function install(host, root, timeout) {
    const known = installed.get(host) ?? new Set();
    installed.set(host, known);
    if (known.has(root))
        return;
    const answer = await host.run({ script: installScript(root), input: Buffer.from(PROGRAM), timeout });
    if (answer.code !== 0) {
        throw new fault/* Fault */.v(`The deploy root ${root} on ${host.label} cannot be written: ${lastLine(answer.stderr)}`, {
            state: 'nothing was changed; the live release is untouched',
            remedy: `On the host, give the directory to the user who deploys: sudo install -d -o USER ${root}`,
        });
    }
    known.add(root);
}
function noAnswer(host, word, answer) {
    const how = answer.code === null ? `was ended by the signal ${answer.signal}` : `ended with exit status ${answer.code}`;
    return new fault/* Fault */.v(`The host program on ${host.label} (${word}) ${how} without an answer: ${lastLine(answer.stderr)}`, {
        state: 'not known: the host did not say',
        remedy: 'Run this again: every step looks at what is there and does what is missing.',
    });
}
const lastLine = (text) => (0,printable/* printable */.g)(text.trim().split('\n').at(-1) ?? '') || 'no words';


/***/ }),

/***/ 6629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ Reply)
/* harmony export */ });
/** What the host program answered: `key=value` lines, ended by `end=ok` or led by a fault. */
class Reply {
    #values = new Map();
    /** @param text standard output of the program; lines of any other shape are left out. */
    constructor(text) {
        for (const line of text.split('\n')) {
            const at = line.indexOf('=');
            if (at <= 0)
                continue;
            const key = line.slice(0, at);
            this.#values.set(key, [...(this.#values.get(key) ?? []), line.slice(at + 1)]);
        }
    }
    /** The last value of a key; empty when the host said nothing of it. */
    get(key) {
        return this.#values.get(key)?.at(-1) ?? '';
    }
    all(key) {
        return this.#values.get(key) ?? [];
    }
    /** A number that the host counted, or `undefined` when it is not one. */
    number(key) {
        return /^\d{1,16}$/.test(this.get(key)) ? Number(this.get(key)) : undefined;
    }
}


/***/ }),

/***/ 282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ command),
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/**
 * Quotes one word for a POSIX shell: whatever the word holds, the shell reads back exactly that word.
 *
 * The only way by which a value may reach a shell. A NUL cannot be carried in a word at all and is refused.
 */
function quote(word) {
    if (word.includes('\0'))
        throw new TypeError('a shell word cannot hold a NUL');
    if (/^[\w@%+=:,./-]+$/.test(word))
        return word;
    return `'${word.replaceAll("'", `'\\''`)}'`;
}
/** Quotes every word and joins them with spaces: one simple command. */
const command = (...words) => words.map(quote).join(' ');


/***/ }),

/***/ 336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** The clock of this machine; setting its date does not disturb it. */
const systemClock = {
    now: () => performance.now(),
    sleep: (ms, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal && { signal }),
};


/***/ }),

/***/ 3274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ht: () => (/* binding */ giveUp),
/* harmony export */   cd: () => (/* binding */ commit),
/* harmony export */   ru: () => (/* binding */ revert)
/* harmony export */ });
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4521);

/** The one way forward: the open release is confirmed. `receipt` is kept on the host beside it. */
async function commit(host, place, holder, release, receipt) {
    const reply = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, place.root, 'commit', { live: place.live, ...holder, release }, { input: Buffer.from(receipt) });
    return {
        release: reply.get('release'),
        pruned: reply.all('pruned'),
        logHead: reply.get('log-head'),
        logLines: reply.number('log-lines') ?? 0,
    };
}
/**
 * The one way back: the link points at the last committed release again, and the service restarts once if it runs
 * anything newer.
 *
 * @param only `open`: only this holder's own transaction, and nothing at all when there is none.
 */
async function revert(host, place, holder, reason, options) {
    const reply = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, place.root, 'revert', { live: place.live, ...holder, reason: reason.split('\n')[0] ?? '', only: options.only, timeout: 120 }, { timeout: 300_000, onLine: options.say });
    const acted = reply.get('acted') === 'yes';
    const status = reply.number('command-status') ?? 0;
    return {
        acted,
        from: reply.get('release'),
        release: acted || reply.get('state') === 'reverted' ? reply.get('previous') : '',
        restarts: reply.number('restarts') ?? 0,
        state: reply.get('state'),
        service: reply.get('service'),
        manager: reply.get('manager'),
        refused: status === 0 ? '' : reply.get('command-words') || `exit status ${status}`,
        active: reply.get('active'),
        invocation: reply.get('invocation'),
    };
}
/** Closes an open transaction that has nothing to go back to. */
async function giveUp(host, place, holder, reason) {
    await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, place.root, 'fail', { live: place.live, ...holder, reason: reason.split('\n')[0] ?? '' });
}


/***/ }),

/***/ 4518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   "do": () => (/* binding */ releaseName),
/* harmony export */   gh: () => (/* binding */ innerPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);


/** @throws {Fault} when either name could lead anywhere but to one certain place. */
function placeOf(path, live) {
    const root = normal('path', path);
    if (!root.startsWith('/') || root === '/') {
        throw refusal('path', path, 'an absolute path on the host other than /, such as /opt/my-app');
    }
    const given = normal('live', live);
    const link = given.startsWith(`${root}/`) ? given.slice(root.length + 1) : given;
    const above = link.startsWith('/') && `${root}/`.startsWith(link === '/' ? link : `${link}/`);
    if (above || link === '.' || /^\.\.(\/|$)/.test(link) || /^(\.surefoot|releases|shared)(\/|$)/.test(link)) {
        throw refusal('live', live, 'the name of a link below `path` (such as current), or an absolute path');
    }
    return { root, live: link };
}
function normal(name, given) {
    // The host answers in lines, and its program takes the path as one word.
    if (/[\x00-\x1f\x7f]/.test(given))
        throw refusal(name, given, 'a path without control characters');
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(given);
    return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
/** A path below a release or below `shared/`: relative, and staying there. A trailing slash says "a directory". */
function innerPath(input, given) {
    const path = normal(input, given);
    if (path === '.' || path.startsWith('/') || path.split('/').includes('..')) {
        throw refusal(input, given, 'paths that stay below the release, one a line');
    }
    return { path, directory: given.endsWith('/') };
}
/** A release's name as the host takes it. @throws {Fault} naming the input that holds anything else. */
function releaseName(given, input = 'release') {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(given)) {
        throw refusal(input, given, 'letters, digits, dots, underscores and dashes, 64 at most, a letter or digit first');
    }
    return given;
}
const refusal = (input, given, may) => new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .v(`Input \`${input}\` holds ${JSON.stringify(given)}, which is not understood.`, {
    state: _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_TOUCHED */ .X,
    remedy: `Set \`${input}\`: it may hold ${may}.`,
});


/***/ }),

/***/ 9442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ managerOf)
});

// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
;// CONCATENATED MODULE: ./src/service/manager/supervisor.ts

/** supervisord: it has one list of programs for the whole host, and a slip of the finger restarts them all. */
const supervisor = {
    id: 'supervisor',
    nameOf: programName,
    reloads: false,
    lookAt: (name) => `supervisorctl status; supervisorctl tail -8000 ${name} stderr`,
    logsByStart: false,
    others: (name, before, after) => changedOthers(name, before, after.programs),
};
/** A program, or `group:program`. `all` and whole groups are what no deploy may restart. */
function programName(service) {
    if (/^[A-Za-z0-9][A-Za-z0-9_.-]{0,100}(:[A-Za-z0-9][A-Za-z0-9_.-]{0,100})?$/.test(service) && service !== 'all') {
        return service;
    }
    throw new fault/* Fault */.v(`Input \`service\` holds ${JSON.stringify(service)}, which is no single program of supervisor.`, {
        state: fault/* NOTHING_TOUCHED */.X,
        remedy: 'Set `service` to one program, such as my-app or my-group:my-app, as supervisorctl status calls it.',
    });
}
/** Programs beside the one that was restarted which are not as they were. Pure. */
function changedOthers(name, before, after) {
    const [was, is] = [statesOf(before), statesOf(after)];
    const names = [...new Set([...was.keys(), ...is.keys()])].filter((each) => each !== name).sort();
    return names.flatMap((each) => {
        const [old, now] = [was.get(each), is.get(each)];
        if (now === undefined)
            return [`${each} is gone (was ${old?.state})`];
        if (old === undefined)
            return [`${each} is new (${now.state})`];
        if (old.state !== now.state)
            return [`${each} is ${now.state} (was ${old.state})`];
        return old.pid === now.pid ? [] : [`${each} was restarted (process ${old.pid} → ${now.pid})`];
    });
}
/** `web   RUNNING   pid 12, uptime 0:00:05` */
function statesOf(lines) {
    const states = lines.flatMap((line) => {
        const found = /^(\S{1,200})\s+([A-Z]{1,20})\b(?:\s+pid (\d{1,10}))?/.exec(line);
        return found === null ? [] : [[found[1] ?? '', { state: found[2] ?? '', pid: found[3] ?? '' }]];
    });
    return new Map(states);
}

// EXTERNAL MODULE: ./src/service/name.ts
var service_name = __webpack_require__(5136);
;// CONCATENATED MODULE: ./src/service/manager/systemd.ts

/** The system's own manager. */
const systemd = {
    id: 'systemd',
    nameOf: service_name/* unitName */.C,
    reloads: true,
    lookAt: (name) => `systemctl status ${name}; journalctl -u ${name} -n 50`,
    logsByStart: true,
    others: () => [],
};

;// CONCATENATED MODULE: ./src/service/manager/systemd-user.ts

/** The manager of the account that logs in; it needs lingering, and no rights of root. */
const systemdUser = {
    id: 'systemd-user',
    nameOf: service_name/* unitName */.C,
    reloads: true,
    lookAt: (name) => `systemctl --user status ${name}; journalctl --user -u ${name} -n 50`,
    logsByStart: true,
    others: () => [],
};

;// CONCATENATED MODULE: ./src/service/manager/of.ts



/** The manager of a name; `auto`, and whatever a host says beside these, is one of the systemds, which are alike here. */
function managerOf(name) {
    switch (name) {
        case 'supervisor':
            return supervisor;
        case 'systemd-user':
            return systemdUser;
        default:
            return systemd;
    }
}


/***/ }),

/***/ 5136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ unitName)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);

/**
 * A service as systemd names its unit: `.service` is added where no other kind is said.
 *
 * @throws {Fault} on what no unit can be called (systemd.unit(5): letters, digits and `:-_.\@`).
 */
function unitName(service) {
    if (!/^[A-Za-z0-9][A-Za-z0-9:_.\\@-]{0,250}$/.test(service)) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .v(`Input \`service\` holds ${JSON.stringify(service)}, which is no name of a unit.`, {
            state: _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_TOUCHED */ .X,
            remedy: 'Set `service` to the name of the unit, such as my-app.service.',
        });
    }
    return /\.(service|socket|target)$/.test(service) ? service : `${service}.service`;
}


/***/ }),

/***/ 2949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ lookAtUnit),
/* harmony export */   aN: () => (/* binding */ lastWords),
/* harmony export */   uF: () => (/* binding */ unitOf)
/* harmony export */ });
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4521);
/* harmony import */ var _manager_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9442);


/** Reads a unit out of an answer of `unit`, `restart` or `revert`. */
function unitOf(reply) {
    return {
        manager: reply.get('manager'),
        load: reply.get('load'),
        active: reply.get('active'),
        sub: reply.get('sub'),
        result: reply.get('result'),
        pid: reply.number('pid') ?? 0,
        invocation: reply.get('invocation'),
        started: reply.get('started'),
        automaticRestarts: reply.number('automatic-restarts') ?? 0,
        exitStatus: reply.number('exit-status') ?? 0,
        type: reply.get('type'),
        programs: reply.all('program'),
        unitFile: reply.get('unit-file'),
        triggeredBy: reply.get('triggered-by'),
        command: reply.get('command'),
        runsIn: reply.get('runs-in'),
        stoppedAt: reply.number('stopped-at') ?? 0,
        startedAt: reply.number('started-at') ?? 0,
        runningRelease: reply.get('running-release'),
        proof: reply.get('proof'),
    };
}
/** Asks for the unit as it is now. `root` and `live` tell which releases it may be running from; both may be empty. */
async function lookAtUnit(host, root, live, service, signal) {
    return unitOf(await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, root, 'unit', { live, ...service }, signal ? { signal } : {}));
}
/** The last lines of one invocation in the journal, oldest first; what the host prints when it may not read them. */
async function lastWords(host, service, invocation, lines = 40) {
    // A log that knows no starts is read as it is, also of a program that does not run.
    const known = /^[0-9a-f]{32}$/.test(invocation);
    if (!known && (0,_manager_of_js__WEBPACK_IMPORTED_MODULE_1__/* .managerOf */ .d)(service.manager).logsByStart)
        return [];
    const bytes = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callForBytes */ .z_)(host, '', 'journal', { ...service, invocation, lines }, { timeout: 20_000 });
    return bytes
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '');
}


/***/ }),

/***/ 2834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ judgeUnit)
/* harmony export */ });
/**
 * Judges a unit after a restart that was asked for. A start that the manager made by itself since then means that the
 * process died at least once: that is a crash loop in the making, also while it happens to be up.
 */
function judgeUnit(name, unit) {
    if (unit.automaticRestarts > 0) {
        return {
            kind: 'dead',
            // Once it is up again the manager tells of the new start only: how the one before ended is in the journal.
            words: `${name} died after its start and was started again by ${unit.manager}${unit.result === 'success' || unit.result === '' ? '' : ` (${ending(unit)})`}.`,
        };
    }
    switch (unit.active) {
        case 'active':
        case 'reloading':
            return { kind: 'running' };
        case 'activating':
            return unit.sub === 'auto-restart'
                ? { kind: 'dead', words: `${name} died right after its start (${ending(unit)}).` }
                : { kind: 'starting' };
        case 'failed':
            return { kind: 'dead', words: `${name} failed (${ending(unit)}).` };
        default:
            return {
                kind: 'dead',
                words: `${name} is not running (${unit.active || 'unknown'}/${unit.sub}, ${ending(unit)}).`,
            };
    }
}
function ending({ result, exitStatus }) {
    switch (result) {
        case 'success':
        case '':
            return `it ended with exit status ${exitStatus}`;
        case 'exit-code':
            return `exit status ${exitStatus}`;
        case 'signal':
        case 'core-dump':
            return `ended by signal ${exitStatus}`;
        case 'oom-kill':
            return 'ended by the kernel: out of memory';
        case 'start-limit-hit':
            return 'start limit hit: it was started too often in too short a time';
        case 'timeout':
            return 'a time-out of the unit';
        default:
            return result;
    }
}


/***/ }),

/***/ 6698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt),
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Makes one line of foreign text harmless to show: whatever a host says, it stays a line of text.
 *
 * Terminal escape sequences are taken out; control characters and characters without a shape of their own (zero-width,
 * text direction) are replaced by a visible sign; `##[` loses its form, because the runner takes `##[command]` anywhere
 * in a line as a workflow command (`ActionCommand.TryParse` in actions/runner). A line that begins with `::` is left to
 * the caller, who puts the host's label before it.
 */
function printable(line) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line.toWellFormed())
        .replace(/[\x00-\x08\x0a-\x1f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
        .replace(/[^\P{C}\t]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, '\ufffd')
        .replaceAll('##[', '## [');
}
/** Foreign text on one line, made harmless and cut to a length that fits into a sentence. */
function excerpt(text, length = 200) {
    const line = printable(text.trim().replace(/\s*\n\s*/g, ' / '));
    const characters = [...line];
    return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line;
}


/***/ })

};
