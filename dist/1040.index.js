export const id = 1040;
export const ids = [1040];
export const modules = {

/***/ 1297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   IL: () => (/* binding */ jsonValue),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Pl: () => (/* binding */ oneOrMany),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   pq: () => (/* binding */ mapping),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _words_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4363);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3021);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7480);




/** Refuses one value: where it stands, what it holds, and what it may hold. */
function refuse(node, may) {
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`${placeOf(node)} holds ${holding(node)}, which is not understood.`, {
        state: _tree_js__WEBPACK_IMPORTED_MODULE_2__/* .NOT_ASKED */ .Lf,
        remedy: `It may hold ${may}.`,
    });
}
/** `Probe 2, line 7: \`expect.status\``. */
function placeOf({ path, line }) {
    const [probe, ...keys] = path;
    const start = typeof probe === 'number' ? `Probe ${probe + 1}, line ${line}` : `Input \`probes\`, line ${line}`;
    return keys.length === 0 ? start : `${start}: \`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(keys.join('.'))}\``;
}
function holding(node) {
    if (node.kind === 'scalar' && node.value === null)
        return 'nothing';
    if (node.kind === 'scalar')
        return (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(JSON.stringify(node.text), 80);
    return node.kind === 'list' ? 'a list' : 'a mapping';
}
/** A mapping whose keys are all known. */
function known(node, keys, what) {
    const { entries } = mapping(node, what);
    for (const [key, value] of entries) {
        if (keys.includes(key))
            continue;
        const meant = (0,_words_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(key, keys);
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`${placeOf(value)} is not a key that is known.`, {
            state: _tree_js__WEBPACK_IMPORTED_MODULE_2__/* .NOT_ASKED */ .Lf,
            remedy: `${meant ? `Did you mean \`${meant}\`? ` : ''}The keys here are ${keys.join(', ')}.`,
        });
    }
    return entries;
}
function mapping(node, may) {
    return node.kind === 'mapping' ? node : refuse(node, may);
}
/** Text as it was written, also where YAML would take it for a number. */
function text(node, may) {
    return node.kind === 'scalar' && node.value !== null ? node.text : refuse(node, may);
}
/** One scalar, or a list of them. */
function oneOrMany(node, read, may) {
    const items = node.kind === 'list' ? node.items : [node];
    if (items.length === 0)
        refuse(node, may);
    return items.map((item) => (item.kind === 'scalar' && item.value !== null ? read(item) : refuse(item, may)));
}
function flag(node) {
    return node.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : refuse(node, 'true or false');
}
function wholeNumber(node, min, max, or = '') {
    const value = node.kind === 'scalar' ? node.value : undefined;
    if (Number.isInteger(value) && Number(value) >= min && Number(value) <= max)
        return Number(value);
    return refuse(node, `${or}a whole number from ${min} to ${max}`);
}
/** A value that JSON can carry. */
function jsonValue(node) {
    if (node.kind === 'scalar' && typeof node.value === 'number' && !Number.isFinite(node.value)) {
        refuse(node, 'a value that JSON can carry');
    }
    if (node.kind === 'list')
        node.items.forEach(jsonValue);
    if (node.kind === 'mapping')
        [...node.entries.values()].forEach(jsonValue);
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(node);
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

/***/ 7923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ misshape),
/* harmony export */   T: () => (/* binding */ parseShape)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1297);

const KINDS = {
    string: (value) => typeof value === 'string',
    number: (value) => typeof value === 'number',
    integer: Number.isInteger,
    boolean: (value) => typeof value === 'boolean',
    null: (value) => value === null,
    list: Array.isArray,
    mapping: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    any: () => true,
};
const MAY = `one of ${Object.keys(KINDS).join(', ')} (several with | between), a mapping of such, or a list with one item`;
/** Reads `expect.shape`. */
function parseShape(node) {
    if (node.kind === 'list') {
        const [item, ...more] = node.items;
        return item === undefined || more.length > 0 ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(node, MAY) : { kind: 'list', items: parseShape(item) };
    }
    if (node.kind === 'mapping') {
        const keys = [...node.entries].map(([name, value]) => {
            const optional = name.endsWith('?');
            return [optional ? name.slice(0, -1) : name, { shape: parseShape(value), optional }];
        });
        return { kind: 'mapping', keys: new Map(keys) };
    }
    // YAML reads null as nothing at all.
    const names = String((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonValue */ .IL)(node) ?? node.text)
        .split('|')
        .map((each) => each.trim() || 'null');
    const isKind = (name) => Object.hasOwn(KINDS, name);
    return names.every(isKind) ? { kind: 'one-of', names } : (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(node, MAY);
}
/** The first place where a value is not of the shape, in words that complete "its JSON …"; `undefined` where it is. */
function misshape(value, shape, path = '') {
    const here = path === '' ? 'the whole body' : `\`${path}\``;
    switch (shape.kind) {
        case 'one-of':
            return shape.names.some((name) => KINDS[name](value))
                ? undefined
                : `has ${kindOf(value)} at ${here}, expected ${shape.names.join(' or ')}`;
        case 'list': {
            if (!Array.isArray(value))
                return `has ${kindOf(value)} at ${here}, expected a list`;
            for (const [index, item] of value.entries()) {
                const wrong = misshape(item, shape.items, join(path, String(index)));
                if (wrong !== undefined)
                    return wrong;
            }
            return undefined;
        }
        case 'mapping': {
            if (!KINDS.mapping(value))
                return `has ${kindOf(value)} at ${here}, expected a mapping`;
            for (const [name, { shape: inner, optional }] of shape.keys) {
                if (!Object.hasOwn(value, name)) {
                    if (optional)
                        continue;
                    return `has no \`${join(path, name)}\``;
                }
                const wrong = misshape(value[name], inner, join(path, name));
                if (wrong !== undefined)
                    return wrong;
            }
            return undefined;
        }
    }
}
const join = (path, name) => (path === '' ? name : `${path}.${name}`);
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}


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


/***/ }),

/***/ 7480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lf: () => (/* binding */ NOT_ASKED),
/* harmony export */   gM: () => (/* binding */ readYaml),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);

/** What a fault says of the host while the probes are only being read. */
const NOT_ASKED = 'no probe was sent; the release on the host is as it was before this step';
/** More values than any list of probes needs; aliases of aliases would otherwise grow without end. */
const MOST_NODES = 10_000;
/** @throws {Fault} with the line, where the text is not YAML. */
async function readYaml(text) {
    // Loaded only where YAML is written: the line form and all other actions do without it.
    const { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, version: '1.2', merge: false });
    const lineOf = (offset) => lines.linePos(offset ?? 0).line || 1;
    const flaw = document.errors[0] ?? document.warnings[0];
    if (flaw) {
        const [words] = flaw.message.split(/ at line |\n/);
        throw notYaml(lineOf(flaw.pos[0]), words ?? flaw.message);
    }
    let left = MOST_NODES;
    const read = (given, path, parent) => {
        const node = isAlias(given) ? given.resolve(document) : given;
        const line = given?.range ? lineOf(given.range[0]) : parent;
        left -= 1;
        if (left < 0 || path.length > 32)
            throw notYaml(line, 'there is more in it than a list of probes can need');
        if (isSeq(node)) {
            return {
                kind: 'list',
                path,
                line,
                items: node.items.map((item, i) => read(item, [...path, i], line)),
            };
        }
        if (isMap(node)) {
            const entries = node.items.map(({ key, value }) => {
                if (!isScalar(key))
                    throw notYaml(line, 'a key is not plain text');
                const name = String(key.source ?? key.value);
                const at = key.range ? lineOf(key.range[0]) : line;
                return [name, read(value, [...path, name], at)];
            });
            return { kind: 'mapping', path, line, entries: new Map(entries) };
        }
        const value = isScalar(node) ? node.value : null;
        if (value !== null && !['string', 'number', 'boolean'].includes(typeof value)) {
            throw notYaml(line, 'a value is neither text, number, true, false nor null');
        }
        const source = isScalar(node) && typeof value !== 'string' ? node.source : undefined;
        return { kind: 'scalar', path, line, value: value, text: source ?? String(value ?? '') };
    };
    return read(document.contents, [], 1);
}
/** The value without its places. */
function plain(node) {
    if (node.kind === 'scalar')
        return node.value;
    if (node.kind === 'list')
        return node.items.map(plain);
    return Object.fromEntries([...node.entries].map(([name, value]) => [name, plain(value)]));
}
function notYaml(line, words) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`Input \`probes\` is not understood at line ${line}: ${words}.`, {
        state: NOT_ASKED,
        remedy: 'Write a YAML list of probes (`- url: http://127.0.0.1:3000/health`), or one `METHOD URL [status]` per line.',
    });
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


/***/ })

};
