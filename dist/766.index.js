export const id = 766;
export const ids = [766];
export const modules = {

/***/ 576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   pG: () => (/* binding */ means),
/* harmony export */   xE: () => (/* binding */ parseDirective)
/* harmony export */ });
const FORM = /^surefoot-allow[ \t]+([\w/-]+(?:[ \t]*,[ \t]*[\w/-]+)*)[ \t]*(?::[ \t]*(.*))?$/s;
const UNTIL = /(?:^|[\s(;,])until[ \t]+(\d{4}-\d{2}-\d{2})\)?[ \t]*\.?$/;
/**
 * Reads `surefoot-allow RULE, RULE: why (until YYYY-MM-DD)`; the last part may also stand without brackets.
 * `undefined` where it is not of that form.
 */
function parseDirective(text) {
    const form = FORM.exec(text.trim().slice(0, 2000));
    if (form === null)
        return undefined;
    const told = (form[2] ?? '').trim();
    const until = UNTIL.exec(told);
    const reason = (until === null ? told : told.slice(0, until.index)).trim().replace(/[\s(;,]+$/, '');
    return { rules: (form[1] ?? '').split(',').map((rule) => rule.trim()), reason, until: until?.[1] };
}
/** Whether a day is over, by the calendar of UTC. A day that there is not is over. */
function isOver(day, now) {
    if (day === undefined)
        return false;
    const date = new Date(`${day}T23:59:59.999Z`);
    return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day || date < now;
}
/** Whether an allowance for `allowed`, a rule or a family, means a finding of `rule`. */
const means = (allowed, rule) => rule === allowed || rule.startsWith(`${allowed}/`);


/***/ }),

/***/ 766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgePolicy: () => (/* binding */ judgePolicy)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/words/printable.ts
var printable = __webpack_require__(6698);
// EXTERNAL MODULE: ./src/guard/rule.ts
var rule = __webpack_require__(4539);
// EXTERNAL MODULE: ./src/guard/rules/index.ts + 65 modules
var rules = __webpack_require__(210);
// EXTERNAL MODULE: ./src/guard/policy/defaults.ts
var defaults = __webpack_require__(9860);
;// CONCATENATED MODULE: ./src/guard/policy/fault.ts
/** The faults of one file, gathered while it is read, so that a person mends all of them at once. */
class Faults {
    found = [];
    #path;
    #placeOf;
    constructor(path, placeOf) {
        this.#path = path;
        this.#placeOf = placeOf;
    }
    add(offset, message) {
        const { line, col } = this.#placeOf(offset);
        // A hostile file may be wrong everywhere; nobody reads more than this.
        if (this.found.length < 50)
            this.found.push({ path: this.#path, line: line || 1, column: col || 1, message });
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/words/nearest.ts
var nearest = __webpack_require__(4363);
;// CONCATENATED MODULE: ./src/guard/policy/fields.ts



/** A mapping whose keys are all known. Each fault of it is told, and what is right is kept. */
function mapping(field, keys, faults) {
    const entries = new Map();
    for (const [key, value] of pairs(field, `a mapping with ${oneOf(keys)}`, faults)) {
        if (keys.includes(key))
            entries.set(key, value);
        else
            faults.add(value.key, `\`${shown(value.name)}\` is not known.${meant(key, keys)} The keys here are ${list(keys)}.`);
    }
    return entries;
}
/** The pairs of a mapping with any keys. */
function pairs(field, may, faults) {
    const { node } = field;
    if (!(0,dist.isMap)(node))
        return refuse(field, may, faults) ?? [];
    return node.items.flatMap(({ key, value }) => {
        if (!(0,dist.isScalar)(key)) {
            faults.add(field.offset, `\`${shown(field.name)}\` holds a key that is no plain text.`);
            return [];
        }
        const text = String(key.value);
        const held = value;
        const at = key.range?.[0] ?? field.offset;
        const offset = isNothing(held) ? at : (held?.range?.[0] ?? at);
        const name = field.name === '' ? text : `${field.name}.${text}`;
        return [[text, { node: held ?? undefined, offset, key: at, name }]];
    });
}
/** Text in one line that is not empty. */
function fields_text(field, may, faults) {
    if (field === undefined)
        return undefined;
    const { node } = field;
    if (!(0,dist.isScalar)(node) || typeof node.value !== 'string' || node.value.trim() === '')
        return refuse(field, may, faults);
    if (node.value.length > 2000)
        return faults.add(field.offset, `\`${shown(field.name)}\` is longer than 2000 signs.`);
    return node.value.trim();
}
function flag(field, faults) {
    if (field === undefined)
        return undefined;
    const { node } = field;
    return (0,dist.isScalar)(node) && typeof node.value === 'boolean' ? node.value : refuse(field, 'true or false', faults);
}
/** One text, or a list of texts. */
function texts(field, may, faults) {
    if (field === undefined)
        return undefined;
    const items = (0,dist.isSeq)(field.node) ? itemsOf(field) : [field];
    return items.flatMap((item) => {
        const value = fields_text(item, may, faults);
        return value === undefined ? [] : [{ value, field: item }];
    });
}
/** The items of a list. */
function items(field, may, faults) {
    if (field === undefined)
        return undefined;
    return (0,dist.isSeq)(field.node) ? itemsOf(field) : refuse(field, may, faults);
}
function itemsOf({ node, name, offset }) {
    if (!(0,dist.isSeq)(node))
        return [];
    return node.items.map((item, at) => {
        const held = item;
        const place = held?.range?.[0] ?? offset;
        return { node: held ?? undefined, offset: place, key: place, name: `${name}.${at + 1}` };
    });
}
/** Says what a value holds and what it may hold. */
function refuse({ node, offset, name }, may, faults) {
    const what = name === '' ? 'The file' : `\`${shown(name)}\``;
    return faults.add(offset, `${what} holds ${holding(node)}. It may hold ${may}.`);
}
/** `key:` with nothing behind it. */
const isNothing = (node) => !node || ((0,dist.isScalar)(node) && node.value === null);
function holding(node) {
    if ((0,dist.isAlias)(node))
        return 'an alias, which is not followed here';
    if ((0,dist.isMap)(node))
        return 'a mapping';
    if ((0,dist.isSeq)(node))
        return 'a list';
    if (!(0,dist.isScalar)(node) || node.value === null || node.value === '')
        return 'nothing';
    return (0,printable/* excerpt */.K)(JSON.stringify(node.value) ?? 'something', 80);
}
const shown = (name) => (0,printable/* excerpt */.K)(name, 80);
const list = (words) => words.join(', ');
const oneOf = (keys) => keys.map((key) => `\`${key}\``).join(', ');
/** ` Did you mean \`x\`?`, where a known word is near. */
function meant(word, known) {
    const near = (0,nearest/* nearest */.p)(word, known);
    return near === undefined ? '' : ` Did you mean \`${near}\`?`;
}

;// CONCATENATED MODULE: ./src/guard/policy/keys.ts

/** The sections of the file; others may come. */
const SECTIONS = ['guard'];
const GUARD_KEYS = [
    'live-paths',
    'data-paths',
    'secret-files',
    'rules',
    'own-rules',
    'forbidden-examples',
    'allow',
    'exclude',
];
const OWN_RULE_KEYS = ['id', 'severity', 'command', 'arguments', 'paths', 'message', 'instead'];
const ALLOW_KEYS = ['rule', 'path', 'reason', 'until'];
const SEVERITIES = ['error', 'warning', 'off'];
/** What a repository's own rule is called: `own/no-ftp`, or by a family that is none of ours. */
const OWN_ID = `^(?!(?:${[...rule/* FAMILIES */.BU, 'guard'].join('|')})/)[a-z][a-z0-9-]{0,40}/[a-z0-9][a-z0-9-]{0,60}$`;
/** A day of the calendar. */
const DAY = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';

// EXTERNAL MODULE: ./src/guard/allow/parse.ts
var parse = __webpack_require__(576);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
;// CONCATENATED MODULE: ./src/guard/policy/globs.ts

/** A longer glob, or one with more patterns in it, is a mistake; and each costs time for every path. */
const LONGEST = 256;
const MOST = 12;
/** Why a text is no glob of a path; `undefined` when it is one. */
function globFault(glob) {
    const path = glob.replace(/^!/, '').replace(/^\*:/, '');
    if (path.length > LONGEST)
        return `is longer than ${LONGEST} signs`;
    if ((path.match(/[*?]+|[[{(]/g) ?? []).length > MOST)
        return `holds more than ${MOST} patterns`;
    if (/[\0-\x1f]/.test(path))
        return 'holds a control character';
    if (path.replace(/[*/!.]/g, '') === '')
        return 'means every path';
    if (path.split('/').includes('..'))
        return 'leads out by `..`';
    if (unbalanced(path))
        return 'has a bracket that is not closed';
    try {
        picomatch_default().makeRe(path, { dot: true, nonegate: true }, false);
        return undefined;
    }
    catch {
        return 'is no glob';
    }
}
function unbalanced(glob) {
    const open = [];
    for (let at = 0; at < glob.length; at += 1) {
        const sign = glob.charAt(at);
        if (sign === '\\')
            at += 1;
        else if ('[{('.includes(sign))
            open.push(sign);
        else if (']})'.includes(sign) && open.pop() !== '[{('.charAt(']})'.indexOf(sign)))
            return true;
    }
    return open.length > 0;
}

;// CONCATENATED MODULE: ./src/guard/policy/parse-paths.ts



/** Reads globs of paths: one, or a list. */
function globsOf(field, faults) {
    const told = texts(field, 'a glob of paths, or a list of them', faults);
    return told?.flatMap(({ value, field: { name, offset } }) => {
        const fault = globFault(value);
        if (fault === undefined)
            return [value];
        faults.add(offset, `\`${name}\` holds ${(0,printable/* excerpt */.K)(JSON.stringify(value), 80)}, which ${fault}. It may hold a glob such as \`/opt/app-live\` or \`backend/data/*.json\`.`);
        return [];
    });
}

;// CONCATENATED MODULE: ./src/guard/policy/parse-allow.ts




/** Reads one allowance. `known` are all ids and families that it may name. */
function parseAllowance(field, known, lineOf, faults) {
    const before = faults.found.length;
    const entries = mapping(field, ALLOW_KEYS, faults);
    if (faults.found.length > before && entries.size === 0)
        return undefined;
    for (const key of ['rule', 'path', 'reason']) {
        if (!entries.has(key))
            faults.add(field.offset, `\`${field.name}\` has no \`${key}\`.`);
    }
    const named = entries.get('rule');
    const rule = fields_text(named, 'the id of a rule, or a family', faults);
    if (named && rule !== undefined && !known.includes(rule)) {
        refuse(named, `the id of a rule, or a family.${meant(rule, known)} docs/rules.md lists them`, faults);
    }
    const path = globsOf(entries.get('path'), faults);
    const reason = fields_text(entries.get('reason'), 'why it is allowed', faults);
    const until = dayOf(entries.get('until'), faults);
    if (faults.found.length > before || rule === undefined || path === undefined || reason === undefined)
        return undefined;
    return { rule, path, reason, until, line: lineOf(field.offset) };
}
function dayOf(field, faults) {
    const day = fields_text(field, 'a day such as 2027-01-31', faults);
    if (field === undefined || day === undefined)
        return undefined;
    // What the calendar does not know is over at any time; what is merely over is for the linter to say.
    const known = new RegExp(DAY).test(day) && !(0,parse/* isOver */.PU)(day, new Date(0));
    return known ? day : refuse(field, 'a day of the calendar, such as 2027-01-31', faults);
}

;// CONCATENATED MODULE: ./src/guard/policy/parse-own-rule.ts




/** Reads one rule of the repository's own; `undefined` where something of it is wrong, which is then told. */
function parseOwnRule(field, faults) {
    const before = faults.found.length;
    const entries = mapping(field, OWN_RULE_KEYS, faults);
    if (faults.found.length > before && entries.size === 0)
        return undefined;
    for (const key of ['id', 'command', 'message']) {
        if (!entries.has(key))
            faults.add(field.offset, `\`${field.name}\` has no \`${key}\`.`);
    }
    const id = idOf(entries.get('id'), faults);
    const command = texts(entries.get('command'), 'the name of a program, or a list of names', faults);
    for (const { value, field: told } of command ?? []) {
        if (/[/\s]/.test(value))
            refuse(told, 'the base name of a program, such as `ftp`, without arguments', faults);
    }
    const message = fields_text(entries.get('message'), 'the reason in one sentence', faults);
    const severity = severityOf(entries.get('severity'), faults) ?? 'error';
    const given = texts(entries.get('arguments'), 'an argument, or a list of them; `*` is any text', faults) ?? [];
    const paths = globsOf(entries.get('paths'), faults) ?? [];
    const instead = fields_text(entries.get('instead'), 'the safe way in one sentence', faults);
    if (faults.found.length > before || id === undefined || message === undefined || command === undefined)
        return undefined;
    return {
        id,
        severity,
        command: command.map(({ value }) => value),
        arguments: given.map(({ value }) => value),
        paths,
        message,
        instead,
    };
}
function idOf(field, faults) {
    const id = fields_text(field, 'an id such as `own/no-ftp`', faults);
    if (field === undefined || id === undefined)
        return undefined;
    if (new RegExp(OWN_ID).test(id))
        return id;
    const [family = '', name = 'rule'] = id.split('/');
    const taken = rule/* FAMILIES */.BU.some((each) => each === family) || family === 'guard';
    const may = taken
        ? `an id whose family is not one of the linter's, such as \`own/${shown(name)}\``
        : 'an id of the form `family/rule`, such as `own/no-ftp`';
    return refuse(field, may, faults);
}
function severityOf(field, faults) {
    const given = fields_text(field, list(SEVERITIES), faults);
    if (field === undefined || given === undefined)
        return undefined;
    const severity = SEVERITIES.find((each) => each === given);
    return (severity ??
        refuse(field, `${list(SEVERITIES)}${meant(given, SEVERITIES).replace(' Did', ' (did').replace('?', '?)')}`, faults));
}

;// CONCATENATED MODULE: ./src/guard/policy/parse.ts











/** More than this is no policy that anybody reads. */
const parse_LONGEST = 256 * 1024;
const MOST_NODES = 20_000;
/**
 * Reads a policy file. What it does not speak of is as in {@link DEFAULT_POLICY}; an empty file is no policy. All faults
 * are told at once, each with its line and column.
 */
function parsePolicy(text, path) {
    const lines = new dist.LineCounter();
    const faults = new Faults(path, (offset) => lines.linePos(offset));
    if (text.length > parse_LONGEST) {
        faults.add(0, `The file is longer than ${parse_LONGEST / 1024} kB.`);
        return { faults: faults.found };
    }
    const document = (0,dist.parseDocument)(text, { lineCounter: lines, version: '1.2', merge: false });
    for (const { message, pos } of [...document.errors, ...document.warnings]) {
        faults.add(pos[0], `The file is no YAML here: ${(0,printable/* excerpt */.K)(message.split(/ at line |\n/)[0] ?? message)}.`);
    }
    let nodes = 0;
    (0,dist/* visit */.YR)(document, () => {
        nodes += 1;
        return nodes > MOST_NODES ? dist/* visit */.YR.BREAK : undefined;
    });
    if (nodes > MOST_NODES)
        faults.add(0, `The file holds more than ${MOST_NODES} values.`);
    if (faults.found.length > 0)
        return { faults: faults.found };
    const root = document.contents;
    if (root === null || isNothing(root))
        return { policy: defaults/* DEFAULT_POLICY */.z };
    const start = root.range?.[0] ?? 0;
    const policy = policyIn({ node: root, offset: start, key: start, name: '' }, lines, faults);
    return faults.found.length > 0 ? { faults: faults.found } : { policy };
}
function policyIn(root, lines, faults) {
    const guard = mapping(root, SECTIONS, faults).get('guard');
    if (guard === undefined)
        return defaults/* DEFAULT_POLICY */.z;
    const entries = mapping(guard, GUARD_KEYS, faults);
    const ownRules = ownRulesOf(entries.get('own-rules'), faults);
    const known = [...rule/* FAMILIES */.BU, ...rules/* RULES */.y.map(({ id }) => id), ...ownRules.map(({ id }) => id)];
    const allowed = items(entries.get('allow'), 'a list of allowances, each with `rule`, `path` and `reason`', faults) ?? [];
    return {
        livePaths: globsOf(entries.get('live-paths'), faults) ?? defaults/* DEFAULT_POLICY */.z.livePaths,
        dataPaths: globsOf(entries.get('data-paths'), faults) ?? defaults/* DEFAULT_POLICY */.z.dataPaths,
        secretFiles: globsOf(entries.get('secret-files'), faults) ?? defaults/* DEFAULT_POLICY */.z.secretFiles,
        severities: severitiesOf(entries.get('rules'), known, faults),
        ownRules,
        forbiddenExamples: flag(entries.get('forbidden-examples'), faults) ?? defaults/* DEFAULT_POLICY */.z.forbiddenExamples,
        allow: allowed.flatMap((each) => parseAllowance(each, known, (at) => lines.linePos(at).line, faults) ?? []),
        exclude: globsOf(entries.get('exclude'), faults) ?? defaults/* DEFAULT_POLICY */.z.exclude,
    };
}
function ownRulesOf(field, faults) {
    const rules = [];
    for (const each of items(field, 'a list of rules, each with `id`, `command` and `message`', faults) ?? []) {
        const rule = parseOwnRule(each, faults);
        if (rule === undefined)
            continue;
        if (rules.some(({ id }) => id === rule.id))
            faults.add(each.offset, `\`${each.name}.id\` is ${rule.id}, as another rule is.`);
        rules.push(rule);
    }
    return rules;
}
function severitiesOf(field, known, faults) {
    const severities = new Map();
    if (field === undefined)
        return severities;
    for (const [id, value] of pairs(field, 'a mapping from rule ids or families to error, warning or off', faults)) {
        const severity = severityOf(value, faults);
        if (!known.includes(id)) {
            faults.add(value.key, `\`${shown(value.name)}\` is no rule and no family.${meant(id, known)} docs/rules.md lists them.`);
        }
        else if (severity !== undefined)
            severities.set(id, severity);
    }
    return severities;
}

// EXTERNAL MODULE: ./src/guard/report/located.ts
var located = __webpack_require__(4002);
// EXTERNAL MODULE: ./src/guard/report/positions.ts
var report_positions = __webpack_require__(2688);
;// CONCATENATED MODULE: ./src/guard/judge/policy-file.ts



/** Reads a policy file; its faults are findings in their places, and with any there is no policy. */
function judgePolicy(text, path) {
    const parsed = parsePolicy(text, path);
    if ('policy' in parsed)
        return { policy: parsed.policy, faults: [] };
    const positions = new report_positions/* Positions */.H(text);
    const findings = parsed.faults.map(({ line, column, message }) => {
        const start = positions.startOf(line) + column - 1;
        return {
            rule: 'guard/configuration',
            severity: 'error',
            path,
            span: { start, end: start },
            also: [],
            understood: message,
            why: `The policy file cannot be obeyed: ${message}`,
            instead: 'Mend it; its keys are described in docs/guard-lint.md.',
        };
    });
    return { faults: (0,located/* locate */.x)(findings, positions) };
}


/***/ }),

/***/ 9644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf),
/* harmony export */   q: () => (/* binding */ normal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * What a finding is called in a baseline and by those who read SARIF: made of the rule, the file, the command as
 * understood, and how many of the same stand before it in the file. Where in the file it stands has no say.
 */
function fingerprintOf({ rule, path, understood }, occurrence) {
    const parts = [rule, path, normal(understood), String(occurrence)];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
}
/** A command without the white space that means nothing. */
const normal = (command) => command.trim().replace(/\s+/g, ' ');


/***/ }),

/***/ 4002:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9644);

/** Gives each finding of one file its place, in the order of the file. */
function locate(findings, positions) {
    const seen = new Map();
    return findings
        .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1))
        .map((finding) => {
        const same = `${finding.rule}\0${finding.understood}`;
        const occurrence = seen.get(same) ?? 0;
        seen.set(same, occurrence + 1);
        const { line, column } = positions.at(finding.span.start);
        const end = positions.at(Math.max(finding.span.start, finding.span.end));
        return {
            ...finding,
            line,
            column,
            endLine: end.line,
            endColumn: end.column,
            lines: [finding.span, ...finding.also].map((span) => positions.linesOf(span)),
            fingerprint: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(finding, occurrence),
        };
    });
}


/***/ }),

/***/ 2688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Positions)
/* harmony export */ });
/** Lines and columns, both counted from 1, of offsets into one text. Columns count UTF-16 units, as editors and SARIF do. */
class Positions {
    #starts = [0];
    #length;
    constructor(text) {
        this.#length = text.length;
        for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
            this.#starts.push(at + 1);
    }
    at(offset) {
        const within = Math.max(0, Math.min(offset, this.#length));
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.#starts[middle] ?? 0) <= within)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: within - (this.#starts[low] ?? 0) + 1 };
    }
    /** Offset at which a line begins; that of the end for a line behind the last. */
    startOf(line) {
        return this.#starts[line - 1] ?? this.#length;
    }
    /** The lines that `[start, end)` covers. An empty range covers the line it stands in. */
    linesOf({ start, end }) {
        return [this.at(start).line, this.at(Math.max(start, end - 1)).line];
    }
}


/***/ })

};
