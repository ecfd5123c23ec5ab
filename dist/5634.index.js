export const id = 5634;
export const ids = [5634];
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

/***/ 3020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   K: () => (/* binding */ EXPECT_SUCCESS)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _words_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4363);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3021);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5396);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(322);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7480);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1475);







/** What is expected of an answer where nothing is said. */
const EXPECT_SUCCESS = {
    status: ['2xx'],
    headers: {},
    contains: [],
    matches: [],
    json: {},
    shape: undefined,
    buildId: undefined,
    buildIdAt: { in: 'usual' },
    maxMs: undefined,
};
/** Reads `METHOD URL [status]`, or a bare URL. `place` says in a refusal where the line stands. */
function parseLine(line, place) {
    const refuse = (what, remedy) => {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`${place}: ${what}`, { state: _tree_js__WEBPACK_IMPORTED_MODULE_3__/* .NOT_ASKED */ .Lf, remedy });
    };
    const words = line.trim().split(/\s+/);
    const method = words[0]?.includes(':') ? 'GET' : (words.shift() ?? '');
    if (!_probe_js__WEBPACK_IMPORTED_MODULE_4__/* .METHODS */ .J.includes(method)) {
        const meant = (0,_words_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(method, _probe_js__WEBPACK_IMPORTED_MODULE_4__/* .METHODS */ .J);
        refuse(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(JSON.stringify(method), 80)} is not a method or an absolute URL.`, `Write \`METHOD URL [status]\`${meant ? ` (did you mean \`${meant}\`?)` : ''}, the method one of ${_probe_js__WEBPACK_IMPORTED_MODULE_4__/* .METHODS */ .J.join(', ')}, the URL whole: http://127.0.0.1:3000/health.`);
    }
    const [address, status, ...rest] = words;
    if (address === undefined)
        return refuse('there is no URL.', 'Write `METHOD URL [status]`.');
    const url = (0,_url_js__WEBPACK_IMPORTED_MODULE_6__/* .parseUrl */ .D)(address);
    if ('refused' in url)
        return refuse(`the URL ${url.refused}.`, url.remedy);
    if (rest.length > 0) {
        refuse(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(JSON.stringify(rest.join(' ')), 80)} is more than \`METHOD URL [status]\`.`, 'Use the YAML list for more.');
    }
    return {
        url,
        method: method,
        headers: {},
        body: undefined,
        expect: status === undefined ? EXPECT_SUCCESS : { ...EXPECT_SUCCESS, status: statuses(status, refuse) },
        follow: 0,
        tls: { verify: true, serverName: undefined, minDays: undefined },
    };
}
function statuses(text, refuse) {
    return text
        .split(',')
        .map((each) => (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStatus */ .i$)(each) ??
        refuse(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(JSON.stringify(text), 80)} is not a status.`, 'It may hold a status such as 200, a class such as 2xx, or several with commas between.'));
}


/***/ }),

/***/ 5634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseProbes: () => (/* binding */ parseProbes),
  parseQuestions: () => (/* binding */ parseQuestions)
});

// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/probe/fields.ts
var fields = __webpack_require__(1297);
;// CONCATENATED MODULE: ./src/probe/parse-host-question.ts

const HEALTH_KEYS = ['window', 'min-lines', 'max-rss', 'max-external', 'max-delay', 'max-stall'];
const LOG_KEYS = ['log', 'upstream', 'most', 'since'];
/** Reads `- health: …` or `- nginx-errors: …`; `undefined` where the item is a request. */
function parseHostQuestion(node) {
    const health = node.entries.get('health');
    const errors = node.entries.get('nginx-errors');
    if (health !== undefined) {
        (0,fields/* known */.eO)(node, ['health'], 'a mapping with `health` alone');
        return healthOf(health);
    }
    if (errors === undefined)
        return undefined;
    (0,fields/* known */.eO)(node, ['nginx-errors'], 'a mapping with `nginx-errors` alone');
    return errorLogOf(errors);
}
function healthOf(node) {
    const usual = { kind: 'health', windowMs: 600_000, minLines: 1, thresholds: {} };
    if (node.kind === 'scalar')
        return (0,fields/* flag */.Jt)(node) ? usual : (0,fields/* refuse */.TR)(node, 'true, or a mapping');
    const entries = (0,fields/* known */.eO)(node, HEALTH_KEYS, `true, or a mapping with ${HEALTH_KEYS.join(', ')}`);
    const number = (key, min, max) => {
        const given = entries.get(key);
        return given && (0,fields/* wholeNumber */.rD)(given, min, max);
    };
    const [rss, external] = [number('max-rss', 1, 1_000_000), number('max-external', 1, 1_000_000)];
    const [delayP99, stall] = [number('max-delay', 1, 600_000), number('max-stall', 1, 600_000)];
    return {
        kind: 'health',
        windowMs: (number('window', 1, 86_400) ?? 600) * 1000,
        minLines: number('min-lines', 1, 1000) ?? 1,
        thresholds: {
            ...(rss && { rss }),
            ...(external && { external }),
            ...(delayP99 && { delayP99 }),
            ...(stall && { stall }),
        },
    };
}
function errorLogOf(node) {
    const usual = {
        kind: 'nginx-errors',
        log: '/var/log/nginx/error.log',
        upstream: undefined,
        most: 0,
        since: 'switch',
    };
    if (node.kind === 'scalar')
        return (0,fields/* flag */.Jt)(node) ? usual : (0,fields/* refuse */.TR)(node, 'true, or a mapping');
    const entries = (0,fields/* known */.eO)(node, LOG_KEYS, `true, or a mapping with ${LOG_KEYS.join(', ')}`);
    const [log, upstream, most, since] = LOG_KEYS.map((key) => entries.get(key));
    return {
        kind: 'nginx-errors',
        log: log ? pathOf(log) : usual.log,
        upstream: upstream && upstreamOf(upstream),
        most: most ? (0,fields/* wholeNumber */.rD)(most, 0, 1_000_000) : usual.most,
        since: since ? sinceOf(since) : usual.since,
    };
}
function pathOf(node) {
    const path = (0,fields/* text */.Qq)(node, 'an absolute path');
    return /^\/[\x21-\x7e]+$/.test(path) ? path : (0,fields/* refuse */.TR)(node, 'an absolute path of printable characters');
}
function upstreamOf(node) {
    const may = 'an address and a port, such as 127.0.0.1:3000';
    const given = (0,fields/* text */.Qq)(node, may);
    return /^[\w.:[\]/-]{1,200}$/.test(given) ? given : (0,fields/* refuse */.TR)(node, may);
}
function sinceOf(node) {
    const given = (0,fields/* text */.Qq)(node, 'switch or probe');
    return given === 'switch' || given === 'probe' ? given : (0,fields/* refuse */.TR)(node, 'switch or probe');
}

// EXTERNAL MODULE: ./src/probe/parse-line.ts
var parse_line = __webpack_require__(3020);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./src/words/nearest.ts
var nearest = __webpack_require__(4363);
// EXTERNAL MODULE: ./src/probe/pattern.ts
var pattern = __webpack_require__(1660);
// EXTERNAL MODULE: ./src/probe/shape.ts
var shape = __webpack_require__(7923);
// EXTERNAL MODULE: ./src/probe/status.ts
var probe_status = __webpack_require__(322);
;// CONCATENATED MODULE: ./src/probe/parse-expect.ts





const KEYS = [
    'status',
    'headers',
    'contains',
    'matches',
    'json',
    'shape',
    'build-id',
    'build-id-at',
    'max-ms',
];
/** Reads what one probe expects. */
function parseExpect(node) {
    const entries = (0,fields/* known */.eO)(node, KEYS, `a mapping with ${KEYS.join(', ')}`);
    const read = (key, parse, otherwise) => {
        const given = entries.get(key);
        return given === undefined ? otherwise : parse(given);
    };
    return {
        status: read('status', statusesOf, parse_line/* EXPECT_SUCCESS */.K.status),
        headers: read('headers', headersOf, {}),
        contains: read('contains', (given) => (0,fields/* oneOrMany */.Pl)(given, needle, 'text, or a list of texts'), []),
        matches: read('matches', (given) => (0,fields/* oneOrMany */.Pl)(given, parse_expect_pattern, 'a regular expression, or a list of them'), []),
        json: read('json', jsonOf, {}),
        shape: read('shape', shape/* parseShape */.T, undefined),
        buildId: read('build-id', buildIdOf, undefined),
        buildIdAt: read('build-id-at', placeOfBuildId, parse_line/* EXPECT_SUCCESS */.K.buildIdAt),
        maxMs: read('max-ms', (given) => (0,fields/* wholeNumber */.rD)(given, 1, 600_000), undefined),
    };
}
function statusesOf(node) {
    const may = 'a status such as 200, a class such as 2xx, or a list of these';
    return (0,fields/* oneOrMany */.Pl)(node, (item) => (0,probe_status/* parseStatus */.i$)(item.text) ?? (0,fields/* refuse */.TR)(item, may), may);
}
function headersOf(node) {
    const { entries } = (0,fields/* mapping */.pq)(node, 'a mapping from header names to values');
    return Object.fromEntries([...entries].map(([name, value]) => [name.toLowerCase(), (0,fields/* text */.Qq)(value, 'the value of a header')]));
}
/** Every body contains the empty text: such an expectation could not fail. */
const needle = (item) => item.text || (0,fields/* refuse */.TR)(item, 'text that is not empty');
function parse_expect_pattern(item) {
    const flaw = item.text === '' ? 'it is empty' : (0,pattern/* patternFault */.rG)(item.text);
    return flaw === undefined ? item.text : (0,fields/* refuse */.TR)(item, `a regular expression of JavaScript (${flaw})`);
}
function jsonOf(node) {
    const may = 'a mapping from paths to values, such as `{status: ok, data.items.0.id: 3}`';
    const { entries } = (0,fields/* mapping */.pq)(node, may);
    if (entries.size === 0)
        (0,fields/* refuse */.TR)(node, may);
    return Object.fromEntries([...entries].map(([path, value]) => [path, (0,fields/* jsonValue */.IL)(value)]));
}
const buildIdOf = (node) => (0,fields/* text */.Qq)(node, 'the id of a build') || (0,fields/* refuse */.TR)(node, 'the id of a build');
function placeOfBuildId(node) {
    const may = '`header:NAME` or `json:PATH`';
    const [, where, name] = /^(header|json):(.+)$/.exec((0,fields/* text */.Qq)(node, may)) ?? (0,fields/* refuse */.TR)(node, may);
    return where === 'header' ? { in: 'header', name: String(name).toLowerCase() } : { in: 'json', path: String(name) };
}

// EXTERNAL MODULE: ./src/probe/probe.ts
var probe = __webpack_require__(5396);
// EXTERNAL MODULE: ./src/probe/tree.ts
var tree = __webpack_require__(7480);
// EXTERNAL MODULE: ./src/probe/url.ts
var probe_url = __webpack_require__(1475);
;// CONCATENATED MODULE: ./src/probe/parse-mapping.ts









const parse_mapping_KEYS = ['url', 'method', 'headers', 'body', 'json', 'expect', 'follow', 'tls'];
/** How far `follow: true` goes, and the most that may be asked for. */
const USUAL_REDIRECTS = 5;
const MOST_REDIRECTS = 20;
/** Reads one probe of the YAML form. */
function parseMapping(node) {
    const entries = (0,fields/* known */.eO)(node, parse_mapping_KEYS, 'a mapping with `url`, or one `METHOD URL [status]`');
    const address = entries.get('url');
    if (address === undefined)
        throw parse_mapping_fault(node, 'has no `url`', 'Give it one: `url: http://127.0.0.1:3000/health`.');
    const headers = entries.get('headers');
    const body = bodyOf(node, entries);
    const method = entries.get('method');
    const expect = entries.get('expect');
    const follow = entries.get('follow');
    const tls = entries.get('tls');
    const asked = tls ? tlsOf(tls) : undefined;
    const target = urlOf(address);
    if (asked?.minDays !== undefined && target.protocol !== 'https:') {
        throw parse_mapping_fault(node, 'asks for the days of a certificate over plain HTTP', 'Give it the https URL.');
    }
    return {
        url: target,
        method: method ? methodOf(method) : body === undefined ? 'GET' : 'POST',
        headers: {
            ...(entries.has('json') ? { 'content-type': 'application/json' } : {}),
            ...(headers ? parse_mapping_headersOf(headers) : {}),
        },
        body,
        expect: expect ? parseExpect(expect) : parse_line/* EXPECT_SUCCESS */.K,
        follow: follow ? followOf(follow) : 0,
        tls: asked ?? { verify: true, serverName: undefined, minDays: undefined },
    };
}
const parse_mapping_fault = (node, what, remedy) => new fault/* Fault */.vC(`${(0,fields/* placeOf */.$t)(node)} ${what}.`, { state: tree/* NOT_ASKED */.Lf, remedy });
function urlOf(node) {
    const url = (0,probe_url/* parseUrl */.D)((0,fields/* text */.Qq)(node, 'an absolute http or https URL'));
    if ('refused' in url)
        throw parse_mapping_fault(node, url.refused, url.remedy);
    return url;
}
function methodOf(node) {
    const given = (0,fields/* text */.Qq)(node, `one of ${probe/* METHODS */.J.join(', ')}`);
    const method = probe/* METHODS */.J.find((each) => each === given);
    const meant = (0,nearest/* nearest */.p)(given, probe/* METHODS */.J);
    return method ?? (0,fields/* refuse */.TR)(node, `one of ${probe/* METHODS */.J.join(', ')}${meant ? ` (did you mean \`${meant}\`?)` : ''}`);
}
function bodyOf(node, entries) {
    const body = entries.get('body');
    const json = entries.get('json');
    if (body && json)
        throw parse_mapping_fault(node, 'has both `body` and `json`', 'Keep the one that is meant to be sent.');
    if (json)
        return JSON.stringify((0,fields/* jsonValue */.IL)(json));
    return body && (0,fields/* text */.Qq)(body, 'text; use `json` for a value');
}
/** What the connection decides; a probe that set it could no longer be told from a broken server. */
const OURS = ['connection', 'content-length', 'expect', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade'];
function parse_mapping_headersOf(node) {
    const { entries } = (0,fields/* mapping */.pq)(node, 'a mapping from header names to values');
    const headers = [...entries].map(([name, value]) => {
        const lower = name.toLowerCase();
        if (OURS.includes(lower))
            throw parse_mapping_fault(value, 'is set by the probe itself', 'Take it out.');
        const given = (0,fields/* text */.Qq)(value, 'the value of a header, in one line');
        try {
            (0,external_node_http_.validateHeaderName)(lower);
            (0,external_node_http_.validateHeaderValue)(lower, given);
        }
        catch {
            throw parse_mapping_fault(value, 'is not a header that HTTP can carry', 'Use a plain name and a value in one line.');
        }
        return [lower, given];
    });
    return Object.fromEntries(headers);
}
function followOf(node) {
    if (node.kind === 'scalar' && typeof node.value === 'boolean')
        return node.value ? USUAL_REDIRECTS : 0;
    return (0,fields/* wholeNumber */.rD)(node, 0, MOST_REDIRECTS, 'true, false, or ');
}
function tlsOf(node) {
    const entries = (0,fields/* known */.eO)(node, ['verify', 'server-name', 'min-days'], 'a mapping with `verify`, `server-name`, `min-days`');
    const verify = entries.get('verify');
    const name = entries.get('server-name');
    const days = entries.get('min-days');
    return {
        verify: verify ? (0,fields/* flag */.Jt)(verify) : true,
        serverName: name && serverNameOf(name),
        minDays: days && (0,fields/* wholeNumber */.rD)(days, 0, 3650),
    };
}
function serverNameOf(node) {
    const name = (0,fields/* text */.Qq)(node, 'a host name');
    return /^[\w-]+(\.[\w-]+)*$/.test(name) && name.length <= 253
        ? name
        : (0,fields/* refuse */.TR)(node, 'a host name, such as example.org');
}

// EXTERNAL MODULE: ./src/probe/question.ts
var probe_question = __webpack_require__(1896);
;// CONCATENATED MODULE: ./src/probe/parse.ts







/** More probes than this, or more text, is a mistake rather than a list of probes. */
const MOST_PROBES = 100;
const MOST_CHARACTERS = 64 * 1024;
/**
 * Reads the input `probes`: a YAML list (its items mappings, or lines of the other form), or one
 * `METHOD URL [status]` per line, where a bare URL is a GET. Lines that begin with `#` are comments.
 *
 * @throws {Fault} naming probe, line and key, what it holds and what it may hold.
 */
async function parseProbes(text) {
    return (await parseQuestions(text)).map((question) => {
        if ((0,probe_question/* isRequest */.k)(question))
            return question;
        throw new fault/* Fault */.vC(`Input \`probes\` asks for ${(0,probe_question/* nameOf */.V)(question)}, which nobody can be asked for here.`, {
            state: tree/* NOT_ASKED */.Lf,
            remedy: 'Ask for it in smoke-probe, with `host` and `service` set; here name requests only.',
        });
    });
}
/** The same, with the questions that only a host can answer (`- health: true`, `- nginx-errors: true`). */
async function parseQuestions(text) {
    if (text.length > MOST_CHARACTERS)
        throw wrong(`is longer than ${MOST_CHARACTERS} characters`);
    const probes = isYaml(text) ? await parseList(text) : parseLines(text);
    if (probes.length === 0)
        throw wrong('names no probe');
    if (probes.length > MOST_PROBES)
        throw wrong(`names ${probes.length} probes, more than ${MOST_PROBES}`);
    return probes;
}
const significant = (line) => line.trim() !== '' && !line.trim().startsWith('#');
/** What begins like a list, a mapping or a YAML document is read as YAML; everything else line by line. */
function isYaml(text) {
    const first = text.split('\n').find(significant)?.trim() ?? '';
    return /^(-(\s|$)|---|[[{%&*!|>]|[\w-]+:(\s|$))/.test(first);
}
function parseLines(text) {
    return text
        .split('\n')
        .map((line, index) => ({ line, number: index + 1 }))
        .filter(({ line }) => significant(line))
        .map(({ line, number }, index) => (0,parse_line/* parseLine */.A)(line, `Probe ${index + 1}, line ${number}`));
}
async function parseList(text) {
    const root = await (0,tree/* readYaml */.gM)(text);
    if (root.kind !== 'list') {
        return (0,fields/* refuse */.TR)(root, 'a list: begin each probe with `- `, such as `- url: http://127.0.0.1:3000/health`');
    }
    return root.items.map((item, index) => {
        if (item.kind === 'scalar' && typeof item.value === 'string') {
            return (0,parse_line/* parseLine */.A)(item.value, `Probe ${index + 1}, line ${item.line}`);
        }
        return (item.kind === 'mapping' ? parseHostQuestion(item) : undefined) ?? parseMapping(item);
    });
}
const wrong = (words) => new fault/* Fault */.vC(`Input \`probes\` ${words}.`, {
    state: tree/* NOT_ASKED */.Lf,
    remedy: 'Name at least one probe, such as `GET http://127.0.0.1:3000/health 200`, and at most 100.',
});


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

/***/ 5396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ METHODS),
/* harmony export */   V: () => (/* binding */ nameOf)
/* harmony export */ });
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** How a probe is called in every line about it. */
const nameOf = (probe) => `${probe.method} ${probe.url.href}`;


/***/ }),

/***/ 1896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf),
/* harmony export */   k: () => (/* binding */ isRequest)
/* harmony export */ });
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5396);

const isRequest = (question) => !('kind' in question);
/** How a question is called in every line about it. */
function nameOf(question) {
    if (isRequest(question))
        return (0,_probe_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .V)(question);
    if (question.kind === 'health')
        return 'the health of the service';
    return `${question.log}${question.upstream === undefined ? '' : ` (${question.upstream})`}`;
}


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

/***/ 1475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseUrl)
/* harmony export */ });
/** Reads the URL of a probe. The words of a refusal complete "the URL …" and never repeat a password. */
function parseUrl(text) {
    // `new URL` drops line ends and tabs silently: the probe would ask something else than what was read.
    if (/[\s\p{C}]/u.test(text)) {
        return { refused: 'holds white space or a control character', remedy: 'Write it percent-encoded, such as %20.' };
    }
    const absolute = 'Write the whole URL, such as http://127.0.0.1:3000/health.';
    if (!URL.canParse(text))
        return { refused: 'is not an absolute URL', remedy: absolute };
    const url = new URL(text);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        return { refused: `begins with ${url.protocol}, not with http: or https:`, remedy: absolute };
    }
    if (url.username || url.password) {
        return {
            refused: 'carries a user or a password, which would stand in every log',
            remedy: 'Take them out of the URL and give an `authorization` header from a secret.',
        };
    }
    if (url.port === '0')
        return { refused: 'names port 0, which no server has', remedy: absolute };
    url.hash = '';
    return url;
}


/***/ })

};
