import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE_node_events_819cca76__ from "node:events";
/******/ var __webpack_modules__ = ({

/***/ 135:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X2: () => (/* binding */ NOTHING_TOUCHED),
/* harmony export */   jp: () => (/* binding */ NOTHING_ASKED),
/* harmony export */   vC: () => (/* binding */ Fault)
/* harmony export */ });
/**
 * The one error that users read: what happened, what state the host is in now, and what to do next.
 *
 * Thrown for everything that a user, a build or a host can cause. A fault of Surefoot's own stays an ordinary
 * `Error`, so that the entry can tell the two apart and ask for a report.
 */
class Fault extends Error {
    name = 'Fault';
    /** What happened, one sentence that names the thing. */
    what;
    /** The state of the host (or of the workspace, before the host is touched) at the moment of throwing. */
    state;
    /** The next step for the reader. */
    remedy;
    /** Whether everything was annotated in its place already, so that the failure needs no annotation of its own. */
    annotated;
    constructor(what, words) {
        super(`${what}\nState: ${words.state}\nWhat to do: ${words.remedy}`, { cause: words.cause });
        this.what = what;
        this.state = words.state;
        this.remedy = words.remedy;
        this.annotated = words.annotated === true;
    }
}
/** State words for everything that fails before the first remote command. */
const NOTHING_TOUCHED = 'the host was not contacted; the live release is untouched';
/** The same where a connection may be on its way already: it is closed, and nobody logged in. */
const NOTHING_ASKED = 'nothing was asked of the host; the live release is untouched';


/***/ }),

/***/ 1233:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isCancel),
/* harmony export */   K: () => (/* binding */ cancelled)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(135);

/** What ended because of a cancel ends with the signal's own reason, or with the error that Node has for it. */
const isCancel = (thrown, { aborted, reason }) => aborted && (thrown === reason || (thrown instanceof Error && thrown.name === 'AbortError'));
/** A cancel as whoever reads the page of the run is told of it. */
const cancelled = ({ reason }) => new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`The step was cancelled (${reason}).`, {
    state: 'as the lines above say; nothing was begun after the cancel',
    remedy: 'Run the job again when it is wanted: every step looks at what is there and does what is missing.',
});


/***/ }),

/***/ 5446:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   ph: () => (/* binding */ textOr),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* unused harmony exports countIfGiven, environmentName */
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(135);
/* harmony import */ var _known_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3736);
/* harmony import */ var _toolkit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1752);



/** Thrown by a parser: `may` completes the sentence "it may hold …". */
class Bad extends Error {
    may;
    constructor(may) {
        super(may);
        this.may = may;
    }
}
/** Any text; `undefined` when it is given nowhere. */
const text = () => ({ parse: (given) => given });
/** Text that has a value when nothing is given. */
const textOr = (fallback) => ({ parse: (given) => given ?? fallback });
/** Text that must be given. `what` completes "it may hold …". */
const required = (what) => ({
    parse: (given) => {
        if (given === undefined)
            throw new Bad(what);
        return given;
    },
});
/** A secret: from `with:` only, masked before anything else happens. */
const secret = () => ({ parse: (given) => given, secret: true });
/** `true` or `false`. */
const flag = (fallback) => ({
    parse: (given) => {
        if (given === undefined)
            return fallback;
        if (given === 'true')
            return true;
        if (given === 'false')
            return false;
        throw new Bad('true or false');
    },
});
/** One of a few words. */
const choice = (values, fallback) => ({
    parse: (given) => {
        if (given === undefined)
            return fallback;
        if (!values.includes(given))
            throw new Bad(`one of ${values.join(', ')}`);
        return given;
    },
});
/** A whole number within bounds, both included. */
const count = (fallback, min = 0, max = Number.MAX_SAFE_INTEGER) => ({
    parse: (given) => (given === undefined ? fallback : wholeNumber(given, min, max)),
});
/** A whole number within bounds, or `undefined` when nothing is given. */
const countIfGiven = (min = 0, max = Number.MAX_SAFE_INTEGER) => ({
    parse: (given) => (given === undefined ? undefined : wholeNumber(given, min, max)),
});
/** A duration in seconds, fractions allowed; the value is in milliseconds. */
const seconds = (fallback, min = 0, max = 86_400) => ({
    parse: (given) => {
        if (given === undefined)
            return fallback * 1000;
        const value = /^\d{1,9}(\.\d{1,3})?$/.test(given) ? Number(given) : Number.NaN;
        if (!(value >= min && value <= max))
            throw new Bad(`a number of seconds from ${min} to ${max}`);
        return Math.round(value * 1000);
    },
});
/** One item a line; blank lines are dropped and white space around an item is taken off. */
const lines = () => ({
    parse: (given) => (given ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
});
function wholeNumber(given, min, max) {
    const value = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
    if (!(value >= min && value <= max)) {
        throw new Bad(max === Number.MAX_SAFE_INTEGER ? `a whole number of ${min} or more` : `a whole number from ${min} to ${max}`);
    }
    return value;
}
/** The name under which an input may stand in the job's environment. */
function environmentName(input) {
    return `SUREFOOT_${input.toUpperCase().replaceAll('-', '_')}`;
}
/**
 * Reads a group of inputs. Secrets are masked first, line by line, before any other input is even looked at.
 *
 * @throws {Fault} naming the input, what it holds and what it may hold.
 */
function readInputs(spec, env = process.env) {
    const names = Object.keys(spec);
    const fromStep = (name) => env[(0,_known_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputVariable */ .L)(name)] ?? '';
    for (const name of names)
        if (spec[name]?.secret)
            mask(fromStep(name));
    const values = {};
    for (const name of names) {
        const input = spec[name];
        const raw = given(input, fromStep(name), env[environmentName(name)]);
        try {
            values[name] = input.parse(raw);
        }
        catch (error) {
            if (!(error instanceof Bad))
                throw error;
            throw refusal(name, input, raw, error.may);
        }
    }
    return values;
}
/** What is empty or blank counts as not given. White space at the ends goes, but not that of a secret. */
function given(input, fromStep, fromJob) {
    if (input.secret)
        return fromStep.trim() === '' ? undefined : fromStep;
    return fromStep.trim() || fromJob?.trim() || undefined;
}
function refusal(name, input, raw, may) {
    const held = input.secret ? 'a secret' : JSON.stringify(raw ?? '');
    const shown = held.length > 200 ? `${held.slice(0, 200)}…` : held;
    const what = raw === undefined ? `Input \`${name}\` is missing.` : `Input \`${name}\` holds ${shown}, which is not understood.`;
    const elsewhere = raw === undefined && !input.secret ? ` It can also stand in \`env:\` as \`${environmentName(name)}\`.` : '';
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(what, { state: _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_TOUCHED */ .X2, remedy: `Set \`${name}\`: it may hold ${may}.${elsewhere}` });
}
/** A line of a key that is no secret, such as `-----BEGIN OPENSSH PRIVATE KEY-----`: masking it would blot out our own advice. */
const ARMOUR = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
/** A line of a longer secret below this length tells nothing, and masking it would riddle the log. */
const SHORTEST_LINE = 4;
/** Masks a secret in everything the platform prints: whole, and line by line, since logs are cut at line ends. */
function mask(value) {
    const whole = value.trim();
    if (whole === '')
        return;
    (0,_toolkit_js__WEBPACK_IMPORTED_MODULE_2__/* .setSecret */ .Pq)(whole);
    const parts = whole.split(/\r\n|\r|\n/).map((line) => line.trim());
    if (parts.length === 1)
        return;
    for (const part of parts)
        if (part.length >= SHORTEST_LINE && !ARMOUR.test(part))
            (0,_toolkit_js__WEBPACK_IMPORTED_MODULE_2__/* .setSecret */ .Pq)(part);
}


/***/ }),

/***/ 3736:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ inputVariable),
/* harmony export */   Q: () => (/* binding */ refuseUnknownInputs)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(135);
/* harmony import */ var _words_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4363);


/** The variable in which the platform hands over an input: upper case, spaces become underscores, hyphens stay. */
function inputVariable(input) {
    return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}
/**
 * Refuses an input that the action does not have. The platform only warns of one, and a misspelt `confirm-within`
 * would leave a deploy without its timer.
 *
 * @throws {Fault} naming the input and the nearest one that exists.
 */
function refuseUnknownInputs(known, env) {
    const variables = new Set(known.map(inputVariable));
    const unknown = Object.keys(env).find((name) => name.startsWith('INPUT_') && !variables.has(name));
    if (unknown === undefined)
        return;
    const name = unknown.slice('INPUT_'.length).toLowerCase();
    const close = (0,_words_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name.replaceAll('_', '-'), known);
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`This action has no input \`${name}\`.`, {
        state: _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_TOUCHED */ .X2,
        remedy: close
            ? `Write \`${close}\` if that is what is meant, or take the line out of \`with:\`.`
            : `Take the line out of \`with:\`. The inputs are: ${known.map((each) => `\`${each}\``).join(', ')}.`,
    });
}


/***/ }),

/***/ 3385:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ harmless)
/* harmony export */ });
/** Escape sequences but for colours, which the platform's log shows. */
const CURSOR = /\x1b(?:\[[0-?]*[ -/]*[@-ln-~]|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-OQ-WYZ\\`-~])/g;
/**
 * Text that is safe to print: nothing in it is obeyed by the runner or moves a terminal's cursor. The runner takes
 * `::command` at the start of a line (white space aside) and `##[command]` anywhere in one for its own, and a lone
 * carriage return starts a line (`ActionCommand.cs`); in both, a space takes the meaning away.
 */
function harmless(text) {
    return text
        .replace(CURSOR, '')
        .split(/\r\n|\r|\n/)
        .map((line) => line
        .replace(/[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f]|\x1b(?!\[)/g, '\ufffd')
        .replaceAll('##[', '## [')
        .replace(/^([\s\p{Z}\ufeff]*):(?=:)/u, '$1: '))
        .join('\n');
}


/***/ }),

/***/ 5566:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   xE: () => (/* binding */ alert),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Markdown for the job summary out of values that nobody vouches for: file names, answers of a host, lines of a journal.
 * Whatever a value holds, it stays text: it cannot begin a heading, close a block, call a person or hide itself.
 */
/** Text within a line of Markdown. Line ends become spaces; nothing in it means anything to Markdown or HTML. */
function escapeText(text) {
    return escapeHtml(visible(text).replaceAll('\n', ' '))
        .replace(/[\\`*_[\]~|$]/g, (mark) => `\\${mark}`)
        .replace(/^(\s*)([-+#=]|\d+[.)])/, '$1\\$2')
        .replace(/^(\s*)\\(\d+)([.)])/, '$1$2\\$3')
        .replaceAll('@', '@<!-- -->')
        .replaceAll('://', ':<!-- -->//');
}
/** A value as inline code. */
function code(text) {
    const content = visible(text).replaceAll('\n', '⏎');
    if (content === '')
        return '(empty)';
    const fence = '`'.repeat(longestRun(content) + 1);
    // Markdown takes one space off both ends when both have one; that keeps a backtick or a space at an end intact.
    const padded = /^`|`$|^ .* $/.test(content) ? ` ${content} ` : content;
    return fence + padded + fence;
}
/** Text of our own that names things between backticks: those become inline code, the rest is escaped. */
function prose(text) {
    return text
        .split('\n')
        .map((line) => line.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? code(part) : escapeText(part))))
        .map((parts) => parts.join(''))
        .join('<br>');
}
/** Several lines as they are: a block of code, in a language that only colours it. */
function block(text, language = '') {
    const content = visible(text).replace(/\n+$/, '');
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    return `${fence}${language}\n${content}\n${fence}`;
}
/** A table. Header and cells are Markdown: what is not your own text goes through {@link escapeText} or {@link code}. */
function table(header, rows) {
    const line = (cells) => `| ${header.map((_, index) => cell(cells[index])).join(' | ')} |`;
    return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}
/** A part that is folded away until somebody wants it. `summary` is text, `body` is Markdown. */
function details(summary, body) {
    return `<details><summary>${escapeText(summary)}</summary>\n\n${body}\n\n</details>`;
}
/** A callout, drawn in the colour of its kind. `body` is Markdown. */
function alert(kind, body) {
    return [`[!${kind}]`, ...body.split('\n')].map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}
function cell(markdown = '') {
    // A bar would end the cell, even within code; a backslash before it already prevents that.
    const barred = markdown.replace(/(\\*)\|/g, (bar, slashes) => slashes.length % 2 === 1 ? bar : `${slashes}\\|`);
    return barred.replaceAll('\n', '<br>');
}
/** Text without anything that moves a cursor, changes its direction or cannot be seen. Line ends stay. */
function visible(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text.toWellFormed().replace(/\r\n?/g, '\n'))
        .replace(/[\x00-\x08\x0b-\x1f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
        .replace(/[\x7f-\x9f\u2028\u2029\p{Bidi_Control}\u200b-\u200d\u2060\ufeff]/gu, '\ufffd');
}
function escapeHtml(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}


/***/ }),

/***/ 2004:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ noted)
/* harmony export */ });
/** Does the work of a stage, and notes among the others how long it took and how it ended. */
async function noted(stages, title, work) {
    const stage = { title, startedAt: Date.now(), endedAt: undefined, outcome: 'running' };
    stages.push(stage);
    try {
        const result = await work();
        stage.outcome = 'done';
        return result;
    }
    catch (error) {
        stage.outcome = 'failed';
        throw error;
    }
    finally {
        stage.endedAt = Date.now();
    }
}


/***/ }),

/***/ 1588:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ SummaryPage)
});

// EXTERNAL MODULE: ./src/fault.ts
var fault = __nccwpck_require__(135);
;// CONCATENATED MODULE: ./src/github/cut.ts
const NOTE = '*Cut here: the platform shows at most 1 MiB of summary. The log of this step has all of it.*';
/**
 * Cuts the longest parts until all parts together fit into `limit` bytes. A cut part ends at a line end, with its code
 * blocks and folds closed, and says that it was cut.
 */
function cutToFit(parts, limit) {
    const cut = [...parts];
    const size = () => cut.reduce((sum, part) => sum + Buffer.byteLength(part) + 2, 0);
    for (let round = 0; round < parts.length && size() > limit; round++) {
        const lengths = cut.map((part) => Buffer.byteLength(part));
        const index = lengths.indexOf(Math.max(...lengths));
        cut[index] = cutPart(cut[index] ?? '', Math.max(0, (lengths[index] ?? 0) - (size() - limit)));
    }
    return cut;
}
function cutPart(part, bytes) {
    const room = Math.max(0, bytes - NOTE.length - 200);
    const text = Buffer.from(part).subarray(0, room).toString('utf8');
    const lines = text.slice(0, Math.max(0, text.lastIndexOf('\n'))).split('\n');
    let fence = '';
    let folds = 0;
    for (const line of lines) {
        const mark = /^(?:> )*(`{3,})/.exec(line)?.[1];
        if (fence === '') {
            fence = mark ?? '';
            folds += (line.match(/<details>/g)?.length ?? 0) - (line.match(/<\/details>/g)?.length ?? 0);
        }
        else if (mark === fence)
            fence = '';
    }
    return [...lines, ...(fence === '' ? [] : [fence]), '', NOTE, ...Array(Math.max(0, folds)).fill('\n</details>')].join('\n');
}

// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __nccwpck_require__(5566);
;// CONCATENATED MODULE: ./src/github/duration.ts
/** A duration in milliseconds as a person says it: `340 ms`, `3.2 s`, `2 min 5 s`. */
function formatDuration(ms) {
    const whole = Math.max(0, Math.round(ms));
    if (whole < 1000)
        return `${whole} ms`;
    if (whole < 59_950)
        return `${(whole / 1000).toFixed(1)} s`;
    const seconds = Math.round(whole / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

;// CONCATENATED MODULE: ./src/github/timeline.ts


/** A bar below this share of the whole is drawn at this width, so that it can be seen; its label says the true time. */
const SMALLEST_BAR = 0.012;
/** More bars than this are a wall; the shortest ones are left out and counted. */
const MOST_BARS = 30;
const TITLE_LENGTH = 60;
/** One mark per outcome, so that colour is not needed. It also keeps a title from being read as a word of the diagram. */
const MARK = { done: '✓', failed: '✗', running: '…' };
const TAG = { done: '', failed: 'crit, ', running: 'active, ' };
/** Mermaid draws the axis 50 pixels above the lower edge whatever the padding is; a smaller one would put it into the bars. */
const SHAPE = '%%{init: {"gantt": {"leftPadding": 30, "rightPadding": 30, "topPadding": 50, "titleTopMargin": 24, "gridLineStartPadding": 40, "barHeight": 20, "barGap": 5, "fontSize": 12}}}%%';
/** The stages of a step as a Gantt chart in Mermaid, which the run page draws; empty when there were none. */
function timeline(stages, now) {
    const [first] = stages;
    if (first === undefined)
        return '';
    const begin = Math.min(...stages.map((stage) => stage.startedAt));
    const total = Math.max(1, ...stages.map((stage) => (stage.endedAt ?? now) - begin));
    const drawn = longest(stages, now);
    const bars = drawn.map((stage) => {
        const end = stage.endedAt ?? now;
        const width = Math.max(end - stage.startedAt, Math.ceil(total * SMALLEST_BAR));
        const from = stage.startedAt - begin;
        return `  ${label(stage, now)} :${TAG[stage.outcome]}${clock(from)}, ${clock(from + width)}`;
    });
    const { tick, format } = axis(total);
    return [
        (0,markdown/* block */.om)([
            SHAPE,
            'gantt',
            `  title Took ${formatDuration(total)}`,
            '  accTitle: Timeline',
            `  accDescr: ${drawn.map((stage) => label(stage, now)).join(', ')}`,
            '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
            `  axisFormat ${format}`,
            `  tickInterval ${tick}`,
            '  todayMarker off',
            ...bars,
        ].join('\n'), 'mermaid'),
        ...(drawn.length < stages.length ? [`${stages.length - drawn.length} shorter stages are not drawn.`] : []),
    ].join('\n\n');
}
function longest(stages, now) {
    if (stages.length <= MOST_BARS)
        return stages;
    const took = (stage) => stage.outcome === 'failed' ? Infinity : (stage.endedAt ?? now) - stage.startedAt;
    const kept = new Set(stages.toSorted((a, b) => took(b) - took(a)).slice(0, MOST_BARS));
    return stages.filter((stage) => kept.has(stage));
}
function label(stage, now) {
    return `${MARK[stage.outcome]} ${plain(stage.title)} · ${formatDuration((stage.endedAt ?? now) - stage.startedAt)}`;
}
/** Only what cannot end a title, begin a comment or close the block: letters, digits, and a few signs. */
function plain(title) {
    const words = title
        .replace(/[^\p{L}\p{N}\p{M} .,_/()+=@'→–-]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    return words.length > TITLE_LENGTH ? `${words.slice(0, TITLE_LENGTH - 1)}…` : words;
}
/** An offset as a local date: read and shown in the reader's own zone, it needs no correction for any zone. */
function clock(offset) {
    return new Date(Date.UTC(2000, 0, 1) + Math.round(offset)).toISOString().slice(0, -1).replace('T', ' ');
}
/** Ticks that give about five to ten marks. */
function axis(total) {
    if (total < 300)
        return { tick: '50millisecond', format: '%-L ms' };
    if (total < 1500)
        return { tick: '200millisecond', format: '%-S.%L s' };
    for (const seconds of [1, 2, 5, 10, 30]) {
        if (total < seconds * 10_000)
            return { tick: `${seconds}second`, format: total < 60_000 ? '%-S s' : '%-M:%S min' };
    }
    const minutes = [1, 2, 5, 10, 30].find((each) => total < each * 600_000) ?? 60;
    return { tick: `${minutes}minute`, format: total < 3_600_000 ? '%-M min' : '%-H:%M h' };
}

// EXTERNAL MODULE: ./src/github/toolkit.ts + 5 modules
var toolkit = __nccwpck_require__(1752);
;// CONCATENATED MODULE: ./src/github/summary.ts





/** What a step may add to the summary of its job. */
const LIMIT = 1024 * 1024;
const ICON = { good: '✅', warning: '⚠️', bad: '❌' };
/**
 * The section of one step on the page of its run. It is collected while the action runs and written once, at its end,
 * also when it failed. Read from the top: is it well, what is wrong and what to do, the parts that the action added,
 * where the time went.
 */
class SummaryPage {
    #title;
    #stages;
    #heading;
    #parts = [];
    #verdict;
    #next;
    /** @param heading as Markdown marks it: a part of another page has one below that page's own. */
    constructor(title, stages, heading = '##') {
        this.#title = title;
        this.#stages = stages;
        this.#heading = heading;
    }
    /** Whether nothing was said yet. */
    get empty() {
        return this.#parts.length === 0 && this.#verdict === undefined && this.#next === undefined;
    }
    /** The one sentence to remember, in plain text; names between backticks. A failure's own sentence takes its place. */
    verdict(text, kind = 'good') {
        this.#verdict = { text, kind };
    }
    /** What the reader should do now, in plain text; names between backticks. Left out when a failure says what to do. */
    next(text) {
        this.#next = text;
    }
    /** Adds a part in Markdown. Values that are not our own go through the functions of markdown.ts. */
    add(markdown) {
        this.#parts.push(markdown);
    }
    /** The section as Markdown. */
    render(failure, now = Date.now()) {
        const icon = failure ? ICON.bad : ICON[this.#verdict?.kind ?? 'good'];
        const verdict = failure instanceof fault/* Fault */.vC ? failure.what : failure ? failure.message : this.#verdict?.text;
        const parts = [
            `${this.#heading} ${icon} ${(0,markdown/* escapeText */.X1)(this.#title)}`,
            `**${(0,markdown/* prose */.CS)(firstLine(verdict ?? 'Done.'))}**`,
            ...(failure ? [explain(failure)] : this.#next ? [`**Next:** ${(0,markdown/* prose */.CS)(this.#next)}`] : []),
            ...this.#parts,
            timeline(this.#stages, now),
        ];
        return cutToFit(parts.filter((part) => part !== ''), LIMIT - 1024).join('\n\n');
    }
    /** Appends the section to the job's summary; does nothing where there is none, as when run by hand. */
    async write(failure, env = process.env) {
        if (!env['GITHUB_STEP_SUMMARY'])
            return;
        await toolkit/* summary */.z.addRaw(`${this.render(failure)}\n`, true).write();
    }
}
/** The three parts of a fault; for a fault of our own, what it takes to report it. */
function explain(failure) {
    if (!(failure instanceof fault/* Fault */.vC)) {
        const words = '**This is a fault of Surefoot itself.** The state of the host is not known: look with `status` there.\n\n' +
            '**What to do next:** report it with the lines below.';
        return `${(0,markdown/* alert */.xE)('CAUTION', words)}\n\n${(0,markdown/* details */.zH)('Stack', (0,markdown/* block */.om)(failure.stack ?? failure.message))}`;
    }
    const rest = failure.what.split('\n').slice(1).join('\n');
    const parts = [
        ...(rest ? [(0,markdown/* prose */.CS)(rest)] : []),
        `**The host now:** ${(0,markdown/* prose */.CS)(failure.state)}`,
        `**What to do next:** ${(0,markdown/* prose */.CS)(failure.remedy)}`,
    ];
    return (0,markdown/* alert */.xE)('CAUTION', parts.join('\n\n'));
}
function firstLine(text) {
    return text.split('\n', 1)[0] ?? text;
}


/***/ }),

/***/ 1752:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  fz: () => (/* binding */ annotate),
  Yz: () => (/* binding */ debug),
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  Gu: () => (/* binding */ getState),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  C1: () => (/* binding */ setFailed),
  n9: () => (/* binding */ setFailedQuietly),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  Oh: () => (/* binding */ startGroup),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./src/github/toolkit.ts
/**
 * The parts of @actions/core that every step uses, without its OpenID client: that one brings a whole HTTP stack, which
 * doubles the start of each of the five steps of a deploy. The package offers nothing smaller than itself, hence the
 * paths. The functions are thin and say what those of the package say.
 */



const setSecret = (secret) => issueCommand('add-mask', {}, secret);
const debug = (message) => issueCommand('debug', {}, message);
const notice = (message) => issueCommand('notice', {}, message);
const warning = (message) => issueCommand('warning', {}, message);
const error = (message) => issueCommand('error', {}, message);
/** An annotation at a place in a file. The platform keeps ten of each level for one step. */
function annotate(level, message, place) {
    const { title, file, line, endLine } = place;
    issueCommand(level, { title, file, line: String(line), endLine: String(endLine) }, message);
}
const startGroup = (name) => issue('group', name);
const endGroup = () => issue('endgroup');
function info(message) {
    process.stdout.write(`${message}\n`);
}
/** Fails the step: the message becomes an error annotation, and the process will exit with 1. */
function setFailed(message) {
    process.exitCode = 1;
    error(message);
}
/** Fails the step without an annotation of its own: the message is a line of the log. */
function setFailedQuietly(message) {
    process.exitCode = 1;
    info(message);
}
/** Sets an output; the platform's file keeps it from being mistaken for anything else, whatever it holds. */
function setOutput(name, value) {
    write('OUTPUT', 'set-output', name, value);
}
/** Leaves a word for the post step. */
function saveState(name, value) {
    write('STATE', 'save-state', name, value);
}
const getState = (name) => process.env[`STATE_${name}`] ?? '';
function write(file, command, name, value) {
    if (process.env[`GITHUB_${file}`])
        issueFileCommand(file, prepareKeyValueMessage(name, value));
    else
        issueCommand(command, { name }, value);
}


/***/ }),

/***/ 4363:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The known word that was most likely meant: at most two letters wrong, and fewer than half of the word. */
function nearest(word, known) {
    if (word.length > 64)
        return undefined;
    const ranked = known
        .map((each) => ({ each, wrong: distance(word.toLowerCase(), each.toLowerCase()) }))
        .filter(({ each, wrong }) => wrong <= 2 && wrong * 2 < each.length)
        .sort((a, b) => a.wrong - b.wrong);
    return ranked[0]?.each;
}
/** The optimal string alignment distance: letters added, lost, replaced, or two neighbours swapped. */
function distance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const at = (list, index) => list[index] ?? Number.POSITIVE_INFINITY;
            const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY;
            const replaced = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, swapped, at(row, j) + 1, at(next, j - 1) + 1));
        }
        before = row;
        row = next;
    }
    return row.at(-1) ?? 0;
}


/***/ }),

/***/ 2849:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({ ["default"]: () => (__WEBPACK_EXTERNAL_MODULE_node_events_819cca76__["default"]) });

/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ readBeside),
  e: () => (/* binding */ run)
});

;// CONCATENATED MODULE: ./src/dirname.ts
// ssh2 reads `__dirname` while it is loaded, and an ES module has none: without this line the bundle dies on import.
Object.assign(globalThis, { __dirname: import.meta.dirname });


// EXTERNAL MODULE: ./src/fault.ts
var fault = __nccwpck_require__(135);
// EXTERNAL MODULE: ./src/github/cancel.ts
var cancel = __nccwpck_require__(1233);
// EXTERNAL MODULE: ./src/github/inputs.ts
var github_inputs = __nccwpck_require__(5446);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./src/github/last-words.ts


const FILE = 'surefoot-failure.json';
/**
 * Keeps them for the steps that tidy up behind a failure: their lines stand below its own, and many readers see the
 * last lines only. Off the platform there is no directory that ends with the job, and nothing is kept.
 */
function keepLastWords({ what, state, remedy }, env = process.env) {
    const temp = env['RUNNER_TEMP'];
    if (!temp)
        return;
    try {
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(temp, FILE), JSON.stringify({ what, state, remedy }), { mode: 0o600 });
    }
    catch {
        // They were said already; what cannot be kept is not said again.
    }
}
/** What the failed step before this one said; `undefined` where none failed. */
function lastWords(env = process.env) {
    try {
        const kept = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(env['RUNNER_TEMP'] ?? '', FILE), 'utf8'));
        return { what: String(kept.what), state: String(kept.state), remedy: String(kept.remedy) };
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/github/log.ts
var log = __nccwpck_require__(3385);
// EXTERNAL MODULE: ./src/github/stages.ts
var github_stages = __nccwpck_require__(2004);
// EXTERNAL MODULE: ./src/github/summary.ts + 3 modules
var summary = __nccwpck_require__(1588);
// EXTERNAL MODULE: ./src/github/toolkit.ts + 5 modules
var toolkit = __nccwpck_require__(1752);
;// CONCATENATED MODULE: ./src/github/job.ts






/** The job that this process is a step of, read from the platform's environment. */
function currentJob(action, signal, env = process.env) {
    const stages = [];
    return {
        run: runIdentity(env),
        workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
        temp: env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(),
        signal,
        summary: new summary/* SummaryPage */.i(action, stages),
        stages,
        output(name, value) {
            if (env['GITHUB_OUTPUT'])
                toolkit/* setOutput */.uH(name, String(value));
            else
                toolkit/* info */.pq((0,log/* harmless */.I)(`${name}=${value}`));
        },
        async stage(title, work) {
            toolkit/* startGroup */.Oh((0,log/* harmless */.I)(title).replaceAll('\n', ' '));
            try {
                return await (0,github_stages/* noted */.Z)(stages, title, work);
            }
            finally {
                toolkit/* endGroup */.N4();
            }
        },
        save(key, value) {
            if (env['GITHUB_STATE'])
                toolkit/* saveState */.LZ(key, value);
        },
        saved: toolkit/* getState */.Gu,
        failedBefore: () => lastWords(env),
        nowIs(state) {
            const said = lastWords(env);
            if (said)
                keepLastWords({ ...said, state }, env);
        },
        info: (line) => toolkit/* info */.pq((0,log/* harmless */.I)(line)),
        debug: (line) => toolkit/* debug */.Yz((0,log/* harmless */.I)(line)),
        notice: (message) => toolkit/* notice */.lm((0,log/* harmless */.I)(message)),
        warning: (message) => toolkit/* warning */.$e((0,log/* harmless */.I)(message)),
    };
}
function runIdentity(env) {
    const onPlatform = env['GITHUB_RUN_ID'] !== undefined;
    return {
        url: onPlatform
            ? `${env['GITHUB_SERVER_URL']}/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}`
            : `${env['USER'] ?? 'someone'}@${env['HOSTNAME'] ?? 'localhost'}`,
        attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 1),
        job: env['GITHUB_JOB'] ?? 'local',
        actor: env['GITHUB_ACTOR'] ?? env['USER'] ?? 'someone',
        sha: env['GITHUB_SHA'] ?? '0'.repeat(40),
        repository: env['GITHUB_REPOSITORY'] ?? 'local',
    };
}

// EXTERNAL MODULE: ./src/github/known-inputs.ts
var known_inputs = __nccwpck_require__(3736);
;// CONCATENATED MODULE: ./src/github/entry.ts








/** How long, in milliseconds, a process may outlive its work. */
const LINGER = 10_000;
/** The only place that catches everything, sets the failure and listens to signals. */
async function runAction(name, phase, load) {
    const cancel = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => cancel.abort(signal));
    const job = currentJob(name, cancel.signal);
    const failure = await attempt(phase, load, job);
    if (phase === 'main' || failure || !job.summary.empty)
        await writeSummary(job, failure);
    if (failure)
        sayFailure(failure);
    else if (phase === 'post')
        sayAgain();
    // A forgotten handle must not hold a runner for hours.
    setTimeout(() => process.exit(), LINGER).unref();
    // To take the engine apart would cost 30 ms in each step. What was printed goes out first: a pipe holds 64 KiB.
    process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}
async function attempt(phase, load, job) {
    try {
        const action = await load();
        (0,known_inputs/* refuseUnknownInputs */.Q)(Object.keys(action.inputs), process.env);
        const inputs = (0,github_inputs/* readInputs */.Ko)(action.inputs);
        if (phase === 'main')
            await action.main(inputs, job);
        else
            await action.post?.(inputs, job);
        return undefined;
    }
    catch (thrown) {
        if (!(thrown instanceof fault/* Fault */.vC) && (0,cancel/* isCancel */.F)(thrown, job.signal))
            return (0,cancel/* cancelled */.K)(job.signal);
        return thrown instanceof Error ? thrown : new Error(String(thrown));
    }
}
async function writeSummary(job, failure) {
    try {
        await job.summary.write(failure);
    }
    catch (unwritten) {
        (0,toolkit/* error */.z3)((0,log/* harmless */.I)(`The job summary could not be written: ${unwritten}`));
    }
}
/** The last lines of the log say what to do, and so does the annotation, which is all that many a reader sees. */
function sayFailure(failure) {
    (0,toolkit/* endGroup */.N4)();
    if (failure instanceof fault/* Fault */.vC && failure.annotated) {
        (0,toolkit/* setFailedQuietly */.n9)((0,log/* harmless */.I)(failure.what));
        (0,toolkit/* info */.pq)((0,log/* harmless */.I)(`What to do: ${failure.remedy}`));
    }
    else if (failure instanceof fault/* Fault */.vC) {
        (0,toolkit/* setFailed */.C1)((0,log/* harmless */.I)(`${failure.what}\nWhat to do: ${failure.remedy}`));
        (0,toolkit/* info */.pq)((0,log/* harmless */.I)(`The host now: ${failure.state}`));
        (0,toolkit/* info */.pq)((0,log/* harmless */.I)(`What to do: ${failure.remedy}`));
        keepLastWords(failure);
    }
    else {
        (0,toolkit/* info */.pq)((0,log/* harmless */.I)(failure.stack ?? failure.message));
        (0,toolkit/* setFailed */.C1)((0,log/* harmless */.I)(`A fault of Surefoot itself: ${failure.message}\nWhat to do: please report it with the lines above.`));
    }
}
/** What tidies up at the end of a failed job says last what the reader is to do. */
function sayAgain() {
    const said = lastWords();
    if (said === undefined)
        return;
    (0,toolkit/* info */.pq)((0,log/* harmless */.I)(`Failed before: ${said.what.split('\n')[0]}`));
    (0,toolkit/* info */.pq)((0,log/* harmless */.I)(`The host now: ${said.state}`));
    (0,toolkit/* info */.pq)((0,log/* harmless */.I)(`What to do: ${said.remedy}`));
}

;// CONCATENATED MODULE: ./src/main.ts


/** Each action is loaded only when it is asked for: start-up is paid once per step, five times a deploy. */
const ACTIONS = {
    'build-check': () => Promise.all(/* import() */[__nccwpck_require__.e(4006), __nccwpck_require__.e(2088), __nccwpck_require__.e(8661), __nccwpck_require__.e(4736)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4736)),
    'atomic-sync': () => Promise.all(/* import() */[__nccwpck_require__.e(4006), __nccwpck_require__.e(8925), __nccwpck_require__.e(8661), __nccwpck_require__.e(6103)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6103)),
    'single-restart': () => Promise.all(/* import() */[__nccwpck_require__.e(8925), __nccwpck_require__.e(6750), __nccwpck_require__.e(6824)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6824)),
    'smoke-probe': () => Promise.all(/* import() */[__nccwpck_require__.e(8925), __nccwpck_require__.e(5634), __nccwpck_require__.e(5136), __nccwpck_require__.e(6750), __nccwpck_require__.e(3241)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3241)),
    preflight: () => Promise.all(/* import() */[__nccwpck_require__.e(4006), __nccwpck_require__.e(2088), __nccwpck_require__.e(8925), __nccwpck_require__.e(8661), __nccwpck_require__.e(9410), __nccwpck_require__.e(7848)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7848)),
    rollback: () => Promise.all(/* import() */[__nccwpck_require__.e(8925), __nccwpck_require__.e(5634), __nccwpck_require__.e(5136), __nccwpck_require__.e(1971)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1971)),
    'guard-lint': () => Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4006), __nccwpck_require__.e(8919), __nccwpck_require__.e(36), __nccwpck_require__.e(766), __nccwpck_require__.e(8243), __nccwpck_require__.e(7043)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7043)),
};
/** Runs one step of one action, as the platform asks for it. */
async function run(name, phase = 'main') {
    if (name === 'guard-lint' && isByHand()) {
        process.exitCode = await (await __nccwpck_require__.e(/* import() */ 3274).then(__nccwpck_require__.bind(__nccwpck_require__, 893))).byHand(process.argv.slice(2));
        return;
    }
    await runAction(name, phase, async () => (await ACTIONS[name]()).action);
}
/** What a thread does that reads an artifact beside the first one. */
async function readBeside() {
    (await Promise.all(/* import() */[__nccwpck_require__.e(4006), __nccwpck_require__.e(3983)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3983))).readBeside();
}
/** The platform starts a step without arguments; a person, a hook or an assistant has something to say, or no platform. */
function isByHand() {
    return process.argv.length > 2 || process.env['GITHUB_ACTIONS'] !== 'true';
}

var __webpack_exports__readBeside = __webpack_exports__.r;
var __webpack_exports__run = __webpack_exports__.e;
export { __webpack_exports__readBeside as readBeside, __webpack_exports__run as run };
