export const id = 424;
export const ids = [424];
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
// EXTERNAL MODULE: ./src/host/program/call.ts
var call = __webpack_require__(7489);
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
        changed: reply.all('changed'),
        service: reply.get('service'),
        invocationBefore,
        invocationAfter,
        invocationNow: reply.get('invocation'),
        restarts: reply.number('restarts') ?? 0,
        pid: reply.number('pid') ?? 0,
        runningRelease: reply.get('running-release'),
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
            files: facts.files,
            sealed: facts.sealed,
            onDisk: facts.onDisk,
            intact: isIntact(facts),
        },
        process: facts.service === ''
            ? undefined
            : {
                service: facts.service,
                release: facts.runningRelease,
                proof: facts.proof,
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
/** The receipt with the head of the host's log put in, as the host itself keeps it. */
function withLog(receipt, head, lines) {
    return `${JSON.stringify({ log: { head, lines }, ...JSON.parse(receipt) }, undefined, 2)}\n`;
}

// EXTERNAL MODULE: ./src/actions/connection.ts
var connection = __webpack_require__(4175);
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
        tellReceipt(job, facts, done.logHead);
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
function tellReceipt(job, facts, head) {
    const short = (digest) => (0,markdown/* code */.aY)(digest.slice(0, 12));
    job.summary.add((0,markdown/* table */.tp)(['receipt', ''], [
        ['artifact', short(facts.digest)],
        ['on disk', `${facts.files} files read again: ${short(facts.onDisk)}, as deployed`],
        ...(facts.service === ''
            ? []
            : [['process', `${(0,markdown/* code */.aY)(facts.service)}, ${facts.restarts} restart${facts.restarts === 1 ? '' : 's'}`]]),
        ["the host's log", `ends with ${short(head)}`],
    ]));
}
const changedFiles = ({ release, changed }) => new fault/* Fault */.v(`Files of ${release} changed on the host since they were deployed: ${changed.join(', ') || 'some'}.`, {
    state: `release ${release} is live and not confirmed`,
    remedy: 'Look who writes into the release; name what the service may write in the input `writable`.',
});


/***/ }),

/***/ 4175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ beginConnection),
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
async function withHostOr(onFailure, inputs, job, work, begun) {
    const connection = begun ?? beginConnection(inputs, job);
    const host = await job
        .stage(`Connect to ${connection.label}`, () => connection.host)
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
        job.debug(`${connection.label}: ${host.turns()} turns over the line`);
        await host.close();
    }
}
/**
 * Begins to connect; other work goes on meanwhile.
 *
 * @throws {Fault} before any packet is sent when an input is missing or not understood.
 */
function beginConnection(inputs, job) {
    const address = (0,_host_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAddress */ .or)(onlyHost(inputs.host), inputs['ssh-user']);
    const key = inputs['ssh-key'];
    if (key === undefined)
        throw missing('ssh-key', 'the text of a private key, from a secret');
    const jump = inputs['ssh-jump-host'];
    const begin = async () => {
        // The SSH library is the largest part of the bundle: a step that is refused for its inputs does not wait for it.
        const { connect } = await Promise.all(/* import() */[__webpack_require__.e(472), __webpack_require__.e(487), __webpack_require__.e(490)]).then(__webpack_require__.bind(__webpack_require__, 5490));
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
    };
    const host = begin();
    host.catch(() => { });
    return {
        label: (0,_host_address_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(address),
        host,
        drop: () => host.then((open) => open.close(), () => { }),
    };
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

/***/ 7489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TA: () => (/* binding */ argumentWords),
/* harmony export */   _n: () => (/* binding */ judgeAnswer),
/* harmony export */   bQ: () => (/* binding */ callProgram),
/* harmony export */   jR: () => (/* binding */ noteInstalled),
/* harmony export */   kx: () => (/* binding */ programPath),
/* harmony export */   mP: () => (/* binding */ unwritable),
/* harmony export */   z_: () => (/* binding */ callForBytes)
/* harmony export */ });
/* unused harmony exports Refusal, fedScript, installedScript, installScript */
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6698);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(282);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6629);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6462);






/** A refusal by the host program. `code` is its word for the reason. */
class Refusal extends _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .v {
    code;
    reply;
    constructor(code, reply) {
        super((0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(reply.get('what')), {
            state: (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(reply.get('state')) || 'not known',
            remedy: (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(reply.get('remedy')),
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
    return judgeAnswer(host, word, await rawCall(host, root, word, args, options));
}
/** The answer of a word in lines. @throws as {@link callProgram} does. */
function judgeAnswer(host, word, answer) {
    const reply = new _reply_js__WEBPACK_IMPORTED_MODULE_4__/* .Reply */ .v(answer.stdout.toString('utf8'));
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
    const reply = new _reply_js__WEBPACK_IMPORTED_MODULE_4__/* .Reply */ .v(answer.stdout.toString('utf8'));
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
    if (options.input instanceof node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable)
        options.input.on('error', () => { });
    const words = [word, ...argumentWords({ root, ...args })];
    if (options.how === 'fed' || root === '')
        return call(fedScript(words));
    await install(host, root, options.timeout ?? 120_000);
    return call(installedScript(root, words));
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
const fedScript = (words) => `set -- ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .command */ .G)(...words)}\n${_text_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM */ .R}`;
/** Where the program lies below a deploy root. Pure. */
const programPath = (root) => `${root}/.surefoot/bin/${_text_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM_DIGEST */ .e}`;
/** The script that runs the installed program, with what follows on standard input left to it. Pure. */
const installedScript = (root, words) => `exec sh ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(programPath(root))} ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .command */ .G)(...words)}`;
/** The script that puts the program in its place when it is not there or not what it should be. Pure. */
function installScript(root) {
    const path = (0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(programPath(root));
    return [
        `[ "$(sha256sum <${path} 2>/dev/null)" = '${_text_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM_DIGEST */ .e}  -' ] && exit 0`,
        `mkdir -p ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(`${root}/.surefoot/bin`)} || exit 10`,
        `cat >${path}.$$ || exit 11`,
        `[ "$(sha256sum <${path}.$$)" = '${_text_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM_DIGEST */ .e}  -' ] || { rm -f ${path}.$$; exit 12; }`,
        `chmod 755 ${path}.$$ && mv -f ${path}.$$ ${path} || exit 11`,
    ].join('\n');
}
const installed = new WeakMap();
/** Once per connection and root: the program is there, byte for byte. */
async function install(host, root, timeout) {
    const known = installed.get(host) ?? new Set();
    installed.set(host, known);
    if (known.has(root))
        return;
    const answer = await host.run({ script: installScript(root), input: Buffer.from(_text_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM */ .R), timeout });
    if (answer.code !== 0)
        throw unwritable(host, root, answer);
    known.add(root);
}
/** Takes note that the program is there on this connection. */
function noteInstalled(host, root) {
    installed.set(host, (installed.get(host) ?? new Set()).add(root));
}
const unwritable = (host, root, answer) => new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .v(`The deploy root ${root} on ${host.label} cannot be written: ${lastLine(answer.stderr)}`, {
    state: 'nothing was changed; the live release is untouched',
    remedy: `On the host, give the directory to the user who deploys: sudo install -d -o USER ${root}`,
});
function noAnswer(host, word, answer) {
    const how = answer.code === null ? `was ended by the signal ${answer.signal}` : `ended with exit status ${answer.code}`;
    return new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .v(`The host program on ${host.label} (${word}) ${how} without an answer: ${lastLine(answer.stderr)}`, {
        state: 'not known: the host did not say',
        remedy: 'Run this again: every step looks at what is there and does what is missing.',
    });
}
const lastLine = (text) => (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text.trim().split('\n').at(-1) ?? '') || 'no words';


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

/***/ 6462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ PROGRAM),
/* harmony export */   e: () => (/* binding */ PROGRAM_DIGEST)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/** The host program as it is kept in the repository: one POSIX sh file, which the bundle carries beside itself. */
const PROGRAM = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(__webpack_require__.ab + "surefoot.sh", 'utf8');
/** Its sha256, under which it lies on a host: a host keeps the version that an open transaction began with. */
const PROGRAM_DIGEST = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(PROGRAM).digest('hex');


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

/***/ 3274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ht: () => (/* binding */ giveUp),
/* harmony export */   cd: () => (/* binding */ commit),
/* harmony export */   ru: () => (/* binding */ revert)
/* harmony export */ });
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7489);

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
        release: acted ? reply.get('previous') : '',
        restarts: reply.number('restarts') ?? 0,
        state: reply.get('state'),
        service: reply.get('service'),
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
