export const id = 501;
export const ids = [501];
export const modules = {

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

/***/ 1749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ preflight_action)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/build/engine.ts
var engine = __webpack_require__(4808);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/github/action.ts
var action = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/github/inputs.ts
var inputs = __webpack_require__(5446);
// EXTERNAL MODULE: ./src/preflight/finding.ts
var finding = __webpack_require__(8282);
// EXTERNAL MODULE: ./src/preflight/inspect.ts + 23 modules
var inspect = __webpack_require__(9410);
// EXTERNAL MODULE: ./src/artifact/scan.ts + 1 modules
var scan = __webpack_require__(8499);
// EXTERNAL MODULE: ./src/preflight/native-module.ts
var native_module = __webpack_require__(9073);
;// CONCATENATED MODULE: ./src/preflight/source.ts


const BLOCK = 4096;
/** Reads a build. @throws {Fault} for everything that could not be deployed. */
async function readSource(directory, signal) {
    const modules = [];
    const manifest = await (0,scan/* scan */.S)(directory, {
        signal,
        head: (path, bytes) => {
            if (path.endsWith('.node'))
                modules.push((0,native_module/* readNativeModule */.c)(path, bytes));
        },
    });
    const bytes = manifest.reduce((sum, entry) => {
        if (entry.type === 'link')
            return sum;
        return sum + (entry.type === 'file' ? Math.ceil(entry.size / BLOCK) * BLOCK : BLOCK);
    }, 0);
    return { need: { bytes, inodes: manifest.length + 1 }, modules };
}

// EXTERNAL MODULE: ./src/release/place.ts
var place = __webpack_require__(4518);
// EXTERNAL MODULE: ./src/service/name.ts
var service_name = __webpack_require__(5136);
// EXTERNAL MODULE: ./src/actions/connection.ts
var actions_connection = __webpack_require__(4175);
// EXTERNAL MODULE: ./src/actions/diagnosis.ts + 3 modules
var diagnosis = __webpack_require__(944);
// EXTERNAL MODULE: ./src/actions/preflight-summary.ts
var preflight_summary = __webpack_require__(909);
;// CONCATENATED MODULE: ./src/actions/preflight.ts















/** Looks at everything that a deploy depends on, before its first byte, and changes nothing. */
const preflight_action = (0,action/* defineAction */.Q)({
    inputs: {
        ...actions_connection/* connectionInputs */.eu,
        path: (0,inputs/* required */.mw)('the absolute path of the deploy root on the host, such as /opt/my-app'),
        live: (0,inputs/* textOr */.ph)('current'),
        service: (0,inputs/* text */.Qq)(),
        manager: (0,inputs/* choice */.Yq)(['auto', 'systemd', 'systemd-user'], 'auto'),
        mode: (0,inputs/* choice */.Yq)(['restart', 'reload'], 'restart'),
        source: (0,inputs/* text */.Qq)(),
        engines: (0,inputs/* lines */.Mn)(),
        adopt: (0,inputs/* flag */.Jt)(false),
    },
    outputs: ['state', 'good', 'warnings', 'bad', 'report', 'sudoers'],
    async main(inputs, job) {
        const { root, live } = (0,place/* placeOf */.$t)(inputs.path, inputs.live);
        const { mode, adopt, manager, sudo } = inputs;
        const engines = inputs.engines.map(engine/* parseEngine */.s4);
        const service = inputs.service === undefined ? '' : (0,service_name/* unitName */.C)(inputs.service);
        const directory = inputs.source === undefined ? undefined : (0,external_node_path_.resolve)(job.workspace, inputs.source);
        const source = directory === undefined ? undefined : await job.stage('Read the build', () => readSource(directory, job.signal));
        const said = [];
        const hearing = {
            ...job,
            info: (line) => {
                said.push(line);
                job.info(line);
            },
        };
        let label = inputs.host[0] ?? '';
        let seen;
        let failure;
        try {
            await (0,actions_connection/* withHost */.RD)(inputs, hearing, async (host) => {
                label = host.label;
                const { publicKey } = await (0,diagnosis/* judgeConnection */.u)(inputs, said);
                const wish = { root, live, service, manager, sudo, mode, adopt, engines, publicKey };
                seen = await job.stage('Look at the host', () => (0,inspect/* inspect */.N)(host, wish, { source, signal: job.signal }));
            });
        }
        catch (error) {
            if (!(error instanceof fault/* Fault */.v) || job.signal.aborted)
                throw error;
            failure = error;
        }
        const { findings: connection } = await (0,diagnosis/* judgeConnection */.u)(inputs, said);
        const findings = [
            ...connection,
            ...(failure === undefined ? [] : [(0,finding/* bad */.MB)('connection', failure.what, failure.remedy)]),
            ...(seen?.findings ?? []),
        ];
        await leaveReport(job, label, findings, seen);
        (0,preflight_summary/* tellPreflight */.nz)(job, label, findings, seen?.sudoers ?? '');
        if (failure !== undefined)
            throw failure;
        if ((0,finding/* verdictOf */.Vj)(findings) === 'bad')
            throw notReady(label, findings);
    },
});
async function leaveReport(job, label, findings, seen) {
    const file = (0,external_node_path_.join)(job.temp, `surefoot-preflight-${(0,external_node_crypto_.randomUUID)()}.json`);
    const report = {
        version: 1,
        at: new Date().toISOString(),
        hosts: [{ host: label, state: (0,finding/* verdictOf */.Vj)(findings), findings, sudoers: seen?.sudoers ?? '' }],
    };
    await (0,promises_.writeFile)(file, `${JSON.stringify(report, undefined, 2)}\n`, { flag: 'wx' });
    job.output('report', file);
}
function notReady(label, findings) {
    const wrong = findings.filter(({ level }) => level === 'bad');
    const [first] = wrong;
    return new fault/* Fault */.v(`${label} is not ready for a deploy (${(0,preflight_summary/* inNumbers */.A1)(findings)}): ${wrong.map((each) => `${each.subject}: ${each.words}`).join('; ')}.`, {
        state: 'nothing was changed on the host',
        remedy: [first?.remedy, ...(wrong.length > 1 ? ['The table says what to do about the others.'] : [])].join(' '),
    });
}


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
