export const id = 3506;
export const ids = [3506];
export const modules = {

/***/ 3506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  read: () => (/* binding */ read)
});

// EXTERNAL MODULE: ./node_modules/@lezer/javascript/dist/index.js
var dist = __webpack_require__(7096);
// EXTERNAL MODULE: ./src/guard/source/code/directories.ts
var directories = __webpack_require__(7002);
// EXTERNAL MODULE: ./src/guard/source/code/fed.ts
var fed = __webpack_require__(4890);
// EXTERNAL MODULE: ./src/guard/source/code/helpers.ts
var helpers = __webpack_require__(4304);
// EXTERNAL MODULE: ./src/guard/source/text/strange-ends.ts
var strange_ends = __webpack_require__(5290);
;// CONCATENATED MODULE: ./src/guard/source/code/javascript-comments.ts

const TEXT = new Set(['String', 'TemplateString', 'LineComment', 'BlockComment', 'RegExp', 'JSXText']);
/** What browsers of old made comments of, and what every engine still does in scripts that are no modules. */
const HTML = /<!--|^[ \t]*-->/gm;
/** Tells where an engine of JavaScript sees another comment than the parser does: code could stand there unseen. */
function tellStrangeComments(into, tree) {
    const { text } = into;
    if ((0,strange_ends/* strangeEnd */.C)(text) !== -1) {
        tree.iterate({
            enter: ({ name, from, to }) => {
                if (name !== 'LineComment')
                    return;
                const at = (0,strange_ends/* strangeEnd */.C)(text.slice(from, text[to - 1] === '\r' ? to - 1 : to));
                if (at !== -1)
                    into.broken('a comment holds a line end that only some readers know', from, to);
            },
        });
    }
    for (const { index, 0: written } of text.matchAll(HTML)) {
        if (!isText(tree.resolveInner(written.startsWith('<') ? index : index + written.length - 3, 1))) {
            into.broken('it holds a comment as HTML has them', index, index + written.length);
            return;
        }
    }
}
function isText(node) {
    for (let at = node; at !== null && at.name !== 'Interpolation'; at = at.parent)
        if (TEXT.has(at.name))
            return true;
    return false;
}

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
;// CONCATENATED MODULE: ./src/guard/source/code/javascript-values.ts








const DEEPEST = 40;
/** A condition within a condition counts for so much: each doubles what there is to follow. */
const CHOICE = 10;
const LONGEST = 64 * 1024;
/** What expressions of a JavaScript file come to, as far as it says. */
class JavaScriptValues {
    #into;
    /** Names that are bound just once, with what they are bound to. */
    #bound = new Map();
    #changes;
    /** Names of the items of a list: `const [program, ...rest] = list`. */
    #items = new Map();
    /** What classes say of their names: `this.COMMAND`, `Box.COMMAND`. */
    #constants = new Map();
    /** Of objects that were looked into, by their places. */
    #properties = new Map();
    parameters = new given/* Parameters */.H();
    #made = 0;
    constructor(into, nodes) {
        this.#into = into;
        this.#changes = new changes/* Changes */.s(into);
        for (const { firstChild: name } of nodes.of('AssignmentExpression')) {
            const operator = name?.nextSibling;
            const value = operator?.nextSibling;
            const adds = operator?.name === 'UpdateOp';
            if (name?.name !== 'VariableName' || !operator || !value || (adds && this.source(operator) !== '+='))
                continue;
            this.#changes.add(this.source(name), { adds, value });
        }
        for (const property of nodes.of('PropertyDeclaration'))
            this.#declare(property);
        for (const { firstChild } of nodes.of('VariableDeclaration')) {
            let name;
            for (let child = firstChild; child; child = child.nextSibling) {
                if (child.name === 'ArrayPattern')
                    this.#name(child);
                else if (child.name === 'VariableDefinition')
                    name = this.source(child);
                else if (child.name === 'Equals' && name !== undefined) {
                    const value = child.nextSibling;
                    this.#bound.set(name, this.#bound.has(name) ? undefined : (value ?? undefined));
                    name = undefined;
                }
            }
        }
    }
    #declare(property) {
        const name = property.getChild('PropertyDefinition');
        if (!name)
            return;
        const value = property.getChild('Equals')?.nextSibling ?? undefined;
        const owner = property.parent?.parent?.getChild('VariableDefinition');
        for (const object of owner ? ['this', this.source(owner)] : ['this']) {
            const key = `${object}.${this.source(name)}`;
            this.#constants.set(key, this.#constants.has(key) ? undefined : value);
        }
    }
    #name(pattern) {
        const equals = pattern.nextSibling;
        const list = equals?.name === 'Equals' ? equals.nextSibling : null;
        let at = 0;
        let rest = false;
        for (let child = pattern.firstChild; child && list; child = child.nextSibling) {
            if (child.name === ',')
                at += 1;
            else if (child.name === 'Spread')
                rest = true;
            else if (child.name === 'VariableDefinition')
                this.#items.set(this.source(child), { list, at, rest });
        }
    }
    source({ from, to }) {
        return this.#into.text.slice(from, to);
    }
    /** What a name stands for; the node itself for anything else. */
    resolve(node, depth = 0) {
        if (!node)
            return null;
        if (node.name === 'VariableName' && depth < DEEPEST) {
            const given = this.#given(node);
            if (given)
                return given.node ?? node;
            const bound = this.#bound.get(this.source(node));
            if (bound && bound.from !== node.from)
                return this.resolve(bound, depth + 1);
        }
        const inner = depth < DEEPEST ? (this.#inner(node) ?? this.#member(node, depth)) : undefined;
        return inner ? this.resolve(inner, depth + 1) : node;
    }
    /** What stands in parentheses, behind `await`, or before a type or `!`. */
    #inner(node) {
        if (!/^(?:Parenthesized|Await|Postfix|Binary)Expression$/.test(node.name))
            return undefined;
        const [first] = expressionsIn(node);
        if (!first || /^(?:Parenthesized|Await)/.test(node.name))
            return first;
        const operator = first.nextSibling;
        return operator && /^(?:as|satisfies|!)$/.test(this.source(operator)) ? first : undefined;
    }
    /** What a member of an object is that the file writes down: `COMMANDS.stop`, `COMMANDS['stop']`. */
    #member(node, depth) {
        const [object] = node.name === 'MemberExpression' ? expressionsIn(node) : [];
        if (object?.name !== 'VariableName' && object?.name !== 'this')
            return undefined;
        const name = /^\s*(?:\??\.\s*([\w$]{1,100})|\[\s*["']([^"'\\]{1,100})["']\s*\])$/.exec(this.source({ from: object.to, to: Math.min(node.to, object.to + 300) }));
        const key = name?.[1] ?? name?.[2];
        if (key === undefined)
            return undefined;
        return this.property(object, key, depth + 1) ?? this.#constants.get(`${this.source(object)}.${key}`);
    }
    /** A text. `at`: where it is used, when it is said elsewhere. */
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
            case 'String': {
                const weaver = new text_weaver/* Weaver */.b(into.source);
                (0,code_literal/* weaveLiteral */.k)(weaver, into.text, node.from + 1, node.to - 1);
                return { text: weaver.done(node.from), known: true };
            }
            case 'Number':
                return { text: new text_weaver/* Weaver */.b(into.source).keep(node.from, node.to).done(), known: true };
            case 'TemplateString':
                return this.template(node, false, depth);
            case 'TaggedTemplateExpression': {
                const [tag, template] = expressionsIn(node);
                if (tag && template && /\bString\.raw$/.test(this.source(tag)))
                    return this.template(template, true, depth);
                return (0,code_value/* unknownAt */.aI)(into, node.from);
            }
            case 'BinaryExpression':
                return this.#inner(node) ? this.value(this.#inner(node), depth + 1) : this.#sum(node, depth);
            case 'VariableName': {
                const given = this.#given(node);
                if (given)
                    return given.value;
                const name = this.source(node);
                const item = this.#items.get(name);
                if (item && !item.rest)
                    return this.list(item.list, depth + 1)?.[item.at] ?? (0,code_value/* unknownAt */.aI)(into, node.from, name);
                const bound = this.#bound.get(name);
                if (!bound)
                    return (0,code_value/* unknownAt */.aI)(into, node.from, name);
                const first = this.#moved(bound, node, depth);
                return this.#changes.of(name, node, first, (value) => this.value(value, depth + 1));
            }
            case 'MemberExpression': {
                const member = this.#member(node, depth);
                return member ? this.#moved(member, node, depth) : (0,code_value/* unknownAt */.aI)(into, node.from);
            }
            case 'ConditionalExpression':
                return (0,code_value/* eitherOf */.BU)(into, branchesOf(node).map((branch) => this.value(branch, depth + CHOICE)), node.from);
            case 'CallExpression':
                return this.#call(node, depth);
            default: {
                const inner = this.#inner(node);
                return inner ? this.value(inner, depth + 1) : (0,code_value/* unknownAt */.aI)(into, node.from);
            }
        }
    }
    #given(node) {
        return this.parameters.of(() => this.source(node));
    }
    /** A constant's text stands where its name is used: that is the command's place. */
    #moved(bound, node, depth) {
        if (bound.from <= node.from && node.to <= bound.to)
            return (0,code_value/* unknownAt */.aI)(this.#into, node.from, this.source(node));
        const { text, known } = this.value(bound, depth + 1);
        return { text: (0,tracked/* placed */.GS)(text.text, this.#into.source.origin[node.from] ?? 0), known };
    }
    template(node, raw, depth = 0) {
        const into = this.#into;
        const values = [];
        let from = node.from + 1;
        const literal = (to) => {
            const weaver = new text_weaver/* Weaver */.b(into.source);
            if (raw)
                weaver.keep(from, to);
            else
                (0,code_literal/* weaveLiteral */.k)(weaver, into.text, from, to);
            if (to > from)
                values.push({ text: weaver.done(from), known: true });
        };
        for (let child = node.firstChild; child; child = child.nextSibling) {
            if (child.name !== 'Interpolation')
                continue;
            literal(child.from);
            const [expression] = expressionsIn(child);
            // A list in the command of a tagged template is its items.
            const items = raw ? this.list(expression, depth + 1) : undefined;
            for (const [index, item] of items?.entries() ?? [])
                values.push(...(index > 0 ? [{ text: into.own(' ', child.from), known: true }] : []), item);
            if (!items)
                values.push(expression ? this.value(expression, depth + 1) : (0,code_value/* unknownAt */.aI)(into, child.from));
            from = child.to;
        }
        literal(Math.max(from, node.to - 1));
        return (0,code_value/* joinedValues */.eL)(into, values.length > 0 ? values : [{ text: into.own('', node.from), known: true }]);
    }
    /** `a + b + c` nests to the left, as deep as it is long. */
    #sum(node, depth) {
        const terms = [];
        let left = node;
        while (left?.name === 'BinaryExpression' && terms.length < 2000) {
            const [first, second] = expressionsIn(left);
            const operator = first && second ? this.source({ from: first.to, to: second.from }).trim() : '';
            if (!first || !second || operator !== '+')
                break;
            terms.push(second);
            left = first;
        }
        if (!left || terms.length === 0)
            return (0,code_value/* unknownAt */.aI)(this.#into, node.from);
        if (left.name !== 'BinaryExpression')
            terms.push(left);
        else
            return (0,code_value/* unknownAt */.aI)(this.#into, node.from);
        return (0,code_value/* joinedValues */.eL)(this.#into, terms.toReversed().map((term) => this.value(term, depth + 1)));
    }
    /** `[…].join(' ')`, `path.join(…)`. */
    #call(node, depth) {
        const into = this.#into;
        const [callee] = expressionsIn(node);
        const args = argumentsOf(node);
        const name = callee ? this.source(callee) : '';
        if (/^(?:path|posix)\.(?:join|resolve)$|^(?:join|resolve)$/.test(name) && args.length > 0) {
            const values = [];
            for (const arg of args) {
                if (/^(?:__dirname|import\.meta\.dirname|process\.cwd\(\))$/.test(this.source(arg)))
                    continue;
                if (values.length > 0)
                    values.push({ text: into.own('/', arg.from), known: true });
                values.push(this.value(arg, depth + 1));
            }
            if (values.length > 0)
                return (0,code_value/* joinedValues */.eL)(into, values);
        }
        const plain = this.#decoded(node, name, args, depth);
        if (plain)
            return plain;
        const [list] = callee ? expressionsIn(callee) : [];
        if (callee?.name === 'MemberExpression' && list && /\.join$/.test(name)) {
            const items = this.list(list, depth + 1);
            const separator = args[0] ? this.value(args[0], depth + 1).text.text : ',';
            if (items)
                return (0,code_value/* joinedValues */.eL)(into, items.flatMap((item, index) => index === 0 ? [item] : [{ text: (0,tracked/* placed */.GS)(separator, item.text.origin[0] ?? 0), known: true }, item]));
        }
        const inner = callee?.name === 'MemberExpression' && /\.(?:trim|toString|trimEnd|trimStart)$/.test(name) ? list : undefined;
        return inner ? this.value(inner, depth + 1) : (0,code_value/* unknownAt */.aI)(into, node.from);
    }
    /** `Buffer.from('…', 'base64')` and `atob('…')`. */
    #decoded(node, name, [first, second], depth) {
        const encoding = second ? this.source(second).slice(1, -1) : '';
        if (!first ||
            !(/^(?:window\.|globalThis\.)?atob$/.test(name) || (name === 'Buffer.from' && /^base64(?:url)?$/.test(encoding))))
            return undefined;
        return (0,base64/* decoded */.D)(this.#into, this.value(first, depth + 1), node.from);
    }
    /** The items of an array, where it is written as one. A spread of something unknown is an unknown item. */
    list(node, depth = 0) {
        const given = node?.name === 'VariableName' ? this.#given(node) : undefined;
        if (given)
            return given.list ? [...given.list] : undefined;
        const item = node?.name === 'VariableName' ? this.#items.get(this.source(node)) : undefined;
        if (item)
            return item.rest && depth <= DEEPEST ? this.list(item.list, depth + 1)?.slice(item.at) : undefined;
        const array = this.resolve(node);
        if (array?.name === 'CallExpression' && depth <= DEEPEST)
            return this.#split(array, depth);
        if (array?.name === 'ConditionalExpression' && depth <= DEEPEST)
            return (0,code_value/* longestOf */.OO)(branchesOf(array).map((branch) => this.list(branch, depth + CHOICE)));
        if (array?.name !== 'ArrayExpression' || depth > DEEPEST)
            return undefined;
        const found = [];
        const moved = node && array.from !== node.from ? (this.#into.source.origin[node.from] ?? 0) : undefined;
        let spread = false;
        for (let child = array.firstChild; child; child = child.nextSibling) {
            if (child.name === 'Spread')
                spread = true;
            else if (isExpression(child)) {
                const items = spread ? this.list(child, depth + 1) : undefined;
                if (items)
                    found.push(...items);
                else
                    found.push(spread ? (0,code_value/* unknownAt */.aI)(this.#into, child.from) : this.value(child, depth + 1));
                spread = false;
            }
            if (found.length > 500)
                break;
        }
        // Of a list that is written elsewhere the place is where it is used.
        return moved === undefined ? found : found.map(({ text, known }) => ({ text: (0,tracked/* placed */.GS)(text.text, moved), known }));
    }
    /** `'program argument'.split(' ')`. */
    #split(call, depth) {
        const [callee] = expressionsIn(call);
        const [text] = callee?.name === 'MemberExpression' ? expressionsIn(callee) : [];
        if (!callee || !text || !/\.split$/.test(this.source({ from: text.to, to: callee.to }).replace(/\s+/g, '')))
            return undefined;
        const [separator] = argumentsOf(call);
        if (!separator || !/^(?:["'] ["']|\/\\s\+\/g?|\/ \+\/g?)$/.test(this.source(separator)))
            return undefined;
        const { text: line, known } = this.value(text, depth + 1);
        return (0,split/* splitWords */.y)(line, 0, line.text.length).map((word) => ({
            text: word.text,
            known: known || !word.text.text.includes('${_'),
        }));
    }
    /** A property of an object that is written as one. */
    property(node, name, depth = 0) {
        const object = this.resolve(node, depth);
        if (object?.name !== 'ObjectExpression')
            return undefined;
        const known = this.#properties.get(object.from) ?? this.#propertiesOf(object);
        return known.get(name);
    }
    #propertiesOf(object) {
        const found = new Map();
        for (const { firstChild: key, lastChild: value } of object.getChildren('Property')) {
            const name = key ? this.source(key).replace(/^['"]|['"]$/g, '') : '';
            if (key && value && value.from !== key.from && !found.has(name))
                found.set(name, value);
        }
        this.#properties.set(object.from, found);
        return found;
    }
}
const PUNCTUATION = /^(?:[()[\]{},.:;?=]|InterpolationStart|InterpolationEnd|LineComment|BlockComment|ArithOp|\?\.|⚠|as|satisfies|await)$/;
const isExpression = (node) => !PUNCTUATION.test(node.name);
/** The children of a node that are expressions. */
function expressionsIn(node) {
    const found = [];
    for (let child = node.firstChild; child && found.length < 1000; child = child.nextSibling)
        if (isExpression(child))
            found.push(child);
    return found;
}
/** What a condition decides between. */
const branchesOf = (conditional) => expressionsIn(conditional)
    .filter(({ name }) => name !== 'LogicOp')
    .slice(1);
/** The arguments of a call. */
function argumentsOf(call) {
    const list = call.getChild('ArgList');
    return list ? expressionsIn(list).filter(({ name }) => name !== 'Spread') : [];
}

;// CONCATENATED MODULE: ./src/guard/source/code/javascript-helpers.ts


const FUNCTION = /^(?:ArrowFunction|FunctionExpression|FunctionDeclaration|MethodDeclaration)$/;
/** `{ run(cmd) { … } }` has a method that is called a property. */
const isFunction = ({ name, node }) => FUNCTION.test(name) || (name === 'Property' && node.getChild('ParamList') !== null);
/** Functions by their names, where the file uses a name for nothing else: with two there is no telling which is meant. */
function javaScriptFunctions(text, nodes) {
    const found = new Map();
    const times = new Map();
    const count = (node, by) => {
        const name = text.slice(node.from, Math.min(node.to, node.from + 200));
        times.set(name, (times.get(name) ?? 0) + by);
        return name;
    };
    for (const node of nodes.of('VariableDefinition')) {
        const name = count(node, 1);
        const value = functionOf(node);
        if (value)
            found.set(name, value);
    }
    for (const node of nodes.of('FunctionExpression')) {
        // Its own name counts for nobody outside it.
        const own = node.getChild('VariableDefinition');
        if (own)
            count(own, -1);
    }
    for (const { firstChild: target } of nodes.of('AssignmentExpression'))
        if (target?.name === 'VariableName')
            count(target, 1);
    for (const name of found.keys())
        if (times.get(name) !== 1)
            found.delete(name);
    return found;
}
/** The function that a definition's name stands for. */
function functionOf(definition) {
    const { parent } = definition;
    if (parent?.name === 'FunctionDeclaration')
        return parent;
    if (parent?.name !== 'VariableDeclaration')
        return undefined;
    let next = definition.nextSibling;
    if (next?.name === 'TypeAnnotation')
        next = next.nextSibling;
    const value = next?.name === 'Equals' ? next.nextSibling : null;
    return value && isFunction(value) ? value : undefined;
}
function javaScriptParameters(text, definition) {
    const found = [];
    const list = definition.getChild('ParamList');
    let rest = false;
    for (let child = list?.firstChild; child && found.length < 50; child = child.nextSibling) {
        if (child.name === 'Spread')
            rest = true;
        else if (/^(?:VariableDefinition|ObjectPattern|ArrayPattern)$/.test(child.name)) {
            const name = child.name === 'VariableDefinition' ? text.slice(child.from, child.to) : undefined;
            let next = child.nextSibling;
            while (next && /^(?:Optional|TypeAnnotation)$/.test(next.name))
                next = next.nextSibling;
            found.push({ name, rest, otherwise: (next?.name === 'Equals' ? next.nextSibling : null) ?? undefined });
        }
    }
    return found;
}
/** What a call's arguments are to parameters; behind a spread list that is not known none is. */
function givenInJavaScript(values, call, parameters) {
    const given = [];
    const list = call.getChild('ArgList');
    for (const child of list ? expressionsIn(list) : []) {
        if (child.name === 'Spread')
            continue;
        if (child.prevSibling?.name !== 'Spread') {
            given.push(asGiven(values, child));
            continue;
        }
        const items = values.list(child);
        if (!items)
            break;
        given.push(...items.map((value) => ({ value })));
    }
    const names = new Map();
    for (const [index, { name, rest, otherwise }] of parameters.entries()) {
        if (name === undefined)
            continue;
        const unknown = { value: (0,code_value/* unknownIn */.e3)(name) };
        if (rest)
            names.set(name, { ...unknown, list: given.slice(index).map(({ value }) => value) });
        else
            names.set(name, given[index] ?? (otherwise ? asGiven(values, otherwise) : unknown));
    }
    return names;
}
/** A loop over a list, where a node is one: by `of`, or by a call of the list's own `forEach` or `map`. */
function javaScriptLoop(text, node) {
    const named = (definition, list) => definition?.name === 'VariableDefinition' && list
        ? { name: text.slice(definition.from, definition.to), list, from: node.from, to: node.to }
        : undefined;
    if (node.name === 'ForStatement') {
        const spec = node.getChild('ForOfSpec');
        return spec ? named(spec.getChild('VariableDefinition'), expressionsIn(spec).at(-1)) : undefined;
    }
    const callee = node.firstChild;
    if (callee?.name !== 'MemberExpression' || !/\.(?:forEach|map|flatMap)$/.test(text.slice(callee.to - 9, callee.to)))
        return undefined;
    const [first] = expressionsIn(node.getChild('ArgList') ?? node);
    return first && isFunction(first)
        ? named(first.getChild('ParamList')?.getChild('VariableDefinition'), callee.firstChild)
        : undefined;
}
/** The items of a list that the file says. */
function itemsInJavaScript(values, list) {
    const array = values.resolve(list);
    if (array?.name !== 'ArrayExpression')
        return [];
    return expressionsIn(array).map((at) => ({ ...asGiven(values, at), at }));
}
const asGiven = (values, node) => ({
    value: values.value(node),
    list: values.list(node),
    node: values.resolve(node),
});

;// CONCATENATED MODULE: ./src/guard/source/code/javascript-imports.ts
/** Names that imports and `require` bind, and those that the file declares by itself. */
function javaScriptBindings(text, nodes) {
    const bound = new Map();
    const own = new Set();
    const source = (node) => text.slice(node.from, node.to);
    const aliases = [];
    for (const node of [...nodes.of('ImportDeclaration'), ...nodes.of('VariableDeclaration')]) {
        if (node.to - node.from > 5000)
            continue;
        const written = source(node);
        readImport(written, bound);
        const [, name, of, module, member] = PROMISED.exec(written) ?? [];
        if (name !== undefined && of !== undefined)
            aliases.push([name, of]);
        else if (name !== undefined && module !== undefined)
            bound.set(name, { module, name: member ?? '*' });
    }
    for (const node of nodes.of('FunctionDeclaration')) {
        const name = node.getChild('VariableDefinition');
        if (name)
            own.add(source(name));
    }
    for (const node of nodes.of('VariableDeclaration')) {
        const [, name] = OWN.exec(text.slice(node.from, Math.min(node.to, node.from + 300))) ?? [];
        if (name !== undefined && !bound.has(name))
            own.add(name);
    }
    for (const [name, of] of aliases) {
        const [head = '', tail] = of.split('.');
        const binding = bound.get(head);
        if (binding)
            bound.set(name, { module: binding.module, name: tail ?? binding.name });
        else
            bound.set(name, { module: 'child_process', name: tail ?? head });
    }
    return { bound, own };
}
/** `const exec = (c) => …`, `const exec = jest.fn()`: what the file makes by itself. */
const OWN = /^(?:const|let|var)\s+([\w$]+)\s*(?::[^=\n]{0,100})?=\s*(?:async\s*)?(?:function\b|\([^()]{0,200}\)\s*(?::[^=\n]{0,100})?=>|[\w$]+\s*=>|(?:jest|vi|mock|sinon|td|t\.mock)\.(?:fn|stub|spy|func|mock)\()/;
/** `const run = promisify(exec)`, and `util.promisify(require('child_process').exec)`. */
const PROMISED = /^(?:const|let|var)\s+([\w$]+)\s*=\s*(?:await\s+)?(?:(?:util|require\(\s*["'](?:node:)?util["']\s*\))\.)?promisify\(\s*(?:([\w$.]+)|require\(\s*["'](?:node:)?([^"']{1,200})["']\s*\)\.([\w$]+))\s*\)/;
function readImport(written, bound) {
    const module = /(?:\bfrom\s*|\brequire\s*\(\s*|\bimport\s*\(\s*)["']([^"'\n]{1,200})["']/
        .exec(written)?.[1]
        ?.replace(/^node:/, '');
    if (module === undefined)
        return;
    const names = /\{([^{}]{0,2000})\}/.exec(written)?.[1];
    for (const part of names?.split(',') ?? []) {
        const pair = /^\s*(?:type\s+)?([\w$]+)(?:\s*(?:\bas\b|:)\s*([\w$]+))?/.exec(part);
        if (pair?.[1] !== undefined)
            bound.set(pair[2] ?? pair[1], { module, name: pair[1] });
    }
    const star = /\*\s+as\s+([\w$]+)/.exec(written)?.[1];
    const single = /^(?:import|const|let|var)\s+(?:type\s+)?([\w$]+)\s*(?:,|\bfrom\b|=)/.exec(written)?.[1];
    const member = /\)\s*\.([\w$]+)\s*;?\s*$/.exec(written)?.[1];
    if (star !== undefined)
        bound.set(star, { module, name: '*' });
    if (single !== undefined)
        bound.set(single, { module, name: member ?? '*' });
}

;// CONCATENATED MODULE: ./src/guard/source/code/javascript-methods.ts

/** Methods of classes and objects: `run(cmd) { … }`, `run = (cmd) => …`, `run: (cmd) => …`, `this.run = (cmd) => …`. */
function javaScriptMethods(text, nodes) {
    const found = [];
    const source = ({ from, to }) => text.slice(from, Math.min(to, from + 200));
    for (const node of ['MethodDeclaration', 'PropertyDeclaration', 'Property'].flatMap((kind) => nodes.of(kind))) {
        const definition = isFunction(node) ? node : lastFunction(node);
        const key = definition ? nameIn(node) : undefined;
        if (definition && key)
            found.push([source(key), { definition, owner: ownerOf(node, source) }]);
    }
    for (const node of nodes.of('AssignmentExpression')) {
        const definition = lastFunction(node);
        const name = definition ? /^this\.([#\w$]+)$/.exec(source(node.firstChild ?? node))?.[1] : undefined;
        if (definition && name !== undefined)
            found.push([name, { definition, owner: ownerOf(node, source) }]);
    }
    return found;
}
function nameIn({ firstChild }) {
    let child = firstChild;
    while (child && !/^(?:Private)?PropertyDefinition$/.test(child.name))
        child = child.nextSibling;
    return child ?? undefined;
}
/** The function that a property is given. */
function lastFunction({ lastChild }) {
    const value = lastChild?.name === ';' ? lastChild.prevSibling : lastChild;
    return value && isFunction(value) ? value : undefined;
}
/** The name of the class, or of the variable that holds the object. */
function ownerOf(node, source) {
    let depth = 0;
    for (let at = node.parent; at && depth < 30; at = at.parent, depth += 1) {
        if (!/^(?:ClassDeclaration|ClassExpression|ObjectExpression)$/.test(at.name))
            continue;
        const own = at.name === 'ObjectExpression' ? null : at.getChild('VariableDefinition');
        const bound = at.parent?.name === 'VariableDeclaration' ? definitionBefore(at) : undefined;
        const name = own ?? bound;
        return name ? source(name) : undefined;
    }
    return undefined;
}
function definitionBefore(value) {
    let at = value.prevSibling;
    while (at && at.name !== 'VariableDefinition' && at.name !== ',')
        at = at.prevSibling;
    return at?.name === 'VariableDefinition' ? at : undefined;
}

// EXTERNAL MODULE: ./src/guard/source/code/bindings.ts
var code_bindings = __webpack_require__(3551);
// EXTERNAL MODULE: ./src/guard/source/code/looked-up.ts
var looked_up = __webpack_require__(2697);
;// CONCATENATED MODULE: ./src/guard/source/code/javascript-started.ts



/** Tells process ids that can only be of processes which the file started by itself: `child.pid`, and names for it. */
function startedByJavaScript(text, nodes) {
    const source = ({ from, to }) => text.slice(from, to);
    const bindings = new code_bindings/* Bindings */.j(text, (bind) => collect(nodes, bind));
    const isNameOfKept = bindings.whereSome((value) => (0,looked_up/* isKept */.t)(source(value)));
    /** The member `pid` of what is no argument, setting or file. */
    const isMember = (node) => {
        const [object] = expressionsIn(node);
        if (node.name !== 'MemberExpression' || !object || !node.lastChild)
            return false;
        if (source(node.lastChild) !== 'pid' || (0,looked_up/* isKept */.t)(source(object)))
            return false;
        const inner = unwrapped(object);
        return inner.name !== 'VariableName' || !isNameOfKept(inner);
    };
    const isNameOfOwn = bindings.whereEach((value) => isMember(unwrapped(value, true)));
    let looksUp;
    return (pid) => {
        looksUp ??= (0,looked_up/* looksProcessesUp */.n)(text);
        const node = unwrapped(pid, true);
        return !looksUp && (node.name === 'VariableName' ? isNameOfOwn(node) : isMember(node));
    };
}
/** Without parentheses, `await`, types and, if asked for, a minus. */
function unwrapped(node, sign = false) {
    let at = node;
    for (let depth = 0; depth < 8; depth += 1) {
        const wraps = /^(?:Parenthesized|Await|Postfix)Expression$/.test(at.name) ||
            (sign && at.name === 'UnaryExpression') ||
            (at.name === 'BinaryExpression' && (at.getChild('as') ?? at.getChild('satisfies')) !== null);
        const [inner] = wraps ? expressionsIn(at) : [];
        if (!inner)
            break;
        at = inner;
    }
    return at;
}
function collect(nodes, bind) {
    for (const node of nodes.of('VariableDefinition')) {
        let next = node.nextSibling;
        while (next && /^(?:Optional|TypeAnnotation)$/.test(next.name))
            next = next.nextSibling;
        const value = next?.name === 'Equals' ? next.nextSibling : null;
        // `let pid;` says nothing yet; parameters, patterns and loops say what is not seen here.
        if (node.parent?.name !== 'VariableDeclaration')
            bind(node, undefined);
        else if (value)
            bind(node, value);
    }
    for (const { firstChild: target } of nodes.of('AssignmentExpression')) {
        const equals = target?.nextSibling;
        if (target?.name === 'VariableName')
            bind(target, equals?.name === 'Equals' ? (equals.nextSibling ?? undefined) : undefined);
    }
}

// EXTERNAL MODULE: ./src/guard/source/code/loops.ts
var loops = __webpack_require__(9022);
// EXTERNAL MODULE: ./src/guard/source/code/methods.ts
var methods = __webpack_require__(9119);
// EXTERNAL MODULE: ./src/guard/source/code/nodes.ts
var code_nodes = __webpack_require__(7236);
// EXTERNAL MODULE: ./src/guard/source/code/parse-within.ts
var parse_within = __webpack_require__(1284);
// EXTERNAL MODULE: ./src/guard/source/code/turns.ts
var turns = __webpack_require__(9061);
// EXTERNAL MODULE: ./src/guard/source/directives.ts
var directives = __webpack_require__(4173);
;// CONCATENATED MODULE: ./src/guard/source/kinds/javascript.ts


















/** Without one of these a file starts no process. Regular expressions have an `.exec(` too: that tells nothing. */
const STARTS = /(?<!\.)exec|\.exec(?!\s*\()|spawn|\bfork\b|\$(?:\.sync)?`|\$\(|Bun\.|Deno\.|process\.kill|["'](?:node:)?process["']|child_?process|\b(?:cp|proc)\s*\??\.\s*exec|(?<![.\w$])shell\s*\??\.|shelljs|["'](?:zx(?:\/core)?|bun|node-pty)["']|node-ssh|simple-ssh|ssh2|ssh-exec|rimraf|post-deploy|surefoot-allow/i;
/** Without both of these it changes no file. */
const FILES = /\b(?:fs|fsp|fse|fsPromises|fsExtra|memfs)\b/;
const CHANGES = /\b(?:rm|unlink|rmdir|writeFile|appendFile|truncate|createWriteStream|remove|emptyDir|output(?:File|Json)|writeJ(?:son|SON)|rename|copyFile|cp|copy|move|chmod)(?:Sync)?\b/;
const SHELL_CALLS = /^(?:exec|execSync|execAsync|execPromise|execaCommand|execaCommandSync)$/;
const VECTOR_CALLS = /^(?:spawn|spawnSync|execFile|execFileSync|execFileAsync|fork|execa|execaSync|execaNode)$/;
const PROCESS_MODULES = /^(?:child_process|cross-spawn|execa|zx|zx\/core|bun|shelljs|promisify-child-process|child-process-promise|node-pty|tinyexec|nano-spawn)$/;
/** `require('child_process').exec`, `(await import('node:fs')).rmSync`. */
const INLINE = /^\(*(?:await)?(?:require|import)\(["'`](?:node:)?([^"'`]{1,200})["'`]\)\)*\.(.+)$/;
const PROCESS_KILL = /^(?:global(?:This)?\.)?process\.kill$/;
const SSH_MODULES = /^(?:node-ssh|ssh2|ssh2-promise|simple-ssh|ssh-exec)$/;
const FS_MODULES = /^(?:fs|fs\/promises|fs-extra|graceful-fs|memfs)$/;
const FS_NAMES = /^(?:fs|fsp|fse|fsPromises|fsExtra|promises)$/;
const WRITES = /^(?:rm|rmSync|unlink|unlinkSync|rmdir|rmdirSync|writeFile|writeFileSync|appendFile|appendFileSync|truncate|truncateSync|createWriteStream|remove|removeSync|emptyDir|emptyDirSync|outputFile|outputFileSync|writeJson|writeJsonSync|writeJSON|writeJSONSync|outputJson|outputJsonSync)$/;
const MOVES = /^(?:rename|renameSync|copyFile|copyFileSync|cp|cpSync|copy|copySync|move|moveSync)$/;
/** Calls that start processes, here or on a server, and those that write or delete a file whose path the source says. */
const read = (into, { path }) => {
    if (!STARTS.test(into.text) && !(FILES.test(into.text) && CHANGES.test(into.text)))
        return;
    const dialect = /\.[cm]?ts$/.test(path) ? 'ts' : 'ts jsx';
    const tree = (0,parse_within/* parseWithin */.n)(into, dist/* parser */.K.configure({ dialect }));
    if (!tree)
        return;
    tellStrangeComments(into, tree);
    new Calls(into, tree, /ecosystem\.config\.[cm]?js$/.test(path)).read();
};
const INPUT = /^[\w$]{1,100}\.stdin\.(?:write|end)$/;
/** Statements, and what of them runs whenever they do. */
const STATEMENTS = {
    lists: /^(?:Script|Block)$/,
    plain: /^(?:Expression|Return|ExportDeclaration)Statement$|^(?:Call|Await|Member|Parenthesized|Unary|Assignment)Expression$|^VariableDeclaration$/,
};
/** Nodes that give something a name. */
const NAMING = [
    'ImportDeclaration',
    'VariableDeclaration',
    'VariableDefinition',
    'AssignmentExpression',
    'FunctionDeclaration',
    'FunctionExpression',
    'MethodDeclaration',
    'PropertyDeclaration',
    'Property',
];
class Calls {
    #into;
    #tree;
    #values;
    #bound;
    #own;
    #ecosystem;
    #helpers;
    #loops;
    #directories = new directories/* Directories */.y();
    /** The call that is read. */
    #at;
    #methods;
    #started;
    constructor(into, tree, ecosystem) {
        this.#into = into;
        this.#tree = tree;
        this.#at = tree.topNode;
        const nodes = new code_nodes/* Nodes */.G(tree, NAMING);
        this.#values = new JavaScriptValues(into, nodes);
        const { bound, own } = javaScriptBindings(into.text, nodes);
        this.#bound = bound;
        this.#own = own;
        this.#ecosystem = ecosystem;
        this.#started = startedByJavaScript(into.text, nodes);
        const values = this.#values;
        this.#methods = new methods/* Methods */.P(into.text, javaScriptMethods(into.text, nodes));
        const functions = [...javaScriptFunctions(into.text, nodes), ...this.#methods.definitions()];
        this.#helpers = new helpers/* Helpers */.M(into, new Map(functions), {
            parameters: values.parameters,
            parametersOf: (definition) => javaScriptParameters(into.text, definition),
            givenBy: (call, parameters) => givenInJavaScript(values, call, parameters),
            read: (start) => this.#read(start),
            turnOf: (call) => (0,turns/* turnOf */.L)(call, STATEMENTS),
        });
        this.#loops = new loops/* Loops */.Y(into, {
            parameters: values.parameters,
            itemsOf: (list) => itemsInJavaScript(values, list),
            read: (start) => this.#read(start),
        });
    }
    read() {
        const comments = this.#into.text.includes(directives/* MARK */.M);
        this.#tree.iterate({
            enter: (ref) => {
                if (ref.name === 'ForStatement' || ref.name === 'CallExpression')
                    this.#loops.found(javaScriptLoop(this.#into.text, ref.node));
                if (isFunction(ref))
                    this.#helpers.enter(ref.node);
                else if (/^(?:Call|New|TaggedTemplate)Expression$/.test(ref.name))
                    this.#start(ref.node);
                else if (ref.name === 'Property' && this.#ecosystem)
                    this.#property(ref.node);
                else if (comments && (ref.name === 'LineComment' || ref.name === 'BlockComment'))
                    this.#into.comment(ref.from, ref.to);
            },
            leave: (ref) => {
                if (isFunction(ref))
                    this.#helpers.leave();
            },
        });
        this.#helpers.read();
        this.#loops.read();
    }
    #startsAt(node) {
        this.#helpers.starts(node);
        this.#loops.starts(node);
    }
    #start(node) {
        const before = this.#into.pieces.length;
        this.#read(node);
        (0,turns/* takeTurn */.V)(this.#into, before, (0,turns/* turnOf */.L)(node, STATEMENTS));
    }
    #read(node) {
        this.#at = node;
        if (node.name === 'CallExpression')
            this.#call(node);
        else if (node.name === 'NewExpression')
            this.#new(node);
        else
            this.#tagged(node);
    }
    #call(node) {
        const callee = node.firstChild;
        if (!callee || (callee.name !== 'VariableName' && callee.name !== 'MemberExpression'))
            return;
        if (callee.to - callee.from > 300)
            return;
        const written = this.#values.source(callee).replace(/\s+/g, '').replaceAll('?.', '.');
        const inline = INLINE.exec(written);
        const parts = (inline ? `.${inline[2]}` : written).split('.');
        const binding = this.#bound.get(parts[0] ?? '');
        const last = parts.at(-1) ?? '';
        const name = parts.length === 1 && binding && binding.name !== '*' ? binding.name : last;
        const module = inline?.[1] ?? binding?.module ?? '';
        const args = argumentsOf(node);
        const called = callee.name === 'VariableName' ? written : this.#methods.called(written);
        if (called !== undefined)
            this.#helpers.calls(called, node);
        if (INPUT.test(written))
            this.#written(callee, args);
        else if (/^(?:process\.)?chdir$/.test(written) && (module === '' || module === 'process'))
            this.#directories.goes(node, args[0] && this.#values.value(args[0]));
        else if (PROCESS_KILL.test(written) || (module === 'process' && name === 'kill'))
            this.#kill(node, args);
        else if (this.#startsProcess(parts, name, module, args))
            this.#startsAt(node);
        else if (FS_MODULES.test(module) || FS_NAMES.test(parts.at(-2) ?? ''))
            this.#file(name, args, node);
        else if (name === 'rimraf' || written === 'rimraf.sync')
            this.#write(args[0]);
    }
    /** Whether a call starts a process, here or on a server; then it is read. */
    #startsProcess(parts, name, module, args) {
        const object = parts.slice(0, -1).join('.');
        if (SSH_MODULES.test(module) || this.#isRemote(object, name))
            this.#remote(name, args);
        // The workflow's own scripts have it by this name.
        else if (module === '@actions/exec' || (module === '' && /^exec\.(?:exec|getExecOutput)$/.test(parts.join('.'))))
            this.#actions(args);
        else if (/^Bun\.spawn(?:Sync)?$|^Deno\.run$/.test(parts.join('.')))
            this.#vectorOf(args[0], args[1]);
        else if (this.#isProcess(parts, module))
            this.#process(parts.length === 2 && parts[1] === 'sync' ? (parts[0] ?? '') : name, args, module);
        else if (module === 'shelljs' || /^(?:shell|shelljs)$/.test(object))
            this.#shelljs(name, args);
        else
            return false;
        return true;
    }
    #isProcess(parts, module) {
        const last = parts.at(-1) ?? '';
        if (PROCESS_MODULES.test(module) && module !== 'shelljs')
            return true;
        if (module !== '' && module !== 'util')
            return false;
        if (parts.length === 1)
            return !this.#own.has(last) && (SHELL_CALLS.test(last) || VECTOR_CALLS.test(last));
        // Many things have an `exec`, regular expressions above all: elsewhere only the object's name tells.
        const object = parts.at(-2) ?? '';
        return (/^(?:child_process|childProcess|cp|proc)$/.test(object) && (SHELL_CALLS.test(last) || VECTOR_CALLS.test(last)));
    }
    #isRemote(object, name) {
        if (name === 'execCommand')
            return /ssh|conn|client|remote|host|server/i.test(object);
        const ssh = [...this.#bound.values()].some(({ module }) => SSH_MODULES.test(module));
        return (ssh &&
            /^(?:exec|putFile|putFiles|putDirectory|fastPut|shell)$/.test(name) &&
            /ssh|conn|client|remote|sftp/i.test(object));
    }
    #process(name, args, module) {
        const [first, second, third] = args;
        if (!first)
            return;
        if (SHELL_CALLS.test(name) && module !== 'tinyexec') {
            const text = this.#values.value(first);
            (0,code_value/* giveText */.fc)(this.#into, text, this.#place(second));
            this.#fed([text], second);
            return;
        }
        const list = this.#values.list(second);
        const options = list ? third : second;
        const words = [
            this.#values.value(first),
            ...(list ?? (second && !this.#isObject(second) ? [(0,code_value/* unknownAt */.aI)(this.#into, second.from)] : [])),
        ];
        this.#fed(words, options);
        const shell = this.#values.property(options, 'shell');
        if (shell && this.#values.source(shell) !== 'false')
            (0,code_value/* giveJoined */.tE)(this.#into, words, this.#place(options));
        else if (words.length === 1 && /\s/.test(words[0]?.text.text.trim() ?? ''))
            (0,code_value/* giveText */.fc)(this.#into, words[0], this.#place(options));
        else
            (0,code_value/* giveWords */.fF)(this.#into, words, this.#place(options));
    }
    /** `spawnSync('bash', { input: 'text' })`. */
    #fed(words, options) {
        const input = this.#values.property(options, 'input');
        const text = input ? this.#values.value(input) : undefined;
        if (text?.known)
            (0,fed/* giveFed */.l)(this.#into, words, text, this.#place(options));
    }
    /** `child.stdin.write('text')`, where the file says what `child` is. */
    #written(callee, [text]) {
        const [stdin] = expressionsIn(callee);
        const [child] = stdin ? expressionsIn(stdin) : [];
        const start = child?.name === 'VariableName' ? this.#values.resolve(child) : null;
        const value = text ? this.#values.value(text) : undefined;
        const [program] = start ? expressionsIn(start) : [];
        if (start?.name !== 'CallExpression' ||
            !program ||
            !/(?:^|\.)(?:spawn|execFile|exec)$/.test(this.#values.source(program)))
            return;
        const [first, second] = argumentsOf(start);
        if (value?.known && first)
            (0,fed/* giveFed */.l)(this.#into, [this.#values.value(first), ...(this.#values.list(second) ?? [])], value, {});
    }
    #isObject(node) {
        return /^(?:ObjectExpression|ArrowFunction|FunctionExpression)$/.test(this.#values.resolve(node)?.name ?? '');
    }
    #remote(name, args) {
        const [first, second, third] = args;
        const place = { ...this.#place(second), remote: true };
        if (/^(?:putFile|putDirectory|fastPut)$/.test(name))
            this.#write(second, { remote: true });
        else if (/^exec(?:Command)?$/.test(name) && first) {
            const list = this.#values.list(second);
            if (list)
                (0,code_value/* giveJoined */.tE)(this.#into, [this.#values.value(first), ...list], { ...this.#place(third), remote: true });
            else
                (0,code_value/* giveText */.fc)(this.#into, this.#values.value(first), place);
        }
    }
    /** The toolkit's `exec('program args', [more])` splits the first text by itself. */
    #actions([first, second, third]) {
        if (!first)
            return;
        const list = this.#values.list(second) ?? [];
        (0,code_value/* giveJoined */.tE)(this.#into, [this.#values.value(first), ...list], this.#place(third));
    }
    #shelljs(name, args) {
        if (name === 'exec') {
            if (args[0])
                (0,code_value/* giveText */.fc)(this.#into, this.#values.value(args[0]), {});
        }
        else if (/^(?:rm|cp|mv|chmod|ln|mkdir|touch|cat|sed)$/.test(name) && args[0]) {
            const words = args.flatMap((arg) => this.#values.list(arg) ?? [this.#values.value(arg)]);
            const span = (0,tracked/* spanOf */.ee)(this.#into.source, args[0].from, args[0].from);
            this.#into.run([{ value: name, span }, ...words.map(code_value/* wordOfValue */.dW)]);
        }
    }
    /** `[program, …args]`, or an object that holds it as `cmd`. */
    #vectorOf(first, options) {
        const words = this.#values.list(first) ?? this.#values.list(this.#values.property(first, 'cmd'));
        if (words)
            (0,code_value/* giveWords */.fF)(this.#into, words, this.#place(options ?? first));
    }
    #new(node) {
        if (!/^new\s+Deno\.Command\b/.test(this.#values.source({ from: node.from, to: Math.min(node.to, node.from + 40) })))
            return;
        const [program, options] = argumentsOf(node);
        if (!program)
            return;
        const args = this.#values.list(this.#values.property(options, 'args')) ?? [];
        (0,code_value/* giveWords */.fF)(this.#into, [this.#values.value(program), ...args], this.#place(options));
        this.#startsAt(node);
    }
    /** zx, execa and Bun: `` $`command` ``. */
    #tagged(node) {
        const [tag, template] = expressionsIn(node);
        if (!tag || template?.name !== 'TemplateString')
            return;
        const name = this.#values.source({ from: tag.from, to: Math.min(tag.to, tag.from + 200) });
        // A tag of the file's own, or of another module, starts nothing.
        const bound = this.#bound.get(name.replace(/[.(].*$/s, ''));
        if (this.#own.has(name) || (bound !== undefined && !PROCESS_MODULES.test(bound.module)))
            return;
        if (!/^(?:Bun\.|zx\.)?\$(?:\.sync)?(?:\(|$)/.test(name) && !/^(?:execa|execaSync|execaNode)(?:\(|$)/.test(name))
            return;
        (0,code_value/* giveText */.fc)(this.#into, this.#values.template(template, true), {});
        this.#startsAt(node);
    }
    #kill(node, [pid, signal]) {
        if (!pid || !signal)
            return;
        const told = this.#values.value(signal);
        if (!told.known || !/^(?:SIGKILL|9)$/.test(told.text.text) || this.#started(pid))
            return;
        const span = (0,tracked/* spanOf */.ee)(this.#into.source, node.from, node.to);
        this.#into.run([{ value: 'kill', span }, { value: '-KILL', span }, (0,code_value/* wordOfValue */.dW)(this.#values.value(pid))]);
    }
    #file(name, args, node) {
        if (WRITES.test(name))
            this.#write(args[0]);
        else if (MOVES.test(name)) {
            this.#write(args[1]);
            if (/^(?:rename|move)/.test(name))
                this.#write(args[0]);
        }
        else if (/^chmod(?:Sync)?$/.test(name) && args[0] && args[1]) {
            const mode = this.#values
                .source(args[1])
                .replace(/^0o?/, '')
                .replace(/^['"]0?|['"]$/g, '');
            const span = (0,tracked/* spanOf */.ee)(this.#into.source, node.from, node.to);
            if (/^\d{3,4}$/.test(mode))
                this.#into.run([{ value: 'chmod', span }, { value: mode, span }, (0,code_value/* wordOfValue */.dW)(this.#values.value(args[0]))]);
        }
    }
    #write(node, place = {}) {
        if (!node)
            return;
        const path = this.#values.value(node);
        if (path.known && path.text.text !== '')
            this.#into.access('write', path.text.text, (0,tracked/* spanOf */.ee)(path.text, 0, path.text.text.length), place);
    }
    /** PM2's ecosystem file. */
    #property(node) {
        const key = node.firstChild;
        const value = node.lastChild;
        if (!key || !value || key === value)
            return;
        const name = this.#values.source(key).replace(/^['"]|['"]$/g, '');
        if (/^(?:pre-setup|post-setup|pre-deploy|post-deploy|pre-deploy-local|script)$/.test(name)) {
            const text = this.#values.value(value);
            if (name !== 'script' || /\s/.test(text.text.text))
                (0,code_value/* giveText */.fc)(this.#into, text, name === 'script' || name.endsWith('local') ? {} : { remote: true });
        }
    }
    #place(options) {
        const cwd = this.#values.property(options, 'cwd');
        return this.#directories.placeOf(cwd && this.#values.value(cwd), this.#at);
    }
}


/***/ }),

/***/ 5290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ strangeEnd),
/* harmony export */   O: () => (/* binding */ strangeEndOfYaml)
/* harmony export */ });
/**
 * Line ends that some readers know and others take for a character: a carriage return alone, the separators of lines and
 * of paragraphs; YAML 1.1 knows U+0085 too. Behind one of them a comment ends, or does not.
 */
const STRANGE = /\r(?!\n)|[\u2028\u2029]/;
const STRANGE_IN_YAML = /\r(?!\n)|[\u0085\u2028\u2029]/;
/** Where the first of them stands; -1 without any. */
const strangeEnd = (text) => text.search(STRANGE);
const strangeEndOfYaml = (text) => text.search(STRANGE_IN_YAML);


/***/ })

};
