export const id = 3297;
export const ids = [3297];
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

/***/ 3297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  read: () => (/* binding */ read)
});

// EXTERNAL MODULE: ./node_modules/@lezer/python/dist/index.js
var dist = __webpack_require__(7335);
// EXTERNAL MODULE: ./src/guard/source/code/directories.ts
var directories = __webpack_require__(7002);
// EXTERNAL MODULE: ./src/guard/source/code/encoding.ts
var encoding = __webpack_require__(2324);
// EXTERNAL MODULE: ./src/guard/source/code/fed.ts
var fed = __webpack_require__(4890);
// EXTERNAL MODULE: ./src/guard/source/code/helpers.ts
var helpers = __webpack_require__(4304);
// EXTERNAL MODULE: ./src/guard/source/code/loops.ts
var loops = __webpack_require__(9022);
// EXTERNAL MODULE: ./src/guard/source/code/methods.ts
var methods = __webpack_require__(9119);
// EXTERNAL MODULE: ./src/guard/source/code/nodes.ts
var code_nodes = __webpack_require__(7236);
// EXTERNAL MODULE: ./src/guard/source/code/parse-within.ts
var parse_within = __webpack_require__(1284);
// EXTERNAL MODULE: ./src/guard/source/text/tracked.ts
var tracked = __webpack_require__(3081);
// EXTERNAL MODULE: ./src/guard/source/text/weaver.ts
var text_weaver = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/guard/source/words/split.ts
var split = __webpack_require__(2529);
// EXTERNAL MODULE: ./src/guard/source/code/base64.ts
var base64 = __webpack_require__(1438);
// EXTERNAL MODULE: ./src/guard/source/code/changes.ts
var changes = __webpack_require__(2424);
// EXTERNAL MODULE: ./src/guard/source/code/given.ts
var given = __webpack_require__(1868);
// EXTERNAL MODULE: ./src/guard/source/code/literal.ts
var code_literal = __webpack_require__(8902);
// EXTERNAL MODULE: ./src/guard/source/code/value.ts
var code_value = __webpack_require__(2360);
;// CONCATENATED MODULE: ./src/guard/source/code/python-values.ts








const DEEPEST = 40;
/** A condition within a condition counts for so much: each doubles what there is to follow. */
const CHOICE = 10;
const LONGEST = 64 * 1024;
/** What expressions of a Python file come to, as far as it says. */
class PythonValues {
    #into;
    #bound = new Map();
    #changes;
    /** Of dictionaries that were looked into, by their places. */
    #known = new Map();
    parameters = new given/* Parameters */.H();
    #made = 0;
    constructor(into, nodes) {
        this.#into = into;
        this.#changes = new changes/* Changes */.s(into);
        for (const { firstChild: name } of nodes.of('AssignStatement')) {
            const operator = name?.nextSibling;
            if (name?.name !== 'VariableName')
                continue;
            // `name: type = value` and the like: no constant.
            if (operator?.name === 'AssignOp')
                this.#set(this.source(name), operator.nextSibling, false);
            else if (operator?.name !== 'TypeDef')
                this.#bound.set(this.source(name), undefined);
        }
        for (const { firstChild: name } of nodes.of('UpdateStatement')) {
            const operator = name?.nextSibling;
            if (name?.name !== 'VariableName' || !operator)
                continue;
            if (this.source(operator) === '+=')
                this.#set(this.source(name), operator.nextSibling, true);
            else
                this.#bound.set(this.source(name), undefined);
        }
    }
    /** The first assignment of a name is what it is bound to; others may change what that is. */
    #set(name, value, adds) {
        if (!this.#bound.has(name))
            this.#bound.set(name, adds ? undefined : (value ?? undefined));
        else if (value)
            this.#changes.add(name, { adds, value });
    }
    source({ from, to }) {
        return this.#into.text.slice(from, to);
    }
    resolve(node, depth = 0) {
        if (!node)
            return null;
        if (node.name === 'VariableName' && depth < DEEPEST) {
            const given = this.#given(node);
            if (given)
                return given.node ?? node;
            const bound = this.#bound.get(this.source(node));
            if (bound && !(bound.from <= node.from && node.to <= bound.to))
                return this.resolve(bound, depth + 1);
        }
        const inner = node.name === 'ParenthesizedExpression' ? pythonExpressions(node)[0] : this.#member(node, depth);
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
                const given = this.#given(node);
                if (given)
                    return given.value;
                const bound = this.#bound.get(this.source(node));
                if (!bound || (bound.from <= node.from && node.to <= bound.to))
                    return (0,code_value/* unknownAt */.aI)(into, node.from, this.source(node));
                const first = this.#moved(bound, node, depth);
                return this.#changes.of(this.source(node), node, first, (value) => this.value(value, depth + 1));
            }
            case 'MemberExpression': {
                const member = this.#member(node, depth);
                return member ? this.#moved(member, node, depth) : (0,code_value/* unknownAt */.aI)(into, node.from);
            }
            case 'ParenthesizedExpression': {
                const [inner] = pythonExpressions(node);
                return inner ? this.value(inner, depth + 1) : (0,code_value/* unknownAt */.aI)(into, node.from);
            }
            case 'ConditionalExpression':
                return (0,code_value/* eitherOf */.BU)(into, branchesOf(node).map((branch) => this.value(branch, depth + CHOICE)), node.from);
            case 'CallExpression':
                return this.#call(node, depth);
            default: {
                const resolved = this.resolve(node);
                return resolved && resolved !== node ? this.value(resolved, depth + 1) : (0,code_value/* unknownAt */.aI)(into, node.from);
            }
        }
    }
    /** A constant's text stands where its name is used: that is the command's place. */
    #moved(bound, node, depth) {
        if (bound.from <= node.from && node.to <= bound.to)
            return (0,code_value/* unknownAt */.aI)(this.#into, node.from);
        const { text, known } = this.value(bound, depth + 1);
        return { text: (0,tracked/* placed */.GS)(text.text, this.#into.source.origin[node.from] ?? 0), known };
    }
    /** What a member of a dictionary is that the file writes down: `COMMANDS['stop']`. */
    #member(node, depth) {
        const object = node.firstChild;
        if (node.name !== 'MemberExpression' || object?.name !== 'VariableName')
            return undefined;
        const written = this.source({ from: object.to, to: Math.min(node.to, object.to + 300) });
        const constant = /^\s*\.\s*(\w{1,100})$/.exec(written)?.[1];
        if (constant !== undefined)
            return this.#constant(this.source(object), constant);
        const name = /^\s*\[\s*["']([^"'\\]{1,100})["']\s*\]$/.exec(written)?.[1];
        const dictionary = name === undefined || depth > DEEPEST ? null : this.resolve(object, depth + 1);
        if (name === undefined || dictionary?.name !== 'DictionaryExpression')
            return undefined;
        return (this.#known.get(dictionary.from) ?? this.#itemsOf(dictionary)).get(name);
    }
    #itemsOf(dictionary) {
        const found = new Map();
        for (let child = dictionary.firstChild; child; child = child.nextSibling) {
            const value = child.name === 'String' && child.nextSibling?.name === ':' ? child.nextSibling.nextSibling : null;
            if (value)
                found.set(this.source(child).slice(1, -1), value);
        }
        this.#known.set(dictionary.from, found);
        return found;
    }
    /** What a class says once of a name: `self.COMMAND`, `Box.COMMAND`. */
    #constant(object, name) {
        const value = this.#bound.get(name);
        const around = value?.parent?.parent?.parent;
        if (around?.name !== 'ClassDefinition' || this.#changes.has(name))
            return undefined;
        const owner = around.getChild('VariableName');
        return /^(?:self|cls)$/.test(object) || (owner && this.source(owner) === object) ? value : undefined;
    }
    #given(node) {
        return this.parameters.of(() => this.source(node));
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
        const joints = new Set();
        let left = node;
        while (left.name === 'BinaryExpression' && terms.length < 2000) {
            const [first, second] = pythonExpressions(left);
            const operator = first && second ? this.source({ from: first.to, to: second.from }).trim() : '';
            if (first && operator === '%' && terms.length === 0)
                return this.#filled(this.value(first, depth + 1), /%(?:\(\w+\))?[-\d.]*[sdrif]/g, node, this.#tuple(second), depth);
            if (!first || !second || !/^[+/]$/.test(operator))
                return (0,code_value/* unknownAt */.aI)(into, node.from);
            terms.push(second);
            // `Path('a') / 'b'`
            if (operator === '/')
                joints.add(second);
            left = first;
        }
        return (0,code_value/* joinedValues */.eL)(into, [left, ...terms.toReversed()].flatMap((term) => [
            ...(joints.has(term) ? [{ text: into.own('/', term.from), known: true }] : []),
            this.value(term, depth + 1),
        ]));
    }
    /** What stands in the gaps of a format, where each takes the next. */
    #tuple(node) {
        if (!node)
            return [];
        return node.name === 'TupleExpression' ? pythonExpressions(node) : [node];
    }
    /** A format with what stands in its gaps, as far as that is known. */
    #filled({ text, known }, gaps, node, given, depth) {
        const values = [];
        let start = 0;
        for (const [index, match] of [...text.text.matchAll(gaps)].entries()) {
            values.push({ text: (0,tracked/* cut */.Jj)(text, start, match.index), known });
            const next = /^%[sdi]$|^\{\}$/.test(match[0]) ? given[index] : undefined;
            values.push(next ? this.value(next, depth + 1) : (0,code_value/* unknownAt */.aI)(this.#into, node.from));
            start = match.index + match[0].length;
        }
        values.push({ text: (0,tracked/* cut */.Jj)(text, start, text.text.length), known });
        return text.text === '' ? (0,code_value/* unknownAt */.aI)(this.#into, node.from) : (0,code_value/* joinedValues */.eL)(this.#into, values);
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
        if (/^textwrap\.dedent$/.test(name) && args[0])
            return this.value(args[0], depth + 1);
        if (name.endsWith('.decode') && object.name === 'CallExpression')
            return this.value(object, depth + 1);
        if (name.endsWith('b64decode') && args[0])
            return (0,base64/* decoded */.D)(into, this.value(args[0], depth + 1), node.from) ?? (0,code_value/* unknownAt */.aI)(into, node.from);
        if (name.endsWith('.format'))
            return this.#filled(this.value(object, depth + 1), /\{[\w.:!]*\}/g, node, args, depth);
        if (/\.(?:strip|rstrip|lstrip|dedent|encode)$/.test(name))
            return this.value(object, depth + 1);
        const items = name.endsWith('.join') ? this.list(args[0], depth + 1) : undefined;
        if (!items)
            return (0,code_value/* unknownAt */.aI)(into, node.from);
        const separator = this.value(object, depth + 1).text.text;
        return (0,code_value/* joinedValues */.eL)(into, items.flatMap((item, index) => index === 0 ? [item] : [{ text: (0,tracked/* placed */.GS)(separator, item.text.origin[0] ?? 0), known: true }, item]));
    }
    /** The items of a list or tuple, or the words of `shlex.split('…')` and `'…'.split()`. */
    list(node, depth = 0) {
        const given = node?.name === 'VariableName' ? this.#given(node) : undefined;
        if (given)
            return given.list ? [...given.list] : undefined;
        const list = this.resolve(node);
        if (!list || depth > DEEPEST)
            return undefined;
        if (list.name === 'ConditionalExpression')
            return (0,code_value/* longestOf */.OO)(branchesOf(list).map((branch) => this.list(branch, depth + CHOICE)));
        const moved = node && list.from !== node.from ? (this.#into.source.origin[node.from] ?? 0) : undefined;
        const found = this.#items(list, depth);
        return moved === undefined ? found : found?.map(({ text, known }) => ({ text: (0,tracked/* placed */.GS)(text.text, moved), known }));
    }
    #items(list, depth) {
        if (list.name === 'CallExpression') {
            const name = this.source(list.firstChild ?? list);
            const [arg] = positionalOf(list);
            if (/^(?:list|tuple)$/.test(name))
                return arg ? this.list(arg, depth + 1) : [];
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
            else if (isPythonExpression(child)) {
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
const isPythonExpression = ({ name }) => !PUNCTUATION.test(name);
/** What a condition decides between: `first if condition else last`. */
const branchesOf = (conditional) => pythonExpressions(conditional)
    .filter(({ name }) => name !== 'if' && name !== 'else')
    .filter((_, index) => index !== 1);
function pythonExpressions(node) {
    const found = [];
    for (let child = node.firstChild; child && found.length < 1000; child = child.nextSibling)
        if (isPythonExpression(child))
            found.push(child);
    return found;
}
/** The arguments of a call that have no name. */
function positionalOf(call) {
    const found = [];
    for (let child = call.getChild('ArgList')?.firstChild; child && found.length < 500; child = child.nextSibling) {
        if (child.nextSibling?.name === 'AssignOp')
            child = child.nextSibling.nextSibling ?? child;
        else if (isPythonExpression(child))
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

;// CONCATENATED MODULE: ./src/guard/source/code/python-helpers.ts


const FUNCTION = /^(?:FunctionDefinition|LambdaExpression)$/;
const isFunction = (name) => FUNCTION.test(name);
/**
 * Functions by their names, where the file uses a name for nothing else: with two there is no telling which is meant.
 * Methods have their names for themselves.
 */
function pythonFunctions(text, nodes, imported) {
    const found = new Map();
    const times = new Map();
    const count = (node) => {
        const name = text.slice(node.from, Math.min(node.to, node.from + 200));
        times.set(name, (times.get(name) ?? 0) + 1);
        return name;
    };
    for (const node of nodes.of('FunctionDefinition')) {
        const name = node.getChild('VariableName');
        if (name && !classOf(node))
            found.set(count(name), node);
    }
    for (const { firstChild } of nodes.of('ParamList'))
        for (let child = firstChild; child && child.name !== 'AssignOp'; child = child.nextSibling)
            if (child.name === 'VariableName')
                count(child);
    for (const { firstChild } of nodes.of('AssignStatement'))
        for (let child = firstChild; child && child.name !== 'AssignOp'; child = child.nextSibling)
            if (child.name === 'VariableName') {
                const name = count(child);
                const value = child.nextSibling?.name === 'AssignOp' ? child.nextSibling.nextSibling : null;
                if (value?.name === 'LambdaExpression')
                    found.set(name, value);
            }
    for (const name of found.keys())
        if (times.get(name) !== 1 || imported.has(name))
            found.delete(name);
    return found;
}
/** The class that a function is a method of. */
function classOf({ parent }) {
    const body = parent?.name === 'DecoratedStatement' ? parent.parent : parent;
    return body?.parent?.name === 'ClassDefinition' ? body.parent : undefined;
}
/** What a call gives: the object itself is none of a method's. */
function pythonParameters(text, definition) {
    const all = parametersIn(text, definition);
    const isBound = classOf(definition) !== undefined &&
        !/@staticmethod\b/.test(text.slice(Math.max(0, definition.from - 60), definition.from));
    return isBound ? all.slice(1) : all;
}
function parametersIn(text, definition) {
    const found = [];
    let rest = false;
    for (let child = definition.getChild('ParamList')?.firstChild; child && found.length < 50; child = child.nextSibling) {
        const written = child.to - child.from <= 2 ? text.slice(child.from, child.to) : '';
        if (written === '*')
            rest = true;
        else if (written === ',')
            rest = false;
        else if (child.name === 'VariableName' && written !== '**' && child.prevSibling?.name !== 'AssignOp') {
            let next = child.nextSibling;
            if (next?.name === 'TypeDef')
                next = next.nextSibling;
            const otherwise = next?.name === 'AssignOp' ? (next.nextSibling ?? undefined) : undefined;
            found.push({ name: text.slice(child.from, child.to), rest, otherwise });
        }
    }
    return found;
}
/** What a call's arguments are to parameters; behind a spread list that is not known none is. */
function givenInPython(text, values, call, parameters) {
    const given = positional(text, values, call);
    const names = new Map();
    let taken = false;
    for (const [index, { name, rest, otherwise }] of parameters.entries()) {
        if (name === undefined)
            continue;
        const unknown = { value: (0,code_value/* unknownIn */.e3)(name) };
        const told = namedOf(call, name, text) ?? otherwise;
        if (rest)
            names.set(name, { ...unknown, list: given.slice(index).map(({ value }) => value) });
        else
            names.set(name, (taken ? undefined : given[index]) ?? (told ? asGiven(values, told) : unknown));
        // What stands behind `*args` is given by name only.
        taken ||= rest;
    }
    return names;
}
function positional(text, values, call) {
    const given = [];
    for (let child = call.getChild('ArgList')?.firstChild; child && given.length < 500; child = child.nextSibling) {
        const before = child.prevSibling;
        const stars = before && before.to - before.from <= 2 ? text.slice(before.from, before.to) : '';
        if (child.nextSibling?.name === 'AssignOp')
            child = child.nextSibling.nextSibling ?? child;
        else if (!isPythonExpression(child) || stars === '**')
            continue;
        else if (stars === '*') {
            const items = values.list(child);
            if (!items)
                break;
            given.push(...items.map((value) => ({ value })));
        }
        else
            given.push(asGiven(values, child));
    }
    return given;
}
/** A loop over a list, where a node is one. */
function pythonLoop(text, node) {
    const name = node.getChild('VariableName');
    const list = name?.nextSibling?.name === 'in' ? name.nextSibling.nextSibling : undefined;
    return name && list ? { name: text.slice(name.from, name.to), list, from: node.from, to: node.to } : undefined;
}
/** The items of a list that the file says. */
function itemsInPython(values, list) {
    const array = values.resolve(list);
    if (!array || !/^(?:Array|Tuple|Set)Expression$/.test(array.name))
        return [];
    const found = [];
    for (let at = array.firstChild; at && found.length < 500; at = at.nextSibling)
        if (isPythonExpression(at))
            found.push({ ...asGiven(values, at), at });
    return found;
}
const asGiven = (values, node) => ({
    value: values.value(node),
    list: values.list(node),
    node: values.resolve(node),
});

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
    // `run = subprocess.run`
    for (const [, name = '', of = ''] of text.matchAll(/^[ \t]*(\w{1,100})[ \t]*=[ \t]*(?:(?:functools\.)?partial\([ \t]*)?([A-Za-z_]\w{0,100}(?:\.\w{1,100}){0,3})[ \t]*(?:,[^\n]{0,200}\))?$/gm)) {
        const [head = '', ...rest] = of.split('.');
        const full = names.get(head);
        if (full !== undefined && !names.has(name))
            names.set(name, [full, ...rest].join('.'));
    }
    return names;
}

;// CONCATENATED MODULE: ./src/guard/source/code/python-methods.ts

/** Methods of classes. */
function pythonMethods(text, nodes) {
    const source = ({ from, to }) => text.slice(from, Math.min(to, from + 200));
    return nodes.of('FunctionDefinition').flatMap((definition) => {
        const owner = classOf(definition)?.getChild('VariableName');
        const name = definition.getChild('VariableName');
        return owner && name ? [[source(name), { definition, owner: source(owner) }]] : [];
    });
}

// EXTERNAL MODULE: ./src/guard/source/code/bindings.ts
var code_bindings = __webpack_require__(3551);
// EXTERNAL MODULE: ./src/guard/source/code/looked-up.ts
var looked_up = __webpack_require__(2697);
;// CONCATENATED MODULE: ./src/guard/source/code/python-started.ts



/** Calls that return the id of a new process. */
const FORKS = /^(?:os\.)?(?:fork|forkpty|spawn[lv]p?e?|posix_spawnp?)$|^pty\.fork$/;
/** Those that return `(pid, terminal)`. */
const PAIRS = /^(?:os\.)?forkpty$|^pty\.fork$/;
const GROUP = /^(?:os\.)?getpgid$/;
/** Tells process ids that can only be of processes which the file started by itself: `p.pid`, what `os.fork()` returned. */
function startedByPython(text, nodes) {
    const source = ({ from, to }) => text.slice(from, to);
    const bindings = new code_bindings/* Bindings */.j(text, (bind) => collect(text, nodes, bind));
    const isNameOfKept = bindings.whereSome((value) => (0,looked_up/* isKept */.t)(source(value)));
    const isNameOfOwn = bindings.whereEach((value) => isOwn(value));
    /** The member `pid` of what is no argument, setting or file. */
    const isMember = (node) => {
        const [object, member] = [node.firstChild, node.lastChild];
        if (!object || !member || source(member) !== 'pid' || (0,looked_up/* isKept */.t)(source(object)))
            return false;
        return object.name !== 'VariableName' || !isNameOfKept(object);
    };
    const isOwn = (pid, depth = 0) => {
        if (depth > 4)
            return false;
        const [inner] = /^(?:Parenthesized|Unary)Expression$/.test(pid.name) ? pythonExpressions(pid) : [];
        if (inner)
            return isOwn(inner, depth + 1);
        if (pid.name === 'VariableName')
            return isNameOfOwn(pid);
        if (pid.name === 'MemberExpression')
            return isMember(pid);
        if (pid.name !== 'CallExpression')
            return false;
        const name = source(pid.firstChild ?? pid);
        const [first] = positionalOf(pid);
        return FORKS.test(name) || (GROUP.test(name) && first !== undefined && isOwn(first, depth + 1));
    };
    let looksUp;
    return (pid) => {
        looksUp ??= (0,looked_up/* looksProcessesUp */.n)(text);
        return !looksUp && isOwn(pid);
    };
}
function collect(text, nodes, bind) {
    for (const kind of ['AssignStatement', 'NamedExpression'])
        for (const node of nodes.of(kind))
            readAssignment(text, node, bind);
    // A parameter's own name, a loop's: what they hold is not seen here.
    for (const kind of ['ParamList', 'ForStatement', 'UpdateStatement'])
        for (const { firstChild } of nodes.of(kind))
            for (let child = firstChild; child && child.name !== 'in' && child.name !== 'Body'; child = child.nextSibling)
                for (const target of child.name === 'TupleExpression' ? pythonExpressions(child) : [child])
                    if (target.name === 'VariableName' && target.prevSibling?.name !== 'AssignOp')
                        bind(target, undefined);
}
/** `a = value`, `a: type = value`, `a := value`; of `pid, terminal = pty.fork()` only the first is a process. */
function readAssignment(text, node, bind) {
    const targets = [];
    let child = node.firstChild;
    for (; child && child.name !== 'AssignOp'; child = child.nextSibling)
        targets.push(...(child.name === 'TupleExpression' ? pythonExpressions(child) : [child]));
    const value = child?.nextSibling ?? undefined;
    const names = targets.filter((target) => target.name === 'VariableName');
    const callee = value?.name === 'CallExpression' ? value.firstChild : null;
    const isPair = callee !== null && PAIRS.test(text.slice(callee.from, callee.to));
    for (const [index, target] of names.entries())
        bind(target, (names.length === 1 && !isPair) || (names.length === 2 && isPair && index === 0) ? value : undefined);
}

// EXTERNAL MODULE: ./src/guard/source/code/turns.ts
var turns = __webpack_require__(9061);
// EXTERNAL MODULE: ./src/guard/source/directives.ts
var directives = __webpack_require__(4173);
;// CONCATENATED MODULE: ./src/guard/source/kinds/python.ts


















/** Without one of these words a file starts no process and touches no file. */
const SOMETHING = /\bos\b|subprocess|popen|Popen|exec_command|pexpect|fabric|invoke|paramiko|asyncssh|plumbum|\bsh\b|shutil|open\(|pathlib|Path\(|exec_run|commands|pty|surefoot-allow/;
const SHELL_CALLS = /^(?:os\.(?:system|popen)|subprocess\.(?:getoutput|getstatusoutput)|commands\.(?:getoutput|getstatusoutput)|asyncio\.(?:subprocess\.)?create_subprocess_shell|pexpect\.(?:run|runu|spawn|spawnu)|popen2\.\w+|fabric\.api\.local|invoke\.run|anyio\.run_process|pty\.spawn|delegator\.run)$/;
const SUBPROCESS = /^subprocess\.(?:run|call|check_call|check_output|Popen)$|^(?:gevent\.subprocess|eventlet\.green\.subprocess|trio|anyio)\.(?:run_process|run|Popen|call|check_call|check_output)$/;
const REMOTE_TASKS = /^fabric\.(?:api|operations)\.(?:run|sudo)$/;
const REMOTE_OBJECTS = /^(?:[\w.]+\.)?(?:c|con|conn|connection|ctx|context|host|server|group|client|self\.conn|(?:fabric\.)?Connection\([^()]*\))\.(?:run|sudo|local)$/;
/** `__import__('os').system(…)`. */
const IMPORTED = /^(?:__import__|importlib\.import_module|import_module)\(["']([\w.]{1,100})["']\)\./;
const DELETES = /^(?:shutil\.rmtree|os\.(?:remove|unlink|rmdir|removedirs|truncate))$/;
const MOVES = /^(?:shutil\.(?:move|copy|copy2|copyfile|copytree)|os\.(?:rename|replace|renames))$/;
/** Calls that start processes, here or on a server, and those that write or delete a file whose path the source says. */
const read = (into) => {
    if (!(0,encoding/* isPlainlyEncoded */.Q)(into) || !SOMETHING.test(into.text))
        return;
    const tree = (0,parse_within/* parseWithin */.n)(into, dist/* parser */.K);
    if (!tree)
        return;
    const calls = new Calls(into, tree);
    const comments = into.text.includes(directives/* MARK */.M);
    tree.iterate({
        enter: (ref) => {
            if (ref.name === 'CallExpression')
                calls.call(ref.node);
            else if (isFunction(ref.name))
                calls.helpers.enter(ref.node);
            else if (ref.name === 'ForStatement')
                calls.loops.found(pythonLoop(into.text, ref.node));
            else if (comments && ref.name === 'Comment')
                into.comment(ref.from, ref.to);
        },
        leave: (ref) => {
            if (isFunction(ref.name))
                calls.helpers.leave();
        },
    });
    calls.helpers.read();
    calls.loops.read();
};
/** Statements, and what of them runs whenever they do. */
const STATEMENTS = {
    lists: /^(?:Script|Body)$/,
    plain: /^(?:Expression|Return|Assign)Statement$|^(?:Call|Await|Member|Parenthesized)Expression$|^StatementGroup$/,
};
/** Nodes that give something a name. */
const NAMING = [
    'AssignStatement',
    'NamedExpression',
    'UpdateStatement',
    'ForStatement',
    'ParamList',
    'FunctionDefinition',
];
class Calls {
    helpers;
    loops;
    #into;
    #values;
    #names;
    #remoteTools;
    #directories = new directories/* Directories */.y();
    #methods;
    #started;
    constructor(into, tree) {
        const nodes = new code_nodes/* Nodes */.G(tree, NAMING);
        const values = new PythonValues(into, nodes);
        this.#into = into;
        this.#values = values;
        this.#names = pythonImports(into.text);
        this.#started = startedByPython(into.text, nodes);
        this.#methods = new methods/* Methods */.P(into.text, pythonMethods(into.text, nodes));
        const functions = [...pythonFunctions(into.text, nodes, this.#names), ...this.#methods.definitions()];
        this.helpers = new helpers/* Helpers */.M(into, new Map(functions), {
            parameters: values.parameters,
            parametersOf: (definition) => pythonParameters(into.text, definition),
            givenBy: (call, parameters) => givenInPython(into.text, values, call, parameters),
            read: (start) => this.#read(start),
            turnOf: (call) => (0,turns/* turnOf */.L)(call, STATEMENTS),
        });
        this.loops = new loops/* Loops */.Y(into, {
            parameters: values.parameters,
            itemsOf: (list) => itemsInPython(values, list),
            read: (start) => this.#read(start),
        });
        this.#remoteTools = [...this.#names.values()].some((name) => /^(?:fabric|invoke|asyncssh|paramiko)\b/.test(name));
    }
    call(node) {
        const before = this.#into.pieces.length;
        this.#read(node);
        (0,turns/* takeTurn */.V)(this.#into, before, (0,turns/* turnOf */.L)(node, STATEMENTS));
    }
    #read(node) {
        const callee = node.firstChild;
        if (!callee || callee.to - callee.from > 300)
            return;
        const written = this.#values.source(callee).replace(/\s+/g, '');
        const name = this.#inFull(written);
        const args = positionalOf(node);
        const own = callee.name === 'VariableName' ? written : this.#methods.called(written);
        if (own !== undefined)
            this.helpers.calls(own, node);
        if (/^\w{1,100}\.communicate$/.test(written))
            this.#communicates(callee, args[0] ?? this.#named(node, 'input'));
        else if (name === 'os.chdir')
            this.#directories.goes(node, args[0] && this.#values.value(args[0]));
        else if (/^os\.kill(?:pg)?$/.test(name))
            this.#kill(node, args);
        else if (this.#startsProcess(node, written, name, args)) {
            this.helpers.starts(node);
            this.loops.starts(node);
        }
        else
            this.#file(name, written, node, args);
    }
    /** Whether a call starts a process, here or on a server; then it is read. */
    #startsProcess(node, written, name, args) {
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
        else if (/^sh\.\w+$/.test(name))
            this.#sh(name.slice(3), args, node.firstChild ?? node);
        else if (this.#remoteTools && REMOTE_OBJECTS.test(written))
            this.#text(first, { ...place, ...this.#within(node), ...(written.endsWith('.local') ? {} : { remote: true }) });
        else
            return false;
        return true;
    }
    #inFull(written) {
        const [head = '', ...rest] = written.replace(IMPORTED, '$1.').split('.');
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
        const input = this.#named(call, 'input');
        const text = input ? this.#values.value(input) : undefined;
        if (text?.known)
            (0,fed/* giveFed */.l)(this.#into, list ?? [this.#values.value(command)], text, place);
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
        if (!/^(?:9|(?:signal\.)?(?:Signals\.)?SIGKILL)$/.test(told) || this.#started(pid))
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
    /** `with c.cd('/srv/app'):` is where what stands in it runs. */
    #within(node) {
        let depth = 0;
        for (let around = node.parent; around && depth < 20; around = around.parent, depth += 1) {
            if (around.name !== 'WithStatement')
                continue;
            const call = around.getChild('CallExpression');
            if (!call || !/\.cd$/.test(this.#values.source(call.firstChild ?? call)))
                continue;
            const [to] = positionalOf(call);
            const directory = to ? this.#values.value(to) : undefined;
            return directory?.known ? { directory: directory.text.text } : {};
        }
        return {};
    }
    #place(node) {
        const cwd = this.#named(node, 'cwd');
        return this.#directories.placeOf(cwd && this.#values.value(cwd), node);
    }
    /** `p.communicate('text')`, where the file says what `p` is. */
    #communicates(callee, text) {
        const start = this.#values.resolve(callee.firstChild);
        const value = text ? this.#values.value(text) : undefined;
        const program = start?.name === 'CallExpression' ? this.#values.source(start.firstChild ?? start) : '';
        if (!start || !value?.known || this.#inFull(program.replace(/\s+/g, '')) !== 'subprocess.Popen')
            return;
        const [command] = positionalOf(start);
        if (command)
            (0,fed/* giveFed */.l)(this.#into, this.#values.list(command) ?? [this.#values.value(command)], value, this.#place(start));
    }
}


/***/ })

};
