export const id = 8646;
export const ids = [8646];
export const modules = {

/***/ 1438:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decoded)
/* harmony export */ });
/* harmony import */ var _text_tracked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3081);

/** The text that a text in base64 stands for, at its place; nothing of what is none. */
function decoded(into, { text, known }, at) {
    if (!known || !/^[\w+/\s-]{4,65536}={0,2}\s*$/.test(text.text))
        return undefined;
    const made = Buffer.from(text.text, 'base64').toString('utf8');
    return { text: (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .placed */ .GS)(made, text.origin[0] ?? into.source.origin[at] ?? 0), known: true };
}


/***/ }),

/***/ 3551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Bindings)
/* harmony export */ });
/** All that each name of a file is bound to, collected when it is first asked for. */
class Bindings {
    #text;
    #collect;
    #values;
    constructor(text, collect) {
        this.#text = text;
        this.#collect = collect;
    }
    /** A test of names: whether it is bound, to written values only, and each of them passes. Each name is tested once. */
    whereEach(passes) {
        const known = new Map();
        return (node) => {
            const name = this.#nameOf(node);
            const before = known.get(name);
            if (before !== undefined)
                return before;
            // A name that is bound to itself by way of others says nothing.
            known.set(name, false);
            const passed = this.#all().get(name)?.every(passes) ?? false;
            known.set(name, passed);
            return passed;
        };
    }
    /** A test of names: whether some value that it is bound to passes. */
    whereSome(passes) {
        const known = new Map();
        return (node) => {
            const name = this.#nameOf(node);
            const passed = known.get(name) ?? this.#all().get(name)?.some(passes) ?? false;
            known.set(name, passed);
            return passed;
        };
    }
    #nameOf({ from, to }) {
        return this.#text.slice(from, to);
    }
    #all() {
        if (this.#values)
            return this.#values;
        const values = new Map();
        this.#collect((node, value) => {
            const name = this.#nameOf(node);
            if (value === undefined)
                values.set(name, undefined);
            else if (!values.has(name))
                values.set(name, [value]);
            else
                values.get(name)?.push(value);
        });
        this.#values = values;
        return values;
    }
}


/***/ }),

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

/***/ 2424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ Changes)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2360);

/** So many assignments to a name are looked at. */
const MOST = 8;
/** Names that are assigned to more than once. Which value one holds where it is used only runs tell. */
class Changes {
    #into;
    #byName = new Map();
    constructor(into) {
        this.#into = into;
    }
    add(name, change) {
        const changes = this.#byName.get(name);
        if (!changes)
            this.#byName.set(name, [change]);
        else if (changes.length < MOST)
            changes.push(change);
    }
    has(name) {
        return this.#byName.has(name);
    }
    /** All that a name may hold at a node, from its first value on. */
    of(name, node, first, read) {
        const variants = [first];
        for (const { adds, value } of this.#byName.get(name) ?? []) {
            // What stands in the text that is made with it has no end.
            if (value.from <= node.from && node.to <= value.to)
                return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownAt */ .aI)(this.#into, node.from, name);
            const made = read(value);
            const before = variants.at(-1);
            variants.push(adds && before ? (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .joinedValues */ .eL)(this.#into, [before, made]) : made);
        }
        return variants.length === 1 ? first : (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .eitherOf */ .BU)(this.#into, variants, node.from);
    }
}


/***/ }),

/***/ 7002:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ Directories)
/* harmony export */ });
/** Where a program says that it goes from some place on: `process.chdir('/srv/app')`. */
class Directories {
    #moves = [];
    /** A call that goes into a directory; what stands behind it in the same function is run there. */
    goes(call, to) {
        let around = call.parent;
        while (around?.parent && !/^(?:Block|Body)$/.test(around.name))
            around = around.parent;
        if (this.#moves.length < MOST)
            this.#moves.push({ from: call.to, to: around?.to ?? call.to, directory: textOf(to) });
    }
    /** Where a call is run, where that is known: in `cwd`, where it says so, or where the program has gone. */
    placeOf(cwd, { from }) {
        const gone = this.#moves.findLast((move) => move.from <= from && from < move.to)?.directory;
        const directory = cwd === undefined ? gone : textOf(cwd);
        return directory === undefined ? {} : { directory };
    }
}
const textOf = (value) => (value?.known ? value.text.text : undefined);
const MOST = 100;


/***/ }),

/***/ 4890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ giveFed)
/* harmony export */ });
/* harmony import */ var _text_here_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(503);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7859);


/** What takes commands from standard input. */
const TAKES = /^(?:\S*\/)?(?:(?:ba|da|z|k|a)?sh|ssh|su|psql|mysql|mariadb|sqlite3|mongo|mongosh|redis-cli|crontab|at|batch)$/;
/** What may hand it on to such a program. */
const WRAPS = /^(?:\S*\/)?(?:sudo|doas|env|docker|podman|kubectl)$/;
const PLAIN = /^(?:[\w./:=@%+,-]|\$\{\w+\})+$/;
/** A whole command that needs no quotes. */
const PLAIN_COMMAND = /^(?:[\w./:=@%+, -]|\$\{\w+\})+$/;
/**
 * What a text on standard input has a program do, as a shell would write it down: beside the command itself, which is told
 * by itself. Nothing where the program takes no commands so, or where that cannot be written.
 */
function giveFed(into, words, input, place) {
    const [first, ...others] = words;
    const isPlain = others.length === 0 ? PLAIN_COMMAND : PLAIN;
    const [program = '', ...rest] = words.flatMap(({ text }) => text.text.trim().split(' '));
    if (!first || !(TAKES.test(program) || (WRAPS.test(program) && rest.some((word) => TAKES.test(word)))))
        return;
    if (input.text.text.includes(_text_here_document_js__WEBPACK_IMPORTED_MODULE_0__/* .END */ .Kp) || !words.every(({ text }) => isPlain.test(text.text)))
        return;
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__/* .Weaver */ .b(into.source);
    for (const [index, { text }] of words.entries()) {
        if (index > 0)
            weaver.add(into.ownAt(' ', text.origin[0] ?? 0));
        weaver.add(text);
    }
    const at = input.text.origin[0] ?? 0;
    weaver.add(into.ownAt(_text_here_document_js__WEBPACK_IMPORTED_MODULE_0__/* .BEFORE */ .GV, at)).add(input.text).add(into.ownAt(_text_here_document_js__WEBPACK_IMPORTED_MODULE_0__/* .BEHIND */ .VY, at));
    into.shell(weaver.done(), place);
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

/***/ 2697:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ looksProcessesUp),
/* harmony export */   t: () => (/* binding */ isKept)
/* harmony export */ });
/** Libraries that look processes up: what they call `pid` is of a process that anybody may have started. */
const LIBRARIES = /\bpsutil\b|["'](?:ps-list|ps-node|ps-tree|pstree\.remy|pidtree|find-process|pid-port|systeminformation|tasklist)["']/;
/** Objects whose `pid` was given or kept: arguments, settings, files, messages. */
const KEPT = /(?:^|[^\w])(?:args?|argv|opts|options|config|conf|settings|params|props|query|body|req|request|msg|message|event|data|info|state|status|lock|meta|metadata|json|row|record|entry|file|match|groups)\b|(?:Config|Options|State|Lock|File|Info|Data|Args|Record|_(?:config|options|state|lock|file|info|data|args|record))\b|JSON\b|\bjson\.|readFile|read_text|\bopen\(|\bpgrep\b|\blsof\b|\bpidof\b/;
const looksProcessesUp = (text) => LIBRARIES.test(text);
const isKept = (written) => KEPT.test(written.slice(0, 300));


/***/ }),

/***/ 9022:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ Loops)
/* harmony export */ });
/* harmony import */ var _called_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2904);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9061);


/** Calls that are read for items: of a file that a person wrote there are some dozens at most. */
const MOST = 5_000;
const ITEMS = 64;
const LOOPS = 500;
/**
 * Calls in loops over lists that the file says: each is read once for each item. First the file is read as it stands, and
 * `found` and `starts` tell of it; then `read` goes through the loops.
 */
class Loops {
    #into;
    #lists;
    #loops = [];
    #starts = [];
    #over = false;
    constructor(into, lists) {
        this.#into = into;
        this.#lists = lists;
    }
    found(loop) {
        if (loop && !this.#over && this.#loops.length < LOOPS)
            this.#loops.push(loop);
    }
    /** A call that starts a process. */
    starts(call) {
        if (!this.#over)
            this.#starts.push(call);
    }
    read() {
        this.#over = true;
        let left = MOST;
        for (const { name, list, from, to } of this.#loops) {
            const inside = this.#starts.filter((start) => from <= start.from && start.to <= to && start.from >= list.from);
            if (inside.length === 0)
                continue;
            const before = this.#into.pieces.length;
            for (const { at, ...given } of this.#lists.itemsOf(list).slice(0, ITEMS)) {
                const span = this.#into.span(at.from, at.to);
                for (const start of inside) {
                    left -= 1;
                    if (left < 0) {
                        this.#into.unexamined.push({ reason: TOO_MUCH, span: this.#into.span(list.from, list.to) });
                        return;
                    }
                    const through = [this.#into.span(start.from, start.to)];
                    (0,_called_js__WEBPACK_IMPORTED_MODULE_0__/* .readForCall */ .w)(this.#into, span, span.start, through, () => this.#lists.parameters.within(new Map([[name, given]]), () => this.#lists.read(start)));
                }
            }
            (0,_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .takeTurn */ .V)(this.#into, before, { of: `loop ${from}` });
        }
    }
}
const TOO_MUCH = 'its loops start processes more often than can be followed';


/***/ }),

/***/ 9119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Methods)
/* harmony export */ });
/** Methods of a file by their names, where it uses a name for one of them only. */
class Methods {
    #text;
    #byName = new Map();
    #types;
    constructor(text, methods) {
        this.#text = text;
        const twice = new Set();
        for (const [name, method] of methods) {
            if (this.#byName.has(name))
                twice.add(name);
            this.#byName.set(name, method);
        }
        for (const name of twice)
            this.#byName.delete(name);
    }
    /** Their definitions, by names that no function has. */
    *definitions() {
        for (const [name, { definition }] of this.#byName)
            yield [nameOf(name), definition];
    }
    /** The name in `definitions` of the method that a callee means: `this.run`, `new Shell().run`, `shell.run`. */
    called(callee) {
        const dot = callee.lastIndexOf('.');
        if (dot === -1 || this.#byName.size === 0)
            return undefined;
        const name = callee.slice(dot + 1);
        const method = this.#byName.get(name);
        return method && this.#isOwn(callee.slice(0, dot), method) ? nameOf(name) : undefined;
    }
    /** Whether what stands before the dot can be said to be what the method belongs to. */
    #isOwn(receiver, { owner }) {
        if (/^(?:this|super|self|cls|super\(\))$/.test(receiver))
            return true;
        if (owner === undefined)
            return false;
        const made = MADE.exec(receiver)?.[1];
        if (receiver === owner || made === owner)
            return true;
        this.#types ??= typesIn(this.#text);
        return this.#types.get(/[A-Za-z_$][\w$]*$/.exec(receiver)?.[0] ?? '')?.has(owner) ?? false;
    }
}
/** `new Shell(…)`, `(new Shell(…))`, `Shell(…)`, without white space. */
const MADE = /^\(*(?:await)?(?:new(?=[A-Z_$]))?([A-Za-z_$][\w$]{0,100})\(/;
/** `shell = new Shell(…)`, `self.shell = Shell()`, `shell: Shell`. */
const TYPED = /([A-Za-z_$][\w$]{0,100})[?!]?\s{0,20}(?:(?::[^=\n]{0,80})?=\s{0,20}(?:await\s+)?(?:new\s+)?([A-Za-z_$][\w$]{0,100})\s{0,20}\(|:\s{0,20}([A-Za-z_$][\w$]{0,100}))/g;
/** The types of names, wherever in the file these are given one. */
function typesIn(text) {
    const found = new Map();
    for (const [, name = '', made, typed] of text.matchAll(TYPED)) {
        const types = found.get(name) ?? new Set();
        found.set(name, types.add(made ?? typed ?? ''));
    }
    return found;
}
const nameOf = (name) => `.${name}`;


/***/ }),

/***/ 7236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ Nodes)
/* harmony export */ });
/** The nodes of a tree by their kinds, found in one walk: each question about a file would else walk through all of it. */
class Nodes {
    #byKind = new Map();
    constructor(tree, kinds) {
        for (const kind of kinds)
            this.#byKind.set(kind, []);
        tree.iterate({
            enter: (ref) => {
                this.#byKind.get(ref.name)?.push(ref.node);
            },
        });
    }
    /** Those of a kind, as they stand in the file. */
    of(kind) {
        return this.#byKind.get(kind) ?? [];
    }
}


/***/ }),

/***/ 1284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseWithin)
/* harmony export */ });
/**
 * Microseconds of the processor's time, for any file and for each of its characters. What a person wrote takes less than half
 * a second a megabyte; what is broken on purpose takes with twice the text four times as long.
 */
const ANY = 500_000;
const EACH = 3;
const STEPS_BETWEEN = 2000;
/** Parses a file; tells the gathering, and returns nothing, when that takes longer than any honest file does. */
function parseWithin(into, parser) {
    const began = process.cpuUsage();
    const parse = parser.startParse(into.text);
    for (let steps = 1;; steps += 1) {
        const tree = parse.advance();
        if (tree)
            return tree;
        if (steps % STEPS_BETWEEN !== 0)
            continue;
        const { user, system } = process.cpuUsage(began);
        if (user + system <= ANY + EACH * into.text.length)
            continue;
        into.broken('it takes much longer to parse than its size explains', 0, into.text.length);
        return undefined;
    }
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

/***/ 503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ BEFORE),
/* harmony export */   Kp: () => (/* binding */ END),
/* harmony export */   VY: () => (/* binding */ BEHIND)
/* harmony export */ });
/** A line that ends what is written as a here-document of this linter's own: text that holds it is not written so. */
const END = 'END_OF_INPUT';
/** What stands before such a document, behind the command that reads it, and behind it. Nothing in it is expanded. */
const BEFORE = ` <<'${END}'\n`;
const BEHIND = `\n${END}\n`;


/***/ }),

/***/ 8881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf)
/* harmony export */ });
/** What is known of a text, and nothing between where only runs tell: `${_…}` is a variable of this linter's own. */
const partsOf = (text) => text.split(/(\$\{_\w*\})/).map((part, index) => (index % 2 === 0 ? part : undefined));


/***/ }),

/***/ 2529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ splitWords)
/* harmony export */ });
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7859);

/** Splits `[start, end)` at blanks, as service managers do it: quotes group, a backslash escapes, nothing else is special. */
function splitWords(source, start, end, plainOf = (next) => next) {
    const { text } = source;
    const words = [];
    let at = start;
    while (at < end) {
        if (isBlank(text, at)) {
            at += 1;
            continue;
        }
        const from = at;
        const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__/* .Weaver */ .b(source);
        let quote = '';
        let quoted = false;
        while (at < end && (quote !== '' || !isBlank(text, at))) {
            const char = text[at] ?? '';
            const next = text[at + 1] ?? '';
            if (char === '\\' && at + 1 < end) {
                if (next === '\n')
                    at += 2;
                else {
                    const plain = plainOf(next);
                    if (plain === next)
                        weaver.keep(at + 1, at + 2);
                    else
                        weaver.put(plain ?? char + next, at);
                    at += 2;
                }
            }
            else if (char === quote) {
                quote = '';
                at += 1;
            }
            else if (quote === '' && (char === '"' || char === "'")) {
                quote = char;
                quoted = true;
                at += 1;
            }
            else {
                let to = at + 1;
                while (to < end && !'\\"\' \t\n\r'.includes(text[to] ?? ' '))
                    to += 1;
                weaver.keep(at, to);
                at = to;
            }
        }
        words.push({ text: weaver.done(from), start: from, end: at, quoted });
    }
    return words;
}
const isBlank = (text, at) => {
    const char = text[at];
    return char === ' ' || char === '\t' || char === '\n' || char === '\r' || (char === '\\' && text[at + 1] === '\n');
};


/***/ })

};
