export const id = 8925;
export const ids = [8925];
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
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);
/* harmony import */ var _github_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5446);
/* harmony import */ var _host_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2014);
/* harmony import */ var _host_bootstrap_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8156);
/* harmony import */ var _host_key_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6753);
/* harmony import */ var _host_known_hosts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7879);
/* harmony import */ var _host_stream_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(104);
/* harmony import */ var _host_trust_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1616);
/* harmony import */ var _fleet_barrier_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5243);










/** The inputs that every action with a host takes. */
const connectionInputs = {
    host: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(),
    'ssh-user': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .textOr */ .ph)('deploy'),
    'ssh-key': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)(),
    'ssh-key-passphrase': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)(),
    'ssh-known-hosts': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(),
    'ssh-strict': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(true),
    'ssh-jump-host': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(),
    sudo: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)(['auto', 'always', 'never'], 'auto'),
};
/**
 * Opens the connection that the inputs describe, does the work, and ends the connection whatever happens.
 *
 * @throws {Fault} before any packet is sent when an input is missing, later for everything that keeps a log-in away.
 */
function withHost(inputs, job, work, begun) {
    return withHostOr(async () => { }, inputs, job, work, begun);
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
        // Of this host there is nothing to be told where another failed.
        if (!(0,_fleet_barrier_js__WEBPACK_IMPORTED_MODULE_9__/* .isElsewhere */ .l5)(error))
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
 * @throws {Fault} before any packet is sent when an input is missing. What else keeps a log-in away is told by `host`.
 */
function beginConnection(inputs, job, purpose = {}) {
    const { command } = purpose;
    const address = (0,_host_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAddress */ .or)(onlyHost(inputs.host), inputs['ssh-user']);
    const key = inputs['ssh-key'];
    if (key === undefined)
        throw missing('ssh-key', 'the text of a private key, from a secret');
    const jumpText = inputs['ssh-jump-host'];
    const jump = jumpText === undefined ? undefined : (0,_host_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAddress */ .or)(jumpText, inputs['ssh-user'], 'jump host');
    const offer = offerTo(jump ?? address, key, inputs);
    const stream = offer.kind === 'refused' ? undefined : (0,_host_stream_js__WEBPACK_IMPORTED_MODULE_7__/* .ahead */ .Uc)(_host_stream_js__WEBPACK_IMPORTED_MODULE_7__/* .overTcp */ .Kl, jump ?? address, _host_stream_js__WEBPACK_IMPORTED_MODULE_7__/* .CONNECT_TIMEOUT */ .x0, job.signal, offer.keyTypes);
    const loading = Promise.withResolvers();
    const begin = async () => {
        try {
            if (offer.kind === 'refused')
                throw offer.error;
            // Of a server that is far other things are done until it is there.
            void (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)()
                .then(() => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)())
                .then(loading.resolve);
            await stream?.ready;
            // The SSH library is the largest part of the bundle: a step that is refused for its inputs does not wait for it,
            // and the server answers to the first words while it is loaded.
            const { connect } = await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(1431)]).then(__webpack_require__.bind(__webpack_require__, 1431));
            const connected = connect({
                host: address,
                key,
                passphrase: inputs['ssh-key-passphrase'],
                knownHosts: inputs['ssh-known-hosts'],
                strict: inputs['ssh-strict'],
                jump,
                openStream: stream?.openStream,
                first: purpose.forwardsOnly ? undefined : (command ?? _host_bootstrap_js__WEBPACK_IMPORTED_MODULE_4__/* .COMMAND */ .Wr),
                signal: job.signal,
                say: job.info,
            });
            // What the server said meanwhile is answered: that takes a turn of the line, and nothing waits for it.
            const answered = (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)().then(() => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)());
            await Promise.race([connected, answered]);
            loading.resolve();
            return await connected;
        }
        finally {
            loading.resolve();
            stream?.drop();
        }
    };
    const host = begin();
    host.catch(() => { });
    const opened = command === undefined ? undefined : host.then((open) => open.open(command));
    opened?.catch(() => { });
    return {
        label: (0,_host_address_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf)(address),
        host,
        opened,
        underWay: loading.promise,
        drop: () => host.then((open) => open.close(), () => { }),
    };
}
/** The types of host key that are offered first, or what keeps a server from being called at all. */
function offerTo(address, key, inputs) {
    try {
        (0,_host_key_text_js__WEBPACK_IMPORTED_MODULE_5__/* .keyText */ .Pu)(key, inputs['ssh-key-passphrase']);
        const known = (0,_host_known_hosts_js__WEBPACK_IMPORTED_MODULE_6__/* .parseKnownHosts */ .u)(inputs['ssh-known-hosts'] ?? '');
        return { kind: 'offer', keyTypes: (0,_host_trust_js__WEBPACK_IMPORTED_MODULE_8__/* .firstOffer */ .NI)((0,_host_known_hosts_js__WEBPACK_IMPORTED_MODULE_6__/* .pinsFor */ .G)(known, (0,_host_address_js__WEBPACK_IMPORTED_MODULE_3__/* .knownHostsName */ .on)(address))) };
    }
    catch (error) {
        return { kind: 'refused', error };
    }
}
function onlyHost(hosts) {
    const [first, second] = hosts;
    if (first === undefined)
        throw missing('host', '[user@]name[:port]');
    if (second !== undefined)
        throw new Error('a connection is to one host: this is asked for each of them');
    return first;
}
const missing = (name, may) => new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC(`Input \`${name}\` is missing.`, {
    state: _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_TOUCHED */ .X2,
    remedy: `Set \`${name}\`: it may hold ${may}.`,
});
/** Who deploys. All steps and all attempts of one job are one holder, so that a re-run goes on where it stopped. */
const holderOf = (job) => ({
    holder: `${job.run.url} (${job.run.job})`,
    attempt: job.run.attempt,
    actor: job.run.actor,
});


/***/ }),

/***/ 5243:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WW: () => (/* binding */ Barrier),
/* harmony export */   l5: () => (/* binding */ isElsewhere),
/* harmony export */   qY: () => (/* binding */ ALONE)
/* harmony export */ });
/* unused harmony export Elsewhere */
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);

/** Points at which the hosts of a job wait for one another, in the order in which a host comes to them. */
const POINTS = ['send', 'switch', 'switched', 'restart', 'proven', 'well', 'go back'];
/** The only host of its job waits for nobody. */
const ALONE = { among: false, inTurn: async () => { }, together: async () => { } };
/** It is another host that failed: this one stops where it is, and tidies up behind itself. */
class Elsewhere extends _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC {
    constructor(label, error) {
        const what = error instanceof Error ? (error instanceof _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC ? error.what : error.message) : String(error);
        super(`It failed on ${label}: ${what.split('\n', 1)[0]}`, {
            state: 'nothing was begun here that was not ended',
            remedy: error instanceof _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC ? error.remedy : 'Mend the cause there (see above) and run the job again.',
            cause: error,
        });
    }
}
/** Whether an error says of another host that it failed, in whatever words it was put since. */
function isElsewhere(error) {
    for (let each = error; each instanceof Error; each = each.cause)
        if (each instanceof Elsewhere)
            return true;
    return false;
}
/** Where the hosts of one job wait for one another. */
class Barrier {
    /** How far each host has come: the index of a point; -1 before the first, infinite at its end. */
    #come;
    #waiting = new Set();
    #labels;
    #failure;
    /** @param labels the hosts in the order in which they take their turns. */
    constructor(labels) {
        this.#labels = labels;
        this.#come = labels.map(() => -1);
    }
    member(index) {
        const behind = (at) => this.#come.every((come) => come >= at);
        return {
            among: true,
            together: (point) => this.#wait(index, point, behind),
            inTurn: (point) => this.#wait(index, point, (at) => behind(at) && this.#come.slice(0, index).every((come) => come > at)),
        };
    }
    /** This host has done all that it had to do. */
    ended(index) {
        this.#come[index] = Number.POSITIVE_INFINITY;
        this.#lookAgain();
    }
    /** This host failed: none goes on. */
    failed(index, error) {
        this.#failure ??= new Elsewhere(this.#labels[index] ?? '', error);
        for (const { stop } of this.#waiting)
            stop(this.#failure);
        this.#waiting.clear();
    }
    async #wait(index, point, condition) {
        const at = POINTS.indexOf(point);
        this.#come[index] = Math.max(this.#come[index] ?? -1, at);
        this.#lookAgain();
        if (this.#failure)
            throw this.#failure;
        const mayGo = () => condition(at);
        if (mayGo())
            return;
        await new Promise((go, stop) => this.#waiting.add({ mayGo, go, stop }));
    }
    #lookAgain() {
        for (const waiting of this.#waiting) {
            if (!waiting.mayGo())
                continue;
            this.#waiting.delete(waiting);
            waiting.go();
        }
    }
}


/***/ }),

/***/ 4309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ onEachHost)
});

// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/github/cancel.ts
var cancel = __webpack_require__(1233);
// EXTERNAL MODULE: ./src/host/address.ts
var address = __webpack_require__(2014);
// EXTERNAL MODULE: ./src/actions/fleet/barrier.ts
var fleet_barrier = __webpack_require__(5243);
// EXTERNAL MODULE: ./src/github/stages.ts
var github_stages = __webpack_require__(2004);
// EXTERNAL MODULE: ./src/github/summary.ts + 3 modules
var summary = __webpack_require__(1588);
;// CONCATENATED MODULE: ./src/actions/fleet/member-job.ts


/**
 * The job as the story of one host sees it: its lines carry the host's label, since the others speak between them; its
 * outputs and its page are its own.
 */
function jobOf(job, label, nowIs) {
    const stages = [];
    const outputs = new Map();
    const labelled = (text) => text.replace(/^/gm, `${label}: `);
    const own = {
        ...job,
        stages,
        summary: new summary/* SummaryPage */.i(label, stages, '###'),
        output(name, value) {
            outputs.set(name, value);
        },
        // A group of the log holds what is said while it is open, whoever says it.
        stage(title, work) {
            job.info(labelled(title));
            return (0,github_stages/* noted */.Z)(stages, title, work);
        },
        // Whether any host has left a word is told by the key alone.
        save(key, value) {
            job.save(keyOf(key, label), value);
            if (value !== '')
                job.save(key, value);
        },
        saved: (key) => job.saved(keyOf(key, label)),
        nowIs,
        info: (line) => job.info(labelled(line)),
        debug: (line) => job.debug(labelled(line)),
        notice: (message) => job.notice(labelled(message)),
        warning: (message) => job.warning(labelled(message)),
    };
    return { job: own, outputs };
}
/** The platform makes the name of a variable of it. */
const keyOf = (key, label) => `${key}_${Buffer.from(label).toString('hex')}`;

;// CONCATENATED MODULE: ./src/actions/fleet/outputs.ts
/** Counts: of several hosts all together. */
const SUMS = new Set([
    'files-sent',
    'bytes-sent',
    'restarts',
    'requests-sent',
    'requests-failed',
    'passed',
    'failed',
    'good',
    'warnings',
    'bad',
    'configuration-changed',
]);
/** Times: the longest. */
const LONGEST = new Set(['duration-ms', 'gap-ms', 'requests-slowest-ms', 'silent-ms', 'p95-ms']);
/** What is true where it is true of one. */
const ANY = new Set(['restart-owed']);
/** The line of a host that has nothing to say: an empty one would be lost where lines are read again. */
const NOTHING = '-';
/**
 * An output of several hosts as one. Where all say the same it is that; counts are added up, of times the longest counts,
 * of deadlines the first. Everything else is one line for each host, in their order; {@link NOTHING} for one that did not
 * say it.
 */
function merged(name, values) {
    const said = values.filter((value) => value !== undefined && value !== '');
    if (SUMS.has(name) || LONGEST.has(name)) {
        const numbers = said.map(Number);
        if (numbers.length === 0)
            return '';
        return SUMS.has(name) ? numbers.reduce((sum, each) => sum + each, 0) : Math.max(...numbers);
    }
    if (ANY.has(name))
        return said.some((value) => value === true || value === 'true');
    const texts = values.map((value) => String(value ?? ''));
    if (name === 'deadline')
        return said.map(String).toSorted()[0] ?? '';
    return new Set(texts).size === 1 ? (texts[0] ?? '') : texts.map((text) => text || NOTHING).join('\n');
}

;// CONCATENATED MODULE: ./src/actions/fleet/each-host.ts






/** Inputs that may hold one line for each host, as the outputs do that they come from. */
const PER_HOST = ['release', 'baseline'];
/**
 * Tells a story on each host that the inputs name, on all at once; where they have to wait for one another they say so
 * by the {@link Member}. With one host it is that story and nothing else.
 *
 * @throws {Fault} of the first host that failed, with the state of each; what the others do then is up to their stories.
 */
async function onEachHost(inputs, job, story) {
    if (inputs.host.length < 2)
        return await story(inputs, job, fleet_barrier/* ALONE */.qY);
    const addresses = inputs.host.map((host) => (0,address/* parseAddress */.or)(host, inputs['ssh-user']));
    const labels = addresses.map(address/* label */.Pf);
    const names = addresses.map(address/* knownHostsName */.on);
    const twice = labels.find((_, index) => names.indexOf(names[index] ?? '') !== index);
    if (twice !== undefined)
        throw namedTwice(twice);
    const barrier = new fleet_barrier/* Barrier */.WW(labels);
    const states = new Map();
    const hosts = labels.map((each) => jobOf(job, each, (state) => {
        states.set(each, state);
        job.nowIs([...states].map(([of, is]) => `${of}: ${is}`).join('; '));
    }));
    const failures = labels.map(() => undefined);
    let first;
    await Promise.all(hosts.map(async (host, index) => {
        try {
            await story(narrowed(inputs, index), host.job, barrier.member(index));
            barrier.ended(index);
        }
        catch (thrown) {
            failures[index] = !(thrown instanceof fault/* Fault */.vC) && job.signal.aborted ? (0,cancel/* cancelled */.K)(job.signal) : asError(thrown);
            // Told as it is thrown: whoever reads a cancel knows it by what it is.
            if (!(0,fleet_barrier/* isElsewhere */.l5)(thrown))
                first ??= { label: labels[index] ?? '', error: thrown };
            barrier.failed(index, failures[index]);
        }
    }));
    tellOutputs(hosts, job);
    tellPages(hosts, failures, job);
    if (first !== undefined)
        throw failed(first, labels, failures);
    if (!job.summary.empty)
        job.summary.verdict(`It is done on ${labels.map((each) => `\`${each}\``).join(', ')}.`);
}
function narrowed(inputs, index) {
    const lines = PER_HOST.flatMap((name) => {
        const given = inputs[name];
        const each = typeof given === 'string' ? given.split('\n') : [];
        const own = each[index]?.trim();
        return each.length === inputs.host.length ? [[name, own === NOTHING ? undefined : own]] : [];
    });
    return { ...inputs, ...Object.fromEntries(lines), host: inputs.host.slice(index, index + 1) };
}
function tellOutputs(hosts, job) {
    for (const name of new Set(hosts.flatMap(({ outputs }) => [...outputs.keys()]))) {
        const values = hosts.map(({ outputs }) => outputs.get(name));
        job.output(name, merged(name, values));
    }
}
/** A host of which nothing is to be said has no page. */
function tellPages(hosts, failures, job) {
    hosts.forEach(({ job: { summary } }, index) => {
        const failure = failures[index];
        if (failure !== undefined || !summary.empty)
            job.summary.add(summary.render(failure));
    });
}
const asError = (thrown) => (thrown instanceof Error ? thrown : new Error(String(thrown)));
function failed(first, labels, failures) {
    const { error } = first;
    // A fault of our own, or a cancel, is told as what it is.
    if (!(error instanceof fault/* Fault */.vC))
        return error;
    const states = labels.map((each, index) => {
        const failure = failures[index];
        if (failure === undefined)
            return `${each}: all was done that this step had to do`;
        return `${each}: ${failure instanceof fault/* Fault */.vC ? failure.state : failure.message}`;
    });
    return new fault/* Fault */.vC(`${first.label}: ${error.what}`, {
        state: states.join('; '),
        remedy: error.remedy,
        annotated: error.annotated,
        cause: error,
    });
}
const namedTwice = (host) => new fault/* Fault */.vC(`Input \`host\` names ${host} more than once.`, {
    state: fault/* NOTHING_TOUCHED */.X2,
    remedy: 'Set `host`: it may hold each server once, one a line.',
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
    return new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC(`The ${what} "${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(text)}" is not understood: ${why}.`, {
        state: _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_TOUCHED */ .X2,
        remedy: 'write it as [user@]name[:port], such as deploy@www.example.com, deploy@192.0.2.7:2222 or deploy@[2001:db8::7]:22.',
    });
}


/***/ }),

/***/ 5694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ offerOf)
/* harmony export */ });
/* harmony import */ var _host_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3960);

/** The methods of key exchange, the most wanted first: none with SHA-1. */
const EXCHANGES = [
    'curve25519-sha256@libssh.org',
    'curve25519-sha256',
    'ecdh-sha2-nistp256',
    'ecdh-sha2-nistp384',
    'ecdh-sha2-nistp521',
    'diffie-hellman-group-exchange-sha256',
    'diffie-hellman-group14-sha256',
    'diffie-hellman-group15-sha512',
    'diffie-hellman-group16-sha512',
    'diffie-hellman-group17-sha512',
    'diffie-hellman-group18-sha512',
];
/** AES-GCM with hardware help is the fastest of the safe ciphers; neither CBC nor SHA-1 MACs are offered. */
const CIPHERS = [
    'aes128-gcm@openssh.com',
    'aes256-gcm@openssh.com',
    'chacha20-poly1305@openssh.com',
    'aes128-ctr',
    'aes192-ctr',
    'aes256-ctr',
];
const MACS = [
    'hmac-sha2-256-etm@openssh.com',
    'hmac-sha2-512-etm@openssh.com',
    'hmac-sha2-256',
    'hmac-sha2-512',
];
/** Everything that is offered to a server whose key is to be of one of these types. Pure. */
const offerOf = (keyTypes) => ({
    kex: [...EXCHANGES],
    serverHostKey: (0,_host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithms */ .Rz)(keyTypes),
    cipher: [...CIPHERS],
    hmac: [...MACS],
    compress: ['none'],
});


/***/ }),

/***/ 8156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ frame),
/* harmony export */   WU: () => (/* binding */ afterMark),
/* harmony export */   Wr: () => (/* binding */ COMMAND),
/* harmony export */   e0: () => (/* binding */ newMark)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The command line that a host gets. sh, bash, fish and csh read it alike; what is to be done comes on standard input,
 * where no list of processes shows it. There is one other, which does the same and names no more than a place and a mark: see
 * `earlyCommand`.
 */
const COMMAND = `exec sh -c 'IFS= read -r l && eval "$l"'`;
/** A word that nothing holds by chance. */
const newMark = () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
/**
 * A script in the form that `COMMAND` reads: one line that reads lines up to the end mark, then the script.
 *
 * The `read` builtin takes exactly the bytes of each line. A shell that is given its script as standard input reads
 * ahead (dash and busybox do), and what follows for the script's own programs would be lost. A script that was cut off
 * on its way has no end mark, and nothing of it is run.
 */
function frame(script, { start, end, named = false }) {
    if (script.includes('\0'))
        throw new TypeError('a shell script cannot hold a NUL');
    const reader = [
        // A newline in a variable: `read` drops it from each line, and a command line cannot hold one.
        `n=$(printf '\\nx')`,
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell that expands it
        'n=${n%x}',
        's=',
        `while IFS= read -r l && [ "$l" != ${end} ]; do s=$s$l$n; done`,
        `[ "$l" = ${end} ] || exit 255`,
        `echo ${start}`,
        named ? `echo "${start} $(uname -n)" >&2` : `echo ${start} >&2`,
        'eval "unset l n s$n$s"',
    ].join('; ');
    return Buffer.from(`${reader}\n${script}\n${end}\n`);
}
const NOTHING = Buffer.alloc(0);
const GREETING = 8 * 1024;
function afterMark(start) {
    const mark = Buffer.from(start);
    let before = NOTHING;
    let seen = false;
    let told = '';
    return {
        push(piece) {
            if (seen)
                return piece;
            const all = Buffer.concat([before, piece]);
            const at = all.indexOf(mark);
            const end = at === -1 ? -1 : all.indexOf('\n', at);
            seen = end !== -1;
            before = seen ? all.subarray(0, at) : all.subarray(-GREETING);
            if (!seen)
                return NOTHING;
            told = all
                .subarray(at + mark.length, end)
                .toString()
                .trim();
            return all.subarray(end + 1);
        },
        get seen() {
            return seen;
        },
        get told() {
            return told;
        },
        get greeting() {
            return before;
        },
    };
}


/***/ }),

/***/ 3406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ DialRefused),
/* harmony export */   z: () => (/* binding */ dial)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6698);
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6628);



/**
 * A connection that the host was asked for did not come about. `refused`: nothing listens there. `forbidden`: sshd does
 * not forward. `unreachable`: everything else, such as no route, no such name or no answer in time.
 */
class DialRefused extends _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC {
    reason;
    constructor(reason, what, remedy, cause) {
        super(what, { state: 'nothing was changed on the host by this.', remedy, cause });
        this.reason = reason;
    }
}
/** Reason code 1 of SSH_MSG_CHANNEL_OPEN_FAILURE: administratively prohibited (RFC 4254, 5.1). */
const PROHIBITED = 1;
/** Opens a TCP connection from where the host stands (`direct-tcpip`, RFC 4254, 7.2). */
async function dial(link, address, port, milliseconds) {
    const to = `${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(address)}:${port}`;
    const opened = (0,_link_js__WEBPACK_IMPORTED_MODULE_2__/* .inTime */ .R)(milliseconds, (done, late) => {
        link.connection.forwardOut('127.0.0.1', 0, address, port, (error, channel) => {
            if (error)
                done(error);
            else if (late())
                channel.destroy();
            else
                done(undefined, channel);
        });
    });
    try {
        return await opened;
    }
    catch (error) {
        throw link.lost() === undefined ? refusal(link.label, to, error) : (0,_link_js__WEBPACK_IMPORTED_MODULE_2__/* .lostFault */ .h)(link);
    }
}
function refusal(label, to, error) {
    const said = (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(error.message.replace('(SSH) Channel open failure: ', ''));
    if (error.reason === PROHIBITED) {
        return new DialRefused('forbidden', `sshd on ${label} does not forward connections (${said}), so ${to} cannot be reached through it.`, 'set "AllowTcpForwarding yes" (or "local") in its sshd_config, and no stricter PermitOpen.', error);
    }
    if (/refused/i.test(said)) {
        return new DialRefused('refused', `Nothing listens on ${to}, as seen from ${label}.`, 'check that the service is up and that address and port are right.', error);
    }
    return new DialRefused('unreachable', `${to} cannot be reached from ${label} (${said}).`, 'check address, port and route as the host sees them.', error);
}


/***/ }),

/***/ 6834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ SOFTWARE),
/* harmony export */   j: () => (/* binding */ hello)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _algorithms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);


/** How this side calls itself (RFC 4253, section 4.2). */
const SOFTWARE = 'surefoot';
/** SSH_MSG_KEXINIT (RFC 4253, section 7.1) and SSH_MSG_KEX_ECDH_INIT (RFC 5656, section 7.1). */
const KEXINIT = 20;
const ECDH_INIT = 30;
/** What ssh2 adds to each offer of a client: that it takes word of signatures, and counts packets anew with new keys. */
const ABLE = ['ext-info-c', 'kex-strict-c-v00@openssh.com'];
/**
 * Nobody need wait for the server's greeting before naming the algorithms, nor for the server's algorithms before the
 * exchange begins (RFC 4253, sections 4.2 and 7.1); and which method is taken is the client's choice, the first of its
 * own that the server has. Here that is curve25519, which every OpenSSH since 6.5 has.
 */
function hello(keyTypes) {
    const { kex, serverHostKey, cipher, hmac, compress } = (0,_algorithms_js__WEBPACK_IMPORTED_MODULE_1__/* .offerOf */ .y)(keyTypes);
    const lists = [[...kex, ...ABLE], serverHostKey, cipher, cipher, hmac, hmac, compress, compress, [], []];
    const algorithms = Buffer.concat([
        Buffer.of(KEXINIT),
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16),
        ...lists.map((list) => string(Buffer.from(list.join(',')))),
        // No packet that was sent on a guess, and what is kept for later.
        Buffer.alloc(1 + 4),
    ]);
    const keys = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('x25519');
    // The last 32 bytes of that form are the key (RFC 8410, section 4).
    const half = keys.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
    const init = Buffer.concat([Buffer.of(ECDH_INIT), string(half)]);
    const words = Buffer.concat([Buffer.from(`SSH-2.0-${SOFTWARE}\r\n`), packet(algorithms), packet(init)]);
    return { keyTypes, words, algorithms, keys };
}
/** A string of the protocol (RFC 4251, section 5). */
function string(bytes) {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(bytes.length);
    return Buffer.concat([size, bytes]);
}
/** A packet before there are keys (RFC 4253, section 6): a multiple of 8 bytes, of which 4 at least fill it up. */
function packet(message) {
    const filling = 4 + ((8 - ((message.length + 1 + 4 + 4) % 8)) % 8);
    return string(Buffer.concat([Buffer.of(filling), message, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(filling)]));
}


/***/ }),

/***/ 3960:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ isKeyType),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   Rz: () => (/* binding */ algorithms),
/* harmony export */   WJ: () => (/* binding */ KEY_TYPES),
/* harmony export */   gt: () => (/* binding */ publicKeyText),
/* harmony export */   iE: () => (/* binding */ keyType)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The types of host keys that can be negotiated, the most wanted first. Neither DSA nor SHA-1 signatures are offered. */
const KEY_TYPES = [
    'ssh-ed25519',
    'ecdsa-sha2-nistp256',
    'ecdsa-sha2-nistp384',
    'ecdsa-sha2-nistp521',
    'ssh-rsa',
];
/** The type named inside a public key in wire form (RFC 4253, 6.6), or nothing where the bytes are no key. */
function keyType(blob) {
    if (blob.length < 4)
        return undefined;
    const length = blob.readUInt32BE(0);
    if (length === 0 || length > 64 || blob.length <= 4 + length)
        return undefined;
    return blob.toString('latin1', 4, 4 + length);
}
const isKeyType = (type) => KEY_TYPES.some((known) => known === type);
/** `SHA256:…` as `ssh-keygen -l` prints it: base64 without padding. */
function fingerprint(blob) {
    return `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}
/** A public key as OpenSSH writes it: `ssh-ed25519 AAAA…`. */
const publicKeyText = (blob) => `${keyType(blob)} ${blob.toString('base64')}`;
/** The signature algorithms by which keys of these types may prove themselves (RFC 8332 for RSA), in the order given. */
function algorithms(types) {
    return types.flatMap((type) => (type === 'ssh-rsa' ? ['rsa-sha2-512', 'rsa-sha2-256'] : [type]));
}


/***/ }),

/***/ 6753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   ph: () => (/* binding */ isEncrypted),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);

const BLOCK = /-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----([\s\S]*?)-----END \1-----/;
/**
 * The text of a private key, repaired, as far as it can be judged without reading the key in it.
 *
 * @throws Fault that says in words what the text is instead. No byte of it is ever part of the message.
 */
function keyText(text, passphrase) {
    const not = notAKey(text);
    if (not)
        throw refusal(not.what, not.remedy);
    const pem = repair(text);
    if (pem === undefined) {
        throw refusal('is cut off: its END line is missing', 'paste the whole file, from the BEGIN line to the END line.');
    }
    if (isEncrypted(pem) && !passphrase) {
        throw refusal('is encrypted, and no passphrase was given', 'set ssh-key-passphrase, or use a key without one.');
    }
    return pem;
}
/** Recognises what is pasted in place of a key. */
function notAKey(text) {
    const trimmed = text.replace(/^\ufeff/, '').trim();
    const whole = 'paste the whole private key file, such as ~/.ssh/id_ed25519 (the one without .pub).';
    if (trimmed === '') {
        return { what: 'is empty', remedy: `check the name of the secret, and that this event may read it; ${whole}` };
    }
    if (/^\*+$/.test(trimmed))
        return { what: 'is a masked text (***), not the secret itself', remedy: whole };
    if (/^(?:ssh-|ecdsa-|sk-)\S+\s+AAAA/.test(trimmed) || /BEGIN (?:SSH2 |RSA |EC )?PUBLIC KEY/.test(trimmed)) {
        return { what: 'is a public key', remedy: `the public half belongs into authorized_keys on the host; ${whole}` };
    }
    if (trimmed.startsWith('PuTTY-User-Key-File')) {
        return { what: 'is in PuTTY format', remedy: 'convert it: puttygen key.ppk -O private-openssh -o key.' };
    }
    if (trimmed.startsWith('LS0tLS1CRUdJTi')) {
        return { what: 'is encoded in base64 once more', remedy: `decode it first (base64 -d); ${whole}` };
    }
    if (/^[~./]\S*$/.test(trimmed))
        return { what: 'is the path of a file, not its content', remedy: whole };
    if (!/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(trimmed))
        return { what: 'is not a private key', remedy: whole };
    return undefined;
}
function repair(text) {
    const [, kind, body] = BLOCK.exec(text.replace(/\r\n?/g, '\n')) ?? [];
    if (kind === undefined || body === undefined)
        return undefined;
    const oneLine = !body.trim().includes('\n') && !body.includes('DEK-Info');
    const lines = body.replaceAll('\\n', '\n').split(oneLine ? /\s+/ : '\n');
    const content = lines
        .map((line) => line.trim())
        .join('\n')
        .replace(/^\n+|\n+$/g, '');
    return `-----BEGIN ${kind}-----\n${content}\n-----END ${kind}-----\n`;
}
/** Does it take a passphrase? */
function isEncrypted(pem) {
    if (pem.includes('ENCRYPTED'))
        return true;
    const body = /OPENSSH PRIVATE KEY-----\n([^-]*)\n-----END/.exec(pem)?.[1];
    // "openssh-key-v1", a zero byte, then the name of the cipher with its length before it (PROTOCOL.key).
    return body !== undefined && Buffer.from(body, 'base64').toString('latin1', 19, 23) !== 'none';
}
/** A key that cannot be used; what is said of it holds nothing of the key. */
function refusal(what, remedy) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`The private key (ssh-key) ${what}.`, { state: _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_ASKED */ .jp, remedy });
}


/***/ }),

/***/ 7879:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pinsFor),
/* harmony export */   u: () => (/* binding */ parseKnownHosts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6698);
/* harmony import */ var _host_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3960);




const FINGERPRINT = /^(?:\d+\s+)?(SHA256:[A-Za-z0-9+/]{43})=?(?:\s|$)/;
const LINE = /^(?:(?<marker>@\S+)\s+)?(?<hosts>\S+)\s+(?<type>[a-z][\w@.-]*)\s+(?<key>[A-Za-z0-9+/]+={0,2})(?:\s|$)/;
/**
 * Reads known_hosts lines (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT) and `SHA256:…` fingerprints, mixed as they come; a
 * line of `ssh-keygen -l` counts as its fingerprint.
 *
 * @throws Fault for a line that is neither: a pin that is silently left out would be a hole or a riddle.
 */
function parseKnownHosts(text) {
    const entries = [];
    const fingerprints = [];
    for (const [index, raw] of text
        .replace(/^\ufeff/, '')
        .split(/\r\n|\n|\r/)
        .entries()) {
        const line = raw.trim();
        if (line === '' || line.startsWith('#'))
            continue;
        const pinned = FINGERPRINT.exec(line)?.[1];
        if (pinned)
            fingerprints.push(pinned);
        else
            entries.push(parseEntry(line, index + 1));
    }
    return { entries, fingerprints };
}
function parseEntry(line, number) {
    const parts = LINE.exec(line)?.groups;
    const key = Buffer.from(parts?.['key'] ?? '', 'base64');
    const marker = parts?.['marker'];
    const understood = marker === undefined || marker === '@revoked' || marker === '@cert-authority';
    if (!parts || !understood || (0,_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .keyType */ .iE)(key) !== parts['type'])
        throw misunderstood(line, number);
    return { marker, hosts: parts['hosts'] ?? '', key };
}
function misunderstood(line, number) {
    let why = 'it is neither "name type key" nor "SHA256:…"';
    if (/^\*+$/.test(line))
        why = 'it is a masked secret, not its value';
    else if (/^(?:ssh-|ecdsa-)\S+\s+AAAA/.test(line))
        why = 'the name of the host is missing before the key';
    else if (/^(?:MD5:)?(?:[0-9a-f]{2}:){15}[0-9a-f]{2}$/i.test(line))
        why = 'MD5 fingerprints are not taken, only SHA256';
    return new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC(`Line ${number} of the known hosts (ssh-known-hosts) is not understood: ${why}: ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(line, 60)}`, {
        state: _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_ASKED */ .jp,
        remedy: 'give lines as `ssh-keyscan -t ed25519 NAME` prints them (NAME ssh-ed25519 AAAA…), or fingerprints as ' +
            '`ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub` prints them on the server.',
    });
}
/** Everything that is pinned for a host, named as known_hosts names it: `name` or `[name]:port`. */
function pinsFor(known, name) {
    const matching = known.entries.filter((entry) => matches(entry.hosts, name));
    const keys = (marker) => matching.filter((e) => e.marker === marker).map((e) => e.key);
    return {
        keys: keys(undefined),
        revoked: keys('@revoked'),
        fingerprints: known.fingerprints,
        authorities: keys('@cert-authority').length,
    };
}
function matches(hosts, name) {
    if (hosts.startsWith('|'))
        return matchesHash(hosts, name);
    const patterns = hosts.toLowerCase().split(',');
    if (patterns.some((pattern) => pattern.startsWith('!') && wildcard(pattern.slice(1), name)))
        return false;
    return patterns.some((pattern) => !pattern.startsWith('!') && wildcard(pattern, name));
}
function matchesHash(hosts, name) {
    const [, version, salt = '', hash = ''] = hosts.split('|');
    if (version !== '1')
        return false;
    const expected = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha1', Buffer.from(salt, 'base64')).update(name).digest();
    const given = Buffer.from(hash, 'base64');
    return given.length === expected.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(given, expected);
}
/** Greedy matching with one step back, so that a line of many stars cannot hold up the run. */
function wildcard(pattern, name) {
    let [p, n, star, resume] = [0, 0, -1, 0];
    while (n < name.length) {
        if (pattern[p] === '*') {
            star = p++;
            resume = n;
        }
        else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) {
            p++;
            n++;
        }
        else if (star !== -1) {
            p = star + 1;
            n = ++resume;
        }
        else
            return false;
    }
    while (pattern[p] === '*')
        p++;
    return p === pattern.length;
}


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ inTime),
/* harmony export */   h: () => (/* binding */ lostFault)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);

/** The words for a call that finds no connection, before anything was asked of the host. */
function lostFault({ label, lost }) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`The SSH connection to ${label} is gone: ${lost() ?? 'it was closed'}.`, {
        state: 'nothing was asked of the host by this call.',
        remedy: 'run the job again; what the host holds is looked at anew.',
    });
}
/**
 * Waits for a callback, but not for ever. `late()` tells the callback that nobody waits any more, so that what came too
 * late can be closed.
 */
function inTime(milliseconds, start) {
    return new Promise((resolve, reject) => {
        let over = false;
        const settle = (error, value) => {
            over = true;
            clearTimeout(timer);
            if (error)
                reject(error);
            else
                resolve(value);
        };
        const timer = setTimeout(() => settle(new Error(`no answer within ${milliseconds / 1000} s`)), milliseconds);
        try {
            start(settle, () => over);
        }
        catch (error) {
            settle(error);
        }
    });
}


/***/ }),

/***/ 7489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P_: () => (/* binding */ Refusal),
/* harmony export */   TA: () => (/* binding */ argumentWords),
/* harmony export */   _n: () => (/* binding */ judgeAnswer),
/* harmony export */   bQ: () => (/* binding */ callProgram),
/* harmony export */   jR: () => (/* binding */ noteInstalled),
/* harmony export */   kx: () => (/* binding */ programPath),
/* harmony export */   mP: () => (/* binding */ unwritable),
/* harmony export */   z_: () => (/* binding */ callForBytes)
/* harmony export */ });
/* unused harmony exports fedScript, installedScript, installScript */
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6698);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(282);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6629);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6462);






/** A refusal by the host program. `code` is its word for the reason. */
class Refusal extends _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC {
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
const fedScript = (words) => `set -- ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .command */ .G)(...words)}\n${_text_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM */ .R}`;
/** Where the program lies below a deploy root. Pure. */
const programPath = (root) => `${root}/.surefoot/bin/${_text_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM_DIGEST */ .e}`;
/**
 * The script that runs the installed program, with what follows on standard input left to it. Its arguments go by the
 * environment: every user of the host can list the arguments of a process. Pure.
 */
const installedScript = (root, word, args) => `SUREFOOT_ARGUMENTS=${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)((0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .command */ .G)(...args))}\nexport SUREFOOT_ARGUMENTS\nexec sh ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(programPath(root))} ${word}`;
/** The script that puts the program in its place when it is not there or not what it should be. Pure. */
function installScript(root) {
    const path = (0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(programPath(root));
    // Elsewhere than programs lie: a piece of one must never be found there.
    const piece = `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(`${root}/.surefoot/tmp.`)}$$.program`;
    return [
        `[ "$(sha256sum <${path} 2>/dev/null)" = '${_text_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM_DIGEST */ .e}  -' ] && exit 0`,
        `mkdir -p ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(`${root}/.surefoot/bin`)} || exit 10`,
        `cat >${piece} || exit 11`,
        `[ "$(sha256sum <${piece})" = '${_text_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM_DIGEST */ .e}  -' ] || { rm -f ${piece}; exit 12; }`,
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
    const answer = await host.run({ script: installScript(root), input: Buffer.from(_text_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM */ .R), timeout });
    if (answer.code !== 0)
        throw unwritable(host, root, answer);
    known.add(root);
}
/** Takes note that the program is there on this connection. */
function noteInstalled(host, root) {
    installed.set(host, (installed.get(host) ?? new Set()).add(root));
}
const unwritable = (host, root, answer) => new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC(`The deploy root ${root} on ${host.label} cannot be written: ${lastLine(answer.stderr)}`, {
    state: 'nothing was changed; the live release is untouched',
    remedy: `On the host, give the directory to the user who deploys: sudo install -d -o USER ${root}`,
});
function noAnswer(host, word, answer) {
    const how = answer.code === null ? `was ended by the signal ${answer.signal}` : `ended with exit status ${answer.code}`;
    return new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC(`The host program on ${host.label} (${word}) ${how} without an answer: ${lastLine(answer.stderr)}`, {
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


/** The host program in its parts, in their order. The bundle carries them beside itself. */
const PARTS = [
    __webpack_require__.ab + "start.sh",
    __webpack_require__.ab + "answers.sh",
    __webpack_require__.ab + "arguments.sh",
    __webpack_require__.ab + "places.sh",
    __webpack_require__.ab + "disk.sh",
    __webpack_require__.ab + "releases.sh",
    __webpack_require__.ab + "transaction.sh",
    __webpack_require__.ab + "log.sh",
    __webpack_require__.ab + "services.sh",
    __webpack_require__.ab + "trees.sh",
    __webpack_require__.ab + "known.sh",
    __webpack_require__.ab + "look.sh",
    __webpack_require__.ab + "prepare.sh",
    __webpack_require__.ab + "list.sh",
    __webpack_require__.ab + "before-switch.sh",
    __webpack_require__.ab + "seal.sh",
    __webpack_require__.ab + "deploy.sh",
    __webpack_require__.ab + "early.sh",
    __webpack_require__.ab + "timer.sh",
    __webpack_require__.ab + "switch.sh",
    __webpack_require__.ab + "restart.sh",
    __webpack_require__.ab + "rehearsal.sh",
    __webpack_require__.ab + "death.sh",
    __webpack_require__.ab + "configuration.sh",
    __webpack_require__.ab + "ends.sh",
    __webpack_require__.ab + "prune.sh",
    __webpack_require__.ab + "operator.sh",
    __webpack_require__.ab + "run.sh",
];
/** The host program as it lies on a host: one POSIX sh file. */
const PROGRAM = PARTS.map((part) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(part, 'utf8')).join('');
/** Its sha256, under which it lies there: a host keeps the version that an open transaction began with. */
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

/***/ 104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ overTcp),
/* harmony export */   Uc: () => (/* binding */ ahead),
/* harmony export */   eE: () => (/* binding */ sayHello),
/* harmony export */   sc: () => (/* binding */ through),
/* harmony export */   x0: () => (/* binding */ CONNECT_TIMEOUT)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _dial_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3406);
/* harmony import */ var _early_hello_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6834);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2013);




/** Milliseconds for a TCP connection, and again for the log-in over it. */
const CONNECT_TIMEOUT = 20_000;
/**
 * Connects over TCP. ssh2 would leave Nagle's algorithm on, which costs a round trip and more in each step of the
 * log-in; and Node gives each of several addresses a quarter of a second only, too short for a far continent.
 */
const overTcp = (address, milliseconds, signal) => new Promise((resolve) => {
    const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({
        host: address.name,
        port: address.port,
        noDelay: true,
        autoSelectFamilyAttemptTimeout: 2_000,
    });
    const settle = (result) => {
        clearTimeout(timer);
        socket.off('error', failed);
        signal?.removeEventListener('abort', abort);
        if (result.kind === 'trouble')
            socket.on('error', () => { }).destroy();
        resolve(result);
    };
    const trouble = (trouble) => settle({ kind: 'trouble', trouble });
    const failed = (error) => trouble((0,_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .fromSocketError */ .Cl)(error));
    const abort = () => trouble({ kind: 'broken off', reason: 'ended early' });
    const timer = setTimeout(() => trouble({ kind: 'silent', stage: 'connection', milliseconds }), milliseconds);
    signal?.addEventListener('abort', abort);
    if (signal?.aborted)
        return abort();
    socket.once('error', failed);
    socket.once('connect', () => settle({ kind: 'stream', stream: socket }));
});
/** Says hello as the first words over a stream. */
function sayHello(stream, keyTypes) {
    const said = (0,_early_hello_js__WEBPACK_IMPORTED_MODULE_2__/* .hello */ .j)(keyTypes);
    stream.write(said.words);
    return said;
}
/** Begins to open a stream now. Hello is said with these `keyTypes` as soon as it is there. */
function ahead(open, address, milliseconds, signal, keyTypes) {
    const unwanted = new AbortController();
    const ends = AbortSignal.any([unwanted.signal, ...(signal ? [signal] : [])]);
    const begun = open(address, milliseconds, ends).then((opened) => {
        // Nobody listens yet: without this an error would end the process.
        if (opened.kind !== 'stream')
            return opened;
        opened.stream.on('error', () => { });
        return { ...opened, said: keyTypes && sayHello(opened.stream, keyTypes) };
    });
    const ready = begun.then(() => { }, () => { });
    let taken = false;
    return {
        ready,
        openStream: async (...asked) => {
            if (taken)
                return open(...asked);
            taken = true;
            const opened = await begun;
            return opened.kind === 'stream' && opened.stream.destroyed ? open(...asked) : opened;
        },
        drop: () => {
            if (taken)
                return;
            taken = true;
            unwanted.abort();
            begun.then((opened) => opened.kind === 'stream' && opened.stream.destroy()).catch(() => { });
        },
    };
}
/** Connects through another host that is logged in to already. */
const through = (jump) => async (address, milliseconds) => {
    try {
        return { kind: 'stream', stream: await jump.dial(address.name, address.port, milliseconds) };
    }
    catch (error) {
        if (!(error instanceof _dial_js__WEBPACK_IMPORTED_MODULE_1__/* .DialRefused */ .D))
            throw error;
        const troubles = {
            refused: { kind: 'refused' },
            forbidden: { kind: 'forwarding forbidden', jump: jump.label },
            unreachable: { kind: 'unreachable', reason: `as seen from the jump host ${jump.label}` },
        };
        return { kind: 'trouble', trouble: troubles[error.reason] };
    }
};


/***/ }),

/***/ 2013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ fromSocketError),
/* harmony export */   MQ: () => (/* binding */ fromGreeting),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   ec: () => (/* binding */ toFault),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6698);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2014);



const TRANSIENT = new Set([
    'name lookup failed',
    'refused',
    'unreachable',
    'silent',
    'closed before greeting',
    'busy',
    'broken off',
]);
/** Whether the same attempt may well succeed a little later. */
const isTransient = (trouble) => TRANSIENT.has(trouble.kind);
/** One sentence without the end mark: what happened at this host. */
function describe(trouble, address) {
    const host = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(address);
    switch (trouble.kind) {
        case 'name not found':
            return `the name ${host} does not exist in DNS`;
        case 'name lookup failed':
            return `the name ${host} could not be looked up: the name server gave no answer`;
        case 'refused':
            return `${host} refused the connection: nothing listens on port ${address.port}`;
        case 'unreachable':
            return `${host} cannot be reached (${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(trouble.reason)})`;
        case 'silent': {
            const waited = `within ${trouble.milliseconds / 1000} s`;
            if (trouble.stage === 'connection')
                return `${host} gave no answer on port ${address.port} ${waited}`;
            if (trouble.stage === 'greeting')
                return `${host} took the connection but sent nothing ${waited}`;
            return `${host} did not finish the SSH log-in ${waited}`;
        }
        case 'closed before greeting':
            return `${host} closed the connection before it said anything`;
        case 'busy':
            return `${host} turned the connection away for now: "${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(trouble.said)}"`;
        case 'not SSH':
            return `what answers on port ${address.port} of ${host} is not an SSH server: it sent "${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(trouble.said, 80)}"`;
        case 'broken off':
            return `${host} broke the connection off before the log-in was finished (${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(trouble.reason)})`;
        case 'no common algorithm':
            return `${host} and this client have no algorithm in common (${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(trouble.reason)})`;
        case 'log-in refused':
            return trouble.partial
                ? `${host} took the key of user ${address.user} but asks for more than a key (${methods(trouble)})`
                : `${host} refused the key for user ${address.user}`;
        case 'too many log-ins':
            return `${host} ended the log-in of user ${address.user}: too many authentication failures`;
        case 'forwarding forbidden':
            return `the jump host ${trouble.jump} does not allow a connection to ${host}`;
    }
}
const methods = ({ methods }) => (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(methods.join(', ') || 'nothing named');
function remedy(trouble, address, key) {
    const shown = `the key ${key.fingerprint}`;
    switch (trouble.kind) {
        case 'name not found':
            return 'correct the name of the host; a name of a private network is not known to a runner outside of it.';
        case 'name lookup failed':
            return 'try again; if it stays, the name server of the runner has a problem.';
        case 'refused':
            return 'check the port, and that sshd runs there (systemctl status ssh).';
        case 'unreachable':
            return 'check the address and the route to it; hosted runners have no IPv6.';
        case 'silent':
            return trouble.stage === 'connection'
                ? 'most often a firewall drops the packets: let the runner in, or go through ssh-jump-host.'
                : 'check that sshd is well (journalctl -u ssh), and that nothing between holds the connection back.';
        case 'closed before greeting':
        case 'busy':
            return 'too many connections at once (MaxStartups), a penalty for this address, or fail2ban: see journalctl -u ssh.';
        case 'not SSH':
            return 'correct the port of the host.';
        case 'broken off':
            return 'try again; if it stays, journalctl -u ssh on the host says why.';
        case 'no common algorithm':
            return 'the SSH server is very old or set up very strictly: update it, or allow one of the algorithms named above.';
        case 'log-in refused':
            if (trouble.partial)
                return 'allow this user to log in with the key alone (AuthenticationMethods in sshd_config).';
            return (`let ${shown} in: put this line into ~${address.user}/.ssh/authorized_keys on the host (file mode 600, directory ` +
                `700, no parent writable by others):\n${key.publicLine}\n` +
                `Check too that the user is right and not locked; the server takes: ${methods(trouble)}.`);
        case 'too many log-ins':
            return `raise MaxAuthTries in sshd_config on the host, and check that ${shown} is in ~${address.user}/.ssh/authorized_keys.`;
        case 'forwarding forbidden':
            return `set "AllowTcpForwarding yes" (or "local") in sshd_config on ${trouble.jump}, and no stricter PermitOpen.`;
    }
}
/** The words for the reader when it is given up. */
function toFault(trouble, address, key, role) {
    const what = describe(trouble, address);
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`No SSH connection${role === 'host' ? '' : ' to the jump host'}: ${what}.`, {
        state: 'nobody was logged in, so nothing was changed on the host.',
        remedy: remedy(trouble, address, key),
    });
}
/** Reads the error of a TCP connection. */
function fromSocketError(error) {
    const each = error instanceof AggregateError ? error.errors : [error];
    const codes = each.map((one) => one.code ?? '');
    if (codes.includes('ENOTFOUND'))
        return { kind: 'name not found' };
    if (codes.includes('EAI_AGAIN'))
        return { kind: 'name lookup failed' };
    if (codes.includes('ECONNREFUSED'))
        return { kind: 'refused' };
    const unreachable = codes.find((code) => ['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'].includes(code));
    if (unreachable)
        return { kind: 'unreachable', reason: unreachable };
    return { kind: 'broken off', reason: codes.find(Boolean) ?? error.message };
}
/** Reads what a server sent that never became an SSH greeting. */
function fromGreeting(said) {
    if (said.trim() === '')
        return { kind: 'closed before greeting' };
    // sshd's own words: MaxStartups since OpenSSH 9.4, PerSourcePenalties since 9.8.
    if (/^(?:Exceeded MaxStartups|Not allowed at this time)/.test(said))
        return { kind: 'busy', said };
    return { kind: 'not SSH', said };
}


/***/ }),

/***/ 1616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ nextOffer),
/* harmony export */   NI: () => (/* binding */ firstOffer),
/* harmony export */   S4: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _host_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3960);

/** Judges one key. A revoked key is refused even where it is pinned as well. */
function judge(pins, key) {
    if (pins.revoked.some((revoked) => revoked.equals(key)))
        return 'revoked';
    if (pins.keys.some((pinned) => pinned.equals(key)))
        return 'pinned';
    if (pins.fingerprints.includes((0,_host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj)(key)))
        return 'pinned';
    return pins.keys.length + pins.fingerprints.length > 0 ? 'changed' : 'unpinned';
}
/**
 * The key types to offer first. A server shows one key only, of the first type that both sides have: offering more than
 * the pinned types would make a correctly pinned host look changed.
 */
function firstOffer(pins) {
    const pinned = _host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY_TYPES */ .WJ.filter((type) => pins.keys.some((key) => (0,_host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .keyType */ .iE)(key) === type));
    if (pinned.length === 0)
        return _host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY_TYPES */ .WJ;
    return pins.fingerprints.length > 0 ? [...pinned, ..._host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY_TYPES */ .WJ.filter((type) => !pinned.includes(type))] : pinned;
}
/**
 * The key types to offer after a miss; empty when nothing is left to learn.
 *
 * A fingerprint does not tell its type, so every other type of the server is asked for. When the server has none of
 * the pinned types, it is asked for any key at all, so that the refusal can show it.
 */
function nextOffer(pins, offered, miss, shown) {
    if (miss.kind === 'none')
        return shown ? [] : _host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY_TYPES */ .WJ.filter((type) => !offered.includes(type));
    const type = (0,_host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .keyType */ .iE)(miss.key);
    if (pins.fingerprints.length === 0 || !(0,_host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeyType */ .Cy)(type))
        return [];
    return offered.filter((other) => other !== type);
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
const refusal = (input, given, may) => new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC(`Input \`${input}\` holds ${JSON.stringify(given)}, which is not understood.`, {
    state: _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_TOUCHED */ .X2,
    remedy: `Set \`${input}\`: it may hold ${may}.`,
});


/***/ }),

/***/ 2348:
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
    throw new fault/* Fault */.vC(`Input \`service\` holds ${JSON.stringify(service)}, which is no single program of supervisor.`, {
        state: fault/* NOTHING_TOUCHED */.X2,
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

;// CONCATENATED MODULE: ./src/service/name.ts

/**
 * A service as systemd names its unit: `.service` is added where no other kind is said.
 *
 * @throws {Fault} on what no unit can be called (systemd.unit(5): letters, digits and `:-_.\@`).
 */
function unitName(service) {
    if (!/^[A-Za-z0-9][A-Za-z0-9:_.\\@-]{0,250}$/.test(service)) {
        throw new fault/* Fault */.vC(`Input \`service\` holds ${JSON.stringify(service)}, which is no name of a unit.`, {
            state: fault/* NOTHING_TOUCHED */.X2,
            remedy: 'Set `service` to the name of the unit, such as my-app.service.',
        });
    }
    return /\.(service|socket|target)$/.test(service) ? service : `${service}.service`;
}

;// CONCATENATED MODULE: ./src/service/manager/systemd.ts

/** The system's own manager. */
const systemd = {
    id: 'systemd',
    nameOf: unitName,
    reloads: true,
    lookAt: (name) => `systemctl status ${name}; journalctl -u ${name} -n 50`,
    logsByStart: true,
    others: () => [],
};

;// CONCATENATED MODULE: ./src/service/manager/systemd-user.ts

/** The manager of the account that logs in; it needs lingering, and no rights of root. */
const systemdUser = {
    id: 'systemd-user',
    nameOf: unitName,
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

/***/ 3324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ unitsOf),
/* harmony export */   Yo: () => (/* binding */ MOST_UNITS),
/* harmony export */   pQ: () => (/* binding */ eachOf)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _manager_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2348);


/** More are no service any more. */
const MOST_UNITS = 20;
/**
 * Reads the input `service`: one unit, or several in the order of their restart, one a line or with commas between.
 * The first that is no socket stands for all where one name is shown. Pure.
 *
 * @throws {Fault} on what the manager cannot call so, on a unit that is named twice, on sockets alone.
 */
function unitsOf(given, manager) {
    const words = given
        .split(/[\n,]/)
        .map((word) => word.trim())
        .filter((word) => word !== '');
    const names = (words.length === 0 ? [given] : words).map((word) => (0,_manager_of_js__WEBPACK_IMPORTED_MODULE_1__/* .managerOf */ .d)(manager).nameOf(word));
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined || names.length > MOST_UNITS) {
        throw refusal(given, `each unit once, ${MOST_UNITS} at most`);
    }
    const main = names.find((name) => !name.endsWith('.socket'));
    // What holds the port while a service restarts is not itself restarted.
    if (main === undefined)
        throw refusal(given, 'the service beside its socket, such as my-app.service');
    const more = names.filter((name) => name !== main);
    return more.length === 0 ? { service: main } : { service: main, more };
}
/** Each unit as a service of its own, in their order. */
function eachOf({ more = [], ...main }) {
    return [main, ...more.map((service) => ({ ...main, service }))];
}
const refusal = (given, may) => new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`Input \`service\` holds ${JSON.stringify(given.slice(0, 200))}, which is not understood.`, {
    state: _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_TOUCHED */ .X2,
    remedy: `Set \`service\`: it may hold ${may}.`,
});


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
