export const id = 1499;
export const ids = [1499];
export const modules = {

/***/ 2904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readForCall)
/* harmony export */ });
/* harmony import */ var _text_tracked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3081);

/**
 * Reads the inside of a function for one call of it. What the call gives keeps its place; what the function says by itself
 * stands `at` an offset of the file in the call, as it is the call that has to change. `read` tells whether what it read
 * depends on the call; otherwise nothing of it is kept.
 */
function readForCall(into, call, at, through, read) {
    const { pieces, directives, unexamined } = into;
    const [before, told, unread] = [pieces.length, directives.length, unexamined.length];
    const depends = read();
    const made = pieces.splice(before);
    const spoken = directives.splice(told);
    const lost = unexamined.splice(unread);
    if (!depends)
        return false;
    for (const piece of made)
        pieces.push({ ...placedIn(piece, call, at), through });
    for (const { reason } of lost)
        unexamined.push({ reason, span: call });
    // A comment in the function is there once, however often the function is called.
    for (const directive of spoken)
        if ((0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .isIn */ .S1)(call, directive.span))
            directives.push(directive);
    return true;
}
function placedIn(piece, call, at) {
    const placed = (span) => ((0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .isIn */ .S1)(call, span) ? span : { start: at, end: at + 1 });
    if (piece.kind === 'access')
        return { ...piece, span: placed(piece.span) };
    if (piece.kind === 'arguments')
        return { ...piece, words: piece.words.map((word) => ({ ...word, span: placed(word.span) })) };
    const origin = piece.origin.map((place) => (call.start <= place && place <= call.end ? place : at));
    return { ...piece, origin };
}


/***/ }),

/***/ 2324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isPlainlyEncoded)
/* harmony export */ });
/** What an interpreter of Python or Ruby looks for in the first two lines. */
const DECLARED = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
/** In these the characters of ASCII stand for themselves wherever they stand. */
const PLAIN = /^(?:utf-?8(?:-sig|-mac|-unix|-dos)?|(?:us-)?ascii(?:-8bit)?|binary|latin-?1|l1|iso-?8859-?\d+|(?:cp|windows-)125\d|koi8-[ru]|euc-?(?:jp|kr))(?:-(?:unix|dos))?$/;
/**
 * Whether the program text is in an encoding in which it can be read here. In others, such as UTF-7, Shift_JIS or
 * Python's own `unicode_escape`, a comment may be code and a string may end elsewhere: that is told.
 */
function isPlainlyEncoded(into) {
    let start = 0;
    for (let line = 0; line < 2; line += 1) {
        const end = into.text.indexOf('\n', start);
        const written = into.text.slice(start, Math.min(end === -1 ? into.text.length : end, start + 1000));
        const name = DECLARED.exec(written)?.[1];
        if (name !== undefined && !PLAIN.test(name.toLowerCase().replaceAll('_', '-'))) {
            into.broken(`it is written in ${name}`, start, start + written.length);
            return false;
        }
        if (end === -1)
            break;
        start = end + 1;
    }
    return true;
}


/***/ }),

/***/ 1868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Parameters),
/* harmony export */   X: () => (/* binding */ saysSomething)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2360);

const NONE = new Map();
/** Parameters while the inside of a function is read for one call of it. Otherwise they are unknown. */
class Parameters {
    #names = NONE;
    #asked = false;
    of(name) {
        if (this.#names.size === 0)
            return undefined;
        const given = this.#names.get(name());
        if (given)
            this.#asked = true;
        return given;
    }
    /** Reads with these; tells whether any of them was asked for: what asks for none is the same for every call. */
    within(names, read) {
        this.#names = names;
        this.#asked = false;
        read();
        this.#names = NONE;
        return this.#asked;
    }
}
/** Whether a call says anything that its function does not know by itself. */
const saysSomething = ({ value, list }) => !(0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t8)(value) || (list?.some((item) => !(0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t8)(item)) ?? false);


/***/ }),

/***/ 4304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ Helpers)
/* harmony export */ });
/* harmony import */ var _called_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2904);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1868);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9061);



/** A helper of a helper of a helper is as far as anybody goes. */
const LEVELS = 3;
/** Functions around a call that it is looked for in. */
const AROUND = 8;
/** Characters of what is read so. */
const LONGEST = 4 * 1024 * 1024;
/** Calls in functions that are read for calls of these: of a file that a person wrote there are some hundred at most. */
const MOST = 20_000;
/**
 * Functions of a file that start processes with what they are given: `const run = (cmd) => execSync(cmd)`. A call of one
 * is read as the call in it, with the arguments in place of the parameters. First the file is read as it stands, and
 * `enter`, `leave`, `starts` and `calls` tell of it; then `read` follows the calls: a function may stand behind its use.
 */
class Helpers {
    #into;
    #language;
    #byName = new Map();
    #byPlace = new Map();
    #around = [];
    #uses = [];
    #following = false;
    #isFull = false;
    #read = 0;
    #length = 0;
    /** `definitions`: the functions of a name that the file says once. */
    constructor(into, definitions, language) {
        this.#into = into;
        this.#language = language;
        for (const [name, definition] of definitions) {
            const parameters = language.parametersOf(definition);
            if (parameters.every((parameter) => parameter.name === undefined))
                continue;
            const helper = { parameters, starts: [], calls: [] };
            this.#byName.set(name, helper);
            this.#byPlace.set(definition.from, helper);
        }
    }
    enter(definition) {
        const helper = this.#byPlace.get(definition.from);
        const parameters = helper?.parameters ?? (this.#byName.size > 0 ? this.#language.parametersOf(definition) : []);
        this.#around.push({ helper, parameters });
    }
    leave() {
        this.#around.pop();
    }
    /** A call that starts a process. */
    starts(call) {
        for (const helper of this.#helpersAround())
            helper.starts.push(call);
    }
    knows(name) {
        return this.#byName.has(name);
    }
    /** A call of a name. */
    calls(name, call) {
        const helper = this.#byName.get(name);
        if (!helper || this.#following)
            return;
        const use = { helper, call };
        this.#uses.push(use);
        for (const around of this.#helpersAround())
            if (around !== helper)
                around.calls.push(use);
    }
    /** The functions that a call stands in, but for those whose parameters another one between them names anew. */
    #helpersAround() {
        if (this.#following || this.#byName.size === 0)
            return [];
        const found = [];
        const named = new Set();
        for (const { helper, parameters } of this.#around.slice(-AROUND).reverse()) {
            const names = parameters.flatMap(({ name }) => name ?? []);
            if (helper && !names.some((name) => named.has(name)))
                found.push(helper);
            for (const name of names)
                named.add(name);
        }
        return found;
    }
    /** Reads each call of a function that leads to a process. */
    read() {
        this.#following = true;
        this.#measure();
        // What a function does of itself is told in it, and must be known before what its callers make of it.
        for (let level = 0; level < LEVELS; level += 1)
            for (const { helper, call } of this.#uses) {
                if (helper.level !== level)
                    continue;
                const given = this.#language.givenBy(call, helper.parameters);
                const span = this.#into.span(call.from, call.to);
                const before = this.#into.pieces.length;
                this.#follow(helper, given, { span, at: placeOf(given, span), through: [] });
                (0,_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .takeTurn */ .V)(this.#into, before, this.#language.turnOf?.(call));
            }
    }
    #measure() {
        for (const helper of this.#byName.values())
            if (helper.starts.length > 0)
                helper.level = 0;
        for (let level = 1; level < LEVELS; level += 1)
            for (const helper of this.#byName.values())
                if (helper.calls.some((inner) => inner.helper.level === level - 1))
                    helper.level = level;
    }
    #follow(helper, given, from) {
        if (![...given.values()].some(_given_js__WEBPACK_IMPORTED_MODULE_1__/* .saysSomething */ .X))
            return;
        const { parameters, read, givenBy } = this.#language;
        const idle = new Set();
        for (const start of helper.starts) {
            if (this.#isTooMuch(from.span))
                return;
            const before = this.#into.pieces.length;
            const through = [...from.through, this.#into.span(start.from, start.to)];
            const depends = (0,_called_js__WEBPACK_IMPORTED_MODULE_0__/* .readForCall */ .w)(this.#into, from.span, from.at, through, () => parameters.within(given, () => read(start)));
            if (depends)
                this.#length += lengthOf(this.#into.pieces.slice(before));
            else
                idle.add(start);
        }
        if (idle.size > 0)
            helper.starts = helper.starts.filter((start) => !idle.has(start));
        if (from.through.length >= LEVELS - 1)
            return;
        for (const inner of helper.calls) {
            if (inner.helper.level === undefined)
                continue;
            if (this.#isTooMuch(from.span))
                return;
            let names = new Map();
            const depends = parameters.within(given, () => {
                names = givenBy(inner.call, inner.helper.parameters);
            });
            const through = [...from.through, this.#into.span(inner.call.from, inner.call.to)];
            if (depends)
                this.#follow(inner.helper, names, { ...from, through });
        }
    }
    /** Told once. */
    #isTooMuch(span) {
        this.#read += 1;
        if (this.#read < MOST && this.#length < LONGEST)
            return false;
        if (!this.#isFull)
            this.#into.unexamined.push({ reason: TOO_MUCH, span });
        this.#isFull = true;
        return true;
    }
}
function placeOf(given, { start, end }) {
    for (const each of given.values()) {
        const place = (0,_given_js__WEBPACK_IMPORTED_MODULE_1__/* .saysSomething */ .X)(each) ? ((each.list?.[0] ?? each.value).text.origin[0] ?? start) : start;
        if (start < place && place < end)
            return place;
    }
    return start;
}
/** What pieces weigh, about in characters. */
function lengthOf(pieces) {
    let length = 0;
    for (const piece of pieces)
        length += piece.kind === 'shell' ? piece.text.length : piece.kind === 'arguments' ? piece.words.length * 16 : 0;
    return length;
}
const TOO_MUCH = 'its functions that start processes are called more often than can be followed';


/***/ }),

/***/ 8902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ weaveLiteral)
/* harmony export */ });
const ESCAPES = {
    n: '\n',
    t: '\t',
    r: '\r',
    b: '\b',
    f: '\f',
    v: '\v',
    a: '\x07',
    e: '\x1b',
    '0': '\0',
    s: ' ',
};
/** The inside `[start, end)` of a string of JavaScript, Python or Ruby: the escapes that these have in common undone. */
function weaveLiteral(weaver, text, start, end) {
    let from = start;
    for (let at = text.indexOf('\\', start); at !== -1 && at + 1 < end; at = text.indexOf('\\', from)) {
        weaver.keep(from, at);
        const next = text[at + 1] ?? '';
        const code = /^(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\})/.exec(text.slice(at + 1, Math.min(end, at + 12)));
        if (code) {
            const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '0', 16);
            weaver.put(point <= 0x10ffff ? String.fromCodePoint(point) : '?', at);
            from = at + 1 + code[0].length;
        }
        else if (next === '\n')
            from = at + 2;
        else if (next === '\r' && text[at + 2] === '\n')
            from = at + 3;
        else {
            const simple = ESCAPES[next];
            if (simple === undefined)
                weaver.keep(at + 1, at + 2);
            else
                weaver.put(simple, at);
            from = at + 2;
        }
    }
    weaver.keep(from, end);
}


/***/ }),

/***/ 6975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ valueOfString)
/* harmony export */ });
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9168);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7859);
/* harmony import */ var _literal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8902);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4984);




/** A string token as text: escapes undone, indentation taken off, interpolations put in where `known` knows them. */
function valueOfString(into, token, grammar, known = () => undefined) {
    const { text, source } = into;
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_2__/* .Weaver */ .b(source);
    let whole = true;
    const literal = (from, to) => {
        if (token.interpolates)
            (0,_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .weaveLiteral */ .k)(weaver, text, from, to);
        else
            weavePlain(weaver, text, from, to);
    };
    const lines = token.indent > 0 ? (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .linesOf */ .D)(text, token.from, token.to) : [{ start: token.from, next: token.to }];
    for (const { start, next } of lines) {
        let from = Math.min(start + indentOf(text, start, token.indent), next);
        for (let at = text.indexOf(grammar.interpolation, from); token.interpolates && at !== -1 && at < next; at = text.indexOf(grammar.interpolation, from)) {
            const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .interpolationEnd */ .Wz)(text, at + 2);
            if (end === -1 || text[at - 1] === '\\' || text[at - 1] === '$') {
                // Terraform writes `$${` for a brace that the shell is to see.
                if (text[at - 1] === '$' && grammar.interpolation === '${') {
                    literal(from, at - 1);
                    weaver.keep(at, Math.min(at + 2, next));
                }
                else
                    literal(from, Math.min(at + 2, next));
                from = at + 2;
                continue;
            }
            literal(from, at);
            const name = text.slice(at + 2, end).trim();
            const value = known(name);
            if (value === undefined)
                whole = false;
            weaver.put(value ?? (/^\w{1,60}$/.test(name) ? `\${_code_${name}}` : `\${_code${into.count()}}`), at);
            from = end + 1;
        }
        literal(from, next);
    }
    return { text: weaver.done(token.from), known: whole };
}
function indentOf(text, start, indent) {
    let taken = 0;
    while (taken < indent && (text[start + taken] === ' ' || text[start + taken] === '\t'))
        taken += 1;
    return taken;
}
/** In single quotes a backslash escapes only itself and the quote. */
function weavePlain(weaver, text, start, end) {
    let from = start;
    for (let at = text.indexOf('\\', start); at !== -1 && at + 1 < end; at = text.indexOf('\\', at + 2)) {
        const next = text[at + 1];
        if (next !== '\\' && next !== "'")
            continue;
        weaver.keep(from, at);
        from = at + 1;
    }
    weaver.keep(from, end);
}


/***/ }),

/***/ 4984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wz: () => (/* binding */ interpolationEnd),
/* harmony export */   Xr: () => (/* binding */ RUBY),
/* harmony export */   dV: () => (/* binding */ GROOVY),
/* harmony export */   k8: () => (/* binding */ tokensOf),
/* harmony export */   yC: () => (/* binding */ HCL)
/* harmony export */ });
const RUBY = {
    lineComment: /#/y,
    blockComment: [/^=begin\b/y, '\n=end'],
    heredoc: /<<([~-]?)(["'`]?)([A-Z_a-z]\w{0,60})\2/y,
    tripleQuotes: false,
    backticks: true,
    percent: true,
    interpolation: '#{',
};
const GROOVY = {
    lineComment: /\/\//y,
    blockComment: [/\/\*/y, '*/'],
    tripleQuotes: true,
    backticks: false,
    percent: false,
    interpolation: '${',
};
const HCL = {
    lineComment: /#|\/\//y,
    blockComment: [/\/\*/y, '*/'],
    heredoc: /<<([-~]?)(["']?)([A-Z_a-z]\w{0,60})\2/y,
    tripleQuotes: false,
    backticks: false,
    percent: false,
    interpolation: '${',
};
const NAME = /[A-Za-z_][\w]*[!?]?/y;
const PERCENT = /%([QqwWxIi]?)([([{<|!/])/y;
const CLOSERS = { '(': ')', '[': ']', '{': '}', '<': '>' };
/** Takes a text apart. Reads each character a bounded number of times. */
function tokensOf(text, grammar) {
    const tokens = [];
    const documents = [];
    let at = 0;
    const matches = (pattern) => {
        pattern.lastIndex = at;
        return pattern.exec(text);
    };
    const string = (end, from, to, quote, runs = false) => {
        tokens.push({ kind: 'string', start: at, end, from, to, interpolates: quote !== "'", runs, indent: 0 });
        at = end;
    };
    while (at < text.length) {
        const char = text[at] ?? '';
        if (char === '\n') {
            at += 1;
            for (const document of documents.splice(0))
                at = readDocument(text, at, document, tokens);
            continue;
        }
        if (/\s/.test(char)) {
            at += 1;
            continue;
        }
        const block = grammar.blockComment;
        if (block &&
            (char === '/' || (char === '=' && (at === 0 || text[at - 1] === '\n'))) &&
            matches(new RegExp(block[0].source.replace('^', ''), 'y'))) {
            const close = text.indexOf(block[1], at + 2);
            const end = close === -1 ? text.length : close + block[1].length;
            tokens.push({ kind: 'comment', start: at, end });
            at = end;
        }
        else if (matches(grammar.lineComment)) {
            const feed = text.indexOf('\n', at);
            const end = feed === -1 ? text.length : feed;
            tokens.push({ kind: 'comment', start: at, end });
            at = end;
        }
        else if (grammar.tripleQuotes && (text.startsWith("'''", at) || text.startsWith('"""', at))) {
            const quote = text.slice(at, at + 3);
            const close = text.indexOf(quote, at + 3);
            const to = close === -1 ? text.length : close;
            string(Math.min(to + 3, text.length), at + 3, to, quote[0] ?? '"');
        }
        else if (char === '"' || char === "'" || (char === '`' && grammar.backticks)) {
            const to = closing(text, at + 1, char, char, grammar);
            string(Math.min(to + 1, text.length), at + 1, to, char, char === '`');
        }
        else if (grammar.percent && char === '%' && matches(PERCENT) && beginsValue(tokens.at(-1), text, at)) {
            const [whole = '', type = '', open = ''] = matches(PERCENT) ?? [];
            const to = closing(text, at + whole.length, open, CLOSERS[open] ?? open, grammar);
            string(Math.min(to + 1, text.length), at + whole.length, to, /[qwi]/.test(type) ? "'" : '"', type === 'x');
        }
        else if (grammar.percent && char === '/' && beginsValue(tokens.at(-1), text, at)) {
            // A regular expression is a text that nothing runs.
            const feed = text.indexOf('\n', at);
            const to = closing(text.slice(0, feed === -1 ? text.length : feed), at + 1, '/', '/', grammar);
            at = Math.min(to + 1, text.length);
            tokens.push({ kind: 'mark', text: ')', start: at - 1, end: at });
        }
        else if (grammar.heredoc && char === '<' && matches(grammar.heredoc)) {
            const found = matches(grammar.heredoc);
            if (documents.length < 16)
                documents.push({
                    name: found?.[3] ?? '',
                    indented: found?.[1] !== '',
                    quote: found?.[2] ?? '',
                    index: tokens.length,
                });
            const end = at + (found?.[0].length ?? 2);
            tokens.push({ kind: 'string', start: at, end, from: end, to: end, interpolates: true, runs: false, indent: 0 });
            at = end;
        }
        else {
            const name = matches(NAME)?.[0];
            const word = name ?? char;
            tokens.push({ kind: name === undefined ? 'mark' : 'name', text: word, start: at, end: at + word.length });
            at += word.length;
        }
    }
    return tokens;
}
/** `%` behind a value divides. */
function beginsValue(before, text, at) {
    if (!before || text.slice(before.end, at).includes('\n'))
        return true;
    if (before.kind === 'string' || (before.kind === 'mark' && /[)\]}\d]/.test(before.text)))
        return false;
    if (before.kind === 'name' && /^(?:if|unless|when|and|or|not|return|while|until|in|puts)$/.test(before.text))
        return true;
    return before.kind !== 'name' || (/\s/.test(text[at - 1] ?? '') && !/\s/.test(text[at + 1] ?? ' '));
}
function closing(text, from, open, close, grammar) {
    let depth = 0;
    let at = from;
    const nests = open !== close;
    while (at < text.length) {
        const char = text[at];
        if (char === '\\')
            at += 1;
        else if (char === close && depth === 0)
            return at;
        else if (nests && char === open)
            depth += 1;
        else if (nests && char === close)
            depth -= 1;
        else if (open !== "'" && text.startsWith(grammar.interpolation, at)) {
            const end = interpolationEnd(text, at + 2);
            if (end !== -1)
                at = end;
        }
        at += 1;
    }
    return text.length;
}
/** Where the brace of an interpolation closes, within reason; -1 where it does not. */
function interpolationEnd(text, from) {
    let depth = 0;
    for (let at = from; at < Math.min(text.length, from + 1000); at += 1) {
        if (text[at] === '{')
            depth += 1;
        else if (text[at] === '}') {
            if (depth === 0)
                return at;
            depth -= 1;
        }
    }
    return -1;
}
function readDocument(text, start, { name, indented, quote, index }, tokens) {
    let at = start;
    let indent = Number.POSITIVE_INFINITY;
    while (at < text.length) {
        const feed = text.indexOf('\n', at);
        const end = feed === -1 ? text.length : feed;
        const line = text.slice(at, Math.min(end, at + 1000)).replace(/\r$/, '');
        const stop = (indented ? line.trim() : line) === name;
        if (!stop && line.trim() !== '')
            indent = Math.min(indent, line.length - line.trimStart().length);
        if (stop || feed === -1) {
            const opener = tokens[index];
            const to = stop ? at : text.length;
            if (opener?.kind === 'string')
                tokens[index] = {
                    ...opener,
                    from: start,
                    to,
                    interpolates: quote !== "'",
                    runs: quote === '`',
                    indent: indented && Number.isFinite(indent) ? indent : 0,
                };
            return Math.min(end + 1, text.length);
        }
        at = end + 1;
    }
    return at;
}


/***/ }),

/***/ 9061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ turnOf),
/* harmony export */   V: () => (/* binding */ takeTurn)
/* harmony export */ });
const DEEPEST = 20;
/** The turn of a call among the calls of its list of statements; none where a condition or a function stands between. */
function turnOf(call, { lists, plain }) {
    let depth = 0;
    for (let at = call.parent; at && depth < DEEPEST; at = at.parent, depth += 1) {
        if (lists.test(at.name))
            return { of: `statements ${at.from}` };
        if (!plain.test(at.name))
            return undefined;
    }
    return undefined;
}
/** Gives all pieces from `before` on a turn, as far as they have none. */
function takeTurn({ pieces }, before, turn) {
    if (turn === undefined)
        return;
    for (let index = before; index < pieces.length; index += 1) {
        const piece = pieces[index];
        if (piece && piece.setting.turns === undefined)
            pieces[index] = { ...piece, setting: { ...piece.setting, turns: [turn] } };
    }
}


/***/ }),

/***/ 2360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ eitherOf),
/* harmony export */   OO: () => (/* binding */ longestOf),
/* harmony export */   aI: () => (/* binding */ unknownAt),
/* harmony export */   dW: () => (/* binding */ wordOfValue),
/* harmony export */   e3: () => (/* binding */ unknownIn),
/* harmony export */   eL: () => (/* binding */ joinedValues),
/* harmony export */   fF: () => (/* binding */ giveWords),
/* harmony export */   fc: () => (/* binding */ giveText),
/* harmony export */   t8: () => (/* binding */ isUnknown),
/* harmony export */   tE: () => (/* binding */ giveJoined)
/* harmony export */ });
/* harmony import */ var _text_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8881);
/* harmony import */ var _text_tracked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3081);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7859);



/** Something that only runs tell, at an offset of what is read. Of one name it is one thing wherever it is used. */
function unknownAt(into, at, name) {
    const called = name !== undefined && /^\w{1,60}$/.test(name) ? `_code_${name}` : `_code${into.count()}`;
    return { text: into.own(`\${${called}}`, at), known: false };
}
/** What a parameter is that a call gives nothing for; it stands nowhere. */
const unknownIn = (name) => ({
    text: (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .placed */ .GS)(`\${_code_${name.replace(/\W/g, '_').slice(0, 60)}}`, -1),
    known: false,
});
/** Whether nothing of it is known: nothing to judge. */
const isUnknown = ({ text }) => /^\$\{_code\w+\}$/.test(text.text);
/** One of several texts, as far as anything of them is known. */
function eitherOf(into, values, at) {
    const told = values.filter((value) => value.known || !isUnknown(value));
    const texts = [...new Set(told.map(({ text }) => text.text))];
    const [only] = told;
    if (only && texts.length === 1 && told.length === values.length)
        return only;
    return texts.length === 0 ? unknownAt(into, at) : { text: into.own(`\${${into.choice(texts)}}`, at), known: false };
}
/** The list that a condition makes longest: what it may add is what matters. */
const longestOf = (lists) => lists
    .filter((list) => list !== undefined && list.length > 0)
    .toSorted((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0];
/** Values behind each other. */
function joinedValues(into, values) {
    const [only] = values;
    if (values.length === 1 && only)
        return only;
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__/* .Weaver */ .b(into.source);
    for (const { text } of values)
        weaver.add(text);
    return { text: weaver.done(), known: values.every(({ known }) => known) };
}
const wordOfValue = ({ text, known }) => ({
    value: known ? text.text : undefined,
    ...(known ? {} : { parts: (0,_text_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .C)(text.text) }),
    span: (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(text, 0, text.text.length),
});
/** A program with its arguments, where at least the program is known; one that only a shell would split goes to a shell. */
function giveWords(into, values, place) {
    const options = values.map(({ text }) => into.optionsOf(/^\$\{(_either\d+)\}$/.exec(text.text)?.[1]));
    const most = Math.min(VARIANTS, Math.max(1, ...options.map(({ length }) => length)));
    for (let variant = 0; variant < most; variant += 1) {
        const words = values.map((value, index) => {
            const option = options[index]?.[Math.min(variant, options[index].length - 1)];
            if (option === undefined)
                return value;
            return { text: (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .placed */ .GS)(option, value.text.origin[0] ?? 0), known: !option.includes('${_') };
        });
        const [program] = words;
        if (program && (program.known || words.length > 1))
            into.run(words.map(wordOfValue), place);
    }
}
/** Commands that are made of words of which each may be one of several texts. */
const VARIANTS = 4;
/** Words that a shell gets as one text. */
function giveJoined(into, values, place) {
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__/* .Weaver */ .b(into.source);
    for (const [index, { text }] of values.entries()) {
        if (index > 0)
            weaver.add(into.ownAt(' ', text.origin[0] ?? 0));
        weaver.add(text);
    }
    if (values.some(({ known, text }) => known || /[^\s${}_a-z0-9]|[a-z]{2} /.test(text.text)))
        into.shell(weaver.done(), place);
}
function giveText(into, value, place, dialect) {
    if (isUnknown(value))
        return;
    into.shell(value.text, place, dialect);
}


/***/ }),

/***/ 1499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  read: () => (/* binding */ read)
});

// EXTERNAL MODULE: ./src/guard/source/code/encoding.ts
var encoding = __webpack_require__(2324);
// EXTERNAL MODULE: ./src/guard/source/code/given.ts
var given = __webpack_require__(1868);
// EXTERNAL MODULE: ./src/guard/source/code/helpers.ts
var helpers = __webpack_require__(4304);
;// CONCATENATED MODULE: ./src/guard/source/code/ruby-helpers.ts
/** All methods of a file, as they stand in it. One ends at an `end` that is indented no more than it, or at the next one. */
function rubyMethods(text, tokens) {
    const found = [];
    for (const [index, token] of tokens.entries()) {
        if (!isName(token, 'def') || isMark(tokens[index - 1], '.'))
            continue;
        const isOfSelf = isName(tokens[index + 1], 'self') && isMark(tokens[index + 2], '.');
        const at = index + (isOfSelf ? 3 : 1);
        const name = tokens[at];
        if (name?.kind !== 'name')
            continue;
        const { parameters, behind: from } = parametersAt(text, tokens, at + 1);
        const behind = bodyEnd(text, tokens, index, from);
        const to = tokens[behind - 1]?.end ?? token.end;
        found.push({ name: name.text, parameters, from: token.start, to, index, behind });
    }
    return found;
}
/** Methods by their names, where the file uses a name for nothing else: with two there is no telling which is meant. */
function rubyHelpers(tokens, methods) {
    const found = new Map();
    const twice = new Set();
    for (const method of methods) {
        if (found.has(method.name))
            twice.add(method.name);
        found.set(method.name, method);
    }
    for (const [index, token] of tokens.entries())
        if (token.kind === 'name' && assignedTo(tokens, index) !== undefined)
            twice.add(token.text);
    for (const name of twice)
        found.delete(name);
    return found;
}
function rubyTypes(text) {
    const named = text.matchAll(/^[ \t]*(?:class|module)[ \t]+([A-Z]\w{0,100})/gm);
    const made = text.matchAll(/(\w{1,100})\s{0,20}=\s{0,20}([A-Z]\w{0,100})\.new\b/g);
    return {
        own: new Set(Array.from(named, ([, name = '']) => name)),
        made: new Map(Array.from(made, ([, name = '', type = '']) => [name, type])),
    };
}
const isName = (token, text) => token?.kind === 'name' && token.text === text;
const isMark = (token, text) => token?.kind === 'mark' && token.text === text;
/** The token that a value begins with which a name gets, by `=` or `||=`; `==`, `=~` and `=>` give it none. */
function assignedTo(tokens, index) {
    const isOr = isMark(tokens[index + 1], '|') && isMark(tokens[index + 2], '|');
    const at = index + (isOr ? 3 : 1);
    const [equals, next] = [tokens[at], tokens[at + 1]];
    if (!equals || !isMark(equals, '='))
        return undefined;
    const isOther = next?.kind === 'mark' && next.start === equals.end && '=~>'.includes(next.text);
    return isOther ? undefined : at + 1;
}
/** `(a, b = 'x', *rest)`, with or without the brackets. */
function parametersAt(text, tokens, from) {
    const parameters = [];
    const inBrackets = isMark(tokens[from], '(');
    let at = inBrackets ? from + 1 : from;
    let begins = true;
    let stars = 0;
    for (; at < Math.min(tokens.length, from + 200); at += 1) {
        const token = tokens[at];
        const before = tokens[at - 1];
        if (!token || isMark(token, inBrackets ? ')' : ';'))
            break;
        if (!inBrackets && (isMark(token, '=') || text.slice(before?.end, token.start).includes('\n')))
            break;
        if (isMark(token, '*'))
            stars += 1;
        else if (isMark(token, ','))
            begins = true;
        else if (token.kind === 'name' && begins) {
            const isKey = isMark(tokens[at + 1], ':');
            const value = isMark(tokens[at + 1], '=') ? tokens[at + 2] : undefined;
            const otherwise = value?.kind === 'string' ? { from: value.start, to: value.end, index: at + 2 } : undefined;
            const isPlain = !isKey && !isMark(before, '&') && stars < 2;
            parameters.push({ name: isPlain ? token.text : undefined, rest: isPlain && stars === 1, otherwise });
            [begins, stars] = [false, 0];
        }
    }
    return { parameters, behind: inBrackets ? at + 1 : at };
}
function bodyEnd(text, tokens, index, from) {
    const start = tokens[index]?.start ?? 0;
    const column = columnOf(text, start);
    const isEndless = isMark(tokens[from], '=');
    let last = from;
    let isOnLine = true;
    for (let at = from; at < tokens.length; at += 1) {
        const token = tokens[at];
        const before = tokens[at - 1];
        if (!token || !before || isName(token, 'def'))
            return at;
        const isFirst = text.slice(before.end, token.start).includes('\n');
        if (isFirst && isOnLine) {
            // `def run(cmd) = system(cmd)`, and one that ends on the line it begins on.
            if (isEndless || last > from)
                return isEndless ? at : last;
            isOnLine = false;
        }
        if (!isName(token, 'end'))
            continue;
        if (isOnLine)
            last = at;
        else if (isFirst && columnOf(text, token.start) <= column)
            return at;
    }
    return isOnLine && last > from ? last : tokens.length;
}
/** How far the line of a place is indented. */
function columnOf(text, at) {
    const before = text.slice(Math.max(0, at - 200), at);
    return /^[ \t]*/.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0].length ?? 0;
}

;// CONCATENATED MODULE: ./src/guard/source/code/ruby-started.ts

/** Names that hold nothing but ids of processes which the file started: `pid = spawn('…')`, `pid = fork do`. */
function startedByRuby(text, tokens, methods) {
    const own = new Set();
    const others = new Set(methods.flatMap(({ parameters }) => parameters.flatMap(({ name }) => name ?? [])));
    const written = (index) => {
        const token = tokens[index];
        return token && token.kind !== 'string' && token.kind !== 'comment' ? token.text : '';
    };
    for (const [index, token] of tokens.entries()) {
        if (written(index) === '|' && /^(?:\{|do)$/.test(written(index - 1))) {
            // What a block is given comes from anywhere.
            for (let at = index + 1; at < index + 30 && written(at) !== '|'; at += 1)
                others.add(written(at));
        }
        if (token.kind !== 'name')
            continue;
        const value = assignedTo(tokens, index);
        if (value !== undefined)
            (STARTS.test(from(text, tokens[value])) ? own : others).add(token.text);
        else if (isAmongSeveral(text, tokens, index) || written(index - 1) === 'for')
            others.add(token.text);
    }
    for (const name of others)
        own.delete(name);
    return own;
}
const STARTS = /^(?:(?:Process|Kernel)\s*\.\s*)?(?:spawn|fork)\b(?!\s*\.)/;
const from = (text, token) => token ? text.slice(token.start, token.start + 40) : '';
/** `pid, status = …`. */
function isAmongSeveral(text, tokens, index) {
    const [before, token, next] = tokens.slice(Math.max(0, index - 1), index + 2);
    const comma = index === 0 ? token : next;
    if (comma?.kind !== 'mark' || comma.text !== ',')
        return false;
    return index === 0 || !before || !token || text.slice(before.end, token.start).includes('\n');
}

// EXTERNAL MODULE: ./src/guard/source/code/token-strings.ts
var token_strings = __webpack_require__(6975);
// EXTERNAL MODULE: ./src/guard/source/code/tokens.ts
var code_tokens = __webpack_require__(4984);
// EXTERNAL MODULE: ./src/guard/source/code/value.ts
var code_value = __webpack_require__(2360);
// EXTERNAL MODULE: ./src/guard/source/text/tracked.ts
var tracked = __webpack_require__(3081);
;// CONCATENATED MODULE: ./src/guard/source/kinds/ruby.ts









const ruby_STARTS = /^(?:system|exec|spawn|sh|capture2|capture2e|capture3|popen2|popen2e|popen3|popen|execute|run|sudo|exec!|capture|pipeline|inline|async_exec|ssh_exec!)$/;
/** These say a process only behind a name that does. */
const AMBIGUOUS = /^(?:run|exec|execute|sudo|capture|inline|sh|popen|pipeline)$/;
const REMOTE = /^(?:execute|capture|exec!|ssh_exec!|inline|run|sudo)$/;
const DELETES = /^(?:rm|rm_r|rm_f|rm_rf|remove_dir|remove_entry|remove_file|rmtree|delete|unlink|write|truncate|binwrite)$/;
/** Processes and servers' commands of Ruby: calls, backticks, `%x`; Vagrant's inline scripts and Capistrano's tasks too. */
const read = (into, { path }) => {
    if (!(0,encoding/* isPlainlyEncoded */.Q)(into))
        return;
    const tokens = (0,code_tokens/* tokensOf */.k8)(into.text, code_tokens/* RUBY */.Xr).filter((token) => {
        if (token.kind === 'comment')
            into.comment(token.start, token.end);
        return token.kind !== 'comment';
    });
    new Calls(into, tokens, path).read();
};
const CHDIR = /\bchdir:\s*["']([^"'#]+)["']/;
const WITHIN = /\b(?:Dir\.chdir|within|cd)\(?\s*["']([^"'#]+)["']\)?\s+(?:do\b|\{)/;
/** Lines that a block's beginning is looked for in. */
const AROUND = 60;
const LONGEST_LINE = 500;
const isFreeze = (token) => token?.kind === 'name' && token.text === 'freeze';
class Calls {
    #into;
    #tokens;
    #constants = new Map();
    #remoteFile;
    #tasks;
    #parameters = new given/* Parameters */.H();
    #methods;
    #helpers;
    #started;
    #types;
    /** Whether any block of it runs somewhere else. */
    #moves;
    constructor(into, tokens, path) {
        this.#into = into;
        this.#tokens = tokens;
        this.#remoteFile =
            /Vagrantfile|\.cap$|Capfile|deploy/i.test(path) || /net\/ssh|net::ssh|sshkit|capistrano/i.test(into.text);
        this.#tasks = /Rakefile|\.rake$|Fastfile|Thorfile/i.test(path) || this.#remoteFile;
        this.#methods = rubyMethods(into.text, tokens);
        this.#helpers = new helpers/* Helpers */.M(into, rubyHelpers(tokens, this.#methods), {
            parameters: this.#parameters,
            parametersOf: (definition) => definition.parameters,
            givenBy: (call, parameters) => this.#givenBy(call, parameters),
            read: ({ index }) => this.#token(index),
        });
        this.#bind();
    }
    /** `NAME = 'text'`, `$name = <<-SHELL`: the last one counts, two different ones count as none. */
    #bind() {
        this.#tokens.forEach((token, index) => {
            const name = this.#tokens[index - 2];
            const equals = this.#tokens[index - 1];
            if (token.kind !== 'string' || equals?.kind !== 'mark' || equals.text !== '=' || name?.kind !== 'name')
                return;
            const after = this.#tokens[index + 1];
            const isFrozen = after?.kind === 'mark' && after.text === '.' && isFreeze(this.#tokens[index + 2]);
            if (after?.kind === 'mark' && '+%.'.includes(after.text) && !isFrozen)
                return;
            const { text, known } = this.#value(token);
            if (known)
                this.#constants.set(name.text, text.text);
        });
    }
    read() {
        let next = 0;
        let end;
        for (let index = 0; index < this.#tokens.length; index += 1) {
            if (index === end) {
                this.#helpers.leave();
                end = undefined;
            }
            const method = this.#methods[next];
            if (index === method?.index) {
                if (end !== undefined)
                    this.#helpers.leave();
                this.#helpers.enter(method);
                end = method.behind;
                next += 1;
            }
            this.#token(index);
        }
        this.#helpers.read();
    }
    #token(index) {
        const token = this.#tokens[index];
        if (token?.kind === 'name')
            this.#name(token.text, index);
        else if (token?.kind === 'string' && token.runs) {
            (0,code_value/* giveText */.fc)(this.#into, this.#value(token), {});
            this.#helpers.starts({ from: token.start, to: token.end, index });
        }
    }
    #name(name, index) {
        const before = this.#tokens[index - 1];
        const dotted = before?.kind === 'mark' && before.text === '.';
        const object = dotted ? this.#tokens[index - 2] : undefined;
        const owner = object?.kind === 'name' ? object.text : '';
        const defines = dotted ? this.#tokens[index - 3] : before;
        if (defines?.kind === 'name' && /^(?:def|class|module)$/.test(defines.text))
            return;
        if (this.#helpers.knows(name) && (!dotted || this.#isOwn(index, owner)))
            this.#helpers.calls(name, this.#placeOf(index));
        if (ruby_STARTS.test(name) && this.#starts(name, dotted, owner))
            this.#call(name, index);
        else if (name === 'kill' && owner === 'Process')
            this.#kill(index);
        else if (DELETES.test(name) && /^(?:FileUtils|File|IO|Dir)$/.test(owner)) {
            const [path] = this.#arguments(index);
            if (path?.known)
                this.#into.access('write', path.text.text, (0,tracked/* spanOf */.ee)(path.text, 0, path.text.text.length));
        }
    }
    /** Whether what stands before a method's dot is of a class or module of the file: `self`, `Shell`, `Shell.new`. */
    #isOwn(index, owner) {
        if (owner === 'self')
            return true;
        this.#types ??= rubyTypes(this.#into.text);
        const until = this.#tokens[index]?.start ?? 0;
        const before = this.#into.text.slice(Math.max(0, until - 100), until);
        const type = /(\w+)\.new(?:\([^()\n]*\))?\.$/.exec(before)?.[1] ?? this.#types.made.get(owner) ?? owner;
        return this.#types.own.has(type);
    }
    #starts(name, dotted, owner) {
        if (dotted)
            return (/^(?:Kernel|Process|Open3|IO|PTY|ssh|session|channel|host|backend|self)$/.test(owner) || name.endsWith('!'));
        if (name === 'inline')
            return this.#remoteFile;
        return !AMBIGUOUS.test(name) || name === 'exec' || this.#tasks;
    }
    #call(name, index) {
        const values = this.#arguments(index);
        const [first] = values;
        if (!first)
            return;
        const remote = this.#remoteFile && REMOTE.test(name);
        const directory = this.#directoryAt(index);
        const place = {
            ...(remote ? { remote: true } : {}),
            ...(directory === undefined ? {} : { directory }),
        };
        if (values.length === 1)
            (0,code_value/* giveText */.fc)(this.#into, first, place);
        else
            (0,code_value/* giveWords */.fF)(this.#into, values, place);
        this.#helpers.starts(this.#placeOf(index));
    }
    /** `chdir: '/srv/app'` of a call, or the block that it stands in: `Dir.chdir('/srv/app') do`, `within '/srv/app' do`. */
    #directoryAt(index) {
        const { text } = this.#into;
        const at = this.#tokens[index]?.start ?? 0;
        const own = CHDIR.exec(text.slice(at, at + 1000).split('\n', 1)[0] ?? '')?.[1];
        if (own !== undefined)
            return own;
        this.#moves ??= WITHIN.test(text);
        if (!this.#moves)
            return undefined;
        let column = columnOf(text, at);
        let end = text.lastIndexOf('\n', at);
        if (at - end > LONGEST_LINE)
            return undefined;
        for (let lines = 0; lines < AROUND && end > 0 && column > 0; lines += 1) {
            const start = text.lastIndexOf('\n', end - 1) + 1;
            const line = text.slice(start, Math.min(end, start + 500));
            if (line.trim() !== '' && columnOf(text, start + line.search(/\S/)) < column) {
                column = line.search(/\S/);
                const directory = WITHIN.exec(line)?.[1];
                if (directory !== undefined)
                    return directory;
            }
            end = start - 1;
        }
        return undefined;
    }
    #placeOf(index) {
        const from = this.#tokens[index]?.start ?? 0;
        return { from, to: this.#read(index).end, index };
    }
    #givenBy({ index }, parameters) {
        const values = this.#arguments(index);
        const isList = /^\s*\(?\s*(?:\[|%w)/.test(this.#into.text.slice(this.#tokens[index]?.end).slice(0, 40));
        const names = new Map();
        for (const [at, { name, rest, otherwise }] of parameters.entries()) {
            if (name === undefined)
                continue;
            const standard = otherwise && this.#tokens[otherwise.index];
            const value = values[at] ?? (standard?.kind === 'string' ? this.#value(standard) : (0,code_value/* unknownIn */.e3)(name));
            if (rest || (isList && at === 0))
                names.set(name, { value: (0,code_value/* unknownIn */.e3)(name), list: values.slice(at) });
            else
                names.set(name, { value });
        }
        return names;
    }
    /** The texts and symbols behind a name, up to whatever is none. Sums of texts are one. */
    #arguments(index) {
        return this.#read(index).values;
    }
    #read(index) {
        const values = [];
        let end = this.#tokens[index]?.end ?? 0;
        let at = index + 1;
        let open = false;
        let joins = false;
        for (let steps = 0; steps < 200 && values.length < 500; steps += 1, at += 1) {
            const token = this.#tokens[at];
            if (!token)
                break;
            if (token.kind === 'mark') {
                if (token.text === '(' || token.text === '[' || token.text === ':')
                    open = open || token.text === '(';
                else if (token.text === '+')
                    joins = true;
                else if (token.text === '*' || token.text === ',' || token.text === ']')
                    continue;
                else if (token.text === '$' || token.text === '@')
                    continue;
                else if (token.text === '{')
                    at = this.#behindBraces(at);
                else
                    break;
                continue;
            }
            // Between two arguments stands a comma, or what joins them.
            if (this.#tokens[at - 1]?.kind !== 'mark' && at > index + 1)
                break;
            if (!open && this.#onNewLine(at))
                break;
            const list = token.kind === 'name' ? this.#parameters.of(() => token.text)?.list : undefined;
            if (list) {
                values.push(...list);
                continue;
            }
            const value = token.kind === 'string' ? this.#value(token) : this.#named(token, at);
            if (value === undefined) {
                // `key: value` at the end: options.
                break;
            }
            const last = joins ? values.pop() : undefined;
            joins = false;
            values.push(last ? this.#joined(last, value) : value);
            end = token.end;
        }
        return { values, end };
    }
    #joined(left, right) {
        const origin = new Int32Array(left.text.text.length + right.text.text.length + 1);
        origin.set(left.text.origin);
        origin.set(right.text.origin, left.text.text.length);
        return { text: { text: left.text.text + right.text.text, origin }, known: left.known && right.known };
    }
    #named(token, at) {
        const next = this.#tokens[at + 1];
        const before = this.#tokens[at - 1];
        const origin = this.#into.source.origin[token.start] ?? 0;
        if (before?.kind === 'mark' && before.text === ':' && before.end === token.start)
            return { text: (0,tracked/* placed */.GS)(token.text, origin), known: true };
        if (next?.kind === 'mark' && next.text === ':' && next.start === token.end)
            return undefined;
        if (/^(?:do|if|unless|and|or|then|end|rescue)$/.test(token.text))
            return undefined;
        const given = this.#parameters.of(() => token.text);
        if (given)
            return given.value;
        const constant = this.#constants.get(token.text);
        if (constant !== undefined)
            return { text: (0,tracked/* placed */.GS)(constant, origin), known: true };
        return { text: (0,tracked/* placed */.GS)(`\${_code_${token.text.replace(/\W/g, '_')}}`, origin), known: false };
    }
    #behindBraces(at) {
        let depth = 0;
        for (let index = at; index < Math.min(this.#tokens.length, at + 100); index += 1) {
            const token = this.#tokens[index];
            if (token?.kind !== 'mark')
                continue;
            if (token.text === '{')
                depth += 1;
            else if (token.text === '}') {
                depth -= 1;
                if (depth === 0)
                    return index;
            }
        }
        return at + 100;
    }
    #onNewLine(at) {
        const before = this.#tokens[at - 1];
        const token = this.#tokens[at];
        if (!before || !token)
            return true;
        const between = this.#into.text.slice(before.end, Math.min(token.start, before.end + 2000));
        return between.includes('\n') && !(before.kind === 'mark' && /[,+\\(]/.test(before.text));
    }
    #kill(index) {
        const start = this.#tokens[index + 1]?.start ?? this.#into.text.length;
        const written = this.#into.text.slice(start, start + 60);
        const told = /^\(?\s*(?::|["'])?(?:SIG)?(KILL|9)\b["']?\s*,\s*([\w.@$]+)/.exec(written);
        if (!told)
            return;
        this.#started ??= startedByRuby(this.#into.text, this.#tokens, this.#methods);
        if (this.#started.has((told[2] ?? '').replace(/^[@$]+/, '')))
            return;
        const span = this.#into.span(this.#tokens[index]?.start ?? 0, start + told[0].length);
        this.#into.run([
            { value: 'kill', span },
            { value: '-KILL', span },
            { value: /^\d+$/.test(told[2] ?? '') ? told[2] : undefined, span },
        ]);
    }
    #value(token) {
        return (0,token_strings/* valueOfString */.W)(this.#into, token, code_tokens/* RUBY */.Xr, (name) => {
            const given = this.#parameters.of(() => name);
            return given ? given.value.text.text : this.#constants.get(name);
        });
    }
}


/***/ }),

/***/ 8881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf)
/* harmony export */ });
/** What is known of a text, and nothing between where only runs tell: `${_…}` is a variable of this linter's own. */
const partsOf = (text) => text.split(/(\$\{_\w*\})/).map((part, index) => (index % 2 === 0 ? part : undefined));


/***/ })

};
