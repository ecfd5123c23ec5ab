export const id = 1431;
export const ids = [1431,1127];
export const modules = {

/***/ 6257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ dismiss),
/* harmony export */   q: () => (/* binding */ begin)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);


/** Milliseconds that a server has to close a channel. */
const FAREWELL = 2_000;
/** Closes a channel that nothing was asked over, and waits until it is: a server may bound how many there are. */
async function dismiss({ channel }) {
    const closed = (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(channel, 'close');
    channel.resume();
    channel.stderr.resume();
    channel.close();
    const patience = new AbortController();
    await Promise.race([closed, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(FAREWELL, undefined, { signal: patience.signal }).catch(() => { })]);
    patience.abort();
}
/** Begins a command on a channel of its own. The promise is rejected with what ssh2 says where there is none. */
function begin(connection, command) {
    return new Promise((resolve, reject) => {
        connection.exec(command, (error, channel) => {
            if (error)
                return reject(error);
            let exit;
            channel.on('error', () => { });
            channel.on('exit', (code, signal) => {
                exit = { code, signal };
            });
            resolve({ channel, exit: () => exit });
        });
    });
}


/***/ }),

/***/ 1431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/host/address.ts
var host_address = __webpack_require__(2014);
// EXTERNAL MODULE: ./src/host/dial.ts
var dial = __webpack_require__(3406);
// EXTERNAL MODULE: ./src/host/known-hosts.ts
var known_hosts = __webpack_require__(7879);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/host/channel.ts
var channel = __webpack_require__(6257);
// EXTERNAL MODULE: ./src/host/link.ts
var host_link = __webpack_require__(6628);
// EXTERNAL MODULE: ./src/words/printable.ts
var printable = __webpack_require__(6698);
;// CONCATENATED MODULE: ./src/host/run-faults.ts


const last = ({ lastLine }) => (lastLine ? ` Its last line was: ${(0,printable/* excerpt */.K)(lastLine)}` : '');
/** The state of the host after a call whose program may live on: without a terminal, nothing ends it from here. */
function state({ label, started }) {
    return started
        ? `the channel was closed; the program had begun and may still be running on ${label}.`
        : `the channel was closed; no sign came that the program began on ${label}.`;
}
const LOOK = 'look at the state of the host before trying again; a program that is safe to run twice can simply be run again.';
const timedOut = (milliseconds) => (known) => new fault/* Fault */.vC(`The program on ${known.label} gave no answer within ${milliseconds / 1000} s.${last(known)}`, {
    state: state(known),
    remedy: `raise the time-out if it needs longer. Otherwise ${LOOK}`,
});
const aborted = (reason) => (known) => new fault/* Fault */.vC(`The call on ${known.label} was called off.${last(known)}`, {
    state: state(known),
    remedy: LOOK,
    cause: reason,
});
const tooMuchOutput = (known) => new fault/* Fault */.vC(`The program on ${known.label} printed more than 64 MiB.`, {
    state: state(known),
    remedy: 'let it print less, or into a file on the host.',
});
const noChannel = (error) => (known) => new fault/* Fault */.vC(`sshd on ${known.label} did not start a program (${(0,printable/* excerpt */.K)(error.message)}).`, {
    state: 'nothing was run on the host.',
    remedy: 'check MaxSessions, ForceCommand and the options of the key in authorized_keys (journalctl -u ssh says why).',
    cause: error,
});
const noStatus = (known) => new fault/* Fault */.vC(`sshd on ${known.label} closed the channel without saying how the program ended.${last(known)}`, {
    state: state(known),
    remedy: LOOK,
});
const cutOff = (why) => (known) => new fault/* Fault */.vC(`The SSH connection to ${known.label} was lost in the middle of a program: ${(0,printable/* excerpt */.K)(why)}.${last(known)}`, {
    state: known.started
        ? `the program had begun and may still be running on ${known.label}, or may have ended.`
        : `no sign came that the program began on ${known.label}, but it may have.`,
    remedy: LOOK,
});
const neverStarted = (exit, greeting) => (known) => new fault/* Fault */.vC(`The log-in shell on ${known.label} ended (${exit.signal ?? `status ${exit.code}`}) before the program began` +
    `${greeting.trim() ? `; it said: ${(0,printable/* excerpt */.K)(greeting, 500)}` : '.'}`, {
    state: 'nothing of the program was run on the host.',
    remedy: 'the user must be allowed to run commands: a log-in shell other than nologin, no ForceCommand, start-up files ' +
        'that neither exit nor read standard input, and `sh` in PATH.',
});
/** What is a fault in itself says all that is to be said. */
const sourceFailed = (error) => (known) => error instanceof fault/* Fault */.vC ? error : unreadable(error, known);
const unreadable = (error, known) => new fault/* Fault */.vC(`The input for the program on ${known.label} could not be read: ${(0,printable/* excerpt */.K)(error.message)}.`, {
    state: state(known),
    remedy: LOOK,
    cause: error,
});

;// CONCATENATED MODULE: ./src/host/held.ts




/** Milliseconds that the other side has to close its end before ours is torn down. */
const FAREWELL = 500;
/**
 * Watches over a connection that is logged in: knows why it went, and ends it without leaving anything open. `tell` is
 * told once what the machine calls itself: where the address is a secret, every line is labelled `***` otherwise.
 */
function hold(connection, stream, label, tell, turns, early) {
    let untaken = early;
    let named = false;
    let lost;
    let broken;
    let closing;
    const gone = new Promise((resolve) => connection.once('close', () => resolve()));
    connection.on('error', (error) => {
        broken ??= error.message === 'Keepalive timeout' ? 'the host gave no sign of life for 40 s' : error.message;
    });
    connection.on('close', () => {
        lost ??= closing ? 'it was closed' : (broken ?? 'the other side closed it');
    });
    async function farewell() {
        if (lost !== undefined)
            return;
        // Once the farewell has left this machine nothing is waited for: the other side's would take a round trip more.
        const said = new Promise((resolve) => stream.once('finish', () => resolve()));
        connection.end();
        const patience = new AbortController();
        await Promise.race([gone, said, (0,promises_.setTimeout)(FAREWELL, undefined, { signal: patience.signal }).catch(() => { })]);
        patience.abort();
        // ssh2's own destroy() does nothing once its writing half is closed.
        stream.destroy();
        lost ??= 'it was closed';
    }
    const login = {
        label,
        connection,
        turns,
        lost: () => lost,
        open(command) {
            const opening = open(command);
            opening.catch(() => { });
            return opening;
        },
        named: () => named,
        onName(name) {
            if (named)
                return;
            named = true;
            if (name !== label)
                tell(`this machine calls itself ${name}`);
        },
        close() {
            closing ??= farewell();
            return closing;
        },
    };
    async function open(command) {
        if (lost !== undefined)
            throw (0,host_link/* lostFault */.h)(login);
        const begun = untaken?.command === command ? untaken.opened : undefined;
        if (begun)
            untaken = undefined;
        try {
            return await (begun ?? (0,channel/* begin */.q)(connection, command));
        }
        catch (error) {
            throw lost === undefined ? noChannel(error)({ label }) : (0,host_link/* lostFault */.h)(login);
        }
    }
    return login;
}

// EXTERNAL MODULE: ./src/host/host-key.ts
var host_key = __webpack_require__(3960);
;// CONCATENATED MODULE: ./src/host/refusal.ts



/** The known_hosts line that pins this key for this host. */
const lineToPaste = (address, key) => `${(0,host_address/* knownHostsName */.on)(address)} ${(0,host_key/* publicKeyText */.gt)(key)}`;
/** How to see, on the server itself, the fingerprint that its key must have. */
function compare(key) {
    const file = (0,host_key/* keyType */.iE)(key)?.startsWith('ecdsa') ? 'ecdsa' : (0,host_key/* keyType */.iE)(key) === 'ssh-rsa' ? 'rsa' : 'ed25519';
    return `ssh-keygen -lf /etc/ssh/ssh_host_${file}_key.pub`;
}
const AUTHORITIES = ' The @cert-authority line that matches cannot be used: host certificates are not supported.';
/** Says why the key of a host is refused, and what to paste when it is the right one after all. */
function refusal(address, role, verdict, key, pins) {
    const host = (0,host_address/* label */.Pf)(address);
    const what = `${role === 'host' ? '' : 'The jump host '}${host} showed the host key ${(0,host_key/* fingerprint */.Rj)(key)} (${(0,host_key/* keyType */.iE)(key)})`;
    const pinned = [...pins.keys.map(host_key/* fingerprint */.Rj), ...pins.fingerprints].join(', ');
    const state = 'the connection was closed before log-in; nothing was sent to the host and nothing was changed there.';
    const paste = 'First compare that fingerprint over another channel (the console of your provider, not this connection): run ' +
        `\`${compare(key)}\` on the server. Only if both are the same, put this line into the known hosts:\n${lineToPaste(address, key)}`;
    switch (verdict) {
        case 'revoked':
            return new fault/* Fault */.vC(`${what}, which a @revoked line forbids.`, {
                state,
                remedy: `do not connect: whoever holds this key may not be ${host}. Give the server a new key and pin that.`,
            });
        case 'changed':
            return new fault/* Fault */.vC(`${what}, which is not the pinned one (${pinned}).`, {
                state,
                remedy: `find out why: the server was set up anew, or somebody stands between. ${paste}`,
            });
        case 'unpinned':
            return new fault/* Fault */.vC(`${what}, and no key is pinned for ${(0,host_address/* knownHostsName */.on)(address)}.${pins.authorities > 0 ? AUTHORITIES : ''}`, { state, remedy: `pin it. ${paste}` });
    }
}
/** The warning of a connection that is not strict: what was accepted unseen, and how to pin it. */
function acceptance(address, verdict, key) {
    const why = verdict === 'changed' ? 'is not the pinned one' : 'is not pinned';
    return (`Warning: the host key ${(0,host_key/* fingerprint */.Rj)(key)} ${why} and was accepted without proof, because strict checking is off. ` +
        `Compare it with \`${compare(key)}\` on the server, then pin it: ${lineToPaste(address, key)}`);
}

// EXTERNAL MODULE: ./node_modules/node-ssh/lib/esm/index.mjs + 2 modules
var esm = __webpack_require__(9487);
// EXTERNAL MODULE: ./src/host/algorithms.ts
var algorithms = __webpack_require__(5694);
;// CONCATENATED MODULE: ./src/host/early/protocol.ts
/** The protocol object of a connection that was told to connect. */
const protocolOf = (connection) => connection._protocol;

;// CONCATENATED MODULE: ./src/host/early/channel.ts


/** The number that OpenSSH gives to the first channel of a connection: its lowest free one. */
const FIRST = 0;
/**
 * Asks for a channel, and on it for a command, before the server has said that the log-in holds: two round trips less.
 * Call it right behind the request to log in.
 *
 * OpenSSH reads what comes after that request only when it has decided. It opens the channel where the user is let in
 * and says that it did not understand where not. Other servers may end the connection, and number their channels
 * otherwise: they are not asked.
 */
function beginEarly(connection, command) {
    const protocol = protocolOf(connection);
    const exec = protocol?.exec?.bind(protocol);
    if (protocol === undefined || exec === undefined)
        return undefined;
    if (!protocol._remoteIdentRaw?.toString('latin1').startsWith('SSH-2.0-OpenSSH_'))
        return undefined;
    const opened = (0,channel/* begin */.q)(connection, command);
    opened.catch(() => { });
    exec(FIRST, command, true);
    // ssh2 asks for the command when the channel is there; it is the first that does.
    protocol.exec = (channel) => {
        protocol.exec = exec;
        if (channel === FIRST)
            return;
        connection.emit('error', new Error(`the server numbers its first channel ${channel}`));
        connection.destroy();
    };
    return { command, opened };
}

// EXTERNAL MODULE: ./src/host/early/hello.ts
var hello = __webpack_require__(6834);
;// CONCATENATED MODULE: ./src/host/early/key-exchange.ts

/**
 * Has ssh2 go on from a hello that was said on its stream already. Of itself it waits for the server's greeting before it
 * names its algorithms, and for the server's algorithms before it begins the exchange: two round trips. It must have
 * been told the same offer and name.
 *
 * `refused` is called where the server has only another method of key exchange: it got a half that belongs to none then,
 * and the stream is of no use any more. The same where ssh2 is another one than is known here.
 */
function goOnFrom(hello, connection, refused) {
    const protocol = protocolOf(connection);
    const cipher = protocol?._cipher;
    const onHeader = protocol?._onHeader;
    if (protocol?.start === undefined || cipher?.outSeqno === undefined || onHeader === undefined) {
        refused();
        return;
    }
    protocol.start = () => {
        // Both packets are counted: what comes behind them is signed with its number.
        cipher.outSeqno = 2;
    };
    // At the server's greeting ssh2 would name its algorithms, as was done.
    protocol._onHeader = (...header) => {
        onHeader(...header);
        protocol._cipher = {
            allocPacket: (size) => cipher.allocPacket(size),
            encrypt() {
                protocol._cipher = cipher;
                protocol._kexinit = hello.algorithms;
            },
        };
    };
    // At the server's algorithms it would begin the exchange: it goes on with the half that was sent.
    const begun = (exchange) => {
        become(protocol, { value: exchange, writable: true });
        if (exchange === undefined)
            return;
        exchange.start = () => { };
        if (exchange.type === '25519')
            exchange._keys = hello.keys;
        else
            refused();
    };
    become(protocol, { get: () => undefined, set: begun });
}
const become = (protocol, how) => {
    Object.defineProperty(protocol, '_kex', { ...how, configurable: true, enumerable: true });
};

;// CONCATENATED MODULE: ./src/host/early/log-in.ts

/** The digest of each algorithm for RSA keys (RFC 8332); the other kinds of key have one of their own. */
const DIGESTS = {
    'ssh-rsa': 'sha1',
    'rsa-sha2-256': 'sha256',
    'rsa-sha2-512': 'sha512',
};
/**
 * Has ssh2 log in without waiting for words that say nothing. Each of the first two would cost a round trip:
 *
 * - It signs at once. Of itself ssh2 asks first whether the server would take the key, which is for keys that somebody
 *   must unlock; RFC 4252, section 7, leaves that to the client.
 * - It says who logs in right behind the request for the log-in service, which every server has (RFC 4253, section 10,
 *   names no need to wait). A key of the kind RSA has several algorithms, and the server says which it takes: mostly in
 *   the same breath as the end of the key exchange, otherwise it is waited for.
 * - It does not have the server prove all its other host keys, which OpenSSH offers for those who learn them. Nobody here
 *   does, and the server would make their signatures before it begins the first program.
 *
 * `asked` is called when the request with its signature has been said. ssh2 has no setting for any of this: where its
 * protocol object is another one than is known here, it goes its own way.
 */
function logInEarly(connection, kind, asked) {
    const protocol = protocolOf(connection);
    if (protocol === undefined)
        return;
    signAtOnce(protocol, asked);
    awaitNoService(protocol, kind);
    learnNoHostKeys(protocol);
}
function signAtOnce(protocol, asked) {
    const authPK = protocol.authPK?.bind(protocol);
    if (authPK === undefined)
        return;
    protocol.authPK = (username, key, algorithm, sign) => {
        let said = true;
        const signed = (data, done) => {
            const signature = key.sign(data, DIGESTS[algorithm ?? key.type]);
            said = Buffer.isBuffer(signature);
            // What cannot be signed is asked for: the server's answer then leads ssh2 to the same fault, with its words.
            if (Buffer.isBuffer(signature))
                done(signature);
            else
                authPK(username, key, algorithm);
        };
        authPK(username, key, algorithm, sign ?? signed);
        if (said)
            asked();
    };
}
function awaitNoService(protocol, kind) {
    const service = protocol.service?.bind(protocol);
    const handlers = protocol._handlers;
    const accepted = handlers?.SERVICE_ACCEPT;
    if (service === undefined || handlers === undefined || accepted === undefined)
        return;
    protocol.service = (name) => {
        service(name);
        let told = false;
        const once = () => {
            // What was waited for is done now, and not again when the word comes.
            if (told)
                return;
            told = true;
            accepted(protocol, name);
        };
        handlers.SERVICE_ACCEPT = once;
        if (kind !== 'ssh-rsa')
            return once();
        const { EXT_INFO: extended } = handlers;
        handlers.EXT_INFO = (...said) => {
            extended?.(...said);
            once();
        };
    };
}
function learnNoHostKeys({ _handlers: handlers }) {
    const asked = handlers?.GLOBAL_REQUEST;
    if (handlers === undefined || asked === undefined)
        return;
    handlers.GLOBAL_REQUEST = (protocol, name, wantReply, data) => {
        if (name !== 'hostkeys-00@openssh.com' || wantReply)
            asked(protocol, name, wantReply, data);
    };
}

;// CONCATENATED MODULE: ./src/host/together.ts
/**
 * Lets what is written at once go out at once. ssh2 writes each packet in three parts, length, content and tag: without
 * Nagle's algorithm these were three packets of TCP and three calls of the system for each.
 */
function writeTogether(stream) {
    const write = stream.write.bind(stream);
    let held = false;
    const release = () => {
        held = false;
        stream.uncork();
    };
    stream.write = (...args) => {
        if (!held) {
            held = true;
            stream.cork();
            process.nextTick(release);
        }
        return write(...args);
    };
}

// EXTERNAL MODULE: ./src/host/trouble.ts
var trouble = __webpack_require__(2013);
;// CONCATENATED MODULE: ./src/host/turns.ts
/**
 * Counts how often this side spoke after it had heard something new: what it said at once counts once, so this is what
 * a far line makes slow. Call it right after the first words were written.
 */
function countTurns(stream) {
    let turns = 1;
    let heard = false;
    stream.on('data', () => {
        heard = true;
    });
    const write = stream.write.bind(stream);
    stream.write = (...args) => {
        if (heard)
            turns += 1;
        heard = false;
        return write(...args);
    };
    return () => turns;
}

;// CONCATENATED MODULE: ./src/host/session.ts









/** Logs in over a stream that is connected already. The stream is destroyed in every other case than `open`. */
async function openSession(handshake) {
    const { stream, address, key, signal } = handshake;
    let greeting = Buffer.alloc(0);
    let stage = 'greeting';
    let refusedKey;
    let refusedLogin;
    const cut = Promise.withResolvers();
    let offered = false;
    const authHandler = (methods, partial, next) => {
        // A second question means that the key was not enough, or that the server takes no algorithm that it could sign by:
        // then ssh2 asks without a list again.
        if (!offered) {
            offered = true;
            return next({ type: 'publickey', username: address.user, key: key.key });
        }
        refusedLogin = { kind: 'log-in refused', partial: partial === true, methods: methods ?? [] };
        return next(false);
    };
    writeTogether(stream);
    const ssh = new esm/* NodeSSH */.H();
    const ready = ssh.connect({
        sock: stream,
        username: address.user,
        authHandler,
        hostVerifier: (shown) => {
            const trusted = handshake.trusts(shown);
            if (!trusted)
                refusedKey = shown;
            return trusted;
        },
        ident: hello/* SOFTWARE */.i,
        algorithms: (0,algorithms/* offerOf */.y)(handshake.keyTypes),
        readyTimeout: 0,
        keepaliveInterval: 10_000,
        keepaliveCountMax: 3,
    });
    const { connection } = ssh;
    const turns = countTurns(stream);
    // node-ssh takes its own listener away once it is ready: an error without a listener would end the process.
    connection?.on('error', () => { });
    let channel;
    if (connection) {
        const { hello, first } = handshake;
        if (hello)
            goOnFrom(hello, connection, () => cut.resolve({ kind: 'other key exchange' }));
        logInEarly(connection, key.key.type, () => {
            if (hello && first !== undefined)
                channel ??= beginEarly(connection, first);
        });
    }
    const onGreeting = (piece) => {
        greeting = Buffer.concat([greeting, piece]).subarray(0, 4096);
        if (/(?:^|\n)SSH-/.test(greeting.toString('latin1'))) {
            stage = 'log-in';
            stream.off('data', onGreeting);
        }
    };
    stream.on('data', onGreeting);
    const give = (trouble) => cut.resolve({ kind: 'trouble', trouble });
    const { milliseconds } = handshake;
    const timer = setTimeout(() => {
        const foreign = stage === 'greeting' && greeting.length > 0;
        give(foreign ? (0,trouble/* fromGreeting */.MQ)(greeting.toString()) : { kind: 'silent', stage, milliseconds });
    }, milliseconds);
    const abort = () => give({ kind: 'broken off', reason: 'ended early' });
    signal?.addEventListener('abort', abort);
    if (signal?.aborted)
        abort();
    const failed = (error) => {
        if (refusedKey)
            return { kind: 'key refused', key: refusedKey };
        if (/no matching host key format/i.test(error.message))
            return { kind: 'no such key type' };
        if (stage === 'greeting')
            return { kind: 'trouble', trouble: (0,trouble/* fromGreeting */.MQ)(greeting.toString()) };
        return { kind: 'trouble', trouble: refusedLogin ?? atLogin(error.message) };
    };
    const session = await Promise.race([
        ready.then(() => opened(connection, turns, channel), failed),
        cut.promise,
    ]);
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    stream.off('data', onGreeting);
    if (session.kind !== 'open')
        stream.on('error', () => { }).destroy();
    return session;
}
function opened(connection, turns, early) {
    if (!connection)
        throw new Error('node-ssh is ready without a connection');
    return { kind: 'open', connection, turns, early };
}
function atLogin(message) {
    if (/too many authentication failures/i.test(message))
        return { kind: 'too many log-ins' };
    if (/no matching/i.test(message))
        return { kind: 'no common algorithm', reason: message };
    return { kind: 'broken off', reason: message };
}

// EXTERNAL MODULE: ./src/host/stream.ts
var stream = __webpack_require__(104);
// EXTERNAL MODULE: ./src/host/trust.ts
var trust = __webpack_require__(1616);
;// CONCATENATED MODULE: ./src/host/login.ts







/**
 * One attempt to log in: negotiates until a pinned host key is shown or the server has no further one.
 *
 * @throws Fault when the host key is not to be trusted: trying again would not change that.
 */
async function logIn(attempt) {
    const { pins, strict, address, role } = attempt;
    let offer = (0,trust/* firstOffer */.NI)(pins);
    let { early } = attempt;
    let first;
    let accepted;
    const trusts = (shown) => (0,trust/* judge */.S4)(pins, shown) === 'pinned' || accepted?.equals(shown) === true;
    for (;;) {
        const opened = await attempt.openStream(address, attempt.milliseconds, attempt.signal);
        if (opened.kind === 'trouble')
            return opened;
        const hello = opened.said ?? (early ? (0,stream/* sayHello */.eE)(opened.stream, offer) : undefined);
        offer = hello?.keyTypes ?? offer;
        const session = await openSession({ ...attempt, hello, stream: opened.stream, keyTypes: offer, trusts });
        if (session.kind === 'other key exchange') {
            early = false;
            continue;
        }
        if (session.kind === 'trouble')
            return session;
        if (session.kind === 'open') {
            if (accepted)
                attempt.say(acceptance(address, (0,trust/* judge */.S4)(pins, accepted), accepted));
            return {
                kind: 'open',
                login: hold(session.connection, opened.stream, (0,host_address/* label */.Pf)(address), attempt.say, session.turns, session.early),
            };
        }
        const shown = session.kind === 'key refused' ? session.key : undefined;
        if (shown && (0,trust/* judge */.S4)(pins, shown) === 'revoked')
            throw refusal(address, role, 'revoked', shown, pins);
        first ??= shown;
        const miss = shown ? { kind: 'shown', key: shown } : { kind: 'none' };
        offer = (0,trust/* nextOffer */.C1)(pins, offer, miss, first !== undefined);
        if (offer.length > 0)
            continue;
        if (!first)
            return { kind: 'trouble', trouble: { kind: 'no common algorithm', reason: host_key/* KEY_TYPES */.WJ.join(', ') } };
        const verdict = (0,trust/* judge */.S4)(pins, first) === 'changed' ? 'changed' : 'unpinned';
        if (strict || accepted)
            throw refusal(address, role, verdict, first, pins);
        // Only what was shown first, and nothing else, is accepted in one more round.
        accepted = first;
        offer = host_key/* KEY_TYPES */.WJ.filter((type) => accepted && type === (0,host_key/* keyType */.iE)(accepted));
    }
}

// EXTERNAL MODULE: ./src/host/private-key.ts
var private_key = __webpack_require__(3508);
;// CONCATENATED MODULE: ./src/host/retry.ts

/** Milliseconds to wait before the second and the third try. */
const DELAYS = [1_000, 3_000];
/**
 * Tries once, and once more after each delay, until a result need not be tried again. The last result is given back
 * whatever it is; what the attempt throws is thrown at once. An abort ends the waiting with the result at hand.
 */
async function retry(attempt, again, delays, signal) {
    let result = await attempt();
    for (const [index, wait] of delays.entries()) {
        if (signal?.aborted || !again(result, wait, index + 2))
            return result;
        try {
            await (0,promises_.setTimeout)(wait, undefined, signal && { signal });
        }
        catch {
            return result;
        }
        result = await attempt();
    }
    return result;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./src/host/bootstrap.ts
var bootstrap = __webpack_require__(8156);
;// CONCATENATED MODULE: ./src/host/feed.ts

/**
 * Writes the script and then the input into a channel, never faster than the program takes it.
 *
 * A program may end without reading its input; ssh2 then never answers the write that is under way. Nobody waits for
 * this promise then: the answer of the program does not depend on it.
 */
async function feed(channel, script, input) {
    let gone = false;
    channel.once('close', () => {
        gone = true;
    });
    const write = (bytes) => new Promise((resolve) => channel.write(bytes, () => resolve()));
    await write(script);
    if (input instanceof external_node_stream_.Readable) {
        try {
            for await (const piece of input) {
                if (gone)
                    break;
                await write(typeof piece === 'string' ? Buffer.from(piece) : piece);
            }
        }
        catch (error) {
            return gone ? { kind: 'gone' } : { kind: 'source failed', error: error };
        }
    }
    else if (input) {
        await write(input);
    }
    if (gone)
        return { kind: 'gone' };
    channel.end();
    return { kind: 'all' };
}

;// CONCATENATED MODULE: ./src/host/lines.ts

/** The longest line, in bytes, that is kept whole. */
const LONGEST = 8 * 1024;
const MARK = '… [line cut at 8 KiB]';
const NEWLINE = 0x0a;
/** Splits a byte stream into printable lines, keeping at most one line of 8 KiB in memory. */
function lines(onLine) {
    let kept = [];
    let length = 0;
    let cut = false;
    const keep = (bytes) => {
        const room = LONGEST - length;
        if (bytes.length > room)
            cut = true;
        const fitting = bytes.subarray(0, room);
        if (fitting.length > 0)
            kept.push(fitting);
        length += fitting.length;
    };
    const give = () => {
        const text = Buffer.concat(kept).toString('utf8').replace(/\r$/, '');
        const line = (0,printable/* printable */.g)(text) + (cut ? MARK : '');
        kept = [];
        length = 0;
        cut = false;
        onLine(line);
    };
    return {
        push(piece) {
            let start = 0;
            for (let end = piece.indexOf(NEWLINE); end !== -1; end = piece.indexOf(NEWLINE, start)) {
                keep(piece.subarray(start, end));
                give();
                start = end + 1;
            }
            keep(piece.subarray(start));
        },
        end() {
            if (length > 0 || cut)
                give();
        },
    };
}

;// CONCATENATED MODULE: ./src/host/output.ts



/** The most that is kept of standard output. */
const MOST_STDOUT = 64 * 1024 * 1024;
const MOST_STDERR = 64 * 1024;
/** HOST_NAME_MAX of Linux. */
const LONGEST_NAME = 64;
/**
 * Collects what comes from a program. `onFull` is called once when standard output grows beyond its limit, `onName` with
 * the name that the machine says of itself, where it was asked for one, `onPiece` with what comes on standard output.
 */
function collect(start, onLine, onFull, onName, onPiece = () => { }) {
    const out = (0,bootstrap/* afterMark */.WU)(start);
    const error = (0,bootstrap/* afterMark */.WU)(start);
    let pieces = [];
    let length = 0;
    const tail = [];
    let tailLength = 0;
    const split = lines((line) => {
        tail.push(line);
        tailLength += Buffer.byteLength(line) + 1;
        while (tailLength > MOST_STDERR)
            tailLength -= Buffer.byteLength(tail.shift() ?? '') + 1;
        onLine(line);
    });
    return {
        /** Whether the program has begun: its start mark came, on whichever stream is ahead. */
        started: () => out.seen || error.seen,
        greeting: () => Buffer.concat([out.greeting, error.greeting]).toString(),
        lastLine: () => tail.at(-1),
        onStdout(piece) {
            const bytes = out.push(piece);
            if (length > MOST_STDOUT || bytes.length === 0)
                return;
            length += bytes.length;
            pieces.push(bytes);
            if (length <= MOST_STDOUT)
                return onPiece(bytes);
            pieces = [];
            onFull();
        },
        onStderr(piece) {
            const { seen } = error;
            const bytes = error.push(piece);
            if (!seen && error.told !== '')
                onName((0,printable/* excerpt */.K)(error.told, LONGEST_NAME));
            if (bytes.length > 0)
                split.push(bytes);
        },
        /** Call once, when both streams are at their end. */
        finish() {
            split.end();
            return { stdout: Buffer.concat(pieces), stderr: tail.map((line) => `${line}\n`).join('') };
        },
    };
}

;// CONCATENATED MODULE: ./src/host/run.ts





/** The longest time that a timer of Node can hold; a longer one would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;
/**
 * Runs one program on a host: the script by `COMMAND` and `frame`, then its input on the same channel.
 *
 * @throws Fault when no answer can be had: no channel, time-out, abort, a connection or channel that ended without an
 * exit status, a log-in shell that never came to the program, or more than 64 MiB of standard output.
 */
async function runProgram(link, call) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const start = call.mark ?? (0,bootstrap/* newMark */.e0)();
    const script = (0,bootstrap/* frame */.Gt)(call.script, { start, end: (0,bootstrap/* newMark */.e0)(), named: !link.named() });
    let channel;
    let over = false;
    const settle = (result) => {
        if (over)
            return;
        over = true;
        if ('answer' in result)
            resolve(result.answer);
        else
            reject(result.error);
        channel?.close();
    };
    const fail = (fault) => settle({ error: fault({ label: link.label, started: output.started(), lastLine: output.lastLine() }) });
    const guard = (step) => {
        try {
            step();
        }
        catch (error) {
            settle({ error });
        }
    };
    const output = collect(start, (line) => !over && guard(() => call.onLine?.(`[${link.label}] ${line}`)), () => fail(tooMuchOutput), (name) => guard(() => link.onName(name)), (piece) => !over && guard(() => call.onOutput?.(piece)));
    const timer = setTimeout(() => fail(timedOut(call.timeout)), Math.min(call.timeout, LONGEST_TIMER));
    // It may fail before the channel is open: who reads it then hears of it.
    if (call.input instanceof external_node_stream_.Readable)
        call.input.on('error', () => { });
    const abort = () => fail(aborted(call.signal?.reason));
    call.signal?.addEventListener('abort', abort);
    if (call.signal?.aborted)
        abort();
    else {
        (call.opened ?? link.open(bootstrap/* COMMAND */.Wr)).then((opened) => {
            channel = opened.channel;
            if (over)
                return channel.close();
            return attend(opened);
        }, (error) => settle({ error }));
    }
    function attend({ channel: opened, exit: ended }) {
        let open = 2;
        opened.on('data', output.onStdout);
        opened.stderr.on('data', output.onStderr);
        const finish = () => {
            if (--open > 0 || over)
                return;
            const rest = output.finish();
            const exit = ended();
            if (!exit)
                return fail(link.lost() === undefined ? noStatus : cutOff(link.lost() ?? ''));
            if (!output.started())
                return fail(neverStarted(exit, output.greeting()));
            return settle({ answer: { code: exit.code, signal: exit.signal, ...rest } });
        };
        opened.on('close', finish);
        opened.stderr.on('end', finish);
        feed(opened, script, call.input).then((fed) => fed.kind === 'source failed' && fail(sourceFailed(fed.error)), (error) => settle({ error }));
    }
    try {
        return await promise;
    }
    finally {
        clearTimeout(timer);
        call.signal?.removeEventListener('abort', abort);
        // What the program did not read is not wanted any more; a file behind it would stay open.
        if (call.input instanceof external_node_stream_.Readable)
            call.input.destroy();
    }
}

;// CONCATENATED MODULE: ./src/host/connect.ts










/**
 * Logs in to a host, through another where one is named.
 *
 * @throws Fault in words for everything between a mistyped key and a locked user. What may pass by itself (refused,
 * no answer, broken off) is tried three times; a refused key, host key or name never is.
 */
async function connect(target) {
    const key = (0,private_key.readPrivateKey)(target.key, target.passphrase);
    const known = (0,known_hosts/* parseKnownHosts */.u)(target.knownHosts ?? '');
    const direct = target.openStream ?? stream/* overTcp */.Kl;
    const jump = target.jump && (await reach({ ...target, first: undefined }, target.jump, 'jump host', key, known, direct));
    try {
        const way = jump ? (0,stream/* through */.sc)(viaJump(jump)) : direct;
        const login = await reach(target, target.host, 'host', key, known, way);
        return hostOf(login, jump, target.connectTimeoutMs ?? stream/* CONNECT_TIMEOUT */.x0);
    }
    catch (error) {
        await jump?.close();
        throw error;
    }
}
async function reach(target, address, role, key, known, openStream) {
    const { signal, strict, first } = target;
    const say = (line) => target.say(`[${(0,host_address/* label */.Pf)(address)}] ${line}`);
    const pins = (0,known_hosts/* pinsFor */.G)(known, (0,host_address/* knownHostsName */.on)(address));
    const milliseconds = target.connectTimeoutMs ?? stream/* CONNECT_TIMEOUT */.x0;
    const delays = target.delays ?? DELAYS;
    if (signal?.aborted)
        throw endedEarly(address);
    // A server that cannot hear two words at once is told one after the other when it is tried again.
    let early = true;
    const attempt = () => {
        const begins = early;
        early = false;
        return logIn({ address, role, key, pins, strict, milliseconds, signal, say, openStream, early: begins, first });
    };
    const result = await retry(attempt, (attempt, wait, next) => {
        if (attempt.kind === 'open' || !(0,trouble/* isTransient */.dg)(attempt.trouble))
            return false;
        say(`${(0,trouble/* describe */.q0)(attempt.trouble, address)}; trying again in ${wait / 1000} s (${next} of ${delays.length + 1})`);
        return true;
    }, delays, signal);
    if (result.kind === 'open')
        return result.login;
    throw signal?.aborted ? endedEarly(address) : (0,trouble/* toFault */.ec)(result.trouble, address, key, role);
}
const viaJump = (jump) => ({
    label: jump.label,
    dial: (address, port, milliseconds) => (0,dial/* dial */.z)(jump, address, port, milliseconds),
});
function hostOf(login, jump, milliseconds) {
    return {
        label: login.label,
        run: (call) => runProgram(login, call),
        open: (command) => login.open(command),
        turns: login.turns,
        dial: (address, port) => (0,dial/* dial */.z)(login, address, port, milliseconds),
        async close() {
            await login.close();
            await jump?.close();
        },
    };
}
function endedEarly(address) {
    return new fault/* Fault */.vC(`The connection to ${(0,host_address/* label */.Pf)(address)} was called off before the log-in was finished.`, {
        state: fault/* NOTHING_ASKED */.jp,
        remedy: 'run the job again when it should go on.',
    });
}


/***/ }),

/***/ 3508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPrivateKey: () => (/* binding */ readPrivateKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var ssh2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5472);
/* harmony import */ var ssh2__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(ssh2__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _host_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3960);
/* harmony import */ var _key_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6753);




/**
 * Reads the text of a private key (OpenSSH or PEM; ed25519, ecdsa, rsa). What copying does to a key is repaired: CRLF,
 * indentation, a missing last newline, newlines that became `\n` or spaces, other text around the block.
 *
 * @throws Fault that says in words what the text is instead. No byte of it is ever part of the message.
 */
function readPrivateKey(text, passphrase) {
    const pem = (0,_key_text_js__WEBPACK_IMPORTED_MODULE_3__/* .keyText */ .Pu)(text, passphrase);
    const key = parse(pem, passphrase);
    if (!key) {
        throw (0,_key_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isEncrypted */ .ph)(pem)
            ? (0,_key_text_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)('cannot be decrypted: the passphrase is wrong', 'correct ssh-key-passphrase.')
            : (0,_key_text_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)('is damaged or of a kind that is not supported', 'use an ed25519, ecdsa or rsa key (not DSA, not one that lives on a security key): ssh-keygen -t ed25519.');
    }
    const blob = key.getPublicSSH();
    return { key, fingerprint: (0,_host_key_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprint */ .Rj)(blob), publicLine: (0,_host_key_js__WEBPACK_IMPORTED_MODULE_2__/* .publicKeyText */ .gt)(blob) };
}
function parse(pem, passphrase) {
    try {
        const parsed = ssh2__WEBPACK_IMPORTED_MODULE_1___default().utils.parseKey(toTraditional(pem, passphrase), passphrase);
        if (parsed instanceof Error)
            return undefined;
        const key = Array.isArray(parsed) ? parsed[0] : parsed;
        if (!key?.isPrivateKey() || key.type === 'ssh-dss')
            return undefined;
        // A wrong passphrase can decrypt an old PEM file to bytes that look like a key: only a signature shows that it is one.
        const signature = key.sign('proof');
        return Buffer.isBuffer(signature) && key.verify('proof', signature) === true ? key : undefined;
    }
    catch {
        return undefined;
    }
}
/** ssh2 does not read PKCS#8, which `openssl genpkey` writes; Node turns rsa and ecdsa keys into the older PEM forms. */
function toTraditional(pem, passphrase) {
    if (!/^-----BEGIN (?:ENCRYPTED )?PRIVATE KEY-----/.test(pem))
        return pem;
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: pem, ...(passphrase !== undefined && { passphrase }) });
    const type = key.asymmetricKeyType === 'rsa' ? 'pkcs1' : 'sec1';
    return key.export({ type, format: 'pem' }).toString();
}


/***/ })

};
