export const id = 702;
export const ids = [702];
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

/***/ 1184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ examine)
});

// EXTERNAL MODULE: ./src/guard/allow/parse.ts
var parse = __webpack_require__(576);
;// CONCATENATED MODULE: ./src/guard/allow/in-line.ts

/** Signs that begin a comment, or carry one on, in any of the kinds that are read. */
const COMMENT = /^[ \t\r]*(?:#|\/\/|\/\*|\*|<!--|--|;|"""|'''|\{?\/\*|rem\b|::)?[ \t\r#/*!;-]*$/i;
const NOTHING = /^[ \t\r]*(?:(?:#|\/\/|\/\*|\*|<!--|;).*)?$/;
/** So far down the next command is looked for; a comment further away speaks of nothing. */
const FURTHEST = 50;
function inLine(text, directives, positions) {
    return directives
        .filter(({ span }) => !isQuoted(text, span.start))
        .map((directive) => {
        const { line } = positions.at(directive.span.start);
        const before = text.slice(positions.startOf(line), directive.span.start);
        const alone = before.length < 400 && COMMENT.test(before);
        return {
            directive,
            spoken: (0,parse/* parseDirective */.xE)(directive.text),
            line,
            next: alone ? nextCommand(text, line, positions) : undefined,
        };
    });
}
/** Between backticks or quotes a comment explains the form and does not use it. */
const isQuoted = (text, at) => at > 0 && '`\'"'.includes(text[at - 1] ?? ' ');
/** The first line behind `line` that holds more than a comment. */
function nextCommand(text, line, positions) {
    for (let next = line + 1; next <= line + FURTHEST; next++) {
        const start = positions.startOf(next);
        if (start >= text.length)
            return undefined;
        const content = text.slice(start, Math.min(start + 400, positions.startOf(next + 1))).replace(/\n$/, '');
        if (!NOTHING.test(content))
            return next;
    }
    return undefined;
}
/** Whether an allowance stands at a finding: on one of its lines, or right above it. */
function standsAt({ line, next }, [first, last]) {
    return (first <= line && line <= last) || (next !== undefined && first === next);
}

;// CONCATENATED MODULE: ./src/guard/allow/apply.ts


/** Takes out what is allowed. What is not examined cannot be allowed in its own text: that text is what cannot be trusted. */
function applyAllowances(path, findings, given, now) {
    const used = new Set();
    const kept = [];
    const suppressed = [];
    const valid = given.inLine.filter(({ spoken }) => spoken && spoken.reason !== '' && !(0,parse/* isOver */.PU)(spoken.until, now));
    for (const finding of findings) {
        const here = finding.rule === 'guard/not-examined'
            ? []
            : valid.filter((each) => meansHere(each, finding.rule) && at(each, finding));
        for (const each of here)
            used.add(each);
        const file = given.files.find(({ rule, until }) => (0,parse/* means */.pG)(rule, finding.rule) && !(0,parse/* isOver */.PU)(until, now));
        const [comment] = here;
        if (comment !== undefined) {
            suppressed.push({ finding, reason: comment.spoken?.reason ?? '', by: 'in-line', line: comment.line });
        }
        else if (file !== undefined)
            suppressed.push({ finding, reason: file.reason, by: 'configuration' });
        else if (given.baseline.has(finding.fingerprint)) {
            suppressed.push({ finding, reason: 'known before the linter came', by: 'baseline' });
        }
        else
            kept.push(finding);
    }
    const remarks = given.inLine.flatMap((each) => remarkOn(path, each, used.has(each), now) ?? []);
    return { kept, suppressed, remarks };
}
const at = (each, finding) => finding.lines.some((lines) => standsAt(each, lines));
const meansHere = ({ spoken }, rule) => spoken?.rules.some((allowed) => (0,parse/* means */.pG)(allowed, rule)) === true;
function remarkOn(path, { directive, spoken }, used, now) {
    const remark = (rule, severity, why, instead) => ({
        rule,
        severity,
        path,
        span: directive.span,
        also: [],
        understood: directive.text.slice(0, 200),
        why,
        instead,
    });
    if (spoken === undefined || spoken.reason === '') {
        const why = spoken
            ? 'An allowance without a reason allows nothing: nobody can judge it later.'
            : 'This allowance cannot be understood, and allows nothing.';
        return remark('guard/reasonless-allowance', 'error', why, 'Write `surefoot-allow RULE: why`.');
    }
    if ((0,parse/* isOver */.PU)(spoken.until, now)) {
        const why = `This allowance held until ${spoken.until}, and allows nothing any more.`;
        return remark('guard/expired-allowance', 'error', why, 'Mend what it allowed, or agree on a new day.');
    }
    if (used)
        return undefined;
    const why = 'This allowance allows nothing: no such finding is here. It would hide the next one.';
    return remark('guard/unused-allowance', 'warning', why, 'Take the comment out.');
}

// EXTERNAL MODULE: ./src/guard/judge/not-examined.ts
var not_examined = __webpack_require__(6168);
// EXTERNAL MODULE: ./src/guard/report/located.ts
var report_located = __webpack_require__(4002);
// EXTERNAL MODULE: ./src/guard/report/positions.ts
var report_positions = __webpack_require__(2688);
// EXTERNAL MODULE: ./src/guard/scope.ts
var scope = __webpack_require__(7145);
// EXTERNAL MODULE: ./src/guard/source/read.ts + 4 modules
var read = __webpack_require__(3089);
// EXTERNAL MODULE: ./src/guard/examine/lint.ts + 51 modules
var lint = __webpack_require__(293);
;// CONCATENATED MODULE: ./src/guard/examine/examine.ts








/** Reads and judges one file; `extra` findings are added to its own before the allowances have their say. */
async function examine(content, terms, extra = []) {
    const { file, unreadable } = content;
    const positions = new report_positions/* Positions */.H(file.text);
    const verdict = unreadable === undefined ? await (0,lint/* lintFile */.A)(file, terms.policy, terms.rules) : unread(content);
    const given = {
        inLine: inLine(file.text, verdict.directives, positions),
        files: terms.policy.allow.filter((each) => (0,scope/* isAmong */.F)(file.path, each.path)),
        baseline: terms.baseline,
    };
    const located = (0,report_located/* locate */.x)([...verdict.findings, ...extra], positions);
    const { kept, suppressed, remarks } = applyAllowances(file.path, located, given, terms.now);
    return {
        path: file.path,
        kept: [...kept, ...(0,report_located/* locate */.x)(remarks, positions)],
        suppressed,
        state: verdict.unexamined ? 'unexamined' : kindIn(file) === undefined ? 'passed-over' : 'examined',
    };
}
/** A picture or an archive holds no commands and is passed over; a script that cannot be read is not. */
function unread({ file, unreadable = '' }) {
    const kind = kindIn(file);
    if (kind === undefined)
        return { findings: [], directives: [], unexamined: false };
    // Large JSON that is none of the files with commands is data.
    const severity = kind === 'json' ? 'warning' : 'error';
    const finding = (0,not_examined/* notExamined */.t)(file.path, unreadable, { start: 0, end: 0 }, severity);
    return { findings: [finding], directives: [], unexamined: true };
}
const kindIn = ({ path, text, executable }) => (0,read/* kindOf */.I)(path, text.slice(0, 500).split('\n', 1)[0] ?? '', executable);


/***/ }),

/***/ 8429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   answer: () => (/* binding */ answer)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(210);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1184);



/** The work of a thread: one file after the other, until it is ended. */
function answer() {
    const terms = { ...node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData, rules: _rules_index_js__WEBPACK_IMPORTED_MODULE_1__/* .RULES */ .y };
    let before = Promise.resolve();
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.on('message', ({ id, content, extra }) => {
        before = before.then(async () => {
            const examined = await (0,_examine_js__WEBPACK_IMPORTED_MODULE_2__/* .examine */ .s)(content, terms, extra);
            node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage({ id, examined });
        });
    });
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


/***/ }),

/***/ 7145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isAmong),
/* harmony export */   S: () => (/* binding */ isIn)
/* harmony export */ });
/* harmony import */ var _rules_reading_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9913);

/** Whether a file is one of these, or lies below one. */
const isAmong = (path, globs) => (0,_rules_reading_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .u)({ path, remote: false, temporary: false }, globs);
const isIn = ({ paths, exclude }, path) => (paths.length === 0 || isAmong(path, paths)) && !isAmong(path, exclude);


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
