export const id = 5136;
export const ids = [5136,3356];
export const modules = {

/***/ 5047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ portOf),
/* harmony export */   c: () => (/* binding */ readinessOf)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _host_dial_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3406);
/* harmony import */ var _service_evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6682);
/* harmony import */ var _service_listening_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5930);




/** Milliseconds for one try: readiness is asked again and again. */
const TRY_MS = 3_000;
/** Turns a wish for readiness into a question that can be put to the host; `undefined` where being active is enough. */
async function readinessOf(ready, asked) {
    const { host, unit, note } = asked;
    switch (ready.kind) {
        case 'auto':
            return undefined;
        case 'notify':
            if (unit.type.startsWith('notify'))
                return undefined;
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`The unit is of Type=${unit.type}, which never notifies anybody.`, {
                state: 'the service was restarted; see above',
                remedy: 'Set Type=notify in the unit, or the input `ready` to port:NUMBER or a URL.',
            });
        case 'port':
            return portOwned(ready.port, asked);
        case 'http': {
            // Loaded only here: most restarts ask nothing over HTTP.
            const [{ parseProbes }, { request }, { judge }] = await Promise.all([
                __webpack_require__.e(/* import() */ 5634).then(__webpack_require__.bind(__webpack_require__, 5634)),
                __webpack_require__.e(/* import() */ 3356).then(__webpack_require__.bind(__webpack_require__, 3356)),
                __webpack_require__.e(/* import() */ 1040).then(__webpack_require__.bind(__webpack_require__, 1040)),
            ]);
            const [probe] = await parseProbes(`GET ${ready.url}`);
            if (probe === undefined)
                return undefined;
            const means = { dial: (address, port) => host.dial(address, port), limitMs: TRY_MS };
            return async () => {
                const verdict = judge(probe, await request(probe, means), { warnMs: TRY_MS, failMs: TRY_MS });
                if (verdict.ok)
                    return undefined;
                note({ kind: verdict.kind, port: portOf(probe.url), status: verdict.status, words: verdict.reason });
                return `${ready.url} ${verdict.reason}`;
            };
        }
    }
}
/** Whether a port is open, and it is the unit that listens there. That one is asked until it was once answered. */
function portOwned(port, { host, place, service, note, say }) {
    let owned = false;
    return async () => {
        try {
            (await host.dial('127.0.0.1', port)).destroy();
        }
        catch (error) {
            if (!(error instanceof _host_dial_js__WEBPACK_IMPORTED_MODULE_1__/* .DialRefused */ .D) || error.reason !== 'refused')
                throw error;
            const words = `nothing listens on port ${port}`;
            note({ kind: 'refused', port, words });
            return words;
        }
        if (owned)
            return undefined;
        const facts = await (0,_service_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .x)(host, place?.root ?? '', place?.live, service, [port]);
        const listener = (0,_service_listening_js__WEBPACK_IMPORTED_MODULE_3__/* .listenerOn */ .m)(port, service.service, facts);
        if (listener.kind === 'other') {
            const words = `port ${port} is held by ${(0,_service_listening_js__WEBPACK_IMPORTED_MODULE_3__/* .holderInWords */ .b)(listener.holder)}, and not by ${service.service}`;
            note({ kind: 'held', port, words });
            return words;
        }
        if (listener.kind === 'unseen')
            say(`Port ${port} answers; this account may not see whether it is ${service.service} that listens there.`);
        owned = true;
        return undefined;
    };
}
/** The port that a URL leads to. */
const portOf = (url) => Number(url.port) || (url.protocol === 'https:' ? 443 : 80);


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

/***/ 1040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge),
  limitOf: () => (/* binding */ limitOf)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/probe/json-path.ts
/**
 * The value at a path: `data.items.0.id`, or a JSON Pointer (RFC 6901, `/data/items/0/id`) where a name holds a dot.
 * An empty path is the whole value. `undefined` when nothing stands there: JSON itself has no such value.
 */
function valueAt(value, path) {
    let here = value;
    for (const segment of segments(path)) {
        if (typeof here !== 'object' || here === null || !Object.hasOwn(here, segment))
            return undefined;
        if (Array.isArray(here) && !/^(0|[1-9]\d*)$/.test(segment))
            return undefined;
        here = here[segment];
    }
    return here;
}
function segments(path) {
    if (path === '')
        return [];
    if (!path.startsWith('/'))
        return path.split('.');
    return path
        .slice(1)
        .split('/')
        .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

// EXTERNAL MODULE: ./src/probe/pattern.ts
var pattern = __webpack_require__(1660);
// EXTERNAL MODULE: ./src/probe/printable.ts
var printable = __webpack_require__(3021);
// EXTERNAL MODULE: ./src/probe/shape.ts
var probe_shape = __webpack_require__(7923);
// EXTERNAL MODULE: ./src/probe/verdict.ts
var verdict = __webpack_require__(907);
;// CONCATENATED MODULE: ./src/probe/judge-body.ts






/** `undefined` when the body holds everything that is expected of it. */
function judgeBody(probe, answer) {
    const { contains, matches, json, shape } = probe.expect;
    const wanted = [
        ...Object.keys(json).map((path) => `JSON with \`${path}\``),
        ...(shape === undefined ? [] : ['JSON of a shape']),
        ...contains.map((text) => (0,printable/* quoted */.TL)(text)),
        ...matches.map((source) => `/${(0,printable/* printable */.g$)(source)}/`),
    ];
    if (wanted.length === 0)
        return undefined;
    if (answer.body.trim() === '') {
        return (0,verdict/* ill */.G)('empty', `answers ${answer.status} with an empty body, expected ${wanted.join(' and ')}`);
    }
    return judgeJson(json, shape, answer) ?? judgeText(contains, matches, answer);
}
function judgeJson(expected, shape, { body, truncated }) {
    if (Object.keys(expected).length === 0 && shape === undefined)
        return undefined;
    if (truncated)
        return (0,verdict/* ill */.G)('json', 'answers with a body larger than 1 MiB: too large to be read as JSON');
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        return (0,verdict/* ill */.G)('json', `answers with a body that is not JSON: ${(0,printable/* quoted */.TL)(body)}`);
    }
    for (const [path, want] of Object.entries(expected)) {
        const got = valueAt(value, path);
        if (got === undefined) {
            return (0,verdict/* ill */.G)('json', `answers with JSON that has no \`${(0,printable/* printable */.g$)(path)}\`, expected ${shown(want)}; its body: ${(0,printable/* quoted */.TL)(body)}`);
        }
        if (!(0,external_node_util_.isDeepStrictEqual)(got, want)) {
            return (0,verdict/* ill */.G)('json', `answers with \`${(0,printable/* printable */.g$)(path)}\` ${shown(got)}, expected ${shown(want)}`);
        }
    }
    const wrong = shape && (0,probe_shape/* misshape */.F)(value, shape);
    return wrong === undefined
        ? undefined
        : (0,verdict/* ill */.G)('json', `answers with JSON of another shape: it ${(0,printable/* printable */.g$)(wrong)}; its body: ${(0,printable/* quoted */.TL)(body)}`);
}
function judgeText(contains, matches, answer) {
    const where = answer.truncated ? 'in the first MiB of its body' : 'in its body';
    const missing = contains.find((text) => !answer.body.includes(text));
    if (missing !== undefined) {
        return (0,verdict/* ill */.G)('body', `answers without ${(0,printable/* quoted */.TL)(missing)} ${where}: ${(0,printable/* quoted */.TL)(answer.body)}`);
    }
    for (const source of matches) {
        const found = (0,pattern/* search */.$P)(source, answer.body);
        if (found === 'found')
            continue;
        return found === 'not-found'
            ? (0,verdict/* ill */.G)('body', `answers with nothing that matches /${(0,printable/* printable */.g$)(source)}/ ${where}: ${(0,printable/* quoted */.TL)(answer.body)}`)
            : (0,verdict/* ill */.G)('body', `cannot be judged: /${(0,printable/* printable */.g$)(source)}/ found no end within ${pattern/* PATTERN_LIMIT_MS */.cM} ms; write it without nested repeats`);
    }
    return undefined;
}
/** A JSON value as one short printable line. A remote value may be nested too deeply to be written at all. */
function shown(value) {
    try {
        return (0,printable/* printable */.g$)(JSON.stringify(value), 120);
    }
    catch {
        return 'a value nested too deeply to show';
    }
}

;// CONCATENATED MODULE: ./src/probe/judge-build-id.ts



/** `undefined` when the expected build answers, or none is expected. */
function judgeBuildId(probe, answer) {
    const { buildId, buildIdAt } = probe.expect;
    if (buildId === undefined)
        return undefined;
    const got = buildIdOf(answer, buildIdAt);
    if (got === buildId)
        return undefined;
    if (got === undefined) {
        const looked = `looked at ${placeWords(buildIdAt)}`;
        return (0,verdict/* ill */.G)('build-id', `answers without a build id (${looked}), expected ${buildId}; ${bodyWords(answer)}`);
    }
    return (0,verdict/* ill */.G)('build-id', `answers with build ${(0,printable/* printable */.g$)(got, 80)}, expected ${buildId}: the old code still runs`);
}
/** The build id an answer carries, as text. */
function buildIdOf(answer, place) {
    switch (place.in) {
        case 'header':
            return Object.hasOwn(answer.headers, place.name) ? answer.headers[place.name] : undefined;
        case 'json':
            return fromBody(answer.body, place.path);
        case 'usual':
            return answer.headers['x-build-id'] ?? fromBody(answer.body, 'buildId');
    }
}
function fromBody(body, path) {
    try {
        const value = valueAt(JSON.parse(body), path);
        return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
    }
    catch {
        return undefined;
    }
}
function bodyWords({ body, truncated }) {
    if (truncated)
        return 'its body goes on after 1 MiB, and was not read further';
    return body.trim() === '' ? 'its body is empty' : `its body begins with ${(0,printable/* printable */.g$)(body, 80)}`;
}
function placeWords(place) {
    switch (place.in) {
        case 'header':
            return `the header \`${place.name}\``;
        case 'json':
            return `\`${place.path}\` in the JSON body`;
        case 'usual':
            return 'the header `x-build-id` and `buildId` in a JSON body';
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./src/probe/status.ts
var probe_status = __webpack_require__(322);
;// CONCATENATED MODULE: ./src/probe/judge-status.ts




/** `undefined` when the status is an expected one. */
function judgeStatus(probe, answer) {
    const { status, headers, body } = answer;
    if ((0,probe_status/* matchesStatus */.Oe)(status, probe.expect.status))
        return undefined;
    const location = headers['location'];
    if (status >= 300 && status < 400 && location !== undefined) {
        return (0,verdict/* ill */.G)('redirect', `answers ${status} to ${(0,printable/* printable */.g$)(location)}: ${redirectHint(probe, location)}`);
    }
    const hint = (0,probe_status/* statusHint */.o6)(status);
    const reason = external_node_http_.STATUS_CODES[status];
    return (0,verdict/* ill */.G)('status', [
        `answers ${status}${reason ? ` (${reason})` : ''}, expected ${probe.expect.status.join(' or ')}`,
        ...(hint ? [`: ${hint}`] : []),
        ...(body.trim() === '' ? [] : [`; its body: ${(0,printable/* quoted */.TL)(body)}`]),
    ].join(''), status);
}
function redirectHint(probe, location) {
    if (!URL.canParse(location, probe.url.href))
        return 'that is no URL';
    const target = new URL(location, probe.url);
    if (probe.url.protocol === 'http:' && target.protocol === 'https:') {
        return "the probe asked over plain HTTP; probe the https URL or the app's own port";
    }
    return probe.follow > 0
        ? 'that cannot be followed'
        : 'redirects are not followed; probe the final URL, or set `follow: true`';
}

;// CONCATENATED MODULE: ./src/probe/judge.ts





/** How long a probe is waited for: long enough to say by how much an answer missed its own `max-ms`. */
const limitOf = (probe, { failMs }) => Math.max(failMs, probe.expect.maxMs ?? 0);
/** Compares what came with what was expected. The first difference, in the order a person would look, is the reason. */
function judge(probe, seen, thresholds) {
    switch (seen.kind) {
        case 'answered':
            return judgeAnswer(probe, seen, thresholds);
        case 'refused':
            return (0,verdict/* ill */.G)('refused', 'refuses the connection: nothing listens on that port');
        case 'unreachable':
            return (0,verdict/* ill */.G)('unreachable', `cannot be reached: ${(0,printable/* printable */.g$)(seen.reason)}`);
        case 'tls':
            return (0,verdict/* ill */.G)('tls', `cannot be asked over TLS: ${(0,printable/* printable */.g$)(seen.reason)}${tlsRemedy(probe, seen.reason)}`);
        case 'broken':
            return (0,verdict/* ill */.G)('broken', `breaks off: ${(0,printable/* printable */.g$)(seen.reason)}`);
        case 'redirected':
            return (0,verdict/* ill */.G)('redirect', redirectedWords(probe, seen.hops));
        case 'timed-out':
            return (0,verdict/* ill */.G)('timed-out', timedOutWords(seen));
    }
}
function judgeAnswer(probe, answer, { warnMs, failMs }) {
    const limit = probe.expect.maxMs ?? failMs;
    return (judgeStatus(probe, answer) ??
        judgeHeaders(probe, answer) ??
        judgeBuildId(probe, answer) ??
        judgeBody(probe, answer) ??
        judgeCertificate(probe, answer) ??
        (answer.ms > limit
            ? (0,verdict/* ill */.G)('slow', `answers in ${answer.ms} ms, expected at most ${limit} ms (${probe.expect.maxMs === undefined ? 'fail-ms' : 'max-ms'})`)
            : { ok: true, slow: answer.ms > warnMs }));
}
function judgeCertificate({ tls }, { certificate }) {
    if (tls.minDays === undefined || (certificate !== undefined && certificate.daysLeft >= tls.minDays))
        return undefined;
    if (certificate === undefined)
        return (0,verdict/* ill */.G)('tls', 'answers without a certificate, so its days cannot be told');
    const { validTo, daysLeft, names, issuer } = certificate;
    const day = new Date(validTo).toISOString().slice(0, 10);
    const when = daysLeft < 0 ? `ended on ${day}` : `ends in ${daysLeft} day${daysLeft === 1 ? '' : 's'}, on ${day}`;
    return (0,verdict/* ill */.G)('tls', `answers with a certificate that ${when}, expected at least ${tls.minDays} days (for ${(0,printable/* printable */.g$)(names, 120)}, by ${(0,printable/* printable */.g$)(issuer, 60)}): look at its renewal (certbot renew --dry-run)`);
}
function judgeHeaders(probe, { headers }) {
    for (const [name, expected] of Object.entries(probe.expect.headers)) {
        const got = Object.hasOwn(headers, name) ? headers[name] : undefined;
        if (got === undefined)
            return (0,verdict/* ill */.G)('header', `answers without the header \`${name}\`, expected ${(0,printable/* quoted */.TL)(expected)}`);
        // `application/json` is also met by `application/json; charset=utf-8`: parameters count only where they are asked for.
        const plain = expected.includes(';') ? got : (got.split(';')[0]?.trim() ?? '');
        if (got !== expected && plain !== expected) {
            return (0,verdict/* ill */.G)('header', `answers with the header \`${name}\` ${(0,printable/* quoted */.TL)(got)}, expected ${(0,printable/* quoted */.TL)(expected)}`);
        }
    }
    return undefined;
}
function tlsRemedy(probe, reason) {
    if (reason.includes('does not speak TLS'))
        return '; probe it with http://';
    if (!reason.includes('certificate'))
        return '';
    return probe.tls.serverName === undefined
        ? '; set `tls: {server-name: …}` to the name in the certificate, or `tls: {verify: false}`'
        : '; set `tls: {verify: false}` if that is meant to be so';
}
function redirectedWords(probe, hops) {
    const circle = new Set(hops).size < hops.length;
    const way = (0,printable/* printable */.g$)(hops.slice(1).join(' → '), 300);
    return `${circle ? 'redirects in a circle' : `redirects more than ${probe.follow} times`}: → ${way}`;
}
function timedOutWords({ phase, ms, status }) {
    switch (phase) {
        case 'connect':
            return `does not take the connection within ${ms} ms`;
        case 'headers':
            return `takes the connection but does not answer within ${ms} ms`;
        case 'body':
            return `begins to answer (${status}) but does not come to an end within ${ms} ms`;
    }
}


/***/ }),

/***/ 4449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dO: () => (/* binding */ makeReport),
  Nr: () => (/* binding */ probeReport)
});

// UNUSED EXPORTS: failureWords

;// CONCATENATED MODULE: ./src/probe/percentile.ts
/** The nearest-rank percentile (`share` from 0 to 1); `undefined` where there is nothing to rank. */
function percentile(values, share) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

// EXTERNAL MODULE: ./src/probe/skeleton.ts
var skeleton = __webpack_require__(1755);
;// CONCATENATED MODULE: ./src/probe/report.ts


function makeReport(tallies, plan, ending) {
    const probes = tallies.map((tally) => probeReport(tally, plan, ending.outcome));
    const times = tallies.flatMap((tally) => tally.times);
    const passed = probes.filter((probe) => probe.passed).length;
    return {
        outcome: ending.outcome,
        reason: reasonOf(probes, plan, ending),
        passed,
        failed: probes.length - passed,
        rounds: ending.rounds,
        durationMs: ending.durationMs,
        p50Ms: percentile(times, 0.5),
        p95Ms: percentile(times, 0.95),
        probes,
    };
}
function probeReport(tally, plan, outcome) {
    return {
        name: tally.name,
        passed: outcome === 'passed' || tally.streak >= plan.successes,
        asked: tally.asked,
        well: tally.well,
        slow: tally.slow,
        p50Ms: percentile(tally.times, 0.5),
        p95Ms: percentile(tally.times, 0.95),
        lastFailure: tally.lastFailure,
        skeleton: tally.lastBody === undefined ? undefined : (0,skeleton/* skeletonOf */.l)(tally.lastBody),
        attempts: [...tally.attempts],
    };
}
function reasonOf(probes, plan, ending) {
    const failures = probes.filter(({ passed }) => !passed).map((probe) => failureWords(probe, plan));
    switch (ending.outcome) {
        case 'passed':
        case 'regressed':
            return '';
        case 'timed-out':
            return [`Not well within ${plan.timeoutMs / 1000} s.`, ...failures].join('\n');
        case 'relapsed':
            return [`Well at first, but not for the ${plan.holdMs / 1000} s of \`hold\`.`, ...failures].join('\n');
        case 'stopped':
            return [ending.stoppedBecause ?? '', ...failures].filter((line) => line !== '').join('\n');
        case 'cancelled':
            return ['Cancelled before the probes came to an end.', ...failures].join('\n');
    }
}
/** One line on a probe that failed. One that changes its mind is told apart from one that never was well. */
function failureWords(probe, plan) {
    const last = probe.lastFailure?.verdict;
    if (probe.asked === 0)
        return `${probe.name} was not asked.`;
    if (last === undefined || last.ok)
        return `${probe.name} was well ${probe.well} of ${plan.successes} times.`;
    if (probe.well === 0)
        return `${probe.name} ${last.reason}`;
    return `${probe.name} ${last.reason} (well ${probe.well} of ${probe.asked} times)`;
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


/***/ }),

/***/ 6702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ askAll)
/* harmony export */ });
/** So many probes are asked at once: enough to be quick, few enough not to slow each other down. */
const AT_ONCE = 4;
/** Asks every probe once; the observations stand in the order of the probes. Rejects with the first rejection, once all have ended. */
async function askAll(probes, ask) {
    const seen = [];
    const waiting = probes.entries();
    const worker = async () => {
        for (const [index, probe] of waiting)
            seen[index] = await ask(probe);
    };
    const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
    const failure = ended.find(({ status }) => status === 'rejected');
    if (failure?.status === 'rejected')
        throw failure.reason;
    return seen;
}


/***/ }),

/***/ 4881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ runSchedule),
  H: () => (/* binding */ verdictOn)
});

// EXTERNAL MODULE: ./src/probe/clock.ts
var probe_clock = __webpack_require__(336);
;// CONCATENATED MODULE: ./src/probe/course.ts
const START = { phase: 'waiting', streak: 0 };
/** What one round changes. While holding, one bad round is enough; the hold ends with a good round at or after its end. */
function advance(course, { startedAt, endedAt, well }, plan) {
    if (course.phase === 'ended')
        return course;
    if (course.phase === 'holding') {
        if (!well)
            return { phase: 'ended', outcome: 'relapsed' };
        return startedAt >= course.since + plan.holdMs ? { phase: 'ended', outcome: 'passed' } : course;
    }
    const streak = well ? course.streak + 1 : 0;
    if (streak >= plan.successes) {
        return plan.holdMs === 0 ? { phase: 'ended', outcome: 'passed' } : { phase: 'holding', since: endedAt };
    }
    return endedAt + plan.intervalMs > plan.timeoutMs
        ? { phase: 'ended', outcome: 'timed-out' }
        : { phase: 'waiting', streak };
}
/** How long to pause before the next round, so that one falls on the very end of the hold. */
function pauseAfter(course, now, plan) {
    if (course.phase !== 'holding')
        return plan.intervalMs;
    return Math.max(0, Math.min(plan.holdIntervalMs ?? plan.intervalMs, course.since + plan.holdMs - now));
}

// EXTERNAL MODULE: ./src/probe/judge.ts + 4 modules
var judge = __webpack_require__(1040);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/probe/tree.ts
var tree = __webpack_require__(7480);
;// CONCATENATED MODULE: ./src/probe/plan.ts


/** Shorter pauses would load the release more than they tell about it. */
const SHORTEST_INTERVAL_MS = 100;
/** @throws {Fault} where inputs that are each understood make no sense together. */
function checkPlan(plan, { warnMs, failMs }) {
    const seconds = (ms) => `${ms / 1000} s`;
    if (plan.successes < 1)
        refuse('`successes` is 0: nothing would have to answer', 'Set `successes` to 1 or more.');
    if (plan.intervalMs < SHORTEST_INTERVAL_MS) {
        refuse(`\`interval\` is ${seconds(plan.intervalMs)}`, `Set it to ${seconds(SHORTEST_INTERVAL_MS)} or more.`);
    }
    const needed = (plan.successes - 1) * plan.intervalMs;
    if (plan.timeoutMs < needed) {
        refuse(`\`timeout\` (${seconds(plan.timeoutMs)}) leaves no room for ${plan.successes} rounds ${seconds(plan.intervalMs)} apart`, `Set \`timeout\` well above ${seconds(needed)}, or lower \`successes\` or \`interval\`.`);
    }
    if (warnMs > failMs) {
        refuse(`\`warn-ms\` (${warnMs}) is above \`fail-ms\` (${failMs}): it could never warn`, 'Set `warn-ms` below `fail-ms`.');
    }
}
function refuse(what, remedy) {
    throw new fault/* Fault */.vC(`${what}.`, { state: tree/* NOT_ASKED */.Lf, remedy });
}

// EXTERNAL MODULE: ./src/probe/question.ts
var probe_question = __webpack_require__(1896);
// EXTERNAL MODULE: ./src/probe/report.ts + 1 modules
var report = __webpack_require__(4449);
// EXTERNAL MODULE: ./src/probe/round.ts
var round = __webpack_require__(6702);
// EXTERNAL MODULE: ./src/probe/tally.ts
var tally = __webpack_require__(264);
;// CONCATENATED MODULE: ./src/probe/schedule.ts








/**
 * Asks all probes in rounds until the release is well, is not in time, or is lost.
 *
 * It ends within `timeout` + `hold` + the time of one round.
 * @throws {Fault} for a plan that cannot come out well.
 */
async function runSchedule(given) {
    const { probes, plan, thresholds, signal } = given;
    checkPlan(plan, thresholds);
    const clock = given.clock ?? probe_clock/* systemClock */.m;
    const started = clock.now();
    const elapsed = () => Math.round(clock.now() - started);
    const tallies = probes.map((probe) => ({ probe, tally: new tally/* Tally */.F(probe) }));
    let rounds = 0;
    const end = (ending) => (0,report/* makeReport */.dO)(tallies.map(({ tally }) => tally), plan, { ...ending, rounds, durationMs: elapsed() });
    let course = START;
    try {
        for (;;) {
            signal?.throwIfAborted();
            const startedAt = elapsed();
            const seen = await (0,round/* askAll */.p)(probes, given.ask);
            rounds += 1;
            const results = tallies.map(({ probe, tally }, index) => {
                const observation = seen[index];
                const verdict = verdictOn(probe, observation, thresholds);
                tally.add(startedAt, observation, verdict);
                return { name: (0,probe_question/* nameOf */.V)(probe), verdict };
            });
            course = advance(course, { startedAt, endedAt: elapsed(), well: results.every(({ verdict }) => verdict.ok) }, plan);
            given.onRound?.({ number: rounds, results, course });
            const lost = await given.stillWorthAsking?.();
            if (lost !== undefined)
                return end({ outcome: 'stopped', stoppedBecause: lost });
            if (course.phase === 'ended')
                return end(course);
            await clock.sleep(pauseAfter(course, elapsed(), plan), signal);
        }
    }
    catch (error) {
        if (!signal?.aborted)
            throw error;
        return end({ outcome: 'cancelled' });
    }
}
/** Judges what came of a question. */
function verdictOn(question, seen, thresholds) {
    if (seen.kind === 'told')
        return seen.verdict;
    if (!(0,probe_question/* isRequest */.k)(question))
        throw new Error(`${(0,probe_question/* nameOf */.V)(question)} was answered as a request`);
    return (0,judge.judge)(question, seen, thresholds);
}


/***/ }),

/***/ 1755:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ lostIn),
/* harmony export */   l: () => (/* binding */ skeletonOf)
/* harmony export */ });
/** Deeper or longer than this is not compared: a report stays small whatever a server answers. */
const DEEPEST = 6;
const MOST_PLACES = 200;
/** `undefined` where the body is no JSON. A list is told by its first item. */
function skeletonOf(body) {
    const places = new Map();
    const note = (path, value, depth) => {
        if (places.size >= MOST_PLACES)
            return;
        const kind = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
        places.set(path, kind === 'list' && value.length === 0 ? 'empty' : kind);
        if (typeof value !== 'object' || value === null || depth === 0)
            return;
        if (Array.isArray(value)) {
            if (value.length > 0)
                note(`${path}.*`, value[0], depth - 1);
            return;
        }
        for (const [name, inner] of Object.entries(value))
            note(`${path}.${name}`, inner, depth - 1);
    };
    try {
        note('', JSON.parse(body), DEEPEST);
    }
    catch {
        return undefined;
    }
    return Object.fromEntries(places);
}
/** What was there and is gone, or is of another kind now, in words; what is new is no regression. */
function lostIn(before, after) {
    if (Object.keys(after).length >= MOST_PLACES)
        return [];
    return Object.entries(before).flatMap(([path, was]) => {
        const now = Object.hasOwn(after, path) ? after[path] : undefined;
        const name = path === '' ? 'the whole body' : `\`${path.slice(1)}\``;
        if (now === undefined)
            return saysNothing(path, after) ? [] : [`${name} is gone`];
        // An empty list or null says nothing of what stands there another time.
        const open = [was, now].some((kind) => kind === 'null' || kind === 'empty');
        return now === was || open ? [] : [`${name} is ${now}, was ${was}`];
    });
}
/** Below a list that is empty now, a value that is null now, and what was said already, nothing more is missed. */
function saysNothing(path, after) {
    const parts = path.split('.');
    const parent = parts.slice(0, -1).join('.');
    if (parts.length < 2)
        return false;
    const kind = Object.hasOwn(after, parent) ? after[parent] : undefined;
    return kind !== 'object' && kind !== 'list';
}


/***/ }),

/***/ 264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ Tally)
/* harmony export */ });
/* unused harmony export KEPT_ATTEMPTS */
/* harmony import */ var _question_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1896);

/** How many of a probe's attempts, and of its times, are kept; older ones live on in the counts. */
const KEPT_ATTEMPTS = 50;
const KEPT_TIMES = 1000;
/** What is remembered of one probe while it is asked again and again: bounded, however long that goes on. */
class Tally {
    name;
    attempts = [];
    /** Milliseconds of the answers that were well. */
    times = [];
    asked = 0;
    well = 0;
    slow = 0;
    /** How many attempts in a row, up to the last, were well. */
    streak = 0;
    lastFailure;
    /** Of the last answer that was well. */
    lastBody;
    constructor(probe) {
        this.name = (0,_question_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .V)(probe);
    }
    add(at, seen, verdict) {
        const ms = seen.kind === 'answered' || seen.kind === 'timed-out' ? seen.ms : undefined;
        const attempt = { at, ms, verdict };
        keep(this.attempts, attempt, KEPT_ATTEMPTS);
        this.asked += 1;
        if (!verdict.ok) {
            this.streak = 0;
            this.lastFailure = attempt;
            return;
        }
        this.well += 1;
        if (seen.kind === 'answered' && !seen.truncated)
            this.lastBody = seen.body;
        this.streak += 1;
        if (verdict.slow)
            this.slow += 1;
        if (ms !== undefined)
            keep(this.times, ms, KEPT_TIMES);
    }
}
function keep(list, item, most) {
    list.push(item);
    if (list.length > most)
        list.shift();
}


/***/ }),

/***/ 907:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ ill)
/* harmony export */ });
const ill = (kind, reason, status) => ({
    ok: false,
    kind,
    reason,
    ...(status === undefined ? {} : { status }),
});


/***/ }),

/***/ 6682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* unused harmony export readFacts */
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7489);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2949);


/** Asks the host what tells why a service is not well; `ports` are those that it should have listened on. */
async function factsOf(host, root, live, service, ports) {
    const port = ports.map(String);
    return readFacts(await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, root, 'evidence', { live, ...service, port }, { timeout: 30_000 }));
}
/** Reads the answer of the word `evidence`. */
function readFacts(reply) {
    return {
        unit: (0,_unit_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)(reply),
        user: reply.get('user'),
        variables: [...new Set(reply.all('variable'))],
        missingFiles: reply.all('environment-file-missing'),
        directory: reply.get('working-directory'),
        directoryThere: reply.get('directory-there') !== 'no',
        listens: reply.all('listens'),
        listeningUnknown: reply.get('listening-unknown') === 'yes',
        holders: reply.all('holder').flatMap((line) => holderOf(line) ?? []),
        full: reply.all('full'),
        release: reply.get('release'),
    };
}
function holderOf(line) {
    const [port = '', address = '', pid = '', program = '', unit = '', user = ''] = line.split('|');
    if (!/^\d{1,5}$/.test(port))
        return undefined;
    return { port: Number(port), address, pid: /^\d+$/.test(pid) ? Number(pid) : undefined, program, unit, user };
}


/***/ }),

/***/ 5930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ holderInWords),
/* harmony export */   m: () => (/* binding */ listenerOn)
/* harmony export */ });
/**
 * Tells whether it is the unit that listens on a port of its host: a process of its control group. The socket that a
 * manager hands to a unit is in the hands of its process too. Pure.
 */
function listenerOn(port, unit, facts) {
    if (facts.listens.some((place) => place.endsWith(`:${port}`)))
        return { kind: 'own' };
    const holders = facts.holders.filter((holder) => holder.port === port);
    // Where not all of its processes could be looked into, only who is seen to belong to another unit is another; to
    // systemd all programs of supervisor are of one unit.
    const told = facts.unit.manager !== 'supervisor';
    const holder = facts.listeningUnknown
        ? holders.find(({ pid, unit: its }) => told && pid !== undefined && its !== '' && its !== unit)
        : holders[0];
    return holder === undefined ? { kind: 'unseen' } : { kind: 'other', holder };
}
/** A holder in words, as much of it as the account may see. */
function holderInWords({ pid, program, unit, user }) {
    if (pid === undefined)
        return `a process of ${user}`;
    return `${program || 'a process'} (process ${pid}${unit === '' ? '' : `, ${unit}`}, user ${user})`;
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


/***/ })

};
