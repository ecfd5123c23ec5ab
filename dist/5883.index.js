export const id = 5883;
export const ids = [5883];
export const modules = {

/***/ 5883:
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
;// CONCATENATED MODULE: ./src/probe/verdict.ts
const ill = (kind, reason) => ({ ok: false, kind, reason });

;// CONCATENATED MODULE: ./src/probe/judge-body.ts





/** `undefined` when the body holds everything that is expected of it. */
function judgeBody(probe, answer) {
    const { contains, matches, json } = probe.expect;
    const wanted = [
        ...Object.keys(json).map((path) => `JSON with \`${path}\``),
        ...contains.map((text) => (0,printable/* quoted */.TL)(text)),
        ...matches.map((source) => `/${(0,printable/* printable */.g$)(source)}/`),
    ];
    if (wanted.length === 0)
        return undefined;
    if (answer.body.trim() === '') {
        return ill('empty', `answers ${answer.status} with an empty body, expected ${wanted.join(' and ')}`);
    }
    return judgeJson(json, answer) ?? judgeText(contains, matches, answer);
}
function judgeJson(expected, { body, truncated }) {
    if (Object.keys(expected).length === 0)
        return undefined;
    if (truncated)
        return ill('json', 'answers with a body larger than 1 MiB: too large to be read as JSON');
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        return ill('json', `answers with a body that is not JSON: ${(0,printable/* quoted */.TL)(body)}`);
    }
    for (const [path, want] of Object.entries(expected)) {
        const got = valueAt(value, path);
        if (got === undefined) {
            return ill('json', `answers with JSON that has no \`${(0,printable/* printable */.g$)(path)}\`, expected ${shown(want)}; its body: ${(0,printable/* quoted */.TL)(body)}`);
        }
        if (!(0,external_node_util_.isDeepStrictEqual)(got, want)) {
            return ill('json', `answers with \`${(0,printable/* printable */.g$)(path)}\` ${shown(got)}, expected ${shown(want)}`);
        }
    }
    return undefined;
}
function judgeText(contains, matches, answer) {
    const where = answer.truncated ? 'in the first MiB of its body' : 'in its body';
    const missing = contains.find((text) => !answer.body.includes(text));
    if (missing !== undefined) {
        return ill('body', `answers without ${(0,printable/* quoted */.TL)(missing)} ${where}: ${(0,printable/* quoted */.TL)(answer.body)}`);
    }
    for (const source of matches) {
        const found = (0,pattern/* search */.$P)(source, answer.body);
        if (found === 'found')
            continue;
        return found === 'not-found'
            ? ill('body', `answers with nothing that matches /${(0,printable/* printable */.g$)(source)}/ ${where}: ${(0,printable/* quoted */.TL)(answer.body)}`)
            : ill('body', `cannot be judged: /${(0,printable/* printable */.g$)(source)}/ found no end within ${pattern/* PATTERN_LIMIT_MS */.cM} ms; write it without nested repeats`);
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
        return ill('build-id', `answers without a build id (${looked}), expected ${buildId}; ${bodyWords(answer)}`);
    }
    return ill('build-id', `answers with build ${(0,printable/* printable */.g$)(got, 80)}, expected ${buildId}: the old code still runs`);
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
        return ill('redirect', `answers ${status} to ${(0,printable/* printable */.g$)(location)}: ${redirectHint(probe, location)}`);
    }
    const hint = (0,probe_status/* statusHint */.o6)(status);
    const reason = external_node_http_.STATUS_CODES[status];
    return ill('status', [
        `answers ${status}${reason ? ` (${reason})` : ''}, expected ${probe.expect.status.join(' or ')}`,
        ...(hint ? [`: ${hint}`] : []),
        ...(body.trim() === '' ? [] : [`; its body: ${(0,printable/* quoted */.TL)(body)}`]),
    ].join(''));
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
            return ill('refused', 'refuses the connection: nothing listens on that port');
        case 'unreachable':
            return ill('unreachable', `cannot be reached: ${(0,printable/* printable */.g$)(seen.reason)}`);
        case 'tls':
            return ill('tls', `cannot be asked over TLS: ${(0,printable/* printable */.g$)(seen.reason)}${tlsRemedy(probe, seen.reason)}`);
        case 'broken':
            return ill('broken', `breaks off: ${(0,printable/* printable */.g$)(seen.reason)}`);
        case 'redirected':
            return ill('redirect', redirectedWords(probe, seen.hops));
        case 'timed-out':
            return ill('timed-out', timedOutWords(seen));
    }
}
function judgeAnswer(probe, answer, { warnMs, failMs }) {
    const limit = probe.expect.maxMs ?? failMs;
    return (judgeStatus(probe, answer) ??
        judgeHeaders(probe, answer) ??
        judgeBuildId(probe, answer) ??
        judgeBody(probe, answer) ??
        (answer.ms > limit
            ? ill('slow', `answers in ${answer.ms} ms, expected at most ${limit} ms (${probe.expect.maxMs === undefined ? 'fail-ms' : 'max-ms'})`)
            : { ok: true, slow: answer.ms > warnMs }));
}
function judgeHeaders(probe, { headers }) {
    for (const [name, expected] of Object.entries(probe.expect.headers)) {
        const got = Object.hasOwn(headers, name) ? headers[name] : undefined;
        if (got === undefined)
            return ill('header', `answers without the header \`${name}\`, expected ${(0,printable/* quoted */.TL)(expected)}`);
        // `application/json` is also met by `application/json; charset=utf-8`: parameters count only where they are asked for.
        const plain = expected.includes(';') ? got : (got.split(';')[0]?.trim() ?? '');
        if (got !== expected && plain !== expected) {
            return ill('header', `answers with the header \`${name}\` ${(0,printable/* quoted */.TL)(got)}, expected ${(0,printable/* quoted */.TL)(expected)}`);
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

/***/ 1660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ search),
/* harmony export */   cM: () => (/* binding */ PATTERN_LIMIT_MS),
/* harmony export */   rG: () => (/* binding */ patternFault)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(714);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_vm__WEBPACK_IMPORTED_MODULE_0__);

/** Milliseconds one search may take. An honest expression needs far less for 1 MiB; a runaway one would need years. */
const PATTERN_LIMIT_MS = 250;
/**
 * Searches for a regular expression, and gives up on one that backtracks without end.
 *
 * V8 looks for a request to stop while it backtracks, so the time limit of `node:vm` ends such a search in this very
 * thread. The context holds two strings and nothing else.
 */
function search(source, text, limitMs = PATTERN_LIMIT_MS) {
    const context = (0,node_vm__WEBPACK_IMPORTED_MODULE_0__.createContext)(Object.assign(Object.create(null), { source, text }));
    try {
        return SEARCH.runInContext(context, { timeout: limitMs }) ? 'found' : 'not-found';
    }
    catch (error) {
        if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
            return 'gave-up';
        throw error;
    }
}
const SEARCH = new node_vm__WEBPACK_IMPORTED_MODULE_0__.Script('new RegExp(source, "u").test(text)');
/** Why a source is no regular expression; `undefined` when it is one. */
function patternFault(source) {
    try {
        new RegExp(source, 'u');
        return undefined;
    }
    catch (error) {
        return error.message;
    }
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   g$: () => (/* binding */ printable)
/* harmony export */ });
/* unused harmony export EXCERPT */
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);

/** How many characters of an answer are shown in words. */
const EXCERPT = 200;
/**
 * A remote text as one printable line. `::` begins a workflow command only at the start of a line, but what is quoted
 * here may be printed anywhere: it is taken apart.
 */
const printable = (text, most = EXCERPT) => (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(text.slice(0, most * 4).replace(/\s+/g, ' '), most).replace(/:(?=:)/g, ': ');
/** A remote text in quotation marks; `nothing` when it is empty. */
const quoted = (text, most = EXCERPT) => text === '' ? 'nothing' : `"${printable(text, most)}"`;


/***/ }),

/***/ 322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ matchesStatus),
/* harmony export */   i$: () => (/* binding */ parseStatus),
/* harmony export */   o6: () => (/* binding */ statusHint)
/* harmony export */ });
/** Reads `200` or `2xx`; `undefined` for anything else. */
function parseStatus(text) {
    if (/^[1-5]xx$/.test(text))
        return text;
    return /^[1-5]\d\d$/.test(text) ? Number(text) : undefined;
}
const matchesStatus = (status, patterns) => patterns.some((pattern) => typeof pattern === 'number' ? pattern === status : Number(pattern[0]) === Math.floor(status / 100));
/** Statuses whose cause is the same almost everywhere, and what to do about it. */
const HINTS = {
    400: 'the app refuses the request as the probe sends it',
    401: 'it wants a log-in; probe a path that needs none, or give an `authorization` header',
    403: 'it does not let the probe in; probe a path that is open to it',
    404: 'there is no such path; check the URL and the port',
    405: 'the path takes another method',
    421: 'the server does not serve this name; set the `host` header or `tls.server-name`',
    429: 'the app limits how often it may be asked; raise `interval`',
    502: 'a proxy answers, but the app behind it does not',
    503: 'it says itself that it is not ready',
    504: 'a proxy answers, but the app behind it is too slow',
};
/** A few words on what a status usually means; empty where there is nothing to say. */
const statusHint = (status) => HINTS[status] ?? '';


/***/ })

};
