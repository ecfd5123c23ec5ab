export const id = 1015;
export const ids = [1015];
export const modules = {

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

/***/ 1284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseWithin)
/* harmony export */ });
/** Seconds of the processor's time. A file of a megabyte that a person wrote takes less than half of one. */
const LONGEST = 3;
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
        if (user + system <= LONGEST * 1e6)
            continue;
        into.broken(`it takes more than ${LONGEST} s to parse`, 0, into.text.length);
        return undefined;
    }
}


/***/ }),

/***/ 2360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aI: () => (/* binding */ unknownAt),
/* harmony export */   dW: () => (/* binding */ wordOfValue),
/* harmony export */   eL: () => (/* binding */ joinedValues),
/* harmony export */   fF: () => (/* binding */ giveWords),
/* harmony export */   fc: () => (/* binding */ giveText),
/* harmony export */   tE: () => (/* binding */ giveJoined)
/* harmony export */ });
/* harmony import */ var _text_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8881);
/* harmony import */ var _text_tracked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3081);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7859);



/** Something that only runs tell, at an offset of what is read. Of one name it is one thing wherever it is used. */
function unknownAt(into, at, name) {
    const called = name !== undefined && /^\w{1,60}$/.test(name) ? `_code_${name}` : `_code${into.count()}`;
    return { text: into.own(`\${${called}}`, at), known: false };
}
/** Values behind each other. */
function joinedValues(into, values) {
    const [only] = values;
    if (values.length === 1 && only)
        return only;
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__/* .Weaver */ .b(into.source);
    for (const { text } of values)
        weaver.add(text);
    return { text: weaver.done(), known: values.every(({ known }) => known) };
}
const wordOfValue = ({ text, known }) => ({
    value: known ? text.text : undefined,
    ...(known ? {} : { parts: (0,_text_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .partsOf */ .C)(text.text) }),
    span: (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_2__/* .spanOf */ .ee)(text, 0, text.text.length),
});
/** A program with its arguments, where at least the program is known; one that only a shell would split goes to a shell. */
function giveWords(into, values, place) {
    const [program] = values;
    if (!program || (!program.known && values.length < 2))
        return;
    into.run(values.map(wordOfValue), place);
}
/** Words that a shell gets as one text. */
function giveJoined(into, values, place) {
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__/* .Weaver */ .b(into.source);
    for (const [index, { text }] of values.entries()) {
        if (index > 0)
            weaver.add(into.ownAt(' ', text.origin[0] ?? 0));
        weaver.add(text);
    }
    if (values.some(({ known, text }) => known || /[^\s${}_a-z0-9]|[a-z]{2} /.test(text.text)))
        into.shell(weaver.done(), place);
}
function giveText(into, value, place, dialect) {
    // Nothing known in it: nothing to judge.
    if (/^\$\{_code\w+\}$/.test(value.text.text))
        return;
    into.shell(value.text, place, dialect);
}


/***/ }),

/***/ 1015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  read: () => (/* binding */ read)
});

// EXTERNAL MODULE: ./node_modules/@lezer/python/dist/index.js
var dist = __webpack_require__(7335);
// EXTERNAL MODULE: ./src/guard/source/code/encoding.ts
var encoding = __webpack_require__(2324);
// EXTERNAL MODULE: ./src/guard/source/code/parse-within.ts
var parse_within = __webpack_require__(1284);
;// CONCATENATED MODULE: ./src/guard/source/code/python-imports.ts
/** Local names with what they are in full: `sp` is `subprocess`, `P` is `subprocess.Popen`. */
function pythonImports(text) {
    const names = new Map();
    for (const match of text.matchAll(/^[ \t]*import[ \t]+([\w.,\t ]{1,500})/gm))
        for (const part of (match[1] ?? '').split(',')) {
            const pair = /^\s*([\w.]+)(?:\s+as\s+(\w+))?\s*$/.exec(part);
            if (pair?.[1] !== undefined)
                names.set(pair[2] ?? pair[1].split('.', 1)[0] ?? '', pair[2] ? pair[1] : (pair[1].split('.', 1)[0] ?? ''));
        }
    for (const match of text.matchAll(/^[ \t]*from[ \t]+([\w.]{1,200})[ \t]+import[ \t]+(?:\(([^()]{0,2000})\)|([^\n]{0,500}))/gm))
        for (const part of (match[2] ?? match[3] ?? '').split(',')) {
            const pair = /^\s*(\w+)(?:\s+as\s+(\w+))?/.exec(part);
            if (pair?.[1] !== undefined)
                names.set(pair[2] ?? pair[1], `${match[1]}.${pair[1]}`);
        }
    return names;
}

// EXTERNAL MODULE: ./src/guard/source/text/tracked.ts
var tracked = __webpack_require__(3081);
// EXTERNAL MODULE: ./src/guard/source/text/weaver.ts
var text_weaver = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/guard/source/words/split.ts
var split = __webpack_require__(2529);
// EXTERNAL MODULE: ./src/guard/source/code/literal.ts
var code_literal = __webpack_require__(8902);
// EXTERNAL MODULE: ./src/guard/source/code/value.ts
var code_value = __webpack_require__(2360);
;// CONCATENATED MODULE: ./src/guard/source/code/python-values.ts





const DEEPEST = 40;
const LONGEST = 64 * 1024;
/** What expressions of a Python file come to, as far as it says. */
class PythonValues {
    #into;
    #bound = new Map();
    #made = 0;
    constructor(into, tree) {
        this.#into = into;
        tree.iterate({
            enter: (ref) => {
                if (ref.name !== 'AssignStatement')
                    return;
                const name = ref.node.firstChild;
                const operator = name?.nextSibling;
                if (name?.name !== 'VariableName' || operator?.name !== 'AssignOp') {
                    // `name += …`, `name: type = …` and the like: no constant.
                    if (name?.name === 'VariableName' && operator?.name !== 'TypeDef')
                        this.#bound.set(this.source(name), undefined);
                    return;
                }
                const text = this.source(name);
                const value = operator.nextSibling ?? undefined;
                this.#bound.set(text, this.#bound.has(text) ? undefined : value);
            },
        });
    }
    source({ from, to }) {
        return this.#into.text.slice(from, to);
    }
    resolve(node, depth = 0) {
        if (!node)
            return null;
        if (node.name === 'VariableName' && depth < DEEPEST) {
            const bound = this.#bound.get(this.source(node));
            if (bound && !(bound.from <= node.from && node.to <= bound.to))
                return this.resolve(bound, depth + 1);
        }
        const inner = node.name === 'ParenthesizedExpression' ? pythonExpressions(node)[0] : undefined;
        return inner && depth < DEEPEST ? this.resolve(inner, depth + 1) : node;
    }
    value(node, depth = 0) {
        if (!node)
            return (0,code_value/* unknownAt */.aI)(this.#into, 0);
        if (depth > DEEPEST || this.#made > LONGEST * 16)
            return (0,code_value/* unknownAt */.aI)(this.#into, node.from);
        const value = this.#make(node, depth);
        this.#made += value.text.text.length;
        return value.text.text.length > LONGEST ? (0,code_value/* unknownAt */.aI)(this.#into, node.from) : value;
    }
    #make(node, depth) {
        const into = this.#into;
        switch (node.name) {
            case 'String':
                return this.#string(node);
            case 'FormatString':
                return this.#format(node, depth);
            case 'ContinuedString':
                return (0,code_value/* joinedValues */.eL)(into, pythonExpressions(node).map((part) => this.value(part, depth + 1)));
            case 'Number':
                return { text: new text_weaver/* Weaver */.b(into.source).keep(node.from, node.to).done(), known: true };
            case 'BinaryExpression':
                return this.#sum(node, depth);
            case 'VariableName': {
                const bound = this.#bound.get(this.source(node));
                if (!bound || (bound.from <= node.from && node.to <= bound.to))
                    return (0,code_value/* unknownAt */.aI)(into, node.from, this.source(node));
                const { text, known } = this.value(bound, depth + 1);
                return { text: (0,tracked/* placed */.GS)(text.text, into.source.origin[node.from] ?? 0), known };
            }
            case 'CallExpression':
                return this.#call(node, depth);
            default: {
                const resolved = this.resolve(node);
                return resolved && resolved !== node ? this.value(resolved, depth + 1) : (0,code_value/* unknownAt */.aI)(into, node.from);
            }
        }
    }
    #string(node) {
        const { text, source } = this.#into;
        const { raw, from, to } = insideOf(text, node);
        const weaver = new text_weaver/* Weaver */.b(source);
        if (raw)
            weaver.keep(from, to);
        else
            (0,code_literal/* weaveLiteral */.k)(weaver, text, from, to);
        return { text: weaver.done(node.from), known: true };
    }
    #format(node, depth) {
        const into = this.#into;
        const { raw, from, to } = insideOf(into.text, node);
        const values = [];
        let start = from;
        const literal = (end) => {
            const weaver = new text_weaver/* Weaver */.b(into.source);
            if (raw)
                weaver.keep(start, end);
            else
                (0,code_literal/* weaveLiteral */.k)(weaver, into.text, start, end);
            if (end > start)
                values.push({ text: weaver.done(start), known: true });
        };
        for (let child = node.firstChild; child; child = child.nextSibling) {
            if (child.name !== 'FormatReplacement')
                continue;
            literal(child.from);
            const [expression] = pythonExpressions(child);
            values.push(expression ? this.value(expression, depth + 1) : (0,code_value/* unknownAt */.aI)(into, child.from));
            start = child.to;
        }
        literal(to);
        return (0,code_value/* joinedValues */.eL)(into, values.length > 0 ? values : [{ text: into.own('', node.from), known: true }]);
    }
    /** `a + b`, which nests to the left, and `'…%s' % value`. */
    #sum(node, depth) {
        const into = this.#into;
        const terms = [];
        let left = node;
        while (left.name === 'BinaryExpression' && terms.length < 2000) {
            const [first, second] = pythonExpressions(left);
            const operator = first && second ? this.source({ from: first.to, to: second.from }).trim() : '';
            if (first && operator === '%' && terms.length === 0)
                return this.#filled(this.value(first, depth + 1), /%(?:\(\w+\))?[-\d.]*[sdrif]/g, node);
            if (!first || !second || operator !== '+')
                return (0,code_value/* unknownAt */.aI)(into, node.from);
            terms.push(second);
            left = first;
        }
        return (0,code_value/* joinedValues */.eL)(into, [left, ...terms.toReversed()].map((term) => this.value(term, depth + 1)));
    }
    /** A format whose gaps are not known. */
    #filled({ text, known }, gaps, node) {
        const weaver = new text_weaver/* Weaver */.b(text);
        let start = 0;
        for (const match of text.text.matchAll(gaps)) {
            weaver.keep(start, match.index).put(`\${_code${this.#into.count()}}`, match.index);
            start = match.index + match[0].length;
        }
        const filled = weaver.keep(start, text.text.length).done();
        return text.text === '' ? (0,code_value/* unknownAt */.aI)(this.#into, node.from) : { text: filled, known: known && start === 0 };
    }
    #call(node, depth) {
        const into = this.#into;
        const callee = node.firstChild;
        const name = callee ? this.source({ from: callee.from, to: Math.min(callee.to, callee.from + 2000) }) : '';
        const args = positionalOf(node);
        if (/^(?:os\.path\.join|join|Path|pathlib\.Path|PurePath)$/.test(name)) {
            const values = [];
            for (const arg of args) {
                if (values.length > 0)
                    values.push({ text: into.own('/', arg.from), known: true });
                values.push(this.value(arg, depth + 1));
            }
            if (values.length > 0)
                return (0,code_value/* joinedValues */.eL)(into, values);
        }
        if (/^(?:str|shlex\.quote|quote|fspath|os\.fspath)$/.test(name) && args[0])
            return this.value(args[0], depth + 1);
        const object = callee?.name === 'MemberExpression' ? callee.firstChild : undefined;
        if (!object)
            return (0,code_value/* unknownAt */.aI)(into, node.from);
        if (name.endsWith('.format'))
            return this.#filled(this.value(object, depth + 1), /\{[\w.:!]*\}/g, node);
        if (/\.(?:strip|rstrip|lstrip|dedent)$/.test(name))
            return this.value(object, depth + 1);
        if (/^textwrap\.dedent$/.test(name) && args[0])
            return this.value(args[0], depth + 1);
        const items = name.endsWith('.join') ? this.list(args[0], depth + 1) : undefined;
        if (!items)
            return (0,code_value/* unknownAt */.aI)(into, node.from);
        const separator = this.value(object, depth + 1).text.text;
        return (0,code_value/* joinedValues */.eL)(into, items.flatMap((item, index) => index === 0 ? [item] : [{ text: (0,tracked/* placed */.GS)(separator, item.text.origin[0] ?? 0), known: true }, item]));
    }
    /** The items of a list or tuple, or the words of `shlex.split('…')` and `'…'.split()`. */
    list(node, depth = 0) {
        const list = this.resolve(node);
        if (!list || depth > DEEPEST)
            return undefined;
        const moved = node && list.from !== node.from ? (this.#into.source.origin[node.from] ?? 0) : undefined;
        const found = this.#items(list, depth);
        return moved === undefined ? found : found?.map(({ text, known }) => ({ text: (0,tracked/* placed */.GS)(text.text, moved), known }));
    }
    #items(list, depth) {
        if (list.name === 'CallExpression') {
            const name = this.source(list.firstChild ?? list);
            const [arg] = positionalOf(list);
            const text = /^shlex\.split$|^split$/.test(name)
                ? arg
                : /\.split$/.test(name) && !arg
                    ? list.firstChild?.firstChild
                    : undefined;
            if (!text)
                return undefined;
            const { text: line, known } = this.value(text, depth + 1);
            return (0,split/* splitWords */.y)(line, 0, line.text.length).map((word) => ({
                text: word.text,
                known: known || !word.text.text.includes('${_code'),
            }));
        }
        if (list.name === 'BinaryExpression') {
            const [left, right] = pythonExpressions(list);
            const first = this.list(left, depth + 1);
            const second = this.list(right, depth + 1);
            if (first)
                return [...first, ...(second ?? [(0,code_value/* unknownAt */.aI)(this.#into, list.to)])];
            return undefined;
        }
        if (list.name !== 'ArrayExpression' && list.name !== 'TupleExpression')
            return undefined;
        const found = [];
        let spread = false;
        for (let child = list.firstChild; child && found.length < 500; child = child.nextSibling) {
            if (this.source({ from: child.from, to: Math.min(child.to, child.from + 1) }) === '*' &&
                child.to - child.from === 1)
                spread = true;
            else if (isExpression(child)) {
                const items = spread ? this.list(child, depth + 1) : undefined;
                found.push(...(items ?? [spread ? (0,code_value/* unknownAt */.aI)(this.#into, child.from) : this.value(child, depth + 1)]));
                spread = false;
            }
        }
        return found;
    }
}
/** The inside of a string literal, behind its prefix and quotes. */
function insideOf(text, { from, to }) {
    const prefix = /^[a-zA-Z]{0,3}/.exec(text.slice(from, from + 3))?.[0] ?? '';
    const start = from + prefix.length;
    const quote = /^(?:"""|'''|"|')/.exec(text.slice(start, start + 3))?.[0] ?? '';
    const closed = text.slice(start + quote.length, to).endsWith(quote) && to - start >= quote.length * 2;
    return { raw: /r/i.test(prefix), from: start + quote.length, to: closed ? to - quote.length : to };
}
const PUNCTUATION = /^(?:[()[\]{},.:;=*]|\*\*|ArithOp|AssignOp|FormatSpec|FormatConversion|FormatSelfDoc|Comment|await|⚠)$/;
const isExpression = ({ name }) => !PUNCTUATION.test(name);
function pythonExpressions(node) {
    const found = [];
    for (let child = node.firstChild; child && found.length < 1000; child = child.nextSibling)
        if (isExpression(child))
            found.push(child);
    return found;
}
/** The arguments of a call that have no name. */
function positionalOf(call) {
    const found = [];
    for (let child = call.getChild('ArgList')?.firstChild; child && found.length < 500; child = child.nextSibling) {
        if (child.nextSibling?.name === 'AssignOp')
            child = child.nextSibling.nextSibling ?? child;
        else if (isExpression(child))
            found.push(child);
    }
    return found;
}
/** The argument of a name. */
function namedOf(call, name, text) {
    for (let child = call.getChild('ArgList')?.firstChild; child; child = child.nextSibling)
        if (child.nextSibling?.name === 'AssignOp' && text.slice(child.from, child.to) === name)
            return child.nextSibling.nextSibling ?? undefined;
    return undefined;
}

// EXTERNAL MODULE: ./src/guard/source/directives.ts
var directives = __webpack_require__(4173);
;// CONCATENATED MODULE: ./src/guard/source/kinds/python.ts








/** Without one of these words a file starts no process and touches no file. */
const SOMETHING = /\bos\b|subprocess|popen|Popen|exec_command|pexpect|fabric|invoke|paramiko|asyncssh|plumbum|\bsh\b|shutil|open\(|pathlib|Path\(|exec_run|commands|pty|surefoot-allow/;
const SHELL_CALLS = /^(?:os\.(?:system|popen)|subprocess\.(?:getoutput|getstatusoutput)|commands\.(?:getoutput|getstatusoutput)|asyncio\.(?:subprocess\.)?create_subprocess_shell|pexpect\.(?:run|runu|spawn|spawnu)|popen2\.\w+|fabric\.api\.local|invoke\.run|anyio\.run_process|pty\.spawn|delegator\.run)$/;
const SUBPROCESS = /^subprocess\.(?:run|call|check_call|check_output|Popen)$|^(?:gevent\.subprocess|eventlet\.green\.subprocess|trio|anyio)\.(?:run_process|run|Popen|call|check_call|check_output)$/;
const REMOTE_TASKS = /^fabric\.(?:api|operations)\.(?:run|sudo)$/;
const DELETES = /^(?:shutil\.rmtree|os\.(?:remove|unlink|rmdir|removedirs|truncate))$/;
const MOVES = /^(?:shutil\.(?:move|copy|copy2|copyfile|copytree)|os\.(?:rename|replace|renames))$/;
/** Calls that start processes, here or on a server, and those that write or delete a file whose path the source says. */
const read = (into) => {
    if (!(0,encoding/* isPlainlyEncoded */.Q)(into) || !SOMETHING.test(into.text))
        return;
    const tree = (0,parse_within/* parseWithin */.n)(into, dist/* parser */.K);
    if (!tree)
        return;
    const calls = new Calls(into, new PythonValues(into, tree));
    const comments = into.text.includes(directives/* MARK */.M);
    tree.iterate({
        enter: (ref) => {
            if (ref.name === 'CallExpression')
                calls.call(ref.node);
            else if (comments && ref.name === 'Comment')
                into.comment(ref.from, ref.to);
        },
    });
};
class Calls {
    #into;
    #values;
    #names;
    #remoteTools;
    constructor(into, values) {
        this.#into = into;
        this.#values = values;
        this.#names = pythonImports(into.text);
        this.#remoteTools = [...this.#names.values()].some((name) => /^(?:fabric|invoke|asyncssh|paramiko)\b/.test(name));
    }
    call(node) {
        const callee = node.firstChild;
        if (!callee || callee.to - callee.from > 300)
            return;
        const written = this.#values.source(callee).replace(/\s+/g, '');
        const name = this.#inFull(written);
        const args = positionalOf(node);
        const [first] = args;
        const place = this.#place(node);
        if (SHELL_CALLS.test(name))
            this.#text(first ?? this.#named(node, 'cmd') ?? this.#named(node, 'command'), place);
        else if (SUBPROCESS.test(name))
            this.#subprocess(node, first ?? this.#named(node, 'args'), place);
        else if (REMOTE_TASKS.test(name))
            this.#text(first, { ...place, remote: true });
        else if (/\.(?:exec_command|exec_run)$/.test(written))
            this.#remote(first);
        else if (/^asyncio\.(?:subprocess\.)?create_subprocess_exec$/.test(name))
            this.#vector(args, place);
        else if (/^os\.(?:exec|spawn|posix_spawn)[a-z]*$/.test(name))
            this.#exec(name, args);
        else if (/^os\.kill(?:pg)?$/.test(name))
            this.#kill(node, args);
        else if (/^sh\.\w+$/.test(name))
            this.#sh(name.slice(3), args, callee);
        else if (this.#remoteTools &&
            /^(?:[\w.]+\.)?(?:c|con|conn|connection|ctx|context|host|server|group|client|self\.conn|(?:fabric\.)?Connection\([^()]*\))\.(?:run|sudo|local)$/.test(written))
            this.#text(first, { ...place, ...(written.endsWith('.local') ? {} : { remote: true }) });
        else
            this.#file(name, written, node, args);
    }
    #inFull(written) {
        const [head = '', ...rest] = written.split('.');
        const full = this.#names.get(head);
        return [full ?? head, ...rest].join('.');
    }
    #named(node, name) {
        return namedOf(node, name, this.#into.text);
    }
    #text(node, place) {
        if (!node)
            return;
        const list = this.#values.list(node);
        if (list)
            (0,code_value/* giveWords */.fF)(this.#into, list, place);
        else
            (0,code_value/* giveText */.fc)(this.#into, this.#values.value(node), place);
    }
    #subprocess(call, command, place) {
        if (!command)
            return;
        const shell = this.#named(call, 'shell');
        const list = this.#values.list(command);
        const throughShell = shell !== undefined && !/^(?:False|0|None)$/.test(this.#values.source(shell));
        if (!list)
            (0,code_value/* giveText */.fc)(this.#into, this.#values.value(command), place);
        // With a shell only the first item is the command; a person who writes a list means all of it.
        else if (throughShell)
            (0,code_value/* giveJoined */.tE)(this.#into, list, place);
        else
            (0,code_value/* giveWords */.fF)(this.#into, list, place);
    }
    #remote(node) {
        this.#text(node, { remote: true });
    }
    #vector(args, place) {
        const spread = args.length === 1 ? this.#values.list(args[0]) : undefined;
        (0,code_value/* giveWords */.fF)(this.#into, spread ?? args.map((arg) => this.#values.value(arg)), place);
    }
    /** `os.execvp(file, [name, …])`, `os.execl(file, name, …)`, `os.spawnv(mode, file, [name, …])`. */
    #exec(name, args) {
        const given = name.startsWith('os.spawn') ? args.slice(1) : args;
        const [file, ...rest] = given;
        if (!file)
            return;
        const list = this.#values.list(rest[0]);
        const words = list ?? rest.map((arg) => this.#values.value(arg));
        (0,code_value/* giveWords */.fF)(this.#into, [this.#values.value(file), ...words.slice(1)], {});
    }
    #kill(node, [pid, signal]) {
        if (!pid || !signal)
            return;
        const told = this.#values.source(signal);
        if (!/^(?:9|(?:signal\.)?(?:Signals\.)?SIGKILL)$/.test(told))
            return;
        const span = (0,tracked/* spanOf */.ee)(this.#into.source, node.from, node.to);
        this.#into.run([{ value: 'kill', span }, { value: '-KILL', span }, (0,code_value/* wordOfValue */.dW)(this.#values.value(pid))]);
    }
    /** The module `sh`: each program is a function. */
    #sh(program, args, callee) {
        const span = (0,tracked/* spanOf */.ee)(this.#into.source, callee.from, callee.to);
        this.#into.run([
            { value: program.replaceAll('_', '-'), span },
            ...args.map((arg) => (0,code_value/* wordOfValue */.dW)(this.#values.value(arg))),
        ]);
    }
    #file(name, written, node, args) {
        const [first, second] = args;
        const object = node.firstChild?.name === 'MemberExpression' ? (node.firstChild.firstChild ?? undefined) : undefined;
        if (DELETES.test(name))
            this.#write(first);
        else if (MOVES.test(name)) {
            this.#write(second);
            if (/^shutil\.move$|^os\.re/.test(name))
                this.#write(first);
        }
        else if (/^(?:io\.|codecs\.)?open$/.test(name)) {
            const mode = second ?? this.#named(node, 'mode');
            if (mode && /[wax+]/.test(this.#values.value(mode).text.text))
                this.#write(first);
        }
        else if (/\.(?:unlink|write_text|write_bytes|rmdir)$/.test(written) && object && this.#isPath(object))
            this.#write(object);
        else if (name === 'os.chmod' && first && second) {
            const mode = /^0o?(\d{3,4})$/.exec(this.#values.source(second))?.[1];
            const span = (0,tracked/* spanOf */.ee)(this.#into.source, node.from, node.to);
            if (mode !== undefined)
                this.#into.run([{ value: 'chmod', span }, { value: mode, span }, (0,code_value/* wordOfValue */.dW)(this.#values.value(first))]);
        }
    }
    #isPath(node) {
        const resolved = this.#values.resolve(node);
        return /^(?:pathlib\.)?(?:Path|PosixPath)\(/.test(this.#values.source(resolved ?? node).slice(0, 40));
    }
    #write(node) {
        if (!node)
            return;
        const path = this.#values.value(node);
        if (path.known && path.text.text !== '')
            this.#into.access('write', path.text.text, (0,tracked/* spanOf */.ee)(path.text, 0, path.text.text.length));
    }
    #place(node) {
        const cwd = this.#named(node, 'cwd');
        const directory = cwd ? this.#values.value(cwd) : undefined;
        return directory?.known ? { directory: directory.text.text } : {};
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
