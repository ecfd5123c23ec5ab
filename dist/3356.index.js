export const id = 3356;
export const ids = [3356];
export const modules = {

/***/ 5806:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ dialFromHere),
/* harmony export */   t: () => (/* binding */ dialFailure)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

/** Dials from this machine. */
const dialFromHere = (host, port, signal) => new Promise((resolve, reject) => {
    const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ host, port, noDelay: true, signal });
    socket.once('connect', () => {
        socket.off('error', reject);
        resolve(socket);
    });
    socket.once('error', reject);
});
const UNREACHABLE = {
    ENOTFOUND: 'the name is not known to the resolver',
    EAI_AGAIN: 'the resolver gave no answer for the name',
    EHOSTUNREACH: 'there is no route to the address',
    ENETUNREACH: 'there is no network to the address',
    EHOSTDOWN: 'the machine at the address does not answer',
    ETIMEDOUT: 'the address did not answer',
    EADDRNOTAVAIL: 'the address cannot be reached from here',
};
const FORBIDDEN = 'the SSH server forbids forwarding; set AllowTcpForwarding to `local`';
/**
 * What an error of a {@link Dial} means. Sockets carry a code, a host says it in its `reason`, and an SSH server in words
 * (`Channel open failure: Connection refused`); each may stand in any error of the chain of causes.
 */
function dialFailure(error) {
    const chain = causes(error);
    const says = (mark) => chain.some(({ code, reason }) => code === mark || reason === mark);
    if (says('ECONNREFUSED') || says('refused') || chain.some(({ words }) => /connection refused/i.test(words))) {
        return { kind: 'refused' };
    }
    if (says('forbidden'))
        return { kind: 'unreachable', reason: FORBIDDEN };
    const known = chain
        .map(({ code }) => (typeof code === 'string' ? UNREACHABLE[code] : undefined))
        .find((words) => words);
    return { kind: 'unreachable', reason: known || chain.find(({ words }) => words)?.words || 'no reason was given' };
}
function causes(error) {
    const chain = [];
    for (let here = error; here instanceof Error && chain.length < 8; here = here.cause) {
        const { code, reason, what } = here;
        // An AggregateError of all tried addresses carries its code but no words of its own.
        const first = here instanceof AggregateError ? here.errors[0]?.message : undefined;
        chain.push({ code, reason, words: typeof what === 'string' ? what : here.message || first || '' });
    }
    return chain;
}


/***/ }),

/***/ 3356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  request: () => (/* binding */ request)
});

// EXTERNAL MODULE: ./src/probe/clock.ts
var probe_clock = __webpack_require__(336);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./src/probe/certificate.ts

const DAY_MS = 86_400_000;
/** The certificate that the other end of a connection showed; `undefined` without TLS. */
function certificateOf(connection, now = Date.now()) {
    if (!(connection instanceof external_node_tls_.TLSSocket))
        return undefined;
    const { valid_to, subject, subjectaltname, issuer } = connection.getPeerCertificate();
    const validTo = Date.parse(valid_to);
    if (Number.isNaN(validTo))
        return undefined;
    return {
        validTo,
        daysLeft: Math.floor((validTo - now) / DAY_MS),
        names: subjectaltname ?? String(subject?.CN ?? ''),
        issuer: String(issuer?.O ?? issuer?.CN ?? ''),
    };
}

;// CONCATENATED MODULE: ./src/probe/charset.ts
/** Reads a body as the charset that its content type names; as UTF-8 when it names none or an unknown one. */
function decodeBody(bytes, contentType) {
    const charset = /;\s*charset="?([^\s";]+)/i.exec(contentType ?? '')?.[1];
    return decoder(charset).decode(bytes);
}
function decoder(charset) {
    try {
        return new TextDecoder(charset);
    }
    catch {
        return new TextDecoder();
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./src/probe/dial.ts
var probe_dial = __webpack_require__(5806);
;// CONCATENATED MODULE: ./src/probe/connection.ts




/**
 * A connection over which HTTP can be spoken to the server of a URL, with TLS where the URL asks for it.
 * Rejects only when the signal is aborted; whatever was opened is then closed.
 */
async function openConnection(url, tls, dial, signal) {
    const address = url.hostname.replace(/^\[|\]$/g, '');
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    let plain;
    try {
        plain = await dialOrAbort(dial, address, port, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        return (0,probe_dial/* dialFailure */.t)(error);
    }
    // An error may still come after somebody has stopped listening; unheard it would end the process.
    plain.on('error', () => { });
    return url.protocol === 'https:' ? encrypt(plain, address, tls, signal) : plain;
}
async function dialOrAbort(dial, address, port, signal) {
    const dialled = dial(address, port, signal);
    dialled.then((late) => signal.aborted && late.destroy(), () => { });
    const aborted = Promise.withResolvers();
    const abort = () => aborted.reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    try {
        return await Promise.race([dialled, aborted.promise]);
    }
    finally {
        signal.removeEventListener('abort', abort);
    }
}
async function encrypt(plain, address, tls, signal) {
    const name = tls.serverName ?? address;
    const socket = (0,external_node_tls_.connect)({
        socket: plain,
        host: name,
        // An address is no server name (RFC 6066, section 3); it is still checked against the certificate by `host`.
        ...((0,external_node_net_.isIP)(name) ? {} : { servername: name }),
        rejectUnauthorized: tls.verify,
        ALPNProtocols: ['http/1.1'],
    });
    socket.on('error', () => { });
    try {
        await (0,external_node_events_.once)(socket, 'secureConnect', { signal });
        return socket;
    }
    catch (error) {
        socket.destroy();
        plain.destroy();
        signal.throwIfAborted();
        return { kind: 'tls', reason: tlsReason(error) };
    }
}
function tlsReason(error) {
    switch (error.code) {
        case 'DEPTH_ZERO_SELF_SIGNED_CERT':
        case 'SELF_SIGNED_CERT_IN_CHAIN':
            return 'its certificate is self-signed';
        case 'CERT_HAS_EXPIRED':
            return 'its certificate has expired';
        case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
        case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
            return 'its certificate comes from an authority that is not trusted, or its chain is incomplete';
        case 'ERR_TLS_CERT_ALTNAME_INVALID':
            return `its certificate is for another name (${error.reason})`;
        case 'ERR_SSL_WRONG_VERSION_NUMBER':
        case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
            return 'the port does not speak TLS';
        case 'ECONNRESET':
        case 'EPIPE':
            return 'the connection closed during the handshake';
        default:
            return error.message;
    }
}

;// CONCATENATED MODULE: ./src/probe/exchange.ts




/** The most bytes of a body that are read. */
const BODY_LIMIT = 1024 * 1024;
/** The most bytes that the head of an answer may have. */
const HEAD_LIMIT = 32 * 1024;
/** One request and its answer over a connection of its own. Rejects only when the signal is aborted. */
async function exchange(message, dial, signal, progress) {
    progress.phase = 'connect';
    progress.status = undefined;
    const connection = await openConnection(message.url, message.tls, dial, signal);
    if ('kind' in connection)
        return connection;
    progress.phase = 'headers';
    let failure;
    const noteFailure = (error) => {
        failure ??= error;
    };
    try {
        const incoming = await send(message, connection, signal, noteFailure);
        progress.phase = 'body';
        const certificate = certificateOf(connection);
        progress.status = incoming.statusCode ?? 0;
        const { bytes, truncated } = await readBody(incoming);
        const headers = flat(incoming.headers);
        return {
            kind: 'answered',
            status: progress.status,
            headers,
            body: decodeBody(bytes, headers['content-type']),
            truncated,
            ...(certificate && { certificate }),
        };
    }
    catch (error) {
        signal.throwIfAborted();
        return { kind: 'broken', reason: brokenReason(failure ?? error, progress) };
    }
    finally {
        connection.destroy();
    }
}
function send(message, connection, signal, noteFailure) {
    return new Promise((resolve, reject) => {
        const outgoing = (0,external_node_http_.request)({
            createConnection: () => connection,
            method: message.method,
            path: `${message.url.pathname}${message.url.search}`,
            headers: {
                host: message.url.host,
                'user-agent': 'surefoot-probe',
                accept: '*/*',
                ...(message.body === undefined ? {} : { 'content-length': Buffer.byteLength(message.body) }),
                ...message.headers,
            },
            maxHeaderSize: HEAD_LIMIT,
            signal,
        });
        outgoing.once('response', resolve);
        outgoing.once('upgrade', resolve);
        outgoing.on('error', (error) => {
            noteFailure(error);
            reject(error);
        });
        outgoing.end(message.body);
    });
}
async function readBody(incoming) {
    const parts = [];
    let size = 0;
    for await (const part of incoming) {
        parts.push(part);
        size += part.length;
        if (size > BODY_LIMIT)
            break;
    }
    return { bytes: Buffer.concat(parts).subarray(0, BODY_LIMIT), truncated: size > BODY_LIMIT };
}
function flat(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));
}
function brokenReason(error, progress) {
    const { code, rawPacket } = error;
    if (code === 'HPE_HEADER_OVERFLOW')
        return `the head of its answer is larger than ${HEAD_LIMIT / 1024} KiB`;
    if (code?.startsWith('HPE_')) {
        const start = progress.phase === 'headers' && rawPacket?.subarray(0, 40).toString('latin1');
        return start
            ? `its answer is not HTTP; it begins with ${JSON.stringify(start)}`
            : 'its answer breaks off into something that is not HTTP';
    }
    if (progress.phase === 'body')
        return 'the connection closed before the whole body had come';
    if (error.message === 'socket hang up')
        return 'it closed the connection without an answer';
    if (code === 'ECONNRESET' || code === 'EPIPE')
        return 'it reset the connection without an answer';
    return error.message;
}

;// CONCATENATED MODULE: ./src/probe/redirect.ts
/** What must not be told to another server than the one it was meant for. */
const PRIVATE = new Set(['authorization', 'cookie', 'proxy-authorization', 'host']);
/**
 * Where an answer sends the request, as a browser would go there (Fetch, HTTP-redirect fetch); `undefined` when it is
 * no redirect, or leads to something that cannot be asked: then the redirect itself is the answer.
 */
function redirect(message, { status, headers }) {
    const location = headers['location'];
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined)
        return undefined;
    const url = URL.canParse(location, message.url.href) ? new URL(location, message.url) : undefined;
    if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password)
        return undefined;
    url.hash = '';
    const keeps = url.origin === message.url.origin;
    // A name that was set for one server says nothing about another.
    const tls = url.hostname === message.url.hostname ? message.tls : { ...message.tls, serverName: undefined };
    const kept = Object.entries(message.headers).filter(([name]) => keeps || !PRIVATE.has(name));
    const becomesGet = (status === 303 && message.method !== 'HEAD') || (status <= 302 && message.method === 'POST');
    if (!becomesGet)
        return { ...message, url, tls, headers: Object.fromEntries(kept) };
    return {
        ...message,
        url,
        tls,
        method: 'GET',
        body: undefined,
        headers: Object.fromEntries(kept.filter(([name]) => !name.startsWith('content-'))),
    };
}

;// CONCATENATED MODULE: ./src/probe/request.ts



/** Asks one probe once. Everything that the other end can do is an observation; only a cancelled request rejects. */
async function request(probe, means) {
    means.signal?.throwIfAborted();
    const clock = means.clock ?? probe_clock/* systemClock */.m;
    const started = clock.now();
    const elapsed = () => Math.round(clock.now() - started);
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), means.limitMs);
    const signal = means.signal ? AbortSignal.any([limit.signal, means.signal]) : limit.signal;
    const progress = { phase: 'connect', status: undefined };
    try {
        const outcome = await follow(probe, means.dial, signal, progress);
        return outcome.kind === 'answered' ? { ...outcome, ms: elapsed() } : outcome;
    }
    catch (error) {
        means.signal?.throwIfAborted();
        if (!limit.signal.aborted)
            throw error;
        return { kind: 'timed-out', phase: progress.phase, ms: elapsed(), status: progress.status };
    }
    finally {
        clearTimeout(timer);
    }
}
async function follow(probe, dial, signal, progress) {
    let message = probe;
    const hops = [probe.url.href];
    for (;;) {
        const outcome = await exchange(message, dial, signal, progress);
        if (outcome.kind !== 'answered' || probe.follow === 0)
            return outcome;
        const next = redirect(message, outcome);
        if (next === undefined)
            return outcome;
        hops.push(next.url.href);
        if (hops.length > probe.follow + 1)
            return { kind: 'redirected', hops };
        message = next;
    }
}


/***/ })

};
